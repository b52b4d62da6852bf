"""For whom a person acts at an event: the state or organisation whose post they held on that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..ontology.model import Post, Tenure
from .entity_quads import day_number


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """What a person acts for, by which post, and the post's name."""

    of: str
    post: str
    label: str


class Standings:
    """Who held which post when; dated tenures go before those with open ends.

    Parameters
    ----------
    tenures, posts
        Curated ones and those that texts taught; an unknown post is skipped.
    """

    def __init__(self, tenures: Iterable[Tenure], posts: Mapping[str, Post]) -> None:
        self._posts = posts
        self._held: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in tenures:
            if tenure.post in posts:
                self._held[tenure.person].append(tenure)

    def at(self, person: str, first: int, last: int) -> Standing | None:
        """The standing that held all the days from `first` to `last` (day numbers); of several none.

        Posts of one state or organisation count as one standing: the first by name stands for it.
        """
        covering = [tenure for tenure in self._held.get(person, ()) if _covers(tenure, first, last)]
        dated = [tenure for tenure in covering if tenure.start is not None]
        found = sorted({self._standing(tenure) for tenure in dated or covering})
        return found[0] if found and len({standing.of for standing in found}) == 1 else None

    def _standing(self, tenure: Tenure) -> Standing:
        post = self._posts[tenure.post]
        return Standing(post.of, post.id, post.label)


def _covers(tenure: Tenure, first: int, last: int) -> bool:
    """Whether a tenure holds on all these days; the day of the handover is the successor's."""
    start = day_number(tenure.start or date.min)
    end = day_number(tenure.end or date.max)
    return start <= first and last < end
