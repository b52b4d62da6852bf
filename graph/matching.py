"""Whether two claims are about one event: participants, time, place and status, weighed into a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..ontology.model import Claim, Entity, Status
from ..ontology.names import fold

Days = tuple[int, int]

# Kinds that reports use for one and the same event; every other kind is a family of its own.
FAMILIES = {
    "Meeting": "meeting",
    "Talks": "meeting",
    "Summit": "meeting",
    "Session": "meeting",
    "Contact": "meeting",
    "PhoneCall": "call",
    "RemoteContact": "call",
    "Videoconference": "call",
    "AgreementReached": "agreement",
    "Signing": "agreement",
    "Attack": "attack",
    "CeasefireViolation": "attack",
    "PrisonerRelease": "release",
    "PrisonerExchange": "release",
}
# Kinds of which one agent does many alike in a day; only the text itself can say that two are one.
_NEVER_MATCHED = frozenset(
    {"Statement", "Announcement", "Accusation", "Condemnation", "Warning", "Threat", "Demand", "Denial"}
    | {"Acceptance", "Pledge", "Proposal", "Regret"}
)
# Roles whose holders tell one event from another.
_CORE_ROLES = frozenset(
    {"participant", "party", "signatory", "visitor", "speaker", "initiator", "appointee", "target"}
    | {"recipient", "mediator", "agreement"}
)
_ENDED = frozenset({Status.HELD, Status.UNDERWAY})
_FAILED = frozenset({Status.CANCELLED, Status.REFUSED, Status.NOT_HELD, Status.POSTPONED})
_PRECISE = 7  # days: a time no wider than this names an occasion
NEAR = 3  # days: how far apart two reports may date one occasion at one place


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two claims were taken for one event; `explicit` when the text itself says so."""

    reason: str
    confidence: float
    tolerance: int = 0
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A claim as matching sees it: its family, core agents, the states they stand for, days and places.

    `groups` are the people without names among its agents, by whose they are or else what they are called.
    """

    claim: Claim
    family: str
    agents: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    anchor_of: Mapping[str, str]
    anchors: tuple[str, ...]
    days: Days | None
    places: frozenset[str]
    towns: frozenset[str]
    countries: frozenset[str]

    @property
    def precise(self) -> bool:
        """Whether the days name an occasion."""
        return self.days is not None and self.days[1] - self.days[0] <= _PRECISE


def days_of(claim: Claim) -> Days | None:
    """First and last day the event may touch, where both ends are known."""
    return claim.time.days if claim.time is not None else None


def view(claim: Claim, entities: Mapping[str, Entity]) -> View:
    """What matching needs of a claim, computed once."""
    anchor_of: dict[str, str] = {}
    agents: set[str] = set()
    persons: set[str] = set()
    groups: set[str] = set()
    for part in claim.participations:
        if part.role not in _CORE_ROLES or (claim.kind == "Talks" and part.role == "mediator"):
            continue
        entity = entities.get(part.entity)
        state = part.representing or (entity.belongs_to if entity else "")
        anchor_of[part.entity] = state or part.entity
        if entity is None or entity.kind != "UnnamedGroup":
            agents.add(part.entity)
        else:
            groups.add(state or fold(entity.label))
        if entity is not None and entity.kind == "Person":
            persons.add(part.entity)
    places = frozenset(mention.entity for mention in claim.places)
    known = [entities[place] for place in places if place in entities]
    towns = frozenset(place.id for place in known if place.kind == "Settlement")
    countries = frozenset(place.belongs_to for place in known if place.belongs_to)
    anchors = set(anchor_of.values())
    if claim.kind == "Visit":
        anchors |= countries or places
    return View(
        claim,
        FAMILIES.get(claim.kind, claim.kind),
        frozenset(agents),
        frozenset(persons),
        frozenset(groups),
        anchor_of,
        tuple(sorted(anchors)),
        days_of(claim),
        places,
        towns,
        countries,
    )


def match(a: View, b: View) -> Evidence | None:
    """The evidence that two claims of one family report one event, or `None`.

    A state and the person who acts for it may stand for each other; two persons never do.
    """
    if a.family in _NEVER_MATCHED or not _statuses_agree(a, b):
        return None
    if a.groups and b.groups and not a.groups & b.groups:
        return None
    same = a.agents == b.agents and bool(a.agents)
    if not same and not _participants_agree(a, b):
        return None
    placed = _places_agree(a, b)
    if placed is None:
        return None
    return _by_time(a, b, same=same, placed=placed)


def may_corefer(earlier: Claim, later: Claim) -> bool:
    """Whether what refers back can be the same event: who refuses to sign leaves the signing as it was.

    Nor can what has been held be what is planned for a later day. A denial (negated, in somebody's mouth) is
    about the very event that it denies.
    """
    if later.negated and later.claimants:
        return True
    if _held_before(earlier, later) or _held_before(later, earlier):
        return False
    return not ({earlier.status, later.status} & _ENDED and {earlier.status, later.status} & _FAILED)


def _held_before(held: Claim, planned: Claim) -> bool:
    """Whether one claim tells of what took place before the days for which the other tells a plan."""
    if held.status is not Status.HELD or planned.status is not Status.PLANNED:
        return False
    past, ahead = days_of(held), days_of(planned)
    return past is not None and ahead is not None and past[1] < ahead[0]


def _by_time(a: View, b: View, *, same: bool, placed: bool) -> Evidence | None:
    who = "same participants" if same else "participants that stand for each other"
    one_document = a.claim.document == b.claim.document
    if a.days is None or b.days is None:
        if one_document and same and a.claim.status == b.claim.status:
            return Evidence(f"{who}, same document, nothing against it", 0.6)
        return None
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if a.precise and b.precise:
        if gap <= 0:
            return Evidence(f"{who}, same days", 0.95 if same else 0.8)
        if gap <= NEAR and same and placed:
            return Evidence(f"{who}, same place, dates {gap} day{'s' * (gap > 1)} apart", 0.6, NEAR)
        return None
    if gap <= 0 and placed and (same or one_document):
        return Evidence(f"{who}, same place, times that overlap", 0.65)
    if gap <= 0 and same and one_document and a.claim.status == b.claim.status:
        return Evidence(f"{who}, same document, times that overlap", 0.6)
    return None


def _statuses_agree(a: View, b: View) -> bool:
    """A held and a failed event are one only where their days are named and touch."""
    statuses = {a.claim.status, b.claim.status}
    if statuses & _ENDED and statuses & _FAILED:
        return a.precise and b.precise
    return True


def _participants_agree(a: View, b: View) -> bool:
    """Whether each core agent of the smaller side has a counterpart on the other."""
    small, large = (a, b) if len(a.agents) <= len(b.agents) else (b, a)
    if len({small.anchor_of[x] for x in small.agents}) < 2:
        return False
    return all(any(_stand_for(small, x, large, y) for y in large.agents) for x in small.agents)


def _stand_for(a: View, x: str, b: View, y: str) -> bool:
    if x == y:
        return True
    return a.anchor_of[x] == b.anchor_of[y] and not (x in a.persons and y in b.persons)


def _places_agree(a: View, b: View) -> bool | None:
    """True: a place in common or one inside the other's; False: not known of both; None: elsewhere.

    Of a building whose country nobody knows (*at the State Department*) nothing is known.
    """
    if not a.places or not b.places:
        return False
    if a.places & b.places:
        return True
    if a.towns and b.towns:
        return None
    if not a.countries or not b.countries:
        return False
    return True if a.countries & b.countries else None
