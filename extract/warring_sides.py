"""The state and the group that a text tells to be at odds: *the government*, *the parties* of a war.

*Fighting between Chad and the FARF … The deputy president of Togo mediated. … The government signed*:
whoever has been named since, the government is that of the state whose armed group the text speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable

from .referents import SUBJECTS, Discourse, Referent, Sort, is_state

_FIGHTING = frozenset({"NonStateArmedGroup", "PoliticalParty", "DeFactoAuthority"})
_FAR, _NEAR, _PAIR = 12, 6, 2
_SCENES = frozenset({"in", "over"})


def state_fought(talk: Discourse, start: int) -> str:
    """The one state that acts before token `start` and whose armed group was just spoken of; or empty."""
    opposed = {state for each in talk.back(start, _NEAR) for state in _home_of_group(talk, each)}
    told = opposed & _told(talk, talk.back(start, _FAR)) if opposed else set[str]()
    return told.pop() if len(told) == 1 else ""


def sides_of_war(talk: Discourse, start: int) -> tuple[str, ...]:
    """The armed group spoken of last and the state that it fights, or two groups told together.

    All of three or more that stand in one list.

    Empty where the text tells of no state beside the group, or two states have acted together since.
    """
    back = talk.back(start, _NEAR)
    for place, referent in enumerate(back):
        homes = _home_of_group(talk, referent)
        if not homes or referent.how == "pronoun" or _tells_office(talk, referent):
            continue
        if talk.table.case(referent.head) in _SCENES:
            continue  # "agreed to a truce in Karabakh"
        beside = _beside(talk, referent, back)
        groups = tuple(dict.fromkeys(e for each in beside for e in each.entities if _fights(talk, e)))
        states = any(each.sort is Sort.STATE and not _fights(talk, each.entities[0]) for each in beside)
        bands = tuple(dict.fromkeys(e for each in beside if each.sort is Sort.ORG for e in each.entities))
        if len(groups) == len(bands) == _PAIR and not states:
            return groups
        state = state_fought(talk, start)
        if state not in homes or _pair_acts(talk, back[:place], state):
            return ()
        if len(bands) > _PAIR and not states:
            return (state, *bands)  # "the government signed with the ARF, the UDT and the RPL"
        return (state, next(each for each in referent.entities if _fights(talk, each)))
    return ()


def last_groups(talk: Discourse, start: int) -> tuple[str, ...]:
    """The two armed groups or parties spoken of last before token `start`: "both groups"; else empty."""
    told = (entity for each in talk.back(start, _NEAR) for entity in reversed(each.entities))
    groups = tuple(dict.fromkeys(entity for entity in told if _fights(talk, entity)))[:_PAIR]
    return groups[::-1] if len(groups) == _PAIR else ()


def _fights(talk: Discourse, entity: str) -> bool:
    known = talk.entities.get(entity)
    return known is not None and known.kind in _FIGHTING


def _home_of_group(talk: Discourse, referent: Referent) -> list[str]:
    """The states whose groups a referent is."""
    groups = [talk.entities[each] for each in referent.entities if _fights(talk, each)]
    return [each.belongs_to for each in groups if is_state(each.belongs_to)]


def _told(talk: Discourse, referents: Iterable[Referent]) -> set[str]:
    """The states that act, themselves or through those who hold their offices."""
    telling = (each for each in referents if each.sort in (Sort.STATE, Sort.PERSON) and each.how != "demonym")
    acting = {e for each in telling for e in each.entities}
    serving = {e for e in acting if e in talk.persons and talk.persons[e].titles}
    states = {each for each in acting if is_state(each)}
    return states | {state for each in serving if is_state(state := talk.state_of(each))}


def _tells_office(talk: Discourse, referent: Referent) -> bool:
    """Whether a party only tells whose office somebody has: *Member of the CPC Central Committee*."""
    table, head = talk.table, referent.head
    party = talk.entities[referent.entities[0]].kind == "PoliticalParty"
    return party and table.deps[head] in ("nmod", "compound") and table.case(head) in ("of", "")


def _beside(talk: Discourse, referent: Referent, back: list[Referent]) -> list[Referent]:
    """What a text joins to a referent, in text order."""
    first = talk.table.first_of_list(referent.head)
    row = [each for each in back if talk.table.first_of_list(each.head) == first]
    return sorted(row, key=lambda each: each.start)


def _pair_acts(talk: Discourse, since: list[Referent], state: str) -> bool:
    """Whether two states that are none of the sides act together."""
    table, rows = talk.table, dict[int, set[str]]()
    for referent in since:
        first = table.first_of_list(referent.head)
        acts = table.deps[first] in SUBJECTS or table.case(first) == "between"
        if acts and referent.sort is Sort.STATE and referent.how != "demonym":
            rows.setdefault(first, set()).update(referent.entities)
    return any(len(row) == _PAIR and state not in row for row in rows.values())
