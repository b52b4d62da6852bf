"""Regions and towns that act through those who govern them: "Bavaria signed", "the mayor of Lyon"."""

from __future__ import annotations

from ..ontology.knowledge import Knowledge, Name, NameKind
from .agent_lexicon import land_signs
from .atoms import PLACE_KINDS, Atom, AtomKind, Atoms
from .owned_nouns import PARTS, owned_noun
from .token_table import TokenTable

_BETWEEN = frozenset({"with", "between", "by", "against"})
_JOINING = frozenset({"with", "between"})


class GovernedPlaces:
    """Tells which known places of a text stand for those who govern them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._signs = knowledge, land_signs()

    def find(self, table: TokenTable, atoms: Atoms) -> None:
        """Give the atoms of known places that act, or have a governor, the reading of who governs there."""
        places = {atom: key for atom in atoms.found if (key := self._region(atom))}
        governing = {atom for atom in places if self._governs(table, _with_kind(table, atom))}
        regions = {places[atom] for atom in governing if not self._is_town(table, atom)}
        for atom, key in places.items() if governing else ():
            if atom in governing or (key in regions and _has_dealings(table, atom)):
                whole, there = _with_kind(table, atom), self._knowledge.entities[key]
                label = " ".join([there.label, *table.text(atom.end, whole.end).split()])
                rule = Name(label, NameKind.LABEL, f"authority/{key.partition('/')[2]}")
                atoms.put(Atom(whole.start, whole.end, AtomKind.STATE, (rule, *atom.rows), atom.label))

    def _region(self, atom: Atom) -> str:
        """The id of the place in a state that a name stands for; empty for all others."""
        if atom.kind is not AtomKind.PLACE or not atom.rows:
            return ""
        there = self._knowledge.entities.get(atom.rows[0].entity)
        inner = there is not None and there.kind in PLACE_KINDS and there.belongs_to
        return atom.rows[0].entity if inner else ""

    def _is_town(self, table: TokenTable, atom: Atom) -> bool:
        """Whether a known place is no region: neither known as one nor called so."""
        kind = self._knowledge.entities[atom.rows[0].entity].kind
        return kind not in ("Territory", "Place") and not _is_state_of(table, _with_kind(table, atom).end - 1)

    def _governs(self, table: TokenTable, atom: Atom) -> bool:
        """Whether a known place has officials of its own, or is a region that acts."""
        head = table.head_of(atom.start, atom.end)
        owned, town = owned_noun(self._signs, table, atom), self._is_town(table, atom)
        if owned is not None:
            seated = ("seat", owned[0]) in self._signs
            return seated or (not town and ("owned", owned[0]) in self._signs)
        if not town and table.case(head) in _JOINING:
            return ("pact", table.lemmas[table.heads[head]]) in self._signs
        first = table.first_of_list(head)
        if town or table.possessive(atom.end - 1) or table.case(head) or table.deps[first] != "nsubj":
            return False
        above = table.heads[first]
        return ("act", table.lemmas[above]) in self._signs and table.pos[above] == "VERB"


def _is_state_of(table: TokenTable, token: int) -> bool:
    """Whether a word says that a name is that of a part of a federation: "Kano State"."""
    return table.words[token].text in PARTS


def _has_dealings(table: TokenTable, atom: Atom) -> bool:
    """Whether others deal with a region that acts elsewhere in the text."""
    head = table.head_of(atom.start, atom.end)
    return table.case(head) in _BETWEEN or table.deps[head] == "conj"


def _with_kind(table: TokenTable, atom: Atom) -> Atom:
    """A place's name with the word after it that makes it one of a region."""
    if atom.end < table.size and _is_state_of(table, atom.end):
        return Atom(atom.start, atom.end + 1, atom.kind, atom.rows, atom.label)
    return atom
