"""Nouns that only tell whose people a list ends in: "government, opposition and civic leaders"."""

from __future__ import annotations

from dataclasses import replace

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase, PhraseParser
from .atoms import Atoms
from .token_table import TokenTable

_SHARING = frozenset({"government", "opposition", "army", "military", "police", "parliament"})
_ENDING = frozenset({AgentClass.OFFICE, AgentClass.PERSON, AgentClass.FORCE})
_TELLING = frozenset({"amod", "compound"})


def completed(table: TokenTable, atoms: Atoms, phrase: AgentPhrase) -> AgentPhrase:
    """The phrase that a bare noun stands for in a list of people, which ends in their noun; else itself."""
    bare = phrase.start == phrase.head and phrase.end == phrase.head + 1 and not phrase.word.plural
    if not bare or phrase.word.lemma not in _SHARING:
        return phrase
    first = table.first_of_list(phrase.head)
    row = [kid for kid in table.kids[first] if kid > phrase.head and table.deps[kid] == "conj"]
    people = table.words[row[-1]].agent if row and not _has_article(table, first) else None
    if people is None or not people.plural or people.category not in _ENDING or atoms.at(row[-1]) is not None:
        return phrase
    told = [kid for kid in table.kids[row[-1]] if table.deps[kid] in _TELLING and kid < row[-1]]
    if not told or any(atoms.at(kid) is not None for kid in told):
        return phrase  # "government and Chadian officials"
    whole = PhraseParser(table, atoms).parse(row[-1], people, row[-1])
    return replace(
        whole, start=phrase.start, end=phrase.end, head=row[-1], core=phrase.core, words=(people.lemma,),
        adjectives=(phrase.word.lemma,),
    )  # fmt: skip


def _has_article(table: TokenTable, token: int) -> bool:
    return any(table.deps[kid] == "det" for kid in table.kids[token] if kid < token)
