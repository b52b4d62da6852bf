"""How long a journey of several dated stops lasts (*to Nairobi on 3-4 May and Kampala on 5-6 May*)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..ontology.model import Span, TimeSpec
from .drafts import Draft
from .parsed import Token

_SEVERAL = 2


def days_of_stops(draft: Draft, times: Sequence[tuple[Token, TimeSpec]]) -> dict[str, TimeSpec]:
    """The days that each place of a journey has right behind it, by the place."""
    stops = sorted(draft.places, key=lambda each: each.span.start)
    found: dict[str, TimeSpec] = {}
    for stop, after in zip(stops, [*(each.span.start for each in stops[1:]), None], strict=True):
        days = [spec for token, spec in times if token.idx > stop.span.end and spec.edtf]
        days = [spec for spec in days if after is None or spec.span.end <= after]
        if len(days) == 1:
            found[stop.entity] = days[0]
    return found


def time_of_stops(draft: Draft, times: Sequence[tuple[Token, TimeSpec]], text: str) -> TimeSpec | None:
    """From the first day to the last, where each stop of a visit has its days; else None.

    `times` are those hung on the verb, by the token that heads each; every later one must have a stop
    between it and the one before, and lie after that.
    """
    dated = sorted((pair for pair in times if pair[1].edtf), key=lambda pair: pair[0].i)
    if draft.kind != "Visit" or len(draft.places) < _SEVERAL or len(dated) < _SEVERAL:
        return None
    stops = [each.span.start for each in draft.places]
    for (before, earlier), (after, later) in pairwise(dated):
        between = any(before.idx < stop < after.idx for stop in stops)
        ends, starts = earlier.end_latest, later.start_earliest
        if not between or ends is None or starts is None or starts < ends - 1:
            return None
    first, last = dated[0][1], dated[-1][1]
    start, end = first.span.start, last.span.end
    edtf = f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}"
    return TimeSpec(
        Span(start, end, text[start:end]), edtf,
        first.start_earliest, first.start_latest, last.end_earliest, last.end_latest,
    )  # fmt: skip
