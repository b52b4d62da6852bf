"""The data types that travel through Parley: documents, mentions, entities, times and claims.

All are frozen and comparable, so that sorted output is the same on every machine. Offsets are characters
of `Document.text`, half open. Agents, places and posts are named by entity ids (see `Entity.id`), kinds
and roles by the local names of classes and properties in `parley.ttl`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How far an event has come, as the text has it; never mixed with factuality or negation."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    POSTPONED = "postponed"
    UNDERWAY = "underway"
    HELD = "held"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    NOT_HELD = "notHeld"
    UNKNOWN = "unknown"


class Factuality(StrEnum):
    """How sure the source is of what it says (after FactBank and GRaSP)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class AttributionMode(StrEnum):
    """How words reach the reader."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    ACCORDING_TO = "accordingTo"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: `document.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Aside:
    """A stretch of a document's text that is not the article's own prose.

    `kind` is `dateline`, `stamp`, `byline`, `caption` or `signoff`.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, order=True)
class Document:
    """One article as read: its text and what is known of its making.

    `id` is the hash of the normalised text; `source` is the input's own id (JSON Lines) or path, so that
    an answer can be traced to the file; `offset` is where the article's text begins in a file of several
    articles (0 otherwise). `published_basis` says where the date comes from (`field`, `stamp`, `dateline`,
    `text`, `neighbours`; empty when there is none) and `published_margin` by how many days it may be off;
    a date that is stated has 0. `asides` are in text order and do not overlap.
    """

    id: str
    source: str
    text: str
    title: str = ""
    published: date | None = None
    publisher: str = ""
    author: str = ""
    place: str = ""
    url: str = ""
    language: str = "en"
    offset: int = 0
    published_basis: str = ""
    published_margin: int = 0
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """An agent or place, linked to curated knowledge or minted from the text.

    `id` is a path such as `state/armenia`, `person/nikol-pashinyan`, `org/osce-minsk-group`,
    `place/granada-es`; the graph makes the IRI of it. `kind` is an ontology class (`Person`, `State`,
    `InternationalOrganization`, `Settlement`, …). `belongs_to` is the state or organisation it is part
    of (the state of a ministry, the country of a town, the state of a person's nationality).
    """

    id: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    wikidata: str = ""
    belongs_to: str = ""
    minted: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """An office: `id` such as `post/armenia/prime-minister`, of the state or organisation `of`."""

    id: str
    label: str
    of: str
    one_holder: bool = True
    minted: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """A person holding a post; open ends are `None`. `evidence` is the passage that taught it, if one did."""

    person: str
    post: str
    start: date | None = None
    end: date | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that stands for an entity.

    `how` says how the link was made: `name`, `alias`, `surname`, `acronym`, `office`, `metonym`,
    `demonym`, `pronoun`, `group`, `role`, `minted`; `confidence` is in (0, 1].
    """

    span: Span
    entity: str
    how: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, order=True)
class TimeSpec:
    """A time as EDTF (ISO 8601-2) and as four day numbers (days since 1970-01-01); `None` where open.

    `edtf` is empty when the words cannot be resolved; `span` holds the words.
    """

    span: Span
    edtf: str = ""
    start_earliest: int | None = None
    start_latest: int | None = None
    end_earliest: int | None = None
    end_latest: int | None = None

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day that it may touch; nothing where either end is open."""
        if self.start_earliest is None or self.end_latest is None:
            return None
        return self.start_earliest, self.end_latest

    def lies_in(self, other: TimeSpec) -> bool:
        """Whether all its days are days of another time; never where the days of either are not known."""
        own, around = self.days, other.days
        return own is not None and around is not None and around[0] <= own[0] and own[1] <= around[1]

    def is_apart_from(self, other: TimeSpec) -> bool:
        """Whether it shares no day with another time; never where the days of either are not known."""
        own, others = self.days, other.days
        return own is not None and others is not None and (own[1] < others[0] or others[1] < own[0])


@dataclass(frozen=True, slots=True, order=True)
class Participation:
    """An entity in a role of an event; `representing` and `capacity` say for whom and as what."""

    role: str
    entity: str
    span: Span
    representing: str = ""
    capacity: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """Who puts a claim forward, in which words, and how."""

    agent: str
    span: Span
    mode: AttributionMode


@dataclass(frozen=True, slots=True, order=True)
class EventLink:
    """A relation (`refuses`, `cancels`, `mediationOf`, `partOfEvent`, …) to another claim of the document."""

    relation: str
    claim: str


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """What one sentence puts forward about one event.

    `id` is unique within a run: document id and trigger offsets (`<document>-<start>-<end>`, with a
    suffix where one trigger yields several). `kind` is an Event class. `claimants` is the chain of who
    says it, the nearest to the event first; empty means the reporter says it in its own voice.
    `coreferent` names an earlier claim of the same document about the same event. `details` holds the
    words for topic, outcome, reason and amount, by the property's local name.
    """

    id: str
    document: str
    kind: str
    trigger: Span
    evidence: Span
    participations: tuple[Participation, ...]
    status: Status
    factuality: Factuality
    negated: bool
    time: TimeSpec | None = None
    places: tuple[Mention, ...] = ()
    claimants: tuple[Attribution, ...] = ()
    reporter: str = ""
    links: tuple[EventLink, ...] = ()
    details: tuple[tuple[str, Span], ...] = ()
    coreferent: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document, each part in text order."""

    document: Document
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    posts: tuple[Post, ...]
    tenures: tuple[Tenure, ...]
    claims: tuple[Claim, ...]
