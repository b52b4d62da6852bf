"""Sentence starts after the initials of a region: *in Washington, D.C.* ends a sentence as often as not."""

from __future__ import annotations

import pytest

from parley.extract.language import load_language


@pytest.fixture(scope="module")
def nlp():  # type: ignore[no-untyped-def]
    return load_language()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The envoys met today in Washington, D.C. Both sides spoke of a new beginning.", 2),
        ("The envoy flew home from Albany, N.Y. The minister stayed for another round.", 2),
        ("The talks were held in Washington, D.C., where both sides spoke of a new beginning.", 1),
        ("In Geneva, U.S. officials spoke of a new beginning.", 1),
        ("She met Washington, D.C. Mayor Jo Example on Friday.", 1),
    ],
)
def test_a_region_may_end_a_sentence(nlp, text: str, sentences: int) -> None:  # type: ignore[no-untyped-def]
    assert len(list(nlp(text).sents)) == sentences
