"""Demands, threats, refusals, suits and reproaches: who makes them, and whom they are for."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Zambia said Malawi must reopen the road.
    Demand held speaker=Zambia addressee=Malawi
"Malawi has to reopen the road," Zambia told the court.
    Demand held speaker=Zambia addressee=Malawi
Zambia wants Malawi to reopen the road.
    Demand held speaker=Zambia addressee=Malawi
Zambia set a deadline for Malawi to reopen the road.
    Demand held speaker=Zambia addressee=Malawi
Zambia's call for Lilongwe to reopen the road was heard.
    Demand held speaker=Zambia addressee=Malawi
Zambia stepped up pressure on Malawi to reopen the road.
    Demand held speaker=Zambia addressee=Malawi
Zambia is seeking the annulment of the vote.
    Demand held speaker=Zambia
Chad threatened to close the port if Libya armed the smugglers.
    Threat held speaker=Chad addressee=Libya
Chad threatened to suspend its treaty with Libya.
    Threat held speaker=Chad addressee=Libya
Chad reserves the right to act against Libya.
    Threat held speaker=Chad addressee=Libya
Chad will not hesitate to strike back if Libya attacks.
    Threat held speaker=Chad addressee=Libya
Serbia balked at Kosovo's demand.
    Refusal held speaker=Serbia
Serbia shrugged off a threat by Kosovo.
    Refusal held speaker=Serbia addressee=Kosovo
Serbia ignored calls from Kosovo for talks.
    Refusal held speaker=Serbia
Serbia would not yield to Kosovar demands.
    Refusal held speaker=Serbia addressee=Kosovo
Serbia refuses to hand over the files to Kosovo.
    Refusal held speaker=Serbia
Serbia said it would not release the detainees.
    Refusal held speaker=Serbia
Serbia barred the United Nations from visiting the camp.
    Refusal held speaker=Serbia addressee=United Nations
Peru took Chile to court over the catch.
    Accusation held speaker=Peru target=Chile
Peru brought a case against Chile over the catch.
    Accusation held speaker=Peru target=Chile
Peru lodged a complaint with the United Nations against Chile.
    DiplomaticMeasure held initiator=Peru addressee=United Nations target=Chile
Peru said Chile was behind the raid.
    Accusation held speaker=Peru target=Chile
Peru complained that Chile had moved the buoys.
    Accusation held speaker=Peru target=Chile
Egypt objected to a decision by Sudan on the dam.
    Condemnation held speaker=Egypt target=Sudan
Egypt took a swipe at Sudan over the dam.
    Condemnation held speaker=Egypt target=Sudan
Egypt condemned what it called meddling by Sudan in its affairs.
    Condemnation held speaker=Egypt target=Sudan
The foreign ministry in Khartoum rapped Egypt over the dam.
    Condemnation held speaker=Ministry of Foreign Affairs of Sudan target=Egypt
"""

UNTOLD = """
Demand: Zambia said it must reopen the road to Malawi.
Demand: Zambia wants Malawi to prosper.
Demand: Zambia set the stage for Malawi to win the cup.
Threat: Chad is ready to use the port.
Threat: Chad reserves the right to vote.
Refusal: Serbia's farmers ignored warnings of a storm.
Refusal: Serbia will not give up hope.
Refusal: The police ruled out sabotage.
Accusation: Peru took Chile to extra time.
Accusation: Peru said Chile was behind in the vote.
Accusation: Peru won the case against Chile.
Condemnation: Egypt opposed Sudan in the final.
Condemnation: The minister complained of a cold.
CoerciveMeasure: Zambia declared a state of emergency over the floods.
CoerciveMeasure: Zambia declared the road a success.
CoerciveMeasure: Zambia cracked down on corruption.
CoerciveMeasure: Zambia closed two railway stations.
CoerciveMeasure: The wind dispersed the crowd.
CoerciveMeasure: The novel stripped the minister of his charm.
Sanctions: Zambia cut off the road to Malawi.
AidProvision: Canada will suspend aid to Zambia.
Threat: Iran will retaliate, Donald Trump said.
Threat: Iran will respond to the letter, Abbas Araghchi said.
Threat: Hezbollah vowed to keep up talks with Israel.
Condemnation: Israel hit back at Syria with rockets.
Condemnation: Peru's decision drew a warm response from Chile.
Condemnation: Peru opposed Chile in the final.
Deployment: Poland scrambled to find a jet.
Accusation: The army said its jets carried out strikes near Goma.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_names_whom_it_is_for(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize("row", UNTOLD.strip().splitlines())
def test_what_only_looks_like_an_act_is_none(row: str, extractor: Extractor) -> None:
    kind, _, text = row.partition(": ")
    assert all(each.kind != kind for each in told(extractor, text, DAY))
