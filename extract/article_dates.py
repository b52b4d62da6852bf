"""The publication dates of articles: stated, from the dateline, from the text, or from the articles around.

A date that is not stated is a guess with a margin: the earliest and latest day that the evidence leaves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from .articles import Article
from .calendar_words import DAY, MONTH, WEEKDAYS, YEAR, make_date, month_number

_MENTION = re.compile(
    rf"(?:(?P<m1>{MONTH}) (?P<d1>{DAY})(?:st|nd|rd|th)?|(?P<d2>{DAY})(?:st|nd|rd|th)? (?P<m2>{MONTH}))"
    rf"(?!\d|:)(?:,? (?P<year>{YEAR}))?"
)
_YEAR = re.compile(rf"\b{YEAR}\b")
_WEEKDAY = re.compile(r"(?<!last )(?<!next )\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|to be|planned|scheduled|due|expected|is to|are to|upcoming|next)\b[^.]*$"
)
_EARLIER_MONTH = re.compile(r"\b(?:earlier|later) this month\b", re.IGNORECASE)
_LAST_MONTH = re.compile(r"\blast month\b", re.IGNORECASE)
_WIDEST = 31
_FRESH = 3


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date, what it rests on, and by how many days it may be off."""

    day: date | None = None
    basis: str = ""
    margin: int = 0


def date_articles(text: str, articles: Sequence[Article]) -> list[Published]:
    """Publication dates of the articles of one file, in order."""
    year = _common_year(text, articles)
    found = [_stated(article, year) for article in articles]
    found = [
        known if known.day else _from_text(text, article, year)
        for known, article in zip(found, articles, strict=True)
    ]
    found = _under_headings(articles, found)
    return _from_neighbours(text, articles, found, year)


def _under_headings(articles: Sequence[Article], found: Sequence[Published]) -> list[Published]:
    """Undated articles take the date that stands over an article before them, until another is stated."""
    heading: date | None = None
    dated: list[Published] = []
    for article, known in zip(articles, found, strict=True):
        if known.basis in ("stamp", "dateline"):
            heading = known.day if article.day_heading else None
        dated.append(Published(heading, "neighbours") if known.day is None and heading else known)
    return dated


def _stated(article: Article, year: int) -> Published:
    """From time-stamp or dateline; the year may come from elsewhere in the file."""
    dated = [stamp for stamp in article.stamps if stamp.month]
    full = [stamp for stamp in dated if stamp.year]
    for stamp in (*full, *dated):
        day = stamp.date_in(article.copyright_year or year)
        if day is not None:
            return Published(day, "dateline" if stamp.place else "stamp")
    return Published()


def _common_year(text: str, articles: Sequence[Article]) -> int:
    """Year of datelines that name none: what most stamps of the file state, else the latest in its text."""
    stated = [stamp.year for article in articles for stamp in article.stamps if stamp.year]
    stated += [article.copyright_year for article in articles if article.copyright_year]
    if stated:
        return max(set(stated), key=lambda year: (stated.count(year), year))
    dated = [int(match.group("year")) for match in _MENTION.finditer(text) if match.group("year")]
    return max(dated, default=0)


def _mentions(body: str, year: int) -> list[date]:
    """Days that the text names as past, with `year` where it names none."""
    days: list[date] = []
    for match in _MENTION.finditer(body):
        if _FUTURE.search(body, max(0, match.start() - 120), match.start()):
            continue
        month = month_number(match.group("m1") or match.group("m2"))
        number = int(match.group("year") or year)
        day = make_date(number, month, int(match.group("d1") or match.group("d2"))) if number else None
        if day is not None:
            days.append(day)
    return days


def _from_text(text: str, article: Article, year: int) -> Published:
    """The latest past day that the text names, where the text also names its weekday alone."""
    year = article.copyright_year or year
    weekdays = _weekdays(text, article)
    days = _mentions(text[article.start : article.end], year)
    if days and weekdays and max(days).weekday() in weekdays:
        return Published(max(days), "text")
    return Published()


def _bounds(text: str, article: Article, year: int) -> tuple[date | None, date | None]:
    """Earliest and latest publication day that the text itself leaves open."""
    body = text[article.start : article.end]
    days = _mentions(body, article.copyright_year or year)
    if not days:
        return None, None
    latest = max(days)
    if _EARLIER_MONTH.search(body):
        return latest, _month_end(latest)
    if _LAST_MONTH.search(body):
        start = _month_end(latest) + timedelta(days=1)
        return start, _month_end(start)
    return latest, None


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)


def _from_neighbours(
    text: str, articles: Sequence[Article], found: Sequence[Published], year: int
) -> list[Published]:
    """Undated articles: the days their text leaves open, narrowed by dated articles around them."""
    bounds: list[tuple[date | None, date | None]] = [
        (known.day, known.day) if known.day else _bounds(text, article, year)
        for known, article in zip(found, articles, strict=True)
    ]
    days = [known.day for known in found if known.day]
    falling = len(days) > 1 and all(one >= two for one, two in pairwise(days))
    rising = len(days) > 1 and all(one <= two for one, two in pairwise(days))
    dated: list[Published] = []
    for index, known in enumerate(found):
        if known.day is None:
            before = _nearest(bounds[:index][::-1], latest=falling) if falling or rising else None
            after = _nearest(bounds[index + 1 :], latest=rising) if falling or rising else None
            low, high = (after, before) if falling else (before, after)
            known = _between(bounds[index], low, high, _weekdays(text, articles[index]))
        dated.append(known)
    return dated


def _nearest(bounds: Sequence[tuple[date | None, date | None]], *, latest: bool) -> date | None:
    for low, high in bounds:
        if low is not None and high is not None:
            return high if latest else low
    return None


def _between(
    own: tuple[date | None, date | None], low: date | None, high: date | None, weekdays: Set[int]
) -> Published:
    """A day in the middle of those left open, where they are no more than a month."""
    lows = [day for day in (own[0], low) if day is not None]
    highs = [day for day in (own[1], high) if day is not None]
    basis = "neighbours" if low or high else "text"
    if not lows or not highs or max(lows) > min(highs):
        basis = "text"
        lows, highs = [day for day in own[:1] if day], [day for day in own[1:] if day]
    if not lows or not highs or (min(highs) - max(lows)).days > _WIDEST:
        return Published()
    start, end = max(lows), min(highs)
    start, end = _fresh_days(start, end, weekdays) or (start, end)
    span = (end - start).days
    return Published(start + timedelta(days=span // 2), basis, span // 2)


def _fresh_days(start: date, end: date, weekdays: Set[int]) -> tuple[date, date] | None:
    """First and last day at most three days after a weekday that the text names, where only one week fits.

    News that says "on Saturday" appears soon after Saturday; an article six days later would say "last".
    """
    days = [start + timedelta(days=step) for step in range((end - start).days + 1)]
    near = [day for day in days if any((day.weekday() - weekday) % 7 <= _FRESH for weekday in weekdays)]
    if not near or (near[-1] - near[0]).days > _FRESH:
        return None
    return near[0], near[-1]


def _weekdays(text: str, article: Article) -> set[int]:
    """Weekdays that an article names alone, of days past."""
    return {
        WEEKDAYS[match.group("day").lower()]
        for match in _WEEKDAY.finditer(text, article.head, article.end)
        if not _FUTURE.search(text, max(article.head, match.start() - 120), match.start())
    }
