"""What all states of an organisation are called: "the member states of NATO", "NATO countries"."""

from __future__ import annotations

from ..ontology.model import Entity
from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .token_table import TokenTable

_ALL = frozenset({"member", "current", "all", "state", "nation", "country"})


def members_of(table: TokenTable, phrase: AgentPhrase, owner: Entity | None) -> str:
    """The label of all members of the organisation `owner`; empty where only some are meant."""
    apart = {table.words[kid].lower for kid in table.kids[phrase.head] if table.deps[kid] == "amod"}
    told = {*phrase.words, *phrase.adjectives, *apart} - {phrase.word.lemma} - _ALL  # "Eastern NATO states"
    some = phrase.count and not (phrase.definite or table.possessive(phrase.head - 1))
    known = owner is not None and owner.kind == "InternationalOrganization"
    if owner is None or not known or some or told or phrase.word.category is not AgentClass.COUNTRY:
        return ""
    return f"members of {owner.label}"
