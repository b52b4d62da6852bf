"""Acts told by nouns, adjectives and set phrases: whose they are and whom they are for."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
An offer of a halt in raids to Niger was made by Chad.
    Offer held speaker=state/chad addressee=state/niger
A truce offer by Chad to Niger is being studied.
    Offer held speaker=state/chad addressee=state/niger
The appeal for clemency by Norway was turned down.
    Demand held speaker=state/norway
Kenya's appeal to Uganda and Rwanda for a truce was ignored.
    Demand held speaker=state/kenya addressee=state/uganda
A visit by US envoy Keith Kellogg to Minsk was followed by a pardon.
    Visit held visitor=person/keith-kellogg place=Minsk
Aid from Norway to Chad arrived on Monday.
    AidProvision held initiator=state/norway recipient=state/chad
Azerbaijan gave Georgia assurances that gas would flow.
    Pledge held speaker=state/azerbaijan addressee=state/georgia
Norway received assurances from Turkey that its troops would leave.
    Pledge held speaker=state/turkey addressee=state/norway
Moldova pledged support for Ukraine.
    Pledge held speaker=state/moldova addressee=state/ukraine
Sweden is committed to helping Ukraine.
    Pledge held speaker=state/sweden addressee=state/ukraine
Norway came to Chad's defence.
    Statement held speaker=state/norway target=state/chad
Mohammed Shia al-Sudani was full of praise for Jordan.
    Statement held speaker=person/mohammed-shia-al-sudani target=state/jordan
Praise for Chad came from Norway.
    Statement held speaker=state/norway target=state/chad
Spain threw its weight behind Morocco's plan.
    Statement held speaker=state/spain target=state/morocco
The lifting of sanctions on Syria by the United States was announced.
    Sanctions suspended initiator=state/united-states target=state/syria
Norway agreed to ease sanctions on Zimbabwe's leaders.
    Acceptance held speaker=state/norway
India's foreign minister was in Doha on Friday.
    Visit held visitor=person/s-jaishankar place=Doha
Evo Morales was granted asylum by Mexico.
    AidProvision held initiator=state/mexico recipient=person/evo-morales
Khalifa Haftar was given a red-carpet reception in Moscow by Vladimir Putin.
    Meeting held participant=person/khalifa-haftar participant=person/vladimir-putin
"""

SILENT = """
The company extended a branch to Lagos.
Mexico gave shelter to a thousand dogs.
France is committed to winning the match.
Joe Biden stood by for a day.
The lifting of the ship by a crane took an hour in Oslo.
Russia took in 3 billion dollars from gas sales to China.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_has_who_does_it_and_whom_it_is_for(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize("text", SILENT.strip().split("\n"))
def test_the_same_words_of_other_things_tell_nothing(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []


def test_a_plan_for_talks_of_others_is_not_of_talks_with_whose_it_is(extractor: Extractor) -> None:
    found = told(extractor, "Norway supports a Chinese plan for talks between Chad and Niger.", DAY)
    (talks,) = [each for each in found if each.kind == "Talks"]
    assert not any("china" in part for part in talks.parts)
