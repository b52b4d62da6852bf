"""Who speaks for a state does not do what the state does (*could you provide aid?*, *I would reopen it*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .drafts import Draft, Filler
from .fillers import Fillers

_OF_STATES = frozenset(
    {"AgreementReached", "AgreementWithdrawal", "AidProvision", "EmbassyClosing", "EmbassyOpening",
     "DiplomaticMeasure", "Ratification", "Recognition", "RelationsBreak", "RelationsEstablishment",
     "Sanctions", "TroopWithdrawal"}
)  # fmt: skip
_SPEAKING = frozenset({"i", "you", "your", "my", "me"})


def give_to_states(drafts: list[Draft], fillers: Fillers) -> None:
    """Give what states do to the state of an *I* or *you* who is told to do it."""
    for draft in drafts:
        if draft.kind in _OF_STATES:
            for role, row in draft.fillers.items():
                draft.fillers[role] = _unique(_for_state(each, fillers) for each in row)


def _for_state(filler: Filler, fillers: Fillers) -> Filler:
    state = fillers.state(filler.entity)
    speaks = filler.text.lower() in _SPEAKING and fillers.kind(filler.entity) == "Person"
    return replace(filler, entity=state) if speaks and state.startswith("state/") else filler


def _unique(row: Iterable[Filler]) -> list[Filler]:
    found: dict[str, Filler] = {}
    for each in row:
        found.setdefault(each.entity, each)
    return list(found.values())
