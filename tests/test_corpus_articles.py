"""The corpus of our own: short, dated, listed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent.parent / "seeds" / "corpus"
PUBLISHERS = ("Parley Wire", "Harbour Dispatch", "Meridian Press", "The Lakeside Courier")


def articles() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(CORPUS.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            found |= {
                f"{path.name}#{item['id']}": item["text"] for item in map(json.loads, text.splitlines())
            }
        else:
            found[path.name] = re.sub(r"<[^>]+>", " ", text)
    return found


def test_there_are_enough() -> None:
    assert len(articles()) >= 34


@pytest.mark.parametrize(("name", "text"), articles().items())
def test_articles_are_short_dated_and_of_a_publisher(name: str, text: str) -> None:
    assert 70 <= len(text.split()) <= 220
    dateline = re.search(r"[A-Z]{3,}[^\n]*, (?:\d{1,2} \w+|\w+ \d{1,2},) \d{4} \(([^)]+)\) — ", text)
    assert dateline is not None
    assert dateline[1] in PUBLISHERS


def test_all_are_listed_with_their_sources() -> None:
    listed = set(
        re.findall(r"^\| `([^`]+)`", (CORPUS.parent / "CORPUS.md").read_text(encoding="utf-8"), re.M)
    )
    assert listed == set(articles())
