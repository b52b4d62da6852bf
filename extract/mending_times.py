"""Gives a time to the clause it belongs to: *you know last week A met B*, *called B to confer last week*."""

from __future__ import annotations

from itertools import pairwise

from .calendar_words import WEEKDAYS
from .parsed import Doc, Token

_KNOWING = frozenset(
    {"know", "see", "think", "believe", "note", "recall", "remember", "mean", "mention", "hope", "understand"}
)
"""Verbs that are seldom dated, unlike what they take."""
_TELLING = frozenset({"say", "report", "claim", "announce", "confirm"})
_CONTACTS = frozenset({"talk", "discussion", "meeting", "conversation", "consultation", "negotiation"})
_GATHERINGS = _CONTACTS | {"session", "summit", "conference", "rally", "ceremony", "hearing"}
_DATED = _GATHERINGS | {"call", "visit", "trip", "dinner", "lunch", "breakfast"}
_PUTTING_OFF = ("postpone", "delay", "defer", "adjourn", "suspend", "put", "push", "reschedule")
_GONE = frozenset({"earlier", "yesterday", "last", "ago"})
_INSIDE = frozenset({"nmod", "nmod:poss", "flat", "compound", "appos", "conj", "nmod:desc", "amod"})
_OPENING = 8
_DIGITS = 4
_OPENINGS = ("in", "by", "since", "until")
_DOING = ("nsubj", "nsubj:pass")
_TIMES = ("obl:unmarked", "obl:tmod", "obl", "advmod")


def mend_times(doc: Doc) -> None:
    """Set right the heads of times, in place."""
    _mend_known(doc)
    _mend_told(doc)
    _mend_parted(doc)
    _mend_put_off(doc)
    _mend_purposes(doc)
    _mend_partners(doc)
    _mend_years(doc)
    _mend_crossing(doc)
    _mend_left(doc)
    _mend_set_off(doc)
    _mend_gone(doc)


def _mend_gone(doc: Doc) -> None:
    """Give a time gone by to the noun before it, not to what is still to be done (*agreed to meet over the
    raid last month*)."""
    for time in doc.having("dep_", ("obl:unmarked",)):
        verb = time.head
        if time.ent_type_ != "DATE" or time.left_edge.i <= verb.i + 1:
            continue
        ahead = verb.tag_ == "VB" and any(
            each.dep_ == "mark" and each.lower_ == "to" for each in verb.children
        )
        if not ahead or not any(each.lower_ in _GONE for each in (time, *time.children)):
            continue
        noun = doc[time.left_edge.i - 1]
        while noun.dep_ in _INSIDE and noun.head.i > verb.i:
            noun = noun.head
        if noun.pos_ == "NOUN" and noun.i > verb.i:
            time.head, time.dep_ = noun, "nmod:unmarked"


def _mend_set_off(doc: Doc) -> None:
    """Give a time between commas to the clause about a subject before it (*Roe, who came, in May, said*)."""
    for time in doc.having("dep_", _TIMES):
        verb, after = time.head, time.right_edge.i + 1
        if time.ent_type_ != "DATE" or not time.i < verb.i or after >= len(doc) or doc[after].text != ",":
            continue
        subjects = [each for each in verb.children if each.dep_ in _DOING and each.i < time.i]
        told = [kid for each in subjects for kid in each.children if kid.dep_ == "acl:relcl"]
        if told and told[-1].i < time.i:
            time.head = told[-1]


def _mend_crossing(doc: Doc) -> None:
    """Give a time to the verb whose words go on behind it, not to one further up (*comes as leaders prepare
    to meet in Oslo this week to sign*)."""
    for time in doc.having("dep_", ("obl:unmarked",)):
        after = time.right_edge.i + 1
        if time.ent_type_ not in ("DATE", "TIME") or after >= len(doc):
            continue
        noun = doc[after].head.head
        owned = doc[after].dep_ == "case" and any(each.dep_ == "nmod:poss" for each in noun.children)
        if owned and noun.i == time.left_edge.i - 1 and noun.lemma_ in _DATED and noun.dep_ != "obj":
            time.head, time.dep_ = noun, "nmod:unmarked"  # "his meeting tomorrow with A will be short"
        if time.head.i > time.i or time.head.i == noun.i:
            continue
        above = [each for each in (doc[after], *doc[after].ancestors) if each.i < time.i]
        verb = next((each for each in above if each.pos_ == "VERB"), time.head)
        if time.head.i < verb.i and time.head in list(verb.ancestors):
            time.head = verb


def _mend_left(doc: Doc) -> None:
    """Give the day behind a gathering to what was done there (*walked out of a meeting Monday*)."""
    for day in doc.having("dep_", ("nmod:unmarked",)):
        noun, verb = day.head, day.head.head
        if day.lower_ not in WEEKDAYS or noun.lemma_ not in _GATHERINGS or noun.dep_ != "obl":
            continue
        there = noun.left_edge.lower_ in ("at", "in", "of", "out", "during")
        dated = any(each.ent_type_ == "DATE" for each in verb.children)
        if there and verb.tag_ == "VBD" and not dated and noun.right_edge.i == day.i:
            day.head, day.dep_ = verb, "obl:unmarked"


def _mend_known(doc: Doc) -> None:
    """Give a time right before what somebody knows, hung on the knowing, to that, in place."""
    for clause in doc.having("dep_", ("ccomp",)):
        verb = clause.head
        if verb.lemma_ not in _KNOWING or verb.i > clause.i:
            continue
        for time in verb.children:
            if verb.i < time.i < clause.i and time.dep_ in _TIMES and _stands_before(time, clause):
                time.head = clause


def _mend_told(doc: Doc) -> None:
    """Give a day behind what somebody says was done to that (*says two were killed Monday*)."""
    for day in doc.having("dep_", ("obl:unmarked",)):
        verb = day.head
        if day.lower_ not in WEEKDAYS or verb.lemma_ not in _TELLING or not verb.i < day.i - 1:
            continue
        told = [each for each in verb.children if each.dep_ == "ccomp" and verb.i < each.i < day.i]
        if told and day.nbor(-1).text not in (",", '"', "”") and day.i + 1 < len(doc):
            day.head = told[-1]


def _mend_put_off(doc: Doc) -> None:
    """Give *until Friday* to what is put off (*postponed talks to discuss unrest in Gao until Friday*)."""
    for verb in doc.having("lemma_", _PUTTING_OFF):
        if verb.pos_ != "VERB":
            continue
        for mark in doc[verb.i + 1 : verb.right_edge.i]:
            time = mark.head
            if mark.lower_ == "until" and time.ent_type_ == "DATE" and verb in list(time.ancestors):
                time.head, time.dep_ = verb, "obl"


def _mend_parted(doc: Doc) -> None:
    """Do so where the knowing and its time were taken for a sentence (*you know last week* Mr A met B)."""
    for knowing, sentence in pairwise(doc.sents):
        if len(knowing) > _OPENING or knowing[-1].ent_type_ != "DATE":
            continue
        root, time = knowing.root, knowing[-1]
        if root.lemma_ in _KNOWING and time.head == root and sentence.root.pos_ == "VERB":
            time.head = sentence.root


def _mend_purposes(doc: Doc) -> None:
    """Give a time gone by to what was done, not to what for (*called him to confer earlier today*)."""
    for purpose in doc.having("dep_", ("advcl",)):
        verb = purpose.head
        if all(each.tag_ != "TO" for each in purpose.children) or verb.i > purpose.i or verb.pos_ != "VERB":
            continue
        if any(each.ent_type_ == "DATE" for each in verb.children):
            continue
        for time in list(purpose.children):
            dated = time.dep_ in _TIMES and time.ent_type_ == "DATE" and time.i > purpose.i
            if dated and any(each.lower_ in _GONE for each in time.subtree):
                time.head = verb


def _mend_partners(doc: Doc) -> None:
    """Give the partners of talks to these where a day comes between (*drove his talks today with A*)."""
    for talks in doc.having("dep_", ("obj",)):
        if talks.lemma_ not in _CONTACTS or talks.i + 1 >= len(doc):
            continue
        beside = [each for each in talks.head.children if each.i > talks.i]
        time = next((each for each in beside if each.left_edge.i == talks.right_edge.i + 1), talks)
        if time.dep_ not in _TIMES or time.ent_type_ not in ("DATE", "TIME"):
            continue
        for partner in beside:
            opening = partner.left_edge
            if (
                partner.dep_ == "obl"
                and opening.lower_ == "with"
                and opening.nbor(-1).ent_type_ == time.ent_type_
            ):
                partner.head, partner.dep_ = talks, "nmod"


def _mend_years(doc: Doc) -> None:
    """Part a year from the doers right after it, which it was taken to count (*in 1994 rebels met A*)."""
    for year in doc.having("dep_", ("nummod", "compound")):
        doers = year.head
        digits = year.text.isdigit() and len(year.text) == _DIGITS and year.ent_type_ == "DATE"
        if not digits or not year.i or doers.i < year.i or doers.head.i < doers.i:
            continue
        case, verb = year.nbor(-1), doers.head
        opens = case.lower_ in _OPENINGS and case.i == case.sent.start
        lone = verb.pos_ == "VERB" and all(not each.dep_.startswith("nsubj") for each in verb.children)
        if opens and (doers.dep_ in _DOING or (doers.dep_ == "obl" and lone)):
            passive = any(each.dep_ == "aux:pass" for each in verb.children)
            doers.dep_ = "nsubj:pass" if passive else "nsubj"
            year.head, year.dep_ = verb, "obl"
            case.head = year


def _stands_before(time: Token, clause: Token) -> bool:
    """Whether a time stands right before the first word of a clause, but for a comma."""
    after = time.right_edge.i + 1
    after += time.doc[after].text == ","
    return time.ent_type_ in ("DATE", "TIME") and after == clause.left_edge.i
