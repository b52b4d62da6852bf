"""Extractions put into the offsets of the annotated text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .evaluation_alignment import Alignment
from .evaluation_gold import Offsets
from .evaluation_matching import FoundClaim, FoundFiller
from .ontology.model import Claim, Extraction, Span


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
        document = extraction.document
        self._extraction = extraction
        self._alignment = Alignment(reference, document.text, start=min(document.offset, len(reference)))
        self._labels = {entity.id: entity.label for entity in extraction.entities}
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
        return FoundFiller(entity, tuple(dict.fromkeys(places)), self._labels.get(entity, entity))

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
