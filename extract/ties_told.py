"""Relations told as broken or restored without between whom: *they restored ties, which were cut in 2016*."""

from __future__ import annotations

from .drafts import Draft, Filler
from .fillers import Fillers
from .grammar import Tree
from .sides_of_events import SIDES
from .spans_of_tokens import Sentences
from .tree_shape import word

_ROLES = {"RelationsBreak": "initiator", "RelationsEstablishment": "party"}
_MISSIONS = frozenset({"embassies", "missions", "consulates"})
_TIES = frozenset({"relation", "tie"})
_TYING = ("RelationsEstablishment", "AgreementReached", "Signing", "Recognition")
_ESTRANGED = ("initiator", "target")
_RESTORED = "restore ties with whom one broke"
_PAIR = 2
_UNSURE = 0.6


def tells_of_ties(tree: Tree, draft: Draft) -> bool:
    """Whether a passive tells only when relations were broken or restored: *ties, cut in 2016*."""
    verb = draft.trigger
    if draft.kind not in _ROLES or draft.functions.get("subject") or not tree.is_passive(verb):
        return False
    ties = any(word(each) in _TIES for each in draft.functions.get("object", ()))
    return ties and any(each.ent_type_ == "DATE" for each in tree.children(verb))


def share_sides_of_ties(drafts: list[Draft], fillers: Fillers) -> None:
    """Give relations told without their sides the two states that the sentence or the one before tells of.

    Embassies have those of the relations or the agreement told, where the text tells of one pair; whoever
    restores ties, the one with whom they were broken.
    """
    for draft in drafts:
        if draft.frame.id.startswith(_RESTORED):
            _add_estranged(draft, drafts)
        role = "initiator" if _is_of_missions(draft) else _ROLES.get(draft.kind, "")
        if not role or draft.entities():
            continue
        numbers = Sentences(draft.trigger.doc).numbers
        here = numbers[draft.trigger.i]
        pairs = [
            (here - numbers[other.trigger.i], states)
            for other in drafts
            if other is not draft and 0 <= here - numbers[other.trigger.i] < _PAIR
            if len(states := _states(other, fillers)) == _PAIR
        ]
        near = min(pairs, key=lambda pair: pair[0])[1] if pairs else []
        for filler in near or (_only_pair(draft, drafts, fillers) if _is_of_missions(draft) else ()):
            draft.add(role, filler)
            draft.confidence = min(draft.confidence, _UNSURE)


def _is_of_missions(draft: Draft) -> bool:
    """Whether both sides open or close theirs: *they restored ties. Embassies will open in May*."""
    subjects = (each for key in ("subject", "object") for each in draft.functions.get(key, ()))
    kinds = ("EmbassyOpening", "EmbassyClosing")
    return draft.kind in kinds and any(each.lower_ in _MISSIONS for each in subjects)


def _states(draft: Draft, fillers: Fillers) -> list[Filler]:
    """The states that an event has as its sides, or as who does it to whom."""
    roles = (*SIDES, "initiator", "target")
    row = {filler.entity: filler for role in roles for filler in draft.fillers.get(role, ())}
    states = [each for each in row.values() if fillers.kind(each.entity) in ("State", "DeFactoAuthority")]
    return states if len(states) == len(row) else []


def _only_pair(draft: Draft, drafts: list[Draft], fillers: Fillers) -> list[Filler]:
    """The two states of all the relations and agreements told before, where these are of one pair."""
    told = [
        _states(each, fillers) for each in drafts if each.kind in _TYING and each.trigger.i < draft.trigger.i
    ]
    rows = [states for states in told if len(states) == _PAIR]
    return rows[0] if len({frozenset(each.entity for each in row) for row in rows}) == 1 else []


def _add_estranged(draft: Draft, drafts: list[Draft]) -> None:
    """Give the one who restores ties the one with whom relations were broken, just before."""
    own = set(draft.entities("party"))
    for other in reversed(drafts):
        if other.kind != "RelationsBreak" or len(own) != 1:
            continue
        sides = {filler.entity: filler for role in _ESTRANGED for filler in other.fillers.get(role, ())}
        if own < set(sides) and len(sides) == _PAIR:
            draft.add("party", next(filler for name, filler in sides.items() if name not in own))
            return
