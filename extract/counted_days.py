"""The day of what a count of days sets apart from the clause: *left on Monday, a day after meeting Roe*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ..ontology.model import TimeSpec
from .drafts import Draft
from .edtf import day_number
from .times import TimedExpression

_DAY, _MOST = "YYYY-MM-DD", 14


def day_counted(draft: Draft, found: Iterable[TimedExpression]) -> TimeSpec | None:
    """The day so many days before or after the one that the sentence told just before, of exact days only."""
    marks = [
        each
        for carrier in (draft.anchor, draft.trigger)
        for each in carrier.children
        if each.dep_ in ("mark", "case") and each.lower_ in ("after", "before")
    ]
    if not marks:
        return None
    before: TimedExpression | None = None
    for timed in found:
        said, span = timed.expression, timed.spec.span
        counted = said.unit == "day" and said.shift and said.count is not None and said.count <= _MOST
        if counted and not timed.spec.edtf and any(span.start <= each.idx < span.end for each in marks):
            return _shifted(timed, before, draft)
        before = timed
    return None


def _shifted(timed: TimedExpression, before: TimedExpression | None, draft: Draft) -> TimeSpec | None:
    told = before.spec if before is not None else None
    first = draft.anchor.doc[draft.anchor.sent.start].idx
    if told is None or len(told.edtf) != len(_DAY) or told.span.start < first:
        return None
    said = timed.expression
    day = date.fromisoformat(told.edtf) - timedelta(days=said.shift * round(said.count or 0))
    number = day_number(day)
    return replace(
        timed.spec, edtf=day.isoformat(), start_earliest=number, start_latest=number, end_earliest=number,
        end_latest=number,
    )  # fmt: skip
