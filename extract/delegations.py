"""Delegations to entities: "Chad's delegation", "a trade delegation led by A", "the two delegations"."""

from __future__ import annotations

from ..ontology.model import Entity
from ..ontology.names import slug
from .agent_phrases import AgentPhrase
from .named import NameResolver
from .named_again import named_again, refer
from .referents import Discourse, Referent, Sort, is_armed_group, is_state

_LEADING = frozenset({"lead", "head"})


def delegation_meant(
    talk: Discourse, phrase: AgentPhrase, owners: list[str], names: NameResolver
) -> Referent | None:
    """The delegation, or delegations, that a phrase stands for; None where the text does not tell."""
    if not owners and not phrase.word.plural and phrase.determiner in ("a", "an"):
        owners = _of_leader(talk, phrase)
    if not owners or (phrase.word.plural and len(owners) < 2):
        if phrase.word.plural and not owners and phrase.definite:
            return all_delegations(talk, phrase)
        again = named_again(talk, phrase) if phrase.definite and not owners else None
        return again or (_unnamed(talk, phrase) if not phrase.word.plural else None)
    found: list[str] = []
    for owner in owners if phrase.word.plural else owners[:1]:
        state = owner if is_armed_group(talk, owner) else talk.state_of(owner) or owner
        key = f"group/{talk.document.id[:12]}-delegation-of-{owner.partition('/')[2].replace('/', '-')}"
        holder = names.entity(owner) or talk.entities.get(owner)
        label = f"delegation of {holder.label if holder else owner}"
        talk.entities.setdefault(key, Entity(key, "Delegation", label, belongs_to=state, minted=True))
        found.append(key)
    return refer(phrase, tuple(found), "role", 0.8, Sort.PEOPLE)


def all_delegations(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """ "The two delegations": those that the text has spoken of."""
    found = tuple(key for key, entity in talk.entities.items() if entity.kind == "Delegation")
    wanted = phrase.count or len(found)
    return refer(phrase, found, "group", 0.7, Sort.PEOPLE) if len(found) == wanted > 1 else None


def is_led(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether it is told who leads or heads those meant: "a faction led by A"."""
    table = talk.table
    telling = (kid for kid in table.kids[phrase.head] if table.deps[kid] == "acl")
    return any(table.lemmas[kid] in _LEADING for kid in telling)


def _of_leader(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state of who leads a delegation: "Minister Roe led a delegation to Oslo"."""
    table, verb = talk.table, talk.table.heads[phrase.head]
    led = table.deps[phrase.head] == "obj" and table.lemmas[verb] in _LEADING
    for kid in table.kids[verb] if led else ():
        leader = talk.known.get(kid) if table.deps[kid] == "nsubj" else None
        if leader is not None and len(leader.entities) == 1:
            return [state] if is_state(state := talk.state_of(leader.entities[0])) else []
    return []


def _unnamed(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """ "A trade delegation", of whom the text does not say whose it is."""
    lands = [talk.table.text(each.start, each.end) for each in phrase.owners]
    told = [*lands, *phrase.adjectives, *(word for word in phrase.words if word != phrase.word.lemma)]
    led = is_led(talk, phrase) or talk.table.lemmas[talk.table.heads[phrase.head]] in _LEADING
    if not (told or led) or phrase.possessor >= 0:
        return None
    words = [*phrase.adjectives[::-1], *phrase.words]
    label = " ".join(
        [*lands, talk.spelt(words, phrase.head, phrase.start, phrase.end)]
    )  # "Gaza's delegation"
    key = f"group/{talk.document.id[:12]}-{slug(label)}"
    talk.entities.setdefault(key, Entity(key, "Delegation", label, minted=True))
    return refer(phrase, (key,), "minted", 0.6, Sort.PEOPLE)
