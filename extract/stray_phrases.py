"""What stands by a word though a parser hung it elsewhere: phrases, parts of compounds, names."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .obliques import HYPHENS, oblique
from .parsed import Token
from .tree_shape import is_verbal

_NEAR = 9
_STRAYING = ("nmod", "obl", "obl:agent", "flat", "appos", "nmod:desc")
_HUNG_HIGH = ("with", "between", "among", "in", "at", "of")
"""Prepositions of phrases that a parser may hang higher than on the noun right before them."""


def stray(tree: ArgumentTree, verb: Token, passive: bool) -> Iterator[Argument]:
    """What stands by a verb though the parser hung it on a noun before it.

    These are a prepositional phrase whose arc would cross the verb (*Blinken spoke with Abbas*, *talks
    mediated by X*), and the first part of a hyphenated compound before it (*X-brokered*).
    """
    if verb.dep_ == "amod" and verb.i > 1 and tree.tokens[verb.i - 1].text in HYPHENS:
        part = tree.tokens[verb.i - 2]
        if part.head.i != verb.i and part.is_alpha:
            yield Argument("subject", part)
    for token in tree.tokens[verb.i + 1 : verb.i + 1 + _NEAR]:
        if is_verbal(token) or token.is_sent_start:
            return
        if token.dep_ != "case" or token.head.i <= token.i:
            continue
        noun = token.head
        top = _top_between(noun, token.i)
        crossing = top.head.i < verb.i and top.dep_ in _STRAYING
        beside = token.i == verb.i + 1 and noun.head.i > noun.i and noun.i in tree.units
        if beside or (crossing and (token.i == verb.i + 1 or not _is_under(verb, noun.head))):
            yield from oblique(tree, noun, passive, verb)


def _top_between(noun: Token, start: int) -> Token:
    """The word of a phrase, from a place on, that hangs outside it, when the parser took it apart."""
    top = noun
    while start < top.head.i < top.i:
        top = top.head
    return top


def adjacent(tree: ArgumentTree, noun: Token) -> Iterator[Argument]:
    """Prepositional phrases right after a noun that the parser hung higher.

    As in *worked out in talks* with X.
    """
    place = noun.i + 1
    for _ in range(3):
        if place + 1 >= len(tree.tokens) or tree.tokens[place].dep_ != "case":
            return
        preposition, token = tree.tokens[place].lower_, tree.tokens[place].head
        if token.i <= place or preposition not in (*_HUNG_HIGH, "on", "over"):
            return
        if token.head.i < noun.i and not _is_under(token, noun) and preposition in _HUNG_HIGH:
            yield Argument(preposition, token)
        place = max(place, token.right_edge.i) + 1


def name_before(tree: ArgumentTree, verb: Token) -> Token | None:
    """The name right before a finite verb to which a parser gave no subject."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(each.dep_ == "aux" for each in tree.children(verb))
    if not finite or verb.dep_ in ("acl", "amod", "conj", "xcomp"):
        return None
    place = verb.i - 1
    while (
        place > 0
        and tree.tokens[place].dep_ in ("aux", "aux:pass", "advmod")
        and tree.tokens[place].i not in tree.units
    ):
        place -= 1
    unit = tree.units.get(place)
    ends_there = unit is not None and unit[1] == place + 1 and not _preposition_before(tree, unit[0])
    return tree.tokens[place] if ends_there else None


def _preposition_before(tree: ArgumentTree, start: int) -> bool:
    before = tree.tokens[start - 1]
    return start > 0 and before.tag_ in ("IN", "TO", "CC") and before.dep_ != "mark"


def _is_under(token: Token, noun: Token) -> bool:
    """Whether a token stands below a noun, as *led* in *talks* led by X *with* Y."""
    return any(each.i == noun.i for each in token.ancestors)
