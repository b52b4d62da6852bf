"""What two own together, where a parser takes the first for a side of it: *Roe and Poe's decision*."""

from __future__ import annotations

from .agent_lexicon import agent_lexicon
from .parsed import Doc, Token

_SIDES = ("nsubj", "nsubj:pass", "obj", "obl")
_NAMES = ("PERSON", "GPE", "ORG", "NORP")


def mend_owners(doc: Doc) -> None:
    """Let a name before *and* own what the name after it owns, unless this is a person, in place.

    *Roe and Poe's brother met* tells of two people, *Roe and Poe's meeting* of one meeting.
    """
    for owner in doc.having("dep_", {"nmod:poss"}):
        thing, opening = owner.head, owner.left_edge
        joint = opening.i - (opening.lower_ != "and")
        if owner.ent_type_ not in _NAMES or joint < 1 or doc[joint].lower_ != "and":
            continue
        first = _first_name(doc[joint - 1])
        apart = thing.dep_ == "conj" and thing.head.i == first.i
        apart = apart or (thing.dep_ == first.dep_ and thing.head.i == first.head.i)
        if apart and first.dep_ in _SIDES and first.ent_type_ in _NAMES and _is_thing(thing):
            thing.head, thing.dep_ = first.head, first.dep_
            first.head, first.dep_ = thing, "nmod:poss"
            owner.head, owner.dep_ = first, "conj"
            doc[joint].head = owner


def _first_name(last: Token) -> Token:
    """The head of the name that ends with a token."""
    return last.head if last.dep_ in ("flat", "flat:name") else last


def _is_thing(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lower_ not in agent_lexicon().agents
