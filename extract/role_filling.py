"""Which entities, places and words fill the roles of an event."""

from __future__ import annotations

from .addressed import own_side
from .agreements import Agreements
from .argument import Functions
from .drafts import Draft, Filler
from .fillers import Fillers
from .frames import AGENT_ROLES, Lexicon
from .grammar import Tree
from .hung_elsewhere import in_capacity
from .kinds import SAYINGS, is_contact
from .parsed import Token
from .spans_of_tokens import phrase
from .tree_shape import first_of_list, is_verbal, word
from .troops import SENDING

_GENERIC = {**{role: role for role in AGENT_ROLES}, "to discuss": "topic", "without": "absentee"}
_INSIDE = ("object modifier", "object possessive")
_OWNED = ("for possessive", "object for possessive", "topic by")
_OF_OTHERS = ("asker", "condition")
"""Functions in which nobody of the state that acts fills a role."""
_SUFFERED = frozenset({"release", "freedom", "liberation", "extradition", "handover", "reinstatement"})
"""What is done to those whose it is."""
_OF_STATES = ("EmbassyOpening", "EmbassyClosing")
"""What a state does, where an embassy of its own is told to do it."""
_BY_TOWN = frozenset(
    {("DiplomaticMeasure", "target"), ("Demand", "addressee"), ("AidProvision", "initiator"),
     ("AidProvision", "recipient")}
)  # fmt: skip
"""Kinds and roles in which a town stands for the state that it lies in."""


class RoleFiller:
    """Fills the roles of drafts in one document from their functions."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, agreements: Agreements) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._agreements = agreements

    def fill(self, draft: Draft) -> None:
        """Fill every role that a function of the draft has in its frame."""
        if "itself" in draft.frame.roles:
            self._fill_one(draft, draft.frame.roles["itself"], draft.trigger)
        for function, tokens in draft.functions.items():
            role = draft.frame.roles.get(function) or _GENERIC.get(function, "")
            owning = function == "object possessive" and role == draft.frame.roles.get("object")
            owning = owning and all(each.pos_ != "PRON" for each in tokens)
            if not role or ((owning or function == "object modifier") and self._names_object(draft)):
                continue  # "praised Chad's rebels": these alone
            struck = draft.functions.get("of", ()) if draft.frame.roles.get("of") == role == "target" else ()
            if function == "of modifier" and struck and self._fillers.named(struck):
                continue  # "the bombing of the American embassy": this alone
            if function == "condition" and draft.fillers.get(role):
                continue  # "threatened Mali with sanctions if Chad joined"
            if role == "mediator" and (draft.kind in SAYINGS or draft.kind == "Statement"):
                continue  # "demanded an inquiry under the auspices of the United Nations"
            for token in tokens:
                if not self._stands_aside(function, token, draft.functions):
                    inside = function in _INSIDE or (function == "other side" and token.dep_ == "nmod:poss")
                    self._fill_one(draft, role, token, inside=inside)
        if draft.kind == "DiplomaticMeasure" and "object to" in draft.frame.roles:
            self._fill_accredited(draft)
        self._add_hosts(draft)

    def _stands_aside(self, function: str, token: Token, functions: Functions) -> bool:
        """Whether a token fills no role: who is there *as* something, or has what they act on."""
        if function == "with":
            return in_capacity(self._tree, token)
        if function == "object modifier" and self._fillers.named(functions.get("subject", [])):
            return self._is_object(token, functions)  # "will deploy additional personnel"
        if function == "object possessive" and word(token.head) in _SUFFERED:
            return True  # "demanded their release": of others
        if function == "object to":
            return self._is_object(token, functions)
        if function == "object between":  # "A and B signed a plan of the two ministries"
            acting = {*self._fillers.named(functions.get("subject", []))}
            others = self._fillers.named([token])
            groups = bool(others) and all(self._fillers.kind(each) == "UnnamedGroup" for each in others)
            return len(acting) > 1 and groups
        if function == "xcomp object":
            sent = word(token.head) in SENDING  # "threatened to send troops"
            return sent or self._is_own(token, functions, states=True)
        if function == "ccomp subject" and token.pos_ == "PRON":
            return self._is_own(token, functions)  # "told Chad *it* must go"
        if function in _OF_OTHERS:
            own = own_side(self._fillers, self._fillers.named(functions.get("subject", [])))
            named = self._fillers.named([token])
            persons = function == "condition" and any(self._fillers.kind(each) == "Person" for each in named)
            return persons or not own.isdisjoint(named)  # whose deed it is that would bring it about
        if function in _OWNED and token.pos_ == "PRON":
            return self._is_own(token, functions, states=True)  # "voiced support for our allies"
        return function == "object possessive" and self._is_own(token, functions)

    def _is_object(self, token: Token, functions: Functions) -> bool:
        """Whether a word names no more than the object it belongs to (*named a new ambassador to Chad*)."""
        objects = [each.idx for each in functions.get("object", ()) if each.i != token.i]
        named = self._fillers.agents(token)
        return any(each.start <= place < each.end for each in named for place in objects)

    def _add_hosts(self, draft: Draft) -> None:
        """Who convenes or hosts a contact *with* somebody takes part in it."""
        role = draft.frame.roles.get("with", "")
        if not (is_contact(draft.kind) and role and draft.functions.get("with")):
            return
        alone = len(draft.entities(role)) == 1
        for filler in draft.fillers.get("organizer", ()) if self._convenes(draft) else ():
            draft.add(role, filler)
        for filler in draft.fillers.get("host", ()):
            if alone or self._fillers.kind(filler.entity) == "Person":
                draft.add(role, filler)

    def _convenes(self, draft: Draft) -> bool:
        """Whether who convenes talks *with* others does so as one of them, in an active clause."""
        verb = draft.anchor
        return draft.frame.pos == "noun" and word(verb) == "convene" and not self._tree.is_passive(verb)

    def _names_object(self, draft: Draft) -> bool:
        """Whether the object itself fills a role, so that nobody who only modifies it does."""
        return "object" in draft.frame.roles and bool(self._fillers.named(draft.functions.get("object", [])))

    def _fill_accredited(self, draft: Draft) -> None:
        """The state that an envoy is accredited to (recalled *its ambassador to Belarus*)."""
        for token in () if draft.fillers.get("target") else draft.functions.get("object", ()):
            for filler in self._fillers.names_within(token):
                if filler.entity not in draft.entities("initiator"):
                    draft.add("target", filler)

    def _is_own(self, token: Token, functions: Functions, *, states: bool = False) -> bool:
        """Whether a possessor is the one who acts (froze *its* membership), or of the same state."""
        named = {filler.entity for filler in self._inside(token)}
        acting = set(self._fillers.named(functions.get("subject", [])))
        if states:
            named, acting = {*map(self._fillers.state, named)}, {*map(self._fillers.state, acting)}
        return named <= acting

    def _inside(self, token: Token) -> list[Filler]:
        """Whom a word within an object names: by itself, or with words before it (*the French court's*)."""
        named = self._fillers.itself(token)
        return named if named or token.dep_ != "nmod:poss" else self._fillers.agents(token, voice=True)

    def _is_topic(self, token: Token) -> bool:
        """Whether words can name a topic: neither a time nor *the sidelines* of something."""
        return token.ent_type_ not in ("DATE", "TIME") and word(token) not in self._lexicon.words["no topics"]

    def _fill_one(self, draft: Draft, role: str, token: Token, *, inside: bool = False) -> None:
        if role in AGENT_ROLES:
            self._fill_agent(draft, role, token, inside=inside)
        elif role == "agreement":
            for filler in self._agreements.at(token):
                draft.add(role, filler)
        elif role == "destination":
            if not self._add_places(draft, token):
                for filler in self._fillers.agents(token):
                    draft.add("host", filler)
        elif role == "companion":
            aimed = token.head.pos_ == "NOUN" and all(token.head.i != each.i for each in draft.carriers)
            goal = (aimed and token.dep_ == "nmod") or not is_verbal(first_of_list(token).head)
            for filler in () if goal else self._fillers.agents(token):
                draft.add("visitor", filler)  # not whom one goes to see: "flew there for talks with A"
        elif role == "place":
            self._add_places(draft, token)
        elif (
            role not in draft.details
            and self._is_topic(token)
            and all(token.i != each.i for each in draft.carriers)
        ):
            draft.details[role] = phrase(self._tree, token)

    def _fill_agent(self, draft: Draft, role: str, token: Token, *, inside: bool) -> None:
        """Put whom a token names into a role; a target that is nobody may be a place."""
        named = self._inside(token) if inside else self._fillers.agents(token, voice=True)
        if draft.kind in _OF_STATES:
            named = [self._fillers.owner(each) for each in named]
        if not named and (draft.kind, role) in _BY_TOWN:
            named = self._fillers.states_of(token)  # "recalled its ambassador from Baghdad"
        elif not named and role == "target":
            self._add_places(draft, token)
        before = role == "organizer" and token.dep_ in ("nmod:poss", "compound", "amod", "nmod")
        kinds = [self._fillers.kind(each.entity) for each in named]
        theirs = before and len(kinds) > 1 and {*kinds} == {"Person"}  # "cut short their summit"
        for filler, kind in zip(named, kinds, strict=True):
            called = before and token.dep_ == "compound" and kind == "Organization"
            if called and filler.how == "minted" and not filler.text.isupper():
                continue  # what the event is called after: "the International Press Freedom summit"
            met = theirs or (before and kind == "UnnamedGroup")
            draft.add("participant" if met else role, filler)  # "the leaders' summit"

    def _add_places(self, draft: Draft, token: Token) -> bool:
        """Add the places that a token stands for, each once; whether there are any."""
        found = self._fillers.places(token)
        draft.places += [each for each in found if each not in draft.places]
        return bool(found)
