"""Names for events, made of what is known: “Talks between Armenia and Azerbaijan, Brussels, 2023-10”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..ontology.model import Entity, TimeSpec
from .events import Role

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
# The roles that name an event, in the order they are said, and the word before them.
_PHRASES: tuple[tuple[str, str], ...] = (
    ("visitor", "by"),
    ("speaker", "by"),
    ("initiator", "by"),
    ("mediator", "by"),
    ("appointee", "of"),
    ("participant", "of"),
    ("party", "between"),
    ("signatory", "by"),
    ("addressee", "to"),
    ("target", "against"),
    ("recipient", "for"),
)
_MOST_NAMES = 3


def kind_words(kind: str) -> str:
    """A class name as words.

    >>> kind_words("PhoneCall")
    'Phone call'
    """
    words = _WORD.sub(" ", kind).lower()
    return words[0].upper() + words[1:]


def label_event(
    kind: str,
    roles: Sequence[Role],
    time: TimeSpec | None,
    places: Sequence[str],
    entities: Mapping[str, Entity],
) -> str:
    """The label of an event: kind, who, where, when, each as far as known."""
    parts = [kind_words(kind)]
    told: set[str] = set()
    for role, preposition in _PHRASES:
        if role == "mediator" and kind != "Mediation":
            continue
        fresh = [r.entity for r in roles if r.role == role and r.entity not in told]
        told.update(fresh)
        names = [_name(entity, entities) for entity in fresh]
        if names:
            word = "of" if role == "party" and len(names) == 1 else preposition
            parts.append(f"{word} {_listed(names)}")
    label = " ".join(parts)
    where = ", ".join(_name(place, entities) for place in places[:2])
    when = time.edtf if time else ""
    return ", ".join(part for part in (label, where, when) if part)


def _name(entity: str, entities: Mapping[str, Entity]) -> str:
    return entities[entity].label if entity in entities else entity.rpartition("/")[2].replace("-", " ")


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        shown.append(f"{len(names) - _MOST_NAMES} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
