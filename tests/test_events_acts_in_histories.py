"""Acts that histories and agency reports tell in passing, and words that only look like them.

A row is a sentence and, below it, a kind, statuses and parts; in `UNTOLD` the kind that it does not tell.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 14)

ECHOES = """
Peru rejected the plan, as did Chile.
    Rejection held initiator=Peru initiator=Chile
Roe Minnick, leader of the other wing, rejected the document, as did the Sudan Liberation Movement (SLM).
    Rejection held initiator=Liberation
Kenya signed the accord, as did Uganda and Rwanda.
    Signing held signatory=Kenya signatory=Uganda signatory=Rwanda
Kenya condemned the coup, and so did Ghana.
    Condemnation held speaker=Kenya speaker=Ghana
Egypt did not sign the treaty, nor did Sudan.
    Signing notHeld signatory=Egypt signatory=Sudan
Chad has recognised Kosovo, as has Libya.
    Recognition held initiator=Chad initiator=Libya
Norway recognised Palestine in May, as did Spain, and Israel recalled its envoys.
    Recognition held initiator=Norway initiator=Spain target=Palestine
Ukraine was invited, as was Moldova.
    Invitation held addressee=Ukraine addressee=Moldova
"""
"""Who is said to have done the same."""

JOURNEYS = """
Two Swedish envoys also called on Kaja Kallas.
    Meeting held who=Kallas
A Danish envoy is awaited in Tokyo this month to sign a pact.
    Visit planned place=Tokyo
No German minister was invited to the parade.
    Invitation notHeld addressee=Germany
Narendra Modi accepted an invitation to Islamabad.
    Invitation held addressee=Modi
Narendra Modi has accepted an invitation from Shehbaz Sharif.
    Invitation held speaker=Sharif addressee=Modi
Yoon Suk Yeol turned down an invitation to Beijing.
    Invitation held addressee=Yoon
Bolivia has requested a session of the United Nations Security Council.
    Session proposed organizer=Security
A joint border committee will convene in Lima on 4 August.
    Session planned place=Lima
From Lomé Lavrov travelled to Accra.
    Visit held visitor=Lavrov place=Accra
The deadline was extended, and Deputy Secretary of State Robert Zole arrived in Abuja on 2 May.
    Visit held visitor=Zole place=Abuja
Roh Tae-woo was invited to Beijing by Yang Shangkun. The visit is planned for late September.
    Visit planned visitor=Roh
Abdelmadjid Tebboune accepted an invitation from Emmanuel Macron. The visit will take place in June.
    Visit planned visitor=Tebboune
"""
"""Who comes, calls or is asked to come."""

TIES = """
Peru, which broke with Havana in May, would restore ties, its premier said.
    RelationsEstablishment planned party=Peru party=Cuba
Chad and Israel established relations in May. Talks went on in Rome. Embassies will be opened next year.
    EmbassyOpening planned initiator=Chad initiator=Israel
In it Madrid recognises the Polisario Front as the legitimate government of the territory.
    Recognition held initiator=Spain
Two days after Egypt and three of its allies severed relations with Qatar, talks began in Doha.
    RelationsBreak held initiator=Egypt target=Qatar
Serbia broke with Palau on Friday.
    RelationsBreak held initiator=Serbia target=Palau
"""
"""Relations made, broken and mended."""

FORCE = """
Armenia and Azerbaijan agreed on a truce after two days of fighting along their border.
    Clash held party=Armenia party=Azerbaijan
Peru and Ecuador signed a truce in Lima after a week of border clashes that killed dozens.
    Clash held party=Peru party=Ecuador
The rebels attacked army barracks in San Miguel.
    Attack held initiator=rebels
Gunmen loyal to Riek Machar besieged diplomats at the Kenyan embassy.
    Attack held initiator=gunmen
President Manuel Serrano was taken hostage by soldiers in June.
    Attack held initiator=soldiers
After two rounds the rebels pulled out in May.
    WalkOut held initiator=rebels
"""
"""Who fights, besieges or walks away."""

ANSWERS = """
The rebels accepted the timetable on Friday.
    Acceptance held speaker=rebels
The mediators drew up a framework, which the rebels accepted in Nairobi in May.
    Acceptance held speaker=rebels
Salva Kiir insisted that the troops leave before any talks.
    Demand held speaker=Kiir
A threat by Kenya to expel the envoys was withdrawn.
    Cancellation held initiator=Kenya
A threat by William Ruto to sue Paul Biya before the court in Arusha was withdrawn.
    Threat held speaker=Ruto
The invitation from Seoul was withdrawn on Monday.
    Cancellation held initiator=Korea
Joe Biden offered in a telephone call to Emmanuel Macron on Friday to invite the parties to Camp David.
    Offer held speaker=Biden
William Ruto accepted the text, but a week later he refused to sign in his capacity as president.
    Signing refused signatory=Ruto
A further accord, brokered by Kenya and signed in Nairobi on 3 May, was again rejected by the SPLM.
    Rejection held initiator=Liberation
A further accord, brokered by Kenya and signed in Nairobi on 3 May, was again rejected by the SPLM.
    Signing held place=Nairobi
Salva Kiir refused to have the men moved to Juba, as Riek Machar had proposed.
    Proposal held speaker=Machar
Chad will not leave the bloc, as Libya had demanded.
    Demand held speaker=Libya
The Danish embassy in Harare cancelled a gala planned for Friday.
    Cancellation held initiator=Denmark
Syria and Lebanon signed a deal on the withdrawal of Syrian troops.
    TroopWithdrawal planned
The Houthis, who had not been invited to the negotiations, rejected the deal.
    Talks held absentee=Houthis
Antonio Guterres named Bernardino Leon his envoy to Libya in 2014.
    Appointment held appointee=bernardino-leon
A pull-out of Rwandan troops, set for 5 May, did not take place.
    TroopWithdrawal notHeld
Emmanuel Macron called off the remainder of a tour of Africa.
    Visit cancelled visitor=Macron
Ugandan troops, which had come in 1998, withdrew in 2003.
    TroopWithdrawal held
Egypt turned down Qatar's offer to mediate.
    Offer held speaker=Qatar
Paul Kagame proposed a truce. The rebels turned it down.
    Refusal held speaker=rebels
Chad and Libya signed the accord on Monday. The ceremony was delayed for two hours by a dispute over the text.
    Postponement held
"""
"""Who asks, threatens, offers, accepts and refuses."""

LETTERS = """
Sudan informed the United Nations Security Council in a letter that it would withdraw its troops.
    Correspondence held participant=Sudan addressee=Security
Hun Sen and Norodom Ranariddh signed the accord. In May both wrote to Boutros Boutros-Ghali.
    Correspondence held participant=Sen participant=Ranariddh addressee=Boutros-Ghali
A demand for a truce, adopted by the United Nations Security Council on 3 May, went unheeded.
    Adoption held initiator=Security
"""
"""What is written, and what is adopted."""

UNTOLD = """
Vladimir Putin met Xi Jinping, as did Narendra Modi.
    Meeting/participant=Narendra Modi
Chad signed the accord on Monday, as did Libya on Friday.
    Signing/signatory=Libya
Xi Jinping gave Sergei Lavrov an hour to decide.
    Meeting
Honduras switched to gas in 2023.
    Recognition
After the talks the rebels pulled out of the town.
    WalkOut
He insisted that both sides remain friends.
    Demand
Elections came round again in Kenya.
    Acceptance
Kenya withdrew its troops from the border.
    Cancellation
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(ECHOES, JOURNEYS, TIES, FORCE, ANSWERS, LETTERS)))
def test_an_act_told_in_passing_is_found(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "unwanted"), list(pairs(UNTOLD)))
def test_what_only_looks_like_it_is_not(extractor: Extractor, text: str, unwanted: str) -> None:
    kind, _, part = unwanted.partition("/")
    found = [each for each in told(extractor, text, DAY) if each.kind == kind]
    assert not [each for each in found if not part or part in each.parts], found
