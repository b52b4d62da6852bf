"""A parsed text as plain columns: what linking reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..ontology.names import fold
from .agent_lexicon import AgentLexicon, AgentWord, NamePart, OfficeWord
from .parsed import Doc

_LONGEST_ROW = 8
_COUNTING = frozenset(
    {"thousand", "hundred", "dozen", "score", "ten", "crowd", "million", "billion", "group", "number",
     "majority", "handful", "lot", "couple", "bulk", "rest", "host", "range", "variety", "array", "series",
     "generation", "many", "most", "some", "several", "all", "few", "more", "hundreds", "thousands"}
)  # fmt: skip
"""What tells only how many there are: *thousands of*, *a number of*, *many of*."""


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
    """Words seen so far, by their form; forgets all when it holds too many."""

    def __init__(self, lexicon: AgentLexicon, limit: int = 200_000) -> None:
        self._lexicon, self._limit = lexicon, limit
        self._words: dict[str, Word] = {}

    def column(self, texts: list[str]) -> list[Word]:
        """The words that forms are, one for each."""
        words = self._words
        if len(words) > self._limit:
            words.clear()
        for text in texts:
            if text not in words:
                words[text] = self._make(text)
        return [words[text] for text in texts]

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

    `capitals` are the words that begin with a capital, `heads` token numbers (a root is its own
    head), `sentences` the number of each token's sentence, `starts` and `ends` character offsets, `entities`
    the recogniser's spans `(start, end, label)`, `timed` the tokens of dates and times.
    """

    __slots__ = (
        "capitals", "characters", "deps", "ends", "entities", "heads", "kids", "lemmas", "pos",
        "sentence_starts", "sentences", "size", "starts", "tags", "timed", "words",
    )  # fmt: skip

    def __init__(self, doc: Doc, words: WordCache) -> None:
        self.size, self.characters = len(doc), doc.text.replace("\u2029", "\n")
        texts = [token.text for token in doc]
        self.words = words.column(texts)
        self.capitals = [token for token, word in enumerate(self.words) if word.capital]
        self.heads = [token.head.i for token in doc]
        self.deps = [token.dep_ for token in doc]
        self.tags = [token.tag_ for token in doc]
        self.pos = [token.pos_ for token in doc]
        self.lemmas = [token.lemma_ for token in doc]
        self.sentences = doc.sentence_numbers
        self.sentence_starts = doc.sentence_starts or [0]
        self.starts = [token.idx for token in doc]
        self.ends = [start + len(text) for start, text in zip(self.starts, texts, strict=True)]
        self.kids: list[Sequence[int]] = [()] * self.size
        for token in doc:
            if token.children:
                self.kids[token.i] = [kid.i for kid in token.children]

        labels = [token.ent_type_ for token in doc]
        self.entities = _entities([token.ent_iob_ for token in doc], labels)
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
        """The characters from token `start` to token `end`; none where there is no token between."""
        return "" if start >= end else self.characters[self.starts[start] : self.ends[end - 1]]

    def first_of_list(self, token: int) -> int:
        """The first member of the list, or row of appositions, that `token` stands in."""
        for _ in range(_LONGEST_ROW):
            if self.deps[token] not in ("conj", "appos"):
                break
            token = self.heads[token]
        return token

    def counts(self, token: int) -> int:
        """The noun of which a word tells only how many: *workers* of "thousands of workers"; -1 if none."""
        if self.lemmas[token] not in _COUNTING:
            return -1
        counted = (kid for kid in self.kids[token] if kid > token and self.deps[kid] == "nmod")
        return next((kid for kid in counted if self.case(kid) == "of"), -1)

    def in_clause(self, token: int) -> int:
        """The word that stands for a noun in its clause: *thousands* of "thousands of workers"."""
        for _ in range(_LONGEST_ROW):
            above = self.heads[token]
            if self.deps[token] != "nmod" or self.counts(above) != token:
                break
            token = above
        return token

    def end_around(self, token: int, last: int) -> int:
        """The end, `last` at the latest, of the words right after `token` that hang on it, but for marks."""
        for end in range(token + 1, last):
            above = end
            while above != token and self.heads[above] != above and self.words[above].key:
                above = self.heads[above]
            if above != token:
                return end
        return last

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


def _entities(iob: list[str], labels: list[str]) -> list[tuple[int, int, str]]:
    """Spans of a tag sequence, those without a beginning (an *I* after an *O*) too."""
    found: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for token, (tag, name) in enumerate(zip([*iob, "O"], [*labels, ""], strict=True)):
        goes_on = tag == "I" and name == label
        if start >= 0 and not goes_on:
            found.append((start, token, label))
            start, label = -1, ""
        if start < 0 and tag in ("I", "B") and name:
            start, label = token, name
    return found
