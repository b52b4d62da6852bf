"""The index of names: folded name to what it may stand for, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from ..ontology.knowledge import Name, NameKind
from ..ontology.names import fold
from .places import Gazetteer

_RANK = {
    NameKind.LABEL: 0,
    NameKind.OFFICIAL: 0,
    NameKind.ACRONYM: 1,
    NameKind.ALIAS: 1,
    NameKind.DEMONYM: 2,
    NameKind.METONYM: 2,
    NameKind.SURNAME: 4,
}
_LAST = 9
_REMEMBERED = 50_000
Raw = tuple[str, str, str, date | None, date | None]
"""Entity, text, kind, start, end: plain values, which the garbage collector need not follow."""


class NamesBuilder:
    """Collects names, one or a list of them a key. Of two equal (name, entity) pairs the first one stays."""

    def __init__(self) -> None:
        self.rows: dict[str, Raw | list[Raw]] = {}

    def add(
        self, text: str, kind: NameKind, entity: str, start: date | None = None, end: date | None = None
    ) -> None:
        """Note that `text` may stand for `entity`."""
        key = fold(text)
        raw = (entity, text, kind.value, start, end)
        rows = self.rows.get(key)
        if rows is None:
            self.rows[key] = raw
        elif isinstance(rows, tuple):
            if rows[0] != entity:
                self.rows[key] = [rows, raw]
        elif all(one[0] != entity for one in rows):
            rows.append(raw)

    def add_all(self, texts: Iterable[str], kind: NameKind, entity: str) -> None:
        """Note several names of one kind."""
        for text in texts:
            self.add(text, kind, entity)


class NamesIndex(Mapping[str, tuple[Name, ...]]):
    """Names by folded form; rows are made when asked for.

    Labels come before aliases, these before demonyms and metonyms, then surnames. Capitals and great cities
    among the gazetteer's towns rank as any label, other towns last.
    """

    def __init__(self, builder: NamesBuilder, gazetteer: Gazetteer, capitals: frozenset[str]) -> None:
        self._rows, self._gazetteer, self._capitals = builder.rows, gazetteer, capitals
        self._made = lru_cache(maxsize=_REMEMBERED)(self._make)

    def __getitem__(self, key: str) -> tuple[Name, ...]:
        made = self._made(key)
        if not made:
            raise KeyError(key)
        return made

    def _make(self, key: str) -> tuple[Name, ...]:
        """What a folded name may stand for, nothing where nobody has it."""
        rows = self._rows.get(key, [])
        own = [rows] if isinstance(rows, tuple) else rows
        towns = self._gazetteer.rows(key)
        ranked = [
            (_RANK[NameKind(kind)], Name(text, NameKind(kind), entity, start, end))
            for entity, text, kind, start, end in own
        ]
        present = {entity for entity, *_ in own}
        for name, inhabitants in towns:
            if name.entity not in present:
                strong = name.entity in self._capitals or inhabitants >= _GREAT
                ranked.append((0 if strong or not own else _LAST, name))
        ranked.sort(key=lambda one: one[0])
        return tuple(name for _, name in ranked)

    def __contains__(self, key: object) -> bool:
        return key in self._rows or key in self._gazetteer.names

    def __iter__(self) -> Iterator[str]:
        yield from self._rows
        yield from (key for key in self._gazetteer.names if key not in self._rows)

    def __len__(self) -> int:
        return len(self._rows) + sum(key not in self._rows for key in self._gazetteer.names)


_GREAT = 300_000
"""Inhabitants from which a town's name is likelier the town than anything of a lower rank."""
