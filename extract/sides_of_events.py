"""The sides of an event: the states and groups that it names rather than the persons who acted for them."""

from __future__ import annotations

from collections.abc import Iterable

from .drafts import Draft, Filler
from .fillers import Fillers

SIDES = ("party", "participant", "signatory", "visitor")
_PAIR = 2


def sides_of(draft: Draft) -> list[Filler]:
    """Who the sides of an event are; of a signing the two states or groups before the persons who signed.

    As in *the accord between Chad and the rebels was signed by President Roe and Colonel Poe*, and in *Roe
    signed for Chad and Poe for the rebels*.
    """
    row = [filler for role in SIDES for filler in draft.fillers.get(role, ())]
    if draft.kind != "Signing":
        return row
    named = [*(each for each in row if not _is_person(each)), *draft.fillers.get("represented", ())]
    sides = {each.entity: each for each in named}
    return list(sides.values()) if len(sides) >= _PAIR else row


def powers_of(row: list[Filler], told: Iterable[list[Filler]], fillers: Fillers) -> list[Filler]:
    """The two states or groups that a text tells of whose people the sides are, else the sides themselves.

    Of somebody whose state nobody knows it is enough that the others are of one of the two.
    """
    states = {fillers.state(each.entity) for each in row} - {"", *(each.entity for each in row)}
    if not states or not are_persons(row):
        return row
    for sides in told:
        names = {each.entity for each in sides}
        if len(names) == _PAIR and not any(map(_is_person, sides)) and states <= names:
            return sides
    return row


def are_persons(row: list[Filler]) -> bool:
    """Whether nobody but persons is named, no state and no group."""
    return all(map(_is_person, row))


def _is_person(filler: Filler) -> bool:
    return filler.entity.startswith("person/")
