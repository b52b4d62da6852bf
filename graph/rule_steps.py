"""Single steps of the rules over an Oxigraph store: what follows from one fact, and whether one fact follows.

Every look-up starts from bound terms, so a step costs the same in a small store and in a large one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from .rules import TYPE, Instance, Pattern
from .terms import node

Term = ox.NamedNode | ox.Literal
Fact = tuple[ox.NamedNode, ox.NamedNode, Term]
Bindings = dict[str, Term]


class Steps:
    """Rule instances, indexed by the properties and classes of their premises and conclusions."""

    def __init__(self, store: ox.Store, instances: Iterable[Instance]) -> None:
        self._store = store
        self._by_premise: dict[str, list[tuple[Instance, int]]] = defaultdict(list)
        self._by_head: dict[str, list[Instance]] = defaultdict(list)
        for instance in instances:
            self._by_head[_key(instance.head)].append(instance)
            for position, pattern in enumerate(instance.body):
                self._by_premise[_key(pattern)].append((instance, position))

    def forward(self, facts: Iterable[Fact], graphs: Sequence[ox.NamedNode]) -> set[Fact]:
        """All that follows in one step with one of the facts as a premise, the others from the graphs."""
        return {found for fact in facts for found in self._from(fact, graphs)}

    def _from(self, fact: Fact, graphs: Sequence[ox.NamedNode]) -> Iterator[Fact]:
        for instance, position in self._by_premise.get(_key_of(fact), ()):
            bound = _unify(instance.body[position], fact, {})
            if bound is not None:
                rest = [pattern for index, pattern in enumerate(instance.body) if index != position]
                yield from (_conclusion(instance.head, one) for one in self._matches(rest, bound, graphs))

    def follows(self, fact: Fact, graphs: Sequence[ox.NamedNode]) -> bool:
        """Whether a fact follows in one step from the graphs."""
        for instance in self._by_head.get(_key_of(fact), ()):
            bound = _unify(instance.head, fact, {})
            if bound is not None and any(self._matches(instance.body, bound, graphs)):
                return True
        return False

    def _matches(
        self, patterns: Sequence[Pattern], bound: Bindings, graphs: Sequence[ox.NamedNode]
    ) -> Iterator[Bindings]:
        """Ways to fill the patterns with facts of the graphs; the most bound pattern is looked up first."""
        if not patterns:
            yield bound
            return
        first = max(patterns, key=lambda pattern: sum(_value(term, bound) is not None for term in pattern))
        rest = [pattern for pattern in patterns if pattern is not first]
        subject, predicate, value = (_value(term, bound) for term in first)
        if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
            return
        for graph in graphs:
            for quad in self._store.quads_for_pattern(subject, predicate, value, graph):
                fact = fact_of(quad)
                more = _unify(first, fact, bound) if fact else None
                if more is not None:
                    yield from self._matches(rest, more, graphs)


def fact_of(quad: ox.Quad | ox.Triple) -> Fact | None:
    """The fact of a quad about a named thing; Parley writes no blank nodes."""
    if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
        return quad.subject, quad.predicate, quad.object
    return None


def _key(pattern: Pattern) -> str:
    """What a pattern is found by: its class if it gives a type, else its property."""
    return (pattern[2] if pattern[1] == "a" else pattern[1]).strip("<>")


def _key_of(fact: Fact) -> str:
    return fact[2].value if fact[1].value == TYPE else fact[1].value


def _value(term: str, bound: Bindings) -> Term | None:
    if term == "a":
        return node(TYPE)
    return bound.get(term) if term.startswith("?") else node(term.strip("<>"))


def _unify(pattern: Pattern, fact: Fact, bound: Bindings) -> Bindings | None:
    """The bindings that make the pattern the fact, with those there are; nothing if there are none."""
    found = dict(bound)
    for term, value in zip(pattern, fact, strict=True):
        wanted = _value(term, found)
        if wanted is None:
            found[term] = value
        elif wanted != value:
            return None
    return found


def _conclusion(head: Pattern, bound: Bindings) -> Fact:
    subject, predicate, value = (_value(term, bound) for term in head)
    assert isinstance(subject, ox.NamedNode)
    assert isinstance(predicate, ox.NamedNode)
    assert value is not None
    return subject, predicate, value
