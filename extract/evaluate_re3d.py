"""Entity F on re3d (Dstl, 2017): persons, organisations, places, nationalities and times.

Conventions of re3d, mapped: a state that acts and the people of a description are an *Organisation*, a
demonym used as an adjective is a *Nationality*, pronouns carry the type of what they stand for. re3d nests
and repeats spans ("Spc. Lorraine Walsh", "Lorraine Walsh"); a gold span counts as found where a predicted
span of its type overlaps it, a predicted span as right where it overlaps a gold span of its type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from ..ontology.model import Document
from .linked import Linked

TYPES = ("Person", "Organisation", "Location", "Nationality", "Temporal")
_OF_LABEL = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Location", "LOC": "Location", "FAC": "Location",
    "NORP": "Nationality", "DATE": "Temporal", "TIME": "Temporal",
}  # fmt: skip

TypedSpan = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class TypeScore:
    """Precision and recall of one type, by overlapping spans."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def read_re3d(folder: Path) -> Iterator[tuple[Document, list[TypedSpan]]]:
    """Documents of one part of re3d with their gold spans, in file order."""
    spans: dict[str, list[TypedSpan]] = {}
    for entity in _lines(folder / "entities.json"):
        span = (int(str(entity["begin"])), int(str(entity["end"])), str(entity["type"]))
        spans.setdefault(str(entity["documentId"]), []).append(span)
    for row in _lines(folder / "documents.json"):
        name = str(row["_id"])
        yield Document(name.lower(), name, str(row["text"]), title=str(row["title"])), spans.get(name, [])


def _lines(path: Path) -> Iterator[Mapping[str, object]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def recognised(doc: Doc) -> list[TypedSpan]:
    """What the entity recogniser alone says."""
    found = [(ent.start_char, ent.end_char, _OF_LABEL.get(ent.label_, "")) for ent in doc.ents]
    return [span for span in found if span[2]]


def linked_spans(linked: Linked, doc: Doc) -> list[TypedSpan]:
    """What linking says, with the recogniser's times."""
    kinds = {entity.id: entity.kind for entity in linked.entities}
    found = [
        (m.span.start, m.span.end, _type(m.entity, kinds.get(m.entity, ""), m.how)) for m in linked.mentions
    ]
    return [*found, *(span for span in recognised(doc) if span[2] == "Temporal")]


def _type(entity: str, kind: str, how: str) -> str:
    if how == "demonym":
        return "Nationality"
    if kind == "Person":
        return "Person"
    return "Location" if entity.startswith("place/") else "Organisation"


def score_re3d(
    documents: Iterable[tuple[Document, list[TypedSpan]]], predict: Callable[[Document], list[TypedSpan]]
) -> dict[str, TypeScore]:
    """Scores by type over all documents."""
    counts = {kind: [0, 0, 0, 0] for kind in TYPES}
    for document, gold in documents:
        predicted = predict(document)
        for kind in TYPES:
            wanted = {span[:2] for span in gold if span[2] == kind}
            given = {span[:2] for span in predicted if span[2] == kind}
            counts[kind][0] += sum(_overlaps(span, wanted) for span in given)
            counts[kind][1] += len(given)
            counts[kind][2] += sum(_overlaps(span, given) for span in wanted)
            counts[kind][3] += len(wanted)
    return {
        kind: TypeScore(right / (given or 1), found / (wanted or 1))
        for kind, (right, given, found, wanted) in counts.items()
    }


def _overlaps(span: tuple[int, int], others: set[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
