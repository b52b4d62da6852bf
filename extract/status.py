"""Status, factuality and negation of an event: from its own clause, then from the words above it.

The four axes of the design are kept apart: this module yields `Modality` (status, factuality, negation);
who says it is `attribution`'s business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..ontology.model import Factuality, Status
from .calendar_words import SPANS, WEEKDAYS
from .clause_status import DEEPEST, HAPPENING, JUDGED_BY, OPEN, PROPOSED, ClauseReader, negate, weaker
from .drafts import Draft, Modality, can_be_about, is_backdrop
from .frames import Effect, Lexicon
from .grammar import Tree
from .kinds import SAYINGS, VIOLENT, is_contact
from .light_verbs import FAILING, is_kept_away
from .obliques import HYPHENS
from .parsed import Token
from .questions import asks_whether, is_asked
from .schedule import is_time_ahead, status_of_course
from .tree_shape import first_of_list, is_doing, is_verbal, verb_above, word
from .wants import is_answered, is_heard, is_imagined, is_sought, is_wanted

_BEFORE = frozenset({"ahead of", "before", "prior to", "until", "pending"})
_DURING = frozenset(
    {
        "during",
        "after",
        "following",
        "at",
        "in",
        "since",
        "from",
        "by",
        "on",
        "through",
        "for",
        "over",
        "amid",
        "via",
        "to",
        "with",
        "under",
        "as",
        "of",
        "into",
        "despite",
        "throughout",
        "out of",
        "thanks to",
    }
)
_ABOUT = frozenset({"against", "about", "regarding", "concerning", "upon"})
_PAST = frozenset({"after", "following", "since"})
_THERE = frozenset({"at", "in", "during", "after", "following", "from", "since", "throughout", "despite"})
_UPON = frozenset({"on", "over", "by", "under"})
_PROPOSALS = frozenset({"offer", "proposal", "counter-offer", "counteroffer", "idea", "suggestion", "option"})
_PROSPECTS = frozenset({"sight", "offing", "card", "horizon"})
_NAMING = frozenset({"accept", "appoint", "name", "propose", "choose", "recognise", "recognize"})
_ENDING = frozenset({"stop", "cease", "halt", "end", "quit"})
_DONE_BY_SAYING = SAYINGS | {"Sanctions", "Appointment", "Dismissal", "Expulsion", "Recognition"}
_PUT = frozenset({"Offer", "Proposal", "Demand"})
_MADE = _PUT | {"Invitation"}
"""What was made, as its noun tells, though it is refused: *the invitation was declined*."""
_OUTCOMES = frozenset(
    {"result", "outcome", "end", "course", "wake", "conclusion", "aftermath", "product", "fruit", "basis"}
)
_RECORDS = frozenset({"readout", "transcript", "recording", "minutes"})
_POINTING = ("refer", "point", "direct")
_WISHING = frozenset({"want", "wish", "like", "expect", "intend", "need"})
_SITTINGS = frozenset({"meeting", "round", "session", "sitting"})
_TOPICS = frozenset({"topic", "subject", "focus", "part", "theme", "item", "feature"})
_TURNED_OUT = frozenset(
    {"beginning", "start", "continuation", "culmination", "success", "failure", "opportunity", "chance",
     "milestone", "breakthrough", "disaster", "step", "result", "disappointment"}
)  # fmt: skip
"""What past events are told to have been: *today's meeting was the beginning of a dialogue*."""
_PENDING = frozenset(
    {"due", "likely", "unlikely", "possible", "impossible", "imminent", "uncertain", "doubtful", "necessary",
     "essential", "crucial", "vital", "premature", "unclear", "ready", "welcome", "important", "near",
     "close", "urgent", "overdue", "conceivable", "unthinkable", "inevitable", "open"}
)  # fmt: skip
"""What was said of a thing that may have been still to come."""
_FOREGOING = frozenset({"runup", "leadup", "buildup", "countdown", "prelude"})
_LEADING = frozenset({"run", "lead", "build"})
_AFTERMATHS = frozenset({"aftermath", "wake", "anniversary"})
_JUDGING = ("subject", "in", "to")
_LASTING = ("Mediation", "NegotiationProcess", "Talks")
_CONVENING = frozenset({"convene", "host", "organize", "organise", "sponsor", "chair", "co-host", "call"})
_MOVING = ("cancels", "postpones")
_MEANT = frozenset({"aim", "mean", "intend", "design"})
_PASSING = ("xcomp", "ccomp", "csubj", "acl")
_STARTS = frozenset({"resumption", "holding", "convening", "staging", "conclusion"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_DONE = VIOLENT | {"Arrest"}
"""What a text speaks of as *the* attack or arrest has happened, whatever it says about it."""
_SUDDEN = _DONE | {"Dismissal", "Resignation"}
_KNOWN = _SUDDEN | {"Sanctions"}
_IN_FORCE = frozenset({"Sanctions", "Arrest", "CoerciveMeasure"})
_STAYING = frozenset({"remain", "stay", "continue"})
_PRESENT = ("VBZ", "VBP")
_VALID = frozenset({"force", "place", "effect", "prison", "detention", "custody", "jail"})
_VERBAL = ("aux", "aux:pass", "cop")
_VIEWS = frozenset(
    {"idea", "notion", "premise", "belief", "view", "thought", "theory", "assumption", "impression",
     "contention", "assertion", "argument", "narrative"}
)  # fmt: skip
"""What one thinks to be so: to reject it refuses nothing."""
_DISPUTING = frozenset({"reject", "dismiss", "refute", "dispute", "rebut", "rubbish"})
_KNOWING = frozenset(
    {"know", "remember", "recall", "realize", "realise", "recognize", "recognise", "forget", "notice"}
)
"""What one does only about what is so: *would like to know that they have agreed*."""
_EXPECTING = frozenset({"expect", "anticipate", "hope", "intend", "plan", "look"})
_SETTINGS = ("on", "in", "at", "during")
_JOURNEYS = frozenset({"visit", "trip", "tour", "journey", "stopover"})
_AGREEING = frozenset({"agree", "decide", "insist", "settle", "plan", "count"})
_WEIGHING = frozenset(
    {"consider", "contemplate", "weigh", "mull", "discuss", "debate", "study", "review", "examine", "support",
     "back", "favor", "favour"}
)  # fmt: skip
_INTENDING = frozenset(
    {"agree", "promise", "pledge", "vow", "plan", "intend", "expect", "decide", "undertake", "consent"}
)
_BUILDING = frozenset(
    {"build", "follow", "elaborate", "expand", "reflect", "capitalize", "comment", "report"}
)
_FULFILLING = frozenset(
    {"address", "meet", "heed", "respect", "satisfy", "answer", "ignore", "fulfil", "fulfill"}
)
_ANSWERS = frozenset({"respond", "reply", "react", "comment", "answer", "object"})
_CLIMBED = frozenset(
    {
        "xcomp",
        "ccomp",
        "csubj",
        "csubj:pass",
        "obj",
        "nsubj",
        "nsubj:pass",
        "obl",
        "nmod",
        "acl",
        "conj",
        "advcl",
        "obl:agent",
        "compound",
        "iobj",
    }
)
_CLIMBED_SORTS = frozenset(each.split(":")[0] for each in _CLIMBED)

_AFTER = frozenset({"further", "next", "follow-up"})
"""Words that place an event after others, and so ahead only where the text tells nothing of it."""
_YIELDING = frozenset({"lead", "result", "culminate", "produce", "yield", "bring"})
_BRINGING = _YIELDING | {"fail", "collapse", "end", "prove", "last"}
"""What is told in the past of what took place: *further rounds led to a deal*."""

_ATTEMPTS = frozenset({"attempt", "effort", "bid", "try"})
_JUDGED_AS = frozenset({"see", "view", "regard", "consider", "deem", "judge", "interpret", "remember"})
"""Verbs that tell what somebody holds an event to be."""

_RECOUNTING = frozenset({"report", "describe", "witness", "recount", "record", "document", "observe", "see"})
"""What is done to events that took place."""

Owner = Callable[[Token], "list[Draft]"]


class StatusReader:
    """Reads the modality of drafts in one document; `owners` gives the drafts a token carries."""

    def __init__(self, tree: Tree, lexicon: Lexicon, owners: Owner) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self.clauses = ClauseReader(tree, lexicon)
        self._owners = owners

    def read(self, draft: Draft) -> None:
        """Set the draft's modality and link it to the events above that take it as a complement."""
        anchor = draft.anchor
        if is_backdrop(draft):
            draft.modality = Modality(Status.HELD)
            return
        arranged = self.clauses.plans(anchor, "object") or _is_convened(anchor)
        if is_apart(anchor) and self._is_carrier(draft, anchor.head) and arranged:
            anchor = draft.anchor = anchor.head  # "scrapped a meeting that had been arranged"
        anchor = _part_played(anchor)
        modality = self.clauses.clause(anchor) if is_verbal(anchor) else self._of_noun(draft)
        if modality.status is Status.HELD and word(anchor) in JUDGED_BY and self._is_definite(draft.trigger):
            modality = replace(modality, presumed=True)  # "welcomed the visit", which may be still ahead
        if modality.negated and self._has_no_outcome(draft):
            modality = Modality(Status.HELD, modality.factuality)
        if draft.functions.get("absentee") and modality.negated:
            going = anchor.tag_ == "VBG"
            modality = Modality(Status.UNDERWAY if going else Status.HELD, modality.factuality)
        if modality.status is Status.HELD and self._is_set_for(draft):
            modality = replace(modality, status=Status.PLANNED)
        if modality.status in (Status.HELD, Status.UNDERWAY) and self._is_to_come(draft):
            modality = replace(modality, status=Status.PLANNED)
        if modality.status is Status.PLANNED and anchor.dep_ == "acl" and _had_outcome(anchor.head):
            modality = replace(modality, status=Status.HELD)  # "the talks starting on Monday led to a pact"
        modality = replace(modality, status=status_of_course(draft, modality.status))
        went_on = draft.light_status is Status.UNDERWAY and anchor.dep_ == "advcl" and anchor.tag_ == "VB"
        if modality.status is Status.UNDERWAY and self._is_on_the_way_to(draft):
            modality = replace(modality, status=Status.PLANNED)  # "is heading to Oslo for talks"
        met = went_on or draft.functions.get("absentee")  # "who had not been invited to the talks"
        if draft.light_status and modality.status in (Status.HELD, Status.UNDERWAY) and not met:
            modality = replace(modality, status=draft.light_status)
        if modality.negated and anchor.i != draft.trigger.i and word(anchor) in _ENDING:
            modality = Modality(Status.UNDERWAY, modality.factuality)  # "the talks do not end today"
        if draft.kind == "Mediation" and modality.status is Status.HELD and anchor.tag_ in ("VBZ", "VBP"):
            modality = replace(modality, status=Status.UNDERWAY)
        if draft.kind == "Mediation" and modality.status is Status.PLANNED and self._is_tried(anchor):
            modality = Modality(Status.UNDERWAY, modality.factuality, presumed=True)
        if draft.kind in _LASTING and modality.status is Status.HELD and self._lasts(anchor):
            modality = replace(modality, status=Status.UNDERWAY)
        told = modality.status in (Status.HELD, Status.UNKNOWN)
        if told and draft.kind in _IN_FORCE and _stays(anchor, draft.trigger):
            modality = replace(modality, status=Status.UNDERWAY)  # "sanctions remain in place"
        elif modality.status is Status.UNDERWAY and draft.kind in _DONE_BY_SAYING:
            modality = replace(modality, status=Status.HELD)  # "we are designating two officials today"
        if modality == Modality() and "subject of" in draft.frame.roles and draft.functions.get("subject of"):
            acting = self._tree.case(anchor) == "as" and is_verbal(anchor.head)
            modality = self.clauses.clause(anchor.head) if acting else Modality(Status.HELD)
        if draft.frame.status is not None and modality.status is Status.HELD:
            modality = replace(modality, status=draft.frame.status)
        modality = self._modified(draft, modality)
        draft.modality = self._climb(draft, anchor, modality)
        if draft.modality.status is Status.PLANNED and asks_whether(self._tree, anchor):
            draft.modality = replace(OPEN, negated=draft.modality.negated)  # "are there any plans to meet?"

    def _lasts(self, verb: Token) -> bool:
        """Whether what has been done is still done: *has mediated since December*."""
        kids = self._tree.children(verb)
        if word(verb) in HAPPENING:
            return False  # "rounds have taken place since May"
        return any(each.dep_ == "aux" and each.lower_ in ("has", "have") for each in kids) and any(
            each.dep_.startswith("obl") and self._tree.case(each) == "since" for each in kids
        )

    def _is_tried(self, verb: Token) -> bool:
        """Whether it is what somebody makes efforts for: *welcomed Chad's efforts to mediate*."""
        verb = first_of_list(verb)
        effort = verb.head
        if verb.dep_ != "acl" or word(effort) not in self._lexicon.words["efforts"]:
            return False
        owned = any(each.dep_ == "nmod:poss" for each in self._tree.children(effort))
        return owned and self.clauses.clause(verb_above(effort)).status in (Status.HELD, Status.UNDERWAY)

    def _has_no_outcome(self, draft: Draft) -> bool:
        """Whether an event only brought nothing: *brought no progress*, *did not lead to a deal*."""
        anchor = draft.anchor
        subjects = [each for each in self._tree.children(anchor) if each.dep_ == "nsubj"]
        own = any(self._is_carrier(draft, each) and not self.clauses.has_no(each) for each in subjects)
        denied = self._denies_a_thing(anchor) or (word(anchor) in _YIELDING and anchor.i != draft.trigger.i)
        return own and is_verbal(anchor) and denied and not self.clauses.is_ahead(anchor)

    def _is_set_for(self, draft: Draft) -> bool:
        """Whether a contact is called *for Monday*, a day that a clause in the past still has ahead."""
        return is_contact(draft.kind) and any(
            token.ent_type_ == "DATE" and token.lower_ in WEEKDAYS for token in draft.functions.get("for", ())
        )

    def _is_to_come(self, draft: Draft) -> bool:
        """Whether a relative clause has it still ahead: *sponsors a forum, which will take place in May*."""
        told = (each for each in draft.carriers if each.dep_ == "acl:relcl" and word(each) in HAPPENING)
        return any(self.clauses.clause(each).status is Status.PLANNED for each in told)

    def _of_noun(self, draft: Draft) -> Modality:
        """The modality of an event noun that no light verb carries."""
        noun = draft.anchor
        if (copula := self._tree.child(noun, "cop")) is not None and "subject of" in draft.functions:
            going_on = copula.tag_ in ("VBZ", "VBP") and self._tree.case(noun) in ("on", "in")
            subject = self._tree.child(noun, "nsubj")
            these = subject is not None and subject.lower_ in _DEFINITE and draft.kind in _LASTING
            going_on = going_on or (these and copula.tag_ in ("VBZ", "VBP"))  # "these are talks between"
            going_on = going_on and not is_asked(self._tree, noun)  # "are they in regular contact?"
            return Modality(Status.UNDERWAY) if going_on else self.clauses.clause(noun)  # "is on a visit"
        for each in self._tree.children(noun):
            if each.lower_ == "working" and each.dep_ == "amod":
                continue  # "a working lunch", which nobody only works towards
            met = is_contact(draft.kind) and self._is_definite(noun) and word(each) not in HAPPENING
            purpose = met or "xcomp" in draft.frame.complements or draft.kind == "AidProvision"
            if purpose and self._tree.is_infinitive(each) and not self._tree.child(each, "aux:pass"):
                continue  # "its refusal to meet": what is refused, not when; "aid to rebuild schools"
            if each.dep_ in ("acl", "acl:relcl", "amod") and is_verbal(each) and self._is_about(each, noun):
                operator = self.clauses.operators(each, "object") or self.clauses.operators(each, "subject")
                if _is_convened(each) or self._tells_purpose(each) or _is_joined(each):
                    continue
                if self._is_carrier(draft, each) and draft.light_status is None:
                    operator = None  # "the aid that it has provided"
                if operator is None and not self._tree.is_infinitive(each) and each.dep_ == "amod":
                    continue
                found = self.clauses.clause(each)
                return found if operator is None else self.clauses.after(operator, found, found)
        if draft.kind == "Arrest" and is_sought(self._tree, noun):
            return PROPOSED
        if draft.kind == "Demand" and noun.dep_ == "obj" and word(noun.head) in _FULFILLING:
            return Modality(Status.HELD)  # "must meet the people's demands"
        if draft.kind in _DONE and self._is_definite(noun):
            return Modality(Status.HELD, presumed=True)  # "the massacre could be a crime of war"
        found = self._governed(noun, sudden=draft.kind in _SUDDEN)
        said = found.status is Status.UNKNOWN and draft.kind in SAYINGS and is_heard(self._tree, noun)
        return Modality(Status.HELD) if said else found

    def _is_about(self, verb: Token, noun: Token) -> bool:
        """Whether a noun is an argument of a clause that modifies it, and not only its place or time."""
        if verb.dep_ != "acl:relcl":
            return "that" not in self._tree.marks(verb)  # "the announcement that it will host a summit"
        found = [each.function for each in self._tree.arguments(verb) if each.token.i == noun.i]
        return any(function in ("object", "subject") for function in found)

    def _is_on_the_way_to(self, draft: Draft) -> bool:
        """Whether somebody is going somewhere for an event: *is heading to Oslo for talks*."""
        verb = draft.anchor
        if verb.tag_ != "VBG" or not is_contact(draft.kind):
            return False
        journey = any(each.kind == "Visit" for each in self._lexicon.frames_at(word(verb), "verb"))
        purpose = any(each.head.i == verb.i and self._tree.case(each) == "for" for each in draft.carriers)
        bound = any(self._tree.case(each) == "to" for each in self._tree.children(verb))
        return journey and purpose and bound

    def _tells_purpose(self, verb: Token) -> bool:
        """Whether a participle only tells what something is for: *sanctions aimed at hurting* them."""
        if verb.tag_ != "VBN" or word(verb) not in _MEANT:
            return False
        kids = self._tree.children(verb)
        ends = [
            each
            for each in kids
            if is_verbal(each) and (word(each) not in HAPPENING or self._tree.child(each, "obj") is not None)
        ]
        return bool(ends) or any(self._tree.case(each) == "at" for each in kids)

    def _governed(self, noun: Token, *, sudden: bool) -> Modality:
        """The modality that the place of an event noun in its sentence suggests.

        What was sudden nobody had planned: who *was in office before the murder* was so before it was done.
        """
        token = noun
        while token.dep_ == "conj":
            token = token.head
        head, case = token.head, self._tree.case(token)
        if is_asked(self._tree, noun):
            known = self._is_definite(noun)
            if case in ("from", "of") and word(head) in _EXPECTING and self._tree.child(head, "aux"):
                present = {each.tag_ for each in self._tree.children(head) if each.dep_ == "aux"}
                if known and present <= {"VBP", "VBZ"}:
                    return Modality(Status.PLANNED)  # "what do you expect from the summit?"
            return Modality(Status.HELD, presumed=True) if known else OPEN
        if token.dep_.startswith("obl") and word(head) in _ANSWERS and case in ("to", "on", "about"):
            return Modality(Status.HELD)  # "has not responded to Seoul's offer"
        if token.dep_.startswith("obl") and word(head) in _BUILDING and case in ("on", "upon"):
            return Modality(Status.HELD)  # "will follow up on the summit"
        if case == "for" and is_verbal(head) and self.clauses.arranges(head):
            return Modality(Status.PLANNED)  # "no date has been set for the meeting"
        if case == "for" and token.dep_ == "nmod" and head.ent_type_ == "PERSON":
            return Modality(Status.HELD)  # "Blinken, in Paris for talks"
        stay = self._tree.child(head, "cop") if case in ("for", "on") and head.pos_ != "ADJ" else None
        if stay is not None:  # "was in Paris for talks", "is there on a visit"
            going_on = stay.tag_ in ("VBZ", "VBP")
            return Modality(Status.UNDERWAY) if going_on else self.clauses.clause(head)
        if (case == "under" and token.dep_ == "obl") or (case == "from" and head.lower_ in ("fresh", "back")):
            return Modality(Status.HELD)  # "under the plan, troops would leave", "fresh from talks"
        if case in _BEFORE:
            past = any(each.dep_ == "aux" and each.lower_ == "had" for each in self._tree.children(head))
            past = past or (sudden and self.clauses.clause(verb_above(head)).status is Status.HELD)
            return Modality(Status.HELD if past else Status.PLANNED)  # "had received him before the talks"
        if token.dep_ == "appos" and word(head) in _PROPOSALS:
            return PROPOSED  # "its offer, talks in Oslo, stands"
        if token.dep_ == "appos" and (same := next(iter(self._owners(head)), None)) is not None:
            return same.modality  # "will open the forum, a meeting of ten states"
        if head.i == token.i:
            return self._mentioned(noun)
        if token.dep_.startswith("nsubj") and word(head) in _PROSPECTS and self._tree.child(head, "cop"):
            none = any(
                self.clauses.negates(each) for each in self._tree.children(head)
            ) or self.clauses.has_no(token)
            return negate(OPEN) if none else Modality(Status.PLANNED, Factuality.POSSIBLE)
        if token.dep_.startswith("nsubj") and not is_verbal(head) and is_imagined(self._tree, head):
            return Modality(Status.PLANNED, Factuality.POSSIBLE) if self._is_definite(noun) else OPEN
        if token.dep_.startswith("nsubj") and self._is_judged_over(head):
            return Modality(Status.HELD)  # "the meeting was extremely warm"
        if token.dep_.startswith("nsubj") and (set_for := self._is_when_or_where(head)) is not None:
            return set_for
        if token.dep_ == "nsubj:pass" and self._is_taken_as_something(head):
            helped = self._tree.child(head, "aux:pass")  # "the meeting was considered decisive"
            return Modality(Status.HELD) if helped and helped.tag_ == "VBD" else self._mentioned(noun)
        if token.dep_.startswith("nsubj") and is_verbal(head):
            above = self.clauses.clause(head)
            return Modality(
                Status.HELD if above.status is Status.NOT_HELD else above.status, above.factuality
            )
        tells = is_verbal(head) or self._tree.child(head, "cop") is not None  # "were together at the talks"
        if token.dep_.startswith("obl") and case in _DURING and tells:
            passive = [each for each in self._tree.children(head) if each.dep_ == "aux:pass"]
            expected = head.tag_ in ("VBP", "VBZ", "VBG") or any(e.tag_ in ("VBP", "VBZ") for e in passive)
            if word(head) in _EXPECTING and expected:
                return Modality(Status.PLANNED)
            if case in _SETTINGS and self._is_intended(head):
                return Modality(Status.PLANNED, presumed=self._is_definite(noun))
            above = self.clauses.clause(self._told(head) if case in _PAST else head)
            if above.negated and case in _UPON and self._is_definite(noun):
                return self._mentioned(noun)  # "is not imposing a deadline on the talks"
            if above.negated and case in _THERE and self._denies_a_thing(head):
                return Modality(Status.HELD)  # "no agreement was reached at the talks"
            if above.negated and case in _THERE and self._is_definite(noun):
                ahead = self.clauses.is_ahead(head)  # "will not speak to reporters after the summit"
                return Modality(Status.PLANNED) if ahead else self._mentioned(noun)
            if case in _PAST and above.status is Status.UNDERWAY:
                return Modality(Status.HELD, above.factuality)  # "is taking these steps after consultations"
            known = self._tree.is_infinitive(head) and self._is_definite(
                noun
            )  # "is invited to come to the talks"
            return (
                Modality(above.status, above.factuality, presumed=known and above.status is Status.HELD)
                if above.status is not Status.UNKNOWN
                else Modality()
            )
        if token.dep_ == "obj" and self._is_wished(head):
            return Modality(Status.PLANNED)
        told = PROPOSED if is_wanted(self._tree, noun) else self._told_by(token)
        if told is not None:
            return told
        reported = token.dep_ in ("obj", "nsubj:pass") and word(head) in _RECOUNTING and is_verbal(head)
        if reported and self.clauses.clause(head) in (Modality(Status.HELD), Modality(Status.UNDERWAY)):
            return Modality(Status.HELD)  # "reported clashes between Chad and the rebels"
        if is_answered(self._tree, noun) and self.clauses.clause(head).status is Status.HELD:
            return Modality(Status.HELD)  # "condemned an attack by rebels"
        if token.dep_ in ("obj", "obl") and word(head) in ("follow", "precede") and is_verbal(head):
            return Modality(Status.HELD)
        about = token.dep_ == "obl" and (case in _ABOUT or head.pos_ == "ADJ")
        if (
            about
            or token.dep_ in ("obj", "nmod", "appos", "nsubj")
            or any(each.dep_ == "cop" for each in self._tree.children(token))
        ):
            return self._mentioned(noun)
        return Modality(Status.UNKNOWN)

    def _is_taken_as_something(self, verb: Token) -> bool:
        """Whether a verb tells what an event is held to be: *seen as a step*, *was judged useful*."""
        kids = self._tree.children(verb)
        return word(verb) in _JUDGED_AS and any(
            (each.dep_ == "xcomp" and each.pos_ in ("ADJ", "NOUN") and not self._tree.marks(each))
            or (each.dep_ == "obl" and self._tree.case(each) == "as")
            for each in kids
        )

    def _is_intended(self, verb: Token) -> bool:
        """Whether it is what somebody only agreed, or wants, to do: *promised to raise it at the talks*."""
        wanted = verb.dep_ == "xcomp" and word(verb.head) in _INTENDING
        return wanted and self._tree.is_infinitive(verb) and is_verbal(verb.head)

    def _is_wished(self, verb: Token) -> bool:
        """Whether somebody wishes what an event is to be like: *we want the visit to be productive*."""
        below = self._tree.child(verb, "xcomp") if word(verb) in _WISHING else None
        return below is not None and below.pos_ == "ADJ" and self._tree.child(below, "cop") is not None

    def _is_judged_over(self, told: Token) -> bool:
        """Whether a past clause tells what an event was like, and not that it was still to be."""
        copula = self._tree.child(told, "cop")
        judged = told.pos_ == "ADJ" or word(told) in _TURNED_OUT
        past = copula is not None and copula.tag_ == "VBD" and judged
        return past and told.lower_ not in _PENDING and self.clauses.clause(told) == Modality(Status.HELD)

    def _is_when_or_where(self, told: Token) -> Modality | None:
        """What it says of an event that it will be, is or was on a day or in a place; None of all else."""
        copula = self._tree.child(told, "cop")
        if copula is None or is_verbal(told) or self._tree.case(told) not in ("on", "in", "at", ""):
            return None
        if told.ent_type_ not in ("DATE", "TIME", "GPE"):
            return None
        above = self.clauses.clause(told)
        coming = told.ent_type_ != "GPE" and copula.tag_ in ("VBZ", "VBP")  # "the meeting is on Monday"
        if above.negated:
            return Modality(Status.HELD)  # "the meeting was not in Oslo"
        return Modality(Status.PLANNED) if coming and above.status is Status.HELD else above

    def _denies_a_thing(self, verb: Token) -> bool:
        """Whether a clause is negated by what did not come about (*no progress*), not by its verb."""
        kids = self._tree.children(verb)
        return not any(self.clauses.negates(each) for each in kids) and any(
            self.clauses.has_no(each) for each in kids if each.dep_ in ("obj", "nsubj:pass")
        )

    def _told(self, verb: Token) -> Token:
        """The verb that tells when all below it happens: *approved* in *approved plans to go on after it*."""
        for _ in range(DEEPEST):
            if not self._tree.is_infinitive(verb) or verb.head.i == verb.i:
                break
            verb = verb_above(verb.head)
        return verb

    def _told_by(self, token: Token) -> Modality | None:
        """An event inside a larger phrase: as planned as its clause; held where it is what had a result."""
        if token.dep_ != "nmod":
            return None
        record = token.head if word(token.head) in _RECORDS else None
        if record is not None and (self._is_definite(record) or word(record.head) in _POINTING):
            return Modality(Status.HELD)  # "would refer you to our readout of the call"
        sure, there = word(token.head) in _OUTCOMES, self._tree.case(token) in ("at", "during")
        within = word(token.head) in _SITTINGS and self._tree.case(token) == "of"
        if _is_run_up(token.head) and self._tree.case(token) in ("to", "for"):
            return Modality(Status.PLANNED)  # "in the run-up to the summit"
        if word(token.head) in _AFTERMATHS and self._tree.case(token) == "of":
            return Modality(Status.HELD)  # "will help Haiti in the wake of the attack"
        if (found := self._of_length_or_attempt(token)) is not None:
            return found
        while token.dep_ in ("nmod", "conj", "compound"):
            token = token.head
        if (copula := self._tree.child(token, "cop")) is not None:  # "will be a topic of talks with Oslo"
            ahead = self.clauses.clause(token).status is Status.PLANNED
            past = copula.tag_ == "VBD" and word(token) in _TOPICS
            return Modality(Status.PLANNED if ahead else Status.HELD) if ahead or past else None
        if not is_verbal(token.head) or token.head.i == token.i:
            return None
        if self._is_intended(token.head) and self._tree.case(token) == "as":
            return Modality(Status.PLANNED)  # "agreed to take part as observers in the meeting"
        above = self.clauses.clause(token.head)
        if above.status is Status.PLANNED and (there or within or token.dep_.startswith("obl")):
            return Modality(Status.PLANNED)
        return Modality(Status.HELD) if sure and above.status is Status.HELD else None

    def _of_length_or_attempt(self, token: Token) -> Modality | None:
        """What *eight months of mediation crown*, and a failed *attempt at mediation*, say of it."""
        noun, verb = token.head, verb_above(token.head)
        done = verb.tag_ in ("VBZ", "VBP", "VBD") and self.clauses.clause(verb) == Modality(Status.HELD)
        if word(noun) in SPANS and noun.tag_ == "NNS" and self._tree.case(token) == "of":
            return Modality(Status.HELD) if done else None
        failed = word(noun) in _ATTEMPTS and word(verb) in FAILING and noun.dep_ == "nsubj"
        return negate(Modality()) if failed and self._tree.case(token) in ("at", "of") else None

    def _mentioned(self, noun: Token) -> Modality:
        """An event only talked about: held where it is a definite, past one; else unknown."""
        copula = self._tree.child(noun, "cop")
        if copula is not None and copula.tag_ == "VBD":
            return Modality(Status.HELD)
        known = word(noun) not in _STARTS  # "hopes for the resumption of talks"
        return Modality(Status.HELD, presumed=known) if self._is_definite(noun) else Modality(Status.UNKNOWN)

    def _is_definite(self, noun: Token) -> bool:
        """Whether an event noun takes its event as known: *their call*, *the calls and talks*.

        What somebody has behind an article of its own is not: *a successful leaders' summit*.
        """
        if noun.dep_ == "conj" and noun.left_edge.i == noun.i - 1 and noun.head.i == noun.i - 2:
            noun = noun.head
        kids = self._tree.children(noun)
        articles = [each for each in kids if each.dep_ == "det"]
        owned = any(each.dep_ == "nmod:poss" for each in kids)
        one = any(each.lower_ in ("a", "an") for each in articles)
        return (owned and not one) or any(each.lower_ in _DEFINITE for each in articles)

    def _modified(self, draft: Draft, modality: Modality) -> Modality:
        """What the words beside the noun say: *planned*, *cancelled*, *possible*, *no* talks."""
        words = self._lexicon.words
        for carrier in draft.carriers:
            if is_verbal(carrier):
                continue
            for each in self._tree.children(carrier):
                if each.dep_ == "nmod:poss" and each.ent_type_ == "DATE" and self.clauses.is_soon(carrier):
                    modality = replace(modality, status=Status.PLANNED)  # "next month's summit"
                if modality.status is Status.HELD and is_time_ahead(each) and not _is_past(draft.anchor):
                    modality = replace(modality, status=Status.PLANNED)  # "my meeting later today"
                if each.dep_ not in ("amod", "compound", "det", "advmod", "acl") or self._tree.marks(each):
                    continue  # "its accusation that Iran had planned a raid"
                for status in (
                    Status.PLANNED,
                    Status.PROPOSED,
                    Status.CANCELLED,
                    Status.POSTPONED,
                    Status.UNDERWAY,
                ):
                    done = status is not Status.UNDERWAY and (
                        is_verbal(draft.anchor) or (each.lower_ in _AFTER and _had_outcome(draft.anchor))
                    )
                    set_up = status is Status.PROPOSED and modality.status is Status.PLANNED
                    if (
                        each.lower_ in words.get(f"{status} modifiers", ())
                        and modality.status not in (Status.REFUSED, Status.NOT_HELD)
                        and not (
                            done and (set_up or modality.status in (Status.HELD, Status.UNDERWAY))
                        )  # "the planned talks went ahead", "the talks, postponed in May, opened"
                    ):
                        presumed = modality.presumed and status is not Status.UNDERWAY
                        modality = replace(modality, status=status, presumed=presumed)
                if each.lower_ in words["held modifiers"] and modality.status is Status.UNKNOWN:
                    modality = replace(modality, status=Status.HELD)  # "reviewed an earlier visit"
                if self.clauses.has_no(carrier) and not modality.negated and not is_verbal(draft.anchor):
                    modality = negate(replace(modality, status=Status.HELD))
            modality = replace(
                modality, factuality=weaker(modality.factuality, self.clauses.adverbs(carrier))
            )
        return modality

    def _climb(self, draft: Draft, anchor: Token, modality: Modality) -> Modality:
        """Apply the words above: operators change the modality, frames that take events are linked too."""
        token, given, moved = anchor, False, False
        for _ in range(8):
            while token.dep_ == "conj":
                token = token.head
            head = token.head
            if is_apart(token) and (modality.status is Status.HELD or not self._is_carrier(draft, head)):
                break  # such a clause says what is so, whatever the words around it do
            if head.i == token.i or token.dep_.split(":")[0] not in _CLIMBED_SORTS:
                break
            function = self._function(token)
            if function == "xcomp" and self.clauses.performs(token, head):
                break  # "I want to condemn the attack"
            if function == "ccomp" and (self._is_known(token, head) or "whether" in self._tree.marks(token)):
                break  # "asked whether they had met" asks for no meeting
            if function == "ccomp" and self._is_disputed(token, head):
                return negate(modality)
            if (
                function == "xcomp"
                and token.i != anchor.i
                and word(token) in self._lexicon.words["speech verbs"]
            ):
                break  # "refused to say whether they had met" refuses no meeting
            if word(head) in _ENDING and function in ("xcomp", "object") and draft.kind in VIOLENT:
                return Modality(Status.HELD, modality.factuality)  # "agreed to stop fighting"
            taken, had = self._taken_by(draft, head, function), self.clauses.was_had(head)
            reported = token.i != anchor.i and word(token) in self._lexicon.words["speech nouns"]
            denied = any(each.frame.relation == "denies" for each in taken)
            if reported and not denied and (function not in _JUDGING or self._judged(head) is None):
                break  # what becomes of a report does not touch what it tells
            kept_away = bool(draft.functions.get("absentee")) and is_kept_away(token)
            if kept_away:
                ahead = self.clauses.is_ahead(head)
                taken, modality = [], Modality(Status.PLANNED if ahead else Status.HELD)
            stayed_away = kept_away or (bool(draft.functions.get("absentee")) and word(head) in FAILING)
            told = function == "subject" and not is_verbal(token) and not reported
            deed = (told and self._judged(head)) or (
                token.dep_ == "nsubj:pass" and self._is_taken_as_something(head)
            )
            operator = None if taken or had or stayed_away or deed else self.clauses.operators(head, function)
            if given and any(each.frame.relation == "cancels" for each in taken):
                break  # an invitation withdrawn is cancelled, not what it invited to
            given = given or any(each.frame.relation in ("invitesTo", "proposes") for each in taken)
            moved = moved or any(each.frame.relation in _MOVING for each in taken)
            for taker in taken:
                taker.links.append((taker.frame.relation, draft))
                if moved and taker.frame.relation == "denies":
                    modality = Modality(Status.PLANNED)  # "denied that it had postponed the talks"
                    continue
                answered = draft.kind in _MADE and taker.frame.relation in ("accepts", "refuses")
                answered = answered and draft.frame.pos == "noun" and not is_verbal(anchor)
                modality = Modality(Status.HELD) if answered else self.under(taker, modality, draft)
            if operator is not None and token.i == anchor.i and _is_weighed(draft, head):
                modality = Modality(Status.HELD)  # "is to consider a French proposal"
            elif operator is not None:
                told = not is_verbal(anchor) or (
                    anchor.dep_ in ("acl", "acl:relcl") and "that" not in self._tree.marks(anchor)
                )  # "no hope that they would meet" tells of no meeting to come
                coming = modality.status is Status.PLANNED and told
                sort = is_contact(draft.kind) or draft.kind in _KNOWN or draft.kind == "Mediation"
                known = coming or (modality.presumed and sort)
                known = known and (is_verbal(head) or function != "xcomp")  # not "a proposal to meet"
                if not (known and operator[0].status is Status.PROPOSED):  # to discuss a trip proposes none
                    modality = self.clauses.after(operator, modality, self.clauses.own(head))
            elif function == "as" and (word(head) in _NAMING or word(head) == "role"):
                pass  # "refused to accept X as mediator", "ruled out a role for X as mediator"
            elif had or not (
                taken
                or function in _PASSING
                or self._is_carrier(draft, head)
                or self._is_reported(head, function)
            ):
                break
            token = head
        return modality

    def _is_known(self, clause: Token, verb: Token) -> bool:
        """Whether a clause tells what somebody knows to be so, or would like to: *to know that they met*."""
        if word(verb) not in _KNOWING or clause.tag_ == "VB" or "that" not in self._tree.marks(clause):
            return False
        return not any(self.clauses.negates(each) for each in self._tree.children(verb))

    def _is_disputed(self, clause: Token, noun: Token) -> bool:
        """Whether somebody calls a view wrong, which refuses nothing: *rejected the idea that they met*."""
        finite = clause.tag_ in ("VBD", "VBP", "VBZ") or any(
            each.tag_ in ("VBD", "VBP", "VBZ") for each in self._tree.children(clause) if each.dep_ in _VERBAL
        )
        view = word(noun) in _VIEWS and word(noun.head) in _DISPUTING
        return view and "that" in self._tree.marks(clause) and finite

    def _is_reported(self, noun: Token, function: str) -> bool:
        """Whether a noun tells of an event as a report that is then judged: *reports of talks are untrue*."""
        named = function == "of" and word(noun) in self._lexicon.words["speech nouns"]
        return named and self._judged(noun.head) is not None

    def _judged(self, token: Token) -> tuple[Effect, Effect] | None:
        """What *is untrue* or *is not true* makes of what a report tells."""
        found = self.clauses.operators(token, "csubj")
        return found if token.pos_ != "VERB" else None

    def tells_itself(self, draft: Draft) -> bool:
        """Whether an event is told as held in a relative clause of its own (a truce *which X brokered*)."""
        return is_apart(draft.anchor) and draft.modality.status is Status.HELD

    def under(self, taker: Draft, modality: Modality, draft: Draft) -> Modality:
        """The modality of an event that another event takes as its complement."""
        kind, made = draft.kind, draft.frame.pos == "noun"
        if kind == "Accusation" and made and taker.frame.relation in ("denies", "refuses"):
            return modality  # what one is charged with is denied, not that one was
        if kind in _PUT and taker.frame.relation == "accepts":
            return Modality(Status.HELD)
        if taker.frame.relation in ("cancels", "postpones") and self._is_asked_for(taker.anchor):
            return modality  # "urged Washington to cancel the trip"
        if taker.frame.relation == "invitesTo" and made and draft.entities("absentee"):
            ahead = self.clauses.is_ahead(taker.anchor)  # "who had not been invited to the negotiations"
            return Modality(Status.PLANNED) if ahead else self._mentioned(draft.trigger)
        told = modality.presumed or modality.status is Status.UNKNOWN
        if taker.frame.relation == "announces" and told and is_contact(kind):
            modality = replace(modality, status=Status.PLANNED)  # "announced the visit"
        if taker.kind == "Accusation" and not taker.fillers.get("speaker"):
            modality = replace(
                modality, factuality=Factuality.POSSIBLE
            )  # "is accused of the raid": who says so?
        own = self.clauses.own(taker.anchor)
        if taker.kind == "Condemnation" and not own.negated:
            own = Modality(Status.HELD)  # "urge A to condemn the raid", which was made
        if own == OPEN and taker.frame.relation in ("cancels", "postpones"):
            return replace(modality, factuality=Factuality.POSSIBLE)  # "abandoning the talks would be a pity"
        return self.clauses.after((taker.frame.effect, Effect(Status.UNKNOWN)), modality, own)

    def _is_asked_for(self, verb: Token) -> bool:
        operator = self.clauses.operators(verb.head, self._function(verb)) if verb.dep_ == "xcomp" else None
        return operator is not None and operator[0].status is Status.PROPOSED

    def _is_carrier(self, draft: Draft, token: Token) -> bool:
        return any(each.i == token.i for each in draft.carriers)

    def _taken_by(self, draft: Draft, head: Token, function: str) -> list[Draft]:
        return [
            each
            for each in self._owners(head)
            if each is not draft
            and each.frame.relation
            and function in each.frame.complements
            and can_be_about(function, draft)
            and not self._is_carrier(draft, each.trigger)
        ]

    def _function(self, token: Token) -> str:
        dep = token.dep_.split(":")[0]
        if token.dep_ in ("nsubj:pass", "csubj:pass"):
            return "" if self._tells_purpose(token.head) else "object"  # "the visit is aimed at …"
        if dep in ("obl", "nmod"):
            case = self._tree.case(token)
            return "" if case in _SETTINGS and _is_setting(token, case) else case or dep
        if dep == "advcl":
            marks = self._tree.marks(token)
            return marks[0] if marks and marks[0] != "to" else ("xcomp" if marks else "advcl")
        if dep == "xcomp" and token.pos_ == "NOUN" and not self._tree.case(token):
            return "object"
        if dep == "acl":
            return "xcomp" if self._tree.is_infinitive(token) else "ccomp"
        return {"obj": "object", "nsubj": "subject", "csubj": "subject"}.get(dep, dep)


def _stays(verb: Token, trigger: Token) -> bool:
    """Whether what was once done still lasts: *sanctions remain in force*, *those who are detained there*."""
    if verb.i == trigger.i and is_verbal(verb):
        helped = [each for each in verb.children if each.dep_ == "aux:pass"]
        return verb.tag_ == "VBN" and any(each.tag_ in ("VBZ", "VBP") for each in helped)
    if not is_verbal(verb) and verb.dep_ == "nsubj":
        verb = verb.head
    kids = [*verb.children, verb]
    lasting = verb.lemma_ in _STAYING or any(each.dep_ == "cop" and each.tag_ in _PRESENT for each in kids)
    return lasting and any(each.lower_ in _VALID and not each.dep_.startswith("nsubj") for each in kids)


def _is_setting(noun: Token, case: str) -> bool:
    """Whether a phrase tells on what occasion something is done: *on a visit to Oslo, he promised aid*."""
    journey = case == "on" and noun.lemma_ in _JOURNEYS and noun.head.lemma_ not in _AGREEING
    return is_verbal(noun.head) and noun.dep_ == "obl" and (noun.i < noun.head.i or journey)


def _part_played(verb: Token) -> Token:
    """The verb that tells of a part in what another tells: *will play a role in mediating*."""
    part = verb.head
    played = (
        verb.tag_ == "VBG" and verb.dep_ == "acl" and part.lemma_ in ("role", "part") and part.dep_ == "obj"
    )
    return part.head if played and part.head.lemma_ in ("play", "take") else verb


def _is_weighed(draft: Draft, verb: Token) -> bool:
    """Whether somebody weighs what another has put forward, and so has said: *will study Norway's offer*."""
    owned = any(draft.functions.get(key) for key in ("possessive", "modifier", "by", "from"))
    return draft.kind in SAYINGS and draft.frame.pos == "noun" and owned and word(verb) in _WEIGHING


def _is_run_up(noun: Token) -> bool:
    """Whether a noun is what comes before something: *the run-up to*, *the countdown to*."""
    parted = noun.lower_ == "up" and noun.i > 1 and noun.nbor(-1).text == "-"
    return word(noun) in _FOREGOING or (parted and noun.nbor(-2).lower_ in _LEADING)


def _is_joined(verb: Token) -> bool:
    """Whether a hyphen joins a participle to who does it: *UN-backed mediators*, who are there."""
    return verb.dep_ == "amod" and verb.i > 0 and verb.nbor(-1).text in HYPHENS


def _is_convened(verb: Token) -> bool:
    """Whether a participle only tells who holds what people come to: *flies to a meeting convened by A*."""
    return verb.dep_ == "acl" and word(verb) in _CONVENING and verb.head.dep_ == "obl"


def is_apart(verb: Token) -> bool:
    """Whether a verb stands in a relative clause, or in a participle that shortens one (*discussed by*)."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return all(each.dep_ not in ("aux", "nsubj", "nsubj:pass", "mark") for each in verb.children)
    return verb.dep_ == "acl:relcl" or is_doing(verb) or _says_alike(verb)


def _says_alike(verb: Token) -> bool:
    """Whether a clause only says that another did or said so: *will not go, as Roe had proposed*."""
    beside = {each.lower_ for each in verb.children if each.dep_ in ("mark", "aux")}
    return verb.dep_ == "advcl" and {"as", "had"} <= beside


def _is_past(noun: Token) -> bool:
    """Whether a noun is the subject of a clause in the past, or its object: *had a meeting tonight*."""
    verb = noun.head
    past = verb.tag_ == "VBD" or any(each.tag_ == "VBD" for each in verb.children if each.dep_ in _VERBAL)
    return is_verbal(noun) or (noun.dep_.startswith("nsubj") and past)


def _had_outcome(noun: Token) -> bool:
    """Whether a clause tells what came of what a noun names: *further talks in Lomé led to a deal*."""
    verb = noun.head
    return noun.dep_.startswith("nsubj") and verb.tag_ == "VBD" and word(verb) in _BRINGING
