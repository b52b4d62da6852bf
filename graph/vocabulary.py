"""The skeleton of the ontology for the store: which kind is a sort of which, and how terms are called.

With it a question can say `?kind rdfs:subClassOf* parley:Contact` on any engine, without reasoning.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pyoxigraph as ox

from ..ontology.namespaces import PARLEY, RDFS
from .iris import REFERENCE_GRAPH
from .terms import node

_BASE = str(PARLEY.Event).removesuffix("Event")


def vocabulary_quads() -> Iterator[ox.Quad]:
    """Super-classes, super-properties and English labels of Parley's own terms."""
    kept = {node(RDFS.subClassOf), node(RDFS.subPropertyOf), node(RDFS.label)}
    source = (files("parley.ontology") / "parley.ttl").read_bytes()
    for quad in ox.parse(source, format=ox.RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if quad.predicate not in kept or not _ours(subject):
            continue
        if _ours(value) or isinstance(value, ox.Literal):
            yield ox.Quad(subject, quad.predicate, value, REFERENCE_GRAPH)


def _ours(term: object) -> bool:
    return isinstance(term, ox.NamedNode) and term.value.startswith(_BASE)
