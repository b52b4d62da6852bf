"""Reasoning: what the ontology entails of the accepted graph, put into the inferred graph by SPARQL updates.

The OWL 2 RL rules of the ontology (`rules.py`) are run in order of dependence, each property once; then the
rules on what came about (`status_rules.py`). `update_inferences` does the same for a change alone:
additions semi-naively, removals by delete and rederive (Gupta, Mumick and Subrahmanian, SIGMOD 1993).
The reasoner sees the fused and the reference graph, never what a claim merely says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..ontology.namespaces import FUSED_GRAPH, INFERRED_GRAPH, PREFIXES, PROVENANCE_GRAPH, REFERENCE_GRAPH
from .results import Table
from .rules import Instance, Pattern, Rule, order_of_properties, rules_of
from .schema import Schema, load_schema
from .status_rules import StatusRule, load_status_rules
from .store import Store, select

_INTO = f"GRAPH <{INFERRED_GRAPH}>"
_USING = "".join(f"USING <{graph}> " for graph in (FUSED_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH))
_USING += f"USING NAMED <{PROVENANCE_GRAPH}>"
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
    """Make the inferred graph anew; gives the number of its triples."""
    compiled = reasoner or load_reasoner()
    store.update(f"CLEAR SILENT GRAPH <{INFERRED_GRAPH}>")
    everything = tuple(instance for rule in compiled.rules for instance in rule.instances())
    groups = order_of_properties(compiled.rules)
    _close(store, everything, groups)
    for rule in compiled.status_rules:
        store.update(PREFIX + insertion(rule.head, rule.body))
    touched = _reachable(everything, compiled.concluded)
    _close(store, touched, groups)
    return count_inferred(store)


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


def _close(store: Store, instances: Sequence[Instance], groups: Sequence[Sequence[str]]) -> None:
    """Run rule instances: property by property, then types by domain and range, then types by class."""
    by_head: dict[str, list[Instance]] = {}
    for instance in instances:
        by_head.setdefault(instance.head[1], []).append(instance)
    for group in groups:
        _close_group(store, group, [one for name in group for one in by_head.get(name, ())])
    types = by_head.get("a", ())
    for instance in _widest(types, instances):
        variable, _, kind = instance.head
        each = f"{{ SELECT DISTINCT {variable} WHERE {{ {text_of(instance.body)} }} }}"
        store.update(insertion(f"{variable} a {kind}", each))
    pairs = _closed_pairs([(one.body[0][2], one.head[2]) for one in types if one.body[0][1] == "a"])
    for kind, above in pairs:
        _insert_types(store, kind, above)


def _widest(types: Iterable[Instance], instances: Iterable[Instance]) -> list[Instance]:
    """Domain and range rules, but for those that the same rule of a superproperty makes needless."""
    above = {(one.body[0][1], one.head[1]) for one in instances if one.name == "prp-spo1"}
    bounds = {(one.name, one.body[0][1], one.head[2]): one for one in types if one.body[0][1] != "a"}
    return [
        one
        for (name, below, kind), one in sorted(bounds.items())
        if not any((name, over, kind) in bounds for under, over in above if under == below)
    ]


def _close_group(store: Store, group: Sequence[str], instances: Sequence[Instance]) -> None:
    """Run the rules of mutually dependent properties until nothing is new; inverses alone need one turn."""
    plain = [one for one in instances if one.name != "prp-inv"]
    inverse = [one for one in instances if one.name == "prp-inv"]
    recursive = any(pattern[1] in group for one in plain for pattern in one.body)
    size = -1
    while True:
        for instance in (*plain, *inverse):
            _run(store, instance)
        if not recursive:
            return
        grown = sum(_size_of(store, name) for name in group)
        if grown == size:
            return
        size = grown


def _run(store: Store, instance: Instance) -> None:
    store.update(insertion(text_of((instance.head,)), text_of(instance.body) + " ."))


def _insert_types(store: Store, kind: str, above: Sequence[str]) -> None:
    for other in above:
        store.update(insertion(f"?x a {other}", f"?x a {kind} ."))


def _closed_pairs(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Every class with its direct superclasses, subclasses first."""
    below: dict[str, set[str]] = {}
    for kind, above in pairs:
        below.setdefault(above, set()).add(kind)
    ordered: list[str] = []

    def place(kind: str) -> None:
        if kind not in ordered:
            for other in sorted(below.get(kind, ())):
                place(other)
            ordered.append(kind)

    for kind, _ in sorted(pairs):
        place(kind)
    return [(kind, sorted(above for one, above in pairs if one == kind)) for kind in ordered]


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
