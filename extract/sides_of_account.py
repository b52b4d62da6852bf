"""The sides of a conflict, where an account of it tells of what they did without naming them again.

*Chad and the rebels signed a truce in 1990. Togo mediated. A final accord was signed in Lomé in 1992.*
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .conflicts_told import conflicts_told
from .drafts import Draft, Filler
from .fillers import COLLECTIVE, Fillers
from .grammar import Tree
from .parsed import Token
from .referents import FIGHTERS
from .sides_of_events import SIDES, are_persons, powers_of, sides_of
from .spans_of_tokens import Sentences
from .tellers_sides import in_first_person
from .tree_shape import cases, is_verbal, verb_above, word
from .unnamed_sides import is_measured

_TALKS = ("Talks", "NegotiationProcess", "Meeting", "Session", "Contact")
_DEALS = ("AgreementReached", "AgreementEvent")
_TOLD = (*_TALKS, "Summit", "Signing", "AgreementReached", "Clash", "Mediation")
_STATES = frozenset({"State", "DeFactoAuthority"})
_GROUPS = frozenset({"NonStateArmedGroup", "PoliticalParty", "Organization"})
_ROLES = {
    "Meeting": "participant",
    "Session": "participant",
    "Contact": "participant",
}
_THIRD = ("mediator", "host", "organizer")
_NAMING = ("with", "between", "among", "of", "by", "from", "involving", "modifiers", "possessive", "actor")
_OTHERS = ("NORP", "ORG", "PERSON")
_MATTERS = frozenset(
    {"donor", "trade", "economic", "climate", "cabinet", "intra", "press", "summit", "annual", "coalition"}
)
_TALKED = frozenset({"talk", "negotiation", "dialogue", "effort"})
_OBJECTS = frozenset(
    {"talk", "negotiation", "dialogue", "process", "conflict", "dispute", "war", "agreement", "accord",
     "ceasefire", "truce", "deal", "pact", "protocol", "peace", "settlement", "crisis"}
)  # fmt: skip
_GOING_ON = frozenset(
    {"resume", "restart", "reconvene", "continue", "collapse", "break", "fail", "stall", "founder", "end"}
)
_SENT = frozenset(
    {"envoys", "delegates", "delegation", "delegations", "negotiators", "ministers", "officials", "team",
     "representatives", "diplomats", "emissaries", "generals", "officers", "commanders", "chiefs"}
)  # fmt: skip
"""What groups of people are called who speak for the state that they are of."""
_REBELS = frozenset(f"{each}s" for each in FIGHTERS)
_TOPICS = frozenset({"on", "about", "over", "regarding", "concerning"})
_BACK, _AHEAD, _NEXT, _PAIR = 8, 2, 2, 2
_UNSURE = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    """Those who are told to have dealt with each other, or to be at odds, and in which sentence.

    Of a conflict that only a noun tells (*the dispute between A and B*) there is no event.
    """

    place: int
    sentence: int
    sides: list[Filler]
    draft: Draft | None = None

    @property
    def names(self) -> set[str]:
        return {each.entity for each in self.sides}


def share_sides_of_account(drafts: list[Draft], tree: Tree, fillers: Fillers) -> None:
    """Give mediations and talks that name no sides those of the conflict that the text tells of.

    The events must be in text order. The sides are those of all that the text tells, where it tells of one
    conflict, else those of the sentence before; an agreement may have only these. A mediation of an agreement
    takes none, which are its own, nor does a signing: who of a side has signed is for the text to tell.
    """
    bare = [draft for draft in drafts if _names_nobody(draft)]
    if not bare:
        return
    numbers = Sentences(bare[0].trigger.doc).numbers
    rows = [
        _Row(draft.trigger.i, numbers[draft.trigger.i], sides, draft)
        for draft in drafts
        if draft.kind in _TOLD and len(sides := _sides(draft)) >= _PAIR
    ]
    rows += [_Row(noun.i, numbers[noun.i], sides) for noun, sides in conflicts_told(tree, fillers)]
    rows.sort(key=lambda row: row.place)
    for draft in bare:
        if draft.coreferent is not None or draft.entities(*SIDES):
            continue  # told again, with the sides of what it tells again; or given by another meanwhile
        if draft.kind in _DEALS and _is_told_with_sides(draft, rows):
            continue  # what is told of one agreement is one event, with all that is told of it
        third = draft.entities("mediator", "host")
        mediators = {*third, *(fillers.state(each) for each in third)} - {""}
        here = numbers[draft.trigger.i]
        found = _found(draft, here, rows, fillers)
        found = powers_of(found, (row.sides for row in rows), fillers)
        beside = draft.kind == "Mediation" or any(row.sentence == here and row.sides == found for row in rows)
        if are_persons(found) and not beside:
            continue  # persons who met once need not have been at other talks
        sides = [each for each in found if not {each.entity, fillers.state(each.entity)} & mediators]
        if len(sides) >= _PAIR:
            _give(draft, sides)
            draft.confidence = min(draft.confidence, _UNSURE)
            _hand_on(draft)


def _found(draft: Draft, here: int, rows: list[_Row], fillers: Fillers) -> list[Filler]:
    """The sides of an event that names nobody."""
    if draft.kind in _DEALS:  # "Envoys of Chad and Niger met. A truce was agreed."
        just = (row for row in rows if row.draft is not None and row.sentence == here - 1)
        return next((row.sides for row in just if _is_conflict(row, fillers, people=True)), [])
    near = [row for row in rows if 0 <= here - row.sentence <= _BACK]
    near = near or [row for row in rows if 0 < row.sentence - here <= _AHEAD]
    most = _most(near, fillers)
    if most is not None and _is_one_conflict(near, most, fillers):
        return most.sides
    beside = [row for row in near if row.sentence == here and _is_conflict(row, fillers)]
    if beside:
        return beside[-1].sides  # "talks led to a pact, which Chad and the rebels signed"
    before = [row for row in near if here - row.sentence <= _NEXT and row.place < draft.trigger.i]
    if before and draft.kind in _TALKS and word(draft.anchor) in _GOING_ON:
        talks = before[-1].draft is not None and before[-1].draft.kind in _TALKS
        return before[-1].sides if talks else []
    follows = draft.kind == "Mediation" and before and _is_conflict(before[-1], fillers)
    return before[-1].sides if follows else []


def _has_name(draft: Draft) -> bool:
    """Whether an agreement is told by a name, and so may be one of others: *the Dayton accord*."""
    return any(each.pos_ == "PROPN" for noun in draft.functions.get("object", ()) for each in noun.subtree)


def _is_told_with_sides(draft: Draft, rows: list[_Row]) -> bool:
    """Whether the text tells elsewhere between whom an agreement is."""
    agreement = set(draft.entities("agreement"))
    told = (row.draft for row in rows if row.draft is not None)
    return any(agreement & set(each.entities("agreement")) for each in told)


def _most(rows: list[_Row], fillers: Fillers) -> _Row | None:
    """The fullest telling of who the sides are: states and groups before their people."""
    conflicts = [row for row in rows if _is_conflict(row, fillers)]
    conflicts = conflicts or [row for row in rows if _is_conflict(row, fillers, people=True)]
    conflicts = conflicts or [row for row in rows if _are_two(row, fillers)]
    return max(conflicts, key=lambda row: len(row.sides), default=None)


def _is_conflict(row: _Row, fillers: Fillers, *, people: bool = False) -> bool:
    """Whether a state and a group, or two states, are the sides, themselves or by `people` of theirs."""
    powers = [_power(each, fillers, people=people) for each in row.sides]
    states = {each for each in powers if fillers.kind(each) in _STATES}
    pair = len(states) == _PAIR and states == set(powers)
    return pair or (bool(states) and _is_armed(row, fillers))


def _are_two(row: _Row, fillers: Fillers) -> bool:
    """Whether just two have dealt with each other, of one state: its president and a rebel leader."""
    states = {fillers.state(each.entity) for each in row.sides}
    return (
        len(row.sides) == _PAIR and len(states) == 1 and all(fillers.kind(each) in _STATES for each in states)
    )


def _power(side: Filler, fillers: Fillers, *, people: bool) -> str:
    """The state or group that somebody is or, if `people` of theirs will do, speaks for; empty for others."""
    name = side.entity
    sent = fillers.kind(name) not in COLLECTIVE or not _SENT.isdisjoint(side.text.lower().split())
    owner = fillers.state(name) if people and sent else name
    return next((each for each in (name, owner) if fillers.kind(each) in _STATES | _GROUPS), "")


def _is_armed(row: _Row, fillers: Fillers) -> bool:
    """Whether one of the sides is a group that may be up in arms."""
    return any(
        fillers.kind(each.entity) in _GROUPS or not _REBELS.isdisjoint(each.text.lower().split())
        for each in row.sides
    )


def _is_one_conflict(rows: list[_Row], most: _Row, fillers: Fillers) -> bool:
    """Whether nobody else is told to have dealt with anybody, but for officials whom a side of a war met."""
    own = most.names
    circle = own | {fillers.state(each) for each in own}
    for row in rows:
        for name in row.names - own:
            kind, state = fillers.kind(name), fillers.state(name)
            if kind in _GROUPS | _STATES:
                return False
            unknown = kind in COLLECTIVE or not state or (kind == "Person" and _is_armed(most, fillers))
            if not unknown and state not in circle:
                return False
    return True


def _sides(draft: Draft) -> list[Filler]:
    """The sides that an event names."""
    row = sides_of(draft)
    beside = draft.entities("mediator", "host", "observer")
    return [each for each in row if each.entity not in beside]


def _names_nobody(draft: Draft) -> bool:
    """Whether an event has sides, and none of them is told with it."""
    main = draft.coreferent or draft
    if draft.entities(*SIDES) or main.entities(*SIDES) or in_first_person(draft.trigger):
        return False
    if draft.kind == "Mediation":
        return bool(draft.entities("mediator")) and _is_of_conflict(draft)
    if draft.entities("host", "organizer") and draft.kind != "Talks":
        return False
    if draft.kind not in (*_TALKS, *_DEALS) or _has_beside(draft):
        return False
    if draft.kind in _DEALS:
        plain = not draft.functions.get("subject") and not _has_name(draft)
        return draft.kind == "AgreementEvent" or plain
    apart = is_measured(draft) and verb_above(draft.trigger).dep_.startswith("acl")
    told = is_verbal(draft.anchor) or (draft.placed and _TOPICS.isdisjoint(cases(draft.trigger)))
    told = told and not apart  # "a truce negotiated in five days of talks", whosever these were
    told = told and draft.frame.pos == "noun"
    return told and all(map(_is_plain, draft.carriers))


def _has_beside(draft: Draft) -> bool:
    """Whether anything stands where sides do: *talks of*, *between*, *by*; no host or mediator is a side."""
    third = [each for role in _THIRD for each in draft.fillers.get(role, ())]
    rows = (each for key in _NAMING for each in draft.functions.get(key, ()))
    own = {each.i for each in draft.carriers}
    return any(
        each.i not in own
        and each.tag_ != "CD"
        and each.ent_type_ != "DATE"
        and not any(one.start <= each.idx < one.end for one in third)
        for each in rows
    )


def _is_plain(noun: Token) -> bool:
    """Whether nothing beside a noun says whose it is, or that it is about something else."""
    beside = [each for each in noun.children if each.dep_ in ("amod", "compound", "nmod:poss", "nummod")]
    return all(each.ent_type_ not in _OTHERS and word(each) not in _MATTERS for each in beside)


def _is_of_conflict(mediation: Draft) -> bool:
    """Whether a mediation is of nothing else than talks, agreements and conflicts."""
    if any(mediation.functions.get(each) for each in ("between", "among", "object between", "object with")):
        return False
    verb = mediation.frame.pos == "verb"
    aims = mediation.functions.get("object", ())
    talks = all(word(each) in _TALKED for each in aims) if verb else _is_of_nothing(mediation)
    return talks and not mediation.entities("agreement") and not mediation.functions.get("in")


def _is_of_nothing(mediation: Draft) -> bool:
    """Whether a noun does not say what is mediated: *the facilitator of the peace process in Niger* does."""
    return all(word(each) not in _OBJECTS for each in mediation.functions.get("of", ()))


def _hand_on(draft: Draft) -> None:
    """Give the sides to the mediation of the talks, or to the talks of the mediation."""
    for relation, other in draft.links:
        if relation == "mediationOf" and _names_nobody(other):
            _give(other, (filler for filler in draft.fillers.get("party", ())))


def _give(draft: Draft, sides: Iterable[Filler]) -> None:
    for filler in sides:
        draft.add(_ROLES.get(draft.kind, "party"), filler)
