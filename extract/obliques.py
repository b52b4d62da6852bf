"""Phrases with a preposition: their function by the preposition, by a bridge, or by what follows *as*."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .parsed import Token
from .relative_clauses import RELATIVE, relative
from .tree_shape import word

CAPACITIES = {
    "mediator": "mediator", "facilitator": "mediator", "intermediary": "mediator", "observer": "observer",
    "witness": "observer", "guarantor": "guarantor", "host": "host", "go-between": "mediator",
    "broker": "mediator", "conciliator": "mediator", "moderator": "mediator", "co-mediator": "mediator",
}  # fmt: skip
_OPENING = ("with", "and", ",")
"""What comes before who stands beside the others: *with A as host and B as mediator*."""
_STANDING = frozenset({"solidarity", "line", "accordance", "compliance", "keeping", "contrast", "comparison"})
"""What one stands in *with* somebody who need not be there."""
_BEFORE_OR_AFTER = frozenset({"after", "before", "following", "since", "ahead of", "despite"})
_TALKING = ("speak", "talk")
_MEANS = frozenset({"force", "arms", "decree", "mistake", "air", "land", "sea", "law", "accident"})
_ABOUT = frozenset({"of", "about", "regarding", "concerning", "against", "without"})
HYPHENS = frozenset({"-", "–", "—", "/", "‐"})


def oblique(tree: ArgumentTree, token: Token, passive: bool, verb: Token) -> Iterator[Argument]:
    """A phrase that stands by a verb, in its function; one without preposition may be an argument, too."""
    if tree.is_ruled_out(token):
        return
    preposition = tree.case(token)
    if not preposition:
        if is_hyphenated(tree, token, verb):
            yield Argument("subject", token)
        elif token.i in tree.units and token.i < verb.i and tree.child(verb, "nsubj", "nsubj:pass") is None:
            yield Argument("object" if passive else "subject", token)
        else:
            timeless = token.dep_ == "obl" and not token.ent_type_ and not has_object(tree, verb)
            yield Argument("object" if timeless else "unmarked", token)
        return
    if preposition == "by" and passive and not is_means(tree, token):
        yield Argument("subject", token)
    elif token.lower_ in RELATIVE:
        yield from relative(tree, preposition, token, verb)
    elif preposition in _OPENING and (capacity := _capacity(tree, token)):
        yield Argument(capacity, token)
    else:
        told = word(verb) in _TALKING and token.i < verb.i  # "in her meeting with A, she spoke of trade"
        yield from bridged(tree, preposition, token, above=preposition not in _ABOUT and not told)


def bridged(tree: ArgumentTree, preposition: str, token: Token, *, above: bool = True) -> Iterator[Argument]:
    """A phrase by its preposition or bridge; what stands *with* its noun goes to the word above, too."""
    function = tree.bridges.get((preposition, word(token))) or tree.bridges.get((preposition, token.lower_))
    if function is None:
        yield Argument(preposition, token)
        for each in tree.children(token):
            if (
                each.dep_ == "nmod"
                and token.i not in tree.units
                and above
                and preposition not in _BEFORE_OR_AFTER
                and word(token) not in _STANDING
                and tree.case(each) in ("with", "between")
            ):
                yield Argument(tree.case(each), each)
        return
    yield Argument("bridge", token)
    for each in tree.children(token):
        of = each.dep_ == "nmod" and tree.case(each) in ("of", "from", "by")
        if of or each.dep_ in ("nmod:poss", "compound", "amod"):
            yield Argument(function, each)


def _capacity(tree: ArgumentTree, token: Token) -> str:
    """The role in which somebody stands beside the others: *with A as mediator*."""
    roles = (CAPACITIES.get(word(each), "") for each in tree.children(token) if tree.case(each) == "as")
    return next(filter(None, roles), "")


def has_object(tree: ArgumentTree, verb: Token) -> bool:
    """Whether a verb has an object, or the subject of its passive."""
    return any(each.dep_ in ("obj", "nsubj:pass") for each in tree.children(verb))


def is_means(tree: ArgumentTree, token: Token) -> bool:
    """Whether a word behind *by* tells how or by when, and not who: *were moved by force*, *by April*."""
    bare = token.lower_ in _MEANS and not any(each.dep_ != "case" for each in tree.children(token))
    return bare or token.ent_type_ in ("DATE", "TIME")


def is_hyphenated(tree: ArgumentTree, part: Token, verb: Token) -> bool:
    """Whether a word is joined to a participle behind it: *Oslo-mediated* talks, *UN brokered* talks."""
    if verb.tag_ not in ("VBN", "VBD", "JJ") or part.i >= verb.i:
        return False
    named = part.i == verb.i - 1 and verb.dep_ == "amod" and bool(part.ent_type_) and part.dep_ == "compound"
    return named or any(token.text in HYPHENS for token in tree.tokens[part.i + 1 : verb.i])
