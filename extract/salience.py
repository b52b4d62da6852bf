"""Which of the referents so far a pronoun or description most likely takes up again.

A small version of the preferences of Lappin and Leass (1994): recency by sentence, subjects before objects
before the rest, parallel function, and the ban on an argument of the pronoun's own verb.
"""

from __future__ import annotations

from collections.abc import Callable

from .referents import Discourse, Referent, Sort

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
_REACH = 4
_DECAY = 0.5
_THINGS = frozenset({Sort.PLACE, Sort.AGREEMENT})
_DEEPEST = 24
_DEPTH = 3


def role_of(talk: Discourse, token: int) -> str:
    """ "subject", "object" or "other": the function of a token in its clause; a conjunct's is its first's."""
    table = talk.table
    steps = 0
    while table.deps[token] in ("conj", "appos", "flat") and steps < 8:
        token, steps = table.heads[token], steps + 1
    dep = table.deps[token]
    if dep in _SUBJECTS:
        return "subject"
    if dep == "nmod" and table.case(token) in ("with", "between"):
        return "object"
    return "object" if dep in _OBJECTS else "other"


def verb_of(talk: Discourse, token: int) -> int:
    """The token that governs `token`, over conjuncts."""
    table = talk.table
    steps = 0
    while table.deps[token] in ("conj", "appos", "flat") and steps < 8:
        token, steps = table.heads[token], steps + 1
    return table.heads[token]


def _ancestors(talk: Discourse, token: int) -> list[int]:
    """The tokens that govern `token`, the nearest first."""
    heads = talk.table.heads
    found: list[int] = []
    while heads[token] != token and len(found) < _DEEPEST:
        token = heads[token]
        found.append(token)
    return found


def _praised(talk: Discourse, pronoun: int) -> frozenset[int]:
    """Objects of a verb that says what for: "thanked him for his role", "accused it of its war"."""
    table = talk.table
    token = table.heads[pronoun]
    for _ in range(_DEPTH):
        if table.deps[token] == "obl" and table.case(token) in ("for", "on", "of"):
            verb = table.heads[token]
            return frozenset(kid for kid in table.kids[verb] if table.deps[kid] == "obj" and kid < token)
        if table.deps[token] not in ("nmod", "obl", "conj", "amod", "compound"):
            break
        token = table.heads[token]
    return frozenset()


def _has_subject(talk: Discourse, token: int) -> bool:
    return any(talk.table.deps[kid] in _SUBJECTS for kid in talk.table.kids[token])


def most_salient(
    talk: Discourse, pronoun: int, accept: Callable[[Referent], bool], *, reach: int = _REACH,
    things: bool = False,
) -> Referent | None:  # fmt: skip
    """The best earlier referent for the pronoun at token `pronoun` among those that `accept`.

    With `things`, a subject that is no agent ("the resolution") competes too; where it wins, there is none.
    """
    table = talk.table
    here = table.sentences[pronoun]
    possessive = table.deps[pronoun] == "nmod:poss"
    role, clauses = role_of(talk, pronoun), _own_clauses(talk, pronoun)
    above = _ancestors(talk, pronoun)
    nearest = next((token for token in above if _has_subject(talk, token)), -1)
    controllers = {table.heads[token] for token in above if table.deps[token] == "xcomp"}
    possessed = {table.heads[token] for token in above if table.deps[token] == "acl"}
    praised = _praised(talk, pronoun) if possessive else frozenset[int]()
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
            weight += 2.0 if verb == nearest else 1.0
        if table.deps[referent.head] == "nmod:poss" and table.heads[referent.head] in possessed:
            weight += 6.0
        if (
            possessive
            and table.deps[table.heads[pronoun]] == "conj"
            and (table.heads[table.heads[pronoun]] == referent.head)
        ):
            weight += 6.0
        if referent.head in praised:
            weight += 5.0
        if (
            verb in controllers
            and role_of(talk, referent.head) == "object"
            and not talk.table.case(referent.head)
        ):
            weight += 6.0
        weight *= _DECAY ** (here - table.sentences[referent.head])
        weight += 0.001 * min(talk.counts.get(referent.entities[0], 0), 5)
        if weight > highest + 1e-9:
            best, highest = referent, weight
    if best is not None and things and _thing_weight(talk, pronoun, nearest, role) > highest:
        return None
    return best


def _thing_weight(talk: Discourse, pronoun: int, nearest: int, role: str) -> float:
    """Weight of the nearest singular subject before the pronoun that names no agent."""
    table = talk.table
    here = table.sentences[pronoun]
    for token in range(pronoun - 1, table.sentence_starts[max(here - 1, 0)] - 1, -1):
        if table.deps[token] not in _SUBJECTS or table.pos[token] not in ("NOUN", "PROPN", "PRON"):
            continue
        known = talk.known.get(token)
        if (known is not None and known.sort not in _THINGS) or table.tags[token] not in ("NN", "NNP"):
            continue
        weight = 4.0 + (1.0 if role == "subject" else 0.0) + (2.0 if table.heads[token] == nearest else 0.0)
        weight += 0.5 if table.deps[table.heads[token]] == "ROOT" else 0.0
        return weight * _DECAY ** (here - table.sentences[token])
    return 0.0


def _own_clauses(talk: Discourse, pronoun: int) -> frozenset[int]:
    """The pronoun's verb and those that share its subject: "X met Y and thanked him" is not about X."""
    table = talk.table
    verb = verb_of(talk, pronoun)
    found = {verb}
    while (
        table.deps[verb] in ("conj", "xcomp", "advcl", "acl")
        and table.heads[verb] not in found
        and not any(table.deps[kid] in _SUBJECTS for kid in table.kids[verb])
    ):
        if table.deps[verb] == "acl":
            break
        verb = table.heads[verb]
        found.add(verb)
    return frozenset(found)
