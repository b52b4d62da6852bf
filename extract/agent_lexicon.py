"""The words by which texts name agents.

Offices, bodies, sides, ranks, parts of names. Data, read from TSV.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from ..ontology.errors import DataError


class AgentClass(StrEnum):
    """What a noun says of the agent it names (see `data/agent_words.tsv`)."""

    OFFICE = "office"
    PERSON = "person"
    FORCE = "force"
    GOVERNMENT = "government"
    BODY = "body"
    COMPANY = "company"
    ORGANIZATION = "organization"
    SIDE = "side"
    COUNTRY = "country"
    HONORIFIC = "honorific"
    AGREEMENT = "agreement"


class OfficeWord(StrEnum):
    """What a word says inside the name of an office (see `data/office_words.tsv`)."""

    RANK = "rank"
    STATE = "state"
    FIELD = "field"
    OTHER = "other"


class NamePart(StrEnum):
    """Small parts of personal names (see `data/name_parts.tsv`)."""

    PARTICLE = "particle"
    ARTICLE = "article"
    SUFFIX = "suffix"


class Use(StrEnum):
    """What the name of a state or capital stands for."""

    AGENT = "agent"
    PLACE = "place"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class AgentWord:
    """A row of `agent_words.tsv`; `lemma` is the singular."""

    lemma: str
    category: AgentClass
    plural: bool
    note: str

    @property
    def gender(self) -> str:
        """The gender that the word tells (*Mrs*, *king*): `f`, `m` or nothing; other notes mean no gender."""
        return self.note if self.note in ("f", "m") else ""


@dataclass(frozen=True, slots=True)
class AgentLexicon:
    """All word lists, by lower-case word; `regions` gives the states a word may tell of, none for any."""

    agents: dict[str, AgentWord] = field(default_factory=dict[str, AgentWord])
    offices: dict[str, OfficeWord] = field(default_factory=dict[str, OfficeWord])
    parts: dict[str, NamePart] = field(default_factory=dict[str, NamePart])
    prepositions: dict[str, Use] = field(default_factory=dict[str, Use])
    heads: dict[str, Use] = field(default_factory=dict[str, Use])
    places: set[str] = field(default_factory=set[str])
    voiced: set[str] = field(default_factory=set[str])
    genders: dict[str, str] = field(default_factory=dict[str, str])
    endings: dict[str, str] = field(default_factory=dict[str, str])
    variants: dict[str, str] = field(default_factory=dict[str, str])
    regions: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


@lru_cache(maxsize=1)
def agent_lexicon() -> AgentLexicon:
    """Read the word lists that come with Parley.

    Raises
    ------
    DataError
        If a line does not follow its file's columns.
    """
    lexicon = AgentLexicon()
    _read_agents(lexicon)
    for cells, _ in data_rows("office_words.tsv", 2):
        lexicon.offices[cells[0]] = OfficeWord(cells[1])
    for cells, _ in data_rows("name_parts.tsv", 2):
        lexicon.parts[cells[0]] = NamePart(cells[1])
    for cells, _ in data_rows("uses.tsv", 3):
        if cells[1] == "voiced":
            lexicon.voiced.add(cells[0])
            continue
        (lexicon.prepositions if cells[1] == "preposition" else lexicon.heads)[cells[0]] = Use(cells[2])
        if cells[1] == "head" and Use(cells[2]) is Use.PLACE:
            lexicon.places.add(cells[0])
    for cells, _ in data_rows("land_words.tsv", 2):
        states = frozenset(f"state/{each}" for each in cells[1].split() if each != "*")
        lexicon.regions.update(dict.fromkeys(cells[0].split(", "), states))
    _read_listed("given_names.tsv", lexicon.genders)
    _read_listed("organization_endings.tsv", lexicon.endings)
    _read_listed("name_variants.tsv", lexicon.variants)
    return lexicon


@lru_cache(maxsize=1)
def land_signs() -> dict[tuple[str, str], str]:
    """What tells that an unknown name is a state's: by what stands so and its lemma, how sure it is.

    Raises
    ------
    DataError
        If a line of `land_signs.tsv` does not follow its columns.
    """
    return {(cells[1], cells[0]): cells[2] for cells, _ in data_rows("land_signs.tsv", 3)}


def _read_agents(lexicon: AgentLexicon) -> None:
    known = {category.value for category in AgentClass}
    for cells, number in data_rows("agent_words.tsv", 2):
        if cells[1] not in known:
            raise DataError(
                "agent_words.tsv", number, f"unknown class “{cells[1]}”; known are {sorted(known)}"
            )
        singular, _, plural = cells[0].partition("/")
        category, note = AgentClass(cells[1]), cells[2] if len(cells) > 2 else ""
        if singular:
            lexicon.agents.setdefault(singular, AgentWord(singular, category, False, note))
        if plural:
            lexicon.agents.setdefault(plural, AgentWord(singular or plural, category, True, note))


def _read_listed(name: str, into: dict[str, str]) -> None:
    """Read lines `value<TAB>word word …` into word → value."""
    for cells, _ in data_rows(name, 2):
        for word in cells[1].split():
            into.setdefault(word, cells[0])


def data_rows(name: str, columns: int) -> Iterator[tuple[list[str], int]]:
    """The rows of a table in `data/`, each with its line number; a line with too few cells is refused."""
    text = (files("parley.extract") / "data" / name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < columns:
            raise DataError(
                name, number, f"“{line}” has {len(cells)} columns; write {columns}, tab separated"
            )
        yield cells, number
