"""Extractions put into the offsets of the annotated text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from .evaluation_alignment import align
from .evaluation_gold import Offsets
from .evaluation_matching import FoundClaim, FoundFiller
from .ontology.model import Claim, Extraction, Span
from .ontology.names import fold

_WORD = re.compile(r"\w+")
_GROUPS = frozenset({"UnnamedGroup", "Delegation"})


def found_claims(reference: str, extractions: Iterable[Extraction]) -> list[FoundClaim]:
    """Claims of the documents that were read from `reference`, in text order.

    A claim whose trigger is not in the reference (a title that was given apart) is left out.
    """
    found: list[FoundClaim] = []
    for extraction in extractions:
        found += _Translator(reference, extraction).claims()
    return sorted(found, key=lambda each: (each.trigger, each.claim.kind, each.claim.id))


class _Translator:
    def __init__(self, reference: str, extraction: Extraction) -> None:
        self._extraction = extraction
        self._alignment = align(reference, extraction.document)
        self._reference = reference
        self._entities = {entity.id: entity for entity in extraction.entities}
        self._mentions: dict[str, list[Offsets]] = {}
        for mention in extraction.mentions:
            if place := self._place(mention.span):
                self._mentions.setdefault(mention.entity, []).append(place)

    def claims(self) -> list[FoundClaim]:
        groups = coreference_groups(self._extraction.claims)
        return [found for claim in self._extraction.claims if (found := self._claim(claim, groups))]

    def _claim(self, claim: Claim, groups: Mapping[str, str]) -> FoundClaim | None:
        trigger = self._place(claim.trigger)
        if trigger is None:
            return None
        return FoundClaim(
            claim=claim,
            trigger=trigger,
            evidence=self._place(claim.evidence) or trigger,
            group=groups[claim.id],
            roles=tuple((each.role, self._filler(each.entity, each.span)) for each in claim.participations),
            places=tuple(self._filler(each.entity, each.span) for each in claim.places),
            claimants=tuple(self._filler(each.agent, each.span) for each in claim.claimants),
        )

    def _filler(self, entity: str, span: Span) -> FoundFiller:
        own = self._place(span)
        places = ([own] if own else []) + self._mentions.get(entity, [])
        places += [core for place in places if (core := self._core(entity, place))]
        places += self._mentions.get(self._stood_for(entity), [])
        return FoundFiller(entity, tuple(dict.fromkeys(places)), self._label(entity))

    def _core(self, entity: str, place: Offsets) -> Offsets | None:
        """The part of a long mention that is the entity's name (without title, office, apposition)."""
        label = set(fold(self._label(entity)).split())
        words = [
            (place[0] + each.start(), place[0] + each.end())
            for each in _WORD.finditer(self._reference[slice(*place)])
            if fold(each.group()) in label
        ]
        return (words[0][0], words[-1][1]) if words else None

    def _stood_for(self, entity: str) -> str:
        """The state or organisation for which an unnamed group stands: "officials of three states"."""
        known = self._entities.get(entity)
        return known.belongs_to if known and known.kind in _GROUPS else ""

    def _label(self, entity: str) -> str:
        return self._entities[entity].label if entity in self._entities else entity

    def _place(self, span: Span) -> Offsets | None:
        return self._alignment.to_reference(span.start, span.end)


def coreference_groups(claims: Sequence[Claim]) -> dict[str, str]:
    """For each claim the id of the first claim about the same event, following `coreferent`."""
    earlier = {claim.id: claim.coreferent for claim in claims}
    groups: dict[str, str] = {}
    for claim in claims:
        first, seen = claim.id, {claim.id}
        while (before := earlier.get(first, "")) and before in earlier and before not in seen:
            first = before
            seen.add(before)
        groups[claim.id] = first
    return groups
