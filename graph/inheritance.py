"""What events of one story lend each other: a mediation has the parties, time and place of what it mediates.

Three bonds are followed, the surest first: the link `mediationOf`, one agreement in common (*signed an
American-brokered agreement*), and, for a mediation that names no side at all (*Carter mediated*), the nearest
talks or agreement of the same article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..ontology.model import Entity, Status
from .events import FusedEvent
from .labels import label_event

_SIDES = frozenset({"party", "signatory", "participant"})
_NEGOTIATED = frozenset({"Talks", "Meeting", "Summit", "NegotiationProcess", "AgreementReached", "Signing"})
_AGREED = frozenset({"AgreementReached", "Signing"})
_HAPPENED = frozenset({Status.HELD, Status.UNDERWAY})
_REACH = 800  # characters between a mediation and the talks it may silently be about
_REACH_OF_MEETINGS = 250  # … the meeting: many meetings of a text only speak of a mediation
_GUESSED = 0.6


def inherit(events: Sequence[FusedEvent], entities: Mapping[str, Entity]) -> list[FusedEvent]:
    """Fill mediations and agreements from the events they belong to, and name the mediator there.

    Nothing that an event states itself is changed; a mediator is never made a party. Order is kept.
    """
    by_id = {event.id: event for event in events}
    mediated = [
        (event.id, target)
        for event in events
        for relation, target in event.links
        if relation == "mediationOf" and target in by_id
    ]
    for pair in mediated:
        _share(by_id, *pair)
    for name, companion in _by_agreement(by_id):
        by_id[name] = _lend(by_id[name], by_id[companion])
    for pair in mediated:  # once more, for what the agreements brought
        _share(by_id, *pair)
    for name, neighbour in _by_nearness(by_id):
        by_id[name] = _guess(by_id[name], by_id[neighbour])
    return [_relabel(by_id[event.id], event, entities) for event in events]


def _share(by_id: dict[str, FusedEvent], mediation: str, mediated: str) -> None:
    """Lend both ways along `mediationOf`: sides, time and place down, the mediator up."""
    by_id[mediation] = _lend(by_id[mediation], by_id[mediated])
    target = by_id[mediated]
    taken = {role.entity for role in target.roles if role.role in _SIDES | {"mediator"}}
    added = [r for r in by_id[mediation].roles if r.role == "mediator" and r.entity not in taken]
    by_id[mediated] = replace(target, roles=tuple(sorted((*target.roles, *added))))


def _lend(event: FusedEvent, source: FusedEvent) -> FusedEvent:
    """The event with the sides, time and places of another where it has none of its own."""
    roles = event.roles
    if not _sides(event):
        own = {role.entity for role in roles}
        lent = {r.entity: r for r in source.roles if r.role in _SIDES and r.entity not in own}
        roles = tuple(sorted((*roles, *(replace(r, role="party") for r in lent.values()))))
    return replace(event, roles=roles, time=event.time or source.time, places=event.places or source.places)


def _guess(event: FusedEvent, source: FusedEvent) -> FusedEvent:
    """Sides alone, with the reason: when and where two events of an article took place may differ."""
    filled = replace(_lend(event, source), time=event.time, places=event.places)
    reason = "; ".join(filter(None, (event.reason, "sides of the nearest talks or agreement of the article")))
    return replace(filled, reason=reason, confidence=min(event.confidence, _GUESSED))


def _sides(event: FusedEvent) -> set[str]:
    return {role.entity for role in event.roles if role.role in _SIDES}


def _by_agreement(by_id: Mapping[str, FusedEvent]) -> list[tuple[str, str]]:
    """Pairs (event without sides, event with sides) about one agreement and of the same status."""
    holders: dict[str, list[FusedEvent]] = defaultdict(list)
    for event in by_id.values():
        for role in event.roles:
            if role.role == "agreement":
                holders[role.entity].append(event)
    pairs: list[tuple[str, str]] = []
    for group in holders.values():
        givers = [e for e in group if e.kind in _AGREED and len(_sides(e)) > 1]
        for event in group:
            giver = next((g for g in givers if g.status == event.status and g.id != event.id), None)
            if giver is not None and not _sides(event) and event.kind in _AGREED | {"Mediation"}:
                pairs.append((event.id, giver.id))
    return pairs


def _by_nearness(by_id: Mapping[str, FusedEvent]) -> list[tuple[str, str]]:
    """Pairs (mediation without sides, nearest negotiated event of the article with two sides or more)."""
    candidates: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for event in by_id.values():
        if event.kind in _NEGOTIATED and event.status in _HAPPENED and len(_sides(event)) > 1:
            for claim in event.claims:
                document, start = _place_of(claim)
                candidates[document].append((start, event.id))
    pairs: list[tuple[str, str]] = []
    for event in by_id.values():
        if event.kind == "Mediation" and event.status in _HAPPENED and _names_no_matter(event):
            document, here = _place_of(event.claims[0])
            near = [
                (abs(here - start), start > here, name)
                for start, name in candidates[document]
                if _may_meet(event, by_id[name])
                and abs(here - start) <= (_REACH_OF_MEETINGS if by_id[name].kind == "Meeting" else _REACH)
            ]
            if near:
                pairs.append((event.id, min(near)[2]))
    return pairs


def _names_no_matter(event: FusedEvent) -> bool:
    """Whether a mediation leaves its sides and its agreement to be understood."""
    return not _sides(event) and all(role.role != "agreement" for role in event.roles)


def _may_meet(a: FusedEvent, b: FusedEvent) -> bool:
    """Whether two events can be of one time: yes where the days of either are not known."""
    return a.time is None or b.time is None or not a.time.is_apart_from(b.time)


def _place_of(claim: str) -> tuple[str, int]:
    """Document id and offset of the trigger, which make a claim's id (see `Claim.id`)."""
    document, start, *_ = claim.split("-")
    return document, int(start)


def _relabel(event: FusedEvent, before: FusedEvent, entities: Mapping[str, Entity]) -> FusedEvent:
    if event == before:
        return event
    return replace(event, label=label_event(event.kind, event.roles, event.time, event.places, entities))
