"""Curated knowledge as handed from `seeds` to the others: plain frozen rows and an index of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .model import Entity, Post, Tenure


class NameKind(StrEnum):
    """How a name stands for its entity.

    `SURNAME` is a family name, or what the press uses alone ("Abiy", "Lula"): alone it is weak evidence.
    """

    LABEL = "label"
    OFFICIAL = "official"
    ALIAS = "alias"
    ACRONYM = "acronym"
    DEMONYM = "demonym"
    METONYM = "metonym"
    SURNAME = "surname"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name of an entity. `start` and `end` bound its use in time where that matters (a renamed state)."""

    text: str
    kind: NameKind
    entity: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, order=True)
class Membership:
    """`member` (a state or organisation) belongs to `group` (an organisation or format)."""

    member: str
    group: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, order=True)
class Geo:
    """Where a place lies: country as entity id, WGS 84 degrees, inhabitants (0 unknown)."""

    place: str
    country: str
    latitude: float
    longitude: float
    population: int = 0


@dataclass(frozen=True)
class Knowledge:
    """Everything curated, indexed for look-up.

    `names` maps a folded name (see `fold`) to the rows it may stand for, best first. `post_names` maps
    a folded office word ("prime minister") to the suffix that ends its post ids ("prime-minister"); a
    word that means something else in one state has a second key `<word>@<slug of the state>` ("foreign
    minister@united-states" is "secretary-of-state"). `body_names` does the same for government bodies
    ("foreign ministry" to "ministry-of-foreign-affairs", in ids `body/<state>/<suffix>`). A tenure runs
    from `start` to the day before `end` (the day of the handover). `capitals` gives for a state the town that
    is its capital, the present one where it has had several.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict[str, Entity])
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict[str, tuple[Name, ...]])
    posts: Mapping[str, Post] = field(default_factory=dict[str, Post])
    post_names: Mapping[str, str] = field(default_factory=dict[str, str])
    body_names: Mapping[str, str] = field(default_factory=dict[str, str])
    tenures: tuple[Tenure, ...] = ()
    memberships: tuple[Membership, ...] = ()
    capitals: Mapping[str, str] = field(default_factory=dict[str, str])
    geo: Mapping[str, Geo] = field(default_factory=dict[str, Geo])
    identifiers: Mapping[str, tuple[tuple[str, str], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, str], ...]]
    )
