"""Clashes that name nobody, told with what ended them: *they agreed to a truce after a week of clashes*."""

from __future__ import annotations

from ..ontology.model import Status
from .drafts import Draft, Filler, Modality
from .fillers import Fillers
from .spans_of_tokens import Sentences
from .tree_shape import cases, word

_FOUGHT = frozenset({"clash", "skirmish", "battle", "fighting", "hostility", "hostilities"})
_WARS = frozenset({"fighting", "hostility", "hostilities"})
"""What may be the whole war where no days of it are told."""
_BEFORE = frozenset({"after", "following", "despite", "amid"})
_LASTING = frozenset({"day", "week", "month", "hour", "night", "round", "spate", "wave", "series"})
_TRUCES = ("AgreementReached", "CeasefireAgreement", "Signing")
_SIDES = ("party", "signatory")
_FIGHTING = frozenset({"State", "DeFactoAuthority", "NonStateArmedGroup"})
_PAIR = 2
_UNSURE = 0.6


def is_ended(draft: Draft) -> bool:
    """Whether a clash is told as what a clause comes after."""
    noun = draft.trigger
    if draft.kind != "Clash" or draft.frame.pos != "noun" or word(draft.trigger) not in _FOUGHT:
        return False
    lasting = False
    while noun.dep_ == "nmod" and (noun.head.ent_type_ in ("DATE", "TIME") or word(noun.head) in _LASTING):
        noun, lasting = noun.head, True
    if word(draft.trigger) in _WARS and not lasting:
        return False
    return noun.dep_ in ("obl", "nmod") and not _BEFORE.isdisjoint(cases(noun))


def share_sides_of_clashes(drafts: list[Draft], fillers: Fillers) -> None:
    """Give clashes that name nobody the sides of the truce of their sentence, in place."""
    for draft in drafts:
        if draft.kind != "Clash" or draft.entities() or not is_ended(draft):
            continue
        numbers = Sentences(draft.trigger.doc).numbers
        here = numbers[draft.trigger.i]
        near = (each for each in drafts if each.kind in _TRUCES and numbers[each.trigger.i] == here)
        sides = next((row for each in near if len(row := _fighters(each, fillers)) == _PAIR), [])
        for filler in sides:
            draft.add("party", filler)
            draft.confidence = min(draft.confidence, _UNSURE)
        if sides and draft.modality.status is Status.UNKNOWN:
            draft.modality = Modality(Status.HELD)


def _fighters(draft: Draft, fillers: Fillers) -> list[Filler]:
    """The sides of a truce, where all of them are states or armed groups."""
    row = {filler.entity: filler for role in _SIDES for filler in draft.fillers.get(role, ())}
    return list(row.values()) if all(fillers.kind(each) in _FIGHTING for each in row) else []
