"""Reasoning: what the ontology entails of the accepted graph, put into the inferred graph by SPARQL updates.

The OWL 2 RL rules of the ontology (`rules.py`) are run in order of dependence, each property once; then the
rules on what came about (`status_rules.py`). `update_inferences` does the same for a change alone:
additions semi-naively, removals by delete and rederive (Gupta, Mumick and Subrahmanian, SIGMOD 1993).
The reasoner sees the fused and the reference graph, never what a claim merely says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ..ontology.namespaces import FUSED_GRAPH, INFERRED_GRAPH, PREFIXES, PROVENANCE_GRAPH, REFERENCE_GRAPH
from .results import Table
from .rules import TYPE, Instance, Pattern, Rule, order_of_properties, rules_of
from .schema import Schema, load_schema
from .status_rules import StatusRule, load_status_rules
from .store import LocalStore, Store, select

_INTO = f"GRAPH <{INFERRED_GRAPH}>"
_READ = (FUSED_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH)
_USING = "".join(f"USING <{graph}> " for graph in _READ) + f"USING NAMED <{PROVENANCE_GRAPH}>"
PREFIX = f"PREFIX parley: <{PREFIXES['parley']}>\n"


@dataclass(frozen=True)
class Reasoner:
    """The compiled rules of one ontology.

    `schema` and `rules` are the OWL part, `status_rules` the rest.
    """

    schema: Schema
    rules: tuple[Rule, ...]
    status_rules: tuple[StatusRule, ...]

    @property
    def concluded(self) -> frozenset[str]:
        """IRIs of the properties that the status rules conclude."""
        return frozenset(expand(rule.predicate) for rule in self.status_rules)


def load_reasoner() -> Reasoner:
    """The rules of the ontology that ships with Parley."""
    schema = load_schema()
    return Reasoner(schema, rules_of(schema), load_status_rules())


def materialize(store: Store, reasoner: Reasoner | None = None) -> int:
    """Make the inferred graph anew; gives the number of its triples.

    A store on disk is reasoned over in memory, and only what differs is written.
    """
    compiled = reasoner or load_reasoner()
    if not isinstance(store, LocalStore) or store.location == "memory":
        _materialize(store, compiled)
        return count_inferred(store)
    inferred, working = NamedNode(INFERRED_GRAPH), LocalStore()
    for name in (FUSED_GRAPH, REFERENCE_GRAPH):
        working.inner.bulk_extend(store.graph(NamedNode(name)))
    kinds = store.inner.quads_for_pattern(None, NamedNode(TYPE), None, NamedNode(PROVENANCE_GRAPH))
    working.inner.bulk_extend(kinds)
    _materialize(working, compiled)
    quads = set(working.graph(inferred))
    store.replace(inferred, quads)
    return len(quads)


def _materialize(store: Store, reasoner: Reasoner) -> None:
    store.update(f"CLEAR SILENT GRAPH <{INFERRED_GRAPH}>")
    everything = tuple(instance for rule in reasoner.rules for instance in rule.instances())
    groups = order_of_properties(reasoner.rules)
    closure = _Closure(store)
    closure.run(everything, groups)
    for rule in reasoner.status_rules:
        store.update(PREFIX + insertion(rule.head, rule.body))
    closure.used |= {f"<{iri}>" for iri in reasoner.concluded}
    closure.run(_reachable(everything, reasoner.concluded), groups)


def count_inferred(store: Store) -> int:
    """Triples of the inferred graph."""
    return _count(
        select(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{INFERRED_GRAPH}> {{ ?s ?p ?o }} }}")
    )


def insertion(head: str, body: str) -> str:
    """The update that adds to the inferred graph what a rule concludes and no graph holds yet."""
    known = f"FILTER NOT EXISTS {{ {head} }}"
    if " a " in head:  # claims and documents have their types in the provenance graph
        known += f" FILTER NOT EXISTS {{ GRAPH <{PROVENANCE_GRAPH}> {{ {head} }} }}"
    return f"INSERT {{ {_INTO} {{ {head} }} }}\n{_USING}\nWHERE {{ {body} {known} }}"


def expand(name: str) -> str:
    """IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def text_of(patterns: Iterable[Pattern]) -> str:
    """Triple patterns as SPARQL."""
    return " . ".join(" ".join(pattern) for pattern in patterns)


class _Closure:
    """Runs rule instances over a store, those passed over whose premises use a term that no triple has."""

    def __init__(self, store: Store) -> None:
        self._store = store
        query = "SELECT DISTINCT ?term WHERE { { ?s ?term ?o } UNION { ?s a ?term } }"
        self.used = {str(term) for (term,) in select(store, query).rows}

    def run(self, instances: Sequence[Instance], groups: Sequence[Sequence[str]]) -> None:
        """Property by property, then types by domain and range, then types by class."""
        by_head: dict[str, list[Instance]] = {}
        for instance in instances:
            by_head.setdefault(instance.head[1], []).append(instance)
        for group in groups:
            self._group(group, [one for name in group for one in by_head.get(name, ())])
        types = by_head.get("a", ())
        for instance in _widest(types, instances):
            self._insert(instance, distinct=True)
        pairs = {(one.body[0][2], one.head[2]): one for one in types if one.body[0][1] == "a"}
        for pair in _from_below(pairs):
            self._insert(pairs[pair])

    def _group(self, group: Sequence[str], instances: Sequence[Instance]) -> None:
        """Rules of mutually dependent properties, until nothing is new; inverses alone need one turn."""
        plain = [one for one in instances if one.name != "prp-inv"]
        inverse = [one for one in instances if one.name == "prp-inv"]
        recursive = any(pattern[1] in group for one in plain for pattern in one.body)
        size = -1
        while True:
            for instance in (*plain, *inverse):
                self._insert(instance)
            grown = sum(_size_of(self._store, name) for name in group) if recursive else size
            if grown == size:
                return
            size = grown

    def _insert(self, instance: Instance, *, distinct: bool = False) -> None:
        """Run one instance; `distinct` looks at each thing once, however often it has the property."""
        if not all(_term_of(pattern) in self.used for pattern in instance.body):
            return
        self.used.add(_term_of(instance.head))
        body = text_of(instance.body) + " ."
        if distinct:
            body = f"{{ SELECT DISTINCT {instance.head[0]} WHERE {{ {body} }} }}"
        self._store.update(insertion(text_of((instance.head,)), body))


def _term_of(pattern: Pattern) -> str:
    """The property of a pattern, or the class if it gives a type."""
    return pattern[2] if pattern[1] == "a" else pattern[1]


def _widest(types: Iterable[Instance], instances: Iterable[Instance]) -> list[Instance]:
    """Domain and range rules, but for those that the same rule of a superproperty makes needless."""
    above = {(one.body[0][1], one.head[1]) for one in instances if one.name == "prp-spo1"}
    bounds = {(one.name, one.body[0][1], one.head[2]): one for one in types if one.body[0][1] != "a"}
    return [
        one
        for (name, below, kind), one in sorted(bounds.items())
        if not any((name, over, kind) in bounds for under, over in above if under == below)
    ]


def _from_below(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of class and superclass in such an order that a class comes after all below it."""
    below: dict[str, set[str]] = {}
    for kind, above in pairs:
        below.setdefault(above, set()).add(kind)
    ordered: dict[str, int] = {}

    def place(kind: str) -> None:
        if kind not in ordered:
            for other in sorted(below.get(kind, ())):
                place(other)
            ordered[kind] = len(ordered)

    for kind, _ in sorted(pairs):
        place(kind)
    return sorted(pairs, key=lambda pair: (ordered[pair[0]], pair[1]))


def _size_of(store: Store, predicate: str) -> int:
    pattern = f"GRAPH <{INFERRED_GRAPH}> {{ ?s {predicate} ?o }}"
    return _count(select(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"))


def _count(table: Table) -> int:
    value = table.rows[0][0]
    return int(getattr(value, "value", "0"))


def _reachable(instances: Sequence[Instance], start: Iterable[str]) -> tuple[Instance, ...]:
    """Rule instances that new triples of some properties can set off, directly or through others."""
    dirty = {f"<{iri}>" for iri in start}
    size = -1
    while size != len(dirty):
        size = len(dirty)
        dirty |= {one.head[1] for one in instances if any(p[1] in dirty for p in one.body)} - {"a"}
    return tuple(one for one in instances if any(pattern[1] in dirty for pattern in one.body))
