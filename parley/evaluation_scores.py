"""Counting right, wrong and missing answers, by measure and document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from .evaluation_gold import GoldEvent, GoldFiller
from .evaluation_kinds import CORE_ROLES, group, role_class
from .evaluation_matching import FoundClaim, FoundFiller, Match, Matching, names
from .evaluation_times import near_time, same_time
from .ontology.model import Factuality, Status


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One wrong or missing answer: what was wanted, what was found, where (offsets of the annotated text)."""

    document: str
    start: int
    end: int
    measure: str
    event: str
    wanted: str
    found: str


@dataclass(slots=True)
class Tally:
    """Counts of one document by measure: right, wrong (found, not wanted), missing (wanted, not found)."""

    document: str
    counts: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    mistakes: list[Mistake] = field(default_factory=list[Mistake])

    def add(self, measure: str, *, right: int = 0, wrong: int = 0, missing: int = 0) -> None:
        """Add to the counts of a measure."""
        row = self.counts.setdefault(measure, [0, 0, 0])
        row[0] += right
        row[1] += wrong
        row[2] += missing


def score(matching: Matching) -> Tally:
    """The tally of one document, over its core events."""
    tally = Tally(matching.document.name)
    matched = {claim.claim.id: each.gold.id for each in matching.matches for claim in each.claims}
    for each in matching.matches:
        if not each.gold.optional:
            _score_match(tally, each, matched)
    for event in matching.missed:
        _score_missed(tally, event)
    for claims in matching.invented:
        kind = group(claims[0].kind)
        tally.add("event", wrong=1)
        tally.add("core roles", wrong=1)
        tally.add(f"kind {kind}", wrong=1)
        _note(tally, "event", claims[0].trigger, "", "", _show(claims[0]))
    return tally


def _score_match(tally: Tally, each: Match, matched: dict[str, str]) -> None:
    gold, best = each.gold, each.claims[0]
    tally.add("event", right=1)
    tally.add(f"kind {group(gold.kinds[0])}", right=1)
    _judge(tally, "exact kind", each, best.kind in gold.kinds, "|".join(gold.kinds), best.kind)
    right = _score_roles(tally, each)
    tally.add("core roles", right=int(right), wrong=int(not right), missing=int(not right))
    _score_status(tally, each)
    _score_time(tally, each)
    _score_place(tally, each)
    _score_fillers(tally, "claimant", each, gold.claimants, _claimants(each))
    _score_links(tally, each, matched)
    groups = {claim.group for claim in each.claims}
    articles = {claim.claim.document for claim in each.claims}
    _judge(tally, "told once", each, len(groups) == len(articles), "one event", f"{len(groups)} events")


def _score_missed(tally: Tally, event: GoldEvent) -> None:
    tally.add("event", missing=1)
    tally.add("core roles", missing=1)
    tally.add(f"kind {group(event.kinds[0])}", missing=1)
    for role, fillers in event.roles.items():
        if role == "agreement":
            continue
        tally.add(f"role {role}", missing=sum(not filler.optional for filler in fillers))
    tally.add("claimant", missing=sum(not filler.optional for filler in event.claimants))
    _note(tally, "event", event.triggers[0], event.id, f"{event.kinds[0]} ({event.statuses[0]})", "")


def _score_roles(tally: Tally, each: Match) -> bool:
    """Score every role; whether all core roles are right."""
    kind = each.gold.kinds[0]
    found_roles = {role for claim in each.claims for role in _roles_of(claim, kind)}
    right = True
    for role in sorted(found_roles | set(each.gold.roles)):
        if role == "agreement":
            continue
        fillers = _distinct(each, partial(FoundClaim.fillers, role=role, kind=kind))
        good = _score_fillers(tally, f"role {role}", each, each.gold.roles.get(role, ()), fillers)
        right = right and (good or role not in CORE_ROLES)
    return right


def _claimants(each: Match) -> list[FoundFiller]:
    """Who says it; nobody where gold leaves it to the reporter and the reporter tells it once."""
    if not each.gold.claimants and not all(claim.claimants for claim in each.claims):
        return []
    return _distinct(each, lambda claim: claim.claimants)


def _roles_of(claim: FoundClaim, kind: str) -> set[str]:
    return {role_class(kind, name) for name, _ in claim.roles}


def _score_fillers(
    tally: Tally, measure: str, each: Match, gold: Sequence[GoldFiller], found: Sequence[FoundFiller]
) -> bool:
    missing = [one for one in gold if not one.optional and not any(names(other, one) for other in found)]
    wrong = [one for one in found if not any(names(one, other) for other in gold)]
    required = sum(not one.optional for one in gold)
    tally.add(measure, right=required - len(missing), wrong=len(wrong), missing=len(missing))
    for one in missing:
        _note(tally, measure, one.mentions[0] if one.mentions else each.gold.triggers[0], each.gold.id,
              " or ".join(one.ids) or "@", _show(each.claims[0]))  # fmt: skip
    for other in wrong:
        _note(tally, measure, each.claims[0].trigger, each.gold.id, "", other.label or other.entity)
    return not missing and not wrong


def _score_status(tally: Tally, each: Match) -> None:
    claim, gold = each.claims[0].claim, each.gold
    statuses = "|".join(gold.statuses)
    _judge(tally, "status", each, claim.status in gold.statuses, statuses, claim.status)
    _judge(tally, "negation", each, claim.negated == gold.negated, str(gold.negated), str(claim.negated))
    _judge(tally, "factuality", each, claim.factuality == gold.factuality, gold.factuality, claim.factuality)
    if gold.statuses != (Status.HELD,) or gold.factuality != Factuality.CERTAIN:
        _judge(
            tally, "status, not held", each, claim.status in gold.statuses, statuses, claim.status, note=False
        )


def _score_time(tally: Tally, each: Match) -> None:
    gold = each.gold
    found = [claim.claim.time.edtf for claim in each.claims if claim.claim.time and claim.claim.time.edtf]
    best = next((edtf for edtf in found if same_time(edtf, gold.times)), found[0] if found else "")
    exact, near = same_time(best, gold.times), near_time(best, gold.times)
    if not gold.times or (gold.time_optional and not exact):
        tally.add("time", wrong=int(bool(best)))
    elif not gold.time_optional:
        tally.add("time", right=int(exact), wrong=int(bool(best) and not exact), missing=int(not exact))
        tally.add(
            "time, days meet", right=int(near), wrong=int(bool(best) and not near), missing=int(not near)
        )
    if (best and not exact) or (gold.times and not gold.time_optional and not exact):
        _note(tally, "time", each.claims[0].trigger, gold.id, "|".join(gold.times), best)


def _score_place(tally: Tally, each: Match) -> None:
    gold, found = each.gold, _distinct(each, lambda claim: claim.places)
    good = any(names(one, other) for one in found for other in gold.places)
    required = any(not one.optional for one in gold.places)
    if required or (found and not good):
        tally.add(
            "place", right=int(good), wrong=int(bool(found) and not good), missing=int(required and not good)
        )
        if not good:
            wanted = "@" if required else ""
            where = gold.places[0].mentions[0] if required else each.claims[0].trigger
            _note(tally, "place", where, gold.id, wanted, ", ".join(one.label for one in found))


def _score_links(tally: Tally, each: Match, matched: dict[str, str]) -> None:
    found = {
        (link.relation, matched.get(link.claim, "")) for claim in each.claims for link in claim.claim.links
    }
    for link in each.gold.links:
        if not link.optional:
            good = (link.relation, link.event) in found
            tally.add(f"link {link.relation}", right=int(good), missing=int(not good))
            if not good:
                _note(tally, f"link {link.relation}", each.claims[0].trigger, each.gold.id,
                      f"event {link.event}", ", ".join(sorted(f"{a} {b}" for a, b in found)))  # fmt: skip


def _judge(
    tally: Tally, measure: str, each: Match, good: bool, wanted: str, found: str, *, note: bool = True
) -> None:
    tally.add(measure, right=int(good), wrong=int(not good), missing=int(not good))
    if note and not good:
        _note(tally, measure, each.claims[0].trigger, each.gold.id, wanted, found)


def _distinct(each: Match, part: Callable[[FoundClaim], Iterable[FoundFiller]]) -> list[FoundFiller]:
    """Fillers of all claims of a match, each entity once."""
    return list({filler.entity: filler for claim in each.claims for filler in part(claim)}.values())


def _show(claim: FoundClaim) -> str:
    roles = "; ".join(f"{role} {filler.label}" for role, filler in claim.roles)
    return f"{claim.kind} ({claim.claim.status}) {roles} [{claim.claim.rule}]"


def _note(tally: Tally, measure: str, where: tuple[int, int], event: str, wanted: str, found: str) -> None:
    tally.mistakes.append(Mistake(tally.document, where[0], where[1], measure, event, wanted, found))
