"""What is told wholly right or not at all: status beside other words, sides of those who talk, speakers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract import parsed
from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.extract.mending import mend_trees
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document

Reader = Callable[[str, str], list[Claim]]
BRIEFING = "Ned Price, Department Spokesperson\nWashington, D.C.\n"
JOINT = "Antony J. Blinken, Secretary of State\nFrench Foreign Minister Jean-Yves Le Drian\nParis, France\n"
TURNS = "FOREIGN MINISTER LE DRIAN: Welcome, Tony. {}\nSECRETARY BLINKEN: Thank you, Jean-Yves.\n"
CALL = (
    "Julie Chung, Acting Assistant Secretary\nMR ICE: Good morning. {}\nMS CHUNG: Thanks.\nQUESTION: Why?\n"
)
NORWAY, CHAD, KENYA, US, FRANCE = (
    f"state/{each}" for each in ("norway", "chad", "kenya", "united-states", "france")
)


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Reader:
    """Reads a text of 25 June 2021 from an official site and gives its claims of one kind."""

    def read(text: str, kind: str) -> list[Claim]:
        source = "https://www.state.gov/?page_id=1" if ":" in text else "test"
        document = Document(document_id(text), source, text, published=date(2021, 6, 25))
        (found,) = extractor.extract([document])
        return [claim for claim in found.claims if claim.kind == kind]

    return read


def who(claim: Claim) -> set[str]:
    return {each.entity for each in claim.participations if each.role in ("party", "participant", "speaker")}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The aid that Norway has provided to Chad is large.", "AidProvision", "held"),
        ("The assistance provided by Norway to Chad is large.", "AidProvision", "held"),
        ("We support the Malian people's call for the regime to respect the vote.", "Demand", "held"),
        (BRIEFING + "MR PRICE: We are coming off of a summit with Kenya.", "Summit", "held"),
        (
            "The trip that Ebrahim Raisi might make once he assumes the presidency is far.",
            "Appointment",
            "planned",
        ),
        (BRIEFING + "MR PRICE: This drives my talks this evening with Dmytro Kuleba.", "Talks", "planned"),
        ("After Chad expelled the ambassador, what will Kenya do?", "Expulsion", "held"),
        ("If Chad expelled the ambassador, what would Kenya do?", "Expulsion", "unknown"),
        (BRIEFING + "MR PRICE: I would urge Chad to withdraw its troops.", "Demand", "held"),
        ("Jan Egeland said he would urge Chad to withdraw its troops.", "Demand", "planned"),
        ("We had a visit to Lima, including a meeting with President Sagasti.", "Meeting", "held"),
        ("Norway is preparing a dialogue with Chad.", "Talks", "planned"),
        ("Norway will not hesitate to sanction Chad.", "Sanctions", "planned"),
        (BRIEFING + "MR PRICE: I want to condemn the attack on the port of Chad.", "Condemnation", "held"),
        ("Norway condemned Chad's actions, including expelling two diplomats.", "Expulsion", "held"),
        ("Norway condemned an attack by Chadian soldiers.", "Attack", "held"),
        ("Norway will help Chad in the aftermath of the attack on its embassy.", "Attack", "held"),
        (
            "Norway welcomed a resumption of diplomatic ties between Chad and Mali.",
            "RelationsEstablishment",
            "held",
        ),
        ("Norway welcomed planned talks between Chad and Mali.", "Talks", "planned"),
        (
            "Norway urged Chad to take the steps agreed, including the withdrawal of its troops from Mali.",
            "TroopWithdrawal",
            "proposed",
        ),
    ],
)
def test_status_that_other_words_tell(claims: Reader, text: str, kind: str, status: str) -> None:
    assert [each.status.value for each in claims(text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BRIEFING + "MR PRICE: We do not have any changes to announce.", "Announcement"),
        (BRIEFING + "MR PRICE: We do not have any changes to preview or announce.", "Announcement"),
        (BRIEFING + "MR PRICE: I don't have any sanctions on Chad to preview.", "Sanctions"),
        (BRIEFING + "MR PRICE: The minister of Chad will now speak to us.", "PhoneCall"),
        (BRIEFING + "MR PRICE: We must refuse to give evil any justification.", "Refusal"),
        (BRIEFING + "MR PRICE: We refuse to be intimidated.", "Refusal"),
        ("Those who deny the Holocaust are getting louder.", "Denial"),
        ("Norway condemned the militias for their assault on the rule of law.", "Attack"),
        ("Europe has reopened to Americans who want to travel to Europe.", "Visit"),
        ("People cannot make peace with their past.", "AgreementReached"),
        ("The Norwegians are specialists in dialogue with Russia.", "Talks"),
        ("They keep arresting people.", "Arrest"),
        ("Norway will fight transnational criminals.", "Clash"),
        ("Norway put in place a plan for the winter.", "Proposal"),
        (BRIEFING + "MR PRICE: We met.\nQUESTION: Thank you for speaking with us here.", "PhoneCall"),
        ("Norway says it makes a good deal of sense.", "AgreementReached"),
    ],
)
def test_words_of_nothing_in_particular(claims: Reader, text: str, kind: str) -> None:
    assert claims(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway has a new envoy and refused to sign the treaty.", "Refusal"),
        ("Officials who denied the report resigned.", "Denial"),
        ("Norway made peace with Chad in 2019.", "AgreementReached"),
        ("Chad condemned the militias for their assault on the town of Kano.", "Attack"),
        ("Norwegian police arrested people at the border.", "Arrest"),
        ("Norway will fight the rebels of the Front.", "Clash"),
        ("Norway put a plan to Chad.", "Proposal"),
        ("Olaf Scholz will speak to Emmanuel Macron tomorrow.", "PhoneCall"),
    ],
)
def test_words_of_something_stay(claims: Reader, text: str, kind: str) -> None:
    assert claims(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (JOINT + TURNS.format("We had a long discussion this morning."), "Talks", {FRANCE, US}),
        (JOINT + TURNS.format("We had talks with Kenya this morning."), "Talks", {FRANCE, KENYA}),
        (CALL.format("We urge Chad to vote."), "Demand", {US}),
        (BRIEFING + "MR PRICE: We are preparing a dialogue with Kenya.", "Talks", {US, KENYA}),
        (
            "The United States, France, the international community stand ready to help Chad.",
            "Offer",
            {US, FRANCE, "group/international-community"},
        ),
        ("Norway held a dialogue with senior Chadian leadership.", "Talks", {NORWAY, CHAD}),
    ],
)
def test_all_who_talk(claims: Reader, text: str, kind: str, expected: set[str]) -> None:
    assert [who(each) for each in claims(text, kind)] == [expected]


def test_nothing_happens_in_a_vacuum(claims: Reader) -> None:
    text = (
        BRIEFING + "MR PRICE: The President is not coming into this meeting with Emmanuel Macron in a void."
    )
    (meeting,) = claims(text, "Meeting")
    assert not meeting.negated
    assert not [each for each in meeting.participations if each.role == "absentee"]


def test_the_summit_with_one_of_two(claims: Reader) -> None:
    text = "Joe Biden and Vladimir Putin met in Geneva. Much was said during the summit with Vladimir Putin."
    (summit,) = claims(text, "Summit")
    assert who(summit) == {"person/joe-biden", "person/vladimir-putin"}


def test_an_administration_called_after_two(claims: Reader) -> None:
    text = "President Biden announced new aid. The accord was signed under the Obama-Biden administration."
    (announced,) = claims(text, "Announcement")
    assert who(announced) == {"person/joe-biden"}


def test_who_is_demanded_to_sign_signs(claims: Reader) -> None:
    (signing,) = claims("Norway demanded Chad to sign the document.", "Signing")
    assert {each.entity for each in signing.participations if each.role == "signatory"} == {CHAD}


def test_they_are_all_who_met(claims: Reader) -> None:
    text = "Jan Egeland met with officials from Chad. They discussed trade."
    first, second = claims(text, "Meeting")
    assert who(first) == who(second) != set()


def test_who_goes_into_a_meeting_has_not_met_yet(claims: Reader) -> None:
    (meeting,) = claims(
        "Jan Egeland is going into this meeting with Emmanuel Macron well prepared.", "Meeting"
    )
    assert meeting.status.value == "planned"
    assert who(meeting) >= {"person/emmanuel-macron"}


def test_what_hangs_on_ahead_makes_no_circle() -> None:
    doc = parsed.Doc(load_language()("I do not want to get ahead of where we are."))
    ahead, where = doc[6], doc[8]
    assert (ahead.text, where.text) == ("ahead", "where")
    doc[7].head, doc[7].dep_ = where, "case"
    where.head, ahead.dep_ = ahead, "advmod"
    mend_trees(doc)
    assert ahead.head == where
    assert where.head != ahead
