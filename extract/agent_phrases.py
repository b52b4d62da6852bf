"""Noun phrases that name agents by description.

"the Armenian prime minister", "Armenia's Ministry of Defense".
"""

from __future__ import annotations

from dataclasses import dataclass

from .agent_lexicon import AgentClass, AgentWord
from .atoms import Atom, Atoms
from .phrase_left import LeftSide
from .phrase_right import RightSide
from .token_table import TokenTable


@dataclass(slots=True)
class AgentPhrase:
    """Tokens `[start, end)` around the noun `head` that describe an agent.

    `words` are the folded words of the description without owners and determiners, in order; `owners` the
    atoms that say whose it is; `possessor` a possessive pronoun's token, or -1; `core` the tokens that a
    parser may hang the rest on.
    """

    start: int
    end: int
    head: int
    word: AgentWord
    words: tuple[str, ...]
    label: str
    ranks: frozenset[str]
    owners: tuple[Atom, ...]
    possessor: int
    determiner: str
    count: int
    held: str
    core: tuple[int, ...]
    adjectives: tuple[str, ...] = ()
    owned_by_place: bool = False
    possessive_word: str = ""

    @property
    def ours(self) -> bool:
        """Whether the speaker counts itself in: "our two countries"."""
        return self.possessive_word == "our"

    @property
    def definite(self) -> bool:
        """Whether the phrase takes its referent as known."""
        return self.determiner in ("the", "this", "that", "both", "these", "those") or self.possessor >= 0


class PhraseParser:
    """Parses agent phrases around their nouns, from tags and word lists; the tree is not needed."""

    def __init__(self, table: TokenTable, atoms: Atoms) -> None:
        self._table, self._atoms = table, atoms

    def parse(self, head: int, word: AgentWord, floor: int = 0) -> AgentPhrase:
        """The phrase around token `head`, whose noun is `word`; it begins at `floor` at the earliest."""
        left = LeftSide(self._table, self._atoms, head, word, floor)
        forces = word.category is AgentClass.FORCE and left.possessor >= 0  # "its troops from Iraq"
        owned = bool(left.owners) or forces
        right = RightSide(self._table, self._atoms, head, word, owned=owned)
        core = (*left.core, head, *right.core)
        words = (*left.words, self._table.words[head].key if not word.plural else word.lemma, *right.words)
        return AgentPhrase(
            left.start, right.end, head, word, words, self._label(left, right, head), frozenset(left.ranks),
            (*left.owners, *right.owners), left.possessor, left.determiner, left.count, left.held, core,
            tuple(left.adjectives), right.place_only,
            self._table.words[left.possessor].lower if left.possessor >= 0 else "",
        )  # fmt: skip

    def _label(self, left: LeftSide, right: RightSide, head: int) -> str:
        first = left.core[0] if left.core else head
        last = right.core[-1] if right.core else head
        return " ".join(self._table.text(first, last + 1).split())
