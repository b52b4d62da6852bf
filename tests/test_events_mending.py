"""Trees that the words leave no doubt about are set right; trees by hand."""

import spacy
from spacy.tokens import Doc

from parley.extract.mending import mend_appositions, mend_schedules

_VOCAB = spacy.blank("en").vocab


def _doc(*rows: tuple[str, str, str, int]) -> Doc:
    words, tags, deps, heads = (list(column) for column in zip(*rows, strict=True))
    pos = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "IN": "ADP", "TO": "PART"}
    return Doc(
        _VOCAB,
        words=words,
        tags=tags,
        pos=[pos.get(tag, "VERB") for tag in tags],
        deps=deps,
        heads=heads,
    )


def test_a_nominal_with_a_preposition_beyond_the_verb_is_no_apposition() -> None:
    doc = _doc(
        ("Eide", "NNP", "nsubj", 1),
        ("spoke", "VBD", "ROOT", 1),
        ("with", "IN", "case", 3),
        ("Fidan", "NNP", "appos", 0),
    )
    mend_appositions(doc)
    assert (doc[3].head.text, doc[3].dep_) == ("spoke", "obl")


def test_an_apposition_before_the_verb_stays() -> None:
    doc = _doc(("minister", "NN", "nsubj", 2), ("Eide", "NNP", "appos", 0), ("spoke", "VBD", "ROOT", 2))
    mend_appositions(doc)
    assert (doc[1].head.text, doc[1].dep_) == ("minister", "appos")


def test_what_is_to_resume_has_a_subject() -> None:
    doc = _doc(
        ("Talks", "NNS", "nsubj:outer", 3),
        ("are", "VBP", "cop", 3),
        ("to", "TO", "mark", 3),
        ("resume", "VB", "ROOT", 3),
    )
    mend_schedules(doc)
    assert [token.dep_ for token in doc] == ["nsubj", "aux", "mark", "ROOT"]
