"""Clauses that tell what shall be: *insisted that he be freed*, *the suggestion that talks be held*."""

from __future__ import annotations

from .parsed import Token
from .tree_shape import TreeShape, word

_BIDDING = frozenset({"ask", "demand", "recommend", "propose", "request", "urge", "suggest", "stipulate"})
_PEOPLE = frozenset({"they", "we", "both"})
_SAYING = frozenset(
    {"say", "tell", "state", "add", "write", "believe", "think", "feel", "argue", "maintain", "repeat",
     "claim", "report", "know", "note", "announce", "warn", "see"}
)  # fmt: skip
"""What bids nothing: *said that the Taliban have momentum*."""
_BY = frozenset({"before", "by", "within", "first", "immediately"})
_LASTING = frozenset(
    {"have", "remain", "need", "want", "know", "believe", "stay", "support", "exist", "enjoy"}
)
"""What one insists to be so: *insisted that both sides remain friends*."""


def is_bidden(tree: TreeShape, verb: Token) -> bool:
    """Whether a clause tells what shall be: a subjunctive, or *should*, *must* or *has to*."""
    kids = tree.children(verb)
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if subject is None or tree.is_infinitive(verb):
        return False
    helping = [each.lower_ for each in kids if each.dep_ in ("aux", "aux:pass", "cop")]
    if helping:
        return helping[0] in ("be", "should", "must") and "have" not in helping  # "must have known"
    below = tree.child(verb, "xcomp")
    if word(verb) == "have" and below is not None:
        return tree.is_infinitive(below) and tree.child(verb, "obj") is None  # "has to reopen it"
    base = verb.tag_ in ("VB", "VBP") and verb.lower_ == word(verb) and word(verb.head) not in _SAYING
    one = subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it")
    one = one and all(each.dep_ != "conj" for each in tree.children(subject))
    return base and (one or _bids_in_the_past(verb.head, subject))


def _bids_in_the_past(verb: Token, subject: Token) -> bool:
    """Whether a present form below a past verb can only bid: *recommended that both sides return*."""
    past = verb.tag_ in ("VBD", "VBN") and verb.dep_ != "amod"
    open_to_both = word(verb) == "suggest" and subject.lower_ not in _PEOPLE
    if word(verb) == "insist":
        return past and word(subject.head) not in _LASTING and _is_first(subject.head)
    return past and word(verb) in _BIDDING and not open_to_both


def _is_first(verb: Token) -> bool:
    """Whether a form can only bid: a base form, or what is to be *before* or *by* something else."""
    told = (each.lower_ for part in verb.rights for each in (part, *part.children))
    return verb.tag_ == "VB" or not _BY.isdisjoint(told)
