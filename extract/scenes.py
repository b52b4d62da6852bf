"""Where force was used, told inside the words of what or whom it hit, or with the verb of its victims.

*Killed five in an ambush on a road near Gao*, *struck a car in the enclave*, *ten died in Gao in a raid*.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..ontology.model import Mention
from .drafts import Draft
from .fillers import Fillers
from .kinds import VIOLENT
from .parsed import Token
from .tree_shape import first_case, is_verbal, word

_HARMING = frozenset({"kill", "wound", "injure", "hurt", "die", "perish", "shoot", "capture", "slay"})
_FORCE = VIOLENT | {"Arrest"}
_WHERE = frozenset({"in", "at", "near", "outside", "inside"})
_EDGES = frozenset({"coast", "shore", "outskirt", "outskirts", "north", "south", "east", "west"})
_INNER = ("in", "at", "on", "off", "object", "during", "unmarked", "along", "between", "with")
_DEPTH = 3


def scenes_of_force(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The first place told inside an act of force: with its occasion, its target, or its victims' verb."""
    if draft.kind not in _FORCE:
        return []
    inner = (*_INNER, "subject") if draft.kind == "Arrest" else _INNER  # "police in Gao arrested"
    tokens = [token for function in inner for token in draft.functions.get(function, ())]
    inside = (place for token in tokens for place in _below(token, fillers, _DEPTH))
    beside = (place for each in _beside_victims(draft) for place in _at(each, fillers))
    return list(_first(inside)) or list(_first(beside))


def _below(token: Token, fillers: Fillers, depth: int) -> Iterator[list[Mention]]:
    """The places that a phrase names somewhere inside, those of people apart."""
    for each in token.children:
        if each.dep_ not in ("nmod", "nmod:unmarked"):
            continue
        off = first_case(each) == "of" and word(token) in _EDGES  # "off the coast of Togo"
        if (off or first_case(each) in _WHERE) and (found := fillers.places(each)):
            joined = (kid for kid in each.children if kid.dep_ == "conj")  # "at Abqaiq and Khurais"
            yield [*found, *(place for kid in joined for place in fillers.places(kid))]
        elif depth:
            yield from _below(each, fillers, depth - 1)


def _beside_victims(draft: Draft) -> Iterator[Token]:
    """What stands beside an act that says how people came to harm: *were killed in Gao in a raid*."""
    verb = draft.carriers[-1].head
    if draft.frame.pos == "noun":
        beside = is_verbal(verb) and word(verb) in _HARMING and not is_verbal(draft.anchor)
    else:
        beside = draft.trigger.tag_ == "VBG" and draft.trigger.dep_ == "advcl"  # "struck a bus, killing ten"
        for each in draft.trigger.children:  # "killed ten and wounded five in Gao"
            if each.dep_ == "conj" and word(each) in _HARMING:
                yield from (kid for kid in each.children if kid.dep_ == "obl")
    if beside:
        yield from (each for each in verb.children if each.dep_ == "obl" and each not in draft.carriers)


def _at(token: Token, fillers: Fillers) -> Iterator[list[Mention]]:
    if first_case(token) in _WHERE and (found := fillers.places(token)):
        yield found
    else:
        yield from _below(token, fillers, _DEPTH)


def _first(rows: Iterator[list[Mention]]) -> list[Mention]:
    return next(rows, [])
