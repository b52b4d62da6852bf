"""From a trigger to an event draft: gather its arguments, check what the frame needs, fill the roles."""

from __future__ import annotations

from .agreements import Agreements
from .aid_recipients import add_recipients
from .argument import Functions
from .auxiliaries import has_passive
from .clashes_ended import is_ended
from .companions import add_companions
from .drafts import Draft
from .fillers import Fillers
from .frames import Frame, Lexicon
from .grammar import Tree
from .hung_elsewhere import add_included, add_passers
from .kinds import is_contact
from .needs import Needs, is_date
from .noun_drafts import NounDrafts
from .parsed import Token
from .role_filling import RoleFiller
from .taken_up import takes_up
from .ties_told import tells_of_ties
from .tree_shape import first_of_list, word
from .trigger_context import stands
from .unnamed_sides import UnnamedSides
from .untold import WHOEVER
from .verb_drafts import VerbDrafts


class Arguments:
    """Reads the arguments of triggers in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, agreements: Agreements) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._nouns = NounDrafts(tree, lexicon, fillers, agreements)
        self._needs = Needs(fillers, agreements)
        self._verbs = VerbDrafts(tree, lexicon, fillers, self._needs)
        self._unnamed = UnnamedSides(tree, lexicon, fillers, agreements)
        self._roles = RoleFiller(tree, lexicon, fillers, agreements)

    def draft(self, frame: Frame, trigger: Token) -> Draft | None:
        """The event that a trigger evokes by a frame, or nothing where the frame's needs are not met."""
        if frame.pos == "verb" and self._verbs.lacks_object(frame, trigger):
            return None
        if not stands(self._tree, frame, trigger):
            return None
        draft = (self._verbs if frame.pos == "verb" else self._nouns).read(frame, trigger)
        if draft is None:
            return None
        self._complete(draft)
        if any(not is_date(each) for name in frame.without for each in draft.functions.get(name, ())):
            return None  # a day never makes another event: "broke with Peru in 2009"
        if not (
            self._needs.met(frame, draft.functions)
            or self._is_told_all_the_same(draft)
            or self._lacks_only_its_doer(draft)
        ):
            return None
        self._roles.fill(draft)
        if draft.kind == "Demand" and draft.functions.get("ccomp subject") and self._bids_oneself(draft):
            if draft.frame.pos == "verb" or draft.functions["ccomp subject"][0].pos_ != "PRON":
                return None
            draft.fillers.pop("addressee", None)  # "A ignored B's demand that it withdraw"
        draft.kind = _refined(draft, self._tree, self._lexicon)
        return draft

    def _lacks_only_its_doer(self, draft: Draft) -> bool:
        """Whether a passive leaves out who did it: *the visas were revoked*, *sanctions were eased*."""
        doer = "subject" if draft.frame.pos == "verb" else "actor"
        passive = has_passive(self._tree, draft.anchor) and not is_contact(draft.kind)
        named = draft.frame.active or draft.functions.get(doer)
        if named or not passive or self._has_passives_of_its_own(draft):
            return False
        if any(each.lower_ in WHOEVER for each in draft.functions.get("object", ())):
            return False  # "those who have been injured"
        draft.doerless = self._needs.met_but_for(doer, draft.frame, draft.functions)
        return draft.doerless

    def _has_passives_of_its_own(self, draft: Draft) -> bool:
        """Whether frames of a verb tell what it is without its doer: who *was killed* may have had a fall."""
        frames = self._lexicon.frames_at(word(draft.trigger), "verb") if draft.frame.pos == "verb" else ()
        passives = (frame.needs for frame in frames if "subject" in frame.without)
        atoms = (atom for needs in passives for alternative in needs for atom in alternative)
        return any(atom.function == "object" and not atom.words for atom in atoms)

    def _bids_oneself(self, draft: Draft) -> bool:
        """Whether those who are to do something are of the speaker's state: said *Norway must* pay.

        A pronoun may stand for whoever is spoken to: told Chad *it must* pay.
        """
        told = any(draft.functions.get(key) for key in ("object", "iobj"))
        clause = draft.functions["ccomp subject"]
        bidden = self._fillers.named(each for each in clause if not (told and each.pos_ == "PRON"))
        if any(self._fillers.kind(each) == "NonStateArmedGroup" for each in bidden):
            return False  # "Jakarta asked that the GAM lay down its weapons"
        states = {self._fillers.state(each) for each in bidden}
        return bool(states) and states <= {self._fillers.state(each) for each in draft.entities("speaker")}

    def _complete(self, draft: Draft) -> None:
        """Add to the functions of a draft what words outside its verb or noun tell."""
        _name_modifiers(self._fillers, draft.functions)
        if is_contact(draft.kind) and draft.kind != "Visit":
            _name_first_side(self._fillers, draft.functions)
        add_recipients(self._tree, draft)
        add_companions(self._tree, draft)
        add_included(self._tree, self._fillers, draft.functions)
        add_passers(self._tree, draft.kind, draft.functions, draft.trigger)
        if draft.functions.get("subject"):
            draft.functions.pop("requester", None)  # who puts off at another's request does it

    def _is_told_of(self, draft: Draft) -> bool:
        return tells_of_ties(self._tree, draft) or self._unnamed.is_sitting(draft)

    def _is_told_all_the_same(self, draft: Draft) -> bool:
        """Whether an event that lacks what its frame needs is told before, as put off, or with its place."""
        noun = draft.frame.pos == "noun"
        draft.bare = draft.frame.anaphoric and takes_up(self._tree, draft)
        draft.rescheduled = noun and self._unnamed.is_stopped(draft)
        draft.placed = self._unnamed.is_placed(draft) if noun else self._is_told_of(draft)
        return (
            draft.bare
            or draft.rescheduled
            or draft.placed
            or (noun and (self._unnamed.is_held(draft) or is_ended(draft)))
        )


def _name_modifiers(fillers: Fillers, functions: Functions) -> None:
    """Modifiers that name two agents are the sides of an event (*Armenia-Azerbaijan talks*)."""
    modifiers = [each for each in functions.get("modifier", ()) if fillers.agents(each)]
    entities = {filler.entity for each in modifiers for filler in fillers.agents(each)}
    if len(entities) > 1:
        functions["modifiers"] = modifiers
        del functions["modifier"]
        # "at the U.S.-EU summit the leaders agreed"
        functions["attendee"] = [each for each in functions.get("attendee", ()) if each.tag_ != "NNS"]


def _name_first_side(fillers: Fillers, functions: Functions) -> None:
    """The modifier of a contact with somebody names its first side: *Israeli talks with Hamas*.

    A town may be where they meet: *the Brussels talks with Chad*.
    """
    if not functions.get("with") or any(functions.get(key) for key in ("possessive", "actor")):
        return
    for each in functions.get("modifier", ()):
        if fillers.agents(each) and (each.tag_ == "JJ" or not fillers.places(each)):
            functions.setdefault("possessive", []).append(each)


def _refined(draft: Draft, tree: Tree, lexicon: Lexicon) -> str:
    """The class, narrowed by words beside the trigger or its light verb."""
    words = {each.lower_ for token in draft.carriers for each in tree.children(token)}
    words |= {each.lower_ for tokens in draft.functions.values() for each in tokens}
    words.add(draft.trigger.lower_)
    if any(each.lower_ == "where" for each in tree.children(first_of_list(draft.trigger))):
        words.add("where")
    for refinement in lexicon.refinements:
        if draft.kind in refinement.of and words.intersection(refinement.words):
            return refinement.kind
    return draft.kind
