"""The arguments of nouns: owners, modifiers, phrases behind them, clauses."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .obliques import HYPHENS, bridged
from .parsed import Token
from .stray_phrases import adjacent
from .subjunctives import is_bidden
from .tree_shape import is_verbal, word

_SCHEDULING = frozenset({"schedule", "plan", "set", "slate", "arrange", "propose", "expect", "book"})


def nominal_arguments(tree: ArgumentTree, noun: Token) -> Iterator[Argument]:
    """The arguments of a noun in their functions, coordination not yet spread."""
    yield from adjacent(tree, noun)
    for each in tree.children(noun):
        dep = each.dep_
        if dep == "nmod:poss":
            yield Argument("possessive", each)
        elif dep in ("compound", "amod", "nmod:desc"):
            yield from _modifier(tree, each)
        elif dep == "flat" and each.i in tree.units and noun.i not in tree.units:
            yield Argument("modifier", each)
        elif dep in ("nmod:unmarked", "obl:unmarked"):
            yield Argument("unmarked", each)
        elif dep.startswith(("nmod", "obl")) or (dep == "appos" and tree.case(each)):
            yield from _phrase(tree, each)
        elif dep in ("nsubj", "nsubj:pass"):
            yield Argument("subject of", each)
        elif dep in ("ccomp", "xcomp"):
            yield Argument(dep, each)
        elif dep == "acl" and tree.is_infinitive(each):
            yield Argument("xcomp", each)
        elif dep == "acl" and "that" in tree.marks(each):
            yield Argument("ccomp", each)
            if is_bidden(tree, each):
                yield Argument("bidding", each)  # "the suggestion that talks be held"
        elif dep == "acl" and is_verbal(each):
            for kid in tree.children(each):
                between = noun.i < kid.i < each.i or _is_side(tree, kid, each)
                if kid.dep_.startswith("obl") and between:
                    yield from _phrase(tree, kid)


def _is_side(tree: ArgumentTree, token: Token, participle: Token) -> bool:
    """Whether a side is told behind the day that a meeting is set for (*planned for Friday with* A)."""
    case = tree.case(token)
    return case == "between" or (case == "with" and word(participle) in _SCHEDULING)


def _modifier(tree: ArgumentTree, token: Token) -> Iterator[Argument]:
    """A compound or adjective, with what a hyphen joins to it (*U.S.-EU talks*, but not *UN-led talks*)."""
    yield Argument("modifier", token)
    if token.tag_ == "VBN":
        return
    for each in tree.children(token):
        if each.dep_ in ("compound", "amod", "nmod", "dep", "obl:unmarked", "flat"):
            between = tree.tokens[min(each.i, token.i) + 1 : max(each.i, token.i)]
            if any(part.text in HYPHENS for part in between):
                yield from _modifier(tree, each)


def _phrase(tree: ArgumentTree, token: Token) -> Iterator[Argument]:
    preposition = tree.case(token)
    if preposition:
        yield from bridged(tree, preposition, token)
