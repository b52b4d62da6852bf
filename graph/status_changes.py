"""Which conclusions of the status rules a change adds, and which it leaves without support.

Only events that the change touched, and those linked with them, are looked at, and only pairs of agents in
them: a conclusion hangs on one event, or on a refusal and the event it refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from ..ontology.namespaces import FUSED_GRAPH, INFERRED_GRAPH, PARLEY, REFERENCE_GRAPH
from .reasoning import PREFIX, expand
from .rule_steps import Fact, fact_of
from .status_rules import StatusRule
from .terms import node

_INFERRED = ox.NamedNode(INFERRED_GRAPH)
_GRAPHS = (ox.NamedNode(FUSED_GRAPH), ox.NamedNode(REFERENCE_GRAPH), _INFERRED)


def changed_conclusions(
    store: ox.Store, rules: Iterable[StatusRule], touched: set[Fact]
) -> tuple[set[Fact], set[Fact]]:
    """Conclusions to add and to remove.

    Parameters
    ----------
    store
        With the OWL part of the inferred graph up to date.
    touched
        All facts that came or went, stated or inferred.
    """
    events = _events(store, touched)
    roles = (value for _, predicate, value in touched if predicate == node(PARLEY.involvesAgent))
    agents = {agent for agent in roles if isinstance(agent, ox.NamedNode)}
    agents |= {agent for event in events for agent in _agents(store, event)}
    new: set[Fact] = set()
    old: set[Fact] = set()
    for rule in rules:
        found = {fact for event in events for fact in _conclude(store, rule, {"event": event})}
        new |= {fact for fact in found if ox.Quad(*fact, _INFERRED) not in store}
        old |= {fact for fact in _present(store, rule, agents) if not _still_concluded(store, rule, fact)}
    return new, old


def named_facts(quads: Iterable[ox.Quad | ox.Triple]) -> Iterator[Fact]:
    """The facts among quads."""
    return (fact for fact in map(fact_of, quads) if fact)


def _events(store: ox.Store, touched: set[Fact]) -> tuple[ox.NamedNode, ...]:
    """Subjects and objects of the facts that are events, and events linked with them, in order."""
    things = {term for fact in touched for term in (fact[0], fact[2]) if isinstance(term, ox.NamedNode)}
    events = {thing for thing in things if _has_status(store, thing)}
    for event in tuple(events):
        events |= _linked(store, event)
        for quad in store.quads_for_pattern(None, node(PARLEY.linkedTo), event, _INFERRED):
            events |= {quad.subject} if isinstance(quad.subject, ox.NamedNode) else set()
    return tuple(sorted(events, key=str))


def _has_status(store: ox.Store, thing: ox.NamedNode) -> bool:
    return any(store.quads_for_pattern(thing, node(PARLEY.status), None, None))


def _agents(store: ox.Store, event: ox.NamedNode) -> Iterator[ox.NamedNode]:
    for graph in _GRAPHS:
        for quad in store.quads_for_pattern(event, node(PARLEY.involvesAgent), None, graph):
            if isinstance(quad.object, ox.NamedNode):
                yield quad.object


def _present(store: ox.Store, rule: StatusRule, agents: set[ox.NamedNode]) -> set[Fact]:
    """What the inferred graph has of a rule's conclusions between these agents."""
    predicate = node(expand(rule.predicate))
    quads = (quad for agent in agents for quad in store.quads_for_pattern(agent, predicate, None, _INFERRED))
    return {fact for fact in named_facts(quads) if fact[2] in agents}


def _still_concluded(store: ox.Store, rule: StatusRule, fact: Fact) -> bool:
    """Whether an event of both agents, or one of the first linked with one of the other, bears it out."""
    one, other = (_events_of(store, agent) for agent in (fact[0], fact[2]))
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
    quads = store.quads_for_pattern(event, node(PARLEY.linkedTo), None, _INFERRED)
    return {quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)}


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
