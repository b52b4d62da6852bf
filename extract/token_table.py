"""A parsed text as plain columns: what linking reads, fetched from spaCy once per document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc

from ..ontology.names import fold
from .agent_lexicon import AgentLexicon, AgentWord, NamePart, OfficeWord

_LONGEST_ROW = 8
_COLUMNS: list[int | str] = [
    "ORTH",
    "HEAD",
    "DEP",
    "TAG",
    "POS",
    "SENT_START",
    "LEMMA",
    "IDX",
    "ENT_IOB",
    "ENT_TYPE",
    "LENGTH",
]


@dataclass(frozen=True, slots=True)
class Word:
    """What a word form says by itself; shared by all its tokens.

    `key` is its folding (empty for punctuation), `lower` its lower case without a final full stop.
    """

    text: str
    lower: str
    key: str
    capital: bool
    upper: bool
    agent: AgentWord | None
    office: OfficeWord | None
    part: NamePart | None


class WordCache:
    """Words seen so far, by spaCy's hash; forgets all when it holds too many."""

    def __init__(self, lexicon: AgentLexicon, limit: int = 200_000) -> None:
        self._lexicon, self._limit = lexicon, limit
        self._words: dict[int, Word] = {}

    def column(self, doc: Doc, orths: list[int]) -> list[Word]:
        """Words of `doc`, one for each token."""
        words, strings = self._words, doc.vocab.strings
        if len(words) > self._limit:
            words.clear()
        for orth in set(orths) - words.keys():
            words[orth] = self._make(strings[orth])
        return [words[orth] for orth in orths]

    def _make(self, text: str) -> Word:
        lexicon = self._lexicon
        lower = text.lower()
        lower = lower.rstrip(".") or lower
        letters = [c for c in text if c.isalpha()]
        return Word(
            text,
            lower,
            fold(text) if letters or text.isdigit() else "",
            bool(letters) and letters[0].isupper(),
            bool(letters) and len(text) > 1 and all(c.isupper() for c in letters),
            lexicon.agents.get(lower),
            lexicon.offices.get(lower),
            lexicon.parts.get(lower),
        )


class TokenTable:
    """Columns of a parsed text, one entry per token.

    `heads` are token numbers (a root is its own head), `sentences` the number of each token's sentence,
    `starts` and `ends` character offsets, `entities` the recogniser's spans `(start, end, label)`, `timed`
    the tokens of dates and times.
    """

    __slots__ = (
        "characters", "deps", "ends", "entities", "heads", "kids", "lemmas", "pos", "sentence_starts",
        "sentences", "size", "starts", "tags", "timed", "words",
    )  # fmt: skip

    def __init__(self, doc: Doc, words: WordCache) -> None:
        self.size, self.characters = len(doc), doc.text.replace("\u2029", "\n")
        columns = doc.to_array(_COLUMNS)
        strings = doc.vocab.strings
        self.words = words.column(doc, columns[:, 0].tolist())
        self.heads: list[int] = (columns[:, 1].astype(np.int64) + np.arange(self.size)).tolist()
        self.deps = _named(strings, columns[:, 2].tolist())
        self.tags = _named(strings, columns[:, 3].tolist())
        self.pos = _named(strings, columns[:, 4].tolist())
        self.lemmas = _named(strings, columns[:, 6].tolist())
        begins = columns[:, 5] == 1
        self.sentences: list[int] = (np.maximum(np.cumsum(begins), 1) - 1).tolist()
        self.sentence_starts: list[int] = np.flatnonzero(begins).tolist() or [0]
        self.starts: list[int] = columns[:, 7].tolist()
        self.ends: list[int] = (columns[:, 7] + columns[:, 10]).tolist()
        self.kids = _kids(self.heads)

        labels = _named(strings, columns[:, 9].tolist())
        self.entities = _entities(columns[:, 8].tolist(), labels)
        self.timed = frozenset(token for token, label in enumerate(labels) if label in ("DATE", "TIME"))

    def sentence_start(self, token: int) -> int:
        """First token of the sentence that holds `token`."""
        return self.sentence_starts[self.sentences[token]] if self.sentence_starts else 0

    def sentence_end(self, token: int) -> int:
        """The token after the sentence that holds `token`."""
        following = self.sentences[token] + 1
        return self.sentence_starts[following] if following < len(self.sentence_starts) else self.size

    def head_of(self, start: int, end: int) -> int:
        """The token of `[start, end)` on which the others hang: the first whose head lies outside."""
        for token in range(start, end):
            head = self.heads[token]
            if head == token or not start <= head < end:
                return token
        return start

    def text(self, start: int, end: int) -> str:
        """The characters from token `start` to token `end`."""
        return self.characters[self.starts[start] : self.ends[end - 1]]

    def first_of_list(self, token: int) -> int:
        """The first member of the list, or row of appositions, that `token` stands in."""
        for _ in range(_LONGEST_ROW):
            if self.deps[token] not in ("conj", "appos"):
                break
            token = self.heads[token]
        return token

    def case(self, token: int) -> str:
        """The preposition that marks `token`, in lower case; empty if there is none."""
        for kid in self.kids[token]:
            if kid < token and self.deps[kid] == "case":
                return self.words[kid].lower
        return ""

    def opens_dateline(self, start: int, end: int) -> bool:
        """Whether a name in capitals opens a sentence before a bracket, comma or dash: "BERLIN (Wire) —"."""
        if not self.words[start].upper or start != self.sentence_start(start):
            return False
        if end >= self.size or self.words[end].text not in ("(", ",", "-", "–", "—"):
            return False
        joined = self.words[end].text == "-" and self.starts[end] == self.ends[end - 1]
        return not joined  # "U.S.-Indian talks"

    def possessive(self, token: int) -> bool:
        """Whether `token` carries a possessive ending."""
        following = token + 1
        return following < self.size and self.tags[following] == "POS"


def _named(strings: StringStore, numbers: list[int]) -> list[str]:
    """The names that spaCy knows by numbers."""
    names = {number: str(strings[number]) for number in set(numbers)}
    return [names[number] for number in numbers]


def _kids(heads: list[int]) -> list[Sequence[int]]:
    """For each token those that hang on it, in text order; most have none."""
    kids: list[Sequence[int]] = [()] * len(heads)
    found: dict[int, list[int]] = {}
    for token, head in enumerate(heads):
        if head != token:
            found.setdefault(head, []).append(token)
    for head, those in found.items():
        kids[head] = those
    return kids


def _entities(iob: list[int], labels: list[str]) -> list[tuple[int, int, str]]:
    """Spans of a tag sequence, those without a beginning (an *I* after an *O*) too."""
    found: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for token, (tag, name) in enumerate(zip([*iob, 2], [*labels, ""], strict=True)):
        goes_on = tag == 1 and name == label
        if start >= 0 and not goes_on:
            found.append((start, token, label))
            start, label = -1, ""
        if start < 0 and tag in (1, 3) and name:
            start, label = token, name
    return found
