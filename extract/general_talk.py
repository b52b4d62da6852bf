"""What is told of anybody or at no time: habits, dangers, rules, what there is room for."""

from __future__ import annotations

from itertools import pairwise

from .drafts import Draft
from .kinds import SAYINGS
from .parsed import Token
from .tree_shape import first_of_list, word

_WHENEVER = frozenset({"when", "whenever", "where", "wherever"})
_PRESENT = frozenset({"VBP", "VBZ"})
_ABLE = frozenset({"can", "could", "may", "might", "cannot"})
_ALLOWING = frozenset(
    {"allow", "permit", "let", "enable", "prevent", "stop", "keep", "deter", "bar", "able", "ability",
     "capability", "capacity", "use", "position", "power"}
)  # fmt: skip
_ANY = frozenset({"any", "no", "every", "whichever", "whatever"})
_EACH = frozenset({"every", "each", "any"})
_USUALLY = frozenset(
    {"often", "usually", "typically", "frequently", "generally", "sometimes", "rarely", "seldom",
     "routinely", "regularly", "occasionally", "traditionally", "consistently"}
)  # fmt: skip
_RIGHTS = frozenset({"right", "ability", "freedom", "capacity", "authority", "power"})
_EACH_OTHER = frozenset({"one another", "each other"})
_ROOM = frozenset({"room", "space", "scope", "appetite", "substitute", "alternative", "prospect", "merit"})
_DANGERS = ("Attack", "Arrest")
_EXPOSED = frozenset({"vulnerable", "susceptible", "prone", "risk"})
_PARTICULARS = frozenset({"DATE", "TIME", "GPE", "PERSON"})
_DEEP = 3


def is_general(draft: Draft) -> bool:
    """Whether an event is told of nobody in particular, or as what might be done."""
    if _is_each_time(draft.anchor) or _is_among_all(draft):
        return True
    if draft.kind in SAYINGS and _is_a_right(draft.anchor):
        return True
    if draft.kind in _DANGERS and _is_exposed_to(first_of_list(draft.anchor)):
        return True
    if draft.frame.pos == "verb":
        if draft.kind in (*_DANGERS, "Visit") and _may_befall(draft.trigger):
            return True
        if _is_done_by_any(draft.trigger) or _is_usual(draft.trigger):
            return True
        if draft.kind in ("Arrest", "Attack"):
            return _is_habit(draft)
        return draft.kind == "Threat" and _is_danger(draft)
    if draft.kind == "Correspondence":
        return draft.trigger.lemma_ == "message" and _is_to_many(draft)
    if draft.kind == "AgreementReached":
        return _is_sought_how(draft.anchor)
    return draft.kind in ("Talks", "Meeting", "Contact") and _is_room(draft.trigger)


def _is_habit(draft: Draft) -> bool:
    """Whether it is told of what anybody does or suffers again and again: *when journalists are arrested*."""
    verb = draft.trigger
    kids = list(verb.children)
    opens = any(each.lower_ in _WHENEVER and each.dep_ in ("advmod", "mark") for each in kids)
    helping = [each.tag_ for each in kids if each.dep_ in ("aux", "aux:pass")]
    present = _PRESENT.issuperset(helping or [verb.tag_]) and (helping or verb.tag_ in _PRESENT)
    people = all(each.startswith("group/") for each in draft.entities())
    told = draft.places or any(each.ent_type_ in ("DATE", "TIME") for each in verb.subtree)
    return verb.dep_ == "advcl" and opens and bool(present) and people and not told


def _is_exposed_to(token: Token) -> bool:
    """Whether it is only what somebody is in danger of: *vulnerable to attacks*, *at risk of being held*."""
    under = token.head
    vague = all(each.dep_ != "det" or each.lower_ in ("a", "an", "any") for each in token.children)
    named = under.pos_ in ("ADJ", "NOUN") and word(under) in _EXPOSED
    return under.i < token.i and named and vague and token.dep_ not in ("nsubj", "conj")


def _may_befall(verb: Token) -> bool:
    """Whether it is told of people at large who may do or suffer it: *women who may be targeted*."""
    people = verb.head
    helping = {each.lower_ for each in verb.children if each.dep_ in ("aux", "aux:pass")}
    if verb.dep_ != "acl:relcl" or not helping & _ABLE or helping & {"have", "had"}:
        return False
    told = any(each.dep_ in ("det", "nmod:poss", "nummod") for each in people.children)
    return people.tag_ == "NNS" and not told


def _is_each_time(verb: Token) -> bool:
    """Whether it is told of whatever time it may be done: *every time we impose sanctions*."""
    for _ in range(_DEEP):
        if verb.dep_ not in ("xcomp", "conj") or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.tag_ not in _PRESENT or verb.dep_ not in ("advcl", "advcl:relcl", "acl:relcl", "acl"):
        return False
    first = verb.left_edge
    if first.lower_ == "whenever" or (first.i and first.nbor(-1).lower_ == "whenever"):
        return True
    vague = not any(each.ent_type_ in _PARTICULARS for each in verb.subtree)
    if vague and verb.dep_ == "advcl" and first.lower_ == "when" and _is_so_now(verb.head):
        return True  # "when we bring them together, it is a force"
    times = verb.head if verb.head.lower_ == "time" else None
    return times is not None and any(each.dep_ == "det" and each.lower_ in _EACH for each in times.children)


def _is_so_now(token: Token) -> bool:
    """Whether a clause tells what somebody or something is."""
    return token.pos_ in ("NOUN", "ADJ") and any(
        each.dep_ == "cop" and each.tag_ in _PRESENT for each in token.children
    )


def _is_a_right(verb: Token) -> bool:
    """Whether it is only what somebody may do: *have a right to hold their government accountable*."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return verb.tag_ == "VB" and verb.dep_ == "acl" and word(verb.head) in _RIGHTS


def _is_usual(verb: Token) -> bool:
    """Whether the present tells what is done again and again: *we often meet with our partners*."""
    return verb.tag_ in _PRESENT and any(
        each.dep_ == "advmod" and each.lower_ in _USUALLY for each in verb.children
    )


def _is_among_all(draft: Draft) -> bool:
    """Whether all of a kind do it to each other: *friends stand by one another*."""
    verb = draft.trigger
    told = set(draft.entities())
    if len(told) != 1 or verb.tag_ not in _PRESENT or not all(each.startswith("group/") for each in told):
        return False
    words = [each.lower_ for each in verb.subtree]
    return any(f"{one} {other}" in _EACH_OTHER for one, other in pairwise(words))


def _is_danger(draft: Draft) -> bool:
    """Whether somebody is only a danger, or would be: *that they can never threaten their neighbours*."""
    verb = draft.trigger
    able = any(each.dep_ == "aux" and each.lower_ in _ABLE for each in verb.children)
    threats = ("xcomp", "ccomp") if able else ("xcomp", "with", "ccomp")
    if draft.links or any(draft.functions.get(each) for each in threats):
        return False
    under = verb.head
    return able or (verb.dep_ in ("xcomp", "advcl", "acl", "ccomp", "obl") and word(under) in _ALLOWING)


def _is_done_by_any(verb: Token) -> bool:
    """Whether it is said of *any* who would do it: *will not recognise any force that takes power*."""
    for _ in range(_DEEP):
        if verb.dep_ not in ("xcomp", "conj") or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.dep_ != "acl:relcl" or verb.tag_ not in _PRESENT:
        return False
    doing = any(each.lower_ in ("that", "who", "which") and each.dep_ == "nsubj" for each in verb.children)
    return doing and any(each.dep_ == "det" and each.lower_ in _ANY for each in verb.head.children)


def _is_to_many(draft: Draft) -> bool:
    """Whether a message is to people at large: *the message we are sending to the people of Chad*."""
    told = draft.entities("addressee")
    return bool(told) and all(each.startswith("group/") for each in told)


def _is_sought_how(verb: Token) -> bool:
    """Whether it is only asked how to come to it: *consulting about how best to reach a settlement*."""
    asked = any(each.lower_ == "how" for child in verb.children for each in (child, *child.children))
    return verb.tag_ == "VB" and asked and any(each.tag_ == "TO" for each in verb.children)


def _is_room(noun: Token) -> bool:
    """Whether there only is *room for* it."""
    return noun.dep_ == "nmod" and word(noun.head) in _ROOM
