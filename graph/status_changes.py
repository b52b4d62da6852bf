"""Which conclusions of the status rules a change adds, and which it leaves without support.

Only events that the change touched, and those linked with them, are looked at, and only pairs of agents in
them: a conclusion hangs on one event, or on a refusal and the event it refuses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from ..ontology.namespaces import FUSED_GRAPH, INFERRED_GRAPH, PARLEY, REFERENCE_GRAPH
from .reasoning import PREFIX, expand
from .rule_steps import Fact, Term, fact_of
from .status_rules import StatusRule
from .terms import node

_INFERRED = ox.NamedNode(INFERRED_GRAPH)
_GRAPHS = (ox.NamedNode(FUSED_GRAPH), ox.NamedNode(REFERENCE_GRAPH), _INFERRED)


def changed_conclusions(
    store: ox.Store, rules: Iterable[StatusRule], touched: set[Fact], new_events: set[ox.NamedNode]
) -> tuple[set[Fact], set[Fact]]:
    """Conclusions to add and to remove.

    Parameters
    ----------
    store
        With the OWL part of the inferred graph up to date.
    touched
        All facts that came or went, stated or inferred.
    new_events
        Events that were not there before, on which no conclusion can have hung.
    """
    subjects = {subject for subject, _, _ in touched}
    things = subjects | {other for subject in subjects for other in _linked(store, subject)}
    events = sorted((thing for thing in things if _has_status(store, thing)), key=str)
    pairs = set(_pairs(store, subjects - new_events, touched))
    memory: dict[Term, set[ox.NamedNode]] = {}
    new: set[Fact] = set()
    old: set[Fact] = set()
    for rule in rules:
        found = {fact for event in events for fact in _conclude(store, rule, {"event": event})}
        new |= {fact for fact in found if ox.Quad(*fact, _INFERRED) not in store}
        present = _present(store, rule, pairs)
        old |= {fact for fact in present if not _still_concluded(store, rule, fact, memory)}
    return new, old


def named_facts(quads: Iterable[ox.Quad | ox.Triple]) -> Iterator[Fact]:
    """The facts among quads."""
    return (fact for fact in map(fact_of, quads) if fact)


def _has_status(store: ox.Store, thing: ox.NamedNode) -> bool:
    return any(store.quads_for_pattern(thing, node(PARLEY.status), None, None))


def _pairs(
    store: ox.Store, events: Iterable[ox.NamedNode], touched: set[Fact]
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
    """Agents that have, or had before the change, roles in one event or in two linked ones."""
    former: dict[ox.NamedNode, set[ox.NamedNode]] = defaultdict(set)
    for subject, predicate, value in touched:
        if predicate == node(PARLEY.involvesAgent) and isinstance(value, ox.NamedNode):
            former[subject].add(value)
    before: dict[ox.NamedNode, set[ox.NamedNode]] = defaultdict(set)
    for subject, predicate, value in touched:
        if predicate == node(PARLEY.linkedTo) and isinstance(value, ox.NamedNode):
            before[subject].add(value)
            before[value].add(subject)
    for event in events:
        near = {event, *_linked(store, event), *before[event]}
        agents = {agent for one in near for agent in (*_agents(store, one), *former[one])}
        yield from ((one, other) for one in agents for other in agents if one != other)


def _agents(store: ox.Store, event: ox.NamedNode) -> Iterator[ox.NamedNode]:
    for graph in _GRAPHS:
        for quad in store.quads_for_pattern(event, node(PARLEY.involvesAgent), None, graph):
            if isinstance(quad.object, ox.NamedNode):
                yield quad.object


def _present(
    store: ox.Store, rule: StatusRule, pairs: Iterable[tuple[ox.NamedNode, ox.NamedNode]]
) -> set[Fact]:
    """What the inferred graph has of a rule's conclusions between these agents."""
    predicate = node(expand(rule.predicate))
    return {
        (one, predicate, other) for one, other in pairs if ox.Quad(one, predicate, other, _INFERRED) in store
    }


def _still_concluded(
    store: ox.Store, rule: StatusRule, fact: Fact, memory: dict[Term, set[ox.NamedNode]]
) -> bool:
    """Whether an event of both agents, or one of the first linked with one of the other, bears it out."""
    for agent in (fact[0], fact[2]):
        if agent not in memory:
            memory[agent] = _events_of(store, agent)
    one, other = memory[fact[0]], memory[fact[2]]
    candidates = one & other
    if len(rule.event_variables) > 1:
        candidates |= {event for event in one if _linked(store, event) & other}
    names = [name[1:] for name in rule.head.split()[::2]]
    ends = dict(zip(names, (fact[0], fact[2]), strict=True))
    return any(
        fact in _conclude(store, rule, {**ends, variable: event})
        for event in sorted(candidates, key=str)
        for variable in rule.event_variables
    )


def _events_of(store: ox.Store, agent: ox.NamedNode | ox.Literal) -> set[ox.NamedNode]:
    quads = (
        q
        for graph in _GRAPHS
        for q in store.quads_for_pattern(None, node(PARLEY.involvesAgent), agent, graph)
    )
    return {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def _linked(store: ox.Store, event: ox.NamedNode) -> set[ox.NamedNode]:
    """Events that an event is linked to, or that are linked to it."""
    link = node(PARLEY.linkedTo)
    to = {quad.object for quad in store.quads_for_pattern(event, link, None, _INFERRED)}
    of = {quad.subject for quad in store.quads_for_pattern(None, link, event, _INFERRED)}
    return {term for term in (*to, *of) if isinstance(term, ox.NamedNode)}


def _conclude(
    store: ox.Store, rule: StatusRule, bound: dict[str, ox.NamedNode | ox.Literal]
) -> frozenset[Fact]:
    """What a rule concludes when some of its variables stand for the terms given."""

    def fill(match: re.Match[str]) -> str:
        return str(bound.get(match[1], match[0]))

    head, body = (re.sub(r"\?(\w+)", fill, text) for text in (rule.head, rule.body))
    answer = store.query(f"{PREFIX}CONSTRUCT {{ {head} }} WHERE {{ {body} }}", default_graph=[*_GRAPHS])
    assert isinstance(answer, ox.QueryTriples)
    return frozenset(named_facts(answer))
