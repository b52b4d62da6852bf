"""Every format is read back by a reader of that format; the same store gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from graph_cases import extractions, knowledge

from parley.graph import iris
from parley.graph.building import Builder
from parley.graph.exporting import FORMATS, SUFFIXES, export, format_of
from parley.graph.network import project
from parley.graph.results import Table, to_csv, to_json, to_markdown, to_tsv
from parley.graph.store import LocalStore, create_store
from parley.ontology.errors import InputError


def fill(store: LocalStore, *, backwards: bool = False) -> LocalStore:
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add(extractions()[::-1] if backwards else extractions())
    builder.rebuild()
    return store


@pytest.fixture(scope="module")
def store() -> LocalStore:
    return fill(LocalStore())


def accepted(store: LocalStore) -> int:
    return len({quad.triple for quad in store.quads() if quad.graph_name in iris.DEFAULT_GRAPHS})


@pytest.mark.parametrize("suffix", [".ttl", ".nt", ".rdf"])
def test_triples_are_read_back_by_rdflib_and_oxigraph(store: LocalStore, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph{suffix}"
    done = export(store, path, format_of(path))
    assert done.count == accepted(store)
    assert "claims" in done.left_out
    assert (
        len(
            rdflib.Graph().parse(
                data=path.read_text(encoding="utf-8"), format={".rdf": "xml"}.get(suffix, suffix[1:])
            )
        )
        == done.count
    )
    assert sum(1 for _ in ox.parse(path=path)) == done.count


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("suffix", [".trig", ".nq", ".jsonld"])
def test_quads_are_read_back_by_rdflib_and_oxigraph(store: LocalStore, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph{suffix}"
    done = export(store, path, format_of(path))
    assert not done.left_out
    assert set(ox.parse(path=path)) == set(store.quads())
    dataset = rdflib.Dataset()
    form = {".nq": "nquads", ".jsonld": "json-ld"}.get(suffix, "trig")
    dataset.parse(data=path.read_text(encoding="utf-8"), format=form)
    assert sum(1 for _ in dataset.quads()) == done.count


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "neo4j"])
def test_two_stores_of_the_same_input_export_the_same_bytes(tmp_path: Path, form: str) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    export(fill(create_store(tmp_path / "a")), one, form)
    export(fill(LocalStore(), backwards=True), other, form)
    assert one.read_bytes() == other.read_bytes()


def test_an_export_that_fails_leaves_the_file_of_before(store: LocalStore, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("of before")
    with pytest.raises(InputError, match="no format"):
        export(store, path, "tortoise")
    assert path.read_text() == "of before"


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_the_network(store: LocalStore, tmp_path: Path, form: str, read: object) -> None:
    path = tmp_path / f"net.{form}"
    export(store, path, form)
    network = project(store)
    graph = read(path)  # type: ignore[operator]
    assert (len(graph.nodes), len(graph.edges)) == (len(network.nodes), len(network.edges))
    assert graph.nodes["event/d1-15-23"]["kind"] == "Mediation"
    relations = {data.get("relation") for _, _, data in graph.edges(data=True)}
    assert {"mediator", "party", "place", "refuses"} <= relations


def test_gexf_says_when_an_event_was(store: LocalStore, tmp_path: Path) -> None:
    export(store, tmp_path / "net.gexf", "gexf")
    node = nx.read_gexf(tmp_path / "net.gexf").nodes["event/d2-36-41"]
    assert (node["start"], node["end"]) == ("2023-10-01", "2023-10-31")


def test_cytoscape_reads_nodes_and_edges_that_fit(store: LocalStore, tmp_path: Path) -> None:
    export(store, tmp_path / "net.cyjs", "cytoscape")
    data = json.loads((tmp_path / "net.cyjs").read_text())
    elements = data["elements"]
    for node in elements["nodes"]:
        node["data"]["value"] = node["data"]["id"]  # what networkx wants besides what the format does
    graph = nx.cytoscape_graph({**data, "directed": True, "multigraph": True})
    assert (len(graph.nodes), len(elements["edges"])) == (
        len(project(store).nodes),
        len(project(store).edges),
    )


def test_csv_has_a_line_for_every_edge(store: LocalStore, tmp_path: Path) -> None:
    export(store, tmp_path / "net.csv", "csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "net.csv").read_text())))
    assert len(rows) == len(project(store).edges)
    mediators = {
        row["thingLabel"] for row in rows if row["relation"] == "mediator" and row["status"] == "held"
    }
    assert mediators == {"Charles Michel", "European Union"}


def test_neo4j_gets_headers_that_its_importer_knows(store: LocalStore, tmp_path: Path) -> None:
    export(store, tmp_path / "neo", "neo4j")
    nodes = list(csv.DictReader(io.StringIO((tmp_path / "neo" / "nodes.csv").read_text())))
    edges = list(csv.DictReader(io.StringIO((tmp_path / "neo" / "relationships.csv").read_text())))
    known = {row["id:ID"] for row in nodes}
    assert {row[":START_ID"] for row in edges} | {row[":END_ID"] for row in edges} <= known
    assert all(row[":LABEL"] for row in nodes)
    cypher = (tmp_path / "neo" / "import.cypher").read_text().splitlines()
    assert len(cypher) == 1 + len(nodes) + len(edges)
    assert all(line.endswith(";") for line in cypher)


def test_an_unknown_suffix_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"\.ttl"):
        format_of(Path("graph.docx"))


def test_every_format_has_a_suffix_but_the_folder() -> None:
    assert {*SUFFIXES.values(), "neo4j"} == set(FORMATS)


TABLE = Table(
    ("a", "b"),
    (
        (ox.NamedNode("http://example.org/x"), ox.Literal('say "hi", | bar\nthere')),
        (ox.Literal("12", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")), None),
        (ox.Literal("oui", language="fr"), ox.BlankNode("n")),
    ),
)


def test_json_is_the_sparql_results_format() -> None:
    answer = ox.parse_query_results(to_json(TABLE), format=ox.QueryResultsFormat.JSON)
    assert isinstance(answer, ox.QuerySolutions)
    assert tuple(tuple(solution) for solution in answer) == TABLE.rows


def test_tsv_is_the_sparql_results_format() -> None:
    answer = ox.parse_query_results(to_tsv(TABLE), format=ox.QueryResultsFormat.TSV)
    assert isinstance(answer, ox.QuerySolutions)
    assert tuple(tuple(solution) for solution in answer) == TABLE.rows


def test_csv_keeps_commas_quotes_and_line_breaks() -> None:
    rows = list(csv.reader(io.StringIO(to_csv(TABLE), newline="")))
    assert rows[:2] == [["a", "b"], ["http://example.org/x", 'say "hi", | bar\nthere']]
    assert rows[3][1].startswith("_:")


def test_markdown_escapes_bars_and_keeps_one_line_per_row() -> None:
    lines = to_markdown(TABLE).splitlines()
    assert len(lines) == 2 + len(TABLE)
    assert "\\| bar there" in lines[2]
