"""What stands ahead of its place, and what becomes of plans: *whose offer A rejected*, *plans were shelved*.

A row is a sentence and, below it, a kind, a status and parts.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

WHOSE = """
Serbia, whose ambassador Croatia had expelled, protested.
Expulsion held initiator=Croatia
Jimmy Carter, whose proposal Syria had turned down, flew home.
Refusal held speaker=Syria
Eritrea, whose independence Ghana recognised on Monday, opened an embassy.
Recognition held initiator=Ghana
Cuba, whose embassy Togo has closed, protested.
EmbassyClosing held initiator=Togo
Hungary, whose veto Olaf Scholz had condemned, gave in.
Condemnation held speaker=Olaf Scholz
"""

FIRST = """
Ghana was the first to recognise Eritrea.
Recognition held initiator=Ghana target=Eritrea
Among the first to recognise Eritrea was Ghana.
Recognition held initiator=Ghana target=Eritrea
First to recognise Eritrea was Ghana.
Recognition held initiator=Ghana target=Eritrea
The first to condemn the raid were Ghana and Togo.
Condemnation held speaker=Ghana speaker=Togo
The last to sign the accord was Sudan.
Signing held signatory=Sudan
Among those who signed the accord was Maia Sandu.
Signing held signatory=Maia Sandu
The first to walk out of the talks was Syria.
WalkOut held initiator=Syria
Ghana will be the first country to recognise Eritrea.
Recognition planned initiator=Ghana target=Eritrea
Ghana would be the last to sign the accord.
Signing planned signatory=Ghana
Second to ratify the treaty was Ghana.
Ratification held party=Ghana
"""

PLANS = """
Plans for a new round of talks between Chad and Libya were shelved.
Talks cancelled party=Chad party=Libya
Plans to hold talks between Greece and Turkey in Bern were shelved.
Talks cancelled party=Greece party=Turkey
Arrangements for a visit to Cairo by Maia Sandu were scrapped.
Visit cancelled visitor=Maia Sandu
Preparations for a summit of Iran and Iraq were halted.
Summit cancelled
Hopes of a meeting between Maia Sandu and Vladimir Putin were dashed.
Meeting notHeld participant=Maia Sandu participant=Vladimir Putin
"""


@pytest.mark.parametrize(("text", "wanted"), [*rows(WHOSE), *rows(FIRST), *rows(PLANS)])
def test_what_stands_ahead_is_told(extractor: Extractor, text: str, wanted: Told) -> None:
    """Objects and predicates ahead of their place, and events that plans are about."""
    assert_told(extractor, text, DAY, wanted)
