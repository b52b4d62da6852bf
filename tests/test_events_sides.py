"""Sides parted by remarks, sides told as numbers, and events that name none but have their day."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

TOLD = """
Talks between the Labour Party (LP), one of three parties in Chad's coalition, and the SPLM/A led to a deal.
    Talks held party=Labour Party party=Sudan People's Liberation Army
Talks between Iran, long a rival of the Saudi kingdom, and Iraq were held in Oman.
    Talks held party=Iran party=Iraq place=Oman
Norway signed the pact in Moscow, two days after Georgian President Mikheil Saakashvili signed it in Tbilisi.
    Signing held signatory=person/mikheil-saakashvili place=Tbilisi
Antony Blinken spoke with two of his counterparts in Rome.
    Contact held participant=counterparts
Three of the ministers met in Rome with Kofi Annan.
    Meeting held participant=ministers participant=Kofi Annan
The vote followed a meeting of seventeen countries in Vienna.
    Meeting held participant=seventeen countries
The truce was signed with the Special Representative of the Secretary-General, Mr Jan Smith, as mediator.
    Signing held mediator=Jan Smith
The two sides met, with the Kenyan president, Daniel arap Moi, as mediator.
    Meeting held participant=two sides mediator=Daniel arap Moi
Future negotiations are to be held on 27 December 1994.
    Talks planned time=1994-12-27
Direct talks are expected to follow on Sunday.
    Talks planned time=2024-03-10
A formal signing is planned for May in Paris.
    Signing planned place=Paris
A peace conference was held in May 1991.
    Session held time=1991-05
Negotiations with Israel would be a waste of time.
    Talks unknown party=Israel
Signing the treaty with Chad would harm Libya.
    Signing unknown signatory=Chad
The talks, which include Japan, Russia and Chad, have been stalled.
    Talks suspended party=Japan party=Russia party=Chad
Ariel Sharon and Mahmoud Abbas plan to meet for their first face to face talks since May.
    Meeting planned participant=Ariel Sharon participant=Mahmoud Abbas
Sergei Lavrov is to meet Mahmoud Abbas in the West Bank.
    Meeting planned place=West Bank
African Union and United Nations officials met in Addis Ababa.
    Meeting held participant=officials of African Union participant=officials of United Nations
Condoleezza Rice Thursday met with Hu Jintao in Beijing.
    Meeting held participant=Condoleezza Rice time=2024-02-29
The new U.S. envoy to Pakistan and Afghanistan, Richard Holbrooke, will visit Rome.
    Visit planned visitor=Richard Holbrooke
Kofi Annan announced the decision after meeting with Hu Jintao in Beijing on Sunday.
    Meeting held participant=Kofi Annan participant=Hu Jintao
The Arab League suspended Syria in November and imposed sanctions on it two weeks later.
    Sanctions held target=Syria
The PLO was not invited, because Israel refused to negotiate with it.
    Talks refused party=Israel party=group/plo
Israel attacked Syria and then held talks with it.
    Talks held party=Israel party=Syria
India offered talks, which Pakistan accepted.
    Talks proposed party=India party=Pakistan
Under the deal, brokered by Catherine Ashton, the rebels leave.
    Mediation held mediator=Catherine Ashton
Wang Yi plans a visit to Oslo in May.
    Visit planned visitor=Wang Yi time=2024-05
Japan and North Korea say they are considering a resumption of talks.
    Talks proposed party=Japan party=North Korea
At last month's talks in Geneva, Chad agreed to free the prisoners.
    Talks held party=Chad place=Geneva
It took Lakhdar Brahimi three weeks to persuade Chad and Libya to sign.
    Mediation held mediator=Lakhdar Brahimi
The accord between Chad and Libya was negotiated through Algeria.
    AgreementReached held mediator=Algeria
Kofi Annan met with monitors Friday ahead of a meeting with government leaders.
    Meeting planned participant=government leaders
"""

ABSENT = """
Chad and nine nations have signed a deal, with Thailand as the lone critic of it.
    Signing held signatory=Thailand
The new U.S. envoy to Pakistan and Afghanistan, Richard Holbrooke, will visit Rome.
    Visit planned visitor=Afghanistan
"""

SILENT = """
Shares were expected to open lower on Monday.
Differences between Iran, a member of the bloc, and others remained.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_sides_are_found_and_events_without_them(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_who_stands_beside_an_event_has_no_part(text: str, part: Told, extractor: Extractor) -> None:
    same = [each for each in told(extractor, text, DAY) if each.kind == part.kind]
    assert same
    assert all(not part.parts & each.parts for each in same)


def test_a_government_and_its_opposition_are_of_the_land_told(extractor: Extractor) -> None:
    text = (
        "The council backed a settlement in Mali, calling for talks between the government and "
        "the opposition. Washington welcomed it."
    )
    (found,) = extractor.extract([Document("d", "d.txt", text, published=DAY, place="New York")])
    talks = next(each for each in found.claims if each.kind == "Talks")
    assert "state/mali" in {each.entity for each in talks.participations}


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_what_is_no_event_is_not_told(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []
