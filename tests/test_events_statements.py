"""Readouts, communiqués and statements: their own ways of telling what was done, asked for and denied."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document


def claims(extractor: Extractor, text: str, kind: str) -> list[Claim]:
    (found,) = extractor.extract([Document(document_id(text), "test", text, published=date(2024, 3, 6))])
    return [claim for claim in found.claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Talks between Chad and Libya, proposed by Norway, took place in Oslo.", "Talks", "held"),
        ("Talks between Chad and Libya, proposed by Norway, will take place in Oslo.", "Talks", "planned"),
        ("Norway proposed talks between Chad and Libya.", "Talks", "proposed"),
        ("The visit of Penny Wong to Jakarta, scheduled for 4 May, stands cancelled.", "Visit", "cancelled"),
        ("Penny Wong's visit had been set for Friday. It was called off by Indonesia.", "Visit", "cancelled"),
        ("Penny Wong's trip to Oslo for talks with Wang Yi was postponed.", "Talks", "postponed"),
        ("Egypt turned down a request by Libya for talks with Chad.", "Talks", "refused"),
        ("Egypt turned down a proposal for a mediated dialogue with the opposition.", "Talks", "refused"),
        ("Latvia is not considering the closing of its Embassy in Nairobi.", "EmbassyClosing", "notHeld"),
        ("Macron did not meet Xi Jinping, nor did he visit Beijing.", "Visit", "notHeld"),
        ("Reports that Penny Wong had met Wang Yi are without foundation.", "Meeting", "notHeld"),
        ("Reports of a meeting between Penny Wong and Wang Yi are false.", "Meeting", "notHeld"),
        ("There is no truth in reports that Penny Wong met Wang Yi.", "Meeting", "notHeld"),
        ("Libya rejects the claim, made by a writer, that Penny Wong met Wang Yi.", "Meeting", "notHeld"),
        ("The expulsion of the diplomats by Chad was groundless.", "Expulsion", "held"),
        ("Talks are under way between Chad and Libya in Oslo.", "Talks", "underway"),
        ('"I am glad," Penny Wong said after talks with Wang Yi.', "Talks", "held"),
        ("Penny Wong pressed Wang Yi on the arrest of Australians.", "Arrest", "held"),
        ("Penny Wong will deliver remarks at ASEAN's summit on Tuesday.", "Summit", "planned"),
        ("Penny Wong delivered remarks at ASEAN's summit on Tuesday.", "Summit", "held"),
        ("Serbia and Kosovo did not meet face to face.", "Meeting", "notHeld"),
        ("Mali announced the suspension of the talks with Chad.", "Talks", "suspended"),
        ("Mali is ready to lend its good offices should Chad and Libya so wish.", "Mediation", "proposed"),
    ],
)
def test_a_statement_tells_how_far_an_event_has_come(
    extractor: Extractor, text: str, kind: str, status: str
) -> None:
    assert [claim.status for claim in claims(extractor, text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "In a telephone call, HE the UN Secretary-General, António Guterres, thanked Narendra Modi.",
            "PhoneCall",
            "participant",
            {"person/antonio-guterres", "person/narendra-modi"},
        ),
        (
            "In a call on Monday, Olaf Scholz thanked the Prime Minister of India for his country's efforts.",
            "PhoneCall",
            "participant",
            {"person/olaf-scholz", "person/narendra-modi"},
        ),
        ("A call with Wang Yi was requested by Japan.", "PhoneCall", "participant", {"state/japan"}),
        (
            "Meeting in Oslo on 3 May at Norway's invitation, Emmanuel Macron and Xi Jinping condemned Mali.",
            "Meeting",
            "participant",
            {"person/emmanuel-macron", "person/xi-jinping"},
        ),
        (
            "Xi Jinping conveyed to Emmanuel Macron an invitation to visit China.",
            "Visit",
            "visitor",
            {"person/emmanuel-macron"},
        ),
        ("Penny Wong appealed to Wang Yi to sign the treaty.", "Signing", "signatory", {"person/wang-yi"}),
        (
            "Penny Wong paid a visit to Oslo for talks with Wang Yi.",
            "Talks",
            "party",
            {"person/penny-wong", "person/wang-yi"},
        ),
        (
            "Norway allocated €10 million in humanitarian assistance to Haiti.",
            "AidProvision",
            "recipient",
            {"state/haiti"},
        ),
        (
            "Chad thanked Mali for the role of Qatar in mediating the release of the hostages.",
            "Mediation",
            "mediator",
            {"state/qatar"},
        ),
        (
            "Egypt welcomes the announcement by Norway of its recognition of Palestine.",
            "Recognition",
            "initiator",
            {"state/norway"},
        ),
        (
            "The deal was announced by Prime Minister Petr Fiala together with Jan Lipavský.",
            "Announcement",
            "speaker",
            {"person/petr-fiala", "person/jan-lipavsky"},
        ),
        (
            "The Ministry for Foreign Affairs has summoned Azerbaijan's Ambassador to Sweden.",
            "Summons",
            "speaker",
            {"body/sweden/ministry-of-foreign-affairs"},
        ),
        (
            "The Russian ambassador was summoned to the Foreign Ministry in Warsaw.",
            "Summons",
            "speaker",
            {"body/poland/ministry-of-foreign-affairs"},
        ),
        (
            "The Ministry of Foreign Affairs of Kazakhstan condemned the attack.",
            "Condemnation",
            "speaker",
            {"body/kazakhstan/ministry-of-foreign-affairs"},
        ),
        (
            "António Guterres met the Minister of Foreign Affairs of Qatar.",
            "Meeting",
            "participant",
            {"person/mohammed-bin-abdulrahman-al-thani"},
        ),
        (
            "The visit to Quito of a mission from Oslo, led by Penny Wong, has been suspended.",
            "Visit",
            "visitor",
            {"person/penny-wong"},
        ),
        (
            "The Department of Foreign Affairs in Dublin condemned the attack.",
            "Condemnation",
            "speaker",
            {"body/ireland/ministry-of-foreign-affairs"},
        ),
        (
            "The Transitional Military Council of Chad condemned the attack.",
            "Condemnation",
            "speaker",
            {"body/chad/transitional-military-council"},
        ),
    ],
)
def test_a_statement_tells_who_took_part(
    extractor: Extractor, text: str, kind: str, role: str, expected: set[str]
) -> None:
    (found,) = claims(extractor, text, kind)
    assert expected <= {part.entity for part in found.participations if part.role == role}


def test_who_made_an_allegation_claims_what_it_says(extractor: Extractor) -> None:
    text = "Libya rejects the allegation, made by a commentator, Mr John Roe, that Penny Wong met Wang Yi."
    (meeting,) = claims(extractor, text, "Meeting")
    assert {each.agent for each in meeting.claimants} == {"state/libya", "person/john-roe"}


def test_the_spokesperson_of_a_statement_is_its_issuers(extractor: Extractor) -> None:
    text = (
        "MINISTRY OF FOREIGN AFFAIRS OF JAPAN\n\nThe Spokesperson said that Mali had attacked Niger. "
        "He condemned the attack."
    )
    (condemnation,) = claims(extractor, text, "Condemnation")
    (speaker,) = (part.entity for part in condemnation.participations if part.role == "speaker")
    assert speaker.startswith("person/japan-")
    assert speaker.endswith("spokesperson")


def test_who_keeps_a_ceasefire_is_no_observer(extractor: Extractor) -> None:
    text = "Chad and Libya signed a ceasefire in Oslo. Chad and Libya undertake to observe the ceasefire."
    for signing in claims(extractor, text, "Signing"):
        assert {part.role for part in signing.participations} <= {"signatory", "agreement"}


def test_its_delegation_is_that_of_the_armed_group(extractor: Extractor) -> None:
    text = "Hamas rejected the plan. Its delegation met Egyptian mediators in Cairo."
    (meeting,) = claims(extractor, text, "Meeting")
    assert "group/hamas" in {part.representing for part in meeting.participations}


def test_the_session_that_a_record_is_of_is_no_meeting_told_in_it(extractor: Extractor) -> None:
    text = "Mali met Niger in Oslo on Monday. The meeting began at 3:05 p.m. and ended at 4:10 p.m."
    assert len(claims(extractor, text, "Meeting")) == 1


def test_what_one_is_warned_against_doing_was_not_done(extractor: Extractor) -> None:
    text = "Libya expelled two diplomats. Penny Wong warned Chad against doing so."
    (expulsion,) = claims(extractor, text, "Expulsion")
    assert {part.entity for part in expulsion.participations if part.role == "initiator"} == {"state/libya"}


def test_who_is_spoken_to_takes_no_part(extractor: Extractor) -> None:
    (found,) = extractor.extract(
        [
            Document(
                "d",
                "test",
                "Very quickly, Jane, Secretary Antony Blinken met today with Wang Yi.",
                published=date(2024, 3, 6),
            )
        ]
    )
    (meeting,) = (claim for claim in found.claims if claim.kind == "Meeting")
    assert {each.entity for each in meeting.participations} == {"person/antony-blinken", "person/wang-yi"}


def test_any_piece_of_a_text_is_read(extractor: Extractor) -> None:
    """Wherever a text begins and ends, in the midst of a phrase too, reading it raises nothing."""
    text = (
        "As mediator, Norway met Chad. Sergei, Lavrov met Chad and. By Norway between Chad and Mali. With "
        "Norway as mediator, Chad signed. And Chad met Mali. Who met, Chad? Following Norway, Chad and Mali "
        'signed. "Yes," he said after. Freed Chad and Mali freed.'
    )
    words = text.split()
    places = range(len(words))
    pieces = [" ".join(words[start : start + size]) for start in places for size in (1, 2, 3, 5, 9)]
    documents = [Document(f"piece{number:04d}", "test", piece) for number, piece in enumerate(pieces)]
    assert len(list(extractor.extract(documents))) == len(pieces)
