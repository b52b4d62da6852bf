"""The states whose offices a plural names: *the presidents of both countries*, *the two ministers*."""

from __future__ import annotations

from dataclasses import replace

from .agent_lexicon import AgentClass, agent_lexicon
from .agent_phrases import AgentPhrase, PhraseParser
from .groups import GroupResolver
from .referents import Discourse, is_state

_PAIR = 2
_LANDS = (AgentClass.COUNTRY, AgentClass.SIDE, AgentClass.GOVERNMENT)
_LONGEST = 4


def states_behind(talk: Discourse, phrase: AgentPhrase, groups: GroupResolver) -> list[str]:
    """The states that *of both countries* behind a plural of offices means, if the text has told two."""
    table, first = talk.table, phrase.end + 1
    if not _are_offices(phrase) or first >= table.size or table.words[phrase.end].lower != "of":
        return []
    for token in range(first, min(first + _LONGEST, table.size)):
        agent = table.words[token].agent
        if agent is None or not agent.plural or agent.category not in _LANDS:
            continue
        lands = PhraseParser(table, talk.atoms).parse(token, agent, first)
        two = lands.count == _PAIR or lands.determiner == "both"
        return _states(talk, lands, groups) if two and lands.start == first else []
    return []


def states_of_two(talk: Discourse, phrase: AgentPhrase, groups: GroupResolver) -> list[str]:
    """The two states last told, whose *the two foreign ministers* are of whom the text names nobody."""
    two = phrase.count == _PAIR or phrase.determiner == "both"
    if not (two and _are_offices(phrase) and phrase.definite and len(phrase.words) > 1):
        return []
    country = agent_lexicon().agents["country"]
    lands = replace(phrase, word=replace(country, plural=True), words=("country",), ranks=frozenset())
    return _states(talk, lands, groups)


def _are_offices(phrase: AgentPhrase) -> bool:
    office = phrase.word.plural and phrase.word.category is AgentClass.OFFICE
    return office and not (phrase.owners or phrase.adjectives) and phrase.possessor < 0


def _states(talk: Discourse, lands: AgentPhrase, groups: GroupResolver) -> list[str]:
    told = groups.resolve(talk, lands)
    states = [each for each in told.entities if is_state(each)] if told is not None else []
    return states if len(states) == _PAIR else []
