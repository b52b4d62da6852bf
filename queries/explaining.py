"""All that a store knows about one thing, as lines that each carry their sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pyoxigraph import NamedNode

from ..graph import iris
from ..graph.store import Store, select
from ..graph.terms import DETAILS, LINKS, ROLES, local
from ..ontology.errors import UnknownNameError
from .library import ParameterType
from .naming import Directory
from .running import Sentence, evidence

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known: under which heading, in words, and the sentences behind it (none if curated)."""

    section: str
    words: str
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing, and all facts about it in the order of their sections."""

    label: str
    kind: str
    id: str
    facts: tuple[Fact, ...]


def explain(store: Store, name: str) -> Explanation:
    """All that is known about a thing.

    Parameters
    ----------
    store
        On disk, in memory or behind an address.
    name
        A name, an id such as `state/armenia` or `event/…`, an IRI, or a document's id or path.

    Raises
    ------
    UnknownNameError, AmbiguousNameError
        When the name stands for nothing or for several things.
    """
    directory = Directory(store)
    thing = _find(store, directory, name)
    named = directory.named(thing.value)
    if named is None:
        return _explain_document(store, thing)
    gather = _about_event if named.id.startswith("event/") else _about_entity
    return Explanation(named.label, named.kind, named.id, tuple(gather(store, thing)))


def _find(store: Store, directory: Directory, name: str) -> NamedNode:
    rows = select(store, f"SELECT ?document WHERE {{ ?document parley:source {_literal(name)} }}")
    if rows.rows:
        return NamedNode(rows.column("document")[0])
    try:
        found = directory.find(name, ParameterType.ENTITY)
    except UnknownNameError as unknown:
        try:
            found = directory.find(name, ParameterType.EVENT)
        except UnknownNameError:
            raise unknown from None
    if directory.named(found.value) is None and not _is_document(store, found):
        raise UnknownNameError("thing in the store", name)
    return found


def _literal(words: str) -> str:
    from pyoxigraph import Literal

    return str(Literal(words))


def _is_document(store: Store, thing: NamedNode) -> bool:
    return bool(store.query(f"ASK {{ {thing} a parley:SourceDocument }}"))


_NAMES = """
SELECT ?property ?value ?label WHERE {
  VALUES ?property { skos:altLabel skos:exactMatch dcterms:identifier parley:belongsTo parley:within
                     parley:territoryOf parley:postOf parley:memberOf }
  $THING ?property ?value .
  OPTIONAL { ?value rdfs:label ?label }
}
"""
_HEADINGS = {
    "altLabel": ("Also called", ""),
    "exactMatch": ("Identifiers", "Wikidata "),
    "identifier": ("Identifiers", ""),
    "belongsTo": ("Belongs to", ""),
    "within": ("Lies in", ""),
    "territoryOf": ("Territory of", ""),
    "postOf": ("Office of", ""),
    "memberOf": ("Member of", ""),
}
_OFFICES = """
SELECT DISTINCT ?label ?start ?end ?words ?source ?publisher ?published WHERE {
  { ?tenure parley:holder $THING ; parley:ofPost ?other }
  UNION { ?tenure parley:ofPost $THING ; parley:holder ?other }
  ?other rdfs:label ?label .
  OPTIONAL { ?tenure parley:startDay ?start }
  OPTIONAL { ?tenure parley:endDay ?end }
  OPTIONAL {
    ?tenure parley:evidence ?span . ?span oa:exact ?words ; parley:inDocument ?document .
    ?document parley:source ?source .
    OPTIONAL { ?document dc:publisher ?publisher }
    OPTIONAL { ?document dcterms:date ?published }
  }
}
"""
_INVOLVED = """
SELECT DISTINCT ?event ?label ?status ?role ?first WHERE {
  GRAPH g:fused { ?event ?property $THING ; parley:supportedBy ?claim }
  GRAPH g:fused { ?event rdfs:label ?label ; parley:status ?state }
  OPTIONAL { ?event parley:time ?time . ?time parley:startEarliest ?first }
  BIND(STRAFTER(STR(?property), "#") AS ?role)
  BIND(STRAFTER(STR(?state), "#") AS ?status)
}
"""


def _about_entity(store: Store, thing: NamedNode) -> Iterator[Fact]:
    rows = sorted(select(store, _NAMES.replace("$THING", str(thing))), key=lambda row: sorted(row.items()))
    for section in dict.fromkeys(heading for heading, _ in _HEADINGS.values()):
        for row in rows:
            heading, before = _HEADINGS[_last(row["property"])]
            if heading == section:
                value = row["label"] or (_last(row["value"]) if before else row["value"])
                yield Fact(section, before + value)
    yield from _offices(store, thing)
    yield from _events(store, thing)


def _offices(store: Store, thing: NamedNode) -> Iterator[Fact]:
    held: dict[str, list[Sentence]] = defaultdict(list)
    rows = sorted(
        select(store, _OFFICES.replace("$THING", str(thing))),
        key=lambda row: (int(row["start"] or 0), row["label"]),
    )
    for row in rows:
        words = f"{row['label']}, {_period(row['start'], row['end'])}".removesuffix(", ")
        passages = held[words]
        if row["words"]:
            passages.append(Sentence("", row["words"], row["source"], row["publisher"], row["published"], ""))
    for words, passages in held.items():
        yield Fact("Offices", words if passages else f"{words} (curated)", tuple(passages))


def _period(start: str, end: str) -> str:
    first, last = (_iso(day) for day in (start, end))
    if not first and not last:
        return ""
    return f"{first or '…'} to {last or 'now or unknown'}"


def _iso(number: str) -> str:
    return (_EPOCH + timedelta(days=int(number))).isoformat() if number else ""


def _events(store: Store, thing: NamedNode) -> Iterator[Fact]:
    known: dict[str, Mapping[str, str]] = {}
    roles: dict[str, set[str]] = defaultdict(set)
    for row in select(store, _INVOLVED.replace("$THING", str(thing))):
        known[row["event"]] = row
        roles[row["event"]].add(row["role"])
    order = sorted(
        known, key=lambda event: (not known[event]["first"], int(known[event]["first"] or 0), event)
    )
    sentences = _by_event(evidence(store, tuple(order)))
    for event in order:
        doing = ", ".join(sorted(roles[event]))
        words = f"{known[event]['label']} [{known[event]['status']}; as {doing}]"
        yield Fact("Events", words, tuple(sentences.get(event, ())))


def _by_event(sentences: Sequence[Sentence]) -> dict[str, list[Sentence]]:
    grouped: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        grouped[sentence.event].append(sentence)
    return grouped


_EVENT = """
SELECT DISTINCT ?property ?value ?label WHERE {
  GRAPH g:fused { $THING ?property ?value }
  OPTIONAL { ?value rdfs:label ?label }
}
"""
_EVENT_TIME = """
SELECT ?property ?words ?edtf WHERE {
  VALUES ?property { parley:time parley:alternativeTime }
  GRAPH g:fused { $THING ?property ?time }
  OPTIONAL { ?time parley:words ?words }
  OPTIONAL { ?time parley:edtf ?edtf }
}
"""
_STANDING = """
SELECT ?agent ?label ?capacity WHERE {
  GRAPH g:fused { $THING parley:participation ?part . ?part parley:participatingAgent ?agent }
  OPTIONAL { ?part parley:representing ?for . ?for rdfs:label ?label }
  OPTIONAL { ?part parley:inCapacity ?capacity }
}
"""
_MERGED = "SELECT DISTINCT ?why WHERE { $THING parley:supportedBy ?claim . ?claim parley:mergedBecause ?why }"


def _about_event(store: Store, thing: NamedNode) -> Iterator[Fact]:
    found = tuple(evidence(store, (thing.value,)))
    rows = sorted(select(store, _EVENT.replace("$THING", str(thing))), key=lambda row: sorted(row.items()))
    standing = {row["agent"]: row for row in select(store, _STANDING.replace("$THING", str(thing)))}
    for row in rows:
        name = _last(row["property"])
        if name in ("status", "factuality", "alternativeStatus"):
            yield Fact("What is known", f"{_spaced(name)}: {local(row['value'])}")
    for row in select(store, _EVENT_TIME.replace("$THING", str(thing))):
        words = f" (“{row['words']}”)" if row["words"] else ""
        yield Fact(
            "What is known", f"{_spaced(_last(row['property']))}: {row['edtf'] or 'unresolved'}{words}"
        )
    for row in rows:
        name = _last(row["property"])
        if name in ROLES:
            yield Fact(
                "Who", f"{name}: {row['label'] or iris.path(row['value'])}{_for(standing.get(row['value']))}"
            )
        elif name in ("place", "alternativePlace"):
            yield Fact("What is known", f"{_spaced(name)}: {row['label']}")
        elif name in DETAILS:
            yield Fact("What is known", f"{name}: “{row['value']}”")
        elif name in LINKS:
            yield Fact("Linked with", f"{_spaced(name)}: {row['label']}")
    for row in select(store, _MERGED.replace("$THING", str(thing))):
        yield Fact("One event because", row["why"])
    yield Fact("Sentences", f"{len(found)} that report it", found)


def _for(row: Mapping[str, str] | None) -> str:
    if row is None:
        return ""
    parts = [row["capacity"], f"for {row['label']}" if row["label"] else ""]
    return f" ({', '.join(part for part in parts if part)})"


def _spaced(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)


def _last(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


_DOCUMENT = """
SELECT ?property ?value WHERE {
  VALUES ?property { dcterms:title dcterms:date dc:publisher dc:creator parley:source parley:url }
  $THING ?property ?value
}
"""
_TOLD = """
SELECT DISTINCT ?event ?label ?first WHERE {
  ?span parley:inDocument $THING . ?claim parley:evidence ?span .
  GRAPH g:fused { ?event parley:supportedBy ?claim ; rdfs:label ?label }
  OPTIONAL { ?span parley:startOffset ?first }
}
"""


def _explain_document(store: Store, thing: NamedNode) -> Explanation:
    rows = sorted(select(store, _DOCUMENT.replace("$THING", str(thing))), key=lambda row: sorted(row.items()))
    facts = [Fact("Document", f"{_last(row['property'])}: {row['value']}") for row in rows]
    sources = {row["value"] for row in rows if _last(row["property"]) == "source"}
    told = sorted(
        select(store, _TOLD.replace("$THING", str(thing))), key=lambda row: (int(row["first"]), row["event"])
    )
    sentences = _by_event(evidence(store, tuple(row["event"] for row in told)))
    for row in {row["event"]: row for row in told}.values():
        here = tuple(one for one in sentences.get(row["event"], ()) if one.source in sources)
        facts.append(Fact("Reports", row["label"], here))
    title = next(
        (row["value"] for row in rows if _last(row["property"]) == "title"), min(sources, default="")
    )
    return Explanation(title, "SourceDocument", iris.path(thing), tuple(facts))
