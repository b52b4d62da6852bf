"""What the claims of one event together say: kind, roles, status, time and place; and what they contest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from ..ontology.model import Claim, Entity, Factuality, Status, TimeSpec
from .events import Conflict, FusedEvent, Role, Value
from .labels import label_event
from .matching import Evidence, days_of

T = TypeVar("T")

_PLANS = frozenset({Status.PROPOSED, Status.PLANNED, Status.UNKNOWN})
_HAPPENED = frozenset({Status.HELD, Status.UNDERWAY})
_FAILED = frozenset({Status.CANCELLED, Status.REFUSED, Status.NOT_HELD})
_GENERAL = frozenset({"Contact", "Meeting", "RemoteContact", "AgreementReached", "PrisonerRelease"})
_NAMED = 7  # days: a time no longer than this names an occasion
_ROUND = 31  # days: a journey or a summit lasts no longer
_LASTING = frozenset({"Visit", "Summit", "NegotiationProcess"})  # of which single days may be told
_SURENESS = (Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE)


def settle(
    event: str,
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
    entities: Mapping[str, Entity],
    event_of: Mapping[str, str],
    denials: Mapping[str, Sequence[str]],
    last_report: int | None = None,
) -> FusedEvent:
    """One event out of its claims.

    Parameters
    ----------
    event
        Its id.
    claims
        In order of publication; the first names the event.
    evidence
        Of each merge.
    entities, event_of, denials
        Entities by id; event id by claim id; ids of the claims that deny a claim, by its id.
    last_report
        Day number of the last document among the claims' own, `None` where one is undated.
    """
    kind = _kind(claims)
    status = _status(claims)
    time = _time(claims, last_report if status in _HAPPENED else None)
    places = _places(claims, entities)
    roles = _roles(claims)
    conflicts = [
        conflict
        for conflict in (
            _time_conflict(claims),
            _place_conflict(claims, entities),
            _status_conflict(claims),
            _occurrence_conflict(claims, denials),
        )
        if conflict
    ]
    return FusedEvent(
        id=event,
        kind=kind,
        label=label_event(kind, roles, time, places, entities),
        roles=roles,
        status=status,
        factuality=min((c.factuality for c in claims), key=_SURENESS.index),
        time=time,
        places=places,
        claims=tuple(c.id for c in claims),
        reason="; ".join(sorted({e.reason for e in evidence})),
        confidence=min((e.confidence for e in evidence), default=1.0),
        conflicts=tuple(sorted(conflicts)),
        links=_links(event, claims, event_of),
        details=tuple(sorted({(name, span.text) for c in claims for name, span in c.details})),
    )


def _kind(claims: Sequence[Claim]) -> str:
    """The kind most claims give, a specific one before a general one, then the first."""
    counts = Counter(c.kind for c in claims)
    first = {kind: i for i, kind in reversed(list(enumerate(c.kind for c in claims)))}
    return min(counts, key=lambda k: (k in _GENERAL, -counts[k], first[k]))


def _roles(claims: Sequence[Claim]) -> tuple[Role, ...]:
    supporters: dict[tuple[str, str], list[str]] = defaultdict(list)
    qualified: dict[tuple[str, str], tuple[str, str]] = {}
    for claim in claims:
        for part in claim.participations:
            key = (part.role, part.entity)
            if claim.id not in supporters[key]:
                supporters[key].append(claim.id)
            known = qualified.get(key, ("", ""))
            qualified[key] = (known[0] or part.representing, known[1] or part.capacity)
    return tuple(Role(*key, *qualified[key], tuple(supporters[key])) for key in sorted(supporters))


def _status(claims: Sequence[Claim]) -> Status:
    """An outcome goes before a plan; among outcomes the last report's, among plans likewise.

    A denial alone does not unmake what others assert: it contests it.
    """
    asserted = [c for c in claims if not _is_denial(c)] or claims
    outcomes = [c.status for c in asserted if c.status not in _PLANS]
    if outcomes:
        return outcomes[-1]
    plans = [c.status for c in asserted if c.status is not Status.UNKNOWN]
    return plans[-1] if plans else Status.UNKNOWN


def _time(claims: Sequence[Claim], not_after: int | None) -> TimeSpec | None:
    """The time with most support; of equals the narrowest, then the first; of a journey all of its days.

    What has happened cannot begin `not_after` that day: such a time was that of a plan.
    """
    known = [c.time for c in claims if c.time is not None]
    lasting = claims[0].kind in _LASTING
    if not_after is not None:
        known = [t for t in known if t.start_earliest is None or t.start_earliest <= not_after]
    dated = [t for t in known if t.start_earliest is not None]
    if not dated:
        return next((t for t in known if t.edtf), known[0] if known else None)
    if lasting and (whole := _stretch(dated)) is not None:
        return whole
    support = Counter(t.edtf for t in dated)
    return min(dated, key=lambda t: (_width(t) > 7, -support[t.edtf], _width(t)))


def _stretch(times: Sequence[TimeSpec]) -> TimeSpec | None:
    """The shortest time told in which all the named days lie, where those are several."""
    named = [t for t in times if _width(t) <= _NAMED]
    if not any(a.is_apart_from(b) for a, b in combinations(named, 2)):
        return None
    around = [t for t in times if _width(t) <= _ROUND and all(each.lies_in(t) for each in named)]
    return min(around, key=_width, default=None)


def _width(time: TimeSpec) -> int:
    return 100_000 if time.days is None else time.days[1] - time.days[0]


def _places(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Every place named, but not one that another of them lies in."""
    named = {m.entity for c in claims for m in c.places}
    around = {entities[p].belongs_to for p in named if p in entities}
    around |= {f"place/{s.removeprefix('state/')}" for s in around if s.startswith("state/")}
    return tuple(sorted(named - around))


def _grouped(pairs: Iterable[tuple[T, str]], text: Callable[[T], str]) -> tuple[Value, ...]:
    holders: dict[str, list[str]] = defaultdict(list)
    for value, claim in pairs:
        holders[text(value)].append(claim)
    return tuple(Value(key, tuple(holders[key])) for key in sorted(holders))


def _time_conflict(claims: Sequence[Claim]) -> Conflict | None:
    """Two named days, of which one cannot be the other, nor are both days of a journey that is told."""
    named = [(c.time, c.id) for c in claims if c.time and _width(c.time) <= _NAMED]
    apart = any(time.is_apart_from(other) for (time, _), (other, _) in combinations(named, 2))
    lasting = claims[0].kind in _LASTING and _stretch([c.time for c in claims if c.time]) is not None
    if not apart or lasting:
        return None
    return Conflict("time", _grouped(named, lambda time: time.edtf))


def _place_conflict(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> Conflict | None:
    """Two towns for one event, of claims that share none: a journey told with both its stops is one.

    So are the stops of a journey of several days, each told by itself.
    """
    days = [d for c in claims if (d := days_of(c))]
    if claims[0].kind == "Visit" and days and max(days)[1] > min(days)[0]:
        return None
    towns = [
        (m.entity, c.id)
        for c in claims
        for m in c.places
        if m.entity in entities and entities[m.entity].kind == "Settlement"
    ]
    told = defaultdict[str, set[str]](set)
    for town, claim in towns:
        told[claim].add(town)
    apart = any(a.isdisjoint(b) for a, b in combinations({frozenset(each) for each in told.values()}, 2))
    return Conflict("place", _grouped(towns, lambda place: entities[place].label)) if apart else None


def _status_conflict(claims: Sequence[Claim]) -> Conflict | None:
    """Held by one report, cancelled, refused or not held by another; a denial is no report."""
    held = [(c.status.value, c.id) for c in claims if c.status in _HAPPENED]
    failed = [(c.status.value, c.id) for c in claims if c.status in _FAILED and not _is_denial(c)]
    if not held or not failed:
        return None
    return Conflict("status", _grouped([*held, *failed], str))


def _occurrence_conflict(claims: Sequence[Claim], denials: Mapping[str, Sequence[str]]) -> Conflict | None:
    """Asserted by one, denied by another."""
    asserted = [c.id for c in claims if not _is_denial(c)]
    denied = [c.id for c in claims if _is_denial(c)]
    denied = denied or sorted({denier for c in claims for denier in denials.get(c.id, ())})
    if not asserted or not denied:
        return None
    return Conflict("occurrence", (Value("asserted", tuple(asserted)), Value("denied", tuple(denied))))


def _is_denial(claim: Claim) -> bool:
    """Whether somebody other than the reporter says that it did not happen."""
    return claim.negated and bool(claim.claimants)


def _links(event: str, claims: Sequence[Claim], event_of: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    found = {
        (link.relation, event_of[link.claim])
        for claim in claims
        for link in claim.links
        if link.claim in event_of and event_of[link.claim] != event
    }
    return tuple(sorted(found))
