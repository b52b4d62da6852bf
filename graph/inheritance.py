"""What linked events lend each other: a mediation has the parties, time and place of what it mediates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..ontology.model import Entity
from .events import FusedEvent
from .labels import label_event

_SIDES = frozenset({"party", "signatory", "participant"})


def inherit(events: Sequence[FusedEvent], entities: Mapping[str, Entity]) -> list[FusedEvent]:
    """Fill mediations from the events they are `mediationOf`, and name the mediator there.

    Nothing that an event states itself is changed; a mediator is never made a party. Order is kept.
    """
    by_id = {event.id: event for event in events}
    for event in events:
        for relation, target in event.links:
            if relation == "mediationOf" and target in by_id:
                mediation, mediated = by_id[event.id], by_id[target]
                by_id[event.id] = _relabel(_mediation_of(mediation, mediated), entities)
                by_id[target] = _relabel(_mediated_by(mediated, mediation), entities)
    return [by_id[event.id] for event in events]


def _mediation_of(mediation: FusedEvent, mediated: FusedEvent) -> FusedEvent:
    mediators = {role.entity for role in mediation.roles if role.role == "mediator"}
    roles = mediation.roles
    if not any(role.role == "party" for role in roles):
        sides = {r.entity: r for r in mediated.roles if r.role in _SIDES and r.entity not in mediators}
        roles = tuple(sorted((*roles, *(replace(r, role="party") for r in sides.values()))))
    return replace(
        mediation,
        roles=roles,
        time=mediation.time or mediated.time,
        places=mediation.places or mediated.places,
    )


def _mediated_by(mediated: FusedEvent, mediation: FusedEvent) -> FusedEvent:
    taken = {role.entity for role in mediated.roles if role.role in _SIDES | {"mediator"}}
    added = [r for r in mediation.roles if r.role == "mediator" and r.entity not in taken]
    return replace(mediated, roles=tuple(sorted((*mediated.roles, *added))))


def _relabel(event: FusedEvent, entities: Mapping[str, Entity]) -> FusedEvent:
    return replace(event, label=label_event(event.kind, event.roles, event.time, event.places, entities))
