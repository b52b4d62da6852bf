"""Terms in code and data come from the ontology, and IRIs are written in one module."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import OWL, RDF, SKOS

from parley.graph.schema import load_schema
from parley.graph.status_rules import load_status_rules
from parley.ontology import alignments, model
from parley.ontology.errors import DataError
from parley.ontology.namespaces import PARLEY, PREFIXES

ROOT = Path(__file__).parent.parent
FOLDERS = ("ontology", "seeds", "extract", "graph", "queries", "parley")
FOREIGN = re.compile(
    r"https?://(w3id\.org/parley|www\.w3\.org/\d|www\.w3\.org/ns|purl\.org|xmlns\.com|www\.wikidata\.org/entity"
    r"|schema\.org|www\.opengis)"
)
GRAPH = Graph().parse(data=(files("parley.ontology") / "parley.ttl").read_text("utf-8"), format="turtle")


def test_the_closed_namespace_has_just_the_terms_of_the_ontology() -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)
    terms = {str(s) for kind in kinds for s in GRAPH.subjects(RDF.type, kind) if s.startswith(str(PARLEY))}
    assert {str(PARLEY) + name for name in PARLEY.__annotations__ if not name.startswith("_")} == terms


def test_a_name_that_the_ontology_lacks_is_refused() -> None:
    with pytest.raises(AttributeError, match="mediatr"):
        PARLEY["mediatr"]


def test_no_iri_is_written_outside_the_namespaces() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in FOLDERS
        for path in sorted((ROOT / folder).glob("*.py"))
        if path.name != "namespaces.py"
        for node in _strings(ast.parse(path.read_text("utf-8")))
        if FOREIGN.search(str(node.value))
    ]
    assert found == []


def _strings(tree: ast.Module) -> list[ast.Constant]:
    """String constants that are not documentation."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [node for node in constants if isinstance(node.value, str) and id(node) not in documentation]


@pytest.mark.parametrize("values", [model.Status, model.Factuality, model.AttributionMode])
def test_the_values_of_the_model_are_terms_of_the_ontology(values: type[model.Status]) -> None:
    kind = PARLEY[values.__name__]
    schema = load_schema()
    below = schema.subclasses(str(kind))
    assert {name.rpartition("#")[2] for name, of in schema.individuals if of in below} == {
        v.value for v in values
    }


def test_every_prefix_of_the_ontology_is_known_to_the_code() -> None:
    text = (files("parley.ontology") / "parley.ttl").read_text("utf-8")
    assert dict(re.findall(r"@prefix (\w+): <([^>]+)>", text)).items() <= PREFIXES.items()


def test_rules_and_questions_name_terms_of_the_ontology() -> None:
    texts = [rule.body + rule.head for rule in load_status_rules()]
    texts += [path.read_text("utf-8") for path in sorted((ROOT / "queries").glob("*.rq"))]
    names = {name for text in texts for name in re.findall(r"\bparley:(\w+)", text)}
    assert {name for name in names if name not in PARLEY} == set()


# Alignments


def test_the_turtle_of_the_alignments_is_made_of_the_table() -> None:
    written = (files("parley.ontology") / "alignments.ttl").read_text("utf-8")
    assert alignments.write_turtle(alignments.load_mappings()) == written


def test_alignments_name_terms_of_parley_by_their_labels() -> None:
    labels = load_schema().labels
    table = (files("parley.ontology") / alignments.TABLE).read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line.startswith("parley:")]
    assert [row[1] for row in rows] == [labels[str(PARLEY[row[0].removeprefix("parley:")])] for row in rows]
    assert rows == sorted(rows)


@pytest.mark.parametrize("prefix", ["sem", "schema", "prov", "org", "crm", "wd", "cameo", "plover"])
def test_there_are_alignments_with_each_vocabulary(prefix: str) -> None:
    table = (files("parley.ontology") / alignments.TABLE).read_text("utf-8")
    assert f"\t{prefix}:" in table


def test_what_event_coders_code_has_their_code_itself_or_by_its_superclass() -> None:
    """CAMEO codes no change of office-holders; of the other kinds only the widest are without a code."""
    coded = {one.subject for one in alignments.load_mappings() if "/cameo/" in one.object}
    schema = load_schema()
    uncoded = set(schema.subclasses(str(PARLEY.Event))).difference(
        schema.subclasses(str(PARLEY.PersonnelChange)), *map(schema.subclasses, coded)
    )
    wide = ("Event", "CommunicativeAct", "ScheduleChange", "AgreementEvent", "SecurityEvent")
    assert uncoded == {str(PARLEY[kind]) for kind in wide}


def test_the_alignments_are_turtle_and_leave_parley_as_it_is() -> None:
    graph = Graph().parse(
        data=(files("parley.ontology") / "alignments.ttl").read_text("utf-8"), format="turtle"
    )
    mappings = {str(SKOS[name]) for name in alignments.PREDICATES}
    assert {str(p) for s, p, _ in graph if s.startswith(str(PARLEY))} <= mappings


HEAD = "#curie_map:\n#  parley: https://p/\n#  skos: https://s/\n" + "\t".join(alignments.COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("subject_id\tobject_id\n", r":1: The columns are"),
        (HEAD + "parley:a\ta\tskos:exactMatch\n", r":5: 3 cells"),
        (HEAD + "parley:a\ta\towl:sameAs\tparley:b\tb\tx\n", r":5: owl:sameAs is no mapping"),
        (HEAD + "parley:a\ta\tskos:exactMatch\tfoo:b\tb\tx\n", r":5: foo:b has no declared prefix"),
    ],
)
def test_a_wrong_table_is_refused_at_its_line(text: str, problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        alignments.read_mappings(text)
