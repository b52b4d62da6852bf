"""Spans of tokens, phrases and sentences, trimmed."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from ..ontology.model import Span
from .parsed import Doc, Token


class Children(Protocol):
    """What knows the dependents of a token."""

    def children(self, token: Token) -> tuple[Token, ...]:
        """The dependents of a token, in text order."""
        ...


_SPACE = " \t\r\n\u00a0\u2028\u2029"
_TRIM = f"{_SPACE},;:–—-"


class Sentences:
    """The sentences of a document as they are now, whatever later changes make of them."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self.numbers = doc.sentence_numbers
        self._starts = [*doc.sentence_starts, len(doc)]

    def bounds(self, token: Token) -> tuple[int, int]:
        """The token numbers, half open, of the sentence that a token stands in."""
        number = self.numbers[token.i]
        return self._starts[number], self._starts[number + 1]

    def characters(self, token: Token) -> tuple[int, int]:
        """The characters, half open, of the sentence that a token stands in."""
        first, last = self.bounds(token)
        end = self._doc[last - 1]
        return self._doc[first].idx, end.idx + len(end.text)


def break_circles(doc: Doc) -> None:
    """Make a root of a token in each circle of heads, in place: on a circle whoever climbs never ends.

    No tree has one; this keeps a rule that mends trees badly from costing more than a sentence.
    """
    if not doc.circled:
        return
    heads = np.array([token.head.i for token in doc], dtype=np.int64)
    above = heads
    for _ in range(len(doc).bit_length()):
        above = above[above]
    while (circling := np.flatnonzero(heads[above] != above)).size:
        token = doc[int(above[circling[0]])]
        token.head, token.dep_ = token, "ROOT"
        heads[token.i] = token.i
        above = heads
        for _ in range(len(doc).bit_length()):
            above = above[above]


def token_span(first: Token, last: Token | None = None) -> Span:
    """The characters from one token to another."""
    if last is None or last.i == first.i:
        return Span(first.idx, first.idx + len(first.text), first.text)
    end = last.idx + len(last.text)
    return Span(first.idx, end, first.doc.text[first.idx : end])


def trimmed(span: Span, characters: str) -> Span:
    """A span without these characters at its ends."""
    left = len(span.text) - len(span.text.lstrip(characters))
    text = span.text.strip(characters)
    return Span(span.start + left, span.start + left + len(text), text)


def sentence_span(doc: Doc, sentences: Sentences, token: Token) -> Span:
    """The sentence that a token stands in, without white space around it."""
    first, last = sentences.bounds(token)
    return trimmed(token_span(doc[first], doc[last - 1]), _SPACE)


def name_span(token: Token) -> Span:
    """The name or noun that a token heads with what qualifies it (*Ankara airport*, *port of Brest*)."""
    first = token
    for each in token.children:
        if each.dep_ in ("compound", "amod", "flat", "nmod:poss", "nmod:desc") and each.i < first.i:
            hyphened = each.i > 0 and each.nbor(-1).text == "-"
            first = each.left_edge if hyphened else each  # "a Danish-owned tanker"
    last = max([token, *(each for each in token.children if each.dep_ == "flat")], key=lambda each: each.i)
    for each in token.children:
        if each.dep_ == "nmod" and each.i > last.i and any(kid.lower_ == "of" for kid in each.children):
            last = each
    return token_span(first, last)


def phrase(tree: Children, token: Token) -> Span:
    """The words of a phrase, without its preposition and the punctuation around it."""
    left, right = token, token
    queue = [
        each for each in tree.children(token) if each.dep_ not in ("case", "punct", "mark", "cc", "conj")
    ]
    while queue:
        each = queue.pop()
        left = each if each.i < left.i else left
        right = each if each.i > right.i else right
        queue += tree.children(each)
    return trimmed(token_span(left, right), _TRIM)
