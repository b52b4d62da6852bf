"""Parley reads text about diplomacy and builds a knowledge graph of who did what with whom."""

__version__ = "0.1.0"
