"""Tokenisation as the treebanks have it."""

from __future__ import annotations

import pickle

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.tokenization import treebank_tokenizer

TOKENIZER = treebank_tokenizer(spacy.blank("en"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a Qatari-hosted meeting", "a Qatari - hosted meeting"),
        ("the U.S.-led talks", "the U.S. - led talks"),
        ("non-aligned states", "non-aligned states"),
        ("UN-brokered and un-American", "UN - brokered and un-American"),
        ("co-chairs of a cross-border panel", "co-chairs of a cross-border panel"),
        ("the cease-fire", "the cease - fire"),
        ("the Merkel-Hollande visit", "the Merkel - Hollande visit"),
        ("the Merkel–Hollande visit", "the Merkel – Hollande visit"),
        ("a 12-day trip", "a 12 - day trip"),
        ("They won't come", "They wo n't come"),
        ("They cannot come", "They can not come"),
        ("Norway's envoy", "Norway 's envoy"),
        ("Norway’s envoy", "Norway ’s envoy"),
        ("on Sept. 9 at 5 p.m. in the U.S.", "on Sept. 9 at 5 p.m. in the U.S."),
        ("Gen. Costa and Amb. Lind", "Gen. Costa and Amb. Lind"),
        ("$4.5 million, up 3%", "$ 4.5 million , up 3 %"),
        ("Write to press@mfa.example now", "Write to press@mfa.example now"),
        ("See https://mfa.example/a-b today", "See https://mfa.example/a-b today"),
        ("and/or", "and / or"),
        ("No!!! (really)", "No !!! ( really )"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert [token.text for token in TOKENIZER(text)] == words.split()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_character_is_lost(text: str) -> None:
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize("stretch", ["a" * 20_000, "!" * 20_000, "a-b/c." * 3_000, "é" * 401])
def test_endless_stretches_are_cut(stretch: str) -> None:
    doc = TOKENIZER(f"before {stretch} after")
    assert doc.text == f"before {stretch} after"
    assert max(len(token) for token in doc) <= 400
    assert (doc[0].text, doc[-1].text) == ("before", "after")


def test_a_tokeniser_can_be_sent_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(TOKENIZER))
    assert [token.text for token in again("a state-run agency")] == ["a", "state", "-", "run", "agency"]
