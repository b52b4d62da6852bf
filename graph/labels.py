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
_DIGEST = re.compile(r"-[0-9a-f]{8}-\d+$")  # ends the id of an agreement that has no name of its own
# Kinds that are *on* an agreement; others are *of* it.
_UPON = frozenset(
    {
        "AgreementReached",
        "Talks",
        "Meeting",
        "Summit",
        "Session",
        "NegotiationProcess",
        "Contact",
        "PhoneCall",
    }
    | {"Visit", "Statement", "Announcement", "Demand", "Warning", "Threat", "Pledge", "Regret"}
)
# What happens to its target where that is nothing hostile, or where "against" would say too much.
_TARGETED = {
    "Recognition": "of",
    "Arrest": "of",
    "PrisonerRelease": "of",
    "PrisonerExchange": "of",
    "Invitation": "of",
    "Expulsion": "of",
    "Condemnation": "of",
    "Statement": "on",
}


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
    parts = [kind_words(kind), *_agreement(kind, roles, entities)]
    told: set[str] = set()
    for role, preposition in _PHRASES:
        if role == "mediator" and kind != "Mediation":
            continue
        fresh = [r.entity for r in roles if r.role == role and r.entity not in told]
        told.update(fresh)
        names = [_name(entity, entities) for entity in fresh]
        if names:
            word = "of" if role == "party" and len(names) == 1 else preposition
            word = _TARGETED.get(kind, word) if role == "target" else word
            parts.append(f"{word} {_listed(names)}")
    label = " ".join(parts)
    where = ", ".join(_name(place, entities) for place in places[:2])
    when = time.edtf if time else ""
    return ", ".join(part for part in (label, where, when) if part)


def _agreement(kind: str, roles: Sequence[Role], entities: Mapping[str, Entity]) -> list[str]:
    """The agreement that it is about: “Signing of Dayton Agreement by …”; not a bare “accord”."""
    told = [r.entity for r in roles if r.role == "agreement" and _tells_which(r.entity, entities)]
    if not told:
        return []
    names = _listed([_name(entity, entities) for entity in told])
    return [f"on {names}" if kind in _UPON else f"of {names}"]


def _tells_which(agreement: str, entities: Mapping[str, Entity]) -> bool:
    """Whether its name tells more than that it is an agreement: “peace accord”, “truce” do."""
    known = entities.get(agreement)
    if known is None or not _DIGEST.search(agreement):
        return True
    return known.kind != "Agreement" or " " in known.label


def _name(entity: str, entities: Mapping[str, Entity]) -> str:
    return entities[entity].label if entity in entities else entity.rpartition("/")[2].replace("-", " ")


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        shown.append(f"{len(names) - _MOST_NAMES} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
