"""Pairs of states told by what they do: who acts together, who visits whom."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from .referents import SUBJECTS, Discourse, Referent, Sort, is_state
from .salience import role_of, verb_of
from .token_table import TokenTable

_PAIR, _WHOLE = 2, 1000
_NEAR = 6
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "travel"})
_TO = ("to", "of")
_ACTING = ("subject", "object")
_NOUN_NEAR = 5
_MEETING = frozenset({"meet", "receive", "host", "call", "telephone", "phone", "visit"})
_HYPHENS = frozenset("-–‐‑/")
_SIDES = frozenset({Sort.STATE, Sort.ORG})
_OF_TWO = frozenset(
    {"talk", "talks", "summit", "meeting", "dialogue", "negotiation", "deal", "agreement", "accord", "pact",
     "treaty", "truce", "ceasefire", "relation", "relationship", "tie", "border", "frontier", "conflict",
     "dispute", "war", "peace", "process", "contact", "consultation", "conference", "fighting", "clash",
     "cooperation", "partnership", "friendship", "row", "standoff", "feud", "quarrel", "crisis", "rift"}
)  # fmt: skip
"""What two have with each other."""


def pair_instead(talk: Discourse, start: int, found: Iterable[str]) -> tuple[str, ...]:
    """The two states that a text last told to act together, where one of those found near has done nothing.

    *A and B clashed. A plan by officials of C and D failed. … The two governments*; empty for others.
    """
    acting = {
        state
        for referent in talk.back(start, _NEAR)
        if role_of(talk, referent.head) in _ACTING
        for entity in referent.entities
        for state in (entity, talk.state_of(entity))
    }
    return () if acting.issuperset(found) else acting_pair(talk, start)


def acting_pair(talk: Discourse, start: int, among: Iterable[str] = ()) -> tuple[str, ...]:
    """The two states that *and* joined last, or a comma in a headline, as the subject of a verb.

    Of those `among` which they should be, where these are given.
    """
    chosen = frozenset(among)
    rows: dict[int, list[str]] = {}
    for referent in talk.back(start, _WHOLE):
        first = talk.table.first_of_list(referent.head)
        named = referent.sort is Sort.STATE and referent.how not in ("pronoun", "group")
        if named and talk.table.deps[first] in SUBJECTS:
            rows.setdefault(first, []).extend(each for each in referent.entities if is_state(each))
    for first in sorted(rows, reverse=True):
        members = tuple(dict.fromkeys(reversed(rows[first])))
        if len(members) == _PAIR and (not chosen or chosen.issuperset(members)):
            return members
    return ()


def pair_of_talks(talk: Discourse, start: int) -> tuple[str, ...]:
    """The two that stand before the noun of what is between them: "the Thai-Lao summit", "Chad-Mali talks".

    Empty where others have stood *between* since.
    """
    table, after = talk.table, -1
    beside: Referent | None = None
    for referent in talk.back(start, _NEAR):
        named = referent.sort in (Sort.STATE, Sort.ORG, Sort.PERSON) and referent.how != "group"
        if named and table.case(talk.table.first_of_list(referent.head)) == "between":
            return ()  # "relations between the two entities" names nobody else
        joined = beside is not None and after == referent.end + 1 and _joins(table, referent, beside)
        if joined and beside is not None and {referent.sort, beside.sort} <= _SIDES:
            pair = (*referent.entities, *beside.entities)
            if len(set(pair)) == _PAIR and _is_of_two(table, beside.end):
                return pair
        after, beside = referent.start, referent
    return ()


def persons_met(talk: Discourse, start: int) -> tuple[str, ...]:
    """The two persons of whom the text told last that one met the other: "the two rivals"."""
    table, rows = talk.table, dict[int, dict[str, str]]()
    for referent in talk.back(start, _NEAR):
        verb = verb_of(talk, referent.head)
        role = role_of(talk, referent.head)
        if referent.sort is Sort.PERSON and len(referent.entities) == 1 and table.lemmas[verb] in _MEETING:
            rows.setdefault(verb, {}).setdefault(role, referent.entities[0])
    last = rows[max(rows)] if rows else {}
    pair = tuple(last[role] for role in _ACTING if role in last)
    return pair if len(set(pair)) == _PAIR else ()


def _joins(table: TokenTable, one: Referent, other: Referent) -> bool:
    """Whether a hyphen joins two names, or *and* two adjectives: "the Thai and Lao dispute"."""
    between = table.words[one.end].text
    return between in _HYPHENS or (between == "and" and one.how == other.how == "demonym")


def _is_of_two(table: TokenTable, token: int) -> bool:
    """Whether a lower-case noun of what two have with each other follows: "[border] talks"."""
    last = min(token + _NOUN_NEAR, table.size)
    nouns = takewhile(
        lambda each: table.words[each].key and not table.words[each].capital, range(token, last)
    )
    return any(table.lemmas[each] in _OF_TWO for each in nouns)


def of_journey(talk: Discourse, head: int) -> tuple[str, ...]:
    """The states of guest and host of a journey beside a clause: *A's trip to B since the two broke*."""
    table = talk.table
    clause = table.heads[head]
    above = table.heads[clause]
    if table.deps[clause] != "advcl" or table.deps[head] not in SUBJECTS:
        return ()
    journeys = [kid for kid in (above, *table.kids[above]) if table.lemmas[kid] in _JOURNEYS and kid < head]
    for journey in journeys:
        about = [kid for kid in table.kids[journey] if kid in talk.known and kid < head]
        hosts = [talk.known[kid] for kid in about if table.case(kid) in _TO]
        guests = [talk.known[kid] for kid in about if table.case(kid) == "by"]
        guests += [
            talk.known[kid] for kid in table.kids[above] if table.deps[kid] in SUBJECTS and kid in talk.known
        ]
        states = [state for each in (guests[:1], hosts[:1]) for one in each if (state := _state(talk, one))]
        if len(set(states)) == _PAIR:
            return tuple(states)
    return ()


def _state(talk: Discourse, referent: Referent) -> str:
    entity = referent.entities[0]
    state = talk.country(entity) if referent.sort is Sort.PLACE else talk.state_of(entity)
    return state if is_state(state) else ""
