"""The reference graph: of the curated knowledge what a store needs, so that small stores stay small.

Always in: every state, authority, international organisation and territory. Otherwise what the claims
name, the owners of that, and the offices of the states and organisations named, with their holders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from ..ontology.knowledge import Knowledge
from ..ontology.model import Claim
from .entity_quads import (
    entity_quads,
    geo_quads,
    identifier_quads,
    membership_quads,
    post_quads,
    tenure_quads,
    territory,
)
from .iris import REFERENCE_GRAPH

_ALWAYS = ("state/", "authority/", "org/")


def used_entities(claims: Iterable[Claim]) -> set[str]:
    """Ids of all agents and places that claims name."""
    used: set[str] = set()
    for claim in claims:
        used.update(part.entity for part in claim.participations)
        used.update(part.representing for part in claim.participations if part.representing)
        used.update(mention.entity for mention in claim.places)
        used.update(attribution.agent for attribution in claim.claimants)
        used.add(claim.reporter)
    return used


def reference_quads(knowledge: Knowledge, used: set[str]) -> Iterator[Quad]:
    """The reference graph for a store whose claims name the entities `used`."""
    wanted = {key for key in used if key in knowledge.entities}
    wanted |= _always(knowledge)
    held = {tenure.post for tenure in knowledge.tenures if tenure.person in used}
    named = used | {knowledge.entities[key].belongs_to for key in wanted & used}
    posts = {key for key, post in knowledge.posts.items() if post.of in named or key in held}
    tenures = [tenure for tenure in knowledge.tenures if tenure.post in posts]
    wanted |= {tenure.person for tenure in tenures} | {knowledge.posts[key].of for key in posts}
    wanted = _with_owners(knowledge, wanted)
    yield from _entities(knowledge, wanted)
    for key in sorted(posts):
        yield from post_quads(REFERENCE_GRAPH, knowledge.posts[key])
    for tenure in tenures:
        yield from tenure_quads(REFERENCE_GRAPH, tenure)
    for membership in knowledge.memberships:
        if membership.member in wanted and membership.group in wanted:
            yield from membership_quads(REFERENCE_GRAPH, membership)


def _always(knowledge: Knowledge) -> set[str]:
    """States, authorities and organisations, told by their ids: towns, the bulk, are never looked at."""
    found = {key for key in knowledge.entities if key.startswith(_ALWAYS)}
    return found | {place for place in map(territory, found) if place in knowledge.entities}


def _with_owners(knowledge: Knowledge, wanted: set[str]) -> set[str]:
    """The entities and, upwards, all that they belong to or lie in."""
    found: set[str] = set()
    left = sorted(wanted)
    while left:
        key = left.pop()
        if key in found or key not in knowledge.entities:
            continue
        found.add(key)
        owner = knowledge.entities[key].belongs_to
        left += [one for one in (owner, territory(owner)) if one]
    return found


def _entities(knowledge: Knowledge, wanted: set[str]) -> Iterator[Quad]:
    for key in sorted(wanted):
        yield from entity_quads(REFERENCE_GRAPH, knowledge.entities[key])
        yield from identifier_quads(REFERENCE_GRAPH, key, knowledge.identifiers.get(key, ()))
        if key in knowledge.geo:
            yield from geo_quads(REFERENCE_GRAPH, knowledge.geo[key])
