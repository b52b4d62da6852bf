"""Prepositions that hang on the wrong word.

Their noun is the subject of a passive (*the convoy was fired on*, *terms agreed to by A*), or a place stands
between them and their verb (*agreed in the Zambian capital on a truce*).
"""

from __future__ import annotations

from .parsed import Doc, Token

_STRANDED = ("to", "at", "with", "into", "for", "upon", "of", "about", "against", "on")
_CARRIED_ON = frozenset(
    {"carry", "pass", "move", "hold", "put", "go", "keep", "turn", "lead", "spur", "egg", "try", "add"}
)
"""Verbs of which *on* is a part."""
_AGREEING = frozenset(
    {"agree", "decide", "settle", "confer", "talk", "meet", "consult", "negotiate", "speak"}
)
_ABOUT = frozenset({"on", "about", "over", "with", "to"})
_SEATS = frozenset({"capital", "city", "town", "resort", "port", "palace", "headquarters", "villa", "hotel"})


def mend_past_places(doc: Doc) -> None:
    """Give what is agreed or talked about to the verb, past the place where it is done, in place."""
    for token in doc.having("dep_", ("nmod",)):
        place, verb = token.head, token.head.head
        seat = place.ent_type_ in ("GPE", "FAC") or place.lemma_ in _SEATS
        if not seat or place.dep_ != "obl" or verb.lemma_ not in _AGREEING or token.i < place.i:
            continue
        if token.left_edge.lower_ in _ABOUT and any(each.lower_ in ("in", "at") for each in place.lefts):
            token.head, token.dep_ = verb, "obl"


def mend_stranded(doc: Doc) -> None:
    """Hang a preposition without a noun on the passive verb before it, and *by A* behind it too, in place."""
    for token in doc.having("lower_", _STRANDED):
        if not token.i or token.i + 1 == len(doc):
            continue
        verb, after = token.nbor(-1), token.nbor(1)
        if verb.tag_ != "VBN" or not _is_passive(verb) or not _is_bare(token, after):
            continue
        if token.lower_ == "on" and verb.lemma_ in _CARRIED_ON:
            continue
        if token.dep_ == "case" and after.dep_ == "case" and after.lower_ == "by":
            token.head.head, token.head.dep_ = verb, "obl:agent"
        token.head, token.dep_, token.tag_ = verb, "obl", "IN"


def _is_passive(verb: Token) -> bool:
    """Whether a participle stands with *be*, or tells of the noun before it."""
    return verb.dep_ == "acl" or any(each.dep_ == "aux:pass" for each in verb.children)


def _is_bare(token: Token, after: Token) -> bool:
    """Whether nothing follows that a preposition could govern: *agreed to by A*, *was shot at.*"""
    if token.dep_ == "case":
        return after.dep_ == "case" and after.lower_ == "by"
    return token.dep_ in ("obl", "compound:prt", "advmod") and not list(token.children)
