"""Events that name nobody, and are told all the same: by their place or day, as put off, as broken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..ontology.model import Status
from .agreements import Agreements
from .calendar_words import SPANS
from .deverbal import is_of_verb
from .drafts import Draft
from .fillers import BODIES, Fillers
from .frames import Lexicon
from .grammar import Tree
from .kinds import is_contact
from .parsed import Token
from .schedule import is_rescheduled
from .tree_shape import cases, is_verbal, word
from .without_result import is_result_denied

_PLACES = ("in", "at", "near")
_DATES = ("in", "on", "unmarked", "from", "until", "for", "since", "between", "during")
_SIDES = frozenset({"party", "nation", "way", "country", "state", "power"})
_WARS = frozenset({"fighting", "war", "hostilities"})
_TELLING_LITTLE = frozenset(
    {"bilateral", "trilateral", "planned", "scheduled", "peace", "direct", "indirect", "new", "next",
     "further", "first", "second", "third", "high-level"}
)  # fmt: skip
"""What stands before talks without saying whose they are."""
_TAKING_PLACE = frozenset(
    {"hold", "take", "begin", "open", "start", "convene", "resume", "restart", "reopen", "conclude",
     "close", "end", "schedule", "plan", "set", "expect", "follow", "occur", "continue", "break",
     "collapse", "stall", "founder"}
)  # fmt: skip

_TALKED = ("Talks", "NegotiationProcess", "Meeting", "Contact")
_LEAVING = frozenset({"withdrawal", "pullout", "pull-out"})
_LASTING = SPANS | {"round"}
_DATING = frozenset({"after", "during", "following", "in", "at"})
_COMING_ABOUT = frozenset(
    {"come", "reach", "announce", "sign", "make", "conclude", "follow", "strike", "agree", "negotiate",
     "hammer", "initial", "broker", "clinch"}
)  # fmt: skip
_SETTLING = frozenset({"reach", "conclude", "strike", "clinch", "hammer", "finalise", "finalize"})
_HELPING = frozenset({"be", "have"})
_AGREED = frozenset(
    {"agreement", "deal", "accord", "pact", "truce", "ceasefire", "breakthrough", "announcement", "decision"}
)


class UnnamedSides:
    """Judges the drafts of one document whose sides no word names."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, agreements: Agreements) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._agreements = agreements

    def is_stopped(self, draft: Draft) -> bool:
        """Whether an event is told as called off or put off, a contact as broken off."""
        leaving = word(draft.trigger) in _LEAVING and draft.kind != "TroopWithdrawal"
        if draft.kind == "Appointment" or leaving:
            return False  # an appointment with a doctor, a withdrawal of troops
        if any(each.function == "subject of" for alternative in draft.frame.needs for each in alternative):
            return False  # "my phone got dropped"
        if draft.frame.roles.get("of") == "target" and draft.functions.get("of"):
            return False  # "the release of the report was delayed"
        verbs = self._lexicon.words["schedule verbs"]
        if draft.kind in ("Meeting", "Talks", "Summit", "Session") and self._is_dated(draft):
            verbs |= self._lexicon.words["suspending verbs"]
        return is_rescheduled(draft, self._tree, verbs)

    def is_placed(self, draft: Draft) -> bool:
        """Whether an event is told with its place or its day.

        A contact or an agreement takes place in a town, an attack at a place, a war in a country; of a truce,
        of an agreement with a name, and of a contact or signing that a verb says to take place, the date
        will do.
        """
        if draft.frame.carried and is_contact(draft.kind):
            return False  # "the call was made in Rome" tells of no visit paid
        told = is_verbal(draft.anchor) or is_of_many(draft.trigger) or _is_followed(draft.trigger)
        if is_of_verb(draft.frame):
            return False  # "the border crossing at Rafah"
        if draft.kind == "Attack":
            if draft.trigger.lower_ in _WARS:
                return False  # "the fighting in Jenin", which has two sides
            within = self._kinds_of_places(draft, (*_PLACES, "on", "against")) - {"Territory"}
            return bool(within) or self._hits_a_town(draft)
        if draft.kind == "Clash":
            return told and draft.trigger.lower_ in _WARS and bool(self._kinds_of_places(draft, _PLACES))
        if draft.kind == "AgreementReached":
            told = told and word(draft.anchor) not in ("hold", "have")  # "the truce held"
            told = told and not draft.functions.get("judge")  # "welcomed the truce in Oslo"
            truce = self._agreements.kind(draft.trigger) == "CeasefireAgreement"
            known = draft.trigger.pos_ == "PROPN" and word(draft.anchor) in _COMING_ABOUT
            known = known or word(draft.anchor) == "follow"  # "a further accord followed in May"
            if told and (truce or known) and self._is_dated(draft):
                return True
            if is_result_denied(draft.trigger) or self._is_settled(draft):
                return True  # "the talks ended without a deal"
        elif draft.kind == "Signing" or (is_contact(draft.kind) and draft.kind not in ("Visit", "PhoneCall")):
            if any(map(self._is_setting, self._told_with_plan(draft))) or is_measured(draft):
                return True
            if told and word(draft.anchor) in _TAKING_PLACE and self._is_dated(draft):
                return True
            told = (told and draft.kind != "Signing") or led_to_agreement(draft)
        else:
            return False
        return told and "Settlement" in self._kinds_of_places(draft, _PLACES)

    def is_sitting(self, draft: Draft) -> bool:
        """Whether a committee without a name meets somewhere: *a joint panel will convene in Mali*."""
        subjects = draft.functions.get("subject", ()) if draft.kind == "Session" else ()
        bodies = any(word(each) in BODIES and each.tag_ == "NN" for each in subjects)
        return bodies and bool(self._kinds_of_places(draft, _PLACES))

    def is_held(self, draft: Draft) -> bool:
        """Whether a main clause tells no more of a contact than that it took place, or did not.

        Such an event stays where the text tells elsewhere who its sides are.
        """
        verb = draft.anchor
        modified = any(each.lower_ not in _TELLING_LITTLE for each in draft.functions.get("modifier", ()))
        if draft.kind not in _TALKED or draft.frame.carried or modified:
            return False
        if not verb.dep_.startswith(("ROOT", "conj", "ccomp")):
            return False
        subjects = (each.i for each in self._tree.children(verb) if each.dep_.startswith("nsubj"))
        return draft.carriers[0].i in subjects and word(verb) in _TAKING_PLACE

    def _is_settled(self, draft: Draft) -> bool:
        """Whether a main clause tells no more of an agreement than that there is one: *a deal was struck*."""
        verb, noun = draft.anchor, draft.carriers[0]
        if word(verb) not in _SETTLING or not verb.dep_.startswith(("ROOT", "conj", "ccomp")):
            return False
        kids = self._tree.children(verb)
        subject = noun.tag_ != "NNS" and any(each.i == noun.i and each.dep_ == "nsubj:pass" for each in kids)
        subject = subject and all(each.lower_ != "also" for each in kids)  # one of the points of a whole
        return subject and all(word(each) in _HELPING for each in kids if each.dep_.startswith("aux"))

    def _hits_a_town(self, draft: Draft) -> bool:
        """Whether what an attack is on stands in a town: the attack *on a school in Kunduz*."""
        aims = self._settings(draft, ("on", "against"))
        towns = (each.token for aim in aims for each in self._tree.arguments(aim) if each.function in _PLACES)
        return any(
            self._fillers.kind(place.entity) == "Settlement"
            for t in towns
            for place in self._fillers.places(t)
        )

    def _is_dated(self, draft: Draft) -> bool:
        told = (each for each in self._tree.children(draft.anchor) if each.dep_ == "obl")
        return any(_is_date(each) for each in (*self._settings(draft, _DATES), *told))

    def _plans(self, noun: Token) -> Iterator[Token]:
        """The verbs that plan what a noun names: *a summit is scheduled*, *a summit planned for May*."""
        for verb in (noun.head, *self._tree.children(noun)):
            above = verb.i == noun.head.i and noun.dep_ == "nsubj:pass"
            beside = verb.head.i == noun.i and verb.dep_.startswith("acl") and verb.tag_ == "VBN"
            planners = self._lexicon.operators.get((word(verb), "verb"), ()) if above or beside else ()
            if any(each.effect.status is Status.PLANNED for each in planners):
                yield verb

    def _told_with_plan(self, draft: Draft) -> Iterator[Token]:
        """What is told with a verb that plans an event, or with what this is to do (*to follow today*)."""
        for verb in self._plans(draft.carriers[-1]):
            for each in (verb, *(kid for kid in self._tree.children(verb) if kid.dep_ == "xcomp")):
                yield from (kid for kid in self._tree.children(each) if kid.dep_.startswith("obl"))

    def _is_setting(self, token: Token) -> bool:
        """Whether a word says on which day or in which town."""
        towns = (self._fillers.kind(place.entity) == "Settlement" for place in self._fillers.places(token))
        return _is_date(token) or any(towns)

    def _settings(self, draft: Draft, functions: Iterable[str]) -> Iterator[Token]:
        return (each for key in functions for each in draft.functions.get(key, ()))

    def _kinds_of_places(self, draft: Draft, functions: Iterable[str]) -> set[str]:
        """The classes of the places named at some functions."""
        tokens = self._settings(draft, functions)
        return {self._fillers.kind(place.entity) for each in tokens for place in self._fillers.places(each)}


def led_to_agreement(draft: Draft) -> bool:
    """Whether a contact is told as that of an agreement: *the deal was reached after talks in Oslo*."""
    noun = draft.trigger
    while noun.dep_ == "nmod" and (noun.head.ent_type_ == "DATE" or word(noun.head) in _LASTING):
        noun = noun.head
    dated = not _DATING.isdisjoint(cases(noun))
    if draft.frame.pos != "noun" or noun.dep_ != "obl" or not dated or word(noun.head) not in _COMING_ABOUT:
        return False
    subjects = [each for each in noun.head.children if each.dep_.startswith("nsubj")]
    subjects += [noun.head.head] if noun.head.dep_ == "acl" else []
    return any(word(each) in _AGREED for each in subjects)


def _is_followed(noun: Token) -> bool:
    """Whether a clause tells what came after or before an event: *talks in Lomé were followed by* others."""
    return noun.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:agent") and noun.head.lemma_ == "follow"


def is_measured(draft: Draft) -> bool:
    """Whether talks are told by how long they went on: *after ten days of talks*, *two years of talks*."""
    noun, talks = draft.trigger, draft.kind in ("Talks", "NegotiationProcess")
    if not talks or noun.dep_ != "nmod" or cases(noun) != ["of"] or word(noun.head) not in SPANS:
        return False
    return noun.head.tag_ == "NNS" or any(each.lower_ in ("a", "one") for each in noun.head.children)


def is_of_many(noun: Token) -> bool:
    """Whether a noun says how many have a part (*six-party talks*, *the four-nation summit*)."""
    return any(
        each.dep_ in ("compound", "amod") and word(each) in _SIDES and each.i and each.nbor(-1).text in "-‐–"
        for each in noun.children
    )


def _is_date(token: Token) -> bool:
    return token.ent_type_ == "DATE"
