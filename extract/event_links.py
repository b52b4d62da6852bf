"""Links between the events of a document, and the roles and status that travel along them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..ontology.model import Status
from .drafts import Draft, Modality, can_be_about
from .fillers import Fillers
from .frames import AGENT_ROLES, Lexicon
from .grammar import Tree
from .kinds import is_contact
from .light_verbs import is_kept_away
from .parsed import Doc, Token
from .sides_of_events import SIDES, sides_of
from .status import StatusReader, is_apart
from .tree_shape import cases, is_verbal, stands_apart, word

_EDGES = frozenset({"sideline", "margin", "fringe", "framework", "frame", "occasion", "course", "part"})
_ATTENDING = frozenset(
    {"attend", "participate", "join", "take", "travel", "send", "go", "meet", "hold", "engage", "talk"}
)
_DEEDS = frozenset(
    {
        "PrisonerRelease",
        "PrisonerExchange",
        "Ratification",
        "Recognition",
        "RelationsEstablishment",
        "Signing",
        "TroopWithdrawal",
    }
)
"""What one side does, and may say that it will not."""
_WHOLES = ("Summit", "Session")
ENDED = (Status.CANCELLED, Status.POSTPONED, Status.SUSPENDED, Status.NOT_HELD, Status.REFUSED)
_ANYWAY = frozenset({"despite", "notwithstanding", "after", "following"})
"""Prepositions of a mediation that went on though nothing came of it (*no deal despite* its mediation)."""
_ASKING = ("invitesTo", "proposes", "demands", "refuses", "accepts")
"""What an event told by a verb of its own leaves behind: *talks proposed by X took place*."""


def link_by_functions(drafts: list[Draft], reader: StatusReader) -> None:
    """Link frames to the events at their complement functions that stand above them (*talks mediated by*)."""
    carried: dict[int, list[Draft]] = {}
    for draft in drafts:
        if not draft.frame.relation or is_contact(draft.kind):
            for token in draft.carriers:
                carried.setdefault(token.i, []).append(draft)
    for draft in drafts:
        relation = draft.frame.relation
        if not relation:
            continue
        for function in draft.frame.complements:
            for token in draft.functions.get(function, ()):
                for other in carried.get(token.i, ()):
                    own = other.trigger.i == draft.trigger.i  # "as part of its withdrawal from the land"
                    own = own or not can_be_about(function, other) or _is_stayed_away_from(other)
                    if not own and (relation, other) not in draft.links:
                        draft.links.append((relation, other))
                        told = relation in _ASKING and is_apart(draft.anchor) and is_verbal(other.anchor)
                        told = told or (relation == "postpones" and _was_before(draft, other))
                        if not told and not reader.tells_itself(other):  # "will attend talks to which …"
                            other.modality = reader.under(draft, other.modality, other)
        if relation == "mediationOf":
            _link_beside(draft, carried)


def _is_stayed_away_from(other: Draft) -> bool:
    """Whether what is barred or refused is only that somebody comes to an event, which others hold."""
    return bool(other.functions.get("absentee")) and is_kept_away(other.anchor)


def _was_before(change: Draft, other: Draft) -> bool:
    """Whether a verb tells what became of an event before it was held: *postponed twice, talks opened*."""
    verb, held = change.anchor, other.modality.status in (Status.HELD, Status.UNDERWAY)
    helping = [each.lower_ for each in verb.children if each.dep_.startswith("aux")]
    bare = verb.tag_ == "VBN" and not helping and verb.dep_ in ("advcl", "acl")
    before = verb.dep_ == "acl:relcl" and "had" in helping
    return held and (bare or before) and is_verbal(other.anchor)


def bridge_strays(drafts: list[Draft], doc: Doc, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
    """Give *under the aegis of X* to the nearest event before it when the parser hung it elsewhere."""
    taken = {token.i for draft in drafts for token in draft.functions.get("bridge", ())}
    nouns = {noun for _, noun in lexicon.bridges}
    for token in tree.tokens:
        if token.dep_ not in ("nmod", "obl") or not nouns.intersection((word(token), token.lower_)):
            continue
        case = tree.case(token)
        role = lexicon.bridges.get((case, word(token))) or lexicon.bridges.get((case, token.lower_), "")
        if role not in AGENT_ROLES or token.i in taken:
            continue
        told = [
            draft
            for draft in drafts
            if tree.sentences.numbers[draft.trigger.i] == tree.sentences.numbers[token.i]
            and draft.trigger.i < token.i
            and _can_be_bridged(draft)
        ]
        if told:
            told[-1].functions.setdefault("bridge", []).append(token)
            for each in tree.children(token):
                if each.dep_ in ("nmod", "nmod:poss", "compound", "amod"):
                    for member in tree.coordinated(each):
                        for filler in fillers.agents(member):
                            told[-1].add(role, filler)


def _can_be_bridged(draft: Draft) -> bool:
    return is_contact(draft.kind) or draft.kind in ("AgreementReached", "Signing", "PrisonerExchange")


def _link_beside(draft: Draft, carried: dict[int, list[Draft]]) -> None:
    """A mediation named beside the talks it is about (*talks under EU mediation*)."""
    for other in {id(each): each for row in carried.values() for each in row}.values():
        if (
            any(each.i == draft.trigger.i for each in other.functions.get("bridge", ()))
            and other is not draft
        ):
            draft.links.append(("mediationOf", other))
            draft.fillers["mediator"] = list(other.fillers.get("mediator", draft.fillers.get("mediator", [])))
            return
    top = draft.carriers[-1]
    if top.dep_ in ("obl", "nmod", "compound", "obl:agent", "acl", "amod"):
        for other in carried.get(top.head.i, ()):
            mediated = other.kind not in ("Mediation", "Statement", "Condemnation", "Announcement")
            if other is not draft and mediated and ("mediationOf", other) not in draft.links:
                draft.links.append(("mediationOf", other))


def share_roles(drafts: list[Draft]) -> None:
    """Hand roles over along the links.

    The mediator to the talks, the parties to the mediation, the refuser.
    """
    for draft in drafts:
        for relation, other in draft.links:
            for role, target in draft.frame.shares.items():
                for filler in draft.fillers.get(role, ()):
                    other.add(target, filler)
                if target == "mediator" and "organizer" in other.fillers:
                    leading = set(other.entities("mediator"))
                    rest = [each for each in other.fillers["organizer"] if each.entity not in leading]
                    other.fillers["organizer"] = rest
            if relation == "mediationOf":
                take_sides(draft, other)
                brokered = draft.trigger.tag_ == "VBN" and other.kind == "AgreementReached"
                ahead = other.modality.status is Status.PLANNED
                if _stands_below(draft, other) and not (brokered and ahead):
                    anyway = other.modality.negated and _ANYWAY.intersection(cases(draft.carriers[-1]))
                    draft.modality = Modality(Status.HELD) if anyway else other.modality
            if draft.frame.actor:
                _add_actor(draft, other)
            lacking = {"resultsIn": "party", "proposes": "addressee"}.get(relation, "")
            if lacking and is_contact(other.kind) and len(other.entities(*SIDES)) == 1:
                for filler in draft.fillers.get(lacking, ()):  # "agreed to talks with A"
                    other.add(other.frame.roles.get("with", "party"), filler)
            answers = relation in ("refuses", "accepts") and other.frame.pos == "noun"
            if other.kind == "Invitation" and answers:
                _hand_over(draft, other)


def share_journeys(drafts: list[Draft]) -> None:
    """Give talks the visitors, and the fate, of the visit made for them (*a visit* to Oslo *for talks*)."""
    visits = {token.i: draft for draft in drafts if draft.kind == "Visit" for token in draft.carriers}
    for draft in drafts:
        noun = draft.carriers[0]
        visit = visits.get(noun.head.i)
        aims = "for" in cases(noun)
        if visit is None or not aims or draft.kind not in ("Talks", "Meeting") or draft.frame.pos != "noun":
            continue
        role = draft.frame.roles.get("with", "party")
        for filler in visit.fillers.get("visitor", ()) if len(draft.entities(role)) == 1 else ():
            draft.add(role, filler)
        if visit.modality.status in ENDED or draft.modality.status is Status.UNKNOWN:
            draft.modality = visit.modality


def take_sides(mediation: Draft, talks: Draft) -> None:
    """Make the sides of talks those of their mediation, all but the mediator."""
    for filler in sides_of(talks):
        if filler.entity not in mediation.entities("mediator"):
            mediation.add("party", filler)


def _hand_over(answer: Draft, invitation: Draft) -> None:
    """Who answers *its invitation* is the one invited."""
    invited = set(answer.entities("speaker"))
    speakers = invitation.fillers.get("speaker", [])
    for filler in [each for each in speakers if each.entity in invited]:
        speakers.remove(filler)
        invitation.add("addressee", filler)


def _stands_below(draft: Draft, other: Draft) -> bool:
    """Whether a mediation is told inside the noun phrase or clause of what it is about."""
    carriers = {each.i for each in other.carriers}
    return draft.trigger.i in carriers or any(each.i in carriers for each in draft.trigger.ancestors)


def _add_actor(draft: Draft, other: Draft) -> None:
    if is_done_deal(other):
        return  # who rejects an accord that others have made is none of its sides
    roles = other.frame.roles
    role = roles.get("actor") or roles.get("subject", "participant")
    if other.kind == "Visit":
        told = other.entities("visitor") and other.functions.get("of")  # but not "a tour of Africa"
        if told or other.functions.get("by") or other.functions.get("possessive"):
            return
    partners = draft.frame.relation in ("cancels", "postpones") and other.functions.get("with")
    if draft.frame.relation in ("cancels", "postpones") and other.functions.get("by"):
        return  # "postponed the ratification by Cyprus"
    own, acting = (each.functions.get("subject", []) for each in (other, draft))
    if own and is_verbal(other.anchor) and not {each.i for each in own} & {each.i for each in acting}:
        return  # "scrapped plans for the president to meet A"
    if draft.functions.get("requester"):
        return  # "at the request of Iran, the summit was postponed"
    if (len(other.entities(*SIDES)) < 2 or partners) and role in SIDES:
        for row in (draft.fillers.get(role_name, ()) for role_name in ("speaker", "initiator")):
            for filler in row:
                other.add(role, filler)


def is_done_deal(draft: Draft) -> bool:
    """Whether an agreement has been made, whatever others then do about it."""
    return draft.kind in ("AgreementReached", "Signing") and draft.modality.status is Status.HELD


def without_doubled_mediators(drafts: list[Draft]) -> list[Draft]:
    """Drafts without those of mediators who have a mediation as their verb: *mediators brokered a truce*."""
    working = {
        token.i for draft in drafts if draft.kind == "Mediation" and draft.frame.pos == "verb"
        for token in draft.functions.get("subject", ())
    }  # fmt: skip
    return [
        draft for draft in drafts
        if draft.kind != "Mediation" or draft.frame.pos != "noun" or draft.trigger.i not in working
    ]  # fmt: skip


def mediations(drafts: list[Draft]) -> Iterator[Draft]:
    """A mediation of its own for every event that names a mediator and has none yet."""
    _link_capacities(drafts)
    told = {id(other) for draft in drafts if draft.kind == "Mediation" for _, other in draft.links}
    for draft in drafts:
        if draft.kind == "Mediation" or not draft.fillers.get("mediator") or id(draft) in told:
            continue
        made = Draft(
            draft.frame, "Mediation", draft.trigger, draft.anchor, draft.carriers, {}, extra="mediation"
        )
        made.fillers["mediator"] = list(draft.fillers["mediator"])
        for role in SIDES:
            for filler in draft.fillers.get(role, ()):
                made.add("party", filler)
        made.modality = Modality(draft.modality.status, draft.modality.factuality, draft.modality.negated)
        made.places = draft.places
        made.links.append(("mediationOf", draft))
        yield made


def _link_capacities(drafts: list[Draft]) -> None:
    """Link a mediation, of no sides or of the same, to what its mediator stands beside.

    As in *with A as mediator*, *A helped B and C reach an agreement*.
    """
    for draft in drafts:
        if draft.kind != "Mediation" or draft.links:
            continue
        sides = set(draft.entities("party"))
        for other in drafts:
            same = other.kind != "Mediation" and other.entities("mediator") == draft.entities("mediator")
            same = same and (not sides or sides == set(other.entities(*SIDES)))
            if same and other.entities("mediator") and other.trigger.sent == draft.trigger.sent:
                draft.links.append(("mediationOf", other))
                for role in SIDES:
                    for filler in other.fillers.get(role, ()):
                        draft.add("party", filler)
                break


def link_parts(drafts: list[Draft]) -> None:
    """A contact on the sidelines of a summit, or at it, is part of it."""
    wholes = [draft for draft in drafts if draft.kind in _WHOLES]
    for whole in wholes:
        if stands_apart(whole.trigger):
            continue  # "met ahead of the summit"
        top = _above_edges(whole.carriers[0] if is_verbal(whole.anchor) else whole.anchor)
        for draft in drafts:
            if draft is whole or not is_contact(draft.kind) or draft.kind in (*_WHOLES, "Visit"):
                continue
            if any(each.i == top.i for each in draft.carriers) and ("partOfEvent", whole) not in draft.links:
                draft.links.append(("partOfEvent", whole))


def _above_edges(noun: Token) -> Token:
    """What a summit is told with, through *on the sidelines of* and the like."""
    token = noun
    for _ in range(3):
        if token.dep_ not in ("nmod", "obl", "compound", "conj", "obl:unmarked"):
            return token.head
        token = token.head
        if word(token) not in _EDGES:
            return token
    return token


def refusals(drafts: list[Draft], tree: Tree) -> Iterator[Draft]:
    """A refusal for every contact or deed that one side says it will not come to or do.

    As in *would not take part in talks*, *will not release the hostages*.
    """
    refused = {id(other) for draft in drafts for relation, other in draft.links if relation == "refuses"}
    told = {draft.trigger.i: draft for draft in drafts if draft.kind == "Refusal"}
    for draft in drafts:
        actors = _unwilling(draft, tree)
        if not actors or id(draft) in refused:
            continue
        draft.modality = replace(draft.modality, status=Status.REFUSED, negated=False)
        known = told.get(draft.anchor.i)
        if known is not None and known is not draft and set(known.entities("speaker")) == actors:
            known.links.append(("refuses", draft))
            continue
        made = Draft(draft.frame, "Refusal", draft.anchor, draft.anchor, [draft.anchor], {}, extra="refusal")
        made.fillers["speaker"] = [
            each for role in _doers(draft) for each in draft.fillers.get(role, ()) if each.entity in actors
        ]
        made.modality = Modality(Status.HELD)
        made.links.append(("refuses", draft))
        yield made


def _unwilling(draft: Draft, tree: Tree) -> set[str]:
    """The participants that a clause with *will not* or *would not* has as its subject.

    When they are one side.
    """
    verb = draft.anchor
    for _ in range(3):
        if verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and tree.is_infinitive(verb)):
            verb = verb.head
    kids = tree.children(verb)
    will = any(each.lower_ in ("would", "will", "wo") and each.dep_ == "aux" for each in kids)
    never = any(each.lower_ in ("not", "n't", "n’t", "never") for each in kids)
    deed = draft.kind in _DEEDS and verb.i == draft.trigger.i and not tree.is_passive(verb)
    if not (will and never and is_verbal(draft.anchor)):
        return set()
    if not (deed or (is_contact(draft.kind) and word(verb) in _ATTENDING)):
        return set()
    subjects = {each.idx for each in tree.at(verb, "subject")}
    spans = [each for role in _doers(draft) for each in draft.fillers.get(role, ())]
    named = {each.entity for each in spans if any(each.start <= start < each.end for start in subjects)}
    alone = len(spans) == 1 and verb.i == draft.trigger.i and not deed
    return named if len(named) == 1 and not alone else set()


def _doers(draft: Draft) -> tuple[str, ...]:
    """The roles of those who would do what a draft tells."""
    return SIDES if is_contact(draft.kind) else (*SIDES, "initiator")
