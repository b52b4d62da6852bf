"""Observers, guarantors and hosts: people told beside an event rather than by a frame of their own.

*Norway and Chile attended the talks as observers*; *South Africa hosted the talks; the United Nations were
observers*; *the guarantors of the process*; *the accord was witnessed by the OSCE*.
"""

from __future__ import annotations

from collections.abc import Iterator

from .drafts import Draft, Filler, Modality
from .fillers import COLLECTIVE, Fillers
from .frames import Lexicon
from .grammar import Tree
from .kinds import is_contact
from .parsed import Doc, Token
from .tree_shape import is_verbal, word

_ROLES = ("observer", "guarantor", "host")
_SIDES = ("party", "participant", "signatory", "mediator")
_AGREEMENTS = (
    "AgreementReached",
    "Signing",
    "PrisonerRelease",
    "PrisonerExchange",
    "Ratification",
    "Adoption",
    "NegotiationProcess",
)
_AGREEMENT_WORDS = ("Treaty", "CeasefireAgreement", "Declaration", "Agreement")
_OF_EVENT = ("of", "at", "in", "to", "for", "during")
_SENDING = frozenset({"send", "dispatch", "deploy", "appoint", "contribute"})
_INVITING = frozenset({"invite", "ask", "accept", "admit", "name", "appoint", "designate"})
_COUNTS = frozenset({"number", "increase", "deployment", "dispatch", "withdrawal", "return"})
_SORTS = frozenset({"country", "state", "nation", "government", "organization", "organisation"})
_PLAYING = frozenset({"play"})
_SEEING = frozenset({"look", "watch"})
_AFAR = frozenset({"PhoneCall", "RemoteContact", "Videoconference", "Correspondence"})
_NOBODY = frozenset({"they", "them", "it", "both"})
_POWERS = frozenset({"State", "InternationalOrganization", "DeFactoAuthority"})
_DENIED = ("not", "n't", "never")
_REACH = 2


def _saw(noun: Token) -> bool:
    """Whether witnesses of no event told only say what they saw: *Lebanese witnesses said*."""
    verb = noun.head
    return noun.tag_ == "NNS" and word(noun) == "witness" and noun.dep_ == "nsubj" and is_verbal(verb)


class Bystanders:
    """Finds the observers and guarantors of one document and puts them into its drafts."""

    def __init__(self, doc: Doc, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
        self._doc = doc
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._nouns = {noun: role for role in _ROLES for noun in lexicon.words[f"{role} nouns"]}
        self._agreements = frozenset[str]().union(*(lexicon.words[kind] for kind in _AGREEMENT_WORDS))
        self._verbs = {verb: role for role in _ROLES for verb in lexicon.words[f"{role} verbs"]}
        words = {*self._nouns, *self._verbs}
        self._forms = {form for each in words for form in (each, each.capitalize(), each.upper())}

    def join(self, drafts: list[Draft]) -> list[Draft]:
        """Add them to the events they stand by; the drafts, with those of processes only named with them."""
        told = list(drafts)
        for token in self._doc.having("lemma_", self._forms):
            name = word(token)
            if name in self._nouns and token.tag_.startswith("NN") and not _saw(token):
                noun = _whole(token)
                self._put(self._nouns[name], list(self._named(noun)), noun, told)
            elif name in self._verbs and token.tag_.startswith("VB"):
                self._put(self._verbs[name], list(self._doers(token)), token, told)
        return told

    def _put(self, role: str, people: list[Token], token: Token, told: list[Draft]) -> None:
        fillers = [filler for each in people for filler in self._people(each)]
        if word(token) in _SEEING:  # "as reporters looked on"
            fillers = [
                each
                for each in fillers
                if self._fillers.state(each.entity) != each.entity or self._is_known(each)
            ]
        if not fillers:
            return
        draft = self._hosted(token, told) if role == "host" else self._event_of(token, told)
        if draft is None:
            return
        if role == "host":
            present = draft.entities(*_SIDES, "host")
            for filler in fillers if not {each.entity for each in fillers} & {*present} else ():
                draft.add(role, filler)
            return
        named = {filler.entity for each in people for filler in self._fillers.agents(each)}
        for side in (*_SIDES, role):
            if side in draft.fillers:
                draft.fillers[side] = [each for each in draft.fillers[side] if each.entity not in named]
        for filler in fillers:
            draft.add(role, filler)
        if any(each.i == carrier.i for each in self._named_events(token) for carrier in draft.carriers):
            draft.bare = False

    def _is_known(self, person: Filler) -> bool:
        """Whether somebody is no group of people without a name."""
        return self._fillers.kind(person.entity) not in COLLECTIVE

    def _people(self, token: Token) -> list[Filler]:
        """Who a token stands for; of several envoys, whoever sent them."""
        senders = self._fillers.names_within(token) if token.tag_ == "NNS" else []
        return senders or self._fillers.agents(token)

    def _named(self, noun: Token) -> Iterator[Token]:
        """Whom a noun such as *observer* is said of."""
        for each in self._said_of(noun):
            yield from self._tree.coordinated(each)
        if noun.dep_ == "nmod" and self._tree.case(noun) == "of" and word(noun.head) in _COUNTS:
            return  # "the number of EU observers": of those there may be
        for argument in self._tree.arguments(noun):
            if (
                argument.function in ("from", "by", "modifier", "possessive")
                and word(argument.token) not in self._nouns
            ):
                yield argument.token

    def _said_of(self, noun: Token) -> Iterator[Token]:
        head = noun.head
        if self._tree.child(noun, "cop") is not None:
            yield from self._subjects_of_copula(noun)
        elif noun.dep_ == "appos":
            power = any(self._fillers.kind(each.entity) in _POWERS for each in self._fillers.agents(head))
            yield from [head] if power or self._named_events(noun) else []
        elif self._tree.case(noun) == "as" and is_verbal(head):
            yield from self._before(noun, head)
        elif self._tree.case(noun) == "as":
            yield head
        elif noun.dep_ in ("obj", "nsubj:pass") and word(head) in _SENDING | _PLAYING:
            yield from self._tree.at(head, "subject")

    def _subjects_of_copula(self, noun: Token) -> Iterator[Token]:
        own = [each for each in self._tree.children(noun) if each.dep_.startswith("nsubj")]
        yield from own
        if not own:
            yield from self._names_before_copula(noun)
        yield from (each for subject in own for each in self._listed_with(subject))
        if not own and noun.dep_ == "xcomp" and word(noun.head) in _INVITING:
            yield from self._tree.at(noun.head, "object")

    def _names_before_copula(self, noun: Token) -> Iterator[Token]:
        """The names right before *were observers* where a parser hung them on what stands before."""
        copula = self._tree.child(noun, "cop")
        if copula is None or noun.dep_ in ("xcomp", "acl:relcl"):
            return
        token = self._doc[copula.i - 1]
        while token.dep_ in ("conj", "flat", "compound", "nmod") and token.head.i < token.i:
            token = token.head
        yield from self._tree.coordinated(token)

    def _listed_with(self, subject: Token) -> Iterator[Token]:
        """The names listed before the last one when a parser kept only that (*A, B and C were observers*)."""
        if self._tree.child(subject, "cc") is None:
            return
        for place in range(subject.i - 1, subject.sent.start - 1, -1):
            token = self._doc[place]
            if token.text in (";", ":", "—") or token.pos_ in ("VERB", "AUX", "ADP"):
                return
            yield token

    def _before(self, noun: Token, verb: Token) -> Iterator[Token]:
        """Who is told right before *as observers*: an object or *with* phrase, else the last subject."""
        kids = [each for each in self._tree.children(verb) if each.i < noun.i]
        between = self._doc[verb.i + 1 : noun.i]
        with_phrase = [
            each
            for each in between
            if each.dep_ in ("obl", "nmod") and self._tree.has_word(each, "case", frozenset({"with"}))
        ]
        listed = self._listed_before(noun)
        if with_phrase:
            yield with_phrase[-1]
        elif listed is not None:
            yield listed
        elif word(verb) in _INVITING:
            yield from self._tree.at(verb, "object")
        else:
            subjects = [each for each in kids if each.dep_.startswith("nsubj")]
            passive = self._tree.is_passive(verb)
            found = [] if passive else subjects[-1:]
            found = found or self._tree.at(verb, "subject")
            yield from found

    def _listed_before(self, noun: Token) -> Token | None:
        """Who stands between a comma and *as observers* (*Cuba was guarantor, Chile as observer*)."""
        opening = self._tree.child(noun, "case")
        place = opening.i - 1 if opening is not None else 0
        token = last = self._doc[place]
        while token.dep_ in ("conj", "flat", "compound") and token.head.i < token.i:
            token = token.head
        if token is not last and self._tree.case(token) == "as":
            return last  # "A acted as mediator and B as observer"
        if token.is_punct:
            return None  # "Kenya joined Peru, as a co-host"
        start = min(each.i for each in token.subtree if each.i <= token.i and not each.is_punct)
        apart = start > 0 and self._doc[start - 1].text in (",", ";") and self._fillers.agents(token)
        return token if apart else None

    def _doers(self, verb: Token) -> Iterator[Token]:
        """Who observes or guarantees an event or an agreement."""
        objects = self._tree.at(verb, "object")
        if word(verb) in _SEEING | {"host"}:
            alone = all(each.lower_ in _NOBODY for each in objects)
            stands = alone if word(verb) == "host" else self._looks_on(verb, objects)
            yield from self._tree.at(verb, "subject") if stands else ()
            return
        if word(verb) == "observe" and any(word(each) in self._agreements for each in objects):
            return  # who *undertakes to observe a ceasefire* keeps it
        if self._tree.child(verb, "ccomp") is not None:
            return  # "the envoy observed that Chad had come"
        if any(word(each) in self._lexicon.words["observed things"] for each in objects) or not objects:
            yield from self._tree.at(verb, "subject")

    def _looks_on(self, verb: Token, objects: list[Token]) -> bool:
        """Whether people only see what others do: *with Chad looking on*, *signed it, watched by* Roe."""
        beside = {each.lower_ for each in self._tree.children(verb) if each.dep_ != "case"}
        if word(verb) == "look":
            return "on" in beside and not objects
        if any(word(each) in ("signing", "ceremony") for each in objects):
            return True  # "the signing was watched by A"
        below = verb.dep_ in ("advcl", "acl")
        return below and (verb.tag_ == "VBN" or (not objects and bool(beside & {"as", "while"})))

    def _hosted(self, token: Token, told: list[Draft]) -> Draft | None:
        """The contact that somebody is the host of: the one named, or the last one told, of this place."""
        named = [each for each in self._named_events(token) if each.lower_ not in _NOBODY]
        if named:
            return next((found for each in named if (found := self._carried_by(each, told))), None)
        number = self._tree.sentences.numbers
        near = [each for each in told if self._is_past(each) and each.trigger.i < token.i]
        near = [each for each in near if each.kind not in _AFAR]
        near = [each for each in near if number[token.i] - number[each.trigger.i] <= _REACH]
        return near[-1] if near else None

    def _event_of(self, token: Token, told: list[Draft]) -> Draft | None:
        """The event that somebody stands by: the one named with them, or the last one told."""
        named = self._named_events(token)
        for each in named:
            found = self._carried_by(each, told) or self._made_of(each, told)
            if found is not None:
                return found
        near = [each for each in told if self._is_past(each) and each.trigger.i <= token.i]
        near = [each for each in near if not _is_undertaken(token, each.anchor)]
        if any(word(each) in self._agreements for each in named):
            near = [each for each in near if each.kind in _AGREEMENTS]
        same = [each for each in near if each.trigger.sent.start == token.sent.start]
        invited = self._tree.case(token) == "as" and word(token.head) in _INVITING
        if same or invited:
            return same[-1] if same else None
        starts = [sentence.start for sentence in self._doc.sents]
        first = starts[max(0, starts.index(token.sent.start) - _REACH)]
        near = [each for each in near if each.trigger.i >= first]
        return next(
            (each for each in reversed(near) if each.frame.pos == "noun" or each.kind in _AGREEMENTS), None
        )

    def _named_events(self, token: Token) -> list[Token]:
        found = [each for each in self._tree.arguments(token) if each.function in (*_OF_EVENT, "object")]
        if (
            token.dep_ in ("obj", "nsubj:pass") and word(token.head) in _SENDING
        ):  # "sent observers to the talks"
            found += [each for each in self._tree.arguments(token.head) if each.function == "to"]
        return [each.token for each in found]

    def _is_past(self, draft: Draft) -> bool:
        return _can_be_seen(draft) and not self._tree.is_infinitive(draft.trigger)

    def _carried_by(self, token: Token, told: list[Draft]) -> Draft | None:
        return next(
            (
                each
                for each in told
                if _can_be_seen(each) and any(carrier.i == token.i for carrier in each.carriers)
            ),
            None,
        )

    def _made_of(self, noun: Token, told: list[Draft]) -> Draft | None:
        """A process or talks that nothing else is told of but who stood by."""
        for frame in self._lexicon.frames_at(word(noun), "noun"):
            if frame.kind in ("NegotiationProcess", "Talks") and (
                not frame.beside or frame.kind == "NegotiationProcess"
            ):
                draft = Draft(frame, frame.kind, noun, noun, [noun], {}, modality=Modality())
                told.append(draft)
                return draft
        return None


def _whole(noun: Token) -> Token:
    """The noun that says what sort of thing the observers are, where there is one (*observer countries*)."""
    return noun.head if noun.dep_ == "compound" and word(noun.head) in _SORTS else noun


def _is_undertaken(token: Token, verb: Token) -> bool:
    """Whether a word stands in what a verb says that somebody will do: *agreed to send observers to Chad*."""
    while token.i != verb.i and token.head.i != token.i:
        if token.head.i == verb.i:
            return token.dep_ in ("xcomp", "ccomp")
        token = token.head
    return False


def _can_be_seen(draft: Draft) -> bool:
    if any(each.lower_ in _DENIED and each.dep_ == "advmod" for each in draft.trigger.children):
        return False
    return (is_contact(draft.kind) and draft.kind != "Visit") or draft.kind in _AGREEMENTS
