"""Within a document: events taken up again.

As in *the meeting*), gone on with (*they discussed*), and completed.
"""

from __future__ import annotations

from ..ontology.model import Factuality, Status
from .acts_taken_up import takes_up_act
from .answers import address_by_court, answer, repeat
from .antecedents import ATTACKS
from .drafts import Draft, Filler, Modality
from .fillers import COLLECTIVE, Fillers
from .kinds import MEETINGS, compatible, is_contact, narrower
from .one_sided import OF_THREE
from .parsed import Token
from .referents import FIGHTERS
from .schedule import has_hour_first
from .sides_of_events import are_persons, powers_of, sides_of
from .sides_told_before import AGREED_BACK, are_the_talks
from .spans_of_tokens import Sentences
from .struck import TOLLS
from .taken_up import FURTHER, is_earlier, is_further
from .tellers_sides import in_first_person
from .told_again import WHO_MET, take_sides, told_again
from .told_in_more_words import told_in_more_words
from .tree_shape import cases, verb_above, word
from .unnamed_sides import is_of_many

_NEAR = 3
_REACH = 5
_SOON = 4
_FAR, _TWO, _YEAR = 12, 2, 4
_UNSURE, _OFTEN = 0.6, 4
_SIGNED_FOR = ("sign nothing named.verb", "put name to.verb")
_MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "supper", "tea", "coffee", "banquet"})
_PARTIES = frozenset({"party", "nation", "way", "state"})
_OTHER = FURTHER | {"other", "separate", "first", "regional"}
_ENDED = (Status.CANCELLED, Status.REFUSED, Status.NOT_HELD)
_KEPT = frozenset({"begin", "start", "open", "end", "close", "conclude", "rise", "adjourn", "resume"})
_BEFORE = frozenset({"before", "prior", "ahead"})
_APART = frozenset({"before", "after", "following", "since", "until"})
_MARGINS = frozenset({"margin", "sideline", "fringe", "edge"})
_GREETING = frozenset({"shake", "embrace", "hug"})
_COUNTABLE = ("meeting", "call", "visit", "conversation")
_TOPICS = frozenset({"on", "about", "regarding", "concerning"})
_FEW = 3
_OVER = (Status.HELD, Status.NOT_HELD)
_AHEAD = (Status.PLANNED, Status.PROPOSED)
_ROUNDS = ("Talks", "NegotiationProcess")
_HAVING = frozenset({"have", "hold", "attend", "host", "convene"})
_GONE_ON = Modality(Status.UNDERWAY, presumed=True)
_TODAY = frozenset({"today", "yesterday", "today's", "yesterday's"})
_CONGRESSES = frozenset({"conference", "summit", "congress", "convention", "assembly"})
_AGAIN = frozenset({"return", "resume", "continue", "reopen", "restart", "resumption", "continuation"})
_NEGOTIATING = frozenset({"peace", "direct", "indirect", "proximity"})
"""Words before *talks* that say of sides in conflict that they talk."""


def resolve_discourse(drafts: list[Draft], fillers: Fillers) -> list[Draft]:
    """Resolve bare and elaborating drafts to the contacts before them; those that find none are dropped.

    Drafts must be in text order; the result is, too.
    """
    sentence_of = _Sentences()
    kept: list[Draft] = []
    contacts: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: (each.trigger.i, each.extra)):
        if draft.kind == "Visit" and _is_stage(draft, kept):
            continue
        if draft.kind == "Signing" and draft.bare:
            if not takes_up_act(draft, kept, sentence_of):
                continue
        elif draft.bare or _is_definite(draft):
            known = _names_its_partners(draft, fillers)
            found = _antecedent(draft, contacts, sentence_of) if known else None
            if found is not None and _have_gone_on(draft, found):
                _take_over(draft, found, kept, fillers)
                draft.modality = _GONE_ON
            elif found is not None:
                _take_up(draft, found)
            elif draft.bare and not (
                _go_on(draft, kept, sentence_of, fillers)
                or draft.rescheduled
                or takes_up_act(draft, kept, sentence_of)
                or draft.entities("mediator")  # "was the facilitator of the talks"
                or (draft.placed and not _is_of_a_vote(draft, kept))
            ):
                told = draft.trigger.lower_ == "negotiations" and not _is_talked_of(draft.trigger)
                if told or _led_to(draft, kept, sentence_of):
                    draft.placed = True  # of sides that a history need not name again
                    kept.append(draft)
                continue
        elif draft.rescheduled:
            _go_on(draft, kept, sentence_of, fillers)
        elif _signs_without_a_word_of_what(draft) or _signs_for_a_side(draft, kept, fillers):
            _join_signing(draft, kept, sentence_of, fillers)
        elif draft.frame.joins:
            if not _join(draft, contacts, sentence_of):
                continue
        elif draft.frame.answers:
            if not answer(draft, kept, sentence_of, fillers):
                continue
        elif draft.frame.repeats:
            if not repeat(draft, kept, sentence_of, fillers):
                continue
        elif draft.frame.elaborates and (
            not _elaborate(draft, contacts, sentence_of, fillers) or _is_purpose(draft)
        ):
            continue
        elif draft.coreferent is None:
            draft.coreferent = _doublet(draft, kept) or _attack_before(draft, kept, sentence_of)
        again = draft.coreferent is None and draft.modality != _GONE_ON
        other = (told_again(draft, kept) or told_in_more_words(draft, kept)) if again else None
        if other is not None:
            draft.coreferent = other
            ahead = draft.frame.pos == "noun" and other.modality.status in _AHEAD
            if draft.modality.presumed or draft.modality.status is Status.UNKNOWN or ahead:
                draft.modality = other.modality
        kept.append(draft)
        if is_contact(draft.kind):
            contacts.append(draft)
    address_by_court(kept, fillers, sentence_of)
    return kept


def _have_gone_on(draft: Draft, other: Draft) -> bool:
    """Whether *these talks* are those that the round to come belongs to: *ready for a seventh round*.

    That one may be, or will be, says that there have been others.
    """
    further = is_further(other) or any(
        word(each.head) in _AGAIN or word(each) in _AGAIN for each in other.carriers
    )
    many = draft.trigger.tag_ == "NNS" and draft.kind == "Talks" and draft.modality.presumed
    verb = verb_above(draft.anchor)
    now = any(each.tag_ in ("VBZ", "VBP") for each in (verb, *verb.children))
    return many and now and further and (other.modality.status in _AHEAD or _may_be(other))


def _is_talked_of(noun: Token) -> bool:
    """Whether talks are told in somebody's own words, or asked about, which no history does."""
    asked = any(each.text in ("QUESTION", "?") for each in noun.sent)
    return asked or in_first_person(noun)


def _led_to(draft: Draft, kept: list[Draft], number: _Sentences) -> bool:
    """Whether bare talks may be those that led to an agreement that at least two were told to have made."""
    here = number(draft.trigger) if are_the_talks(draft) else 0
    return bool(here) and any(
        here - number(each.trigger) <= AGREED_BACK
        for each in kept
        if each.kind in ("Signing", "AgreementReached")
        and each.modality.status is Status.HELD
        and len(each.entities("party", "signatory")) > 1
    )


def _names_its_partners(draft: Draft, fillers: Fillers) -> bool:
    """Whether nobody stands under *with* or *between* who is not known, and so may be somebody new."""
    between = [each for key in ("between", "among") for each in draft.functions.get(key, ())]
    others = (each for each in between if each.tag_ in ("NN", "NNP"))  # no "the two sides"
    return all(fillers.agents(each, voice=True) for each in (*draft.functions.get("with", ()), *others))


def _doublet(draft: Draft, kept: list[Draft]) -> Draft | None:
    """An event of the same class and people that the trigger is coordinated with (*shot and wounded*)."""
    if draft.trigger.dep_ != "conj" or draft.kind in ("Statement", "Visit", "Meeting", "Talks"):
        return None
    for other in reversed(kept):
        if (
            other.trigger.i == draft.trigger.head.i
            and other.kind == draft.kind
            and other.entities() == draft.entities()
        ):
            return other
    return None


def _tells_toll(verb: Token) -> bool:
    """Whether a participle says whom what its clause tells of has hurt: *struck a bus, killing* ten."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and word(verb) in TOLLS


def _attack_before(draft: Draft, kept: list[Draft], number: _Sentences) -> Draft | None:
    """The attack that another word tells of: *an attack that killed* four, *the attack killed* ten."""
    if draft.kind != "Attack":
        return None
    attacks = [each for each in reversed(kept) if each.kind == "Attack"]
    verb = draft.frame.pos == "verb"
    named = [each for each in draft.functions.get("subject", ()) if verb and each.lemma_ in ATTACKS]
    noun = named[0] if named else draft.trigger
    same = {each.i for each in named}
    harmed = draft.trigger.dep_ == "obl" and word(draft.trigger.head) in TOLLS  # "were killed in a raid"
    if harmed or draft.trigger.dep_ in ("obj", "acl:relcl") or (verb and _tells_toll(draft.trigger)):
        same.add(draft.trigger.head.i)
    above = next((each for each in attacks if each.trigger.i in same), None)
    if above is not None:
        return above.coreferent or above
    words = {each.lower_ for each in noun.children if each.dep_ == "det"}
    if (draft.frame.pos != "noun" and not named) or not words & {"the", "this", "these"}:
        return None
    here, own = number(draft.trigger), set(draft.entities("initiator"))
    near = next((each for each in attacks if here - number(each.trigger) <= _NEAR), None)
    if near is None or (own and (near.entities("initiator") or "the" in words)):
        return None
    main = near.coreferent or near
    return None if _is_on_another(draft, main) else main


def _is_on_another(attack: Draft, other: Draft) -> bool:
    """Whether an attack names a target of its own, in another town: *the bombing of the embassy in Oslo*."""
    ours, theirs = ({each.entity for each in one.places} for one in (attack, other))
    apart = bool(ours and theirs) and ours.isdisjoint(theirs) and _towns(attack, other)
    struck = [each for key in ("of", "on", "against") for each in attack.functions.get(key, ())]
    return apart and bool(struck) and not set(attack.entities("target")) & set(other.entities("target"))


class _Sentences:
    """Sentence numbers by token, counted once."""

    def __init__(self) -> None:
        self._numbers: list[int] = []

    def __call__(self, token: Token) -> int:
        if not self._numbers:
            self._numbers = Sentences(token.doc).numbers
        return self._numbers[token.i]


def _antecedent(draft: Draft, contacts: list[Draft], number: _Sentences) -> Draft | None:
    """The last contact before that a bare noun can stand for; one of its class before one only like it.

    Whoever possesses the noun or is named with it must take part in that contact; a place named with it
    must be that contact's; what was cancelled or refused cannot go on.
    """
    here = number(draft.trigger)
    if not _is_plain(draft) or _is_clocked(draft) or is_of_many(draft.carriers[0]):
        return None
    if _are_several(draft, contacts, number):
        return None
    if (just := _told_just_before(draft, contacts, here, number)) is not None:
        return just
    words = {each.lower_ for carrier in draft.carriers for each in carrier.children}
    alike = bool(words & _NEGOTIATING)  # "the peace talks" are no reception just told
    for same, reach in ((alike, 0), (True, _FAR), (alike, _REACH)):
        for other in reversed(contacts):
            if here - number(other.trigger) > reach:
                break
            if (same and other.kind != draft.kind and not _is_bilateral(draft, other)) or _is_beside(
                draft.trigger, other
            ):
                continue
            if _can_be(draft, other):
                near = [each for each in contacts if here - number(each.trigger) <= _FAR]
                return _salient(draft, other.coreferent or other, near)
    return None


def _are_several(draft: Draft, contacts: list[Draft], number: _Sentences) -> bool:
    """Whether a plural stands for contacts told one by one: *met A, and met B. In her meetings* …."""
    if draft.trigger.tag_ != "NNS" or word(draft.trigger) not in _COUNTABLE:
        return False
    here, ours = number(draft.trigger), set(draft.entities(*WHO_MET))
    near = [each for each in contacts if here - number(each.trigger) <= _NEAR and _can_be(draft, each)]
    return len({id(each.coreferent or each) for each in near if ours & set(each.entities(*WHO_MET))}) > 1


def _told_just_before(draft: Draft, contacts: list[Draft], here: int, number: _Sentences) -> Draft | None:
    """What the sentence before told in its main clause, where one begins with *the talks*.

    *A's and B's envoys had met in secret. The talks were hosted by C*, whatever talks were told before.
    """
    noun, last = draft.trigger, contacts[-1] if contacts else None
    if last is not None and _turns_back(draft, contacts):
        return None
    opens = noun.dep_ in ("nsubj", "nsubj:pass") and noun.i - noun.sent.start <= 1
    if last is None or not opens or here - number(last.trigger) != 1 or not _is_told_first(last.trigger):
        return None
    pair = len(last.entities(*WHO_MET)) > 1 and last.trigger.pos_ == "VERB"
    return (last.coreferent or last) if pair and _can_be(draft, last) else None


def _turns_back(draft: Draft, contacts: list[Draft]) -> bool:
    """Whether *the talks* begin a new paragraph of a text that has told of talks by a noun before."""
    text = draft.trigger.doc.text[contacts[-1].trigger.idx : draft.trigger.idx]
    told = (each for each in contacts if each.kind == "Talks" and each.frame.pos == "noun")
    return "\n" in text and draft.kind == "Talks" and any(_can_be(draft, each) for each in told)


def _is_told_first(verb: Token) -> bool:
    """Whether a verb is that of its sentence, or what is said there (*they had met, an envoy confirmed*)."""
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i)


def _is_bilateral(draft: Draft, other: Draft) -> bool:
    """Whether *the meeting*, *the talks* may be a summit of two or three told before."""
    few = other.kind == "Summit" and 1 < len(other.entities(*WHO_MET)) <= _FEW
    return few and draft.kind in ("Meeting", "Talks") and draft.frame.pos == "noun"


def _is_beside(noun: Token, other: Draft) -> bool:
    """Whether a contact before is not the one meant, as one of two in its sentence.

    Those who *met during the talks* did so in another meeting; who *met on the margins of a ministerial
    meeting* is told more of than this.
    """
    if "during" in cases(noun) and other.trigger.pos_ == "VERB" and other.trigger in noun.ancestors:
        return True
    within = other.trigger.head
    aside = other.trigger.dep_ == "nmod" and word(within) in _MARGINS
    return aside and (noun.lemma_ == "meeting" or noun.lemma_ != other.trigger.lemma_)


def _salient(draft: Draft, nearest: Draft, contacts: list[Draft]) -> Draft:
    """What an article is about, where the nearest contact was told only once: one told often before."""
    told: dict[int, int] = {}
    for each in contacts:
        main = each.coreferent or each
        told[id(main)] = told.get(id(main), 0) + 1
    if told.get(id(nearest), 0) > 1:
        return nearest
    often = [each for each in contacts if told.get(id(each), 0) >= _OFTEN and _can_be(draft, each)]
    return often[-1] if often else nearest


def _is_definite(draft: Draft) -> bool:
    """Whether a noun says *the talks* and names no sides of its own, or those of a contact told before."""
    if draft.frame.pos != "noun" or not is_contact(draft.kind) or draft.entities("visitor"):
        return False
    kids = [each for carrier in draft.carriers for each in carrier.children]
    return any(each.dep_ == "det" and each.lower_ in ("the", "this", "these", "those") for each in kids)


def _signs_without_a_word_of_what(draft: Draft) -> bool:
    """Whether somebody *signed for* a side, or *put his name to it*, that is to what was told before."""
    return draft.frame.id in _SIGNED_FOR and not draft.entities("agreement")


def _signs_for_a_side(draft: Draft, kept: list[Draft], fillers: Fillers) -> bool:
    """Whether persons sign the agreement that states or groups were told to have signed before."""
    if draft.kind != "Signing" or not _are_persons(draft, fillers):
        return False
    agreement = set(draft.entities("agreement"))
    return any(
        other.kind == "Signing"
        and agreement & set(other.entities("agreement"))
        and other.fillers.get("signatory")
        and not _are_persons(other, fillers)
        for other in kept
    )


def _are_persons(draft: Draft, fillers: Fillers) -> bool:
    signers = draft.entities("signatory")
    return bool(signers) and all(fillers.kind(each) == "Person" for each in signers)


def _join_signing(draft: Draft, kept: list[Draft], number: _Sentences, fillers: Fillers) -> None:
    """One who *signed for* somebody, without a word of what, signed what was signed before."""
    near = [each for each in reversed(kept) if number(draft.trigger) - number(each.trigger) <= _REACH]
    signed = next((each for each in near if each.kind == "Signing"), None)
    if signed is not None:
        draft.coreferent = signed.coreferent or signed
    reached = signed or next((each for each in near if each.kind == "AgreementReached"), None)
    for filler in reached.fillers.get("agreement", ()) if reached is not None else ():
        draft.add("agreement", filler)
    # *X signed for A and Y for B*: the second signer is coordinated with whom the first one signed for
    represented = draft.fillers.pop("represented", [])
    for filler in represented:
        draft.add("signatory" if fillers.kind(filler.entity) == "Person" else "represented", filler)


def _go_on(draft: Draft, kept: list[Draft], number: _Sentences, fillers: Fillers) -> bool:
    """Give *the next round of talks* the sides of the talks before it; whether there are any.

    Talks whose sides the text leaves open have others of their kind after them (*two more rounds followed*).
    """
    if not is_further(draft):
        return False
    here = number(draft.trigger)
    for other in reversed(kept):
        if here - number(other.trigger) > _NEAR:
            return False
        main = other.coreferent or other
        sides = [filler for role in WHO_MET for filler in main.fillers.get(role, ())]
        if any(_is_anybody(each, fillers) for each in sides):
            continue  # "discussions with our partners" are no round of talks
        if other.kind == "Contact" or not (other.kind == "Mediation" or _may_follow(draft, other)):
            continue
        if not sides and other.placed:
            draft.placed = True
            return True
        if len(sides) > 1:
            draft.placed = True
            if not are_persons(sides) or (main.kind in _ROUNDS and not is_earlier(draft)):
                _take_over(draft, main, kept, fillers)  # persons who met need not have been at other talks
            return True
    return False


def _is_anybody(side: Filler, fillers: Fillers) -> bool:
    """Whether somebody is a group without a name or a state, that does not fight: *our partners*."""
    stateless = not fillers.state(side.entity).startswith("state/")
    return (
        fillers.kind(side.entity) in COLLECTIVE
        and stateless
        and side.text.lower().split()[-1].removesuffix("s") not in FIGHTERS
    )


def _may_follow(draft: Draft, other: Draft) -> bool:
    """Whether one may be a later session of another: *talks … a further session*, but no conference."""
    if word(draft.trigger) in _CONGRESSES and other.kind not in ("Session", "Summit"):
        return False
    return compatible(draft.kind, other.kind) or (draft.kind == "Session" and other.kind in MEETINGS)


def _is_of_a_vote(draft: Draft, kept: list[Draft]) -> bool:
    """Whether a *round* that says not of what may be one of an election: no talks were told before."""
    return word(draft.trigger) == "round" and not any(
        is_contact(each.kind) or each.kind == "Mediation" for each in kept
    )


def _take_over(draft: Draft, other: Draft, kept: list[Draft], fillers: Fillers) -> None:
    """Give a round of talks the sides of what was told before it, and not its mediators."""
    third = other.entities("mediator")
    row = [filler for role in WHO_MET for filler in other.fillers.get(role, ()) if filler.entity not in third]
    sides = powers_of(row, map(sides_of, kept), fillers)
    role = next((each for each in WHO_MET if other.fillers.get(each)), "participant")
    for filler in sides:
        draft.add(role, filler)
    draft.confidence = _UNSURE


def _is_plain(draft: Draft) -> bool:
    """Whether a noun brings nothing that makes it another event: a name before it, *another*, *next*."""
    counted = any(each.dep_ == "nummod" for carrier in draft.carriers for each in carrier.children)
    counted = counted or any(_is_of_a_year(each) for carrier in draft.carriers for each in carrier.children)
    return not (counted or _is_asked_of_anew(draft)) and all(
        each.lower_ not in _OTHER
        and not any(part.lower_.startswith("intra") for part in (each, *each.children))
        and not (
            each.dep_ in ("compound", "nmod:poss") and each.pos_ == "PROPN" and not _is_setting(each, draft)
        )
        for carrier in draft.carriers
        for each in carrier.children
        if each.dep_ in ("amod", "det", "compound")
    )


def _is_of_a_year(token: Token) -> bool:
    """Whether a year tells which one is meant: *the Geneva conference of 1976*."""
    return token.dep_ == "nmod" and token.text.isdigit() and len(token.text) == _YEAR and "of" in cases(token)


def _is_asked_of_anew(draft: Draft) -> bool:
    """Whether a question says what talks are for: *are the talks to free the men still going on?*"""
    purpose = any(
        each.dep_ == "acl" and each.tag_ == "VB" and not _is_held(each)
        for carrier in draft.carriers
        for each in carrier.children
    )
    return purpose and draft.trigger.sent[-1].text == "?"


def _is_held(verb: Token) -> bool:
    return any(each.dep_ == "aux:pass" for each in verb.children)


def _is_clocked(draft: Draft) -> bool:
    """Whether a noun is of the very session that a record tells of: *The meeting began at 3.05 p.m.*

    Or of an entry of its own in a schedule: *3:30 p.m. The minister attends the ceremony*.
    """
    verb = draft.anchor
    if draft.entities() and verb.tag_ == "VBZ" and has_hour_first(verb):
        return True
    if verb.lemma_ not in _KEPT or verb.dep_ != "ROOT" or draft.entities():
        return False
    return any(each.ent_type_ == "TIME" and any(c.isdigit() for c in each.text) for each in verb.children)


def _is_setting(token: Token, draft: Draft) -> bool:
    """Whether a name says where a contact is, or who only hosts or mediates it: *the UN-hosted talks*."""
    beside = [each for role in ("host", "mediator") for each in draft.fillers.get(role, ())]
    return any(place.span.start <= token.idx < place.span.end for place in draft.places) or any(
        each.start <= token.idx < each.end for each in beside
    )


def _can_be(draft: Draft, other: Draft) -> bool:
    if not (compatible(draft.kind, other.kind) or _is_bilateral(draft, other)) or other.frame.elaborates:
        return False
    if _is_apart(draft, other):
        return False
    passing = word(other.trigger) in _GREETING | _MEALS  # "over breakfast with editors", no talks
    if passing and draft.trigger.lower_ in ("talks", "negotiations"):
        return False
    if word(other.trigger) == "touch" and word(draft.trigger) != "touch":
        return False  # who is *in touch* with others has no meeting yet
    asserted = draft.modality.status is Status.HELD and not draft.modality.presumed
    if asserted and not _is_outlined(draft) and _is_certain_to_come(other):
        return False
    if _is_of_many(draft) and not _is_of_many(other) and len(other.entities(*WHO_MET)) <= _TWO:
        return False
    if word(draft.trigger) == "gathering" and 1 < len(other.entities(*WHO_MET)) < _FEW:
        return False  # of many, no talks of two
    if other.modality.status is Status.HELD and _is_still_to_be_had(draft):
        return False
    if other.modality.status in _AHEAD and _is_of_today(draft) and not _has_day(other):
        return False
    if _may_be(other) and draft.modality.status in (Status.HELD, Status.UNDERWAY):
        return draft.modality.presumed
    if other.modality.status is Status.HELD and _is_to_come(draft):
        return False
    theirs = set(other.entities(*WHO_MET, "host", "organizer", "mediator"))
    same = word(draft.trigger) == word(other.trigger) and draft.trigger.dep_ == "nsubj"
    opened = same and not other.entities(*WHO_MET)  # "will host a summit. The summit brings together A and B"
    if not (draft.joins or opened) and not set(draft.entities(*WHO_MET)) <= theirs:
        return False
    hosts, others = (set(each.entities("host", "organizer")) for each in (draft, other))
    if hosts and others and not hosts & others:
        return False
    if other.modality.status in _ENDED and draft.modality.status in (
        Status.HELD,
        Status.PLANNED,
        Status.UNDERWAY,
    ):
        return draft.modality.presumed or draft.modality.factuality is not Factuality.CERTAIN
    told = other if other.places or other.coreferent is None else other.coreferent
    ours, there = {each.entity for each in draft.places}, {each.entity for each in told.places}
    return not (ours and there) or bool(ours & there) or not _towns(draft, told)


def _is_apart(draft: Draft, other: Draft) -> bool:
    """Whether a noun dates the other contact, or is its topic: *met reporters after the summit* with Roe."""
    noun = draft.carriers[0]
    told = _APART | _TOPICS if draft.frame.pos == "noun" and other.trigger.pos_ == "VERB" else _APART
    dated = bool(told.intersection(cases(noun))) and noun.dep_ in ("obl", "nmod")
    return dated and any(each.i in (noun.head.i, noun.head.head.i) for each in other.carriers)


def _is_still_to_be_had(draft: Draft) -> bool:
    """Whether it is certain to come, and no going on of what was: *the meeting that we will have*."""
    return word(draft.anchor) in _HAVING and _is_certain_to_come(draft)


def _may_be(draft: Draft) -> bool:
    """Whether nobody says that a contact is or was: *do you hope to get talks with Roe?*"""
    modality = draft.modality
    return modality.status is Status.UNKNOWN and modality.factuality is Factuality.POSSIBLE


def _is_certain_to_come(draft: Draft) -> bool:
    """Whether a contact lies ahead of the text itself (*will meet*), not of what it tells (*was to meet*)."""
    words = {each.lower_ for each in draft.anchor.children if each.dep_ == "aux"}
    return draft.modality.status is Status.PLANNED and bool(words & {"will", "shall", "would"})


def _is_outlined(draft: Draft) -> bool:
    """Whether a noun is told of as a programme does: *the summit brings together ten leaders*."""
    verb = verb_above(draft.anchor)
    done = any(each.dep_ in ("aux", "aux:pass") for each in verb.children)
    return draft.frame.pos == "noun" and verb.tag_ in ("VBZ", "VBP") and not done


def _is_of_today(draft: Draft) -> bool:
    """Whether a noun that takes an event as known says that it is of this day or one before."""
    kids = [kid for each in draft.carriers for kid in each.children]
    own = any(each.lower_ in _TODAY for each in kids)
    return own and draft.modality.presumed and draft.anchor.pos_ == "NOUN"


def _has_day(draft: Draft) -> bool:
    kids = [kid for each in (draft.anchor, *draft.carriers) for kid in each.children]
    return any(each.ent_type_ in ("DATE", "TIME") for each in kids)


def _is_of_many(draft: Draft) -> bool:
    """Whether talks are told by how many take part: *six-party talks*, *four-nation*, *trilateral* ones."""
    kids = draft.carriers[0].children
    counted = any(each.dep_ == "compound" and each.lemma_.lower() in _PARTIES for each in kids)
    return counted or any(each.lower_ in OF_THREE for each in kids)


def _is_to_come(draft: Draft) -> bool:
    """Whether a noun is of another day than what was held: *the meetings there tomorrow*."""
    after = draft.trigger.doc[draft.trigger.i + 1 : draft.trigger.i + _SOON]
    return any(each.lower_ in ("tomorrow", "tonight") for each in after)


def _towns(draft: Draft, other: Draft) -> bool:
    """Whether two events name places of one size, so that different names are different places."""
    return all(any(place.entity.count("-") for place in each.places) for each in (draft, other))


def _take_up(draft: Draft, other: Draft) -> None:
    """Make a draft one with an earlier one: same people, same status where it says none of its own."""
    draft.coreferent = other
    draft.kind = narrower(draft.kind, other.kind) if draft.kind != other.kind else draft.kind
    sides = next((role for role in WHO_MET if other.fillers.get(role)), "participant")
    for role in list(draft.fillers):
        if role in WHO_MET and role != sides:
            for filler in draft.fillers.pop(role):
                draft.add(sides, filler)
    for role, row in other.fillers.items():
        for filler in row:
            draft.add(role, filler)
    said = draft.modality.status is not Status.UNKNOWN and not draft.modality.presumed
    said = said or _may_go_on(draft)
    ended = other.modality.status in (Status.REFUSED, Status.CANCELLED)
    ended = ended and draft.modality.status is not Status.PROPOSED  # "insists that the talks be held"
    over = other.modality.status is Status.HELD and _tells_when(draft)
    outlined = other.modality.status is Status.PLANNED and _is_outlined(draft)
    if not said or ended or over or outlined:
        draft.modality = other.modality


def _may_go_on(draft: Draft) -> bool:
    """Whether it is what may come of a contact that has been: *the talks could resume in July*."""
    modal = any(each.tag_ == "MD" for each in draft.anchor.children)
    return _may_be(draft) and modal and word(draft.anchor) in _AGAIN | _KEPT


def _tells_when(draft: Draft) -> bool:
    """Whether a noun only dates what somebody did in the past: *prior to the meeting, A said*."""
    noun = draft.anchor
    before = _BEFORE.intersection(cases(noun))
    told = (noun.head, *(each for each in noun.head.children if each.dep_ in ("aux", "aux:pass")))
    return bool(before) and noun.dep_ == "obl" and any(each.tag_ == "VBD" for each in told)


def _elaborate(draft: Draft, contacts: list[Draft], number: _Sentences, fillers: Fillers) -> bool:
    """Join a draft to the contact it goes on with; whether the draft stays."""
    here = number(draft.trigger)
    own = draft.entities(*WHO_MET)
    for other in reversed(contacts):
        if here - number(other.trigger) > _NEAR or other.trigger.i == draft.trigger.i:
            break
        if other.frame.only_elaborates or other.kind == "Visit":
            continue
        if draft.modality.status is Status.HELD and _is_to_be(other):
            continue  # "they welcomed the summit of next week and discussed trade"
        if draft.frame.only_elaborates:
            if _sends(draft, other, fillers):
                _join_sender(draft, other, fillers)
                return True
        elif take_sides(draft, other, fillers):
            draft.kind = other.kind
            if draft.modality.status is Status.PLANNED and other.modality.status is Status.HELD:
                return True  # "they met; they will discuss it next week"
            draft.coreferent = other.coreferent or other
            if draft.modality.status is Status.UNKNOWN:
                draft.modality = other.modality
            return True
    return not draft.frame.only_elaborates and len(own) > 1


def _is_to_be(draft: Draft) -> bool:
    """Whether a contact is planned by what the text tells of it, not in the past (*was to meet*)."""
    return draft.modality.status is Status.PLANNED and not draft.modality.presumed and not _was_planned(draft)


def _was_planned(draft: Draft) -> bool:
    return any(each.lower_ in ("was", "were", "would") for each in verb_above(draft.anchor).children)


def _is_stage(draft: Draft, kept: list[Draft]) -> bool:
    """Whether whom somebody visits is only why he travels: *travelled to Mali to visit* its troops."""
    verb = draft.trigger
    why = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and not draft.places
    return why and any(each.kind == "Visit" and each.trigger.i == verb.head.i for each in kept)


def _is_purpose(draft: Draft) -> bool:
    """Whether a draft only tells why those of its contact met: *met on Friday to discuss* the border."""
    verb = draft.trigger
    why = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB"
    return why and draft.coreferent is not None and draft.coreferent.trigger.i == verb.head.i


def _join(draft: Draft, contacts: list[Draft], number: _Sentences) -> bool:
    """Add who *took part* or *attended*, without a word of what, to the contact told last, if any."""
    here = number(draft.trigger)
    for other in reversed(contacts):
        if here - number(other.trigger) > _NEAR:
            return False
        if other.kind == "Visit" or other.modality.status in _ENDED:
            continue
        if draft.modality.status in _OVER and other.modality.status in _AHEAD:
            continue
        side = next((role for role in WHO_MET if other.fillers.get(role)), "participant")
        away = draft.modality.negated
        draft.kind, draft.coreferent = other.kind, other.coreferent or other
        if draft.modality.status is not Status.REFUSED:
            draft.modality = other.modality
        for filler in draft.fillers.pop("participant", []):
            draft.add("absentee" if away else side, filler)
        return True
    return False


def _sends(draft: Draft, other: Draft, fillers: Fillers) -> bool:
    """Whether who is represented takes part in an earlier contact, itself or by unnamed people of its own."""
    senders = {
        each.entity
        for token in draft.functions.get(draft.frame.represents, ())
        for each in fillers.agents(token)
    }
    sides = other.entities(*WHO_MET, "represented")
    owners = {
        entity.belongs_to
        for name in sides
        if (entity := fillers.entity(name)) is not None and entity.kind in COLLECTIVE
    }
    return bool(senders & (set(sides) | owners)) or (
        bool(senders) and other.coreferent is not None and bool(owners)
    )


def _join_sender(draft: Draft, other: Draft, fillers: Fillers) -> None:
    """The sent person takes part in the earlier contact for the sender."""
    senders = [
        each.entity
        for token in draft.functions.get(draft.frame.represents, ())
        for each in fillers.agents(token)
    ]
    draft.kind = other.kind
    draft.coreferent = other.coreferent or other
    role = next((each for each in WHO_MET if other.fillers.get(each)), "participant")
    row = [filler for each in WHO_MET for filler in draft.fillers.pop(each, ())]
    for filler in row:
        draft.add(role, _for(filler, senders[0] if senders else ""))
    draft.modality = other.modality


def _for(filler: Filler, sender: str) -> Filler:
    return Filler(filler.start, filler.end, filler.entity, filler.text, filler.how, sender, filler.confidence)
