"""Patterns of single time expressions: each row a name, a regular expression and the reading of its groups.

Prefixes ("since", "early in", "around") and ranges of two expressions are put together in `time_grammar`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .calendar_words import WEEKDAYS
from .edtf import SEASONS
from .time_expression import TimeExpression, TimeKind
from .time_words import (
    COUNT,
    HEDGE,
    MONTH_ANY,
    MONTH_FULL,
    ORDINAL_DAY,
    ORDINALS,
    REL_YEAR,
    SEASON,
    TO,
    UNIT,
    VAGUE,
    WEEKDAY_FULL,
    WEEKDAY_SHORT,
    YEAR_WORD,
    month_of,
    read_count,
    unit_name,
)

_WD = rf"(?P<wd>{WEEKDAY_FULL}|{WEEKDAY_SHORT})"
_DAYPART = r"(?:[ -](?:early |late )?(?:morning|afternoon|evening|night|midday|noon))"
_YEAR_TAIL = rf"(?:,? (?:of )?(?P<year>{YEAR_WORD})\b|,? (?:of )?(?P<rel>{REL_YEAR}))"
_D1, _D2 = (rf"(?P<{name}>{ORDINAL_DAY})" for name in ("d1", "d2"))
_MON = rf"(?P<month>{MONTH_ANY})"
_SHIFTS = {
    "last": -1, "this past": -1, "past": -1, "this": 0, "the current": 0, "current": 0, "next": 1, "this coming": 1,
    "coming": 1, "the coming": 1, "the upcoming": 1, "upcoming": 1, "the previous": -1, "the preceding": -1,
    "the following": 1, "the next": 1, "the same": 0, "that same": 0, "that": 0, "the past": -1, "the last": -1,
    "the": 0,
}  # fmt: skip
_ANCHORED = frozenset(
    ("the previous", "the preceding", "the following", "the next", "the same", "that same", "that")
)
_SHIFT = "|".join(sorted(_SHIFTS.keys() - {"the"}, key=len, reverse=True))

Groups = dict[str, str]
Reading = Callable[[Groups, int, int], TimeExpression]


def _int(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else 0


def _date(groups: Groups, start: int, end: int) -> TimeExpression:
    month = groups.get("month", "")
    weekday = groups.get("wd", "").lower().rstrip(".")
    return TimeExpression(
        start, end, TimeKind.DATE, _int(groups.get("year", "")),
        (int(month) if month.isdigit() else month_of(month)) if month else 0,
        _int(groups.get("d1", "")), WEEKDAYS[weekday] if weekday else -1, year_shift=_rel_year(groups),
        anchored=groups.get("rel", "").startswith("the ") or groups.get("rel", "").startswith("that"),
    )  # fmt: skip


def _rel_year(groups: Groups) -> int | None:
    rel = groups.get("rel")
    return None if rel is None else _SHIFTS[rel.lower().removesuffix(" year")]


def _day_range(groups: Groups, start: int, end: int) -> TimeExpression:
    first = _date(groups, start, end)
    second = _date({**groups, "d1": groups["d2"], "wd": ""}, start, end)
    return _with_last(first, second)


def _with_last(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    from dataclasses import replace

    return replace(first, last=last)


def _year_range(groups: Groups, start: int, end: int) -> TimeExpression:
    first, second = groups["year"], groups["year2"]
    if len(second) == 2:
        second = first[:2] + second
    return TimeExpression(
        start, end, TimeKind.DATE, int(first), last=TimeExpression(start, end, TimeKind.DATE, int(second))
    )


def _weekday(groups: Groups, start: int, end: int) -> TimeExpression:
    shift = (groups.get("shift") or groups.get("week") or "").lower()
    week = groups.get("week")
    return TimeExpression(
        start, end, TimeKind.WEEKDAY, weekday=WEEKDAYS[groups["wd"].lower().rstrip(".")],
        part="week" if week else shift, shift=_SHIFTS.get(shift, 0), anchored=shift in _ANCHORED,
    )  # fmt: skip


_DEICTIC = {
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "today": 0, "tomorrow": 1,
    "tonight": 0, "last night": -1, "this": 0, "overnight": 0,
}  # fmt: skip


def _deictic(groups: Groups, start: int, end: int) -> TimeExpression:
    word = groups["word"].lower()
    key = "this" if word.startswith("this ") else word
    return TimeExpression(start, end, TimeKind.DAY, shift=_DEICTIC[key])


def _unit(groups: Groups, start: int, end: int) -> TimeExpression:
    shift = groups["shift"].lower()
    unit = unit_name(groups["unit"])
    if shift in ("the past", "the last", "this past") and unit in ("year", "decade", "century", "month"):
        return TimeExpression(start, end, TimeKind.SPAN, unit=unit, count=1, shift=-1)
    return TimeExpression(
        start, end, TimeKind.UNIT, unit=unit, shift=_SHIFTS[shift], anchored=shift in _ANCHORED,
    )  # fmt: skip


def _part_of_unit(groups: Groups, start: int, end: int) -> TimeExpression:
    part = {"end": "end", "close": "end", "beginning": "start", "start": "start", "middle": "mid", "turn": "start"}
    which = (groups.get("which") or "the").lower()
    return TimeExpression(
        start, end, TimeKind.UNIT, unit=unit_name(groups["unit"]), shift=_SHIFTS.get(which, 0), anchored=which == "that",
        part=part[groups["part"].lower()],
    )  # fmt: skip


def _span(groups: Groups, start: int, end: int) -> TimeExpression:
    back = groups["side"].lower() in ("past", "last", "previous", "preceding", "recent")
    count = groups.get("count")
    number = read_count(count) if count else None
    return TimeExpression(
        start, end, TimeKind.SPAN, unit=unit_name(groups["unit"]), count=number, shift=-1 if back else 1
    )


def _ago(groups: Groups, start: int, end: int) -> TimeExpression:
    number = read_count(groups["count"]) if groups.get("count") else None
    if number is not None and groups.get("half"):
        number += 0.5
    return TimeExpression(start, end, TimeKind.AGO, unit=unit_name(groups["unit"]), count=number, shift=-1)


def _offset(groups: Groups, start: int, end: int) -> TimeExpression:
    number = read_count(groups["count"]) if groups.get("count") else None
    back = groups["side"].lower() in ("earlier", "before", "previously", "prior", "beforehand")
    return TimeExpression(
        start, end, TimeKind.OFFSET, unit=unit_name(groups["unit"]), count=number, shift=-1 if back else 1, anchored=True
    )


def _day_beside(groups: Groups, start: int, end: int) -> TimeExpression:
    back = groups["side"].lower() == "before"
    return TimeExpression(start, end, TimeKind.OFFSET, unit="day", count=1, shift=-1 if back else 1, anchored=True)


def _season(groups: Groups, start: int, end: int) -> TimeExpression:
    shift = (groups.get("shift") or "").lower()
    return TimeExpression(
        start, end, TimeKind.SEASON, _int(groups.get("year", "")), season=SEASONS[groups["season"].lower()],
        year_shift=_rel_year(groups), part=shift, shift=_SHIFTS.get(shift, 0), anchored=shift in _ANCHORED,
    )  # fmt: skip


_PARTS = {**ORDINALS, "1": 1, "2": 2, "3": 3, "4": 4}


def _quarter(groups: Groups, start: int, end: int) -> TimeExpression:
    unit = "half" if "half" in (groups.get("unit") or "") else "quarter"
    word = (groups.get("nth") or "").lower()
    number = _PARTS.get(word, 2 if unit == "half" else 4)
    return TimeExpression(
        start, end, TimeKind.QUARTER, _int(groups.get("year", "")), unit=unit, count=number,
        year_shift=_rel_year(groups) or 0,
    )  # fmt: skip


def _decade(groups: Groups, start: int, end: int) -> TimeExpression:
    digits = groups.get("decade") or groups["short"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return TimeExpression(start, end, TimeKind.DECADE, year)


def _century(groups: Groups, start: int, end: int) -> TimeExpression:
    word = groups["nth"].lower()
    number = ORDINALS[word] if word in ORDINALS else _int(word)
    return TimeExpression(start, end, TimeKind.CENTURY, (number - 1) * 100)


def _holiday(groups: Groups, start: int, end: int) -> TimeExpression:
    days = {"Christmas Eve": (12, 24), "Christmas": (12, 25), "Year’s Eve": (12, 31), "Year’s Day": (1, 1)}
    word = groups["name"].replace("'", "’")
    month, day = next(value for key, value in days.items() if key in word)
    return TimeExpression(start, end, TimeKind.DATE, _int(groups.get("year", "")), month, day)


def _attacks(groups: Groups, start: int, end: int) -> TimeExpression:
    return TimeExpression(start, end, TimeKind.DATE, 2001, 9, 11)


def _open(groups: Groups, start: int, end: int) -> TimeExpression:
    return TimeExpression(start, end, TimeKind.OPEN)


_NUMBERED = rf"(?:{HEDGE}?(?:{VAGUE}|{COUNT}(?: (?:to|or) {COUNT})?|an?) {UNIT}|(?:days|weeks|months|years|decades|centuries))"

ROWS: tuple[tuple[str, str, Reading], ...] = (
    ("fiscal", r"\b(?:[Ff]iscal [Yy]ear|FY)[ -]?’?(?:20)?\d\d(?:[-–/]\d\d)?\b", _open),
    ("range_md", rf"\b{_MON} {_D1}(?:{TO}|\s?(?:and|&)\s){_D2}(?!\w){_YEAR_TAIL}?", _day_range),
    ("range_dm", rf"\b(?:the )?{_D1}(?:{TO}|\s?(?:and|&)\s){_D2} (?:of )?{_MON}(?!\w){_YEAR_TAIL}?", _day_range),
    ("attacks", r"\b(?:9/11|September 11(?:th)?(?=(?: terrorist| terror)? attacks))\b", _attacks),
    ("day_month", rf"\b(?:{_WD},? )?(?:the )?{_D1}(?: of)? {_MON}(?!\w){_YEAR_TAIL}?", _date),
    ("month_day", rf"\b(?:{_WD},? (?:the )?)?{_MON} (?:the )?{_D1}(?!\w){_YEAR_TAIL}?", _date),
    ("month_year", rf"\b{_MON}{_YEAR_TAIL}", _date),
    ("iso", rf"\b(?P<year>{YEAR_WORD})-(?P<month>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])\b", _date),
    ("dotted", rf"\b(?P<d1>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>{YEAR_WORD})\b", _date),
    ("slashed", rf"\b(?P<d1>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR_WORD})\b", _date),
    ("slashed_us", rf"\b(?P<month>0?[1-9]|1[0-2])/(?P<d1>1[3-9]|2\d|3[01])/(?P<year>{YEAR_WORD})\b", _date),
    ("slashed_open", rf"\b\d{{1,2}}/\d{{1,2}}/{YEAR_WORD}\b", _open),
    ("month", rf"\b(?P<month>{MONTH_FULL}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?![\w-])", _date),
    ("decade", r"(?:\b(?:[Tt]he )?(?P<decade>(?:1[5-9]|20)\d0)[’']?|(?:\b[Tt]he )?[’'](?P<short>[2-9]0))s\b", _decade),
    ("century", r"\b(?:[Tt]he )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|(?:twenty-|twen)?(?:first|tieth)|(?:six|seven|eigh|nine)teenth)[ -][Cc]entury\b", _century),
    ("year_range", rf"\b(?P<year>{YEAR_WORD})\s?[-–/]\s?(?P<year2>{YEAR_WORD}|\d\d)\b(?![-–/.\d])", _year_range),
    ("year", rf"(?<![\w$€£.,/:#-])(?P<year>{YEAR_WORD})\b(?![/%:\d-]|[.,]\d|-\w)", _date),
    ("deictic", r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
     rf"|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight){_DAYPART}?\b(?![’']s)", _deictic),
    ("deictic_possessive", r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?=[’']s\b)", _deictic),
    ("other_day", r"\b[Tt]he other (?:day|night|week)\b", _open),
    ("weekdays", rf"\b(?:(?:[Ee]very|[Ee]ach) (?:other )?{WEEKDAY_FULL}|{WEEKDAY_FULL}s)\b", _open),
    ("weekday", rf"\b(?:(?P<shift>(?i:{_SHIFT})) )?(?P<wd>{WEEKDAY_FULL})(?:,? (?:of )?(?P<week>last|next|this) week)?{_DAYPART}?\b", _weekday),
    ("weekend", rf"\b(?P<shift>(?i:{_SHIFT}|the)) (?P<unit>weekend)\b", _unit),
    ("span", rf"\b(?:(?i:over|in|during|for|within|through|throughout) )?(?:(?i:the|these|this|those) )?(?P<side>(?i:past|last|previous|next|coming|recent)) (?:{HEDGE})?"
     rf"(?:(?P<count>{VAGUE}|{COUNT}|half[- ](?:a )?|one) )?(?P<unit>(?:second|minute|hour|day|week|month|year|decade|centurie)s|(?<=half a )century)\b", _span),
    ("span_one", r"\b(?i:over|in|during|for|within) (?:the )?(?P<side>(?i:past|last|coming|next)) (?P<unit>day|week|month|year|decade|century)\b", lambda g, s, e: _span({**g, "count": "one"}, s, e)),
    ("unit", rf"\b(?P<shift>(?i:{_SHIFT})) (?:calendar |entire |whole )?(?P<unit>day|night|week|fortnight|month|quarter|year|decade|century)(?=s?\b)(?:s(?= [a-z]))?(?!-)", _unit),
    ("part_of_unit", r"\b(?:[Tt]he )?(?P<part>end|close|beginning|start|middle|turn) of (?P<which>the|this|last|next|that) (?P<unit>day|week|month|quarter|year|decade|century)\b", _part_of_unit),
    ("mid_unit", r"\b(?P<part>[Yy]ear|[Mm]onth|[Ww]eek)[- ]end\b", lambda g, s, e: _part_of_unit({"part": "end", "unit": g["part"]}, s, e)),
    ("ago", rf"\b(?:(?:{HEDGE})*(?P<count>{VAGUE}|{COUNT}|an?) (?P<unit>{UNIT})(?P<half> and a half)?|(?P<units>days|weeks|months|years|decades|centuries)) ago\b",
     lambda g, s, e: _ago({**g, "unit": g.get("unit") or g["units"]}, s, e)),
    ("day_beside", r"\b[Tt]he day (?P<side>before|after)(?=\s*(?:[.,;:)”\"]|$|that\b(?! \w+ (?:meet|talk|vote)))|\s+(?:in|at|and|when|but|said|told)\b)", _day_beside),
    ("offset", rf"\b(?:{HEDGE})*(?:(?P<count>{VAGUE}|{COUNT}|an?) )?(?P<unit>{UNIT}) (?P<side>later|earlier|afterwards?|beforehand|previously|(?:before|after|prior)(?=\s*(?:[.,;:)”\"]|$)))(?!\w)", _offset),
    ("before_event", rf"\b(?:{_NUMBERED}|[Tt]he (?:day|week|month|year|night)) (?:before|after|prior to|ahead of|since|into)\b", _open),
    ("season_year", rf"\b(?:(?:[Tt]he )?(?P<season>(?i:{SEASON}))(?: of)?,? (?:(?P<year>{YEAR_WORD})|(?P<rel>{REL_YEAR})))\b", _season),
    ("season_shift", rf"\b(?P<shift>(?i:{_SHIFT})) (?P<season>{SEASON})\b", _season),
    ("season_in", r"(?<=\b[Ii]n )(?:the )?(?P<season>spring|summer|autumn|winter)\b", _season),
    ("season_of", r"\b(?P<season>(?i:spring|summer|autumn|winter|fall))(?= (?:sessions?|semester|offensive|campaign|meetings?|summit|term)\b)", _season),
    ("quarter", rf"\b(?:[Tt]he )?(?P<nth>first|second|third|fourth|last|final) (?P<unit>quarter|half) of (?:the year|(?P<year>{YEAR_WORD})|(?P<rel>(?:last|this|next) year))\b", _quarter),
    ("quarter_short", rf"\bQ(?P<nth>[1-4])(?: of)? (?P<year>{YEAR_WORD})\b", _quarter),
    ("holiday", rf"\b(?P<name>Christmas Eve|Christmas(?: Day)?|New Year[’']s (?:Eve|Day))(?:,? (?P<year>{YEAR_WORD}))?\b", _holiday),
    ("adjective", rf"\b(?:{COUNT}|half|multi)-(?:second|minute|hour|day|night|week|month|year|decade|century)s?(?:-(?:long|old))?\b", _open),
    ("duration", rf"\b(?:(?i:for|within|in|during|over|lasting|after) )?{_NUMBERED}\b(?!-)", _open),
    ("recently", r"\b(?:[Mm]ost )?[Rr]ecently\b|\b[Ll]ately\b|\b[Ii]n recent times\b", _open),
)  # fmt: skip
