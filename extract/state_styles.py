"""Official names of states that no list has: "the Union of Comoros", "the Federal Republic of Nepal"."""

from __future__ import annotations

from dataclasses import replace

from ..ontology.knowledge import NameKind
from .atoms import Atom, AtomKind, Atoms
from .token_table import TokenTable

_FORMS = frozenset(
    {"republic", "kingdom", "union", "commonwealth", "federation", "confederation", "principality",
     "sultanate", "emirate", "duchy"}
)  # fmt: skip
"""What states are by their constitutions."""
_KINDS = frozenset(
    {"federal", "federative", "democratic", "people", "people's", "peoples", "islamic", "socialist", "arab",
     "united", "grand", "hashemite", "bolivarian", "plurinational", "cooperative", "co-operative", "oriental",
     "independent", "sovereign", "'s", "’s", "popular", "revolutionary"}
)  # fmt: skip
_LONGEST = 6


def widen_states(table: TokenTable, atoms: Atoms) -> None:
    """Take what a state calls itself for its name, in place of what was seen in parts of it."""
    for atom in [each for each in atoms.found if each.kind is AtomKind.STATE and each.rows]:
        if not atom.rows[0].entity.startswith("state/"):
            continue
        if atom.demonym or table.tags[atom.start] == "JJ":
            _widen_right(table, atoms, atom)
        elif (start := _start(table, atom)) < atom.start:
            atoms.put(replace(atom, start=start))


def _start(table: TokenTable, atom: Atom) -> int:
    """The first word of "[Federal Republic of] Nepal"; the name's own where it is all."""
    words, of = table.words, atom.start - 1
    of -= of > 0 and words[of].lower == "the"
    form = of - 1
    goes_on = atom.end < table.size and table.tags[atom.end] in ("NNP", "NNPS")
    if goes_on or table.heads[atom.end - 1] >= atom.end:
        return atom.start  # "the Union of Kenya Farmers"
    if form < 0 or words[of].lower != "of" or words[form].lower not in _FORMS or not words[form].capital:
        return atom.start
    start = form
    while start > 0 and form - start < _LONGEST and words[start - 1].lower in _KINDS:
        start -= 1
    named = start > table.sentence_start(form) and words[start - 1].capital
    if named and words[start - 1].lower != "the":
        return atom.start  # "the African Union of Chad"
    return start if words[start].capital else atom.start


def _widen_right(table: TokenTable, atoms: Atoms, atom: Atom) -> None:
    """Take the noun of "the Tunisian Republic" into the state's name."""
    end = atom.end
    if end >= table.size or not table.words[end].capital or table.words[end].lower not in _FORMS - {"union"}:
        return
    further = end + 1 < table.size and table.tags[end + 1] in ("NNP", "NNPS")
    if not further and table.tags[end] in ("NNP", "NN"):
        row = replace(atom.rows[0], kind=NameKind.ALIAS)
        atoms.put(Atom(atom.start, end + 1, AtomKind.STATE, (row,), atom.label))
