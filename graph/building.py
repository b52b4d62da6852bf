"""Building a store: extractions in, their quads written once, the accepted graph rebuilt from all claims.

Claim and document graphs and the provenance are the memory; fused and reference graphs are made of them
anew, so that the order of building leaves no trace and withdrawing a document takes away just what only
it supported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from pyoxigraph import NamedNode, Quad

from ..ontology.errors import UnknownNameError
from ..ontology.knowledge import Knowledge
from ..ontology.model import Entity, Extraction
from ..ontology.namespaces import PARLEY
from . import iris
from .claim_quads import claim_quads, document_quads, reporter_of, run_quads, span_quads
from .claim_reading import Learned, StoredDocument, learned, stored_claims, stored_documents
from .document_state import document_state
from .entity_quads import entity_quads, post_quads, tenure_iri, tenure_quads, territory
from .fused_quads import Backing, event_quads
from .fusion import fuse
from .reasoning import load_reasoner, materialize
from .reference import reference_quads, used_entities
from .shape_queries import load_constraints
from .standing import Holders, Standings
from .store import LocalStore
from .terms import node, text
from .validation import SetAside, check_quads
from .vocabulary import vocabulary_quads


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the accepted graph holds after rebuilding."""

    documents: int
    claims: int
    events: int
    contested: int


@dataclass(frozen=True, slots=True)
class Added:
    """What writing a document did: whether the store changed, claims written, claims set aside."""

    changed: bool
    claims: int
    set_aside: tuple[SetAside, ...]


class Builder:
    """Writes into one store.

    Parameters
    ----------
    store
        Opened for writing.
    knowledge
        The curated knowledge that the extractions were made with.
    version
        Of the software, for the record of the run.
    """

    def __init__(self, store: LocalStore, knowledge: Knowledge, version: str) -> None:
        self._store, self._knowledge, self._version = store, knowledge, version
        self._rules = load_constraints()
        self._reasoner = load_reasoner()

    def add(self, extractions: Sequence[Extraction]) -> list[Added]:
        """Write documents with their claims, those that the gate stops set aside with their reasons.

        An earlier state of the same document is replaced; its other sources stay. The gate looks at all
        the documents at once, which is faster than one by one.
        """
        quads = [list(self._extraction_quads(extraction)) for extraction in extractions]
        context = chain.from_iterable(self._context(extraction) for extraction in extractions)
        verdict = check_quads(chain.from_iterable(quads), context, self._rules)
        admitted, record = set(verdict.admitted), list(verdict.record())
        return [
            self._write(extraction, admitted.intersection(those), verdict.set_aside, record)
            for extraction, those in zip(extractions, quads, strict=True)
        ]

    def _write(
        self, extraction: Extraction, wanted: set[Quad], set_aside: Iterable[SetAside], record: Iterable[Quad]
    ) -> Added:
        document = extraction.document.id
        claims = {iris.claim(claim.id).value for claim in extraction.claims}
        present = set(document_state(self._store, document))
        wanted |= {
            quad for quad in record if isinstance(quad.subject, NamedNode) and quad.subject.value in claims
        }
        wanted |= {quad for quad in present if _is_source(quad)}
        for quad in present - wanted:
            self._store.inner.remove(quad)
        self._store.add(chain(wanted - present, run_quads(self._version)))
        stopped = tuple(one for one in set_aside if one.claim in claims)
        return Added(wanted != present, len(claims) - len(stopped), stopped)

    def _context(self, extraction: Extraction) -> Iterator[Quad]:
        """The curated things that an extraction refers to, for the gate to know their kinds."""
        curated = self._knowledge.entities
        named = used_entities(extraction.claims) | {tenure.person for tenure in extraction.tenures}
        named |= {entity.belongs_to for entity in extraction.entities} | {
            post.of for post in extraction.posts
        }
        named |= {territory(owner) for owner in named if owner}
        for key in sorted(named):
            if key in curated:
                yield from entity_quads(iris.REFERENCE_GRAPH, curated[key])
                named_owner = curated.get(curated[key].belongs_to)
                yield from entity_quads(iris.REFERENCE_GRAPH, named_owner) if named_owner else ()
        for key in sorted({tenure.post for tenure in extraction.tenures}):
            if key in self._knowledge.posts:
                yield from post_quads(iris.REFERENCE_GRAPH, self._knowledge.posts[key])

    def _extraction_quads(self, extraction: Extraction) -> Iterator[Quad]:
        document = extraction.document
        yield from document_quads(document)
        for claim in extraction.claims:
            yield from claim_quads(claim, self._version)
        yield from self._taught(extraction)

    def _taught(self, extraction: Extraction) -> Iterator[Quad]:
        """The document's own graph: entities that are not curated, posts, tenures, an unnamed reporter."""
        document = extraction.document
        name = iris.document(document.id)
        for entity in extraction.entities:
            if entity.id not in self._knowledge.entities:
                yield from entity_quads(name, entity)
        if any(reporter_of(claim).startswith("reporter/") for claim in extraction.claims):
            yield from entity_quads(
                name, Entity(f"reporter/{document.id}", "Agent", "unnamed reporter", minted=True)
            )
        for post in extraction.posts:
            if post.id not in self._knowledge.posts:
                yield from post_quads(name, post)
        for tenure in extraction.tenures:
            yield from tenure_quads(name, tenure, document.id)
            if tenure.evidence:
                yield from span_quads(document.id, tenure.evidence)

    def withdraw(self, source: str) -> int:
        """Take back the documents of a source; gives their number. `rebuild` afterwards.

        A document that also came from another source stays, without this one.

        Raises
        ------
        UnknownNameError
            When no document has that source.
        """
        documents = stored_documents(self._store)
        found = [document for document in documents if source in document.sources]
        if not found:
            known = sorted({one for document in documents for one in document.sources})
            raise UnknownNameError("source", source, tuple(known[:8]))
        for document in found:
            self._take_back(document, source)
        return len(found)

    def withdraw_older(self, current: Mapping[str, Collection[str]]) -> int:
        """Take back documents that a source no longer has; gives their number. `rebuild` afterwards.

        Parameters
        ----------
        current
            The ids of the documents that each source has now; other sources are left alone.
        """
        count = 0
        for document in stored_documents(self._store) if current else ():
            left = [one for one in document.sources if one in current and document.id not in current[one]]
            for source in left:
                self._take_back(document, source)
            count += bool(left)
        return count

    def _take_back(self, document: StoredDocument, source: str) -> None:
        if len(document.sources) > 1:
            subject = iris.document(document.id)
            self._store.inner.remove(Quad(subject, node(PARLEY.source), text(source), iris.PROVENANCE_GRAPH))
        else:
            self._remove(document.id)

    def _remove(self, document: str) -> None:
        names = {quad.graph_name for quad in document_state(self._store, document)}
        for quad in list(document_state(self._store, document)):
            self._store.inner.remove(quad)
        for name in names - {iris.PROVENANCE_GRAPH}:
            if isinstance(name, NamedNode):
                self._store.remove_graph(name)

    def rebuild(self) -> Rebuilt:
        """Make the fused, reference and inferred graphs anew from all claims of the store."""
        documents = stored_documents(self._store)
        claims = {claim.id: claim for claim in stored_claims(self._store)}
        taught = self._learned(documents)
        entities = {entity.id: entity for entity in taught.entities}
        known = _Known(entities, self._knowledge.entities)
        published = {document.id: document.published for document in documents}
        events = fuse(claims.values(), known, published)
        backing = Backing(claims, known, self._standings(taught), published)
        quads: Iterable[Quad] = chain.from_iterable(event_quads(event, backing) for event in events)
        self._store.inner.add_graph(iris.FUSED_GRAPH)
        self._store.replace(iris.FUSED_GRAPH, chain(quads, _taught_quads(taught)))
        used = used_entities(claims.values()) | {tenure.person for tenure in taught.tenures}
        used |= {post.of for post in taught.posts} | {entity.belongs_to for entity in taught.entities}
        reference = reference_quads(self._knowledge, used - {""})
        self._store.replace(iris.REFERENCE_GRAPH, chain(reference, vocabulary_quads()))
        materialize(self._store, self._reasoner)
        self._store.flush()
        contested = sum(bool(event.conflicts) for event in events)
        return Rebuilt(len(documents), len(claims), len(events), contested)

    def _learned(self, documents: Sequence[StoredDocument]) -> Learned:
        """What the documents taught that the curated knowledge does not say, now says, or contradicts."""
        taught = learned(self._store, (document.id for document in documents))
        told = _days_told(taught, {document.id: document.published for document in documents})
        holders = Holders(self._knowledge.tenures, self._knowledge.posts)
        return Learned(
            [entity for entity in taught.entities if entity.id not in self._knowledge.entities],
            [post for post in taught.posts if post.id not in self._knowledge.posts],
            [
                tenure
                for tenure in taught.tenures
                if holders.leave_open(tenure, told.get(tenure_iri(tenure), frozenset()))
            ],
            taught.evidence,
        )

    def _standings(self, taught: Learned) -> Standings:
        posts = {**self._knowledge.posts, **{post.id: post for post in taught.posts}}
        return Standings([*self._knowledge.tenures, *taught.tenures], posts)


class _Known(Mapping[str, Entity]):
    """Minted entities before curated ones, without copying the many curated ones."""

    def __init__(self, minted: Mapping[str, Entity], curated: Mapping[str, Entity]) -> None:
        self._minted, self._curated = minted, curated

    def __getitem__(self, key: str) -> Entity:
        found = self._minted.get(key)
        return self._curated[key] if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter({**self._minted, **self._curated})

    def __len__(self) -> int:
        return len({*self._minted, *self._curated})


def _days_told(taught: Learned, published: Mapping[str, date | None]) -> dict[NamedNode, set[date]]:
    """The days of the documents that taught a tenure, by its IRI."""
    days: dict[NamedNode, set[date]] = defaultdict(set)
    for quad in taught.evidence:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            document = iris.path(quad.object.value.partition("#")[0]).removeprefix("document/")
            day = published.get(document)
            if day:
                days[quad.subject].add(day)
    return days


def _is_source(quad: Quad) -> bool:
    return quad.predicate == node(PARLEY.source) and quad.graph_name == iris.PROVENANCE_GRAPH


def _taught_quads(taught: Learned) -> Iterator[Quad]:
    """What texts taught, for the fused graph."""
    for entity in taught.entities:
        yield from entity_quads(iris.FUSED_GRAPH, entity)
    for post in taught.posts:
        yield from post_quads(iris.FUSED_GRAPH, post)
    tenures = [quad for tenure in taught.tenures for quad in tenure_quads(iris.FUSED_GRAPH, tenure)]
    yield from tenures
    subjects = {quad.subject for quad in tenures}
    for quad in taught.evidence:
        if quad.subject in subjects:
            yield Quad(quad.subject, quad.predicate, quad.object, iris.FUSED_GRAPH)
