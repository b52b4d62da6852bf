"""Mends what somebody is said to have called an act: *a ruling that Oslo called a farce and Rome a sham*."""

from __future__ import annotations

from .parsed import Doc, Token
from .relative_clauses import JUDGING

_CLAUSES = ("acl", "acl:relcl")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_INDEFINITE = frozenset({"a", "an"})
_ADJECTIVES = frozenset({"cowardly", "unfriendly", "friendly", "costly", "deadly", "untimely", "unseemly"})
"""What ends as adverbs do."""
_ANSWERABLE = frozenset({"responsible", "accountable", "liable"})
_CONDEMNING = frozenset({"condemn", "denounce", "deplore", "decry"})


def mend_judged(doc: Doc) -> None:
    """Set clauses right that tell what somebody called the noun before them, in place."""
    for verb in doc.having("lemma_", JUDGING):
        subject = _own_subject(verb) if verb.dep_ in _CLAUSES and verb.head.i < verb.i else None
        if subject is None:
            continue
        _mend_judgement(verb)
        if any(each.dep_ == "xcomp" and each.i > verb.i for each in verb.children):
            _mend_clause(verb, subject)
            _mend_second(doc, verb)


def _own_subject(verb: Token) -> Token | None:
    """Who calls something so, where that is not the noun that the clause tells of."""
    subjects = (each for each in verb.children if each.dep_ == "nsubj" and each.i < verb.i)
    return next((each for each in subjects if each.lower_ not in _RELATIVE), None)


def _mend_judgement(verb: Token) -> None:
    """Make a judgement of what a parser took for the thing judged: *a step that Oslo branded a crime*."""
    things = [each for each in verb.children if each.dep_ == "obj" and each.i > verb.i]
    if len(things) != 1 or any(each.dep_ == "xcomp" for each in verb.children):
        return
    openers = {each.lower_ for each in things[0].children if each.dep_ in ("det", "nmod:poss")}
    if openers <= _INDEFINITE and things[0].pos_ != "PROPN" and things[0].tag_ != "PRP":
        things[0].dep_ = "xcomp"


def _mend_clause(verb: Token, subject: Token) -> None:
    """Make the clause a relative one; its *that* is what is judged."""
    verb.dep_ = "acl:relcl"
    for each in verb.children:
        if each.dep_ == "mark" and each.lower_ == "that" and each.i < subject.i:
            each.dep_ = "obj"


def _mend_second(doc: Doc, verb: Token) -> None:
    """Give a second such clause its subject: *that Oslo called a farce and Rome denounced as a sham*."""
    later = [each for each in verb.head.children if each.dep_ == "acl:relcl" and each.i > verb.i]
    for clause in later:
        name = doc[clause.i - 1]
        if name.dep_ == "conj" and name.head.head.i == verb.i and name.pos_ == "PROPN":
            name.head, name.dep_ = clause, "nsubj"
            clause.head, clause.dep_ = verb, "conj"


def mend_deeds_judged(doc: Doc) -> None:
    """Give a verb the deed read as a clause (condemned in strong terms *the raid made by A*), in place."""
    for terms in doc.having("lower_", ("terms", "language", "words")):
        verb = terms.head
        if terms.dep_ != "obl" or verb.lemma_ not in _CONDEMNING:
            continue
        clauses = [each for each in terms.children if each.dep_ in ("acl", "acl:relcl")]
        for clause in [*clauses, *(each for each in verb.children if each.dep_ == "ccomp")]:
            deed = next((each for each in clause.children if each.dep_ in ("nsubj", "nsubj:pass")), clause)
            participle = clause.tag_ in ("VBN", "VBD") and deed.i < clause.i
            if participle and deed.left_edge.i == terms.i + 1 and deed.pos_ == "NOUN":
                clause.head, clause.dep_, clause.tag_ = deed, "acl", "VBN"
                deed.head, deed.dep_ = verb, "obj"
                break


def mend_held_to_be(doc: Doc) -> None:
    """Make what somebody is held or called to be of an adjective hung on him, in place.

    As in *held the authorities responsible for it*, *called the ambush cowardly*.
    """
    for verb in doc.having("lemma_", (*JUDGING, "hold")):
        if any(each.dep_ == "xcomp" for each in verb.children):
            continue
        for thing in [each for each in verb.children if each.dep_ == "obj" and each.i > verb.i]:
            behind = [each for each in thing.rights if each.dep_ == "amod" and each.tag_ == "JJ"]
            behind += [each for each in verb.rights if each.dep_ == "advmod" and each.lower_ in _ADJECTIVES]
            for each in behind:
                if each.i == thing.i + 1 and (verb.lemma_ != "hold" or each.lower_ in _ANSWERABLE):
                    each.head, each.dep_, each.pos_, each.tag_ = verb, "xcomp", "ADJ", "JJ"
