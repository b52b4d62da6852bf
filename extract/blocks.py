"""A file's text as blocks: lines and paragraphs with their kind, run-together lines taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from .boilerplate import (
    BULLET,
    BULLET_BYLINE,
    CODE_LINE,
    INLINE_SIGNOFF,
    SEPARATOR,
    SIGNOFF,
    is_caption_line,
    opens_with_caption,
    read_byline,
)
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
_INNER_END = re.compile(r"[.!?][”\"’]*\s+[A-Z]")
_LONGEST_STOPPED = 140
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
    FRAGMENT = "fragment"
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
    return _with_bullet_bylines(text, _with_full_stops(text, _find_lines(text)))


def _with_bullet_bylines(text: str, blocks: list[Block]) -> list[Block]:
    """A single bullet with a name under a headline is the writer's ("• Jane Roe"); several are a list."""
    solid = [index for index, block in enumerate(blocks) if block.kind is not Kind.BLANK]
    for before, here, after in zip(solid, solid[1:], solid[2:], strict=False):
        lone = not BULLET.match(text[blocks[after].start : blocks[after].end])
        words = text[blocks[here].start : blocks[here].end]
        if lone and blocks[before].kind is Kind.HEADLINE and BULLET_BYLINE.match(words):
            blocks[here] = replace(blocks[here], kind=Kind.BYLINE)
    return blocks


def _with_full_stops(text: str, blocks: list[Block]) -> list[Block]:
    """Headlines that end in a full stop: short sentences above datelines, if the first line is one."""
    solid = [index for index, block in enumerate(blocks) if block.kind is not Kind.BLANK]
    found = [here for here, after in pairwise(solid) if _is_stopped(text, blocks[here], blocks[after])]
    if found and found[0] == solid[0]:
        for index in found:
            blocks[index] = replace(blocks[index], kind=Kind.HEADLINE)
    return blocks


def _is_stopped(text: str, block: Block, after: Block) -> bool:
    words = text[block.start : block.end]
    if block.kind is not Kind.PARAGRAPH or after.kind is not Kind.PARAGRAPH:
        return False
    return (
        len(words) <= _LONGEST_STOPPED
        and opening_dateline(text[after.start : after.start + 200])
        and not opening_dateline(words)
        and not _INNER_END.search(words)
    )


def _find_lines(text: str) -> list[Block]:
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
            between = text[position + broken.end : position + broken.body].strip()
            kind = Kind.BYLINE if read_byline(between) else Kind.STAMP
            found.append(_trimmed(text, position + broken.end, position + broken.body, kind))
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
    if match_stamp(line) or CODE_LINE.match(line):
        return Kind.STAMP
    if _FIELD.match(line) and len(line) < 250 and not _ENDED.search(line):
        return Kind.FIELD
    if read_byline(line) or speaker_line(line):
        return Kind.BYLINE
    if SIGNOFF.match(line):
        return Kind.SIGNOFF
    if is_caption_line(line):
        return Kind.CAPTION
    if is_headline(line):
        return Kind.PARAGRAPH if opening_dateline(line) else Kind.HEADLINE
    return Kind.FRAGMENT if _is_fragment(line) else Kind.PARAGRAPH


def _is_fragment(line: str) -> bool:
    """Whether a short line is neither a sentence nor a headline ("English", "to the Council, Vienna")."""
    return len(line) < 60 and (len(line) < 8 or line[0].islower()) and not _ENDED.search(line)


def opening_dateline(line: str) -> bool:
    """Whether a paragraph opens with a dateline."""
    dateline = match_dateline(line)
    if dateline is not None and not dateline.agency and opens_with_caption(line):
        return False
    return dateline is not None and dateline.place.upper() not in _NOT_PLACES


def field_of(line: str) -> tuple[str, str]:
    """Key (lower case) and value of a header line such as "Source: Reuters"; ("", "") for another line."""
    match = _FIELD.match(line)
    return (match.group("key").lower(), match.group("value").strip()) if match else ("", "")
