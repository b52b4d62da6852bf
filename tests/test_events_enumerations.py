"""Lists of names: scattered by the parser, set right; what is no list is left alone."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from parley.extract.enumerations import straighten_lists
from parley.extract.fillers import Fillers
from parley.extract.linked import Linked
from parley.ontology.model import Document, Mention, Span

KINDS = {"Angola": "State", "Namibia": "State", "Rwanda": "State", "Uganda": "State", "Lusaka": "Settlement"}


def parsed(rows: str) -> Doc:
    """A Doc of `word/head index/label` rows."""
    parts = [row.split("/") for row in rows.split()]
    return Doc(
        Vocab(),
        words=[p[0] for p in parts],
        heads=[int(p[1]) for p in parts],
        deps=[p[2] for p in parts],
        sent_starts=[i == 0 for i in range(len(parts))],
    )


def mentions(doc: Doc) -> list[Mention]:
    return [Mention(Span(t.idx, t.idx + len(t), t.text), t.text, "name") for t in doc if t.text in KINDS]


@pytest.mark.parametrize(
    ("rows", "coordinated"),
    [
        (
            "Angola/6/nsubj ,/2/punct Namibia/0/nmod:unmarked ,/4/punct Rwanda/2/conj and/6/cc "
            "signed/6/ROOT Uganda/6/obj",
            [],
        ),
        (
            "Angola/7/nsubj ,/2/punct Namibia/0/nmod:unmarked ,/4/punct Rwanda/2/conj and/6/cc "
            "Uganda/4/conj signed/7/ROOT",
            ["Namibia", "Rwanda", "Uganda"],
        ),
        (
            "Angola/2/nmod:unmarked ,/0/punct Namibia/7/nsubj ,/4/punct Rwanda/2/appos and/6/cc "
            "Uganda/2/conj signed/7/ROOT",
            ["Namibia", "Rwanda", "Uganda"],
        ),
        (
            "In/1/case Lusaka/8/obl ,/3/punct Angola/8/nsubj ,/5/punct Namibia/3/conj and/7/cc "
            "Rwanda/3/conj signed/8/ROOT",
            ["Namibia", "Rwanda"],
        ),
        (
            "In/1/case Angola/7/obl ,/3/punct Namibia/7/nsubj ,/5/punct Rwanda/3/conj and/8/cc "
            "signed/7/ROOT Uganda/3/conj",
            ["Rwanda", "Uganda"],
        ),
    ],
)
def test_members_of_a_list_depend_on_the_first(rows: str, coordinated: list[str]) -> None:
    doc = parsed(rows)
    straighten_lists(doc, doc.text, mentions(doc), lambda name: KINDS[name])
    assert [
        t.text for t in doc if t.dep_ == "conj" and t.text in KINDS and t.text in coordinated
    ] == coordinated
    firsts = {t.head.text for t in doc if t.text in coordinated and t.dep_ == "conj"}
    assert len(firsts) <= 1 or "Namibia" not in coordinated


def test_the_first_takes_the_place_of_the_whole_list() -> None:
    doc = parsed(
        "Angola/2/nmod:unmarked ,/0/punct Namibia/7/nsubj ,/4/punct Rwanda/2/appos and/6/cc "
        "Uganda/2/conj signed/7/ROOT"
    )
    straighten_lists(doc, doc.text, mentions(doc), lambda name: KINDS[name])
    assert [(t.text, t.dep_, t.head.text) for t in doc if t.text in KINDS] == [
        ("Angola", "nsubj", "signed"),
        ("Namibia", "conj", "Angola"),
        ("Rwanda", "conj", "Angola"),
        ("Uganda", "conj", "Angola"),
    ]


def test_each_other_as_a_subject_stands_for_nobody() -> None:
    doc = parsed("each/2/nsubj other/0/fixed blamed/2/ROOT loudly/2/advmod")
    fillers = Fillers(Linked((), (), (), ()), {}, Document("d", "d", doc.text))
    assert fillers.agents(doc[0]) == []
