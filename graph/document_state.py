"""All that a store holds for one document alone: what goes when the document goes."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from ..ontology.namespaces import PARLEY
from . import iris
from .store import LocalStore
from .terms import node


def document_state(store: LocalStore, document: str) -> Iterator[Quad]:
    """All quads that are there for one document alone: its own graph, its claims' graphs, its provenance."""
    subject = iris.document(document)
    yield from store.graph(subject)
    claims = iris.claim(f"{document}-").value
    for quad in store.graph(iris.SET_ASIDE_GRAPH):
        if _named(quad.subject).value.startswith(claims):
            yield quad
    provenance = store.inner.quads_for_pattern
    yield from provenance(subject, None, None, iris.PROVENANCE_GRAPH)
    for span in list(provenance(None, node(PARLEY.inDocument), subject, iris.PROVENANCE_GRAPH)):
        passage = _named(span.subject)
        yield from provenance(passage, None, None, iris.PROVENANCE_GRAPH)
        for quad in provenance(None, node(PARLEY.evidence), passage, iris.PROVENANCE_GRAPH):
            yield from _claim_state(store, _named(quad.subject))


def _claim_state(store: LocalStore, claim: NamedNode) -> Iterator[Quad]:
    yield from store.graph(claim)
    for quad in store.inner.quads_for_pattern(claim, None, None, iris.PROVENANCE_GRAPH):
        yield quad
        if quad.predicate == node(PARLEY.attribution):
            yield from store.inner.quads_for_pattern(_named(quad.object), None, None, iris.PROVENANCE_GRAPH)


def _named(subject: object) -> NamedNode:
    assert isinstance(subject, NamedNode), "Parley writes no blank nodes"
    return subject
