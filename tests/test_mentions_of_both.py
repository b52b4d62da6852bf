"""Who "we" are in remarks beside a counterpart: the speaker's own side, or both."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

BOTH = {"state/united-states", "state/norway"}
OURS = {"state/united-states"}
PAIR = {"person/antony-blinken", "person/allan-wagner"}
BESIDE = (
    "Antony J. Blinken, Secretary of State\n\n"
    "SECRETARY BLINKEN: It is a pleasure to be in Oslo with Foreign Minister Soreide of Norway. {}\n\n"
    "FOREIGN MINISTER SOREIDE: Thank you, Mr. Secretary."
)
ALONE = (
    "Antony J. Blinken, Secretary of State\n\nOslo, Norway\n\nQUESTION: What brings you to Oslo?\n\n"
    "SECRETARY BLINKEN: The United States and Norway are marking fifty years of ties. {}\n\n"
    "QUESTION: Thank you. How is Norway?"
)
TOLD = (
    "Antony J. Blinken, Secretary of State\n\nI spoke today with Peruvian Foreign Minister Allan Wagner. {}"
)

CASES: tuple[tuple[str, str, str, set[str]], ...] = (
    (BESIDE, "We have a lot of work to do today.", "We", BOTH),
    (BESIDE, "We are looking forward to having a good talk.", "We", BOTH),
    (BESIDE, "We will be able to talk about energy.", "We", BOTH),
    (BESIDE, "We had the opportunity to discuss the war.", "We", BOTH),
    (BESIDE, "We agreed to launch a dialogue.", "We", BOTH),
    (BESIDE, "It is a strong alliance that we have built.", "we", BOTH),
    (BESIDE, "We are close partners.", "We", BOTH),
    (BESIDE, "We have a shared interest in the Arctic.", "We", BOTH),
    (BESIDE, "We welcome the ruling.", "We", OURS),
    (BESIDE, "At NATO we agreed to renew the plan.", "we", OURS),
    (BESIDE, "We are talking about real people.", "We", OURS),
    (BESIDE, "It is one of the closest relationships we have.", "we", OURS),
    (BESIDE, "We have had conversations with our partners.", "We", OURS),
    (BESIDE, "It is the challenge of our time.", "our", OURS),
    (ALONE, "The partnership that we have is strong.", "we", BOTH),
    (ALONE, "So we had long talks this morning.", "we", BOTH),
    (ALONE, "We must do our work well.", "our", OURS),
    (ALONE, "We had talks with our allies in Brussels.", "We", OURS),
    (TOLD, "We discussed trade and migration.", "We", PAIR),
    (TOLD, "We look forward to meeting in Lima.", "We", PAIR),
    (TOLD, "Our conversation was long.", "Our", PAIR),
    (TOLD, "We welcome the decision of Peru.", "We", OURS),
    (TOLD, "We urge Peru to hold elections.", "We", OURS),
)  # fmt: skip


LETTER = "Antony J. Blinken, Secretary of State\n\n{}"
THREE = {"state/united-states", "state/japan", "state/australia"}
SHARED: tuple[tuple[str, str, int, set[str]], ...] = (
    ("I congratulate the people of Ecuador on your feast. Ecuador is a friend of the United States. "
     "Ecuador hosts refugees from Venezuela. We want to expand our trade relationship.", "our", 1,
     {"state/united-states", "state/ecuador"}),
    ("The United States thanks Peru and Peru's neighbors. Peru has grown. We back the Afghan peace process. "
     "I look forward to our partnership.", "our", 1, {"state/united-states", "state/peru"}),
    ("The United States thanks Peru and Peru's neighbors. Peru has grown. I met President Boric in Chile "
     "to advance our partnership.", "our", 1, {"state/united-states", "state/chile"}),
    ("The United States welcomes U.S.-Japan-Australia cooperation, and our shared values.", "our", 1, THREE),
    ("The United States, Japan and Australia met on our shared security.", "our", 1, THREE),
    ("The United States welcomes U.S.-Norway cooperation, and our shared values.", "our", 1, BOTH),
)  # fmt: skip


@pytest.mark.parametrize(("said", "words", "occurrence", "expected"), SHARED)
def test_with_whom_we_share(link: Link, said: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(LETTER.format(said)), words, occurrence) == expected


@pytest.mark.parametrize(("frame", "said", "words", "expected"), CASES)
def test_who_we_are(link: Link, frame: str, said: str, words: str, expected: set[str]) -> None:
    text = frame.format(said)
    occurrence = text[: text.index(said)].count(words) + 1
    assert found(link(text), words, occurrence) == expected
