"""So many of a nation, people whom *their* takes up, those without a noun, and other names of one body."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

PERU, CHAD, KENYA = "state/peru", "state/chad", "state/kenya"


TOGETHER: tuple[tuple[str, str, int, str, int], ...] = (
    # what only counts people is none of its own
    ("Police in Chad held hundreds of marchers for using their rights.", "their", 1, "marchers", 1),
    ("Thousands of Kenyans in dozens of towns want respect for their rights.", "their", 1, "Kenyans", 1),
    ("Dozens of nurses lost their jobs.", "their", 1, "nurses", 1),
    ("The flood left millions of farmers without food, and they need help.", "they", 1, "farmers", 1),
    # what people alone have; who does what a participle tells
    ("The rules demand answers from corrupt traders and limit their access to banks.",
     "their", 1, "corrupt traders", 1),
    ("The raids hurt students wishing to have a say in their country.", "their", 1, "students", 1),
    ("The courts jailed three bloggers for doing their jobs.", "their", 1, "three bloggers", 1),
    # those just told in a list
    ("Bloggers, nurses and miners were jailed. These individuals did no wrong.", "individuals", 1,
     "nurses", 1),
    ("The court jailed hundreds of miners. The Peruvian miners and their lawyers wept.", "their", 1,
     "Peruvian miners", 1),
    ("Police held 300 Kenyans. The Kenyans wept.", "Kenyans", 2, "Kenyans", 1),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "place", "other", "at"), TOGETHER)
def test_told_together(link: Link, text: str, word: str, place: int, other: str, at: int) -> None:
    linked = link(text)
    assert found(linked, word, place)
    assert found(linked, other, at) <= found(linked, word, place)


APART: tuple[tuple[str, str, int, str, int], ...] = (
    ("Kenyans vote in May. Some 300 Kenyans were held.", "Kenyans", 1, "Kenyans", 2),
    ("Kenyans in Lima marched. Kenyans vote in May.", "Kenyans", 1, "Kenyans", 2),
    ("A Kenyan was held. Kenyans vote in May.", "Kenyan", 1, "Kenyans", 1),
    ("Borealis Energy sued Borealis Shipping. Borealis lost.", "Borealis", 3, "Borealis Energy", 1),
    ("The Red Cross of Chad thanked the Peruvian Red Cross.", "Red Cross", 1, "Peruvian Red Cross", 1),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "place", "other", "at"), APART)
def test_told_apart(link: Link, text: str, word: str, place: int, other: str, at: int) -> None:
    linked = link(text)
    assert found(linked, word, place)
    assert found(linked, word, place) != found(linked, other, at)


ONCE: tuple[tuple[str, str, int, str, int], ...] = (
    ("Peru's Special Brigade, also known as the “Night Owls”, fired. The Night Owls left.",
     "Night Owls", 2, "Special Brigade", 1),
    ("The Peruvian Ministry of the Interior’s Desert Brigade or “Zorros” (Desert Foxes) fired.",
     "Desert Foxes", 1, "Desert Brigade", 1),
    ("The Party of Weavers (PW), formerly the Union of Tailors, met. The Union of Tailors lost.",
     "Union of Tailors", 2, "Party of Weavers", 1),
    ("Borealis Shipping Ltd. signed. Borealis will hire.", "Borealis", 2, "Borealis Shipping", 1),
    ("The Peruvian Red Cross met. The Red Cross will train nurses.", "Red Cross", 2,
     "Peruvian Red Cross", 1),
    ("The Ministry of Mines and Energy of Peru met. The Mines and Energy Ministry will sign.",
     "Mines and Energy Ministry", 1, "The Ministry of Mines and Energy of Peru", 1),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "place", "other", "at"), ONCE)
def test_told_once(link: Link, text: str, word: str, place: int, other: str, at: int) -> None:
    linked = link(text)
    assert found(linked, word, place) == found(linked, other, at) != set()


WHO: tuple[tuple[str, str, int, set[str]], ...] = (
    ("Norway greets the Union of Comoros.", "Union of Comoros", 1, {"state/comoros"}),
    ("The Federal Democratic Republic of Nepal voted.", "Nepal", 1, {"state/nepal"}),
    ("The Tunisian Republic voted.", "Tunisian Republic", 1, {"state/tunisia"}),
    ("The Union of Kenya Farmers met in Lima.", "Union of Kenya", 1, {"state/kenya"}),
    ("The Peruvian Ministry of the Interior’s Desert Brigade fired.", "Ministry of the Interior", 1,
     {"body/peru/ministry-of-the-interior"}),
    ("Press Office\nSecretary Antony Blinken is away. Jan Roe will fly to Peru with the Secretary of State.",
     "Secretary of State", 1, {"person/antony-blinken"}),
    ("Press Office\nSecretary Antony Blinken left. Jan Roe spoke of the President’s talks with Russian "
     "President Putin.", "President", 1, {"person/joe-biden"}),
    ("Antony Blinken, Secretary of State\nWe hope that the third Our Rivers Conference succeeds.", "Our", 1,
     set()),
    ("Peru is known for its role in the bloc and its aims.", "its", 2, {PERU}),
    ("Peru's tradition of tolerance, which it has built, is strong.", "it", 1, {PERU}),
    # whose a speaker's own are
    ("SECRETARY BLINKEN: Welcome.\nFOREIGN MINISTER KULEBA: I speak for my president.", "president", 1,
     {"person/volodymyr-zelenskyy"}),
    ("SECRETARY BLINKEN: Welcome.\nFOREIGN MINISTER KULEBA: My government agrees.", "government", 1,
     {"state/ukraine"}),
    # rulers of a place; powers rule nobody
    ("In Hong Kong, where a rally in Statue Square was banned by local authorities, people wept.",
     "authorities", 1, {"authority/hong-kong"}),
    ("Press Office\nSecretary Antony Blinken spoke. The Department will use its authorities.", "authorities",
     1, set()),
    ("Jan Roe met the North Atlantic Council.", "Atlantic Council", 1, {"org/north-atlantic-council"}),
    ("Antony Blinken, Secretary of State\nWe stress the U.S.-Peruvian relationship as we cooperate.",
     "we", 1, {"state/united-states", PERU}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), WHO)
def test_who_is_named(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


NAMING: tuple[tuple[str, str, bool], ...] = (
    ("Aid reached many villages, and countless others who call the hills home.", "others", True),
    ("Everyone living there needs help.", "Everyone", True),
    ("Some fled, while others stayed.", "others", False),
    ("The rules threaten firms and farmers.", "firms", True),
    ("War drains the wealth of nations.", "nations", True),
    ("A number of groups were banned.", "groups", True),
    ("The law harms critics and political figures.", "figures", True),
    ("The new figures show growth.", "figures", False),
    ("The Peruvian captain drowned.", "captain", True),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "named"), NAMING)
def test_whether_somebody_is_named(link: Link, text: str, word: str, named: bool) -> None:
    assert bool(found(link(text), word, 1)) is named
