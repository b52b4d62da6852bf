"""Between whom a text tells a conflict, where no event tells it.

As in *the dispute between Chad and Libya*, *Chad's quarrel with Libya*, *Chad and Libya are at odds*.
"""

from __future__ import annotations

from collections.abc import Iterator

from .drafts import Filler
from .fillers import Fillers
from .grammar import Tree
from .parsed import Token
from .tree_shape import word

_CONFLICTS = frozenset(
    {"dispute", "conflict", "quarrel", "row", "feud", "standoff", "stand-off", "war", "rift", "tension",
     "hostility", "crisis", "fighting", "animosity", "enmity", "rivalry"}
)  # fmt: skip
_AT = frozenset({"odds", "odd", "loggerhead", "loggerheads", "war", "dagger"})
_FORMS = frozenset(form for each in _CONFLICTS | _AT for form in (each, each.capitalize()))
_SIDES = ("between", "possessive", "with", "against", "of")
_PAIR = 2


def conflicts_told(tree: Tree, fillers: Fillers) -> Iterator[tuple[Token, list[Filler]]]:
    """The nouns of conflicts with the two or more sides that a text names with them, in text order."""
    for noun in tree.doc.having("lemma_", _FORMS):
        if not noun.tag_.startswith("NN"):
            continue
        sides = list(_told_at(tree, noun) if tree.case(noun) == "at" else _told_with(tree, noun))
        found: dict[str, Filler] = {}
        for each in sides:
            for filler in fillers.agents(each):
                found.setdefault(filler.entity, filler)
        if len(found) >= _PAIR:
            yield noun, list(found.values())


def _told_with(tree: Tree, noun: Token) -> Iterator[Token]:
    if word(noun) not in _CONFLICTS:
        return
    beside = tree.functions(noun)
    between = beside.get("between", ())
    yield from between or (each for key in _SIDES for each in beside.get(key, ()))


def _told_at(tree: Tree, noun: Token) -> Iterator[Token]:
    """Who *are at odds*, and *with* whom."""
    subject = tree.child(noun, "nsubj") if word(noun) in _AT else None
    if subject is not None:
        yield from tree.coordinated(subject)
        yield from (each.token for each in tree.arguments(noun) if each.function == "with")
