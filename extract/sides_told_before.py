"""The sides of a mediation that names none: those of the talks or the agreement that the text tells of.

*Chad signed an accord with the rebels. … The negotiations were mediated by Togo*; *Togo was involved in
mediation leading up to an accord between Chad and the rebels*.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from .drafts import Draft, Filler
from .event_links import ENDED, SIDES, take_sides
from .fillers import Fillers
from .grammar import word
from .spans_of_tokens import Sentences

_TALKS = frozenset({"talk", "negotiation", "process", "dialogue", "discussion", "round", "mediation"})
_OUTCOMES = frozenset({"agreement", "accord", "settlement", "deal", "truce", "ceasefire", "signing"})
_LEADING = frozenset({"lead", "culminate", "result"})
_AGREED = ("Signing", "AgreementReached", "NegotiationProcess", "Talks")
_SOURCES = (*_AGREED, "Meeting")
_ABOUT = ("object", "in", "of", "during", "to", "at", "throughout")
_CLAUSE = ("obl", "nmod", "obj", "nsubj:pass")
_TELLING = ("DATE", "NORP", "GPE", "CARDINAL", "ORG", "PERSON")
_DEFINITE = ("the", "this", "these", "those")
_PAIR, _REACH = 2, 5
_UNSURE = 0.7


def share_sides_told_before(drafts: list[Draft], fillers: Fillers) -> None:
    """Give mediations without sides those of the talks or the agreement they are about.

    The events must be in text order. First comes what the talks are told to lead to, then the talks taken up
    again, then what the text told before: all of it of the same sides, or the last agreement or talks nearby.
    """
    for draft in drafts:
        if draft.kind != "Mediation" or draft.coreferent is not None or draft.entities("party"):
            continue
        for relation, other in draft.links:
            if relation == "mediationOf" and other.coreferent is not None:
                take_sides(draft, other.coreferent)
        if draft.entities("party") or not draft.entities("mediator"):
            continue
        found = _outcome(draft, drafts, fillers) or _told_before(draft, drafts, fillers)
        if found:
            _give(draft, found)


def _give(mediation: Draft, sides: list[Filler]) -> None:
    """Put sides into a mediation and the bare talks it is of."""
    mediation.confidence = min(mediation.confidence, _UNSURE)
    for filler in sides:
        mediation.add("party", filler)
    for relation, other in mediation.links:
        bare = other.coreferent is None and not other.entities(*SIDES)
        if relation == "mediationOf" and bare and other.kind in _SOURCES:
            role = other.frame.roles.get("between", other.frame.roles.get("with", "party"))
            for filler in sides:
                other.add(role if role in SIDES else "party", filler)


def _outcome(mediation: Draft, drafts: list[Draft], fillers: Fillers) -> list[Filler]:
    """The sides of the agreement to which the mediation, or its talks, *led*."""
    here = {each.i for each in mediation.carriers} | {mediation.anchor.i}
    for draft in drafts:
        if draft.kind not in ("Signing", "AgreementReached") or draft.trigger.sent != mediation.trigger.sent:
            continue
        above = list(draft.trigger.ancestors)
        leads = any(word(each) in _LEADING and here & {up.i for up in each.ancestors} for each in above)
        sides = _sides(draft, mediation, fillers) if leads else []
        if len(sides) >= _PAIR:
            return sides
    return []


def _told_before(mediation: Draft, drafts: list[Draft], fillers: Fillers) -> list[Filler]:
    """The sides of what *the talks* of a mediation take up."""
    if not any(_takes_up(token) for token in _about(mediation)):
        return []
    before = [
        (draft, sides)
        for draft in drafts
        if draft.trigger.i < mediation.trigger.i
        and draft.kind in _SOURCES
        and draft.modality.status not in ENDED
        and len(sides := _sides(draft, mediation, fillers)) >= _PAIR
    ]
    if not before:
        return []
    most = max((sides for _, sides in before), key=len)
    everybody = {filler.entity for filler in most}
    if all({filler.entity for filler in sides} <= everybody for _, sides in before):
        return most
    numbers = Sentences(mediation.trigger.doc).numbers
    near = [
        sides
        for draft, sides in before
        if draft.kind in _AGREED and numbers[mediation.trigger.i] - numbers[draft.trigger.i] <= _REACH
    ]
    return near[-1] if near else []


def _sides(draft: Draft, mediation: Draft, fillers: Fillers) -> list[Filler]:
    """The sides of an event, or of the one it tells again, without the mediators and their states."""
    mediators = {*mediation.entities("mediator"), *draft.entities("mediator")}
    mediators |= {fillers.state(each) for each in mediators}
    main = draft if draft.entities(*SIDES) else draft.coreferent or draft
    row = [filler for role in SIDES for filler in main.fillers.get(role, ())]
    return [each for each in row if not {each.entity, fillers.state(each.entity)} & mediators]


def _about(mediation: Draft) -> Iterable[Token]:
    """The nouns that may say what a mediation is of."""
    for function in _ABOUT:
        yield from mediation.functions.get(function, ())
    for head in (mediation.trigger, mediation.anchor):
        yield from (each for each in head.children if each.dep_ in _CLAUSE)


def _takes_up(noun: Token) -> bool:
    """Whether a noun stands for talks or an agreement that the text has told of."""
    if word(noun) not in _TALKS | _OUTCOMES:
        return False
    kids = list(noun.children)
    if any(each.ent_type_ in _TELLING for each in kids if each.dep_ in ("amod", "compound", "nummod")):
        return False  # "the 2015 agreement", "the Malian peace process"
    owned = any(each.dep_ in ("nmod", "nmod:poss") and word(each) not in _TALKS for each in kids)
    return any(each.dep_ == "det" and each.lower_ in _DEFINITE for each in kids) and not owned
