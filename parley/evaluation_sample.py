"""Claims drawn at random, written out for a reader to judge."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from .evaluation import Extract, json_lines, read_item
from .evaluation_kinds import UNSCORED
from .ontology.model import Claim, Entity, Extraction


def sample_claims(path: Path, extract: Extract, *, documents: int, claims: int, seed: int) -> Iterator[str]:
    """Lines that show `claims` claims of `documents` items of a JSON Lines file, both drawn at random.

    Statements are left out: everyone who says something makes one.
    """
    draw = random.Random(seed)
    items = json_lines(path)
    chosen = draw.sample(items, min(documents, len(items)))
    read = (each for item in chosen for each in read_item(item["text"], item["date"], item["id"]))
    found = [
        (extraction, claim)
        for extraction in extract(read)
        for claim in extraction.claims
        if claim.kind not in UNSCORED
    ]
    for number, (extraction, claim) in enumerate(draw.sample(found, min(claims, len(found))), 1):
        yield from _show(number, extraction, claim)


def _show(number: int, extraction: Extraction, claim: Claim) -> Iterator[str]:
    entities = {entity.id: entity for entity in extraction.entities}
    flags = [claim.status, claim.factuality, *(["negated"] if claim.negated else [])]
    yield f"{number}. {claim.kind} ({', '.join(flags)}) “{claim.trigger.text}” [{claim.rule}]"
    for role, values in _facts(claim, entities).items():
        yield f"     {role}: {', '.join(values)}"
    yield f"     {' '.join(claim.evidence.text.split())}"
    yield f"     {extraction.document.source}, {extraction.document.published or 'undated'}"


def _facts(claim: Claim, entities: Mapping[str, Entity]) -> dict[str, list[str]]:
    facts: dict[str, list[str]] = {}
    for part in claim.participations:
        known = _label(entities, part.entity)
        extra = f" for {_label(entities, part.representing)}" if part.representing else ""
        facts.setdefault(part.role, []).append(known + extra)
    if claim.time and claim.time.edtf:
        facts["time"] = [claim.time.edtf]
    if claim.places:
        facts["place"] = [_label(entities, each.entity) for each in claim.places]
    if claim.claimants:
        facts["according to"] = [_label(entities, each.agent) for each in claim.claimants]
    for link in claim.links:
        facts.setdefault(link.relation, []).append(link.claim)
    return facts


def _label(entities: Mapping[str, Entity], entity: str) -> str:
    return entities[entity].label if entity in entities else entity
