"""Word pieces, word features, entity tags: the small steps before and after the network."""

from __future__ import annotations

import numpy as np
import pytest

from parley.extract.entity_tags import (
    ENTITY_LABELS,
    EVERY_TAG,
    TAG_COUNT,
    allowed_inside,
    allowed_outside,
    begin,
    best_tags,
    spans_of,
)
from parley.extract.language import MODEL_FOLDER
from parley.extract.pieces import WordPieces
from parley.extract.word_features import CASE_CLASSES, GAP_CLASSES, case_class, gap_class

PIECES = WordPieces.from_file(MODEL_FOLDER / "vocab.txt")
VOCABULARY = (MODEL_FOLDER / "vocab.txt").read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", ["talks"]),
        ("Geneva", ["geneva"]),
        ("Çavuşoğlu", ["ca", "##vus", "##og", "##lu"]),
        ("cavusoglu", ["ca", "##vus", "##og", "##lu"]),
        ("’s", ["'", "s"]),
        ("“", ['"']),
        ("U.S.", ["u", ".", "s", "."]),
        ("\u200b", ["[UNK]"]),
        ("", ["[UNK]"]),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_words_become_the_pieces_of_the_reference_tokeniser(word: str, expected: list[str]) -> None:
    assert [VOCABULARY[row] for row in PIECES.split(word)] == expected


def test_pieces_agree_with_the_reference_implementation() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    reference = tokenizers.BertWordPieceTokenizer(str(MODEL_FOLDER / "vocab.txt"), lowercase=True)
    words = "Russian-brokered cease-fire (2020) of Recep Tayyip Erdoğan: €3.5m; naïve façade 停火 résumé n't"
    for word in words.split():
        assert list(PIECES.split(word)) == reference.encode(word, add_special_tokens=False).ids, word


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("met", "lower"),
        ("Geneva", "title"),
        ("EU", "upper"),
        ("J.", "initial"),
        ("MacShane", "mixed"),
        ("7", "other"),
    ],
)
def test_case_classes(word: str, name: str) -> None:
    assert CASE_CLASSES[case_class(word)] == name


@pytest.mark.parametrize(
    ("space", "name"),
    [("", "none"), (" ", "space"), ("\t", "space"), ("\n", "line"), ("\r\n\r\n", "blank line")],
)
def test_gap_classes(space: str, name: str) -> None:
    assert GAP_CLASSES[gap_class(space)] == name


def test_entities_are_decoded_even_where_the_single_best_tags_are_no_sequence() -> None:
    inside, start = begin("PERSON") + 1, begin("PERSON")
    scores = np.zeros((3, TAG_COUNT), np.float32)
    scores[0, 0], scores[0, start] = 2.0, 1.5
    scores[1, inside] = scores[2, inside] = 3.0
    tags = best_tags(scores)
    assert tags == [start, inside, inside]
    assert spans_of(tags) == [(0, 3, "PERSON")]


def test_one_name_is_not_cut_into_two_of_its_label() -> None:
    first, place = begin("PERSON"), begin("GPE")
    scores = np.zeros((2, TAG_COUNT), np.float32)
    scores[:, first], scores[1, first + 1] = 3.0, 2.5
    assert spans_of(best_tags(scores)) == [(0, 2, "PERSON")]
    scores[:, place] = 4.0
    assert spans_of(best_tags(scores)) == [(0, 1, "GPE"), (1, 2, "GPE")]


def test_adjacent_entities_stay_apart() -> None:
    assert spans_of([begin("GPE"), begin("GPE"), begin("ORG"), begin("ORG") + 1]) == [
        (0, 1, "GPE"),
        (1, 2, "GPE"),
        (2, 4, "ORG"),
    ]


def test_tag_sets() -> None:
    assert allowed_outside([]) == 1
    assert allowed_outside(ENTITY_LABELS) == EVERY_TAG
    assert allowed_inside(["ORG"], first=True) == 1 << begin("ORG")
    assert allowed_inside(["GPE", "LOC"], first=False) == 1 << (begin("GPE") + 1) | 1 << (begin("LOC") + 1)
