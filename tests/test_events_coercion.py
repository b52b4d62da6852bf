"""Coercion short of arms, and acts that nouns and set phrases tell: who does them, and to whom."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Zambia declared a state of emergency on Friday.
    CoerciveMeasure held initiator=Zambia
Zambia banned rallies by the opposition in Lusaka.
    CoerciveMeasure held initiator=Zambia
Zambia cracked down on the opposition in May.
    CoerciveMeasure held initiator=Zambia target=opposition of Zambia
A crackdown on dissent by Zambia alarmed the traders.
    CoerciveMeasure held initiator=Zambia
Zambia stripped Ali Mussa of his citizenship.
    CoerciveMeasure held initiator=Zambia target=Ali Mussa
Zambia shut down two radio stations in Lusaka.
    CoerciveMeasure held initiator=Zambia
Zambia cut off electricity to Malawi on Monday.
    Sanctions held initiator=Zambia target=Malawi
Zambia suspended purchases of weapons from Serbia.
    Sanctions held initiator=Zambia target=Serbia
Canada withheld aid from Zambia over the vote.
    AidProvision suspended initiator=Canada recipient=Zambia
Serbia's threat of retaliation against Kosovo was noted.
    Threat held speaker=Serbia addressee=Kosovo
Hezbollah vowed to keep up attacks on Israel.
    Threat held speaker=Hezbollah addressee=Israel
"We will retaliate if Israel attacks," Abbas Araghchi said.
    Threat held speaker=Iran addressee=Israel
Emmanuel Macron was criticised over his remarks on Taiwan by Olaf Scholz.
    Condemnation held speaker=Olaf Scholz target=Emmanuel Macron
Peru hit back at accusations by Chile.
    Condemnation held speaker=Peru target=Chile
Peru's decision on the port drew an angry response from Chile.
    Condemnation held speaker=Chile
The plan to expand the port was opposed by Peru.
    Condemnation held speaker=Peru
Peru closed the road, a move condemned by Chile.
    Condemnation held speaker=Chile target=Peru
Peru turned its back on an initiative by Chile.
    Refusal held speaker=Peru addressee=Chile
Peru dismissed as absurd Chilean allegations.
    Denial held speaker=Peru addressee=Chile
Peru denied port access to a Chilean ship.
    Refusal held speaker=Peru addressee=Chile
Poland scrambled jets to intercept a bomber.
    Deployment held initiator=Poland
The shooting down of a Russian jet by Turkey strained ties.
    Attack held initiator=Turkey target=Armed Forces of Russia
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_of_coercion_has_its_doer_and_target(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)
