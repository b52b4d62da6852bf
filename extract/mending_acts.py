"""Trees of acts told in passing: who called on whom, *offered in a call to A to come*, *made and signed*."""

from __future__ import annotations

from .parsed import Doc, Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_OFFERING = (
    "offer", "threaten", "promise", "vow", "pledge", "refuse", "decline", "agree", "volunteer", "undertake",
)  # fmt: skip
_NAMING = ("name", "appoint", "designate", "choose", "elect", "declare")
_TIMES = ("hour", "minute", "day", "week", "month", "chance", "time")
_TRAVELLING = frozenset({"travel", "fly", "go", "head", "drive", "return", "proceed", "continue", "sail"})
_GIVING = frozenset({"give", "grant", "allow"})
_FOUGHT = ("fighting", "shelling", "bombing", "bargaining", "haggling", "shooting")
_DEEDS = frozenset(
    {"withdrawal", "departure", "release", "exchange", "return", "repatriation", "transfer", "handover",
     "demilitarisation", "demilitarization", "disarmament", "cessation", "pullout", "deployment"}
)  # fmt: skip
_SIGNING = frozenset({"sign", "initial", "act", "speak", "accept", "agree"})
_FINITE = ("VBD", "VBZ", "VBP")


def mend_acts(doc: Doc) -> None:
    """Set right what parsers hang elsewhere in such sentences, in place."""
    for verb in doc.having("lemma_", ("call",)):
        _mend_callers(verb)
    for verb in doc.having("lemma_", _OFFERING):
        _mend_offers(verb)
    for verb in doc.having("lemma_", _NAMING):
        _mend_named(verb)
    for noun in doc.having("lemma_", _TIMES):
        _mend_time_given(noun)
    for token in doc.having("dep_", _SUBJECTS):
        _mend_second_subject(token)
    for token in doc.having("dep_", ("advcl",)):
        _mend_swallowed(token)
    for token in doc.having("dep_", ("conj",)):
        _mend_second_participle(token)
        _mend_subject_between(token)
    for token in doc.having("dep_", ("obl", "obl:unmarked")):
        _mend_bare_subject(token)
        _mend_deed_agreed(token)
    for token in doc.having("lower_", ("hostage", "captive", "prisoner")):
        _mend_hostage(token)
    for token in doc.having("dep_", ("flat",)):
        _mend_name_behind_town(token)
    for token in doc.having("dep_", ("parataxis",)):
        _mend_clause_of_days(token)
    for token in doc.having("lower_", _FOUGHT):
        _mend_days_of(token)
    for token in doc.having("lower_", ("both",)):
        _mend_both(token)
    for token in doc.having("dep_", ("compound:prt",)):
        _mend_capacity(token)


def _mend_callers(verb: Token) -> None:
    """Make those who *called on* somebody the subject again of a verb that was taken for a passive."""
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    if after not in ("on", "upon") or any(each.dep_.startswith("aux") for each in verb.children):
        return
    for each in verb.lefts:
        if each.dep_ == "nsubj:pass" and verb.tag_ in ("VBD", "VBN"):
            each.dep_, verb.tag_ = "nsubj", "VBD"


def _mend_offers(verb: Token) -> None:
    """Make a complement of what somebody offers to do after other phrases (*offered in a call to come*)."""
    kids = list(verb.children)
    for each in kids:
        if each.dep_ == "obj" and any(kid.dep_ == "case" and kid.lower_ == "in" for kid in each.lefts):
            each.dep_ = "obl"
    if any(each.dep_ in ("obj", "iobj", "xcomp", "ccomp", "aux:pass") for each in kids):
        return
    for clause in [each for each in kids if each.dep_ == "advcl" and each.tag_ == "VB" and each.i > verb.i]:
        apart = clause.left_edge.i > verb.i + 1 and clause.left_edge.nbor(-1).text != ","
        if clause.left_edge.tag_ == "TO" and apart:
            clause.dep_ = "xcomp"
            return


def _mend_named(verb: Token) -> None:
    """Part who is named something from what he is named (*named A B his envoy*)."""
    both = [each for each in verb.rights if each.dep_ == "xcomp"]
    if len(both) > 1 and both[0].pos_ == "PROPN" and all(each.dep_ != "obj" for each in verb.rights):
        both[0].dep_ = "obj"


def _mend_time_given(noun: Token) -> None:
    """Hang on a time that is given what it is for (*gave him an hour to decide*)."""
    verb = noun.head
    if verb.lemma_ not in _GIVING or noun.i < verb.i:
        return
    _part_time(noun, verb)
    if noun.dep_ not in ("obj", "obl:unmarked"):
        return
    for clause in verb.rights:
        opens = clause.dep_ == "advcl" and clause.left_edge.tag_ == "TO"
        if opens and clause.left_edge.i == noun.right_edge.i + 1:
            clause.head, clause.dep_ = noun, "acl"


def _part_time(noun: Token, verb: Token) -> None:
    """Part who is given a time from the time (*gave A less than an hour*)."""
    whom = next((each for each in verb.rights if each.dep_ == "obj"), None)
    bare = noun.dep_ in ("obl", "obl:unmarked") and all(each.dep_ != "case" for each in noun.children)
    if whom is not None and bare and noun.left_edge.i == whom.right_edge.i + 1:
        whom.dep_, noun.dep_ = "iobj", "obj"


def _mend_second_subject(token: Token) -> None:
    """Give a phrase with a preposition to the clause inside the subject (*a threat to sue A in court is*)."""
    verb = token.head
    first = next((each for each in verb.lefts if each.dep_ == token.dep_ and each.i < token.i), None)
    if first is None or all(each.dep_ != "case" for each in token.lefts):
        return
    inside = [each for each in first.subtree if each.dep_ in ("acl", "acl:relcl") and each.i < token.i]
    if inside and first.right_edge.i + 1 == token.left_edge.i:
        token.head, token.dep_ = inside[-1], "obl"


def _mend_swallowed(verb: Token) -> None:
    """Give the only finite verb back to the noun that opens a sentence (*a vow to sue A before B was*)."""
    inner, noun = verb.head, verb.head.head
    mark = next(
        (each for each in verb.lefts if each.dep_ == "mark" and each.lower_ in ("before", "after")), None
    )
    subject = next((each for each in verb.lefts if each.dep_ in _SUBJECTS), None)
    if mark is None or subject is None or inner.dep_ != "acl" or noun.dep_ != "ROOT" or noun.pos_ != "NOUN":
        return
    if subject.left_edge.i != mark.i + 1 or inner.tag_ != "VB" or not noun.i < inner.i < mark.i:
        return
    mark.head, mark.dep_ = subject, "case"
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, subject.dep_
    subject.head, subject.dep_ = inner, "obl"


def _mend_second_participle(token: Token) -> None:
    """Make a participle of what is joined to one (*an accord brokered by A and signed in Lima*)."""
    first, kids = token.head, [each.dep_ for each in token.children]
    told = first.dep_ == "acl" and first.tag_ == "VBN" and first.i < token.i
    if told and token.tag_ == "VBD" and not {"nsubj", "nsubj:pass", "obj", "ccomp", "xcomp"} & {*kids}:
        token.tag_ = "VBN"


def _mend_bare_subject(token: Token) -> None:
    """Make the subject of a name right before a verb that has none (*In it Chad recognises Mali*)."""
    verb = token.head
    if token.pos_ != "PROPN" or token.ent_type_ in ("DATE", "TIME") or token.right_edge.i + 1 != verb.i:
        return
    bare = all(each.dep_ not in ("case", "punct", "conj") for each in token.children)
    alone = all(each.dep_ not in (*_SUBJECTS, "csubj", "expl", "cop") for each in verb.children)
    if bare and alone and verb.pos_ == "VERB" and verb.tag_ in _FINITE and verb.dep_ in ("ROOT", "ccomp"):
        token.dep_ = "nsubj"


def _mend_hostage(token: Token) -> None:
    """Make an object of whom somebody takes hostage, taken for an owner (*took Minister A hostage*)."""
    verb = token.head
    if token.dep_ != "obj" or verb.lemma_ not in ("take", "hold"):
        return
    for each in token.lefts:
        owner = each.dep_ in ("nmod:poss", "nmod", "compound", "nmod:desc") and each.pos_ == "PROPN"
        if owner and all(kid.dep_ != "case" for kid in each.children):
            each.head, each.dep_, token.dep_ = verb, "obj", "xcomp"
            return


def _mend_name_behind_town(token: Token) -> None:
    """Make a subject of a name taken for a part of the town before it (*From Oslo Roe travelled to Bonn*)."""
    town, verb = token.head, token.head.head
    if verb.lemma_ not in _TRAVELLING or verb.tag_ not in _FINITE or town.dep_ != "obl" or town.i > verb.i:
        return
    opened = [each.lower_ for each in town.lefts if each.dep_ == "case"]
    alone = all(each.dep_ not in (*_SUBJECTS, "csubj", "expl") for each in verb.children)
    if opened == ["from"] and alone and [each.i for each in town.rights] == [token.i]:
        token.head, token.dep_ = verb, "nsubj"
        if town.ent_type_ == "PERSON":
            town.ent_type_ = "GPE"


def _mend_subject_between(verb: Token) -> None:
    """Give a finite verb the name right before it, hung elsewhere (*and Minister A arrived*)."""
    cc = next((each for each in verb.lefts if each.dep_ == "cc"), None)
    if cc is None or verb.tag_ not in _FINITE or any(each.dep_ in _SUBJECTS for each in verb.children):
        return
    name = verb.nbor(-1)
    while name.dep_ in ("flat", "compound") and name.head.i > cc.i and name.head.i < verb.i:
        name = name.head
    behind = cc.i < name.i < verb.i and name.head.i < cc.i and name.left_edge.i == cc.i + 1
    if behind and name.pos_ == "PROPN" and name.dep_ in ("nmod", "appos", "conj", "obl"):
        name.head, name.dep_ = verb, "nsubj"


def _mend_clause_of_days(verb: Token) -> None:
    """Make a clause of what follows *two days after*, whose subject was hung on the days, in place."""
    if verb.tag_ not in _FINITE or any(each.dep_ in (*_SUBJECTS, "cc", "mark") for each in verb.children):
        return
    for days in verb.lefts:
        whose = [each for each in days.rights if each.dep_ == "nmod" and each.right_edge.i + 1 == verb.i]
        cases = [each for each in whose[0].lefts if each.dep_ == "case"] if whose else []
        if days.dep_ == "obl:unmarked" and [each.lower_ for each in cases] in (["after"], ["before"]):
            whose[0].head, whose[0].dep_, verb.dep_ = verb, "nsubj", "advcl"
            cases[0].head, cases[0].dep_ = verb, "mark"


def _mend_days_of(token: Token) -> None:
    """Make a noun of what days are *of* (*after two days of fighting along the border*)."""
    days = token.head
    of = next((each for each in token.lefts if each.dep_ == "mark" and each.lower_ == "of"), None)
    if of is None or token.dep_ != "acl" or days.i > token.i or any(k.dep_ == "obj" for k in token.children):
        return
    token.dep_, token.pos_, token.tag_, token.lemma_, of.dep_ = "nmod", "NOUN", "NN", token.lower_, "case"
    for each in token.rights:
        each.dep_ = "nmod" if each.dep_ == "obl" else each.dep_


def _mend_deed_agreed(token: Token) -> None:
    """Hang a deed on the agreement about it, not on its signing (*signed an accord on the withdrawal*)."""
    if token.lemma_ not in _DEEDS or [each.lower_ for each in token.lefts if each.dep_ == "case"] != ["on"]:
        return
    for each in token.head.children:
        agreed = each.dep_ == "obj" or (each.dep_ == "obl" and each.left_edge.lower_ == "to")
        if agreed and each.i < token.i and each.right_edge.i + 1 == token.left_edge.i:
            token.head, token.dep_ = each, "nmod"
            return


def _mend_both(token: Token) -> None:
    """Make the subject of *both* before a verb that has none (*In May both wrote to A*)."""
    verb = token.head
    first = min([verb.i, *(each.i for each in verb.children if each.dep_.startswith("aux"))])
    alone = all(each.dep_ not in (*_SUBJECTS, "csubj", "expl") for each in verb.children)
    if token.dep_ in ("advmod", "det", "obl") and token.i + 1 == first and alone and verb.tag_ in _FINITE:
        token.dep_, token.pos_, token.tag_ = "nsubj", "PRON", "DT"


def _mend_capacity(token: Token) -> None:
    """Make a preposition of a particle before what follows it (*signed in his capacity as president*)."""
    verb = token.head
    if token.lower_ != "in" or verb.lemma_ not in _SIGNING or token.i != verb.i + 1:
        return
    for each in verb.rights:
        if each.dep_ == "obj" and each.left_edge.i == token.i + 1:
            token.head, token.dep_ = each, "case"
            each.dep_ = "obl"
            return
