"""What fusion makes of claims: events merged across sentences and documents, with their conflicts.

Values only; `fusion.py` makes them, `quads.py` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..ontology.model import EventLink, Factuality, Participation, Status, TimeSpec


@dataclass(frozen=True, slots=True, order=True)
class ConflictValue:
    """One of several values that sources give, and the ids of the claims that give it.

    `value` is an entity id for roles and places, EDTF for times, a status word for statuses, and `true`
    or `false` for whether the event took place at all.
    """

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A property of an event on which its claims disagree: `time`, `place`, `status`, `occurrence` or a role."""

    property: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True, order=True)
class FusedEvent:
    """One event as all its claims together give it.

    `id` is the id of the claim that mentions it first (document hash and offsets), never made from kind
    or date, which later documents correct. `claims` are the ids of all its claims, `links` go to other
    fused events by their ids, `details` are words by property (topic, outcome, reason, amount). `label`
    may be empty: the graph then makes one. `reason` says why the claims were merged (`single` for one).
    """

    id: str
    kind: str
    participations: tuple[Participation, ...]
    status: Status
    factuality: Factuality
    claims: tuple[str, ...]
    negated: bool = False
    time: TimeSpec | None = None
    places: tuple[str, ...] = ()
    links: tuple[EventLink, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    label: str = ""
    reason: str = "single"
    confidence: float = 1.0
