"""What several sentences tell together, read with the shipped model."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document, Status


def _claims(extractor: Extractor, text: str, published: date | None = date(2024, 3, 14)) -> tuple[Claim, ...]:
    (extraction,) = extractor.extract(
        [Document("doc", "doc", text, published=published, publisher="Harbour Dispatch")]
    )
    return extraction.claims


def _one(claims: tuple[Claim, ...], kind: str, trigger: str = "") -> Claim:
    found = [each for each in claims if each.kind == kind and each.trigger.text.startswith(trigger)]
    assert found, [(each.kind, each.trigger.text, each.status.value) for each in claims]
    return found[0]


def _who(claim: Claim, role: str) -> list[str]:
    return [each.entity for each in claim.participations if each.role == role]


def test_a_meeting_is_taken_up_by_a_definite_noun(extractor: Extractor) -> None:
    claims = _claims(
        extractor, "Olaf Scholz met Emmanuel Macron on Monday. The meeting took place in Meseberg."
    )
    first, second = _one(claims, "Meeting", "met"), _one(claims, "Meeting", "meeting")
    assert second.coreferent == first.id
    assert _who(second, "participant") == _who(first, "participant")


def test_what_they_discussed_is_the_same_call(extractor: Extractor) -> None:
    text = "Emmanuel Macron spoke by phone with Xi Jinping today. Macron and Xi discussed trade."
    claims = _claims(extractor, text)
    call, talk = _one(claims, "PhoneCall", "spoke"), _one(claims, "PhoneCall", "discussed")
    assert talk.coreferent == call.id
    assert dict(talk.details)["topic"].text == "trade"
    assert call.time is not None
    assert call.time.edtf == "2024-03-14"


def test_a_day_dates_an_event_before_words_that_stay_open(extractor: Extractor) -> None:
    claims = _claims(extractor, "Mikko Laine and Aaro Virtanen met for seven hours in Rome on Monday.")
    met = _one(claims, "Meeting", "met")
    assert met.time is not None
    assert met.time.edtf == "2024-03-11"


def test_a_refusal_keeps_refuser_talks_and_mediator_apart(extractor: Extractor) -> None:
    claims = _claims(
        extractor, "Serbia refused to attend talks with Kosovo that were to be mediated by Norway."
    )
    refusal, talks, mediation = _one(claims, "Refusal"), _one(claims, "Talks"), _one(claims, "Mediation")
    assert [(link.relation, link.claim) for link in refusal.links] == [("refuses", talks.id)]
    assert [(link.relation, link.claim) for link in mediation.links] == [("mediationOf", talks.id)]
    assert {talks.status, mediation.status} == {Status.REFUSED}
    assert refusal.status is Status.HELD
    assert _who(talks, "mediator") == _who(mediation, "mediator") == ["state/norway"]


def test_to_say_one_would_not_come_is_to_refuse(extractor: Extractor) -> None:
    claims = _claims(extractor, "Serbia said that it would not take part in talks with Kosovo in Brussels.")
    assert _who(_one(claims, "Refusal"), "speaker") == ["state/serbia"]
    assert _one(claims, "Talks").status is Status.REFUSED


def test_every_mediator_has_a_mediation(extractor: Extractor) -> None:
    claims = _claims(
        extractor, "Serbia and Kosovo held talks in Brussels under the auspices of the European Union."
    )
    mediation = _one(claims, "Mediation")
    assert _who(mediation, "mediator") == ["org/eu"]
    assert _who(mediation, "party") == ["state/serbia", "state/kosovo"]
    assert [link.relation for link in mediation.links] == ["mediationOf"]


def test_a_meeting_on_the_sidelines_is_part_of_the_summit(extractor: Extractor) -> None:
    text = "Emmanuel Macron met Olaf Scholz on the sidelines of the European Union summit in Granada."
    claims = _claims(extractor, text)
    meeting, summit = _one(claims, "Meeting"), _one(claims, "Summit")
    assert ("partOfEvent", summit.id) in [(link.relation, link.claim) for link in meeting.links]
    assert "place/granada-es" in [place.entity for place in (*meeting.places, *summit.places)]


def test_plans_and_conditions_are_no_meetings_held(extractor: Extractor) -> None:
    text = (
        "If Olaf Scholz meets Xi Jinping, Germany will be glad. Emmanuel Macron may meet Joe Biden in June."
    )
    assert all(
        claim.status is not Status.HELD for claim in _claims(extractor, text) if claim.kind == "Meeting"
    )


def test_a_denial_negates_and_names_the_denier(extractor: Extractor) -> None:
    claims = _claims(extractor, "Russia denied that Vladimir Putin met Joe Biden in Geneva.")
    meeting = _one(claims, "Meeting")
    assert meeting.negated
    assert [each.agent for each in meeting.claimants] == ["state/russia"]
    assert [link.relation for link in _one(claims, "Denial").links] == ["denies"]


def test_a_charge_denied_is_what_was_charged(extractor: Extractor) -> None:
    claims = _claims(extractor, "Peru accused Chile of shelling the port, a charge that Chile denied.")
    told, denied = (claim for claim in claims if claim.kind == "Attack")
    assert [(link.relation, link.claim) for link in _one(claims, "Denial").links] == [("denies", told.id)]
    assert (denied.negated, denied.coreferent, denied.claimants[0].agent) == (True, told.id, "state/chile")


def test_the_publisher_reports(extractor: Extractor) -> None:
    claims = _claims(extractor, "Olaf Scholz met Emmanuel Macron.")
    assert {claim.reporter for claim in claims} == {"org/harbour-dispatch"}


@pytest.mark.parametrize(
    "text",
    ["The offer met with success.", "She talks about her book.", "The meeting room was cold.", "", "   \n\n"],
)
def test_words_alone_make_no_event(extractor: Extractor, text: str) -> None:
    assert [
        claim.kind for claim in _claims(extractor, text) if claim.kind in ("Meeting", "Talks", "PhoneCall")
    ] == []


def test_the_same_text_gives_the_same_claims(extractor: Extractor) -> None:
    text = (
        "Norway mediated talks between Israel and the PLO in Oslo. Israel and Jordan signed a treaty in 1994."
    )
    assert _claims(extractor, text) == _claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The meeting between Chile and Peru will be on Wednesday in Geneva.", "Meeting", Status.PLANNED),
        ("The meeting between Chile and Peru is going to be on Monday.", "Meeting", Status.PLANNED),
        ("The meeting between Chile and Peru is on Monday.", "Meeting", Status.PLANNED),
        ("The meeting between Chile and Peru was on Monday.", "Meeting", Status.HELD),
        ("The meeting between Chile and Peru was not in Geneva.", "Meeting", Status.HELD),
        (
            "Chile and Peru have approved a plan to reopen consulates after a meeting of their ministers.",
            "Meeting",
            Status.HELD,
        ),
        (
            "Chile and Peru will reopen consulates after a meeting of their ministers.",
            "Meeting",
            Status.PLANNED,
        ),
        ("Chad accuses Sudan of arming the rebels, which Sudan denies.", "Denial", Status.HELD),
        ("Olaf Scholz and Emmanuel Macron have had a chance to meet in Bonn.", "Meeting", Status.HELD),
        ("Olaf Scholz had the opportunity to meet with Emmanuel Macron in Bonn.", "Meeting", Status.HELD),
        ("Olaf Scholz will have a chance to meet Emmanuel Macron in Bonn.", "Meeting", Status.PLANNED),
    ],
)
def test_a_larger_sentence_tells_the_status(
    extractor: Extractor, text: str, kind: str, status: Status
) -> None:
    assert _one(_claims(extractor, text), kind).status is status


def test_a_further_round_has_the_sides_of_the_talks_before_it(extractor: Extractor) -> None:
    text = "Chad and Sudan held talks in Tripoli on Monday. A third round, planned for May, was cancelled."
    found = _one(_claims(extractor, text), "Talks", "round")
    assert found.status is Status.CANCELLED
    assert _who(found, "party") == ["state/chad", "state/sudan"]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Press Briefing – 13 March 2024", "2024-03-13"),
        ("Press Briefing – March 14, 2024", "2024-03-14"),
        ("A Year On – January 3, 2023", "2024-03-14"),
        ("Scholz meets Macron", "2024-03-14"),
    ],
)
def test_today_is_the_day_that_a_title_gives_a_record(extractor: Extractor, title: str, day: str) -> None:
    text = "Olaf Scholz met Emmanuel Macron today."
    (extraction,) = extractor.extract([Document("doc", "doc", text, title, date(2024, 3, 14))])
    time = _one(extraction.claims, "Meeting").time
    assert time is not None
    assert time.edtf == day


@pytest.mark.parametrize(
    "text",
    [
        "The meeting between Chile and Peru was in Geneva.",
        "The meeting between Chile and Peru will be on Wednesday in Geneva.",
        "Talks between Chile and Peru are in Geneva.",
    ],
)
def test_what_is_said_to_be_somewhere_has_its_place(extractor: Extractor, text: str) -> None:
    (claim,) = _claims(extractor, text)
    assert [place.entity for place in claim.places] == ["place/geneva-ch"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway mediated talks under the\u200b auspices of the\u200b UN between Chad and Niger in Oslo.",
        "Antony J. Blinken, Secretary of State\nPaul Rusten, a reporter, was abducted in Syria. It is so.",
    ],
)
def test_words_are_cut_as_the_text_has_them(extractor: Extractor, text: str) -> None:
    claims = _claims(extractor, text)
    assert claims
    assert all(each.evidence.text == text[each.evidence.start : each.evidence.end] for each in claims)
