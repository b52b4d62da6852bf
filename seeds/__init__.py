"""Curated knowledge: states, organisations, offices and their holders, places; and a corpus of our own."""
