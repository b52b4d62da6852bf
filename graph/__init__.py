"""Claims in, RDF out: IRIs, quads, fusion, inference, stores, validation, export."""
