"""The ontology and a store as Python objects (owlready2), and HermiT's word on consistency.

Nothing is fetched from the network. owlready2 comes with the extra `parley[ontology]`; HermiT needs Java.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from ..ontology.errors import ParleyError
from ..ontology.namespaces import FUSED_GRAPH, ONTOLOGY, REFERENCE_GRAPH
from .store import Store


class ReasonerError(ParleyError, RuntimeError):
    """A reasoner that cannot run here."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """HermiT's word: whether all holds together, and the IRIs of classes that can have no instance."""

    consistent: bool
    unsatisfiable: tuple[str, ...]


def load_world(store: Store | None = None) -> Any:
    """An owlready2 `World` with the ontology, and with the accepted graph of a store if one is given.

    The accepted graph is the fused and the reference graph; claim graphs and what was inferred stay out, so
    that a reasoner starts from what is stated. Find things by IRI (`world[iri]`) or by class
    (`world[iri].instances()`); roles are attributes: `talks.mediator`.

    Raises
    ------
    ReasonerError
        When owlready2 is not installed.
    """
    try:
        owlready2 = import_module("owlready2")
    except ModuleNotFoundError as error:
        raise ReasonerError(
            "owlready2 is not installed. Install it: pip install 'parley[ontology]'"
        ) from error
    world = owlready2.World()
    triples = [*_ontology_triples(), *(_accepted_triples(store) if store else ())]
    source = io.BytesIO()
    ox.serialize(triples, source, format=ox.RdfFormat.N_TRIPLES)
    source.seek(0)
    world.get_ontology(str(ONTOLOGY)).load(fileobj=source)
    return world


def _ontology_triples() -> Iterable[ox.Triple]:
    source = (files("parley.ontology") / "parley.ttl").read_bytes()
    return (quad.triple for quad in ox.parse(source, format=ox.RdfFormat.TURTLE))


def _accepted_triples(store: Store) -> Iterable[ox.Triple]:
    names = {ox.NamedNode(FUSED_GRAPH), ox.NamedNode(REFERENCE_GRAPH)}
    return (quad.triple for quad in store.quads() if quad.graph_name in names)


def java_is_there() -> bool:
    """Whether HermiT can run: Java is on the path."""
    return shutil.which("java") is not None


def check_consistency(world: Any) -> Consistency:
    """Ask HermiT (Glimm et al., 2014) whether a world is consistent and every class can have instances.

    Raises
    ------
    ReasonerError
        When Java is missing.
    """
    if not java_is_there():
        raise ReasonerError(
            "HermiT needs Java, and none is on the path. Install a Java runtime, version 11 or later."
        )
    owlready2 = import_module("owlready2")
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Consistency(False, ())
    found = (str(kind.iri) for kind in world.inconsistent_classes())
    return Consistency(True, tuple(sorted(iri for iri in found if not iri.endswith("#Nothing"))))
