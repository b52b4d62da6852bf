"""States, bodies, organisations, groups and media: entities, their names, memberships and identifiers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..ontology.knowledge import Geo, Membership, NameKind
from ..ontology.model import Entity
from ..ontology.names import fold
from .names_index import NamesBuilder
from .tables import Row, merge, parse_day, read_table

STATE_COLUMNS = (
    "state", "label", "official", "capital", "adjectives", "people", "names", "metonyms", "start", "end"
)  # fmt: skip
CODE_COLUMNS = ("state", "official", "alpha2", "alpha3", "numeric", "geonames", "wikidata")
AGENT_COLUMNS = ("id", "kind", "label", "acronyms", "names", "of", "adjectives", "wikidata", "start", "end")
BODY_COLUMNS = ("body", "kind", "label", "words")
MEMBER_COLUMNS = ("group", "members")
NAME_COLUMNS = ("entity", "kind", "text", "start", "end")
PLACE_COLUMNS = (
    "place", "kind", "label", "names", "country", "latitude", "longitude", "adjectives", "wikidata"
)  # fmt: skip
AGREEMENT_COLUMNS = (
    "agreement",
    "kind",
    "label",
    "acronyms",
    "names",
    "adjectives",
    "wikidata",
    "start",
    "end",
)
PERSON_COLUMNS = ("person", "names", "of", "wikidata")

AGENT_KINDS = frozenset({
    "Person", "DeFactoAuthority", "GovernmentBody", "InternationalOrganization", "NonStateArmedGroup",
    "MediaOrganization", "Company", "Parliament", "PoliticalParty", "Organization", "Delegation",
})  # fmt: skip
AGREEMENT_KINDS = frozenset({"Agreement", "Treaty", "CeasefireAgreement", "PeaceAgreement", "Declaration"})
PLACE_KINDS = frozenset({"Territory", "Settlement", "Venue", "Place"})
_CODES = {"alpha2": "iso3166-1-alpha2", "alpha3": "iso3166-1-alpha3", "numeric": "iso3166-1-numeric",
          "geonames": "geonames", "wikidata": "wikidata"}  # fmt: skip


@dataclass(slots=True)
class Found:
    """What has been read so far; `seats` says whose capital a place is."""

    names: NamesBuilder = field(default_factory=NamesBuilder)
    entities: dict[str, Entity] = field(default_factory=dict[str, Entity])
    geo: dict[str, Geo] = field(default_factory=dict[str, Geo])
    identifiers: dict[str, tuple[tuple[str, str], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, str], ...]]
    )
    capitals: dict[str, Row] = field(default_factory=dict[str, Row])
    seats: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    memberships: list[Membership] = field(default_factory=list[Membership])
    body_names: dict[str, str] = field(default_factory=dict[str, str])

    def put(self, entity: Entity) -> None:
        """Take an entity in; one that is there already is replaced (a pattern's body by one of its own)."""
        self.entities[entity.id] = entity


def read_states(folders: list[Path], found: Found) -> None:
    """States and their territories, from `states.tsv` and the generated codes."""
    codes = {row["state"]: row for row in merge(folders, "generated/states.tsv", CODE_COLUMNS, "state")}
    for row in merge(folders, "states.tsv", STATE_COLUMNS, "state", required=2):
        slug, label = row["state"], row["label"]
        state, code = f"state/{slug}", codes.get(slug)
        official = row.many("official") or (code.many("official") if code else [])
        texts = [*official, *row.many("names")]
        pairs = _codes(code) if code else ()
        wikidata = code["wikidata"] if code else ""
        found.put(Entity(state, "State", label, tuple(texts), wikidata))
        place = f"place/{slug}"
        found.put(Entity(place, "Territory", label, tuple(row.many("names")), "", state))
        if pairs:
            found.identifiers[state] = pairs
        _name_state(row, state, official, found.names)
        found.names.add(label, NameKind.LABEL, place)
        for text in row.many("names"):
            found.names.add(text, NameKind.ACRONYM if _all_capitals(text) else NameKind.ALIAS, place)
        if row["capital"]:
            found.capitals[state] = row


def _all_capitals(text: str) -> bool:
    """Whether a name is written like an acronym ("U.S.", "DPRK"), so that "us" is not one."""
    letters = text.replace(".", "")
    return len(letters) < 7 and letters.isupper()


def _codes(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple((scheme, row[column]) for column, scheme in _CODES.items() if row[column])


def _name_state(row: Row, state: str, official: Iterable[str], names: NamesBuilder) -> None:
    start, end = row.day("start"), row.day("end")
    for texts, kind in (
        ([row["label"]], NameKind.LABEL),
        (official, NameKind.OFFICIAL),
        ([text for text in row.many("names") if not _all_capitals(text)], NameKind.ALIAS),
        ([text for text in row.many("names") if _all_capitals(text)], NameKind.ACRONYM),
        (row.many("adjectives") + row.many("people"), NameKind.DEMONYM),
        (row.many("metonyms"), NameKind.METONYM),
    ):
        for text in texts:
            names.add(text, kind, state, start, end)


def read_bodies(folders: list[Path], found: Found) -> None:
    """Bodies that every state has by pattern, from `bodies.tsv`."""
    states = [entity for entity in found.entities.values() if entity.kind == "State"]
    for row in merge(folders, "bodies.tsv", BODY_COLUMNS, "body", required=3):
        _check_kind(row, AGENT_KINDS)
        suffix, kind, label = row["body"], row["kind"], row["label"]
        for word in (label, *row.many("words")):
            text, _, where = word.partition("@")
            found.body_names.setdefault(f"{fold(text)}@{where}" if where else fold(text), suffix)
        for state in states:
            slug = state.id[6:]
            found.put(Entity(f"body/{slug}/{suffix}", kind, f"{label} of {state.label}", (), "", state.id))


def read_agents(folders: list[Path], found: Found) -> None:
    """Organisations, groups, media and bodies with names of their own, from `agents/*.tsv`."""
    rows = merge(folders, "agents/*.tsv", AGENT_COLUMNS, "id", required=3)
    for row in rows:
        _check_kind(row, AGENT_KINDS)
        _put_named(row, row["id"], row["of"], found)
    for row in rows:
        _check_known(row["of"], row, found)


def read_agreements(folders: list[Path], found: Found) -> None:
    """Treaties, accords and charters known by name, from `agreements.tsv`."""
    for row in merge(folders, "agreements.tsv", AGREEMENT_COLUMNS, "agreement", required=3):
        _check_kind(row, AGREEMENT_KINDS)
        _put_named(row, f"agreement/{row['agreement']}", "", found)


def _check_kind(row: Row, known: frozenset[str]) -> None:
    if row["kind"] not in known:
        raise row.wrong(f"unknown kind “{row['kind']}”; known are {', '.join(sorted(known))}")


def _put_named(row: Row, key: str, belongs: str, found: Found) -> None:
    aliases = [*row.many("acronyms"), *row.many("names")]
    found.put(Entity(key, row["kind"], row["label"], tuple(aliases), row["wikidata"], belongs))
    if row["wikidata"]:
        found.identifiers[key] = (("wikidata", row["wikidata"]),)
    start, end = row.day("start"), row.day("end")
    found.names.add(row["label"], NameKind.LABEL, key, start, end)
    if row["label"].endswith(")"):  # “National Liberation Army (Colombia)”: texts leave the state out
        found.names.add(row["label"].rpartition(" (")[0], NameKind.ALIAS, key, start, end)
    for column, kind in (
        ("acronyms", NameKind.ACRONYM),
        ("names", NameKind.ALIAS),
        ("adjectives", NameKind.DEMONYM),
    ):
        for text in row.many(column):
            found.names.add(text, NameKind.ACRONYM if _all_capitals(text) else kind, key, start, end)


def _check_known(entity: str, row: Row, found: Found) -> None:
    if entity and entity not in found.entities:
        raise row.wrong(f"unknown entity “{entity}”; ids begin with state/, org/, group/, place/ …")


def read_places(folders: list[Path], found: Found) -> None:
    """Curated places, from `places.tsv`."""
    for row in merge(folders, "places.tsv", PLACE_COLUMNS, "place", required=3):
        _check_kind(row, PLACE_KINDS)
        place = f"place/{row['place']}"
        country = f"state/{row['country']}" if row["country"] else ""
        _check_known(country, row, found)
        _put_named(row, place, country, found)
        if row["latitude"]:
            try:
                latitude, longitude = float(row["latitude"]), float(row["longitude"])
            except ValueError:
                raise row.wrong("latitude and longitude are degrees such as 40.18 and 44.51") from None
            if abs(latitude) > 90 or abs(longitude) > 180:
                raise row.wrong(f"{latitude}, {longitude} is not on the globe")
            found.geo[place] = Geo(place, country, latitude, longitude)


def read_names(folders: list[Path], found: Found, towns: Collection[str]) -> None:
    """Further names, from `names.tsv`; a line there adds to what the entity or town has."""
    kinds = {kind.value: kind for kind in NameKind}
    for folder in folders:
        for path in sorted(folder.glob("names.tsv")):
            for row in read_table(path, NAME_COLUMNS, required=3):
                if row["entity"] not in towns:
                    _check_known(row["entity"], row, found)
                if row["kind"] not in kinds:
                    raise row.wrong(f"unknown kind of name “{row['kind']}”; known are {', '.join(kinds)}")
                for text in row.many("text"):
                    _add_name(text, kinds[row["kind"]], row, found)


def _add_name(text: str, kind: NameKind, row: Row, found: Found) -> None:
    """Note a name; another name of a capital stands for the state too."""
    start, end = row.day("start"), row.day("end")
    found.names.add(text, kind, row["entity"], start, end)
    for state in found.seats.get(row["entity"], ()):
        found.names.add(text, NameKind.METONYM, state, start, end)


def read_members(folders: list[Path], found: Found) -> None:
    """Memberships, from `members.tsv` and the generated ones behind it."""
    rows: dict[str, Row] = {}
    for name in ("generated/members.tsv", "members.tsv"):
        rows.update((row["group"], row) for row in merge(folders, name, MEMBER_COLUMNS, "group", required=2))
    for group, row in rows.items():
        _check_known(group, row, found)
        for word in row["members"].split():
            found.memberships.append(_membership(word, group, row, found))


def _membership(word: str, group: str, row: Row, found: Found) -> Membership:
    name, _, dates = word.partition("@")
    member = name if "/" in name else f"state/{name}"
    _check_known(member, row, found)
    start, _, end = dates.partition("..")
    first = parse_day(start, row) if start else None
    return Membership(member, group, first, parse_day(end, row) if end else None)
