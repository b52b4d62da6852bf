"""The other side of talks that name one, where the text has just told who talks with whom.

*Norway and Chad are negotiating. … Norway is ready to return to a third round of talks.*
"""

from __future__ import annotations

from .drafts import Draft, Filler
from .fillers import Fillers
from .kinds import compatible, is_contact
from .parsed import Token
from .spans_of_tokens import Sentences
from .taken_up import goes_on
from .tellers_sides import in_first_person
from .told_again import WHO_MET, is_purpose

_TALKS = ("Talks", "NegotiationProcess")
_ARMED = frozenset({"NonStateArmedGroup", "PoliticalParty"})
_SIDES = (*WHO_MET, "signatory")
_MET = ("Meeting", "Summit", "Contact", "PhoneCall")
_PARTS = ("participant", "party")
_DEFINITE = ("the", "this", "these", "those")
_GOING_ON = frozenset({"return", "resume", "rejoin", "continue", "restart", "reengage"})
OF_THREE = frozenset({"trilateral", "tripartite", "three-way"})
"""What contacts of three sides are called."""
_NEAR, _PAIR, _THREE = 3, 2, 3
_UNSURE = 0.6


def complete_sides(drafts: list[Draft], fillers: Fillers) -> None:
    """Give talks that go on, and name one side, the other side of the talks told just before.

    The events must be in text order and tell of one pair of sides nearby.
    """
    if not any(draft.kind in (*_TALKS, "Summit") for draft in drafts):
        return
    numbers = Sentences(drafts[0].trigger.doc).numbers
    for place, draft in enumerate(drafts):
        _add_state(draft, drafts[:place], fillers)
        if not _lacks_a_side(draft):
            continue
        here = numbers[draft.trigger.i]
        before = [each for each in drafts[:place] if here - numbers[each.trigger.i] <= _NEAR]
        sides = _sides_told(draft, [each for each in before if _may_be(draft, each)])
        states = {fillers.state(each) for each in draft.entities(*WHO_MET)}
        for role, other in sides:
            if fillers.state(other.entity) in states:
                continue  # "our envoy is ready to return to talks"
            draft.add(next((each for each in WHO_MET if draft.fillers.get(each)), role), other)
            draft.confidence = min(draft.confidence, _UNSURE)


def _add_state(draft: Draft, before: list[Draft], fillers: Fillers) -> None:
    """Give *talks with* an armed group alone the state that it fights, if this was a side before."""
    sides = draft.entities(*WHO_MET)
    bare = draft.kind in _TALKS and draft.frame.pos == "noun" and len(sides) == 1 and not draft.coreferent
    if not bare or not draft.functions.get("with") or fillers.kind(sides[0]) not in _ARMED:
        return
    if in_first_person(draft.trigger):
        return  # "I can say that in our talks with them …": with those of the speaker
    told = (each for other in reversed(before) for role in _SIDES for each in other.fillers.get(role, ()))
    state = next((each for each in told if each.entity == fillers.state(sides[0])), None)
    if state is not None:
        draft.add("party", state)
        draft.confidence = min(draft.confidence, _UNSURE)


def _lacks_a_side(draft: Draft) -> bool:
    """Whether a noun takes up talks, with one side only."""
    if draft.kind == "Summit":
        return _is_summit_told(draft)
    if draft.kind not in _TALKS or draft.frame.pos != "noun" or draft.coreferent is not None:
        return False
    if len(draft.entities(*WHO_MET)) != 1 or draft.functions.get("between") or draft.fillers.get("mediator"):
        return False
    kids = [each for carrier in draft.carriers for each in carrier.children]
    again = any(goes_on(each) or (each.dep_ == "det" and each.lower_ in _DEFINITE) for each in kids)
    return again or any(each.lemma_ in _GOING_ON for each in draft.carriers)


def _is_summit_told(draft: Draft) -> bool:
    """Whether a noun takes up the summit with one person: *the summit with President Roe*."""
    kids = [each.lower_ for each in draft.trigger.children if each.dep_ == "det"]
    alone = len(draft.entities(*WHO_MET)) == 1 and not draft.entities("organizer", "host")
    return alone and bool(draft.functions.get("with")) and bool({"the", "this", "that"} & set(kids))


def _may_be(draft: Draft, other: Draft) -> bool:
    if draft.kind == "Summit":
        persons = all(
            each.startswith("person/") for each in (*draft.entities(*_PARTS), *other.entities(*_PARTS))
        )
        return persons and other.kind in _MET and bool(_sides(other))
    return compatible(draft.kind, other.kind) and other.kind in (*_TALKS, "Meeting") and bool(_sides(other))


def _sides_told(draft: Draft, before: list[Draft]) -> list[tuple[str, Filler]]:
    """The other sides of the last talks before: those with the one named, or of one who stands alone.

    All who met where the talks are what they met for: *met A and B to continue discussions*.
    """
    own = set(draft.entities(*WHO_MET))
    for other in reversed(before):
        told = {filler.entity: (role, filler) for role, filler in _sides(other)}
        if len(own | set(told)) == _PAIR or (own < set(told) and is_purpose(draft, other)):
            return [pair for name, pair in told.items() if name not in own]
        if len(told) >= _PAIR:
            return []
    return []


def _sides(draft: Draft) -> list[tuple[str, Filler]]:
    return [(role, filler) for role in WHO_MET for filler in draft.fillers.get(role, ())]


def complete_threes(drafts: list[Draft]) -> None:
    """Give a *trilateral* contact with one named those two who had met just before, or the three who had.

    The events must be in text order.
    """
    contacts = [draft for draft in drafts if is_contact(draft.kind) and draft.coreferent is None]
    for place, draft in enumerate(contacts):
        if not _is_of_three(draft):
            continue
        first = draft.trigger.sent.start_char
        named = [filler for _, filler in _sides(draft) if filler.start >= first]
        own = {filler.entity for filler in named}
        if len(own) > 1:
            _count_host(draft, own)
            continue
        rows = (_sides(each) for each in reversed(contacts[:place]) if len(each.entities(*WHO_MET)) > 1)
        sides = next((row for row in rows if len(own | {filler.entity for _, filler in row}) == _THREE), [])
        if not sides:
            continue
        for role in WHO_MET:
            draft.fillers.pop(role, None)
        for filler in (*named, *(filler for _, filler in sides)):
            draft.add("participant", filler)
        draft.confidence = min(draft.confidence, _UNSURE)


def _count_host(draft: Draft, own: set[str]) -> None:
    """Let the host of two others be the third of three: *Chad hosted a trilateral meeting with A and B*."""
    hosts = [each for each in draft.fillers.get("host", ()) if each.entity not in own]
    if len(own) == _PAIR and len(hosts) == 1 and draft.functions.get("with"):
        draft.add("participant", hosts[0])


def _is_of_three(draft: Draft) -> bool:
    return any(each.lower_ in OF_THREE or _is_three_way(each) for each in draft.trigger.children)


def _is_three_way(word: Token) -> bool:
    """Whether a word ends *three-way* where a hyphen parts it."""
    return word.lower_ == "way" and word.i > 1 and word.nbor(-2).lower_ == "three"
