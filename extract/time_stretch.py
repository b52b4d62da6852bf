"""Stretches of days: an EDTF text with its first and last day, and their parts (early, mid, late)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from .edtf import Period, day_number, edtf_periods

Days = tuple[int | None, int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A resolved time: its EDTF, and the first and last day it may fall on.

    `whole` says that it lasts from the first to the last day (a range), and is not some time between them.
    """

    edtf: str
    first: date | None = None
    last: date | None = None
    size: str = "day"
    whole: bool = False


def of_point(edtf: str, size: str) -> Stretch:
    """Stretch of one EDTF point."""
    period, _ = edtf_periods(edtf)
    return Stretch(edtf, period.first, period.last, size)


def of_day(day: date, mark: str = "") -> Stretch:
    """Stretch of one day."""
    return of_point(f"{day.isoformat()}{mark}", "day")


def of_month(year: int, month: int, mark: str = "") -> Stretch:
    """Stretch of one month."""
    return of_point(f"{year:04}-{month:02}{mark}", "month")


def of_year(year: int, mark: str = "") -> Stretch:
    """Stretch of one year."""
    return of_point(f"{year:04}{mark}", "year")


def of_interval(first: str, last: str, size: str, *, whole: bool = False) -> Stretch:
    """Stretch from one EDTF point to another; an empty or `..` side has no day."""
    start, end = edtf_periods(f"{first}/{last}")
    return Stretch(f"{first}/{last}", start.first, end.last, size, whole)


def of_edtf(edtf: str) -> Stretch:
    """Stretch of any EDTF that Parley writes; an interval is as exact as the unit it fills.

    >>> of_edtf("2023-11-06/2023-11-12").size, of_edtf("199X").size
    ('week', 'decade')
    """
    start, end = edtf_periods(edtf)
    point = edtf.split("/")[0].rstrip("~?")
    size = {4: "year", 7: "month", 10: "day"}.get(len(point), "day")
    if point.endswith("X"):
        size = "century" if point.endswith("XX") else "decade"
    if "/" in edtf and size == "day" and start.first and end.last:
        size = "week" if (end.last - start.first).days < 14 else "month"
    return Stretch(edtf, start.first, end.last, size)


def about(stretch: Stretch) -> Stretch:
    """The stretch marked as approximate."""
    if not stretch.edtf or stretch.edtf[-1] in "~?":
        return stretch
    sides = [
        side + "~" if side and side != ".." and side[-1] not in "~?%" else side
        for side in stretch.edtf.split("/")
    ]
    edtf = "/".join(sides)
    start, end = edtf_periods(edtf)
    return replace(stretch, edtf=edtf, first=start.first, last=end.last)


def part_of(stretch: Stretch, part: str) -> Stretch:
    """The early, middle or late part of a stretch, or about its start or end.

    Months are cut in three at the 10th and 20th, years after April and August, decades after the third and
    sixth year.
    """
    first, last = stretch.first, stretch.last
    if first is None or last is None:
        return stretch
    if part in ("start", "end"):
        return _edge(stretch, first if part == "start" else last)
    cut = {"month": _month_parts, "year": _year_parts, "decade": _decade_parts, "century": _century_parts}
    build = cut.get(stretch.size)
    bounds = build(first, last).get(part) if build else None
    return of_interval(*bounds, stretch.size) if bounds else stretch


def _edge(stretch: Stretch, day: date) -> Stretch:
    if stretch.size == "year":
        return of_month(day.year, day.month, "~")
    if stretch.size in ("decade", "century"):
        return of_year(day.year, "~")
    return of_day(day, "~") if stretch.size != "day" else stretch


def _month_parts(first: date, last: date) -> dict[str, tuple[str, str]]:
    month = f"{first.year:04}-{first.month:02}"
    return {
        "early": (f"{month}-01~", f"{month}-10~"),
        "mid": (f"{month}-11~", f"{month}-20~"),
        "late": (f"{month}-21~", f"{month}-{last.day}~"),
        "half1": (f"{month}-01", f"{month}-15"),
        "half2": (f"{month}-16", f"{month}-{last.day}"),
    }


def _year_parts(first: date, last: date) -> dict[str, tuple[str, str]]:
    year = f"{first.year:04}"
    return {
        "early": (f"{year}-01~", f"{year}-04~"),
        "mid": (f"{year}-05~", f"{year}-08~"),
        "late": (f"{year}-09~", f"{year}-12~"),
        "half1": (f"{year}-01", f"{year}-06"),
        "half2": (f"{year}-07", f"{year}-12"),
    }


def _decade_parts(first: date, last: date) -> dict[str, tuple[str, str]]:
    start = first.year
    return {
        "early": (f"{start}~", f"{start + 3}~"),
        "mid": (f"{start + 4}~", f"{start + 6}~"),
        "late": (f"{start + 7}~", f"{start + 9}~"),
        "half1": (f"{start}", f"{start + 4}"),
        "half2": (f"{start + 5}", f"{start + 9}"),
    }


def _century_parts(first: date, last: date) -> dict[str, tuple[str, str]]:
    start = first.year
    return {
        "early": (f"{start}~", f"{start + 33}~"),
        "mid": (f"{start + 34}~", f"{start + 66}~"),
        "late": (f"{start + 67}~", f"{start + 99}~"),
        "half1": (f"{start}", f"{start + 49}"),
        "half2": (f"{start + 50}", f"{start + 99}"),
    }


def week_of(day: date, shift: int = 0) -> Stretch:
    """The week (Monday to Sunday) of a day, some weeks on.

    >>> week_of(date(2021, 7, 15)).edtf
    '2021-07-12/2021-07-18'
    """
    monday = day - timedelta(days=day.weekday() - 7 * shift)
    return of_interval(monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "week")


def shift_months(year: int, month: int, shift: int) -> tuple[int, int]:
    """Year and month some months on.

    >>> shift_months(2023, 1, -1)
    (2022, 12)
    """
    index = year * 12 + month - 1 + shift
    return index // 12, index % 12 + 1


def months(first: tuple[int, int], last: tuple[int, int], size: str) -> Stretch:
    """Stretch of whole months."""
    left, right = (f"{year:04}-{month:02}" for year, month in (first, last))
    return of_interval(left, right, size)


def range_of(first: Stretch, last: Stretch) -> Stretch:
    """From one stretch to another, lasting all the time between."""
    left, right = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    return of_interval(left, right, last.size, whole=True)


def bounded(stretch: Stretch, bound: str) -> Stretch:
    """Since, until, by, before or after a stretch: an interval that is open on one side."""
    if not bound or not stretch.edtf:
        return stretch
    sides = stretch.edtf.split("/")
    if bound in ("since", "after"):
        edge = sides[0] if bound == "since" else sides[-1]
        return Stretch(f"{edge}/..", stretch.first, None, stretch.size)
    edge = sides[-1] if bound in ("until", "by") else sides[0]
    if edge in ("", ".."):
        return stretch
    return Stretch(f"../{edge}", None, edtf_periods(edge)[0].last, stretch.size)


def four_days(stretch: Stretch, bound: str = "") -> Days:
    """Earliest and latest start, earliest and latest end, as day numbers; `None` where open."""
    if not stretch.edtf:
        return None, None, None, None
    start, end = edtf_periods(stretch.edtf)
    if stretch.whole or bound in ("since", "until"):
        return _number(start.first), _number(start.last), _number(end.first), _number(end.last)
    whole = Period(start.first, end.last)
    return _number(whole.first), _number(whole.last), _number(whole.first), _number(whole.last)


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)
