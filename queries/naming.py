"""From the names people use to the things in a store: labels, aliases, surnames, ids and IRIs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches

from pyoxigraph import NamedNode

from ..graph import iris
from ..graph.store import Store, select
from ..graph.terms import local
from ..ontology.errors import AmbiguousNameError, UnknownNameError
from ..ontology.names import fold
from .library import ParameterType

_NAMES = """
SELECT ?thing ?kind ?property ?name WHERE {
  { GRAPH g:reference { ?thing a ?kind ; ?property ?name } }
  UNION { GRAPH g:fused { ?thing a ?kind ; ?property ?name } }
  FILTER(?property IN (rdfs:label, skos:altLabel, skos:hiddenLabel))
}
"""
_ACTIVE = """
SELECT ?thing (COUNT(DISTINCT ?event) AS ?events) WHERE {
  GRAPH g:fused { ?event parley:supportedBy ?claim ; ?role ?thing }
} GROUP BY ?thing
"""

_PLACES = frozenset({"Place", "Territory", "Settlement", "Venue"})
_NOT_AGENTS = _PLACES | {
    *("Post", "Agreement", "Treaty", "CeasefireAgreement", "PeaceAgreement", "Declaration", "Principles"),
    *("Contract", "Resolution", "DiplomaticInstrument", "InformationObject", "SourceDocument"),
}
_SHOWN = 6
_FAR_MORE = 5  # times as many events as the next candidate: then a name stands for the first


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing that a name may stand for."""

    label: str
    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.label} ({self.kind}, {self.id})"


class Directory:
    """Everything named in a store, for look-up; read once.

    Parameters
    ----------
    store
        On disk, in memory or behind an address.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._things: dict[str, Named] = {}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._spelt: dict[str, str] = {}
        self._active: dict[str, int] | None = None
        self._read()

    def _read(self) -> None:
        """Kinds are those stated, not those inferred: one for each thing."""
        for row in sorted(
            select(self._store, _NAMES), key=lambda row: (row["thing"], row["property"], row["name"])
        ):
            thing, name = row["thing"], row["name"]
            if thing not in self._things or local(row["property"]) == "label":
                self._things[thing] = Named(name, local(row["kind"]), iris.path(thing))
            self._by_name[fold(name)].add(thing)
            self._spelt.setdefault(fold(name), name)

    def find(self, name: str, sort: ParameterType) -> NamedNode:
        """The one thing of a sort that a name stands for.

        An IRI or an id such as `state/armenia` is taken as it is. Otherwise the whole name decides, then
        the end of it (a surname), then its words; of several the one that takes part in far more events.

        Raises
        ------
        AmbiguousNameError
            With the candidates.
        UnknownNameError
            With what comes close.
        """
        direct = self._direct(name)
        if direct is not None:
            return direct
        folded = fold(name)
        for candidates in (self._exact(folded), self._ending(folded), self._containing(folded)):
            if candidates and self._bare(candidates):
                candidates = candidates | self._ending(folded)
            fitting = sorted(thing for thing in candidates if self._fits(thing, sort))
            if fitting:
                return self._one(name, sort, fitting)
        raise UnknownNameError(_WORDS[sort], name, self._close(folded, sort))

    def _direct(self, name: str) -> NamedNode | None:
        if name.startswith(("http://", "https://")):
            return NamedNode(name)
        if "/" in name and iris.iri(name).value in self._things:
            return iris.iri(name)
        return None

    def _exact(self, folded: str) -> set[str]:
        return self._by_name.get(folded, set())

    def _bare(self, candidates: set[str]) -> bool:
        """Whether these are only people of whom a text gave no more than one name."""
        return all(
            self._things[one].kind == "Person" and " " not in self._things[one].label for one in candidates
        )

    def _ending(self, folded: str) -> set[str]:
        ending = f" {folded}"
        return {thing for name, things in self._by_name.items() if name.endswith(ending) for thing in things}

    def _containing(self, folded: str) -> set[str]:
        words = set(folded.split())
        if not words:
            return set()
        found = (things for name, things in self._by_name.items() if words <= set(name.split()))
        return {thing for things in found for thing in things}

    def _fits(self, thing: str, sort: ParameterType) -> bool:
        kind = self._things[thing].kind
        if sort is ParameterType.PLACE:
            return kind in _PLACES
        if sort is ParameterType.POST:
            return kind == "Post"
        is_event = self._things[thing].id.startswith("event/")
        if sort is ParameterType.EVENT:
            return is_event
        return not is_event and (sort is not ParameterType.AGENT or kind not in _NOT_AGENTS)

    def _one(self, name: str, sort: ParameterType, fitting: list[str]) -> NamedNode:
        """Of several the one in far more events than the next; of a state and its territory the state."""
        states = [thing for thing in fitting if self._things[thing].kind == "State"]
        if len(fitting) > 1 and len(states) == 1 and sort is ParameterType.ENTITY:
            fitting = states
        if len(fitting) == 1:
            return NamedNode(fitting[0])
        events = self._events()
        ranked = sorted(fitting, key=lambda thing: (-events.get(thing, 0), thing))
        first, second = (events.get(thing, 0) for thing in ranked[:2])
        if first and first >= _FAR_MORE * second:
            return NamedNode(ranked[0])
        shown = [str(self._things[thing]) for thing in ranked[:_SHOWN]]
        if len(ranked) > _SHOWN:
            shown.append(f"… {len(ranked) - _SHOWN} more")
        raise AmbiguousNameError("any of", name, tuple(shown))

    def _events(self) -> dict[str, int]:
        """In how many events each thing takes part; read when first needed."""
        if self._active is None:
            rows = select(self._store, _ACTIVE)
            self._active = {row["thing"]: int(row["events"]) for row in rows}
        return self._active

    def _close(self, folded: str, sort: ParameterType) -> tuple[str, ...]:
        close = get_close_matches(folded, list(self._by_name), n=12, cutoff=0.7)
        words = self._close_words(folded) if not close else []
        found: dict[str, None] = {}
        for key in [*close, *words]:
            if any(self._fits(thing, sort) for thing in self._by_name[key]):
                found[self._spelt[key]] = None
        return tuple(found)[:5]

    def _close_words(self, folded: str) -> list[str]:
        """Names with a word that comes close: a misspelt surname."""
        by_word: dict[str, list[str]] = defaultdict(list)
        for name in self._by_name:
            for word in name.split():
                by_word[word].append(name)
        close = get_close_matches(folded, list(by_word), n=5, cutoff=0.75)
        return [name for word in close for name in sorted(by_word[word])]

    def named(self, thing: str) -> Named | None:
        """What is known of the name of an IRI."""
        return self._things.get(thing)


_WORDS = {
    ParameterType.AGENT: "person, state or organisation",
    ParameterType.PLACE: "place",
    ParameterType.POST: "office",
    ParameterType.EVENT: "event",
    ParameterType.ENTITY: "thing",
}
