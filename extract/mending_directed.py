"""Gives back to an act, told by a noun, whose it is and to whom it goes: *an offer by* A *to* B."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_ACTS = (
    "aid", "apology", "appeal", "application", "assistance", "assurance", "call", "complaint", "compliment",
    "condolence", "congratulation", "contribution", "credit", "delivery", "demand", "donation", "gift",
    "grant", "greeting", "guarantee", "help", "invitation", "letter", "loan", "message", "note", "offer",
    "order", "overture", "petition", "plea", "pledge", "praise", "promise", "proposal", "protest", "relief",
    "reply", "request", "response", "shipment", "submission", "suggestion", "supply", "support", "threat",
    "transfer", "trip", "tribute", "ultimatum", "visit", "vow", "warning",
    "attack", "raid", "strike", "assault", "offensive", "ambush", "sanction", "embargo",
)  # fmt: skip
"""Nouns of what somebody gives, says or does *to* another, or *on* him."""
_ON = frozenset({"call", "attack", "raid", "strike", "assault", "offensive", "ambush", "sanction", "embargo"})
_WHOSE = frozenset({"by", "from", "of"})
_WITHIN = ("nmod", "obl")
_NAMES = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_INSIDE = (*_WITHIN, "appos", "flat", "nmod:desc")
_CLIMB = 3
_SENT = frozenset(
    {"ambassador", "envoy", "emissary", "representative", "delegate", "adviser", "advisor", "aide",
     "ambassadors", "envoys", "consul", "mission", "heir", "successor", "secretary"}
)  # fmt: skip
"""Who is something *to* somebody."""
_ASKING = frozenset({"appeal", "plea", "request", "call", "petition", "application"})
_OWN = frozenset({"offer", "promise", "pledge", "vow", "threat", "guarantee"})
"""What its owner alone would do."""
_ASKED_FOR = frozenset(
    {"aid", "arms", "asylum", "assistance", "backing", "calm", "clemency", "food", "forgiveness", "funding",
     "funds", "help", "leniency", "mercy", "money", "pardon", "protection", "relief", "support", "tolerance",
     "understanding", "volunteers", "weapons"}
)  # fmt: skip
"""What one asks for, which is nobody's deed."""


def mend_directed(doc: Doc) -> None:
    """Hang on the noun of an act whose it is and whom it is for, past what stands between, in place."""
    for noun in doc.having("lemma_", _ACTS):
        if noun.pos_ != "NOUN":
            continue
        for whose in [
            each for each in noun.rights if each.dep_ in _WITHIN and not _WHOSE.isdisjoint(_opening(each))
        ]:
            _give_whom(noun, whose)
        for thing in [each for each in noun.rights if each.dep_ in _WITHIN]:
            _give_whose(noun, thing)
            _give_aim(noun, thing)


def _opening(name: Token) -> list[str]:
    """The prepositions of a name, or of the office that stands before it (*by* President A)."""
    offices = [each for each in name.lefts if each.dep_ == "nmod:desc"]
    return [*cases(name), *(case for each in offices for case in cases(each))]


def _give_whom(noun: Token, whose: Token) -> None:
    """Give *to B* to the act, not to who acts (*an offer by A to B*), or to what it is of, not deeper.

    As in *an offer of a halt in raids to B*.
    """
    acting = [whose, *(each for each in whose.rights if each.dep_ in ("appos", "flat"))]
    acting += [each for each in whose.lefts if each.dep_ == "amod"]  # "a visit by Chadian envoys to B"
    agent = any(each.ent_type_ in _NAMES for each in acting)
    goal = "on" if noun.lemma_ in _ON else "to"
    for whom in [each for each in _below(whose) if goal in cases(each) and each.dep_ in _WITHIN]:
        between = whose.doc[whose.i : whom.left_edge.i]
        sent = next((each for each in between if each.lower_ in _SENT), None)
        named = any(each.ent_type_ == "PERSON" for each in between if sent is None or each.i > sent.i)
        if agent and (sent is None or named):
            whom.head, whom.dep_ = noun, "nmod"
        elif not agent and whom.head != whose and whom.ent_type_ in _NAMES:
            whom.head, whom.dep_ = whose, "nmod"


def _below(token: Token) -> list[Token]:
    """What stands behind a token in its phrase, some steps deep, in text order."""
    row, found = [token], list[Token]()
    for _ in range(_CLIMB):
        row = [each for head in row for each in head.children if each.dep_ in _INSIDE]
        found += [each for each in row if each.i > token.i]
    return sorted(found, key=lambda each: each.i)


def _give_whose(noun: Token, thing: Token) -> None:
    """Give *by A* to the act, not to what it is for or of (*appeal for help by A*, *offer of aid by A*)."""
    asked = thing.lower_ in _ASKED_FOR and "for" in cases(thing)
    own = noun.lemma_ in _OWN and "of" in cases(thing) and thing.ent_type_ not in _NAMES
    for whose in thing.rights if asked or own else ():
        opening = {"by", "from"} if own else {"by", "to"}
        if whose.dep_ in _WITHIN and opening.intersection(_opening(whose)) and whose.ent_type_ in _NAMES:
            whose.head, whose.dep_ = noun, "nmod"


def _give_aim(noun: Token, whom: Token) -> None:
    """Give *for a truce* to the appeal, not to whom it is made (*an appeal to A and B for a truce*)."""
    if noun.lemma_ not in _ASKING or not {"to", "on"}.intersection(cases(whom)):
        return
    for asked in [whom, *(each for each in whom.rights if each.dep_ == "conj")]:
        for aim in [each for each in asked.rights if each.dep_ in _WITHIN and "for" in cases(each)]:
            if asked.ent_type_ in _NAMES:
                aim.head, aim.dep_ = noun, "nmod"
