"""Deep functions of arguments: passives, relative clauses, coordination, control, compounds.

Trees by hand.
"""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from parley.extract import parsed
from parley.extract.frames import load_lexicon
from parley.extract.grammar import Tree
from parley.extract.tree_shape import word

Row = tuple[str, str, int, str]
_VOCAB = spacy.blank("en").vocab
_VERBS = ("VBD", "VBN", "VB", "VBG")


def _tree(rows: list[Row], *units: tuple[int, int]) -> Tree:
    """Rows of (word, tag, head, label); lemmas are the lower-case words."""
    doc = Doc(
        _VOCAB,
        words=[row[0] for row in rows],
        lemmas=[row[0].lower() for row in rows],
        tags=[row[1] for row in rows],
        pos=[
            "VERB"
            if row[1] in _VERBS
            else "AUX"
            if row[3].startswith("aux")
            else "PROPN"
            if row[1] == "NNP"
            else "NOUN"
            if row[1].startswith("NN")
            else "PRON"
            if row[1].startswith("W")
            else "X"
            for row in rows
        ],
        heads=[row[2] for row in rows],
        deps=[row[3] for row in rows],
    )
    return Tree(
        parsed.Doc(doc), load_lexicon().bridges, {place: unit for unit in units for place in range(*unit)}
    )


ACTIVE: list[Row] = [("Oslo", "NNP", 1, "nsubj"), ("mediated", "VBD", 1, "ROOT"), ("talks", "NNS", 1, "obj")]
PASSIVE: list[Row] = [
    ("talks", "NNS", 2, "nsubj:pass"),
    ("were", "VBD", 2, "aux:pass"),
    ("mediated", "VBN", 2, "ROOT"),
    ("by", "IN", 4, "case"),
    ("Oslo", "NNP", 2, "obl:agent"),
]
PARTICIPLE: list[Row] = [
    ("talks", "NNS", 0, "ROOT"),
    ("mediated", "VBN", 0, "acl"),
    ("by", "IN", 3, "case"),
    ("Oslo", "NNP", 1, "obl:agent"),
]
MISPLACED: list[Row] = [
    ("talks", "NNS", 0, "ROOT"),
    ("mediated", "VBN", 0, "acl"),
    ("by", "IN", 3, "case"),
    ("Oslo", "NNP", 0, "nmod"),
]
RELATIVE: list[Row] = [
    ("talks", "NNS", 0, "ROOT"),
    ("that", "WDT", 3, "nsubj:pass"),
    ("were", "VBD", 3, "aux:pass"),
    ("mediated", "VBN", 0, "acl:relcl"),
    ("by", "IN", 5, "case"),
    ("Oslo", "NNP", 3, "obl:agent"),
]
GAP: list[Row] = [
    ("talks", "NNS", 0, "ROOT"),
    ("Oslo", "NNP", 2, "nsubj"),
    ("mediated", "VBD", 0, "acl:relcl"),
]
HYPHEN: list[Row] = [
    ("Oslo", "NNP", 2, "compound"),
    ("-", "HYPH", 0, "punct"),
    ("mediated", "VBN", 3, "amod"),
    ("talks", "NNS", 3, "ROOT"),
]
CONTROL: list[Row] = [
    ("Oslo", "NNP", 1, "nsubj"),
    ("offered", "VBD", 1, "ROOT"),
    ("to", "TO", 3, "mark"),
    ("mediated", "VB", 1, "xcomp"),
    ("talks", "NNS", 3, "obj"),
]
AND: list[Row] = [
    ("Oslo", "NNP", 1, "nsubj"),
    ("hosted", "VBD", 1, "ROOT"),
    ("and", "CC", 3, "cc"),
    ("mediated", "VBD", 1, "conj"),
    ("talks", "NNS", 3, "obj"),
]


@pytest.mark.parametrize(
    "rows",
    [ACTIVE, PASSIVE, PARTICIPLE, MISPLACED, RELATIVE, GAP, HYPHEN, CONTROL, AND],
    ids=[
        "active",
        "passive",
        "participle",
        "misplaced",
        "relative",
        "gap",
        "hyphen",
        "control",
        "coordination",
    ],
)
def test_oslo_is_the_subject_and_talks_the_object(rows: list[Row]) -> None:
    tree = _tree(rows)
    verb = next(token for token in tree.doc if token.text == "mediated")
    found = {(each.function, each.token.text) for each in tree.arguments(verb)}
    assert {("subject", "Oslo"), ("object", "talks")} <= found


def test_coordinated_arguments_share_a_function() -> None:
    rows: list[Row] = [
        ("Oslo", "NNP", 3, "nsubj"),
        ("and", "CC", 2, "cc"),
        ("Bern", "NNP", 0, "conj"),
        ("met", "VBD", 3, "ROOT"),
    ]
    tree = _tree(rows)
    assert [each.token.text for each in tree.arguments(tree.doc[3]) if each.function == "subject"] == [
        "Oslo",
        "Bern",
    ]


def test_a_bridge_gives_its_noun_s_owner_a_role() -> None:
    rows: list[Row] = [
        ("talks", "NNS", 0, "ROOT"),
        ("under", "IN", 3, "case"),
        ("EU", "NNP", 3, "compound"),
        ("mediation", "NN", 0, "nmod"),
    ]
    tree = _tree(rows)
    assert ("mediator", "EU") in {(each.function, each.token.text) for each in tree.arguments(tree.doc[0])}


def test_a_name_is_one_piece_whatever_hangs_on_its_parts() -> None:
    rows: list[Row] = [
        ("Secretary", "NNP", 2, "nmod:desc"),
        ("of", "IN", 2, "case"),
        ("State", "NNP", 3, "obl"),
        ("spoke", "VBD", 3, "ROOT"),
        ("with", "IN", 5, "case"),
        ("Abbas", "NNP", 3, "obl"),
    ]
    tree = _tree(rows, (0, 3), (5, 6))
    assert {(each.function, each.token.text) for each in tree.arguments(tree.doc[3])} == {
        ("subject", "State"),
        ("with", "Abbas"),
    }


@pytest.mark.parametrize("words", [["cease", "-", "fire"], ["cease", "fire"], ["ceasefire"], ["cease-fire"]])
def test_a_ceasefire_is_one_word_however_it_is_spelt(words: list[str]) -> None:
    doc = Doc(
        _VOCAB,
        words=words,
        lemmas=words,
        heads=[len(words) - 1] * len(words),
        deps=["dep"] * (len(words) - 1) + ["ROOT"],
    )
    assert word(doc[len(words) - 1]) == "ceasefire"
