"""Plurals that say what states are: "the two Nordic countries", "the Asian neighbours"."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .groups import NEIGHBOURS, listed
from .lands import LANDS, told_of
from .pairs_told import acting_pair
from .referents import Discourse, Referent, Sort, is_state
from .state_rows import whole_row

_PAIR = 2
_ALLIES = frozenset({"ally", "partner", "power"})


def described_lands(talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
    """The states told last in one list that a definite plural describes; None where they may not be so.

    All states that are so, where the number says that: "the three Baltic states".
    """
    noun, count = phrase.word.lemma, phrase.count
    lands = noun in LANDS or noun in NEIGHBOURS or (noun in _ALLIES and count > 0)
    if not (lands and phrase.word.plural and phrase.determiner in ("the", "both")) or phrase.possessor >= 0:
        return None
    described = bool(phrase.adjectives or phrase.owners) or len(phrase.words) > 1
    if not described or any(not is_state(each) for each in owners):
        return None
    rest, states = told_of(talk, phrase)
    if count and count == len(states):
        known = (f"state/{each.partition('/')[2]}" for each in sorted(states))
        return _lands(phrase, tuple(known), 0.8)
    if not states and not (count or noun in NEIGHBOURS):
        return None
    members = listed(talk, phrase.start, count or _PAIR, Sort.STATE, among=states)
    members = members or (acting_pair(talk, phrase.start, states) if count in (0, _PAIR) else ())
    members = members if count else members or whole_row(talk, phrase.start, Sort.STATE)
    fits = all(is_state(each) and each not in owners for each in members)
    fits = fits and (not states or states.issuperset(members))
    return _lands(phrase, members, 0.65) if members and fits and (count or not rest or not states) else None


def _lands(phrase: AgentPhrase, members: tuple[str, ...], confidence: float) -> Referent:
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, members, "group", confidence, Sort.STATE,
        phrase.word.lemma, True,
    )  # fmt: skip
