"""From the folder of corpora to examples: which file is read how, and what is held out.

The expected folder::

    treebank/NAME-{train,dev,test}.conllu     trees; every train file is trained on
    ner/gmb.jsonl                             entities; each tenth document of sentences is held out
    ner/crossner-politics/{train,dev}.txt     entities
    ner/wikigold/CONLL-format/data/wikigold.conll.txt
    ner/en_ewt-ud-dev.iob2                    entities over a treebank's dev sentences

A file that is not there is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy

from .conllu import TreebankSentence, read_treebank
from .entity_cleaning import EntityCleaner, read_lists, with_patterns
from .gum_entities import Named, names_of, read_gum_entities
from .ner_data import (
    EntitySentence,
    LabelledSpan,
    read_crossner,
    read_gmb,
    read_universal_ner,
    read_wikigold,
)
from .spelling import text_of
from .tokenization import treebank_tokenizer
from .treebank_names import TreebankNames

HELD_OUT_BLOCK = 500
"""GMB's sentences run on; of every ten blocks of this many the last is held out."""


def is_held_out(number: int) -> bool:
    """Whether GMB's sentence of this number belongs to the held-out tenth."""
    return number // HELD_OUT_BLOCK % 10 == 9


class Retokenizer:
    """Cuts corpus sentences into the runtime's words, so that training and use see the same."""

    def __init__(self) -> None:
        self._tokenizer = treebank_tokenizer(spacy.blank("en"))

    def __call__(self, sentence: EntitySentence) -> tuple[EntitySentence, list[bool]]:
        """The sentence in our words, and before which of them a space stands."""
        text, offsets = text_of(sentence)
        doc = self._tokenizer(text)
        spans: list[LabelledSpan] = []
        for span in sentence.spans:
            start, end = offsets[span.start][0], offsets[span.end - 1][1]
            found = doc.char_span(start, end, alignment_mode="expand")
            if found is not None and (not spans or found.start >= spans[-1].end):
                spans.append(LabelledSpan(found.start, found.end, span.labels))
        words = tuple(token.text for token in doc)
        spaces = [False, *(bool(token.whitespace_) for token in doc[:-1])]
        return EntitySentence(words, tuple(spans), sentence.silent_about), spaces


def gmb(folder: Path, *, held_out: bool) -> Iterator[EntitySentence]:
    """The held-out tenth of GMB, or the rest, as it stands."""
    path = folder / "ner" / "gmb.jsonl"
    if path.exists():
        for number, sentence in enumerate(read_gmb(path)):
            if is_held_out(number) == held_out and sentence.words:
                yield sentence


def cleaned_gmb(folder: Path, *, held_out: bool) -> Iterator[EntitySentence]:
    """The same, cleaned; the majorities are learnt from the part that is trained on."""
    cleaner = EntityCleaner(gmb(folder, held_out=False))
    return map(cleaner.clean, gmb(folder, held_out=held_out))


def small_entity_corpora(folder: Path) -> Iterator[EntitySentence]:
    """The training parts of the corpora labelled by hand, numbers by pattern."""
    lists = read_lists()
    politics = folder / "ner" / "crossner-politics"
    sources = [
        (politics / "train.txt", read_crossner),
        (politics / "dev.txt", read_crossner),
        (folder / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt", read_wikigold),
    ]
    for path, read in sources:
        if path.exists():
            for sentence in read(path):
                yield with_patterns(sentence, lists)


def web_entities(folder: Path) -> Iterator[EntitySentence]:
    """Universal NER over a treebank's dev sentences, the one corpus of web text labelled by hand."""
    lists = read_lists()
    path = folder / "ner" / "en_ewt-ud-dev.iob2"
    if path.exists():
        for sentence in read_universal_ner(path):
            yield with_patterns(sentence, lists)


def treebank_entities(folder: Path, sentences: Sequence[TreebankSentence]) -> list[EntitySentence]:
    """For each treebank sentence what is known of its names.

    Where neither our own annotation nor an entity file covers it, that is what its tags say (no name lies
    outside the proper nouns), and the names that the news corpus always labels alike.
    """
    lists = read_lists()
    annotated = TreebankNames()
    news = EntityCleaner(gmb(folder, held_out=False), lists)
    named: dict[str, list[Named]] = {}
    for path in sorted((folder / "treebank").glob("*_train_entities.jsonl")):
        named |= read_gum_entities(path)
    return [
        news.known_names(
            with_patterns(
                annotated.of(sentence) or names_of(sentence, named.get(sentence.sent_id, []), lists.titles),
                lists,
            )
        )
        for sentence in sentences
    ]


def read_train_treebanks(folder: Path) -> list[TreebankSentence]:
    """Every train file, in the order of their names."""
    return [
        sentence
        for path in sorted((folder / "treebank").glob("*-train.conllu"))
        for sentence in read_treebank(path)
    ]
