"""Fused events as quads: the shape of a claim's event, its label, its support and what is contested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.model import Claim, TimeSpec
from ..ontology.namespaces import PARLEY, RDFS
from . import iris
from .claim_quads import TYPE, participation_triples, time_triples
from .events import Conflict, FusedEvent, Role
from .standing import Standing, Standings
from .terms import FALSE, TRUE, node, term, text

Triples = Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]


def event_quads(event: FusedEvent, claims: Mapping[str, Claim], standings: Standings) -> Iterator[Quad]:
    """A fused event for the fused graph.

    Parameters
    ----------
    event
        As fusion gives it.
    claims
        Its claims, by id: for its time node and for the values that are contested.
    standings
        For whom a person took part, where the text does not say it.
    """
    subject = iris.iri(event.id)
    for part in (
        _core(event, subject, claims),
        _roles(event, subject, standings),
        _times(event, subject, claims),
        _support(event, subject),
        _contested(event, subject, claims),
    ):
        for triple in part:
            yield Quad(*triple, iris.FUSED_GRAPH)


def _core(event: FusedEvent, subject: NamedNode, claims: Mapping[str, Claim]) -> Triples:
    yield subject, TYPE, term(event.kind)
    yield subject, node(RDFS.label), text(event.label)
    yield subject, node(PARLEY.status), term(event.status.value)
    yield subject, node(PARLEY.factuality), term(event.factuality.value)
    denied = all(claims[identifier].negated for identifier in event.claims)
    yield subject, node(PARLEY.negated), TRUE if denied else FALSE
    for place in event.places:
        yield subject, node(PARLEY.place), iris.iri(place)
    for relation, other in event.links:
        yield subject, term(relation), iris.iri(other)
    for name, words in event.details:
        yield subject, term(name), text(words)


def _roles(event: FusedEvent, subject: NamedNode, standings: Standings) -> Triples:
    for number, role in enumerate(event.roles, start=1):
        yield subject, term(role.role), iris.iri(role.entity)
        standing = None if role.representing else _standing(event, role, standings)
        representing = standing.of if standing else role.representing
        capacity = role.capacity or (standing.label if standing else "")
        if representing or capacity:
            yield from participation_triples(
                subject,
                number,
                role.role,
                role.entity,
                representing,
                capacity,
                standing.post if standing else "",
            )


def _standing(event: FusedEvent, role: Role, standings: Standings) -> Standing | None:
    time = event.time
    if time is None or time.start_earliest is None or time.end_latest is None:
        return None
    return standings.at(role.entity, time.start_earliest, time.end_latest)


def _times(event: FusedEvent, subject: NamedNode, claims: Mapping[str, Claim]) -> Triples:
    if event.time is None:
        return
    chosen = next(
        identifier for identifier in event.claims if _same_time(claims[identifier].time, event.time)
    )
    yield from _time_node(subject, node(PARLEY.time), chosen, event.time)


def _same_time(one: TimeSpec | None, other: TimeSpec) -> bool:
    return one is not None and one == other


def _time_node(subject: NamedNode, predicate: NamedNode, claim: str, time: TimeSpec) -> Triples:
    name = iris.part(iris.claim(claim), "time")
    yield subject, predicate, name
    yield from time_triples(name, time)


def _support(event: FusedEvent, subject: NamedNode) -> Triples:
    for identifier in event.claims:
        yield subject, node(PARLEY.supportedBy), iris.claim(identifier)
        if event.reason and identifier != event.claims[0]:
            yield iris.claim(identifier), node(PARLEY.mergedBecause), text(event.reason)


def _contested(event: FusedEvent, subject: NamedNode, claims: Mapping[str, Claim]) -> Triples:
    if event.conflicts:
        yield subject, node(PARLEY.contested), TRUE
    for conflict in event.conflicts:
        for identifier in (identifier for value in conflict.values for identifier in value.claims):
            if identifier in claims:
                yield from _alternative(event, subject, conflict, claims[identifier])


def _alternative(event: FusedEvent, subject: NamedNode, conflict: Conflict, claim: Claim) -> Triples:
    """What one claim says of the contested aspect, where it is not what the event has."""
    if conflict.aspect == "status" and claim.status != event.status:
        yield subject, node(PARLEY.alternativeStatus), term(claim.status.value)
    elif conflict.aspect == "place":
        for mention in claim.places:
            if mention.entity not in event.places:
                yield subject, node(PARLEY.alternativePlace), iris.iri(mention.entity)
    elif conflict.aspect == "time" and claim.time and event.time and claim.time.edtf != event.time.edtf:
        yield from _time_node(subject, node(PARLEY.alternativeTime), claim.id, claim.time)
