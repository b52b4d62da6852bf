"""Names of which a known one is a part, words told only of many, whose junta and president are meant."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

CHAD, PERU, NORWAY, MALI, KENYA = "state/chad", "state/peru", "state/norway", "state/mali", "state/kenya"
Row = tuple[str, str, int, set[str]]


_FRIENDS = "The Friends of Chad met in Oslo. "
_LABOUR = "The Nepal Labour Party won. "
_QUARTET = "The Core Group on Mali met. "
_SAHEL = "The Contact Group on Libya met in Doha. "
NAMES: tuple[Row, ...] = (
    (_LABOUR, "Nepal Labour Party", 1, {"org/nepal-labour-party"}),
    (_LABOUR, "Labour", 1, {"org/nepal-labour-party"}),
    (_LABOUR + "The Labour Party thanked voters.", "Labour Party", 2, {"org/nepal-labour-party"}),
    ("The British Labour Party lost.", "Labour Party", 1, {"group/labour-party-uk"}),
    ("Britain's Labour Party lost.", "Labour Party", 1, {"group/labour-party-uk"}),
    (_QUARTET, "Core Group", 1, {"org/core-group-on-mali"}),
    (_QUARTET + "The Core Group agreed.", "Core Group", 2, {"org/core-group-on-mali"}),
    (_QUARTET + "It called on the government to wait.", "the government", 1, {MALI}),
    (_SAHEL + "The Contact Group agreed.", "Contact Group", 2, {"org/libya-contact-group"}),
    ("He briefed the Security Council on Syria.", "Security Council", 1, {"org/un-security-council"}),
    (_FRIENDS, "Friends of Chad", 1, {"org/friends-of-chad"}),
    (_FRIENDS + "The group will meet again.", "The group", 1, {"org/friends-of-chad"}),
    (_FRIENDS + "The Friends of Chad urged the government to act.", "the government", 1, {CHAD}),
    ("Our friends of Chad met.", "Chad", 1, {CHAD}),
    ("Gavi, the Global Vaccine Alliance, left.", "Global Vaccine Alliance", 1, {"org/gavi"}),
    ("He met Gavi, the Hope Relief Fund and Oxfam.", "Hope Relief Fund", 1, {"org/hope-relief-fund"}),
)


PEOPLES: tuple[Row, ...] = (
    ("Chad hailed Buddhists.", "Buddhists", 1, {"group/release-buddhists"}),
    ("The Uyghurs fled. They left China.", "They", 1, {"group/release-uyghurs"}),
    ("Catholics and Protestants held talks.", "Protestants", 1, {"group/release-protestants"}),
    ("The Nazis murdered many.", "The Nazis", 1, {"group/release-nazis"}),
    ("Chad saw a Buddhist temple.", "Buddhist", 1, set()),
    ("He spoke in German.", "German", 1, set()),
    ("He spoke Spanish to Chad.", "Spanish", 1, set()),
    ("He spoke in German towns.", "German", 1, {"state/germany"}),
    ("He believes in Kenyan troops.", "Kenyan", 1, {KENYA}),
)


OWNERS: tuple[Row, ...] = (
    ("They praised Chad's progress and its promise.", "its", 1, {CHAD}),
    ("They discussed Peru's debts, its reforms and its plans.", "its", 2, {PERU}),
    ("They praised the Chad-led plan and its aims.", "its", 1, set()),
    ("They read Chad's treaty and its annex.", "its", 1, set()),
    ("The crisis in Mali and its impact grew.", "its", 1, set()),
    ("Norway backs the UN in its vital global mission.", "mission", 1, set()),
    ("Norway's mission to the UN left.", "Norway's mission", 1, {"body/norway/mission"}),
)


_COUP = "Norway condemned the coup in Mali. Peru said that the junta must go. The army refused."
_TWO = "French President Emmanuel Macron received Kenyan President William Ruto in Paris. The president left."
_TURNS = (
    "Secretary Antony Blinken\nSECRETARY BLINKEN: I am glad to have the foreign minister here.\n"
    "FOREIGN MINISTER HAAVISTO: Thank you.\nMR ROE: Finland agrees."
)
_ISSUED = (
    "The following statement was released by the Governments of Norway and Chad, and the European Union. "
    "We condemn the coup."
)
RULERS: tuple[Row, ...] = (
    (_COUP, "the junta", 1, {MALI}),
    (_COUP, "The army", 1, {"body/mali/armed-forces"}),
    (_TWO, "The president", 1, {"person/emmanuel-macron"}),
    (
        "He met the vice president of the union of bakers.",
        "the vice president",
        1,
        {"group/release-vice-president-of-union"},
    ),
    (_TURNS, "the foreign minister", 1, {"person/haavisto-release"}),
    (_TURNS, "ROE", 1, {"person/roe-release"}),
    ("Kenya's unity government thanked Norway.", "unity government", 1, {KENYA}),
    ("Mali's unity government thanked Chad. The unity government left.", "The unity government", 1, {MALI}),
    ("His son Jan left. Jan Poe, a baker, spoke.", "Jan", 1, {"person/jan-release"}),
    ("Abu Musa al-Wasiq hid. Chad named al-Wasiq a spy.", "al-Wasiq", 2, {"person/abu-musa-al-wasiq"}),
    (_ISSUED, "We", 1, {NORWAY, CHAD, "org/eu"}),
)


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), [*NAMES, *PEOPLES, *OWNERS, *RULERS])
def test_whom_words_mean(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
