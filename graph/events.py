"""What fusion yields: one event behind many claims, and where the claims disagree."""

from __future__ import annotations

from dataclasses import dataclass

from ..ontology.model import Factuality, Status, TimeSpec


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """An entity in a role of a fused event, with the claims that support it, in order."""

    role: str
    entity: str
    representing: str = ""
    capacity: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """One of the values that claims disagree on, as text, and the ids of the claims that hold it."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A disagreement: `aspect` is `time`, `place`, `status` or `occurrence`; at least two values."""

    aspect: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, order=True)
class FusedEvent:
    """An event as the claims together have it.

    `id` comes from the first mention (`event/<document>-<start>-<end>`), so that later documents can
    correct its kind or date and the name stays. `reason` says why the claims were taken for one event;
    `confidence` is that of the weakest merge, 1.0 for a single claim. `links` are
    (relation, id of another fused event).
    """

    id: str
    kind: str
    label: str
    roles: tuple[Role, ...]
    status: Status
    factuality: Factuality
    time: TimeSpec | None
    places: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str = ""
    confidence: float = 1.0
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    details: tuple[tuple[str, str], ...] = ()
