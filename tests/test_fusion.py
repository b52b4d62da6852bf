"""Fusion: which claims become one event, which stay apart, and what is shown as contested."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from parley.graph.fusion import fuse
from parley.ontology.model import (
    Attribution,
    AttributionMode,
    Claim,
    Entity,
    EventLink,
    Factuality,
    Mention,
    Participation,
    Span,
    Status,
    TimeSpec,
)

ENTITIES = {
    e.id: e
    for e in (
        Entity("state/armenia", "State", "Armenia"),
        Entity("state/azerbaijan", "State", "Azerbaijan"),
        Entity("state/ukraine", "State", "Ukraine"),
        Entity("person/pashinyan", "Person", "Nikol Pashinyan", belongs_to="state/armenia"),
        Entity("person/mirzoyan", "Person", "Ararat Mirzoyan", belongs_to="state/armenia"),
        Entity("person/aliyev", "Person", "Ilham Aliyev", belongs_to="state/azerbaijan"),
        Entity("person/zelensky", "Person", "Volodymyr Zelensky", belongs_to="state/ukraine"),
        Entity("group/a-envoys", "UnnamedGroup", "envoys of Ukraine", belongs_to="state/ukraine"),
        Entity("group/b-envoys", "UnnamedGroup", "envoys of Armenia", belongs_to="state/armenia"),
        Entity("group/b-officials", "UnnamedGroup", "officials of Ukraine", belongs_to="state/ukraine"),
        Entity("place/granada-es", "Settlement", "Granada", belongs_to="state/spain"),
        Entity("place/brussels-be", "Settlement", "Brussels", belongs_to="state/belgium"),
        Entity("place/spain", "Territory", "Spain", belongs_to="state/spain"),
    )
}
PUBLISHED = {"a": date(2023, 10, 7), "b": date(2023, 10, 8)}


def span(start: int, text: str = "x") -> Span:
    return Span(start, start + len(text), text)


def day(year: int, month: int, number: int) -> TimeSpec:
    at = date(year, month, number)
    n = (at - date(1970, 1, 1)).days
    return TimeSpec(span(0), at.isoformat(), n, n, n, n)


def claim(
    document: str,
    start: int,
    agents: str,
    *,
    kind: str = "Meeting",
    time: TimeSpec | None = None,
    place: str = "",
    status: Status = Status.HELD,
    role: str = "participant",
    **more: object,
) -> Claim:
    parts = tuple(Participation(role, agent, span(start)) for agent in agents.split())
    places = (Mention(span(start), place, "name"),) if place else ()
    fields: dict[str, object] = {"factuality": Factuality.CERTAIN, "negated": False} | more
    return Claim(
        f"{document}-{start}", document, kind, span(start), span(start), parts, status,
        time=time, places=places, **fields,  # type: ignore[arg-type]
    )  # fmt: skip


PAIR = "person/pashinyan person/zelensky"
OCT_5, OCT_6, OCT_20 = day(2023, 10, 5), day(2023, 10, 6), day(2023, 10, 20)


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, PAIR, time=OCT_6), 1),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, PAIR, time=OCT_20), 2),
        (claim("a", 1, PAIR), claim("a", 9, PAIR), 1),
        (claim("a", 1, PAIR), claim("b", 1, PAIR), 2),
        (claim("a", 1, PAIR), claim("a", 9, PAIR, status=Status.PLANNED), 2),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, "state/armenia state/ukraine", time=OCT_6), 1),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, "person/mirzoyan person/zelensky", time=OCT_6), 2),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, "state/armenia state/azerbaijan", time=OCT_6), 2),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, PAIR, time=OCT_6, kind="PhoneCall"), 2),
        (claim("a", 1, PAIR, time=OCT_6), claim("b", 1, PAIR, time=OCT_6, kind="Talks"), 1),
        (
            claim("a", 1, PAIR, time=OCT_6, place="place/granada-es"),
            claim("b", 1, PAIR, time=OCT_6, place="place/brussels-be"),
            2,
        ),
        (
            claim("a", 1, PAIR, time=OCT_6, place="place/granada-es"),
            claim("b", 1, PAIR, time=OCT_6, place="place/spain"),
            1,
        ),
        (claim("a", 1, PAIR, coreferent="a-9"), claim("a", 9, PAIR, time=OCT_6, kind="Talks"), 1),
    ],
)
def test_two_claims_are_one_event_or_two(first: Claim, second: Claim, events: int) -> None:
    assert len(fuse([first, second], ENTITIES, PUBLISHED)) == events


@pytest.mark.parametrize(("other", "events"), [("group/b-envoys", 2), ("group/b-officials", 1)])
def test_people_without_names_are_told_apart_by_whose_they_are(other: str, events: int) -> None:
    first = claim("a", 1, "person/aliyev group/a-envoys", time=OCT_5)
    second = claim("b", 1, f"person/aliyev {other}", time=OCT_5)
    assert len(fuse([first, second], ENTITIES, PUBLISHED)) == events


def test_dates_a_day_apart_at_one_place_are_one_contested_event() -> None:
    (event,) = fuse(
        [
            claim("a", 1, PAIR, time=OCT_6, place="place/granada-es"),
            claim("a", 9, PAIR, time=OCT_5, place="place/spain"),
        ],
        ENTITIES,
        PUBLISHED,
    )
    (conflict,) = event.conflicts
    assert conflict.aspect == "time"
    assert [(v.text, v.claims) for v in conflict.values] == [
        ("2023-10-05", ("a-9",)),
        ("2023-10-06", ("a-1",)),
    ]
    assert event.places == ("place/granada-es",)
    assert event.label == "Meeting of Nikol Pashinyan and Volodymyr Zelensky, Granada, 2023-10-06"


def test_a_plan_that_was_carried_out_is_held() -> None:
    (event,) = fuse(
        [claim("a", 1, PAIR, time=OCT_6, status=Status.PLANNED), claim("b", 1, PAIR, time=OCT_6)],
        ENTITIES,
        PUBLISHED,
    )
    assert event.status is Status.HELD
    assert not event.conflicts


def test_a_journey_with_two_stops_is_no_conflict() -> None:
    both = tuple(Mention(span(1), town, "name") for town in ("place/granada-es", "place/brussels-be"))
    visit = replace(claim("a", 1, "person/zelensky", kind="Visit", role="visitor", time=OCT_6), places=both)
    again = replace(visit, id="a-50", coreferent=visit.id, places=both[:1])
    (event,) = fuse([visit, again], ENTITIES, PUBLISHED)
    assert not event.conflicts


def test_a_journey_lasts_all_the_days_that_are_told_of_its_stops() -> None:
    whole = TimeSpec(span(0), "2023-10-05/2023-10-09", OCT_5.start_earliest, None, None, OCT_5.end_latest + 4)
    stops = [(OCT_5, "place/granada-es"), (OCT_6, "place/brussels-be"), (whole, "place/spain")]
    visits = [
        claim("a", start, "person/zelensky", kind="Visit", role="visitor", time=time, place=place)
        for start, (time, place) in enumerate(stops, 1)
    ]
    again = [visits[0], *(replace(each, coreferent="a-1") for each in visits[1:])]
    (event,) = fuse(again, ENTITIES, PUBLISHED)
    assert event.time == whole
    assert not event.conflicts


def test_what_was_held_is_not_what_is_planned_for_a_later_day() -> None:
    today = claim("a", 1, PAIR, time=OCT_5)
    plan = claim("a", 50, PAIR, time=OCT_20, status=Status.PLANNED, coreferent="a-1")
    assert len(fuse([today, plan], ENTITIES, PUBLISHED)) == 2
    assert len(fuse([today, replace(plan, time=OCT_5)], ENTITIES, PUBLISHED)) == 1


def test_a_building_of_no_known_country_is_nowhere_else() -> None:
    there = claim("a", 1, PAIR, time=OCT_5, place="place/ministry")
    here = claim("b", 1, PAIR, time=OCT_5, place="place/brussels-be")
    entities = {**ENTITIES, "place/ministry": Entity("place/ministry", "Venue", "Ministry", minted=True)}
    assert len(fuse([there, here], entities, PUBLISHED)) == 1


def test_held_in_one_report_and_refused_in_another_is_contested() -> None:
    (event,) = fuse(
        [claim("a", 1, PAIR, time=OCT_6), claim("b", 1, PAIR, time=OCT_6, status=Status.REFUSED)],
        ENTITIES,
        PUBLISHED,
    )
    assert [c.aspect for c in event.conflicts] == ["status"]


def test_a_denial_contests_what_it_denies() -> None:
    ministry = (Attribution("state/armenia", span(1), AttributionMode.INDIRECT),)
    attack = claim("a", 1, "state/azerbaijan", kind="Attack", role="initiator", claimants=ministry)
    denial = claim(
        "a", 9, "state/azerbaijan", kind="Denial", role="speaker", links=(EventLink("denies", "a-1"),)
    )
    events = {e.kind: e for e in fuse([attack, denial], ENTITIES, PUBLISHED)}
    (conflict,) = events["Attack"].conflicts
    assert (conflict.aspect, [v.text for v in conflict.values]) == ("occurrence", ["asserted", "denied"])
    assert events["Denial"].links == (("denies", events["Attack"].id),)


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [
        claim("a", 1, PAIR, time=OCT_6),
        claim("a", 9, "state/armenia state/azerbaijan", kind="Talks", role="party"),
        claim("b", 1, PAIR, time=OCT_6, kind="Talks"),
        claim("b", 7, "person/aliyev person/pashinyan", time=OCT_20, status=Status.CANCELLED),
    ]
    expected = fuse(claims, ENTITIES, PUBLISHED)
    for seed in range(5):
        shuffled = random.Random(seed).sample(claims, len(claims))
        assert fuse(shuffled, ENTITIES, PUBLISHED) == expected


def test_an_event_is_named_by_its_first_mention() -> None:
    (event,) = fuse([claim("b", 1, PAIR, time=OCT_6), claim("a", 4, PAIR, time=OCT_6)], ENTITIES, PUBLISHED)
    assert event.id == "event/a-4"


def test_what_one_side_denies_stays_asserted_and_contested() -> None:
    one = (Attribution("state/armenia", span(1), AttributionMode.INDIRECT),)
    other = (Attribution("state/azerbaijan", span(9), AttributionMode.INDIRECT),)
    asserted = claim("a", 1, "state/azerbaijan", kind="Attack", role="initiator", claimants=one)
    denied = claim(
        "a", 9, "state/azerbaijan", kind="Attack", role="initiator", claimants=other,
        negated=True, status=Status.NOT_HELD, coreferent="a-1",
    )  # fmt: skip
    (event,) = fuse([asserted, denied], ENTITIES, PUBLISHED)
    assert event.status is Status.HELD
    assert [(c.aspect, [v.claims for v in c.values]) for c in event.conflicts] == [
        ("occurrence", [("a-1",), ("a-9",)])
    ]


def test_a_mediation_has_the_parties_time_and_place_of_what_it_mediates() -> None:
    talks = claim(
        "a",
        1,
        "state/armenia state/azerbaijan",
        kind="Talks",
        role="party",
        time=OCT_6,
        place="place/granada-es",
    )
    mediation = claim(
        "a", 9, "state/ukraine", kind="Mediation", role="mediator", links=(EventLink("mediationOf", "a-1"),)
    )
    events = {e.kind: e for e in fuse([talks, mediation], ENTITIES, PUBLISHED)}
    assert [(r.role, r.entity) for r in events["Mediation"].roles] == [
        ("mediator", "state/ukraine"),
        ("party", "state/armenia"),
        ("party", "state/azerbaijan"),
    ]
    assert (events["Mediation"].time, events["Mediation"].places) == (OCT_6, ("place/granada-es",))
    assert ("mediator", "state/ukraine") in [(r.role, r.entity) for r in events["Talks"].roles]


def test_sides_come_from_the_signing_of_the_same_agreement() -> None:
    signing = claim("a", 1, "state/armenia state/azerbaijan", kind="Signing", role="signatory", time=OCT_6)
    deal = Participation("agreement", "agreement/x", span(3))
    signing = replace(signing, participations=(*signing.participations, deal))
    mediation = claim("a", 9, "state/ukraine", kind="Mediation", role="mediator")
    mediation = replace(mediation, participations=(*mediation.participations, deal))
    events = {e.kind: e for e in fuse([signing, mediation], ENTITIES, PUBLISHED)}
    sides = [r.entity for r in events["Mediation"].roles if r.role == "party"]
    assert sides == ["state/armenia", "state/azerbaijan"]
    assert events["Mediation"].time == OCT_6


@pytest.mark.parametrize(("start", "sides"), [(100, 2), (5_000, 0)])
def test_a_mediation_without_sides_takes_those_of_talks_nearby(start: int, sides: int) -> None:
    talks = claim("a", 1, "state/armenia state/azerbaijan", kind="Talks", role="party", time=OCT_6)
    mediation = claim("a", start, "state/ukraine", kind="Mediation", role="mediator")
    events = {e.kind: e for e in fuse([talks, mediation], ENTITIES, PUBLISHED)}
    found = events["Mediation"]
    assert len([r for r in found.roles if r.role == "party"]) == sides
    assert (found.confidence < 1, "nearest" in found.reason) == (bool(sides), bool(sides))
    assert found.time is None


def test_a_mediation_that_a_meeting_speaks_of_further_on_is_not_of_its_sides() -> None:
    meeting = claim("a", 1, PAIR, time=OCT_6)
    mediation = claim("a", 500, "state/ukraine", kind="Mediation", role="mediator")
    events = {e.kind: e for e in fuse([meeting, mediation], ENTITIES, PUBLISHED)}
    assert [r.role for r in events["Mediation"].roles] == ["mediator"]


@pytest.mark.parametrize(
    ("kind", "agreement", "label"),
    [
        (
            "Signing",
            Entity("agreement/river-accord", "Agreement", "River Accord"),
            "Signing of River Accord by Armenia",
        ),
        (
            "AgreementReached",
            Entity("agreement/truce-0123abcd-7", "CeasefireAgreement", "truce"),
            "Agreement reached on truce by Armenia",
        ),
        ("Signing", Entity("agreement/accord-0123abcd-7", "Agreement", "accord"), "Signing by Armenia"),
    ],
)
def test_an_event_is_named_by_its_agreement(kind: str, agreement: Entity, label: str) -> None:
    parts = (
        Participation("agreement", agreement.id, span(3)),
        Participation("signatory", "state/armenia", span(1)),
    )
    signing = replace(claim("a", 1, "", kind=kind), participations=parts)
    (event,) = fuse([signing], {**ENTITIES, agreement.id: agreement}, PUBLISHED)
    assert event.label == label


@pytest.mark.parametrize(
    ("kind", "word"), [("Recognition", "of"), ("Attack", "against"), ("Statement", "on")]
)
def test_a_label_says_what_befalls_the_target(kind: str, word: str) -> None:
    parts = (
        Participation("initiator", "state/armenia", span(1)),
        Participation("target", "state/ukraine", span(3)),
    )
    (event,) = fuse([replace(claim("a", 1, "", kind=kind), participations=parts)], ENTITIES, PUBLISHED)
    assert event.label == f"{kind} by Armenia {word} Ukraine"


def test_who_refuses_to_sign_leaves_the_signing_as_it_was() -> None:
    signed = claim("a", 1, "state/armenia state/azerbaijan", kind="Signing", role="signatory")
    refused = claim(
        "a", 9, "state/ukraine", kind="Signing", role="signatory", status=Status.REFUSED, coreferent="a-1"
    )
    events = fuse([signed, refused], ENTITIES, PUBLISHED)
    assert sorted(e.status for e in events) == [Status.HELD, Status.REFUSED]
    assert not any(e.conflicts for e in events)


def test_what_has_happened_is_not_dated_by_a_later_plan() -> None:
    held = claim("a", 1, PAIR)
    planned = claim("a", 9, PAIR, time=OCT_20, status=Status.PLANNED, coreferent="a-1")
    (event,) = fuse([held, planned], ENTITIES, PUBLISHED)
    assert (event.status, event.time) == (Status.HELD, None)


def test_a_mediation_of_another_time_takes_no_sides_from_talks_nearby() -> None:
    talks = claim("a", 1, "state/armenia state/azerbaijan", kind="Talks", role="party", time=OCT_6)
    earlier = day(2022, 7, 22)
    mediation = claim("a", 100, "state/ukraine", kind="Mediation", role="mediator", time=earlier)
    events = {e.kind: e for e in fuse([talks, mediation], ENTITIES, PUBLISHED)}
    assert [r.role for r in events["Mediation"].roles] == ["mediator"]


def test_a_mediation_that_names_its_agreement_takes_no_sides_from_a_meeting_nearby() -> None:
    meeting = claim("a", 1, PAIR)
    mediation = claim("a", 100, "state/ukraine", kind="Mediation", role="mediator")
    deal = Participation("agreement", "agreement/x", span(3))
    mediation = replace(mediation, participations=(*mediation.participations, deal))
    events = {e.kind: e for e in fuse([meeting, mediation], ENTITIES, PUBLISHED)}
    assert [r.role for r in events["Mediation"].roles] == ["agreement", "mediator"]
