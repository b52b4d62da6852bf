"""The whole way from files to fused claims beside the language model alone on the same texts.

Run by hand: ``python tests/benchmarks/bench_pipeline.py [FILE ...]`` (without files: the project's corpus,
several times over). Both take turns in one process; their median times are compared, by the clock and by
processor time, which other work on the machine disturbs less.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from time import perf_counter, process_time

from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.extract.reading import read_inputs
from parley.graph.fusion import fuse
from parley.ontology.model import Document
from parley.pipeline import out_of_collections
from parley.seeds import load_knowledge

ROUNDS = 3
WORDS = 40_000
BATCH = 16


def main(paths: list[Path]) -> None:
    """Print the seconds of both, and how many times the model's own the whole takes."""
    nlp = load_language()
    extractor = Extractor(load_knowledge(), nlp)
    inputs = paths or enough()
    texts = [document.text for document in read(inputs)]
    print(f"{len(texts)} documents, {sum(len(text.split()) for text in texts):,} words")

    def model() -> None:
        for _ in nlp.pipe(texts, batch_size=BATCH):
            pass

    def whole() -> None:
        documents = read(inputs)
        extractions = list(extractor.extract(documents))
        claims = [claim for each in extractions for claim in each.claims]
        entities = {one.id: one for each in extractions for one in each.entities}
        fuse(claims, entities, {each.id: each.published for each in documents})

    with out_of_collections():  # as a build does
        whole()
        rounds = [(seconds(model), seconds(whole)) for _ in range(ROUNDS)]
    for kind, name in enumerate(("clock", "processor")):
        alone, together = (statistics.median(row[work][kind] for row in rounds) for work in (0, 1))
        print(f"{name}: model {alone:.2f} s, whole {together:.2f} s, {together / alone:.2f} times the model")


def seconds(work: Callable[[], None]) -> tuple[float, float]:
    """What some work takes by the clock and of the processors."""
    clock, processor = perf_counter(), process_time()
    work()
    return perf_counter() - clock, process_time() - processor


def read(inputs: list[Path]) -> list[Document]:
    """The documents of files, those that a file cannot give left out."""
    return list(read_inputs(inputs, on_problem=lambda _: None))


def enough() -> list[Path]:
    """The corpus as often as makes up the words wanted."""
    corpus = Path(str(files("parley.seeds").joinpath("corpus")))
    words = sum(len(document.text.split()) for document in read([corpus]))
    return [corpus] * max(1, WORDS // words)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
