"""Agreements that talks did not bring: *Chad and Mali held talks. No agreement was reached*."""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.model import Factuality, Status
from .drafts import Draft, Filler, Modality
from .kinds import is_contact
from .parsed import Token
from .sides_of_events import SIDES
from .spans_of_tokens import Sentences
from .tree_shape import cases, verb_above, word

_ROLES = {"Signing": "signatory"}
_FAILED = ("AgreementReached", "Signing")
_COMING_ABOUT = frozenset(
    {"reach", "conclude", "sign", "achieve", "make", "strike", "seal", "find", "clinch"}
)
_ENDING = frozenset({"end", "conclude", "close", "finish", "adjourn", "break", "wind", "collapse"})
_BRINGING = frozenset({"produce", "yield", "bring", "lead"})
_TOLD = (Status.HELD, Status.UNKNOWN)
_BACK, _PAIR = 1, 2
_UNSURE = 0.6


def is_result_denied(noun: Token) -> bool:
    """Whether a noun is an agreement that did not come about: *no deal was made*, *ended without a deal*."""
    verb = verb_above(noun)
    none = any(each.dep_ == "det" and each.lower_ == "no" for each in noun.children)
    subject = noun.dep_ == "nsubj:pass" and noun.head.i == verb.i and word(verb) in _COMING_ABOUT
    if subject:
        return none or any(each.lower_ in ("not", "n't", "never") for each in verb.children)
    if noun.head.i != verb.i:
        return False
    if "without" in cases(noun):
        return word(verb) in _ENDING and all(each.dep_ != "obj" for each in verb.children)
    return none and word(verb) in _BRINGING and noun.dep_ in ("obj", "obl")


def share_sides_of_the_talks(drafts: list[Draft]) -> list[Draft]:
    """Give an agreement that did not come about the sides of the talks told just before; drop it without.

    The events must be in text order.
    """
    kept: list[Draft] = []
    for draft in drafts:
        told = draft.kind == "AgreementReached" and draft.modality.status in _TOLD
        if told and draft.modality.factuality is Factuality.CERTAIN and is_result_denied(draft.trigger):
            draft.modality = Modality(Status.NOT_HELD, negated=True)
        if draft.kind not in _FAILED or not draft.modality.negated or draft.entities(*SIDES):
            kept.append(draft)
            continue
        sides = _sides_before(draft, kept)
        for filler in sides:
            draft.add(_ROLES.get(draft.kind, "party"), filler)
            draft.confidence = min(draft.confidence, _UNSURE)
        if sides or not is_result_denied(draft.trigger) or draft.places:
            kept.append(draft)
    return kept


def _sides_before(draft: Draft, before: Iterable[Draft]) -> list[Filler]:
    """Who met in the last contact of the sentence or of the one before it."""
    numbers = Sentences(draft.trigger.doc).numbers
    here = numbers[draft.trigger.i]
    met = [each for each in before if is_contact(each.kind) and each.kind != "Visit"]
    last = met[-1] if met else None
    if last is None or here - numbers[last.trigger.i] > _BACK:
        return []
    sides = [filler for role in SIDES for filler in (last.coreferent or last).fillers.get(role, ())]
    return sides if len(sides) >= _PAIR else []
