"""The accepted graph as a network of nodes and edges, for tools that know no RDF."""

from __future__ import annotations

from dataclasses import dataclass

from . import iris
from .store import Store, select
from .terms import LINKS, ROLES, local

_EVENTS = """
SELECT ?event ?label ?kind ?status ?edtf ?first ?last WHERE {
  GRAPH g:fused { ?event a ?class ; rdfs:label ?label ; parley:status ?state ; parley:supportedBy ?claim }
  OPTIONAL {
    ?event parley:time ?time .
    OPTIONAL { ?time parley:edtf ?edtf }
    OPTIONAL { ?time parley:startEarliest ?first }
    OPTIONAL { ?time parley:endLatest ?last }
  }
  BIND(STRAFTER(STR(?class), "#") AS ?kind)
  BIND(STRAFTER(STR(?state), "#") AS ?status)
}
GROUP BY ?event ?label ?kind ?status ?edtf ?first ?last
"""
_EDGES = """
SELECT DISTINCT ?event ?property ?thing WHERE {
  GRAPH g:fused { ?event parley:supportedBy ?claim ; ?property ?thing }
}
"""
_THINGS = """
SELECT ?thing ?label ?class WHERE {
  { SELECT DISTINCT ?thing WHERE { GRAPH g:fused { ?event parley:supportedBy ?claim ; ?property ?thing } } }
  { GRAPH g:fused { ?thing a ?class } } UNION { GRAPH g:reference { ?thing a ?class } }
  ?thing rdfs:label ?label .
}
"""
_PLACES = frozenset({"Place", "Territory", "Settlement", "Venue"})
_RELATIONS = frozenset({*ROLES, *LINKS, "place"})


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An event, an agent, a place or an agreement; `sort` is `event`, `agent`, `place` or `agreement`.

    `start` and `end` are ISO days of the earliest start and latest end, empty where unknown; `time` is EDTF.
    """

    id: str
    label: str
    kind: str
    sort: str
    status: str = ""
    time: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A role, a place or a link: from an event to what it involves."""

    source: str
    target: str
    relation: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by id, and edges between them; both sorted."""

    nodes: dict[str, Node]
    edges: tuple[Edge, ...]


def project(store: Store) -> Network:
    """The events of a store, all that takes part in them, and their links."""
    nodes: dict[str, Node] = {}
    for row in select(store, _EVENTS):
        key = iris.path(row["event"])
        start, end = _day(row["first"]), _day(row["last"])
        nodes[key] = Node(key, row["label"], row["kind"], "event", row["status"], row["edtf"], start, end)
    for row in select(store, _THINGS):
        key, kind = iris.path(row["thing"]), local(row["class"])
        if key not in nodes:
            nodes[key] = Node(key, row["label"], kind, _sort(key, kind))
    edges = {
        Edge(iris.path(row["event"]), iris.path(row["thing"]), local(row["property"]))
        for row in select(store, _EDGES)
        if local(row["property"]) in _RELATIONS
    }
    known = sorted(edge for edge in edges if edge.source in nodes and edge.target in nodes)
    used = {end for edge in known for end in (edge.source, edge.target)}
    kept = {key: nodes[key] for key in sorted(nodes) if nodes[key].sort == "event" or key in used}
    return Network(kept, tuple(known))


def _sort(key: str, kind: str) -> str:
    if kind in _PLACES:
        return "place"
    if kind == "PhysicalThing":
        return "thing"
    return "agreement" if key.startswith("agreement/") else "agent"


def _day(number: str) -> str:
    from datetime import date, timedelta

    return (date(1970, 1, 1) + timedelta(days=int(number))).isoformat() if number else ""
