"""Inference for a change alone: what new facts add, what withdrawn facts leave without support.

Additions are followed semi-naively. Removals: everything that a removed fact helped to derive is taken out,
then put back if it follows without it (delete and rederive; Gupta, Mumick and Subrahmanian, SIGMOD 1993).
The scratch graphs are empty again when the work is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from ..ontology.namespaces import FUSED_GRAPH, GRAPH, INFERRED_GRAPH, PROVENANCE_GRAPH, REFERENCE_GRAPH
from .reasoning import PREFIX, Reasoner, expand, load_reasoner, text_of
from .rules import Pattern, Rule
from .store import LocalStore

Fact = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

_FUSED, _REFERENCE = ox.NamedNode(FUSED_GRAPH), ox.NamedNode(REFERENCE_GRAPH)
_INFERRED = ox.NamedNode(INFERRED_GRAPH)
_DELTA, _NEXT, _GONE = (ox.NamedNode(GRAPH[f"scratch-{name}"]) for name in ("delta", "next", "gone"))
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
    before = set(store.graph(_INFERRED))
    worker = _Worker(store.inner, compiled.rules)
    worker.apply(_facts(added), _facts(removed))
    new, old = _concluded(store.inner, compiled)
    worker.add(new)
    worker.remove(old)
    after = set(store.graph(_INFERRED))
    return Change(len(after - before), len(before - after))


def _facts(quads: Iterable[ox.Quad]) -> set[Fact]:
    accepted = (quad for quad in quads if quad.graph_name in _ACCEPTED)
    return set(_named(accepted))


def _named(quads: Iterable[ox.Quad | ox.Triple]) -> Iterator[Fact]:
    """Facts about named things; Parley writes no blank nodes."""
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            yield quad.subject, quad.predicate, quad.object


def _concluded(store: ox.Store, reasoner: Reasoner) -> tuple[set[Fact], set[Fact]]:
    """What the status rules conclude and the inferred graph lacks, and what it has of theirs no longer."""
    wanted: set[Fact] = set()
    present: set[Fact] = set()
    graphs = [*_ACCEPTED, _INFERRED]
    for rule in reasoner.status_rules:
        query = f"{PREFIX}CONSTRUCT {{ {rule.head} }} WHERE {{ {rule.body} }}"
        answer = store.query(query, default_graph=[*graphs])
        assert isinstance(answer, ox.QueryTriples)
        wanted |= set(_named(answer))
        predicate = ox.NamedNode(expand(rule.predicate))
        present |= set(_named(store.quads_for_pattern(None, predicate, None, _INFERRED)))
    return wanted - present, present - wanted


class _Worker:
    """Applies changes to the inferred graph of one store by the OWL rules."""

    def __init__(self, store: ox.Store, rules: tuple[Rule, ...]) -> None:
        self._store = store
        self._premises = tuple(_premise_queries(rules))
        self._heads = tuple(_head_queries(rules))

    def apply(self, added: set[Fact], removed: set[Fact]) -> None:
        """Follow facts that entered or left the fused and reference graphs."""
        gone = {fact for fact in removed if not self._holds(fact, _ACCEPTED)}
        come = {fact for fact in added if self._holds(fact, _ACCEPTED)}
        self._withdraw(gone)
        for fact in come:
            self._store.remove(ox.Quad(*fact, _INFERRED))
        self._spread(come)

    def add(self, facts: set[Fact]) -> None:
        """Put conclusions of the status rules into the inferred graph, with what follows."""
        self._store.extend(ox.Quad(*fact, _INFERRED) for fact in facts)
        self._spread(facts)

    def remove(self, facts: set[Fact]) -> None:
        """Take conclusions of the status rules out of the inferred graph, with what hung on them."""
        for fact in facts:
            self._store.remove(ox.Quad(*fact, _INFERRED))
        self._withdraw(facts)

    def _holds(self, fact: Fact, graphs: Iterable[ox.NamedNode]) -> bool:
        return any(ox.Quad(*fact, graph) in self._store for graph in graphs)

    def _spread(self, facts: set[Fact]) -> None:
        """Semi-naive: in each turn at least one premise is new."""
        using = (*_ACCEPTED, _INFERRED)
        while facts:
            derived = self._derive(facts, using)
            facts = {fact for fact in derived if not self._holds(fact, (*_KNOWN, _INFERRED))}
            self._store.extend(ox.Quad(*fact, _INFERRED) for fact in facts)

    def _withdraw(self, facts: set[Fact]) -> None:
        """Delete and rederive."""
        front, gone = facts, set(facts)
        self._store.extend(ox.Quad(*fact, _GONE) for fact in facts)
        while front:
            derived = self._derive(front, (*_ACCEPTED, _INFERRED, _GONE))
            front = {fact for fact in derived if self._holds(fact, (_INFERRED,))} - gone
            gone |= front
            self._store.extend(ox.Quad(*fact, _GONE) for fact in front)
        for fact in gone:
            self._store.remove(ox.Quad(*fact, _INFERRED))
        again = {fact for fact in self._rederive() if not self._holds(fact, _KNOWN)}
        self._store.remove_graph(_GONE)
        self._store.extend(ox.Quad(*fact, _INFERRED) for fact in again)
        self._spread(again)

    def _rederive(self) -> set[Fact]:
        """Facts of the scratch graph of removed ones that follow in one step from what is left."""
        graphs = [*_ACCEPTED, _INFERRED]
        return {fact for text in self._heads for fact in self._construct(text, graphs, _GONE)}

    def _derive(self, facts: set[Fact], using: Iterable[ox.NamedNode]) -> set[Fact]:
        """All that follows in one step with one of the facts as a premise."""
        self._store.extend(ox.Quad(*fact, _DELTA) for fact in facts)
        graphs = [*using, _DELTA]
        found = {fact for text in self._premises for fact in self._construct(text, graphs, _DELTA)}
        self._store.remove_graph(_DELTA)
        return found

    def _construct(self, text: str, graphs: list[ox.NamedNode], named: ox.NamedNode) -> Iterator[Fact]:
        answer = self._store.query(text, default_graph=[*graphs], named_graphs=[named])
        assert isinstance(answer, ox.QueryTriples)
        return _named(answer)


def _premise_queries(rules: Iterable[Rule]) -> Iterator[str]:
    """One query per rule and premise, with that premise read from the new facts alone."""
    for body, head, values in _forms(rules):
        for position, premise in enumerate(body):
            others = [pattern for index, pattern in enumerate(body) if index != position]
            yield _query(head, _DELTA, premise, [*others], values)


def _head_queries(rules: Iterable[Rule]) -> Iterator[str]:
    """One query per rule, for conclusions that stand among the removed facts."""
    for body, head, values in _forms(rules):
        yield _query(head, _GONE, head, body, values)


def _forms(rules: Iterable[Rule]) -> Iterator[tuple[tuple[Pattern, ...], Pattern, str]]:
    """Rules of one premise with their rows as a table; of several premises once for each row."""
    for rule in rules:
        if len(rule.body) == 1:
            yield rule.body, rule.head, _values(rule)
        else:
            yield from ((instance.body, instance.head, "") for instance in rule.instances())


def _values(rule: Rule) -> str:
    rows = " ".join("(" + " ".join(f"<{iri}>" for iri in row) + ")" for row in rule.rows)
    return f"VALUES ({' '.join(rule.columns)}) {{ {rows} }}"


def _query(head: Pattern, graph: ox.NamedNode, first: Pattern, rest: Iterable[Pattern], values: str) -> str:
    new = f"GRAPH <{graph.value}> {{ {text_of((first,))} }}"
    return f"CONSTRUCT {{ {text_of((head,))} }} WHERE {{ {new} {values} {text_of(rest)} }}"
