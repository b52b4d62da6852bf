"""A file's text as blocks: lines and paragraphs with their kind, run-together lines taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from .boilerplate import INLINE_SIGNOFF, SEPARATOR, SIGNOFF, is_caption_line, read_byline
from .datelines import match_dateline, match_stamp
from .headlines import is_headline, speaker_line
from .run_together import find_breaks

_FIELD = re.compile(
    r"^(?P<key>title|headline|subject|date|published|publication date|source|publisher|publication|author"
    r"|byline|by|url|link"
    r"|dateline|place|section|length|language|from|to|cc|load-date)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;…—–-][”\"’')\]]*$")
_NOT_PLACES = frozenset(
    [
        "QUESTION",
        "ANSWER",
        "NOTE",
        "UPDATE",
        "UPDATED",
        "BREAKING",
        "EDITOR",
        "CORRECTION",
        "SUMMARY",
        "BACKGROUND",
        "MODERATOR",
        "OPERATOR",
        "STAFF",
        "WARNING",
        "EXCLUSIVE",
        "ANALYSIS",
        "OPINION",
        "WATCH",
        "LIVE",
        "NATO",
        "OSCE",
        "UNHCR",
        "UNICEF",
        "ASEAN",
        "MERCOSUR",
        "ECOWAS",
        "BRICS",
        "OPEC",
    ]
)


class Kind(StrEnum):
    """What a block is by its own looks."""

    BLANK = "blank"
    HEADLINE = "headline"
    STAMP = "stamp"
    BYLINE = "byline"
    SIGNOFF = "signoff"
    SEPARATOR = "separator"
    CAPTION = "caption"
    FIELD = "field"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file: `text[start:end]`, its kind, and whether a headline was found inside a line."""

    start: int
    end: int
    kind: Kind
    forced: bool = False


def find_blocks(text: str) -> list[Block]:
    """Blocks of a file's text in order, without surrounding white space; blank lines are blocks too."""
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        blocks += _line_blocks(text, position, line)
        position += len(line) + 1
    return blocks


def _line_blocks(text: str, position: int, line: str) -> list[Block]:
    if not line.strip():
        return [Block(position, position + len(line), Kind.BLANK)]
    found: list[Block] = []
    here = 0
    for broken in find_breaks(line) if len(line) > 120 else []:
        if broken.start > here:
            found += _with_signoff(text, position + here, position + broken.start)
        found.append(_trimmed(text, position + broken.start, position + broken.end, Kind.HEADLINE, True))
        if broken.body > broken.end:
            found.append(_trimmed(text, position + broken.end, position + broken.body, Kind.STAMP))
        here = broken.body
    return found + _with_signoff(text, position + here, position + len(line))


def _with_signoff(text: str, start: int, end: int) -> list[Block]:
    """A stretch of a line as one block, or two where a sign-off is run on to it."""
    match = INLINE_SIGNOFF.search(text, start, end)
    if match is None:
        block = _trimmed(text, start, end, Kind.PARAGRAPH)
        return (
            [Block(block.start, block.end, kind_of(text[block.start : block.end]))]
            if block.end > block.start
            else []
        )
    head = _trimmed(text, start, match.end(), Kind.PARAGRAPH)
    tail = _trimmed(text, match.end(), end, Kind.SIGNOFF)
    return [block for block in (head, tail) if block.end > block.start]


def _trimmed(text: str, start: int, end: int, kind: Kind, forced: bool = False) -> Block:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Block(start + left, max(start + left, start + len(piece.rstrip())), kind, forced)


def kind_of(line: str) -> Kind:
    """What a line is by its own looks.

    >>> kind_of("13:44, 8 November 2023"), kind_of("By Jane Doe")
    (<Kind.STAMP: 'stamp'>, <Kind.BYLINE: 'byline'>)
    """
    if len(line) > 500:
        return Kind.PARAGRAPH
    if SEPARATOR.match(line):
        return Kind.SEPARATOR
    if match_stamp(line):
        return Kind.STAMP
    if _FIELD.match(line) and len(line) < 250 and not _ENDED.search(line):
        return Kind.FIELD
    if read_byline(line) or speaker_line(line):
        return Kind.BYLINE
    if SIGNOFF.match(line):
        return Kind.SIGNOFF
    if is_caption_line(line):
        return Kind.CAPTION
    return Kind.HEADLINE if is_headline(line) and not opening_dateline(line) else Kind.PARAGRAPH


def opening_dateline(line: str) -> bool:
    """Whether a paragraph opens with a dateline."""
    dateline = match_dateline(line)
    return dateline is not None and dateline.place.upper() not in _NOT_PLACES


def field_of(line: str) -> tuple[str, str]:
    """Key (lower case) and value of a header line such as "Source: Reuters"; ("", "") for another line."""
    match = _FIELD.match(line)
    return (match.group("key").lower(), match.group("value").strip()) if match else ("", "")
