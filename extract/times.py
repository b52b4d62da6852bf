"""Times in a text, resolved: EDTF and day numbers where the words and the publication date allow it.

A pure function of the text, the publication date and (where the caller knows it) the direction of each
clause; it works on plain strings and on spaCy documents alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from ..ontology.model import Span, TimeSpec
from .time_direction import dates_scheduled_event, guess_direction, says_last
from .time_expression import Direction, TimeExpression, TimeKind
from .time_grammar import find_expressions
from .time_resolution import Reference, bound_of, resolve
from .time_stretch import Days, Stretch, about, four_days, of_edtf

if TYPE_CHECKING:
    from .parsed import Doc

__all__ = [
    "Direction",
    "TimedExpression",
    "find_times",
    "guess_direction",
    "read_times",
    "resolve_expression",
]

DirectionAt = Callable[[int], Direction]

_SENTENCE_START = re.compile(r"[.!?][”\"’)\]]*\s+(?=[A-Z“\"‘(])|\n+")
_OPENING = re.compile(r"\s*(?:(?:Later|Earlier|Also|And)?,? ?(?:on )?)?", re.IGNORECASE)
_LONGEST_MEMORY, _LONGEST_SENTENCE = 5, 600
_NEAR_PUBLICATION, _NEAR_NEWS = 20, 150
_HALF_A_YEAR = 6
_LONG_AGO = 2
_ANCHORS_NOT = frozenset((TimeKind.SPAN, TimeKind.OPEN, TimeKind.CENTURY))


@dataclass(frozen=True, slots=True)
class TimedExpression:
    """A time with its expression and direction, for a caller that wants to look at it again."""

    expression: TimeExpression
    direction: Direction
    spec: TimeSpec


def find_times(
    text: str | Doc,
    published: date | None,
    *,
    direction_at: DirectionAt | None = None,
    margin: int = 0,
) -> list[TimeSpec]:
    """Times of a text in order, without overlaps; offsets are characters of the text.

    Parameters
    ----------
    published
        The day the text was published; without it "today" stays open and "October 6" is `XXXX-10-06`.
    direction_at
        Direction of the clause at a character offset, as the event layer knows it; by default it is guessed
        from the words before (`guess_direction`).
    margin
        By how many days the publication date may be off (`Document.published_margin`): what depends on it
        is marked approximate, with day numbers that cover all cases.

    >>> [(time.span.text, time.edtf) for time in find_times("They met on Saturday.", date(2023, 11, 20))]
    [('Saturday', '2023-11-18')]
    """
    return [timed.spec for timed in read_times(text, published, direction_at=direction_at, margin=margin)]


def read_times(
    text: str | Doc,
    published: date | None,
    *,
    direction_at: DirectionAt | None = None,
    margin: int = 0,
) -> list[TimedExpression]:
    """Like `find_times`, each with its expression and the direction it was read in."""
    words = text if isinstance(text, str) else text.text
    return list(_read(words, published, direction_at, margin))


def _read(
    words: str, published: date | None, direction_at: DirectionAt | None, margin: int
) -> Iterator[TimedExpression]:
    anchors: list[Stretch] = []
    main_day: Stretch | None = None
    year, year_until = 0, 0
    expressions = list(find_expressions(words))
    past = _Past(words, published, any(_is_news(each) for each in expressions))
    for expression, following in zip_longest(expressions, expressions[1:]):
        if expression.start >= year_until:
            year = 0
        direction = (
            direction_at(expression.start) if direction_at else guess_direction(words, expression.start)
        )
        if says_last(words, expression.start):
            direction = Direction.PAST
        scheduled = dates_scheduled_event(words, expression.start, expression.end)
        reference = Reference(published, direction, anchors[-1] if anchors else None, year, scheduled)
        if not year:
            shared = _shared_year(words, expression, following)
            reference = replace(reference, year=shared or past.year_of(expression, reference))
        if _is_same_day(expression):
            reference = replace(reference, anchor=_day_meant(words, expression, anchors, main_day))
        reference, found = _resolved(expression, reference, anchors)
        told = reference.anchor.edtf if reference.anchor is not None else ""
        spec = _spec(words, expression, found, reference, margin)
        yield TimedExpression(replace(expression, told=told, near_year=reference.year), direction, spec)
        past.note(expression, found, reference.year)
        if found.first is not None and expression.kind not in _ANCHORS_NOT and not expression.bound:
            anchors = [*anchors[1 - _LONGEST_MEMORY :], found]
            if found.size == "day" and not _is_reported(words, expression.start):
                main_day = found
        if expression.kind is TimeKind.DATE and expression.year and expression.month:
            year, year_until = expression.year, _sentence_end(words, expression.end, published)


def _is_same_day(expression: TimeExpression) -> bool:
    return (
        expression.anchored
        and expression.kind is TimeKind.UNIT
        and (expression.unit, expression.shift) == ("day", 0)
    )


def _day_meant(
    words: str, expression: TimeExpression, anchors: list[Stretch], main_day: Stretch | None
) -> Stretch | None:
    """The day that *the same day* is: the last one told, at the start of a sentence that of the account.

    A day told in what somebody only said (*He stressed that they left on Monday*) is not of the account.
    """
    opens = _OPENING.fullmatch(words, _sentence_start(words, expression.start), expression.start)
    days = [each for each in anchors if each.size == "day"]
    if opens is not None and main_day is not None and main_day in days:
        return main_day
    return days[-1] if days else (anchors[-1] if anchors else None)


def _is_reported(words: str, start: int) -> bool:
    """Whether a time stands in a clause with *that*, which tells what somebody said."""
    return " that " in words[_sentence_start(words, start) : start]


def _sentence_start(words: str, place: int) -> int:
    """Where the sentence of a place begins, at most some hundred characters before it."""
    first = max(0, place - _LONGEST_SENTENCE)
    ends = [match.end() for match in _SENTENCE_START.finditer(words, first, place + 1)]
    return ends[-1] if ends else first


class _Past:
    """The year that an account of the past has come to: *on 9 October 1998 … On 26 October*.

    It holds for dates without a year in the next two sentences, if they would lie far from the publication;
    the farther in a text that tells of *Monday* and *last week* elsewhere. An account that has gone on
    without naming its year (*that autumn … On 8 September*) holds for longer, and for nearer dates too; a day
    told with its year holds for later days of its month.
    """

    def __init__(self, words: str, published: date | None, news: bool) -> None:
        self._words, self._published = words, published
        self._near = _NEAR_NEWS if news else _NEAR_PUBLICATION
        self._year, self._month, self._day, self._until, self._steps = 0, 0, 0, 0, 0

    def year_of(self, expression: TimeExpression, reference: Reference) -> int:
        """The year of a date that names none; 0 where it is told from the publication."""
        if reference.direction is Direction.FUTURE and self._published is not None:
            return 0  # "sanctions imposed in 2003, which the council will review in June"
        if not self._year or not _names_no_year(expression) or expression.start >= self._until:
            return 0
        if says_last(self._words, expression.start):
            return 0  # "a deal of 1999, which they called off last June"
        near = resolve(expression, reference).first
        if near is None or self._published is None or self._is_news(expression, near, reference.direction):
            return 0
        if expression.bound == "since":
            return self._year - (expression.month > self._month)
        return self._year + (expression.month + _HALF_A_YEAR < self._month)

    def _is_news(self, expression: TimeExpression, near: date, direction: Direction) -> bool:
        """Whether a date without a year is near enough to the publication to be told from it."""
        assert self._published is not None
        if self._day and expression.month == self._month and expression.day > self._day:
            return False  # "on 15 May 1976 … On 23 May"
        if not expression.day and (near.year, near.month) == (self._published.year, self._published.month):
            return direction is not Direction.PAST  # news of this month does not call it *March*
        ahead = near > self._published
        if self._steps and direction is Direction.PAST and (ahead or self._steps > 1):
            return False
        return abs(near - self._published).days <= (_NEAR_PUBLICATION if self._steps else self._near)

    def note(self, expression: TimeExpression, found: Stretch, inherited: int) -> None:
        """Take in a date; one told from the publication leads back to the present."""
        year = expression.year or (inherited if _names_no_year(expression) else 0)
        if self._published is None or (self._year and expression.bound == "since"):
            return
        if year and expression.kind is TimeKind.DATE:
            self._steps = 0 if expression.year else self._steps + 1
            self._begin(year, expression.month, expression.end)
            self._day = expression.day
        elif self._year and expression.anchored and found.first is not None:
            self._steps += 1
            self._begin(found.first.year, found.first.month, expression.end)
            self._day = 0
        elif _is_news(expression):
            self._year = 0

    def _begin(self, year: int, month: int, end: int) -> None:
        assert self._published is not None
        self._year = year if self._published.year - year >= _LONG_AGO else 0
        self._month = month
        self._until = _sentence_ends(self._words, end, 3 + min(self._steps, 3))


def _shared_year(words: str, expression: TimeExpression, following: TimeExpression | None) -> int:
    """The year told with the second of two dates (*in May and June 2003*); 0 where there is none."""
    if following is None or not following.year or not following.month or not _names_no_year(expression):
        return 0
    between = words[expression.end : following.start].strip()
    return following.year if between in ("and", "or", "and in", "and on") else 0


def _is_news(expression: TimeExpression) -> bool:
    """Whether a time counts from the publication."""
    if expression.kind in (TimeKind.WEEKDAY, TimeKind.DAY, TimeKind.AGO):
        return True
    return expression.kind is TimeKind.UNIT and not expression.anchored


def _names_no_year(expression: TimeExpression) -> bool:
    return (
        expression.kind is TimeKind.DATE
        and bool(expression.month)
        and not (expression.year or expression.shift or expression.anchored)
        and expression.year_shift is None
    )


def _sentence_ends(words: str, start: int, count: int) -> int:
    """Where so many sentences end, the one at `start` included."""
    ends = [match.end() for match in _SENTENCE_START.finditer(words, start, min(len(words), start + 1200))]
    return ends[count - 1] if len(ends) >= count else min(len(words), start + 1200)


def _resolved(
    expression: TimeExpression, reference: Reference, anchors: list[Stretch]
) -> tuple[Reference, Stretch]:
    """What an expression stands for; "years later" than publication counts from further back."""
    found, published = resolve(expression, reference), reference.published
    if expression.kind is not TimeKind.OFFSET or expression.shift < 0 or published is None:
        return reference, found
    for anchor in reversed(anchors[:-1]):
        if found.first is None or found.first <= published:
            break
        reference = replace(reference, anchor=anchor)
        found = resolve(expression, reference)
    return reference, found


def _sentence_end(words: str, start: int, published: date | None) -> int:
    """Where a year told in a full date ends to hold: with its sentence, or undated with the next one."""
    return _sentence_ends(words, start, 1 if published else 2)


def resolve_expression(
    words: str, expression: TimeExpression, published: date | None, *, direction: Direction, margin: int = 0
) -> TimeSpec:
    """An expression that `read_times` found in `words` again, with another direction."""
    anchor = of_edtf(expression.told) if expression.told else None
    direction = Direction.PAST if says_last(words, expression.start) else direction
    scheduled = dates_scheduled_event(words, expression.start, expression.end)
    reference = Reference(published, direction, anchor, expression.near_year, scheduled)
    return _spec(words, expression, resolve(expression, reference), reference, margin)


def _spec(
    words: str, expression: TimeExpression, found: Stretch, reference: Reference, margin: int
) -> TimeSpec:
    span = Span(expression.start, expression.end, words[expression.start : expression.end])
    days = four_days(found, bound_of(expression, reference.direction))
    if margin and found.edtf and reference.published is not None:
        found, days = _loosened(expression, found, days, reference, margin)
    return TimeSpec(span, found.edtf, *days)


def _loosened(
    expression: TimeExpression, found: Stretch, days: Days, reference: Reference, margin: int
) -> tuple[Stretch, Days]:
    """The time for the earliest and for the latest publication day; approximate where they differ."""
    published = reference.published
    assert published is not None
    edges = [
        resolve(expression, replace(reference, published=published + timedelta(days=step)))
        for step in (-margin, margin)
    ]
    if all(edge.edtf == found.edtf for edge in edges):
        return found, days
    every = [days, *(four_days(edge, bound_of(expression, reference.direction)) for edge in edges)]
    columns = list(zip(*every, strict=True))
    picks = (min, max, min, max)
    wide = [
        pick(known) if len(known := [day for day in column if day is not None]) == 3 else None
        for pick, column in zip(picks, columns, strict=True)
    ]
    return about(found), (wide[0], wide[1], wide[2], wide[3])
