"""Frames told by other grammar: relative clauses of what happened there, of who was there, of what was done.

A row is a sentence and, below it, kinds, statuses and parts; `-` where nothing of the kind is told.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

ACTING_THERE = """
The phone call in which Olaf Scholz and Maia Sandu agreed on the date lasted an hour.
    PhoneCall held participant=Scholz participant=Sandu
The meeting at which Chad and Libya divided the wells was over by noon.
    Meeting held participant=Chad participant=Libya
The exchange of fire in which Chad and Libya lost ten men began at dawn.
    Clash held party=Chad party=Libya
"""

WHO_WAS_THERE = """
Annalena Baerbock, who was in Nairobi on Sunday, will report to parliament.
    Visit held visitor=Baerbock
Olaf Scholz, with whom the rebels stayed in touch by radio, passed on their wishes.
    Contact held participant=Scholz participant=rebels
Chad and Libya, as the photograph shows, sat across from each other in May 1994.
    Talks held party=Chad party=Libya
"""

WHAT_WAS_DONE = """
The declaration that the ministers of the Nordic Council adopted in Bergen makes no mention of fish.
    Adoption held
Eritrea insisted that its soldiers had not shelled the school.
    Denial held speaker=Eritrea
Barring the Red Cross from visiting the prison, Chad cited a lack of staff.
    Refusal held speaker=Chad addressee=Cross
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(ACTING_THERE, WHO_WAS_THERE, WHAT_WAS_DONE)))
def test_a_clause_tells_the_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
