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

    def at(self, person: str, first: int, last: int, home: str = "") -> Standing | None:
        """The standing held all the days from `first` to `last` (day numbers), or on some of them.

        Posts of one state or organisation count as one standing, which the first by name stands for. Where
        a person acted for several, that for `home`, the state they belong to, stands; or else none.
        """
        held = self._held.get(person, ())
        found: list[Tenure] = []
        for fits in (_covers, _touches):
            found = found or [tenure for tenure in held if fits(tenure, first, last)]
        dated = [tenure for tenure in found if tenure.start is not None]
        standings = sorted({self._standing(tenure) for tenure in dated or found})
        standings = [standing for standing in standings if standing.of == home] or standings
        return standings[0] if len({standing.of for standing in standings}) == 1 else None

    def _standing(self, tenure: Tenure) -> Standing:
        post = self._posts[tenure.post]
        return Standing(post.of, post.id, post.label)


class Holders:
    """The curated holders of posts, against which a tenure that a text taught is held.

    Parameters
    ----------
    tenures, posts
        Of the curated knowledge.
    """

    def __init__(self, tenures: Iterable[Tenure], posts: Mapping[str, Post]) -> None:
        self._posts = posts
        self._holders: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in tenures:
            self._holders[tenure.post].append(tenure)

    def leave_open(self, taught: Tenure, told: Iterable[date]) -> bool:
        """Whether the curated knowledge leaves room for a tenure that texts of these days taught.

        It does not where it has that person in that post already, or, of a post with one holder, somebody
        else on all those days.
        """
        held = self._holders.get(taught.post, ())
        if any(tenure.person == taught.person for tenure in held):
            return False
        post = self._posts.get(taught.post)
        if post is None or not post.one_holder:
            return True
        days = [day_number(day) for day in told]
        return not days or not all(any(_covers(tenure, day, day) for tenure in held) for day in days)


def _covers(tenure: Tenure, first: int, last: int) -> bool:
    """Whether a tenure holds on all these days; the day of the handover is the successor's."""
    start, end = _days(tenure)
    return start <= first and last < end


def _touches(tenure: Tenure, first: int, last: int) -> bool:
    start, end = _days(tenure)
    return start <= last and first < end


def _days(tenure: Tenure) -> tuple[int, int]:
    return day_number(tenure.start or date.min), day_number(tenure.end or date.max)
