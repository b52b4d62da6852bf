"""Names in the plural that several states share: "the two Koreas"."""

from __future__ import annotations

from ..ontology.knowledge import NameKind
from .atoms import Atom
from .referents import Discourse, Referent, Sort, is_state
from .token_table import TokenTable

_COUNTS = frozenset({"two", "both"})


def states_of_plural(table: TokenTable, atom: Atom) -> tuple[str, ...]:
    """The states that one name in the plural names; empty for any other name."""
    states = tuple(row.entity for row in atom.rows if row.kind is NameKind.ALIAS and is_state(row.entity))
    plural = table.tags[atom.end - 1] in ("NNPS", "NNS")
    return states if plural and len(states) == len(atom.rows) > 1 else ()


def counted_before(table: TokenTable, atom: Atom) -> bool:
    """Whether a number before a name says how many states it names: "officials of the [two] Koreas"."""
    before = table.words[atom.start - 1].lower if atom.start else ""
    return before in _COUNTS and bool(states_of_plural(table, atom))


def named_together(talk: Discourse, atom: Atom, states: tuple[str, ...]) -> Referent:
    """The referent of a name in the plural, with the number before it."""
    table = talk.table
    start = atom.start - counted_before(table, atom)
    head, core = table.head_of(atom.start, atom.end), tuple(range(atom.start, atom.end))
    noun = table.words[atom.end - 1].lower
    return Referent(start, atom.end, head, core, states, "group", 0.85, Sort.STATE, noun, True)
