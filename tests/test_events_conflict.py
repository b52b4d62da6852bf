"""Rebukes, threats, force, breaks in relations: who does what to whom; the same words of other things."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

GRAMMAR = rows(
    """
A note of protest was handed to the Chadian ambassador by the Libyan foreign ministry on Monday.
DiplomaticMeasure held initiator=body/libya/ministry-of-foreign-affairs target=person/chad-ambassador
Niger levelled charges of smuggling against Libya.
Accusation held speaker=state/niger target=state/libya
Togo rejected as absurd a Ghanaian report that its police had crossed the border.
Denial held speaker=state/togo
Togo condemned as cowardly the killing of two Ghanaian soldiers.
Condemnation held speaker=state/togo
A landmine laid by Hezbollah killed three soldiers near Tyre.
Attack held initiator=group/hezbollah
Ghana stopped short of accusing Togo of theft.
Accusation notHeld speaker=state/ghana target=state/togo
Chile barred Peruvian trucks from entering its territory.
Sanctions held initiator=state/chile target=state/peru
Mali ordered the Togolese embassy closed.
EmbassyClosing planned initiator=state/mali target=state/togo
The Kenyan envoy was called to the Foreign Ministry in Kampala over the remarks.
Summons held speaker=body/uganda/ministry-of-foreign-affairs
Iranian officials had told Muscat they had nothing to do with the raid.
Statement held addressee=state/oman
Fresh fighting pitted the Chadian army against Boko Haram near the lake.
Clash held party=body/chad/armed-forces party=group/boko-haram
A gradual pull-out of Kenyan troops from Somalia is planned for May.
TroopWithdrawal planned initiator=body/kenya/armed-forces
The rebels of M23 overran a Burundian base before dawn.
Attack held
Relations between Peru and Chile were severed in May.
RelationsBreak held initiator=state/peru initiator=state/chile
Serbia threatened to send its troops into Kosovo.
Deployment proposed initiator=state/serbia
"""
)

WORDS = rows(
    """
Togo poured scorn on Ghana for its new map.
Condemnation held speaker=state/togo target=state/ghana
Ghana came under sharp criticism from Togo over the dam.
Condemnation held speaker=state/togo target=state/ghana
Chile drew criticism from Peru.
Condemnation held speaker=state/peru
Niger gave a flat no to a Libyan offer of talks.
Refusal held speaker=state/niger
Peru resisted Chilean demands for an apology.
Refusal held speaker=state/peru
Peru is considering a boycott of the summit in Santiago.
Boycott proposed initiator=state/peru
Iran threatened retaliation against Oman.
Threat held speaker=state/iran addressee=state/oman
Chad served an ultimatum on Libya.
Demand held speaker=state/chad addressee=state/libya
Libyan reinforcements arrived in Sebha on Monday.
Deployment held initiator=body/libya/armed-forces
Libya began a military build-up on the border with Chad.
Deployment held initiator=state/libya
Libya hit back with missile strikes on Chadian airfields.
Attack held initiator=state/libya
The truce between Chad and Libya held on Monday.
AgreementReached held party=state/chad party=state/libya
Chad honoured the truce with Libya.
AgreementReached held party=state/chad party=state/libya
Chad's rupture with Libya surprised Niger.
RelationsBreak held initiator=state/chad target=state/libya
Libyan judges face sanctions from Canada.
Sanctions held initiator=state/canada
"""
)

NOTHING = [
    ("Hurricane Mitch pounded Honduras on Monday.", "Attack"),
    ("Togo bombarded the Ghanaian goal for an hour.", "Attack"),
    ("Togo opened fire on goal from the first minute.", "Attack"),
    ("The offensive of Togo against dengue fever saved lives.", "Attack"),
    ("Togo launched a diplomatic offensive in Ghana.", "Attack"),
    ("Togo clashes with Ghana in Accra for a place in the final.", "Clash"),
    ("Togo denied Ghana a place in the final.", "Denial"),
    ("A judge in Accra sanctioned the sale of the dock.", "Sanctions"),
    ("Chad called the Libyan offer an act of friendship.", "Condemnation"),
    ("The truce between Chad and Libya did not hold.", "AgreementReached"),
    ("Ministers left the meeting in Tripoli in a hurry.", "WalkOut"),
    ("Norway's skiers took up positions near the start.", "Deployment"),
    ("Germany based its decision on a report.", "Deployment"),
    ("An alarm went off in the embassy of Togo.", "Attack"),
]


@pytest.mark.parametrize(("text", "wanted"), GRAMMAR + WORDS)
def test_who_does_what_to_whom(extractor: Extractor, text: str, wanted: Told) -> None:
    assert any(each.tells(wanted) for each in told(extractor, text, DAY)), told(extractor, text, DAY)


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_the_same_words_of_other_things(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}


def test_what_one_has_nothing_to_do_with_is_denied(extractor: Extractor) -> None:
    found = told(extractor, "Chad said it had nothing to do with the bombing of Faya by Libya.", DAY)
    assert {each.kind for each in found} == {"Statement", "Denial", "Attack"}
