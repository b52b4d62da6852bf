"""What is only wanted (*demands action, including the withdrawal*), or only imagined (*would be a waste*).

And what must have been, since somebody deplores or welcomes it.
"""

from __future__ import annotations

from .grammar import Tree
from .parsed import Token
from .tree_shape import is_verbal, word

_WANTING = frozenset(
    {"demand", "call", "urge", "require", "need", "seek", "request", "appeal", "want", "propose", "expect"}
)
_SEEKING = frozenset({"seek", "request", "want", "demand", "ask", "call", "order"})
_SUPPOSING = frozenset({"would", "could", "might", "may", "can", "should", "'d", "’d"})
_ANSWERING = frozenset(
    {"condemn", "denounce", "deplore", "decry", "lament", "regret", "mourn", "criticise", "criticize",
     "protest", "slam", "welcome", "hail", "applaud", "praise", "celebrate"}
)  # fmt: skip
"""What one does about an event that has taken place."""
_HEARING = _ANSWERING | {
    "ignore", "defy", "disregard", "dismiss", "reject", "answer", "heed", "echo", "rebuff", "spurn", "resist",
    "deride", "cite", "shrug", "brush", "recall", "mock",
}  # fmt: skip
"""What one does about what somebody has said."""
_WHICHEVER = frozenset({"any", "every", "each", "no", "such"})
_NEEDS = frozenset({"need", "necessity", "importance", "urgency"})
_DEEP = 3
_AMONG = ("including", "such as", "like")


def is_wanted(tree: Tree, noun: Token) -> bool:
    """Whether an event noun is one of the things that a verb of demanding has as its object.

    As in *called for urgent steps, including a ceasefire and the withdrawal of troops*, *urged them to take
    steps, including a ceasefire*.
    """
    while noun.dep_ == "conj":
        noun = noun.head
    whole = noun.head
    verb = whole.head
    if tree.case(noun) in _AMONG and noun.dep_ == "nmod" and _is_needed(tree, whole):
        return True
    if tree.case(noun) not in _AMONG or noun.dep_ != "nmod" or verb.i == whole.i or not is_verbal(verb):
        return False
    if verb.dep_ == "xcomp" and tree.is_infinitive(verb):
        return word(verb.head) in _WANTING
    return word(verb) in _WANTING and (whole.dep_ == "obj" or tree.case(whole) == "for")


def _is_needed(tree: Tree, noun: Token) -> bool:
    """Whether there is a need for something: *stressed the need for steps, including the withdrawal*."""
    if word(noun) in _NEEDS:
        return True
    for _ in range(_DEEP):
        if noun.dep_ != "nmod":
            return False
        if tree.case(noun) in ("for", "of") and word(noun.head) in _NEEDS:
            return True
        noun = noun.head
    return False


def is_sought(tree: Tree, noun: Token) -> bool:
    """Whether a deed is only asked for: *sought the arrest of a general*, *asked for his arrest*."""
    while noun.dep_ == "conj":
        noun = noun.head
    asked = noun.dep_ == "obj" or (noun.dep_ == "obl" and tree.case(noun) == "for")
    return asked and is_verbal(noun.head) and word(noun.head) in _SEEKING


def is_answered(tree: Tree, noun: Token) -> bool:
    """Whether somebody deplores or welcomes an event (*condemned an attack by rebels*, not *any attack*)."""
    verb = noun.head
    if not is_verbal(verb) or word(verb) not in _ANSWERING:
        return False
    against = noun.dep_ == "obl" and tree.case(noun) in ("against", "at", "over")
    return (noun.dep_ == "obj" or against) and not any(
        each.dep_ == "det" and each.lower_ in _WHICHEVER for each in tree.children(noun)
    )


def is_imagined(tree: Tree, predicate: Token) -> bool:
    """Whether something is said of what is only thought of: *would be a waste*, *should be public*."""
    return any(each.dep_ == "aux" and each.lower_ in _SUPPOSING for each in tree.children(predicate))


def is_heard(tree: Tree, noun: Token) -> bool:
    """Whether somebody takes a stand on what others said, or does something in answer to it.

    As in *ignored threats by Iran*, *lifted the ban in response to appeals from Chad*.
    """
    while noun.dep_ == "conj":
        noun = noun.head
    above = noun.head
    if noun.dep_ == "obj":
        return word(above) in _HEARING
    return noun.dep_ == "nmod" and tree.case(noun) == "to" and word(above) in ("response", "answer", "reply")
