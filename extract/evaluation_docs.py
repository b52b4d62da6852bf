"""Gold annotation as documents to analyse: with its own words and sentences, or as running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc
from spacy.vocab import Vocab

from .conllu import TreebankSentence
from .ner_data import EntitySentence

_Sentence = TypeVar("_Sentence", TreebankSentence, EntitySentence)
_LONGEST_DOCUMENT = 200
"""Sentences; longer documents are cut for even work."""


def treebank_documents(sentences: Iterable[TreebankSentence]) -> Iterator[list[TreebankSentence]]:
    """The sentences grouped by the treebank's documents."""
    return _documents(sentences, _LONGEST_DOCUMENT)


def entity_documents(sentences: Iterable[EntitySentence]) -> Iterator[list[EntitySentence]]:
    """The sentences grouped by the source's documents; each by itself where the source has none."""
    return _documents(sentences, None)


def _documents(sentences: Iterable[_Sentence], longest: int | None) -> Iterator[list[_Sentence]]:
    """Sentences up to the next that starts a document, or to ``longest`` of them."""
    group: list[_Sentence] = []
    for sentence in sentences:
        if group and (sentence.starts_document or len(group) == longest):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def gold_words_doc(vocab: Vocab, sentences: Sequence[TreebankSentence]) -> Doc:
    """A document that has the treebank's words and sentences, and nothing else yet."""
    words = [word for sentence in sentences for word in sentence.words]
    starts: list[bool | int | None] = [
        place == 0 for sentence in sentences for place in range(len(sentence.words))
    ]
    # In running text a space follows a sentence's last word, whatever SpaceAfter says of its line's end.
    ends = {id(sentence.words[-1]) for sentence in sentences}
    spaces = [word.space_after or id(word) in ends for word in words]
    return Doc(vocab, words=[word.form for word in words], spaces=spaces, sent_starts=starts)


@dataclass(frozen=True, slots=True)
class RunningText:
    """A document's text, and where its sentences and words lie in it (characters, half open)."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    words: tuple[tuple[tuple[int, int], ...], ...]


def running_text(sentences: Sequence[TreebankSentence], *, paragraphs: bool) -> RunningText:
    """Join sentences with spaces; ``paragraphs`` sets a blank line where the treebank has one."""
    text = ""
    bounds: list[tuple[int, int]] = []
    words: list[tuple[tuple[int, int], ...]] = []
    for sentence in sentences:
        if text:
            text += "\n\n" if paragraphs and sentence.starts_paragraph else " "
        bounds.append((len(text), len(text) + len(sentence.text)))
        words.append(_word_bounds(sentence, len(text)))
        text += sentence.text
    return RunningText(text, tuple(bounds), tuple(words))


def _word_bounds(sentence: TreebankSentence, shift: int) -> tuple[tuple[int, int], ...]:
    bounds: list[tuple[int, int]] = []
    place = 0
    for word in sentence.words:
        found = sentence.text.find(word.form, place)
        start = found if found >= 0 and not sentence.text[place:found].strip() else place
        end = min(start + len(word.form), len(sentence.text))
        bounds.append((shift + start, shift + end))
        place = end
    return tuple(bounds)
