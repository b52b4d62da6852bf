"""The furniture of wire sentences: who is visiting, who tells at the end, what hangs behind a comma."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Visiting Togolese Foreign Minister Robert Dussey on Monday met with Ali Larijani.
    Meeting held participant=Robert Dussey participant=Ali Larijani time=2024-03-04
Visiting Dutch lawmakers were received by Paul Biya.
    Meeting held participant=visiting lawmakers of Netherlands participant=Paul Biya
Visiting Cairo on Monday, Paul Biya met Xi Jinping.
    Visit held visitor=Paul Biya place=Cairo time=2024-03-04
Peru signed a deal with Paul Biya, a Chilean minister told the BBC.
    Signing held signatory=Peru signatory=Paul Biya
Peru signed a deal with Paul Biya, a Chilean minister told the BBC.
    Statement held speaker=minister of Chile
Peru and Chile held a round of U.N.-led talks in Lima.
    Talks held party=Peru party=Chile mediator=United Nations place=Lima
Peru and Chile held a round of U.N.-led talks in Lima.
    Mediation held party=Peru party=Chile mediator=United Nations
Togo's parliament ratified a pact allowing Dutch guards to stay, defying appeals by Ghana.
    Refusal held speaker=Parliament of Togo
Peru urged Chile to halt the raid, warning it of sanctions.
    Warning held speaker=Peru addressee=Chile
Togo tried to end the war, sending William Ruto to Khartoum.
    Visit held visitor=William Ruto place=Khartoum
Monitors were denied access to the camp by Dutch troops.
    Refusal held speaker=Armed Forces of Netherlands addressee=monitors
The proposal was welcomed by Peru but dismissed as meddling by Chile.
    Refusal held speaker=Chile
Oslo repeated a warning that Lima delivered last month.
    Warning held speaker=Peru time=2024-02
Peru reopened the port after a call from Xi Jinping to Paul Biya.
    PhoneCall held participant=Xi Jinping participant=Paul Biya
Peru and Chile agreed at a meeting chaired by Paul Biya in Lima to exchange prisoners.
    AgreementReached held party=Peru party=Chile
Peru and Chile agreed at a meeting chaired by Paul Biya in Lima to exchange prisoners.
    PrisonerExchange planned party=Peru party=Chile
Peru will grant Chad's former premier, Saleh Kebzabo, political asylum.
    AidProvision planned initiator=Peru recipient=Saleh Kebzabo
Xi Jinping pledged 500 million euros to rebuild Chad's north.
    AidProvision planned initiator=Xi Jinping recipient=Chad
Ghana will not send a delegation to the talks in Geneva.
    Talks refused party=Ghana place=Geneva
Ghana sent a delegation to the talks in Geneva.
    Talks held party=Ghana place=Geneva
Not a single delegate from Peru turned up for the talks in Lima.
    Talks held absentee=single delegate of Peru place=Lima
The rebels say they are open to dialogue with Bamako, provided that foreign troops stay away.
    Offer held speaker=rebels addressee=Mali
"""

UNTOLD = """
Peru is training Kenyan soldiers to attack al-Shabaab.
    Attack underway
Paul Biya became the first head of state to visit the island.
    Appointment held
Peru and Chile embraced the plan.
    Meeting held
Visiting wounded soldiers helped, Xi Jinping said.
    Meeting held
Togo signed a deal with Paul Biya, a Chilean minister told the BBC.
    Statement held speaker=Paul Biya
Ghana will not send a delegation to the talks in Geneva.
    Talks notHeld
The raid was seen as revenge for attacks by Chad.
    Statement held
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_the_furniture_of_a_sentence_hides_nobody(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "untold"), rows(UNTOLD))
def test_what_is_not_told_is_not_read(text: str, untold: Told, extractor: Extractor) -> None:
    assert not any(each.tells(untold) for each in told(extractor, text, DAY))
