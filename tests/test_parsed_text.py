"""A parsed text as plain objects: it reads as spaCy's does, and stays in step when rules change its trees."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken
from spacy.vocab import Vocab

from parley.extract.language import load_language
from parley.extract.parsed import Doc, Token

TEXT = (
    "The envoys of Mali and Chad, who had met in Rome, left on Friday.  Talks were\nmediated by Oslo. "
    "No one signed it; Peru's minister said so."
)
READINGS: dict[str, Callable[[Token | SpacyToken], object]] = {
    "form": lambda token: (token.text, token.lower_, token.idx, token.i),
    "kind": lambda token: (token.lemma_, token.tag_, token.pos_, token.ent_type_, token.ent_iob_),
    "place": lambda token: (token.dep_, token.head.i),
    "children": lambda token: [each.i for each in token.children],
    "sides": lambda token: ([each.i for each in token.lefts], [each.i for each in token.rights]),
    "subtree": lambda token: [each.i for each in token.subtree],
    "ancestors": lambda token: [each.i for each in token.ancestors],
    "edges": lambda token: (token.left_edge.i, token.right_edge.i),
    "sentence": lambda token: (token.sent.start, token.sent.end, token.sent.root.i, token.sent.text),
    "shape": lambda token: (token.is_title, token.is_upper, token.is_alpha, token.is_space, token.is_punct),
    "start": lambda token: bool(token.is_sent_start),
}


def _read(doc: Doc | SpacyDoc) -> dict[str, list[object]]:
    return {name: [reading(token) for token in doc] for name, reading in READINGS.items()}


@pytest.fixture(scope="module")
def analysed() -> SpacyDoc:
    """A text analysed by the language model."""
    return load_language()(TEXT)


def test_it_reads_as_spacy_does(analysed: SpacyDoc) -> None:
    doc = Doc(analysed)
    assert doc.text == analysed.text
    assert _read(doc) == _read(analysed)
    assert [(each.start, each.end) for each in doc.sents] == [
        (each.start, each.end) for each in analysed.sents
    ]


@pytest.mark.parametrize("seed", range(20))
def test_random_changes_of_heads_keep_children_and_edges_true(seed: int) -> None:
    """By their definition: where phrases cross each other spaCy's own lose some children."""
    chance = random.Random(seed)
    doc = Doc(SpacyDoc(Vocab(), words=list("abcdefghij"), heads=[0] * 10, deps=["dep"] * 10))
    for _ in range(20):
        one, other = chance.choice(doc), chance.choice(doc)
        if one is other or one.is_ancestor(other):
            one.head = one  # no rule may make a circle
        else:
            one.head = other
        for token in doc:
            below = [each.i for each in doc if each is token or token.is_ancestor(each)]
            assert list(token.children) == [each for each in doc if each.head is token and each is not token]
            assert (token.left_edge.i, token.right_edge.i) == (min(below), max(below))
            assert sorted(each.i for each in token.subtree) == below


def test_sentences_are_joined_and_parted_as_spacy_does_it(analysed: SpacyDoc) -> None:
    theirs = analysed.copy()
    ours = Doc(theirs)
    roots = [sentence.root.i for sentence in theirs.sents]
    assert len(roots) == 3
    clause = next(token.i for token in theirs if token.text == "said")
    for one, other in [(roots[1], roots[0]), (clause, clause), (roots[2], clause), (roots[1], roots[1])]:
        theirs[one].head, ours[one].head = theirs[other], ours[other]
        assert _read(ours) == _read(theirs)


def test_tokens_are_found_by_what_they_are_now(analysed: SpacyDoc) -> None:
    doc = Doc(analysed)
    assert [token.text for token in doc.having("lemma_", ("sign", "mediate"))] == ["mediated", "signed"]
    (by,) = doc.having("lower_", ("by",))
    by.lemma_ = "sign"
    assert [token.text for token in doc.having("lemma_", ("sign", "mediate"))] == ["mediated", "by", "signed"]
    assert doc.having("lemma_", ("by",)) == []


def test_spans_are_found_by_their_characters(analysed: SpacyDoc) -> None:
    doc = Doc(analysed)
    start = TEXT.index("Mali")
    exact, wide = doc.char_span(start, start + 4), doc.char_span(start + 1, start + 8, widen=True)
    assert exact is not None
    assert wide is not None
    assert (exact.text, exact.root.text, wide.text) == ("Mali", "Mali", "Mali and")
    assert doc.char_span(start + 1, start + 4) is None
    assert doc.span(len(doc) - 1, len(doc) + 3).text == "."


def test_a_circle_of_heads_ends(analysed: SpacyDoc) -> None:
    doc = Doc(analysed)
    mali, chad = (doc.having("lower_", (name,))[0] for name in ("mali", "chad"))
    mali.head, chad.head = chad, mali
    assert (mali.left_edge.i, mali.right_edge.i) == (chad.left_edge.i, chad.right_edge.i)
    assert len(list(mali.ancestors)) == len(doc)


def test_there_is_no_token_outside_the_text(analysed: SpacyDoc) -> None:
    doc = Doc(analysed)
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor(1)


def test_rules_read_the_plain_text_and_never_spacy_itself() -> None:
    """What analyses text and judges the analysis knows spaCy; linking, events and times do not."""
    analysis = re.compile(
        r"annotator|evaluat\w+|extraction|label_scheme|language|parsed|tokenization|training_\w+"
    )
    for path in sorted((Path(__file__).parent.parent / "extract").glob("*.py")):
        if not analysis.fullmatch(path.stem):
            assert not re.search(r"^\s*(?:from|import) spacy\b", path.read_text("utf-8"), re.MULTILINE), path
