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
_DECAY = 0.5


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


def _ancestors(talk: Discourse, token: int) -> frozenset[int]:
    """The tokens that govern `token`, up to the root."""
    heads = talk.table.heads
    found: set[int] = set()
    while heads[token] != token and heads[token] not in found:
        token = heads[token]
        found.add(token)
    return frozenset(found)


def most_salient(
    talk: Discourse, pronoun: int, accept: Callable[[Referent], bool], *, reach: int = _REACH
) -> Referent | None:
    """The best earlier referent for the pronoun at token `pronoun` among those that `accept`."""
    table = talk.table
    here = table.sentences[pronoun]
    possessive = table.deps[pronoun] == "nmod:poss"
    role, clauses = role_of(talk, pronoun), _own_clauses(talk, pronoun)
    above = _ancestors(talk, pronoun)
    best: Referent | None = None
    highest = 0.0
    for referent in talk.back(pronoun, reach):
        if not accept(referent) or referent.end > pronoun > referent.start:
            continue
        function = role_of(talk, referent.head)
        verb = verb_of(talk, referent.head)
        if not possessive and verb in clauses and function != "other":
            continue
        weight = 4.0 if function == "subject" else 2.5 if function == "object" else 1.5
        if table.deps[verb] == "ROOT" and function == "subject":
            weight += 0.5
        if function == role == "subject":
            weight += 1.0
        if function == "subject" and verb in above:
            weight += 2.0
        weight *= _DECAY ** (here - table.sentences[referent.head])
        weight += 0.02 * min(talk.counts.get(referent.entities[0], 0), 5)
        if weight > highest + 1e-9:
            best, highest = referent, weight
    return best


def _own_clauses(talk: Discourse, pronoun: int) -> frozenset[int]:
    """The pronoun's verb and those that share its subject: "X met Y and thanked him" is not about X."""
    table = talk.table
    verb = verb_of(talk, pronoun)
    found = {verb}
    while table.deps[verb] in ("conj", "xcomp", "advcl", "acl") and table.heads[verb] not in found and not any(
        table.deps[kid] in _SUBJECTS for kid in table.kids[verb]
    ):
        if table.deps[verb] == "acl":
            break
        verb = table.heads[verb]
        found.add(verb)
    return frozenset(found)
