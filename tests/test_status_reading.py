"""Status, certainty and negation by grammar alone: trees built by hand, no model loaded."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from parley.extract import parsed
from parley.extract.clause_status import ClauseReader
from parley.extract.frames import load_lexicon
from parley.extract.grammar import Tree
from parley.ontology.model import Factuality, Status

Row = tuple[str, str, str, int, str]
_VOCAB = spacy.blank("en").vocab

_TAGS = {
    "VBD": "VERB",
    "VB": "VERB",
    "VBN": "VERB",
    "VBG": "VERB",
    "VBZ": "VERB",
    "MD": "AUX",
    "NNP": "PROPN",
}


def _doc(rows: list[Row]) -> parsed.Doc:
    """Rows of (word, lemma, tag, head, label)."""
    words = Doc(
        _VOCAB,
        words=[row[0] for row in rows],
        lemmas=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        pos=[_TAGS.get(row[2], "AUX" if row[4].startswith("aux") else "X") for row in rows],
        heads=[row[3] for row in rows],
        deps=[row[4] for row in rows],
    )
    return parsed.Doc(words)


def _met(*before: tuple[str, str, str, str], form: tuple[str, str] = ("meet", "VB")) -> list[Row]:
    """*Obama <words> meet Merkel*, the words being (word, lemma, tag, label)."""
    verb = 1 + len(before)
    rows: list[Row] = [("Obama", "Obama", "NNP", verb, "nsubj")]
    rows += [(text, lemma, tag, verb, label) for text, lemma, tag, label in before]
    rows.append((form[0], "meet", form[1], verb, "ROOT"))
    rows.append(("Merkel", "Merkel", "NNP", verb, "obj"))
    return rows


_NOT = ("not", "not", "RB", "advmod")
CASES = [
    ("met", _met(form=("met", "VBD")), Status.HELD, Factuality.CERTAIN, False),
    ("will meet", _met(("will", "will", "MD", "aux")), Status.PLANNED, Factuality.CERTAIN, False),
    ("would meet", _met(("would", "would", "MD", "aux")), Status.PLANNED, Factuality.CERTAIN, False),
    ("did not meet", _met(("did", "do", "VBD", "aux"), _NOT), Status.NOT_HELD, Factuality.CERTAIN, True),
    (
        "never met",
        _met(("never", "never", "RB", "advmod"), form=("met", "VBD")),
        Status.NOT_HELD,
        Factuality.CERTAIN,
        True,
    ),
    ("may meet", _met(("may", "may", "MD", "aux")), Status.UNKNOWN, Factuality.POSSIBLE, False),
    (
        "might have met",
        _met(("might", "might", "MD", "aux"), ("have", "have", "VB", "aux"), form=("met", "VBN")),
        Status.HELD,
        Factuality.POSSIBLE,
        False,
    ),
    ("should meet", _met(("should", "should", "MD", "aux")), Status.PROPOSED, Factuality.POSSIBLE, False),
    (
        "was to meet",
        _met(("was", "be", "VBD", "aux"), ("to", "to", "TO", "mark")),
        Status.PLANNED,
        Factuality.CERTAIN,
        False,
    ),
    (
        "is meeting",
        _met(("is", "be", "VBZ", "aux"), form=("meeting", "VBG")),
        Status.UNDERWAY,
        Factuality.CERTAIN,
        False,
    ),
    (
        "has met",
        _met(("has", "have", "VBZ", "aux"), form=("met", "VBN")),
        Status.HELD,
        Factuality.CERTAIN,
        False,
    ),
    (
        "reportedly met",
        _met(("reportedly", "reportedly", "RB", "advmod"), form=("met", "VBD")),
        Status.HELD,
        Factuality.PROBABLE,
        False,
    ),
    (
        "perhaps met",
        _met(("perhaps", "perhaps", "RB", "advmod"), form=("met", "VBD")),
        Status.HELD,
        Factuality.POSSIBLE,
        False,
    ),
    (
        "if … met",
        _met(("if", "if", "IN", "mark"), form=("met", "VBD")),
        Status.UNKNOWN,
        Factuality.POSSIBLE,
        False,
    ),
]


@pytest.mark.parametrize(
    ("rows", "status", "factuality", "negated"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_clause_tells_its_status(
    rows: list[Row], status: Status, factuality: Factuality, negated: bool
) -> None:
    doc = _doc(rows)
    lexicon = load_lexicon()
    reader = ClauseReader(Tree(doc, lexicon.bridges), lexicon)
    verb = next(token for token in doc if token.dep_ == "ROOT")
    found = reader.clause(verb)
    assert (found.status, found.factuality, found.negated) == (status, factuality, negated)


def test_not_only_denies_nothing() -> None:
    rows = _met(_NOT, ("only", "only", "RB", "advmod"), form=("met", "VBD"))
    doc = _doc(rows)
    lexicon = load_lexicon()
    reader = ClauseReader(Tree(doc, lexicon.bridges), lexicon)
    assert not reader.clause(doc[3]).negated


def test_a_question_is_no_report() -> None:
    rows = [*_met(("did", "do", "VBD", "aux")), ("?", "?", ".", 2, "punct")]
    doc = _doc(rows)
    lexicon = load_lexicon()
    reader = ClauseReader(Tree(doc, lexicon.bridges), lexicon)
    assert reader.clause(doc[2]).status is Status.UNKNOWN
