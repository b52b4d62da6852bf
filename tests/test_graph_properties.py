"""What holds for every text: ids and IRIs, results formats, and bound values come back as they went."""

from __future__ import annotations

import csv
import io

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.graph import iris
from parley.graph.results import Table, to_csv, to_json, to_tsv
from parley.graph.sparql_text import bind, words
from parley.graph.terms import decimal

CALM = settings(deadline=None, derandomize=True)
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"))
LITERALS = TEXTS.map(ox.Literal)
TABLES = st.lists(st.tuples(LITERALS, st.none() | LITERALS), max_size=4).map(
    lambda rows: Table(("a", "b"), tuple(rows))
)


@CALM
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1))
def test_an_iri_gives_back_the_id_it_was_made_of(path: str) -> None:
    assert iris.path(iris.iri(path)) == path


@CALM
@given(TABLES)
def test_json_is_read_back_as_it_was(table: Table) -> None:
    answer = ox.parse_query_results(to_json(table), format=ox.QueryResultsFormat.JSON)
    assert isinstance(answer, ox.QuerySolutions)
    assert tuple(tuple(solution) for solution in answer) == table.rows


@CALM
@given(TABLES)
def test_tsv_is_read_back_as_it_was(table: Table) -> None:
    answer = ox.parse_query_results(to_tsv(table), format=ox.QueryResultsFormat.TSV)
    assert isinstance(answer, ox.QuerySolutions)
    assert tuple(tuple(solution) for solution in answer) == table.rows


@CALM
@given(TABLES)
def test_csv_is_read_back_as_it_was(table: Table) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(table), newline="")))
    assert rows[1:] == [["" if term is None else term.value for term in row] for row in table.rows]


@CALM
@given(TEXTS)
def test_a_bound_value_is_the_value_and_nothing_else(text: str) -> None:
    query = bind("SELECT ?x WHERE {\n# parameters\n}", {"x": [ox.Literal(text)]})
    answer = ox.Store().query(query)
    assert isinstance(answer, ox.QuerySolutions)
    assert [solution["x"] for solution in answer] == [ox.Literal(text)]
    assert words(query) == {"SELECT", "WHERE", "VALUES"}


@CALM
@given(st.floats(0, 1))
def test_a_confidence_is_written_as_the_store_gives_it_back(number: float) -> None:
    store, name = ox.Store(), ox.NamedNode("http://example.org/x")
    quad = ox.Quad(name, name, decimal(number))
    store.add(quad)
    assert set(store) == {quad}
