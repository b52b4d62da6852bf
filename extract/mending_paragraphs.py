"""Paragraphs of resolutions that go on from their head: *The Council: 1. Condemns …; 2. Calls on …*."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .parsed import Doc, Token

_LEAST = 2
_MARKS = frozenset({".", ")", "/"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_BODIES = (AgentClass.BODY, AgentClass.ORGANIZATION)
_BEFORE_VERB = 4
_HEAD = 600
_ENDS = frozenset({",", ":"})
_ACTING = frozenset(
    {"demand", "call", "request", "urge", "appeal", "stress", "note", "welcome", "condemn", "commend",
     "decide", "reiterate", "express", "thank", "direct", "task", "mandate", "regret", "support", "praise"}
)  # fmt: skip
"""Verbs that open such paragraphs, some of which a parser reads as nouns."""
_AS_VERB = {"nmod": "obl", "acl": "ccomp", "nmod:poss": "obj"}


def mend_paragraphs(doc: Doc) -> None:
    """Give the verbs that open numbered paragraphs the subject that the head of the list names, in place.

    Each stays a sentence of its own: the verbs hang on each other, their numbers on nothing.
    """
    openings = [
        verb for number in doc.having("tag_", ("LS", "CD")) if (verb := _opening_verb(number)) is not None
    ]
    if len(openings) < _LEAST:
        return
    subject = _head_of_list(doc, openings[0])
    if subject is None:
        return
    first = openings[0]
    for verb in openings[1:]:
        verb.head, verb.dep_ = first, "conj"
    subject.head, subject.dep_ = first, "nsubj"
    for before in doc.having("tag_", ("VBG",)):
        opens = subject.i < before.i < first.i and before.dep_ == "ROOT" and _opens_line(before)
        if opens and all(each.dep_ not in _SUBJECTS for each in before.children):
            before.head, before.dep_ = first, "advcl"  # "Condemning the attacks in Jonglei,"


def _opening_verb(number: Token) -> Token | None:
    """The verb in the present without a subject that opens the paragraph of a number."""
    doc, start = number.doc, number.i + 1
    if not _opens_line(number) or start >= len(doc):
        return None
    start += doc[start].text in _MARKS
    for token in doc.span(start, start + _BEFORE_VERB):
        noun = token.tag_ == "NNS" or (token.tag_ == "VBZ" and token.pos_ != "VERB")
        if noun and token.lemma_.lower() in _ACTING:
            _make_verb(token)
        if token.tag_ == "VBZ":
            whole = token.pos_ == "VERB" and all(each.dep_ not in _SUBJECTS for each in token.children)
            if not whole:
                return None
            token.head, token.dep_ = token, "ROOT"
            number.head, number.dep_ = number, "ROOT"
            return token
        if token.tag_ not in ("RB", ",", "CC"):
            return None
    return None


def _opens_line(token: Token) -> bool:
    return not token.i or "\n" in token.nbor(-1).text


def _make_verb(token: Token) -> None:
    """Make a verb of *Demands* or *Calls* that was read as a noun."""
    token.tag_, token.pos_, token.lemma_ = "VBZ", "VERB", token.lemma_.lower()
    for each in token.children:
        each.dep_ = _AS_VERB.get(each.dep_, each.dep_)


def _head_of_list(doc: Doc, first: Token) -> Token | None:
    """The body that a line before the list names at its start or its end, before a comma or a colon."""
    words = agent_lexicon().agents
    for place in range(first.i - 1, max(first.i - _HEAD, 1), -1):
        token, mark = doc[place - 1], doc[place]
        if mark.text not in _ENDS or place + 1 >= len(doc) or "\n" not in doc[place + 1].text:
            continue
        body = words.get(token.lower_)
        if body is None or body.category not in _BODIES or not token.text[:1].isupper():
            continue
        return token
    return None
