"""Names of months and weekdays, and plain dates as datelines and time-stamps write them."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

SPANS = frozenset({"day", "week", "month", "year", "hour"})
"""What tells how long something goes on: *after ten days of talks*."""
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"

_WORDED = re.compile(
    rf"(?P<d1>{DAY})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m1>{MONTH})(?:[\s-]+|,\s*)(?P<y1>{YEAR})\b"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?:st|nd|rd|th)?,?\s+(?P<y2>{YEAR})\b"
    rf"|\b(?P<y3>{YEAR})[-/.](?P<m3>0?[1-9]|1[0-2])[-/.](?P<d3>{DAY})\b"
    rf"|\b(?P<d4>{DAY})\.(?P<m4>0?[1-9]|1[0-2])\.(?P<y4>{YEAR})\b",
    re.IGNORECASE,
)


def month_number(word: str) -> int:
    """Number of a month by its name or short form; `KeyError` otherwise.

    >>> month_number("Sept."), month_number("OCTOBER")
    (9, 10)
    """
    return MONTHS[word.lower().rstrip(".")]


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or `None` where the calendar has no such day.

    >>> make_date(2023, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_full_date(text: str) -> date | None:
    """The first date with day, month and year in `text`; numeric ones only where their order is plain.

    >>> find_full_date("13:44, 8 November 2023")
    datetime.date(2023, 11, 8)
    >>> find_full_date("on 6/10/2023") is None
    True
    """
    for match in _WORDED.finditer(text):
        found = {key[0]: value for key, value in match.groupdict().items() if value is not None}
        month = int(found["m"]) if found["m"].isdigit() else month_number(found["m"])
        day = make_date(int(found["y"]), month, int(found["d"]))
        if day is not None:
            return day
    return None


def read_date(value: str) -> date | None:
    """The day a metadata field names: ISO 8601, RFC 2822, or words; `None` when it names none.

    >>> read_date("2021-06-16T10:00:00Z"), read_date("Wed, 16 Jun 2021 10:00:00 GMT")
    (datetime.date(2021, 6, 16), datetime.date(2021, 6, 16))
    """
    value = value.strip()
    if re.fullmatch(r"\d{8}", value):
        return make_date(int(value[:4]), int(value[4:6]), int(value[6:]))
    found = find_full_date(value.split("T")[0]) or find_full_date(value)
    if found is not None:
        return found
    try:
        return parsedate_to_datetime(value).date()
    except (TypeError, ValueError, IndexError):
        return None
