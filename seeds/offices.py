"""Offices and their holders: words for offices, posts, tenures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

from ..ontology.errors import DataError
from ..ontology.model import Post, Tenure
from ..ontology.names import fold, slug
from .persons import plain
from .tables import NO_CELLS, Row, lines_of, merge, parse_day

OFFICE_COLUMNS = ("office", "label", "kind", "words", "one_holder")
KINDS = frozenset(
    {"head-of-state", "head-of-government", "foreign-minister", "minister", "legislature", "head", "other"}
)
_NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Office:
    """A kind of post: the suffix of post ids, its label, whether one person holds it at a time."""

    suffix: str
    label: str
    kind: str
    one_holder: bool


@dataclass(slots=True)
class Holder:
    """A line of a leaders file; `name` keeps the marks of the family name."""

    name: str
    person: str
    start: date | None
    end: date | None
    row: Row


@dataclass(slots=True)
class Offices:
    """All that the office files say."""

    offices: dict[str, Office] = field(default_factory=dict[str, Office])
    words: dict[str, str] = field(default_factory=dict[str, str])
    holders: dict[str, list[Holder]] = field(default_factory=dict[str, list[Holder]])
    owners: dict[str, str] = field(default_factory=dict[str, str])


def read_offices(folders: Iterable[Path]) -> Offices:
    """Read `offices.tsv` and `leaders/*.txt` of every folder, later folders over earlier ones."""
    found = Offices()
    known = list(folders)
    for row in merge(known, "offices.tsv", OFFICE_COLUMNS, "office", required=3):
        if row["kind"] not in KINDS:
            raise row.wrong(f"unknown kind “{row['kind']}”; known are {', '.join(sorted(KINDS))}")
        suffix = row["office"]
        found.offices[suffix] = Office(suffix, row["label"], row["kind"], row["one_holder"] != "no")
        _add_words(found, [row["label"], *row.many("words")], suffix, row)
    for folder in known:
        fresh: set[str] = set()
        for path in sorted((folder / "leaders").glob("*.txt")):
            _read_leaders(path, found, fresh)
    for post, holders in found.holders.items():
        _close(holders, found.offices[post.rpartition("/")[2]].one_holder)
    _add_state_words(found)
    return found


def _add_state_words(found: Offices) -> None:
    """Let “head of state” and “head of government” mean, in each state, the office that does so there."""
    latest: dict[tuple[str, str], tuple[date, str]] = {}
    for post, holders in found.holders.items():
        owner, suffix = found.owners[post], post.rpartition("/")[2]
        start = max((holder.start for holder in holders if holder.start), default=date.min)
        key = (owner.partition("/")[2], found.offices[suffix].kind)
        if owner.startswith("state/") and start > latest.get(key, (date.min, ""))[0]:
            latest[key] = (start, suffix)
    for (state, kind), (_, suffix) in latest.items():
        if kind == "head-of-state":
            governs = latest.get((state, "head-of-government"), (date.min, suffix))[1]
            found.words.setdefault(f"head of state@{state}", suffix)
            found.words.setdefault(f"head of government@{state}", governs)


def _add_words(found: Offices, words: Iterable[str], suffix: str, row: Row) -> None:
    for word in words:
        text, _, state = word.partition("@")
        key = f"{fold(text)}@{state}" if state else fold(text)
        other = found.words.setdefault(key, suffix)
        if other != suffix:
            raise row.wrong(
                f"“{word}” stands for {other} already; give it to one office, or add @state to it"
            )


def _read_leaders(path: Path, found: Offices, fresh: set[str]) -> None:
    owner, post, name = "", "", str(path)
    for number, line in lines_of(path):
        row = Row(NO_CELLS, name, number)
        if line[0] == "=":
            owner, post = line[1:].strip(), ""
        elif line[0].isdigit() or line[0] == "?":
            if not post:
                raise row.wrong("a holder without an office; write the office on a line of its own before it")
            _read_holder(line, row, found.holders[post])
        else:
            post = _read_post(line.strip(), owner, row, found, fresh)


def _read_post(line: str, owner: str, row: Row, found: Offices, fresh: set[str]) -> str:
    suffix = line.lstrip("+ ")
    if not owner:
        raise row.wrong("an office without its owner; write “= state/…” or “= org/…” before it")
    if suffix not in found.offices:
        raise row.wrong(f"unknown office “{suffix}”; add it to offices.tsv")
    post = f"post/{owner.partition('/')[2]}/{suffix}"
    if post in fresh:
        raise row.wrong(f"{post} is given twice; keep the holders of an office together")
    fresh.add(post)
    found.owners[post] = owner
    if not line.startswith("+") or post not in found.holders:
        found.holders[post] = []
    return post


def _read_holder(line: str, row: Row, holders: list[Holder]) -> None:
    first, _, rest = line.partition(" ")
    rest, _, given = rest.partition(" = ")
    name, _, last = map(str.strip, rest.partition(" .. "))
    start = None if first == "?" else parse_day(first, row)
    end = parse_day(last, row) if last else None
    if not name or "=" in name or (given and not given.startswith("person/")):
        raise row.wrong(f"“{line}” is no holder; write “2004-05-31 First Last” or “2004 First Last .. 2008”")
    if start and end and end < start:
        raise row.wrong(f"{plain(name)} ends ({end}) before the start ({start})")
    holders.append(Holder(name, given or f"person/{slug(plain(name))}", start, end, row))


def _close(holders: list[Holder], one_holder: bool) -> None:
    """Let each holder of a post for one end where the next begins."""
    if not one_holder:
        return
    for holder, following in pairwise(holders):
        first, second = plain(holder.name), plain(following.name)
        if following.start is None or (holder.start and following.start < holder.start):
            raise following.row.wrong(f"{second} starts before {first}, who stands above")
        if holder.end is None:
            holder.end = following.start
        elif holder.end > following.start:
            raise following.row.wrong(f"{second} starts before {first} ends ({holder.end})")


def posts_and_tenures(
    found: Offices, labels: Mapping[str, str]
) -> tuple[dict[str, Post], tuple[Tenure, ...], dict[str, Holder]]:
    """Posts by id, tenures in the order of the files, and each person's first line.

    Parameters
    ----------
    labels
        Labels of the owners by entity id.

    Raises
    ------
    DataError
        If an owner is unknown.
    """
    posts: dict[str, Post] = {}
    tenures: list[Tenure] = []
    persons: dict[str, Holder] = {}
    for post, holders in found.holders.items():
        owner = found.owners[post]
        if owner not in labels:
            first = holders[0].row if holders else Row(NO_CELLS, post, 1)
            raise DataError(
                first.path, first.line, f"unknown owner “{owner}”; add it to states.tsv or agents"
            )
        office = found.offices[post.rpartition("/")[2]]
        posts[post] = Post(post, f"{office.label} of {labels[owner]}", owner, office.one_holder)
        for holder in holders:
            if holder.name == _NOBODY:
                continue
            persons.setdefault(holder.person, holder)
            tenures.append(Tenure(holder.person, post, holder.start, holder.end))
    return posts, tuple(tenures), persons
