"""The lands of a journey: where somebody goes, "the two countries" are his and the one he visits."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import SUBJECTS, Discourse, Referent, Sort, country_of, is_state
from .state_rows import whole_row
from .token_table import TokenTable

_STATES = frozenset({"country", "nation", "state"})
_SIDES = _STATES | {"side", "government"}
_NEAR, _PAIR, _STEPS = 2, 2, 6
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "travel", "arrival", "stay"})
_VISITING = frozenset({"visit", "tour"})
_GOING = frozenset(
    {"travel", "go", "fly", "arrive", "journey", "return", "come", "land", "head", "leave", "depart"}
)
_TOWARDS = frozenset({"to", "in", "for"})


def lands_listed(talk: Discourse, phrase: AgentPhrase, wanted: int) -> tuple[str, ...]:
    """The last list of just so many lands that somebody visits: "flew to Peru, Chile and Cuba"."""
    row = whole_row(talk, phrase.start, Sort.STATE) if phrase.word.lemma in _STATES else ()
    return row if len(row) == wanted else ()


def guest_and_host(talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
    """The state of who makes a journey and the one visited: "his visit to Peru … the two countries".

    The lands visited where they are two. Empty where two states have been told together since.
    """
    if phrase.word.lemma not in _SIDES:
        return ()
    table, lands, first = talk.table, list[str](), -1
    for referent in talk.back(phrase.start, _NEAR):
        row = table.first_of_list(referent.head)
        if lands and row != first:
            break
        if referent.sort is Sort.STATE and _is_pair(talk, referent, phrase.start):
            return ()
        if (referent.sort is Sort.PLACE or row != referent.head) and _journey(table, row) >= 0:
            land = _land(talk, referent)
            lands, first = ([*lands, land] if land and land not in lands else lands), row
    if len(lands) == _PAIR:
        return (lands[1], lands[0]) if phrase.word.lemma in _STATES else ()
    guest = _guest(talk, _journey(table, first)) if len(lands) == 1 else ""
    return (guest, lands[0]) if guest and guest != lands[0] else ()


def _is_pair(talk: Discourse, referent: Referent, start: int) -> bool:
    """Whether a state is told with just one other: "Peru and Chile signed"."""
    if len(referent.entities) > 1:
        return True
    first = talk.table.first_of_list(referent.head)
    row = [each for each in talk.back(start, _NEAR) if talk.table.first_of_list(each.head) == first]
    return len({entity for each in row if each.sort is Sort.STATE for entity in each.entities}) > 1


def _land(talk: Discourse, referent: Referent) -> str:
    """The state that a place is, or in which it lies."""
    entity = referent.entities[0]
    if is_state(entity):
        return entity
    known = talk.entities.get(entity)
    own = known is not None and known.kind == "Territory" and not known.belongs_to
    return country_of(entity) if own else talk.country(entity)


def _journey(table: TokenTable, place: int) -> int:
    """The verb or noun of the journey that leads to a place; -1 where none does."""
    above = table.heads[place]
    goes = table.lemmas[above] in _GOING and table.case(place) in _TOWARDS
    visits = table.lemmas[above] in _VISITING and table.deps[place] == "obj"
    tells = table.lemmas[above] in _JOURNEYS and table.case(place) in _TOWARDS
    return above if goes or visits or tells else -1


def _guest(talk: Discourse, journey: int) -> str:
    """The state of who makes a journey: its subject or owner, else the subject of the clause around it."""
    table, steps = talk.table, 0
    while steps < _STEPS:
        doers = [kid for kid in table.kids[journey] if table.deps[kid] in (*SUBJECTS, "nmod:poss")]
        doers += [kid for kid in table.kids[journey] if table.case(kid) in ("by", "of") and kid > journey]
        known = [talk.known[kid] for kid in doers if kid in talk.known]
        states = {
            state for each in known for entity in each.entities if is_state(state := talk.state_of(entity))
        }
        if doers:
            return states.pop() if len(states) == 1 else ""
        if table.heads[journey] == journey:
            return ""
        journey, steps = table.heads[journey], steps + 1
    return ""
