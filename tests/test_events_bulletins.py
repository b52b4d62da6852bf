"""Bulletins and announcements of journeys: what is still ahead, whole sides, days and places."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Kenya's president hopes to visit Chad this month. Chad welcomed the visit, but did not set a date.
    Visit proposed visitor=William Ruto time=2024-03
Rishi Sunak is to visit Norway next week. Downing Street announced the two-day visit on Monday.
    Visit planned visitor=Rishi Sunak time=2024-03-11/2024-03-17
The White House announced a visit by Narendra Modi.
    Visit planned visitor=Narendra Modi
Emmanuel Macron visited Ghana in February. Ghana's president welcomed the visit on Monday.
    Visit held visitor=Emmanuel Macron time=2024-02
The rabbis invited the king to meet with them during his trip to Oslo next year.
    Visit planned place=Oslo time=2025
Sergei Lavrov travels to Rome today to attend the March 8 meeting of the ministers with Antony Blinken.
    Meeting planned participant=Sergey Lavrov time=2024-03-08
Antony Blinken is travelling to Lima on March 20 to a meeting of the Arab League convened by Kenya.
    Session planned organizer=Arab League time=2024-03-20
Antony Blinken is travelling to Lima on March 20.
    Visit planned visitor=Antony Blinken place=Lima time=2024-03-20
Antony Blinken attended a meeting convened by Kenya.
    Meeting held participant=Antony Blinken organizer=Kenya
Speaking in Lisbon on Monday, Viktor Orban said the plan was wrong.
    Statement held speaker=Viktor Orbán time=2024-03-04
In an interview with a newspaper published Monday, Viktor Orban said the plan was wrong.
    Statement held speaker=Viktor Orbán time=2024-03-04
Emmanuel Macron made the remarks Monday after meeting in Lyon with Giorgia Meloni.
    Meeting held participant=Emmanuel Macron participant=Giorgia Meloni place=Lyon time=2024-03-04
Jan Egeland said on Monday after meeting William Ruto in January that talks would go on.
    Meeting held participant=William Ruto time=2024-01
Jan Egeland said Monday, after meeting William Ruto in Oslo, that talks would go on.
    Meeting held participant=William Ruto place=Oslo time=2024-03-04
The European Council held its winter summit with Chad on January 15.
    Summit held participant=Chad time=2024-01-15
The embargo was imposed in 2003. Jane Roe said the Security Council will meet in June to review it.
    Session planned participant=United Nations Security Council time=2024-06
The permanent members of the U.N. Security Council and Sweden agreed on Friday to discuss sanctions.
    AgreementReached held party=Sweden time=2024-03-01
Negotiators from the Kenyan government and Togo-based rebels met in Oslo.
    Meeting held participant=negotiators of Kenya participant=togo-based rebels place=Oslo
Authorities in Kuwait, Qatar and Turkey denounced the attacks.
    Condemnation held speaker=Kuwait speaker=Qatar speaker=Turkey
Critics such as Venezuela and Cuba say the plan is useless.
    Statement held speaker=Venezuela speaker=Cuba
Kenya has ties with both Chad and Sudan, and has often offered to mediate their conflict.
    Mediation proposed mediator=Kenya party=Chad party=Sudan
A U.N. envoy has held what he describes as useful talks with William Ruto.
    Talks held party=William Ruto party=envoy of United Nations
Bad weather forced the Kremlin to cancel plans for the president to meet with Emmanuel Macron in Minsk.
    Meeting cancelled participant=Emmanuel Macron place=Minsk
Chad's withdrawal from Mali was confirmed after Chadian troops invaded the country.
    Attack held target=Mali
Talks between Japan and Peru were scheduled for May, but Peru refused to attend.
    Talks refused party=Peru
Negotiators from Kenya and Chad met in Geneva on Monday. Officials praised the U.N.-hosted talks.
    Meeting held host=United Nations participant=negotiators of Kenya time=2024-03-04
Kenyan and Chadian ministers signed the agreement on Tuesday during talks in Lima.
    Signing held place=Lima time=2024-03-05
Chad and rebels of the FARC are nearing a deal. Officials say an accord signed Friday provides for peace.
    Signing held signatory=Chad time=2024-03-01
Bashar al-Assad met Nicolas Maduro on Tuesday. The two leaders are expected to hold talks on trade.
    Talks planned party=Bashar al-Assad party=Nicolás Maduro
Benjamin Netanyahu said Israel is serious about restarting negotiations with Syria.
    Talks proposed party=Israel party=Syria
Turkey hosted a Kenyan delegation for talks in Ankara on Monday.
    Meeting held host=Turkey participant=delegation of Kenya place=Ankara
Jane Roe and a U.S. delegation departed on Monday for travel to Kabul and Doha.
    Visit held visitor=Jane Roe place=Kabul place=Doha
During their trip to Chad, Jane Roe and the U.S. delegation will meet with Mahamat Deby.
    Meeting planned participant=Jane Roe participant=delegation of United States
The ministers of the Arab League met Minister Luigi Di Maio. The ministers condemned the raid.
    Condemnation held speaker=ministers of Arab League
Charles Poe praised the army. His Chinese counterpart, Dong Jun, said his visit will strengthen ties.
    Visit planned visitor=Dong Jun
Jan Poe praised the army. His spokesman said his visit to Oslo had been a success.
    Visit held visitor=Jan Poe place=Oslo
In a resolution passed Friday, the U.N. Security Council said Chad must leave.
    Adoption held initiator=United Nations Security Council time=2024-03-01
"""

ABSENT = """
The chief mediator for the Chadian government, Betty Poe, said Thursday the deal could end the war.
    Mediation held time=2024-02-29
Emmanuel Macron visited Ghana in February. Ghana's president welcomed the visit on Monday.
    Visit held time=2024-03-04
Bashar al-Assad met Nicolas Maduro on Tuesday. The two leaders are expected to hold talks on trade.
    Talks planned time=2024-03-05
The permanent members of the U.N. Security Council and Sweden agreed on Friday to discuss sanctions.
    AgreementReached held party=members of Sweden
Bad weather forced the Kremlin to cancel plans for the president to meet with Emmanuel Macron in Minsk.
    Meeting cancelled participant=Russia
Joe Biden returned to Washington on Saturday following a visit to Ghana.
    Visit held time=2024-03-02
Chad and Mali held talks in Oslo. The Dayton accord signed in 1995 ended another war.
    Signing held signatory=Chad signatory=Mali
Kenyan officials met Doha-based leaders of Hamas on Monday.
    Meeting held participant=leaders of Qatar
"""

SILENT = """
The minister is carrying messages from a summit between the two.
Thank you very much for speaking with us here.
They will not let it be a safe haven for terrorists to attack Europe.
The call was made on Tuesday in Rome.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_a_bulletin_is_told_whole(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_what_belongs_to_another_event_is_not_taken(text: str, part: Told, extractor: Extractor) -> None:
    same = [each for each in told(extractor, text, DAY) if each.kind == part.kind]
    assert same
    assert all(not part.parts & each.parts for each in same)


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_words_of_no_event_tell_none(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenyan and Chadian ministers met on Friday to discuss the border.", ["Meeting"]),
        ("Volodymyr Zelensky travelled to Iraq on Monday to visit Ukrainian troops.", ["Visit"]),
        ("Kenya and Chad agreed on Friday to discuss the border.", ["AgreementReached", "Contact"]),
        ("Jane Roe carries messages from a summit between Xi Jinping and Joe Biden.", ["Summit"]),
    ],
)
def test_an_event_is_told_once(text: str, kinds: list[str], extractor: Extractor) -> None:
    assert [each.kind for each in told(extractor, text, DAY)] == kinds
