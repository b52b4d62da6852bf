"""Mends what a parser makes of who meets and of talks that follow: *ministers meeting in Oslo agreed*."""

from __future__ import annotations

from .parsed import Doc
from .tree_shape import cases, verb_above

_SUBJECTS = ("nsubj", "nsubj:pass")
_COMING_UP = ("follow", "resume", "begin", "open", "collapse", "stall", "continue")


def mend_people_meeting(doc: Doc) -> None:
    """Make a participle of *meeting* behind the plural that is its subject: *ministers meeting in* Oslo."""
    for token in doc.having("lower_", ("meeting",)):
        people = token.nbor(-1) if token.i else token
        if token.dep_ not in _SUBJECTS or people.tag_ != "NNS" or people.head.i != token.i:
            continue
        if any(each.dep_ in ("det", "compound") and each.i != people.i for each in token.lefts):
            continue
        placed = [each for each in token.rights if each.dep_ == "nmod" and {"in", "at"} & {*cases(each)}]
        if (
            people.dep_ not in ("compound", "nsubj")
            or not placed
            or any(each.dep_ == "det" for each in people.children)
        ):
            continue
        people.head, people.dep_ = token.head, token.dep_
        token.head, token.dep_ = people, "acl"
        token.pos_, token.tag_, token.lemma_ = "VERB", "VBG", "meet"
        for each in token.rights:
            each.dep_ = "obl" if each.dep_ == "nmod" else each.dep_


def mend_talks_followed(doc: Doc) -> None:
    """Make a clause of bare talks joined to one before: *he flew to Oslo, and talks followed in May*."""
    for verb in doc.having("lemma_", _COMING_UP):
        noun = verb.head
        joined = noun.dep_ == "conj" and any(each.dep_ == "cc" for each in noun.lefts)
        bare = joined and noun.tag_ == "NNS" and all(each.dep_ in ("cc", "punct") for each in noun.lefts)
        above = verb_above(noun.head) if bare else noun
        apart = above.i == noun.head.i or any(each.text == "," for each in noun.lefts)
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or not bare or above.pos_ != "VERB" or not apart:
            continue
        if verb.i != noun.i + 1 or any(each.dep_ == "obl:agent" for each in verb.children):
            continue
        verb.head, verb.dep_, verb.tag_ = above, "conj", "VBD"
        for each in noun.lefts:
            each.head = verb
        noun.head, noun.dep_ = verb, "nsubj"
