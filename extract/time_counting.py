"""Times that count days, weeks, months or years from a reference, to stretches of days."""

from __future__ import annotations

from datetime import date, timedelta

from .time_expression import Direction, TimeExpression
from .time_reference import NOWHERE, Reference, base_day, fine_enough
from .time_stretch import (
    Stretch,
    months,
    of_day,
    of_interval,
    of_month,
    of_point,
    of_year,
    shift_months,
    week_of,
)


def resolve_day(expression: TimeExpression, reference: Reference) -> Stretch:
    """Yesterday, today, tomorrow."""
    if reference.published is None:
        return NOWHERE
    return of_day(reference.published + timedelta(days=expression.shift))


def resolve_unit(expression: TimeExpression, reference: Reference) -> Stretch:
    """This, last, next week, month, year; with what was told before: the same day, the following week."""
    base = base_day(expression, reference)
    anchor = reference.anchor
    if base is None or (
        expression.anchored and anchor is not None and not fine_enough(anchor, expression.unit)
    ):
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


def resolve_span(expression: TimeExpression, reference: Reference) -> Stretch:
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
            hours = count / (
                60 if expression.unit == "minute" else 3600 if expression.unit == "second" else 1
            )
            return of_day(base + timedelta(days=sign * int(hours // 24)), "~")


def resolve_ago(expression: TimeExpression, reference: Reference) -> Stretch:
    """A count of units before (or from) publication."""
    if reference.published is None or expression.count is None:
        return NOWHERE
    return _away(expression, reference.published, expression.shift)


def resolve_offset(expression: TimeExpression, reference: Reference) -> Stretch:
    """A count of units before or after what was told, where that is exact enough."""
    anchor, base = reference.anchor, base_day(expression, reference)
    if anchor is None or base is None or expression.count is None:
        return NOWHERE
    if expression.unit in ("second", "minute", "hour") or not fine_enough(anchor, expression.unit):
        return NOWHERE
    found = _away(expression, base, expression.shift)
    exact = expression.unit in ("year", "month") and anchor.edtf[-1:] not in ("~", "?")
    edtf = found.edtf.rstrip("~") if exact else found.edtf
    return of_point(edtf, "year" if expression.unit == "year" else found.size) if edtf else NOWHERE


def resolve_open(expression: TimeExpression, reference: Reference) -> Stretch:
    """Nothing: words that fix no day."""
    return NOWHERE
