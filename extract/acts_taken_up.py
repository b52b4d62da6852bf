"""Bare nouns for what other words told: *A invited B. The visit is planned for May*; *the ceremony*."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..ontology.model import Status
from .drafts import Draft, Filler
from .parsed import Token

_NEAR, _FAR = 2, 6
_GUESTS = ("person/", "group/")
_UNSURE = 0.7


def takes_up_act(draft: Draft, kept: list[Draft], number: Callable[[Token], int]) -> bool:
    """Make a visit that of the one invited just before, a ceremony that was put off the signing told before.

    `kept` are the events told so far, `number` gives the sentence of a token. Whether there is any such.
    """
    if draft.frame.pos != "noun":
        return False
    if draft.kind == "Visit":
        return _visits_as_invited(draft, kept, number)
    return draft.kind == "Signing" and draft.rescheduled and _is_of_signing(draft, kept, number)


def _visits_as_invited(draft: Draft, kept: list[Draft], number: Callable[[Token], int]) -> bool:
    here = number(draft.trigger)
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR:
            return False
        if other.kind != "Invitation" or other.modality.negated:
            continue
        invited = [*other.fillers.get("addressee", ()), *_who_accepted(other, kept)]
        guests = [each for each in invited if each.entity.startswith(_GUESTS)]
        for filler in guests:
            draft.add("visitor", filler)
        draft.confidence = min(draft.confidence, _UNSURE)
        return bool(guests)
    return False


def _who_accepted(invitation: Draft, kept: list[Draft]) -> Iterator[Filler]:
    for draft in kept:
        if ("accepts", invitation) in draft.links:
            yield from draft.fillers.get("speaker", ())


def _is_of_signing(draft: Draft, kept: list[Draft], number: Callable[[Token], int]) -> bool:
    here = number(draft.trigger)
    for other in reversed(kept):
        if here - number(other.trigger) > _FAR:
            return False
        if other.kind == "Signing" and other.entities("signatory"):
            draft.coreferent = other.coreferent or other
            draft.fillers = {role: list(row) for role, row in other.fillers.items()}
            if other.modality.status is Status.HELD:
                draft.modality = other.modality  # it was held all the same, only later
            return True
    return False
