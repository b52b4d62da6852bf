"""Claims, and what documents taught, read back from a store: what fusion is rebuilt from.

Offsets of participants, places and times are not in the store and come back as empty spans; all that
fusion looks at does come back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.model import (
    Attribution,
    AttributionMode,
    Claim,
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
from ..ontology.namespaces import DCTERMS, OA, PARLEY, RDF, RDFS, SKOS
from . import iris
from .store import LocalStore
from .terms import DETAILS, LINKS, ROLES, local, node, term

_EPOCH = date(1970, 1, 1)
_NOWHERE = Span(0, 0, "")
_SPAN = re.compile(r"(?P<document>.*)#char=(?P<start>\d+),(?P<end>\d+)")
_ROLES = {term(role): role for role in ROLES}
_LINKS = {term(link): link for link in LINKS}
_DETAILS = {term(detail): detail for detail in DETAILS}
_DAYS = ("startEarliest", "startLatest", "endEarliest", "endLatest")

Properties = dict[NamedNode, list[NamedNode | Literal]]


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """What rebuilding needs of a document: its id, its sources, and its day of publication."""

    id: str
    sources: tuple[str, ...]
    published: date | None


@dataclass(slots=True)
class Learned:
    """What the documents taught: minted entities, posts, tenures, each sorted, and the tenures' passages.

    `evidence` are the quads from tenures to passages, as the documents' own graphs have them.
    """

    entities: list[Entity] = field(default_factory=list[Entity])
    posts: list[Post] = field(default_factory=list[Post])
    tenures: list[Tenure] = field(default_factory=list[Tenure])
    evidence: list[Quad] = field(default_factory=list[Quad])


def stored_documents(store: LocalStore) -> list[StoredDocument]:
    """All documents of the store, by id."""
    found: list[StoredDocument] = []
    for subject in _instances(store, node(PARLEY.SourceDocument), iris.PROVENANCE_GRAPH):
        about = _properties(store, subject, iris.PROVENANCE_GRAPH)
        day = _first(about, node(DCTERMS.date))
        sources = tuple(sorted(value.value for value in about.get(node(PARLEY.source), [])))
        published = date.fromisoformat(day) if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
        found.append(StoredDocument(iris.path(subject).removeprefix("document/"), sources, published))
    return sorted(found, key=lambda document: document.id)


def stored_claims(store: LocalStore) -> Iterator[Claim]:
    """All claims of the store, in no particular order."""
    for subject in _instances(store, node(PARLEY.Claim), iris.PROVENANCE_GRAPH):
        yield _claim(store, subject)


def learned(store: LocalStore, documents: Iterable[str]) -> Learned:
    """What the documents of these ids taught; one entity taught by several is one.

    Of differing labels the longest stands, the others become names; a kind or state that is given wins
    over none, then the alphabet decides, so that the order of building does not matter.
    """
    entities: dict[str, list[Entity]] = defaultdict(list)
    posts: dict[str, Post] = {}
    tenures: set[Tenure] = set()
    evidence: list[Quad] = []
    for document in documents:
        name = iris.document(document)
        about: dict[NamedNode, Properties] = defaultdict(lambda: defaultdict(list))
        for quad in store.graph(name):
            _put(about[_named(quad.subject)], quad)
            if quad.predicate == node(PARLEY.evidence):
                evidence.append(quad)
        for subject, properties in about.items():
            kind = local(_first(properties, node(RDF.type)))
            if kind == "Post":
                post = _post(subject, properties)
                posts[post.id] = min(post, posts.get(post.id, post))
            elif kind == "Tenure":
                tenures.add(_tenure(properties))
            else:
                entities[iris.path(subject)].append(_entity(subject, kind, properties))
    merged = [_merge(entities[key]) for key in sorted(entities)]
    return Learned(
        merged, [posts[key] for key in sorted(posts)], sorted(tenures, key=_tenure_order), evidence
    )


def _tenure_order(tenure: Tenure) -> tuple[str, str, date, date]:
    return tenure.person, tenure.post, tenure.start or date.min, tenure.end or date.max


def _merge(versions: list[Entity]) -> Entity:
    best = min(versions, key=lambda one: (-len(one.label), one.label))
    names = {name for one in versions for name in (one.label, *one.names)} - {best.label}
    return Entity(
        best.id,
        min(one.kind for one in versions),
        best.label,
        tuple(sorted(names)),
        min((one.wikidata for one in versions if one.wikidata), default=""),
        min((one.belongs_to for one in versions if one.belongs_to), default=""),
        all(one.minted for one in versions),
    )


def _instances(store: LocalStore, kind: NamedNode, graph: NamedNode) -> list[NamedNode]:
    quads = store.inner.quads_for_pattern(None, node(RDF.type), kind, graph)
    return sorted((_named(quad.subject) for quad in quads), key=lambda subject: subject.value)


def _properties(store: LocalStore, subject: NamedNode, graph: NamedNode) -> Properties:
    about: Properties = defaultdict(list)
    for quad in store.inner.quads_for_pattern(subject, None, None, graph):
        _put(about, quad)
    return about


def _put(about: Properties, quad: Quad) -> None:
    if isinstance(quad.object, NamedNode | Literal):
        about[quad.predicate].append(quad.object)


def _named(subject: object) -> NamedNode:
    assert isinstance(subject, NamedNode), "Parley writes no blank nodes"
    return subject


def _first(about: Properties, predicate: NamedNode) -> str:
    return min((value.value for value in about.get(predicate, ())), default="")


def _claim(store: LocalStore, subject: NamedNode) -> Claim:
    known = _properties(store, subject, iris.PROVENANCE_GRAPH)
    nodes: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for quad in store.graph(subject):
        _put(nodes[_named(quad.subject).value.rpartition("#")[2]], quad)
    event = nodes.pop("event", defaultdict(list))
    evidence = _span(store, _first(known, node(PARLEY.evidence)))
    identifier = iris.path(subject).removeprefix("claim/")
    return Claim(
        id=identifier,
        document=_document_of(_first(known, node(PARLEY.evidence))),
        kind=local(_first(event, node(RDF.type))),
        trigger=_span(store, _first(known, node(PARLEY.trigger))),
        evidence=evidence,
        participations=_participations(event, nodes),
        status=Status(local(_first(event, node(PARLEY.status)))),
        factuality=Factuality(local(_first(event, node(PARLEY.factuality)))),
        negated=_first(event, node(PARLEY.negated)) == "true",
        time=_time(nodes["time"]) if "time" in nodes else None,
        places=tuple(
            sorted(Mention(_NOWHERE, iris.path(v.value), "name") for v in event[node(PARLEY.place)])
        ),
        claimants=_claimants(store, known),
        reporter=iris.path(_first(known, node(PARLEY.reportedBy))),
        links=_links(event),
        details=tuple(
            sorted((_DETAILS[p], Span(0, 0, v.value)) for p, vs in event.items() if p in _DETAILS for v in vs)
        ),
        coreferent=iris.path(_first(known, node(PARLEY.coreferentWith))).removeprefix("claim/"),
        rule=_first(known, node(PARLEY.rule)),
        confidence=float(_first(known, node(PARLEY.confidence)) or 1),
    )


def _links(event: Properties) -> tuple[EventLink, ...]:
    found = (
        EventLink(_LINKS[predicate], iris.path(value.value.partition("#")[0]).removeprefix("claim/"))
        for predicate, values in event.items()
        if predicate in _LINKS
        for value in values
    )
    return tuple(sorted(found))


def _participations(event: Properties, nodes: dict[str, Properties]) -> tuple[Participation, ...]:
    qualified: dict[tuple[str, str], tuple[str, str]] = {}
    for name in sorted(nodes):
        if name.startswith("participation-"):
            about = nodes[name]
            key = local(_first(about, node(PARLEY.inRole))), _first(about, node(PARLEY.participatingAgent))
            representing = iris.path(_first(about, node(PARLEY.representing)))
            qualified[key] = representing, _first(about, node(PARLEY.inCapacity))
    found = (
        Participation(role, iris.path(value.value), _NOWHERE, *qualified.get((role, value.value), ("", "")))
        for predicate, role in _ROLES.items()
        for value in event.get(predicate, ())
    )
    return tuple(sorted(found))


def _claimants(store: LocalStore, known: Properties) -> tuple[Attribution, ...]:
    found: list[tuple[int, Attribution]] = []
    for value in known.get(node(PARLEY.attribution), ()):
        about = _properties(store, NamedNode(value.value), iris.PROVENANCE_GRAPH)
        mode = AttributionMode(local(_first(about, node(PARLEY.attributionMode))))
        agent = iris.path(_first(about, node(PARLEY.attributedTo)))
        span = _span(store, _first(about, node(PARLEY.cue)))
        found.append((int(_first(about, node(PARLEY.position))), Attribution(agent, span, mode)))
    return tuple(attribution for _, attribution in sorted(found))


def _document_of(span: str) -> str:
    match = _SPAN.fullmatch(span)
    return iris.path(match["document"]).removeprefix("document/") if match else ""


def _span(store: LocalStore, iri: str) -> Span:
    match = _SPAN.fullmatch(iri)
    if match is None:
        return _NOWHERE
    words = _first(_properties(store, NamedNode(iri), iris.PROVENANCE_GRAPH), node(OA.exact))
    return Span(int(match["start"]), int(match["end"]), words)


def _time(about: Properties) -> TimeSpec:
    days = [_first(about, node(PARLEY[name])) for name in _DAYS]
    return TimeSpec(
        Span(0, 0, _first(about, node(PARLEY.words))),
        _first(about, node(PARLEY.edtf)),
        *(int(day) if day else None for day in days),
    )


def _entity(subject: NamedNode, kind: str, about: Properties) -> Entity:
    owners = [*about.get(node(PARLEY.belongsTo), ()), *about.get(node(PARLEY.territoryOf), ())]
    owners += about.get(node(PARLEY.within), ())
    return Entity(
        iris.path(subject),
        kind,
        _first(about, node(RDFS.label)),
        tuple(sorted(value.value for value in about.get(node(SKOS.altLabel), ()))),
        _first(about, node(SKOS.exactMatch)).rpartition("/")[2],
        min((iris.path(owner.value) for owner in owners), default=""),
        _first(about, node(PARLEY.minted)) == "true",
    )


def _post(subject: NamedNode, about: Properties) -> Post:
    return Post(
        iris.path(subject),
        _first(about, node(RDFS.label)),
        iris.path(_first(about, node(PARLEY.postOf))),
        _first(about, node(PARLEY.oneHolder)) == "true",
        _first(about, node(PARLEY.minted)) == "true",
    )


def _tenure(about: Properties) -> Tenure:
    start, end = _first(about, node(PARLEY.startDay)), _first(about, node(PARLEY.endDay))
    return Tenure(
        iris.path(_first(about, node(PARLEY.holder))),
        iris.path(_first(about, node(PARLEY.ofPost))),
        _EPOCH + timedelta(days=int(start)) if start else None,
        _EPOCH + timedelta(days=int(end) + 1) if end else None,
    )
