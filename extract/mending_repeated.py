"""Joins what stands under the same preposition again, or has its own purpose: *with A, with B, with C*."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_REPEATED = frozenset({"with", "from", "for", "between", "by"})
_NAMED = ("GPE", "ORG", "NORP", "PERSON", "LOC")
_MEETING = frozenset({"meet", "speak", "talk", "confer", "consult", "engage"})
_PARTNERS = ("obj", "obl", "iobj")


def mend_repeated(doc: Doc) -> None:
    """Set right the heads of partners that a parser hung on those before them, in place."""
    for token in doc.having("dep_", ("nmod", "obl")):
        _join_same_case(token)
    for token in doc.having("dep_", ("conj",)):
        _join_second_partner(token)


def _join_same_case(token: Token) -> None:
    """Join a name under a preposition to the one before it under the same (*with Kenya, with Chad*)."""
    before, own = token.head, _REPEATED.intersection(cases(token))
    opening = next((each for each in token.children if each.dep_ == "case"), token)
    if not own or opening.i < 2 or opening.nbor(-1).text != "," or not _is_named(token):
        return
    if before.dep_ in ("nmod", "obl") and before.i < token.i and _is_named(before):
        token.dep_ = "conj" if own.intersection(cases(before)) else token.dep_


def _join_second_partner(token: Token) -> None:
    """Join whom one met for a purpose of its own (*met with A to discuss trade and B to discuss peace*)."""
    thing, purpose = token.head, token.head.head
    met = purpose.head
    if thing.dep_ != "obj" or purpose.dep_ != "advcl" or met.lemma_ not in _MEETING or met.i > purpose.i:
        return
    after = [each for each in token.doc[token.i + 1 : token.sent.end] if each.tag_ == "TO"]
    partner = next((each for each in met.children if each.dep_ in _PARTNERS and each.i < purpose.i), None)
    if not after or partner is None or purpose.left_edge.tag_ != "TO":
        return
    second = after[0].head
    if second.tag_ == "VB" and second.head in (purpose, token) and second.i > token.i:
        token.head = partner


def _is_named(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ in _NAMED
