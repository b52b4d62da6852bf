"""Everyday expressions for meeting, agreeing, refusing: *said no to*, *was within sight of a deal*.

A row is a sentence and, below it, a kind, a status and parts.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

CONTACTS = """
Visiting Warsaw, Olaf Scholz praised Poland.
Visit held visitor=Olaf Scholz
The proximity talks at Lomé between Chad and Libya went on.
Talks held party=Chad party=Libya
Paul Biya and Xi Jinping conferred by telephone.
PhoneCall held participant=Paul Biya participant=Xi Jinping
Paul Biya paid Poland a visit in August.
Visit held visitor=Paul Biya
Paul Biya was in Dakar for the inauguration of Bassirou Diomaye Faye.
Visit held visitor=Paul Biya
Niger and Chad held a second round in Lomé.
Talks held party=Niger party=Chad
The horse-trading between Sudan and Iran went on.
Talks held party=Sudan party=Iran
Paul Biya put in an appearance at the summit of Turkic leaders.
Summit held participant=Paul Biya
Xi Jinping, in Dakar for talks with Paul Biya, called for a truce.
Talks held party=Xi Jinping party=Paul Biya place=Dakar
Paul Biya, in Dakar for a two-day visit, praised Xi Jinping.
Visit held visitor=Paul Biya
Paul Biya was to visit Dakar but cancelled.
Visit cancelled visitor=Paul Biya
Chad and Libya were to hold talks in Dakar. Chad called them off.
Cancellation held initiator=Chad
Paul Biya, the man who met Xi Jinping in Dakar, resigned.
Meeting held participant=Paul Biya participant=Xi Jinping
Togo, the country that brokered the truce between Chad and Libya, was pleased.
Mediation held mediator=Togo party=Chad party=Libya
Togo tried to make peace between Chad and Libya.
Mediation unknown mediator=Togo party=Chad party=Libya
Togo patched up a quarrel between Chad and Libya.
Mediation held mediator=Togo party=Chad party=Libya
"""

AGREEMENTS = """
Lebanon and Israel agreed on how to share the water.
AgreementReached held party=Lebanon party=Israel
Peru and Chile agreed on a truce with the help of Togo.
AgreementReached held party=Peru party=Chile mediator=Togo
Peru signed and ratified the treaty with Chile.
Ratification held party=Peru
Peru and Chile are on the brink of a deal.
AgreementReached planned party=Peru party=Chile
Peru and Chile were within sight of an agreement.
AgreementReached planned party=Peru party=Chile
Peru and Chile fell short of a deal.
AgreementReached notHeld party=Peru party=Chile
Peru came to an understanding with Chile.
AgreementReached held party=Peru party=Chile
Peru and Chile cobbled together a compromise.
AgreementReached held party=Peru party=Chile
Peru and Chile found common ground on fishing.
AgreementReached held party=Peru party=Chile
"""

ANSWERS = """
Mali said no to talks with Togo.
Refusal held speaker=Mali
Togo offered talks. Mali said no.
Refusal held speaker=Mali
Mali gave the thumbs down to an offer from Togo.
Refusal held speaker=Mali
Mali dropped its objections to the plan of Togo.
Acceptance held speaker=Mali
Mali heeded a call from Togo.
Acceptance held speaker=Mali
Mali gave the summit in Lomé a miss.
Refusal held speaker=Mali
Mali stayed out of the talks in Lomé.
Boycott held initiator=Mali
The attack derailed the talks between Mali and Niger.
Talks suspended party=Mali party=Niger
"""

OTHER_SENSES = [
    "Paul Biya ran into trouble in Lomé.",
    "Peru and Chile are at the edge of the map.",
    "Chad said no deal was in sight.",
    "Visiting museums is fun.",
    "The miners stayed out of the tunnel.",
    "Chad dropped its plans for a railway.",
    "Tourists converged on Lomé for the carnival.",
    "Chad found oil in Lomé.",
]
_TELLING = frozenset({"Meeting", "Visit", "AgreementReached", "Refusal", "Acceptance", "Boycott"})


@pytest.mark.parametrize(("text", "wanted"), [*rows(CONTACTS), *rows(AGREEMENTS), *rows(ANSWERS)])
def test_an_everyday_expression_tells_its_event(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize("text", OTHER_SENSES)
def test_the_same_words_in_another_sense_tell_none(extractor: Extractor, text: str) -> None:
    read = extractor.extract([Document("d", "d.txt", text, published=DAY)])
    assert not [claim for each in read for claim in each.claims if claim.kind in _TELLING]
