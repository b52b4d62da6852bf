"""Competency questions: each has the rows expected of it, on Oxigraph and on rdflib's own engine alike.

The answers stand in `competency_answers.json`; they were read through by hand against the
sentences of `competency_cases.py`. Every term of the ontology serves a question, a shape or a rule.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import pytest
from competency_cases import build
from rdflib import Dataset, Graph
from rdflib.namespace import OWL, RDF

from parley.graph.iris import DEFAULT_GRAPHS
from parley.graph.schema import load_schema
from parley.graph.status_rules import load_status_rules
from parley.graph.store import LocalStore, select
from parley.ontology.namespaces import PARLEY, PREFIXES
from parley.queries.library import Question, load_library

QUESTIONS = {name: one for name, one in load_library().items() if name.startswith("cq-")}
ANSWERS = json.loads((Path(__file__).parent / "competency_answers.json").read_text("utf-8"))

Rows = list[list[str]]


@lru_cache(maxsize=1)
def store() -> LocalStore:
    return build()


@lru_cache(maxsize=1)
def dataset() -> Dataset:
    """The same quads in rdflib's memory: the standing graphs merged as default graph, all by name."""
    lines = [f"{q} ." for q in store().quads()]
    merged = {f"{q.triple} ." for name in DEFAULT_GRAPHS for q in store().graph(name)}
    found = Dataset(default_union=False)
    found.parse(data="\n".join([*lines, *sorted(merged)]), format="nquads")
    return found


def by_oxigraph(question: Question) -> Rows:
    return [list(row.values()) for row in select(store(), question.sparql)]


def by_rdflib(question: Question) -> Rows:
    answer = dataset().query(question.sparql, initNs=PREFIXES)
    return [["" if term is None else str(term) for term in row] for row in answer]


def test_there_are_thirty_questions_and_more() -> None:
    assert len(QUESTIONS) >= 30
    assert QUESTIONS.keys() == ANSWERS.keys()


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_the_expected_rows(name: str) -> None:
    assert by_oxigraph(QUESTIONS[name]) == ANSWERS[name]
    assert ANSWERS[name] != [], "a question without rows shows nothing"


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_engines_agree(name: str) -> None:
    assert sorted(by_rdflib(QUESTIONS[name])) == sorted(by_oxigraph(QUESTIONS[name]))


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_asked_in_words(name: str) -> None:
    question = QUESTIONS[name]
    assert question.question.endswith("?")
    assert question.about.endswith(".")


def served() -> set[str]:
    """Terms that a question, shape or rule names, that stand below or behind one, or exclude another."""
    schema = load_schema()
    texts = [question.sparql for question in load_library().values()]
    texts += [rule.head + rule.body for rule in load_status_rules()]
    texts.append((files("parley.ontology") / "shapes.ttl").read_text("utf-8"))
    named = {str(PARLEY) + name for text in texts for name in re.findall(r"\bparley:(\w+)", text)}
    found = set(named)
    found |= {
        name for name, above in (schema.superclasses | schema.superproperties).items() if named & set(above)
    }
    found |= {one for pair in schema.inverses for one in pair if named & set(pair)}
    found |= {one for one, _ in schema.disjoint_classes}
    found |= {part for head, parts in schema.chains if head in found for part in parts}
    return found | {name for name, kind in schema.individuals if kind in found}


def test_every_term_serves_a_question_a_shape_or_a_rule() -> None:
    graph = Graph().parse(data=(files("parley.ontology") / "parley.ttl").read_text("utf-8"), format="turtle")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)
    terms = {str(s) for kind in kinds for s in graph.subjects(RDF.type, kind) if s.startswith(str(PARLEY))}
    assert sorted(term.rpartition("#")[2] for term in terms - served()) == []
