"""Events that a text goes on to tell in more words: *they talked for an hour*, *had a frank discussion*."""

from __future__ import annotations

from ..ontology.model import Status
from .drafts import Draft
from .kinds import GATHERINGS, compatible, is_contact
from .parsed import Token
from .taken_up import FURTHER
from .told_again import WHO_MET
from .tree_shape import cases, word

_CONVERSING = frozenset({"discussion", "conversation", "exchange", "dialogue", "talk"})
_HAVING = frozenset({"have", "hold", "engage"})
_SO = frozenset(
    {"frank", "open", "productive", "constructive", "candid", "substantive", "good", "fruitful", "cordial",
     "wide-ranging", "detailed", "in-depth", "thorough", "honest", "useful", "extensive", "long", "warm",
     "positive", "friendly", "lengthy", "excellent", "great"}
)  # fmt: skip
"""What a conversation was like, which tells no new one."""
_TALKING = frozenset({"talk", "speak", "meet", "confer", "converse", "chat"})
_ALL = ("group", "pronoun")
_AGAIN = frozenset({"again", "also", "twice", "first", "once", "separately", "later", "then", "next"})
_WITHIN = frozenset({"during", "in", "at"})
_ARRIVING = frozenset({"arrive", "land"})
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
)
_NEAR, _FAR, _PAIR = 2, 3, 2


def told_in_more_words(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The event among those kept of which a draft only tells more; None if it is new."""
    for same in (_conversing, _all_talking, _within_its_clause, _of_its_number, _arriving, _ceremony):
        found = same(draft, kept)
        if found is not None:
            return found.coreferent or found
    return None


def _conversing(draft: Draft, kept: list[Draft]) -> Draft | None:
    """What those did who have just met: *met A and others. She and A had a frank discussion*."""
    noun, own = draft.trigger, set(draft.entities(*WHO_MET))
    so = any(each.dep_ == "amod" and each.lower_ in _SO for each in noun.children)
    if not so or word(noun) not in _CONVERSING or word(draft.anchor) not in _HAVING or len(own) < _PAIR:
        return None
    return _last_contact(draft, kept, own, _NEAR, more=True)


def _all_talking(draft: Draft, kept: list[Draft]) -> Draft | None:
    """What all those did who have just met: *A met B on Monday. The two men talked for an hour*."""
    own = set(draft.entities(*WHO_MET))
    together = all(each.how in _ALL for role in WHO_MET for each in draft.fillers.get(role, ()))
    verb = draft.frame.pos == "verb" and word(draft.trigger) in _TALKING and draft.trigger.tag_ == "VBD"
    if not verb or not together or len(own) < _PAIR or draft.trigger.dep_ not in ("ROOT", "conj"):
        return None
    if any(each.dep_ == "aux" for each in draft.trigger.children) or _is_apart(draft.trigger):
        return None
    return _last_contact(draft, kept, own, _FAR, more=False)


def _last_contact(draft: Draft, kept: list[Draft], own: set[str], reach: int, *, more: bool) -> Draft | None:
    """The contact told last, if it was held, and by just the same people; by `more` people without a name."""
    sentence = _sentence(draft.trigger)
    other = next((each for each in reversed(kept) if is_contact(each.kind) and each.kind != "Visit"), None)
    if other is None or sentence - _sentence(other.trigger) > reach or not compatible(draft.kind, other.kind):
        return None
    theirs = {each.entity: each.how for role in WHO_MET for each in other.fillers.get(role, ())}
    rest = [how for entity, how in theirs.items() if entity not in own]
    same = own <= set(theirs) and (not rest or (more and all(how == "minted" for how in rest)))
    held = draft.modality.status is other.modality.status is Status.HELD
    negated = draft.modality.negated or other.modality.negated
    places = {each.entity for each in draft.places if each.how != "minted"}
    elsewhere = places and other.places and places.isdisjoint({each.entity for each in other.places})
    return other if same and held and not negated and not elsewhere else None


def _is_apart(verb: Token) -> bool:
    """Whether a clause tells of another time: a day of its own, *again*, *later*."""
    return any(each.ent_type_ == "DATE" or each.lower_ in _AGAIN | FURTHER for each in verb.subtree)


def _within_its_clause(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The contact in whose clause talks of the same stand: *discussed it, during talks between them*."""
    noun, own = draft.trigger, set(draft.entities(*WHO_MET))
    if draft.frame.pos != "noun" or not is_contact(draft.kind) or len(own) < _PAIR:
        return None
    if noun.dep_ != "obl" or not _WITHIN.intersection(cases(noun)):
        return None
    for other in reversed(kept):
        inside = other.trigger.i == noun.head.i and compatible(draft.kind, other.kind)
        if inside and set(other.entities(*WHO_MET)) == own and other.kind == "Contact":
            return other
    return None


def _of_its_number(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The round told before by the same number: *two months after a first round … the first round*."""
    number = _ordinal(draft.trigger)
    known = any(each.lower_ in ("the", "that", "this") for each in draft.trigger.children)
    if not number or not known or not (is_contact(draft.kind) or draft.kind in GATHERINGS):
        return None
    own = set(draft.entities(*WHO_MET))
    for other in reversed(kept):
        theirs = set(other.entities(*WHO_MET))
        alike = compatible(draft.kind, other.kind) and word(other.trigger) == word(draft.trigger)
        dated = draft.time is not None and other.time is not None and draft.time.edtf != other.time.edtf
        if alike and _ordinal(other.trigger) == number and not dated and (own <= theirs or theirs <= own):
            return other
    return None


def _ordinal(noun: Token) -> str:
    """The ordinal number before a noun; empty if there is none."""
    return next((each.lower_ for each in noun.children if each.lower_ in _ORDINALS), "")


def _arriving(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The visit at whose beginning somebody arrives: *a two-day visit by Roe. Roe arrived on Monday*."""
    who = set(draft.entities("visitor"))
    if draft.kind != "Visit" or word(draft.trigger) not in _ARRIVING or not who:
        return None
    places = {each.entity for each in draft.places}
    for other in reversed(kept):
        if other.kind != "Visit" or set(other.entities("visitor")) != who:
            continue
        theirs = {each.entity for each in other.places}
        noun = other.frame.pos == "noun" and other.time is None
        same = not theirs or not places or bool(theirs & places)
        held = draft.modality.status is other.modality.status is Status.HELD
        return other if noun and same and held else None
    return None


def _ceremony(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The signing told before, of which *the signing* names neither text nor signatories."""
    known = any(each.lower_ in ("the", "that") for carrier in draft.carriers for each in carrier.children)
    if draft.kind != "Signing" or draft.frame.pos != "noun" or not known:
        return None
    if draft.entities("signatory") or draft.entities("agreement") or draft.places:
        return None
    if draft.modality.status not in (Status.HELD, Status.UNKNOWN) or draft.modality.negated:
        return None
    other = next((each for each in reversed(kept) if each.kind == "Signing"), None)
    return other if other is not None and other.modality.status is Status.HELD else None


def _sentence(token: Token) -> int:
    """A number that grows with the sentences of a text."""
    return token.doc.sentence_numbers[token.i]
