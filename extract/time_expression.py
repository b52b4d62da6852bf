"""A time expression as the words give it, before any date is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TimeKind(StrEnum):
    """What the words refer to.

    DATE: a calendar date, full or partial. WEEKDAY: a weekday by name. DAY: days away from the reference
    ("yesterday"). UNIT: this, last or next week, month, year. SPAN: a stretch up to or from the reference
    ("the last three decades"). AGO: a count before publication. OFFSET: a count before or after something
    told before. SEASON, QUARTER, DECADE, CENTURY: those. OPEN: words that fix no date ("three days",
    "days before the offensive").
    """

    DATE = "date"
    WEEKDAY = "weekday"
    DAY = "day"
    UNIT = "unit"
    SPAN = "span"
    AGO = "ago"
    OFFSET = "offset"
    SEASON = "season"
    QUARTER = "quarter"
    DECADE = "decade"
    CENTURY = "century"
    OPEN = "open"


class Direction(StrEnum):
    """Whether the clause tells of what was, what is to come, or cannot tell."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: offsets of its words and what they say; 0, "" or -1 where they do not say.

    `shift` counts units from the reference (last = -1, next = 1), `anchored` says that the reference is
    what was told before and not the day of publication, `part` is `early`, `mid`, `late`, `earlier`,
    `later`, `start`, `end`, `half1`, `half2` or `week`, `bound` is `since`, `until`, `by`, `before` or
    `after`, and `last` is the end of a range. Reading a text adds `told`, the EDTF of
    the time told before, and `near_year`, a year told in the same sentence.
    """

    start: int
    end: int
    kind: TimeKind
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    season: int = 0
    unit: str = ""
    count: float | None = None
    shift: int = 0
    year_shift: int | None = None
    anchored: bool = False
    part: str = ""
    bound: str = ""
    approximate: bool = False
    last: TimeExpression | None = None
    told: str = ""
    near_year: int = 0
