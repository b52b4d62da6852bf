"""Who is somewhere for a day visits it: *will be in Beirut on Saturday*; and what is *deep in* talks."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .parsed import Doc, Token
from .tree_shape import cases

_SUBJECTS = ("nsubj", "nsubj:pass")
_GUESTS = frozenset({"delegation", "envoy", "team", "mission", "emissary"})
_STAYS = frozenset({"leg", "stop", "stage", "day"})
_VISITING = frozenset(
    {"discuss", "meet", "attend", "talk", "negotiate", "mediate", "confer", "sign", "hold", "observe",
     "address", "push", "press", "urge", "try", "review", "assess", "prepare", "seek", "promote", "consult"}
)  # fmt: skip
_NAMED = ("case", "det", "compound", "flat", "amod", "nmod:poss", "appos", "nmod:desc")
_SETTING = frozenset({"set", "schedule", "plan", "slate", "expect"})
_GOALS = frozenset({"for", "on"})
_PURPOSES = frozenset(
    {"talk", "negotiation", "discussion", "consultation", "meeting", "summit", "conference", "visit", "trip",
     "tour", "session", "round", "ceremony", "funeral", "inauguration", "stopover", "coronation", "wedding",
     "celebration", "commemoration", "parade"}
)  # fmt: skip
_SELF = frozenset({"deep", "busy"})
_CONTACTS = frozenset({"talk", "negotiation", "discussion", "consultation", "dialogue"})


def mend_days_somewhere(doc: Doc) -> None:
    """Make a verb of *in* where somebody is in a place on a day (*was in Riyadh on Saturday*), in place.

    So of *to* where somebody *has been to Riyadh*.
    """
    for copula in doc.having("dep_", ("cop",)):
        place = copula.head
        case = next((kid for kid in place.children if kid.dep_ == "case"), None)
        purpose = place.ent_type_ in ("GPE", "LOC") and _is_there_to(place)
        been = case is not None and case.lower_ == "to" and copula.lower_ == "been"
        if (place.ent_type_ != "GPE" and not purpose) or case is None or not (been or case.lower_ == "in"):
            continue
        subject = next((kid for kid in place.children if kid.dep_ in _SUBJECTS), None)
        guest = subject is not None and _is_guest(_meant(subject, place))
        if guest and (been or purpose or _is_for_a_day(place)):
            _make_verb(case, copula, place)


def mend_stays_told_aside(doc: Doc) -> None:
    """Make a verb of *in* between commas (*A, in Cairo for talks with B, called for a truce*), in place."""
    for case in doc.having("lower_", ("in",)):
        place, who = case.head, case.head.head
        aside = case.dep_ == "case" and case.i > 1 and case.nbor(-1).text == "," and place.dep_ == "nmod"
        if not aside or place.ent_type_ != "GPE" or not (_is_guest(who) and who.i < case.i < place.i):
            continue
        opening = doc[min(place.right_edge.i + 1, len(doc) - 1)]
        while opening.i > place.i + 1 and opening.lower_ not in _GOALS:
            opening = opening.nbor(-1)
        goal = opening.head
        if opening.lower_ not in _GOALS or goal.lemma_ not in _PURPOSES or goal.i < opening.i:
            continue
        behind = goal.right_edge.i + 1
        if behind < len(doc) and doc[behind].text == ",":
            case.head, case.dep_, case.pos_, case.tag_, case.lemma_ = who, "acl", "VERB", "VBG", "sojourn"
            place.head, place.dep_, goal.head, goal.dep_ = case, "obj", case, "obl"


def _meant(subject: Token, clause: Token) -> Token:
    """The subject of a clause, or the noun that *who* stands for."""
    return clause.head if clause.dep_ == "acl:relcl" and subject.lower_ == "who" else subject


def _is_guest(noun: Token) -> bool:
    """Whether a noun names who may be on a visit: a person, who holds an office, a delegation."""
    return noun.ent_type_ == "PERSON" or noun.lemma_ in _GUESTS or _is_office(noun)


def _is_office(noun: Token) -> bool:
    """Whether a noun names who holds an office: *the foreign minister was in Doha on Friday*."""
    named = agent_lexicon().agents.get(noun.lower_)
    return named is not None and named.category is AgentClass.OFFICE


def mend_days_set(doc: Doc) -> None:
    """Give a day right behind *set for* to that, not to the verb before (*put off talks set for May*)."""
    for case in doc.having("lower_", ("for", "on")):
        verb, day = doc[max(case.i - 1, 0)], case.head
        planned = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_ in _SETTING
        if planned and case.dep_ == "case" and day.ent_type_ == "DATE" and day.head.i < verb.i:
            day.head = verb


def _is_for_a_day(place: Token) -> bool:
    """Whether a day is told, or a stage of a journey, and not for how long; or what it is for."""
    goals = [each for each in place.children if "for" in cases(each)]
    if goals:
        return all(each.lemma_ in _PURPOSES for each in goals)
    days = [each for each in place.children if each.ent_type_ == "DATE" and each.i > place.i]
    stages = [each for each in place.children if each.lemma_ in _STAYS and each.dep_ in ("obl", "nmod")]
    return bool(stages) or any(each.dep_ in ("obl", "nmod", "obl:unmarked", "nmod:unmarked") for each in days)


def _is_there_to(place: Token) -> bool:
    """Whether somebody is in a place to do what visitors do: *is in Cairo to discuss a truce*."""
    return any(
        each.dep_ in ("advcl", "acl", "xcomp")
        and each.lemma_ in _VISITING
        and any(kid.lower_ == "to" and kid.dep_ == "mark" for kid in each.children)
        for each in place.children
    )


def _make_verb(case: Token, copula: Token, place: Token) -> None:
    """Let the preposition govern the clause, with the place as its object."""
    root = place.head == place
    case.head, case.dep_ = (case if root else place.head), place.dep_
    case.pos_, case.tag_, case.lemma_ = "VERB", "VBG", "sojourn"
    for each in [kid for kid in place.children if kid.dep_ not in _NAMED]:
        each.head = case
        each.dep_ = {"nmod": "obl", "nmod:unmarked": "obl:unmarked", "cop": "aux"}.get(each.dep_, each.dep_)
    copula.dep_ = "aux"
    place.head, place.dep_ = case, "obj"


def mend_deep_in(doc: Doc) -> None:
    """Let who is *deep in* talks be in them, in place."""
    for adjective in doc.having("lower_", _SELF):
        copula = next((kid for kid in adjective.children if kid.dep_ == "cop"), None)
        talks = next((kid for kid in adjective.children if kid.lemma_ in _CONTACTS), None)
        if copula is None or talks is None or adjective.dep_ == "amod":
            continue
        talks.head, talks.dep_ = (talks if adjective.head == adjective else adjective.head), adjective.dep_
        for each in [kid for kid in adjective.children if kid != talks]:
            each.head = talks
        adjective.head, adjective.dep_ = talks, "advmod"
