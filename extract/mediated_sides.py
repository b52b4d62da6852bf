"""Between whom somebody mediates, where another event of the sentence tells: who agreed or accepted it."""

from __future__ import annotations

from .drafts import Draft
from .kinds import is_contact
from .parsed import Token
from .tree_shape import cases

_SIDES = ("party", "participant", "signatory", "speaker")
_AGREEING = ("Signing", "AgreementReached", "Acceptance", "PrisonerExchange", "Adoption")
_ANSWERING = ("accepts", "refuses")
_THROUGH = frozenset({"through", "via", "under", "with", "thanks", "by"})
_PAIR = 2


def share_sides_mediated(drafts: list[Draft]) -> None:
    """Give mediations without sides those that their sentence tells, in place.

    As in *A and B agreed, through C's mediation, to meet*, *A and B accepted C's mediation*. The mediator is
    never one of them. A mediation of a pact is linked to it, whose sides are those who made it.
    """
    for draft in drafts:
        if draft.kind != "Mediation" or draft.entities("party") or not draft.entities("mediator"):
            continue
        for other in drafts:
            if other is not draft and _tells_sides(other, draft):
                _give(other, draft)
                break


def _tells_sides(other: Draft, draft: Draft) -> bool:
    """Whether an event came of a mediation, or answers the offer of it, and has sides."""
    mediated = any(each is other and relation == "mediationOf" for relation, each in draft.links)
    if mediated and is_contact(other.kind):  # "the talks were mediated by C"
        return len(other.entities(*_SIDES)) >= _PAIR
    if any(each is draft and relation in _ANSWERING for relation, each in other.links):
        return other.kind in ("Acceptance", "Refusal")
    made = other.kind in _AGREEING and len(other.entities(*_SIDES)) >= _PAIR
    return made and _is_means(draft.trigger, other.anchor)


def _is_means(noun: Token, verb: Token) -> bool:
    """Whether something was done by a mediation (*agreed, through C's mediation, to meet*)."""
    hung = noun.head.i == verb.i or noun.head.head.i == verb.i
    return hung and noun.dep_ in ("obl", "nmod") and not _THROUGH.isdisjoint(cases(noun))


def _give(other: Draft, draft: Draft) -> None:
    for role in _SIDES:
        for filler in other.fillers.get(role, ()):
            if filler.entity not in draft.entities("mediator"):
                draft.add("party", filler)
