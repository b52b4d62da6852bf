"""*It* as the state or organisation that another acts on: *suspended A and imposed sanctions on it*."""

from __future__ import annotations

from .referents import SUBJECTS, Discourse, Referent, Sort
from .salience import does_as_object

_BETWEEN_STATES = frozenset(
    {"sanction", "embargo", "blockade", "talk", "negotiation", "dialogue", "contact", "relation", "tie",
     "war", "attack", "strike", "negotiate", "fight", "impose", "declare", "cooperate", "trade", "align",
     "border"}
)  # fmt: skip
"""What one state has with another, or does to it."""
_DONE_TO = frozenset(
    {"attack", "invade", "bomb", "shell", "threaten", "recognise", "recognize", "sanction", "fight"}
)
_TOWARDS = frozenset({"with", "on", "against", "from"})
_AGENTS = frozenset({Sort.STATE, Sort.ORG})
_CLIMB = 6


def whom_another_acts_on(talk: Discourse, token: int) -> Referent | None:
    """The one other state or organisation that a sentence has named before *it*, where *it* is acted on."""
    table = talk.table
    head = table.lemmas[table.heads[token]]
    objects = {table.lemmas[kid] for kid in table.kids[table.heads[token]] if table.deps[kid] == "obj"}
    between = head in _BETWEEN_STATES or bool(objects & _BETWEEN_STATES)  # "held talks with it"
    aimed = table.deps[token] in ("obl", "nmod") and table.case(token) in _TOWARDS and between
    if not (aimed or (table.deps[token] == "obj" and head in _DONE_TO)):
        return None
    doers = _doers(talk, token)
    first = table.sentence_start(token)
    named = [each for each in talk.referents if first <= each.head < token and each.sort in _AGENTS]
    named = [each for each in named if each.how != "demonym" and not each.plural and len(each.entities) == 1]
    others = {each.entities[0] for each in named} - doers
    if not doers or len(others) != 1:
        return None
    return next(each for each in named if each.entities[0] in others)


def _doers(talk: Discourse, token: int) -> set[str]:
    """Who acts in the clause of a token: its subjects, or those that its verb shares with one before it."""
    table, verb = talk.table, token
    for _ in range(_CLIMB):
        found = [kid for kid in table.kids[verb] if table.deps[kid] in SUBJECTS and kid < token]
        if found:
            kids = [each for kid in found for each in (kid, *table.kids[kid])]
            return {entity for kid in kids if kid in talk.known for entity in talk.known[kid].entities}
        if table.heads[verb] == verb:
            break
        if objects := does_as_object(talk, verb):  # "accused Chad of attacking it"
            return {entity for kid in objects for entity in talk.known[kid].entities}
        verb = table.heads[verb]
    return set()
