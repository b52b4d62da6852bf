"""Documents, claims and entities of our own for the tests of the ontology, the gate and the reasoner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import Quad

from parley.graph.claim_quads import claim_quads, document_quads, run_quads
from parley.graph.entity_quads import entity_quads, post_quads
from parley.graph.iris import REFERENCE_GRAPH
from parley.ontology.model import (
    Attribution,
    AttributionMode,
    Claim,
    Document,
    Entity,
    EventLink,
    Factuality,
    Mention,
    Participation,
    Post,
    Span,
    Status,
    TimeSpec,
)

DAY = date(2023, 10, 6)
TEXT = (
    "Norland mediated talks between Estovia and Westmark in Port Ada on Thursday. "
    "Estovia refused to attend further talks, its foreign minister Ana Roe said. "
    "Westmark called off a visit to Norland."
)
ENTITIES = (
    Entity("state/norland", "State", "Norland"),
    Entity("state/estovia", "State", "Estovia"),
    Entity("state/westmark", "State", "Westmark"),
    Entity("person/ana-roe", "Person", "Ana Roe", belongs_to="state/estovia"),
    Entity("person/bo-lind", "Person", "Bo Lind", belongs_to="state/estovia"),
    Entity("place/port-ada", "Settlement", "Port Ada", belongs_to="state/norland"),
    Entity("place/norland", "Territory", "Norland", belongs_to="state/norland"),
    Entity("media/daily-wire", "MediaOrganization", "Daily Wire"),
)
POST = Post("post/estovia/foreign-minister", "Foreign Minister of Estovia", "state/estovia")


def span(words: str, text: str = TEXT, after: int = 0) -> Span:
    """The first place of some words in a text."""
    start = text.index(words, after)
    return Span(start, start + len(words), words)


def days(words: str, first: date, last: date | None = None) -> TimeSpec:
    """A time from one day to another, both known."""
    one = (first - date(1970, 1, 1)).days
    two = one if last is None else (last - date(1970, 1, 1)).days
    return TimeSpec(span(words), first.isoformat(), one, one, two, two)


def document(text: str = TEXT) -> Document:
    """The document that the claims stand in."""
    return Document("d1", "wire.jsonl:1", text, "Talks in Port Ada", DAY, "Daily Wire")


def claims() -> dict[str, Claim]:
    """Claims that break no rule, by a short name."""
    first, second, third = (span(s) for s in _sentences())
    talks = _claim(
        "Talks", "talks", first, ("party", "estovia"), ("party", "westmark"), ("mediator", "norland")
    )
    mediation = _claim(
        "Mediation", "mediated", first, ("mediator", "norland"), ("party", "estovia"), ("party", "westmark")
    )
    further = _claim("Talks", "talks", second, ("party", "estovia"), status=Status.REFUSED)
    refusal = _claim("Refusal", "refused", second, ("speaker", "estovia"))
    visit = _claim(
        "Visit", "visit", third, ("visitor", "westmark"), ("host", "norland"), status=Status.CANCELLED
    )
    cancellation = _claim("Cancellation", "called off", third, ("initiator", "westmark"))
    said = Attribution("person/ana-roe", span("said"), AttributionMode.INDIRECT)
    thursday = days("on Thursday", DAY - timedelta(days=1))
    place = (Mention(span("Port Ada"), "place/port-ada", "name"),)
    return {
        "talks": change(talks, time=thursday, places=place),
        "mediation": change(mediation, time=thursday, places=place, links=_link("mediationOf", talks)),
        "further": change(further, claimants=(said,)),
        "refusal": change(refusal, claimants=(said,), links=_link("refuses", further)),
        "visit": visit,
        "cancellation": change(cancellation, links=_link("cancels", visit)),
    }


def change(claim: Claim, **values: object) -> Claim:
    """The claim with other values of some fields."""
    fields = {name: getattr(claim, name) for name in Claim.__slots__}
    return Claim(**{**fields, **values})


def reference() -> list[Quad]:
    """What the store already holds: entities and a post."""
    quads = [quad for entity in ENTITIES for quad in entity_quads(REFERENCE_GRAPH, entity)]
    return [*quads, *post_quads(REFERENCE_GRAPH, POST)]


def quads_of(found: dict[str, Claim], made: Document | None = None) -> list[Quad]:
    """The quads about to be written for a document with these claims."""
    quads = [*document_quads(made or document()), *run_quads("0")]
    for claim in found.values():
        quads += claim_quads(claim, "0")
    return quads


def _sentences() -> Iterator[str]:
    for part in TEXT.split(". "):
        yield part.removesuffix(".") + "."


def _link(relation: str, claim: Claim) -> tuple[EventLink, ...]:
    return (EventLink(relation, claim.id),)


def _claim(
    kind: str, words: str, sentence: Span, *roles: tuple[str, str], status: Status = Status.HELD
) -> Claim:
    trigger = span(words, after=sentence.start)
    return Claim(
        id=f"d1-{trigger.start}-{trigger.end}",
        document="d1",
        kind=kind,
        trigger=trigger,
        evidence=sentence,
        participations=tuple(Participation(role, f"state/{name}", sentence) for role, name in roles),
        status=status,
        factuality=Factuality.CERTAIN,
        negated=False,
        reporter="media/daily-wire",
        rule="test",
        confidence=0.9,
    )
