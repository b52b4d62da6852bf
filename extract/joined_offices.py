"""Whose second minister of two is: *Kenya's finance minister and interior minister*."""

from __future__ import annotations

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .referents import Discourse, Sort

_WHOSE = frozenset({"his", "her", "its", "their"})
_HELD_APART = frozenset({"minister", "chief"})


def owner_of_first_office(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state of the office before *and*, for a minister without determiner and name behind it."""
    table, first = talk.table, talk.table.first_of_list(phrase.head)
    bare = not (phrase.determiner or phrase.owners or phrase.word.plural) and phrase.word.lemma in _HELD_APART
    if not bare or table.deps[phrase.head] != "conj" or phrase.start < 1:
        return []
    office = table.words[first].agent
    held = office is not None and office.category is AgentClass.OFFICE and not office.plural
    if not held or table.words[phrase.start - 1].lower not in ("and", ","):
        return []
    before = talk.known.get(first)
    if before is None or before.sort is not Sort.PERSON or before.end >= phrase.start:
        return []
    told = range(before.start, first)
    if not any(talk.atoms.at(each) is not None or table.words[each].lower in _WHOSE for each in told):
        return []  # "the Secretary and Foreign Minister"
    state = talk.state_of(before.entities[0]) if len(before.entities) == 1 else ""
    return [state] if state else []
