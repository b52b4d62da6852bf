"""Gold annotations: reading and checking the JSON files described in `tests/gold/README.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from .evaluation_kinds import role_class
from .ontology.errors import InputError
from .ontology.model import Factuality, Status

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldFiller:
    """Who or what fills a role: places in the text that name it, or entity ids.

    Any one of `mentions` (character offsets, half open) or `ids` is right; an `optional` filler is neither
    missed when absent nor wrong when found.
    """

    mentions: tuple[Offsets, ...]
    ids: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A relation to another event of the same file."""

    relation: str
    event: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event of a document, with every place where the text mentions it.

    `kinds`, `statuses` and `times` are alternatives, the preferred one first. `roles` is by role class
    (see `evaluation_kinds.role_class`). `times` is empty when the text gives none.
    """

    id: str
    kinds: tuple[str, ...]
    statuses: tuple[Status, ...]
    factuality: Factuality
    negated: bool
    triggers: tuple[Offsets, ...]
    roles: Mapping[str, tuple[GoldFiller, ...]]
    places: tuple[GoldFiller, ...]
    claimants: tuple[GoldFiller, ...]
    times: tuple[str, ...]
    time_optional: bool
    links: tuple[GoldLink, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document: `path` in the repository or `dataset` in the data folder, and an item's id."""

    name: str
    path: str
    dataset: str
    item: str
    split: str
    ignore: tuple[Offsets, ...]
    events: tuple[GoldEvent, ...]


def load_gold(folder: Path) -> Iterator[GoldDocument]:
    """Gold documents of all `*.json` files in the folders below `folder`, sorted by name."""
    files = sorted(folder.glob("*/*.json"))
    if not files:
        raise InputError(f"{folder}: no gold files (FOLDER/NAME.json) below this folder")
    for file in files:
        yield read_gold(file)


def read_gold(file: Path) -> GoldDocument:
    """The gold document of one file; raises `InputError` that names the file and what is wrong."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return _document(f"{file.parent.name}/{file.stem}", raw)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{file}: not a gold annotation: {type(error).__name__}: {error}") from error


def _document(name: str, raw: Mapping[str, Any]) -> GoldDocument:
    reference = raw["document"]
    events = tuple(_event(each) for each in raw["events"])
    known = {event.id for event in events}
    for event in events:
        for link in event.links:
            if link.event not in known:
                raise ValueError(f"event {event.id} links to {link.event}, which is not there")
    return GoldDocument(
        name=name,
        path=reference.get("path", ""),
        dataset=reference.get("dataset", ""),
        item=reference.get("id", ""),
        split=raw["split"],
        ignore=_offsets(raw.get("ignore", ())),
        events=events,
    )


def _event(raw: Mapping[str, Any]) -> GoldEvent:
    time = raw.get("time", {})
    kinds = tuple(cast("list[str]", raw["kind"]))
    return GoldEvent(
        id=raw["id"],
        kinds=kinds,
        statuses=tuple(Status(each) for each in raw["status"]),
        factuality=Factuality(raw["factuality"]),
        negated=bool(raw["negated"]),
        triggers=_offsets(raw["triggers"]),
        roles=_roles(kinds[0], raw.get("roles", {})),
        places=_fillers(raw.get("places", ())),
        claimants=_fillers(raw.get("claimants", ())),
        times=tuple(time.get("edtf", ())),
        time_optional=bool(time.get("optional", False)),
        links=tuple(
            GoldLink(each["relation"], each["event"], bool(each.get("optional", False)))
            for each in raw.get("links", ())
        ),
        optional=bool(raw.get("optional", False)),
    )


def _roles(kind: str, raw: Mapping[str, Any]) -> dict[str, tuple[GoldFiller, ...]]:
    """Fillers by role class; one that is optional in two roles of a class is required in the class."""
    merged: dict[str, dict[tuple[tuple[Offsets, ...], tuple[str, ...]], GoldFiller]] = {}
    for role, fillers in raw.items():
        by_place = merged.setdefault(role_class(kind, role), {})
        for filler in _fillers(fillers):
            key = (filler.mentions, filler.ids)
            seen = key in by_place
            by_place[key] = GoldFiller(*key, optional=filler.optional and not seen)
    return {role: tuple(fillers.values()) for role, fillers in merged.items()}


def _fillers(raw: Any) -> tuple[GoldFiller, ...]:
    return tuple(
        GoldFiller(_offsets(each["mentions"]), tuple(each.get("ids", ())), bool(each.get("optional", False)))
        for each in raw
    )


def _offsets(raw: Any) -> tuple[Offsets, ...]:
    pairs = tuple((int(start), int(end)) for start, end in raw)
    for start, end in pairs:
        if not 0 <= start < end:
            raise ValueError(f"offsets {start}, {end}: the start must come before the end")
    return pairs
