"""Joins to a subject who did the same: *A rejected the plan, as did B*; *A condemned it, and so did B*."""

from __future__ import annotations

from .parsed import Doc, Token

_ECHOING = ("do", "have", "be", "will", "would")
_SAME = frozenset({"as", "so", "neither", "nor"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_LATE = frozenset({*_SUBJECTS, "obj", "xcomp"})
"""What a parser makes of a subject behind its verb."""
_BESIDE = frozenset({"mark", "punct", "cc", "advmod"})
_EACH_ITS_OWN = frozenset(
    {"meet", "see", "speak", "talk", "confer", "receive", "host", "welcome", "telephone", "phone", "call"}
)
"""Verbs of contacts: two who *met* somebody need not have met together."""


def mend_echoes(doc: Doc) -> None:
    """Make whoever did the same a conjunct of the one whose deed it was, in place.

    Not where a day or anything else is told of the second alone (*as did B on Friday*).
    """
    for echo in doc.having("lemma_", _ECHOING):
        verb = echo.head
        if echo.dep_ not in ("advcl", "conj", "parataxis") or not _is_echoed(verb, echo):
            continue
        kids = [each for each in echo.children if each.dep_ not in _BESIDE]
        alone = len(kids) == 1 and kids[0].dep_ in _LATE and kids[0].pos_ in ("PROPN", "NOUN")
        first = next((each for each in verb.children if each.dep_ in _SUBJECTS), None)
        if not alone or first is None or first.i > echo.i:
            continue
        cases = [each for each in kids[0].lefts if each.dep_ == "case" and each.lower_ in _SAME]
        if cases or any(each.lower_ in _SAME for each in echo.children if each.dep_ in _BESIDE):
            for each in cases:
                each.head, each.dep_ = echo, "mark"
            kids[0].head, kids[0].dep_ = first, "conj"
    for name in doc.having("dep_", ("advcl",)):
        _join_as_was(name)


def _join_as_was(name: Token) -> None:
    """Join whom a name taken for a predicate tells of (*A was invited, as was B*)."""
    verb = name.head
    before = [each.lower_ for each in name.lefts if each.dep_ in ("mark", "cop")]
    passive = any(each.dep_ == "aux:pass" for each in verb.children)
    first = next((each for each in verb.children if each.dep_ == "nsubj:pass"), None)
    if name.pos_ == "PROPN" and passive and before in (["as", "was"], ["as", "were"]) and first is not None:
        for each in list(name.lefts):
            each.head, each.dep_ = verb, "punct" if each.dep_ == "punct" else "dep"
        name.head, name.dep_ = first, "conj"


def _is_echoed(verb: Token, echo: Token) -> bool:
    """Whether a bare auxiliary stands for a verb before it: *did* for a past, *was* for a passive."""
    if verb.pos_ != "VERB" or verb.lemma_ in _EACH_ITS_OWN:
        return False
    helping = {each.lemma_ for each in verb.children if each.dep_.startswith("aux")}
    modal = any(each.tag_ == "MD" for each in verb.children)
    if echo.lemma_ in ("will", "would"):
        return modal
    plain = not helping or "do" in helping
    return echo.lemma_ in helping or (plain and echo.lemma_ in ("do", "have"))
