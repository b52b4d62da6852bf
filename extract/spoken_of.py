"""Persons of whom others only speak, and who are none of *the two* who talked: *the case of* A."""

from __future__ import annotations

from .token_table import TokenTable

_MATTERS = frozenset(
    {"case", "fate", "arrest", "detention", "imprisonment", "release", "death", "killing", "funeral",
     "burial"}
)  # fmt: skip
_ENCOUNTERS = frozenset(
    {"meeting", "talk", "talks", "visit", "call", "conversation", "discussion", "dialogue", "consultation",
     "negotiation", "dinner", "lunch", "breakfast", "trip", "arrival", "summit", "guest", "host",
     "counterpart", "delegation", "invitation", "exchange", "contact", "reception"}
)  # fmt: skip
"""Of what somebody is who takes part: *the visit of* A, no matter that others talk of."""
_ABOUT = frozenset({"about", "on", "including", "regarding", "concerning"})


def is_matter(table: TokenTable, token: int) -> bool:
    """Whether somebody is what is talked of, and so no talker: *raised the case of* A."""
    first = table.first_of_list(token)
    return table.case(first) == "of" and table.lemmas[table.heads[first]] in _MATTERS


def is_spoken_of(table: TokenTable, token: int) -> bool:
    """Whether somebody stands where no talker stands: *the killing of* A, A's *reforms*, *including* A."""
    first = table.first_of_list(token)
    above = table.lemmas[table.heads[first]]
    owned = table.deps[first] == "nmod:poss"
    told = table.deps[first] == "nmod" and table.case(first) in _ABOUT | {"of", "for"}
    if table.deps[first] == "obl":
        return table.case(first) in _ABOUT
    return (owned or told) and above not in _ENCOUNTERS
