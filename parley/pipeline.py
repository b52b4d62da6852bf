"""The way of the data: inputs to documents to claims to quads to a store; it composes and decides nothing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from . import __version__
from .extract.reading import Problem, read_inputs
from .graph.building import Builder, Rebuilt
from .graph.store import LocalStore
from .graph.validation import SetAside
from .ontology.errors import ParleyError
from .ontology.knowledge import Knowledge
from .ontology.model import Document, Extraction
from .seeds import load_knowledge

if TYPE_CHECKING:
    from .extract.extraction import Extractor

T = TypeVar("T")
_BATCH = 32  # documents that the gate looks at together
_CHUNK = 64  # documents in memory at a time
_SELDOM = 20_000
"""After how many new objects the garbage collector looks for those that hold each other."""
LONGEST = 1_000_000
"""Characters of the longest article that is read; a longer one is hardly one article."""


@dataclass(slots=True)
class Summary:
    """What a build read, found and stored, and how long each stage took (seconds, in order of the stages)."""

    documents: int = 0
    sources: int = 0
    characters: int = 0
    claims: int = 0
    entities: int = 0
    unchanged: int = 0
    replaced: int = 0
    problems: list[Problem] = field(default_factory=list[Problem])
    set_aside: list[SetAside] = field(default_factory=list[SetAside])
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    stored: Rebuilt = field(default_factory=lambda: Rebuilt(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Watcher:
    """What is told while building: a stage begins, a document is done, an input is skipped."""

    stage: Callable[[str, int | None], None] = lambda _name, _total: None
    document: Callable[[Document], None] = lambda _document: None
    problem: Callable[[Problem], None] = lambda _problem: None


class Clock:
    """Adds up the time of stages that take turns."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self._seconds = seconds

    def add(self, stage: str, since: float) -> None:
        """Count the time since then for a stage."""
        self._seconds[stage] = self._seconds.get(stage, 0.0) + perf_counter() - since

    def through(self, stage: str, items: Iterable[T]) -> Iterator[T]:
        """The same items; the time it takes to make each counts for the stage."""
        iterator = iter(items)
        while True:
            since = perf_counter()
            try:
                item = next(iterator)
            except StopIteration:
                self.add(stage, since)
                return
            self.add(stage, since)
            yield item


def build(
    inputs: Sequence[str | Path],
    store: LocalStore,
    *,
    documents: Iterable[Document] = (),
    knowledge: Path | None = None,
    model: str | None = None,
    watcher: Watcher | None = None,
) -> Summary:
    """Read inputs, extract, and write into a store.

    Parameters
    ----------
    inputs
        Files, folders, or `-` for standard input.
    store
        Opened for writing.
    documents
        Documents already read, after those of the inputs.
    knowledge
        A folder of files that add to the curated knowledge.
    model
        Another language model than the one that Parley ships.
    watcher
        Told of progress; inputs that cannot be read are also in the summary.

    Raises
    ------
    DataError
        When a file of the user's knowledge is wrong.
    """
    from .extract import extraction, language

    watcher = watcher or Watcher()
    summary = Summary()
    clock = Clock(summary.seconds)

    def note(problem: Problem) -> None:
        summary.problems.append(problem)
        watcher.problem(problem)

    watcher.stage("reading", None)
    read = clock.through("reading", chain(read_inputs(inputs, on_problem=note), documents))
    chunks = _batches((document for document in read if not _too_long(document, note)), _CHUNK)
    chunk = next(chunks, [])
    watcher.stage("loading", None)
    since = perf_counter()
    known = load_knowledge(knowledge)
    builder = Builder(store, known, __version__)
    extractor = extraction.Extractor(known, language.load_language(model)) if chunk else None
    clock.add("loading", since)
    watcher.stage("extracting", None)
    present: dict[str, set[str]] = {}
    with out_of_collections():
        while extractor and chunk:
            for document in chunk:
                present.setdefault(document.source, set()).add(document.id)
            extractions = clock.through("extracting", _extract(extractor, chunk, note))
            for batch in _batches(_watched(extractions, watcher), _BATCH):
                since = perf_counter()
                _store(summary, batch, builder)
                clock.add("storing", since)
            store.release()
            chunk = next(chunks, [])
    watcher.stage("fusing", None)
    since = perf_counter()
    files = {source: ids for source, ids in present.items() if Path(source).is_file()}
    summary.replaced = builder.withdraw_older(files)
    summary.stored = builder.rebuild()
    clock.add("fusing", since)
    summary.sources = len(present)
    return summary


@contextmanager
def out_of_collections() -> Generator[None]:
    """Spare the garbage collector what has been loaded and stays, and let it look seldom for the rest.

    A text is let go of at once when it has been read; each takes some thousands of objects, which the
    collector would look through again and again.
    """
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_SELDOM, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()


def _extract(
    extractor: Extractor, documents: Sequence[Document], note: Callable[[Problem], None]
) -> Iterator[Extraction]:
    """The extractions of documents in order; one that cannot be handled is reported, the rest goes on."""
    done = 0
    while done < len(documents):
        try:
            for extraction in extractor.extract(documents[done:]):
                done += 1
                yield extraction
        except ParleyError as error:
            note(Problem(documents[done].source, str(error)))
            done += 1


def _too_long(document: Document, note: Callable[[Problem], None]) -> bool:
    length = len(document.text)
    if length > LONGEST:
        reason = f"is one article of {length:,} characters, the limit is {LONGEST:,}: split it into articles"
        note(Problem(document.source, reason))
    return length > LONGEST


def _watched(extractions: Iterable[Extraction], watcher: Watcher) -> Iterator[Extraction]:
    for extraction in extractions:
        watcher.document(extraction.document)
        yield extraction


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _store(summary: Summary, batch: Sequence[Extraction], builder: Builder) -> None:
    for extraction, added in zip(batch, builder.add(batch), strict=True):
        summary.documents += 1
        summary.characters += len(extraction.document.text)
        summary.claims += added.claims
        summary.entities += len(extraction.entities)
        summary.unchanged += not added.changed
        summary.set_aside += added.set_aside


def withdraw(source: str, store: LocalStore, *, knowledge: Path | None = None) -> tuple[int, Rebuilt]:
    """Take a source back out of a store: the number of its documents, and what the store then holds.

    Raises
    ------
    UnknownNameError
        When no document of the store has that source.
    """
    known: Knowledge = load_knowledge(knowledge)
    builder = Builder(store, known, __version__)
    count = builder.withdraw(source)
    return count, builder.rebuild()
