"""Asking a question: words become RDF terms, the query runs, the answer comes back as a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode

from ..graph.results import Table, Term
from ..graph.sparql_text import bind
from ..graph.store import Store, select
from ..graph.terms import integer, local, term
from ..ontology.errors import InputError, UnknownNameError
from ..ontology.model import Status
from ..ontology.namespaces import PARLEY, PREFIXES
from .library import Parameter, ParameterType, Question
from .naming import Directory

_EPOCH = date(1970, 1, 1)
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_ENTITIES = {
    *(ParameterType.AGENT, ParameterType.PLACE, ParameterType.ENTITY, ParameterType.EVENT, ParameterType.POST)
}
ANY = "any"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage that an answer rests on: who prints it, where, and in which words."""

    event: str
    words: str
    source: str
    publisher: str
    published: str
    claimant: str


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: its rows, the query as it ran, and in words why there are no rows."""

    question: Question
    table: Table
    sparql: str
    why_empty: str = ""
    values: Mapping[str, Term] = field(default_factory=dict[str, Term])


def ask(store: Store, question: Question, given: Mapping[str, str]) -> Answered:
    """Answer a question.

    Parameters
    ----------
    store
        On disk, in memory or behind an address.
    question
        From the library.
    given
        Words by parameter: names for agents and places, `held` for a status, `2023-10` for a day.

    Raises
    ------
    UnknownNameError, AmbiguousNameError
        When a parameter or a name is not known, or stands for several.
    InputError
        When a word does not fit its parameter, or a required one is missing.
    """
    values = resolve(store, question, given)
    text = _bound(question, values)
    table = _with_days(question, select(store, text))
    answered = Answered(question, table, text, values=values)
    return answered if len(table) else replace(answered, why_empty=_why_empty(store, question, given))


def resolve(store: Store, question: Question, given: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
    """The RDF terms of the parameters, in the order of the header; see `ask`."""
    for name in given:
        question.parameter(name)
    values: dict[str, NamedNode | Literal] = {}
    directory: Directory | None = None
    for parameter in question.parameters:
        word = given.get(parameter.name) or parameter.default
        if not word:
            if parameter.required:
                raise InputError(f"“{question.name}” needs --{parameter.name}: {parameter.help}.")
            continue
        if parameter.type in _ENTITIES:
            directory = directory or Directory(store)
            values[parameter.name] = directory.find(word, parameter.type)
        elif not (parameter.type is ParameterType.STATUS and word == ANY):
            values[parameter.name] = _literal(parameter, word)
    return values


def evidence(store: Store, events: tuple[str, ...]) -> list[Sentence]:
    """The sentences behind events, in order of publication; each as often as it supports one of them."""
    if not events:
        return []
    listed = " ".join(str(NamedNode(event)) for event in dict.fromkeys(events))
    rows = select(store, _EVIDENCE.replace("$EVENTS", listed))
    order = {event: number for number, event in enumerate(dict.fromkeys(events))}
    found = [
        Sentence(
            row["event"],
            row["words"],
            row["source"],
            row["publisher"],
            row["published"],
            row["claimantLabel"],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (order[one.event], one.published, one.source, one.words))


_EVIDENCE = """
SELECT DISTINCT ?event ?words ?source ?publisher ?published ?claimantLabel WHERE {
  VALUES ?event { $EVENTS }
  ?event parley:supportedBy ?claim .
  ?claim parley:evidence ?span .
  ?span oa:exact ?words ; parley:inDocument ?document .
  ?document parley:source ?source .
  OPTIONAL { ?document dc:publisher ?publisher }
  OPTIONAL { ?document dcterms:date ?published }
  OPTIONAL {
    ?claim parley:claimant ?claimant ; parley:reportedBy ?reporter .
    ?claimant rdfs:label ?claimantLabel .
    FILTER(?claimant != ?reporter)
  }
}
"""


def _bound(question: Question, values: Mapping[str, NamedNode | Literal]) -> str:
    """The query as it runs: complete, so that it can be pasted into any SPARQL tool."""
    variables = {
        parameter.variable: [values[parameter.name]]
        for parameter in question.parameters
        if parameter.name in values
    }
    return _prologue(question.sparql) + bind(question.sparql, variables)


def _prologue(sparql: str) -> str:
    """Declarations for the prefixes that a query uses and does not declare itself."""
    declared = set(re.findall(r"PREFIX\s+(\w+):", sparql, re.IGNORECASE))
    used = set(re.findall(r"(?<![\w<?$])(\w+):[A-Za-z]", sparql))
    names = sorted(name for name in used - declared if name in PREFIXES)
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in names)


def _literal(parameter: Parameter, word: str) -> NamedNode | Literal:
    if parameter.type is ParameterType.STATUS:
        return _status(word)
    if parameter.type in (ParameterType.KIND, ParameterType.ROLE):
        return _vocabulary(parameter, word)
    if parameter.type in (ParameterType.FIRST_DAY, ParameterType.LAST_DAY):
        return integer(_day(parameter, word))
    if parameter.type is ParameterType.NUMBER:
        if not re.fullmatch(r"-?\d+", word):
            raise InputError(f"--{parameter.name} takes a whole number, not “{word}”.")
        return integer(int(word))
    return Literal(word)


def _status(word: str) -> Literal:
    known = {status.value.lower(): status.value for status in Status}
    spelt = word.lower().replace("-", "").replace(" ", "")
    if spelt not in known:
        raise UnknownNameError("status", word, (*known.values(), ANY))
    return Literal(known[spelt])


def _vocabulary(parameter: Parameter, word: str) -> NamedNode:
    """A kind or role by its local name, in any case, with or without hyphens and spaces."""
    what = "kind of event" if parameter.type is ParameterType.KIND else "role"
    spelt = re.sub(r"[\s_-]", "", word).lower()
    known = {name.lower(): name for name in _terms(upper=parameter.type is ParameterType.KIND)}
    found = known.get(spelt) or known.get(spelt.removesuffix("s"))
    if found is None:
        from difflib import get_close_matches

        raise UnknownNameError(
            what, word, tuple(known[key] for key in get_close_matches(spelt, known, 5, 0.5))
        )
    return term(found)


def _terms(*, upper: bool) -> list[str]:
    names = (local(str(name)) for name in dir(PARLEY) if not str(name).startswith("__"))
    return sorted(name for name in names if name[:1].isupper() == upper)


def _day(parameter: Parameter, word: str) -> int:
    """Day number of a day, or the first or last day of a month or year."""
    match = _DAY.fullmatch(word)
    if match is None:
        raise InputError(
            f"--{parameter.name} takes a day, month or year such as 2023-10-05 or 2023-10, not “{word}”."
        )
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if parameter.type is ParameterType.FIRST_DAY:
            return (date(year, month or 1, day or 1) - _EPOCH).days
        if day:
            return (date(year, month, day) - _EPOCH).days
        following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
        return (following - timedelta(days=1) - _EPOCH).days
    except ValueError as error:
        raise InputError(f"--{parameter.name}: “{word}” is no day of the calendar.") from error


def _with_days(question: Question, table: Table) -> Table:
    """Columns of day numbers as ISO dates."""
    days = {index for index, column in enumerate(question.columns) if column.day}
    if not days:
        return table
    rows = (
        tuple(_iso(value) if index in days else value for index, value in enumerate(row))
        for row in table.rows
    )
    return Table(table.variables, tuple(rows))


def _iso(value: Term | None) -> Term | None:
    if not isinstance(value, Literal):
        return value
    return Literal((_EPOCH + timedelta(days=int(value.value))).isoformat())


def _why_empty(store: Store, question: Question, given: Mapping[str, str]) -> str:
    """What stands between the question and rows: a default, one parameter, or an empty store."""
    for parameter in question.parameters:
        if parameter.default and parameter.type is ParameterType.STATUS and parameter.name not in given:
            count = _count(store, question, {**given, parameter.name: ANY})
            if count:
                return (
                    f"None with the status {parameter.default}; {count} with other statuses:"
                    f" add --{parameter.name} {ANY}."
                )
    for name in given:
        rest = {other: word for other, word in given.items() if other != name}
        if question.parameter(name).required:
            continue
        count = _count(store, question, rest)
        if count:
            return f"Nothing with --{name} “{given[name]}”; {count} row{'s' * (count != 1)} without it."
    return "The store holds nothing that answers this question." + (
        " Whatever the parameters." if given else ""
    )


def _count(store: Store, question: Question, given: Mapping[str, str]) -> int:
    values = resolve(store, question, given)
    return len(select(store, _bound(question, values)))
