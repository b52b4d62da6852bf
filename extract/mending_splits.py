"""Joins the parts of one sentence that a parser took for sentences of their own, and parts what it joined."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .parsed import Doc, Token

_ENDS = frozenset({".", "!", "?", ":", ";", "…"})
_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_CLIMB = 4


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
    _mend_roots_without_verb(doc)
    _mend_second_subjects(doc)
    _mend_names_as_something(doc)


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


def _mend_roots_without_verb(doc: Doc) -> None:
    """Make a noun the subject of the verb behind its relative clause: *the talks, which A led, were put off*.

    A parser makes a second relative clause of the verb where the first one's commas are not seen.
    """
    for verb in doc.having("dep_", ("acl:relcl",)):
        aux = [each for each in verb.lefts if each.dep_ in ("aux", "aux:pass")]
        first = aux[0] if aux else verb
        finite = first.tag_ in (*_FINITE, "MD")
        if not finite or verb.left_edge.i != first.i or not first.i or first.nbor(-1).text != ",":
            continue
        root = verb.head
        beside = [each for each in root.rights if each.dep_.startswith("acl") and each.i < verb.i]
        while root.dep_ in ("nmod", "conj", "appos") and root.head.i != root.i:
            root = root.head
        if not beside or root.dep_ != "ROOT" or root.pos_ not in _NOMINAL:
            continue
        if any(each.dep_ in ("cop", *_SUBJECTS) for each in root.children):
            continue
        passive = any(each.dep_ == "aux:pass" for each in aux)
        verb.head, verb.dep_ = verb, "ROOT"
        root.head, root.dep_ = verb, "nsubj:pass" if passive else "nsubj"


def _mend_second_subjects(doc: Doc) -> None:
    """Part a clause behind a semicolon that hangs on the verb before: *A signed; B, an envoy, mediated*."""
    for mark in doc.having("lower_", (";",)):
        verb = next(
            (each for each in _heads_of_clause(mark) if each.pos_ == "VERB" and each.i < mark.i), None
        )
        subjects = [each for each in verb.rights if each.dep_ == "nsubj"] if verb is not None else []
        who = next((each for each in subjects if mark.i <= each.left_edge.i <= mark.i + 1), None)
        if verb is None or who is None or not any(each.dep_ == "nsubj" for each in verb.lefts):
            continue
        later = next((each for each in verb.rights if each.i > who.right_edge.i and _may_act(each)), None)
        if later is not None and not any(each.dep_ in (*_SUBJECTS, "mark") for each in later.children):
            who.head, later.dep_, later.tag_ = later, "parataxis", "VBD"


def _may_act(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN") and verb.dep_ in ("advcl", "conj", "acl")


def _heads_of_clause(mark: Token) -> Iterator[Token]:
    """The words that the one behind a mark hangs on, upwards."""
    token = mark.nbor(1) if mark.i + 1 < len(mark.doc) else mark
    for _ in range(_CLIMB):
        token = token.head
        yield token


def _mend_names_as_something(doc: Doc) -> None:
    """Make a name the subject behind what it acts as: *Peru as the host is inviting* Chile, in place."""
    for opening in doc.having("lower_", ("as",)):
        verb, beside = opening.head, doc[max(opening.i - 1, 0)]
        name = beside.head if beside.dep_ == "flat" else beside
        role = next((each for each in verb.lefts if each.dep_ == "nsubj" and each.i > opening.i), None)
        if opening.dep_ != "mark" or verb.dep_ != "advcl" or role is None or role.pos_ != "NOUN":
            continue
        hung = name == verb.head or (name.head == verb.head and name.dep_ == "parataxis")
        if not hung or name.pos_ != "PROPN" or any(each.dep_ == "cop" for each in name.children):
            continue
        verb.head, verb.dep_ = name.head if name.head != name else verb, name.dep_
        name.head, name.dep_ = verb, "nsubj"
        role.head, role.dep_ = name, "nmod"
        opening.head, opening.dep_ = role, "case"
