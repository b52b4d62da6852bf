"""Matching claims to gold events, and what is counted."""

from __future__ import annotations

import pytest
from evaluation_builders import TEXT, claim, extraction, gold_document, gold_event, gold_filler, offsets

from parley.evaluation_extraction import coreference_groups, found_claims
from parley.evaluation_gold import GoldEvent, GoldLink
from parley.evaluation_matching import Matching, match
from parley.evaluation_scores import Tally, score
from parley.ontology.model import Claim, Status

MEETING = gold_event(
    "1", "Meeting", "met", roles={"party": (gold_filler("Olaf"), gold_filler("Zoe"))}, times=("2023-10-02",),
    places=(gold_filler("Rome"),),
)  # fmt: skip
REFUSAL = gold_event("2", "Refusal", "refused", roles={"doer": (gold_filler("Zoe"),)},
                     claimants=(gold_filler("Ann"),), links=(GoldLink("refuses", "3"),))  # fmt: skip
TALKS = gold_event("3", "Talks", "talk", statuses=(Status.REFUSED,))
RIGHT = [
    claim("a", "Meeting", "met", {"participant": ["Olaf", "Zoe"]}, time="2023-10-02", place="Rome"),
    claim("b", "Refusal", "refused", {"speaker": ["Zoe"]}, claimant="Ann", links=(("refuses", "c"),)),
    claim("c", "Talks", "talk", status=Status.REFUSED),
]


def matched(events: list[GoldEvent], claims: list[Claim], **kwargs: tuple[tuple[int, int], ...]) -> Matching:
    return match(gold_document(*events, **kwargs), found_claims(TEXT, [extraction(*claims)]))


def tally(events: list[GoldEvent], claims: list[Claim]) -> Tally:
    return score(matched(events, claims))


def test_what_is_right_makes_no_mistake() -> None:
    outcome = tally([MEETING, REFUSAL, TALKS], RIGHT)
    assert outcome.mistakes == []
    assert outcome.counts["core roles"] == [3, 0, 0]
    for measure in ("time", "place", "claimant", "link refuses"):
        assert outcome.counts[measure] == [1, 0, 0], measure


@pytest.mark.parametrize(
    ("wrong", "measure", "counts"),
    [
        (claim("a", "Meeting", "met", {"participant": ["Olaf", "Zoe", "Ann"]}), "role party", [2, 1, 0]),
        (claim("a", "Meeting", "met", {"participant": ["Olaf"]}), "core roles", [0, 1, 1]),
        (claim("a", "Meeting", "met", {"participant": ["Olaf"], "host": ["Zoe"]}), "role host", [0, 1, 0]),
        (claim("a", "Talks", "met"), "exact kind", [0, 1, 1]),
        (claim("a", "PhoneCall", "met"), "event", [0, 1, 1]),
        (claim("a", "Meeting", "met", status=Status.PLANNED), "status", [0, 1, 1]),
        (claim("a", "Meeting", "met", time="2023-10"), "time", [0, 1, 1]),
        (claim("a", "Meeting", "met", time="2023-10"), "time, days meet", [1, 0, 0]),
        (claim("a", "Meeting", "met", claimant="Ann"), "claimant", [0, 1, 0]),
        (claim("a", "Meeting", "met", place="Olaf"), "place", [0, 1, 1]),
    ],
)
def test_each_mistake_is_counted_where_it_belongs(wrong: Claim, measure: str, counts: list[int]) -> None:
    outcome = tally([MEETING], [wrong])
    assert outcome.counts[measure] == counts
    if measure != "time, days meet":
        assert any(measure in (each.measure, "core roles") for each in outcome.mistakes)


def test_a_missed_event_misses_its_roles() -> None:
    outcome = tally([MEETING], [])
    assert outcome.counts["event"] == [0, 0, 1]
    assert outcome.counts["role party"] == [0, 0, 2]


def test_optional_events_and_ignored_stretches_do_not_count() -> None:
    free = gold_event("1", "Meeting", "met", optional=True)
    assert tally([free], []).counts == {}
    assert tally([free], [RIGHT[0]]).counts == {}
    assert matched([], RIGHT[:1], ignore=((0, 31),)).invented == ()


def test_statements_are_never_counted() -> None:
    assert tally([], [claim("a", "Statement", "said")]).counts == {}


def test_claims_that_corefer_are_one_event() -> None:
    again = claim("d", "Meeting", "Later", {"participant": ["Zoe"]}, coreferent="a")
    assert matched([MEETING], [RIGHT[0], again]).invented == ()
    assert len(matched([], [RIGHT[0], again]).invented) == 1


def test_two_events_for_one_are_told_twice() -> None:
    double = gold_event("1", "Meeting", "met", triggers=(offsets("met"), offsets("Later")))
    outcome = tally([double], [RIGHT[0], claim("d", "Meeting", "Later")])
    assert outcome.counts["told once"] == [0, 1, 1]


def test_a_claim_of_the_same_sentence_with_a_shared_participant_matches() -> None:
    other = claim("a", "Meeting", "Monday", {"participant": ["Olaf"]})
    assert [each.gold.id for each in matched([MEETING], [other]).matches] == ["1"]
    assert matched([MEETING], [claim("a", "Meeting", "Monday")]).matches == ()


def test_coreference_is_followed_to_the_first_claim() -> None:
    claims = [
        claim("a", "Meeting", "met"),
        claim("b", "Meeting", "met", coreferent="a"),
        claim("c", "Meeting", "met", coreferent="b"),
        claim("d", "Meeting", "met", coreferent="elsewhere"),
    ]
    assert coreference_groups(claims) == {"a": "a", "b": "a", "c": "a", "d": "d"}
