"""Which claims speak of which gold event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from .evaluation_gold import GoldDocument, GoldEvent, GoldFiller, Offsets
from .evaluation_kinds import GROUPS, UNMARKED, UNSCORED, compatible, role_class
from .ontology.model import Claim


@dataclass(frozen=True, slots=True)
class FoundFiller:
    """An entity in a role as extracted: its id and every place (offsets of the reference) that names it."""

    entity: str
    places: tuple[Offsets, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim with its offsets in the annotated text; `group` is shared by claims that corefer."""

    claim: Claim
    trigger: Offsets
    evidence: Offsets
    group: str
    roles: tuple[tuple[str, FoundFiller], ...]
    places: tuple[FoundFiller, ...]
    claimants: tuple[FoundFiller, ...]

    @property
    def kind(self) -> str:
        """The claim's event class."""
        return self.claim.kind

    def fillers(self, role: str, kind: str) -> list[FoundFiller]:
        """Entities in the roles of class `role`, taken as roles of an event of `kind`."""
        return [filler for name, filler in self.roles if role_class(kind, name) == role]


@dataclass(frozen=True, slots=True)
class Match:
    """A gold event and the claims about it, the best first."""

    gold: GoldEvent
    claims: tuple[FoundClaim, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of a document: matches, gold events nobody found, groups of claims without a gold event."""

    document: GoldDocument
    matches: tuple[Match, ...]
    missed: tuple[GoldEvent, ...]
    invented: tuple[tuple[FoundClaim, ...], ...]


@dataclass(slots=True)
class _Board:
    taken: dict[str, str] = field(default_factory=dict[str, str])
    scores: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])


def names(filler: FoundFiller, gold: GoldFiller) -> bool:
    """Whether an extracted entity is the one that gold means: by its id, or by a place that names it."""
    if filler.entity in gold.ids:
        return True
    return any(_same_mention(place, mention) for place in filler.places for mention in gold.mentions)


def match(document: GoldDocument, claims: Sequence[FoundClaim]) -> Matching:
    """Give each claim at most one gold event of a compatible kind.

    First where the claim's trigger overlaps a trigger of the event; then, for claims left, where the
    claim's sentence holds a trigger of the event and a participant is shared.
    """
    scored = [claim for claim in claims if claim.kind not in UNSCORED]
    board = _Board()
    _assign(document.events, scored, board, _trigger_score)
    _assign(document.events, scored, board, _sentence_score)
    found: dict[str, list[FoundClaim]] = {}
    for claim in scored:
        if claim.claim.id in board.taken:
            found.setdefault(board.taken[claim.claim.id], []).append(claim)
    matches = tuple(
        Match(event, _best_first(event, found[event.id], board))
        for event in document.events if event.id in found
    )  # fmt: skip
    missed = tuple(event for event in document.events if event.id not in found and not event.optional)
    return Matching(document, matches, missed, tuple(_invented(document, scored, board)))


def _assign(
    events: Iterable[GoldEvent],
    claims: Sequence[FoundClaim],
    board: _Board,
    score: Callable[[GoldEvent, FoundClaim], int],
) -> None:
    rated = [
        (-value, number, place, event.id, claim.claim.id)
        for place, event in enumerate(events)
        for number, claim in enumerate(claims)
        if claim.claim.id not in board.taken and (value := score(event, claim))
    ]
    for value, _, _, event_id, claim_id in sorted(rated):
        if claim_id not in board.taken:
            board.taken[claim_id] = event_id
            board.scores[event_id, claim_id] = -value


def _trigger_score(event: GoldEvent, claim: FoundClaim) -> int:
    if not any(overlap(claim.trigger, trigger) for trigger in event.triggers):
        return 0
    nearness = _nearness(event, claim)
    return nearness and 100 + 10 * nearness + min(_shared(event, claim), 5) + (not event.optional)


def _sentence_score(event: GoldEvent, claim: FoundClaim) -> int:
    if not any(overlap(claim.evidence, trigger) for trigger in event.triggers):
        return 0
    shared = _shared(event, claim)
    nearness = _nearness(event, claim)
    return 10 * nearness + shared if shared and nearness else 0


def _nearness(event: GoldEvent, claim: FoundClaim) -> int:
    """How near the kinds are: 3 equal, 2 of one group, 1 one above the other, 0 apart."""
    best = 0
    for kind in event.kinds:
        if kind == claim.kind:
            return 3
        if compatible(kind, claim.kind):
            best = max(best, 2 if GROUPS.get(kind) and GROUPS.get(kind) == GROUPS.get(claim.kind) else 1)
    return best


def _shared(event: GoldEvent, claim: FoundClaim) -> int:
    """How many gold fillers the claim has in any role."""
    gold = [filler for fillers in event.roles.values() for filler in fillers]
    return sum(any(names(found, filler) for _, found in claim.roles) for filler in gold)


def _best_first(event: GoldEvent, claims: list[FoundClaim], board: _Board) -> tuple[FoundClaim, ...]:
    return tuple(
        sorted(claims, key=lambda each: (-board.scores[event.id, each.claim.id], each.trigger, each.claim.id))
    )


def _invented(
    document: GoldDocument, claims: Sequence[FoundClaim], board: _Board
) -> Iterable[tuple[FoundClaim, ...]]:
    """Groups of claims that match nothing and stand where a mistake counts."""
    matched = {claim.group for claim in claims if claim.claim.id in board.taken}
    free = [trigger for event in document.events if event.optional for trigger in event.triggers]
    left: dict[str, list[FoundClaim]] = {}
    for claim in claims:
        if claim.kind in UNMARKED:
            continue
        if claim.group in matched or any(overlap(claim.trigger, each) for each in (*free, *document.ignore)):
            continue
        left.setdefault(claim.group, []).append(claim)
    return [tuple(group) for group in left.values()]


def overlap(one: Offsets, other: Offsets) -> bool:
    """Whether two half-open stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _same_mention(place: Offsets, mention: Offsets) -> bool:
    """At least half of the gold mention and a third of the found one lie in both."""
    shared = min(place[1], mention[1]) - max(place[0], mention[0])
    return shared > 0 and 2 * shared >= mention[1] - mention[0] and 3 * shared >= place[1] - place[0]
