"""What a relative time is told from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .edtf import edtf_periods
from .time_expression import Direction, TimeExpression
from .time_stretch import Stretch

NOWHERE = Stretch("")
_SIZES = ("day", "week", "month", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a time is told from: publication day, direction, the time told before, a year told nearby.

    `scheduled` says that the time belongs to an event set beforehand ("the November elections"): then the
    nearest date is meant, whatever the clause around it tells.
    """

    published: date | None
    direction: Direction = Direction.UNKNOWN
    anchor: Stretch | None = None
    year: int = 0
    scheduled: bool = False


def _plain_start(anchor: Stretch) -> date | None:
    """First day of what was told before, without the leeway of an approximate one."""
    point = anchor.edtf.split("/")[0].rstrip("~?")
    return edtf_periods(point)[0].first if point not in ("", "..") else anchor.first


def base_day(expression: TimeExpression, reference: Reference) -> date | None:
    """The day it counts from: publication, or what was told before."""
    if expression.anchored:
        return _plain_start(reference.anchor) if reference.anchor is not None else None
    return reference.published


def shifted_year(expression: TimeExpression, reference: Reference) -> int:
    """The year that "last year" or "the same year" after a date stands for; 0 where it cannot be told."""
    base = base_day(expression, reference)
    return base.year + expression.year_shift if expression.year_shift is not None and base is not None else 0


def fine_enough(anchor: Stretch, unit: str) -> bool:
    """Whether what was told before is as exact as the unit now counted from it."""
    unit = {
        "night": "day",
        "weekend": "week",
        "fortnight": "week",
        "quarter": "month",
        "hour": "day",
        "minute": "day",
    }.get(unit, unit)
    size = anchor.size if anchor.size in _SIZES else "month"
    return unit in _SIZES and _SIZES.index(size) <= _SIZES.index(unit)
