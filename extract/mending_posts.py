"""Posts beside names: given to somebody (*elected Ann Roe president*), or lost (*ousted president Roe*)."""

from __future__ import annotations

from .parsed import Doc, Token

_GIVING = frozenset(
    {"elect", "reelect", "appoint", "reappoint", "name", "nominate", "make", "choose",
     "designate", "proclaim", "declare", "crown", "confirm", "install"}
)  # fmt: skip
_MEETING = frozenset(
    {"meet", "visit", "receive", "host", "see", "greet", "call", "phone", "telephone", "invite", "include"}
)
_STATES = frozenset(
    {"oust", "depose", "topple", "overthrow", "jail", "imprison", "detain", "arrest", "exile", "banish",
     "kidnap", "abduct", "capture", "kill", "slay", "murder", "assassinate", "disgrace", "outlaw", "elect",
     "reelect", "appoint", "retire", "suspend", "dismiss", "sack", "convict", "indict"}
)  # fmt: skip
"""Verbs whose participles describe people before their titles."""
_BEFORE_POSTS = frozenset({"compound", "amod", "nmod", "nmod:desc"})


def mend_posts(doc: Doc) -> None:
    """Set right both, in place."""
    _mend_given_posts(doc)
    _mend_described(doc)


def _mend_described(doc: Doc) -> None:
    """Let a participle before a title describe whom somebody met (*met Roe and jailed writer Ali*)."""
    for past in doc.having("lemma_", _STATES):
        verb = past.head
        if past.tag_ not in ("VBN", "VBD") or past.dep_ not in ("conj", "advcl", "amod") or verb.i > past.i:
            continue
        title = doc[past.i + 1] if past.i + 1 < len(doc) else past
        while title.dep_ in ("compound", "amod") and title.i < title.head.i:
            title = title.head
        name = next((each for each in title.rights if each.dep_ in ("appos", "flat")), title)
        name = title.head if title.dep_ == "nmod:desc" else name
        titled = title.pos_ in ("NOUN", "PROPN") and title is not name and title.left_edge.i >= past.i
        if verb.lemma_ not in _MEETING or name.pos_ != "PROPN" or not titled:
            continue
        if any(each.dep_ in ("det", "nmod:poss") for each in (*title.lefts, *name.lefts)):
            continue
        _describe(past, verb, name if title.dep_ == "nmod:desc" else title)


def _describe(past: Token, verb: Token, who: Token) -> None:
    """Make a participle taken for a verb, or for an aside, one of whom stands behind it."""
    if past.dep_ == "conj":
        met = [each for each in verb.rights if each.dep_ in ("obj", "obl") and each.i < past.i]
        marks = [each for each in past.lefts if each.dep_ == "cc"]
        if not met or not marks or any(each.dep_ in ("nsubj", "aux", "aux:pass") for each in past.children):
            return
        who.head, who.dep_, marks[0].head = met[-1], "conj", who
        for each in [each for each in past.rights if each != who]:
            each.head = verb
    past.tag_, past.head, past.dep_ = "VBN", who, "amod"


def _mend_given_posts(doc: Doc) -> None:
    """Make an object of the person's name before a post, and a complement of the post, in place."""
    for verb in doc.having("lemma_", _GIVING):
        for post in verb.children:
            if verb.pos_ != "VERB" or post.dep_ not in ("obj", "xcomp") or post.tag_ != "NN":
                continue
            name = next((each for each in post.children if _is_person_before(each, verb, post)), None)
            if name is None:
                continue
            for each in post.children:
                if each.i < name.i:
                    each.head = name  # "named Senator Ann Lee ambassador"
            name.head, name.dep_ = verb, "obj"
            post.dep_ = "xcomp"


def _is_person_before(name: Token, verb: Token, post: Token) -> bool:
    """Whether a name that a verb opens, or a title before it, is that of the person who gets a post."""
    named = name.ent_type_ == "PERSON" and name.dep_ in _BEFORE_POSTS and verb.i < name.i < post.i
    owned = any(each.dep_ == "case" and each.tag_ == "POS" for each in name.children)
    between = post.doc.span(verb.i + 1, name.left_edge.i)
    return named and not owned and all(each.pos_ == "PROPN" for each in between)
