"""What a preview tells in the present is still to come: *on Friday she visits Oslo, where she meets Poe*.

The day decides: a deed told in the simple present is planned where its day comes after that of publication,
or where a journey begins with that. What goes on with a plan in the present (*she then meets*, *they sign*,
*this meeting*) is planned with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..ontology.model import Document, Factuality, Status, TimeSpec
from .drafts import Draft
from .edtf import day_number
from .fillers import COLLECTIVE
from .kinds import SAYINGS, is_contact
from .parsed import Token
from .spans_of_tokens import Sentences
from .tree_shape import is_verbal, verb_above, word

_DEEDS = frozenset({"Signing", "AgreementReached", "EmbassyOpening", "EmbassyClosing"})
_SPEECHES = frozenset({"remark", "remarks", "speech", "address"})
_WHO = ("visitor", "participant", "party", "signatory", "speaker", "organizer", "host")
_PEOPLE = COLLECTIVE | {"Person"}
_HAPPENING = (Status.HELD, Status.UNDERWAY)
_PRESENT = ("VBZ", "VBP")
_IS = frozenset({"is", "are"})
_REACH = 4
_CLIMB = 4


def put_ahead(rows: Sequence[Draft], document: Document, kind: Callable[[str], str]) -> list[Draft]:
    """Make planned what is told as held or going on and yet is to come; returns what is told in the present.

    What a noun only takes as known, or a verb tells as going on, is planned where its day is to come, as in
    *to attend the summit of May 3* and *is travelling to Oslo on May 3*, told in April. `kind` is the class
    of an entity, by its id.
    """
    if document.published is None:
        return []
    last = day_number(document.published) + document.published_margin
    for draft in rows:
        known = draft.modality.status is Status.HELD and draft.frame.pos == "noun"
        known = known or draft.modality.status is Status.UNDERWAY
        known = known and verb_above(draft.anchor).tag_ not in ("VBD", "VBN")
        own = draft.coreferent is None and _is_ahead(draft.time, last)
        if own and known and is_contact(draft.kind):
            _plan(draft)
        elif own and draft.modality.status is Status.HELD and draft.kind in SAYINGS:
            draft.time = None  # "students protesting his arrival later this week"
    return list(_previewed(rows, day_number(document.published), last, kind))


def is_foretold(draft: Draft) -> bool:
    """Whether a deed is told in the simple present of its clause, as previews and captions tell it."""
    return draft.modality.status is Status.HELD and _is_deed(draft) and _is_present(_finite(draft.anchor))


def _previewed(
    rows: Sequence[Draft], published: int, last: int, kind: Callable[[str], str]
) -> Iterator[Draft]:
    numbers = Sentences(rows[0].trigger.doc).numbers if rows else ()
    people: dict[str, int] = {}
    for draft in rows:
        if not _is_deed(draft):
            continue
        if _was_told_late(draft, published):
            draft.modality = replace(draft.modality, status=Status.HELD)
        number, told = numbers[draft.trigger.i], is_foretold(draft)
        again = draft.coreferent is not None and draft.coreferent.modality.status is Status.PLANNED
        who = {each for each in draft.entities(*_WHO) if kind(each) in _PEOPLE}
        near = any(number - people.get(each, -_REACH - 1) <= _REACH for each in who)
        starts = _is_ahead(draft.time, last) or _starts(draft.time, published)
        if told and (starts or (draft.time is None and (near or again))):
            _plan(draft)
            yield draft
        elif again and draft.modality.presumed and draft.modality.status in _HAPPENING:
            _plan(draft)
        modality = draft.modality
        if modality.status is Status.PLANNED and modality.factuality is Factuality.CERTAIN:
            people.update(dict.fromkeys(who, number))
        elif _finite(draft.anchor).tag_ == "VBD" and modality.status is Status.HELD:
            people = {each: place for each, place in people.items() if each not in who}


def _was_told_late(draft: Draft, published: int) -> bool:
    """Whether the day of what the present of schedules tells was over when it was published."""
    planned = draft.modality.status is Status.PLANNED and draft.frame.pos == "verb"
    planned = planned and draft.trigger.tag_ in _PRESENT and _is_present(draft.trigger)
    return planned and draft.time is not None and (draft.time.end_latest or published) < published


def _plan(draft: Draft) -> None:
    draft.modality = replace(draft.modality, status=Status.PLANNED)


def _is_deed(draft: Draft) -> bool:
    """Whether an event is one that people plan for a day: a contact, a signing, a speech."""
    speech = draft.kind == "Statement" and word(draft.trigger) in _SPEECHES
    return (is_contact(draft.kind) or draft.kind in _DEEDS or speech) and not draft.modality.negated


def _is_ahead(time: TimeSpec | None, last: int) -> bool:
    """Whether a time begins after a day, or is the rest of one that has begun: *later this week*."""
    if time is None or time.start_earliest is None:
        return False
    rest = (time.end_latest or 0) > last and time.span.text.lower().startswith("later ")
    return time.start_earliest > last or rest


def _starts(time: TimeSpec | None, published: int) -> bool:
    """Whether a stretch of days begins with the day of publication."""
    return time is not None and time.start_earliest == published and (time.end_latest or 0) > published


def _finite(verb: Token) -> Token:
    """The verb that tells when an event is: *continues* in *continues his travel by taking part in talks*."""
    verb = verb_above(verb)
    for _ in range(_CLIMB):
        means = verb.tag_ == "VBG" and verb.dep_ == "advcl" and _marks(verb) == {"by"}
        joined = verb.tag_ == "VBG" and verb.dep_ in ("conj", "xcomp")
        if not (means or joined) or not is_verbal(verb.head):
            break
        verb = verb.head
    return verb


def _marks(verb: Token) -> set[str]:
    return {each.lower_ for each in verb.children if each.dep_ == "mark"}


def _is_present(verb: Token) -> bool:
    """Whether a verb stands in the simple present, active or passive."""
    helped = [each for each in verb.children if each.dep_ in ("aux", "aux:pass", "cop")]
    if verb.tag_ in _PRESENT:
        return not helped
    passive = [each.dep_ == "aux:pass" and each.lower_ in _IS for each in helped]
    return verb.tag_ == "VBN" and passive == [True]
