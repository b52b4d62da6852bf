"""What the wires tell of acts: what others call them, under which condition, in what tone."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Peru accused Chile of arming the rebels, a charge that Santiago called baseless.
    Denial held speaker=Chile addressee=Peru
Peru accused Chile of arming the rebels, an allegation Santiago called baseless.
    Denial held speaker=Chile
Peru closed the road, a step that Chile branded a violation of the treaty.
    Condemnation held speaker=Chile target=Peru
Hezbollah said it would attack the port unless Israel left the town.
    Threat held speaker=Hezbollah addressee=Israel
Serbia will leave the talks unless Kosovo yields, Aleksandar Vucic said.
    Threat held speaker=Serbia addressee=Kosovo
Ghana recalled its envoy from Lome in a snub to Togo.
    Condemnation held speaker=Ghana target=Togo
Ghana will shoot back, the Ghanaian president said in a warning to Togo.
    Warning held addressee=Togo
Serbian officers foiled an attempt by Hamas to kill Ali Mussa.
    Attack notHeld initiator=Hamas target=Ali Mussa
Romania's president lashed out at Budapest.
    Condemnation held target=Hungary
Kosovo has mined the road, Belgrade complained in a letter.
    Accusation held speaker=Serbia target=Kosovo
Denmark's protest over the arrests fell on deaf ears.
    Condemnation held speaker=Denmark
Togo has not responded to Ghana's demand that it pull back.
    Demand held speaker=Ghana
Ghana cut short a visit by Faure Gnassingbe.
    Visit held visitor=Faure Gnassingbé
Slovakia blocked the release of European Union aid to Ukraine.
    AidProvision refused initiator=European Union recipient=Ukraine
Ghana ordered Togolese nationals out.
    Expulsion held initiator=Ghana
The Taliban burst into a hotel in Herat.
    Attack held initiator=Taliban
Cuba likened Chile to the Nazis.
    Condemnation held speaker=Cuba target=Chile
Chile's refusal to pay was met with dismay by Peru.
    Condemnation held speaker=Peru target=Chile
"""

NOT_TOLD = (
    ("The allegation that Peru called the vote a farce angered Chile.", "Denial"),
    ("Ghana said it would close its embassy until repairs were complete.", "Threat"),
    ("China poses a threat to Taiwan, Japan's minister said.", "Threat"),
    ("Ghana told the refugees to leave or face being moved by force.", "Attack"),
    ("The weather is bad, Ghana complained.", "Accusation"),
    ("China forced its way into the market for cars.", "Attack"),
)


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_of_the_wires_has_its_sides(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_only_sounds_like_an_act_is_none(text: str, kind: str, extractor: Extractor) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
