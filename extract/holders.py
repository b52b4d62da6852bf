"""Who held an office on a day, and which offices a person held: an index of tenures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ..ontology.errors import DataError
from ..ontology.knowledge import Knowledge
from ..ontology.model import Tenure
from ..ontology.names import fold
from .agent_lexicon import data_rows

_BY_DEFAULT = {"secretary-general": "org/un", "pope": "state/holy-see"}
_SLACK = timedelta(days=45)
_HIGHEST = (
    "president", "prime-minister", "king", "chancellor", "supreme-leader", "emir", "queen", "sultan",
    "secretary-general", "chairman", "chairperson", "leader",
)  # fmt: skip
_PROMINENT = frozenset(_HIGHEST) | {
    "foreign-minister", "secretary-of-state", "defence-minister", "secretary-of-defense", "vice-president",
    "speaker",
    "crown-prince", "interior-minister", "finance-minister",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Leading:
    """The office that leads a state from `start` to the day before `end`."""

    office: str
    start: date
    end: date


@lru_cache(maxsize=1)
def _led_by() -> dict[str, list[_Leading]]:
    """The states whose leader is not found by the usual order (`data/led_by.tsv`)."""
    found: dict[str, list[_Leading]] = {}
    for (office, states), number in data_rows("led_by.tsv", 2):
        for each in states.split():
            state, _, time = each.partition("@")
            start, _, end = time.partition("..")
            try:
                days = [date.fromisoformat(start) if start else date.min]
                days.append(date.fromisoformat(end) if end else date.max)
            except ValueError:
                wanted = "state, state@2001-02-28 or state@2001-02-28..2003-05-01"
                raise DataError("led_by.tsv", number, f"“{each}”; write {wanted}") from None
            found.setdefault(f"state/{state}", []).append(_Leading(office, *days))
    return found


class Holders:
    """Tenures by post and by person. Days are calendar days; open ends reach to all time."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._words = knowledge.post_names
        told = [key.split("@") for key in knowledge.post_names if "@" in key]
        states = Counter(word for word, _ in told)
        self._only = {word: f"state/{state}" for word, state in told if states[word] == 1}
        self._posts = knowledge.posts
        self._by_post: dict[str, list[Tenure]] = {}
        self._by_person: dict[str, list[Tenure]] = {}
        self._by_suffix: dict[str, list[str]] = {}
        self._add(knowledge.tenures)
        for post in knowledge.posts.values():
            self._by_suffix.setdefault(post.id.rpartition("/")[2], []).append(post.of)

    def _add(self, tenures: Iterable[Tenure]) -> None:
        for tenure in tenures:
            self._by_post.setdefault(tenure.post, []).append(tenure)
            self._by_person.setdefault(tenure.person, []).append(tenure)

    def suffix(self, words: Iterable[str], owner: str = "") -> str:
        """What ends the post ids of an office, "foreign-minister" for "minister of foreign affairs".

        A wording that only one state uses ("secretary of state") is looked up with the owner first.
        Empty when the office is no known one.
        """
        key = fold(" ".join(words))
        found = self._words.get(f"{key}@{owner.partition('/')[2]}") if owner else None
        return found or self._words.get(key, "")

    def only_state(self, word: str) -> str:
        """The state that alone has an office of that name; empty where several or all have one."""
        return "" if word in self._words else self._only.get(word, "")

    def holder(self, post: str, day: date | None) -> Tenure | None:
        """Who held `post` on `day`; the last to have begun if two overlap, the last of all without a day."""
        tenures = self._by_post.get(post)
        if not tenures:
            return None
        if day is None:
            return tenures[-1]
        best: Tenure | None = None
        for tenure in tenures:
            if holds(tenure, day) and (
                best is None or (tenure.start or date.min) >= (best.start or date.min)
            ):
                best = tenure
        return best

    def held_by(self, person: str) -> tuple[Tenure, ...]:
        """All tenures of a person."""
        return tuple(self._by_person.get(person, ()))

    def tenures_of(self, post: str) -> tuple[Tenure, ...]:
        """All tenures of a post."""
        return tuple(self._by_post.get(post, ()))

    def held_near(self, person: str, post: str, day: date | None) -> bool:
        """Whether a person held a post on a day, a few weeks more or less."""
        return any(
            tenure.post == post and (day is None or holds(tenure, day, _SLACK))
            for tenure in self.held_by(person)
        )

    def active(self, person: str, day: date | None) -> bool:
        """Whether a person held any known office on a day, a few weeks more or less."""
        return any(day is None or holds(tenure, day, _SLACK) for tenure in self.held_by(person))

    def owner_of(self, post: str) -> str:
        """The state or organisation a known post belongs to."""
        known = self._posts.get(post)
        return known.of if known else ""

    def owners_of(self, person: str) -> tuple[str, ...]:
        """The states and organisations whose offices a person has held, the latest first."""
        tenures = sorted(self.held_by(person), key=lambda tenure: tenure.start or date.min, reverse=True)
        return tuple(dict.fromkeys(self.owner_of(tenure.post) for tenure in tenures))

    def only_owner(self, suffix: str) -> str:
        """Whose office is meant where it is named alone ("Secretary of State"); empty if nobody's."""
        if suffix in _BY_DEFAULT:
            return _BY_DEFAULT[suffix]
        owners = self._by_suffix.get(suffix, ())
        return owners[0] if len(owners) == 1 and "secretary-of" in suffix else ""

    def leader(self, owner: str, day: date | None) -> Tenure | None:
        """Who leads a state or organisation: by the table of those led otherwise, else by the usual order."""
        own = (row.office for row in _led_by().get(owner, ()) if day is None or row.start <= day < row.end)
        for suffix in (*own, *_HIGHEST):
            tenure = self.holder(post_id(owner, suffix), day)
            if tenure:
                return tenure
        return None

    def is_prominent(self, post: str) -> bool:
        """Whether a text may speak of the holder of a post as *the* holder, naming no state."""
        return post.rpartition("/")[2] in _PROMINENT

    def is_highest(self, post: str) -> bool:
        """Whether the holder of a post may be called "the leader"."""
        return post.rpartition("/")[2] in _HIGHEST


def holds(tenure: Tenure, day: date, slack: timedelta = timedelta(0)) -> bool:
    """Whether `day` lies in `[start, end)` of a tenure, widened by `slack` at both ends."""
    return (tenure.start is None or tenure.start - slack <= day) and (
        tenure.end is None or day < tenure.end + slack
    )


def post_id(owner: str, suffix: str) -> str:
    """Id of the post `suffix` of a state or organisation.

    >>> post_id("state/armenia", "prime-minister"), post_id("org/osce", "secretary-general")
    ('post/armenia/prime-minister', 'post/osce/secretary-general')
    """
    return f"post/{owner.partition('/')[2]}/{suffix}"
