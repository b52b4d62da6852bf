"""The side that tells of its own talks or agreements: *Peru says talks with Chile will be held in Lima*."""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.model import Status
from .drafts import Draft, Filler
from .fillers import Fillers
from .parsed import Token
from .pronouns import WE
from .told_again import WHO_MET

_TOGETHER = ("Meeting", "Talks", "Summit", "Signing", "AgreementReached")
_ACTS = ("State", "DeFactoAuthority")
_TELLING = (*_ACTS, "GovernmentBody", "UnnamedGroup")
_TOLD = frozenset(Status) - {Status.PROPOSED, Status.UNKNOWN, Status.REFUSED}
_ELSEWHERE = ("host", "mediator", "organizer", "absentee")


def in_first_person(token: Token) -> bool:
    """Whether somebody speaks of himself or his own in the sentence of a token: "I", "we", "our"."""
    return any(each.pos_ == "PRON" and (each.lower_ in WE or each.text == "I") for each in token.sent)


def join_tellers(drafts: Iterable[Draft], fillers: Fillers) -> None:
    """Add the state that tells of talks *with* another state, where nobody else takes part in them.

    The state itself, a body of it or people without a name tell for it; what it only demands or doubts may
    be the talks of others.
    """
    for draft in drafts:
        role = draft.frame.roles.get("with", "")
        alone = len(draft.entities(*WHO_MET, "signatory")) == len(draft.entities(role)) == 1
        if draft.frame.pos != "noun" or draft.kind not in _TOGETHER or not role or not alone:
            continue
        (side,) = draft.entities(role)
        teller = draft.claimants[0].agent if draft.claimants else ""
        state = fillers.state(teller) if fillers.kind(teller) in _TELLING else ""
        told = draft.modality.status in _TOLD and not draft.entities(*_ELSEWHERE)
        between = fillers.kind(side) in _ACTS and fillers.kind(state) in _ACTS and state != side
        if told and between and draft.functions.get("with"):
            span = draft.claimants[0].span
            draft.add(role, Filler(span.start, span.end, state, span.text, "claimant"))
