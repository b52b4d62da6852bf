"""Articles in a text: where each begins and ends, its headline, dateline, author and outlet.

The rules speak of layout only: headlines, datelines, time-stamps, bylines, sign-offs, signatures and
separators. A headline-like line by itself does not begin an article (it may be a sub-heading); it needs
one of those signs beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .blocks import Block, Kind, field_of, find_blocks, opening_dateline
from .boilerplate import COPYRIGHT_YEAR, PERMISSION, find_captions, read_byline
from .datelines import Dateline, match_dateline, match_stamp, partial_date, publisher_name
from .headlines import (
    is_place_line,
    is_sentence_headline,
    is_signature,
    speaker_line,
    split_publisher,
    trailing_outlet,
)

_LEAD = re.compile(
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_TOLD = re.compile(r"\b(?:told|provided to|interview with|spoke to|speaking to)\s+(?P<name>[A-Z][\w/.]*(?: [A-Z][\w/.]*){0,2})")
_STRONG_SEPARATOR = re.compile(r"^\s*(?:[-–—_=]{5,}|.*\d+.*)\s*$")
_TITLE_KEYS = frozenset({"title", "headline", "subject"})
_OUTLET_KEYS = frozenset({"source", "publisher", "publication"})
_DATE_KEYS = frozenset({"date", "published", "publication date", "load-date"})
_LONGEST_HEAD = 10


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a file, by offsets in the file's text.

    `asides` are (start, end, kind); `joined` says that it runs into the next without a line break, so that
    what stands under the next holds for it too.
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


def split_articles(text: str) -> list[Article]:
    """Articles of a text in order; a text with one article gives one.

    `article.start` is where its prose begins (after headline, time-stamp and dateline), `article.end`
    where its sign-off or the white space after it begins.
    """
    blocks = find_blocks(text)
    starts = find_starts(text, blocks)
    bounds = [*starts, len(blocks)]
    articles = [_article(text, blocks[start:end]) for start, end in zip(starts, bounds[1:], strict=True)]
    for index in range(len(articles) - 1):
        last, first = blocks[bounds[index + 1] - 1], blocks[bounds[index + 1]]
        if first.forced and "\n" not in text[last.end : first.start]:
            articles[index] = replace(articles[index], joined=True)
    return _inherited([article for article in articles if article.end > article.start])


def _inherited(articles: list[Article]) -> list[Article]:
    """Articles run into the next take outlet and copyright year from it where they have none."""
    for index in range(len(articles) - 2, -1, -1):
        here, after = articles[index], articles[index + 1]
        if here.joined and not here.publisher:
            articles[index] = replace(
                here, publisher=after.publisher, copyright_year=here.copyright_year or after.copyright_year
            )
    return articles


def find_starts(text: str, blocks: Sequence[Block]) -> list[int]:
    """Indices of the blocks with which articles begin."""
    starts: list[int] = []
    in_head = True
    for index, block in enumerate(blocks):
        if block.kind is Kind.BLANK:
            continue
        if not starts:
            starts.append(index)
        elif not in_head and _begins(text, blocks, index):
            starts.append(index)
            in_head = True
        if block.kind is Kind.PARAGRAPH:
            in_head = False
    return starts


def _begins(text: str, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    words = text[block.start : block.end]
    if block.forced:
        return True
    if block.kind is Kind.PARAGRAPH:
        dateline = match_dateline(words)
        return dateline is not None and opening_dateline(words) and bool(dateline.month or dateline.agency)
    if block.kind is Kind.FIELD:
        return _header_block(text, blocks, index)
    return block.kind is Kind.HEADLINE and _headline_begins(text, blocks, index)


def _header_block(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block of "Title: … / Date: …" lines begins here."""
    keys: set[str] = set()
    for block in blocks[index : index + _LONGEST_HEAD]:
        if block.kind is not Kind.FIELD:
            break
        keys.add(field_of(text[block.start : block.end])[0])
    return bool(keys & _TITLE_KEYS) and len(keys) > 1


def _headline_begins(text: str, blocks: Sequence[Block], index: int) -> bool:
    line = text[blocks[index].start : blocks[index].end]
    head = _head(blocks, index)
    if head is None:
        return False
    following, paragraph = head
    lines = [text[block.start : block.end] for block in following]
    later = [other for block, other in zip(following, lines, strict=True) if block.kind is Kind.HEADLINE]
    if is_signature(line) and any(len(other.split()) >= 5 for other in later):
        return False
    if split_publisher(line)[0] or opening_dateline(text[paragraph.start : paragraph.end]):
        return True
    if any(block.kind in (Kind.STAMP, Kind.BYLINE) for block in following):
        return True
    return _after_an_end(text, blocks, index, line) or _leads(text, blocks, index, paragraph)


def _head(blocks: Sequence[Block], index: int) -> tuple[list[Block], Block] | None:
    """The blocks between a headline and its first paragraph, and that paragraph."""
    following: list[Block] = []
    for block in blocks[index + 1 :]:
        if block.kind is Kind.PARAGRAPH:
            return following, block
        if block.kind is Kind.SIGNOFF or len(following) > _LONGEST_HEAD:
            return None
        if block.kind is not Kind.BLANK:
            following.append(block)
    return None


def _after_an_end(text: str, blocks: Sequence[Block], index: int, line: str) -> bool:
    """Whether what stands before a headline ends an article: a sign-off, a signature, a rule."""
    before = [block for block in blocks[max(0, index - 6) : index] if block.kind is not Kind.BLANK]
    if not before:
        return False
    last = before[-1]
    words = text[last.start : last.end]
    if last.kind in (Kind.SIGNOFF, Kind.BYLINE):
        return len(line.split()) >= 4
    if last.kind is Kind.SEPARATOR:
        return bool(_STRONG_SEPARATOR.match(words)) or is_sentence_headline(line)
    return last.kind is Kind.HEADLINE and is_signature(words) and len(line.split()) >= 5


def _leads(text: str, blocks: Sequence[Block], index: int, paragraph: Block) -> bool:
    """Whether a headline that says something stands over a news lead, set off by blank lines as the first was."""
    first = next(block for block in blocks if block.kind is not Kind.BLANK)
    line = text[blocks[index].start : blocks[index].end]
    return (
        first.kind is Kind.HEADLINE
        and is_sentence_headline(text[first.start : first.end])
        and is_sentence_headline(line)
        and blocks[index - 1].kind is Kind.BLANK
        and bool(_LEAD.search(text[paragraph.start : paragraph.end][:250]))
    )


def _article(text: str, blocks: Sequence[Block]) -> Article:
    parts = _Parts()
    body = _body(text, blocks, parts)
    if not body:
        return Article(blocks[0].start, blocks[0].start)
    start, end = body[0].start, body[-1].end
    dateline = match_dateline(text, start) if opening_dateline(text[start : min(end, start + 300)]) else None
    if dateline is not None:
        start = min(dateline.end, end)
        parts.stamps.insert(0, dateline)
    publisher = _publisher(text[start:end], parts, dateline)
    years = [int(match.group("year")) for words in parts.signoffs for match in COPYRIGHT_YEAR.finditer(words)]
    return Article(
        start, end, parts.title, tuple(parts.stamps), parts.author, publisher,
        (dateline.place if dateline else "") or parts.place, parts.url, years[0] if years else 0,
        asides=_asides(text, start, end, body),
    )  # fmt: skip


def _body(text: str, blocks: Sequence[Block], parts: _Parts) -> list[Block]:
    """The blocks of the article's prose; what stands before and after goes into `parts`."""
    blocks = [block for block in blocks if block.kind is not Kind.BLANK]
    first = _first_paragraph(text, blocks)
    if first is None:
        return [block for block in blocks if block.kind in (Kind.HEADLINE, Kind.CAPTION)]
    first = _read_head(text, blocks, first, parts)
    last = len(blocks)
    while last > first + 1 and _closes(text, blocks[last - 1]):
        last -= 1
    _read_tail(text, blocks[last:], parts)
    return list(blocks[first:last])


def _closes(text: str, block: Block) -> bool:
    """Whether a block at an article's end is a sign-off, a credit or a signature."""
    if block.kind is Kind.HEADLINE:
        return is_signature(text[block.start : block.end])
    return block.kind not in (Kind.PARAGRAPH, Kind.CAPTION)


def _first_paragraph(text: str, blocks: Sequence[Block]) -> int | None:
    """Index of the first block of prose; a short line above a time-stamp still belongs to the head."""
    for index, block in enumerate(blocks):
        if block.kind is not Kind.PARAGRAPH:
            continue
        line = text[block.start : block.end]
        ahead = blocks[index + 1 : index + 3]
        if len(line) < 120 and line[-1].isalnum() and any(other.kind is Kind.STAMP for other in ahead):
            continue
        return index
    return None


def _read_head(text: str, blocks: Sequence[Block], first: int, parts: _Parts) -> int:
    """Read headline, stamps, bylines and header lines; the index where the prose begins."""
    titles: list[int] = []
    settled = 0
    for index, block in enumerate(blocks[:first]):
        words = text[block.start : block.end]
        if block.kind is Kind.HEADLINE:
            titles.append(index)
        elif block.kind is not Kind.CAPTION:
            _read_line(block.kind, words, parts)
            settled = index + 1
    if not titles:
        return max(settled, next((i for i, b in enumerate(blocks[:first]) if b.kind is Kind.CAPTION), first))
    chosen = next((i for i in titles if len(text[blocks[i].start : blocks[i].end].split()) >= 4), titles[0])
    if not parts.title:
        outlet, parts.title = split_publisher(text[blocks[chosen].start : blocks[chosen].end])
        parts.outlets += [outlet] if outlet else []
    return max(settled, chosen + 1)


def _read_tail(text: str, blocks: Sequence[Block], parts: _Parts) -> None:
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind is Kind.HEADLINE and is_signature(words) and not is_place_line(words):
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
        parts.author = parts.author or read_byline(words) or speaker_line(words)
    elif kind is Kind.SIGNOFF:
        parts.signoffs.append(words)
    elif kind is Kind.FIELD:
        _read_field(words, parts)


def _read_field(words: str, parts: _Parts) -> None:
    key, value = field_of(words)
    if key in _TITLE_KEYS:
        parts.title = parts.title or value
    elif key in _OUTLET_KEYS:
        parts.outlets.insert(0, value)
    elif key in _DATE_KEYS:
        year, month, day = partial_date(value)
        parts.stamps.append(Dateline(0, 0, "", "", year, month, day))
    elif key in ("author", "byline", "by"):
        parts.author = parts.author or value
    elif key in ("place", "dateline"):
        parts.place = parts.place or value
    elif key in ("url", "link"):
        parts.url = parts.url or value


def _publisher(body: str, parts: _Parts, dateline: Dateline | None) -> str:
    """The outlet: header line, dateline, prefix, sign-off, suffix, or the one sources "told" again and again."""
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
    found = [(block.start, block.end, kinds[block.kind]) for block in body if block.kind in kinds and block.start >= start]
    found += [(start + left, start + right, "caption") for left, right in find_captions(text[start:end])]
    kept: list[tuple[int, int, str]] = []
    for aside in sorted(found):
        if not kept or aside[0] >= kept[-1][1]:
            kept.append(aside)
    return tuple(kept)
