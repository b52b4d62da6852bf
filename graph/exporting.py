"""Exports: one function that writes a store in a format, and says what the format had to leave out.

The same store gives the same bytes: quads are sorted, and there are no blank nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from ..ontology.errors import InputError
from ..ontology.namespaces import PREFIXES
from .iris import DEFAULT_GRAPHS
from .network import project
from .network_formats import NETWORK_WRITERS, write_neo4j
from .store import Store


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: how many of what, and what stayed behind, in words (empty if nothing)."""

    count: int
    unit: str
    left_out: str = ""


_TRIPLES = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_QUADS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
SUFFIXES = {
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".rdf": "rdfxml",
    ".xml": "rdfxml",
    ".owl": "rdfxml",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".cyjs": "cytoscape",
    ".csv": "csv",
}
"""The format that a file's suffix stands for."""

_PREFIXES = {name: iri for name, iri in PREFIXES.items() if name != "id"}  # an id has slashes, no local name

FORMATS = (*_TRIPLES, *_QUADS, *NETWORK_WRITERS, "neo4j")
"""Names of all formats."""

_LEFT_BEHIND = (
    "The graphs of single claims and of single documents are left out: use .trig, .nq or .jsonld for them."
)
_NETWORK_ONLY = (
    "Only events, who and what they involve, and their links are in it; sentences and claims are not."
)


def format_of(path: Path) -> str:
    """The format that a file name stands for.

    Raises
    ------
    InputError
        With the suffixes that are known.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise InputError(
            f"“{path.name}” does not say which format is meant. Use one of {known}, or --format."
        )
    return SUFFIXES[suffix]


def export(store: Store, path: Path, form: str) -> Exported:
    """Write a store to a file (for `neo4j` to a folder) in a format.

    The file is opened when all that it is to hold is there: an export that fails leaves that of before.

    Raises
    ------
    InputError
        When the format is not known.
    """
    if form == "neo4j":
        path.mkdir(parents=True, exist_ok=True)
        graph = project(store)
        write_neo4j(graph, path)
        return Exported(len(graph.edges), "relationship", _NETWORK_ONLY)
    written = BytesIO()
    done = export_to(store, written, form)
    path.write_bytes(written.getbuffer())
    return done


def export_to(store: Store, file: BinaryIO, form: str) -> Exported:
    """Write a store to an open binary file; see `export`."""
    if form in NETWORK_WRITERS:
        graph = project(store)
        write: Callable[..., None] = NETWORK_WRITERS[form]
        write(graph, file)
        return Exported(len(graph.edges), "relationship", _NETWORK_ONLY)
    if form in _TRIPLES:
        triples = sorted(
            {quad.triple for quad in store.quads() if quad.graph_name in DEFAULT_GRAPHS}, key=_order
        )
        ox.serialize(triples, file, _TRIPLES[form], prefixes=_PREFIXES)
        return Exported(len(triples), "triple", _LEFT_BEHIND)
    if form in _QUADS:
        quads = sorted(store.quads(), key=_order)
        ox.serialize(quads, file, _QUADS[form], prefixes=_PREFIXES)
        return Exported(len(quads), "quad")
    raise InputError(f"There is no format “{form}”. Use one of {', '.join(FORMATS)}.")


def _order(statement: ox.Quad | ox.Triple) -> tuple[str, ...]:
    """By graph, subject, predicate, object, each as N-Quads has it."""
    graph = str(statement.graph_name) if isinstance(statement, ox.Quad) else ""
    return graph, str(statement.subject), str(statement.predicate), str(statement.object)
