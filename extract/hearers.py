"""To whom something is said that names nobody, where the account around it tells.

*Roe met Minister Poe. She underlined her support* (to him); *urged Chad to release them. She called for
restraint* (of Chad); *called for the release of Doe, whom Mali holds* (on Mali).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..ontology.model import Factuality, Status
from .addressed import own_side
from .drafts import Draft, Filler
from .fillers import COLLECTIVE, Fillers
from .paragraphs import Paragraphs
from .parsed import Token
from .stays import is_main
from .tree_shape import cases, verb_above, word

_TOLD = ("Statement", "Demand", "Pledge", "Warning")
_MET = ("Meeting", "PhoneCall", "Videoconference", "Contact", "Talks")
_WHO = ("participant", "party")
_AFTER = frozenset({"after", "before", "following", "since", "ahead", "until", "when", "as", "if"})
_PUBLIC = frozenset(
    {"statement", "tweet", "interview", "speech", "remark", "remarks", "conference", "briefing", "reporter",
     "press", "post", "letter", "testimony", "hearing", "address", "op-ed", "twitter", "report"}
)  # fmt: skip
"""What is said in these, or to these, is said to everybody."""
_WRITING = frozenset({"write", "tell", "tweet", "post"})
_REPORTED = _WRITING | {"say", "add", "lament", "claim", "argue", "insist", "observe", "explain", "complain"}
_QUOTES = frozenset('"“”«»')
_HEARING = frozenset({"Person", "State", "DeFactoAuthority", "GovernmentBody"})
_FAR, _NEXT, _FEW = 12, 1, 4


def address_by_account(drafts: list[Draft], fillers: Fillers) -> None:
    """Give sayings that name nobody the one to whom they were said, in place.

    The drafts must be in text order. What one who met somebody is told to have said, right after or with the
    meeting, he said there. A demand that goes on with another by the same is on the same.
    """
    bare = [each for each in drafts if each.kind in _TOLD and not each.fillers.get("addressee")]
    if not bare:
        return
    account = Paragraphs(drafts)
    contacts = [each for each in drafts if each.kind in _MET and _took_place(each)]
    alone = len({frozenset(each.entities(*_WHO)) for each in contacts}) == 1
    for draft in bare:
        met = list(_listeners(draft, _contact(draft, contacts, account, alone=alone), fillers))
        asked = list(_asked_before(draft, account)) if draft.kind == "Demand" else []
        if met and _say_together(draft):
            for filler in met:
                draft.add("speaker", filler)
            continue
        own = own_side(fillers, draft.entities("speaker"))
        if met and draft.fillers.get("target"):  # "in a call with Roe, she voiced support for Chad"
            draft.fillers["target"] = [each for each in draft.fillers["target"] if each not in met]
        told = set(draft.entities())
        for filler in _chosen(met, asked, fillers):
            if filler.entity not in own | told:
                draft.add("addressee", filler)
                draft.confidence = min(draft.confidence, 0.7)


def _say_together(draft: Draft) -> bool:
    """Whether *they*, all who met, say something."""
    return all(each.text.lower() == "they" for each in draft.fillers.get("speaker", ()))


def _chosen(met: list[Filler], asked: list[Filler], fillers: Fillers) -> list[Filler]:
    """Who is meant: those met, or those of whom more was asked before, unless these are strangers there."""
    if not met or not asked:
        return met or asked
    sides = {name for each in met for name in (each.entity, fillers.state(each.entity))}
    return asked if all(each.entity in sides for each in asked) else []


def _took_place(contact: Draft) -> bool:
    modality = contact.modality
    return (
        modality.status is Status.HELD
        and not modality.negated
        and modality.factuality is Factuality.CERTAIN
        and len(contact.entities(*_WHO)) > 1
    )


def _listeners(draft: Draft, contact: Draft | None, fillers: Fillers) -> Iterator[Filler]:
    """The others at the contact in whose account somebody is told to have said something."""
    who = set(draft.entities("speaker"))
    if not who or contact is None:
        return
    sides = [each for role in _WHO for each in contact.fillers.get(role, ())]
    others = [each for each in sides if each.entity not in who]
    if any(_is_anybody(each.entity, fillers) for each in others):
        return  # "met representatives": who else was there?
    if who <= {each.entity for each in sides} and len(others) < _FEW:
        yield from others


def _is_anybody(name: str, fillers: Fillers) -> bool:
    """Whether somebody is a group of which nothing tells whose people they are, or a body of many."""
    entity = fillers.entity(name)
    if entity is not None and entity.kind in COLLECTIVE:
        return not entity.belongs_to
    return fillers.kind(name) not in _HEARING


def _contact(draft: Draft, contacts: list[Draft], account: Paragraphs, *, alone: bool) -> Draft | None:
    """The contact of whose account a saying is part.

    It is the only one that a text tells of (`alone`); else the last before, in a main clause of the
    paragraph, for what is told as a readout does (*stressed*), not as a reporter does (*said*).
    """
    if not _is_told_as_said(draft) or word(draft.trigger) in (_WRITING if alone else _REPORTED):
        return None
    here = account.sentence(draft)
    for other in reversed(contacts):
        if other.trigger.i > draft.trigger.i or not is_main(other):
            continue
        near = here - account.sentence(other) <= _FAR
        return other if near and (alone or account.same(other, draft)) else None
    return None


def _is_told_as_said(draft: Draft) -> bool:
    """Whether a clause tells what somebody said then, in private: no *has said*, no *said in a statement*."""
    verb = verb_above(draft.anchor)
    top = verb.head if verb.dep_ in ("conj", "advcl") and verb.tag_ in ("VBN", "VBG") else verb
    if any(each.text in _QUOTES for each in draft.trigger.sent):
        return False
    past = "VBD" in (verb.tag_, top.tag_)
    helped = any(each.dep_.startswith("aux") for each in top.children)
    held = draft.modality.status is Status.HELD and not draft.modality.negated and draft.frame.pos == "verb"
    return past and not helped and held and not any(map(_is_apart, top.children))


def _is_apart(part: Token) -> bool:
    """Whether a part of a clause says that something was said at another time, or to everybody."""
    if part.dep_ == "advcl":
        return any(each.dep_ == "mark" and each.lower_ in _AFTER for each in part.children)
    phrase = part.dep_ in ("obl", "obl:unmarked", "iobj", "obj")
    return phrase and (not _AFTER.isdisjoint(cases(part)) or part.lemma_.lower() in _PUBLIC)


def _asked_before(draft: Draft, account: Paragraphs) -> Iterator[Filler]:
    """Of whom the same people asked something in the sentence before, with which a demand goes on."""
    who = set(draft.entities("speaker"))
    for other in account.back(draft, _NEXT):
        if other.kind != "Demand" or not other.fillers.get("addressee"):
            continue
        same = who == set(other.entities("speaker")) and bool(who)
        if same and draft.modality.status is other.modality.status:
            yield from other.fillers["addressee"]
        return
