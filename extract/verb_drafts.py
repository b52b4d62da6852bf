"""What verbs and adjectives that evoke frames have as their arguments."""

from __future__ import annotations

from collections.abc import Iterator

from .addressed import (
    add_askers,
    add_called,
    add_complaint,
    add_conditions,
    add_resolved,
    add_said,
    add_unwilling,
)
from .aid_recipients import add_helped
from .argument import Functions, copied
from .auxiliaries import COMING, NOT, WISHED, has_passive
from .disowned import add_disowned
from .drafts import Draft
from .fillers import Fillers
from .frames import SAID, Frame, Lexicon
from .grammar import Tree
from .kinds import SAYINGS
from .needs import Needs
from .nested import add_counted, add_deeper, add_inside_verbs, add_within
from .noun_doers import makers_of
from .nouns_meant import nouns_meant
from .parsed import Token
from .tree_shape import is_verbal, word

_OF_SUBJECTS = frozenset({"subject modifier", "subject in", "subject possessive", "subject from"})
_OPEN = NOT | COMING | WISHED | {"no", "if", "longer"}
"""Words beside an adjective that do not tell of somebody's being so."""


class VerbDrafts:
    """Drafts the events of verbs and adjectives in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, needs: Needs) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._needs = needs
        self._own: dict[int, Functions] = {}
        self._objects: dict[int, frozenset[str]] = {}

    def read(self, frame: Frame, trigger: Token) -> Draft | None:
        """The event of a verb with its functions, unless these cannot be what the frame asks for."""
        if frame.hyphenated and not (trigger.dep_ in ("amod", "compound") and trigger.i < trigger.head.i):
            return None
        own = self._own_functions(trigger)
        if frame.kind in SAYINGS and "maker" in own:
            own = own | {"subject": own["maker"]}  # "the statement by A condemned"
        if trigger.pos_ == "ADJ":
            return self._adjectival(frame, trigger, copied(own))
        told_before = frame.kind == "Accusation" and trigger.dep_ == "parataxis"
        open_to_more = told_before or not SAID.isdisjoint(frame.asked)
        unsaid = "subject" if "subject" not in own and has_passive(self._tree, trigger) else ""
        if not (frame.anaphoric or open_to_more or self._needs.possible(frame, own, unsaid=unsaid)):
            return None
        functions = copied(own)
        add_complaint(self._tree, frame, functions, trigger)
        add_said(self._tree, frame, self._fillers, functions)
        add_called(self._tree, frame, functions)
        add_disowned(self._tree, frame, self._fillers, functions)
        add_unwilling(self._tree, frame, functions, trigger)
        add_resolved(self._tree, frame, self._fillers, functions, trigger)
        if open_to_more and not (frame.anaphoric or self._needs.possible(frame, functions, unsaid=unsaid)):
            return None
        bare = trigger.dep_ == "amod" and not functions.get("subject")
        if bare and (frame.kind in SAYINGS or frame.kind in ("Sanctions", "PrisonerRelease")):
            return None  # "invited reporters" invites nobody, "the freed men" are known to be so
        draft = Draft(frame, frame.kind, trigger, trigger, [trigger], functions)
        functions.setdefault("to discuss", []).extend(self._purposes(trigger))
        add_helped(self._tree, draft)
        add_inside_verbs(self._tree, frame, functions)
        add_deeper(self._tree, frame, functions)
        add_conditions(self._tree, frame, functions, trigger)
        add_askers(self._tree, frame, functions)
        for token in [*functions.get("as", ()), *functions.get("of", ())]:
            add_within(self._tree, functions, "of", token)
        if not _OF_SUBJECTS.isdisjoint(frame.roles):
            subjects = functions.get("subject", [])
            if "subject in" not in frame.roles:
                subjects = [each for each in subjects if not self._named(each)]
            for token in subjects:
                add_within(self._tree, functions, "subject", token)
        return draft

    def _own_functions(self, trigger: Token) -> Functions:
        """The functions of a verb, put together once for all the frames that it may evoke."""
        known = self._own.get(trigger.i)
        if known is None:
            functions = self._tree.functions(trigger)
            add_counted(self._tree, functions)
            subjects = functions.get("subject", ())
            texts = [each for token in subjects for each in makers_of(self._tree, token)]
            if texts and not self._fillers.named(subjects):
                functions["maker"] = texts
            known = self._own[trigger.i] = functions
        return known

    def lacks_object(self, frame: Frame, trigger: Token) -> bool:
        """Whether a verb has none of the objects of which its frame needs one.

        Nor has *is committed to it*, where the frame commits troops.
        """
        return bool(frame.objects) and frame.objects.isdisjoint(self._object_words(trigger))

    def _object_words(self, trigger: Token) -> frozenset[str]:
        """The words that a verb has as its objects, with and without their last *s*; what pronouns mean."""
        known = self._objects.get(trigger.i)
        if known is None:
            objects = self._own_functions(trigger).get("object", ())
            known = frozenset(
                noun for each in objects for noun in nouns_meant(each, self._fillers, offices=False)
            )
            self._objects[trigger.i] = known
        return known

    def _named(self, token: Token) -> bool:
        """Whether a token names agents, or a name behind it does: "the Palestinian movement Hamas"."""
        beside = (each for each in self._tree.children(token) if each.dep_ == "appos")
        return bool(self._fillers.agents(token)) or any(self._fillers.agents(each) for each in beside)

    def _adjectival(self, frame: Frame, trigger: Token, functions: Functions) -> Draft | None:
        """What an adjective tells of its subject: *was ready to mediate*, *remains willing to meet*."""
        head = trigger.head if trigger.dep_ == "xcomp" and is_verbal(trigger.head) else trigger
        beside = {each.lower_ for token in (head, trigger) for each in self._tree.children(token)}
        if beside & _OPEN:
            return None
        if head is not trigger:
            functions.setdefault("subject of", []).extend(self._tree.at(head, "subject"))
        functions["subject"] = functions.get("subject of", [])
        add_inside_verbs(self._tree, frame, functions)
        add_deeper(self._tree, frame, functions)
        return Draft(frame, frame.kind, trigger, head, [trigger], functions)

    def _purposes(self, verb: Token) -> Iterator[Token]:
        """What an infinitive of purpose names as the topic (*met to discuss* the border)."""
        words = self._lexicon.words["topic verbs"]
        for each in self._tree.children(verb):
            if each.dep_ in ("advcl", "xcomp") and word(each) in words and self._tree.is_infinitive(each):
                yield from (kid for kid in self._tree.children(each) if kid.dep_ == "obj")
