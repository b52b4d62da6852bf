"""Which state "the country", "that nation", "the impoverished Andean country", "the kingdom of Jordan" is."""

from __future__ import annotations

from ..ontology.names import fold
from .agent_lexicon import AgentClass, agent_lexicon
from .agent_phrases import AgentPhrase
from .atoms import AtomKind
from .groups import named_ahead
from .named import NameResolver
from .referents import SUBJECTS, Discourse, Referent, Sort, country_of, is_state
from .speakers import SpeakerFinder

LANDS = frozenset(
    {"country", "nation", "homeland", "kingdom", "emirate", "sultanate", "republic", "state", "power"}
)
"""Nouns that call a state; *state* and *power* only where more is said of it."""
_SAYING_MORE = frozenset({"state", "power"})
_JOURNEYS = frozenset({"visit", "trip", "journey", "travel", "tour"})
_INVADING = frozenset({"invade", "attack", "bomb", "bombard", "shell", "occupy", "annex"})
"""What no army does to its own country."""
_SOLDIERS = frozenset({"soldier", "troop", "troops", "peacekeeper", "base"})
_BACK, _FAR_BACK = 3, 6
_WIDE = frozenset({"world", "globe", "region", "continent"})
_WITHIN = frozenset({"around", "across", "throughout", "of", "in", "from"})
_REACHING = 4
_SPEAKERS = frozenset({"we", "us", "our"})
TELLS_WHICH = frozenset({"of", "that", "which", "whose", "where", "with"})
_BANDS = frozenset({"NonStateArmedGroup", "PoliticalParty"})


def reach(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """How far those told by no name reach: "countries [around the world]", "leaders [from the region]"."""
    after = [word.lower for word in talk.table.words[phrase.end : phrase.end + _REACHING]]
    for end in range(3, len(after) + 1):
        *far, the, whole = after[:end]
        if the == "the" and whole in _WIDE and _WITHIN.issuperset(far):
            return after[:end]
    return []


def named_land(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state whose name follows what it is: "the West African nation of Guinea"."""
    owner = phrase.owners[-1] if phrase.owners else None
    table = talk.table
    if owner is None or owner.kind is not AtomKind.STATE or owner.demonym or owner.start < phrase.head:
        return ""
    following = owner.end == phrase.end and table.words[phrase.head + 1].lower == "of"
    told = told_of(talk, phrase) if phrase.word.lemma in _SAYING_MORE else ([], frozenset[str]())
    apart = phrase.word.lemma in _SAYING_MORE and not told[1]
    if not following or apart or phrase.determiner != "the" or owner.start > phrase.head + 3:
        return ""
    return next((row.entity for row in owner.rows if is_state(row.entity)), "")


def country_meant(
    talk: Discourse, phrase: AgentPhrase, speakers: SpeakerFinder, owners: list[str], names: NameResolver
) -> str:
    """The state that "the country" or "his country" is; empty where the text does not tell."""
    after = talk.table.words[phrase.end].lower if phrase.end < talk.table.size else ""
    if phrase.count or after in TELLS_WHICH:
        return ""
    told = len(phrase.words) > 1 or bool(phrase.adjectives or phrase.owners or phrase.held)
    if phrase.ours or phrase.possessor >= 0:
        return "" if told else _of_possessor(talk, phrase, speakers, owners)
    if phrase.determiner not in ("the", "this", "that"):
        return ""
    if not told:
        plain = phrase.word.lemma not in (*_SAYING_MORE, "republic")
        plain = plain or (phrase.word.lemma == "republic" and talk.table.words[phrase.head].capital)
        return _last(talk, phrase, names, frozenset(), "") if plain else ""
    rest, states = told_of(talk, phrase)
    if talk.table.words[phrase.head].capital:
        return _last(talk, phrase, names, frozenset(), " ".join(rest) or _before_noun(phrase))
    if rest or (phrase.word.lemma in _SAYING_MORE and not states):
        return ""
    return _last(talk, phrase, names, states, "")


def told_of(talk: Discourse, phrase: AgentPhrase) -> tuple[list[str], frozenset[str]]:
    """The words of a phrase that tell nothing known of a state, and the states that the others leave."""
    known, table = agent_lexicon().regions, talk.table
    said = [word for word in phrase.words if word != phrase.word.lemma]
    said += [fold(table.text(each.start, each.end)) for each in phrase.owners if each.start < phrase.head]
    said += [*phrase.adjectives, *([phrase.held] if phrase.held else [])]
    rest, sets, place = list[str](), list[frozenset[str]](), 0
    while place < len(said):
        pair = " ".join(said[place : place + 2])
        word = pair if pair in known else said[place]
        place += 1 + (" " in word and word == pair and word != said[place])
        if word not in known:
            rest.append(word)
        elif known[word]:
            sets.append(known[word])
    return rest, frozenset.intersection(*sets) if sets else frozenset()


def _before_noun(phrase: AgentPhrase) -> str:
    """The word before the noun: *Islamic* of "the largely Muslim Islamic Republic"."""
    before = [word for word in phrase.words if word != phrase.word.lemma]
    return before[-1] if before else phrase.word.lemma


def _of_possessor(talk: Discourse, phrase: AgentPhrase, speakers: SpeakerFinder, owners: list[str]) -> str:
    """The state of whoever *our*, *your*, *his* in "his country" is."""
    if phrase.ours or phrase.possessive_word == "my":
        speaker, quoted = speakers.speaker(phrase.head)
        state = talk.state_of(speaker) if speaker else "" if quoted else speakers.state(phrase.head)
        return state or ("" if quoted else talk.home)
    if phrase.possessive_word == "your":
        people = talk.entities.get(speakers.addressee(phrase.head))
        return people.belongs_to if people is not None and is_state(people.belongs_to) else ""
    return owners[0] if len(owners) == 1 and is_state(owners[0]) else ""


def _last(
    talk: Discourse, phrase: AgentPhrase, names: NameResolver, states: frozenset[str], called: str
) -> str:
    """The state that the text brings to mind most, one of `states` where these are given.

    One whose full name begins with the words `called` and the noun, where a name is begun.
    """
    if home := _of_its_band(talk, phrase):
        return home
    here = talk.table.sentences[phrase.head]
    ahead, apart = named_ahead(talk, phrase.head), talk.actors_above(phrase.head)
    if talk.table.lemmas[talk.table.heads[phrase.head]] in _INVADING:
        apart |= {talk.state_of(each) for each in apart}
    sent, goes = _has_troops_there(talk, phrase.head), _is_gone_to(talk, phrase.head)
    ahead |= apart if sent else set()
    weights: dict[str, float] = {}
    own = talk.table.possessive(phrase.end - 1)  # "the government met the country's rebels"
    for referent in talk.back(phrase.start, _FAR_BACK if states else _BACK):
        state, weight = _land_of(talk, referent, names)
        if referent.how == "pronoun" and talk.table.words[referent.head].lower in _SPEAKERS:
            continue  # "We urge the country's leaders"
        if sent and referent.sort is Sort.PLACE:
            continue  # "a spokesman said in Oslo. France has troops in the country"
        if talk.table.text(referent.end, referent.end + 1) == "-":
            continue  # "U.S.-led troops in the east of the country"
        if (states and state not in states) or (called and not _is_called(names, state, phrase, called)):
            continue
        if state and state not in ahead and not talk.in_dateline(referent):
            away = referent.how == "demonym" if goes else state in apart
            weight *= (
                3.0 if own and _tells_who_acts(talk, referent) else 1.0
            )  # "its people and the country's"
            weight *= 0.25 if away else 1.0  # "Armenia helps the country" is about another
            weight *= 0.25 if talk.opening and state == talk.home else 1.0  # a ministry tells of others
            weight *= 4.0 if own and state in apart and referent.how == "metonym" else 1.0
            weight *= 0.5 ** (here - talk.table.sentences[referent.head])
            weights[state] = max(weights.get(state, 0.0), weight)
    if weights:
        return max(weights, key=lambda state: weights[state])
    return (
        talk.home
        if talk.domestic and talk.home not in ahead and (not states or talk.home in states) and not called
        else ""
    )


def _is_gone_to(talk: Discourse, land: int) -> bool:
    """Whether somebody visits a country: "Peru hosts the Chilean minister on a visit to the country"."""
    table = talk.table
    return table.case(land) == "to" and table.lemmas[table.heads[land]] in _JOURNEYS


def _has_troops_there(talk: Discourse, land: int) -> bool:
    """Whether one who has troops in a country is told: "a state that has soldiers in the country"."""
    table, above = talk.table, talk.table.heads[land]
    if table.case(land) != "in":
        return False
    stationed = [above, *(kid for kid in table.kids[above] if table.deps[kid] == "obj")]
    soldiers = (table.words[each].agent for each in stationed)
    return any(each is not None and each.category is AgentClass.FORCE for each in soldiers) or any(
        table.lemmas[each] in _SOLDIERS for each in stationed
    )


def _of_its_band(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state of the rebels or the party just told: "the largest rebel group in the country"."""
    table = talk.table
    band = talk.known.get(table.heads[phrase.head])
    inside = table.deps[phrase.head] == "nmod" and table.case(phrase.head) == "in"
    entity = talk.entities.get(band.entities[0]) if band is not None and inside else None
    if entity is None or entity.kind not in _BANDS or not is_state(entity.belongs_to):
        return ""
    return entity.belongs_to


def _is_called(names: NameResolver, state: str, phrase: AgentPhrase, called: str) -> bool:
    """Whether a state's full name begins so: "the Islamic Republic" of Iran."""
    entity = names.entity(state)
    said = f"{called} {phrase.word.lemma} of ", f"{called.rpartition(' ')[2]} {phrase.word.lemma} of "
    return entity is not None and any(fold(name).startswith(said) for name in entity.names)


def _describes(talk: Discourse, referent: Referent) -> bool:
    """Whether a state's name only says whose the noun after it is: "the U.S. embassy"."""
    table = talk.table
    noun = table.heads[referent.head]
    return table.deps[referent.head] in ("compound", "amod") and noun >= referent.end


def _tells_who_acts(talk: Discourse, referent: Referent) -> bool:
    """Whether an adjective says whose people or body does what a sentence tells: "Peruvian lawmakers"."""
    table = talk.table
    noun = table.heads[referent.head]
    return referent.how == "demonym" and noun > referent.head and table.deps[noun] in SUBJECTS


def _land_of(talk: Discourse, referent: Referent, names: NameResolver) -> tuple[str, float]:
    """The state that a referent brings to mind, and how much: its name, a town, people, its adjective."""
    entity = referent.entities[0]
    known = talk.entities.get(entity)
    if known is not None and known.label.startswith("people of ") and is_state(known.belongs_to):
        return known.belongs_to, 2.5
    if len(referent.entities) > 1 or referent.sort not in (Sort.STATE, Sort.PLACE):
        return "", 0.0
    if is_state(entity):
        return entity, 1.0 if referent.how == "demonym" or _describes(talk, referent) else 4.0
    state = country_of(entity)
    return (state, 4.0) if names.entity(state) else (names.country(entity), 2.0)
