"""Offices and their holders: words for offices, posts, tenures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..ontology.errors import DataError
from ..ontology.model import Post, Tenure
from ..ontology.names import fold, slug
from .persons import plain
from .tables import Row, lines_of, merge, parse_day

OFFICE_COLUMNS = ("office", "label", "words", "kind", "one_holder")
KINDS = frozenset({"head-of-state", "head-of-government", "foreign-minister", "minister", "legislature", "head", "other"})
_HOLDER = re.compile(
    r"(?P<start>\?|\d{4}(?:-\d\d){0,2})\s+(?P<name>[^=]+?)"
    r"(?:\s+\.\.\s+(?P<end>\d{4}(?:-\d\d){0,2}))?(?:\s+=\s+(?P<id>person/\S+))?"
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
    for row in merge(known, "offices.tsv", OFFICE_COLUMNS, "office", required=4):
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
    return found


def _add_words(found: Offices, words: Iterable[str], suffix: str, row: Row) -> None:
    for word in words:
        text, _, state = word.partition("@")
        key = f"{fold(text)}@{state}" if state else fold(text)
        other = found.words.setdefault(key, suffix)
        if other != suffix:
            raise row.wrong(f"“{word}” stands for {other} already; give it to one office, or add @state to it")


def _read_leaders(path: Path, found: Offices, fresh: set[str]) -> None:
    owner = post = ""
    for number, line in lines_of(path):
        row = Row({}, str(path), number)
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
    match = _HOLDER.fullmatch(line)
    if match is None:
        raise row.wrong(f"“{line}” is no holder; write “2004-05-31 First Last” or “2004 First Last .. 2008-02”")
    name = match["name"]
    start = None if match["start"] == "?" else parse_day(match["start"], row)
    end = parse_day(match["end"], row) if match["end"] else None
    if start and end and end < start:
        raise row.wrong(f"{plain(name)} ends ({end}) before the start ({start})")
    holders.append(Holder(name, match["id"] or f"person/{slug(plain(name))}", start, end, row))


def _close(holders: list[Holder], one_holder: bool) -> None:
    """Let each holder of a post for one end where the next begins."""
    if not one_holder:
        return
    for holder, following in zip(holders, holders[1:], strict=False):
        if following.start is None or (holder.start and following.start < holder.start):
            raise following.row.wrong(f"{plain(following.name)} starts before {plain(holder.name)}, who stands above")
        if holder.end is None:
            holder.end = following.start
        elif holder.end > following.start:
            raise following.row.wrong(f"{plain(following.name)} starts before {plain(holder.name)} ends ({holder.end})")


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
            first = holders[0].row if holders else Row({}, post, 1)
            raise DataError(first.path, first.line, f"unknown owner “{owner}”; add it to states.tsv or agents/")
        office = found.offices[post.rpartition("/")[2]]
        posts[post] = Post(post, f"{office.label} of {labels[owner]}", owner, office.one_holder)
        for holder in holders:
            if holder.name == _NOBODY:
                continue
            persons.setdefault(holder.person, holder)
            tenures.append(Tenure(holder.person, post, holder.start, holder.end))
    return posts, tuple(tenures), persons
