"""EDTF (ISO 8601-2): the part Parley writes, and the days it stands for.

Written forms: `2023-11-18`, `2023-11`, `2023`, `199X` (decade), `19XX` (century), `2023-21` to `2023-24`
(spring to winter of the north), `XXXX-10-06` (year unknown), each with `~` (about) or `?` (inferred), and
intervals `a/b` where `..` is an open and an empty side an unknown one. Days are numbers since 1970-01-01.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..ontology.errors import InputError

EPOCH = date(1970, 1, 1)
_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?(?P<mark>[~?%]?)"
)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_PAD = {"year": 366, "month": 31, "day": 1, "decade": 1827, "century": 9132}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; `None` on a side that is open or unknown."""

    first: date | None
    last: date | None


def day_number(day: date) -> int:
    """Days since 1970-01-01.

    >>> day_number(date(1970, 1, 2)), day_number(date(1969, 12, 31))
    (1, -1)
    """
    return (day - EPOCH).days


def month_end(year: int, month: int) -> date:
    """Last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    return (
        date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        if year < 9999
        else date(year, month, 28)
    )


def point_period(point: str) -> Period:
    """First and last day of one EDTF point; both `None` where its year is unknown.

    Raises `InputError` for text that is no such point.

    >>> point_period("2023-23")
    Period(first=datetime.date(2023, 9, 1), last=datetime.date(2023, 11, 30))
    """
    match = _POINT.fullmatch(point)
    if match is None:
        raise InputError(f"“{point}” is no EDTF point such as 2023-11-18, 2023-11, 199X or 2023-23")
    try:
        period, size = _plain_period(match.group("year"), match.group("month"), match.group("day"))
    except ValueError as error:
        raise InputError(f"“{point}” names a day the calendar does not have") from error
    if match.group("mark") in ("~", "%") and period.first and period.last:
        pad = timedelta(days=_PAD[size])
        return Period(period.first - pad, period.last + pad)
    return period


def _plain_period(year: str, month: str | None, day: str | None) -> tuple[Period, str]:
    if year == "XXXX":
        return Period(None, None), "year"
    if year.endswith("XX"):
        return Period(date(int(year[:2]) * 100, 1, 1), date(int(year[:2]) * 100 + 99, 12, 31)), "century"
    if year.endswith("X"):
        return Period(date(int(year[:3]) * 10, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31)), "decade"
    number = int(year)
    if month is None or month == "XX":
        return Period(date(number, 1, 1), date(number, 12, 31)), "year"
    if int(month) > 20:
        return _season_period(number, int(month)), "month"
    if day is None or day == "XX":
        return Period(date(number, int(month), 1), month_end(number, int(month))), "month"
    exact = date(number, int(month), int(day))
    return Period(exact, exact), "day"


def _season_period(year: int, code: int) -> Period:
    """Meteorological seasons of the north; winter begins in December of the year and ends in the next."""
    if code not in SEASONS.values():
        raise ValueError(code)
    start = (code - 20) * 3
    last = month_end(year + 1, 2) if code == 24 else month_end(year, start + 2)
    return Period(date(year, start, 1), last)


def edtf_periods(edtf: str) -> tuple[Period, Period]:
    """When it starts and when it ends; for a single point both are that point.

    >>> start, end = edtf_periods("2023-10-16/2023-10-23")
    >>> start.first, end.last
    (datetime.date(2023, 10, 16), datetime.date(2023, 10, 23))
    """
    if "/" not in edtf:
        period = point_period(edtf)
        return period, period
    left, right = edtf.split("/", 1)
    nothing = Period(None, None)
    return (
        nothing if left in ("", "..") else point_period(left),
        nothing if right in ("", "..") else point_period(right),
    )


def valid_edtf(edtf: str) -> bool:
    """Whether Parley can read `edtf`: the forms above, real days, and a start not after the end.

    >>> valid_edtf("2023-02-30"), valid_edtf("199X"), valid_edtf("2024/2023")
    (False, True, False)
    """
    try:
        start, end = edtf_periods(edtf)
    except InputError:
        return False
    return start.first is None or end.last is None or start.first <= end.last
