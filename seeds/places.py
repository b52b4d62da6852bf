"""Places: curated ones, read at once, and the gazetteer of towns, whose rows are made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Generic, TypeVar

from ..ontology.knowledge import Geo, Name, NameKind
from ..ontology.model import Entity

_KIND = "Settlement"
T = TypeVar("T")


class Gazetteer:
    """Towns of the generated file `towns.tsv`, sorted by population, the largest first.

    A line holds id, name, state, latitude, longitude, inhabitants, GeoNames id and the folded names
    (separated by `|`). Nothing but the index of names and ids is made on opening.
    """

    def __init__(self, path: Path) -> None:
        self._lines: dict[str, str] = {}
        self._keys: dict[str, list[str]] = {}
        keys = self._keys
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line or line[0] == "#":
                continue
            place = line[: line.index("\t")]
            self._lines[place] = line
            for key in line[line.rindex("\t") + 1 :].split("|"):
                if key in keys:
                    keys[key].append(place)
                else:
                    keys[key] = [place]

    def __len__(self) -> int:
        return len(self._lines)

    def entity(self, place: str) -> Entity:
        """Town as an entity."""
        _, label, state, *_ = self._lines[place].split("\t")
        return Entity(place, _KIND, label, (), "", f"state/{state}")

    def geo(self, place: str) -> Geo:
        """Where the town lies."""
        cells = self._lines[place].split("\t")
        return Geo(place, f"state/{cells[2]}", float(cells[3]), float(cells[4]), int(cells[5]))

    def identifiers(self, place: str) -> tuple[tuple[str, str], ...]:
        """Scheme and value of the town's identifiers."""
        return (("geonames", self._lines[place].split("\t")[6]),)

    def rows(self, key: str) -> tuple[Name, ...]:
        """Names of the towns that a folded name may stand for, the largest first."""
        return tuple(Name(self._name(place), NameKind.LABEL, place) for place in self._keys[key])

    def _name(self, place: str) -> str:
        return self._lines[place].split("\t", 2)[1]

    def ids(self) -> Mapping[str, str]:
        """Town ids, the largest first."""
        return self._lines

    def keys(self) -> Mapping[str, list[str]]:
        """Folded names."""
        return self._keys


class Layered(Mapping[str, T], Generic[T]):
    """Values held ready, and behind them some that are made when asked for.

    Parameters
    ----------
    ready
        Values at hand.
    more
        The further keys, in order.
    make
        Makes the value of one of `more`, given its key and what `ready` has for it.
    """

    def __init__(
        self, ready: Mapping[str, T], more: Mapping[str, object], make: Callable[[str, T | None], T]
    ) -> None:
        self._ready, self._more, self._make = ready, more, make

    def __getitem__(self, key: str) -> T:
        return self._make(key, self._ready.get(key)) if key in self._more else self._ready[key]

    def __contains__(self, key: object) -> bool:
        return key in self._ready or key in self._more

    def __iter__(self) -> Iterator[str]:
        yield from self._ready
        yield from (key for key in self._more if key not in self._ready)

    def __len__(self) -> int:
        return len(self._ready) + sum(key not in self._ready for key in self._more)
