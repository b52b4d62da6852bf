"""Whom something goes *through*: a third state carries messages, a side's own envoys do not mediate."""

from __future__ import annotations

from collections.abc import Iterable

from .drafts import Draft, Filler
from .fillers import Fillers

_THROUGH = ("through", "via")
_SIDES = ("party", "participant", "signatory", "addressee")


def drop_own_channels(drafts: Iterable[Draft], fillers: Fillers) -> None:
    """Drop from the mediators those of a side's own, and offices of nobody (*negotiated through consuls*)."""
    for draft in drafts:
        told = [token for key in _THROUGH for token in draft.functions.get(key, ())]
        if not told or not draft.fillers.get("mediator"):
            continue
        places = {each.start for token in told for each in fillers.agents(token)}
        sides = {fillers.state(each) for each in draft.entities(*_SIDES)}
        draft.fillers["mediator"] = [
            each
            for each in draft.fillers["mediator"]
            if each.start not in places or not _is_own(each, sides, fillers)
        ]


def _is_own(channel: Filler, sides: set[str], fillers: Fillers) -> bool:
    state = fillers.state(channel.entity)
    nobody = fillers.kind(channel.entity) == "UnnamedGroup" and state == channel.entity
    return nobody or state in sides
