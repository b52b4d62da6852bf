"""Judging third parties: whom a narrative calls mediator, facilitator or broker, document by document."""

from __future__ import annotations

from collections.abc import Sequence

from .evaluation import Case, Extract, texts
from .evaluation_extraction import found_claims
from .evaluation_gold import GoldDocument, GoldFiller
from .evaluation_matching import FoundFiller, names
from .evaluation_report import Report, make_report
from .evaluation_scores import Mistake, Tally


def judge_mediators(
    cases: Sequence[Case], extract: Extract, *, resamples: int = 1000, seed: int = 1
) -> Report:
    """Mediators found anywhere in a document against all that its gold names, each entity once."""
    extractions = extract(document for case in cases for document in case.documents)
    tallies: list[Tally] = []
    for case in cases:
        claims = found_claims(case.text, [next(extractions) for _ in case.documents])
        found = {
            filler.entity: filler for claim in claims for role, filler in claim.roles if role == "mediator"
        }
        tallies.append(_tally(case.gold, list(found.values())))
    return make_report(tallies, texts(cases), resamples=resamples, seed=seed)


def _tally(gold: GoldDocument, found: Sequence[FoundFiller]) -> Tally:
    tally = Tally(gold.name)
    told = [(event, filler) for event in gold.events for filler in event.roles.get("mediator", ())]
    wanted = [filler for _, filler in told]
    required = _distinct([filler for event, filler in told if not event.optional and not filler.optional])
    missing = [one for one in required if not any(names(other, one) for other in found)]
    wrong = [one for one in found if not any(names(one, other) for other in wanted)]
    tally.add("mediators", right=len(required) - len(missing), wrong=len(wrong), missing=len(missing))
    for one in missing:
        start, end = one.mentions[0]
        tally.mistakes.append(Mistake(gold.name, start, end, "mediators", "", "@", ""))
    for other in wrong:
        start, end = other.places[0] if other.places else (0, 1)
        tally.mistakes.append(Mistake(gold.name, start, end, "mediators", "", "", other.label))
    return tally


def _distinct(fillers: Sequence[GoldFiller]) -> list[GoldFiller]:
    """Fillers that share no mention with an earlier one."""
    kept: list[GoldFiller] = []
    for filler in fillers:
        if not any(set(filler.mentions) & set(other.mentions) for other in kept):
            kept.append(filler)
    return kept
