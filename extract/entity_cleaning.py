"""Cleaning a machine-labelled news corpus (GMB) by rule, before training and before judging on it.

What is wrong there, found by reading, and what is done about each kind:

* titles inside names (*Major General Timothy Ghormley*: ORG) — the title is cut off, the rest is a person;
* one form under several labels (*Tehran*: place 187, organisation 103) — the corpus' majority for that form
  decides;
* names left unlabelled though the corpus labels that form nearly always — labelled;
* lower-case words at a name's edge (*northwestern Iraq*, *of State*) — cut off;
* dates such as *two*, *later*, *June 10* beside missed *two weeks ago* — replaced by patterns
  (``numeric_entities``);
* states against regions and buildings — by the last word (*Gulf Coast* LOC, *Hyde Park* FAC).

The lists are in ``data/entity_cleaning.toml``.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .ner_data import PLACES, EntitySentence, LabelledSpan
from .numeric_entities import numeric_entities

_LISTS = Path(__file__).parent / "data" / "entity_cleaning.toml"
_NUMERIC = frozenset({"DATE", "TIME", "MONEY"})
_MAJORITY = 0.6
_SEEN = 5
_COMPLETED_FROM = 8
_COMPLETED_SHARE = 0.5
_PURE_SHARE = 0.85
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class CleaningLists:
    """The word lists of ``data/entity_cleaning.toml``; ``forms`` maps a form to its label."""

    titles: frozenset[str]
    particles: frozenset[str]
    facilities: frozenset[str]
    landscape_last: frozenset[str]
    landscape_first: frozenset[str]
    events: frozenset[str]
    event_first: frozenset[str]
    nothing: frozenset[str]
    forms: dict[str, str]


def read_lists(path: Path = _LISTS) -> CleaningLists:
    """Read the word lists."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    forms = {form: label for label, names in table.pop("forms").items() for form in names}
    return CleaningLists(forms=forms, **{name: frozenset(words) for name, words in table.items()})


Name = tuple[int, int, str]


class EntityCleaner:
    """Rules plus what the corpus itself says of its forms.

    Args:
        corpus: the sentences to learn majorities from (the training part alone).
    """

    def __init__(self, corpus: Iterable[EntitySentence], lists: CleaningLists | None = None) -> None:
        self._lists = lists or read_lists()
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        present: Counter[str] = Counter()
        for sentence in corpus:
            for start, end, label in self._reshaped(sentence):
                counts[" ".join(sentence.words[start:end])][label] += 1
            present.update(_capitalised_stretches(sentence.words))
        self._majority = {
            form: labels.most_common(1)[0][0]
            for form, labels in counts.items()
            if labels.total() >= _SEEN and labels.most_common(1)[0][1] >= _MAJORITY * labels.total()
        }
        self._majority |= self._lists.forms
        for form in self._lists.nothing:
            self._majority.pop(form, None)
        self._completed = {
            form: label
            for form, label in self._majority.items()
            if form in self._lists.forms
            or (
                label != "PERSON"
                and " and " not in form
                and self._is_regular(counts[form], present[form], label)
            )
        }

    def known_names(self, sentence: EntitySentence) -> EntitySentence:
        """Settle stretches that may be anything where the corpus always labels their form in one way."""
        settled: list[LabelledSpan] = []
        for run in _runs([span for span in sentence.spans if len(span.labels) > len(PLACES)]):
            start, end = run[0].start, run[-1].end
            label = self._completed.get(" ".join(sentence.words[start:end]))
            settled += [LabelledSpan(start, end, frozenset({label}))] if label else run
        sure = [span for span in sentence.spans if len(span.labels) <= len(PLACES)]
        return replace(sentence, spans=tuple(sorted([*sure, *settled], key=lambda span: span.start)))

    @staticmethod
    def _is_regular(labels: Counter[str], present: int, label: str) -> bool:
        total = labels.total()
        often = total >= _COMPLETED_FROM and total >= _COMPLETED_SHARE * present
        return often and labels[label] >= _PURE_SHARE * total

    def clean(self, sentence: EntitySentence) -> EntitySentence:
        """The sentence with its labels put right; numeric labels come from the patterns."""
        words = sentence.words
        numeric = numeric_entities(words)
        names = [
            (start, end, self._label(words, start, end, label))
            for start, end, label in self._reshaped(sentence)
        ]
        named = [name for name in names if name[2] and not _overlaps(name, numeric)]
        unsure = [
            span
            for span in sentence.spans
            if len(span.labels) > 1 and not _overlaps(_bare(span), named + numeric)
        ]
        taken = named + numeric + [_bare(span) for span in unsure]
        added = self._missing(words, taken)
        whole = [
            LabelledSpan(start, end, frozenset({label})) for start, end, label in named + numeric + added
        ]
        ordered = sorted([*whole, *unsure], key=lambda span: span.start)
        return EntitySentence(words, tuple(ordered), sentence.silent_about - _NUMERIC - {"FAC"})

    def _reshaped(self, sentence: EntitySentence) -> list[Name]:
        """Names with titles and stray words cut off; numeric and unsure labels left out."""
        reshaped: list[Name] = []
        for span in sentence.spans:
            if len(span.labels) > 1 or next(iter(span.labels)) in _NUMERIC:
                continue
            start, end, label = self._without_titles(
                sentence.words, span.start, span.end, next(iter(span.labels))
            )
            start, end = self._trimmed(sentence.words, start, end)
            if start < end:
                reshaped.append((start, end, label))
        return reshaped

    def _without_titles(self, words: Sequence[str], start: int, end: int, label: str) -> Name:
        if label not in {"PERSON", "ORG", "GPE"}:
            return start, end, label
        titles = self._lists.titles
        last = max((place for place in range(start, end) if words[place] in titles), default=-1)
        if last < 0 or (label == "ORG" and not _is_titled_person(words, start, end, last, titles)):
            return start, end, label
        if last + 1 < end:
            return last + 1, end, "PERSON"
        while end > start and words[end - 1] in titles:
            end -= 1
        return start, end, label

    def _trimmed(self, words: Sequence[str], start: int, end: int) -> tuple[int, int]:
        while start < end and not _is_name_word(words[start]):
            start += 1
        while start < end and not _is_name_word(words[end - 1]):
            end -= 1
        return start, end

    def _label(self, words: Sequence[str], start: int, end: int, label: str) -> str:
        """The label to keep, or nothing."""
        lists = self._lists
        form = " ".join(words[start:end])
        if form in lists.nothing:
            return ""
        known = self._majority.get(form, label)
        if end - start > 1 and form not in lists.forms:
            first, last = words[start], words[end - 1]
            if first in lists.event_first or last in lists.events:
                return "EVENT"
            if known in {"GPE", "LOC"} and last in lists.facilities:
                return "FAC"
            if known in {"GPE", "LOC", "ORG"} and end - start == 2 and self._is_landscape(first, last):
                return "LOC"
        return known

    def _is_landscape(self, first: str, last: str) -> bool:
        return last in self._lists.landscape_last or first in self._lists.landscape_first

    def _missing(self, words: Sequence[str], taken: Sequence[Name]) -> list[Name]:
        added: list[Name] = []
        for start, end in _stretches(words):
            if _overlaps((start, end, ""), taken):
                continue
            form = " ".join(words[start:end])
            label = self._completed.get(form)
            if label and form not in self._lists.nothing:
                added.append((start, end, label))
        return added


def _runs(spans: Sequence[LabelledSpan]) -> list[list[LabelledSpan]]:
    """Spans grouped into stretches that touch."""
    runs: list[list[LabelledSpan]] = []
    for span in spans:
        if runs and runs[-1][-1].end == span.start:
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _bare(span: LabelledSpan) -> Name:
    return span.start, span.end, ""


def _is_titled_person(words: Sequence[str], start: int, end: int, last: int, titles: frozenset[str]) -> bool:
    """Whether an "organisation" is a title and a name, or titles alone (*Justice Ministry* is neither)."""
    rest = end - last - 1
    return (words[start] in titles and (rest == 0 or (rest <= 3 and last > start))) or rest == 0


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or ("-" in word and any(char.isupper() for char in word))


def _overlaps(name: Name, others: Sequence[Name]) -> bool:
    return any(start < name[1] and name[0] < end for start, end, _ in others)


def _stretches(words: Sequence[str]) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words."""
    runs: list[tuple[int, int]] = []
    start = -1
    for place, word in enumerate([*words, ""]):
        if word[:1].isupper() and word not in {"Mr.", "The", "A", "In"}:
            start = place if start < 0 else start
        elif start >= 0:
            runs.append((start, place))
            start = -1
    return [(start, end) for start, end in runs if end - start <= _LONGEST_NAME]


def _capitalised_stretches(words: Sequence[str]) -> list[str]:
    return [" ".join(words[start:end]) for start, end in _stretches(words)]


def with_patterns(sentence: EntitySentence, lists: CleaningLists) -> EntitySentence:
    """A hand-labelled sentence whose source is silent about numbers, with dates, times and sums by pattern.

    Places that a last word shows to be a facility or part of the landscape lose their doubt.
    """
    settled = [_settled(span, sentence.words, lists) for span in sentence.spans]
    sure = [_bare(span) for span in settled if len(span.labels) <= len(PLACES)]
    numeric = [found for found in numeric_entities(sentence.words) if not _overlaps(found, sure)]
    named = [span for span in settled if not _overlaps(_bare(span), numeric)]
    added = [LabelledSpan(start, end, frozenset({label})) for start, end, label in numeric]
    spans = tuple(sorted([*named, *added], key=lambda span: span.start))
    return replace(sentence, spans=spans, silent_about=sentence.silent_about - _NUMERIC)


def _settled(span: LabelledSpan, words: Sequence[str], lists: CleaningLists) -> LabelledSpan:
    first, last = words[span.start], words[span.end - 1]
    if span.labels != PLACES or span.end - span.start < 2:
        return span
    if last in lists.facilities:
        return LabelledSpan(span.start, span.end, frozenset({"FAC"}))
    if last in lists.landscape_last or first in lists.landscape_first:
        return LabelledSpan(span.start, span.end, frozenset({"LOC"}))
    return span
