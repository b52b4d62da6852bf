"""Curated knowledge: states, organisations, offices and their holders, places; and a corpus of our own."""

from __future__ import annotations

from .loading import load_knowledge

__all__ = ["load_knowledge"]
