"""What is known of an event while its document is being read; becomes a `Claim` at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..ontology.model import Attribution, Factuality, Mention, Span, Status, TimeSpec
from .frames import Frame
from .parsed import Token
from .tree_shape import cases

_MEANWHILE = ("during", "throughout")


@dataclass(frozen=True, slots=True, order=True)
class Filler:
    """An entity in a role, with the words that name it and for whom it acts."""

    start: int
    end: int
    entity: str
    text: str
    how: str = ""
    representing: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Modality:
    """Status, certainty and negation, as grammar gives them.

    `presumed` says that an event is only taken as known (*the meeting*): what was told of it before counts.
    """

    status: Status = Status.UNKNOWN
    factuality: Factuality = Factuality.CERTAIN
    negated: bool = False
    presumed: bool = False


@dataclass(eq=False, slots=True)
class Draft:
    """One event as one trigger puts it forward.

    `carriers` are the tokens that stand for the event in the sentence: the trigger, the light verb that
    holds it, the container that counts it (*a round of* talks). `anchor` is the one that carries tense.
    One that `joins` tells who else was at an event told before (*X attended the talks*); one that is
    `placed` names nobody, but is told by its place, its day or whom it killed (*talks opened in Beijing*);
    a `doerless` one is a passive without the doer that its frame asks for (*their visas were revoked*).
    """

    frame: Frame
    kind: str
    trigger: Token
    anchor: Token
    carriers: list[Token]
    functions: dict[str, list[Token]]
    fillers: dict[str, list[Filler]] = field(default_factory=dict[str, list[Filler]])
    light_status: Status | None = None
    modality: Modality = Modality()
    links: list[tuple[str, Draft]] = field(default_factory=list["tuple[str, Draft]"])
    details: dict[str, Span] = field(default_factory=dict[str, Span])
    claimants: tuple[Attribution, ...] = ()
    time: TimeSpec | None = None
    stops: dict[str, TimeSpec] = field(default_factory=dict[str, TimeSpec])
    places: list[Mention] = field(default_factory=list[Mention])
    coreferent: Draft | None = None
    bare: bool = False
    rescheduled: bool = False
    joins: bool = False
    placed: bool = False
    doerless: bool = False
    extra: str = ""
    confidence: float = 0.9

    def entities(self, *roles: str) -> list[str]:
        """The entities in these roles (all roles when none is named), each once, in text order."""
        chosen = roles or tuple(self.fillers)
        found = [each for role in chosen for each in self.fillers.get(role, ())]
        if len(found) < 2:
            return [each.entity for each in found]
        found.sort()
        return list(dict.fromkeys([each.entity for each in found]))

    def add(self, role: str, filler: Filler) -> None:
        """Put an entity into a role, unless it is there already."""
        row = self.fillers.setdefault(role, [])
        if all(each.entity != filler.entity for each in row):
            row.append(filler)


def is_backdrop(draft: Draft) -> bool:
    """Whether an invitation only tells why something else takes place (*at the invitation of*)."""
    before = set(cases(draft.anchor))
    return draft.kind == "Invitation" and bool(before & {"at", "on", "upon"})


def can_be_about(function: str, other: Draft) -> bool:
    """Whether what is done *during* an event may be done to it: mediating is during talks, not on a visit."""
    talks = other.kind in ("Talks", "NegotiationProcess") and other.frame.pos == "noun"
    return function not in _MEANWHILE or (talks and not other.functions.get("with"))
