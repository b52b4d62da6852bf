"""The competency questions, the rules and the reasoner on our own corpus, the whole way from the articles.

What each question must answer stands in `corpus_answers.toml`, checked by hand against articles and history.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rdflib import Dataset

import parley
from parley.graph.iris import DEFAULT_GRAPHS
from parley.graph.proofs import find_clashes
from parley.graph.schema import load_schema
from parley.graph.store import LocalStore, select
from parley.graph.validation import validate_store
from parley.ontology.namespaces import PREFIXES
from parley.queries.library import load_library

HERE = Path(__file__).parent
CORPUS = HERE.parent / "seeds" / "corpus"
QUESTIONS = {name: one for name, one in load_library().items() if name.startswith("cq-")}
ANSWERS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "corpus_answers.toml").read_text("utf-8"))
EPOCH = date(1970, 1, 1)

Cell = str | list[str] | date


@pytest.fixture(scope="session")
def store() -> LocalStore:
    built = parley.build(CORPUS).store
    assert isinstance(built, LocalStore)
    return built


@pytest.fixture(scope="session")
def dataset(store: LocalStore) -> Dataset:
    """The same quads in rdflib's memory."""
    merged = {f"{quad.triple} ." for name in DEFAULT_GRAPHS for quad in store.graph(name)}
    lines = [f"{quad} ." for quad in store.quads()]
    found = Dataset(default_union=False)
    found.parse(data="\n".join([*lines, *sorted(merged)]), format="nquads")
    return found


def answers(store: LocalStore, name: str) -> list[dict[str, str]]:
    return [dict(row) for row in select(store, QUESTIONS[f"cq-{name}"].sparql)]


def fits(column: str, wanted: Cell, found: str) -> bool:
    """Whether a cell is the one asked for: its words, some of its words, or its day."""
    if isinstance(wanted, date):
        return found == str((wanted - EPOCH).days)
    if isinstance(wanted, list):
        return all(piece in found for piece in wanted)
    return wanted == (Path(found).name if column == "source" else found)


def expectations() -> list[Any]:
    """One test for each row, named by question and number; a row known to be missing must go on missing."""
    return [
        pytest.param(
            name,
            {column: cell for column, cell in row.items() if column != "article"},
            id=f"{name}-{number}",
            marks=[pytest.mark.xfail(reason=entry["fails"], strict=True)] if "fails" in entry else [],
        )
        for name, entry in ANSWERS.items()
        for number, row in enumerate(entry["rows"], start=1)
    ]


def test_every_question_has_rows_of_an_article_or_of_the_knowledge() -> None:
    assert {f"cq-{name}" for name in ANSWERS} == QUESTIONS.keys()
    assert [name for name, entry in ANSWERS.items() if not 1 <= len(entry["rows"]) <= 3] == []
    named = {row["article"] for entry in ANSWERS.values() for row in entry["rows"] if "article" in row}
    assert sorted(name for name in named if not (CORPUS / name).is_file()) == []
    untold = {name for name, entry in ANSWERS.items() if any("article" not in row for row in entry["rows"])}
    assert untold == {"members", "offices", "posts-for-one"}, "only the curated knowledge needs no article"


@pytest.mark.parametrize(("name", "wanted"), expectations())
def test_a_row_is_there(store: LocalStore, name: str, wanted: dict[str, Cell]) -> None:
    found = answers(store, name)
    assert any(all(fits(column, cell, row[column]) for column, cell in wanted.items()) for row in found), (
        f"{wanted} is not among the {len(found)} answers to cq-{name}: {found[:40]}"
    )


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_engines_agree(store: LocalStore, dataset: Dataset, name: str) -> None:
    answer = dataset.query(QUESTIONS[name].sparql, initNs=PREFIXES)
    by_rdflib = [["" if term is None else str(term) for term in row] for row in answer]
    by_oxigraph = [list(row.values()) for row in answers(store, name.removeprefix("cq-"))]
    assert sorted(by_rdflib) == sorted(by_oxigraph)


def test_what_the_gate_let_in_breaks_no_rule(store: LocalStore) -> None:
    """Fused events are made after the gate; that they may break a rule is what `parley validate` is for."""
    grave = [finding for finding in validate_store(store) if finding.grave]
    assert [str(finding) for finding in grave if "/event/" not in finding.focus] == []


def test_no_facts_clash(store: LocalStore) -> None:
    assert find_clashes(store, load_schema()) == ()
