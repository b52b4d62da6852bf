"""Who takes part in what a noun tells, by the clause around it: *after talks with* A, *in Oslo for talks*."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Functions
from .fillers import Fillers
from .frames import Frame, Lexicon
from .grammar import Tree
from .hung_elsewhere import counterparts
from .parsed import Token
from .said_of import SERVING
from .tree_shape import first_of_list, is_verbal, word

_DATED = frozenset({"after", "following", "during", "in", "at", "upon"})
_THERE = frozenset({"in", "at", "during"})
_AROUND = frozenset({"before", "ahead of", "prior to", "through", "since", "from"})
_CONSENTING = frozenset({"agree", "consent", "assent", "commit", "return", "come", "go", "accede", "turn"})
_BRINGING = frozenset(
    {"bring", "drag", "force", "push", "drive", "coax", "lure", "nudge", "invite", "summon"}
)
_MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "supper", "tea", "coffee", "drink", "meal"})
"""What one talks *over*."""
_JOURNEYS = frozenset({"visit", "trip", "tour", "journey"})
OWN_SIDES = ("possessive", "actor", "modifiers", "between", "of", "among")
"""Functions of the sides that a noun names itself."""
_CLIMB = 5
_HURTING = frozenset({"kill", "wound", "injure"})
"""Who is *killed in clashes with* X was the other side."""


class ClauseSides:
    """Finds the sides of event nouns in the clauses around them, in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers

    def other_side(self, functions: Functions, noun: Token) -> Iterator[Token]:
        """Who had talks *with X*, when only X is named: the subject of the clause above that can act."""
        named = [each for key in OWN_SIDES for each in functions.get(key, ()) if self._fillers.agents(each)]
        own = [] if named else counterparts(self._tree, functions)
        if own:
            yield from own
            return
        first = first_of_list(noun)
        sought = (
            first.dep_ in ("obj", "nsubj:pass") and word(first.head) in self._lexicon.words["seeking verbs"]
        )
        above = first.head if first.dep_ in ("nsubj", "nsubj:pass") else first
        sought = sought or (above.dep_ == "ccomp" and word(above.head) == "deny")
        if named or not functions.get("with"):
            return
        if not sought and first.dep_ == "obl" and is_verbal(first.head):
            yield from self._led_into(first)
        over = self._tree.case(first) == "over" and word(first) in _MEALS
        if not (sought or over or self._tree.case(first) in _DATED | _AROUND):
            return
        token = noun
        for _ in range(_CLIMB):
            token = token.head
            if not is_verbal(token) or (self._tree.is_infinitive(token) and first.dep_ == "obl"):
                continue  # "persuaded them to stop, after talks with X": the one who persuaded talked
            hurt = word(token) in _HURTING and self._tree.is_passive(token)
            subjects = self._tree.at(token, "object" if hurt else "subject")
            agents = [each for each in subjects if self._fillers.agents(each)]
            if agents:
                told = set(self._fillers.named(agents))
                yield from agents if told.isdisjoint(self._fillers.named(functions["with"])) else ()
                return
            told_of = all(each.i != first.i for each in subjects)
            if subjects and told_of and token.dep_ == "ccomp":
                return  # "doctors say a driver was hurt in a clash with rebels"

    def _led_into(self, noun: Token) -> Iterator[Token]:
        """Who comes to, or out of, talks with X: *consented to a meeting with* X, *pushed* A *into talks*."""
        verb, case = noun.head, self._tree.case(noun)
        if case == "into" or (case == "to" and word(verb) in _BRINGING):
            yield from self._tree.at(verb, "object") or self._tree.at(verb, "subject")
        elif case == "out of" or (case == "to" and word(verb) in _CONSENTING):
            yield from self._tree.at(verb, "subject")

    def attendees(self, noun: Token) -> Iterator[Token]:
        """The subjects of the clause that an event noun dates (they signed it *after two days of talks*).

        Or of one that tells what was done there (*the call in which A and B settled it*).
        """
        yield from self._acting_there(noun)
        case = self._tree.case(noun)
        if case == "over" and word(noun) in _MEALS and noun.dep_ == "obl" and is_verbal(noun.head):
            yield from self._tree.at(noun.head, "subject")  # "warned her over dinner in Oslo"
            yield from self._tree.at(noun.head, "object")
            return
        while noun.dep_ == "nmod" and noun.head.ent_type_ == "DATE" and case in _DATED:
            noun = noun.head
        dated = case in _DATED or (case == "on" and word(noun) in _JOURNEYS)
        if noun.dep_ == "obl" and dated and is_verbal(noun.head) and word(noun.head) not in SERVING:
            yield from self._tree.at(noun.head, "subject")

    def _acting_there(self, noun: Token) -> Iterator[Token]:
        """Who acts in the relative clause of an event noun, where that tells of more than one."""
        for clause in self._tree.children(noun):
            if clause.dep_ != "acl:relcl" or not is_verbal(clause) or self._tree.is_passive(clause):
                continue
            kids = self._tree.children(clause)
            if any(kid.lower_ == "which" and self._tree.case(kid) in _THERE for kid in kids):
                subjects = self._tree.at(clause, "subject")
                yield from subjects if len(subjects) > 1 else ()

    def add_stay(self, frame: Frame, functions: Functions, noun: Token) -> None:
        """Who *was in Paris for talks with* somebody talked there; who *is on a visit* or *in talks* acts.

        Who *is in Paris on a visit* visits it. A meeting that *will be in Oslo* has its place.
        """
        town, case = noun.head, self._tree.case(noun)
        visits = case == "on" and frame.kind == "Visit"
        stays = (
            (case == "for" or visits) and self._tree.case(town) == "in" and bool(self._fillers.places(town))
        )
        said = town if stays else noun
        if noun.dep_.startswith("nsubj") and self._tree.child(town, "cop") is not None:
            told = [each for each in (town, *self._tree.children(town)) if each.i >= town.i]
            where = [each for each in told if self._tree.case(each) in ("in", "at")]
            functions.setdefault("in", []).extend(where)  # "the meeting will be on Monday in Oslo"
        if self._tree.child(said, "cop") is None or not (stays or case in ("on", "in")):
            self._add_guest(functions, noun)
            return
        if stays:
            functions.setdefault("to" if visits else "in", []).append(town)
        subject = self._tree.child(said, "nsubj")
        functions.setdefault("actor", []).extend(self._tree.coordinated(subject) if subject else [])

    def _add_guest(self, functions: Functions, noun: Token) -> None:
        """Who has come for a contact, told beside the name (*Blinken, in Cairo for talks, said*)."""
        guest = noun.head
        if noun.dep_ != "nmod" or self._tree.case(noun) != "for" or guest.ent_type_ != "PERSON":
            return
        beside = self._tree.children(guest)
        towns = [each for each in beside if self._tree.case(each) == "in" and self._fillers.places(each)]
        if towns and towns[0].i < noun.i:
            functions.setdefault("in", []).append(towns[0])
            functions.setdefault("actor", []).append(guest)
