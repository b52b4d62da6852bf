"""Readings of single time expressions: the groups a pattern matched, to a `TimeExpression`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .calendar_words import WEEKDAYS
from .edtf import SEASONS
from .time_expression import TimeExpression, TimeKind
from .time_words import ORDINALS, month_of, read_count, unit_name

SHIFTS = {
    "last": -1,
    "this past": -1,
    "past": -1,
    "this": 0,
    "the current": 0,
    "current": 0,
    "next": 1,
    "this coming": 1,
    "coming": 1,
    "the coming": 1,
    "the upcoming": 1,
    "upcoming": 1,
    "the previous": -1,
    "the preceding": -1,
    "the following": 1,
    "the next": 1,
    "the same": 0,
    "that same": 0,
    "that": 0,
    "the past": -1,
    "the last": -1,
    "the": 0,
}
ANCHORED = frozenset(
    ("the previous", "the preceding", "the following", "the next", "the same", "that same", "that")
)

Groups = dict[str, str]
Reading = Callable[[Groups, int, int], TimeExpression]


def _int(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else 0


def read_date(groups: Groups, start: int, end: int) -> TimeExpression:
    """A calendar date, full or partial."""
    month = groups.get("month", "")
    weekday = groups.get("wd", "").lower().rstrip(".")
    return TimeExpression(
        start,
        end,
        TimeKind.DATE,
        _int(groups.get("year", "")),
        (int(month) if month.isdigit() else month_of(month)) if month else 0,
        _int(groups.get("d1", "")),
        WEEKDAYS[weekday] if weekday else -1,
        year_shift=_rel_year(groups),
        anchored=groups.get("rel", "").startswith("the ") or groups.get("rel", "").startswith("that"),
    )


def _rel_year(groups: Groups) -> int | None:
    rel = groups.get("rel")
    return None if rel is None else SHIFTS[rel.lower().removesuffix(" year")]


def read_day_range(groups: Groups, start: int, end: int) -> TimeExpression:
    """Two days of one month."""
    first = read_date(groups, start, end)
    second = read_date({**groups, "d1": groups["d2"], "wd": ""}, start, end)
    return replace(first, last=second)


def read_year_range(groups: Groups, start: int, end: int) -> TimeExpression:
    """Two years, the second perhaps by its last two figures."""
    first, second = groups["year"], groups["year2"]
    if len(second) == 2:
        second = first[:2] + second
    return TimeExpression(
        start, end, TimeKind.DATE, int(first), last=TimeExpression(start, end, TimeKind.DATE, int(second))
    )


def read_weekday(groups: Groups, start: int, end: int) -> TimeExpression:
    """A weekday with "last", "next" or a week."""
    shift = (groups.get("shift") or groups.get("week") or "").lower()
    week = groups.get("week")
    return TimeExpression(
        start,
        end,
        TimeKind.WEEKDAY,
        weekday=WEEKDAYS[groups["wd"].lower().rstrip(".")],
        part="week" if week else shift,
        shift=SHIFTS.get(shift, 0),
        anchored=shift in ANCHORED,
    )


_DEICTIC = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "tonight": 0,
    "last night": -1,
    "this": 0,
    "overnight": 0,
}


def read_deictic(groups: Groups, start: int, end: int) -> TimeExpression:
    """A day told from the day of speaking."""
    word = groups["word"].lower()
    key = "this" if word.startswith("this ") else word
    return TimeExpression(start, end, TimeKind.DAY, shift=_DEICTIC[key])


def read_unit(groups: Groups, start: int, end: int) -> TimeExpression:
    """This, last or next week, month, year."""
    shift = groups["shift"].lower()
    unit = unit_name(groups["unit"])
    if shift in ("the past", "the last", "this past") and unit in ("year", "decade", "century", "month"):
        return TimeExpression(start, end, TimeKind.SPAN, unit=unit, count=1, shift=-1)
    return TimeExpression(
        start,
        end,
        TimeKind.UNIT,
        unit=unit,
        shift=SHIFTS[shift],
        anchored=shift in ANCHORED,
    )


def read_part_of_unit(groups: Groups, start: int, end: int) -> TimeExpression:
    """The start, middle or end of a unit, or "earlier in" it."""
    word = groups["part"].lower()
    parts = {"close": "end", "beginning": "start", "middle": "mid", "turn": "start"}
    which = (groups.get("which") or "the").lower()
    return TimeExpression(
        start,
        end,
        TimeKind.UNIT,
        unit=unit_name(groups["unit"]),
        shift=SHIFTS.get(which, 0),
        anchored=which == "that",
        part=parts.get(word, word),
    )


def read_span(groups: Groups, start: int, end: int) -> TimeExpression:
    """A stretch up to now or from now."""
    back = groups["side"].lower() in ("past", "last", "previous", "preceding", "recent")
    count = groups.get("count")
    number = read_count(count) if count else None
    return TimeExpression(
        start, end, TimeKind.SPAN, unit=unit_name(groups["unit"]), count=number, shift=-1 if back else 1
    )


def read_ago(groups: Groups, start: int, end: int) -> TimeExpression:
    """A count of units before now."""
    number = read_count(groups["count"]) if groups.get("count") else None
    if number is not None and groups.get("half"):
        number += 0.5
    return TimeExpression(start, end, TimeKind.AGO, unit=unit_name(groups["unit"]), count=number, shift=-1)


def read_from_now(groups: Groups, start: int, end: int) -> TimeExpression:
    """A count of units after now."""
    return replace(read_ago(groups, start, end), shift=1)


def read_offset(groups: Groups, start: int, end: int) -> TimeExpression:
    """A count of units before or after what was told."""
    number = read_count(groups["count"]) if groups.get("count") else None
    back = groups["side"].lower() in ("earlier", "before", "previously", "prior", "beforehand")
    return TimeExpression(
        start,
        end,
        TimeKind.OFFSET,
        unit=unit_name(groups["unit"]),
        count=number,
        shift=-1 if back else 1,
        anchored=True,
    )


def read_counted_from(groups: Groups, start: int, end: int) -> TimeExpression:
    """A count of units before or after something named next: open, unless a date follows."""
    one = groups.get("one")
    return TimeExpression(
        start,
        end,
        TimeKind.OPEN,
        unit=one or unit_name(groups["unit"]),
        count=1 if one else read_count(groups["count"]),
        shift=1 if groups["side"] == "after" else -1,
    )


def read_day_beside(groups: Groups, start: int, end: int) -> TimeExpression:
    """The day before or after what was told."""
    back = groups["side"].lower() == "before"
    return TimeExpression(
        start, end, TimeKind.OFFSET, unit="day", count=1, shift=-1 if back else 1, anchored=True
    )


def read_season(groups: Groups, start: int, end: int) -> TimeExpression:
    """A season, with a year or "last"."""
    shift = (groups.get("shift") or "").lower()
    return TimeExpression(
        start,
        end,
        TimeKind.SEASON,
        _int(groups.get("year", "")),
        season=SEASONS[groups["season"].lower()],
        year_shift=_rel_year(groups),
        part=shift,
        shift=SHIFTS.get(shift, 0),
        anchored=shift in ANCHORED,
    )


_PARTS = {**ORDINALS, "1": 1, "2": 2, "3": 3, "4": 4}


def read_quarter(groups: Groups, start: int, end: int) -> TimeExpression:
    """A quarter or half of a year."""
    unit = "half" if "half" in (groups.get("unit") or "") else "quarter"
    word = (groups.get("nth") or "").lower()
    number = _PARTS.get(word, 2 if unit == "half" else 4)
    return TimeExpression(
        start,
        end,
        TimeKind.QUARTER,
        _int(groups.get("year", "")),
        unit=unit,
        count=number,
        year_shift=_rel_year(groups) or 0,
    )


def read_decade(groups: Groups, start: int, end: int) -> TimeExpression:
    """A decade by its years."""
    digits = groups.get("decade") or groups["short"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return TimeExpression(start, end, TimeKind.DECADE, year)


def read_century(groups: Groups, start: int, end: int) -> TimeExpression:
    """A century by its number."""
    word = groups["nth"].lower()
    number = ORDINALS[word] if word in ORDINALS else _int(word)
    return TimeExpression(start, end, TimeKind.CENTURY, (number - 1) * 100)


def read_holiday(groups: Groups, start: int, end: int) -> TimeExpression:
    """A holiday with a fixed day."""
    days = {"Christmas Eve": (12, 24), "Christmas": (12, 25), "Year’s Eve": (12, 31), "Year’s Day": (1, 1)}
    word = groups["name"].replace("'", "’")
    month, day = next(value for key, value in days.items() if key in word)
    return TimeExpression(start, end, TimeKind.DATE, _int(groups.get("year", "")), month, day)


def read_attacks(groups: Groups, start: int, end: int) -> TimeExpression:
    """The one day that the press names by its digits."""
    return TimeExpression(start, end, TimeKind.DATE, 2001, 9, 11)


def read_open(groups: Groups, start: int, end: int) -> TimeExpression:
    """Words that fix no day."""
    return TimeExpression(start, end, TimeKind.OPEN)
