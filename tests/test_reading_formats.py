"""Formats, encodings and bad files: what is read, and what is reported and skipped."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from parley.extract.decoding import decode
from parley.extract.reading import Problem, document_id, read_inputs
from parley.ontology.errors import InputError
from parley.ontology.model import Document

HTML = """<!doctype html><html lang="en"><head><title>Ministers agree on ferry line</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2022-05-03T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Ministers agree on ferry line</h1>
<p>The foreign ministers of the two states agreed on Tuesday to reopen the ferry line between their ports.</p>
<p>They will meet again in June, the ministry of Norland said in a statement after the talks.</p></article>
<footer>Cookie settings and the privacy policy of this site</footer></body></html>"""
MARKDOWN = """---
title: "Ministers agree"
date: 2022-05-03
---
# Ministers agree on *ferry* line

The ministers [met](https://example.org) in **Oslo**
on Tuesday.
"""
TWO_HEADINGS = "# First talks\n\nThey met in Oslo.\n\n# Second talks\n\nThey met in Bergen.\n"
MAIL = """From: desk@example.org
To: list@example.org
Subject: Fwd: Ministers agree on ferry line
Date: Tue, 03 May 2022 10:00:00 +0200
Message-ID: <1@example.org>
Content-Type: text/plain; charset=utf-8

The ministers agreed on Tuesday to reopen the line. They will meet again.
"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Example News</title>
<item><title>Ministers agree</title><link>https://example.org/1</link><guid>n1</guid>
<pubDate>Tue, 03 May 2022 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The ministers agreed.&lt;/p&gt;</description></item>
<item><title>Empty</title></item></channel></rss>"""
CSV = (
    "id,title,date,text,publisher\n"
    'r1,Ministers agree,2022-05-03,"They agreed, at last.",Example News\n'
    "r2,Short\n"
)


def read_all(*paths: Path) -> tuple[list[Document], list[Problem]]:
    problems: list[Problem] = []
    return list(read_inputs(paths, on_problem=problems.append)), problems


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_json_lines_are_taken_at_their_word(tmp_path: Path) -> None:
    row = {
        "id": "n1",
        "title": "A",
        "date": "2022-05-03",
        "text": "OSLO (AP) — They met.",
        "publisher": "P",
        "url": "u",
    }
    [document], problems = read_all(write(tmp_path, "a.jsonl", json.dumps(row) + "\n"))
    assert problems == []
    assert (document.source, document.title, document.publisher, document.url) == ("n1", "A", "P", "u")
    assert document.text == "OSLO (AP) — They met."
    assert (document.published, document.published_basis) == (date(2022, 5, 3), "field")
    assert [(aside.kind, aside.span.text) for aside in document.asides] == [("dateline", "OSLO (AP) — ")]


def test_json_lines_are_never_split(tmp_path: Path) -> None:
    text = "A\nOSLO, MAY 3 (AP) — They met.\n\nB says so again\nOSLO, MAY 4 (AP) — They met again."
    documents, _ = read_all(write(tmp_path, "a.jsonl", json.dumps({"text": text})))
    assert [document.text for document in documents] == [text]


def test_a_bad_line_is_reported_with_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = [
        '{"text": "One."}',
        "{oops",
        '["list"]',
        '{"title": "no text"}',
        '{"text": "Two.", "date": "someday"}',
    ]
    documents, problems = read_all(write(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [document.text for document in documents] == ["One.", "Two."]
    assert [problem.source.rpartition(", ")[2] for problem in problems] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
    ]
    assert "someday" in problems[-1].reason


def test_line_of_five_megabytes(tmp_path: Path) -> None:
    text = "The ministers met in Oslo on Tuesday and agreed. " * 105_000
    [document], problems = read_all(write(tmp_path, "a.txt", text))
    assert (len(document.text), problems) == (len(text) - 1, [])


def test_csv(tmp_path: Path) -> None:
    [document], [problem] = read_all(write(tmp_path, "a.csv", CSV))
    assert (document.source, document.title, document.text) == (
        "r1",
        "Ministers agree",
        "They agreed, at last.",
    )
    assert problem == Problem(f"{tmp_path}/a.csv, line 3", "has 2 cells where the header has 5")


def test_csv_without_text_column_says_what_it_saw(tmp_path: Path) -> None:
    documents, [problem] = read_all(write(tmp_path, "a.csv", "id,words\n1,Hello\n"))
    assert (documents, problem.reason) == ([], "is CSV without a “text” column (columns seen: id, words)")


def test_html_gives_the_article_without_its_page(tmp_path: Path) -> None:
    [document], problems = read_all(write(tmp_path, "a.html", HTML))
    assert problems == []
    assert (document.title, document.publisher) == ("Ministers agree on ferry line", "Example News")
    assert document.published == date(2022, 5, 3)
    assert document.text.startswith("The foreign ministers")
    assert "Cookie" not in document.text
    assert "Sport" not in document.text


def test_markdown_loses_its_marks(tmp_path: Path) -> None:
    [document], _ = read_all(write(tmp_path, "a.md", MARKDOWN))
    assert (document.title, document.published) == ("Ministers agree", date(2022, 5, 3))
    assert document.text == "The ministers met in Oslo on Tuesday."


def test_each_top_heading_of_markdown_is_an_article(tmp_path: Path) -> None:
    documents, _ = read_all(write(tmp_path, "a.md", TWO_HEADINGS))
    assert [(d.title, d.text) for d in documents] == [
        ("First talks", "They met in Oslo."),
        ("Second talks", "They met in Bergen."),
    ]


def test_mail(tmp_path: Path) -> None:
    [document], _ = read_all(write(tmp_path, "a.eml", MAIL))
    assert (document.title, document.published) == ("Ministers agree on ferry line", date(2022, 5, 3))
    assert document.text.startswith("The ministers agreed")


def test_mailbox(tmp_path: Path) -> None:
    documents, _ = read_all(write(tmp_path, "a.mbox", f"From x Tue May 3\n{MAIL}\nFrom y Tue May 3\n{MAIL}"))
    assert len(documents) == 2


def test_feed(tmp_path: Path) -> None:
    [document], [problem] = read_all(write(tmp_path, "a.rss", FEED))
    assert (document.source, document.text, document.publisher) == (
        "n1",
        "The ministers agreed.",
        "Example News",
    )
    assert problem == Problem(f"{tmp_path}/a.rss, item 2", "is a feed item without text")


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings(encoding: str) -> None:
    text = "Président Chávez met Ms. Müller in São Paulo, he said."
    assert decode(text.encode(encoding)) == text


def test_curly_quotes_of_windows(tmp_path: Path) -> None:
    [document], _ = read_all(write(tmp_path, "a.txt", "The envoy said “no” – twice.".encode("cp1252")))
    assert document.text == "The envoy said “no” – twice."


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n", "is empty"),
    "binary.txt": (b"abc\0\x01\x02def", "is binary"),
    "noise.txt": (bytes(range(256)) * 40, "is binary"),
    "a.pdf.txt": (b"%PDF-1.7 ...", "is a PDF"),
    "bad.json": (b"{", "is not JSON"),
    "bad.xml": (b"<rss>", "is not XML"),
    "none.html": (b"<html><body></body></html>", "is HTML without"),
    "wrong.csv": (b'text\n"open', "is not CSV"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_reported_and_skipped(tmp_path: Path, name: str) -> None:
    content, reason = BAD[name]
    good = write(tmp_path, "z.txt", "They met.")
    documents, [problem] = read_all(write(tmp_path, name, content), good)
    assert [document.text for document in documents] == ["They met."]
    assert problem.source.startswith(str(tmp_path / name))
    assert problem.reason.startswith(reason)


def test_missing_file_is_reported(tmp_path: Path) -> None:
    assert read_all(tmp_path / "none.txt") == ([], [Problem(str(tmp_path / "none.txt"), "does not exist")])


def test_folder_is_read_in_order_and_unknown_suffixes_are_reported(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write(tmp_path, "b.txt", "Second.")
    write(tmp_path, "a.txt", "First.")
    write(tmp_path / "sub", "c.txt", "Third.")
    write(tmp_path, "d.xyz", "?")
    write(tmp_path, ".hidden.txt", "?")
    documents, [problem] = read_all(tmp_path)
    assert [document.text for document in documents] == ["First.", "Second.", "Third."]
    assert problem.source.endswith("d.xyz")


def test_a_store_inside_a_folder_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "First.")
    (tmp_path / "parley.store").mkdir()
    for name in ("CURRENT", "MANIFEST-000005", "000004.log"):
        write(tmp_path / "parley.store", name, "?")
    documents, problems = read_all(tmp_path)
    assert ([document.text for document in documents], problems) == (["First."], [])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def standard_input(content: bytes) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        return [d.text for d in read_inputs(["-"], on_problem=lambda problem: pytest.fail(problem.reason))]

    assert standard_input(b"They met.") == ["They met."]
    assert standard_input(b'{"text": "They met."}\n{"text": "Again."}\n') == ["They met.", "Again."]


def test_id_is_of_the_text_alone(tmp_path: Path) -> None:
    one = write(tmp_path, "a.txt", "They met.\r\n")
    two = write(tmp_path, "b.jsonl", '{"text": "They  met.", "title": "Other"}')
    documents, _ = read_all(one, two)
    assert [document.id for document in documents] == [document_id("They met.")] * 2


def test_decode_raises_what_was_seen() -> None:
    with pytest.raises(InputError, match="not valid utf-16-le at byte"):
        decode(b"\xff\xfe\x00\xd8\x00")


def test_a_line_in_another_encoding_is_reported_alone(tmp_path: Path) -> None:
    lines = ['{"text": "One."}', '{"text": "São"}', '{"text": "Two."}']
    content = b"\n".join(line.encode("utf-8" if index != 1 else "cp1252") for index, line in enumerate(lines))
    padded = b'{"text": "Zero."}\n' + b" " * 70_000 + b"\n" + content
    documents, [problem] = read_all(write(tmp_path, "a.jsonl", padded))
    assert [document.text for document in documents] == ["Zero.", "One.", "Two."]
    assert problem == Problem(f"{tmp_path}/a.jsonl, line 4", "is not UTF-8 at byte 11 of the line")


def test_json_lines_in_utf_16(tmp_path: Path) -> None:
    documents, problems = read_all(write(tmp_path, "a.jsonl", '{"text": "São"}\n'.encode("utf-16")))
    assert ([document.text for document in documents], problems) == (["São"], [])


def test_half_a_character_in_json_becomes_the_replacement_character(tmp_path: Path) -> None:
    [document], _ = read_all(write(tmp_path, "a.jsonl", r'{"text": "They \ud800 met."}'))
    assert document.text == "They \ufffd met."
