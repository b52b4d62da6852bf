"""From a time expression to a stretch of days, by the day of publication, the clause's direction and what was told before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .calendar_words import make_date
from .time_expression import Direction, TimeExpression, TimeKind
from .time_stretch import (
    Stretch,
    about,
    bounded,
    months,
    of_day,
    of_interval,
    of_month,
    of_point,
    of_year,
    part_of,
    range_of,
    shift_months,
    week_of,
)

NOWHERE = Stretch("")
_PAST_WEIGHT = {Direction.PAST: 0.12, Direction.UNKNOWN: 0.3, Direction.FUTURE: 6.0}
_PAST_MONTH_WEIGHT = {Direction.PAST: 0.08, Direction.UNKNOWN: 0.3, Direction.FUTURE: 5.0}


@dataclass(frozen=True, slots=True)
class Reference:
    """What a time is told from: publication day, direction of the clause, the time told before, a year told nearby."""

    published: date | None
    direction: Direction = Direction.UNKNOWN
    anchor: Stretch | None = None
    year: int = 0


def resolve(expression: TimeExpression, reference: Reference) -> Stretch:
    """The stretch of days an expression stands for; one with empty EDTF where that cannot be told.

    >>> resolve(TimeExpression(0, 0, TimeKind.WEEKDAY, weekday=5), Reference(date(2023, 11, 20))).edtf
    '2023-11-18'
    """
    found = _RESOLVERS[expression.kind](expression, reference)
    if not found.edtf:
        return found
    if expression.last is not None:
        return _range(expression, expression.last, found, reference)
    found = _part(expression, found, reference)
    return bounded(about(found) if expression.approximate else found, expression.bound)


def _range(first: TimeExpression, last: TimeExpression, found: Stretch, reference: Reference) -> Stretch:
    found = part_of(found, first.part) if first.part else found
    end = resolve(last, replace(reference, direction=Direction.FUTURE) if first.kind is TimeKind.WEEKDAY else reference)
    if found.edtf.startswith("XXXX") or end.edtf.startswith("XXXX"):
        return Stretch(f"{found.edtf}/{end.edtf}")
    if not end.edtf or found.first is None or end.last is None:
        return found
    if end.last < found.first:
        end = _after(last, found.first)
    return range_of(found, end) if end.edtf else found


def _after(last: TimeExpression, first: date) -> Stretch:
    """The end of a range whose year or week was not told: the next one after its start."""
    if last.kind is TimeKind.WEEKDAY:
        return of_day(first + timedelta(days=(last.weekday - first.weekday()) % 7))
    if last.month and not last.year:
        year = first.year + (last.month < first.month)
        day = make_date(year, last.month, last.day) if last.day else None
        return of_day(day) if day else of_month(year, last.month)
    return NOWHERE


def _part(expression: TimeExpression, found: Stretch, reference: Reference) -> Stretch:
    """Early, mid, late; "earlier this month" ends, "later this month" begins with the day of publication."""
    if expression.kind in (TimeKind.WEEKDAY, TimeKind.SEASON) or not expression.part:
        return found
    if expression.part in ("earlier", "later"):
        return _around_publication(expression.part, found, reference.published)
    if expression.bound and expression.part == "end" and found.last is not None:
        return of_day(found.last)
    return part_of(found, expression.part)


def _around_publication(part: str, found: Stretch, published: date | None) -> Stretch:
    if published is None or found.first is None or found.last is None or found.size == "day":
        return found
    if not found.first <= published <= found.last:
        return found
    first, last = (found.first, published) if part == "earlier" else (published, found.last)
    return of_interval(first.isoformat(), last.isoformat(), found.size)


def _date(expression: TimeExpression, reference: Reference) -> Stretch:
    year = expression.year or _shifted_year(expression, reference)
    month, day = expression.month, expression.day
    if year:
        if not month:
            return of_year(year)
        if not day:
            return of_month(year, month)
        exact = make_date(year, month, day)
        return of_day(exact) if exact else NOWHERE
    if reference.year and month:
        mark = "" if reference.published else "?"
        exact = make_date(reference.year, month, day) if day else None
        return of_day(exact, mark) if exact else of_month(reference.year, month, mark) if not day else NOWHERE
    if reference.published is None:
        return Stretch(f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}") if month else NOWHERE
    return _nearest_day(expression, reference) if day else _nearest_month(month, reference)


def _shifted_year(expression: TimeExpression, reference: Reference) -> int:
    base = _base(expression, reference)
    return base.year + expression.year_shift if expression.year_shift is not None and base is not None else 0


def _base(expression: TimeExpression, reference: Reference) -> date | None:
    if expression.anchored:
        return reference.anchor.first if reference.anchor is not None else None
    return reference.published


def _nearest_day(expression: TimeExpression, reference: Reference) -> Stretch:
    """Month and day without year: the nearest such day, the past nearer than the future unless the clause looks ahead."""
    published = reference.published
    assert published is not None
    years = range(published.year - 1, published.year + 2)
    days = [day for year in years if (day := make_date(year, expression.month, expression.day)) is not None]
    if expression.weekday >= 0:
        days = [day for day in days if day.weekday() == expression.weekday] or days
    if not days:
        return NOWHERE
    weight = _PAST_WEIGHT[reference.direction]
    return of_day(min(days, key=lambda day: _distance((day - published).days, weight)))


def _distance(ahead: int, past_weight: float) -> float:
    return float(ahead) if ahead >= 0 else -ahead * past_weight


def _nearest_month(month: int, reference: Reference) -> Stretch:
    published = reference.published
    assert published is not None
    weight = _PAST_MONTH_WEIGHT[reference.direction]
    years = range(published.year - 1, published.year + 2)
    year = min(years, key=lambda y: _distance((y - published.year) * 12 + month - published.month, weight))
    return of_month(year, month)


def _weekday(expression: TimeExpression, reference: Reference) -> Stretch:
    base = _base(expression, reference)
    if base is None:
        return NOWHERE
    back = (base.weekday() - expression.weekday) % 7
    ahead = (expression.weekday - base.weekday()) % 7
    monday = base - timedelta(days=base.weekday())
    word = expression.part
    if word in ("week", "this", "next") and not expression.anchored:
        return of_day(monday + timedelta(days=7 * expression.shift + expression.weekday))
    if word in ("last", "this past", "past", "the past", "the last") or (expression.anchored and expression.shift < 0):
        return of_day(base - timedelta(days=back or 7))
    if expression.shift > 0:
        return of_day(base + timedelta(days=ahead or 7))
    if reference.direction is Direction.FUTURE:
        return of_day(base + timedelta(days=ahead))
    return of_day(base - timedelta(days=back))


def _day(expression: TimeExpression, reference: Reference) -> Stretch:
    if reference.published is None:
        return NOWHERE
    return of_day(reference.published + timedelta(days=expression.shift))


def _unit(expression: TimeExpression, reference: Reference) -> Stretch:
    base = _base(expression, reference)
    anchor = reference.anchor
    if base is None or (expression.anchored and anchor is not None and not _fine_enough(anchor, expression.unit)):
        return NOWHERE
    shift = expression.shift
    match expression.unit:
        case "day" | "night":
            return of_day(base + timedelta(days=shift))
        case "week":
            return week_of(base, shift)
        case "fortnight":
            return of_interval(base.isoformat(), (base + timedelta(days=14)).isoformat(), "week")
        case "weekend":
            return _weekend(base, shift, reference.direction, named=shift != 0 or expression.anchored)
        case "month":
            return of_month(*shift_months(base.year, base.month, shift))
        case "quarter":
            return _quarter_of(*shift_months(base.year, (base.month - 1) // 3 * 3 + 1, 3 * shift))
        case "year":
            return of_year(base.year + shift)
        case "decade":
            return of_point(f"{base.year // 10 + shift:03}X", "decade")
        case _:
            return of_point(f"{base.year // 100 + shift:02}XX", "century")


_SIZES = ("day", "week", "month", "year", "decade", "century")


def _fine_enough(anchor: Stretch, unit: str) -> bool:
    """Whether what was told before is as exact as the unit now counted from it."""
    unit = {"night": "day", "weekend": "week", "fortnight": "week", "quarter": "month", "hour": "day", "minute": "day"}.get(unit, unit)
    size = anchor.size if anchor.size in _SIZES else "month"
    return unit in _SIZES and _SIZES.index(size) <= _SIZES.index(unit)


def _weekend(base: date, shift: int, direction: Direction, *, named: bool) -> Stretch:
    saturday = base - timedelta(days=base.weekday()) + timedelta(days=5)
    if named:
        ongoing = base.weekday() >= 5 and shift < 0
        saturday += timedelta(days=7 * shift) if not ongoing else timedelta(days=-7)
    elif direction is not Direction.FUTURE and saturday > base:
        saturday -= timedelta(days=7)
    return of_interval(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat(), "week")


def _quarter_of(year: int, month: int) -> Stretch:
    return months((year, month), (year, month + 2), "month")


def _span(expression: TimeExpression, reference: Reference) -> Stretch:
    """A stretch that ends (or begins) with the day of publication; its far end is approximate, or unknown."""
    published = reference.published
    if published is None:
        return NOWHERE
    today = published.isoformat()
    far = _away(expression, published, expression.shift) if expression.count is not None else Stretch("")
    point = far.edtf if not far.edtf or far.edtf.endswith("~") else far.edtf + "~"
    return of_interval(*((point, today) if expression.shift < 0 else (today, point)), "day")


def _away(expression: TimeExpression, base: date, sign: int) -> Stretch:
    """The point a count of units away from a day, as exact as the unit."""
    count = expression.count or 0
    match expression.unit:
        case "year" | "decade" | "century":
            size = {"year": 1, "decade": 10, "century": 100}[expression.unit]
            if count * size != int(count * size):
                return of_month(*shift_months(base.year, base.month, sign * int(count * size * 12)), "~")
            year = base.year + sign * int(count * size)
            return of_year(year, "~") if 1 <= year <= 9999 else NOWHERE
        case "month" | "quarter":
            step = 3 if expression.unit == "quarter" else 1
            return of_month(*shift_months(base.year, base.month, sign * round(count * step)), "~")
        case "week" | "fortnight" | "weekend":
            step = 14 if expression.unit == "fortnight" else 7
            return of_day(base + timedelta(days=sign * round(count * step)), "~")
        case "day" | "night":
            return of_day(base + timedelta(days=sign * round(count)), "" if count <= 14 else "~")
        case _:
            hours = count / (60 if expression.unit == "minute" else 3600 if expression.unit == "second" else 1)
            return of_day(base + timedelta(days=sign * int(hours // 24)), "~")


def _ago(expression: TimeExpression, reference: Reference) -> Stretch:
    if reference.published is None or expression.count is None:
        return NOWHERE
    return _away(expression, reference.published, -1)


def _offset(expression: TimeExpression, reference: Reference) -> Stretch:
    anchor = reference.anchor
    if anchor is None or anchor.first is None or expression.count is None or not _fine_enough(anchor, expression.unit):
        return NOWHERE
    if expression.unit in ("second", "minute", "hour"):
        return NOWHERE
    found = _away(expression, anchor.first, expression.shift)
    exact = expression.unit in ("year", "month") and anchor.edtf[-1:] not in ("~", "?")
    edtf = found.edtf.rstrip("~") if exact else found.edtf
    return of_point(edtf, "year" if expression.unit == "year" else found.size) if edtf else NOWHERE


def _season(expression: TimeExpression, reference: Reference) -> Stretch:
    year = expression.year or _shifted_year(expression, reference)
    code = expression.season
    if year:
        return of_point(f"{year:04}-{code}", "season")
    base = _base(expression, reference)
    if base is None:
        return NOWHERE
    options = [of_point(f"{base.year + step:04}-{code}", "season") for step in (-2, -1, 0, 1)]
    past = [found for found in options if found.first is not None and found.first <= base]
    over = [found for found in options if found.last is not None and found.last < base]
    ahead = [found for found in options if found.first is not None and found.first > base]
    if expression.shift < 0:
        return over[-1]
    if expression.shift > 0 or (reference.direction is Direction.FUTURE and past[-1] in over):
        return ahead[0]
    return of_point(f"{base.year:04}-{code}", "season") if expression.part == "this" else past[-1]


def _quarter(expression: TimeExpression, reference: Reference) -> Stretch:
    base = reference.published
    year = expression.year or (base.year + (expression.year_shift or 0) if base else 0)
    if not year:
        return NOWHERE
    length = 6 if expression.unit == "half" else 3
    month = 1 + length * (int(expression.count or 1) - 1)
    return months((year, month), (year, month + length - 1), "month") if month < 12 else NOWHERE


def _decade(expression: TimeExpression, reference: Reference) -> Stretch:
    return of_point(f"{expression.year // 10}X", "decade")


def _century(expression: TimeExpression, reference: Reference) -> Stretch:
    return of_point(f"{expression.year // 100:02}XX", "century")


def _open(expression: TimeExpression, reference: Reference) -> Stretch:
    return NOWHERE


_RESOLVERS: dict[TimeKind, Callable[[TimeExpression, Reference], Stretch]] = {
    TimeKind.DATE: _date,
    TimeKind.WEEKDAY: _weekday,
    TimeKind.DAY: _day,
    TimeKind.UNIT: _unit,
    TimeKind.SPAN: _span,
    TimeKind.AGO: _ago,
    TimeKind.OFFSET: _offset,
    TimeKind.SEASON: _season,
    TimeKind.QUARTER: _quarter,
    TimeKind.DECADE: _decade,
    TimeKind.CENTURY: _century,
    TimeKind.OPEN: _open,
}
