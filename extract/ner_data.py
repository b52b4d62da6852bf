"""Reading corpora annotated with named entities, each with its own conventions, into one form.

A source may use coarser labels than ours (LOC for states, places and buildings) or say nothing about some; an
entity therefore carries the *set* of our labels it may be, and a sentence the labels its source is silent
about.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .entity_tags import ENTITY_LABELS
from .language_errors import TreebankFormatError

PLACES = frozenset({"GPE", "LOC", "FAC"})
_NUMERIC = frozenset({"DATE", "TIME", "MONEY"})
UNIVERSAL_NER_SILENT = _NUMERIC | {"NORP", "EVENT"}
"""What Universal NER does not annotate."""


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Words ``start:end`` are an entity that is one of ``labels``; all labels: the source can't tell."""

    start: int
    end: int
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class EntitySentence:
    """A sentence and its entities in text order, disjoint; ``text`` is empty where only words are known.

    ``starts_document`` is false where the source says that the sentence goes on with the document before it.
    """

    words: tuple[str, ...]
    spans: tuple[LabelledSpan, ...]
    silent_about: frozenset[str] = frozenset()
    text: str = ""
    starts_document: bool = True


_CLITIC = re.compile(r" (?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)", re.IGNORECASE)
"""Universal NER's texts set contractions apart; nobody writes so."""

_ANYTHING = frozenset(ENTITY_LABELS)

_CROSSNER = {
    "politician": {"PERSON"},
    "person": {"PERSON"},
    "politicalparty": {"ORG"},
    "organisation": {"ORG"},
    "country": {"GPE"},
    "location": PLACES,
    "election": _ANYTHING,
    "event": {"EVENT"},
    "misc": _ANYTHING,
}
_FOUR_LABELS = {"PER": {"PERSON"}, "ORG": {"ORG"}, "LOC": PLACES, "MISC": _ANYTHING}


def read_gmb(path: Path) -> Iterator[EntitySentence]:
    """The relabelled Groningen Meaning Bank, as it stands (``entity_cleaning`` says what is wrong)."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                spans = [(start, end, _gmb_labels(label)) for start, end, label in row["ents"]]
                words = tuple(row["tokens"])
            except (ValueError, KeyError, TypeError) as error:
                raise TreebankFormatError(f"{path.name}:{number}: {error!r}; want tokens and ents") from error
            yield EntitySentence(words, _disjoint(spans), frozenset({"FAC", "MONEY"}))


def _gmb_labels(label: str) -> frozenset[str]:
    return frozenset({label}) if label in ENTITY_LABELS else _ANYTHING


def read_crossner(path: Path) -> Iterator[EntitySentence]:
    """CrossNER (https://arxiv.org/abs/2012.04373), politics: nationalities, dates, sums unlabelled."""
    silent = _NUMERIC | {"NORP", "FAC"}
    yield from _read_columns(path, label=_crossner_labels, silent_about=silent)


def read_wikigold(path: Path) -> Iterator[EntitySentence]:
    """WikiGold: PER, ORG, LOC, MISC in IO coding."""
    yield from _read_columns(path, label=four_labels, silent_about=_NUMERIC)


def read_universal_ner(path: Path) -> Iterator[EntitySentence]:
    """Universal NER (https://aclanthology.org/2024.naacl-long.243): PER, ORG, LOC in columns 2 and 3."""
    silent = UNIVERSAL_NER_SILENT
    yield from _read_columns(path, label=four_labels, silent_about=silent, word_column=1, tag_column=2)


def _crossner_labels(name: str) -> frozenset[str]:
    return frozenset(_CROSSNER.get(name, _ANYTHING))


def four_labels(name: str) -> frozenset[str]:
    """Our labels that PER, ORG, LOC or MISC may be."""
    return frozenset(_FOUR_LABELS.get(name, _ANYTHING))


def _read_columns(
    path: Path,
    *,
    label: Callable[[str], frozenset[str]],
    silent_about: frozenset[str],
    word_column: int = 0,
    tag_column: int = -1,
) -> Iterator[EntitySentence]:
    rows: list[tuple[str, str]] = []
    text = ""
    starts, has_documents = True, False
    with path.open(encoding="utf-8") as lines:
        for line in [*lines, ""]:
            if line.startswith("# "):
                starts |= (begins := line.startswith("# newdoc"))
                has_documents |= begins
                text = _CLITIC.sub("", line.partition("# text = ")[2].strip()) or text
                continue
            columns = line.rstrip("\n").split("\t" if "\t" in line else None)
            if len(columns) > 1:
                rows.append((columns[word_column], columns[tag_column]))
            elif rows:
                sentence = _from_tags(rows, label, silent_about)
                yield replace(sentence, text=text, starts_document=starts or not has_documents)
                rows, text, starts = [], "", False


def _from_tags(
    rows: list[tuple[str, str]], label: Callable[[str], frozenset[str]], silent_about: frozenset[str]
) -> EntitySentence:
    spans: list[tuple[int, int, frozenset[str]]] = []
    start, kind = -1, ""
    for place, (_, tag) in enumerate([*rows, ("", "O")]):
        prefix, _, name = tag.partition("-")
        if start >= 0 and (prefix != "I" or name != kind):
            spans.append((start, place, label(kind)))
            start = -1
        if prefix != "O" and start < 0:
            start, kind = place, name
    return EntitySentence(tuple(word for word, _ in rows), _disjoint(spans), silent_about)


def _disjoint(spans: list[tuple[int, int, frozenset[str]]]) -> tuple[LabelledSpan, ...]:
    """Spans in order; of two that overlap, the first stays."""
    kept: list[LabelledSpan] = []
    for start, end, labels in sorted(spans, key=lambda span: span[:2]):
        if start < end and (not kept or start >= kept[-1].end):
            kept.append(LabelledSpan(start, end, labels))
    return tuple(kept)
