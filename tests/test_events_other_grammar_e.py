"""Frames told by other grammar: participles, nouns of verbs, agents behind what a passive calls somebody.

A row is a sentence and, below it, kinds, statuses and parts.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

AGENTS = """
Chad was called an aggressor by Emmanuel Macron in a speech to parliament.
    Condemnation held speaker=Macron target=Chad
The rebels were accepted as the voice of the people by Chad in May.
    Recognition/Acceptance held speaker|initiator=Chad
Hezbollah was designated as a terrorist organization by Canada in 2002.
    Sanctions held initiator=Canada target=Hezbollah
Libya was hit with sanctions by Canada on Monday.
    Sanctions held initiator=Canada target=Libya
"""

HELPED = """
Chad and Libya were helped by Qatar to find a compromise over the border.
    Mediation held mediator=Qatar party=Chad party=Libya
Qatar, which helped the Chadian government and the Libyan rebels to find a compromise, left.
    Mediation held mediator=Qatar party=Chad party=rebels
"""

PARTICIPLES = """
Mocking the charge of espionage, Annalena Baerbock left the hall.
    Denial held speaker=Baerbock
On the bridge between the two villages, Olaf Scholz and Maia Sandu embraced.
    Meeting held who=Scholz who=Sandu
Having come to terms with Chad over the railway, Libya turned to the customs.
    AgreementReached held party=Chad party=Libya
Olaf Scholz threw in the towel on Thursday.
    Resignation held appointee=Scholz
Olaf Scholz has refused to throw in the towel.
    Resignation refused appointee=Scholz
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(AGENTS, HELPED, PARTICIPLES)))
def test_other_grammar_tells_the_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
