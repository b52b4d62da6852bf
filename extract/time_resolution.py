"""From a time expression to a stretch of days.

What decides is the day of publication, the direction of the clause, and what was told before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from .calendar_words import make_date
from .time_calendar import (
    resolve_century,
    resolve_date,
    resolve_decade,
    resolve_quarter,
    resolve_season,
    resolve_weekday,
)
from .time_counting import resolve_ago, resolve_day, resolve_offset, resolve_open, resolve_span, resolve_unit
from .time_expression import Direction, TimeExpression, TimeKind
from .time_reference import NOWHERE, Reference
from .time_stretch import Stretch, about, bounded, of_day, of_interval, of_month, part_of, range_of, week_of

__all__ = ["Reference", "resolve"]


def resolve(expression: TimeExpression, reference: Reference) -> Stretch:
    """The stretch of days an expression stands for; one with empty EDTF where that cannot be told.

    >>> resolve(TimeExpression(0, 0, TimeKind.WEEKDAY, weekday=5), Reference(date(2023, 11, 20))).edtf
    '2023-11-18'
    """
    if expression.kind is TimeKind.OFFSET and expression.last is not None:
        reference = replace(reference, anchor=resolve(expression.last, reference))
        expression = replace(expression, last=None)
    if expression.kind is TimeKind.AGO and expression.last is not None:
        return _years_ago(expression.last, int(expression.count or 0), reference)
    found = _RESOLVERS[expression.kind](expression, reference)
    if not found.edtf:
        return found
    if expression.last is not None:
        return _range(expression, expression.last, found, reference)
    found = _part(expression, found, reference)
    return bounded(
        about(found) if expression.approximate else found, bound_of(expression, reference.direction)
    )


def _years_ago(present: TimeExpression, years: int, reference: Reference) -> Stretch:
    """What "today" or "this month" was so many years before publication."""
    published = reference.published
    then = make_date(published.year - years, published.month, published.day) if published else None
    return resolve(present, replace(reference, published=then)) if then else NOWHERE


def bound_of(expression: TimeExpression, direction: Direction) -> str:
    """The bound of an expression; "as of" begins something to come, and only names the day of what was."""
    if expression.bound == "as of":
        return "since" if direction is Direction.FUTURE else ""
    return expression.bound


def _range(first: TimeExpression, last: TimeExpression, found: Stretch, reference: Reference) -> Stretch:
    found = part_of(found, first.part) if first.part else found
    end = (
        resolve(last, reference)
        if last.kind is not TimeKind.WEEKDAY or found.first is None
        else _after(last, found.first)
    )
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
    if expression.part == "week":
        return week_of(found.first) if found.first is not None and found.size == "day" else found
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


_RESOLVERS: dict[TimeKind, Callable[[TimeExpression, Reference], Stretch]] = {
    TimeKind.DATE: resolve_date,
    TimeKind.WEEKDAY: resolve_weekday,
    TimeKind.DAY: resolve_day,
    TimeKind.UNIT: resolve_unit,
    TimeKind.SPAN: resolve_span,
    TimeKind.AGO: resolve_ago,
    TimeKind.OFFSET: resolve_offset,
    TimeKind.SEASON: resolve_season,
    TimeKind.QUARTER: resolve_quarter,
    TimeKind.DECADE: resolve_decade,
    TimeKind.CENTURY: resolve_century,
    TimeKind.OPEN: resolve_open,
}
