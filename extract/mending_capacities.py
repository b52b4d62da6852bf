"""Who stands beside others in a capacity of his own: *with A as host and B as mediator*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .obliques import CAPACITIES
from .parsed import Doc, Token

_STANDING_AS = CAPACITIES.keys() | {"chair", "chairman", "sponsor", "convener"}
_JOINING = frozenset({"and", ",", ";", "with"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_LONGEST = 10


class _Standing(NamedTuple):
    """Somebody's name after the word that opens it, and what he stands *as*."""

    opening: Token
    name: Token
    noun: Token


def mend_capacities(doc: Doc) -> None:
    """Hang those told *with A as host and B as mediator* on the verb, and what they are on them, in place."""
    for opening in doc.having("lower_", ("with",)):
        row = list(_standing(opening))
        if not row or (len(row) == 1 and _is_read(row[0])):
            continue
        above = _above(row[0].name, opening.i, row[-1].noun.i)
        if above is None:
            continue
        for each in row:
            each.name.head, each.name.dep_ = above, "obl" if above.pos_ in ("VERB", "AUX") else "nmod"
            each.opening.head, each.opening.dep_ = each.name, "case"
            each.noun.head, each.noun.dep_ = each.name, "nmod"
            each.noun.pos_, each.noun.tag_ = "NOUN", "NNS" if each.noun.tag_ == "NNS" else "NN"


def _is_read(one: _Standing) -> bool:
    """Whether a single one is hung as such phrases are: a name with its preposition, a noun."""
    return one.noun.pos_ == "NOUN" and one.opening.head.i == one.name.i


def _standing(opening: Token) -> Iterator[_Standing]:
    """Those told after *with* one after another, each with what it stands as."""
    doc, last = opening.doc, opening.sent[-1].i
    while True:
        start = opening.i + 1
        there = next((i for i in range(start, min(start + _LONGEST, last)) if doc[i].lower_ == "as"), start)
        if there == start or any(each.text in ",;" or each.tag_[:2] == "VB" for each in doc[start:there]):
            return
        noun = doc[there + 1]
        if noun.lower_ in _ARTICLES and there + 2 <= last:
            noun = doc[there + 2]
        within = range(start, there)
        name = next((doc[i] for i in within if doc[i].head.i not in within and doc[i].pos_ != "DET"), None)
        if noun.lemma_.lower() not in _STANDING_AS or name is None:
            return
        yield _Standing(opening, name, noun)
        if noun.i + 2 > last or doc[noun.i + 1].lower_ not in _JOINING:
            return
        opening = doc[noun.i + 1]
        if doc[opening.i + 1].lower_ in _JOINING:
            opening = doc[opening.i + 1]


def _above(name: Token, start: int, end: int) -> Token | None:
    """The word outside the stretch that the first of them hangs on."""
    above = name.head
    while start <= above.i <= end and above.head.i != above.i:
        above = above.head
    return above if above.i < start or above.i > end else None
