"""Phrases that a parser read as clauses or hung on the wrong word: trees by hand, as mended."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from parley.extract import parsed
from parley.extract.mending_phrases import mend_phrases

_VOCAB = spacy.blank("en").vocab
_POS = {"VBD": "VERB", "VBN": "VERB", "NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "IN": "ADP"}


def read(rows: str, names: dict[str, str]) -> parsed.Doc:
    """A text of `word/tag/head index/label` rows; a word's lemma is the word itself or what follows a `=`."""
    parts = [row.split("/") for row in rows.split()]
    words = [part[0].partition("=") for part in parts]
    doc = Doc(
        _VOCAB,
        words=[word for word, _, _ in words],
        lemmas=[lemma or word for word, _, lemma in words],
        tags=[part[1] for part in parts],
        pos=[_POS.get(part[1], "X") for part in parts],
        heads=[int(part[2]) for part in parts],
        deps=[part[3] for part in parts],
    )
    doc.set_ents([Span(doc, t.i, t.i + 1, names[t.text]) for t in doc if t.text in names])
    return parsed.Doc(doc)


@pytest.mark.parametrize(
    ("rows", "names", "word", "wanted"),
    [
        (
            "Fighting/NN/1/csubj broke=break/VBD/1/ROOT out/RP/1/compound:prt",
            {},
            "Fighting",
            ("nsubj", "broke"),
        ),
        (
            "They/PRP/1/nsubj agreed=agree/VBD/1/ROOT to/TO/3/mark meet/VB/1/xcomp in/IN/5/case "
            "May/NNP/3/obl "
            ",/,/9/punct after/IN/9/mark talks=talk/NNS/9/nsubj brokered=broker/VBD/5/acl by/IN/11/case "
            "Oman/NNP/9/obl:agent",
            {},
            "talks",
            ("obl", "agreed"),
        ),
        (
            "Neighbours/NNS/4/nsubj:pass ,/,/2/punct Chad/NNP/0/appos ,/,/2/punct "
            "mediated=mediate/VBN/4/ROOT",
            {},
            "Neighbours",
            ("nsubj", "mediated"),
        ),
        (
            "Chad/NNP/3/nsubj and/CC/2/cc Mali/NNP/3/nsubj signed=sign/VBD/3/ROOT",
            {},
            "Mali",
            ("conj", "Chad"),
        ),
        (
            "with/IN/1/case Chad/NNP/5/obl as/IN/3/case host/NN/5/obl they/PRP/5/nsubj met=meet/VBD/5/ROOT",
            {},
            "host",
            ("nmod", "Chad"),
        ),
        (
            "The/DT/1/det truce/NN/5/nsubj that/WDT/4/obj Chad/NNP/4/nsubj signed=sign/VBD/5/ccomp "
            "failed=fail/VBD/5/ROOT",
            {},
            "signed",
            ("acl:relcl", "truce"),
        ),
        (
            "Iran/NNP/3/compound -/HYPH/2/punct Oman/NNP/0/appos talks=talk/NNS/4/nsubj ended=end/VBD/4/ROOT",
            {},
            "Oman",
            ("compound", "talks"),
        ),
        (
            "Chad/NNP/1/nsubj banned=ban/VBD/1/ROOT exports=export/NNS/1/obj to/IN/4/case Niger/NNP/1/obl",
            {},
            "Niger",
            ("nmod", "exports"),
        ),
        (
            "Chad/NNP/1/nsubj imposed=impose/VBD/1/ROOT sanctions=sanction/NNS/1/obj on/IN/4/case "
            "Niger/NNP/1/obl",
            {},
            "Niger",
            ("obl", "imposed"),
        ),
        (
            "They/PRP/1/nsubj signed=sign/VBD/1/ROOT a/DT/3/det plan/NN/1/obj after/IN/5/case "
            "talks=talk/NNS/3/nmod",
            {},
            "talks",
            ("obl", "signed"),
        ),
        (
            "talks=talk/NNS/1/nsubj planned=plan/VBD/1/ROOT for/IN/3/case Monday/NNP/1/obl in/IN/5/case "
            "Rome/NNP/3/nmod",
            {"Monday": "DATE", "Rome": "GPE"},
            "Rome",
            ("obl", "planned"),
        ),
        (
            "Chirac/NNP/7/nsubj ,/,/0/punct in/IN/3/case Rome/NNP/7/obl for/IN/5/case talks=talk/NNS/0/nmod "
            ",/,/0/punct spoke=speak/VBD/7/ROOT",
            {"Chirac": "PERSON", "Rome": "GPE"},
            "Rome",
            ("nmod", "Chirac"),
        ),
        (
            "Chad/NNP/1/nsubj recalled=recall/VBD/1/ROOT its/PRP$/3/nmod:poss envoy/NN/8/nsubj "
            "from/IN/5/case "
            "Niger/NNP/3/nmod and/CC/7/cc Mali/NNP/5/conj closed=close/VBD/1/ccomp borders=border/NNS/8/obj",
            {},
            "Mali",
            ("nsubj", "closed"),
        ),
    ],
)
def test_a_word_comes_to_hang_where_it_belongs(
    rows: str, names: dict[str, str], word: str, wanted: tuple[str, str]
) -> None:
    doc = read(rows, names)
    mend_phrases(doc)
    token = next(each for each in doc if each.text == word)
    assert (token.dep_, token.head.text) == wanted


def test_a_participle_after_a_hyphen_is_a_verb_again() -> None:
    doc = read("UN/NNP/2/compound -/HYPH/0/punct mediated/JJ/3/amod talks=talk/NNS/3/ROOT", {})
    doc[2].pos_ = "ADJ"
    mend_phrases(doc)
    assert (doc[2].pos_, doc[2].tag_, doc[2].lemma_) == ("VERB", "VBN", "mediate")


def test_what_is_said_to_have_been_done_stays_said() -> None:
    rows = (
        "Chad/NNP/1/nsubj recalled=recall/VBD/1/ROOT that/IN/7/mark its/PRP$/4/nmod:poss envoy/NN/7/nsubj "
        "and/CC/6/cc Mali/NNP/4/conj left=leave/VBD/1/ccomp"
    )
    doc = read(rows, {})
    before = [(each.dep_, each.head.i) for each in doc]
    mend_phrases(doc)
    assert [(each.dep_, each.head.i) for each in doc] == before
