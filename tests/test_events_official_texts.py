"""Texts of ministries, presidencies and councils: headings, numbered paragraphs, days told again."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 20)

TOLD = r"""
The Security Council,|Recalling its resolutions,|1. Condemns the raids by the March 23 Movement on civilians;|2. Calls upon Rwanda and Burundi to resume talks.
Condemnation held speaker=org/un-security-council target=group/m23
The Security Council,|Recalling its resolutions,|1. Condemns the raid;|2. Demands that Rwanda withdraw its troops;
Demand held speaker=org/un-security-council addressee=state/rwanda
The members of the Security Council condemned in the strongest terms the raid carried out in Goma on 2 March, which killed two nurses.
Condemnation held speaker=members of United Nations Security Council
The Council of the European Union condemns in strong terms the strike carried out by Chad against Sudan.
Attack held initiator=state/chad target=state/sudan
At the invitation of H.E. Idris Tollan, President of Chad, H.E. Kari Fjelde, Prime Minister of Norway, visited N'Djamena on 4 March.
Visit held visitor=Kari Fjelde host=Idris Tollan
At the invitation of the Minister of Trade of Chad, Mr. Idris Tollan, the Minister of Trade of Norway, Ms. Kari Fjelde, paid a visit to N'Djamena.
Visit held visitor=Kari Fjelde host=Idris Tollan
On March 15, Minister Sten Halvard of Chad received Kari Fjelde. He stressed that Sudan had shelled a village on March 14. The same day, Halvard met Una Corrie.
Meeting held participant=Una Corrie time=2024-03-15
On March 10, Sten Halvard visited Oslo and signed a programme for 2025. Later that day, he met Una Corrie.
Meeting held participant=Una Corrie time=2024-03-10
The talks between Penny Wong and Mélanie Joly opened in Lima. A trilateral meeting with David Lammy was held.
Meeting held participant=person/penny-wong participant=person/melanie-joly participant=person/david-lammy
Penny Wong invited David Lammy to visit Perth. The invitation was accepted with gratitude.
Acceptance held speaker=person/david-lammy
Ghana will continue its mediation between Chad and Sudan, in cooperation with Togo and Benin.
Mediation planned mediator=state/ghana mediator=state/togo mediator=state/benin
Sten Halvard asked about the mediation efforts that Ghana is undertaking together with Togo.
Mediation underway mediator=state/ghana mediator=state/togo
By decree of the King of Jordan, Sten Halvard was appointed Minister of Trade.
Appointment held appointer=person/abdullah-ii
Press Release Regarding the Raid in Kenya|We strongly condemn the raid carried out by gunmen today in Nairobi.|Chad will continue to stand by Kenya.
Condemnation held speaker=state/chad
We pray for those who lost their homes and extend our condolences to the people of Kenya. Chad will continue to help Kenya.
Statement held speaker=state/chad
Reuters: What does Chad say?|Una Corrie: Chad is calm.|AFP: Is there more?|Una Corrie: President William Ruto came. He will hold talks with Paul Biya.
Talks planned party=person/william-ruto party=person/paul-biya
"""  # noqa: E501


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_what_official_texts_tell(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text.replace("|", "\n\n"), DAY, wanted)


NOT_TOLD = r"""
Meeting of the Council|1. Demands by Chad were rejected by Sudan.|2. Uganda condemns the raid.
Demand held speaker=state/chad
The army launched an offensive against the March 23 Movement, which killed ten soldiers last week.
Attack held target=group/m23 target=soldiers
On March 10, Sten Halvard visited Oslo. Chad arrested Idris Tollan on March 14. The same day, Halvard met Una Corrie.
Meeting held time=2024-03-10
Penny Wong met David Lammy in Perth. Penny Wong will host a trilateral meeting with Mélanie Joly and Winston Peters.
Meeting planned participant=person/david-lammy
Penny Wong invited David Lammy to visit Perth. Chad's proposal was accepted.
Acceptance held speaker=person/david-lammy
The Iranian ambassador was summoned to convey Chad's condemnation.
Condemnation held speaker=ambassador of Iran
Penny Wong and David Lammy condemned the missile launches by North Korea.
Condemnation held speaker=state/north-korea
Penny Wong and David Lammy discussed the situation in the Middle East.
Meeting held place=Middle East
Sten Halvard opened the fair. We met many people there. Chad won the match.
Meeting held participant=state/chad
Penny Wong and David Lammy signed the programme of work of the two foreign ministries.
Signing held signatory=two foreign ministries
Telephone conversation with President William Ruto|Paul Biya spoke to William Ruto. William Ruto confirmed that he would come to Paris.
Visit planned visitor=person/paul-biya
"""  # noqa: E501


@pytest.mark.parametrize(("text", "unwanted"), rows(NOT_TOLD))
def test_what_official_texts_do_not_tell(extractor: Extractor, text: str, unwanted: Told) -> None:
    found = told(extractor, text.replace("|", "\n\n"), DAY)
    assert not any(each.tells(unwanted) for each in found), found
