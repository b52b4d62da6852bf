"""The index of names: folded name to what it may stand for, best first."""

from __future__ import annotations

from collections.abc import Iterable, Set as AbstractSet
from datetime import date

from ..ontology.knowledge import Name, NameKind
from ..ontology.names import fold

_RANK = {
    NameKind.LABEL: 0,
    NameKind.OFFICIAL: 0,
    NameKind.ACRONYM: 1,
    NameKind.ALIAS: 1,
    NameKind.DEMONYM: 2,
    NameKind.METONYM: 2,
    NameKind.SURNAME: 4,
}


class NamesBuilder:
    """Collects names; `build` orders them. Of two equal (name, entity) pairs the first one stays."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, Name]] = {}

    def add(
        self, text: str, kind: NameKind, entity: str, start: date | None = None, end: date | None = None
    ) -> None:
        """Note that `text` may stand for `entity`."""
        key = fold(text)
        rows = self._rows.get(key)
        if rows is None:
            self._rows[key] = {entity: Name(text, kind, entity, start, end)}
        elif entity not in rows:
            rows[entity] = Name(text, kind, entity, start, end)

    def add_all(self, texts: Iterable[str], kind: NameKind, entity: str) -> None:
        """Note several names of one kind."""
        for text in texts:
            self.add(text, kind, entity)

    def build(self) -> dict[str, tuple[Name, ...]]:
        """Folded name to rows, labels before aliases before demonyms and metonyms before surnames."""
        return {key: _ordered(rows.values()) for key, rows in self._rows.items()}


def _ordered(rows: Iterable[Name]) -> tuple[Name, ...]:
    found = tuple(rows)
    return found if len(found) == 1 else tuple(sorted(found, key=_rank))


def _rank(name: Name) -> int:
    return _RANK[name.kind]


def join(ready: tuple[Name, ...] | None, towns: tuple[Name, ...], strong: AbstractSet[str]) -> tuple[Name, ...]:
    """Put towns among the other rows of a name: a `strong` one (a capital, a great city) ranks as any label, others last."""
    if not ready:
        return towns
    present = {row.entity for row in ready}
    more = tuple(row for row in towns if row.entity not in present)
    return tuple(sorted(ready + more, key=lambda row: _rank(row) if row in ready or row.entity in strong else 9))
