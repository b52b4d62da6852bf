"""The competency questions, the rules and the reasoner on our own corpus, the whole way from the articles."""

from __future__ import annotations

from pathlib import Path

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

CORPUS = Path(__file__).parent.parent / "seeds" / "corpus"
QUESTIONS = {name: one for name, one in load_library().items() if name.startswith("cq-")}

# question, words that one of its rows must hold in this order of columns
ROWS: list[tuple[str, tuple[str, ...]]] = [
    ("mediated-between", ("China", "Iran")),
    ("mediated-between", ("China", "Saudi Arabia")),
    ("mediated-between", ("Abdullah bin Abdulaziz", "Hamas")),
    ("mediated-between", ("Johan Jørgen Holst", "Palestine Liberation Organization")),
    ("met-with", ("Israel", "Palestine Liberation Organization")),
    ("spoke-with", ("Barack Obama", "Raúl Castro")),
    ("refused-to-meet", ("Azerbaijan", "Armenia")),
    ("called-off", ("Cancellation", "Donald Trump")),
    ("in-country", ("South Africa",)),
    ("members", ("Finland", "European Union")),
    ("offices", ("Barack Obama", "President")),
    ("documents", ("1978-camp-david.txt",)),
]


@pytest.fixture(scope="module")
def store() -> LocalStore:
    built = parley.build(CORPUS).store
    assert isinstance(built, LocalStore)
    return built


@pytest.fixture(scope="module")
def dataset(store: LocalStore) -> Dataset:
    """The same quads in rdflib's memory."""
    merged = {f"{quad.triple} ." for name in DEFAULT_GRAPHS for quad in store.graph(name)}
    lines = [f"{quad} ." for quad in store.quads()]
    found = Dataset(default_union=False)
    found.parse(data="\n".join([*lines, *sorted(merged)]), format="nquads")
    return found


def rows(store: LocalStore, name: str) -> list[list[str]]:
    return [list(row.values()) for row in select(store, QUESTIONS[f"cq-{name}"].sparql)]


@pytest.mark.parametrize(("name", "words"), ROWS, ids=[f"{name} {words[0]}" for name, words in ROWS])
def test_a_row_is_there(store: LocalStore, name: str, words: tuple[str, ...]) -> None:
    found = rows(store, name)
    fitting = [row for row in found if all(word in cell for word, cell in zip(words, row, strict=False))]
    assert fitting, found[:40]


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_engines_agree(store: LocalStore, dataset: Dataset, name: str) -> None:
    answer = dataset.query(QUESTIONS[name].sparql, initNs=PREFIXES)
    by_rdflib = [["" if term is None else str(term) for term in row] for row in answer]
    assert sorted(by_rdflib) == sorted(rows(store, name.removeprefix("cq-")))


def test_what_the_gate_let_in_breaks_no_rule(store: LocalStore) -> None:
    """Fused events are made after the gate; that they may break a rule is what `parley validate` is for."""
    grave = [finding for finding in validate_store(store) if finding.grave]
    assert [str(finding) for finding in grave if "/event/" not in finding.focus] == []


def test_no_facts_clash(store: LocalStore) -> None:
    assert find_clashes(store, load_schema()) == ()
