"""Mends what a text leaves out or hangs elsewhere around talks and offers: *a fourth is to follow in May*."""

from __future__ import annotations

from .parsed import Doc, Token
from .taken_up import FURTHER

_COUNTED = frozenset({"round", "meeting", "session", "summit", "sitting", "conference", "exchange"})
_GROUND = ("nsubj", "nsubj:pass", "nsubj:outer", "obj")
_EVENTS = frozenset(
    {"hold", "take", "begin", "start", "open", "convene", "follow", "end", "conclude", "close", "cancel",
     "postpone", "delay", "defer", "drop", "scrap", "shelve", "put", "push", "call", "host", "collapse",
     "fail", "founder", "produce", "yield", "bring", "plan", "schedule", "set", "abandon", "resume", "expect",
     "last"}
)  # fmt: skip
"""What becomes of rounds and meetings."""
_DUE = frozenset({"due", "planned", "scheduled", "set", "expected"})
_REACH = 2
_OFFERS = frozenset({"offer", "proposal", "bid", "attempt", "plan", "request", "suggestion", "invitation"})
_ANSWERING = frozenset(
    {"turn", "reject", "decline", "refuse", "rebuff", "spurn", "accept", "welcome", "dismiss", "snub",
     "scotch", "thwart", "block", "oppose"}
)  # fmt: skip
_ANSWERED = _OFFERS | frozenset(
    {"demand", "call", "appeal", "draft", "ultimatum", "talk", "negotiation", "meeting", "dialogue",
     "mediation", "agreement", "accord", "deal", "treaty", "pact", "resolution", "truce", "ceasefire",
     "condition", "term", "withdrawal", "release", "visit"}
)  # fmt: skip


_TAKING = {
    "agree": frozenset({"on", "upon"}),
    **dict.fromkeys(("coax", "cajole", "nudge", "prod", "talk", "lure", "push"), frozenset({"into"})),
}
"""Verbs with the prepositions of gerunds that they take as complements."""


def mend_left_out(doc: Doc) -> None:
    """Set right, in place, what stands for a round told before, and infinitives of offers."""
    _mend_counted(doc)
    _mend_offers(doc)
    _mend_answered(doc)
    _mend_gerunds(doc)


def _mend_counted(doc: Doc) -> None:
    """Read a bare ordinal as the round or meeting of the sentence before: *the next is due in May*."""
    for token in doc.having("lower_", FURTHER | {"one"}):
        placed = any(each.lower_ in FURTHER and each.dep_ == "amod" for each in token.children)
        if token.dep_ not in _GROUND or (token.lower_ == "one" and not placed):
            continue
        kids = {each.lower_ for each in token.children if each.dep_ in ("det", "acl", "amod", "acl:relcl")}
        told = token.head.lemma_ in _EVENTS or token.head.lower_ in _DUE or not kids.isdisjoint(_DUE)
        if not told or kids.isdisjoint(("a", "the", "an")):
            continue
        first = doc.sentence_numbers[token.i] - _REACH
        before = [
            each
            for each in doc.having("lemma_", _COUNTED)
            if each.i < token.i and doc.sentence_numbers[each.i] > first and each.tag_ == "NN"
        ]
        if before and doc.sentence_numbers[before[-1].i] < doc.sentence_numbers[token.i]:
            token.lemma_, token.tag_, token.pos_ = before[-1].lemma_, "NN", "NOUN"
            token.dep_ = token.dep_.removesuffix(":outer")


def _mend_offers(doc: Doc) -> None:
    """Hang an infinitive on the offer that it is of: turned down *an offer by A to mediate*."""
    for offer in doc.having("lemma_", _OFFERS):
        verb = offer.head
        if offer.dep_ not in ("obj", "nsubj:pass") or verb.lemma_ not in _ANSWERING:
            continue
        for clause in verb.children:
            if clause.dep_ in ("advcl", "xcomp") and clause.tag_ == "VB" and _follows(clause, offer):
                clause.head, clause.dep_ = offer, "acl"


def _mend_answered(doc: Doc) -> None:
    """Give *which B rejected* to the offer, not to what it is about (*a call for a poll, which …*)."""
    for verb in doc.having("lemma_", _ANSWERING):
        about = verb.head
        if verb.dep_ != "acl:relcl" or about.dep_ != "nmod" or about.lemma_ in _ANSWERED:
            continue
        if not any(each.dep_ == "obj" and each.lower_ in ("which", "that") for each in verb.children):
            continue
        offer = about.head
        while offer.dep_ == "nmod" and offer.lemma_ not in _ANSWERED:
            offer = offer.head
        if offer.lemma_ in _ANSWERED:
            verb.head = offer


def _follows(clause: Token, offer: Token) -> bool:
    """Whether an infinitive opens right behind the phrase of a noun."""
    return clause.left_edge.i == offer.right_edge.i + 1 and clause.left_edge.lower_ == "to"


def _mend_gerunds(doc: Doc) -> None:
    """Make complements of gerunds: agreed *on ending* the war, coaxed A *into signing*, in place."""
    for verb in doc.having("lemma_", _TAKING):
        marked = _TAKING[verb.lemma_]
        for clause in verb.children:
            marks = (each.lower_ for each in clause.children if each.dep_ == "mark")
            if clause.dep_ == "advcl" and clause.tag_ == "VBG" and not marked.isdisjoint(marks):
                clause.dep_ = "xcomp"
