"""Trees stay trees: no mending rule may leave a circle of heads, and one that did would be cut."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from parley.extract.parsed import Doc
from parley.extract.spans_of_tokens import break_circles


def parsed(heads: list[int]) -> Doc:
    """A text of one letter per word with these heads."""
    return Doc(SpacyDoc(Vocab(), words=list("abcde")[: len(heads)], heads=heads, deps=["dep"] * len(heads)))


@pytest.mark.parametrize(
    ("heads", "roots"),
    [
        ([1, 1, 1], {1}),
        ([0], {0}),
        ([1, 2, 2, 2], {2}),
    ],
)
def test_a_tree_is_left_alone(heads: list[int], roots: set[int]) -> None:
    doc = parsed(heads)
    break_circles(doc)
    assert not doc.circled
    assert [token.head.i for token in doc] == heads
    assert {token.i for token in doc if token.head.i == token.i} == roots


def test_a_phrase_may_be_hung_elsewhere() -> None:
    doc = parsed([1, 1, 1, 2, 4])
    doc[2].head = doc[4]
    doc[4].head = doc[0]
    doc[1].head = doc[1]
    assert not doc.circled


@pytest.mark.parametrize(("hung", "below"), [(2, 0), (2, 1), (2, 3)])
def test_a_circle_gets_a_root(hung: int, below: int) -> None:
    doc = parsed([1, 2, 2, 2, 4])
    doc[hung].head = doc[below]
    assert doc.circled
    break_circles(doc)
    for token in doc:
        seen = set[int]()
        while token.head.i != token.i:
            assert token.i not in seen
            seen.add(token.i)
            token = token.head
