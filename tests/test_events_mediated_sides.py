"""Between whom somebody mediates, in the many ways in which a sentence tells it."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Chad asked Ghana to mediate in its dispute with Peru.
    Mediation proposed mediator=state/ghana party=state/chad party=state/peru
Chad rejected Ghana's offer to mediate in its row with Peru.
    Mediation refused mediator=state/ghana party=state/chad party=state/peru
Chad said Ghana had mediated its truce with Peru.
    Mediation held mediator=state/ghana party=state/chad party=state/peru
Ghana mediated Chad's dispute with Peru.
    Mediation held mediator=state/ghana party=state/chad party=state/peru
Chad and Peru accepted Ghana's mediation.
    Mediation planned mediator=state/ghana party=state/chad party=state/peru
Chad and Peru agreed, through Ghana's mediation, to exchange prisoners.
    Mediation held mediator=state/ghana party=state/chad party=state/peru
Indirect talks between Chad and Peru via Ghana continued on Monday.
    Talks underway mediator=state/ghana party=state/chad party=state/peru
Norway called on Ghana to play a greater role in mediating between Chad and Peru.
    Mediation proposed mediator=state/ghana party=state/chad party=state/peru
Norway, along with Ghana, mediated between Chad and Peru on Monday.
    Mediation held mediator=state/norway mediator=state/ghana party=state/chad party=state/peru
Olaf Scholz refused to invite Emmanuel Macron to Berlin.
    Invitation refused speaker=person/olaf-scholz addressee=person/emmanuel-macron
Norway denied accusing Chad of lying.
    Accusation notHeld speaker=state/norway target=state/chad
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_who_mediates_between_whom(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(
    "text", ["Chad and Peru held talks via video link.", "Chad and Peru held talks through the night."]
)
def test_means_and_hours_do_not_mediate(extractor: Extractor, text: str) -> None:
    assert not [part for each in told(extractor, text, DAY) for part in each.parts if "mediator=" in part]
