"""Articles in a text: where each begins and ends, its headline, dateline, author and outlet.

The rules speak of layout only: headlines, datelines, time-stamps, bylines, sign-offs, signatures and
separators. A headline-like line by itself does not begin an article (it may be a sub-heading); it needs
one of those signs beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .article_parts import TITLE_KEYS, Article, read_article
from .blocks import Block, Kind, field_of, find_blocks, opening_dateline
from .datelines import match_dateline, match_stamp
from .headlines import is_outlet, is_sentence_headline, is_signature, split_publisher

__all__ = ["Article", "find_starts", "split_articles"]

_LEAD = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b")
_STRONG_SEPARATOR = re.compile(r"^\s*(?:[-–—_=]{5,}|.*\d+.*)\s*$")
_LONGEST_HEAD = 10


def split_articles(text: str) -> list[Article]:
    """Articles of a text in order; a text with one article gives one.

    `article.start` is where its prose begins, or the dateline before it (after headline and time-stamp),
    `article.end` where its sign-off or the white space after it begins.
    """
    blocks = find_blocks(text)
    starts = find_starts(text, blocks)
    bounds = [*starts, len(blocks)]
    articles = [read_article(text, blocks[start:end]) for start, end in zip(starts, bounds[1:], strict=True)]
    for index in range(len(articles) - 1):
        last, first = blocks[bounds[index + 1] - 1], blocks[bounds[index + 1]]
        if first.forced and "\n" not in text[last.end : first.start]:
            articles[index] = replace(articles[index], joined=True)
    return _inherited([article for article in articles if article.end > article.start])


def _inherited(articles: list[Article]) -> list[Article]:
    """Articles run into the next, or under one date heading with it, take its outlet and copyright year."""
    under = _under_heading(articles)
    for index in range(len(articles) - 2, -1, -1):
        here, after = articles[index], articles[index + 1]
        together = here.joined or (under[index] and under[index + 1] and not after.day_heading)
        if together and not here.publisher:
            year = here.copyright_year or after.copyright_year
            articles[index] = replace(here, publisher=after.publisher, copyright_year=year)
    return articles


def _under_heading(articles: Sequence[Article]) -> list[bool]:
    """Whether a date heading stands over each article."""
    under: list[bool] = []
    for article in articles:
        under.append(article.day_heading or (bool(under and under[-1]) and not article.stamps))
    return under


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
    if block.kind is Kind.STAMP:
        return _day_heading(text, blocks, index)
    if block.kind is Kind.FIELD:
        return _header_block(text, blocks, index)
    return block.kind is Kind.HEADLINE and _headline_begins(text, blocks, index)


def _day_heading(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a date over a headline begins a day, in a file that begins with one."""
    first = next(block for block in blocks if block.kind is not Kind.BLANK)
    after = next((block for block in blocks[index + 1 :] if block.kind is not Kind.BLANK), None)
    stamp = match_stamp(text[blocks[index].start : blocks[index].end])
    dated = stamp is not None and stamp.month > 0
    return dated and first.kind is Kind.STAMP and after is not None and after.kind is Kind.HEADLINE


def _header_block(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block of "Title: … / Date: …" lines begins here."""
    keys: set[str] = set()
    for block in blocks[index : index + _LONGEST_HEAD]:
        if block.kind not in (Kind.FIELD, Kind.STAMP, Kind.BYLINE):
            break
        keys.add(field_of(text[block.start : block.end])[0] or block.kind)
    return bool(keys & TITLE_KEYS) and len(keys) > 1


def _headline_begins(text: str, blocks: Sequence[Block], index: int) -> bool:
    line = text[blocks[index].start : blocks[index].end]
    head = _head(blocks, index)
    if head is None:
        return False
    following, paragraph = head
    lines = [text[block.start : block.end] for block in following]
    later = [other for block, other in zip(following, lines, strict=True) if block.kind is Kind.HEADLINE]
    if later and _belongs_above(blocks, index):
        return False
    if is_outlet(line) and later:
        return True
    if is_signature(line) and any(len(other.split()) >= 5 for other in later):
        return False
    if split_publisher(line)[0] or opening_dateline(text[paragraph.start : paragraph.end]):
        return True
    if any(block.kind in (Kind.STAMP, Kind.BYLINE) for block in following):
        return True
    return _after_an_end(text, blocks, index, line, alone=not later) or _leads(text, blocks, index, paragraph)


def _belongs_above(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is set close under prose, while a headline further down stands free."""
    if index == 0 or blocks[index - 1].kind is not Kind.PARAGRAPH:
        return False
    for one, two in pairwise(blocks[index : index + _LONGEST_HEAD]):
        if two.kind in (Kind.PARAGRAPH, Kind.STAMP, Kind.BYLINE):
            return False
        if one.kind is Kind.BLANK and two.kind is Kind.HEADLINE:
            return True
    return False


def _head(blocks: Sequence[Block], index: int) -> tuple[list[Block], Block] | None:
    """The blocks between a headline and its first paragraph, and that paragraph."""
    following: list[Block] = []
    for block in blocks[index + 1 :]:
        if block.kind is Kind.PARAGRAPH:
            return following, block
        stamped = any(other.kind is Kind.STAMP for other in following)
        if (block.kind is Kind.SIGNOFF and not stamped) or len(following) > _LONGEST_HEAD:
            return None
        if block.kind is not Kind.BLANK:
            following.append(block)
    return None


def _after_an_end(text: str, blocks: Sequence[Block], index: int, line: str, *, alone: bool) -> bool:
    """Whether a sign-off, a rule or a signature before a headline ends an article (in no list of names)."""
    before = [block for block in blocks[max(0, index - 6) : index] if block.kind is not Kind.BLANK]
    if not before:
        return False
    last = before[-1]
    words = text[last.start : last.end]
    if last.kind in (Kind.SIGNOFF, Kind.BYLINE, Kind.FIELD):
        return len(line.split()) >= 4
    if last.kind is Kind.SEPARATOR:
        return bool(_STRONG_SEPARATOR.match(words)) or is_sentence_headline(line)
    return alone and last.kind is Kind.HEADLINE and is_signature(words) and len(line.split()) >= 5


def _leads(text: str, blocks: Sequence[Block], index: int, paragraph: Block) -> bool:
    """Whether a headline that says something stands over a news lead, after a blank line."""
    first = next(block for block in blocks if block.kind not in (Kind.BLANK, Kind.STAMP))
    line = text[blocks[index].start : blocks[index].end]
    return (
        first.kind is Kind.HEADLINE
        and is_sentence_headline(text[first.start : first.end])
        and is_sentence_headline(line)
        and blocks[index - 1].kind is Kind.BLANK
        and bool(_LEAD.search(text[paragraph.start : paragraph.end][:250]))
    )
