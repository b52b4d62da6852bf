"""Events told only as called off or put off, and pronouns that stand for them (*it was called off*)."""

from __future__ import annotations

from collections.abc import Set

from ..ontology.model import Status
from .drafts import Draft
from .frames import Frame
from .grammar import Tree
from .kinds import is_contact
from .parsed import Token
from .tree_shape import is_verbal, word

_CHANGES = ("Cancellation", "Postponement")
_PRONOUNS = frozenset({"it", "this", "that", "they", "them", "which"})
_WORDED = {"invitation": "Invitation", "offer": "Offer", "proposal": "Proposal"}
_TO_COME = (Status.PLANNED, Status.PROPOSED, Status.UNKNOWN, Status.NOT_HELD)
_ARRANGING = frozenset({"arrange", "organize", "organise", "convene", "convoke", "prepare"})
_BEGINNING = frozenset({"begin", "start", "open", "resume", "reopen", "restart"})
_ALONE = "cancel alone.verb"
_AHEAD = frozenset({"tomorrow", "tonight", "next", "coming"})
_REACH = 2
_HOUR = 3
_HALVES = frozenset({"a.m.", "p.m.", "am", "pm", "local"})


def is_rescheduled(draft: Draft, tree: Tree, verbs: Set[str]) -> bool:
    """Whether an event noun is what a verb such as *cancel* or *put off* has as its object."""
    noun = [draft.trigger, *(each for each in draft.carriers if not is_verbal(each))][-1]
    while noun.dep_ == "conj":
        noun = noun.head
    verb = noun.head
    if verb.i == noun.i or not is_verbal(verb) or f"{word(verb)} {tree.particle(verb)}".strip() not in verbs:
        return False
    return any(each.i == noun.i for each in tree.at(verb, "object"))


def is_long_put_off(frame: Frame, token: Token) -> bool:
    """Whether a participle before its noun only tells what had become of it: *held long-delayed talks*."""
    return frame.relation == "postpones" and token.dep_ == "amod"


def link_pronouns(drafts: list[Draft]) -> None:
    """Link a cancellation or postponement of *it* to the event to come that was told last before.

    So one of nothing named, where something was to come just before (*was to go, but cancelled*), and one of
    *the invitation*, where one was told just before (*invited A, but withdrew the invitation*).
    """
    for draft in drafts:
        if draft.kind not in _CHANGES or draft.links:
            continue
        changed = draft.functions.get("object", ())
        pronoun = any(each.lower_ in _PRONOUNS for each in changed) or draft.frame.id == _ALONE
        kinds = frozenset(_WORDED[word(each)] for each in changed if word(each) in _WORDED)
        if pronoun or kinds:
            for other in _events_before(draft, drafts, kinds):
                draft.links.append((draft.frame.relation, other))
                status = Status.CANCELLED if draft.kind == "Cancellation" else Status.POSTPONED
                other.modality = type(other.modality)(status, other.modality.factuality)
                other.rescheduled = other.bare


def _events_before(draft: Draft, drafts: list[Draft], kinds: frozenset[str]) -> list[Draft]:
    """The readings of the last event to come that was told before, or of the last of some kinds."""
    starts = [sentence.start for sentence in draft.trigger.doc.sents if sentence.start <= draft.trigger.i]
    first = starts[-1 - _REACH] if len(starts) > _REACH else 0
    near = [
        each
        for each in drafts
        if first <= each.trigger.i < draft.trigger.i
        and (
            each.kind in kinds
            if kinds
            else (is_contact(each.kind) or each.kind == "Signing") and each.modality.status in _TO_COME
        )
    ]
    last = max((each.trigger.i for each in near), default=-1)
    return [each for each in near if each.trigger.i == last]


def status_of_course(draft: Draft, status: Status) -> Status:
    """The status of a contact whose verb tells how far it has come: arranged, called, begun."""
    if status is Status.UNDERWAY and is_being_arranged(draft):
        return Status.PLANNED
    if status is Status.HELD and has_been_called(draft):
        return Status.PLANNED
    return Status.UNDERWAY if status is Status.HELD and has_begun(draft) else status


def is_being_arranged(draft: Draft) -> bool:
    """Whether a contact is what somebody is only preparing: *mediators are arranging talks*."""
    verb = draft.anchor
    return is_contact(draft.kind) and verb.tag_ == "VBG" and word(verb) in _ARRANGING


def has_begun(draft: Draft) -> bool:
    """Whether a contact goes on since it was opened: *talks have begun*, *A and B have resumed talks*."""
    verb = draft.anchor
    helped = any(each.dep_ == "aux" and each.lower_ in ("has", "have") for each in verb.children)
    dated = any(each.ent_type_ == "DATE" for each in verb.children)
    return is_contact(draft.kind) and verb.tag_ == "VBN" and word(verb) in _BEGINNING and helped and not dated


def has_been_called(draft: Draft) -> bool:
    """Whether a contact is what somebody has only called: *the council has called a special meeting*."""
    verb = draft.anchor
    helped = any(each.dep_ == "aux" and each.lower_ in ("has", "have") for each in verb.children)
    return is_contact(draft.kind) and verb.tag_ == "VBN" and word(verb) == "call" and helped


def is_time_ahead(token: Token) -> bool:
    """Whether a time told of a noun is still to come: *my meeting later today*, *his call tomorrow*."""
    if not token.dep_.startswith(("nmod", "advmod", "obl")) or token.dep_ == "nmod:poss":
        return False
    words = {token.lower_, *(each.lower_ for each in token.children)}
    return bool(words & _AHEAD) or ("later" in words and bool(words & {"today", "this"}))


def has_hour_first(verb: Token) -> bool:
    """Whether the hour opens the sentence of a verb, as in schedules: *2:30 p.m. The minister meets* ….

    It may have been taken for a sentence of its own.
    """
    start = verb.sent[0]
    hours = [start] if start.i < verb.i else []
    if start.i and "\n" not in start.nbor(-1).text:
        before = start.nbor(-1).sent
        last = list(before)[-_HOUR:]
        hours += last if before[-1].ent_type_ == "TIME" or before[-1].lower_ in _HALVES else []
    return any(hour.ent_type_ == "TIME" and hour.text[:1].isdigit() for hour in hours)
