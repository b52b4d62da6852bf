"""Fusion: one event behind the claims of many sentences and documents, each merge with its reason.

Claims meet only in blocks (same family of kinds, same pair of states or organisations) and, inside a
block, only where their times can touch: no pair is compared twice and the work grows with the number of
claims, not with its square. Conflicting values stay side by side (see `consensus`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from ..ontology.model import Claim, Entity
from .consensus import settle
from .events import FusedEvent
from .inheritance import inherit
from .matching import NEAR, Evidence, View, match, may_corefer, view

_OPEN_CLUSTERS = 32  # how many clusters of one block a claim is held against, the latest first


class _Clusters:
    """Union-find over claim indices; the root keeps the span of precise days of its cluster."""

    def __init__(self, views: list[View]) -> None:
        self._parent = list(range(len(views)))
        self._days = [v.days if v.precise else None for v in views]
        self.evidence: dict[int, list[Evidence]] = defaultdict(list)

    def root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, a: int, b: int, evidence: Evidence) -> None:
        """Put two clusters together unless their precise days lie too far apart for one event."""
        first, second = sorted((self.root(a), self.root(b)))
        if first == second:
            return
        days, other = self._days[first], self._days[second]
        far = days and other and max(days[0], other[0]) - min(days[1], other[1]) > evidence.tolerance
        if far and not evidence.explicit:
            return
        self._parent[second] = first
        if days and other:
            self._days[first] = (min(days[0], other[0]), max(days[1], other[1]))
        else:
            self._days[first] = days or other
        self.evidence[first] += [*self.evidence.pop(second, []), evidence]


def _blocks(views: list[View]) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Indices of claims that share a family and two anchors (or, with a single anchor, a document)."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, seen in enumerate(views):
        if len(seen.anchors) >= 2:
            for pair in combinations(seen.anchors[:8], 2):
                blocks[seen.family, *pair].append(index)
        for anchor in seen.anchors[:8]:
            blocks[seen.family, anchor, "in", seen.claim.document].append(index)
    for key in sorted(blocks):
        if len(blocks[key]) > 1:
            yield key, blocks[key]


def _first_shared(a: View, b: View) -> tuple[str, ...]:
    """The one block in which a pair is compared: of the shared ones the first."""
    shared = sorted(set(a.anchors[:8]) & set(b.anchors[:8]))
    if len(shared) >= 2:
        return (a.family, shared[0], shared[1])
    return (a.family, shared[0], "in", a.claim.document)


def _compare_block(key: tuple[str, ...], members: list[int], views: list[View], clusters: _Clusters) -> None:
    days = {i: d for i in members if (d := views[i].days)}
    dated = sorted(days, key=lambda i: (days[i], i))
    undated = [i for i in members if i not in days]
    heads: list[int] = []
    for index in dated:
        heads = [h for h in heads if days[h][1] + NEAR >= days[index][0]]
        if not _join_one(key, index, heads, views, clusters):
            heads.append(index)
    by_document: dict[str, list[int]] = defaultdict(list)
    for index in dated:
        by_document[views[index].claim.document].append(index)
    for index in undated:
        same = by_document[views[index].claim.document]
        _join_one(key, index, same, views, clusters)
        same.append(index)


def _join_one(
    key: tuple[str, ...], index: int, heads: list[int], views: list[View], clusters: _Clusters
) -> bool:
    """Join a claim to the first head it agrees with; whether a head with the same values stands for it."""
    for head in heads[: -_OPEN_CLUSTERS - 1 : -1]:
        if _first_shared(views[index], views[head]) != key:
            continue
        evidence = match(views[head], views[index])
        if evidence:
            clusters.join(head, index, evidence)
            return views[head].days == views[index].days and views[head].agents == views[index].agents
    return False


def fuse(
    claims: Iterable[Claim], entities: Mapping[str, Entity], published: Mapping[str, date | None]
) -> list[FusedEvent]:
    """Merge claims about one event, within and across documents.

    Parameters
    ----------
    claims
        Of any number of documents, in any order.
    entities
        By id, for the states that persons and bodies belong to and for labels; unknown ids are allowed.
    published
        Publication date by document id; it orders claims, so that a later report settles a status.

    Returns
    -------
    list of FusedEvent, sorted by id; the result does not depend on the order of `claims`.
    """
    ordered = sorted(
        claims, key=lambda c: (published.get(c.document) or date.max, c.document, c.trigger.start, c.id)
    )
    views = [view(claim, entities) for claim in ordered]
    clusters = _Clusters(views)
    index_of = {claim.id: i for i, claim in enumerate(ordered)}
    for i, claim in enumerate(ordered):
        antecedent = index_of.get(claim.coreferent)
        if antecedent is not None and antecedent != i and may_corefer(ordered[antecedent], claim):
            clusters.join(antecedent, i, Evidence("the text refers back to it", 0.9, explicit=True))
    for key, members in _blocks(views):
        _compare_block(key, members, views, clusters)
    members_of: dict[int, list[int]] = defaultdict(list)
    for i in range(len(ordered)):
        members_of[clusters.root(i)].append(i)
    event_of = {ordered[i].id: _event_id(ordered[root]) for root, group in members_of.items() for i in group}
    denials = _denials(ordered)
    events = sorted(
        settle(
            _event_id(ordered[root]),
            [ordered[i] for i in group],
            clusters.evidence.get(root, []),
            entities,
            event_of,
            denials,
            _last_report([ordered[i].document for i in group], published),
        )
        for root, group in members_of.items()
    )
    return inherit(events, entities)


def _last_report(documents: Iterable[str], published: Mapping[str, date | None]) -> int | None:
    """Day number of the last of the documents; `None` where one is undated."""
    days = [published.get(document) for document in documents]
    known = [day for day in days if day is not None]
    return (max(known) - date(1970, 1, 1)).days if len(known) == len(days) else None


def _denials(claims: list[Claim]) -> dict[str, list[str]]:
    """The claims that deny another claim, by the id of what they deny."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for link in claim.links:
            if link.relation == "denies":
                found[link.claim].append(claim.id)
    return found


def _event_id(first: Claim) -> str:
    return f"event/{first.id}"
