"""What nouns that evoke frames have as their arguments: their own, their light verbs', their clause's."""

from __future__ import annotations

from .agreements import Agreements
from .aid_recipients import add_helped
from .argument import Functions, copied
from .clause_sides import OWN_SIDES, ClauseSides
from .doers import Doers
from .drafts import Draft, is_backdrop
from .fillers import Fillers
from .frames import Frame, Lexicon
from .grammar import Tree
from .hung_elsewhere import (
    add_behind,
    add_bidden,
    add_hung_on_names,
    add_quarrelling,
    add_struck_by_doers,
    add_voiced,
    drop_kinds,
)
from .kinds import SAYINGS, VIOLENT, is_contact
from .light_verbs import LightVerbs
from .nested import add_inside_nouns
from .noun_doers import is_one_of_a_row
from .outsiders import charged_with, part_helpers, part_outsiders
from .parsed import Token
from .said_of import said_of
from .spans_of_tokens import token_span
from .tree_shape import is_verbal, word
from .without_result import is_result_denied

_PLACES = ("in", "at", "near")
_OWNERS = ("by", "possessive")
_DEFINING = ("ROOT", "appos", "parataxis")
_PAIR = 2
_SHORTENING = frozenset({"cut", "shorten", "extend"})
"""What hosts do with a guest's visit: *cut short a visit by Norway's king*."""
_REPEATING = frozenset({"repeat", "renew", "reiterate", "join", "voice"})
"""What one does with a call that may be another's: *repeated Norway's call to act*."""

_OF = ("of", "of modifier", "of possessive")
_BARRING = frozenset({"refuse", "reject", "block", "oppose", "veto", "resist", "prevent", "bar", "protest"})


class NounDrafts:
    """Drafts the events of nouns in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, agreements: Agreements) -> None:
        self._tree = tree
        self._fillers = fillers
        self._agreements = agreements
        self._lights = LightVerbs(tree, lexicon)
        self._sides = ClauseSides(tree, lexicon, fillers)
        self._doers = Doers(tree, lexicon, fillers)
        self._own: dict[int, tuple[list[Token], Functions]] = {}

    def read(self, frame: Frame, trigger: Token) -> Draft | None:
        """The event of a noun with its functions, unless it lacks a light verb that the frame asks for."""
        nouns, own = self._own_functions(trigger)
        noun, functions = nouns[-1], copied(own)
        draft = Draft(frame, frame.kind, trigger, noun, list(nouns), functions)
        if is_backdrop(draft):
            functions.setdefault("guest", []).extend(functions.get("attendee", ()))
        deciders = self._add_light_verbs(draft, nouns)
        self._add_from_clause(draft, noun)
        for verb in self._lights.plans(nouns):
            for argument in self._tree.arguments(verb):
                if argument.function in _PLACES:
                    functions.setdefault(argument.function, []).append(argument.token)
        self._add_inside(frame, functions)
        self._doers.lift(frame, functions)
        add_hung_on_names(self._tree, frame, functions)
        if self._fillers.named(each for key in _OWNERS for each in functions.get(key, ())):
            told = {each.i for each in deciders}  # "agreed to the recall of the envoys by Iran"
            functions["actor"] = [each for each in functions.get("actor", ()) if each.i not in told]
        if self._is_barred(frame, functions, noun):
            functions["actor"] = []  # "Chad refused the deployment of UN troops"
        add_helped(self._tree, draft)
        visitors = [each for key in ("possessive", "by") for each in functions.get(key, ())]
        if frame.kind == "Visit" and draft.anchor.lemma_ == "have" and self._fillers.named(visitors):
            functions["inviter"] = functions.pop("actor", [])  # "we had President Roe's visit"
        if frame.kind == "Statement" and self._fillers.named(functions.get("from", ())):
            functions["actor"] = []  # "we will have remarks from the minister"
        if functions.get("actor") and is_one_of_a_row(self._tree, noun):
            drop_kinds(self._tree, functions)
        uncarried = frame.carried and draft.anchor.i == noun.i and not is_result_denied(noun)
        uncarried = uncarried and not (self._rules(draft) or self._is_defined(draft))
        return None if uncarried else draft

    def _is_barred(self, frame: Frame, functions: Functions, noun: Token) -> bool:
        """Whether somebody keeps those from doing it who, by the noun, would."""
        if noun.dep_ != "obj" or word(noun.head) not in _BARRING:
            return False
        role = frame.roles.get("actor", "")
        own = {*self._fillers.named(functions.get("actor", ()))}
        keys = [each for each in _OF if role and frame.roles.get(each) == role]
        doers = [each for key in keys for each in functions.get(key, ())]
        return any(each not in own for each in self._fillers.named(doers))

    def _own_functions(self, trigger: Token) -> tuple[list[Token], Functions]:
        """A noun and its containers with their functions, put together once for all frames of the noun."""
        if trigger.i not in self._own:
            nouns = [trigger, *self._lights.containers(trigger)]
            functions: Functions = {}
            for each in nouns:
                _merge(functions, self._tree.functions(each))
            functions.setdefault("other side", []).extend(self._sides.other_side(functions, nouns[-1]))
            functions["counted"] = nouns[1:]
            functions.setdefault("subject of", []).extend(said_of(self._tree, trigger))
            if not (functions.get("possessive") and functions.get("with")):
                functions.setdefault("attendee", []).extend(self._sides.attendees(nouns[-1]))
            self._own[trigger.i] = (nouns, functions)
        return self._own[trigger.i]

    def _add_light_verbs(self, draft: Draft, nouns: list[Token]) -> list[Token]:
        """Add what the light verbs of a noun say of it; give who decided on it, or repeated it.

        `nouns` are the trigger and its containers.
        """
        frame, functions = draft.frame, draft.functions
        openers: list[tuple[Token, str]] = []
        deciders: list[Token] = []
        for verb, light in self._lights.carrying(nouns, is_act=_is_act(frame)):
            if light.attendance and frame.kind in SAYINGS:
                continue  # who *addresses the people's demands* makes none
            draft.carriers.append(verb)
            if verb.dep_ == "amod":
                pass  # "a mediated dialogue" stands where the noun does
            elif not is_verbal(draft.anchor) or _outranks(verb, draft.anchor, nouns):
                draft.anchor, draft.light_status = verb, light.status
                if light.outcome:
                    draft.details["outcome"] = token_span(verb)
                    functions["outcome"] = [verb]
            carried = self._lights.carried(verb, light, nouns)
            repeated = frame.kind == "Demand" and word(verb) in _REPEATING
            if light.acts or repeated or (frame.kind == "Visit" and word(verb) in _SHORTENING):
                deciders += carried.get("actor", [])
            if frame.kind == "AgreementReached":
                part_helpers(self._tree, verb, carried)
            if light.outsider or not light.attendance:
                openers += [(each, light.outsider) for each in carried.get("actor", ())]
            draft.joins = draft.joins or light.attendance
            _merge(functions, carried)
        away = {each.i for each in functions.get("absentee", ())}
        if away and "actor" in functions:
            functions["actor"] = [each for each in functions["actor"] if each.i not in away]
        truce = self._agreements.kind(draft.trigger) == "CeasefireAgreement"
        part_outsiders(self._fillers, frame, functions, openers, truce=truce)
        return deciders

    def _add_from_clause(self, draft: Draft, noun: Token) -> None:
        """Add who takes part or acts by the words around a noun, whatever a parser hung these on."""
        frame, functions = draft.frame, draft.functions
        if is_contact(frame.kind) and not self._fillers.named(
            each for key in (*OWN_SIDES, "with") for each in functions.get(key, ())
        ):
            add_quarrelling(self._tree, functions, draft.carriers)
            functions["other side"] += self._sides.other_side(functions, noun)
        add_hung_on_names(self._tree, frame, functions)
        add_behind(self._tree, frame, functions, noun)
        add_struck_by_doers(self._tree, frame, functions)
        add_voiced(self._tree, frame, functions, noun)
        add_bidden(self._tree, frame, functions)
        self._sides.add_stay(frame, functions, noun)
        self._doers.add(frame, functions, noun)
        if frame.kind == "Mediation":
            functions.setdefault("actor", []).extend(charged_with(self._tree, noun))

    def _add_inside(self, frame: Frame, functions: Functions) -> None:
        """Add what stands inside the functions of a noun that name nobody."""
        for token in list(functions.get("of", ())):
            inner = "of possessive" in frame.roles  # "the closing of its Embassy"
            if inner or token.tag_ in ("NN", "NNS") or not self._fillers.agents(token):
                _merge(functions, {f"of {key}": row for key, row in self._tree.functions(token).items()})
        add_inside_nouns(self._tree, frame, functions, self._fillers.agents)

    def _rules(self, draft: Draft) -> bool:
        """Whether something is done under an agreement of sides, which they have then reached."""
        between = self._fillers.named(draft.functions.get("between", ()))
        return draft.kind == "AgreementReached" and bool(between) and self._tree.case(draft.anchor) == "under"

    def _is_defined(self, draft: Draft) -> bool:
        """Whether a name is said to be an agreement of two: *the Lomé Accord is a pact between A and B*."""
        noun = draft.anchor
        if (
            draft.kind != "AgreementReached"
            or len(self._fillers.named(draft.functions.get("between", ()))) < _PAIR
        ):
            return False
        named = self._tree.child(noun, "nsubj") if self._tree.child(noun, "cop") is not None else noun.head
        return named is not None and named.i < noun.i and named.pos_ == "PROPN" and noun.dep_ in _DEFINING


def _is_act(frame: Frame) -> bool:
    """Whether a frame tells what somebody does that is no attack: *the closure of*, *the naming of*."""
    doer = frame.roles.get("actor", "")
    return doer in ("initiator", "appointer") and frame.kind not in VIOLENT | {"AidProvision"}


def _outranks(verb: Token, anchor: Token, carriers: list[Token]) -> bool:
    """Whether a governing verb is met after one inside a relative clause."""
    return anchor.head.i in {each.i for each in carriers} and verb.head.i not in {each.i for each in carriers}


def _merge(functions: Functions, more: Functions) -> None:
    for function, tokens in more.items():
        row = functions.setdefault(function, [])
        row += [each for each in tokens if all(each.i != other.i for other in row)]
