"""Entries of a chronology: lines that open with a date, a dash or colon (*May 1991 — A and B sign …*)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .time_expression import TimeKind
from .time_grammar import find_expressions

_ENTRY = re.compile(
    r"^[ \t]*(?:[•*·‣][ \t]*)?(?P<date>\w(?:[\w.,/’' ]|[-–](?=\w)){2,38}?)"
    r"(?P<dash>[ \t]*—[ \t]*|[ \t]+(?:–|--?)[ \t]+|[–:][ \t]+)(?=[A-ZÀ-Þ“\"‘])",
    re.MULTILINE,
)
_DATED = frozenset((TimeKind.DATE, TimeKind.SEASON))
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry by character offsets: its date, where its first sentence begins, where its line ends."""

    start: int
    date_end: int
    told: int
    end: int


def find_entries(text: str) -> list[Entry]:
    """The entries of the chronology that a text is or holds, in order; none where there is only one.

    >>> lines = "May 1991 — Angola and UNITA sign a truce.\\n1992: The war goes on.\\nNote: no more."
    >>> [lines[each.start : each.date_end] for each in find_entries(lines)]
    ['May 1991', '1992']
    """
    found = [
        Entry(match.start("date"), match.end("date"), match.end(), _line_end(text, match.end()))
        for match in _ENTRY.finditer(text)
        if _is_date(match["date"])
    ]
    return found if len(found) >= _LEAST else []


def _is_date(words: str) -> bool:
    """Whether words are a date, a month with its year, or a year, and nothing more."""
    found = find_expressions(words)
    if len(found) != 1 or found[0].kind not in _DATED or found[0].bound:
        return False
    return found[0].start == 0 and found[0].end == len(words) and bool(found[0].year or found[0].day)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)
