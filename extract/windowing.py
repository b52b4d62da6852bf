"""From words to scored sentences, window by window.

What is cut where depends on the text alone: stretches end at blank lines, windows within a stretch at the
last sentence that is surely whole. A sentence longer than any window is cut at its likeliest place.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .encoder import LONGEST_WINDOW, Encoder, WordScores

WINDOW = 160
"""Pieces of a usual window: several sentences, and short enough that attention stays cheap."""

_LINE, _BLANK_LINE = 2, 3
_ENDINGS = frozenset('.:!?”"…')
"""Words after which a new line starts a sentence (an abbreviation's full stop is part of its word)."""

_CLOSING_QUOTES = frozenset('”"')
_MARKS, _QUOTES = frozenset(".!?"), frozenset("\"“‘'(")
_AFTER_MARK, _AFTER_MARK_AND_BEFORE_QUOTE, _ELSEWHERE = -6.0, -2.0, -0.7
"""Margins of a sentence start's score, best on the treebanks' dev parts."""
_AFTER_TITLE = 20.0
_TITLES = frozenset(
    {
        "Dr.", "Mr.", "Mrs.", "Ms.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Adm.", "Sen.", "Rep.", "Gov.",
        "Amb.", "Prof.", "Rev.", "Hon.", "Brig.", "Sgt.",
    }
)  # fmt: skip
"""Titles whose full stop ends no sentence: a name follows."""

_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_ACTING = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "U.A.E."})
_LOCATIVE = frozenset({"in", "at", "from", "near", "outside"})

_LABEL_MARKS = frozenset({",", "-", ".", "’", "'"})
_LONGEST_LABEL = 10

_TRUSTED_CONTEXT = 6
"""How many words must follow a sentence start for it to be believed at a window's end."""


@dataclass(frozen=True, slots=True)
class ScoredWindow:
    """Scored words from ``start`` on; ``edges`` bound its sentences, counted from ``start``."""

    start: int
    edges: tuple[int, ...]
    scores: WordScores


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text (white space left out), the gap class before each, its piece counts, summed up."""

    forms: Sequence[str]
    gaps: Sequence[int]
    counts: Sequence[int]
    summed: NDArray[np.int64]


def words_of(encoder: Encoder, forms: Sequence[str], gaps: Sequence[int]) -> Words:
    """Count the pieces once for the whole text."""
    counts = encoder.piece_counts(forms)
    return Words(forms, gaps, counts, np.cumsum([0, *counts]))


def stretches(words: Words) -> list[tuple[int, int]]:
    """Independent parts of a text: paragraphs (set apart by blank lines), short ones together in a window."""
    starts = [place for place, gap in enumerate(words.gaps) if gap >= _BLANK_LINE and place > 0]
    return _packed(words, [0, *starts, len(words.forms)] if words.forms else [])


def given_stretches(words: Words, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The same where the sentences are given: whole ones, as many as a window takes."""
    return _packed(words, [*starts, len(words.forms)])


def _packed(words: Words, edges: list[int]) -> list[tuple[int, int]]:
    packed: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(edges):
        if packed and words.summed[end] - words.summed[packed[-1][0]] <= WINDOW:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return packed


def scored_windows(encoder: Encoder, words: Words, start: int, end: int) -> Iterator[ScoredWindow]:
    """Find and score the sentences of a stretch, in order."""
    size = WINDOW
    while start < end:
        stop = _reach(words, start, end, size)
        scores = encoder.scores(words.forms[start:stop], words.gaps[start:stop])
        starts = _sentence_starts(scores, words.gaps[start:stop], words.forms[start:stop])
        if stop < end:
            cut = _last_trusted(starts, stop - start)
            if cut == 0 and size < LONGEST_WINDOW:
                size = LONGEST_WINDOW
                continue
            starts = [place for place in starts if place < cut] if cut else [0]
            stop = start + (cut or _likeliest_cut(scores))
        size = WINDOW
        yield ScoredWindow(start, (*starts, stop - start), scores)
        start = stop


def _reach(words: Words, start: int, end: int, size: int) -> int:
    """The last word that a window of ``size`` pieces from ``start`` takes in; at least one word."""
    last = int(np.searchsorted(words.summed, words.summed[start] + size, side="right")) - 1
    return max(start + 1, min(last, end))


def _sentence_starts(scores: WordScores, gaps: Sequence[int], forms: Sequence[str]) -> list[int]:
    """Where sentences start: by the scores, after a blank line, and on a new line after what ends one."""
    margin = scores.sentence[:, 1] - scores.sentence[:, 0]
    return [
        place
        for place, gap in enumerate(gaps)
        if place == 0
        or gap >= _BLANK_LINE
        or (gap == _LINE and _ends_line(forms, place - 1))
        or margin[place] > _needed_margin(forms[place - 1], forms[place])
        or _follows_a_place(forms, place)
        or (forms[place - 1] == ":" and _is_speakers_label(forms, gaps, place - 1))
    ]


def _is_speakers_label(forms: Sequence[str], gaps: Sequence[int], colon: int) -> bool:
    """Whether a colon ends what opens a turn of a transcript: a line's first words, all in capitals.

    What is said stands by itself: the label is no part of its sentence (*MS ROE: …*).
    """
    for place in range(colon - 1, max(-1, colon - 1 - _LONGEST_LABEL), -1):
        if not forms[place].isupper() and forms[place] not in _LABEL_MARKS:
            return False
        if place == 0 or gaps[place] >= _LINE:
            return colon - place > 1 or len(forms[place]) > 1
    return False


def _follows_a_place(forms: Sequence[str], place: int) -> bool:
    """Whether a capital comes after a place with its region's initials (*… in Washington, D.C. Talks began*).

    Were it the same sentence, a comma would close the region off; states that act (*in Geneva, U.S.
    officials*) are no regions.
    """
    initials = forms[place - 1]
    if not _INITIALS.fullmatch(initials) or initials in _ACTING or not forms[place][:1].isupper():
        return False
    if place < 4 or forms[place - 2] != ",":
        return False
    before = place - 3
    while before > 0 and forms[before][:1].isupper():
        before -= 1
    return before < place - 3 and forms[before].lower() in _LOCATIVE


def _needed_margin(before: str, word: str) -> float:
    """How sure the network must be: hardly at all where a capital follows a full stop."""
    if before in _MARKS:
        if word[:1].isupper():
            return _AFTER_MARK
        if word in _QUOTES:
            return _AFTER_MARK_AND_BEFORE_QUOTE
    return _AFTER_TITLE if before in _TITLES and word[:1].isupper() else _ELSEWHERE


def _ends_line(forms: Sequence[str], place: int) -> bool:
    """Whether the word at the end of a line ends a sentence; a quote closed after a comma does not.

    A colon may cling to its word, with a format mark behind it.
    """
    bare = forms[place].rstrip("\u200b\u200e\u200f")
    quoted = bare in _CLOSING_QUOTES and place > 0
    return (bare in _ENDINGS or bare.endswith(":")) and not (quoted and forms[place - 1] == ",")


def _last_trusted(starts: list[int], length: int) -> int:
    """Where to cut an unfinished window: the last start that has enough context, 0 if there is none."""
    trusted = [place for place in starts if place and length - place >= _TRUSTED_CONTEXT]
    return trusted[-1] if trusted else (starts[-1] if starts else 0)


def _likeliest_cut(scores: WordScores) -> int:
    """The place in the second half of an endless sentence that looks most like a start."""
    length = len(scores.sentence)
    half = max(1, length // 2)
    if length <= half:
        return length
    margin = scores.sentence[half:, 1] - scores.sentence[half:, 0]
    return half + int(margin.argmax())


def given_windows(
    encoder: Encoder, words: Words, start: int, end: int, starts: Sequence[int]
) -> Iterator[ScoredWindow]:
    """Score sentences whose bounds are given; one beyond the encoder's reach comes in parts."""
    inner = [place for place in starts if start <= place < end]
    while start < end:
        stop = _reach(words, start, end, LONGEST_WINDOW)
        whole = [place for place in [*inner, end] if start < place <= stop]
        stop = whole[-1] if whole else stop
        scores = encoder.scores(words.forms[start:stop], words.gaps[start:stop])
        edges = [start, *(place for place in inner if start < place < stop), stop]
        yield ScoredWindow(start, tuple(edge - start for edge in edges), scores)
        start = stop
