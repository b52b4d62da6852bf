"""Whose threats, pledges, requests and protests are: nouns of what is said, and who is meant by a capital."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Libyan threats against Italian sailors were condemned by France.
    Threat held speaker=state/libya addressee=sailors of Italy
Italy ignored Libyan threats to seize the island.
    Threat held speaker=state/libya
A threat issued by Iran to close the strait alarmed Norway.
    Threat held speaker=state/iran
The promise made by Oslo to send doctors was hailed by Chad.
    Pledge held speaker=state/norway
Togo obtained a pledge of help from Peru.
    Pledge held speaker=state/peru addressee=state/togo
Canada lifted the ban in response to appeals from Chad and Peru.
    Demand held speaker=state/chad speaker=state/peru
The arrests in Chad drew protests from Oslo.
    Condemnation held speaker=state/norway
Chad shut the port, drawing criticism from Lima.
    Condemnation held speaker=state/peru
Chad came under fire from Amnesty International for the raid.
    Condemnation held speaker=org/amnesty-international target=state/chad
Peru's accusation that agents had planned a coup was described by Chile as unfounded.
    Accusation held speaker=state/peru
Oman's proposal that Chad and Libya meet in Muscat was accepted.
    Proposal held speaker=state/oman
A proposal by Oman that Chad and Libya meet in Muscat was accepted.
    Meeting proposed participant=state/chad participant=state/libya place=Muscat
Norway is weighing an apology to Chad for the raid.
    Regret proposed speaker=state/norway addressee=state/chad
Canada hoped for an early meeting with Olaf Scholz.
    Meeting proposed participant=state/canada participant=person/olaf-scholz
The spokesman of Chad told Peru to stop the flights.
    Demand held speaker=spokesman of Chad addressee=state/peru
Chad's army has turned down a Libyan offer to mediate and accused Tripoli of lying.
    Accusation held speaker=body/chad/armed-forces target=state/libya
Sacked by Kais Saied on Sunday, Tunisia's prime minister Albert Roe was replaced by a general.
    Dismissal held appointer=person/kais-saied appointee=person/albert-roe
Two weeks after his appointment as envoy, Ali Mussa resigned.
    Appointment held appointee=person/ali-mussa
Kenya's president, Asha Bado, named Ali Mussa prime minister hours after he was sworn in.
    Appointment held appointer=person/asha-bado appointee=person/ali-mussa
The defence minister of Chad, Idris Bado, was dismissed by decree.
    Dismissal held appointee=person/idris-bado
Libya's internationally recognised government accused Chad of spying.
    Accusation held speaker=state/libya target=state/chad
Britain's sanctions on Chinese chip makers were criticised.
    Sanctions held initiator=state/united-kingdom target=state/china
Peru accused Chile of arming the rebels, a charge that Santiago called baseless.
    Denial held speaker=Chile
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

UNTOLD = [
    ("The allegation that Peru called the vote a farce angered Chile.", "Denial"),
    ("Ghana said it would close its embassy until repairs were complete.", "Threat"),
    ("China poses a threat to Taiwan, Japan's minister said.", "Threat"),
    ("Ghana told the refugees to leave or face being moved by force.", "Attack"),
    ("The weather is bad, Ghana complained.", "Accusation"),
    ("China forced its way into the market for cars.", "Attack"),
    ("The Chinese threat to Taiwan is growing.", "Threat"),
    ("The villages came under fire from Israel.", "Condemnation"),
    ("Peru's students staged a protest by the river.", "Condemnation"),
    ("Olaf Scholz, in a call from London, praised Chad.", "Demand"),
    ("Chad was banned by law.", "Sanctions"),
    ("Kenya gave Uganda three days.", "AidProvision"),
    ("Norway said that it would not be paid and fined the firm.", "Accusation"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_a_sentence_tells_an_event(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_words_of_something_else_tell_none(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
