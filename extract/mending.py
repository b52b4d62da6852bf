"""Mends trees where words leave no doubt: a coordinated phrase that a parser hung on its partner as a modifier."""

from __future__ import annotations

from spacy.tokens import Doc, Token

_AND = frozenset({"and", "or", "&", "as well as"})
_MISTAKEN = frozenset({"nmod", "appos", "dep", "nmod:desc", "obl", "nmod:unmarked", "obl:unmarked", "compound"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CLIMB = 8


def mend_coordination(doc: Doc) -> None:
    """Make a nominal with its own *and*, and without a preposition, a conjunct of the nominal before it, in place."""
    for token in doc:
        if token.dep_ == "cc" and token.lower_ in _AND and token.i > 0 and token.head.i > token.i:
            second = token.head
            if second.dep_ in _MISTAKEN and second.pos_ in _NOMINAL and _is_bare(second, token):
                first = _partner(second, token)
                if first is not None:
                    second.head = first
                    second.dep_ = "conj"


def _is_bare(token: Token, coordinator: Token) -> bool:
    """Whether nothing but *and* tells how a nominal hangs on what stands before it."""
    kids = [each for each in token.children if each.i < token.i]
    return all(each.dep_ not in ("case", "mark", "nsubj", "cop") or each.tag_ == "POS" for each in kids) and all(
        each.i >= coordinator.i for each in kids if each.dep_ not in ("punct",)
    )


def _partner(second: Token, coordinator: Token) -> Token | None:
    """The nominal right before *and* that hangs where the second does, or that the second was hung on."""
    place = coordinator.i - 1
    while place > 0 and second.doc[place].is_punct:
        place -= 1
    token = second.doc[place]
    for _ in range(_CLIMB):
        if token.i == second.head.i or (token.head.i == second.head.i and token.i != second.i):
            return token if token.pos_ in _NOMINAL else None
        if token.head.i == token.i or token.head.i >= coordinator.i:
            return None
        token = token.head
    return None
