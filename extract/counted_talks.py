"""Talks known by how many sides they have, of which a text need not name any: *the six-party talks*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..ontology.knowledge import Knowledge
from ..ontology.names import fold
from .drafts import Draft, Filler
from .obliques import HYPHENS
from .time_words import NUMBERS
from .told_again import WHO_MET

_TALKS = ("Talks", "NegotiationProcess")
_NAMED = " talks"
_LONGEST = 4
_SURE = 0.7


def counted_talks(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """The members of curated formats by those of their folded names that count them: *six party talks*."""
    members: dict[str, list[str]] = {}
    for each in knowledge.memberships:
        members.setdefault(each.group, []).append(each.member)
    found: dict[str, tuple[str, ...]] = {}
    for name, rows in knowledge.names.items():
        first = name.partition(" ")[0]
        count = NUMBERS.get(first, int(first) if first.isdecimal() else 0)
        sides = members.get(rows[0].entity, []) if count and name.endswith(_NAMED) else []
        if sides and len(sides) == count:
            found[name] = tuple(sides)
    return found


def name_counted_sides(drafts: Iterable[Draft], talks: Mapping[str, tuple[str, ...]]) -> None:
    """Give talks by such a name their sides where a text names nobody, in place."""
    for draft in drafts:
        if draft.kind not in _TALKS or draft.frame.pos != "noun" or draft.entities(*WHO_MET):
            continue
        noun = draft.trigger
        for first in range(max(0, noun.i - _LONGEST), noun.i):
            words = noun.doc[first : noun.i + 1]
            name = " ".join(each.text for each in words if each.text not in HYPHENS)
            for side in talks.get(fold(name), ()):
                start, end = words[0].idx, noun.idx + len(noun)
                draft.add("party", Filler(start, end, side, name, "role", confidence=_SURE))
