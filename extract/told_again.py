"""Events that a text tells again with their people: *the signing of the accord*, *Roe's visit to Oslo*."""

from __future__ import annotations

from ..ontology.model import Status
from .drafts import Draft, Filler
from .fillers import COLLECTIVE, Fillers
from .kinds import MEETINGS, compatible, is_contact
from .taken_up import FURTHER
from .tree_shape import cases, is_verbal

WHO_MET = ("participant", "party", "visitor")
_MADE = {"Signing": "signatory", "Adoption": "initiator"}
"""What happens to an agreement once, and the role of those who do it."""
_NEW = FURTHER | {"other", "separate", "first", "a", "an", "each", "every", "any", "no"}
_AGAIN = frozenset({"again", "also", "twice", "first", "once", "before", "then", "separately"})
_TALKING = ("Talks", "NegotiationProcess")
_PAIR = 2
_AHEAD = (Status.PLANNED, Status.PROPOSED)
_ENDED = (Status.CANCELLED, Status.REFUSED, Status.NOT_HELD)
_APPOSED = ("appos", "parataxis", "obl:npmod", "nmod:npmod", "obl:unmarked", "nmod:unmarked")


def told_again(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The event among those kept that a draft tells again, naming its people or agreement; None if new."""
    for same in (
        _of_agreement, _of_office, _by_the_mediator, _in_apposition, _for_the_same, _by_the_same, _by_name,
        _by_the_attacker, _on_the_same,
    ):  # fmt: skip
        found = same(draft, kept)
        if found is not None:
            return found.coreferent or found
    return None


def take_sides(draft: Draft, other: Draft, fillers: Fillers) -> bool:
    """Whether those of a draft are among those of a contact before: they, their state or people of it.

    As in *Roe met Ministers A and B of Chad. Roe and the Chadian officials discussed*: these are A and B.
    *They* are all who met, whomever else the word may mean.
    """
    theirs = [each for role in WHO_MET for each in other.fillers.get(role, ())]
    own = [(role, each) for role in WHO_MET for each in draft.fillers.get(role, ())]
    meant: list[tuple[str, list[Filler]]] = []
    for role, each in own:
        same = [known for known in theirs if known.entity == each.entity]
        meant.append((role, [each] if same else _people_of(each.entity, theirs, fillers)))
    alone = len(own) == 1 and all(each.entity != known.entity for _, each in own for known in theirs)
    if not own or alone or not all(found for _, found in meant):
        return False  # alone: "met Ghanaians to enable the country's citizens to discuss"
    for role in WHO_MET:
        draft.fillers.pop(role, None)
    for role, found in meant:
        for filler in found:
            draft.add(role, filler)
    if all(each.text.lower() == "they" for _, each in own) and not draft.functions.get("with"):
        for role, _ in own[:1]:
            for filler in theirs:
                draft.add(role, filler)
    return True


def _people_of(name: str, theirs: list[Filler], fillers: Fillers) -> list[Filler]:
    """Those among some people for whose state a state, or a group without a name, stands."""
    entity = fillers.entity(name)
    state = name if name.startswith("state/") else ""
    if entity is not None and entity.kind in COLLECTIVE:
        state = entity.belongs_to
    return [each for each in theirs if state and fillers.state(each.entity) == state]


def _of_agreement(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The signing or adoption of the same text before, by the same or by nobody named."""
    role, agreement = _MADE.get(draft.kind, ""), set(draft.entities("agreement"))
    active = draft.frame.pos == "verb" and all(each.dep_ != "aux:pass" for each in draft.trigger.children)
    if active and role and not draft.entities(role):
        return None  # somebody else signs it who is not found
    own = set(draft.entities(role)) if role else set[str]()
    for other in reversed(kept) if role and agreement else ():
        theirs = set(other.entities(role))
        same = other.kind == draft.kind and agreement & set(other.entities("agreement"))
        if same and own and not theirs and _is_told_later(draft):
            for filler in draft.fillers[role]:
                other.add(role, filler)  # "was signed in Lomé, and was an accord signed by A and B"
            theirs = own
        if same and own <= theirs and (draft.modality.status in _ENDED) == (other.modality.status in _ENDED):
            return other
    return None


def _is_told_later(signing: Draft) -> bool:
    """Whether a passive tells by whom what was signed before was signed, and no day of its own."""
    passive = signing.frame.pos == "verb" and signing.trigger.tag_ == "VBN"
    kids = {each.dep_ for each in signing.trigger.children}
    dated = any(each.ent_type_ == "DATE" for each in signing.trigger.subtree)
    return passive and "obl:agent" in kids and not dated


def _of_office(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The resignation of the same person told before: *he resigned. Roe accepted his resignation*."""
    who = draft.entities("appointee")
    if draft.kind not in ("Resignation", "Dismissal") or draft.frame.pos != "noun" or len(who) != 1:
        return None
    same = (each for each in reversed(kept) if each.kind == draft.kind and each.entities("appointee") == who)
    found = next(same, None)
    if found is not None and found.modality.status is Status.HELD:
        draft.modality = found.modality
    return found


def _by_the_mediator(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The one mediation by the same mediators before, where no sides are named again; its talks with it."""
    mediators = set(draft.entities("mediator"))
    if draft.kind != "Mediation" or not mediators or draft.entities("party"):
        return None
    before = [each for each in kept if each.kind == "Mediation" and each.coreferent is None]
    before = [each for each in before if mediators <= set(each.entities("mediator"))]
    if len(before) != 1 or (draft.modality.status in _ENDED) != (before[0].modality.status in _ENDED):
        return None
    theirs = next((each for relation, each in before[0].links if relation == "mediationOf"), None)
    for talks in (each for relation, each in draft.links if relation == "mediationOf"):
        same = theirs is not None and theirs is not talks and compatible(talks.kind, theirs.kind)
        if same and not talks.entities(*WHO_MET):
            talks.coreferent = talks.coreferent or theirs
    return before[0]


def _in_apposition(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The contact that a noun after its clause describes: *A met B on Friday, their first meeting*."""
    noun = draft.trigger
    if draft.frame.pos != "noun" or not is_contact(draft.kind) or noun.dep_ not in _APPOSED or noun.i < 1:
        return None
    inside = {each.i for each in noun.ancestors}
    first = noun.left_edge.i
    comma = first > 0 and {noun.doc[first].text, noun.doc[first - 1].text} & {",", "—", "–"}
    for other in reversed(kept) if comma and noun.tag_ == "NN" else ():
        if other.trigger.i not in inside or other.trigger.pos_ != "VERB" or other.kind == "Visit":
            continue
        if compatible(draft.kind, other.kind):
            for role in WHO_MET:  # "the first meeting between a president and a king"
                draft.fillers.pop(role, None)
                for filler in other.fillers.get(role, ()):
                    draft.add(role, filler)
            return other
    return None


def is_purpose(draft: Draft, other: Draft) -> bool:
    """Whether a contact is what the people of another came together for: *met to go on with the talks*."""
    verb, above = draft.anchor, {each.i for each in (*other.carriers, other.anchor)}
    return verb.dep_ in ("advcl", "xcomp", "acl") and verb.tag_ == "VB" and verb.head.i in above


def _for_the_same(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The talks for which a verb only says why they are held: *hold talks to negotiate a settlement*."""
    own = set(draft.entities(*WHO_MET))
    beside = any(draft.functions.get(each) for each in ("with", "between", "among"))
    if draft.frame.pos != "verb" or draft.kind not in _TALKING or beside:
        return None
    for other in reversed(kept):
        met = other.kind in _TALKING or other.kind in MEETINGS
        if met and own <= set(other.entities(*WHO_MET)) and is_purpose(draft, other):
            draft.modality = other.modality
            return other
    return None


def _by_the_same(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The contact before of just the same people: *A met B in Oslo. A's meeting with B lasted an hour*."""
    own, places = set(draft.entities(*WHO_MET)), {each.entity for each in draft.places}
    few = len(own) < (1 if draft.kind == "Visit" else 2)
    if not (draft.frame.pos == "noun" or _is_setting(draft)) or not is_contact(draft.kind):
        return None
    if few or _is_another(draft):
        return None
    as_far = [each for each in reversed(kept) if each.modality.status is draft.modality.status]
    for other in (*as_far, *reversed(kept)):
        theirs = {each.entity for each in other.places}
        alike = compatible(draft.kind, other.kind) and set(other.entities(*WHO_MET)) == own
        alike = alike and not (other.modality.status in _AHEAD and _has_gone_on(draft))
        alike = alike and not (other.modality.status is Status.HELD and _is_to_be_held(draft))
        placed = bool(places) or draft.kind != "Visit" or _is_known(draft)
        if not alike or (places and theirs and not places & theirs) or not placed:
            continue
        if (draft.modality.status in _ENDED) == (other.modality.status in _ENDED):
            return other
    return None


def _is_known(visit: Draft) -> bool:
    """Whether a visit is only taken up by the day or place of something else: *during her trip*."""
    owned = any(each.tag_ == "PRP$" for each in visit.trigger.children)
    return owned and bool({"during", "throughout", "on"}.intersection(cases(visit.trigger)))


def _by_name(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The contact of the sentence before that a verb goes on to tell of, by the names of the same people.

    As in *The ministers of Chad and Mali held talks on Friday. Roe and Poe met at a hotel*.
    """
    verb, own = draft.trigger, set(draft.entities(*WHO_MET))
    if draft.frame.pos != "verb" or draft.kind not in MEETINGS or not kept or len(own) < _PAIR:
        return None
    other, clause = kept[-1], list(draft.anchor.children)
    told = other.kind in MEETINGS and set(other.entities(*WHO_MET)) == own
    held = draft.modality.status is other.modality.status is Status.HELD
    if not told or not held or verb.tag_ != "VBD" or verb.dep_ != "ROOT" or other.anchor.tag_ != "VBD":
        return None
    apart = any(each.ent_type_ == "DATE" or each.lower_ in _AGAIN | FURTHER for each in draft.anchor.subtree)
    near = other.anchor.sent.end == verb.sent.start
    rows = ((each for each in one.places if each.how != "minted") for one in (draft, other))  # "at a hotel"
    places, theirs = ({each.entity for each in row} for row in rows)
    fresh = any(each.dep_ == "aux" for each in clause) or bool(places and theirs and not places & theirs)
    return other if near and not apart and not fresh else None


def _is_to_be_held(draft: Draft) -> bool:
    """Whether a clause plans talks, which are not those held before: *are expected to hold talks*."""
    known = any(each.dep_ == "det" for each in draft.trigger.children)
    return draft.modality.status is Status.PLANNED and is_verbal(draft.anchor) and not known


def _has_gone_on(draft: Draft) -> bool:
    """Whether a clause tells of talks until now, which are not those to come.

    As in *have been holding talks*, *had many conversations*, *were engaged in discussions*.
    """
    verb, words = draft.anchor, {each.lower_ for each in draft.anchor.children if each.dep_.startswith("aux")}
    known = any(each.dep_ in ("det", "nmod:poss") for each in draft.carriers[-1].children)
    done = verb.tag_ == "VBD" or not words.isdisjoint({"was", "were", "had", "have", "has"})
    held = draft.modality.status is Status.HELD and not draft.modality.negated
    return is_verbal(verb) and done and held and not known


def _by_the_attacker(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The attack before by the same, or on the same people.

    As in *Chad's offensive* after it attacked, *launched an attack to seize* a town, *the wounded soldier*.
    """
    if draft.kind != "Attack":
        return None
    verb, own = draft.trigger, set(draft.entities("initiator"))
    hurt, places = set(draft.entities("target")), {each.entity for each in draft.places}
    owned = draft.frame.pos == "noun" and any(each.dep_ == "nmod:poss" for each in verb.children)
    above = {each.i for each in verb.ancestors} if any(each.tag_ == "TO" for each in verb.children) else set()
    for other in reversed(kept):
        placed = other if other.places else other.coreferent or other
        theirs = {each.entity for each in placed.places}
        if other.kind != "Attack" or (places and theirs and not places & theirs):
            continue
        meant_by = above & {each.i for each in (*other.carriers, other.anchor)}
        same = set(other.entities("initiator")) == own != set()
        known = places <= theirs and hurt <= set(other.entities("target"))
        if same and (meant_by or (owned and known and not _is_another(draft))):
            return other
        if verb.dep_ == "amod" and hurt and hurt <= set(other.entities("target")):
            return other
    return None


def _on_the_same(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The sanctions told before, where those under some are only said to be: people without a name, or now.

    As in *the six individuals sanctioned today*, and *they are being sanctioned*, after *Chad is imposing
    sanctions on a network*.
    """
    people = draft.fillers.get("target", [])
    if draft.kind != "Sanctions" or draft.frame.pos != "verb" or draft.entities("initiator"):
        return None
    now = any(each.lower_ == "being" for each in draft.trigger.children)
    if not people or not (now or all(each.how == "minted" for each in people)):
        return None
    before = [each for each in kept if each.kind == "Sanctions" and each.entities("initiator")]
    before = [each for each in before if each.modality.status is draft.modality.status]
    return before[-1] if before else None


def _is_setting(draft: Draft) -> bool:
    """Whether a verb only tells when something else was: *before meeting Roe, he called Poe*."""
    verb = draft.trigger
    marks = {each.lower_ for each in verb.children if each.dep_ in ("mark", "case")}
    return verb.tag_ == "VBG" and bool(marks & {"before", "after", "since", "following"})


def _is_another(draft: Draft) -> bool:
    """Whether a noun is new to the text, several events, or has a date of its own."""
    kids = [each for carrier in draft.carriers for each in carrier.children]
    new = any(each.lower_ in _NEW or each.dep_ == "nummod" for each in kids)
    several = draft.trigger.tag_ == "NNS" and draft.kind != "Talks"
    return new or several or any(each.ent_type_ == "DATE" for each in draft.trigger.subtree)
