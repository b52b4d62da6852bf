"""Trees stay trees: no mending rule may leave a circle of heads, and one that did would be cut."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from parley.extract.spans_of_tokens import break_circles


@pytest.mark.parametrize(
    ("heads", "roots"),
    [
        ([1, 1, 1], {1}),
        ([0], {0}),
        ([1, 2, 2, 2], {2}),
    ],
)
def test_a_tree_is_left_alone(heads: list[int], roots: set[int]) -> None:
    doc = Doc(Vocab(), words=list("abcd")[: len(heads)], heads=heads, deps=["dep"] * len(heads))
    break_circles(doc)
    assert [token.head.i for token in doc] == heads
    assert {token.i for token in doc if token.head.i == token.i} == roots


def test_a_circle_gets_a_root() -> None:
    doc = Doc(Vocab(), words=list("abcde"), heads=[1, 2, 0, 2, 4], deps=["dep"] * 5)
    break_circles(doc)
    for token in doc:
        seen = set[int]()
        while token.head.i != token.i:
            assert token.i not in seen
            seen.add(token.i)
            token = token.head
