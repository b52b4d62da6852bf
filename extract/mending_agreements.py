"""Mends what stands around agreements: their two sides, what was agreed, who is told to bring them about."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_AGREEMENTS = (
    "agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "armistice", "settlement",
    "protocol", "memorandum", "understanding", "declaration", "compromise", "contract",
)  # fmt: skip
_LETTERS = 2
_CONCLUDING = frozenset(
    {"reach", "sign", "conclude", "broker", "mediate", "negotiate", "adopt", "initial", "strike", "propose",
     "finalize", "finalise", "agree"}
)  # fmt: skip
_CHARGING = frozenset({"entrust", "task"})
_MEDIATING = frozenset(
    {"mediate", "facilitate", "broker", "intercede", "intervene", "arbitrate", "host", "act", "serve"}
)
_BINDING = frozenset({"agree", "decide", "pledge", "promise", "vow", "refuse", "undertake", "decline"})
_SET = ("GPE", "LOC", "FAC", "DATE", "TIME")
_PARTS = ("side", "hand")
_PARTED = frozenset({"appos", "parataxis", "dep", "obl:unmarked", "nmod:unmarked"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
_FINITE = ("VBD", "VBZ", "VBP")


def mend_agreements(doc: Doc) -> None:
    """Set right the trees around what is agreed, in place."""
    _mend_opposed(doc)
    _mend_parted_objects(doc)
    _mend_passed_over(doc)
    _mend_shortened(doc)
    _mend_bare_relatives(doc)
    _mend_charged(doc)
    _mend_bound(doc)
    _mend_agreed_questions(doc)
    _name_by_letters(doc)


def _name_by_letters(doc: Doc) -> None:
    """Give the letters that stand for an agreement its noun (*the Lomé Peace Accord (LPA)*), in place."""
    nouns = {}
    for bracket in doc.having("lower_", ("(",)):
        if not bracket.i or bracket.i + 2 >= len(doc):
            continue
        letters, noun = bracket.nbor(1), bracket.nbor(-1)
        if not letters.text.isupper() or len(letters) < _LETTERS:
            continue
        ends = noun.lemma_.lower() in _AGREEMENTS and noun.text[0] == letters.text[-1]
        if ends and letters.nbor(1).text == ")":
            nouns[letters.text] = noun.lemma_.lower()
    for token in doc if nouns else ():
        if token.text in nouns:
            token.lemma_ = nouns[token.text]


def _mend_agreed_questions(doc: Doc) -> None:
    """Let a question be what is agreed upon (*agreed on how to share the water*), in place."""
    for verb in doc.having("lemma_", ("agree",)):
        for clause in [each for each in verb.rights if each.dep_ == "advcl"]:
            on = next(
                (each for each in clause.lefts if each.dep_ == "mark" and each.lower_ in ("on", "upon")), None
            )
            if on is not None and on.nbor(1).tag_ in _ASKING:
                clause.dep_, on.dep_ = "obl", "case"


def _mend_opposed(doc: Doc) -> None:
    """Make the second side of whom *on the other* parts from the first (*A on one side and B on the other*).

    A parser joins it to the *side* or *hand* on which the first one is.
    """
    for part in doc.having("lemma_", _PARTS):
        one = any(each.lower_ == "one" for each in part.children)
        opening = next((each for each in part.children if each.dep_ == "case" and each.lower_ == "on"), None)
        if not one or opening is None or not opening.i:
            continue
        first = opening.nbor(-1)
        if first.text == "," and first.i:
            first = first.nbor(-1)
        while first.dep_ in ("flat", "conj", "compound") and first.head.i < first.i:
            first = first.head
        joint = next((each for each in part.doc[part.i + 1 : part.i + 3] if each.dep_ == "cc"), part)
        second = joint.head
        if second.dep_ == "conj" and second.i > joint.i > part.i and second.head in (part, part.head):
            second.head = first


def _mend_parted_objects(doc: Doc) -> None:
    """Make an object of what was agreed, past what parts it from its verb, in place.

    As in *concluded, through the good offices of A, an agreement*; a parser takes it for another name of A's.
    """
    for thing in doc.having("lemma_", _AGREEMENTS):
        opening = thing.left_edge
        marked = any(each.dep_ in ("case", "cop", "cc") for each in thing.children)
        if (
            marked
            or thing.dep_ not in _PARTED
            or "," not in (opening.text, opening.nbor(-1).text if opening.i else "")
        ):
            continue
        verb = next((each for each in thing.ancestors if each.pos_ == "VERB"), thing)
        kids = {each.dep_ for each in verb.children}
        open_to = verb.lemma_ in _CONCLUDING and verb.i < thing.i and "nsubj" in kids
        if open_to and not kids & {"obj", "ccomp", "xcomp", "aux:pass"}:
            thing.head, thing.dep_ = verb, "obj"


def _mend_passed_over(doc: Doc) -> None:
    """Make a sentence's verb of the one after a participle (*the pact, reached in May, ended*), in place.

    The parser took the participle for the verb, though no single comma parts a verb from its subject.
    """
    for verb in doc.having("dep_", ("ROOT",)):
        if verb.tag_ != "VBD" or verb.lemma_ not in _CONCLUDING or verb.i < 2 or verb.nbor(-1).text != ",":
            continue
        kids = list(verb.children)
        subject = next((each for each in kids if each.dep_ == "nsubj" and each.i < verb.i), None)
        commas = [each for each in verb.doc[verb.i : verb.sent.end - 1] if each.text == ","]
        if subject is None or any(each.dep_ in ("obj", "aux") for each in kids) or len(commas) != 1:
            continue
        told = _told_after(commas[0])
        if told is not None and subject.lemma_ in _AGREEMENTS:
            told.head, told.dep_ = told, "ROOT"
            told.tag_ = "VBD" if told.tag_ == "VBN" and not _is_helped(told) else told.tag_
            verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"
            subject.head, subject.dep_ = told, "nsubj:pass" if _is_helped(told) else "nsubj"


def _told_after(comma: Token) -> Token | None:
    """The verb without a subject right after a comma, its auxiliaries before it."""
    token = comma.nbor(1)
    verb = token.head if token.dep_.startswith("aux") else token
    own = any(each.dep_ in _SUBJECTS for each in verb.children)
    joined = any(each.dep_ == "cc" for each in verb.children)
    finite = token.tag_ in (*_FINITE, "VBN", "MD") and verb.pos_ == "VERB"
    return (
        verb if finite and not own and not joined and verb.dep_ in ("acl", "advcl", "conj", "dep") else None
    )


def _is_helped(verb: Token) -> bool:
    return any(each.dep_ == "aux:pass" for each in verb.children)


def _mend_shortened(doc: Doc) -> None:
    """Make a participle of the past after its noun (*the truce signed on 5 May has held*), in place."""
    for verb in doc.having("dep_", ("advcl",)):
        if verb.tag_ != "VBD" or verb.lemma_ not in _CONCLUDING or verb.i > verb.head.i:
            continue
        kids = {each.dep_ for each in verb.children}
        subject = next((each for each in verb.head.children if each.dep_ in _SUBJECTS), None)
        if subject is None or kids & {"obj", "mark", *_SUBJECTS, "aux", "xcomp", "ccomp"}:
            continue
        if subject.right_edge.i + 1 == verb.left_edge.i:
            verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


def _mend_bare_relatives(doc: Doc) -> None:
    """Give a relative clause without *that* its subject (the treaty *its president signed with Spain*)."""
    for verb in doc.having("dep_", ("acl",)):
        if verb.tag_ not in ("VBN", "VBD") or verb.head.i > verb.i:
            continue
        kids = list(verb.children)
        subject = next((each for each in kids if each.dep_ in _SUBJECTS and each.i < verb.i), None)
        if subject is None or subject.left_edge.i != verb.head.i + 1:
            continue
        if not any(each.dep_ in ("aux", "aux:pass", "mark", "obj") for each in kids):
            verb.tag_, verb.dep_, subject.dep_ = "VBD", "acl:relcl", "nsubj"


def _mend_charged(doc: Doc) -> None:
    """Let whom somebody is *entrusted with* doing something do it, not who entrusts, in place.

    As in *tasked A with mediating*; who *approached A to mediate* asked A.
    """
    for clause in doc.having("dep_", ("advcl",)):
        marks = [each.lower_ for each in clause.children if each.dep_ == "mark"]
        if clause.tag_ != "VBG" or clause.head.lemma_ not in _CHARGING or marks != ["with"]:
            continue
        charged = next((each for each in clause.head.children if each.dep_ in ("obj", "iobj")), None)
        if charged is None:
            clause.dep_ = "xcomp"  # "was tasked with mediating"
        elif charged.i < clause.i:
            clause.head, clause.dep_ = charged, "acl"
    for clause in doc.having("dep_", ("advcl", "xcomp")):
        verb = clause.head
        asked = [each for each in verb.children if each.dep_ in ("obj", "nsubj:pass") and each.i < clause.i]
        if verb.lemma_ == "approach" and asked and clause.lemma_ in _MEDIATING and clause.tag_ == "VB":
            verb.lemma_, clause.dep_ = "ask", "xcomp"


def _mend_bound(doc: Doc) -> None:
    """Make a complement of what was agreed or refused past places and days (*agreed in Lomé to meet*).

    Or of what was *tried without success to* do.
    """
    for luck in doc.having("lower_", ("success", "avail")):
        verb = luck.head
        for clause in [each for each in luck.children if each.dep_ == "acl" and each.tag_ == "VB"]:
            if verb.pos_ == "VERB" and {"without", "to"} & set(cases(luck)):
                clause.head, clause.dep_ = verb, "xcomp"
    for clause in doc.having("dep_", ("advcl",)):
        verb = clause.head
        if verb.lemma_ not in _BINDING or clause.tag_ != "VB" or clause.left_edge.lower_ != "to":
            continue
        kids = [each for each in verb.children if verb.i < each.i < clause.i and each.dep_ != "punct"]
        set_there = all(each.ent_type_ in _SET and not {"on", "to"} & _towns(each) for each in kids)
        if set_there and all(each.dep_ not in ("xcomp", "ccomp") for each in verb.children):
            clause.dep_ = "xcomp"


def _towns(token: Token) -> set[str]:
    """The prepositions of a place; a day's are left out."""
    return set() if token.ent_type_ in ("DATE", "TIME") else set(cases(token))
