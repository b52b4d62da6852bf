"""Who asks whom to do what, and what is hoped, yielded to, offered, agreed to or put off."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Canada's call on Chad to recognise Palestine was ignored.
    Demand held speaker=state/canada addressee=state/chad
Jane Roe reiterated Norway's call on Chad to free Ali Mussa.
    PrisonerRelease proposed initiator=state/chad
Canada renewed calls on Chad to free the men.
    Demand held speaker=state/canada addressee=state/chad
Togo's request that Benin lift the blockade was debated.
    Demand held speaker=state/togo addressee=state/benin
Kenya gave in to demands by Uganda to recognise Palestine.
    Recognition planned initiator=state/kenya target=state/palestine
Ireland recommended that both sides in Libya return to the table.
    Demand held speaker=state/ireland
Olaf Scholz suggested to Maia Sandu that they meet in Rome.
    Meeting proposed participant=person/olaf-scholz participant=person/maia-sandu
Pressure was put on Chad by Egypt to recognise Palestine.
    Demand held speaker=state/egypt addressee=state/chad
Chad was put under pressure by Egypt to recognise Palestine.
    Demand held speaker=state/egypt addressee=state/chad
Kenya sent a request to Chad to free the men.
    Demand held speaker=state/kenya addressee=state/chad
Olaf Scholz placed a call to Maia Sandu to discuss the border.
    PhoneCall held participant=person/olaf-scholz participant=person/maia-sandu
Peace talks between Chad and Niger entered a third day.
    Talks underway party=state/chad party=state/niger
Not since 2011 has Olaf Scholz visited Lima.
    Visit notHeld visitor=person/olaf-scholz place=Lima
Not until Monday did Olaf Scholz visit Lima.
    Visit held visitor=person/olaf-scholz place=Lima
Norway asked for observers.
    Demand held speaker=state/norway
Norway has turned to Chad for help.
    Demand held speaker=state/norway addressee=state/chad
Norway signalled its readiness to host talks between Chad and Niger.
    Talks proposed host=state/norway party=state/chad party=state/niger
Kenya offered itself as a mediator between Chad and Niger.
    Mediation proposed mediator=state/kenya party=state/chad party=state/niger
Kenya put itself forward as a mediator between Chad and Niger.
    Mediation proposed mediator=state/kenya party=state/chad party=state/niger
Kenya has been entrusted with mediation between Chad and Niger.
    Mediation held mediator=state/kenya party=state/chad party=state/niger
Norway tried in vain to arrange talks between Chad and Niger.
    Talks notHeld party=state/chad party=state/niger
Norway unsuccessfully sought to arrange talks between Chad and Niger.
    Talks notHeld party=state/chad party=state/niger
Norway hosts talks between Chad and Niger in April.
    Talks planned host=state/norway party=state/chad party=state/niger
The talks between Chad and Niger are off.
    Talks cancelled party=state/chad party=state/niger
The talks between Chad and Niger were brought forward to May.
    Talks planned party=state/chad party=state/niger
Postponed twice, the talks between Chad and Niger opened in Lomé.
    Talks held party=state/chad party=state/niger
The talks between Chad and Niger, which had been postponed in May, opened in Lomé.
    Talks held party=state/chad party=state/niger
Under an agreement between Chad and Niger, troops would leave the border.
    AgreementReached held party=state/chad party=state/niger
Under a proposal by Oman, the troops would leave the border.
    Proposal held speaker=state/oman
Olaf Scholz has an invitation from Maia Sandu to visit Chisinau.
    Invitation held speaker=person/maia-sandu addressee=person/olaf-scholz
Olaf Scholz cut short a trip to Lima.
    Visit held visitor=person/olaf-scholz place=Lima
Olaf Scholz paid a call on Maia Sandu in Chisinau.
    Meeting held participant=person/olaf-scholz participant=person/maia-sandu
Olaf Scholz laid on a dinner for Maia Sandu.
    Meeting held participant=person/olaf-scholz participant=person/maia-sandu
Olaf Scholz, fresh from talks with Maia Sandu, flew to Lima.
    Talks held party=person/olaf-scholz party=person/maia-sandu
Norway's decision to give its tanks to Chad was praised.
    AidProvision planned initiator=state/norway recipient=state/chad
Diplomatic ties between Chad and Niger were severed in May.
    RelationsBreak held initiator=state/chad initiator=state/niger
Norway said sorry to Chad for the raid.
    Regret held speaker=state/norway addressee=state/chad
Chad's finance minister said that N'Djamena was wary of Libya's plans for the canal.
    Statement held speaker=state/chad target=state/libya
Hamas conveyed its sympathy to Lebanon after the fire.
    Statement held speaker=group/hamas addressee=state/lebanon
The Taliban expressed unease over Pakistan's drills.
    Statement held speaker=group/taliban target=state/pakistan
Norway doubted that Chad would pay for the bridge.
    Statement held speaker=state/norway target=state/chad
Peru voiced surprise at the resignation of a judge by order of Chile.
    Statement held speaker=state/peru
Norway will back Chad's bid for the seat.
    Statement planned speaker=state/norway target=state/chad
Peru would like Chile to return the bones.
    Demand held speaker=state/peru addressee=state/chile
Peru has called for Chile to return the bones.
    Demand held speaker=state/peru addressee=state/chile
Peru said on Monday that Chile must return the bones.
    Demand held speaker=state/peru addressee=state/chile
Peru told Chile that it must return the bones.
    Demand held speaker=state/peru addressee=state/chile
Peru's bishops called upon Lima to mend the roof.
    Demand held addressee=state/peru
Kenya pleaded with the junta in Niger not to execute Ali Mussa.
    Attack proposed initiator=state/niger target=person/ali-mussa
Crowds rallied in Lima for the resignation of Ali Mussa.
    Resignation proposed appointee=person/ali-mussa
Moldova has applied to Romania for a loan.
    Demand held speaker=state/moldova addressee=state/romania
Amnesty International called for the release by Chad of Ali Mussa.
    Demand held speaker=org/amnesty-international addressee=state/chad
Peru urged moderation on Chile and Bolivia.
    Demand held speaker=state/peru addressee=state/chile addressee=state/bolivia
Peru proposed a truce to Chile.
    Proposal held speaker=state/peru addressee=state/chile
Peru has agreed to share its maps with Chile.
    Acceptance held speaker=state/peru addressee=state/chile
Peru pledged to hold talks with Chile.
    Pledge held speaker=state/peru addressee=state/chile
Peru is ready to share its maps with Chile.
    Offer held speaker=state/peru addressee=state/chile
Peru is open to a dialogue with Chile.
    Offer held speaker=state/peru addressee=state/chile
Hezbollah took responsibility for the rocket that fell on Haifa.
    Attack held initiator=group/hezbollah
"""

UNTOLD = [
    ("We are worried about Chad's plans, a reader wrote.", "Accusation"),
    ("Norway hopes to see the sun in May.", "Statement"),
    ("Norway said Chad must have known about the leak.", "Demand"),
    ("Olaf Scholz said that Germany must save gas.", "Demand"),
    ("Olaf Scholz told Maia Sandu that Germany must save gas.", "Demand"),
    ("Norway expects Chad to grow by two percent.", "Demand"),
    ("Norway wants to mend the road.", "Demand"),
    ("Norway should be ready to share its maps.", "Offer"),
    ("Norway opened a bridge to Sweden.", "Offer"),
    ("Chad took responsibility for the budget.", "Attack"),
    ("Norway and Peru agreed to differ.", "Acceptance"),
    ("Norway suggested that the talks face delays.", "Proposal"),
    ("Norway's exports go to Chad, Hakan Fidan suggested.", "Proposal"),
    ("The record between Chad and Niger is off the mark.", "Cancellation"),
    ("Urged by Chad to resign, Maia Sandu did so.", "Dismissal"),
    ("The work to restore the bridge in Chad was paid for by Norway.", "Demand"),
    ("Norway pressed on with its plans for the harbour.", "Demand"),
    ("Norway turned to Chad after lunch.", "Demand"),
    ("Olaf Scholz gave way to a lorry near Bonn.", "Acceptance"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_a_sentence_tells_an_event(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_a_sentence_tells_no_such_event(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
