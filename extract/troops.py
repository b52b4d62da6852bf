"""Troops: by whom they are sent or withdrawn, what they are kept for, what tells them apart."""

from __future__ import annotations

from ..ontology.model import Entity
from .agent_phrases import AgentPhrase
from .referents import Discourse, is_armed_group, is_state
from .salience import does_as_object

_TROOPS = frozenset({"force", "troop"})
_FIGHTING = frozenset({"NonStateArmedGroup", "PoliticalParty"})
_LOOK_BACK = 12
SENDING = frozenset({"send", "deploy", "dispatch", "withdraw", "station", "mass", "commit", "pull"})
"""What one does with one's own forces."""


def sent_by(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state that sends or withdraws bare troops: "Norway sent troops into the region"."""
    table = talk.table
    first = table.first_of_list(phrase.head)
    bare = phrase.start == phrase.head and phrase.word.plural and phrase.word.lemma in _TROOPS
    if not bare or table.deps[first] != "obj" or table.lemmas[table.heads[first]] not in SENDING:
        return []
    verb = table.heads[first]
    while table.deps[verb] in ("advcl", "conj", "xcomp") and not _subjects(talk, verb):
        if asked := does_as_object(talk, verb):  # "asked Chad to withdraw troops"
            return [each for each in talk.known[asked[0]].entities if is_state(each)]
        verb = table.heads[verb]
    states = [entity for kid in _subjects(talk, verb) for entity in talk.known[kid].entities]
    return states if len(states) == 1 and is_state(states[0]) else []


def has_men(*known: Entity | None) -> bool:
    """Whether forces of an owner are its own: an armed group's, a party's that fights."""
    return any(each is not None and each.kind in _FIGHTING for each in known)


def of_rebels(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The one armed group of which the text has spoken, of whose forces it now speaks: "rebel forces"."""
    rebels = not phrase.owners and phrase.possessor < 0 and "rebel" in {*phrase.adjectives, *phrase.words}
    near = talk.back(phrase.start, _LOOK_BACK) if rebels else ()
    bands = {entity for each in near for entity in each.entities if is_armed_group(talk, entity)}
    return [*bands] if len(bands) == 1 else []


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
