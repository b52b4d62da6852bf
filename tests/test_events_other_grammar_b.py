"""Frames told by other grammar: nouns of what is done, passives, whose thing it is that is acted on.

A row is a sentence and, below it, kinds, statuses and parts.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

NOUNS = """
Kenya's dismissal of the Chadian overture in December puzzled Togo.
    Refusal held speaker=Kenya
The outreach by Egypt to Turkey in the spring followed eight years of silence.
    Contact held who=Egypt who=Turkey
The entry of Ethiopian troops into Somalia in December 2006 scattered the courts.
    Attack held target=Somalia
The use of water cannon by Chinese ships against Vietnamese vessels was filmed.
    Attack held target=Vietnam
Emmanuel Macron's written response to Olaf Scholz, drafted overnight, was short.
    Correspondence held who=Macron
"""

OWNERS = """
Chad, which warned Libya in March that it would shut the crossing, waited.
    Threat held speaker=Chad addressee=Libya
The last British base in Egypt was closed down in June 1956.
    TroopWithdrawal held initiator=United_Kingdom
After sinking two Libyan transports off Tobruk, Egypt kept the reef.
    Attack held initiator=Egypt target=Libya
Peruvian trenches came under fire from Chilean guns that night.
    Attack held initiator=Chile target=Peru
Voicing irritation at the Austrian veto, Chad called it odd.
    Condemnation held speaker=Chad target=Austria
Three times the Eritrean government turned down the Libyan formula.
    Refusal held speaker=Eritrea addressee=Libya
Paul Biya, whose aides knew nothing of it, sent Olaf Scholz word that he would come.
    Correspondence held who=Biya addressee=Scholz
"""

NO_EVENTS = """
The entry of Spanish goods into Morocco was delayed.
    Attack
The use of drones in Kyiv was cancelled.
    Attack
The dismissal of the coach was put off.
    Refusal
Norway approved the budget request.
    Acceptance
The embrace of free markets in Moscow surprised Olaf Scholz.
    Meeting
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(NOUNS, OWNERS)))
def test_other_grammar_tells_the_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), list(pairs(NO_EVENTS)))
def test_words_that_mean_something_else(extractor: Extractor, text: str, kind: str) -> None:
    assert all(each.kind != kind for each in told(extractor, text, DAY))
