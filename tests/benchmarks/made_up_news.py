"""Made-up documents for measuring: any number of claims, always the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import Quad

from parley.graph.claim_quads import claim_quads, document_quads, run_quads
from parley.graph.entity_quads import entity_quads, post_quads, tenure_quads
from parley.graph.iris import FUSED_GRAPH, REFERENCE_GRAPH, claim, document, iri, part
from parley.graph.terms import boolean, node, term, text
from parley.ontology.model import (
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
    Tenure,
    TimeSpec,
)
from parley.ontology.namespaces import PARLEY, RDF, RDFS

KINDS = ("Meeting", "Talks", "Mediation", "PhoneCall", "Visit", "Statement", "Signing", "Attack")
ROLES = {
    "Meeting": ("participant", "participant", "host"),
    "Talks": ("party", "party", "mediator"),
    "Mediation": ("party", "party", "mediator"),
    "PhoneCall": ("participant", "participant"),
    "Visit": ("visitor", "host"),
    "Statement": ("speaker", "addressee"),
    "Signing": ("signatory", "signatory"),
    "Attack": ("initiator", "target"),
}
STATES = tuple(Entity(f"state/s{i}", "State", f"State {i}") for i in range(60))
PERSONS = tuple(
    Entity(f"person/p{i}", "Person", f"Person {i}", belongs_to=f"state/s{i % 60}") for i in range(600)
)
PLACES = tuple(
    Entity(f"place/t{i}", "Settlement", f"Town {i}", belongs_to=f"state/s{i % 60}") for i in range(300)
)
TERRITORIES = tuple(
    Entity(f"place/s{i}", "Territory", f"State {i}", belongs_to=f"state/s{i}") for i in range(60)
)
POSTS = tuple(Post(f"post/s{i}/minister", f"Minister of State {i}", f"state/s{i}") for i in range(60))
FIRST = date(2020, 1, 1)


def reference() -> Iterator[Quad]:
    """States, persons, places, posts and tenures."""
    for entity in (*STATES, *PERSONS, *PLACES, *TERRITORIES):
        yield from entity_quads(REFERENCE_GRAPH, entity)
    for post in POSTS:
        yield from post_quads(REFERENCE_GRAPH, post)
    for number, post in enumerate(POSTS):
        for turn in range(5):
            start = FIRST + timedelta(days=400 * turn)
            person = PERSONS[number + 60 * turn].id
            yield from tenure_quads(
                REFERENCE_GRAPH, Tenure(person, post.id, start, start + timedelta(days=400))
            )


def write_document(number: int, claims: int = 20) -> tuple[Document, tuple[Claim, ...]]:
    """A document of that many sentences, one claim each; every fifth refuses the talks before it."""
    draw = random.Random(number)
    identifier = f"d{number:06}"
    day = FIRST + timedelta(days=number % 1500)
    sentences: list[str] = []
    found: list[Claim] = []
    for turn in range(claims):
        words = draw.randrange(1000)
        sentence = f"Sentence {turn} tells what some met about, with {words} words of no weight at all. "
        start = sum(map(len, sentences))
        sentences.append(sentence)
        found.append(_claim(draw, identifier, start, sentence.strip(), day, found))
    return Document(identifier, f"news.jsonl:{number}", "".join(sentences), published=day), tuple(found)


def _claim(
    draw: random.Random, identifier: str, start: int, sentence: str, day: date, before: list[Claim]
) -> Claim:
    evidence = Span(start, start + len(sentence), sentence)
    at = start + sentence.index("met")
    refusal = bool(before) and len(before) % 5 == 4
    kind = "Refusal" if refusal else draw.choice(KINDS)
    roles = ("speaker",) if refusal else ROLES[kind]
    agents = draw.sample(PERSONS if kind in ("Meeting", "PhoneCall", "Visit") else STATES, len(roles))
    when = (day - date(1970, 1, 1)).days - draw.randrange(5)
    held = refusal or draw.random() < 0.7
    links = (EventLink("refuses", before[-1].id),) if refusal and before[-1].status != Status.HELD else ()
    if refusal and not links:
        kind, links = "Statement", (EventLink("about", before[-1].id),)
    return Claim(
        id=f"{identifier}-{at}-{at + 3}",
        document=identifier,
        kind=kind,
        trigger=Span(at, at + 3, "met"),
        evidence=evidence,
        participations=tuple(Participation(r, a.id, evidence) for r, a in zip(roles, agents, strict=True)),
        status=Status.HELD if held else Status.PLANNED,
        factuality=Factuality.CERTAIN,
        negated=False,
        time=TimeSpec(Span(start, start + 8, "on a day"), "2020-01-01", when, when, when, when),
        places=(Mention(evidence, draw.choice(PLACES).id, "name"),),
        links=links,
        reporter="state/s0",
        rule="made-up",
    )


def document_and_claims(number: int, claims: int = 20) -> list[Quad]:
    """The quads of a made-up document, fused events left out."""
    made, found = write_document(number, claims)
    quads = list(document_quads(made))
    for one in found:
        quads += claim_quads(one, "0")
    return quads


def fused(number: int, claims: int = 20) -> Iterator[Quad]:
    """One fused event per claim of a made-up document, as `docs/ontology.md` has it."""
    for one in write_document(number, claims)[1]:
        event = iri(f"event/{one.id}")
        name = claim(one.id)
        yield Quad(event, node(RDFS.label), text(f"{one.kind} {one.id}"), FUSED_GRAPH)
        yield Quad(event, node(PARLEY.supportedBy), name, FUSED_GRAPH)
        for quad in claim_quads(one, "0"):
            if quad.graph_name != name:
                continue
            subject = event if quad.subject == part(name, "event") else quad.subject
            value = quad.object
            if quad.predicate in (node(PARLEY.refuses), node(PARLEY.about)):
                value = iri(f"event/{value.value.rpartition('/')[2].partition('#')[0]}")  # type: ignore[union-attr]
            yield Quad(subject, quad.predicate, value, FUSED_GRAPH)


def run() -> list[Quad]:
    """The extractor run and the unnamed bits every document needs."""
    return list(run_quads("0"))


__all__ = ["RDF", "boolean", "document", "document_and_claims", "fused", "reference", "run", "term"]
