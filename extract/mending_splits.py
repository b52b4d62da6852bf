"""Joins the parts of one sentence that a parser took for sentences of their own."""

from __future__ import annotations

from itertools import pairwise

from .parsed import Doc, Token

_ENDS = frozenset({".", "!", "?", ":", ";", "…"})
_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")


def mend_splits(doc: Doc) -> None:
    """Join such parts, in place.

    A title is that of the name behind it (*the Under Secretary for Trade and Growth* | *A flew to Lima*), and
    a verb without a subject behind *and* is joined to the one before (*A flew to Lima* | *, and met B*).
    """
    for first, second in pairwise(doc.having("dep_", ("ROOT",))):
        if first.pos_ in _NOMINAL and second.pos_ == "VERB":
            _join_title(first, second)
        elif first.pos_ == "VERB" and second.tag_ == first.tag_ and second.tag_ in _FINITE:
            _join_verb(first, second)


def _join_title(title: Token, verb: Token) -> None:
    """Make a title of the root before the name that opens the clause of a verb; its day dates the verb."""
    name = title.right_edge.i + 1
    who = verb.doc[name]
    whole = who.ent_type_ == "PERSON" and who.dep_ in _SUBJECTS and who.head == verb
    if not whole or "\n" in verb.doc.text[title.right_edge.idx : who.idx]:
        return
    for each in list(title.children):
        if each.ent_type_ == "DATE" and each.i < title.i:
            each.head, each.dep_ = verb, "obl"
    title.head, title.dep_ = who, "nmod:desc"


def _join_verb(first: Token, second: Token) -> None:
    """Join a verb right behind *and* that has no subject to the root before it in the same sentence."""
    if not second.i or second.nbor(-1).lower_ not in ("and", "but"):
        return
    own = any(each.dep_ in _SUBJECTS for each in second.children)
    between = second.doc.text[first.idx : second.idx]
    if (
        not own
        and "\n" not in between
        and _ENDS.isdisjoint(each.text for each in second.doc[first.i : second.i])
    ):
        second.head, second.dep_ = first, "conj"
