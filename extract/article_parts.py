"""One article of a file: headline, stamps, byline, dateline, outlet, prose and asides, from its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .blocks import Block, Kind, field_of, kind_of, opening_dateline
from .boilerplate import COPYRIGHT_YEAR, PERMISSION, find_captions, read_byline
from .datelines import Dateline, match_dateline, match_stamp, partial_date, place_name, publisher_name
from .headlines import (
    is_outlet,
    is_place_line,
    is_signature,
    speaker_line,
    split_publisher,
    trailing_outlet,
)

_TOLD = re.compile(
    r"\b(?:told|provided to|interview with|spoke to"
    r"|speaking to)\s+(?P<name>[A-Z][\w/.]*(?: [A-Z][\w/.]*){0,2})"
)
_NUMBERING = re.compile(r"^(?:\(?\d{1,2}[.)]\s+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+(?=[A-Z“‘]))")
_SOURCE = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{2,60})[)\]]$")
_DESK = re.compile(
    r"(?:[’']s)? (?:Staff|Desk|Newsroom|[A-Z]\w+ (?:Service|Desk|Bureau))$|(?<=RFE/RL)[’']s .*$"
)
_NOTICE = re.compile(
    r"\(?(?:re-?posted|re-?published|re-?printed|copyright|©|\(c\)|all rights)", re.IGNORECASE
)
_LONGEST_NOTICE = 5
TITLE_KEYS = frozenset({"title", "headline", "subject"})
_OUTLET_KEYS = frozenset({"source", "publisher", "publication"})
_DATE_KEYS = frozenset({"date", "published", "publication date", "load-date"})


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a file, by offsets in the file's text.

    `head` is where its headline begins; `asides` are (start, end, kind); `joined` says that it runs into the
    next without a line break, so that what stands under the next holds for it too, `day_heading` that its
    date stands over its headline, and so over what follows.
    """

    start: int
    end: int
    title: str = ""
    stamps: tuple[Dateline, ...] = ()
    author: str = ""
    publisher: str = ""
    place: str = ""
    url: str = ""
    copyright_year: int = 0
    joined: bool = False
    head: int = 0
    day_heading: bool = False
    asides: tuple[tuple[int, int, str], ...] = ()


@dataclass(slots=True)
class _Parts:
    """What is being gathered about one article."""

    title: str = ""
    author: str = ""
    place: str = ""
    url: str = ""
    outlets: list[str] = field(default_factory=list)
    stamps: list[Dateline] = field(default_factory=list)
    signoffs: list[str] = field(default_factory=list)


def read_article(text: str, blocks: Sequence[Block]) -> Article:
    """The article that a run of blocks makes up; one without prose has no length."""
    parts = _Parts()
    body = _body(text, blocks, parts)
    if not body:
        return Article(blocks[0].start, blocks[0].start)
    start, end = body[0].start, body[-1].end
    dateline = match_dateline(text, start) if opening_dateline(text[start : min(end, start + 300)]) else None
    prose = start
    if dateline is not None:
        prose = min(dateline.end, end)
        parts.stamps.insert(0, dateline)
    publisher = _publisher(text[start:end], parts, dateline)
    title = parts.title
    if publisher and trailing_outlet(title) == publisher:
        title = re.sub(r"\s+(?:[-–—|]|::)\s+[^-–—|]+$", "", title)
    years = [int(match.group("year")) for words in parts.signoffs for match in COPYRIGHT_YEAR.finditer(words)]
    return Article(
        start,
        end,
        title,
        tuple(parts.stamps),
        parts.author,
        publisher,
        (dateline.place if dateline else "") or parts.place,
        parts.url,
        years[0] if years else 0,
        head=blocks[0].start,
        day_heading=blocks[0].kind is Kind.STAMP,
        asides=((start, prose, "dateline"),) * (prose > start) + _asides(text, prose, end, body),
    )


def _body(text: str, blocks: Sequence[Block], parts: _Parts) -> list[Block]:
    """The blocks of the article's prose; what stands before and after goes into `parts`."""
    blocks = [block for block in blocks if block.kind is not Kind.BLANK]
    first = _first_paragraph(text, blocks)
    if first is None:
        return [block for block in blocks if block.kind in (Kind.HEADLINE, Kind.CAPTION, Kind.FRAGMENT)]
    first = _read_head(text, blocks, first, parts)
    last = _before_notice(text, blocks, first)
    while last > first + 1 and _closes(text, blocks[last - 1]):
        last -= 1
    _read_tail(text, blocks[last:], parts)
    return list(blocks[first:last])


def _before_notice(text: str, blocks: Sequence[Block], first: int) -> int:
    """Index of the copyright notice in the last lines, with what stands under it; else the end."""
    for index in range(max(first + 1, len(blocks) - _LONGEST_NOTICE), len(blocks)):
        words = text[blocks[index].start : blocks[index].end]
        under = all(block.end - block.start < 160 for block in blocks[index:])
        if blocks[index].kind is Kind.SIGNOFF and _NOTICE.match(words) and under:
            return index
    return len(blocks)


def signoff_start(text: str, floor: int = 0) -> int:
    """Where the sign-off lines at a text's end begin; its length where there are none."""
    end = len(text.rstrip())
    cut = len(text)
    while end > floor:
        start = max(floor, text.rfind("\n", floor, end) + 1)
        line = text[start:end].strip()
        if not line or kind_of(line) not in (Kind.SIGNOFF, Kind.SEPARATOR, Kind.STAMP) or start == floor:
            return cut
        cut, end = start, len(text[:start].rstrip())
    return cut


def _closes(text: str, block: Block) -> bool:
    """Whether a block at an article's end is a sign-off, a credit or a signature."""
    if block.kind is Kind.HEADLINE:
        return is_signature(text[block.start : block.end])
    return block.kind not in (Kind.PARAGRAPH, Kind.CAPTION, Kind.FRAGMENT)


_HEAD_KINDS = frozenset((Kind.STAMP, Kind.BYLINE, Kind.FIELD, Kind.SIGNOFF))


def _first_paragraph(text: str, blocks: Sequence[Block]) -> int | None:
    """Index of the first block of prose; fragments above a time-stamp or byline still belong to the head."""
    for index, block in enumerate(blocks):
        if block.kind is Kind.PARAGRAPH:
            return index
        if block.kind is Kind.FRAGMENT and not _before_head_lines(text, blocks, index):
            return index if any(other.kind is Kind.PARAGRAPH for other in blocks) else None
    return None


def _before_head_lines(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a scrap stands above a stamp, a byline or the dateline that opens the prose."""
    for block in blocks[index + 1 :]:
        if block.kind is Kind.PARAGRAPH:
            return opening_dateline(text[block.start : min(block.end, block.start + 300)])
        if block.kind in _HEAD_KINDS:
            return True
    return False


def _read_head(text: str, blocks: Sequence[Block], first: int, parts: _Parts) -> int:
    """Read headline, stamps, bylines and header lines; the index where the prose begins."""
    titles: list[int] = []
    settled = 0
    for index, block in enumerate(blocks[:first]):
        words = text[block.start : block.end]
        if block.kind is Kind.HEADLINE:
            if is_outlet(words):
                parts.outlets.append(words)
            elif titles and is_signature(words) and blocks[index + 1].kind is Kind.STAMP:
                parts.author = parts.author or words
            else:
                titles.append(index)
        elif block.kind not in (Kind.CAPTION, Kind.FRAGMENT):
            _read_line(block.kind, words, parts)
            settled = index + 1
    if not titles:
        words = text[blocks[0].start : blocks[0].end]
        if first == 1 and blocks[0].kind is Kind.FRAGMENT and words[0].isupper():  # "Truce"
            parts.title = words
        return max(settled, next((i for i, b in enumerate(blocks[:first]) if b.kind is Kind.CAPTION), first))
    chosen = next((i for i in titles if len(text[blocks[i].start : blocks[i].end].split()) >= 4), titles[0])
    if not parts.title:
        _read_title(text[blocks[chosen].start : blocks[chosen].end], parts)
    return max(settled, chosen + 1)


def _read_title(words: str, parts: _Parts) -> None:
    """A headline without its number or the scrap of a date, and without outlet and date in brackets."""
    outlet, title = split_publisher(_NUMBERING.sub("", words))
    source = _SOURCE.search(title)
    if source is not None:
        inner = source.group("inner")
        year, month, day = partial_date(inner)
        name = inner.split(",")[0].strip()
        if month or is_outlet(name):
            parts.stamps += [Dateline(0, 0, "", "", year, month, day)] if month else []
            outlet = outlet or (name if is_outlet(name) else "")
            title = title[: source.start()].rstrip()
    else:
        year, month, day = partial_date(title)
        parts.stamps += [Dateline(0, 0, "", "", year, month, day)] if year else []
    parts.title = title.rstrip(".") if title.count(".") == 1 and title.endswith(".") else title
    parts.outlets += [outlet] if outlet else []


def _read_tail(text: str, blocks: Sequence[Block], parts: _Parts) -> None:
    for block in blocks:
        words = text[block.start : block.end]
        if (
            block.kind is Kind.HEADLINE
            and is_signature(words)
            and not (is_place_line(words) or is_outlet(words))
        ):
            parts.author = parts.author or words.lstrip("-–— ")
        elif block.kind is not Kind.STAMP:
            _read_line(block.kind, words, parts)


def _read_line(kind: Kind, words: str, parts: _Parts) -> None:
    if kind is Kind.STAMP:
        stamp = match_stamp(words)
        if stamp is not None:
            parts.stamps.append(stamp)
            parts.place = parts.place or stamp.place
    elif kind is Kind.BYLINE:
        name = read_byline(words) or speaker_line(words)
        outlet = _DESK.sub("", name)
        if is_outlet(outlet):
            parts.outlets.append(outlet)
        else:
            parts.author = parts.author or name
    elif kind is Kind.SIGNOFF:
        parts.signoffs.append(words)
    elif kind is Kind.FIELD:
        _read_field(words, parts)


def _read_field(words: str, parts: _Parts) -> None:
    key, value = field_of(words)
    if key in TITLE_KEYS:
        parts.title = parts.title or value
    elif key in _OUTLET_KEYS:
        parts.outlets.insert(0, value)
    elif key in _DATE_KEYS:
        year, month, day = partial_date(value)
        parts.stamps.append(Dateline(0, 0, "", "", year, month, day))
    elif key in ("author", "byline", "by"):
        parts.author = parts.author or value
    elif key in ("place", "dateline"):
        parts.place = parts.place or place_name(value)
    elif key in ("url", "link"):
        parts.url = parts.url or value


def _publisher(body: str, parts: _Parts, dateline: Dateline | None) -> str:
    """The outlet: header line, dateline, prefix, sign-off, suffix, or the one that sources "told"."""
    if parts.outlets and (dateline is None or not dateline.agency):
        return publisher_name(parts.outlets[0])
    if dateline is not None and dateline.agency:
        return dateline.agency
    for words in parts.signoffs:
        match = PERMISSION.search(words)
        if match:
            return re.sub(r",? (?:Inc|Ltd|LLC)\.?$", "", match.group("who")).strip(" .,")
    suffix = trailing_outlet(parts.title)
    if suffix:
        return suffix
    told = [match.group("name").rstrip(".") for match in _TOLD.finditer(body)]
    often = [name for name in told if told.count(name) > 1 and name.isupper()]
    return often[0] if often else ""


def _asides(text: str, start: int, end: int, body: Sequence[Block]) -> tuple[tuple[int, int, str], ...]:
    kinds = {Kind.STAMP: "stamp", Kind.BYLINE: "byline", Kind.SIGNOFF: "signoff", Kind.SEPARATOR: "signoff"}
    found = [
        (block.start, block.end, kinds[block.kind])
        for block in body
        if block.kind in kinds and block.start >= start
    ]
    found += [(start + left, start + right, "caption") for left, right in find_captions(text[start:end])]
    kept: list[tuple[int, int, str]] = []
    for aside in sorted(found):
        if not kept or aside[0] >= kept[-1][1]:
            kept.append(aside)
    return tuple(kept)
