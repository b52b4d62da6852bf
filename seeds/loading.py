"""Loading the knowledge: the project's own files, and a user's folder of such files over them."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from ..ontology.errors import InputError
from ..ontology.knowledge import Knowledge, NameKind
from ..ontology.model import Entity, Post, Tenure
from ..ontology.names import slug
from .agents import (
    PERSON_COLUMNS,
    Found,
    read_agents,
    read_agreements,
    read_bodies,
    read_members,
    read_names,
    read_places,
    read_states,
)
from .names_index import NamesIndex
from .offices import Holder, Offices, posts_and_tenures, read_offices
from .persons import Spellings, other_spellings, plain, read_spellings, surnames
from .places import Gazetteer, Layered
from .tables import Row, merge


def load_knowledge(extra: Path | None = None) -> Knowledge:
    """Read everything curated.

    Parameters
    ----------
    extra
        A folder of files of the same names and formats (see docs/knowledge.md). Its rows add to ours;
        one with an id of ours replaces it, and an office's block replaces our holders of that office.

    Raises
    ------
    DataError
        If a file is wrong somewhere; the message begins with `file:line`.
    InputError
        If `extra` is no folder.
    """
    if extra is not None and not extra.is_dir():
        raise InputError(
            f"{extra} is no folder; give one that holds files such as states.tsv or leaders/mine.txt"
        )
    with as_file(files("parley.seeds") / "data") as data:
        return read_folders([data] if extra is None else [data, extra])


def read_folders(folders: list[Path]) -> Knowledge:
    """Read folders of knowledge files, later ones over earlier ones; the first holds the gazetteer."""
    found = Found()
    read_states(folders, found)
    read_bodies(folders, found)
    read_agents(folders, found)
    read_agreements(folders, found)
    read_places(folders, found)
    gazetteer = Gazetteer(folders[0] / "generated" / "towns.tsv")
    capitals = _name_capitals(found, gazetteer)
    offices = read_offices(folders)
    labels = {key: entity.label for key, entity in found.entities.items()}
    posts, tenures, holders = posts_and_tenures(offices, labels)
    _read_persons(folders, found, holders, offices)
    read_names(folders, found, gazetteer.ids)
    read_members(folders, found)
    return _knowledge(found, gazetteer, capitals, posts, tenures, offices)


def _knowledge(
    found: Found,
    gazetteer: Gazetteer,
    capitals: frozenset[str],
    posts: dict[str, Post],
    tenures: tuple[Tenure, ...],
    offices: Offices,
) -> Knowledge:
    towns = gazetteer.ids
    return Knowledge(
        entities=Layered[Entity](found.entities, towns, lambda key, ours: ours or gazetteer.entity(key)),
        names=NamesIndex(found.names, gazetteer, capitals),
        capitals={
            state: place
            for place, states in reversed(found.seats.items())
            if place in capitals
            for state in states
        },
        posts=posts,
        post_names=offices.words,
        body_names=found.body_names,
        tenures=tenures,
        memberships=tuple(sorted(found.memberships, key=lambda one: (one.group, one.member, str(one.start)))),
        geo=Layered(found.geo, towns, lambda key, ours: ours or gazetteer.geo(key)),
        identifiers=Layered(
            found.identifiers, towns, lambda key, ours: (ours or ()) + gazetteer.identifiers(key)
        ),
    )


def _name_capitals(found: Found, gazetteer: Gazetteer) -> frozenset[str]:
    """Let each capital stand for its state; gives the capitals' ids."""
    capitals: set[str] = set()
    for state, row in found.capitals.items():
        for place in row.many("capital"):
            key = f"place/{place}"
            if key in found.entities:
                entity = found.entities[key]
            elif key in gazetteer.ids:
                entity = gazetteer.entity(key)
            else:
                raise row.wrong(f"unknown capital “{place}”; add it to places.tsv")
            capitals.add(key)
            found.seats.setdefault(key, []).append(state)
            for text in (entity.label, *entity.names):
                found.names.add(text, NameKind.METONYM, state, row.day("start"), row.day("end"))
    return frozenset(capitals)


def _read_persons(folders: list[Path], found: Found, holders: dict[str, Holder], offices: Offices) -> None:
    """Holders of offices, and what `persons.tsv` adds: spellings, states, Wikidata ids, further people."""
    curated = {_person_id(row): row for row in merge(folders, "persons.tsv", PERSON_COLUMNS, "person")}
    generated = {
        row["person"]: row for row in merge(folders, "generated/persons.tsv", PERSON_COLUMNS, "person")
    }
    first_owner = _first_owners(offices)
    spellings = read_spellings(folders)
    for person in {**holders, **curated}:
        holder, row = holders.get(person), curated.get(person)
        name = row["person"].partition(" = ")[0] if row else ""
        if holder and "{" not in name:
            name = holder.name
        more = generated.get(person)
        others = [*(row.many("names") if row else ()), *(more.many("names") if more else ())]
        wikidata = (row["wikidata"] if row else "") or (more["wikidata"] if more else "")
        belongs = _state(row, found) or first_owner.get(person, "")
        found.put(Entity(person, "Person", plain(name), tuple(map(plain, others)), wikidata, belongs))
        if wikidata:
            found.identifiers[person] = (("wikidata", wikidata),)
        _name_person(person, name, others, spellings, found)


def _person_id(row: Row) -> str:
    """Id of a row's person: of the name, or the one given after ` = `."""
    name, _, given = row["person"].partition(" = ")
    return given or f"person/{slug(plain(name))}"


def _state(row: Row | None, found: Found) -> str:
    if row is None or not row["of"]:
        return ""
    state = row["of"] if "/" in row["of"] else f"state/{row['of']}"
    if state not in found.entities:
        raise row.wrong(f"unknown state or organisation “{row['of']}”")
    return state


def _first_owners(offices: Offices) -> dict[str, str]:
    """The state that each holder of a post served first."""
    owners: dict[str, str] = {}
    for post, rows in offices.holders.items():
        owner = offices.owners[post]
        if owner.startswith(("state/", "authority/")):
            for holder in rows:
                owners.setdefault(holder.person, owner)
    return owners


def _name_person(person: str, name: str, others: list[str], spellings: Spellings, found: Found) -> None:
    """Names of a person; a single word, be it the whole name, counts as weakly as a surname."""
    label = plain(name)
    found.names.add(label, NameKind.LABEL if " " in label else NameKind.SURNAME, person)
    for text in others:
        found.names.add(plain(text), NameKind.ALIAS if " " in text else NameKind.SURNAME, person)
    for text in (name, *others):
        found.names.add_all(surnames(text), NameKind.SURNAME, person)
    for text in other_spellings(name, spellings):
        found.names.add(text, NameKind.ALIAS, person)
        if "{" not in name:
            found.names.add_all(surnames(text), NameKind.SURNAME, person)
