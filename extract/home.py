"""The state a document speaks from, and the day by which its office-holders are chosen."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

from ..ontology.knowledge import Knowledge
from ..ontology.model import Document
from ..ontology.names import fold
from .agent_lexicon import AgentClass
from .atoms import Atoms
from .person_index import PersonIndex
from .person_names import PersonSpan
from .referents import Discourse, is_state
from .speakers import quotations
from .titles import TitleReader
from .token_table import TokenTable

_OPENING = 24
_CODE_LENGTH = 2
_LINE = 8
_OFFICIAL = frozenset(
    {"gov", "gob", "gouv", "gub", "gv", "go", "govt", "government", "mfa", "mid", "mil", "gc", "president",
     "presidency", "kremlin", "elysee", "bundesregierung"}
)  # fmt: skip
_AMERICAN = frozenset({"gov", "mil"})
_SERVING = frozenset({"secretary", "minister", "ambassador", "envoy", "undersecretary"})
_UNUSUAL_CODES = {"uk": "gb"}
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def home_of(
    talk: Discourse, atoms: Atoms, knowledge: Knowledge, persons: PersonIndex, spans: list[PersonSpan],
    titles: TitleReader,
) -> str:  # fmt: skip
    """The state meant by a bare "the government".

    That of the dateline, of a publisher that is no newspaper, of the person in the byline, of the first
    person in the title, of an official site or of officials to write to, of an office that a statement's
    first line tells as its maker, else the one named most, other than as that of somebody only spoken to.
    """
    for name in (talk.document.place, talk.document.publisher):
        for row in knowledge.names.get(fold(name), ()) if name else ():
            state = "" if row.entity.startswith("media/") else _state(knowledge, row.entity)
            if state and (name != talk.document.place or _is_told_of(talk, atoms, state)):
                talk.domestic = True
                return state
    opening = _of_opening(talk, knowledge, persons, spans, titles)
    if opening:
        talk.opening = True
        return opening
    if talk.announced:
        return talk.announced
    official = state_of_site(talk.document.source, knowledge)
    if official := official or _of_addresses(talk.table.characters, knowledge):
        return official
    if issuing := _of_issuing_line(talk, atoms, knowledge, persons, spans, titles):
        talk.opening = True
        return issuing
    talk.told_home = False
    counted: Counter[str] = Counter()
    others = {
        token for span in spans if _is_spoken_to(talk.table, span) for token in range(span.start, span.end)
    }
    for atom in atoms.found:
        if atom.start in others or talk.table.opens_dateline(atom.start, atom.end):
            continue
        for row in atom.rows[:1] if atom.demonym else atom.rows:
            if is_state(row.entity):
                counted[row.entity] += 1
                break
    if not counted:
        return ""
    first = {state: place for place, state in enumerate(counted)}
    return min(counted, key=lambda state: (-counted[state], first[state]))


def _is_told_of(talk: Discourse, atoms: Atoms, state: str) -> bool:
    """Whether the text speaks of the state of its dateline; a correspondent may sit anywhere.

    Short texts that speak of no other state are taken to be about that one.
    """
    lines = [each.span for each in talk.document.asides if each.kind == "dateline"]
    starts = talk.table.starts
    told = {
        row.entity
        for atom in atoms.found
        if not any(line.start <= starts[atom.start] < line.end for line in lines)
        for row in atom.rows
        if is_state(row.entity)
    }
    return state in told or not told


def state_of_site(address: str, knowledge: Knowledge) -> str:
    """The state whose official site an address is of; empty for any other address.

    Governments sit in domains of their own under their country's code (`gov.xx`, `mfa.xx`), and that of the
    United States in two of the highest level.
    """
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:  # no address after all
        return ""
    if labels[-1] in _AMERICAN:
        return "state/united-states"
    code = _UNUSUAL_CODES.get(labels[-1], labels[-1]).upper()
    if len(code) != _CODE_LENGTH or not _OFFICIAL & set(labels[:-1]):
        return ""
    wanted = ("iso3166-1-alpha2", code)
    return next((state for state in knowledge.capitals if wanted in knowledge.identifiers.get(state, ())), "")


def _of_addresses(text: str, knowledge: Knowledge) -> str:
    """The state to whose officials alone a text tells its readers to write ("contact press@mfa.gov.xx")."""
    hosts = _MAIL.findall(text) if "@" in text else []
    states = {state_of_site(f"https://{host}", knowledge) for host in hosts} - {""}
    return states.pop() if len(states) == 1 else ""


def _of_opening(
    talk: Discourse, knowledge: Knowledge, persons: PersonIndex, spans: list[PersonSpan], titles: TitleReader
) -> str:
    """The state of the person in the byline or attribution: "attributable to Spokesperson A B"."""
    for span in _unquoted(talk.table, spans[:2]):
        if span.name_start > _OPENING:
            break
        if _is_spoken_to(talk.table, span) or (span is not spans[0] and _joint(talk, spans)):
            continue
        known = persons.whole(span.name)
        entity = knowledge.entities.get(known[0]) if len(known) == 1 else None
        if entity is not None and is_state(entity.belongs_to):
            return entity.belongs_to
        if not known:
            told = (title.owner for title in titles.of_span(talk, span) if not title.guessed)
            if state := next(filter(is_state, told), ""):
                return state
    return ""


def _of_issuing_line(
    talk: Discourse, atoms: Atoms, knowledge: Knowledge, persons: PersonIndex, spans: list[PersonSpan],
    titles: TitleReader,
) -> str:  # fmt: skip
    """The state of an office, or of an official with one, that is all of the first line.

    It does not say whose it is: *Press Office*, *Jane Roe, Deputy Spokesperson*.
    Its own officials have titles without a state ("Minister Roe will travel"); else it speaks of itself and
    its bodies more than of all other states.
    """
    if not (_opens_with_office(talk.table, atoms) or _opens_with_official(talk.table, spans)):
        return ""
    for span in _unquoted(talk.table, spans):
        known = persons.whole(span.name)
        state = _state(knowledge, known[0]) if len(known) == 1 and span.phrases else ""
        if state and all(title.guessed or title.owner == state for title in titles.of_span(talk, span)):
            return state
    if _joint(talk, spans):
        told = (title.owner for title in titles.of_span(talk, spans[0]) if not title.guessed)
        if state := next(filter(is_state, told), ""):
            return state  # who issues it comes first
    counted = Counter(
        state
        for atom in atoms.found
        for row in atom.rows[:1]
        if (state := _state_acting(knowledge, row.entity))
    )
    most, times = counted.most_common(1)[0] if counted else ("", 0)
    return most if 2 * times > counted.total() else ""


def _unquoted(table: TokenTable, spans: list[PersonSpan]) -> list[PersonSpan]:
    """The persons named outside quotations: not the one of "Congratulations, Prime Minister Roe"."""
    quotes = quotations(table)
    return [span for span in spans if not any(start <= span.name_start < end for start, end in quotes)]


def _joint(talk: Discourse, spans: list[PersonSpan]) -> bool:
    """Whether a text opens as that of two: "Joint Statement between A and B"."""
    first = talk.table.words[: spans[0].start] if len(spans) > 1 else []
    return (
        spans[0].name_start <= _OPENING and any(word.lower == "joint" for word in first) if first else False
    )


def _opens_with_office(table: TokenTable, atoms: Atoms) -> bool:
    """Whether the first line is no more than the name of an office, which names no state."""
    line = table.characters.partition("\n")[0]
    tokens = range(bisect_left(table.starts, len(line)))
    words = [word for word in table.words[: len(tokens)] if word.text.strip()]
    if len(line) == len(table.characters) or not 0 < len(words) <= _LINE:
        return False
    agents = [word.agent for word in words if word.agent is not None]
    named = any((atom := atoms.at(token)) is not None and atom.rows for token in tokens)
    return bool(agents) and agents[0].category is AgentClass.BODY and words[0].capital and not named


def _opens_with_official(table: TokenTable, spans: list[PersonSpan]) -> bool:
    """Whether the first line is the name of an official with an office of no state."""
    if not spans or spans[0].start or len(spans[0].phrases) != 1 or spans[0].owners:
        return False
    phrase = spans[0].phrases[0]
    end = spans[0].end
    ends = end < table.size and "\n" in table.characters[table.ends[end - 1] : table.ends[end]]
    serves = phrase.word.lemma.startswith("spokes") or phrase.word.lemma in _SERVING
    return ends and serves and not phrase.owners and phrase.start > spans[0].name_start


def _state_acting(knowledge: Knowledge, key: str) -> str:
    """The state that a name is that of, or that of a body of the state."""
    return key if is_state(key) else _state(knowledge, key) if key.startswith("body/") else ""


def _is_spoken_to(table: TokenTable, span: PersonSpan) -> bool:
    """Whether a name is one that is met or spoken to ("spoke to President A B"), not that of an author."""
    head = table.head_of(span.start, span.name_end)
    while table.deps[head] == "appos" and table.heads[head] < head:
        head = table.heads[head]  # "with the President of Chad, Mr A B"
    if table.deps[head] in ("obj", "iobj"):
        return True
    words = {
        table.words[kid].lower for kid in table.kids[head] if table.deps[kid] == "case" and kid < span.start
    }
    verb = table.words[table.heads[head]].lower
    return bool(words) and "by" not in words and not verb.startswith("attribut")


def _state(knowledge: Knowledge, key: str) -> str:
    if is_state(key):
        return key
    geo = knowledge.geo.get(key)
    if geo is not None:
        return geo.country
    entity = knowledge.entities.get(key)
    return entity.belongs_to if entity and is_state(entity.belongs_to) else ""


def reference_day(document: Document, table: TokenTable) -> date | None:
    """The document's day; without one the end of the last year that the text names."""
    if document.published is not None:
        return document.published
    years = [int(year) for year in _YEAR.findall(table.characters)]
    return date(max(years), 12, 31) if years else None
