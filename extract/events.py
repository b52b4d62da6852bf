"""Events of one document: triggers found in one pass, drafts made, linked to each other, and judged."""

from __future__ import annotations

from collections.abc import Mapping

from ..ontology.model import Attribution, AttributionMode, Span, Status
from .addressed import address_by_acts, stand_firm
from .agreements import Agreements
from .answers import leave_to_links
from .arguments import Arguments
from .attribution import Attributor
from .bystanders import Bystanders
from .clashes_ended import share_sides_of_clashes
from .counted_talks import name_counted_sides
from .denials import denials_of_reports
from .drafts import Draft
from .event_links import (
    bridge_strays,
    is_done_deal,
    link_by_functions,
    link_parts,
    mediations,
    refusals,
    share_journeys,
    share_roles,
    without_doubled_mediators,
)
from .fillers import Fillers
from .frames import Lexicon
from .go_betweens import drop_own_channels
from .grammar import Tree
from .headings import foresee_headings, settle_headings
from .hearers import address_by_account
from .kinds import SAYINGS, is_contact
from .known_to_be import settle_known
from .lent_roles import lend_roles
from .mediated_sides import share_sides_mediated
from .on_oneself import part_from_themselves
from .one_sided import complete_sides, complete_threes
from .parsed import Doc, Token
from .placing import place_by_words
from .retelling import resolve_discourse
from .schedule import is_long_put_off, link_pronouns
from .sides_of_account import share_sides_of_account
from .sides_told_before import (
    agree_with_those_met,
    part_leaders,
    share_sides_agreed,
    share_sides_of_war,
    share_sides_told_before,
    taken_up_by_pronouns,
)
from .spans_of_tokens import break_circles
from .speech_tails import mend_speech_tails
from .spokesmen import give_to_states
from .status import StatusReader
from .struck import TOLLS, name_struck
from .talks_before_signing import share_sides_signed_for
from .talks_by_name import share_sides_by_name
from .tellers_sides import join_tellers
from .ties_told import share_sides_of_ties
from .told_again import WHO_MET
from .tree_shape import word
from .triggers import TriggerFinder
from .unnamed_sides import is_measured
from .untold import is_ours_alone, tells_nothing
from .without_result import share_sides_of_the_talks

_SPEECHES = ("speech", "remark", "remarks", "address")
_STANDS = ("support", "back", "endorse", "welcome", "oppose", "embrace")
"""Verbs of the stand that somebody takes by telling what it will be: *will support the bid*."""
_LETTING = frozenset({"help", "allow", "enable", "able", "let"})
_CEASING = "cease fire.verb"
_CLAIMED = ("claim attack", "take responsibility")
_DEEP = 4
_AGENTLESS = ("Cancellation", "Postponement", "Announcement", "Proposal")


class EventFinder:
    """Finds the events of documents with one lexicon of frames.

    `talks` are the sides of those that are known by a name which counts them; see `counted_talks`.
    """

    def __init__(self, lexicon: Lexicon, talks: Mapping[str, tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._talks = talks
        self._triggers = TriggerFinder(lexicon)

    def find(self, doc: Doc, fillers: Fillers) -> list[Draft]:
        """The event drafts of a document, in the order of their triggers."""
        triggers = self._triggers.find(doc, fillers)
        if not triggers:
            return []
        mend_speech_tails(doc, self._lexicon.words["speech verbs"])
        break_circles(doc)
        tokens = list(doc)
        tree = Tree(doc, self._lexicon.bridges, fillers.units(tokens), tokens)
        attributor = Attributor(doc, tree, self._lexicon, fillers)
        fillers.quoted = attributor.is_quoted
        arguments = Arguments(tree, self._lexicon, fillers, Agreements(tree, self._lexicon, fillers))
        triggers = [pair for pair in triggers if not is_long_put_off(*pair)]
        drafts = [draft for frame, token in triggers if (draft := arguments.draft(frame, token)) is not None]
        drop_own_channels(drafts, fillers)
        bridge_strays(drafts, doc, tree, self._lexicon, fillers)
        drafts = Bystanders(doc, tree, self._lexicon, fillers).join(drafts)
        drafts = _merge_agreed(_merge_carried(_merge_relatives(_without_tolls(drafts))))
        drafts = [draft for draft in self._judge(drafts, tree) if not tells_nothing(draft)]
        for draft in drafts:
            draft.claimants = _with_deniers(draft, attributor.attribute(draft), drafts)
        join_tellers(drafts, fillers)
        for draft in drafts:
            if draft.extra == "refusal":
                _tell_oneself(draft)
        place_by_words(drafts, fillers)
        foresee_headings(drafts)
        drafts = resolve_discourse(drafts, fillers)
        drafts = taken_up_by_pronouns(drafts)
        settle_headings(drafts)
        share_sides_signed_for(drafts)
        complete_threes(drafts)
        drafts += part_leaders(drafts, fillers)
        share_sides_of_war(drafts, fillers)
        share_sides_told_before(drafts, fillers)
        share_sides_agreed(drafts, fillers)
        agree_with_those_met(drafts, fillers)
        share_sides_by_name(drafts)
        name_counted_sides(drafts, self._talks)
        complete_sides(drafts, fillers)
        share_sides_of_account(drafts, tree, fillers)
        drafts = share_sides_of_the_talks(drafts)
        share_sides_of_ties(drafts, fillers)
        share_sides_of_clashes(drafts, fillers)
        drafts += part_leaders(drafts, fillers)
        share_sides_mediated(drafts)
        address_by_acts(drafts, tree, fillers)
        give_to_states(drafts, fillers)
        drafts += denials_of_reports(drafts, tree, fillers)
        name_struck(drafts, fillers, self._lexicon.words["things struck"])
        lend_roles(drafts, fillers)
        address_by_account(drafts, fillers)
        part_from_themselves(drafts)
        settled = _settled(drafts)
        leave_to_links(settled)
        return settled

    def _judge(self, drafts: list[Draft], tree: Tree) -> list[Draft]:
        """Read status, link events to events, and keep the one best draft of each trigger."""
        owners: dict[int, list[Draft]] = {}
        for draft in drafts:
            owners.setdefault(draft.trigger.i, []).append(draft)
        reader = StatusReader(tree, self._lexicon, lambda token: owners.get(token.i, []))
        for draft in drafts:
            reader.read(draft)
        stand_firm(drafts)
        link_by_functions(drafts, reader)
        settle_known(drafts, tree, reader)
        link_pronouns(drafts)
        kept = without_doubled_mediators(_best_of_triggers(drafts))
        for draft in kept:
            draft.links = [(relation, other) for relation, other in draft.links if other in kept]
        share_roles(kept)
        share_journeys(kept)
        link_parts(kept)
        return [*kept, *mediations(kept), *refusals(kept, tree)]


def _best_of_triggers(drafts: list[Draft]) -> list[Draft]:
    """One draft for each trigger: one that takes an event before one that does not."""
    chosen: dict[int, Draft] = {}
    whole = [draft for draft in drafts if draft.links or not draft.frame.requires_complement]
    for draft in whole:
        earlier = chosen.get(draft.trigger.i)
        better = earlier is not None and _names_its_own(draft) and not _names_its_own(earlier)
        if earlier is None or better or (_takes_an_event(draft) and not earlier.links):
            chosen[draft.trigger.i] = draft
    for draft in whole:
        _complete(chosen[draft.trigger.i], draft)
    return [draft for draft in drafts if chosen.get(draft.trigger.i) is draft]


def _complete(chosen: Draft, draft: Draft) -> None:
    """Give the draft that is kept the roles that only another of its kind fills, at the same word.

    What it has read itself, and given no role, stays out: whose arrest is condemned is not blamed.
    """
    if chosen is draft or chosen.kind != draft.kind or not _names_its_own(draft):
        return
    known = set(chosen.entities())
    told = {role for name, role in chosen.frame.roles.items() if chosen.functions.get(name)}
    if any(role == "target" and chosen.functions.get(name) for name, role in draft.frame.roles.items()):
        told.add("target")
    for role, row in draft.fillers.items():
        if role not in told and not chosen.fillers.get(role):
            chosen.fillers[role] = [each for each in row if each.entity not in known]


def _takes_an_event(draft: Draft) -> bool:
    """Whether a draft is of another event, but for a refusal of what was done: an accord is rejected."""
    done = draft.kind == "Refusal" and all(is_done_deal(other) for _, other in draft.links)
    return bool(draft.links) and not done


def _names_its_own(draft: Draft) -> bool:
    """Whether a draft has what its frame needs, and is not told by its fate or place alone."""
    return not (draft.bare or draft.rescheduled or draft.placed or draft.doerless)


def _merge_carried(drafts: list[Draft]) -> list[Draft]:
    """A meeting *for talks* is one contact, what is donated *in assistance* one gift.

    A war that somebody *fights* is one clash. The noun's arguments go to the verb's event.
    """
    by_trigger = {
        draft.trigger.i: draft
        for draft in reversed(drafts)
        if draft.frame.pos == "verb"
        and not draft.frame.only_elaborates
        and (is_contact(draft.kind) or draft.kind in ("AidProvision", "Clash"))
    }
    kept: list[Draft] = []
    for draft in drafts:
        hosts = [by_trigger[each.i] for each in draft.carriers if each.i in by_trigger]
        verb = next((each for each in hosts if each is not draft and each.kind != "Visit"), None)
        if verb is None or draft.frame.pos == "verb" or is_contact(draft.kind) != is_contact(verb.kind):
            kept.append(draft)
            continue
        if not is_contact(draft.kind) and draft.kind != verb.kind:
            kept.append(draft)
            continue
        for function in ("in", "at"):
            verb.functions.setdefault(function, []).extend(draft.functions.get(function, ()))
        for role, row in draft.fillers.items():
            role = "participant" if role == "party" and verb.kind == "Meeting" else role
            for filler in row:
                verb.add(role, filler)
        more = [each for each in draft.carriers if each not in verb.carriers]
        verb.carriers = [*more, *verb.carriers]
    return kept


def _merge_agreed(drafts: list[Draft]) -> list[Draft]:
    """What is agreed to is one agreement with the agreeing (agreed to *an accord brokered by* A)."""
    agreed = {
        token.i: draft
        for draft in drafts
        if draft.kind == "AgreementReached" and draft.frame.pos == "verb"
        for key in ("to", "on", "upon", "object")
        for token in draft.functions.get(key, ())
    }
    kept: list[Draft] = []
    for draft in drafts:
        if draft.frame.id == _CEASING and draft.trigger.dep_ in ("xcomp", "acl", "advcl"):
            continue  # what is agreed on, urged or vowed: "agreed to cease fire"
        verb = agreed.get(draft.trigger.i) if draft.kind == "AgreementReached" else None
        if verb is None or draft.frame.pos == "verb":
            kept.append(draft)
            continue
        for role, row in draft.fillers.items():
            for filler in row:
                verb.add(role, filler)
    return kept


def _without_tolls(drafts: list[Draft]) -> list[Draft]:
    """Who is killed in an attack makes no second one (*attacked the town, killing three people*)."""
    attacks = {draft.trigger.i: draft for draft in drafts if draft.kind == "Attack"}
    kept: list[Draft] = []
    for draft in drafts:
        verb = draft.trigger
        bare = verb.tag_ == "VBG" and all(each.dep_ != "mark" for each in verb.children)
        attack = attacks.get(verb.head.i) if verb.dep_ == "advcl" and bare else None
        if draft.kind != "Attack" or attack is None or attack is draft or word(verb) not in TOLLS:
            kept.append(draft)  # "overran the base, capturing nine soldiers"
        elif not attack.fillers.get("target"):
            for filler in draft.fillers.get("target", ()):
                attack.add("target", filler)
    return kept


def _merge_relatives(drafts: list[Draft]) -> list[Draft]:
    """A relative clause that says who did an attack tells of no other (*the raid, for which A claimed
    responsibility and which killed ten people*)."""
    nouns = {
        draft.trigger.i: draft for draft in drafts if draft.kind == "Attack" and draft.frame.pos == "noun"
    }
    kept: list[Draft] = []
    for draft in drafts:
        attack = _told_of(draft.trigger, nouns) if draft.kind == "Attack" and nouns else None
        claimed = draft.frame.id.startswith(_CLAIMED)
        if attack is None or attack is draft or not (claimed or not draft.entities()):
            kept.append(draft)
            continue
        for filler in () if attack.fillers.get("initiator") else draft.fillers.get("initiator", ()):
            attack.add("initiator", filler)
    return kept


def _told_of(verb: Token, nouns: dict[int, Draft]) -> Draft | None:
    """The attack of whose noun a verb is, or joins, the relative clause."""
    while verb.dep_ == "conj" and verb.head.i < verb.i and verb.pos_ == "VERB":
        verb = verb.head
    noun = verb.head if verb.dep_ == "acl:relcl" else verb
    for _ in range(_DEEP):
        if noun.i in nouns and noun.i != verb.i:
            return nouns[noun.i]
        if noun.dep_ not in ("nmod", "conj") or noun.i == verb.i:
            return None
        noun = noun.head
    return None


def _tell_oneself(refusal: Draft) -> None:
    """Who says *it would not come* refuses by saying so, and claims nothing else."""
    speakers = {filler.entity for filler in refusal.fillers.get("speaker", ())}
    for draft in (refusal, *(other for _, other in refusal.links)):
        draft.claimants = tuple(each for each in draft.claimants if each.agent not in speakers)


def _with_deniers(
    draft: Draft, found: tuple[Attribution, ...], drafts: list[Draft]
) -> tuple[Attribution, ...]:
    """The claimants, and whoever denies the event as an object (*denied the meeting*)."""
    if draft.kind == "Accusation":
        return found  # who denies a charge does not say that it was made
    deniers = [
        Attribution(filler.entity, Span(filler.start, filler.end, filler.text), AttributionMode.INDIRECT)
        for other in drafts
        for relation, nested in other.links
        if relation == "denies" and nested is draft
        for filler in other.fillers.get("speaker", ())
    ]
    known = {each.agent for each in found}
    return (*(each for each in deniers if each.agent not in known), *found)


def _settled(drafts: list[Draft]) -> list[Draft]:
    """The drafts that name somebody, in text order, with links only among them."""
    told = [
        draft
        for draft in drafts
        if (draft.entities() or draft.rescheduled or _is_placed(draft) or _has_target_place(draft))
        and _is_told(draft)
        and not is_ours_alone(draft)
    ]
    kept = [draft for draft in drafts if draft in told or _stands_alone(draft, told)]
    for draft in kept:
        draft.links = [(relation, other) for relation, other in draft.links if other in kept]
        if draft.coreferent is not None and draft.coreferent not in kept:
            draft.coreferent = None
        if draft.kind in SAYINGS:
            _part_from_hearers(draft)
        away = set(draft.entities("absentee"))
        for role in WHO_MET if away else ():
            draft.fillers[role] = [each for each in draft.fillers.get(role, ()) if each.entity not in away]
    return sorted(kept, key=lambda draft: (draft.trigger.idx, draft.extra))


def _is_placed(draft: Draft) -> bool:
    """Whether an event that names nobody is told by its place, day or length, not as one it would take."""
    return draft.placed and not (draft.modality.status is Status.UNKNOWN and is_measured(draft))


def _part_from_hearers(draft: Draft) -> None:
    """Nobody tells himself: who was taken for both, once by a pronoun, is whom the name names."""
    speakers = draft.fillers.get("speaker", [])
    heard = {each.entity for each in draft.fillers.get("addressee", ()) if each.how != "pronoun"}
    kept = [each for each in speakers if each.how != "pronoun" or each.entity not in heard]
    if kept != speakers:
        draft.fillers["speaker"] = kept


def _stands_alone(draft: Draft, told: list[Draft]) -> bool:
    """Whether an event is worth telling though nobody is named: what is cancelled or postponed is."""
    return draft.kind in _AGENTLESS and any(other in told for _, other in draft.links)


def _is_told(draft: Draft) -> bool:
    """Whether a statement was made; one only doubted or denied says nothing of its content.

    Nor does one only planned, unless it is a speech, or says which side will be taken.
    """
    if draft.kind != "Statement" or draft.modality.status is Status.HELD:
        return True
    if draft.modality.status is not Status.PLANNED:
        return False
    return draft.trigger.lemma_ in _SPEECHES or (draft.trigger.lemma_ in _STANDS and _is_vowed(draft.trigger))


def _is_vowed(verb: Token) -> bool:
    """Whether a clause in the future tells a stand, and no purpose or means of something else does."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.i < verb.i and word(verb.head) not in _LETTING:
        verb = verb.head
    return verb.dep_ not in ("advcl", "acl", "acl:relcl", "xcomp", "csubj") and not any(
        each.lower_ in ("how", "when", "if", "whether") for each in verb.children
    )


def _has_target_place(draft: Draft) -> bool:
    """Whether an attack, or an embassy, names at least where it was (*the shelling of Tyre*)."""
    return draft.kind in ("Attack", "Clash", "EmbassyOpening", "EmbassyClosing") and bool(draft.places)
