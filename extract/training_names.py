"""Other names in place of a corpus' own, so that the model learns names from their surroundings.

The news corpus has few persons and fewer countries; office-holders of the whole world (the CIA's lists,
public domain) stand in for some of its persons, and its own places for one another.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .ner_data import EntitySentence, LabelledSpan

_SHARE = 0.4
_SPELLINGS = (
    ("al-Qaida", ("al-Qaeda", "al-Qa'ida", "Al Qaeda", "al Qaeda", "Al-Qaeda")),
    ("Taleban", ("Taliban",)),
    ("Hezbollah", ("Hizbollah", "Hizballah")),
    ("Burma", ("Myanmar",)),
)
"""Groups and places that are spelled in several ways, of which the corpus knows one."""


@dataclass(frozen=True, slots=True)
class Substitutes:
    """Names to draw from: persons as their words, the last of them the surname; places."""

    persons: tuple[tuple[str, ...], ...]
    places: tuple[str, ...]


def read_office_holders(path: Path) -> tuple[tuple[str, ...], ...]:
    """The persons of a CSV file (column ``person``, surnames in capitals); nothing without the file."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as lines:
        people = {row["person"].strip() for row in csv.DictReader(lines)}
    split = (tuple(_capitalised(word) for word in person.split()) for person in sorted(people))
    return tuple(
        words for words in split if 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)
    )


def _capitalised(word: str) -> str:
    """A surname in capitals as one writes it (*AL-SHARIF*: *Al-Sharif*)."""
    plain = re.sub(r"[,()]", "", word) or "-"
    return (
        "-".join(part.capitalize() for part in plain.split("-"))
        if plain.isupper() and len(plain) > 2
        else plain
    )


def with_other_names(sentence: EntitySentence, names: Substitutes, chance: random.Random) -> EntitySentence:
    """The sentence with some of its persons, places and spellings exchanged, a form always alike."""
    if chance.random() > _SHARE:
        return sentence
    drawn: dict[str, tuple[str, ...]] = {}
    words: list[str] = []
    spans: list[LabelledSpan] = []
    place = 0
    for span in sentence.spans:
        words += sentence.words[place : span.start]
        old = sentence.words[span.start : span.end]
        new = drawn.setdefault(" ".join(old), _other(old, span.labels, names, chance))
        spans.append(LabelledSpan(len(words), len(words) + len(new), span.labels))
        words += new
        place = span.end
    words += sentence.words[place:]
    return replace(sentence, words=tuple(words), spans=tuple(spans), text="")


def _other(
    old: Sequence[str], labels: frozenset[str], names: Substitutes, chance: random.Random
) -> tuple[str, ...]:
    if labels == frozenset({"PERSON"}) and names.persons:
        person = chance.choice(names.persons)
        return person if len(old) > 1 else person[-1:]
    if labels == frozenset({"GPE"}) and names.places and chance.random() < 0.5:
        return tuple(chance.choice(names.places).split())
    form = " ".join(old)
    for known, others in _SPELLINGS:
        if known == form:
            return tuple(chance.choice((known, *others)).split())
    return tuple(old)
