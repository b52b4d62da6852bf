"""Spans of tokens, phrases and sentences, trimmed."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ..ontology.model import Span
from .grammar import Tree

_TRIM = " \t\r\n ,;:–—-"


def token_span(first: Token, last: Token | None = None) -> Span:
    """The characters from one token to another."""
    last = last or first
    start, end = first.idx, last.idx + len(last.text)
    return Span(start, end, first.doc.text[start:end])


def trimmed(text: str, start: int, end: int) -> Span:
    """The characters between two offsets without white space and loose punctuation at the ends."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Span(start, end, text[start:end])


def sentence_span(sentence: Tokens) -> Span:
    """A sentence without the white space around it."""
    return trimmed_space(sentence.doc.text, sentence.start_char, sentence.end_char)


def trimmed_space(text: str, start: int, end: int) -> Span:
    """The characters between two offsets without white space at the ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, text[start:end])


def phrase(tree: Tree, token: Token) -> Span:
    """The words of a phrase, without its preposition and the punctuation around it."""
    left, right = token, token
    queue = [each for each in tree.children(token) if each.dep_ not in ("case", "punct", "mark", "cc", "conj")]
    while queue:
        each = queue.pop()
        left = each if each.i < left.i else left
        right = each if each.i > right.i else right
        queue += tree.children(each)
    span = token_span(left, right)
    return trimmed(token.doc.text, span.start, span.end)
