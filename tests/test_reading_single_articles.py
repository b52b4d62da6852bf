"""Texts of one article stay one: sub-headings, letters, questions and answers, lists, short texts."""

from __future__ import annotations

import pytest

from parley.extract.reading import read_text

PARAGRAPH = (
    "The foreign ministers of Norland and Sudria met for two hours and agreed that experts should go on. "
    "They also spoke about trade, and about the ferry line that was closed last year."
)

SINGLE = {
    "two sentences": ("The envoy met the president in Oslo. He refused to meet the opposition.", ""),
    "one sentence without a full stop": ("The envoy met the president in Oslo on Friday", ""),
    "headline, dateline, prose": (
        f"Ministers agree on ferry line\n\nELVENHOLM, May 3 (AP) — {PARAGRAPH}\n\n{PARAGRAPH}",
        "Ministers agree on ferry line",
    ),
    "sub-headings": (
        f"Ministers agree on ferry line\n\n{PARAGRAPH}\n\nEconomic cooperation\n\n{PARAGRAPH}\n\n"
        f"What happens next?\n\n{PARAGRAPH}\n\nA history of closed borders\n\n{PARAGRAPH}",
        "Ministers agree on ferry line",
    ),
    "press release": (
        f"PRESS RELEASE\n\nMinister Roe receives Ambassador Doe\n\n3 May 2022\n\n{PARAGRAPH}\n\n"
        f"Trade and Investment\n{PARAGRAPH}\n\nRegional Security\n"
        f"{PARAGRAPH}\n\nFor more information:\npress@example.org",
        "Minister Roe receives Ambassador Doe",
    ),
    "questions and answers": (
        f"Interview with the envoy\n\nQUESTION: Did you meet them?\n\nMR ROE: We did. {PARAGRAPH}\n\n"
        f"QUESTION: Will you meet again?\n\nMR ROE: {PARAGRAPH}",
        "Interview with the envoy",
    ),
    "headed questions": (
        f"Five things to know about the ferry talks\n\n{PARAGRAPH}\n\n"
        f"Who takes part in the talks?\n\n{PARAGRAPH}\n\n"
        f"Why did Sudria leave the talks on Monday?\n\nIt left on Monday over fish. {PARAGRAPH}",
        "Five things to know about the ferry talks",
    ),
    "letter": (
        f"Dear Mr. President,\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n"
        "Sincerely,\n\nMary Islander\nNorthport, Sudria",
        "",
    ),
    "list": (
        f"Agenda of the second round\n\n{PARAGRAPH}\n"
        f"• Fish and ferries\n• Borders\n• Prisoners\n\n{PARAGRAPH}",
        "Agenda of the second round",
    ),
    "read-more lines": (
        f"Ministers agree on ferry line\n\n{PARAGRAPH}\n\n"
        f"Read more: How the line was closed\n\n{PARAGRAPH}\n\n"
        f"Related: Islanders ask for talks\n\n{PARAGRAPH}",
        "Ministers agree on ferry line",
    ),
    "timeline": (
        f"How the ferry line was closed\n\n"
        f"June 3: The operator stops work.\nJune 9: The ministers meet.\n\n{PARAGRAPH}",
        "How the ferry line was closed",
    ),
    "dated entries": (
        f"April 15, 1915: The ship left the port with all its people.\nSeptember 19, 2023: {PARAGRAPH}",
        "",
    ),
}


@pytest.mark.parametrize("name", SINGLE)
def test_one_article_stays_one(name: str) -> None:
    text, title = SINGLE[name]
    documents = read_text(text)
    assert [document.title for document in documents] == [title]


WRAPPED = """\
Ministers agree on ferry line

The foreign ministers of Norland and Sudria met for two hours on
Tuesday and agreed that experts of both sides should go on with
the work that was left undone last year. They also spoke about
trade.
"""


def test_hard_wrapped_lines_are_joined_without_moving_a_character() -> None:
    [document] = read_text(WRAPPED)
    assert document.title == "Ministers agree on ferry line"
    assert "for two hours on Tuesday and agreed" in document.text
    assert len(document.text) == len(WRAPPED[document.offset :].rstrip())


def test_captions_and_credits_are_asides_of_the_text() -> None:
    text = (
        "Ministers agree on ferry line\n"
        "A ferry leaves Northport (file photo). The ministers agreed on Tuesday to reopen the line.\n"
        "Minister Roe meets with Minister Doe in Oslo on May 3\n"
        "They will meet again in June.\n"
        "Photo by Example Press\n"
    )
    [document] = read_text(text)
    assert [(aside.kind, aside.span.text) for aside in document.asides] == [
        ("caption", "A ferry leaves Northport (file photo)."),
        ("caption", "Minister Roe meets with Minister Doe in Oslo on May 3"),
    ]
    assert document.text.endswith("June.")


def test_speaker_above_a_statement_is_its_author() -> None:
    [document] = read_text(
        "Jane Roe, Secretary of State\n\nThe United States welcomes the accord signed in Oslo."
    )
    assert (document.author, document.title) == ("Jane Roe", "")


def test_empty_text_gives_no_document() -> None:
    assert read_text(" \n ") == []
