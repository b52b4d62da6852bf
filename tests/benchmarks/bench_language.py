"""Tokens per second, load time and memory of the shipped pipeline beside spaCy's CNN pipeline.

Run by hand: ``python tests/benchmarks/bench_language.py [FILE ...]`` (without files: the project's corpus).
Both pipelines run in processes of their own, in turns, on the same texts. The CNN's weights are untrained,
which changes nothing in its arithmetic. Its sizes are those of spaCy's small English pipeline: tok2vec of
width 96 and depth 4 under tagger and parser, another under the entity recogniser, hidden width 64.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

ROUNDS = 3
TOKENS = 40_000


def main() -> None:
    """Compare, or work for the comparison (``--worker``)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--worker", choices=sorted(PIPELINES))
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    if given.worker:
        print(json.dumps(work(given.worker, given.texts, given.threads)))
        return
    paths = [str(path) for path in given.texts]
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in PIPELINES}
    for _ in range(ROUNDS):
        for name in PIPELINES:
            command = [sys.executable, __file__, "--worker", name, "--threads", str(given.threads), *paths]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            runs[name].append(json.loads(done.stdout.splitlines()[-1]))
    for name, figures in runs.items():
        print(
            name,
            *(f"{key} {statistics.median(run[key] for run in figures):,.2f}" for key in figures[0]),
            sep="  ",
        )
    speeds = [statistics.median(run["tokens/s"] for run in runs[name]) for name in ("parley", "cnn")]
    print(f"parley / cnn  {speeds[0] / speeds[1]:.2f}")


def work(name: str, paths: list[Path], threads: int) -> dict[str, float]:
    """Load a pipeline, run it, and measure."""
    started = time.perf_counter()
    import spacy  # noqa: F401

    imported = time.perf_counter()
    nlp = PIPELINES[name](threads)
    loaded = time.perf_counter()
    texts = sample(paths)
    for doc in nlp.pipe(texts[:5]):
        len(doc)
    warm = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    seconds = time.perf_counter() - warm
    return {
        "import spaCy s": imported - started,
        "load s": loaded - imported,
        "tokens": tokens,
        "tokens/s": tokens / seconds,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def sample(paths: list[Path]) -> list[str]:
    """Texts of about ``TOKENS`` tokens together."""
    if paths:
        texts = [path.read_text(encoding="utf-8") for path in paths]
    else:
        corpus = sorted(files("parley.seeds").joinpath("corpus").iterdir(), key=lambda entry: entry.name)
        texts = [
            entry.read_text(encoding="utf-8") for entry in corpus if entry.name.endswith((".txt", ".md"))
        ]
    words = sum(len(text.split()) for text in texts)
    return texts * max(1, round(TOKENS / 1.15 / words))


def parley(threads: int) -> Language:
    """The shipped pipeline."""
    from parley.extract.language import load_language

    return load_language(threads=threads)


def cnn(_threads: int) -> Language:
    """A blank pipeline with the sizes of spaCy's small English one, and this project's labels."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    from parley.extract.encoder import Encoder
    from parley.extract.entity_tags import ENTITY_LABELS
    from parley.extract.language import MODEL_FOLDER

    labels = Encoder(MODEL_FOLDER).labels
    nlp = spacy.blank("en")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "include_static_vectors": False,
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
    }
    sizes = {"width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3}
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", **sizes}
    inner = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    nlp.add_pipe("tok2vec", config={"model": inner})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    parse = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
    }
    nlp.add_pipe(
        "parser",
        config={"model": {**parse, "state_type": "parser", "extra_state_tokens": False, "tok2vec": listener}},
    )
    nlp.add_pipe(
        "ner", config={"model": {**parse, "state_type": "ner", "extra_state_tokens": False, "tok2vec": inner}}
    )
    words = ["The", "minister", "met", "them", "in", "Geneva", "."]
    gold = Doc(
        nlp.vocab,
        words=words,
        tags=["DT", "NN", "VBD", "PRP", "IN", "NNP", "."],
        heads=[1, 2, 2, 2, 5, 2, 2],
        deps=["det", "nsubj", "ROOT", "obj", "case", "obl", "punct"],
        ents=[*["O"] * 5, "B-GPE", "O"],
    )
    for name in labels.xpos:
        nlp.get_pipe("tagger").add_label(name)
    for name in labels.deprel:
        nlp.get_pipe("parser").add_label(name)
    for name in ENTITY_LABELS:
        nlp.get_pipe("ner").add_label(name)
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, words=words), gold)])
    return nlp


PIPELINES: dict[str, Callable[[int], Language]] = {"parley": parley, "cnn": cnn}


if __name__ == "__main__":
    main()
