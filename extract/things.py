"""Which of *it* and *its* stand for no agent by where they stand."""

from __future__ import annotations

from .referents import Discourse, Sort

_HAPPENING = frozenset({"occur", "happen", "arise", "erupt"})
_KINDS = frozenset({"kind", "sort", "type"})
_THINGS = (Sort.PLACE, Sort.AGREEMENT)


def of_thing(talk: Discourse, token: int) -> bool:
    """Whether a pronoun is a thing's: "where it occurs", "the first of its kind", "a pact and its goals"."""
    table = talk.table
    head = table.heads[token]
    if table.deps[token] in ("nsubj", "nsubj:pass"):
        return table.lemmas[head] in _HAPPENING
    if table.deps[token] != "nmod:poss":
        return False
    if table.lemmas[head] in _KINDS:
        return True
    if table.deps[head] != "conj" or table.heads[head] > token:
        return False
    first = table.heads[head]
    known = talk.known.get(first)
    return known.sort in _THINGS if known is not None else table.tags[first] == "NN"
