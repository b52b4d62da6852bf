"""The sides of an event: of a signing those for whom it was signed, where the text names them."""

from __future__ import annotations

from .drafts import Draft, Filler
from .event_links import SIDES
from .fillers import Fillers

_PAIR = 2


def sides_of(draft: Draft, fillers: Fillers) -> list[Filler]:
    """Who the sides of an event are; of a signing the two states or groups before the persons who signed.

    As in *the accord between Chad and the rebels was signed by President Roe and Colonel Poe*, and in *Roe
    signed for Chad and Poe for the rebels*.
    """
    row = [filler for role in SIDES for filler in draft.fillers.get(role, ())]
    if draft.kind != "Signing":
        return row
    bodies = [each for each in row if fillers.kind(each.entity) != "Person"]
    sides = {each.entity: each for each in [*bodies, *draft.fillers.get("represented", ())]}
    return list(sides.values()) if len(sides) >= _PAIR else row
