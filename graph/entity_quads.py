"""Agents, places, posts, tenures and memberships as quads of whichever graph holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from ..ontology.knowledge import Geo, Membership
from ..ontology.model import Entity, Post, Tenure
from ..ontology.namespaces import DCTERMS, PARLEY, RDFS, SKOS, WD, WGS84
from . import iris
from .claim_quads import TYPE
from .terms import TRUE, boolean, decimal, integer, node, term, text

_EPOCH = date(1970, 1, 1)
_PLACES = frozenset({"Territory", "Settlement", "Venue", "Place"})


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - _EPOCH).days


def entity_quads(graph: NamedNode, entity: Entity) -> Iterator[Quad]:
    """An agent, place or agreement with its names."""
    subject = iris.iri(entity.id)
    yield Quad(subject, TYPE, term(entity.kind), graph)
    yield Quad(subject, node(RDFS.label), text(entity.label), graph)
    for name in sorted({*entity.names} - {entity.label}):
        yield Quad(subject, node(SKOS.altLabel), text(name), graph)
    if entity.wikidata:
        yield Quad(subject, node(SKOS.exactMatch), NamedNode(f"{WD}{entity.wikidata}"), graph)
    if entity.minted:
        yield Quad(subject, node(PARLEY.minted), TRUE, graph)
    if entity.belongs_to:
        yield from _belongs(graph, subject, entity)


def _belongs(graph: NamedNode, subject: NamedNode, entity: Entity) -> Iterator[Quad]:
    """An agent belongs to an agent; a town lies within a territory, which is a state's."""
    if entity.kind not in _PLACES:
        yield Quad(subject, node(PARLEY.belongsTo), iris.iri(entity.belongs_to), graph)
    elif entity.kind == "Territory" and _is_state(entity.belongs_to):
        yield Quad(subject, node(PARLEY.territoryOf), iris.iri(entity.belongs_to), graph)
    else:
        yield Quad(subject, node(PARLEY.within), iris.iri(territory(entity.belongs_to)), graph)


def territory(owner: str) -> str:
    """Id of the territory of a state or authority; a place is its own.

    >>> territory("state/armenia"), territory("place/catalonia")
    ('place/armenia', 'place/catalonia')
    """
    return f"place/{owner.partition('/')[2]}" if _is_state(owner) else owner


def _is_state(owner: str) -> bool:
    return owner.startswith(("state/", "authority/"))


def geo_quads(graph: NamedNode, geo: Geo) -> Iterator[Quad]:
    """Coordinates of a place (WGS 84, degrees)."""
    subject = iris.iri(geo.place)
    yield Quad(subject, node(WGS84.lat), decimal(geo.latitude), graph)
    yield Quad(subject, node(WGS84.long), decimal(geo.longitude), graph)


def identifier_quads(graph: NamedNode, entity: str, identifiers: Iterable[tuple[str, str]]) -> Iterator[Quad]:
    """Identifiers of other schemes, each as `scheme:value`; Wikidata's as an exact match."""
    subject = iris.iri(entity)
    for scheme, value in identifiers:
        if scheme == "wikidata":
            yield Quad(subject, node(SKOS.exactMatch), NamedNode(f"{WD}{value}"), graph)
        else:
            yield Quad(subject, node(DCTERMS.identifier), text(f"{scheme}:{value}"), graph)


def post_quads(graph: NamedNode, post: Post) -> Iterator[Quad]:
    """An office and whose it is."""
    subject = iris.iri(post.id)
    yield Quad(subject, TYPE, node(PARLEY.Post), graph)
    yield Quad(subject, node(RDFS.label), text(post.label), graph)
    yield Quad(subject, node(PARLEY.postOf), iris.iri(post.of), graph)
    yield Quad(subject, node(PARLEY.oneHolder), boolean(post.one_holder), graph)
    if post.minted:
        yield Quad(subject, node(PARLEY.minted), TRUE, graph)


def tenure_iri(tenure: Tenure) -> NamedNode:
    """IRI of a tenure: of its person, post and first day."""
    start = "open" if tenure.start is None else str(day_number(tenure.start))
    person = tenure.person.rpartition("/")[2]
    return iris.iri(f"tenure/{person}/{tenure.post.removeprefix('post/')}/{start}")


def tenure_quads(graph: NamedNode, tenure: Tenure, document: str = "") -> Iterator[Quad]:
    """A person holding a post; `document` is where the naming passage stands, if a text taught it."""
    subject = tenure_iri(tenure)
    yield Quad(subject, TYPE, node(PARLEY.Tenure), graph)
    yield Quad(subject, node(PARLEY.holder), iris.iri(tenure.person), graph)
    yield Quad(subject, node(PARLEY.ofPost), iris.iri(tenure.post), graph)
    yield from _days(graph, subject, tenure.start, tenure.end)
    if document and tenure.evidence:
        span = iris.span(document, tenure.evidence.start, tenure.evidence.end)
        yield Quad(subject, node(PARLEY.evidence), span, graph)


def membership_quads(graph: NamedNode, membership: Membership) -> Iterator[Quad]:
    """A membership: a link while it lasts, and a node of its own where it is dated."""
    member, group = iris.iri(membership.member), iris.iri(membership.group)
    if membership.end is None:
        yield Quad(member, node(PARLEY.memberOf), group, graph)
    if membership.start is None and membership.end is None:
        return
    start = "open" if membership.start is None else str(day_number(membership.start))
    subject = iris.iri(f"membership/{membership.member}/{membership.group}/{start}")
    yield Quad(subject, TYPE, node(PARLEY.Membership), graph)
    yield Quad(subject, node(PARLEY.member), member, graph)
    yield Quad(subject, node(PARLEY.organization), group, graph)
    yield from _days(graph, subject, membership.start, membership.end)


def _days(graph: NamedNode, subject: NamedNode, start: date | None, end: date | None) -> Iterator[Quad]:
    """First and last day; the knowledge's end is the day of the handover, the graph's the day before."""
    days: tuple[tuple[str, Literal | None], ...] = (
        (PARLEY.startDay, None if start is None else integer(day_number(start))),
        (PARLEY.endDay, None if end is None else integer(day_number(end) - 1)),
    )
    for predicate, value in days:
        if value is not None:
            yield Quad(subject, node(predicate), value, graph)
