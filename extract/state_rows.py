"""Lists of states to which "the parties", "these countries" come back, however many they are."""

from __future__ import annotations

from .referents import SUBJECTS, Discourse, Referent, Sort, country_of, is_state

_SENTENCES, _MANY, _STEPS = 3, 3, 8
_PEOPLE_BACK, _TWO = 2, 2
_HANGING = ("nmod", "appos", "nmod:desc")


def whole_row(talk: Discourse, start: int, sort: Sort | None) -> tuple[str, ...]:
    """All of the last list of three or more states before token `start`; empty where a pair came after it.

    Where organisations will do as well as states (`sort` None), the list has to act or stand *between*.
    """
    rows: dict[int, list[str]] = {}
    for referent in talk.back(start, _SENTENCES):
        first = talk.table.first_of_list(referent.head)
        members = [state for each in referent.entities if (state := _state(talk, referent, each))]
        if sort is None and referent.sort is Sort.PEOPLE and talk.table.case(first) == "between":
            members = [*referent.entities]
        if members and (referent.how not in ("demonym", "pronoun") or referent.sort is Sort.PEOPLE):
            rows.setdefault(first, []).extend(members)
    for first in sorted(rows, reverse=True):
        members = list(dict.fromkeys(reversed(rows[first])))
        states = [state for each in members if (state := talk.state_of(each)).startswith("state/")]
        if len(set(states)) == len(members):
            members = states  # "between Thais, Laotians and Burmese", no "between Hutus and Tutsis"
        if sort is None and not _acts(talk, first):
            continue
        if sort is Sort.STATE and not any(map(is_state, members)):
            continue
        if len(members) >= _MANY:
            return tuple(members)
        if len(members) > 1:
            return ()
    return ()


def states_of_people(talk: Discourse, start: int) -> tuple[str, ...]:
    """The two whose people a noun has just named as acting: "Thai and Lao officials met … the sides".

    Empty where another plural has acted since.
    """
    for referent in talk.back(start, _PEOPLE_BACK):
        if not referent.plural or talk.table.deps[referent.head] not in SUBJECTS or referent.how == "pronoun":
            continue
        states = tuple(dict.fromkeys(talk.state_of(entity) for entity in referent.entities))
        pair = len(states) == len(referent.entities) == _TWO and len(set(map(is_state, states))) == 1
        pair = pair and all(states)
        return states if pair and referent.sort is Sort.PEOPLE else ()
    return ()


def _state(talk: Discourse, referent: Referent, entity: str) -> str:
    """The state, or organisation, that a member of a list is; that of a territory."""
    known = talk.entities.get(entity)
    if referent.sort is Sort.PLACE:
        return country_of(entity) if known is not None and known.kind == "Territory" else ""
    return entity if is_state(entity) or referent.sort is Sort.ORG else ""


def _acts(talk: Discourse, first: int) -> bool:
    """Whether a list, or those of whom it tells whose they are, is a subject: "envoys of A, B and C met"."""
    table, steps = talk.table, 0
    if table.case(first) == "between":
        return True
    while table.deps[first] in _HANGING and steps < _STEPS:
        first, steps = table.heads[first], steps + 1
    return table.deps[first] in SUBJECTS
