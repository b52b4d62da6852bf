"""Status, factuality and negation that a verb's own clause gives: tense, auxiliaries, adverbs, mood."""

from __future__ import annotations

from dataclasses import replace

from ..ontology.model import Factuality, Status
from .calendar_words import MONTHS, WEEKDAYS
from .control import AIMS, JOYS
from .drafts import Modality
from .frames import Effect, Lexicon
from .grammar import Tree
from .noun_doers import is_one_of_a_row
from .parsed import Token
from .questions import is_asked
from .schedule import has_hour_first
from .tree_shape import is_verbal, word
from .wants import is_imagined

_INSTEAD = frozenset({("instead", "of"), ("rather", "than"), ("as", "opposed", "to")})
_NEGATIONS = frozenset({"not", "n't", "never", "n’t", "no", "nor", "neither", "hardly", "without"})
_PAST = frozenset({"was", "were", "did", "had", "been"})
_CONDITIONS = frozenset({"if", "unless", "whether", "should", "provided", "until"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_WISHED = frozenset({"should", "must", "ought", "need"})
_AIMING = frozenset({"aim", "direct", "target", "gear", "aimed"})
_BEFORE_PLANS = frozenset({"besides", "before", "addition", "in"})
"""What opens a clause of something that is as planned as the rest: *in addition to meeting them*."""
_PURPOSES = frozenset({"purpose", "aim", "intention", "intent", "goal", "objective", "hope", "plan", "view"})
_SEEING = frozenset({"see", "have", "get", "want", "need"})
_SIGNING = frozenset({"sign", "initial", "seal", "conclude", "ratify"})
_PERSUADING = frozenset({"persuade", "convince", "coax", "cajole", "induce", "lobby"})
_NEARLY = frozenset({"almost", "nearly"})
_COMING = frozenset({"will", "shall", "'ll", "’ll", "wo", "going"})
_YEAR = 4
_ABOUT = frozenset({"going", "due", "about", "set", "scheduled", "verge", "brink", "cusp", "point"})
"""What stands before what somebody is to do next: *is about to sign*, *on the verge of signing*."""
JUDGED_BY = frozenset({"welcome", "commend", "applaud", "hail", "praise", "celebrate", "salute", "laud"})
"""What one does about an event that may be over or still ahead: *welcomed the visit*."""
_NEEDED = frozenset(
    {"important", "vital", "necessary", "critical", "essential", "crucial", "imperative", "time", "premature",
     "incumbent", "urgent", "better"}
)  # fmt: skip
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
_TIME = frozenset({"time", "trouble"})
"""What one took who did something: *took the time to meet them*."""
OCCASIONS = frozenset({"chance", "opportunity", "occasion", "pleasure", "honor", "honour", "privilege"})
_GLAD = frozenset(
    {
        "pleased",
        "delighted",
        "proud",
        "honored",
        "honoured",
        "happy",
        "glad",
        "able",
        "kind",
        "gracious",
        "generous",
    }
)
_ASKING = frozenset({"wonder", "ask", "know", "see", "doubt", "say", "tell", "check", "confirm"})
_DECLARED = frozenset({"announce", "confirm", "report", "assure"})
"""What is done by saying that one can do it."""
_SECURING = frozenset({"ensure", "see", "sure", "guarantee"})
_KEEPING_ON = frozenset({"continue", "keep"})
_OPEN_TO = frozenset(
    {"readiness", "willingness", "preparedness", "call", "appeal", "plea", "demand", "request"}
)
"""What leaves open whether what it is for will be: *voiced its readiness to meet*, *calls to meet*."""
_ABILITIES = frozenset(
    {"ability", "capability", "capacity", "power", "right", "freedom", "authority", "option", "means"}
)
"""What one has who may do it or not: *the right to expel them*."""
_TRYING = frozenset({"try", "attempt", "seek", "strive", "struggle", "work", "endeavour", "endeavor"})
_VAINLY = frozenset({"unsuccessfully", "fruitlessly", "vainly"})
_IN_VAIN = frozenset(
    {("vain", "in"), ("success", "without"), ("avail", "without"), ("avail", "to"), ("result", "without")}
)
_SURE = (Status.REFUSED, Status.CANCELLED, Status.NOT_HELD, Status.POSTPONED)
_SOON = frozenset({"tomorrow", "tonight", "soon", "shortly", "next", "coming", "later", "upcoming"})
_LATER = frozenset({"later", "eventually", "subsequently"})
_VOTED = frozenset(
    {"reject", "approve", "adopt", "endorse", "condemn", "ratify", "pass", "accept", "dismiss", "oust",
     "impeach", "remove", "suspend", "expel", "lift", "extend", "elect", "recognise", "recognize",
     "censure", "ban"}
)  # fmt: skip
"""What a vote for it does by itself."""
_WISHING = frozenset({"want", "like", "wish"})
_WHEN = frozenset({"when", "once", "after", "until", "before", "while", "as"})
_CASES = frozenset({"event", "case"})
"""Nouns of what is only supposed: *in the event of an attack*."""
DEEPEST = 4
_ARRANGED = frozenset({"date", "time", "venue", "location", "agenda", "timetable", "timeline", "deadline"})
HAPPENING = frozenset({"take", "happen", "occur", "materialise", "materialize", "begin", "start", "open"})
OPEN = Modality(Status.UNKNOWN, Factuality.POSSIBLE)
PROPOSED = Modality(Status.PROPOSED, Factuality.POSSIBLE)
_ORDER = (Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE)


class ClauseReader:
    """Reads the clauses of one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon) -> None:
        self._tree = tree
        self._lexicon = lexicon
        levels = (Factuality.PROBABLE, Factuality.POSSIBLE)
        self._hedges = [(level, lexicon.words.get(f"{level} adverbs", frozenset())) for level in levels]

    def clause(self, verb: Token, depth: int = 0) -> Modality:
        """The modality that a verb's own clause gives it: tense, auxiliaries, adverbs, mood."""
        found = self._tense(verb, depth)
        kids = self._tree.children(verb)
        if self._comes_to_nothing(verb):
            found = negate(found)
        if any(self.negates(each) or self._ends(each) for each in kids) or any(
            self.has_no(each) for each in kids if each.dep_ in ("nsubj", "nsubj:pass", "obj")
        ):
            found = negate(found)
        adverbs = self.adverbs(verb)
        if adverbs is not Factuality.CERTAIN:
            found = replace(found, factuality=weaker(found.factuality, adverbs))
        if found.status is Status.PLANNED and self._has_condition(verb):
            found = replace(found, factuality=Factuality.POSSIBLE)
        if self._is_counterfactual(verb):
            return Modality(Status.HELD) if found.negated else negate(Modality(Status.HELD))
        if self._conditional(verb) or is_asked(self._tree, verb):
            found = Modality(Status.UNKNOWN, Factuality.POSSIBLE, found.negated)
        return found

    def _comes_to_nothing(self, verb: Token) -> bool:
        """Whether what a verb tells of did not come about: *failed to take place*."""
        below = self._tree.child(verb, "xcomp")
        if below is not None and word(verb) in _TRYING and self._is_vainly(verb):
            return True
        if any(each.lower_ in _NEARLY for each in self._tree.children(verb)):
            return False
        if word(verb) != "fail" or below is None or word(below) not in HAPPENING:
            return False
        return word(below) == "take" or self._tree.child(below, "obj") is None  # not "failed to start talks"

    def _is_vainly(self, verb: Token) -> bool:
        """Whether what is tried comes to nothing: *tried in vain to meet*, *unsuccessfully sought to*."""
        return any(
            (each.lower_, self._tree.case(each)) in _IN_VAIN or each.lower_ in _VAINLY
            for each in self._tree.children(verb)
            if each.dep_ in ("obl", "advmod")
        )

    def is_ahead(self, verb: Token) -> bool:
        """Whether a clause tells of what will be, or will not."""
        return self._tense(verb, 0).status is Status.PLANNED

    def negates(self, token: Token) -> bool:
        """Whether a word beside a verb denies it; *not only* does not, nor *did not come until May*."""
        if token.lower_ == "nor" and token.dep_ == "cc":
            return True  # "nor is it considering …"
        if token.dep_ == "mark" and token.head.tag_ == "VBG" and (token.lower_, *_fixed(token)) in _INSTEAD:
            return True
        if token.lower_ not in _NEGATIONS or token.dep_ not in ("advmod", "mark", "cc:preconj"):
            return False
        after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        first = token.is_sent_start and after == "until"
        return (
            not first and not self._came_late(token.head) and after not in ("only", "just", "merely", "least")
        )

    def _came_late(self, verb: Token) -> bool:
        """Whether what a verb of the past denies is told to have come about: *was not signed until May*."""
        late = any(
            each.ent_type_ == "DATE" and self._tree.case(each) in ("until", "till")
            for each in self._tree.children(verb)
            if each.dep_ == "obl"
        )
        helped = [each.lower_ for each in self._tree.children(verb) if each.dep_.startswith("aux")]
        return late and all(each in _PAST for each in helped)

    def _ends(self, token: Token) -> bool:
        """Whether a word says that something is no more: *will no longer meet*."""
        return token.lower_ == "longer" and any(each.lower_ == "no" for each in self._tree.children(token))

    def _tense(self, verb: Token, depth: int) -> Modality:
        kids = self._tree.children(verb)
        auxiliaries = [each for each in kids if each.dep_ in ("aux", "aux:pass", "cop")]
        words = [each.lower_ for each in auxiliaries]
        lemmas = [word(each) for each in auxiliaries]
        if _COMING & {*lemmas, *words}:
            return Modality(Status.HELD if "have" in lemmas else Status.PLANNED)
        if "would" in words or ({"'d", "’d"} & set(words) and verb.tag_ != "VBN"):  # "who'd been arrested"
            if self._says_now(verb) or self._looks_back(verb):
                return Modality(Status.HELD)
            if "have" in lemmas and self._has_condition(verb):
                return negate(Modality())  # "would have attacked had A not stepped in"
            return Modality(
                Status.PLANNED, Factuality.CERTAIN if "have" not in lemmas else Factuality.POSSIBLE
            )
        if _POSSIBLE.intersection(lemmas) and (self._is_rejoiced_at(verb) or self._declares(verb)):
            return Modality(Status.PLANNED if self.is_soon(verb) else Status.HELD)
        if _POSSIBLE.intersection(lemmas):
            return Modality(Status.HELD if "have" in lemmas else Status.UNKNOWN, Factuality.POSSIBLE)
        if _WISHED.intersection(lemmas) or self._is_subjunctive(verb, auxiliaries):
            return PROPOSED
        if (
            "be" in lemmas
            and self._tree.is_infinitive(verb)
            and {"is", "are", "was", "were", "am"} & set(words)
        ):
            gone = "have" in lemmas and {"was", "were"} & set(words)  # "were to have met"
            return negate(Modality()) if gone else Modality(Status.PLANNED)
        if self._going(verb):
            denied = any(self.negates(each) for each in self._tree.children(verb.head))
            return negate(Modality(Status.PLANNED)) if denied else Modality(Status.PLANNED)
        if any(each.lower_ == "due" and each.i < verb.i for each in kids):
            return Modality(Status.PLANNED)
        subject = any(each.dep_.startswith("nsubj") for each in kids)
        if self._tree.is_infinitive(verb) or (verb.tag_ == "VB" and not words and not subject):
            return self._infinitive(verb, lemmas, depth)
        return self._finite(verb, words, depth)

    def _is_subjunctive(self, verb: Token, auxiliaries: list[Token]) -> bool:
        """Whether a clause tells what shall be: *insistent that the four be released*."""
        bare = [each.lower_ for each in auxiliaries] == ["be"] and verb.tag_ == "VBN"
        told = "that" in self._tree.marks(verb) and not self._tree.is_infinitive(verb)
        return bare and told

    def _going(self, verb: Token) -> bool:
        head = verb.head
        return verb.dep_ == "xcomp" and head.lower_ in _ABOUT

    def _finite(self, verb: Token, words: list[str], depth: int) -> Modality:
        if verb.tag_ == "VBG" and {"is", "are", "am", "'s", "’s", "'re", "’re"}.intersection(words):
            if {"been", "has"} & set(words):
                return Modality(Status.HELD)
            return Modality(Status.PLANNED if self.is_soon(verb) else Status.UNDERWAY)
        if verb.tag_ == "VBN" and "being" in words and _IS & set(words):
            return Modality(Status.UNDERWAY)
        present = verb.tag_ in ("VBZ", "VBP")
        scheduled = present and word(verb) in self._lexicon.words["scheduled verbs"]
        if scheduled and (self.is_soon(verb) or self._on_a_day_to_come(verb)):
            return Modality(Status.PLANNED)  # "leaves for Doha on Sunday"
        if present and has_hour_first(verb):
            return Modality(Status.PLANNED)
        if verb.tag_ in ("VBZ", "VBP") and not words and self._under_a_plan(verb, depth):
            return Modality(Status.PLANNED)
        if (present or {"is", "are"} & set(words)) and self._is_secured(verb) and depth < DEEPEST:
            above = self.clause(verb.head, depth + 1)  # "must make sure that they are freed"
            return above if above.status in (Status.PLANNED, Status.PROPOSED, Status.UNKNOWN) else PROPOSED
        bare = not words and not any(each.dep_.startswith("nsubj") for each in self._tree.children(verb))
        if bare and depth < DEEPEST:
            return self._reduced(verb, depth)
        return Modality(Status.HELD)

    def _is_secured(self, verb: Token) -> bool:
        """Whether it is what somebody sees to: *see to it that*, *make sure that they are released*."""
        head = verb.head
        seen = word(head) != "see" or any(self._tree.case(each) == "to" for each in self._tree.children(head))
        told = verb.dep_ == "ccomp" and word(head) in _SECURING and "that" in self._tree.marks(verb)
        return told and seen and (word(head) != "sure" or word(head.head) == "make")

    def is_soon(self, verb: Token) -> bool:
        """Whether a present stands for the future: *are flying to Doha tomorrow*."""
        return any(
            _SOON & {each.lower_, *(kid.lower_ for kid in self._tree.children(each))}
            for each in self._tree.children(verb)
            if (each.dep_.startswith(("obl", "advmod")) and not self._is_offset(each))
            or (each.dep_ == "nmod:poss" and each.ent_type_ == "DATE")
        )

    def _is_offset(self, token: Token) -> bool:
        """Whether a time counts from what was told before: *meets him a week later*."""
        kids = self._tree.children(token)
        return token.lower_ == "later" and any(
            each.dep_ in ("obl:unmarked", "nmod:unmarked") for each in kids
        )

    def _under_a_plan(self, verb: Token, depth: int) -> bool:
        """Whether a present tells when something planned will be: *will raise it when he travels*."""
        if verb.dep_ in ("advcl", "acl") and "before" in self._tree.marks(verb):
            return True  # "visited the troops before they leave"
        if verb.dep_ in ("advcl", "conj") and self._opens(verb, "once"):
            return True  # "once that is received and we confirm it"
        if verb.dep_ != "advcl" or not is_verbal(verb.head) or depth >= DEEPEST:
            return False
        opening = {*self._tree.marks(verb), *(each.lower_ for each in self._tree.children(verb)[:2])}
        if not opening & _WHEN:
            return False
        return self.clause(verb.head, depth + 1).status in (Status.PLANNED, Status.PROPOSED)

    def _opens(self, verb: Token, mark: str) -> bool:
        """Whether a clause, or the one that it is joined to, opens with a word."""
        first = verb.head if verb.dep_ == "conj" else verb
        return first.dep_ == "advcl" and mark in {
            *self._tree.marks(first),
            *(each.lower_ for each in self._tree.children(first)[:2]),
        }

    def _on_a_day_to_come(self, verb: Token) -> bool:
        """Whether a weekday, or a month without its year, stands behind a present: *hosts it in April*."""
        kids = self._tree.children(verb)
        things = [each for each in kids if each.dep_ == "obj"]
        days = [each for each in kids if each.dep_.startswith("obl")]
        days += [day for each in things for day in self._tree.children(each) if day.dep_ == "nmod"]
        return any(each.lower_ in WEEKDAYS or self._is_month_behind(verb, each) for each in days)

    def _is_month_behind(self, verb: Token, day: Token) -> bool:
        words = {day.lower_, *(kid.lower_ for kid in self._tree.children(day) if kid.dep_ != "case")}
        of_a_year = any(each not in MONTHS and not (each.isdigit() and len(each) < _YEAR) for each in words)
        return day.i > verb.i and day.ent_type_ == "DATE" and not words.isdisjoint(MONTHS) and not of_a_year

    def _reduced(self, verb: Token, depth: int) -> Modality:
        """A verb without subject and auxiliary: a participle, or one that shares its head's."""
        if verb.dep_ == "conj" and is_verbal(verb.head):
            if verb.tag_ == verb.head.tag_:
                shared = self.clause(verb.head, depth + 1)
                return replace(shared, negated=False) if shared.negated and verb.tag_ == "VBD" else shared
            return Modality(Status.HELD)
        marks = set(self._tree.marks(verb)) if verb.tag_ == "VBG" else set()
        if "since" in marks:
            return Modality(Status.HELD)  # "will make her first trip since taking office"
        if "against" in marks:
            return OPEN  # "warned them against sending troops"
        if "at" in marks and word(verb.head) in _AIMING:
            return PROPOSED  # "efforts aimed at bringing them together"
        if {"toward", "towards"} & marks:
            return Modality(Status.PLANNED)  # "has taken steps toward lifting sanctions"
        opens = verb.dep_ == "advcl" and bool(marks & _BEFORE_PLANS)
        if opens and self._tree.child(verb.head, "xcomp") is not None and self.plans(verb.head, "xcomp"):
            return Modality(Status.PLANNED)  # "besides meeting Roe, he is scheduled to speak"
        if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "xcomp", "ccomp") and is_verbal(verb.head):
            above = self.clause(verb.head, depth + 1)
            if above.status is Status.UNDERWAY and "after" in marks:
                return Modality(Status.HELD)  # "are leaving after signing a truce"
            if above.negated and verb.dep_ == "advcl" and not marks and self._is_set_off(verb):
                return Modality(Status.HELD)  # "will not attend, accusing the hosts of bias"
            return Modality(above.status, above.factuality)
        noun = verb.head
        seen = verb.dep_ == "acl" and noun.dep_ == "obj" and word(noun.head) in _SEEING
        if verb.tag_ == "VBN" and seen and depth < DEEPEST:
            return self.clause(noun.head, depth + 1)  # "we will see that theme discussed"
        if verb.tag_ == "VBG" and verb.dep_ == "csubj" and is_imagined(self._tree, verb.head):
            return OPEN
        if verb.dep_ == "csubj" and (word(verb.head) in AIMS or verb.head.lower_ in _NEEDED):
            return PROPOSED  # "withdrawing the troops is our priority"
        if verb.tag_ == "VBG" and verb.dep_ in ("acl", "amod"):
            if word(verb) in HAPPENING and any(
                each.ent_type_ == "DATE" for each in self._tree.children(verb)
            ):
                return Modality(Status.PLANNED)  # "the summit taking place on 3 May"
            if "of" in marks and word(verb.head) in _PURPOSES:
                return Modality(Status.PLANNED)  # "for the purpose of lifting sanctions"
            return Modality(Status.UNDERWAY if "being" in self._words(verb) else Status.HELD)
        return Modality(Status.HELD)

    def _is_set_off(self, verb: Token) -> bool:
        """Whether a clause follows its head after a comma."""
        first = verb.left_edge
        return verb.head.i < first.i and "," in (first.text, verb.doc[first.i - 1].text)

    def _words(self, verb: Token) -> set[str]:
        return {each.lower_ for each in self._tree.children(verb)}

    def _infinitive(self, verb: Token, lemmas: list[str], depth: int) -> Modality:
        if "have" in lemmas:
            return Modality(Status.HELD)
        head = verb.head
        if word(head) in ("have", "give") and any(
            each.dep_ == "obj" and each.ent_type_ in ("DATE", "TIME") for each in self._tree.children(head)
        ):  # "has 45 days to ratify", "gave them 45 days to leave"
            return Modality(Status.PLANNED) if word(head) == "have" else PROPOSED
        if verb.dep_ == "xcomp" and word(head) == "have":
            yet = any(
                each.lower_ == "yet" for each in (*self._tree.children(head), *self._tree.children(verb))
            )
            if head.tag_ == "VBD" and not yet:
                return Modality(Status.HELD, Factuality.PROBABLE)  # "had to be called off"
            return Modality(Status.PLANNED) if yet else PROPOSED
        if verb.dep_ in ("xcomp", "advcl", "ccomp") and head.lower_ == "able" and depth < DEEPEST:
            return self.clause(head, depth + 1)  # "will be able to leave"
        if verb.dep_ == "advcl" and head.lower_ in ("far", "fit") and depth < DEEPEST:
            return self.clause(head.head, depth + 1)  # "went so far as to expel him", "saw fit to expel him"
        if verb.dep_ in ("xcomp", "advcl", "ccomp", "acl") and (
            head.lower_ in _GLAD or self.performs(verb, head)
        ):
            return Modality(Status.HELD)
        kept_on = verb.dep_ == "xcomp" and word(head) in _KEEPING_ON
        if kept_on and head.tag_ in ("VBZ", "VBP") and self.clause(head, depth + 1).status is Status.HELD:
            return Modality(Status.UNDERWAY)  # "they continue to meet"
        if verb.dep_ == "csubj" and (word(head) in JOYS or word(head) == "take"):
            return self.clause(head, depth + 1)  # "it is a pleasure to welcome you"
        if verb.dep_ == "csubj" and head.lower_ in _NEEDED:
            return PROPOSED  # "it is vital to meet"
        if verb.dep_ == "conj" and is_verbal(head) and depth < DEEPEST:
            return self.clause(head, depth + 1)
        if verb.dep_ == "acl" and is_one_of_a_row(self._tree, head):
            if depth < DEEPEST and any(each.tag_ == "MD" for each in self._tree.children(head)):
                return self.clause(head, depth + 1)  # "will be the first to sign"
            return Modality(Status.HELD)  # "the first pope to visit Iraq"
        if verb.dep_ == "advcl" and word(verb) in _PERSUADING:
            return PROPOSED  # "flew there to persuade them to sign"
        if verb.dep_ == "advcl" and word(head) in _SIGNING:
            return Modality(Status.PLANNED)  # "signed protocols on Saturday to establish ties"
        if verb.dep_ == "acl" and self._was_in_vain(head):
            return Modality(Status.NOT_HELD)
        if verb.dep_ == "acl" and word(head) in _OPEN_TO:
            return PROPOSED
        if verb.dep_ == "acl" and word(head) in _ABILITIES:
            return OPEN
        if verb.dep_ == "acl" and word(head) in _TIME and word(head.head) == "take" and depth < DEEPEST:
            return self.clause(head.head, depth + 1)  # "has taken the time to meet them"
        if verb.dep_ in ("acl", "acl:relcl"):
            return self._occasion(head, depth) if word(head) in OCCASIONS else Modality(Status.PLANNED)
        if word(head) in ("call", "appeal") and any(
            each.dep_ == "obl" and self._tree.case(each) in ("on", "upon", "to")
            for each in self._tree.children(head)
        ):
            return PROPOSED
        if depth and (operator := self.operators(head, "xcomp")) is not None:
            return self.after(operator, Modality(Status.HELD), self.own(head))  # "scheduled to fly"
        if verb.dep_ in ("xcomp", "advcl", "ccomp", "obl") and is_verbal(head) and depth < DEEPEST:
            above = self.clause(head, depth + 1)
            sure = above.factuality if verb.dep_ == "xcomp" else weaker(above.factuality, Factuality.PROBABLE)
            return Modality(
                above.status, sure if above.status is Status.HELD else above.factuality, above.negated
            )
        return Modality(Status.PLANNED)

    def performs(self, verb: Token, head: Token) -> bool:
        """Whether saying or voting it does it: *I want to condemn*, *parliament voted to reject the pact*."""
        if word(head) == "vote" and word(verb) in _VOTED:
            kids = self._tree.children(head)
            done = head.tag_ == "VBD" or any(each.lower_ in ("has", "have", "had") for each in kids)
            return done and not any(self.negates(each) for each in kids)
        if word(head) not in _WISHING or word(verb) not in self._lexicon.words["performed verbs"]:
            return False
        return any(each.dep_ == "nsubj" and each.lower_ in ("i", "we") for each in self._tree.children(head))

    def _says_now(self, verb: Token) -> bool:
        """Whether *would* tells of now: *I would urge you to leave*, *would like him to leave*."""
        if word(verb) == "like":
            return True
        kids = self._tree.children(verb)
        calls = word(verb) == "call" and verb.doc.span(verb.i + 1, verb.i + 2).text in ("on", "for")
        said = calls or word(verb) in self._lexicon.words["performed verbs"]
        open_ended = self._has_condition(verb) or any(
            self.negates(each) or (each.dep_ == "advcl" and not self._tree.marks(each))
            for each in kids
            if not (each.dep_ == "advcl" and word(each) == "come")  # "when it comes to Chad"
        )
        speaks = any(each.dep_ == "nsubj" and each.lower_ in ("i", "we") for each in kids)
        quoted = verb.dep_ == "ccomp" and "that" not in self._tree.marks(verb)
        return said and speaks and not open_ended and (quoted or verb.dep_ in ("ROOT", "parataxis"))

    def _is_rejoiced_at(self, verb: Token) -> bool:
        """Whether somebody is glad of what can be, and so is: *I am glad that he can be here*."""
        return verb.dep_ in ("ccomp", "advcl") and verb.head.lower_ in _GLAD - {"able"}

    def _declares(self, verb: Token) -> bool:
        """Whether what one says one can tell is told by saying so: *I can announce that we will give aid*."""
        kids = self._tree.children(verb)
        speaks = any(each.dep_ == "nsubj" and each.lower_ in ("i", "we") for each in kids)
        told = any(each.dep_ in ("ccomp", "obj") for each in kids)
        denied = any(self.negates(each) for each in kids) or any(
            each.dep_ == "aux" and each.lower_ not in ("can",) for each in kids
        )
        asked = self._has_condition(verb) or is_asked(self._tree, verb)
        return word(verb) in _DECLARED and speaks and told and not (denied or asked)

    def _looks_back(self, verb: Token) -> bool:
        """Whether *would* tells of what came later in the past: *would go on to*, *would later sign it*.

        What somebody *said* he would later do is still to come.
        """
        if word(verb) == "go" and any(each.lower_ == "on" for each in self._tree.children(verb)):
            return any(self._tree.is_infinitive(each) for each in self._tree.children(verb))
        later = any(each.lower_ in _LATER for each in self._tree.children(verb))
        return later and verb.dep_ in ("ROOT", "acl:relcl")

    def _was_in_vain(self, noun: Token) -> bool:
        """Whether an effort came to nothing: *attempts to mediate had failed*, *an unsuccessful bid*."""
        vain = self._lexicon.words["vain"]
        if word(noun) not in self._lexicon.words["efforts"]:
            return False
        if any(each.dep_ == "amod" and each.lower_ in vain for each in self._tree.children(noun)):
            return True
        verb = noun.head
        if noun.dep_ not in ("nsubj", "nsubj:pass") or self.clause(verb).status is not Status.HELD:
            return False
        nothing = any(each.lower_ in ("nothing", "naught", "nought") for each in self._tree.children(verb))
        return word(verb) in vain or (word(verb) == "come" and nothing)

    def _occasion(self, noun: Token, depth: int) -> Modality:
        """What one *had the chance to* do is done; what one *will have* it to do is planned."""
        if not self.was_had(noun) or depth >= DEEPEST:
            return Modality(Status.PLANNED)
        return self.clause(noun.head, depth + 1)

    def was_had(self, noun: Token) -> bool:
        """Whether an opportunity was had, or surely will be, as far as the tense of *have* tells."""
        verb = noun.head
        if word(noun) not in OCCASIONS or noun.dep_ != "obj" or word(verb) != "have":
            return False
        status = self.clause(verb).status
        coming = status is Status.PLANNED and any(
            each.lower_ in ("will", "’ll", "'ll") for each in self._tree.children(verb)
        )
        had = verb.tag_ in ("VBD", "VBN") or self._tree.is_infinitive(verb)  # "glad to have the chance"
        return coming or (had and status is Status.HELD)

    def has_no(self, token: Token) -> bool:
        """Whether a noun is said not to be there: *no talks*, *neither side*, *nothing*."""
        bare = token.lower_ == "nothing" and all(each.dep_ == "amod" for each in self._tree.children(token))
        return bare or any(
            each.dep_ in ("det", "cc:preconj") and each.lower_ in ("no", "neither")
            for each in self._tree.children(token)
        )

    def adverbs(self, token: Token) -> Factuality:
        """How certain the adverbs beside a word leave it (*reportedly*, *possibly*)."""
        found = Factuality.CERTAIN
        for each in self._tree.children(token):
            for level, words in self._hedges:
                if each.lower_ in words:
                    found = weaker(found, level)
        return found

    def _is_counterfactual(self, verb: Token) -> bool:
        """Whether a clause supposes what did not come about: *had they met, all would be well*."""
        kids = self._tree.children(verb) if verb.dep_ == "advcl" and verb.tag_ == "VBN" else []
        had = next((each.i for each in kids if each.lower_ == "had"), None)
        if had is None:
            return False
        inverted = any(each.dep_.startswith("nsubj") and each.i > had for each in kids)
        return inverted or ("if" in self._tree.marks(verb) and word(verb.head) not in _ASKING)

    def _is_past(self, verb: Token) -> bool:
        kids = self._tree.children(verb)
        return verb.tag_ == "VBD" or any(each.lower_ in ("had", "was", "were") for each in kids)

    def _conditional(self, verb: Token) -> bool:
        token = verb
        for _ in range(4):
            marks = self._tree.marks(token)
            opened = marks and marks[0] in _CONDITIONS and not (marks[0] == "until" and self._is_past(token))
            if opened or "whether" in marks:  # "it depends on whether they are ready"
                return True
            if token.dep_ not in ("xcomp", "conj"):
                return False
            token = token.head
        return False

    def _has_condition(self, verb: Token) -> bool:
        return any(
            (
                each.dep_ == "advcl"
                and (set(self._tree.marks(each)) & {"if", "unless"} or self._inverted(each))
            )
            or (each.dep_ == "obl" and self._is_supposed(each))
            for each in self._tree.children(verb)
        )

    def _is_supposed(self, token: Token) -> bool:
        """Whether a phrase tells what may happen: *in the event of war*, *in case of an attack*."""
        of = any(self._tree.case(each) == "of" for each in self._tree.children(token) if each.dep_ == "nmod")
        return self._tree.case(token) in ("in case of", "in case") or (of and token.lower_ in _CASES)

    def _inverted(self, verb: Token) -> bool:
        """A condition without *if*: *should it be convened*, *had it met*."""
        kids = [each for each in self._tree.children(verb) if each.dep_ != "punct"]
        return (
            bool(kids) and kids[0].dep_ in ("aux", "aux:pass") and kids[0].lower_ in ("should", "were", "had")
        )

    def own(self, token: Token) -> Modality:
        """The modality of a word itself: of a verb or adjective its clause's, of a noun if there is any."""
        if is_verbal(token):
            return Modality(Status.HELD) if self.arranges(token) else self.clause(token)
        if token.pos_ == "ADJ":
            return self.clause(token)
        return negate(Modality(Status.HELD)) if self.has_no(token) else Modality(Status.HELD)

    def arranges(self, verb: Token) -> bool:
        """Whether a verb tells, or denies, only when or where something will be: *no date has been set*."""
        subject = self._tree.child(verb, "nsubj:pass")
        return subject is not None and word(subject) in _ARRANGED

    def operators(self, token: Token, function: str) -> tuple[Effect, Effect] | None:
        """What a word does to an event in a function of it; plain, and negated."""
        if function == "for" and word(token) == "want" and self._tree.is_passive(token):
            return None  # "is wanted for shelling a town", which he is held to have done
        pos = "verb" if is_verbal(token) or token.pos_ in ("ADJ", "AUX") else "noun"
        for operator in self._lexicon.operators.get((word(token), pos), ()):
            if operator.particle and operator.particle != (
                self._tree.particle(token) or self._tree.case(token)
            ):
                continue
            if function in operator.complements:
                return operator.effect, operator.when_negated
        return None

    def plans(self, token: Token, function: str) -> bool:
        """Whether a word makes a plan of an event in a function of it: *expected*, *arranged*."""
        operator = self.operators(token, function)
        return operator is not None and operator[0].status is Status.PLANNED

    def after(self, operator: tuple[Effect, Effect], inner: Modality, own: Modality) -> Modality:
        """The modality of an event below a word with this effect, whose own clause has modality `own`."""
        effect, negated = operator
        if own.negated:
            return Modality(
                negated.status or inner.status, weaker(inner.factuality, negated.factuality), negated.negated
            )
        status = effect.status or inner.status
        if inner.status in _SURE and effect.status in (Status.PLANNED, Status.PROPOSED, Status.HELD):
            status = inner.status
        sure = weaker(weaker(inner.factuality, effect.factuality), own.factuality)
        if effect.status is Status.PROPOSED and inner.negated:
            return Modality(
                Status.PROPOSED, sure, negated=True
            )  # "urged him not to go", who may go all the same
        if own.status in (Status.PLANNED, Status.UNKNOWN, Status.PROPOSED) and effect.status in _SURE:
            sure = weaker(sure, Factuality.PROBABLE)
        presumed = inner.presumed and effect.status is None
        return Modality(status, sure, inner.negated != effect.negated, presumed=presumed)


def negate(modality: Modality) -> Modality:
    """The modality of what is said not to be so."""
    if modality.status is Status.PROPOSED:
        return replace(
            modality, negated=not modality.negated
        )  # "should not meet", who may do so all the same
    if modality.status in (Status.HELD, Status.UNDERWAY, Status.PLANNED, Status.UNKNOWN):
        return Modality(Status.NOT_HELD, modality.factuality, not modality.negated)
    return replace(modality, negated=not modality.negated)


def weaker(one: Factuality, other: Factuality | None) -> Factuality:
    """The less certain of two."""
    return max(one, other, key=_ORDER.index) if other is not None else one


def _fixed(mark: Token) -> tuple[str, ...]:
    """The words that make one with a mark: *instead of*, *as opposed to*."""
    return tuple(each.lower_ for each in mark.children if each.dep_ == "fixed")
