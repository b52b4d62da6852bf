"""The vocabulary: the OWL ontology, its shapes, and the types and errors that the other folders share."""
