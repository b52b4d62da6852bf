"""Who acts on those whom a plural pronoun stands for, and so is not meant by it; who is helped."""

from __future__ import annotations

from .referents import SUBJECTS, Discourse
from .salience import does_as_object

_HELPING = frozenset({"support", "help", "assist", "aid", "assistance", "stand", "assure"})
_OBJECTS = ("obj", "iobj", "obl")
_SEEING = frozenset({"meet", "talk", "speak", "confer", "visit", "host", "receive", "greet", "phone"})


def doers_to(talk: Discourse, token: int) -> frozenset[str]:
    """Who does what is done to those whom an object stands for."""
    table = talk.table
    counted = table.heads[token]
    if table.deps[token] == "nmod" and table.case(token) == "of" and table.tags[counted] == "CD":
        token = counted  # "the marines detained ten of them"
    if table.words[token].lower == "themselves" or table.deps[token] not in _OBJECTS:
        return frozenset()
    subjects = (kid for kid in table.kids[table.heads[token]] if table.deps[kid] == "nsubj")
    known = (talk.known[kid] for kid in subjects if kid in talk.known)
    return frozenset(entity for referent in known for entity in referent.entities)


def acting_on(talk: Discourse, token: int) -> frozenset[int]:
    """The subjects of the clauses that share theirs with an object's: "states must not aid them".

    Or those who are told to do it: "urged states to listen to them".
    """
    table = talk.table
    if table.words[token].lower == "themselves" or table.deps[token] not in _OBJECTS:
        return frozenset()
    verb = table.heads[token]
    while not (subjects := frozenset(kid for kid in table.kids[verb] if table.deps[kid] in SUBJECTS)):
        if table.deps[verb] not in ("conj", "xcomp", "advcl") or table.heads[verb] == verb:
            break
        if told := does_as_object(talk, verb):
            return frozenset(told)
        verb = table.heads[verb]
    return subjects


def are_helped(talk: Discourse, candidate: int, token: int) -> bool:
    """Whether somebody helps people in what *as* tells of them: "aid to the Maltese as they rebuild"."""
    table, clause = talk.table, talk.table.heads[token]
    as_they = table.deps[clause] == "advcl" and table.words[token - 1].lower == "as"
    verb = table.heads[candidate]
    helps = [verb, *(kid for kid in table.kids[verb] if table.deps[kid] == "obj" and kid < candidate)]
    return as_they and candidate > verb and any(table.lemmas[each] in _HELPING for each in helps)


def are_met_for(talk: Discourse, candidate: int, token: int) -> bool:
    """Whether somebody is met by who is to do something to people: "will meet rebels to urge them"."""
    table, clause = talk.table, talk.table.heads[token]
    verb = table.heads[clause]
    purpose = table.deps[clause] == "advcl" and any(
        table.words[kid].lower == "to" for kid in table.kids[clause]
    )
    if not purpose or table.deps[token] not in ("obj", "iobj") or table.heads[candidate] != verb:
        return False
    met = table.deps[candidate] == "obj" or table.case(candidate) in ("with", "to")
    return met and table.lemmas[verb] in _SEEING
