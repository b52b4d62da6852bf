"""Whether the words beside a trigger are those that its frame asks for."""

from __future__ import annotations

from .auxiliaries import is_going_on
from .frames import Frame
from .grammar import Tree
from .parsed import Token


def stands(tree: Tree, frame: Frame, trigger: Token) -> bool:
    """Whether the words beside the trigger are those the frame asks for."""
    if frame.beside or frame.unless:
        beside = _beside(tree, frame, trigger)
        if frame.beside and not beside.intersection(frame.beside):
            return False
        if beside.intersection(frame.unless):
            return False
    if frame.pos == "noun":
        return True
    if frame.ongoing and not is_going_on(tree, trigger):
        return False
    particle = tree.particle(trigger)
    return not particle or particle in frame.beside | frame.particles


def _beside(tree: Tree, frame: Frame, trigger: Token) -> set[str]:
    """The words that hang on a trigger, on the noun it is part of, or on the object of a verb.

    A hyphen right before the trigger is one of them (*Israeli-occupied*), and what is done for the purpose
    that a verb tells (*travel to speak with A*).
    """
    kids = tree.children(trigger)
    beside = {each.lower_ for each in kids if each.tag_ != "VBG" or tree.child(each, "obj") is None}
    if trigger.i and trigger.nbor(-1).text == "-":
        beside.add("-")
    if trigger.dep_ == "advcl" and tree.is_infinitive(trigger):
        beside.add(trigger.head.lemma_)
    if frame.pos == "noun":
        beside.add(trigger.head.lower_ if trigger.dep_ in ("compound", "nmod") else "")
    elif frame.unless and not frame.beside:
        capacities = (each for each in kids if each.dep_ == "xcomp" and each.pos_ == "NOUN")
        beside |= {kid.lower_ for each in capacities for kid in tree.children(each)}
    elif frame.beside:
        objects = [each for each in kids if each.dep_ in ("obj", "nsubj:pass") or _names(each)]
        beside |= {kid.lower_ for each in objects for kid in tree.children(each)}
        beside |= {_outer_case(tree, each) for each in kids if each.dep_ == "obl"}
    return beside


def _outer_case(tree: Tree, noun: Token) -> str:
    """The first of two prepositions (*across from each other*), which belongs to the verb as well."""
    opening = [each for each in tree.children(noun) if each.dep_ == "case"]
    return opening[0].lower_ if len(opening) > 1 else ""


def _names(token: Token) -> bool:
    """Whether a noun tells what somebody is called (branded X a *terrorist organisation*)."""
    return token.dep_ == "xcomp" and token.tag_ in ("NN", "NNS")
