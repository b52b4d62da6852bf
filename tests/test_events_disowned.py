"""What one says that one did not do, or would do to others: a denial, a threat."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Eritrea insisted that it had not shelled the school.
    Denial held speaker=Eritrea
Eritrea said its army had not attacked the convoy.
    Denial held speaker=Eritrea
Eritrea said it was not behind the blast.
    Denial held speaker=Eritrea
Eritrea claimed it had no part in the coup.
    Denial held speaker=Eritrea
Eritrea warned that it would close the port.
    Threat held speaker=Eritrea
Sweden said that Eritrea was to blame for the breakdown.
    Accusation held speaker=Sweden target=Eritrea
"""

OTHERS = """
Eritrea said that Djibouti had not shelled the school.
    Denial
Eritrea said that it would not shell the school.
    Denial
Eritrea said that it is not open to talks.
    Denial
Eritrea warned that it would run out of fuel.
    Threat
Eritrea said that Djibouti blamed Sudan for the attack.
    Threat
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(TOLD)))
def test_one_denies_or_threatens_by_saying_so(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), list(pairs(OTHERS)))
def test_what_others_did_or_one_will_not_do_is_no_denial(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
