"""Which clauses a question asks about."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Tree
from .tree_shape import is_verbal

_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_CLOSING = "”\"'’)"


def is_asked(tree: Tree, token: Token) -> bool:
    """Whether a word stands in a question, and not in what it tells of somebody known.

    As in *what do you say to those who are demanding it?*
    """
    sentence = tree.sentence(token)
    end = next((each for each in reversed(sentence) if not each.is_space), sentence[-1])
    asks = end.text == "?" or (end.i > 0 and end.text in _CLOSING and token.doc[end.i - 1].text == "?")
    return asks and not _is_told_of_somebody(tree, token)


def asks_whether(tree: Tree, token: Token) -> bool:
    """Whether a word stands in a question without an interrogative."""
    return is_asked(tree, token) and not any(
        each.tag_ in ("WP", "WRB", "WDT") for each in tree.sentence(token)
    )


def _is_told_of_somebody(tree: Tree, verb: Token) -> bool:
    """Whether a verb stands in a relative clause of a definite noun, or of a name."""
    if not is_verbal(verb) or verb.dep_ != "acl:relcl":
        return False
    known = tree.has_word(verb.head, "det", _KNOWN) or verb.head.pos_ == "PROPN"
    return known or verb.head.lower_ in _KNOWN
