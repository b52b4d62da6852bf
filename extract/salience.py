"""Which of the referents so far a pronoun or description most likely takes up again.

A small version of the preferences of Lappin and Leass (1994): recency by sentence, subjects before objects
before the rest, parallel function, and the ban on an argument of the pronoun's own verb.
"""

from __future__ import annotations

from collections.abc import Callable

from .referents import Discourse, Referent

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
_REACH = 4


def role_of(talk: Discourse, token: int) -> str:
    """ "subject", "object" or "other": the function of a token in its clause; a conjunct's is its first's."""
    table = talk.table
    steps = 0
    while table.deps[token] in ("conj", "appos", "flat") and steps < 8:
        token, steps = table.heads[token], steps + 1
    dep = table.deps[token]
    if dep in _SUBJECTS:
        return "subject"
    return "object" if dep in _OBJECTS else "other"


def verb_of(talk: Discourse, token: int) -> int:
    """The token that governs `token`, over conjuncts."""
    table = talk.table
    steps = 0
    while table.deps[token] in ("conj", "appos", "flat") and steps < 8:
        token, steps = table.heads[token], steps + 1
    return table.heads[token]


def most_salient(
    talk: Discourse, pronoun: int, accept: Callable[[Referent], bool], *, reach: int = _REACH
) -> Referent | None:
    """The best earlier referent for the pronoun at token `pronoun` among those that `accept`."""
    table = talk.table
    here = table.sentences[pronoun]
    possessive = table.deps[pronoun] == "nmod:poss"
    role, verb = role_of(talk, pronoun), verb_of(talk, pronoun)
    weights: dict[tuple[str, ...], float] = {}
    best: Referent | None = None
    for referent in talk.back(pronoun, reach):
        if not accept(referent) or referent.end > pronoun > referent.start:
            continue
        function = role_of(talk, referent.head)
        if not possessive and verb_of(talk, referent.head) == verb and function != "other":
            continue
        weight = 4.0 if function == "subject" else 2.0 if function == "object" else 1.0
        if table.deps[table.heads[referent.head]] == "ROOT" and function == "subject":
            weight += 0.5
        if function == role == "subject":
            weight += 1.0
        weight *= 0.5 ** (here - table.sentences[referent.head])
        weights[referent.entities] = weights.get(referent.entities, 0.0) + weight
        if best is None or weights[referent.entities] > weights[best.entities] + 1e-9:
            best = referent
    return best
