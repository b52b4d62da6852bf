"""The compiled shapes find just what pySHACL finds, and the shapes themselves are well formed."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from ontology_cases import claims, quads_of, reference
from pyoxigraph import Quad, Store
from rdflib import Graph
from test_validation_gate import FAULTS, Fault

from parley.graph.schema import load_schema
from parley.graph.shape_queries import compile_shapes, load_constraints
from parley.graph.validation import Finding, _told_once, find_breaches
from parley.ontology.errors import DataError
from parley.ontology.namespaces import PARLEY, SH

SHAPES = (files("parley.ontology") / "shapes.ttl").read_text("utf-8")
ONTOLOGY = (files("parley.ontology") / "parley.ttl").read_text("utf-8")
HEAD = SHAPES.partition("### Events")[0]


def by_pyshacl(quads: list[Quad], shapes: Graph, ontology: Graph) -> set[tuple[str, str]]:
    """Focus node and rule of each result of pySHACL."""
    pyshacl = pytest.importorskip("pyshacl")
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
    data = Graph().parse(data=lines, format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, advanced=True)
    found: set[tuple[str, str]] = set()
    for result in report.subjects(SH.resultMessage):
        rule = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
        found.add((str(report.value(result, SH.focusNode)), str(rule).rpartition("#")[2]))
    return found


def by_parley(quads: list[Quad]) -> set[tuple[str, str]]:
    store = Store()
    store.extend(quads)
    return {(f.focus, f.constraint) for f in find_breaches(store, load_constraints())}


def every_fourth() -> list[tuple[str, Fault]]:
    return [(name, fault) for name, fault, *_ in FAULTS[::4]]


def test_pyshacl_and_the_compiled_shapes_agree_on_planted_faults() -> None:
    shapes, ontology = (
        Graph().parse(data=SHAPES, format="turtle"),
        Graph().parse(data=ONTOLOGY, format="turtle"),
    )
    for name, fault in [("no fault", lambda _, quads: quads), *every_fourth()]:
        found = claims()
        quads = [*fault(found, quads_of(found)), *reference()]
        assert by_parley(quads) == by_pyshacl(quads, shapes, ontology), name


def test_pyshacl_and_the_compiled_shapes_agree_on_data_with_holes() -> None:
    shapes, ontology = (
        Graph().parse(data=SHAPES, format="turtle"),
        Graph().parse(data=ONTOLOGY, format="turtle"),
    )
    whole = [*quads_of(claims()), *reference()]
    for left_out in range(2):
        quads = [quad for number, quad in enumerate(whole) if number % 7 != left_out]
        assert by_parley(quads) == by_pyshacl(quads, shapes, ontology)


def test_the_shapes_are_valid_shacl() -> None:
    pyshacl = pytest.importorskip("pyshacl")
    shapes = Graph().parse(data=SHAPES, format="turtle")
    conforms, _, words = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True, advanced=True)
    assert conforms, words


def test_every_term_in_the_shapes_is_in_the_ontology() -> None:
    shapes = Graph().parse(data=SHAPES, format="turtle")
    used = {str(node) for triple in shapes for node in triple if str(node).startswith(str(PARLEY))}
    for text in shapes.objects(None, SH.select):
        used |= {str(PARLEY) + name for name in re.findall(r"parley:(\w+)", str(text))}
    used.discard(str(PARLEY))
    for iri in sorted(used):
        assert PARLEY[iri.removeprefix(str(PARLEY))]


def test_every_rule_has_a_message_that_ends_like_a_sentence() -> None:
    assert all(rule.message.endswith(".") for rule in load_constraints())


@pytest.mark.parametrize(
    ("shape", "word"),
    [
        ("sh:property [ sh:path parley:time ; sh:minCount 1 ; sh:message 'x' ]", "has no IRI"),
        (
            "sh:property shape:a . shape:a sh:path parley:time ; sh:uniqueLang true ; sh:message 'x'",
            "not covered",
        ),
        ("sh:property shape:a . shape:a sh:path parley:time ; sh:minCount 1", "no sh:message"),
        (
            "sh:property shape:a . shape:a sh:path [ sh:inversePath parley:time ] ; sh:message 'x'",
            "not covered",
        ),
        ("sh:sparql shape:a . shape:a sh:message 'x'", "needs a sh:select"),
    ],
)
def test_what_the_compiler_does_not_cover_is_refused(shape: str, word: str) -> None:
    text = f"{HEAD} shape:x a sh:NodeShape ; sh:targetClass parley:Event ; {shape} ."
    with pytest.raises(DataError, match=word):
        compile_shapes(text.encode(), load_schema())


def test_shapes_that_are_no_turtle_are_refused_with_their_line() -> None:
    with pytest.raises(DataError, match=r"shapes.ttl:2: .*valid Turtle"):
        compile_shapes(b"# one\nnonsense here", load_schema())


def breach(rule: str, focus: str, *told: str) -> Finding:
    return Finding("a.txt", "Words.", rule, focus, "Wrong.", False, told)


def test_what_an_event_has_of_its_claims_is_told_of_the_claims_alone() -> None:
    first, second = breach("r", "claim/1#event", "claim/1"), breach("r", "claim/2", "claim/2")
    event = breach("r", "event/1", "claim/1", "claim/2")
    others = (
        breach("r", "event/2", "claim/1", "claim/3"),
        breach("s", "event/1", "claim/1"),
        breach("r", "place/1"),
    )
    assert list(_told_once((first, second, event, *others))) == [first, second, *others]
