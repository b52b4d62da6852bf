"""What a document has spoken of so far: referents in order, persons with their titles, minted entities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ..ontology.knowledge import Geo
from ..ontology.model import Document, Entity, Post, Tenure
from ..ontology.names import slug
from .atoms import Atoms
from .narrative_days import NarrativeDays
from .token_table import TokenTable

FIGHTERS = frozenset(
    {"rebel", "fighter", "militant", "paramilitary", "insurgent", "guerrilla", "gunman", "separatist"}
)
"""Nouns for those who fight without a state's uniform."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_DEEPEST = 12
_MEMBERS = frozenset({"member states", "member countries", "member nations"})
SOURCES = frozenset({"envoy", "diplomat", "official", "source", "spokesperson", "spokesman", "spokeswoman"})
"""Nouns for those who tell reporters things, and are seldom those just named."""


def is_state(entity: str) -> bool:
    """Whether an entity id is that of a state or of those who rule a territory like one."""
    return entity.startswith(("state/", "authority/"))


class Sort(StrEnum):
    """What pronouns and descriptions may take a referent for."""

    PERSON = "person"
    STATE = "state"
    ORG = "org"
    PEOPLE = "people"
    PLACE = "place"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Referent:
    """Tokens `[start, end)` that stand for `entities` (several for "both leaders").

    `core` are the tokens that count as its head; `noun` is the head noun of a description or the last word
    of a name, by which "the ministry" finds it again.
    """

    start: int
    end: int
    head: int
    core: tuple[int, ...]
    entities: tuple[str, ...]
    how: str
    confidence: float
    sort: Sort
    noun: str = ""
    plural: bool = False


def take_up(token: int, found: Referent | None, confidence: float) -> Referent | None:
    """The pronoun at a token as another word for a referent; None where that is no agent."""
    if found is None or found.sort in (Sort.PLACE, Sort.AGREEMENT):
        return None
    return replace(
        found, start=token, end=token + 1, head=token, core=(token,), how="pronoun", confidence=confidence,
        noun="",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """An office as a text gives it with a person: `words` and `ranks` as said,
    `post` and `owner` as resolved.

    `guessed` marks an owner that the text does not name.
    """

    words: tuple[str, ...]
    noun: str
    ranks: frozenset[str]
    owner: str
    post: str
    label: str
    suffix: str = ""
    held: str = ""
    guessed: bool = False


@dataclass(slots=True)
class PersonRecord:
    """A person of the document with titles and name forms; `places` are the tokens of its full names."""

    entity: str
    names: list[str]
    surnames: set[str]
    gender: str = ""
    state: str = ""
    titles: list[Title] = field(default_factory=list["Title"])
    places: list[int] = field(default_factory=list[int])


@dataclass(slots=True)
class Discourse:
    """State of one document while it is linked; `day` is the day by which office-holders are chosen.

    `home` is the state meant where none is named, `told_home` whether more than counting says so;
    `domestic` says that the dateline or publisher
    tells it, `opening` the person of the byline. `countries` tells where places lie, `named_at` gives the
    person whose name starts at a token, `inner` are names inside names, `spelled` has the nouns of acronyms
    for common words (*internally displaced persons (IDPs)*).
    `announced` is the state of who comes first in the title; `briefed` says that one official, the author,
    answers questions, `voices` are the states of those who have taken turns."""

    document: Document
    table: TokenTable
    atoms: Atoms
    day: date | None
    home: str = ""
    entities: dict[str, Entity] = field(default_factory=dict[str, Entity])
    posts: dict[str, Post] = field(default_factory=dict[str, Post])
    tenures: dict[tuple[str, str], Tenure] = field(default_factory=dict[tuple[str, str], Tenure])
    persons: dict[str, PersonRecord] = field(default_factory=dict[str, PersonRecord])
    acronyms: dict[str, str] = field(default_factory=dict[str, str])
    spelled: dict[str, int] = field(default_factory=dict[str, int])
    referents: list[Referent] = field(default_factory=list[Referent])
    known: dict[int, Referent] = field(default_factory=dict[int, Referent])
    named_at: dict[int, str] = field(default_factory=dict[int, str])
    inner: list[Referent] = field(default_factory=list[Referent])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    countries: Mapping[str, Geo] = field(default_factory=dict[str, Geo])
    told_home: bool = False
    domestic: bool = False
    opening: bool = False
    announced: str = ""
    briefed: bool = False
    voices: set[str] = field(default_factory=set[str])
    days: NarrativeDays | None = None

    def day_at(self, token: int) -> date | None:
        """The day by which the office-holder named at a token is chosen: that which its clause tells of."""
        return self.days.at(token) if self.days is not None else self.day

    def remember(self, title: Discourse) -> None:
        """Take over the known persons that the document's title names, and the state of the first of them."""
        for record in title.persons.values():
            entity = title.entities[record.entity]
            if not entity.minted:
                self.entities[entity.id] = entity
                self.persons[entity.id] = replace(record, places=[])
                self.announced = self.announced or record.state

    def mint_people(self, label: str, state: str) -> Entity:
        """People without a name: one group for each description in the document.

        Told again without whose they are, they are those of before: "member states of an
        organisation … member states".
        """
        told = "members" if label.lower() in _MEMBERS else label.lower()
        whose = [
            each for each in self.entities.values()
            if not (state or each.belongs_to) and " " in label and " of " not in label
            and each.kind == "UnnamedGroup" and each.label.lower().startswith(f"{told} of ")
        ]  # fmt: skip
        if len(whose) == 1:
            return whose[0]
        key = f"group/{self.document.id[:12]}-{slug(label)}"
        people = Entity(key, "UnnamedGroup", label, belongs_to=state, minted=True)
        return self.entities.setdefault(key, people)

    def spelt(self, words: Sequence[str], head: int, start: int, end: int) -> str:
        """A description around `head` in one string, names inside `[start, end)` as the text spells them.

        Its words are folded: "central american" ministers are Central American, the "oecd g20" the OECD/G20.
        """
        table = self.table
        names = {
            word.key: word.text
            for token, word in enumerate(table.words[start:end], start)
            if word.capital
            and token != head
            and token != table.sentence_start(token)
            and (token > head or table.tags[token] == "JJ" or not (word.agent or word.office))
        }
        return " ".join(names.get(word, word) for word in words)

    def in_dateline(self, referent: Referent) -> bool:
        """Whether a referent is only named where a report tells its place and its agency."""
        place = self.table.starts[referent.start]
        return any(
            each.kind == "dateline" and each.span.start <= place < each.span.end
            for each in self.document.asides
        )

    def say(self, referent: Referent) -> None:
        """Note that the text has come to speak of `referent`."""
        self.referents.append(referent)
        for token in referent.core:
            if token not in self.known:
                self.known[token] = referent
        for entity in referent.entities:
            self.counts[entity] = self.counts.get(entity, 0) + 1

    def back(self, token: int, sentences: int) -> list[Referent]:
        """Referents before `token`, the nearest first, at most `sentences` sentences back."""
        earliest = self.table.sentences[token] - sentences
        found: list[Referent] = []
        for referent in reversed(self.referents):
            if self.table.sentences[referent.head] < earliest:
                break
            if referent.start < token:
                found.append(referent)
        return found

    def country(self, place: str) -> str:
        """The state in which a place lies; empty if unknown."""
        state = country_of(place)
        if state in self.entities or state in self.counts:
            return state
        land = self.entities.get(place)
        if land is not None and is_state(land.belongs_to):
            return land.belongs_to
        geo = self.countries.get(place)
        return geo.country if geo is not None else ""

    def actors_above(self, token: int) -> frozenset[str]:
        """Subjects of the clauses around `token`, and who acts under *by*: "a plan by A to harm"."""
        table, found, steps, start = self.table, set[str](), 0, token
        while table.heads[token] != token and steps < _DEEPEST:
            token, steps = table.heads[token], steps + 1
            for kid in table.kids[token]:
                acts = table.deps[kid] in SUBJECTS or (kid < start and table.case(kid) == "by")
                if acts and kid in self.known:
                    found |= set(self.known[kid].entities)
        return frozenset(found)

    def state_of(self, entity: str) -> str:
        """The state that an entity is or belongs to; empty if unknown."""
        if is_state(entity):
            return entity
        record = self.persons.get(entity)
        if record and record.state:
            return record.state
        known = self.entities.get(entity)
        return known.belongs_to if known else ""


def country_of(territory: str) -> str:
    """The id that a territory's state has, where it is one of its own.

    >>> country_of("place/cuba")
    'state/cuba'
    """
    return "state/" + territory.partition("/")[2]


def is_armed_group(talk: Discourse, entity: str) -> bool:
    """Whether an entity is an armed group, for which its fighters stand."""
    known = talk.entities.get(entity)
    return known is not None and known.kind == "NonStateArmedGroup"
