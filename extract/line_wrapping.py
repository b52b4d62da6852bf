"""Hard-wrapped plain text: line breaks that only fit a width become spaces, so that sentences stay whole."""

from __future__ import annotations

import re
from itertools import pairwise

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_ENDED = re.compile(r"[.!?:;][”\"’')\]]*\s*$")
_WIDEST = 110
_NARROWEST = 40


def unwrap(text: str) -> str:
    """The text with forced line breaks replaced by spaces; every other character keeps its place.

    A break is forced when the next line's first word would not have fitted. Only paragraphs of three
    lines and more count, where at least one line goes on in lower case.
    """
    pieces: list[str] = []
    position = 0
    for match in _PARAGRAPH.finditer(text):
        pieces += [text[position : match.start()], _unwrapped(match.group())]
        position = match.end()
    return "".join([*pieces, text[position:]])


def _unwrapped(paragraph: str) -> str:
    lines = paragraph.split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return paragraph
    forced = [_is_forced(here, after, width) for here, after in pairwise(lines)]
    running = sum(broken and not _ENDED.search(here) for broken, here in zip(forced, lines, strict=False))
    flows = any(after[:1].islower() for after in lines[1:])
    if sum(forced) < 2 or not flows or running * 2 < sum(forced):
        return paragraph
    joints = [" " if broken else "\n" for broken in forced]
    return "".join(line + joint for line, joint in zip(lines, [*joints, ""], strict=True))


def _is_forced(here: str, after: str, width: int) -> bool:
    first = after.split(" ", 1)[0]
    return bool(first) and not after[:1].isspace() and len(here) + 1 + len(first) > width - 3
