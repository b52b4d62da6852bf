"""Between whom somebody mediates, where another event of the sentence tells: who signed or accepted."""

from __future__ import annotations

from .drafts import Draft
from .parsed import Token
from .tree_shape import cases

_SIDES = ("party", "participant", "signatory", "speaker")
_AGREEING = ("Signing", "AgreementReached", "Acceptance", "PrisonerExchange", "Adoption")
_ANSWERING = ("accepts", "refuses", "demands")
_THROUGH = frozenset({"through", "via", "under", "with", "thanks", "by"})
_PAIR = 2


def share_sides_mediated(drafts: list[Draft]) -> None:
    """Give mediations without sides, and pacts that were mediated, those that the text tells, in place.

    As in *A and B signed a truce. It was brokered by C*, *A and B agreed, through C's mediation, to meet*,
    *A and B accepted C's mediation*. The mediator is never one of them.
    """
    bare = [each for each in drafts if _is_mediated(each) and not each.entities("party", "signatory")]
    for draft in bare:
        for other in drafts:
            if other is not draft and _tells_sides(other, draft):
                _give(other, draft)
                break


def _is_mediated(draft: Draft) -> bool:
    return draft.kind in ("Mediation", "AgreementReached") and bool(draft.entities("mediator"))


def _tells_sides(other: Draft, draft: Draft) -> bool:
    """Whether an event has sides, and is one of what was mediated, or came of it, or answers the offer."""
    if any(each is draft and relation in _ANSWERING for relation, each in other.links):
        return draft.kind == "Mediation" and other.kind in ("Acceptance", "Refusal")
    if other.kind not in _AGREEING or len(other.entities(*_SIDES)) < _PAIR:
        return False
    if draft.kind == "Mediation":  # that of a pact is of whoever made it, to which it is linked
        return _is_means(draft.trigger, other.anchor)
    signed = any(_is_within(draft.trigger, thing) for thing in other.functions.get("object", ()))
    return signed or bool({*draft.entities("agreement")} & {*other.entities("agreement")})


def _is_within(token: Token, thing: Token) -> bool:
    """Whether a word is a thing, or stands in a clause that tells of it (*a truce brokered by C*)."""
    return token.i == thing.i or (token.head.i == thing.i and token.dep_ in ("acl", "acl:relcl"))


def _is_means(noun: Token, verb: Token) -> bool:
    """Whether something was done by a mediation (*agreed, through C's mediation, to meet*)."""
    hung = noun.head.i == verb.i or noun.head.head.i == verb.i
    return hung and noun.dep_ in ("obl", "nmod") and not _THROUGH.isdisjoint(cases(noun))


def _give(other: Draft, draft: Draft) -> None:
    for role in _SIDES:
        for filler in other.fillers.get(role, ()):
            if filler.entity not in draft.entities("mediator"):
                draft.add("party", filler)
