"""Documents and claims as quads: the claim's own graph, and its provenance (docs/ontology.md)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.model import Attribution, Claim, Document, Participation, Span, TimeSpec
from ..ontology.namespaces import DC, DCTERMS, OA, PARLEY, PROV, RDF, RDFS
from . import iris
from .terms import boolean, decimal, integer, node, term, text

TYPE = node(RDF.type)
_EPOCH = date(1970, 1, 1)
_DAYS = (
    ("start_earliest", node(PARLEY.startEarliest)),
    ("start_latest", node(PARLEY.startLatest)),
    ("end_earliest", node(PARLEY.endEarliest)),
    ("end_latest", node(PARLEY.endLatest)),
)


def document_quads(document: Document) -> Iterator[Quad]:
    """What is known of a document, for the provenance graph; fields without a value are left out."""
    subject = iris.document(document.id)
    yield _provenance(subject, TYPE, node(PARLEY.SourceDocument))
    words = (
        (PARLEY.source, document.source),
        (DCTERMS.title, document.title),
        (DC.publisher, document.publisher),
        (DC.creator, document.author),
        (DC.language, document.language),
        (PARLEY.url, document.url),
        (PARLEY.text, document.text),
    )
    for predicate, value in words:
        if value:
            yield _provenance(subject, node(predicate), text(value))
    if document.published:
        yield _provenance(subject, node(DCTERMS.date), text(document.published.isoformat()))
        yield _provenance(subject, node(PARLEY.publishedDay), integer((document.published - _EPOCH).days))


def run_quads(version: str) -> Iterator[Quad]:
    """The extractor run of a version of the software."""
    yield _provenance(_run(version), TYPE, node(PARLEY.ExtractionRun))
    yield _provenance(_run(version), node(RDFS.label), text(f"Parley {version}"))


def claim_quads(claim: Claim, version: str) -> Iterator[Quad]:
    """A claim: its graph, named by the claim's IRI, and its provenance."""
    yield from _claim_provenance(claim, version)
    name = iris.claim(claim.id)
    event = iris.part(name, "event")
    for subject, predicate, value in _event_triples(claim, name, event):
        yield Quad(subject, predicate, value, name)


def reporter_of(claim: Claim) -> str:
    """Entity id of who prints the claim; of a document without a publisher, an unnamed reporter."""
    return claim.reporter or f"reporter/{claim.document}"


def time_triples(
    subject: NamedNode, time: TimeSpec
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """A time node: the words found, EDTF where resolved, day numbers where known."""
    yield subject, TYPE, node(PARLEY.TimeSpec)
    if time.span.text:
        yield subject, node(PARLEY.words), text(time.span.text)
    if time.edtf:
        yield subject, node(PARLEY.edtf), text(time.edtf)
    for field, predicate in _DAYS:
        day = getattr(time, field)
        if day is not None:
            yield subject, predicate, integer(day)


def participation_triples(
    event: NamedNode, number: int, role: str, entity: str, representing: str, capacity: str, post: str = ""
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """A qualified role: for whom, and in which capacity, the entity takes part."""
    subject = iris.part(NamedNode(event.value.partition("#")[0]), f"participation-{number}")
    yield event, node(PARLEY.participation), subject
    yield subject, TYPE, node(PARLEY.Participation)
    yield subject, node(PARLEY.inRole), term(role)
    yield subject, node(PARLEY.participatingAgent), iris.iri(entity)
    if representing:
        yield subject, node(PARLEY.representing), iris.iri(representing)
    if capacity:
        yield subject, node(PARLEY.inCapacity), text(capacity)
    if post:
        yield subject, node(PARLEY.inPost), iris.iri(post)


def _event_triples(
    claim: Claim, name: NamedNode, event: NamedNode
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    yield event, TYPE, term(claim.kind)
    yield event, node(PARLEY.status), term(claim.status.value)
    yield event, node(PARLEY.factuality), term(claim.factuality.value)
    yield event, node(PARLEY.negated), boolean(claim.negated)
    for number, one in enumerate(claim.participations, start=1):
        yield from _participation(event, number, one)
    for place in claim.places:
        yield event, node(PARLEY.place), iris.iri(place.entity)
    for link in claim.links:
        yield event, term(link.relation), iris.part(iris.claim(link.claim), "event")
    for detail, span in claim.details:
        yield event, term(detail), text(span.text)
    if claim.time:
        time = iris.part(name, "time")
        yield event, node(PARLEY.time), time
        yield from time_triples(time, claim.time)


def _participation(
    event: NamedNode, number: int, one: Participation
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    yield event, term(one.role), iris.iri(one.entity)
    if one.representing or one.capacity:
        yield from participation_triples(event, number, one.role, one.entity, one.representing, one.capacity)


def _claim_provenance(claim: Claim, version: str) -> Iterator[Quad]:
    subject = iris.claim(claim.id)
    reporter = iris.iri(reporter_of(claim))
    yield _provenance(subject, TYPE, node(PARLEY.Claim))
    yield _provenance(subject, node(PARLEY.putsForward), iris.part(subject, "event"))
    yield from _span(subject, node(PARLEY.evidence), claim.document, claim.evidence)
    yield from _span(subject, node(PARLEY.trigger), claim.document, claim.trigger)
    yield _provenance(subject, node(PARLEY.reportedBy), reporter)
    nearest = iris.iri(claim.claimants[0].agent) if claim.claimants else reporter
    yield _provenance(subject, node(PARLEY.claimant), nearest)
    if claim.rule:
        yield _provenance(subject, node(PARLEY.rule), text(claim.rule))
    yield _provenance(subject, node(PARLEY.confidence), decimal(claim.confidence))
    yield _provenance(subject, node(PROV.wasGeneratedBy), _run(version))
    if claim.coreferent:
        yield _provenance(subject, node(PARLEY.coreferentWith), iris.claim(claim.coreferent))
    for position, attribution in enumerate(claim.claimants, start=1):
        yield from _attribution(subject, position, claim.document, attribution)


def _attribution(claim: NamedNode, position: int, document: str, attribution: Attribution) -> Iterator[Quad]:
    subject = iris.part(claim, f"attribution-{position}")
    yield _provenance(claim, node(PARLEY.attribution), subject)
    yield _provenance(subject, TYPE, node(PARLEY.Attribution))
    yield _provenance(subject, node(PARLEY.position), integer(position))
    yield _provenance(subject, node(PARLEY.attributedTo), iris.iri(attribution.agent))
    yield _provenance(subject, node(PARLEY.attributionMode), term(attribution.mode.value))
    yield from _span(subject, node(PARLEY.cue), document, attribution.span)


def _span(subject: NamedNode, predicate: NamedNode, document: str, span: Span) -> Iterator[Quad]:
    yield _provenance(subject, predicate, iris.span(document, span.start, span.end))
    yield from span_quads(document, span)


def span_quads(document: str, span: Span) -> Iterator[Quad]:
    """A stretch of a document's text with the words it covers (Web Annotation)."""
    subject = iris.span(document, span.start, span.end)
    yield _provenance(subject, TYPE, node(PARLEY.TextSpan))
    yield _provenance(subject, node(PARLEY.inDocument), iris.document(document))
    yield _provenance(subject, node(PARLEY.startOffset), integer(span.start))
    yield _provenance(subject, node(PARLEY.endOffset), integer(span.end))
    yield _provenance(subject, node(OA.exact), text(span.text))


def _run(version: str) -> NamedNode:
    return iris.iri(f"run/parley-{version}")


def _provenance(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Quad:
    return Quad(subject, predicate, value, iris.PROVENANCE_GRAPH)
