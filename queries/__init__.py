"""Questions: SPARQL files with a header each, and the library that loads and runs them."""
