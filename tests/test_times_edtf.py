"""EDTF: what is written can be read, names real days, and agrees with the day numbers; on any text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.edtf import EPOCH, day_number, edtf_periods, valid_edtf
from parley.extract.times import Direction, find_times
from parley.ontology.errors import InputError

WORDS = [
    "on", "in", "since", "until", "by", "from", "to", "between", "and", "early", "late", "mid",
    "around", "the", "last", "next", "this", "same", "day", "week", "month", "year", "years", "ago",
    "later", "before", "today", "yesterday", "Saturday", "Monday", "weekend", "October", "May",
    "16", "23", "31", "2020", "1994", "1990s", "20th century", "three", "several", "end of",
    "summer", "9:50 am", ",", ".", "will", "met", "decades", "quarter", "half", "February 29",
    "Christmas Eve", "a day", "in two",
]  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=14),
    st.none() | DAYS,
    st.sampled_from(Direction),
    st.integers(0, 9),
)
def test_any_words_give_valid_times(
    words: list[str], published: date | None, direction: Direction, margin: int
) -> None:
    text = " ".join(words)
    for time in find_times(text, published, direction_at=lambda _: direction, margin=margin):
        assert text[time.span.start : time.span.end] == time.span.text
        assert time.edtf == "" or valid_edtf(time.edtf)
        assert_ordered(time.start_earliest, time.start_latest)
        assert_ordered(time.end_earliest, time.end_latest)
        assert_ordered(time.start_earliest, time.end_latest)


def assert_ordered(first: int | None, last: int | None) -> None:
    assert first is None or last is None or first <= last


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    for time in find_times(text, date(2023, 11, 18)):
        assert text[time.span.start : time.span.end] == time.span.text


@given(DAYS)
def test_a_day_is_its_own_period(day: date) -> None:
    start, end = edtf_periods(day.isoformat())
    assert (start.first, end.last) == (day, day)
    assert EPOCH + timedelta(days=day_number(day)) == day


@given(DAYS, DAYS)
def test_dates_told_in_full_are_read_back(day: date, published: date) -> None:
    [time] = find_times(f"They met on {day:%B} {day.day}, {day.year}.", published)
    assert time.edtf == day.isoformat()


BAD = ["2023-13", "2023-02-30", "23-1-1", "yesterday", "2023-25", "2024/2023", "2023-10-06T"]


@pytest.mark.parametrize("edtf", BAD)
def test_what_is_no_edtf(edtf: str) -> None:
    assert not valid_edtf(edtf)


def test_what_is_no_edtf_raises_with_what_was_seen() -> None:
    with pytest.raises(InputError, match="“soon” is no EDTF"):
        edtf_periods("soon")
