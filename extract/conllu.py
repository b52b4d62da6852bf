"""Reading CoNLL-U treebanks (https://universaldependencies.org/format.html) into plain, frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .language_errors import TreebankFormatError

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class TreebankWord:
    """One syntactic word. ``head`` is the 0-based index of the governor in the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """A sentence of a treebank, with what its comments say about the text around it."""

    words: tuple[TreebankWord, ...]
    text: str
    sent_id: str
    starts_document: bool
    starts_paragraph: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The words' forms in order."""
        return tuple(word.form for word in self.words)


def read_treebank(path: Path) -> list[TreebankSentence]:
    """Read every sentence of a CoNLL-U file, in order.

    Raises:
        TreebankFormatError: a line is not CoNLL-U; the message names the file and the line.
    """
    with path.open(encoding="utf-8") as lines:
        return list(parse_treebank(lines, source=path.name))


def parse_treebank(lines: Iterable[str], *, source: str = "<text>") -> Iterator[TreebankSentence]:
    """Yield the sentences of CoNLL-U lines, in order; empty nodes are left out, multiword tokens resolved.

    >>> line = "1\\tPeace\\tpeace\\tNOUN\\tNN\\tNumber=Sing\\t0\\troot\\t_\\t_"
    >>> [s.forms for s in parse_treebank([line, ""])]
    [('Peace',)]
    """
    comments: list[str] = []
    rows: list[list[str]] = []
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line.strip():
            columns = line.split("\t")
            if len(columns) != _COLUMNS:
                seen = f"{source}:{number}: {len(columns)} columns"
                raise TreebankFormatError(f"{seen}; a CoNLL-U line has {_COLUMNS}, separated by tabs")
            rows.append(columns)
        elif rows:
            yield _sentence(comments, rows, source, number)
            comments, rows = [], []
    if rows:
        yield _sentence(comments, rows, source, -1)


def _sentence(comments: list[str], rows: list[list[str]], source: str, number: int) -> TreebankSentence:
    meta = dict(_comment(line) for line in comments)
    joined = _spaces_inside_multiword_tokens(rows)
    plain = [row for row in rows if row[0].isdigit()]
    try:
        words = tuple(_word(row, joined) for row in plain)
    except ValueError as error:
        raise TreebankFormatError(f"{source}: sentence ending at line {number}: {error}") from error
    if any(not -1 <= word.head < len(words) for word in words):
        raise TreebankFormatError(f"{source}: sentence ending at line {number}: a HEAD points outside it")
    return TreebankSentence(
        words=words,
        text=meta.get("text") or _spelled(words),
        sent_id=meta.get("sent_id", ""),
        starts_document="newdoc id" in meta or "newdoc" in meta,
        starts_paragraph="newpar" in meta or "newpar id" in meta,
    )


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line[1:].partition("=")
    return key.strip(), value.strip()


def _spaces_inside_multiword_tokens(rows: list[list[str]]) -> dict[int, bool]:
    """For each word number inside a multiword token, whether a space follows it."""
    spaces: dict[int, bool] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            spaces.update(dict.fromkeys(range(first, last), False))
            spaces[last] = "SpaceAfter=No" not in row[9]
    return spaces


def _word(row: list[str], joined: dict[int, bool]) -> TreebankWord:
    number = int(row[0])
    return TreebankWord(
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=row[5],
        head=int(row[6]) - 1,
        deprel=row[7],
        space_after=joined.get(number, "SpaceAfter=No" not in row[9]),
    )


def _spelled(words: tuple[TreebankWord, ...]) -> str:
    return "".join(word.form + " " * word.space_after for word in words).strip()
