"""What is only wanted: named inside what somebody demands (*demands action, including the withdrawal*)."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Tree
from .tree_shape import is_verbal, word

_WANTING = frozenset(
    {"demand", "call", "urge", "require", "need", "seek", "request", "appeal", "want", "propose", "expect"}
)
_AMONG = ("including", "such as", "like")


def is_wanted(tree: Tree, noun: Token) -> bool:
    """Whether an event noun is one of the things that a verb of demanding has as its object.

    As in *called for urgent steps, including a ceasefire and the withdrawal of troops*.
    """
    while noun.dep_ == "conj":
        noun = noun.head
    whole = noun.head
    verb = whole.head
    if tree.case(noun) not in _AMONG or noun.dep_ != "nmod" or verb.i == whole.i or not is_verbal(verb):
        return False
    return word(verb) in _WANTING and (whole.dep_ == "obj" or tree.case(whole) == "for")
