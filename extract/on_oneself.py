"""Roles that nobody has at once: who attacks is not attacked, who speaks does not speak to himself."""

from __future__ import annotations

from collections.abc import Iterable

from .drafts import Draft

_APART = (
    ("initiator", "target"),
    ("speaker", "addressee"),
    ("speaker", "target"),
    ("appointee", "appointer"),
    ("recipient", "initiator"),
    ("addressee", "participant"),
)
"""The role that somebody keeps, and the one that he loses."""


def part_from_themselves(drafts: Iterable[Draft]) -> None:
    """Take from each draft the roles in which somebody would act on himself, in place.

    What several do to *each other* stays: all of them are in both roles.
    """
    for draft in drafts:
        for kept, lost in _APART:
            own, others = set(draft.entities(kept)), set(draft.entities(lost))
            if own & others and not (len(own) > 1 and own == others):
                draft.fillers[lost] = [each for each in draft.fillers[lost] if each.entity not in own]
