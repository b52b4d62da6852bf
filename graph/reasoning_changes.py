"""Inference for a change alone: what new facts add, what withdrawn facts leave without support.

Additions are followed semi-naively. Removals: everything that a removed fact helped to derive is taken out,
then put back if it follows without it (delete and rederive; Gupta, Mumick and Subrahmanian, SIGMOD 1993).
The scratch graph is empty again when the work is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from ..ontology.namespaces import (
    FUSED_GRAPH,
    GRAPH,
    INFERRED_GRAPH,
    PARLEY,
    PROVENANCE_GRAPH,
    REFERENCE_GRAPH,
)
from .reasoning import Reasoner, load_reasoner
from .rule_steps import Fact, Steps
from .rules import Rule
from .status_changes import changed_conclusions, named_facts
from .store import LocalStore
from .terms import node

_FUSED, _REFERENCE = ox.NamedNode(FUSED_GRAPH), ox.NamedNode(REFERENCE_GRAPH)
_INFERRED = ox.NamedNode(INFERRED_GRAPH)
_GONE = ox.NamedNode(GRAPH["scratch"])
_ACCEPTED = (_FUSED, _REFERENCE)
_KNOWN = (*_ACCEPTED, ox.NamedNode(PROVENANCE_GRAPH))


@dataclass(frozen=True, slots=True)
class Change:
    """How many triples of the inferred graph were added and removed."""

    added: int
    removed: int


def update_inferences(
    store: LocalStore,
    added: Iterable[ox.Quad],
    removed: Iterable[ox.Quad],
    reasoner: Reasoner | None = None,
) -> Change:
    """Bring the inferred graph up to date after the fused or reference graph changed.

    Parameters
    ----------
    store
        The fused and reference graphs are as they are now, the inferred graph as it was before.
    added, removed
        The quads that were added to and removed from the fused and reference graphs; those of other graphs
        are passed over.
    """
    compiled = reasoner or load_reasoner()
    worker = _Worker(store.inner, compiled.rules)
    come, gone = _facts(added), _facts(removed)
    worker.apply(come, gone)
    events = {subject for subject, predicate, _ in come if predicate == node(PARLEY.status)}
    events -= {subject for subject, _, _ in gone}
    new, old = changed_conclusions(store.inner, compiled.status_rules, worker.touched, events)
    worker.add(new)
    worker.remove(old)
    return worker.change()


def _facts(quads: Iterable[ox.Quad]) -> set[Fact]:
    accepted = (quad for quad in quads if quad.graph_name in _ACCEPTED)
    return set(named_facts(accepted))


class _Worker:
    """Applies changes to the inferred graph of one store by the OWL rules."""

    def __init__(self, store: ox.Store, rules: tuple[Rule, ...]) -> None:
        self._store = store
        self._steps = Steps(store, (instance for rule in rules for instance in rule.instances()))
        self._come: set[Fact] = set()
        self._gone: set[Fact] = set()
        self.touched: set[Fact] = set()

    def change(self) -> Change:
        """How the inferred graph differs from what it was."""
        return Change(len(self._come), len(self._gone))

    def apply(self, added: set[Fact], removed: set[Fact]) -> None:
        """Follow facts that entered or left the fused and reference graphs."""
        gone = {fact for fact in removed if not self._holds(fact, _ACCEPTED)}
        come = {fact for fact in added if self._holds(fact, _ACCEPTED)}
        self.touched |= gone | come
        self._withdraw(gone)
        self._take({fact for fact in come if self._holds(fact, (_INFERRED,))})
        self._spread(come)

    def add(self, facts: set[Fact]) -> None:
        """Put conclusions of the status rules into the inferred graph, with what follows."""
        self._put(facts)
        self._spread(facts)

    def remove(self, facts: set[Fact]) -> None:
        """Take conclusions of the status rules out of the inferred graph, with what hung on them."""
        self._take(facts)
        self._withdraw(facts)

    def _put(self, facts: set[Fact]) -> None:
        """Write facts into the inferred graph."""
        self._store.extend(ox.Quad(*fact, _INFERRED) for fact in facts)
        self.touched |= facts
        self._come |= facts - self._gone
        self._gone -= facts

    def _take(self, facts: set[Fact]) -> None:
        """Take facts out of the inferred graph."""
        for fact in facts:
            self._store.remove(ox.Quad(*fact, _INFERRED))
        self.touched |= facts
        self._gone |= facts - self._come
        self._come -= facts

    def _holds(self, fact: Fact, graphs: Iterable[ox.NamedNode]) -> bool:
        return any(ox.Quad(*fact, graph) in self._store for graph in graphs)

    def _spread(self, facts: set[Fact]) -> None:
        """Semi-naive: in each turn at least one premise is new."""
        using = (*_ACCEPTED, _INFERRED)
        while facts:
            derived = self._steps.forward(facts, using)
            facts = {fact for fact in derived if not self._holds(fact, (*_KNOWN, _INFERRED))}
            self._put(facts)

    def _withdraw(self, facts: set[Fact]) -> None:
        """Delete and rederive."""
        front, gone = facts, set(facts)
        self._store.extend(ox.Quad(*fact, _GONE) for fact in facts)
        while front:
            derived = self._steps.forward(front, (*_ACCEPTED, _INFERRED, _GONE))
            front = {fact for fact in derived if self._holds(fact, (_INFERRED,))} - gone
            gone |= front
            self._store.extend(ox.Quad(*fact, _GONE) for fact in front)
        self._take({fact for fact in gone if self._holds(fact, (_INFERRED,))})
        self._store.remove_graph(_GONE)
        left = (*_ACCEPTED, _INFERRED)
        unheld = {fact for fact in gone if not self._holds(fact, _KNOWN)}
        again = {fact for fact in unheld if self._steps.follows(fact, left)}
        self._put(again)
        self._spread(again)
