"""Calendar dates, weekdays, seasons and longer periods, to stretches of days."""

from __future__ import annotations

from datetime import timedelta

from .calendar_words import make_date
from .time_expression import Direction, TimeExpression
from .time_reference import NOWHERE, Reference, base_day, shifted_year
from .time_stretch import Stretch, months, of_day, of_month, of_point, of_year

_PAST_WEIGHT = {Direction.PAST: 0.05, Direction.UNKNOWN: 0.3, Direction.FUTURE: 6.0}
_PAST_MONTH_WEIGHT = {Direction.PAST: 0.08, Direction.UNKNOWN: 0.3, Direction.FUTURE: 5.0}
_WINTER = 24


def resolve_date(expression: TimeExpression, reference: Reference) -> Stretch:
    """A calendar date; without year the nearest one, without publication day `XXXX-10-06`."""
    year = expression.year or shifted_year(expression, reference)
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


def _nearest_day(expression: TimeExpression, reference: Reference) -> Stretch:
    """Month and day without year: the nearest such day, the past counted nearer (or the future)."""
    published = reference.published
    assert published is not None
    years = range(published.year - 1, published.year + 2)
    days = [day for year in years if (day := make_date(year, expression.month, expression.day)) is not None]
    if expression.weekday >= 0:
        days = [day for day in days if day.weekday() == expression.weekday] or days
    if not days:
        return NOWHERE
    weight = 1.0 if reference.scheduled else _PAST_WEIGHT[reference.direction]
    return of_day(min(days, key=lambda day: _distance((day - published).days, weight)))


def _distance(ahead: int, past_weight: float) -> float:
    return float(ahead) if ahead >= 0 else -ahead * past_weight


def _nearest_month(month: int, reference: Reference) -> Stretch:
    published = reference.published
    assert published is not None
    weight = 1.0 if reference.scheduled else _PAST_MONTH_WEIGHT[reference.direction]
    years = range(published.year - 1, published.year + 2)
    year = min(years, key=lambda y: _distance((y - published.year) * 12 + month - published.month, weight))
    return of_month(year, month)


def resolve_weekday(expression: TimeExpression, reference: Reference) -> Stretch:
    """A weekday: the last one up to publication, or the next one where the clause looks ahead."""
    base = base_day(expression, reference)
    if base is None:
        return NOWHERE
    back = (base.weekday() - expression.weekday) % 7
    ahead = (expression.weekday - base.weekday()) % 7
    monday = base - timedelta(days=base.weekday())
    word = expression.part
    if word in ("week", "this", "next") and not expression.anchored:
        return of_day(monday + timedelta(days=7 * expression.shift + expression.weekday))
    if word in ("last", "this past", "past", "the past", "the last") or (
        expression.anchored and expression.shift < 0
    ):
        return of_day(base - timedelta(days=back or 7))
    if expression.shift > 0:
        return of_day(base + timedelta(days=ahead or 7))
    if reference.direction is Direction.FUTURE:
        return of_day(base + timedelta(days=ahead))
    return of_day(base - timedelta(days=back))


def resolve_season(expression: TimeExpression, reference: Reference) -> Stretch:
    """A season of the north."""
    year = expression.year or shifted_year(expression, reference)
    code = expression.season
    if year:
        return of_point(f"{year:04}-{code}", "season")
    base = base_day(expression, reference)
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
    same = expression.part == "this" or (expression.anchored and code != _WINTER)  # "that autumn"
    return of_point(f"{base.year:04}-{code}", "season") if same else past[-1]


def resolve_quarter(expression: TimeExpression, reference: Reference) -> Stretch:
    """A quarter or half of a year."""
    base = reference.published
    year = expression.year or (base.year + (expression.year_shift or 0) if base else 0)
    if not year:
        return NOWHERE
    length = 6 if expression.unit == "half" else 3
    month = 1 + length * (int(expression.count or 1) - 1)
    return months((year, month), (year, month + length - 1), "month") if month < 12 else NOWHERE


def resolve_decade(expression: TimeExpression, reference: Reference) -> Stretch:
    """A decade."""
    return of_point(f"{expression.year // 10}X", "decade")


def resolve_century(expression: TimeExpression, reference: Reference) -> Stretch:
    """A century."""
    return of_point(f"{expression.year // 100:02}XX", "century")
