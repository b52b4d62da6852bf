"""Events told by pointing back: answers (*but Iran refused*) and repetitions (*Nicaragua followed suit*)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .drafts import Draft, Filler
from .fillers import Fillers
from .kinds import is_contact
from .parsed import Token

_ASKED = frozenset({"Proposal", "Offer", "Invitation", "Demand"})
_NO = frozenset({"Refusal", "Rejection"})
_REQUESTS = {
    "invitation": ("Invitation",), "offer": ("Offer", "Proposal"), "proposal": ("Proposal", "Offer"),
    "request": ("Demand", "Invitation", "Proposal"),
}  # fmt: skip
_THAT = frozenset({"the", "this", "that", "which"})
_DOERS = ("initiator", "speaker", "signatory")
_DONE_TO = ("target", "addressee")
_NEVER_REPEATED = frozenset({"Statement", "Announcement", "Attack", "Clash", "Threat"})
_ANSWERS = frozenset({"Acceptance", "Denial", *_NO})
_NEAR = 2
_REACH, _TO_BALL = 60, 8
_UNSURE = 0.6

Number = Callable[[Token], int]


def _beside(verb: Token) -> set[str]:
    """The words around a verb and in what it has for an object: *do the same*."""
    return {each.lower_ for kid in verb.children for each in (kid, *kid.children)}


def _met_by_subject(contact: Draft) -> list[Filler]:
    """Whom the subject of a verb of contact met or spoke to; nobody where all stand together."""
    row = [filler for role in ("participant", "party") for filler in contact.fillers.get(role, ())]
    verb = is_contact(contact.kind) and contact.frame.pos == "verb"
    subjects = {
        each.entity for each in row for token in contact.functions.get("subject", ()) if _is_at(each, token)
    }
    others = [each for each in row if each.entity not in subjects]
    return others if verb and subjects else []


def _is_at(filler: Filler, token: Token) -> bool:
    return filler.start <= token.idx < filler.end


def answer(draft: Draft, kept: list[Draft], number: Number, fillers: Fillers) -> bool:
    """Link a bare *accepted* or *refused* to what somebody else proposed just before, if anybody did.

    Who answers is who was asked, where nobody is told to (*the invitation was accepted*), or one of the many
    that were (*all factions were invited; the Front declined*).
    """
    here = number(draft.trigger)
    _turn_to_asked(draft, kept, here, number)
    speakers = set(draft.entities("speaker"))
    if not speakers:
        _answer_by_asked(draft, kept, here, number)
        speakers = set(draft.entities("speaker"))
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR or not speakers:
            return False
        asked = set(other.entities("addressee"))
        if other.kind in _NO and draft.kind == "Acceptance" and speakers & set(other.entities(*_DOERS)):
            return True  # "Kenya at first declined. It later accepted"
        if other.kind not in _ASKED or speakers & set(other.entities("speaker")):
            continue
        many = any(fillers.kind(each) == "UnnamedGroup" for each in asked)
        if asked and not asked & speakers and not many:
            continue
        for target in (other, *(each for _, each in other.links)):
            draft.links.append((draft.frame.relation, target))
        return True
    return False


def _turn_to_asked(draft: Draft, kept: list[Draft], here: int, number: Number) -> None:
    """Let a pronoun that was taken for who asked stand for who was asked: *A invited B. She accepted*."""
    row = draft.fillers.get("speaker", [])
    asked = next((each for each in reversed(kept) if each.kind in _ASKED), None)
    if asked is None or not row or here - number(asked.trigger) > _NEAR:
        return
    told = asked.fillers.get("addressee", [])
    pronoun = all(each.how == "pronoun" for each in row)
    if told and pronoun and {each.entity for each in row} == set(asked.entities("speaker")):
        draft.fillers["speaker"] = [
            replace(each, start=row[0].start, end=row[0].end, text=row[0].text) for each in told
        ]


def _answer_by_asked(draft: Draft, kept: list[Draft], here: int, number: Number) -> None:
    """Give an answer to whom the last request that names anybody was made, just before."""
    words = [
        each for each in draft.functions.get("object", ()) if any(k.lower_ in _THAT for k in each.children)
    ]
    kinds = {kind for each in words for kind in _REQUESTS.get(each.lemma_, ())}
    near = (each for each in reversed(kept) if here - number(each.trigger) <= _NEAR and each.kind in kinds)
    asked = next((each for each in near if each.entities("addressee")), None)
    for filler in asked.fillers["addressee"] if asked is not None else ():
        draft.add("speaker", filler)
        draft.confidence = _UNSURE


def leave_to_links(drafts: list[Draft]) -> None:
    """Tell once whom an answer answers: by what it is linked to, not as its addressee, too."""
    for draft in drafts:
        if draft.kind not in _ANSWERS or not draft.links:
            continue
        made = {each for _, other in draft.links for each in other.entities(*_DOERS)}
        made.update(each.agent for _, other in draft.links for each in other.claimants)
        for role in _DONE_TO:
            if role in draft.fillers:
                draft.fillers[role] = [each for each in draft.fillers[role] if each.entity not in made]


def address_by_court(drafts: list[Draft], fillers: Fillers, number: Number) -> None:
    """Give offers that address nobody the one to answer: *the ball is in Chad's court. We are ready*."""
    for draft in drafts:
        if draft.kind != "Offer" or draft.entities("addressee"):
            continue
        here = number(draft.trigger)
        doc, start = draft.trigger.doc, max(0, draft.trigger.i - _REACH)
        courts = [
            each
            for each in doc[start : draft.trigger.i]
            if each.lower_ == "court" and here - number(each) <= 1 and _holds_ball(each)
        ]
        owners = [
            each for court in courts[-1:] for each in court.children if each.dep_ in ("nmod:poss", "nmod")
        ]
        speakers = {fillers.state(each) for each in draft.entities("speaker")}
        for filler in (each for owner in owners for each in fillers.agents(owner)):
            if fillers.state(filler.entity) not in speakers:
                draft.add("addressee", filler)


def _holds_ball(court: Token) -> bool:
    return any(each.lower_ == "ball" for each in court.doc[max(0, court.i - _TO_BALL) : court.i])


def _tells_which(verb: Token) -> bool:
    """Whether a verb only says which people are meant: "aid for those who may wish to do so"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.i != verb.i:
        verb = verb.head
    first = verb.left_edge.i
    return verb.dep_ == "acl:relcl" and first > 0 and verb.doc[first - 1].text != ","


def repeat(draft: Draft, kept: list[Draft], number: Number, fillers: Fillers) -> bool:
    """Make a draft another event like the last one, done by its own subject; whether there is any.

    What was done to him, or to his people, is done in return: *Peru did the same* to who had done it.
    """
    here, doers = number(draft.trigger), draft.fillers.get("initiator", [])
    if draft.trigger.tag_ == "VBG" and any(each.dep_ in ("mark", "case") for each in draft.trigger.children):
        return False  # "warned him against doing so"
    if _tells_which(draft.trigger):
        return False
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR or not doers:
            return False
        if other.trigger.i == draft.trigger.head.i:
            continue  # "urged others to follow suit"
        role = next((each for each in _DOERS if other.entities(each)), "")
        if "same" in _beside(draft.trigger) and (others := _met_by_subject(other)):
            draft.kind, draft.confidence = other.kind, _UNSURE
            draft.fillers = {"participant": [*doers, *others]}
            return True
        own = {filler.entity for filler in doers}
        if role and own.intersection(other.entities(role)):
            return False  # "freed ten and will continue to do so"
        told = {*other.entities(role), *other.entities("addressee")} if role else set()
        if not role or other.kind in _NEVER_REPEATED or own & told:  # "urged by A to go, B did so"
            continue
        draft.kind = other.kind
        draft.fillers = {name: list(row) for name, row in other.fillers.items() if name != role}
        draft.fillers[role] = list(doers)
        for name, row in draft.fillers.items():
            theirs = name != role and name in _DONE_TO
            left = [
                filler
                for filler in row
                if name == role or not own & {filler.entity, fillers.state(filler.entity) if theirs else ""}
            ]
            in_return = name in _DONE_TO and not left and row
            draft.fillers[name] = list(other.fillers[role]) if in_return else left
        draft.confidence = _UNSURE
        return True
    return False
