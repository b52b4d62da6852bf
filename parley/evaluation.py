"""Judging extraction: annotated documents, read and extracted as a user's would be, against their gold."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .evaluation_extraction import found_claims
from .evaluation_gold import GoldDocument, load_gold
from .evaluation_matching import match
from .evaluation_report import Report, make_report
from .evaluation_scores import score
from .extract.reading import Problem, read_inputs
from .ontology.errors import InputError
from .ontology.model import Document, Extraction

Extract = Callable[[Iterable[Document]], Iterator[Extraction]]


@dataclass(frozen=True, slots=True)
class Case:
    """A gold document, the text it was annotated on, and the documents that reading makes of it."""

    gold: GoldDocument
    text: str
    documents: tuple[Document, ...]


def load_cases(
    gold: Path, data: Path, *, split: str = "dev", only: Sequence[str] = ()
) -> tuple[list[Case], list[str]]:
    """The cases of a split (`dev`, `held-out` or `all`), and the names of those whose data is not there.

    Parameters
    ----------
    gold
        Folder of the gold files; paths in them start two folders above it.
    data
        Folder of the data that the gold files only point to.
    only
        Folders below `gold` (`corpus`, `readouts`, …) or names of single documents; empty takes all.
    """
    cases: list[Case] = []
    missing: list[str] = []
    for document in load_gold(gold):
        if split not in ("all", document.split):
            continue
        if only and not {document.name, document.name.split("/")[0]} & set(only):
            continue
        case = open_case(document, gold, data)
        if case is None:
            missing.append(document.name)
        else:
            cases.append(case)
    return cases, missing


def open_case(document: GoldDocument, gold: Path, data: Path) -> Case | None:
    """A gold document with its text, read as a user's would be; nothing where its data is not there."""
    source = _source(document, gold.resolve().parent.parent, data)
    return _case(document, source) if source.exists() else None


def evaluate(cases: Sequence[Case], extract: Extract, *, resamples: int = 1000, seed: int = 1) -> Report:
    """Extract the documents of `cases` and score what was found."""
    if not cases:
        raise InputError("Nothing to judge: no annotated document of that split and folder is there.")
    extractions = extract(document for case in cases for document in case.documents)
    tallies = [
        score(match(case.gold, found_claims(case.text, [next(extractions) for _ in case.documents])))
        for case in cases
    ]
    return make_report(tallies, texts(cases), resamples=resamples, seed=seed)


def texts(cases: Iterable[Case]) -> dict[str, str]:
    """The annotated text of each case, by its name."""
    return {case.gold.name: case.text for case in cases}


def read_item(text: str, day: str, identifier: str = "item") -> tuple[Document, ...]:
    """Documents of a text with its date, as reading a JSON Lines file of one line makes them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "item.jsonl")
        path.write_text(json.dumps({"id": identifier, "date": day, "text": text}), encoding="utf-8")
        return _read(path)


def json_lines(path: Path) -> list[dict[str, Any]]:
    """The items of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _source(gold: GoldDocument, root: Path, data: Path) -> Path:
    if gold.path:
        return root / gold.path
    path = data / gold.dataset
    return path if path.suffix == ".jsonl" else path / gold.item


def _case(gold: GoldDocument, source: Path) -> Case:
    if source.suffix != ".jsonl":
        return Case(gold, source.read_text(encoding="utf-8"), _read(source))
    for item in json_lines(source):
        if item["id"] == gold.item:
            return Case(gold, item["text"], read_item(item["text"], item["date"], gold.item))
    raise InputError(f"{source}: no item with the id {gold.item}, which {gold.name} annotates")


def _read(path: Path) -> tuple[Document, ...]:
    problems: list[Problem] = []
    documents = tuple(read_inputs([path], on_problem=problems.append))
    if not documents:
        raise InputError(
            "; ".join(f"{each.source}: {each.reason}" for each in problems) or f"{path}: is empty"
        )
    return documents
