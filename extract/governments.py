"""Whose the government is of which a text speaks without a name."""

from __future__ import annotations

from collections.abc import Callable

from ..ontology.model import Entity
from .agent_phrases import AgentPhrase
from .referents import SUBJECTS, Discourse, Referent, Sort, is_state

GO_BETWEENS = frozenset({"diplomat", "mediator", "facilitator", "negotiator", "envoy", "expert"})
_FIGHTING = frozenset({"NonStateArmedGroup", "PoliticalParty"})
_LEADING = frozenset({"lead", "head"})
_MANY = 3
OPPRESSIVE = frozenset({"junta", "regime"})
"""What nobody calls his own government."""
_SAYING = frozenset({"say", "announce", "add", "declare", "vow", "promise", "insist", "pledge"})
_HEADS = frozenset({"president", "premier", "chancellor"})
_COUPS = frozenset({"coup", "putsch", "takeover", "mutiny"})
_LONG_AGO, _SPOKEN_BACK = 12, 4
_MEANT_FOR = frozenset({"on", "for", "of"})
_MINISTRIES = frozenset({"ministry", "department"})
_SENT = frozenset({"ambassador", "envoy", "emissary", "consul", "representative", "delegate"})


def led_by(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state of who leads a government: "the new government, led by President Roe"."""
    table = talk.table
    for verb in (kid for kid in table.kids[phrase.head] if table.lemmas[kid] in _LEADING):
        for kid in (each for each in table.kids[verb] if table.case(each) == "by"):
            atom = talk.atoms.at(kid)
            person = talk.named_at.get(atom.start, "") if atom is not None else ""
            if person and is_state(state := talk.state_of(person)):
                return state
    return ""


def home_of_groups(talk: Discourse, entity_of: Callable[[str], Entity | None]) -> str:
    """The state of which all armed groups and parties of a text are, where it names no state at all."""
    homes = set[str]()
    for row in (row for atom in talk.atoms.found for row in atom.rows[:1]):
        known = entity_of(row.entity)
        if known is not None and known.kind in _FIGHTING:
            homes.add(known.belongs_to)
        elif is_state(row.entity):
            return ""
    home = homes.pop() if len(homes) == 1 else ""
    return home if is_state(home) else ""


def tells_of_a_go_between(talk: Discourse, demonym: Referent) -> bool:
    """Whether a nationality only says who somebody is that acts for nobody: "the Peruvian diplomat"."""
    agent = talk.table.words[talk.table.heads[demonym.head]].agent
    return agent is not None and agent.lemma in GO_BETWEENS


def is_called_otherwise(label: str, phrase: AgentPhrase) -> bool:
    """Whether a body is known to be a department and no ministry, or the other way."""
    return phrase.word.lemma in _MINISTRIES and phrase.word.lemma not in label.lower().split()


def shared_owner(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state of both: "the government and the rebels of Chad", "Chad's police and [the military]"."""
    table = talk.table
    first = talk.known.get(table.first_of_list(phrase.head)) if table.deps[phrase.head] == "conj" else None
    if first is not None and first.sort is Sort.ORG and not first.plural:
        state = talk.state_of(first.entities[0])
        if first.entities[0].startswith("body/") and is_state(state):
            return state
    for other in (kid for kid in table.kids[phrase.head] if table.deps[kid] == "conj"):
        for owner in (kid for kid in table.kids[other] if table.deps[kid] == "nmod"):
            atom = talk.atoms.at(owner)
            if table.case(owner) == "of" and atom is not None and atom.rows and is_state(atom.rows[0].entity):
                return atom.rows[0].entity
    return ""


def acts_on(talk: Discourse, referent: Referent, phrase: AgentPhrase) -> bool:
    """Whether somebody does, alone or with others, what is done to those of a phrase."""
    table = talk.table
    first = table.first_of_list(referent.head)
    same = table.heads[first] == table.heads[phrase.head]
    return same and table.deps[first] in SUBJECTS and table.deps[phrase.head] in ("obj", "iobj")


def most_spoken_of(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state of whose land the sentence alone tells, else that named most among those just spoken of."""
    own = talk.home if talk.told_home and not talk.domestic else ""
    speaking = (
        {talk.home} if {talk.home, ""} & talk.voices else set[str]()
    )  # nobody calls his own one a regime
    apart = {own, *talk.actors_above(phrase.head), *talk.voices, *speaking}
    here = _states_told(talk, phrase, apart, 0)
    if len({state for state, _ in here}) == 1:
        return [here[0][0]]
    states = _states_told(talk, phrase, apart, 5)
    lands = {state for state, itself in states if itself}
    named = [state for state, _ in states]
    return [max(named, key=lambda state: (talk.counts.get(state, 0), state in lands))] if named else []


def _is_land(talk: Discourse, sort: Sort, entity: str) -> bool:
    """Whether a state is named itself, not only by one of its towns."""
    known = talk.entities.get(entity)
    return sort is not Sort.PLACE or (known is not None and known.kind == "Territory")


def _states_told(
    talk: Discourse, phrase: AgentPhrase, apart: set[str], sentences: int
) -> list[tuple[str, bool]]:
    """The states spoken of so many sentences back, and whether themselves, not by one of their towns."""
    near = [
        (talk.country(each) if r.sort is Sort.PLACE else talk.state_of(each), _is_land(talk, r.sort, each))
        for r in talk.back(phrase.start, sentences)
        if not _acts_with_us(talk, r, phrase)
        for each in r.entities
    ]
    return [(state, itself) for state, itself in near if is_state(state) and state not in apart]


def _acts_with_us(talk: Discourse, referent: Referent, phrase: AgentPhrase) -> bool:
    """Whether somebody is only a pronoun's, who acts in the sentence himself."""
    same = talk.table.sentences[referent.head] == talk.table.sentences[phrase.head]
    return same and referent.how == "pronoun" and talk.table.deps[referent.head] in SUBJECTS


def is_one_of_many(talk: Discourse, referent: Referent) -> bool:
    """Whether a state is named in a list of three or more, of which none is *the government*."""
    first = talk.table.first_of_list(referent.head)
    row = [each for each in talk.referents if talk.table.first_of_list(each.head) == first]
    return len(row) >= _MANY and all(each.sort in (Sort.STATE, Sort.ORG) for each in row)


def is_sent_to(talk: Discourse, state: Referent) -> bool:
    """Whether a state only tells where somebody serves: "named him ambassador to France"."""
    table = talk.table
    return table.case(state.head) == "to" and table.lemmas[table.heads[state.head]].lower() in _SENT


def told_by_its_head(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state whose head says what the government does: "the premier says the government will act"."""
    table = talk.table
    clause = table.heads[phrase.head]
    if table.deps[phrase.head] not in SUBJECTS or table.deps[clause] != "ccomp":
        return ""
    if table.lemmas[table.heads[clause]] not in _SAYING:
        return ""
    for kid in table.kids[table.heads[clause]]:
        teller = talk.known.get(kid) if table.deps[kid] == "nsubj" and kid < phrase.head else None
        record = talk.persons.get(teller.entities[0]) if teller is not None else None
        titles = record.titles if record is not None else []
        heads = any(each.noun in _HEADS or "prime" in each.words for each in titles)
        if teller is not None and heads and is_state(state := talk.state_of(teller.entities[0])):
            return state
    return ""


def seized_by_force(talk: Discourse, phrase: AgentPhrase) -> str:
    """The one state of whose coup a text has told, whose the junta and the army then are."""
    found = set[str]()
    for referent in talk.back(phrase.start, _LONG_AGO):
        before = referent.start - 2 if talk.table.case(referent.head) in ("in", "of") else referent.start
        nouns = {talk.table.lemmas[each] for each in (talk.table.heads[referent.head], max(before, 0))}
        if nouns & _COUPS and len(referent.entities) == 1:
            first = referent.entities[0]
            found.add(talk.country(first) if referent.sort is Sort.PLACE else talk.state_of(first))
    state = found.pop() if len(found) == 1 else ""
    return state if is_state(state) else ""


def land_of_body(talk: Discourse, body: Referent) -> str:
    """The state for which a body is named: "the Core Group on Mali", "the Friends of Chad"."""
    if body.sort is not Sort.ORG or len(body.entities) > 1:
        return ""
    for inner in talk.inner:
        last = inner.end == body.end and inner.start > body.start + 1
        if last and is_state(inner.entities[0]) and talk.table.words[inner.start - 1].lower in _MEANT_FOR:
            return inner.entities[0]
    return ""


def told_to_rule(near: list[Referent]) -> str:
    """The one state whose government has just been spoken of."""
    told = [each for each in near if each.how == "metonym" and each.noun == "government"]
    states = {entity for each in told for entity in each.entities}
    return states.pop() if len(states) == 1 else ""


def state_spoken_of(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state spoken of last, where officials tell of "the president"; their own is "the President"."""
    words = talk.table.words
    if not talk.told_home or words[phrase.head].capital:
        return ""
    officials = bool(talk.voices) or any(
        word.text == "President" and words[place].lower == "the" and not words[place + 2].capital
        for place, word in enumerate(words[1:-1])
    )
    for referent in talk.back(phrase.start, _SPOKEN_BACK) if officials else ():
        state = talk.state_of(referent.entities[0]) or talk.country(referent.entities[0])
        if is_state(state) and not referent.plural and state != talk.home:
            return state
    return ""
