"""Which of the events of a sentence a time is of, and what is told of an event that is still to come."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TIMED = """
The two ministers met on Monday ahead of the EU summit.
    Meeting held time=2024-03-04
The talks began in 1999. But rebels called off the truce last June over a raid.
    AgreementWithdrawal held initiator=rebels time=2023-06
The patrol is looking for soldiers missing since Sunday's fierce clash with the Lakan Front.
    Clash held time=2024-03-03
The deal came after Chadian and Sudanese ministers met with Penny Wong in Chad's capital, N'Djamena, Tuesday.
    Meeting held participant=person/penny-wong time=2024-03-05
Norway welcomes Chad's announcement today to impose further sanctions on Niger.
    Sanctions planned initiator=state/chad target=state/niger
Norway will host the Oslo Water Summit on August 3-4. The Summit brings together 700 young leaders.
    Summit planned host=state/norway time=2024-08-03/2024-08-04
Norway hosted the Oslo Water Summit on February 3-4. The Summit brought together 700 young leaders.
    Summit held host=state/norway time=2024-02-03/2024-02-04
The council is to consider a Norwegian proposal to send the ministers to the court.
    Proposal held speaker=state/norway
Olaf Scholz disagreed with Emmanuel Macron about a proposal to withdraw Norway's troops from Mali.
    TroopWithdrawal proposed place=Mali
Two Chadian envoys were arrested on Monday and released on Tuesday.
    PrisonerRelease held time=2024-03-05
Peru and Chile have agreed to send observers to monitor the truce in Chad.
    AgreementReached held party=state/peru party=state/chile
"""

UNTIMED = [
    ("The two ministers met on Monday ahead of the EU summit.", "Summit"),
    ("Penny Wong answered questions on Monday on a website about Olaf Scholz's visits to Chad.", "Visit"),
    ("Norway congratulates Chad on its election of January 9.", "Statement"),
    ("Norwegian students protested Olaf Scholz's arrival later this week.", "Condemnation"),
]

UNTOLD = [
    ("Norway is firmly committed to welcoming people to the country.", "Deployment"),
    ("For decades, the Tracing Service brought families back together.", "Meeting"),
    ("Moussa Tabaro was released from hospital on Monday.", "PrisonerRelease"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TIMED))
def test_the_time_of_an_event(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTIMED)
def test_a_time_is_of_another_event(extractor: Extractor, text: str, kind: str) -> None:
    claims = [each for each in told(extractor, text, DAY) if each.kind == kind]
    assert claims
    assert not [part for each in claims for part in each.parts if part.startswith("time=2")]


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_nothing_of_the_kind_is_told(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}


def test_who_supports_a_joint_statement_does_not_speak_for_its_makers(extractor: Extractor) -> None:
    text = "Norway condemns the coup. We support the joint statement of ASEAN and the African Union."
    text += " We are suspending aid to Chad."
    aid = next(each for each in told(extractor, text, DAY) if each.kind == "AidProvision")
    assert {part for part in aid.parts if part.startswith("initiator=state")} == {"initiator=state/norway"}


def test_whom_one_threatens_to_send_is_not_threatened(extractor: Extractor) -> None:
    claims = told(extractor, "Chad threatened to send soldiers across the border.", DAY)
    threat = next(each for each in claims if each.kind == "Threat")
    assert not [part for part in threat.parts if part.startswith("addressee=")]


def test_an_order_is_nobody(extractor: Extractor) -> None:
    claims = told(extractor, "Executive Order 13936 imposed sanctions on Chad.", DAY)
    assert not [part for each in claims for part in each.parts if part.startswith("initiator=")]


def test_the_name_behind_the_field_of_an_office(extractor: Extractor) -> None:
    text = "Penny Wong met Japanese Director-General for Asian and Oceanian Affairs Takeo Funabashi in Seoul."
    assert "participant=Takeo Funabashi" in told(extractor, text, DAY)[0].parts


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister spoke with the President of Chad, H.E. Mahamat Idriss Déby, this morning.",
        "The prime minister met Chadian Foreign Minister Moussa Tabaro.",
    ],
)
def test_an_office_is_not_of_the_state_of_whom_it_meets(extractor: Extractor, text: str) -> None:
    chadian = {"participant=Succès Masra", "participant=prime minister of Chad"}
    assert not [each for each in told(extractor, text, DAY) if each.parts & chadian]
