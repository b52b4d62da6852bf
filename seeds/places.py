"""Places: the gazetteer of towns, looked up in its sorted lines without reading them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar, overload

from ..ontology.knowledge import Geo, Name, NameKind
from ..ontology.model import Entity

_KIND = "Settlement"
_MOST_PARTS_OF_COUNTRY = 4
_REMEMBERED = 20_000
T = TypeVar("T")
D = TypeVar("D")


class Gazetteer:
    """Towns of the generated file `towns.tsv`.

    A line holds the folded name, id, name, state, latitude, longitude, inhabitants and GeoNames id; lines are
    sorted by folded name, the largest town of a name first. An id is made of the folded name and the country
    (`place/granada-es`), so that both names and ids are found by bisection.
    """

    def __init__(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        self._lines = [line for line in lines[:3] if line[0] != "#"] + lines[3:]
        self.ids: Collection[str] = TownIds(self)
        self.names: Collection[str] = TownNames(self)
        self.named = lru_cache(maxsize=_REMEMBERED)(self._named)
        self.cells = lru_cache(maxsize=_REMEMBERED)(self._cells)

    def lines(self) -> list[str]:
        """All lines, in order."""
        return self._lines

    def _named(self, key: str) -> tuple[str, ...]:
        """Lines of the towns of a folded name, the largest first."""
        first = key + "\t"
        at = bisect_left(self._lines, first)
        found: list[str] = []
        while at < len(self._lines) and self._lines[at].startswith(first):
            found.append(self._lines[at])
            at += 1
        return tuple(found)

    def _cells(self, place: str) -> tuple[str, ...] | None:
        """Cells of the line of a town id, `None` where there is none."""
        words = place.removeprefix("place/").split("-")
        for parts in range(1, min(_MOST_PARTS_OF_COUNTRY, len(words))):
            for line in self.named(" ".join(words[:-parts])):
                cells = line.split("\t")
                if cells[1] == place:
                    return tuple(cells)
        return None

    def entity(self, place: str) -> Entity:
        """Town as an entity."""
        cells = self._known(place)
        return Entity(place, _KIND, cells[2], (), "", f"state/{cells[3]}" if cells[3] else "")

    def geo(self, place: str) -> Geo:
        """Where the town lies."""
        cells = self._known(place)
        country = f"state/{cells[3]}" if cells[3] else ""
        return Geo(place, country, float(cells[4]), float(cells[5]), int(cells[6]))

    def identifiers(self, place: str) -> tuple[tuple[str, str], ...]:
        """Scheme and value of the town's identifiers."""
        return (("geonames", self._known(place)[7]),)

    def rows(self, key: str) -> list[tuple[Name, int]]:
        """Names of the towns that a folded name may stand for, with their inhabitants, the largest first."""
        cells = (line.split("\t") for line in self.named(key))
        return [(Name(cell[2], NameKind.LABEL, cell[1]), int(cell[6])) for cell in cells]

    def _known(self, place: str) -> tuple[str, ...]:
        cells = self.cells(place)
        if cells is None:
            raise KeyError(place)
        return cells


class TownIds(Collection[str]):
    """Ids of a gazetteer's towns."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.startswith("place/") and self._gazetteer.cells(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.split("\t", 2)[1] for line in self._gazetteer.lines())

    def __len__(self) -> int:
        return len(self._gazetteer.lines())


class TownNames(Collection[str]):
    """Folded names of a gazetteer's towns, each once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self._gazetteer.named(key))

    def __iter__(self) -> Iterator[str]:
        last = ""
        for line in self._gazetteer.lines():
            key = line[: line.index("\t")]
            if key != last:
                yield key
            last = key

    def __len__(self) -> int:
        return sum(1 for _ in self)


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
        self, ready: Mapping[str, T], more: Collection[str], make: Callable[[str, T | None], T]
    ) -> None:
        self._ready, self._more, self._make = ready, more, make

    def __getitem__(self, key: str) -> T:
        return self._make(key, self._ready.get(key)) if key in self._more else self._ready[key]

    @overload
    def get(self, key: str, default: None = None, /) -> T | None: ...

    @overload
    def get(self, key: str, default: T | D, /) -> T | D: ...

    def get(self, key: str, default: T | D | None = None, /) -> T | D | None:
        """The value of a key, or the default; that most keys have none raises nothing on the way."""
        return self._make(key, self._ready.get(key)) if key in self._more else self._ready.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._ready or key in self._more

    def __iter__(self) -> Iterator[str]:
        yield from self._ready
        yield from (key for key in self._more if key not in self._ready)

    def __len__(self) -> int:
        return len(self._ready) + sum(key not in self._ready for key in self._more)
