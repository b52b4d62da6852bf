"""How many there are: words that only bound or count a number belong to it (*sent up to 500 troops*)."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .spans_of_tokens import tokens_with
from .tree_shape import word

_COUNTING = frozenset(
    {"hundred", "thousand", "million", "dozen", "score", "most", "some", "half", "part", "all", "many",
     "number", "several", "few", "third", "quarter", "rest", "remainder", "majority", "bulk", "more"}
)  # fmt: skip


def mend_bounds(doc: Doc) -> None:
    """Hang *up to* on the number that it bounds, not on the verb before it, in place."""
    for token in tokens_with(doc, "LOWER", ("up",)):
        if token.i + 2 >= len(doc) or token.nbor(1).lower_ != "to":
            continue
        number = token.nbor(2)
        counted = number.pos_ == "NUM" and number.dep_ == "nummod" and number.head.i > number.i
        if counted and number.ent_type_ not in ("DATE", "TIME"):
            token.head, token.dep_ = number, "advmod"
            token.nbor(1).head, token.nbor(1).dep_ = token, "fixed"


def counted(token: Token) -> Token:
    """What a word that only counts tells the number of: *several hundred of its troops*; else the word."""
    if token.pos_ != "NUM" and word(token) not in _COUNTING and token.lower_ not in _COUNTING:
        return token
    below = (each for each in token.children if each.dep_ == "nmod" and _is_of(each))
    return next(below, token)


def _is_of(noun: Token) -> bool:
    return any(each.dep_ == "case" and each.lower_ == "of" for each in noun.children)
