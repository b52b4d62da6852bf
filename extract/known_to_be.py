"""What the words around an event show to be done, or to be still ahead, whatever its own clause says.

*We support their call for peace* takes the call as made; *the meeting this evening* is to come.
"""

from __future__ import annotations

from dataclasses import replace

from ..ontology.model import Status
from .drafts import Draft, Modality
from .grammar import Tree
from .kinds import SAYINGS, is_contact
from .parsed import Token
from .status import StatusReader
from .tree_shape import is_verbal, verb_above, word

_BACKING = frozenset(
    {"support", "back", "welcome", "echo", "join", "share", "second", "heed", "endorse", "repeat", "applaud"}
)
_MURDERS = frozenset({"murder", "kill", "assassinate", "poison"})
_TODAY = frozenset({"tonight", "tomorrow"})
_LATER = frozenset({"evening", "afternoon"})
_ENTERING = frozenset({"come", "go", "head", "walk"})
_WITHIN = 3


def settle_known(drafts: list[Draft], tree: Tree, reader: StatusReader) -> None:
    """Set the status of events that other words show to be done, or to be still ahead."""
    for draft in drafts:
        if _is_backed(draft) or _is_attempted(draft) or _is_summed_up(draft):
            draft.modality = Modality(Status.HELD, negated=False)
        elif draft.modality.presumed and is_contact(draft.kind) and _is_later_today(draft, reader):
            draft.modality = replace(draft.modality, status=Status.PLANNED, presumed=False)
        elif (draft.modality.status is Status.UNDERWAY and _is_entered(draft, tree)) or (
            draft.modality.status is Status.HELD and _awaits(draft.anchor, tree, reader)
        ):
            draft.modality = replace(draft.modality, status=Status.PLANNED)


def _is_backed(draft: Draft) -> bool:
    """Whether it is a call, offer or the like of somebody that others support: *we back their call*.

    So is what a text says that they support: *backed their resolution calling for peace*.
    """
    noun, speakers = draft.trigger, draft.entities("speaker")
    made = draft.frame.pos == "noun" and draft.anchor.i == noun.i
    if noun.dep_ == "acl" and noun.tag_ == "VBG" and speakers:
        noun, made = noun.head, True
    made = made and draft.kind in SAYINGS
    verb = noun.head
    stated = verb.tag_ in ("VBP", "VBZ", "VBD", "VBG") and word(verb) in _BACKING
    backed = made and stated and noun.dep_ == "obj"
    return backed and (
        bool(speakers) or any(each.dep_ == "nmod:poss" or each.lower_ == "of" for each in noun.subtree)
    )


def _is_summed_up(draft: Draft) -> bool:
    """Whether it is all the aid that was given until now: *bringing total aid to $3 million*."""
    kids = [each.lower_ for each in draft.trigger.children if each.dep_ in ("amod", "compound")]
    return draft.kind == "AidProvision" and "total" in kids and word(draft.trigger.head) == "bring"


def _is_attempted(draft: Draft) -> bool:
    """Whether somebody's life was attempted, which is an attack: *the attempt to murder* him."""
    verb, noun = draft.trigger, draft.trigger.head
    tried = verb.dep_ == "acl" and verb.tag_ == "VB" and noun.lemma_ == "attempt"
    known = any(each.dep_ in ("det", "nmod:poss") and each.lower_ != "an" for each in noun.children)
    return draft.kind == "Attack" and tried and known and word(verb) in _MURDERS


def _is_later_today(draft: Draft, reader: StatusReader) -> bool:
    """Whether it is set for *this evening* in a clause of no past tense."""
    noun = draft.trigger
    verb = verb_above(noun)
    past = (
        is_verbal(verb) and verb.tag_ in ("VBD", "VBN") and reader.clauses.clause(verb).status is Status.HELD
    )
    after = list(noun.doc[noun.i + 1 : noun.i + 1 + _WITHIN])
    words = [each.lower_ for each in after]
    today = any(each.lower_ in _LATER and each.nbor(-1).lower_ == "this" for each in after)
    return not past and (today or bool(_TODAY & set(words)))


def _is_entered(draft: Draft, tree: Tree) -> bool:
    """Whether somebody is on the way into it: *is not coming into this meeting* unprepared."""
    entering = draft.anchor.tag_ == "VBG" and word(draft.anchor) in _ENTERING
    return is_contact(draft.kind) and entering and tree.case(draft.carriers[0]) == "into"


def _awaits(verb: Token, tree: Tree, reader: StatusReader) -> bool:
    """Whether a present tells after *once* what is still to come: *what he may do once he assumes office*."""
    present = verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "advcl"
    opened = present and "once" in (*tree.marks(verb), *(each.lower_ for each in tree.children(verb)[:1]))
    return opened and is_verbal(verb.head) and reader.clauses.clause(verb.head).status is not Status.HELD
