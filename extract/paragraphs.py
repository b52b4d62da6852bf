"""The paragraph that an event is told in: what was told before it there, and how near."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .drafts import Draft
from .spans_of_tokens import Sentences

_NEXT = 1


class Paragraphs:
    """The events of one document, in text order, by sentence and paragraph."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._rows = sorted(drafts, key=lambda each: each.trigger.i)
        self._places = [each.trigger.i for each in self._rows]
        self._doc = drafts[0].trigger.doc
        self._numbers = Sentences(self._doc).numbers

    def sentence(self, draft: Draft) -> int:
        """The number of the sentence that tells an event."""
        return self._numbers[draft.trigger.i]

    def back(self, draft: Draft, reach: int) -> Iterator[Draft]:
        """The events told before one, at most `reach` sentences back in its paragraph, the nearest first.

        In news each sentence may be a paragraph: the sentence before counts wherever it stands.
        """
        here = self.sentence(draft)
        for place in reversed(range(bisect_left(self._places, draft.trigger.i))):
            other = self._rows[place]
            apart = here - self.sentence(other)
            if apart > reach or (apart > _NEXT and not self.same(other, draft)):
                return
            yield other

    def same(self, one: Draft, other: Draft) -> bool:
        """Whether two events stand in one paragraph."""
        return "\n" not in self._doc.text[one.trigger.idx : other.trigger.idx]
