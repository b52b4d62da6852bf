"""Who speaks for a state does not do what the state does (*could you provide aid?*, *I would reopen it*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ontology.model import Status
from .drafts import Draft, Filler
from .fillers import Fillers

_OF_STATES = frozenset(
    {"AgreementReached", "AgreementWithdrawal", "AidProvision", "EmbassyClosing", "EmbassyOpening",
     "DiplomaticMeasure", "Ratification", "Recognition", "RelationsBreak", "RelationsEstablishment",
     "Sanctions", "TroopWithdrawal"}
)  # fmt: skip
_SPEAKING = frozenset({"i", "you", "your", "my", "me"})
_ASKED = frozenset({"you", "your"})
_SIDES = ("participant", "party")


def give_to_states(drafts: list[Draft], fillers: Fillers) -> None:
    """Give what states do to the state of an *I* or *you* who is told to do it.

    So with what *you* would sign, which nobody has yet; who met at a summit of *theirs* organised none, and
    the body whose summit it is does not meet itself.
    """
    for draft in drafts:
        if draft.kind == "Signing" and draft.modality.status is not Status.HELD:
            row = draft.fillers.get("signatory", [])
            asked = [each.text.lower() in _ASKED for each in row]
            draft.fillers["signatory"] = _unique(
                _for_state(each, fillers, everybody=False) if you else each
                for each, you in zip(row, asked, strict=True)
            )
        if draft.kind == "Summit":
            _part_organizers(draft, fillers)
        if draft.kind == "Demand" and draft.fillers.get("addressee"):
            said = set(draft.entities("speaker"))  # "we urge our friends": not ourselves
            others = [each for each in draft.fillers["addressee"] if each.entity not in said]
            draft.fillers["addressee"] = others
        if draft.kind == "Talks":  # "you had six rounds of talks with them"
            row = draft.fillers.get("party", [])
            persons = {each.entity for each in row if fillers.kind(each.entity) == "Person"}
            if len(persons) == 1 and any(each.text.lower() in _ASKED for each in row):
                draft.fillers["party"] = _unique(_for_state(each, fillers, everybody=False) for each in row)
        if draft.kind in _OF_STATES:
            announced = draft.kind == "AidProvision" and draft.light_status is Status.PLANNED
            for role, row in draft.fillers.items():
                everybody = announced and role == "initiator"  # "aid that the minister announced"
                draft.fillers[role] = _unique(_for_state(each, fillers, everybody) for each in row)


def _part_organizers(draft: Draft, fillers: Fillers) -> None:
    """Take the persons who met at a summit from those who organised it: *after their summit*."""
    met = set(draft.entities(*_SIDES))
    row = draft.fillers.get("organizer", [])
    kept = [each for each in row if each.entity not in met or fillers.kind(each.entity) != "Person"]
    if len(kept) < len(row):
        draft.fillers["organizer"] = kept
    organizers = {each.entity for each in kept}
    for role in _SIDES:  # "at the NATO summit, NATO reaffirmed"
        if organizers & set(draft.entities(role)):
            draft.fillers[role] = [each for each in draft.fillers[role] if each.entity not in organizers]


def _for_state(filler: Filler, fillers: Fillers, everybody: bool) -> Filler:
    state = fillers.state(filler.entity)
    speaks = (everybody or filler.text.lower() in _SPEAKING) and fillers.kind(filler.entity) == "Person"
    return replace(filler, entity=state) if speaks and state.startswith("state/") else filler


def _unique(row: Iterable[Filler]) -> list[Filler]:
    found: dict[str, Filler] = {}
    for each in row:
        found.setdefault(each.entity, each)
    return list(found.values())
