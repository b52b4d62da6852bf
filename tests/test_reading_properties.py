"""Whatever the text: documents are slices of it, in order, and their asides lie inside them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.line_wrapping import unwrap
from parley.extract.reading import read_text

LINES = [
    "Ministers agree on ferry line", "They met on Tuesday and agreed to go on. They will meet again.",
    "", "OSLO, MAY 3, NORPRESS. They met on Tuesday.", "10:15, 3 May 2022", "By Jane Roe",
    "Photo by Example", "***", "-----", "Source: Reuters", "Title: Envoy arrives",
    "Copyright (c) 2018 Example News", "QUESTION: Why?",
    "A ferry leaves (file photo). They met in Oslo.", "1. Envoy arrives in Oslo", "Mary Islander",
    "Northport, Sudria", "GENEVA (AP) — They met.", "and went on to say so",
    "Envoy arrives in Oslo for talks", "Reuters: Envoys return to Vienna", "• one", "English",
    "They met. Envoy arrives OSLO, MAY 4, NORPRESS. He came.",
]  # fmt: skip


def check(text: str) -> None:
    documents = read_text(text)
    words, position = unwrap(text), 0
    for document in documents:
        start, end = document.offset, document.offset + len(document.text)
        assert words[start:end] == document.text
        assert position <= start < end
        position = end
        edge = 0
        for aside in document.asides:
            assert document.text[aside.span.start : aside.span.end] == aside.span.text
            assert edge <= aside.span.start < aside.span.end
            edge = aside.span.end


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_lines_of_every_kind(lines: list[str]) -> None:
    check("\n".join(lines))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(text)
