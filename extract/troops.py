"""Troops: by whom they are sent or withdrawn, what they are kept for, what tells them apart."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import Discourse, is_state
from .salience import does_as_object

_TROOPS = frozenset({"force", "troop"})
_SENDING = frozenset({"send", "deploy", "dispatch", "withdraw", "station", "mass", "commit", "pull"})


def sent_by(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state that sends or withdraws bare troops: "Norway sent troops into the region"."""
    table = talk.table
    first = table.first_of_list(phrase.head)
    bare = phrase.start == phrase.head and phrase.word.plural and phrase.word.lemma in _TROOPS
    if not bare or table.deps[first] != "obj" or table.lemmas[table.heads[first]] not in _SENDING:
        return []
    verb = table.heads[first]
    while table.deps[verb] in ("advcl", "conj", "xcomp") and not _subjects(talk, verb):
        if asked := does_as_object(talk, verb):  # "asked Chad to withdraw troops"
            return [each for each in talk.known[asked[0]].entities if is_state(each)]
        verb = table.heads[verb]
    states = [entity for kid in _subjects(talk, verb) for entity in talk.known[kid].entities]
    return states if len(states) == 1 and is_state(states[0]) else []


def kept_for(words: set[str]) -> tuple[str, str]:
    """The part of an id and the name that forces have by what they are for."""
    if "police" in words:
        return "police", "Police"
    return ("security-forces", "Security Forces") if "security" in words else ("armed-forces", "Armed Forces")


def told_apart(phrase: AgentPhrase) -> bool:
    """Whether forces without a state may be told by what they are: "proxy forces", no "armed forces"."""
    return phrase.word.lemma in _TROOPS and "armed" not in {*phrase.adjectives, *phrase.words}


def _subjects(talk: Discourse, verb: int) -> list[int]:
    """The subjects of a verb that name somebody."""
    kids = talk.table.kids[verb]
    return [kid for kid in kids if talk.table.deps[kid] in ("nsubj", "nsubj:outer") and kid in talk.known]
