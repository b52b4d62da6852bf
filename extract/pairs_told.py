"""Pairs of states told by what they do: who acts together, who visits whom."""

from __future__ import annotations

from collections.abc import Iterable

from .referents import SUBJECTS, Discourse, Referent, Sort, is_state
from .salience import role_of

_HYPHENS = frozenset({"-", "–", "‑", "/", "and"})
_BETWEEN = frozenset(
    {"conflict", "dispute", "war", "row", "standoff", "feud", "quarrel", "crisis", "talk", "negotiation",
     "dialogue", "ceasefire", "truce", "border", "rift", "agreement", "treaty", "summit", "relation", "tie"}
)  # fmt: skip
"""What two states have with each other: *the Armenian-Azerbaijani border*."""
_PAIR, _WHOLE = 2, 1000
_NEAR = 6
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "travel"})
_TO = ("to", "of")
_ACTING = ("subject", "object")


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


def pair_at_odds(talk: Discourse, start: int) -> tuple[str, ...]:
    """The two that stand before the noun of what is between them: *the Georgian-Abkhaz conflict*."""
    table = talk.table
    rows = {each.head: each for each in talk.back(start, _NEAR) if each.how == "demonym"}
    for head in sorted(rows, reverse=True):
        first = rows.get(head - _PAIR)
        if first is None or table.words[head - 1].lower not in _HYPHENS:
            continue
        noun = head + 1
        while noun < table.size and table.pos[noun] in ("ADJ", "NOUN") and table.heads[noun] == noun + 1:
            noun += 1
        pair = (first.entities[0], rows[head].entities[0])
        if noun < table.size and table.lemmas[noun].lower() in _BETWEEN and pair[0] != pair[1]:
            return pair
    return ()


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
