"""The sides of talks after which some signed for others: *A signed for Chad and B for Mali after talks*."""

from __future__ import annotations

from .drafts import Draft
from .event_links import take_sides
from .parsed import Token
from .sides_of_events import SIDES, sides_of

_TALKS = ("Talks", "NegotiationProcess")


def share_sides_signed_for(drafts: list[Draft]) -> None:
    """Give talks whose sides are who signed after them those for whom these did, and so their mediations."""
    signings = {draft.anchor.i: draft for draft in drafts if draft.kind == "Signing"}
    for draft in drafts if signings else ():
        signing = signings.get(_verb_dated(draft.trigger).i)
        if draft.kind not in _TALKS or signing is None or not draft.functions.get("attendee"):
            continue
        sides, own = sides_of(signing), set(draft.entities(*SIDES))
        signed = set(signing.entities("signatory"))
        if own <= signed and len(sides) > 1 and not signed & {each.entity for each in sides}:
            for role in SIDES:
                draft.fillers.pop(role, None)
            for filler in sides:
                draft.add("party", filler)
            for other in (each for each in drafts if ("mediationOf", draft) in each.links):
                other.fillers.pop("party", None)
                take_sides(other, draft)


def _verb_dated(noun: Token) -> Token:
    """The verb that talks date: *signed after two days of talks*."""
    while noun.dep_ == "nmod":
        noun = noun.head
    return noun.head
