"""What is only wanted (*demands action, including the withdrawal*), only imagined (*would be a waste*).

And what has been said, since somebody takes a stand on it (*ignored threats by Iran*).
"""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Tree
from .tree_shape import is_verbal, word

_WANTING = frozenset(
    {"demand", "call", "urge", "require", "need", "seek", "request", "appeal", "want", "propose", "expect"}
)
_SUPPOSING = frozenset({"would", "could", "might", "may", "can", "should", "'d", "’d"})
_TAKING_A_STAND = frozenset(
    {"ignore", "defy", "disregard", "dismiss", "reject", "condemn", "denounce", "deplore", "criticise",
     "criticize", "welcome", "hail", "applaud", "praise", "answer", "heed", "echo", "rebuff", "spurn", "resist", "deride",
     "cite", "shrug", "brush", "lament", "regret", "recall", "mock"}
)  # fmt: skip
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


def is_imagined(tree: Tree, predicate: Token) -> bool:
    """Whether something is said of what is only thought of: *would be a waste*, *should be public*."""
    return any(each.dep_ == "aux" and each.lower_ in _SUPPOSING for each in tree.children(predicate))


def is_answered(tree: Tree, noun: Token) -> bool:
    """Whether somebody takes a stand on what a noun tells, or does something in answer to it.

    As in *ignored threats by Iran*, *lifted the ban in response to appeals from Chad*.
    """
    while noun.dep_ == "conj":
        noun = noun.head
    above = noun.head
    if noun.dep_ == "obj":
        return word(above) in _TAKING_A_STAND
    return noun.dep_ == "nmod" and tree.case(noun) == "to" and word(above) in ("response", "answer", "reply")
