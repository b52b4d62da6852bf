"""Event nouns that may stand for what was told before, and rounds of talks after others."""

from __future__ import annotations

from .drafts import Draft
from .grammar import Tree
from .parsed import Token
from .unnamed_sides import is_of_many

FURTHER = frozenset(
    {"next", "new", "further", "second", "third", "fourth", "fifth", "sixth", "final", "another", "fresh",
     "seventh", "eighth", "ninth", "tenth", "later", "subsequent", "last", "previous", "earlier", "latest"}
)  # fmt: skip
"""Words that place a round of talks after or before others."""
_EARLIER = frozenset({"earlier", "previous", "prior", "past"})


def takes_up(tree: Tree, draft: Draft) -> bool:
    """Whether an event noun may stand for an event told before (*the meeting*, *their talks*)."""
    if is_of_many(draft.carriers[0]):
        return False  # "the six-party talks" are not those told before
    if is_further(draft):
        return True
    return any(
        (each.dep_ == "det" and each.lower_ in ("the", "this", "that", "these", "those"))
        or each.dep_ == "nmod:poss"
        for carrier in draft.carriers
        for each in tree.children(carrier)
    )


def is_further(draft: Draft) -> bool:
    """Whether an event noun says that others went before, or stands in *a fourth*, *the next* for one."""
    return any(each.lower_ in FURTHER or any(map(goes_on, each.children)) for each in draft.carriers)


def is_earlier(draft: Draft) -> bool:
    """Whether a noun says that others came after: *earlier talks*, *a previous round*."""
    return any(each.lower_ in _EARLIER for carrier in draft.carriers for each in carrier.children)


def goes_on(token: Token) -> bool:
    """Whether a word before *round* or *talks* says that others went before: *second*, *next*, *five*."""
    counts = token.dep_ == "nummod" and token.head.lemma_.lower() in ("round", "session", "meeting")
    return counts or (token.dep_ == "amod" and token.lower_ in FURTHER)
