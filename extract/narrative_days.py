"""The day that an account of the past has come to, by which its office-holders are chosen.

In *Anwar Sadat flew to Jerusalem in November 1977. The Egyptian president met Begin* the president is he
who held the office then, not he who holds it on the day of publication.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from .time_expression import TimeKind
from .times import TimedExpression, read_times
from .token_table import TokenTable

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATING = re.compile(r"(?:\b(?:in|on|early in|late in)\s+|(?:^|\n)\s*)$", re.IGNORECASE)
_NEWS = frozenset((TimeKind.WEEKDAY, TimeKind.DAY, TimeKind.UNIT, TimeKind.AGO))
_TOLD_BEFORE = frozenset({"VBD", "VBN"})
_LONG_AGO, _SENTENCES, _CLIMB, _BEFORE = 2, 2, 8, 12
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class _Told:
    """A time of an account of the past by character offset; `day` is None where the text speaks of news."""

    start: int
    day: date | None


class NarrativeDays:
    """The days by which the office-holders of one text are chosen."""

    def __init__(self, table: TokenTable, day: date | None) -> None:
        self._table, self._day = table, day
        self._told: list[_Told] | None = None

    def at(self, token: int) -> date | None:
        """The day that the clause of a token tells of: long past, or that of the document."""
        table = self._table
        if self._day is None or not self._tells_the_past(token):
            return self._day
        if self._told is None:
            self._told = list(_told(table.characters, self._day))
        sentence = table.sentences[token]
        first = table.sentence_starts[max(0, sentence - _SENTENCES)]
        last = table.sentence_end(token)
        end = table.starts[last] if last < table.size else len(table.characters)
        near = [
            each for each in self._told
            if table.starts[first] <= each.start < end and not self._only_tells_which(each)
        ]  # fmt: skip
        before = [each.day for each in near if each.start < table.starts[token] and each.day is not None]
        if not before or any(each.day is None for each in near):
            return self._day
        return before[-1]

    def _only_tells_which(self, told: _Told) -> bool:
        """Whether a date only says of which thing a text speaks: "the sites attacked in September 2001"."""
        table = self._table
        token = bisect_right(table.starts, told.start) - 1
        while table.pos[token] != "VERB" and table.heads[token] != token:
            token = table.heads[token]
        return table.deps[token] == "acl" and told.day is not None

    def _tells_the_past(self, token: int) -> bool:
        """Whether a token's clause is in the past tense."""
        table, steps = self._table, 0
        while table.pos[token] != "VERB" and table.heads[token] != token and steps < _CLIMB:
            token, steps = table.heads[token], steps + 1
        return table.tags[token] in _TOLD_BEFORE


def _told(text: str, day: date) -> list[_Told]:
    """The times in a text that date an account of the past, and those that speak of news, in order."""
    if all(day.year - int(year) < _LONG_AGO for year in _YEAR.findall(text)):
        return []
    found: list[_Told] = []
    for timed in read_times(text, day):
        if timed.expression.kind in _NEWS and not timed.expression.anchored:
            found.append(_Told(timed.spec.span.start, None))
            continue
        then = _day_of(timed)
        if then is not None and _is_dating(text, timed) and (day - then).days > 365 * _LONG_AGO:
            found.append(_Told(timed.spec.span.start, then))
    return found


def _day_of(timed: TimedExpression) -> date | None:
    """The middle of a date."""
    days = timed.spec.days
    if timed.expression.kind is not TimeKind.DATE or days is None:
        return None
    if timed.expression.bound not in ("", "until", "by"):
        return None
    return _EPOCH + timedelta(days=sum(days) // 2)


def _is_dating(text: str, timed: TimedExpression) -> bool:
    """Whether a date says when something was (*in 1978*, at a line's head), not which (*the 1978 pact*)."""
    start = timed.spec.span.start
    return bool(_DATING.search(text[max(0, start - _BEFORE) : start]))
