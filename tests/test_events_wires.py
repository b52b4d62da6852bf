"""Sentences as news agencies write them: sides ahead of talks, bodies by size, plans of nationalities."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

TOLD = """
Ministers from the 22-member Arab League met in Cairo.
    Meeting held participant=ministers of Arab League
The leaders of the 53-member African Union opened their summit on Monday.
    Summit held participant=leaders of African Union
Top finance officials of the Group of Eight industrialized nations met in Rome.
    Meeting held participant=top finance officials of Group of Eight
John Kerry made his remarks ahead of a meeting with Sergei Lavrov.
    Meeting planned participant=John Kerry participant=Sergey Lavrov
John Kerry commented ahead of talks with Sergei Lavrov in Geneva.
    Talks planned party=John Kerry party=Sergey Lavrov place=Geneva
Kenyan President Uhuru Kenyatta told leaders that talks with his Somali counterpart could ease tensions.
    Talks unknown party=Uhuru Kenyatta party=Hassan Sheikh Mohamud
The rebels met Staffan de Mistura about the possibility of beginning talks with the government of Syria.
    Talks proposed party=rebels party=Syria
António Guterres has been to Lima twice.
    Visit held visitor=person/antonio-guterres place=Lima
Guterres met Olaf Scholz.
    Meeting held participant=person/antonio-guterres participant=person/olaf-scholz
Talks between Chad and Libya got under way in Lome on Monday.
    Talks held party=state/chad party=state/libya place=Lome
Honduras cut ties with Taiwan and established relations with Chad.
    RelationsEstablishment held party=state/honduras party=state/chad
Sudan's army left the talks, accusing the RSF of breaking its promises.
    Violation held initiator=group/rsf
Scholz met Chad's and Niger's presidents.
    Meeting held participant=person/mahamat-idriss-deby participant=person/abdourahamane-tchiani
The government of Chad said it was prepared to sign the peace agreement.
    Signing planned signatory=Chad
Kenya rejected a Somali suggestion to hold direct talks on the border.
    Talks refused party=Kenya party=Somalia
Kenya has rejected a suggestion that fresh talks be held to settle its border dispute with Somalia.
    Talks refused party=Kenya party=Somalia
Kenya rejected a proposal by Somalia to meet in Rome.
    Meeting refused participant=Kenya participant=Somalia
Barack Obama visited Kenya, where he met troops and spoke with Kenyan leaders.
    Meeting held participant=Barack Obama participant=leaders of Kenya
Chadian troops will withdraw to positions held before the truce.
    TroopWithdrawal planned initiator=Armed Forces of Chad
Morocco will soon take steps toward withdrawing its troops from Mali.
    TroopWithdrawal planned initiator=Morocco place=Mali
Petro Poroshenko visited Ukrainian troops before they withdraw from Iraq.
    TroopWithdrawal planned initiator=Armed Forces of Ukraine
Chad will send up to 8,000 troops to reinforce its eastern border.
    Deployment planned initiator=Chad
Iran criticized U.S. plans to deploy missiles in Poland.
    Deployment planned initiator=United States
Kenya rejected Israeli efforts to mediate between Chad and Libya.
    Mediation refused mediator=Israel party=Chad party=Libya
The talks scheduled for Monday between Kenya and Somalia have been postponed.
    Talks postponed party=Kenya party=Somalia time=2024-03-11
Benjamin Netanyahu cancelled a meeting planned for Friday with Mahmoud Abbas.
    Meeting cancelled participant=Benjamin Netanyahu participant=Mahmoud Abbas
The Arab League summit, to take place in Amman, will discuss Iraq.
    Summit planned organizer=Arab League place=Amman
A cease-fire due to be signed Friday by the Chadian government and rebels has been postponed.
    Signing postponed signatory=Chad signatory=rebels time=2024-03-08
Iraq's main Sunni alliance is finalizing a deal with Kurdish leaders.
    AgreementReached underway party=main Sunni alliance of Iraq party=Kurdish leaders
Kurds met Kofi Annan in Erbil.
    Meeting held participant=kurds participant=Kofi Annan
French President Jacques Chirac called for progress during a meeting with his Russian counterpart Saturday.
    Meeting held participant=Jacques Chirac participant=Vladimir Putin time=2024-03-02
Chad and the rebels agreed on a truce. Togo said the agreement came during two days of talks in Rome.
    Talks held party=Chad party=rebels place=Rome
Kofi Annan has warned Kenya against sending troops to Somalia.
    Deployment unknown initiator=Kenya
Petro Poroshenko met with the prime minister of Chad Tuesday.
    Meeting held participant=Petro Poroshenko time=2024-03-05
Ban Ki-moon met with Chad's information minister.
    Meeting held participant=information minister of Chad
Jimmy Carter spoke in Jerusalem after meeting leaders of Hamas in Damascus last week.
    Meeting held participant=leaders of Hamas place=Damascus time=2024-02-26/2024-03-03
Kenya and Somalia postponed peace talks set for this week in Malaysia.
    Talks postponed party=Kenya party=Somalia place=Malaysia time=2024-03-04/2024-03-10
John Kerry met visiting Chadian Foreign Minister Moussa Faki Mahamat in Washington.
    Meeting held participant=John Kerry participant=Moussa Faki Mahamat
The Somali government and Islamists signed a truce in Khartoum.
    Signing held signatory=Somalia signatory=islamists
Ban Ki-moon cut short a visit to Lebanon Monday.
    Visit held visitor=Ban Ki-moon time=2024-03-04
Efforts aimed at bringing Kenya and Somalia together for peace talks go on.
    Talks proposed party=Kenya party=Somalia
"""

ABSENT = """
Honduras cut ties with Taiwan and established relations with Chad.
    RelationsBreak held target=state/chad
The foreign ministers of the European Union member states met in Rome.
    Meeting held participant=states of European Union
Russia protested against the U.S. decision to send troops to Georgia.
    Deployment planned initiator=Russia
Fidel Castro met with Venezuela's Hugo Chavez.
    Meeting held participant=Venezuela
Ehud Barak made the first visit to Morocco by an Israeli leader.
    Visit held visitor=leader of Israel
Kofi Annan urged resuming talks with Somalia.
    Talks proposed party=Kofi Annan
"""

SILENT = """
The rebels withdrew their ministers from the government of Chad.
It was prepared by the ministry.
He left Oslo due to the strike.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_a_wire_tells_who_takes_part(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_who_only_speaks_of_an_event_has_no_part(text: str, part: Told, extractor: Extractor) -> None:
    same = [each for each in told(extractor, text, DAY) if each.kind == part.kind]
    assert same
    assert all(not part.parts & each.parts for each in same)


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_other_senses_tell_nothing(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []


def test_talks_of_so_many_parties_are_no_meeting_told_before(extractor: Extractor) -> None:
    text = "Xi Jinping met Lee Jae-myung. The six-party talks have made no progress."
    assert [each.kind for each in told(extractor, text, DAY)] == ["Meeting"]


def test_who_says_what_he_hopes_is_one_claimant(extractor: Extractor) -> None:
    text = "Narendra Modi said he hopes ministers from Kenya and Somalia can hold a joint meeting."
    found = [
        each for it in extractor.extract([Document("d", "d.txt", text, published=DAY)]) for each in it.claims
    ]
    meeting = next(each for each in found if each.kind == "Meeting")
    assert [each.agent for each in meeting.claimants] == ["person/narendra-modi"]
