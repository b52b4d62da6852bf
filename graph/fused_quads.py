"""Fused events as quads: the shape of a claim's event, its label, its support and what is contested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.model import Claim, Entity, TimeSpec
from ..ontology.namespaces import PARLEY, RDFS
from . import iris
from .claim_quads import TYPE, participation_triples, time_triples
from .entity_quads import day_number
from .events import Conflict, FusedEvent, Role
from .standing import Standing, Standings
from .terms import FALSE, TRUE, node, term, text

_ACTING_FOR = frozenset({"GovernmentBody", "Parliament", "Delegation", "UnnamedGroup"})

Triples = Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]


class Backing(NamedTuple):
    """What an event is written with: claims and entities by id, standings, days of publication."""

    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    standings: Standings
    published: Mapping[str, date | None]


def event_quads(event: FusedEvent, backing: Backing) -> Iterator[Quad]:
    """A fused event for the fused graph.

    Parameters
    ----------
    event
        As fusion gives it.
    backing
        Claims give its time node and the contested values, the rest for whom somebody took part where
        no text says it.
    """
    subject = iris.iri(event.id)
    for part in (
        _core(event, subject, backing.claims),
        _roles(event, subject, backing),
        _times(event, subject, backing.claims),
        _support(event, subject),
        _contested(event, subject, backing.claims),
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


def _roles(event: FusedEvent, subject: NamedNode, backing: Backing) -> Triples:
    for number, role in enumerate(event.roles, start=1):
        yield subject, term(role.role), iris.iri(role.entity)
        standing = _standing(event, role, backing)
        if standing.of or standing.label:
            yield from participation_triples(
                subject, number, role.role, role.entity, standing.of, standing.label, standing.post
            )


def _standing(event: FusedEvent, role: Role, backing: Backing) -> Standing:
    """For whom somebody takes part: as the text says, a body for its state, a person by their post."""
    entity = backing.entities.get(role.entity)
    if role.representing or entity is None or entity.kind == "Agent":
        return Standing(role.representing, "", role.capacity)
    if entity.kind != "Person":
        owner = entity.belongs_to if entity.kind in _ACTING_FOR else ""
        return Standing(owner, "", role.capacity)
    first, last = _when(event, backing)
    found = backing.standings.at(role.entity, first, last, entity.belongs_to)
    if found is None:
        return Standing("", "", role.capacity)
    return Standing(found.of, found.post, role.capacity or found.label)


def _when(event: FusedEvent, backing: Backing) -> tuple[int, int]:
    """The days of the event; of an undated one the day of its first report."""
    if event.time is not None and event.time.days is not None:
        return event.time.days
    day = backing.published.get(backing.claims[event.claims[0]].document)
    number = day_number(day) if day else 0
    return number, number


def _times(event: FusedEvent, subject: NamedNode, claims: Mapping[str, Claim]) -> Triples:
    """The time of the event, under the name of the claim's time that it is or comes closest to."""
    if event.time is None:
        return
    times = {identifier: claims[identifier].time for identifier in event.claims}
    exact = [identifier for identifier, time in times.items() if time == event.time]
    alike = [identifier for identifier, time in times.items() if time and time.edtf == event.time.edtf]
    chosen = next(iter([*exact, *alike, *event.claims]))
    yield from _time_node(subject, node(PARLEY.time), chosen, event.time)


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
