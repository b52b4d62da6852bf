"""The vocabulary: the OWL ontology, its shapes, and the data types and errors that the other folders share."""
