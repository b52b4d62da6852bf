"""Short articles: who, what and when is meant where the sentence before has told it."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

TOLD = """
Rishi Sunak travelled to Oslo on Monday. He met Jonas Gahr Støre. His host said Norway would send troops.
    Statement held speaker=Jonas Gahr Støre
Petr Pavel received Zuzana Čaputová in Prague. He urged his guest to sign the accord.
    Demand held speaker=Petr Pavel addressee=Zuzana Čaputová
Emmanuel Macron received Andrzej Duda on Monday. Macron and his Polish guest agreed to meet again.
    AgreementReached held party=Emmanuel Macron party=Andrzej Duda
Antony Blinken met Hakan Fidan on Monday. He will meet his German colleague on Tuesday.
    Meeting planned participant=Antony Blinken participant=Annalena Baerbock
The presidents of Kenya and Chad signed a pact on Friday. The talks, which lasted a week, were hard.
    Talks held party=William Ruto party=Mahamat Idriss Déby
William Ruto met Paul Kagame on Monday on the margins of a meeting of the EU. The meeting was short.
    Meeting held participant=William Ruto participant=Paul Kagame time=2024-03-04
William Ruto will hold a summit with Paul Kagame in Kigali in May. The meeting had been set for January.
    Summit planned participant=William Ruto participant=Paul Kagame
Chad and Mali opened talks in Oslo on Monday. Jane Roe of Chad met Jan Poe in private during the talks.
    Talks held party=Chad party=Mali
Petr Pavel arrived in Oslo on Monday for talks that will open on Friday.
    Talks planned party=Petr Pavel time=2024-03-08
Petr Pavel arrived in Oslo on Monday, two days after he met Andrzej Duda in Warsaw.
    Meeting held participant=Andrzej Duda place=Warsaw time=2024-03-02
Petr Pavel arrived in Oslo on Monday, a day after meeting Andrzej Duda in Warsaw.
    Meeting held participant=Andrzej Duda time=2024-03-03
The foreign minister of Kenya resigned on Friday. President William Ruto accepted his resignation.
    Resignation held appointee=Musalia Mudavadi time=2024-03-01
Chad accused Mali of an attack, and summoned its ambassador.
    Summons held addressee=ambassador of Mali
Chad and Mali withdrew their ambassadors from Togo.
    DiplomaticMeasure held initiator=Chad initiator=Mali target=Togo
Egypt and Jordan made up. Red Cross officials of both countries met. The war between them ended in 1953.
    Clash held party=Egypt party=Jordan
Petr Pavel and Andrzej Duda sealed a long-delayed deal on Monday.
    AgreementReached held party=Petr Pavel party=Andrzej Duda
Chad and Mali signed protocols on Friday to establish diplomatic ties.
    RelationsEstablishment planned party=Chad party=Mali
The foreign minister of Chad told his deputy to sign the accord with Mali.
    Signing proposed signatory=Mali
Petr Pavel said the talks would resume, and flew to Oslo on Friday.
    Visit held visitor=Petr Pavel place=Oslo time=2024-03-01
Chad fought the rebels. A Kenyan mediator said a deal was close. Ghana urged both sides to sign it.
    Demand held addressee=Chad
Peru and Chile clashed. A plan by officials of Kenya and Ghana failed. Togo urged the two governments to talk.
    Demand held speaker=Togo addressee=Peru addressee=Chile
Chadian officials met first the Kenyans and then the Ghanaians. The two sides did not meet each other.
    Meeting notHeld participant=Ghana participant=Kenya
Petr Pavel made the first visit to Peru by a Czech leader since the two countries severed ties in 1990.
    RelationsBreak held initiator=Czech Republic initiator=Peru time=1990
Petr Pavel met Andrzej Duda. An attempt by William Ruto to mediate failed. Togo urged both presidents to talk.
    Demand held addressee=Petr Pavel addressee=Andrzej Duda
Togo proposed that it, Kenya, Ghana and Chad form a group. Petr Pavel said the four would meet in Oslo.
    Meeting planned participant=Togo participant=Kenya participant=Ghana participant=Chad
Petr Pavel sent Jan Lipavský to Oslo. He will meet Andrzej Duda.
    Meeting planned participant=Jan Lipavský participant=Andrzej Duda
Petr Pavel dismissed Jan Lipavský after he refused to sign the treaty.
    Refusal held speaker=Jan Lipavský
Togo denied it. Kenya imposed sanctions on its government.
    Sanctions held initiator=Kenya target=Togo
Chad held talks with Mali. Kenyan and Ghanaian officials had met in Oslo. The talks were hosted by Petr Pavel.
    Meeting held host=Petr Pavel place=Oslo
Annalena Baerbock opened talks between Chad's president and the opposition leader who says he was robbed.
    Talks held party=Mahamat Idriss Déby organizer=Annalena Baerbock
Iran opened talks with Iraq between Monday and Friday.
    Talks held party=Iran party=Iraq
"""

ABSENT = """
Petr Pavel met Andrzej Duda for the first time since March.
    Meeting held time=2023-03/..
Chad accused Mali of an attack, and summoned its ambassador.
    Summons held addressee=ambassador of Chad
Chad fought the rebels. A Kenyan mediator said a deal was close. Ghana urged both sides to sign it.
    Demand held addressee=Kenya
Rwanda and Angola recognised the new authorities at once.
    Recognition held target=Angola
Chad and Mali signed protocols on Friday to establish diplomatic ties.
    RelationsEstablishment planned time=2024-03-08
Petr Pavel met Andrzej Duda in Oslo. The Qatari host told Jan Roe that he had left.
    Statement held speaker=Petr Pavel
Petr Pavel and Andrzej Duda spoke by phone last week and agreed to meet soon.
    Meeting planned time=2024-02-26/2024-03-03
Peru met Chad's ethnic Kenyans and the Ghanaians. Togo urged the two sides to talk.
    Demand held addressee=Kenya
France, the former colonial power, has deployed 2,500 troops in the country.
    Deployment held place=France
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_what_was_told_before_is_meant(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_what_was_told_of_others_is_not_taken(text: str, part: Told, extractor: Extractor) -> None:
    assert all(not part.parts & each.parts for each in told(extractor, text, DAY) if each.kind == part.kind)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The presidents of Kenya and Chad held talks in Oslo on Monday. William Ruto and Mahamat Idriss Déby"
         " met at a hotel.", 1),
        ("Chad and Mali held talks in Oslo on Monday. Chad and Mali met again in Lomé.", 2),
        ("Chad and Mali held talks in Oslo on Monday. Chad and Mali met in May.", 2),
    ],
)  # fmt: skip
def test_a_contact_told_on_by_names_is_one(text: str, count: int, extractor: Extractor) -> None:
    document = Document("d", "d.txt", text, published=DAY)
    claims = [claim for each in extractor.extract([document]) for claim in each.claims]
    events = [each for each in claims if each.kind in ("Talks", "Meeting") and not each.coreferent]
    assert len(events) == count
