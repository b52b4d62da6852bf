"""The sides of a mediation that names none: those of the talks or the agreement that the text tells of.

*Chad signed an accord with the rebels. … The negotiations were mediated by Togo*; *Togo was involved in
mediation leading up to an accord between Chad and the rebels*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..ontology.model import Status
from .drafts import Draft, Filler
from .event_links import ENDED, mediations, take_sides
from .fillers import COLLECTIVE, Fillers
from .parsed import Token
from .sides_of_events import SIDES, powers_of, sides_of
from .spans_of_tokens import Sentences
from .tree_shape import word
from .unnamed_sides import is_measured, led_to_agreement

_TALKS = frozenset(
    {"talk", "negotiation", "process", "dialogue", "discussion", "round", "mediation", "bargaining",
     "consultation"}
)  # fmt: skip
_LEADING = frozenset({"lead", "culminate", "result"})
_LEADERS = frozenset({"lead", "head", "chair", "co-chair", "preside", "conduct", "oversee", "supervise"})
_LASTING = frozenset({"round", "day", "week", "month", "hour", "session"})
_CHAIRING = frozenset({"chairmanship", "leadership", "guidance"})
_AGREED = ("Signing", "AgreementReached", "NegotiationProcess", "Talks")
_SOURCES = (*_AGREED, "Meeting")
_ABOUT = ("object", "in", "of", "during", "to", "at", "throughout")
_PRONOUNS = frozenset({"they", "them", "it"})
_STEERED = "steer talks.verb"
_CLAUSE = ("obl", "nmod", "obj", "nsubj:pass")
_TELLING = ("DATE", "NORP", "GPE", "ORG", "PERSON")
_NAMING = ("amod", "compound", "nmod:poss", "nummod")
_ROLES = {"Talks": "party", "Signing": "signatory"}
_DEFINITE = ("the", "this", "these", "those")
_PAIR, _REACH = 2, 5
AGREED_BACK = 3
"""In how many sentences after an agreement *the talks* may be those that led to it."""
_UNSURE = 0.7


def taken_up_by_pronouns(drafts: list[Draft]) -> list[Draft]:
    """The events without mediations of things: *they were facilitated by Togo* is told of the talks before.

    The events must be in text order. What *they* are is the last talks or agreement of the sentence before.
    """
    kept: list[Draft] = []
    numbers: list[int] = []
    for draft in drafts:
        meant = [each for each in draft.functions.get("object", ()) if _is_pronoun(draft, each)]
        if draft.kind == "Mediation" and meant and not draft.entities("agreement"):
            numbers = numbers or Sentences(draft.trigger.doc).numbers
            here = numbers[draft.trigger.i]
            reach = 1 if meant[0].lower_ in _PRONOUNS else _REACH
            near = [
                each for each in kept if each.kind in _SOURCES and here - numbers[each.trigger.i] <= reach
            ]
            if not near:
                stands = any(len(needs) == 1 for needs in draft.frame.needs)
                kept += [draft] if stands else []
                continue
            main = near[-1].coreferent or near[-1]
            draft.links.append(("mediationOf", main))
            take_sides(draft, main)
        kept.append(draft)
    return kept


def _is_pronoun(draft: Draft, token: Token) -> bool:
    """Whether a word stands for talks told before, or is nothing: *they*, *steered the process*."""
    steered = draft.frame.id == _STEERED and word(token) == "process"
    return token.lower_ in _PRONOUNS or steered


def share_sides_told_before(drafts: list[Draft], fillers: Fillers) -> None:
    """Give mediations of talks without sides those that the text has told of.

    The events must be in text order. First comes what the talks are told to lead to, then the talks taken up
    again, then what the text told before: all of it of the same sides, or the last agreement or talks nearby.
    """
    for draft in drafts:
        if draft.kind != "Mediation" or draft.coreferent is not None or draft.entities("party"):
            _hand_on(draft, draft.fillers.get("party", []))
            continue
        for relation, other in draft.links:
            if relation == "mediationOf" and other.coreferent is not None:
                take_sides(draft, other.coreferent)
        if draft.entities("party") or not draft.entities("mediator"):
            continue
        found = _outcome(draft, drafts, fillers) or _told_before(draft, drafts, fillers)
        if found:
            _give(draft, found)


def share_sides_agreed(drafts: list[Draft], fillers: Fillers) -> None:
    """Give talks without sides those of the agreement that came of them, and a signing those of the deal.

    As in *Chad and the rebels agreed to a truce. The agreement came during talks in Rome*, and in *Chad and
    the rebels are near a deal. An accord signed on Friday provides for a truce*.
    """
    numbers: list[int] = []
    for draft in drafts:
        signed = draft.kind == "Signing" and _is_signed_by_nobody(draft)
        bare = draft.placed and (draft.trigger.lower_ == "negotiations" or is_measured(draft))
        bare = bare or (draft.coreferent is None and are_the_talks(draft))
        talks = draft.kind in ("Talks", "Meeting") and (bare or led_to_agreement(draft))
        if not (signed or talks) or draft.entities(*SIDES):
            continue
        numbers = numbers or Sentences(draft.trigger.doc).numbers
        here = numbers[draft.trigger.i]
        sources = _AGREED if signed else ("AgreementReached", "Signing")
        before = [
            sides
            for other in drafts
            if other.kind in sources
            and other is not draft
            and 0 <= here - numbers[other.trigger.i] <= (AGREED_BACK if bare else _PAIR)
            and (not signed or other.trigger.i < draft.trigger.i)
            and len(sides := _sides(other, draft, fillers)) >= _PAIR
        ]
        for filler in before[-1] if before else ():
            draft.add(_ROLES.get(draft.kind, "participant"), filler)
            draft.confidence = min(draft.confidence, _UNSURE)


def agree_with_those_met(drafts: list[Draft], fillers: Fillers) -> None:
    """Make an agreement of all who met of what *we agreed* to, right after one of us met somebody.

    As in *I met with Minister Roe today. We agreed to reopen the border*. The events must be in text order.
    """
    for place, draft in enumerate(drafts):
        subject = draft.functions.get("subject", ())
        ours = draft.kind == "Acceptance" and any(each.lower_ == "we" for each in subject) and not draft.links
        before = drafts[place - 1] if ours and place else draft
        if before.kind not in ("Meeting", "Talks", "Summit") or not _is_agreed_then(draft, before):
            continue
        own, sides = draft.entities("speaker"), _sides(before, draft, fillers)
        if len(sides) >= _PAIR and any({each.entity, fillers.state(each.entity)} & {*own} for each in sides):
            draft.kind, draft.fillers = "AgreementReached", {}
            for filler in sides:
                draft.add("party", filler)


def _is_agreed_then(draft: Draft, met: Draft) -> bool:
    """Whether it is told in the sentence of a contact that was held, or the next."""
    held = draft.modality.status is met.modality.status is Status.HELD and not draft.modality.negated
    numbers = Sentences(draft.trigger.doc).numbers if held else []
    return held and numbers[draft.trigger.i] - numbers[met.trigger.i] <= 1 and draft.trigger.lemma_ == "agree"


def are_the_talks(draft: Draft) -> bool:
    """Whether *the talks* name none of their sides: *the talks, which lasted a week*."""
    beside = any(draft.functions.get(each) for each in ("with", "between", "among"))
    talks = draft.frame.pos == "noun" and draft.trigger.lower_ in ("talks", "negotiations")
    return talks and not beside and _takes_up(draft.trigger)


def share_sides_of_war(drafts: list[Draft], fillers: Fillers) -> None:
    """Give talks that name nobody, and their mediations, the sides of the war that the text tells of.

    As in *Chad fought the rebels from 1990. Talks opened in Lomé*. The events must be in text order; all
    that were told before the talks must be of the same sides.
    """
    wars = [draft for draft in drafts if draft.kind == "Clash" and len(draft.entities("party")) >= _PAIR]
    for place, draft in enumerate(drafts if wars else ()):
        bare = draft.kind in ("Talks", "NegotiationProcess") and draft.frame.pos == "noun"
        named = draft.entities(*SIDES) or (draft.coreferent is not None and draft.coreferent.entities(*SIDES))
        beside = ("between", "among") if draft.entities("mediator") else ("with", "between", "among")
        if not bare or named or any(draft.functions.get(each) for each in beside):
            continue
        told = [each for each in drafts[:place] if each.kind in (*_SOURCES, "Clash")]
        rows = [sides for each in told if len(sides := _sides(each, draft, fillers)) >= _PAIR]
        most = max(rows, key=len) if rows else []
        everybody = {filler.entity for filler in most}
        strange = any(_is_strange(each.entity, everybody, fillers) for row in rows for each in row)
        if wars[0] not in told or strange:
            continue
        for filler in most:
            army = fillers.kind(filler.entity) == "GovernmentBody" and fillers.state(filler.entity)
            draft.add("party", replace(filler, entity=army) if army else filler)
        draft.confidence = min(draft.confidence, _UNSURE)
        for other in drafts:
            if ("mediationOf", draft) in other.links:
                take_sides(other, draft)


def _is_strange(entity: str, sides: set[str], fillers: Fillers) -> bool:
    """Whether somebody is none of the sides of a war, nor one of their people; of some nobody can tell."""
    state = fillers.state(entity)
    unknown = fillers.kind(entity) in COLLECTIVE or (fillers.kind(entity) == "Person" and not state)
    return not unknown and not {entity, state} & {
        each for side in sides for each in (side, fillers.state(side))
    }


def _is_signed_by_nobody(draft: Draft) -> bool:
    """Whether a signing names neither who signed nor which agreement: *an accord signed on Friday*."""
    verb = draft.trigger
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or draft.coreferent is not None:
        return False
    kids = [each for token in (verb, verb.head) for each in token.children]
    told = any(each.left_edge.lower_ in ("by", "between", "with", "of") for each in kids)
    return not told and all(each.ent_type_ not in _TELLING for each in kids if each.dep_ in _NAMING)


def part_leaders(drafts: list[Draft], fillers: Fillers) -> list[Draft]:
    """Make mediators of those who *led the talks* of sides told before; the mediations that this makes.

    As in *Chad and the rebels signed an accord. … The talks were led by the president of Togo*.
    """
    changed: list[Draft] = []
    for draft in drafts:
        if _is_chaired_by_another(draft, fillers):
            draft.fillers["mediator"] = draft.fillers.pop("organizer")
            changed.append(draft)
            continue
        leaders = _leaders(draft)
        if not leaders or not (_takes_up(draft.trigger) or _are_rounds(draft)):
            continue
        before = [each for each in drafts if each.trigger.i < draft.trigger.i and each.kind in _AGREED]
        draft.fillers["mediator"] = leaders
        sides = _told_before(draft, drafts, fillers) if before else _given(draft, leaders)
        own = {fillers.state(filler.entity) for filler in leaders} - {""}
        if not sides or own & {name for each in sides for name in (each.entity, fillers.state(each.entity))}:
            del draft.fillers["mediator"]
            continue
        for role in (*SIDES, "organizer"):
            draft.fillers.pop(role, None)
        for filler in sides:
            draft.add("party", filler)
        changed.append(draft)
    told = [draft for draft in drafts if draft.kind == "Mediation"]
    made = [draft for draft in mediations([*changed, *told]) if draft not in told]
    for draft in made:
        draft.confidence, draft.claimants = _UNSURE, draft.links[0][1].claimants
    return made


def _is_chaired_by_another(draft: Draft, fillers: Fillers) -> bool:
    """Whether one who is of none of two sides has the chair: *A and B met under the chairmanship of* C."""
    chairs, sides = draft.entities("organizer"), draft.entities(*SIDES)
    if not _has_chair(draft) or draft.kind != "Talks" or not chairs or len(sides) < _PAIR:
        return False
    own = {name for each in sides for name in (each, fillers.state(each))} - {""}
    return not any({each, fillers.state(each)} & own for each in chairs)


def _has_chair(draft: Draft) -> bool:
    """Whether talks are told with the chair that somebody has in them: *under the chairmanship of*."""
    return any(word(each) in _CHAIRING for each in draft.functions.get("bridge", ()))


def _given(draft: Draft, leaders: list[Filler]) -> list[Filler]:
    """The sides that talks have from an account that tells of them elsewhere."""
    led = {each.entity for each in leaders}
    row = [each for role in SIDES for each in draft.fillers.get(role, ()) if each.entity not in led]
    return row if len(row) >= _PAIR else []


def _are_rounds(draft: Draft) -> bool:
    """Whether talks are told by how many rounds or days they had: *led five rounds of talks*."""
    nouns = (draft.trigger, *draft.carriers, draft.trigger.head)
    rounds = [each for each in nouns if word(each) in _LASTING]
    return any(each.dep_ == "nummod" for noun in rounds for each in noun.children)


def _leaders(draft: Draft) -> list[Filler]:
    """Who alone leads or chairs talks of which nothing else is told."""
    leads = draft.frame.pos == "noun" and (
        _has_chair(draft) or any(word(each) in _LEADERS for each in draft.carriers)
    )
    if draft.kind != "Talks" or not leads or draft.functions.get("with") or draft.fillers.get("mediator"):
        return []
    sides = draft.coreferent.entities(*SIDES) if draft.coreferent is not None else []
    row = [filler for role in (*SIDES, "organizer") for filler in draft.fillers.get(role, ())]
    here = draft.trigger.sent  # what stands elsewhere are the sides of the rounds before, of the account
    near = [each for each in row if here.start_char <= each.start < here.end_char]
    return [filler for filler in near if filler.entity not in sides]


def _give(mediation: Draft, sides: list[Filler]) -> None:
    """Put sides into a mediation and the bare talks it is of."""
    mediation.confidence = min(mediation.confidence, _UNSURE)
    for filler in sides:
        mediation.add("party", filler)
    _hand_on(mediation, sides)


def _hand_on(mediation: Draft, sides: list[Filler]) -> None:
    """Put the sides of a mediation into the bare talks it is of."""
    for relation, other in mediation.links:
        bare = other.coreferent is None and not other.entities(*SIDES)
        if relation == "mediationOf" and bare and other.kind in _SOURCES:
            role = other.frame.roles.get("between", other.frame.roles.get("with", "party"))
            for filler in sides:
                other.add(role if role in SIDES else "party", filler)


def _outcome(mediation: Draft, drafts: list[Draft], fillers: Fillers) -> list[Filler]:
    """The sides of the agreement to which the mediation, or its talks, *led*."""
    here = {each.i for each in mediation.carriers} | {mediation.anchor.i}
    for draft in drafts:
        if draft.kind not in ("Signing", "AgreementReached") or draft.trigger.sent != mediation.trigger.sent:
            continue
        above = list(draft.trigger.ancestors)
        leads = any(word(each) in _LEADING and here & {up.i for up in each.ancestors} for each in above)
        sides = _sides(draft, mediation, fillers) if leads else []
        if len(sides) >= _PAIR:
            return sides
    return []


def _told_before(mediation: Draft, drafts: list[Draft], fillers: Fillers) -> list[Filler]:
    """The sides of what *the talks* of a mediation take up."""
    if mediation.kind == "Mediation" and not any(_takes_up(token) for token in _about(mediation)):
        return []
    before = [
        (draft, sides)
        for draft in drafts
        if draft.trigger.i < mediation.trigger.i
        and draft.kind in _SOURCES
        and draft.modality.status not in ENDED
        and len(sides := _sides(draft, mediation, fillers)) >= _PAIR
    ]
    if not before:
        return []
    rows = [sides for _, sides in before]
    most = max(rows, key=len)
    everybody = {filler.entity for filler in most}
    if all({filler.entity for filler in sides} <= everybody for sides in rows):
        return powers_of(most, rows, fillers)
    numbers = Sentences(mediation.trigger.doc).numbers
    near = [
        sides
        for draft, sides in before
        if draft.kind in _AGREED and numbers[mediation.trigger.i] - numbers[draft.trigger.i] <= _REACH
    ]
    return powers_of(near[-1], rows, fillers) if near else []


def _sides(draft: Draft, mediation: Draft, fillers: Fillers) -> list[Filler]:
    """The sides of an event, or of the one it tells again, without the mediators and their officials."""
    mediators = {*mediation.entities("mediator"), *draft.entities("mediator")}
    main = draft if draft.entities(*SIDES) else draft.coreferent or draft
    return [each for each in sides_of(main) if not {each.entity, fillers.state(each.entity)} & mediators]


def _about(mediation: Draft) -> Iterable[Token]:
    """The nouns that may say what a mediation is of."""
    for function in _ABOUT:
        yield from mediation.functions.get(function, ())
    for head in (mediation.trigger, mediation.anchor):
        below = [each for each in head.children if each.dep_ in _CLAUSE]
        yield from below
        for capacity in below:  # "served as mediator in the process"
            if any(each.lower_ == "as" for each in capacity.children):
                yield from (each for each in capacity.children if each.dep_ == "nmod")


def _takes_up(noun: Token) -> bool:
    """Whether a noun stands for talks that the text has told of; an agreement told of names its own sides."""
    if word(noun) not in _TALKS:
        return False
    kids = list(noun.children)
    if any(each.ent_type_ in _TELLING for each in kids if each.dep_ in ("amod", "compound", "nummod")):
        return False  # "the 2015 talks", "the Malian peace process"
    owned = any(each.dep_ in ("nmod", "nmod:poss") and word(each) not in _TALKS for each in kids)
    return any(each.dep_ == "det" and each.lower_ in _DEFINITE for each in kids) and not owned
