"""Surnames that a hyphen joins: both name somebody in "the Roe-Poe regime"."""

from __future__ import annotations

from collections.abc import Callable

from .atoms import HYPHENS, Atom, AtomKind, Atoms
from .token_table import TokenTable


def find_couples(table: TokenTable, atoms: Atoms, is_surname: Callable[[str], bool]) -> None:
    """Add the surname that a hyphen joins to that of a person, where only persons are called so."""
    alone = (each for each in [*atoms.found] if each.kind is AtomKind.PERSON and each.end - each.start == 1)
    for atom in alone:
        if not is_surname(table.words[atom.start].key):
            continue
        for hyphen, other in ((atom.end, atom.end + 1), (atom.start - 1, atom.start - 2)):
            if not 0 <= other < table.size or table.words[hyphen].text not in HYPHENS:
                continue
            if atoms.at(other) is None and table.words[other].capital and is_surname(table.words[other].key):
                atoms.put(Atom(other, other + 1, AtomKind.PERSON, label="PERSON"))


def first_of_couple(table: TokenTable, atoms: Atoms, atom: Atom) -> Atom:
    """The person named before the hyphen, where one joins two; else the person named."""
    if atom.start < 2 or table.words[atom.start - 1].text not in HYPHENS:
        return atom
    before = atoms.at(atom.start - 2)
    return before if before is not None and before.kind is AtomKind.PERSON else atom
