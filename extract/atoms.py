"""Atoms: names in a text, known or not, each taken whole, none overlapping another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..ontology.knowledge import Name, NameKind

PLACE_KINDS = frozenset({"Place", "Settlement", "Venue", "Territory"})
STATE_KINDS = frozenset({"State", "DeFactoAuthority"})
HYPHENS = frozenset("-–—‐‑")
AGREEMENT_KINDS = frozenset(
    {"Agreement", "Treaty", "CeasefireAgreement", "PeaceAgreement", "Declaration", "Principles", "Contract",
     "Resolution"}
)  # fmt: skip


PEOPLES_AND_TONGUES = frozenset(
    {"islam", "christianity", "judaism", "hinduism", "buddhism", "catholicism", "sikhism", "zionism",
     "marxism", "sunni", "shia", "shi'ite", "shi’ite", "shiite", "muslim", "hutu", "tutsi", "lendu",
     "hema", "baluch", "pashtun", "uzbek", "hazara", "kashmiris", "farsi", "arabic", "hebrew", "dari",
     "pashto", "urdu", "hindi", "mandarin", "cantonese", "swahili", "latin", "koran", "quran", "bible"}
)  # fmt: skip
"""Faiths, peoples that own no state, tongues and books, which a recogniser takes for places."""


class AtomKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    STATE = "state"
    ORG = "org"
    PLACE = "place"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Atom:
    """Tokens `[start, end)` that name something.

    `rows` are the curated readings, none for an unknown name.
    """

    start: int
    end: int
    kind: AtomKind
    rows: tuple[Name, ...] = ()
    label: str = ""

    @property
    def demonym(self) -> bool:
        """Whether the name is one of a people ("Armenian")."""
        return bool(self.rows) and self.rows[0].kind is NameKind.DEMONYM


class Atoms:
    """The atoms of a text, in order, and the atom of each token."""

    def __init__(self, found: list[Atom], size: int) -> None:
        self.found = sorted(found, key=lambda atom: atom.start)
        self._at: list[Atom | None] = [None] * size
        for atom in self.found:
            for token in range(atom.start, atom.end):
                self._at[token] = atom

    @property
    def by_token(self) -> Sequence[Atom | None]:
        """The atom of each token, as it is when asked for."""
        return self._at

    def at(self, token: int) -> Atom | None:
        """The atom that holds `token`."""
        return self._at[token] if 0 <= token < len(self._at) else None

    def drop(self, atom: Atom) -> None:
        """Take out an atom."""
        self.found = [each for each in self.found if each is not atom]
        for token in range(atom.start, atom.end):
            self._at[token] = None

    def put(self, atom: Atom) -> None:
        """Add an atom, in place of those it covers."""
        self.found = [old for old in self.found if old.end <= atom.start or old.start >= atom.end]
        for old in {id(o): o for o in self._at[atom.start : atom.end] if o}.values():
            for token in range(old.start, old.end):
                self._at[token] = None
        self.found.append(atom)
        self.found.sort(key=lambda each: each.start)
        for token in range(atom.start, atom.end):
            self._at[token] = atom
