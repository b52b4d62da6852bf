"""Frames as data: which words evoke which event, and which grammatical function fills which role.

A frame file (`frames/*.toml`) holds four kinds of table:

`[[frame]]`
    words that evoke an event of one class, with the roles of their grammatical functions;
`[[light]]`
    verbs that only carry an event noun (*held* talks, talks *took place*, *attended* the summit);
`[[operator]]`
    words that change the status or the certainty of an event they take as a complement;
`[[refinement]]`
    words beside a trigger that narrow its class (a *virtual* meeting).

Every frame carries examples with the roles and the status expected of them; the suite runs them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from ..ontology.errors import DataError
from ..ontology.model import Factuality, Status

AGENT_ROLES = (
    "participant",
    "party",
    "mediator",
    "signatory",
    "guarantor",
    "observer",
    "visitor",
    "speaker",
    "initiator",
    "appointee",
    "appointer",
    "host",
    "organizer",
    "addressee",
    "target",
    "recipient",
    "absentee",
    "represented",
)
"""Roles that agents fill, in the order in which they are written."""

ROLES = (
    *AGENT_ROLES,
    "targetObject",
    "agreement",
    "place",
    "date",
    "destination",
    "companion",
    "topic",
    "outcome",
    "reason",
    "amount",
)
"""Every role that a frame may name: agents, an agreement, a place, and the details in words. A
`destination` is a place, or the host where it is an agent; a `companion` is a second visitor."""

SAID = frozenset({"due", "blamed", "called", "disowned", "unwilling", "resolved", "vowed", "warned"})
"""Functions that what is said, or how, gives a verb."""
OWN_FUNCTIONS = frozenset({"subject", "object", "xcomp", "ccomp", "against", "between"}) | SAID
"""Functions that nothing but the clause of a verb gives it."""


@dataclass(frozen=True, slots=True)
class Need:
    """One atom of what a frame needs: a function, filled by an agent unless `loose`.

    `several` asks for two agents or a group; `words` lists the lemmas allowed there, `other_than`
    those that are not; `kinds`, the ontology classes (`place` for any place, `Envoy` for people of an
    international organisation).
    """

    function: str
    several: bool = False
    loose: bool = False
    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    other_than: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word does to an event it takes as its complement."""

    status: Status | None = None
    factuality: Factuality | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with the claim expected of it; `roles` holds entity labels."""

    text: str
    kind: str
    status: Status
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    negated: bool = False
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that evoke one class of event, and how their arguments are to be read.

    `roles` maps a grammatical function (see `grammar`) to a role. One alternative of `needs` must hold.
    `beside` lists words one of which must stand by the trigger (*shuttle* diplomacy); `unless`, words
    that must not; `without`, functions that must be empty; `objects`, the lemmas an object must have.
    `anaphoric` nouns may take up an earlier event (*the meeting* took place in …). A frame that
    `elaborates` goes on with the contact told before it, and is one of its own only where there is none,
    unless it `only_elaborates`; one that `joins` adds people to it; one that `answers` says yes or no to
    what was proposed before; one that `repeats` does what somebody else did before. `represents` is the
    function that names for whom the other agents act. A `carried` noun needs a light verb; `particles`
    are those a verb may have (*broke off*); a `hyphenated` verb must stand before its noun (*UN-led*
    talks), an `ongoing` one tell of what goes on (*is negotiating* a pact), an `active` one have its
    doer named (*is expected to sign* is no demand). `asked` are the functions that its needs name, `named`
    those and the ones with a role, `own_needs` the alternatives with no more than what its own clause gives
    a verb, what few have first, none where one asks for nothing of it.
    `complements` are the functions at which another event may stand: it is linked by `relation` and suffers
    `effect`; where `actor` holds, the subject of this frame takes part in it.
    """

    id: str
    kind: str
    pos: str
    lemmas: tuple[str, ...]
    roles: Mapping[str, str]
    needs: tuple[tuple[Need, ...], ...]
    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()
    relation: str = ""
    effect: Effect = Effect()
    actor: bool = False
    shares: Mapping[str, str] = field(default_factory=dict[str, str])
    requires_complement: bool = False
    carried: bool = False
    hyphenated: bool = False
    particles: frozenset[str] = frozenset()
    ongoing: bool = False
    active: bool = False
    anaphoric: bool = False
    elaborates: bool = False
    only_elaborates: bool = False
    joins: bool = False
    answers: bool = False
    repeats: bool = False
    represents: str = ""
    status: Status | None = None
    confidence: float = 0.9
    examples: tuple[Example, ...] = ()
    asked: frozenset[str] = field(init=False)
    named: frozenset[str] = field(init=False)
    own_needs: tuple[tuple[Need, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        asked = frozenset(one.function for alternative in self.needs for one in alternative)
        object.__setattr__(self, "asked", asked)
        object.__setattr__(self, "named", asked.union(self.roles))
        own = tuple(
            tuple(sorted((one for one in alternative if one.function in OWN_FUNCTIONS), key=_is_common))
            for alternative in self.needs
        )
        object.__setattr__(self, "own_needs", own if all(own) else ())


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that carries an event noun.

    The noun stands at `event`, the other functions become the noun's. With `attendance`, a negation says
    who stayed away, and nothing against the event itself (*did not attend* the summit). One that must be
    `done` carries nothing where it is planned, wished or denied, one that must be `finished` nothing while it
    goes on (*are negotiating* a treaty); one with `outcome` is told as the outcome. One for `acts` carries,
    beside its `nouns`, whatever an initiator does that is no attack (*announced the freezing of* assets).
    `outsider` is the role of a subject that is neither of the sides which the noun itself names
    (*led* talks between A and B).
    """

    id: str
    lemmas: tuple[str, ...]
    event: tuple[str, ...]
    maps: Mapping[str, str]
    status: Status | None = None
    particle: str = ""
    nouns: frozenset[str] = frozenset()
    attendance: bool = False
    done: bool = False
    finished: bool = False
    outcome: bool = False
    acts: bool = False
    outsider: str = ""


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that changes the status or certainty of the event at one of `complements`."""

    id: str
    lemmas: tuple[str, ...]
    pos: str
    complements: tuple[str, ...]
    effect: Effect
    when_negated: Effect
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Refinement:
    """Words beside a trigger that make an event of one of the classes `of` one of class `kind`."""

    of: tuple[str, ...]
    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Lexicon:
    """All frames, indexed by (lemma, part of speech) where `noun` and `verb` are the parts of speech.

    `nominals` maps nouns to the verbs that they are made of (*dismissal*: *dismiss*).
    """

    frames: tuple[Frame, ...]
    by_word: Mapping[tuple[str, str], tuple[Frame, ...]]
    light: Mapping[str, tuple[LightVerb, ...]]
    operators: Mapping[tuple[str, str], tuple[Operator, ...]]
    refinements: tuple[Refinement, ...]
    bridges: Mapping[tuple[str, str], str]
    containers: frozenset[str]
    nominals: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def frames_at(self, lemma: str, pos: str) -> tuple[Frame, ...]:
        """The frames that a lemma may evoke as `verb` or `noun`, in file order."""
        return self.by_word.get((lemma, pos), ())


@cache
def load_lexicon() -> Lexicon:
    """Read the frame files shipped with the package.

    Raises:
        DataError: a file is wrong; the message names the file, the line and what would be right.
    """
    folder = files("parley.extract").joinpath("frames")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return read_lexicon((name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names)


def read_lexicon(sources: Iterable[tuple[str, str]]) -> Lexicon:
    """Build the lexicon from (file name, TOML text) pairs, in order."""
    reader = _Reader()
    tables = [(path, text, reader.tables(path, text)) for path, text in sources]
    for path, text, rows in tables:
        reader.read(path, text, rows)
    return reader.lexicon()


_TABLES = {"frame", "light", "operator", "refinement", "bridges", "containers", "nominals", "kinds", "words"}
_FRAME_KEYS = {
    "id",
    "kind",
    "verbs",
    "nouns",
    "roles",
    "needs",
    "beside",
    "unless",
    "objects",
    "complements",
    "relation",
    "effect",
    "actor",
    "shares",
    "requires_complement",
    "carried",
    "hyphenated",
    "ongoing",
    "active",
    "anaphoric",
    "elaborates",
    "only_elaborates",
    "joins",
    "answers",
    "repeats",
    "represents",
    "without",
    "particles",
    "status",
    "confidence",
    "example",
}


class _Reader:
    """Collects the tables of several files and turns them into frozen values."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.told: dict[str, str] = {}
        self.kinds: dict[str, tuple[str, ...]] = {}
        self.light: list[LightVerb] = []
        self.operators: list[Operator] = []
        self.refinements: list[Refinement] = []
        self.bridges: dict[tuple[str, str], str] = {}
        self.containers: set[str] = set()
        self.nominals: dict[str, str] = {}
        self.words: dict[str, frozenset[str]] = {}
        self.path, self.text = "", ""

    def tables(self, path: str, text: str) -> dict[str, Any]:
        """One file's tables, with the kinds noted to which it gives a name."""
        self.path, self.text = path, text
        try:
            tables: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise DataError(path, 1, f"not TOML: {error}") from error
        for unknown in sorted(tables.keys() - _TABLES):
            raise self.wrong(unknown, f"unknown table “{unknown}”; known are {', '.join(sorted(_TABLES))}")
        self.kinds.update({name: tuple(members) for name, members in tables.get("kinds", {}).items()})
        self.words.update({name: frozenset(members) for name, members in tables.get("words", {}).items()})
        return tables

    def read(self, path: str, text: str, tables: dict[str, Any]) -> None:
        """Read one file's tables."""
        self.path, self.text = path, text
        for row in tables.get("frame", ()):
            self.frames.extend(self.frame(row))
        self.light.extend(self.light_verb(row) for row in tables.get("light", ()))
        self.operators.extend(each for row in tables.get("operator", ()) for each in self.operator(row))
        for row in tables.get("refinement", ()):
            self.refinements.append(Refinement(tuple(row["of"]), tuple(row["words"]), row["kind"]))
        for key, function in tables.get("bridges", {}).items():
            preposition, _, noun = key.partition(" ")
            self.bridges[preposition, noun] = function
        self.containers.update(tables.get("containers", {}).get("nouns", ()))
        self.nominals.update(tables.get("nominals", {}))

    def wrong(self, words: str, problem: str) -> DataError:
        """An error that points at the first line holding `words`."""
        lines = self.text.splitlines()
        line = next((number for number, each in enumerate(lines, 1) if words in each), 1)
        return DataError(self.path, line, problem)

    def frame(self, row: dict[str, Any]) -> Iterator[Frame]:
        """The frames of one table: one for its verbs, one for its nouns."""
        name = row.get("id", "")
        for unknown in sorted(row.keys() - _FRAME_KEYS):
            raise self.wrong(unknown, f"frame “{name}”: unknown key “{unknown}”")
        if not name or "kind" not in row or not (row.get("verbs") or row.get("nouns")):
            raise self.wrong(name or "[[frame]]", f"frame “{name}” needs id, kind, and verbs or nouns")
        if name in self.told:
            raise self.wrong(f'"{name}"', f"frame “{name}” is already in {self.told[name]}: join the two")
        self.told[name] = self.path
        for role in row.get("roles", {}).values():
            if role not in ROLES:
                raise self.wrong(role, f"frame “{name}”: unknown role “{role}”; known are {', '.join(ROLES)}")
        examples = tuple(self.example(name, row["kind"], each) for each in row.get("example", ()))
        for pos in ("verb", "noun"):
            if row.get(f"{pos}s"):
                yield self.one_frame(row, pos, examples)
                examples = ()

    def one_frame(self, row: dict[str, Any], pos: str, examples: tuple[Example, ...]) -> Frame:
        """One frame of a table's verbs or of its nouns."""
        return Frame(
            id=f"{row['id']}.{pos}",
            kind=row["kind"],
            pos=pos,
            lemmas=tuple(row[f"{pos}s"]),
            roles=dict(row.get("roles", {})),
            needs=tuple(_needs(self.named(each)) for each in row.get("needs", ())),
            beside=frozenset(row.get("beside", ())),
            unless=frozenset(row.get("unless", ())),
            objects=frozenset(
                word for each in row.get("objects", ()) for word in self.named(each).split("|")
            ),
            complements=tuple(row.get("complements", ())),
            relation=row.get("relation", ""),
            effect=self.effect(row.get("effect", {})),
            actor=row.get("actor", False),
            shares=dict(row.get("shares", {})),
            requires_complement=row.get("requires_complement", False),
            carried=row.get("carried", False),
            hyphenated=row.get("hyphenated", False),
            ongoing=row.get("ongoing", False),
            active=row.get("active", False),
            anaphoric=row.get("anaphoric", False),
            elaborates=row.get("elaborates", False),
            only_elaborates=row.get("only_elaborates", False),
            joins=row.get("joins", False),
            answers=row.get("answers", False),
            repeats=row.get("repeats", False),
            represents=row.get("represents", ""),
            without=tuple(row.get("without", ())),
            particles=frozenset(row.get("particles", ())),
            status=Status(row["status"]) if "status" in row else None,
            confidence=row.get("confidence", 0.9),
            examples=examples,
        )

    def named(self, needs: str) -> str:
        """An alternative of needs with kinds and words for their names (`subject:@actors to=@captives`)."""

        def members(name: re.Match[str]) -> str:
            told = name.group(1)
            found = self.kinds.get(told) or self.words.get(told.replace("_", " "))
            if not found:
                known = ", ".join(sorted([*self.kinds, *self.words]))
                raise self.wrong(name.group(), f"no kinds or words are called “{told}”; known are {known}")
            return "|".join(sorted(found))

        return re.sub(r"@(\w+)", members, needs)

    def example(self, name: str, kind: str, row: dict[str, Any]) -> Example:
        """One example of a frame."""
        if "text" not in row:
            raise self.wrong(name, f"frame “{name}”: an example needs text")
        return Example(
            text=row["text"],
            kind=row.get("kind", kind),
            status=Status(row.get("status", "held")),
            roles=tuple((role, tuple(labels)) for role, labels in row.get("roles", {}).items()),
            negated=row.get("negated", False),
            absent=row.get("absent", False),
        )

    def effect(self, row: dict[str, Any]) -> Effect:
        """What a complement suffers."""
        try:
            return Effect(
                status=Status(row["status"]) if "status" in row else None,
                factuality=Factuality(row["factuality"]) if "factuality" in row else None,
                negated=row.get("negated", False),
            )
        except ValueError as error:
            raise self.wrong(str(row.get("status", "")), f"an effect says {error}") from error

    def light_verb(self, row: dict[str, Any]) -> LightVerb:
        """One light verb."""
        return LightVerb(
            id=row["id"],
            lemmas=tuple(row["verbs"]),
            event=tuple(row["event"]),
            maps=dict(row.get("maps", {})),
            status=Status(row["status"]) if "status" in row else None,
            particle=row.get("particle", ""),
            nouns=frozenset(row.get("nouns", ())),
            attendance=bool(row.get("attendance", False)),
            done=bool(row.get("done", False)),
            finished=bool(row.get("finished", False)),
            outcome=bool(row.get("outcome", False)),
            acts=bool(row.get("acts", False)),
            outsider=row.get("outsider", ""),
        )

    def operator(self, row: dict[str, Any]) -> Iterator[Operator]:
        """The operators of one table, by part of speech."""
        for pos in ("verb", "noun"):
            if row.get(f"{pos}s"):
                yield Operator(
                    id=row["id"],
                    lemmas=tuple(row[f"{pos}s"]),
                    pos=pos,
                    complements=tuple(row["complements"]),
                    effect=self.effect(row.get("effect", {})),
                    when_negated=self.effect(row.get("when_negated", {"status": "unknown"})),
                    particle=row.get("particle", ""),
                )

    def lexicon(self) -> Lexicon:
        """Everything read, indexed."""
        by_word: dict[tuple[str, str], list[Frame]] = {}
        for frame in self.frames:
            for lemma in frame.lemmas:
                by_word.setdefault((lemma, frame.pos), []).append(frame)
        light: dict[str, list[LightVerb]] = {}
        for verb in self.light:
            for lemma in verb.lemmas:
                light.setdefault(lemma, []).append(verb)
        operators: dict[tuple[str, str], list[Operator]] = {}
        for operator in self.operators:
            for lemma in operator.lemmas:
                operators.setdefault((lemma, operator.pos), []).append(operator)
        return Lexicon(
            frames=tuple(self.frames),
            by_word={word: tuple(rows) for word, rows in by_word.items()},
            light={word: tuple(rows) for word, rows in light.items()},
            operators={word: tuple(rows) for word, rows in operators.items()},
            refinements=tuple(self.refinements),
            bridges=self.bridges,
            containers=frozenset(self.containers),
            nominals=self.nominals,
            words=self.words,
        )


def _is_common(need: Need) -> bool:
    """Whether most verbs have what is needed, so that it is asked about last."""
    return need.function == "subject" and not need.words


def _needs(text: str) -> tuple[Need, ...]:
    """The atoms of one alternative.

    >>> sorted(_needs("subject* by=phone|telephone")[1].words)
    ['phone', 'telephone']
    """
    return tuple(_need(atom) for atom in text.split())


def _need(atom: str) -> Need:
    head, _, words = atom.partition("=")
    head, _, excluded = head.partition("!")
    function, _, kinds = head.partition(":")
    return Need(
        function=function.rstrip("*~").replace("_", " "),
        several="*" in function,
        loose="~" in function or bool(words) or bool(excluded),
        words=_alternatives(words),
        kinds=_with_like(_alternatives(kinds)),
        other_than=_alternatives(excluded),
    )


def _alternatives(text: str) -> frozenset[str]:
    return frozenset(text.split("|")) if text else frozenset()


def _with_like(kinds: frozenset[str]) -> frozenset[str]:
    """Classes with those that do the same.

    A parliament is a body of its state; where people and organisations of states may speak, parties may.

    >>> sorted(_with_like(frozenset({"GovernmentBody"})))
    ['GovernmentBody', 'Parliament']
    """
    like = {"Parliament"} if "GovernmentBody" in kinds else set[str]()
    if {"Person", "InternationalOrganization"} <= kinds:
        like.add("PoliticalParty")
    return kinds | like
