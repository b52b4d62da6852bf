"""Which clauses a question asks about."""

from __future__ import annotations

from .grammar import Tree
from .parsed import Token
from .tree_shape import is_verbal, verb_above, word

_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_TAKEN = frozenset({"given", "since", "because", "after", "although", "though", "now", "when", "while"})
_CIRCUMSTANCES = frozenset({"when", "where", "why", "how"})
_SUPPOSING = frozenset({"would", "could", "can", "should", "might", "may", "must", "'d", "’d"})
_REACTIONS = frozenset({"reaction", "response", "comment", "answer"})
_CLIMB = 4
_CLOSING = "”\"'’)"


def is_asked(tree: Tree, token: Token) -> bool:
    """Whether a word stands in a question, and not in what it tells of somebody known.

    As in *what do you say to those who are demanding it?*
    """
    sentence = tree.sentence(token)
    end = next((each for each in reversed(sentence) if not each.is_space), sentence[-1])
    asks = end.text == "?" or (end.i > 0 and end.text in _CLOSING and token.doc[end.i - 1].text == "?")
    return (
        asks
        and not _is_told_of_somebody(tree, token)
        and not _is_taken_as_so(tree, token)
        and not _is_asked_after(tree, token)
    )


def asks_whether(tree: Tree, token: Token) -> bool:
    """Whether a word stands in a question without an interrogative."""
    return is_asked(tree, token) and not any(
        each.tag_ in ("WP", "WRB", "WDT") for each in tree.sentence(token)
    )


def _is_told_of_somebody(tree: Tree, verb: Token) -> bool:
    """Whether a verb stands before its noun, or in a relative clause of a definite noun or a name.

    As in *what about the detained journalists?*, *what of Roe, who was arrested in Oslo?*.
    """
    if verb.dep_ == "amod" and is_verbal(verb):
        return True
    shortened = verb.dep_ == "acl" and verb.tag_ == "VBN"
    if not is_verbal(verb) or not (shortened or verb.dep_ == "acl:relcl"):
        return False
    known = tree.has_word(verb.head, "det", _KNOWN) or verb.head.pos_ == "PROPN"
    return known or verb.head.lower_ in _KNOWN


def _is_taken_as_so(tree: Tree, token: Token) -> bool:
    """Whether a question starts from it, in the past: *given that they named an envoy, what will …?*"""
    clause = token
    for _ in range(_CLIMB):
        opening = {*tree.marks(clause), *(each.lower_ for each in tree.children(clause)[:2])}
        if (
            clause.lower_ == "given"
            or clause.head.lower_ == "given"
            or (clause.dep_ == "advcl" and opening & _TAKEN)
        ):
            return _is_past(tree, token)
        if clause.tag_ == "VBG" and clause.dep_ == "acl" and word(clause.head) in _REACTIONS:
            return True  # "do you have a reaction to Togo closing its border?"
        if clause.head.i == clause.i:
            break
        clause = clause.head
    return False


def _is_asked_after(tree: Tree, verb: Token) -> bool:
    """Whether a question takes it as so that somebody does it, and asks when, where, why or how.

    As in *where did they meet?*, *when will he visit Oslo?*, but not *how could they meet?*
    """
    kids = tree.children(verb)
    circumstance = next((each for each in kids if each.tag_ == "WRB" and each.i < verb.i), None)
    if circumstance is None or circumstance.lower_ not in _CIRCUMSTANCES or not is_verbal(verb):
        return False
    auxiliaries = {each.lower_ for each in kids if each.dep_.startswith("aux")}
    return bool(auxiliaries) and not auxiliaries & _SUPPOSING


def _is_past(tree: Tree, token: Token) -> bool:
    """Whether a verb, or the one above a noun, tells of the past."""
    verb = verb_above(token)
    auxiliaries = {each.lower_ for each in tree.children(verb) if each.dep_.startswith("aux")}
    return verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and bool(auxiliaries & {"has", "have", "had", "was", "were"})
    )
