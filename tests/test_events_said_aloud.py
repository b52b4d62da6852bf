"""What is left out or said aloud: verbs of second signers, labels of speakers, what nobody believes.

A row is a sentence and, below it, kinds, statuses (`*` for any) and parts; `who` is any that takes part.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2021, 6, 14)

TOLD = """
Rosa Quispe and Juan Mora signed for Peru; Pedro Vega and Luis Cano for the rebels.
    Signing held signatory=Quispe signatory=Mora signatory=Vega signatory=Cano
Foreign Minister Rosa Quispe signed for Chad, her counterpart Pedro Vega for Libya.
    Signing held signatory=Quispe signatory=Vega represented=Chad represented=Libya
Rosa Quispe initialled the text for Chad and Pedro Vega for Libya.
    Signing held signatory=Quispe signatory=Vega represented=Chad represented=Libya
The signatories were Rosa Quispe for Chad and Pedro Vega for Libya.
    Signing held signatory=Quispe signatory=Vega
Talks between Peru and Chile on the islands, which both claim, were put off.
    Talks postponed party=Peru party=Chile
Georgia and Abkhazia signed an accord; Boris Pastukhov, a Russian deputy minister, mediated.
    Mediation held mediator=Pastukhov
Jakarta asked that the GAM accept autonomy and lay down its weapons.
    Demand held speaker=Indonesia addressee=Aceh
Turkey ordered its troops out of the Bashiqa area.
    TroopWithdrawal held initiator=Turkey
Norway sent home Rosa Quispe, the Peruvian ambassador, on Friday.
    Expulsion held initiator=Norway target=Quispe
QUESTION: Peruvian Minister Quispe insists Peru and the U.K. have concluded an accord on fishing.
    AgreementReached held party=Peru party=Kingdom
We don't think Iran has attacked the base.
    Attack notHeld initiator=Iran
Peru is hosting a summit on October 28.
    Summit planned host=Peru time=2021-10-28
Antony Blinken is visiting Peru on September 3.
    Visit planned visitor=Blinken time=2021-09-03
Since May 3, ministers of Peru and Chile are meeting in Lima.
    Meeting underway place=Lima time=2021-05-03/..
Provincial authorities have arrested three journalists.
    Arrest held initiator=authorities target=journalists
Costa Rica as the host is inviting Nicaragua to attend the meeting.
    Invitation held speaker=Costa_Rica addressee=Nicaragua
The attack on the hospital was condemned by Britain.
    Attack held targetObject=hospital
Iran attacked the Mercer Star, an Israeli tanker, off Oman.
    Attack held initiator=Iran -place=Mercer
The World Press Freedom summit took place in Lima on Friday.
    Summit held place=Lima -organizer=Freedom
"""

NOTHING = """
Iran can never threaten Israel with a nuclear weapon.
When we bring the democracies of the world together, it's a powerful force.
It will not come as a surprise to Chad.
"""


@pytest.mark.parametrize(("sentence", "wanted"), [*pairs(TOLD)])
def test_it_is_told(extractor: Extractor, sentence: str, wanted: str) -> None:
    assert_fits(extractor, sentence, DAY, wanted)


@pytest.mark.parametrize("sentence", NOTHING.strip().splitlines())
def test_it_tells_of_nothing(extractor: Extractor, sentence: str) -> None:
    assert not told(extractor, sentence, DAY)


def test_who_holds_the_office_is_meant_by_it_with_one_of_two_surnames(extractor: Extractor) -> None:
    text = (
        "The President of Costa Rica, Carlos Alvarado Quesada, spoke. "
        "President Alvarado thanked Yessenia Alvarado, a journalist, and met Joe Biden."
    )
    (met,) = [each for each in told(extractor, text, DAY) if each.kind == "Meeting"]
    assert "participant=Carlos Alvarado Quesada" in met.parts


def test_officials_write_only_their_own_president_with_a_capital(extractor: Extractor) -> None:
    text = (
        "Antony J. Blinken, Secretary of State\nWashington, D.C.\n"
        "QUESTION: What of Tunisia?\n"
        "SECRETARY BLINKEN: Tunisia has been an example. I spoke to the president on Friday, "
        "and the President is informed."
    )
    (spoke,) = [each for each in told(extractor, text, date(2021, 7, 30)) if each.kind == "PhoneCall"]
    assert {"participant=Kais Saied", "participant=Antony Blinken"} <= spoke.parts


def test_the_military_told_with_a_police_is_of_its_state(extractor: Extractor) -> None:
    text = "Chad's police and the military clashed with rebels of Niger."
    assert_fits(extractor, text, DAY, "Clash held party=chad/police party=chad/armed_forces")


def test_who_is_asked_for_an_opinion_has_said_nothing(extractor: Extractor) -> None:
    text = (
        "QUESTION: Do you know why it was called off, and when do you think the next meeting of "
        "Chad and Mali is possible?\nMS PORTER: I will check."
    )
    (meeting,) = [
        claim
        for each in extractor.extract([Document("d", "d.txt", text, published=DAY)])
        for claim in each.claims
        if claim.kind == "Meeting"
    ]
    assert not meeting.claimants


def test_the_label_of_a_speaker_is_no_part_of_the_evidence(extractor: Extractor) -> None:
    text = "MS ROE: Peru and the U.K. have concluded an accord on fishing."
    (extraction,) = extractor.extract([Document("d", "d.txt", text, published=DAY)])
    assert {each.evidence.text for each in extraction.claims} == {text.removeprefix("MS ROE: ")}
