"""Events told by pointing back: answers (*but Iran refused*) and repetitions (*Nicaragua followed suit*)."""

from __future__ import annotations

from collections.abc import Callable

from .drafts import Draft
from .parsed import Token

_ASKED = frozenset({"Proposal", "Offer", "Invitation", "Demand"})
_DOERS = ("initiator", "speaker", "signatory")
_DONE_TO = ("target", "addressee")
_NEVER_REPEATED = frozenset({"Statement", "Announcement", "Attack", "Clash", "Threat"})
_NEAR = 2
_UNSURE = 0.6

Number = Callable[[Token], int]


def answer(draft: Draft, kept: list[Draft], number: Number) -> bool:
    """Link a bare *accepted* or *refused* to what somebody else proposed just before, if anybody did."""
    here, speakers = number(draft.trigger), set(draft.entities("speaker"))
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR or not speakers:
            return False
        asked = set(other.entities("addressee"))
        if other.kind not in _ASKED or speakers & set(other.entities("speaker")):
            continue
        if asked and not asked & speakers:
            continue
        for target in (other, *(each for _, each in other.links)):
            draft.links.append((draft.frame.relation, target))
        return True
    return False


def _tells_which(verb: Token) -> bool:
    """Whether a verb only says which people are meant: "aid for those who may wish to do so"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.i != verb.i:
        verb = verb.head
    first = verb.left_edge.i
    return verb.dep_ == "acl:relcl" and first > 0 and verb.doc[first - 1].text != ","


def repeat(draft: Draft, kept: list[Draft], number: Number) -> bool:
    """Make a draft another event like the last one, done by its own subject; whether there is any."""
    here, doers = number(draft.trigger), draft.fillers.get("initiator", [])
    if draft.trigger.tag_ == "VBG" and any(each.dep_ in ("mark", "case") for each in draft.trigger.children):
        return False  # "warned him against doing so"
    if _tells_which(draft.trigger):
        return False
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR or not doers:
            return False
        if other.trigger.i == draft.trigger.head.i:
            continue  # "urged others to follow suit"
        role = next((each for each in _DOERS if other.entities(each)), "")
        own = {filler.entity for filler in doers}
        told = {*other.entities(role), *other.entities("addressee")} if role else set()
        if not role or other.kind in _NEVER_REPEATED or own & told:  # "urged by A to go, B did so"
            continue
        draft.kind = other.kind
        draft.fillers = {name: list(row) for name, row in other.fillers.items() if name != role}
        draft.fillers[role] = list(doers)
        for name, row in draft.fillers.items():
            left = [filler for filler in row if name == role or filler.entity not in own]
            in_return = name in _DONE_TO and not left and row
            draft.fillers[name] = list(other.fillers[role]) if in_return else left
        draft.confidence = _UNSURE
        return True
    return False
