"""What auxiliaries and negations beside a verb say of it: whether it is done, or goes on."""

from __future__ import annotations

from .parsed import Token
from .tree_shape import TreeShape

NOT = frozenset({"not", "n't", "n’t", "never"})
"""Words that deny the verb beside them."""
COMING = frozenset({"will", "wo", "would", "shall", "'ll", "’ll", "may", "might", "could", "can", "to"})
"""Words before what has not yet come about, or only may."""
WISHED = frozenset({"should", "must", "ought"})


def is_done(tree: TreeShape, verb: Token) -> bool:
    """Whether a verb tells of what has been done: no infinitive, no future, no negation.

    Who says that he *is lifting* something does it.
    """
    beside = {each.lower_ for each in tree.children(verb) if not each.ent_type_}  # "in May"
    doing = verb.tag_ == "VBG" and bool(beside & {"am", "is", "are", "'re", "’re"})
    return (doing or verb.tag_ in ("VBD", "VBN")) and not beside & (NOT | COMING | WISHED)


def is_going_on(tree: TreeShape, verb: Token) -> bool:
    """Whether a verb tells of what somebody is doing: *are negotiating*, *is being negotiated*."""
    beside = {each.lower_ for each in tree.children(verb) if each.dep_ in ("aux", "aux:pass")}
    return "being" in beside or (verb.tag_ == "VBG" and bool(beside))


def has_passive(tree: TreeShape, verb: Token) -> bool:
    """Whether a verb has the auxiliary of a passive: *was signed*, *are being held*."""
    return any(each.dep_ == "aux:pass" for each in tree.children(verb))
