"""Who does a deed and whom it hits, lent by the deed told before that it takes up.

*Chad's army shelled Abéché. We condemn this attack* (on Abéché, by Chad's army); *Mali holds Roe. The
detention of Roe* (by Mali); *urged Mali to free those detained* (by Mali).
"""

from __future__ import annotations

from ..ontology.model import Status
from .addressed import WRONGS, own_side
from .drafts import Draft
from .fillers import Fillers
from .kinds import VIOLENT
from .paragraphs import Paragraphs
from .parsed import Token
from .tree_shape import word

_CORE: dict[str, tuple[str, ...]] = {
    "Attack": ("initiator", "target"),
    "CeasefireViolation": ("initiator",),
    "Arrest": ("initiator", "target"),
    "Expulsion": ("initiator", "target"),
    "Sanctions": ("initiator", "target"),
    "CoerciveMeasure": ("initiator", "target"),
    "DiplomaticMeasure": ("initiator", "target"),
    "PrisonerRelease": ("initiator", "target"),
    "AidProvision": ("initiator", "recipient"),
    "TroopWithdrawal": ("initiator",),
    "Deployment": ("initiator",),
}
"""The kinds of deeds, and the roles without which nobody knows whose or on whom they are."""
_BLAMED = VIOLENT | {"Arrest", "Expulsion", "PrisonerRelease", "PrisonerExchange"} - {"Clash"}
_SEIZING = frozenset({"arrest", "detention", "expulsion", "imprisonment", "act", "action"})
_STEPS = frozenset({"move", "step", "decision", "measure"})
"""What a condemnation calls any deed of a government that was just told."""
_ANSWERS = {"Refusal": "speaker", "Acceptance": "speaker", "Rejection": "initiator"}
_ASKED = {"invitation": "Invitation", "offer": "Offer", "proposal": "Proposal", "demand": "Demand"}
_THIS = frozenset({"this", "that", "these", "those", "such"})
_KNOWN = _THIS | {"the"}
_NEXT, _NEAR = 1, 3


def lend_roles(drafts: list[Draft], fillers: Fillers) -> None:
    """Give deeds the doer and the target that they lack, and condemnations the doer of what they condemn.

    The drafts must be in text order. A deed has them from the word that told it first, from one told of just
    before that *this* takes up, from one on the same people, or from who is asked to undo it.
    """
    deeds = [draft for draft in drafts if draft.kind in _CORE or draft.kind == "Condemnation"]
    if not deeds and not any(draft.kind in _ANSWERS for draft in drafts):
        return
    paragraphs = Paragraphs(drafts)
    _lend_answers(drafts, paragraphs)
    _lend_invited(drafts)
    _share_among_tellings(deeds)
    for draft in deeds:
        if draft.kind != "Condemnation" and any(not draft.fillers.get(role) for role in _CORE[draft.kind]):
            source = _taken_up(draft, paragraphs) or _on_the_same(draft, deeds)
            _lend(source, draft, fillers)
    _lend_holders(drafts)
    for draft in deeds:
        if draft.kind == "Condemnation" and not draft.fillers.get("target"):
            _blame(draft, paragraphs, fillers)


def _share_among_tellings(deeds: list[Draft]) -> None:
    """Make what one word tells of a deed known to all that tell it."""
    again = [each for each in deeds if each.coreferent is not None and each.coreferent.kind == each.kind]
    for known in (False, True):
        for draft in again:
            one, other = (draft, draft.coreferent or draft)[:: -1 if known else 1]
            for role in _CORE.get(draft.kind, ()):
                if not other.fillers.get(role):
                    other.fillers[role] = list(one.fillers.get(role, ()))


def _taken_up(draft: Draft, paragraphs: Paragraphs) -> Draft | None:
    """The deed told just before that *this* one is."""
    if draft.frame.pos != "noun" or not _has(draft.carriers[0], _THIS):
        return None
    for other in paragraphs.back(draft, _NEAR):
        if other.kind == draft.kind:
            return other if _agrees(other, draft) else None
    return None


def _agrees(other: Draft, draft: Draft) -> bool:
    """Whether nobody told with a deed speaks against its being another, nor how far each has come."""
    roles = _CORE[draft.kind]
    apart = any(
        own and theirs and not own & theirs
        for own, theirs in ((set(draft.entities(role)), set(other.entities(role))) for role in roles)
    )
    done, told = (each.modality.status is Status.HELD for each in (draft, other))
    return not apart and (told or not done) and not other.modality.negated


def _on_the_same(draft: Draft, deeds: list[Draft]) -> Draft | None:
    """What the text tells of the same persons, where it tells one doer only: who holds them frees them."""
    whom = set(draft.entities("target"))
    if draft.fillers.get("initiator") or not whom or not all(each.startswith("person/") for each in whom):
        return None
    kinds = (draft.kind, "PrisonerRelease") if draft.kind == "Arrest" else (draft.kind,)
    same = [each for each in deeds if each.kind in kinds and each is not draft]
    same = [each for each in same if whom <= set(each.entities("target")) and each.fillers.get("initiator")]
    doers = {tuple(each.entities("initiator")) for each in same}
    return same[0] if len(doers) == 1 else None


def _lend(source: Draft | None, draft: Draft, fillers: Fillers) -> None:
    """Give a deed the roles it lacks from another; nobody does a deed to himself."""
    if source is None:
        return
    own = {name for role in _CORE[draft.kind] for name in draft.entities(role)}
    if draft.kind in VIOLENT:  # a state arrests its own people, and attacks none of them
        own |= {fillers.state(each) for each in own}
    for role in _CORE[draft.kind]:
        row = [
            each
            for each in source.fillers.get(role, ())
            if not {each.entity, fillers.state(each.entity)} & own
        ]
        if not draft.fillers.get(role) and row:
            draft.fillers[role] = row
            draft.confidence = min(draft.confidence, 0.7)


def _lend_answers(drafts: list[Draft], paragraphs: Paragraphs) -> None:
    """Give an answer that nobody is told to give those who were asked: *the invitation was declined*."""
    for draft in drafts:
        role = _ANSWERS.get(draft.kind, "")
        if not role or draft.functions.get("subject") or draft.fillers.get(role):
            continue
        asked = [_ASKED[word(each)] for each in draft.functions.get("object", ()) if word(each) in _ASKED]
        before = (each for each in paragraphs.back(draft, _NEXT) if each.kind in asked)
        other = next(before, None)
        for filler in other.fillers.get("addressee", ()) if other is not None else ():
            draft.add(role, filler)
            draft.confidence = min(draft.confidence, 0.7)


def _lend_invited(drafts: list[Draft]) -> None:
    """Make whoever answers an invitation that names nobody, or only a capital, the one invited."""
    for draft in drafts:
        for relation, other in draft.links if draft.kind in _ANSWERS else ():
            invited = other.kind == "Invitation" and other.frame.pos == "noun"
            if not invited or relation not in ("accepts", "refuses"):
                continue
            named = [each for each in other.fillers.get("addressee", ()) if each.how != "metonym"]
            speakers = set(other.entities("speaker"))
            told = [each for each in draft.fillers.get("speaker", ()) if each.entity not in speakers]
            other.fillers["addressee"] = named or told or other.fillers.get("addressee", [])


def _lend_holders(drafts: list[Draft]) -> None:
    """Give those who are to be freed him for a captor who is to free them: *free those detained*."""
    arrests = {each.trigger.i: each for each in drafts if each.kind == "Arrest"}
    for draft in drafts if arrests else ():
        if draft.kind != "PrisonerRelease":
            continue
        asked = [other for other in drafts if ("demands", draft) in other.links]
        row = draft.fillers.get("initiator") or [
            each for other in asked for each in other.fillers.get("addressee", ())
        ]
        for noun in draft.functions.get("object", ()):
            held = [arrests[each.i] for each in noun.subtree if each.i in arrests]
            for arrest in held:
                if row and not arrest.fillers.get("initiator"):
                    arrest.fillers["initiator"] = list(row)


def _blame(draft: Draft, paragraphs: Paragraphs, fillers: Fillers) -> None:
    """Make those the target of a condemnation who did what it is about."""
    own = own_side(fillers, draft.entities("speaker"))
    told = [other for name, other in draft.links if name == "about" and other.kind in _BLAMED]
    told = told or _deed_before(draft, paragraphs)
    for other in told:
        for filler in other.fillers.get("initiator", ()):
            if filler.entity not in own:
                draft.add("target", filler)


def _deed_before(draft: Draft, paragraphs: Paragraphs) -> list[Draft]:
    """The deed just told to which *those attacks* come back, or *the move*."""
    things = draft.functions.get("object", ())
    nouns = [each for each in things if word(each) in WRONGS | _SEIZING | _STEPS]
    if not any(_has(noun, _THIS) or (_has(noun, _KNOWN) and _is_bare(noun)) for noun in nouns):
        return []
    kinds = _BLAMED | {*_CORE, "Recognition"} if word(nouns[0]) in _STEPS else _BLAMED
    before = (each for each in paragraphs.back(draft, _NEXT) if each.kind in kinds)
    return [each for each in (next(before, None),) if each is not None]


def _is_bare(noun: Token) -> bool:
    """Whether nothing tells of which deed a noun speaks: not *the attack on Lima*."""
    return all(each.dep_ not in ("nmod", "acl", "acl:relcl", "nmod:poss") for each in noun.children)


def _has(noun: Token, words: frozenset[str]) -> bool:
    return any(each.dep_ == "det" and each.lower_ in words for each in noun.children)
