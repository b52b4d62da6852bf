"""The spaCy component that writes the model's analysis on documents."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from .analysis import Analysis, analyse
from .encoder import Encoder
from .entity_consistency import document_scores, settled_entities
from .entity_tags import ENTITY_LABELS, begin, best_tags, spans_of
from .lemmas import Lemmatizer, read_lemma_table
from .lent_hands import Task, pool_of
from .windowing import Words, given_stretches, stretches, words_of
from .word_features import gap_class

_COLUMNS = ["HEAD", "DEP", "TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE"]
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3
Table = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class _Job:
    """A document on its way: its words, where each stands among the tokens, its stretches."""

    doc: Doc
    places: list[int]
    words: Words
    given: list[int] | None
    stretches: list[tuple[int, int]]


class Annotator:
    """Annotates documents; each by itself, so that company changes nothing.

    Args:
        vocab: the pipeline's.
        folder: a model folder.
        threads: how many analyse beside whoever asks for the documents, one processor left to him.
    """

    def __init__(self, vocab: Vocab, folder: Path, *, threads: int = 2) -> None:
        self.threads = max(1, threads)
        self._folder, self._vocab = folder, vocab
        self._encoder = Encoder(folder)
        self._lemmatizer = Lemmatizer(read_lemma_table(folder / "lemmas.tsv"))
        labels, strings = self._encoder.labels, vocab.strings
        self._upos = np.array([strings[name] for name in labels.upos], dtype=np.uint64)
        self._xpos = np.array([strings.add(name) for name in labels.xpos], dtype=np.uint64)
        self._morph = np.array([vocab.morphology.add(name) for name in labels.feats], dtype=np.uint64)
        self._deprel = np.array(
            [strings.add("ROOT" if name == "root" else name) for name in labels.deprel], dtype=np.uint64
        )
        entities = [strings.add(name) for name in ENTITY_LABELS]
        self._entity_type = np.array([0, *(entity for entity in entities for _ in range(2))], dtype=np.uint64)
        self._entity_iob = np.array([_OUTSIDE, *([_BEGINS, _INSIDE] * len(entities))], dtype=np.uint64)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label that the component sets: tags, dependencies, entities."""
        names = self._encoder.labels
        return (*names.xpos, *names.upos, *names.deprel, *ENTITY_LABELS)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (self._vocab, self._folder, self.threads)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document, in place."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Annotate documents in order; threads are ahead of whoever asks for them by at most `batch_size`.

        While he works on one document they analyse the next; where he would wait for them he does part of
        their work, so that never more is under way than there are processors.
        """
        documents = iter(stream)
        with pool_of(min(self.threads, _processors() - 1)) as pool:
            pending = deque(self._begun(pool, doc) for doc in islice(documents, batch_size if pool else 1))
            while pending:
                job, tasks = pending.popleft()
                ahead = (task for _, later in pending for task in later)
                self._write(job, [task.result(ahead) for task in tasks])
                yield job.doc
                pending.extend(self._begun(pool, doc) for doc in islice(documents, 1))

    def _begun(self, pool: Executor | None, doc: Doc) -> tuple[_Job, list[Task[Analysis]]]:
        """A document with the work that its analysis is, in the threads' hands."""
        job = self._job(doc)
        works = [partial(analyse, self._encoder, job.words, *span, job.given) for span in job.stretches]
        return job, [Task(pool, work) for work in works]

    def _job(self, doc: Doc) -> _Job:
        forms: list[str] = []
        gaps: list[int] = []
        places: list[int] = []
        space = "\n\n"
        for token in doc:
            if token.is_space:
                space += token.text_with_ws
                continue
            places.append(token.i)
            forms.append(token.text)
            gaps.append(gap_class(space))
            space = token.whitespace_
        words = words_of(self._encoder, forms, gaps)
        given = None
        if doc.has_annotation("SENT_START"):
            given = [number for number, place in enumerate(places) if number == 0 or doc[place].is_sent_start]
        parts = stretches(words) if given is None else given_stretches(words, given)
        return _Job(doc, places, words, given, parts)

    def _write(self, job: _Job, parts: Iterable[Analysis]) -> None:
        """Set what the analyses of a document's stretches say."""
        analysis = Analysis()
        for part in parts:
            analysis.extend(part)
        doc, places = job.doc, np.array(job.places, dtype=np.int64)
        table = np.zeros((len(doc), len(_COLUMNS)), dtype=np.uint64)
        heads = np.array(
            [places[head] if head >= 0 else place for head, place in zip(analysis.heads, places, strict=True)]
        )
        if len(places):
            table[places, 0] = (heads - places).astype(np.int64).view(np.uint64)
            table[places, 1] = self._deprel[analysis.deprel]
            table[places, 2] = self._xpos[analysis.xpos]
            table[places, 3] = self._upos[analysis.upos]
            table[places, 4] = self._morph[analysis.feats]
            table[places, 5] = self._lemmas(job, analysis)
            tags = _entity_tags(job.words.forms, analysis)
            table[places, 6] = self._entity_iob[tags]
            table[places, 7] = self._entity_type[tags]
        self._write_spaces(doc, table, job.places)
        doc.from_array(_COLUMNS, table)  # type: ignore[arg-type]

    def _lemmas(self, job: _Job, analysis: Analysis) -> list[int]:
        xpos, add = self._encoder.labels.xpos, self._vocab.strings.add
        shouted = _shouted(job.words.forms, analysis.starts)
        rows = zip(job.words.forms, analysis.xpos, analysis.starts, shouted, strict=True)
        return [
            add(self._lemmatizer.lemma(form, xpos[tag], not (loud or (starts and form.istitle()))))
            for form, tag, starts, loud in rows
        ]

    def _write_spaces(self, doc: Doc, table: Table, places: list[int]) -> None:
        """White space hangs on the word before it (at a text's start, on the first word).

        Inside a name that a line break cuts in two it is part of the name.
        """
        add = self._vocab.strings.add
        row = np.zeros(len(_COLUMNS), dtype=np.uint64)
        row[1], row[2], row[3], row[6] = add("dep"), add("_SP"), add("SPACE"), _OUTSIDE
        bounds = [-1, *places, len(doc)]
        for before, after in pairwise(bounds):
            for place in range(before + 1, after):
                anchor = before if before >= 0 else after % len(doc)
                row[0] = np.int64(anchor - place).view(np.uint64)
                row[5] = add(doc[place].text)
                table[place] = row
                if after < len(doc) and table[after, 6] == _INSIDE:
                    table[place, 6:] = table[after, 6:]
        if not places and len(doc):
            table[:, 0] = (-np.arange(len(doc), dtype=np.int64)).view(np.uint64)
            table[0, 1] = add("ROOT")


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _entity_tags(forms: Sequence[str], analysis: Analysis) -> list[int]:
    """Entity tags, sentence by sentence, after the whole document has had its say."""
    scores = document_scores(forms, np.stack(analysis.entity))
    tags = [tag for start, end in _sentences(analysis.starts) for tag in best_tags(scores[start:end])]
    settled = [0] * len(tags)
    for start, end, label in settled_entities(forms, spans_of(tags)):
        settled[start:end] = [begin(label)] + [begin(label) + 1] * (end - start - 1)
    return settled


def _sentences(starts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The bounds of each sentence, half open."""
    return pairwise([*(place for place, first in enumerate(starts) if first), len(starts)])


def _shouted(forms: Sequence[str], starts: Sequence[bool]) -> list[bool]:
    """For each word whether its sentence is set in capitals."""
    loud: list[bool] = []
    for start, end in _sentences(starts):
        letters = [form for form in forms[start:end] if form.isalpha() and len(form) > 1]
        capitals = sum(form.isupper() for form in letters)
        loud += [len(letters) > 2 and capitals > 0.8 * len(letters)] * (end - start)
    return loud


def _rebuilt(vocab: Vocab, folder: Path, threads: int) -> Annotator:
    return Annotator(vocab, folder, threads=threads)
