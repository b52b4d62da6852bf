"""Whom a noun is said of: *X, the mediator*; *X as mediator*; *X was appointed mediator*."""

from __future__ import annotations

from .grammar import Tree
from .hung_elsewhere import with_as
from .parsed import Token
from .tree_shape import first_of_list, is_verbal, word

SERVING = frozenset({"act", "serve", "function", "work", "operate", "step", "intervene"})
"""Verbs of doing something *as* something, or *in* talks."""
_TAKING = frozenset(
    {
        "accept", "reject", "appoint", "name", "designate", "propose", "suggest", "nominate", "choose",
        "select", "see", "regard", "view", "describe", "welcome", "recognize", "recognise", "send",
        "dispatch", "use", "want", "invite", "refuse", "approve", "endorse", "trust", "dismiss",
    }
)  # fmt: skip
"""Verbs whose object, not subject, is said to be *as* something."""
_ATTENDED = frozenset({"talk", "negotiation", "meeting", "conference", "process", "signing", "ceremony"})
_DOING = ("subject", "subject of")
_SIGNING = frozenset({"sign", "initial", "witness", "attend", "co-sign"})
_REPLACING = frozenset({"replace", "succeed"})
_LEAVING = frozenset({"withdraw", "resign", "retire", "quit", "step", "pull", "bow", "drop"})
_BETWEEN = frozenset({"mediator", "intermediary", "go-between", "co-mediator"})
_NAMING = frozenset({"appoint", "name", "become", "remain", "designate", "elect", "be"})
_BECOMING = frozenset({"become", "remain", "be"})
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "obl:agent", "nmod")
_PLAYING = frozenset({"play", "have", "take", "assume", "fill", "resume"})


def said_of(tree: Tree, noun: Token) -> list[Token]:
    """Whom a noun is said of: *X, the mediator*; *X as mediator*; *X was appointed mediator*.

    X *became* one.
    """
    head, case = noun.head, tree.case(noun)
    if any(each.lower_ == "not" and each.dep_ == "advmod" for each in tree.children(noun)):
        return []
    if (capable := with_as(tree, noun)) is not None:
        return tree.coordinated(capable)
    if noun.dep_ == "appos" and noun.tag_ == "NNS":  # "A and B, the mediators"
        return [each for each in tree.coordinated(first_of_list(head)) if each.i < noun.i]
    if noun.dep_ in ("appos", "nmod:desc"):
        return [head]
    name = tree.child(noun, "appos", "flat") if noun.dep_ in _ARGUMENTS or case == "among" else None
    if name is not None:
        named = tree.coordinated(name) if noun.tag_ == "NNS" else [name]
        return [] if case == "through" else named
    if case == "as" and is_verbal(head) and word(head) in SERVING and word(noun) in _BETWEEN:
        return []  # a frame of its own: *acted as mediator*
    if case == "as":
        return _as_verb_says(tree, noun) if is_verbal(head) else _as_noun_says(tree, noun)
    if noun.dep_ == "nsubj" and tree.child(head, "cop") is not None:
        return tree.coordinated(head)  # "the mediators were A and B"
    if noun.dep_ == "nsubj" and noun.tag_ == "NNS" and word(head) == "include":
        return tree.at(head, "object")
    if noun.dep_ in ("xcomp", "obj") and word(head) in _NAMING:
        if tree.is_passive(head):
            return tree.at(head, "object")
        return tree.at(head, "subject") if word(head) in _BECOMING else []  # who *appointed one* is none
    return []


def _as_verb_says(tree: Tree, noun: Token) -> list[Token]:
    """Who did something *as mediator*, or was taken as one."""
    verb = noun.head
    objects = tree.at(verb, "object")
    if word(verb) in _LEAVING and not objects:
        return []  # who *withdrew as mediator* mediates no more
    passive = tree.is_passive(verb) and word(verb) not in _REPLACING | _SIGNING
    taken = passive or (objects and word(verb) in _TAKING)
    return objects if taken else tree.at(verb, "subject")


def _as_noun_says(tree: Tree, noun: Token) -> list[Token]:
    """Whose *role as mediator* it is, or who was at talks *as mediator*."""
    head = noun.head
    if tree.case(head) == "with":  # "with A and B as mediators"
        return tree.coordinated(head)
    kids = tree.children(head)
    owners = [  # "its role as mediator", "a role for X as mediator"
        each
        for each in kids
        if each.dep_ == "nmod:poss" or (each.dep_ == "nmod" and tree.case(each) in ("for", "of"))
    ]
    if not owners and head.dep_ == "obj" and word(head.head) in _PLAYING:
        return tree.at(head.head, "subject")
    if not owners and head.dep_ == "obl" and word(head) in _ATTENDED:  # "were at the talks as mediators"
        near = [*tree.children(head.head), *kids]
        beside = [each for each in near if tree.case(each) == "with" and each.i < noun.i]
        attending = [each.token for each in tree.arguments(head.head) if each.function in _DOING]
        return tree.coordinated(beside[-1]) if beside else attending
    return owners
