"""Whose the police, the parliament, the opposition are of which a text speaks without saying so."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .atoms import AtomKind
from .referents import Discourse, Referent, Sort, is_state

_SENTENCES = 3
_WITHIN = frozenset({"in", "at", "near", "across", "throughout", "outside"})


def state_told(talk: Discourse, phrase: AgentPhrase, *, by_place: bool = True) -> str:
    """The state meant where a text leaves no choice; else empty.

    That of the place where the clause plays ("police in Harare"), of those named beside them, the home of
    domestic news, else the only one of which the sentences before speak, the nearest place where they speak
    of several. Not `by_place` where those meant may be abroad, for talks: an opposition.
    """
    if by_place and (here := scene(talk, phrase)):
        return here
    if beside := _state_beside(talk, phrase):
        return beside
    if talk.domestic:
        return talk.home
    near: dict[str, None] = {}
    place = ""
    for referent in talk.back(phrase.start, _SENTENCES):
        abroad = not by_place and (referent.sort is Sort.PLACE or is_only_where(talk, referent))
        state = "" if abroad else _state_of(talk, referent)
        if not state or talk.in_dateline(referent):
            continue
        near.setdefault(state)
        place = place or (state if referent.sort is Sort.PLACE else "")
    return next(iter(near)) if len(near) == 1 else place


def _state_beside(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state beside which somebody is named: "the Syrian government and the opposition".

    Or among whose people: "Ghana's leaders, including the opposition".
    """
    table = talk.table
    beside = table.deps[phrase.head] == "conj" or table.case(phrase.head) == "including"
    above = talk.known.get(table.heads[phrase.head]) if beside else None
    return _state_of(talk, above) if above is not None and above.sort is not Sort.PLACE else ""


def is_only_where(talk: Discourse, referent: Referent) -> bool:
    """Whether a state is no more than where another one does something: "Khartoum recalled it from Chad"."""
    table, token = talk.table, referent.head
    if referent.sort is not Sort.STATE or table.case(token) not in _WITHIN | {"from", "to", "into"}:
        return False
    verb = table.heads[token]
    verb = verb if table.tags[verb].startswith("VB") else table.heads[verb]
    doers = [kid for kid in table.kids[verb] if table.deps[kid] == "nsubj"]
    known = [talk.known[kid].entities[0] for kid in doers if kid in talk.known]
    others = {talk.state_of(each) for each in known} - {"", referent.entities[0]}
    return table.tags[verb].startswith("VB") and bool(others)


def scene(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state of the place that a noun or its verb has: "police in Harare", "in Harare, police fired"."""
    table, verb = talk.table, talk.table.heads[talk.table.first_of_list(phrase.head)]
    beside = table.kids[verb] if verb != phrase.head else []
    struck = [kid for each in beside if each > verb for kid in table.kids[each]]  # "at crowds in Harare"
    kids = [*(kid for kid in table.kids[phrase.head] if kid > phrase.head), *beside, *struck]
    for kid in kids:
        atom = talk.atoms.at(kid) if table.case(kid) in _WITHIN else None
        if atom is None or not atom.rows or atom.kind not in (AtomKind.PLACE, AtomKind.STATE):
            continue
        first = atom.rows[0].entity
        if state := first if is_state(first) else talk.country(first):
            return state
    return ""


def _state_of(talk: Discourse, referent: Referent) -> str:
    """The state that a referent brings to mind."""
    first = referent.entities[0]
    if referent.sort is Sort.PLACE:
        return talk.country(first)
    state = talk.state_of(first)
    return state if is_state(state) and len(referent.entities) == 1 else ""
