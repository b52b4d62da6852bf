"""From offsets of a document as read to offsets of the text that was annotated.

Reading changes white space, drops markup and splits files into articles; words stay. So the two texts are
aligned word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

from .ontology.model import Document

_WORD = re.compile(r"\w+")


class Alignment:
    """Words of `text` (a document, or a part of one) found again in `reference`."""

    def __init__(self, reference: str, text: str, *, start: int = 0) -> None:
        """`start` is where in `reference` (characters) to begin looking."""
        self._words = [(each.start(), each.end()) for each in _WORD.finditer(text)]
        self._starts = [start for start, _ in self._words]
        self._ends = [end for _, end in self._words]
        there = [(each.start(), each.end()) for each in _WORD.finditer(reference)]
        wanted = [text[begin:end] for begin, end in self._words]
        found = [reference[begin:end] for begin, end in there]
        first = bisect_left([begin for begin, _ in there], start)
        self._there: dict[int, tuple[int, int]] = {
            here: there[place] for here, place in _pair(wanted, found, first)
        }

    def words(self) -> list[tuple[int, int]]:
        """Offsets in the reference of all the words that were found again."""
        return list(self._there.values())

    def to_reference(self, start: int, end: int) -> tuple[int, int] | None:
        """Offsets in the reference of `text[start:end]`, widened to words; `None` if no word is there."""
        words = range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        places = [self._there[word] for word in words if word in self._there]
        return (min(places)[0], max(places)[1]) if places else None


def align(reference: str, document: Document) -> Alignment:
    """A document as read, found again in the text it was read from."""
    return Alignment(reference, document.text, start=min(document.offset, len(reference)))


def _pair(wanted: list[str], found: list[str], first: int) -> list[tuple[int, int]]:
    """Pairs of word numbers; a run of exactly the same words is taken before a best alignment is sought."""
    length = len(wanted)
    for start in (*range(first, len(found) - length + 1), *range(min(first, len(found) - length + 1))):
        if found[start] == wanted[0] and found[start : start + length] == wanted:
            return [(place, start + place) for place in range(length)]
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    return [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
