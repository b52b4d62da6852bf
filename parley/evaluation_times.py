"""Comparing times: the days that an EDTF text spans."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

Days = tuple[date | None, date | None]

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}


def same_time(found: str, wanted: Sequence[str]) -> bool:
    """Whether `found` spans the same days as one of `wanted` (EDTF texts).

    >>> same_time("2023-10-05/2023-10-05", ["2023-10-05"]), same_time("2023-10", ["2023-10-05"])
    (True, False)
    """
    days = days_of(found)
    return any(found == each or (days is not None and days == days_of(each)) for each in wanted)


def near_time(found: str, wanted: Sequence[str]) -> bool:
    """Whether the days of `found` and of one of `wanted` meet; an open end meets everything on its side."""
    days = days_of(found)
    return days is not None and any(_meet(days, other) for other in map(days_of, wanted) if other)


def days_of(edtf: str) -> Days | None:
    """First and last day of an EDTF date, season, ISO week or interval; `None` when it is none of these.

    >>> days_of("2008-02"), days_of("../2023-09-19")
    ((datetime.date(2008, 2, 1), datetime.date(2008, 2, 29)), (None, datetime.date(2023, 9, 19)))
    """
    plain = re.sub(r"[~?%]", "", edtf)
    if "/" not in plain:
        return _days(plain)
    first, last = plain.split("/", 1)
    begin, end = _days(first), _days(last)
    if (begin is None and first not in ("", "..")) or (end is None and last not in ("", "..")):
        return None
    return (begin[0] if begin else None, end[1] if end else None)


def _days(text: str) -> Days | None:
    if week := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day:
        return date(year, month, day), date(year, month, day)
    return _months(year, month)


def _months(year: int, month: int) -> Days | None:
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if month in _SEASON_MONTHS:
        start = date(year, _SEASON_MONTHS[month], 1)
        last = start + timedelta(days=62)
        month, end = last.month, date(last.year, last.month, calendar.monthrange(last.year, last.month)[1])
        return start, end
    if month > 12:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _meet(one: Days, other: Days) -> bool:
    starts = one[0] is None or other[1] is None or one[0] <= other[1]
    return starts and (one[1] is None or other[0] is None or other[0] <= one[1])
