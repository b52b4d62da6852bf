"""Where and when people met, told with the stay that they met in.

*Roe will travel to Oslo on 3-5 May. He will also meet students* (in Oslo, in these days); *on a visit to Oslo
she met him*; *while in Oslo, Roe will meet Poe. She will also meet students*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..ontology.model import Factuality, Mention, Status, TimeSpec
from .drafts import Draft
from .fillers import COLLECTIVE, Fillers
from .kinds import is_contact
from .parsed import Token
from .spans_of_tokens import Sentences
from .tree_shape import cases, is_verbal, verb_above, word

_NOWHERE = ("PhoneCall", "Videoconference", "Visit")
_MET = ("Meeting", "Talks", "Summit", "Session")
_AGREED = ("Signing", "AgreementReached")
_WHO = ("participant", "party", "signatory")
_OVER = (Status.HELD, Status.UNDERWAY)
_GUESTS = COLLECTIVE | {"Person"}
_WITHIN = frozenset({"during", "on", "in", "throughout", "upon"})
_APART = frozenset({"before", "after", "following", "since", "until", "ahead", "prior", "when", "as", "if"})
_GONE = frozenset({"back", "return", "home", "route", "earlier", "previously"})
_AFAR = frozenset({"virtually", "online", "remotely", "video", "videoconference", "phone", "telephone"})
"""Words with a contact for which nobody need be where he was before."""
_MORE = frozenset({"also", "separately", "additionally", "finally", "furthermore", "moreover", "addition"})
_ARRIVING = frozenset({"arrive", "return", "leave", "depart", "land", "reach", "begin", "start", "conclude"})
"""Verbs of a journey whose day is only that of its beginning or end."""
_COME = frozenset({"arrive", "travel", "come", "land", "return", "be"})
_ATTENDING = frozenset(
    {"attend", "participate", "take", "lead", "join", "represent", "chair", "co-chair", "host", "co-host",
     "hold", "address", "convene", "head", "engage"}
)  # fmt: skip
_FAR, _NEAR, _NEXT = 8, 3, 1
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class _Stay:
    """Where somebody is told to be, in which days, and by which event."""

    draft: Draft
    places: tuple[Mention, ...]
    time: TimeSpec | None
    number: int

    @property
    def is_visit(self) -> bool:
        return self.draft.kind == "Visit"

    def time_at(self, places: Sequence[Mention]) -> TimeSpec | None:
        """The days in which somebody is at these places, which may be one stop of several."""
        days = [self.draft.stops[each.entity] for each in places if each.entity in self.draft.stops]
        return days[0] if len(places) == len(days) == 1 else self.time


def settle_stays(drafts: Iterable[Draft], fillers: Fillers) -> None:
    """Give contacts that name no place or day those of the stay in which they took place.

    The drafts must be in text order, with their own places and times. The stay is the journey made for the
    contact, the summit it is part of, a visit of the same person told before, or an earlier contact of that
    person where *also* goes on with it. Contacts told again have what those told before have.
    """
    rows = list(drafts)
    if not any(is_contact(each.kind) for each in rows):
        return
    stays = _Stays(rows, fillers)
    for draft in rows:
        if draft.coreferent is not None and is_contact(draft.kind):
            draft.places = draft.places or list(draft.coreferent.places)
            draft.time = draft.time or draft.coreferent.time
        if (is_contact(draft.kind) and draft.kind not in _NOWHERE) or draft.kind in _AGREED:
            stays.settle(draft)
        if draft.kind == "Visit" and not draft.time:
            stays.date(draft)
        stays.note(draft)


class _Stays:
    """The stays of one document, by whose they are."""

    def __init__(self, rows: list[Draft], fillers: Fillers) -> None:
        self._fillers = fillers
        self._doc = rows[0].trigger.doc
        self._numbers = Sentences(self._doc).numbers
        self._last: dict[str, _Stay] = {}
        self._journeys: dict[str, _Stay] = {}
        self._visits = [each for each in rows if each.kind == "Visit"]
        self._at = {token.i: each for each in self._visits for token in (*each.carriers, each.anchor)}

    def note(self, draft: Draft) -> None:
        """Remember whom a visit or contact tells to be where; of one that may be elsewhere, nothing more."""
        if draft.kind in _MET and not draft.places and self._is_elsewhere(draft):
            for name in draft.entities(*_WHO):
                self._last.pop(name, None)
        if not draft.places or not _is_sure(draft) or not is_main(draft):
            return
        if draft.kind == "Visit" and _is_journey(draft):
            stay = self._of(draft, self._number(draft))
        elif draft.kind in _MET and draft.places[0].how != "minted":
            stay = _Stay(draft, tuple(draft.places), None, self._number(draft))
        else:
            return
        for name in draft.entities("visitor") if stay.is_visit else draft.entities(*_WHO):
            if self._fillers.kind(name) in _GUESTS:
                self._last[name] = self._narrowed(stay, self._last.get(name))
                if stay.is_visit:
                    self._journeys[name] = stay

    def _narrowed(self, stay: _Stay, known: _Stay | None) -> _Stay:
        """A stay told by a contact within one known before: at one of its stops, or where it is."""
        if known is None or stay.is_visit:
            return stay
        own, before = ({each.entity for each in one.places} for one in (stay, known))
        if own == before:
            return known
        return replace(stay, time=known.time_at(stay.places)) if own < before else stay

    def settle(self, draft: Draft) -> None:
        """Set the place and the days of a contact that has none, where a stay tells them."""
        dated = draft.time is not None and bool(draft.time.edtf)
        if draft.places and dated:
            return
        stay = self._whole(draft) or self._around(draft)
        before = self._before(draft) if stay is None and draft.coreferent is None else None
        if before is not None and (not dated or _lies_in(draft.time, before.time)):
            stay = before
        if stay is None or not {each.entity for each in draft.places} <= {
            each.entity for each in stay.places
        }:
            return
        draft.places = draft.places or self._stops(draft, stay)
        if draft.places and not dated and stay.time is not None:
            draft.time = stay.time_at(draft.places)
        if draft.modality.presumed and stay.draft.modality.status is Status.PLANNED:
            draft.modality = replace(draft.modality, status=Status.PLANNED)

    def date(self, visit: Draft) -> None:
        """Set the days of a visit to a place within a land, where those of the visit to the land are told."""
        for name in visit.entities("visitor") if _is_sure(visit) else ():
            stay = self._last.get(name)
            if stay is None or not stay.is_visit or len(stay.places) != 1:
                continue
            as_far = stay.draft.modality.status is visit.modality.status
            inside = stay.places[0].entity in {each.entity for each in visit.places}
            if as_far and inside and len(visit.places) > 1:
                visit.time = stay.time

    def _of(self, visit: Draft, number: int) -> _Stay:
        """The stay that a visit is; its days, unless they are only those of its first or last."""
        edge = word(verb_above((visit.coreferent or visit).anchor)) in _ARRIVING
        return _Stay(visit, tuple(visit.places), None if edge else visit.time, number)

    def _number(self, draft: Draft) -> int:
        return self._numbers[draft.trigger.i]

    def _whole(self, draft: Draft) -> _Stay | None:
        """The summit that a contact is part of."""
        wholes = (other for relation, other in draft.links if relation == "partOfEvent" and other.places)
        whole = next(wholes, None)
        return (
            _Stay(whole, tuple(whole.places), whole.time, self._number(whole)) if whole is not None else None
        )

    def _around(self, draft: Draft) -> _Stay | None:
        """The journey in whose clause a contact is told.

        As in *flew to Oslo to meet* or *for talks*, *flew to Oslo, where he met*, *met on a visit to Oslo*.
        """
        verb = verb_above(draft.anchor)
        for each in verb.children:
            if each.i in self._at and each.dep_ == "obl" and _WITHIN.intersection(cases(each)):
                visit = self._at[each.i]
                theirs = set(visit.entities("visitor")) & set(draft.entities(*_WHO))
                return self._of_clause(visit, draft) if theirs else None
        if verb.i in self._at and any("for" in cases(each) for each in draft.carriers):
            return self._of_clause(self._at[verb.i], draft)  # "flew to Oslo for talks"
        if not is_verbal(draft.anchor) and word(verb) not in _ATTENDING:
            return None
        for _ in range(_DEPTH):
            above = _above(verb)
            if above is None:
                return None
            if above.i in self._at and verb.dep_ != "conj":
                return self._of_clause(self._at[above.i], draft)
            verb = above
        return None

    def _of_clause(self, visit: Draft, draft: Draft) -> _Stay | None:
        """The stay of a visit in the clause of a contact, with its days where both have come as far."""
        stay = self._of(visit, self._number(visit))
        sure = _is_sure(visit) and _may_stay(draft) and _is_of_stay(visit, draft)
        return (stay if sure else replace(stay, time=None)) if visit.places else None

    def _before(self, draft: Draft) -> _Stay | None:
        """The last stay before of one who takes part, where nothing says that it is over."""
        told = is_verbal(draft.anchor) or word(verb_above(draft.anchor)) in _ATTENDING
        if draft.kind not in (*_MET, *_AGREED) or not told or not _may_stay(draft) or not is_main(draft):
            return None
        stays = [self._stay_of(name, draft) for name in draft.entities(*_WHO) if name in self._last]
        stays = [each for each in stays if _is_of_stay(each.draft, draft)]
        stay = max(stays, key=lambda each: each.draft.trigger.i, default=None)
        near = stay is not None and self._reaches(stay, draft)
        return stay if near and not self._is_elsewhere(draft) else None

    def _stay_of(self, name: str, draft: Draft) -> _Stay:
        """Where somebody was told to be last, or the journey that goes on to the place of a contact."""
        last, journey = self._last[name], self._journeys.get(name)
        there = {each.entity for each in draft.places}
        off = bool(there) and not there <= {each.entity for each in last.places}
        fits = journey is not None and there <= {each.entity for each in journey.places}
        return journey if off and fits and journey is not None else last

    def _reaches(self, stay: _Stay, draft: Draft) -> bool:
        """Whether a contact is told near enough to a stay."""
        apart = self._number(draft) - stay.number
        words = {each.lower_ for each in draft.trigger.sent}
        if "there" in words:
            return apart <= _NEAR
        same = "\n" not in self._doc.text[stay.draft.trigger.idx : draft.trigger.idx]
        if not stay.is_visit:
            alike = draft.kind in _AGREED and set(draft.entities(*_WHO)) == set(stay.draft.entities(*_WHO))
            return apart <= _NEXT and same and (alike or bool(words & _MORE))
        planned = draft.modality.status is stay.draft.modality.status is Status.PLANNED
        return apart <= (_FAR if same or planned else _NEAR)

    def _is_elsewhere(self, draft: Draft) -> bool:
        """Whether a contact may have been at another place than its people were before."""
        verb = verb_above(draft.anchor)
        if any(_is_off(each) for each in verb.children):
            return True
        who, here = set(draft.entities(*_WHO)), self._number(draft)
        beside = [each for each in self._visits if self._number(each) == here]
        if any(_is_apart_below(each) and who & set(each.entities("visitor")) for each in beside):
            return True
        own = {each.entity for each in draft.places}
        told = (place for each in verb.children for place in self._fillers.places(each))
        return any(place.entity not in own for place in told)

    def _stops(self, draft: Draft, stay: _Stay) -> list[Mention]:
        """Where on a journey people met: at its one place; at all, where those met are people of no name."""
        lands = {
            self._fillers.as_place(self._fillers.state(each.entity))
            for each in stay.places
            if each.entity.count("-")
        }
        if len([each for each in stay.places if each.entity not in lands]) <= 1:
            return list(stay.places)  # a town with its land is one place
        travelled = set(stay.draft.entities("visitor", *_WHO))
        others = [each for each in draft.entities(*_WHO) if each not in travelled]
        if others and all(self._fillers.kind(each) in COLLECTIVE for each in others):
            return list(stay.places)
        return []


def _above(verb: Token) -> Token | None:
    """The verb whose purpose a clause tells, which it is joined to, or whose place it tells more of."""
    if verb.dep_ in ("advcl", "xcomp", "conj") and is_verbal(verb.head):
        return verb.head if verb.dep_ == "conj" or not _is_apart(verb) else None
    where = verb.dep_ == "acl:relcl" and any(each.lower_ == "where" for each in verb.children)
    return verb_above(verb.head) if where else None


def _is_off(part: Token) -> bool:
    """Whether a part of a clause says that people were not, or no longer, together where they were."""
    if part.dep_ not in ("advmod", "obl", "advcl", "obl:unmarked"):
        return False
    beside = [each.lower_ for each in part.children if each.dep_ in ("advmod", "case", "amod", "mark")]
    return word(part) in _GONE | _AFAR or not _GONE.isdisjoint(beside)


def _is_sure(draft: Draft) -> bool:
    modality = draft.modality
    told = modality.status in (*_OVER, Status.PLANNED) and not modality.negated
    return told and modality.factuality is Factuality.CERTAIN


def _may_stay(draft: Draft) -> bool:
    """Whether a contact is told once, as one that took or will take place: no *had met*, *has met*."""
    words = {each.lower_ for each in verb_above(draft.anchor).children if each.dep_ == "aux"}
    return _is_sure(draft) and not words & {"had", "has", "have"}


def _is_of_stay(visit: Draft, draft: Draft) -> bool:
    """Whether a contact may fall in a stay by how far each has come."""
    ahead, coming = (each.modality.status is Status.PLANNED for each in (visit, draft))
    if ahead:
        return coming or draft.modality.presumed
    return not coming or word(verb_above(visit.anchor)) in _COME


def is_main(draft: Draft) -> bool:
    """Whether an event is what its sentence goes on to tell: in no relative clause, before nothing else."""
    aside = any(each.dep_ in ("acl:relcl", "acl") for each in _upwards(draft.anchor))
    return not aside and not _is_apart_below(draft)


def _is_apart_below(draft: Draft) -> bool:
    """Whether an event is told in a clause or phrase of another time than its sentence."""
    return any(_is_apart(each) for each in _upwards(draft.anchor))


def _is_apart(part: Token) -> bool:
    words = {each.lower_ for each in part.children if each.dep_ in ("mark", "case", "advmod")}
    return part.dep_ in ("advcl", "obl", "nmod") and bool(words & _APART)


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _is_journey(visit: Draft) -> bool:
    """Whether a visit is told as one that goes on from here: no *has visited*, no mere word of one."""
    verb = visit.anchor
    if not is_verbal(verb):
        return bool(_WITHIN.intersection(cases(verb)))
    words = {each.lower_ for each in verb.children if each.dep_ == "aux"}
    return "had" not in words and (not words & {"has", "have"} or word(verb) in _COME)


def _lies_in(time: TimeSpec | None, stay: TimeSpec | None) -> bool:
    return time is not None and stay is not None and time.lies_in(stay)
