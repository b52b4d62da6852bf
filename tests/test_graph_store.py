"""One suite for every store: in memory, on disk, behind the address of a real server; and their errors."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from graph_cases import extractions, knowledge
from server_cases import free_port, serve

from parley.graph import iris
from parley.graph.building import Builder
from parley.graph.endpoint import Endpoint
from parley.graph.results import Table
from parley.graph.store import LocalStore, QueryError, Store, create_store, open_store, select
from parley.ontology.errors import StoreError


def fill(store: LocalStore) -> LocalStore:
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add(extractions())
    builder.rebuild()
    return store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stores") / "filled"
    fill(create_store(path))
    return path


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve(folder) as address:
        yield address


@pytest.fixture(params=["memory", "disk", "endpoint"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "memory":
        return fill(LocalStore())
    if request.param == "disk":
        return open_store(request.getfixturevalue("folder"))
    return Endpoint(request.getfixturevalue("address"), timeout=20)


def test_select_gives_rows_in_order(store: Store) -> None:
    table = select(store, "SELECT ?l { id:state\\/armenia rdfs:label|skos:altLabel ?l } ORDER BY ?l")
    assert table.column("l") == ("Armenia", "Republic of Armenia")


@pytest.mark.parametrize(("kind", "there"), [("Mediation", True), ("Expulsion", False)])
def test_ask_gives_a_truth_value(store: Store, kind: str, there: bool) -> None:
    assert store.query(f"ASK {{ ?event a parley:{kind} }}") is there


def test_construct_gives_triples(store: Store) -> None:
    answer = store.query("CONSTRUCT { ?m a parley:Agent } WHERE { ?e parley:mediator ?m }")
    assert isinstance(answer, tuple)
    assert len({triple.subject for triple in answer}) == 4


def test_all_quads_are_given(store: Store) -> None:
    assert set(store.quads()) == set(fill(LocalStore()).quads())


def test_what_a_claim_says_is_seen_only_in_its_graph(store: Store) -> None:
    plain = select(store, 'SELECT ?e { ?e a parley:Meeting . FILTER(STRENDS(STR(?e), "#event")) }')
    assert not plain.rows
    inside = select(store, "SELECT ?c { ?c a parley:Claim . GRAPH ?c { ?e a parley:Meeting } }")
    assert len(inside) == 3


def test_the_events_of_the_fused_graph_can_be_named_alone(store: Store) -> None:
    rows = select(store, "SELECT ?e { GRAPH g:fused { ?e a parley:Talks } }")
    assert len(rows) == 2


def test_a_dataset_named_by_the_query_is_honoured(store: Store) -> None:
    rows = select(store, f"SELECT ?l FROM {iris.FUSED_GRAPH} {{ ?x rdfs:label ?l FILTER(?l = 'Armenia') }}")
    assert not rows.rows


@pytest.mark.parametrize("text", ["SELEC ?x {}", "SELECT ?x { ?x ", "", "SELECT ?x { ?x nix:nix ?y }"])
def test_a_query_that_is_none_is_refused(store: Store, text: str) -> None:
    with pytest.raises(QueryError):
        store.query(text)


def test_updating_without_an_address_for_it_is_refused(address: str) -> None:
    with pytest.raises(StoreError, match="read only"):
        Endpoint(address).update("CLEAR ALL")


def test_the_dataset_of_rdflib_shares_the_store() -> None:
    store = fill(LocalStore())
    dataset = store.dataset()
    assert len(dataset.graph(rdflib.URIRef(iris.FUSED_GRAPH.value))) == len(
        list(store.graph(iris.FUSED_GRAPH))
    )


def test_replacing_a_graph_touches_only_what_differs() -> None:
    store = LocalStore()
    name, p = ox.NamedNode("http://example.org/g"), ox.NamedNode("http://example.org/p")
    one, two, three = (ox.Quad(p, p, ox.Literal(word), name) for word in ("1", "2", "3"))
    store.replace(name, [one, two])
    store.replace(name, iter([two, three]))
    assert set(store.quads()) == {two, three}


# Folders that are no store, addresses that are no endpoint.


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="parley build"):
        open_store(tmp_path / "nothing")


def test_a_folder_of_other_files_is_no_store_and_stays_untouched(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="is not a store"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="holds files that are not a store"):
        create_store(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    file = tmp_path / "store"
    file.write_text("x")
    with pytest.raises(StoreError, match="is a file"):
        create_store(file)
    with pytest.raises(StoreError, match="is not a store"):
        open_store(file)


def test_a_store_that_parley_did_not_fill_is_named_so(tmp_path: Path) -> None:
    ox.Store(str(tmp_path / "s")).flush()
    with pytest.raises(StoreError, match="built nothing in it"):
        open_store(tmp_path / "s")


def test_a_store_in_use_is_named_so(folder: Path, tmp_path: Path) -> None:
    held = create_store(tmp_path / "held")
    with pytest.raises(StoreError, match="in use"):
        create_store(tmp_path / "held")
    assert held.location.endswith("held")


class Odd(BaseHTTPRequestHandler):
    """Answers as no SPARQL endpoint does, by the path that is asked."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/slow":
            time.sleep(3)
        code = {"/missing": 404, "/broken": 500, "/busy": 503}.get(self.path, 200)
        body = b"<html><p>Welcome</p></html>"
        try:
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Odd)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


PROBLEMS = [
    ("/page", "not with SPARQL results"),
    ("/missing", "gave an error|answers 404"),
    ("/broken", "gave an error|answers 500"),
    ("/busy", "answers 503"),
    ("/slow", "no answer within 1 s"),
]


@pytest.mark.parametrize(("path", "words"), PROBLEMS)
def test_an_address_that_is_no_endpoint_is_told_in_one_line(odd: str, path: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as caught:
        Endpoint(odd + path, timeout=1).query("SELECT * { ?s ?p ?o }")
    assert "\n" not in str(caught.value)


def test_a_server_that_is_down_is_told_so() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        Endpoint(f"http://127.0.0.1:{free_port()}/query").query("ASK {}")


def test_an_answer_is_a_table(store: Store) -> None:
    assert isinstance(store.query("SELECT * { ?s a parley:Refusal }"), Table)


def test_the_command_that_a_missing_store_is_answered_with_can_be_pasted(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"--store '.*/two words'"):
        open_store(tmp_path / "two words")
