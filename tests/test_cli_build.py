"""`parley build` on good and bad inputs, with the real language model; then the whole way to an answer."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox
import pytest
import rdflib
from spacy.tokens import Doc

import parley
from parley.cli import run
from parley.ontology.model import Document, Extraction

NEWS = """Talks in Geneva

GENEVA, 3 March 2020 - Swiss Foreign Minister Ignazio Cassis mediated talks between Armenia and Georgia in Geneva on Tuesday.
"""


class Result(NamedTuple):
    status: int
    out: str
    err: str


Cli = Callable[..., Result]


@pytest.fixture(scope="module", autouse=True)
def one_language_model() -> Iterator[None]:
    """Load the language model once for all builds of this module."""
    from parley.extract import language

    load, loaded = language.load_language, language.load_language()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "load_language", lambda model=None: loaded if model is None else load(model))
        yield


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Result:
        status = run(list(arguments))
        out, err = capfd.readouterr()
        return Result(status, out, err)

    return call


def test_from_a_file_to_an_answer(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    built = cli("build", "news.txt")
    assert built.status == 0, built.err
    for words in (
        "Read    1 article from 1 source",
        "Found",
        "Stored",
        "Took",
        "reading",
        "extracting",
        "fusing",
    ):
        assert words in built.out
    assert "Ignazio Cassis" in cli("ask", "who-mediated").out
    assert "news.txt" in cli("ask", "who-mediated", "--evidence").out
    before = cli("export", "-", "--format", "nquads").out
    again = cli("build", "news.txt")
    assert "unchanged" in again.out
    assert cli("export", "-", "--format", "nquads").out == before
    cli("build", "news.txt", "--store", "other.store")
    assert cli("export", "-", "--format", "nquads", "--store", "other.store").out == before


def test_turtle_is_read_back_with_the_same_number_of_triples(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    cli("build", "news.txt")
    told = cli("export", "graph.ttl").out
    match = re.search(r"Wrote ([\d,]+) triples", told)
    assert match
    count = int(match[1].replace(",", ""))
    assert sum(1 for _ in ox.parse(path=tmp_path / "graph.ttl")) == count
    assert len(rdflib.Graph().parse(data=(tmp_path / "graph.ttl").read_text(), format="turtle")) == count


def test_a_changed_file_replaces_what_it_said(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    cli("build", "news.txt")
    (tmp_path / "news.txt").write_text(NEWS.replace("Georgia", "Ukraine"))
    assert "1 older text of the same files replaced" in cli("build", "news.txt").out
    out = cli("ask", "who-mediated", "--format", "csv").out
    assert "Ukraine" in out
    assert "Georgia" not in out


def test_withdrawing_the_only_source_leaves_nothing_to_answer(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    cli("build", "news.txt")
    assert "0 documents with 0 claims" in cli("withdraw", "news.txt").out
    assert "holds nothing" in cli("ask", "who-mediated", "--status", "any").out


def test_rows_keep_the_id_of_their_line(cli: Cli, tmp_path: Path) -> None:
    row = {
        "id": "a-17",
        "title": "Talks",
        "date": "2020-03-03",
        "text": NEWS.splitlines()[2],
        "publisher": "Example Wire",
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(row) + "\n")
    assert cli("build", "news.jsonl").status == 0
    data = json.loads(cli("ask", "contacts", "--format", "json").out)
    assert {one["document"]["value"] for one in data["results"]["bindings"]} == {"a-17"}


def test_what_cannot_be_read_is_named_and_the_rest_is_built(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").write_text("")
    built = cli("build", "news.txt", "missing.txt", "binary.txt", "empty.txt")
    assert built.status == 1
    for name in ("missing.txt", "binary.txt", "empty.txt"):
        assert f"Skipped {name}" in built.err
    assert "Read    1 article" in built.out
    assert "Ignazio Cassis" in cli("ask", "who-mediated").out


def test_an_article_that_cannot_be_handled_is_named_and_the_rest_is_built(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from parley.extract import extraction
    from parley.ontology.errors import InputError

    read = extraction.Extractor.read

    def fail_on_one(
        self: extraction.Extractor, doc: Doc, document: Document, title: Doc | None = None
    ) -> Extraction:
        if document.source == "b.txt":
            raise InputError("“1993~~” is no EDTF")
        return read(self, doc, document, title)

    monkeypatch.setattr(extraction.Extractor, "read", fail_on_one)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(
            NEWS.replace("Georgia", {"a": "France", "b": "Spain", "c": "Italy"}[name])
        )
    built = cli("build", "a.txt", "b.txt", "c.txt")
    assert built.status == 1
    assert "Skipped b.txt: “1993~~” is no EDTF" in built.err
    assert "Read    2 articles" in built.out


def test_a_folder_that_holds_its_store_is_read_without_it(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    for _ in range(2):
        built = cli("build", ".")
        assert (built.status, built.err) == (0, "")
        assert "Read    1 article" in built.out


def test_a_town_that_nobody_knows_keeps_its_events(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Olaf Scholz met Emmanuel Macron in Kandiville, Chad, on Monday.\n")
    built = cli("build", "news.txt")
    assert "Stored  1 event" in built.out
    assert "Set aside" not in built.out


def test_nothing_to_read_is_told_so(cli: Cli, tmp_path: Path) -> None:
    built = cli("build", "missing.txt")
    assert built.status == 1
    assert "does not exist" in built.err
    assert "nothing to read" in built.out


def test_a_very_long_line_is_no_trouble(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    (tmp_path / "long.txt").write_text("Ministers met in Oslo. " * 220_000)
    built = cli("build", "long.txt", "news.txt")
    assert built.status == 1
    assert "Skipped long.txt: is one article of 5,0" in built.err
    assert "split it" in built.err
    assert "Read    1 article" in built.out


MISTAKES = [
    (("build",), 2, "INPUT"),
    (("build", "news.txt", "--stroe", "x"), 2, "--store"),
    (("build", "news.txt", "--store", "news.txt"), 1, "is a file"),
    (("build", "news.txt", "--store", "notes"), 1, "holds files that are not a store"),
    (("build", "news.txt", "--store", "http://127.0.0.1:9/query"), 2, "an endpoint is read only"),
    (("build", "news.txt", "--knowledge", "nowhere"), 2, "nowhere"),
    (("build", "news.txt", "--model", "nowhere"), 1, "nowhere"),
]


@pytest.mark.parametrize(
    ("arguments", "status", "words"), MISTAKES, ids=[" ".join(row[0]) for row in MISTAKES]
)
def test_a_mistake_is_answered_with_help(
    cli: Cli, tmp_path: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("mine")
    result = cli(*arguments)
    assert result.status == status
    assert words in result.err
    assert "Traceback" not in result.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_folder_that_may_not_be_written_is_told_so(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    (tmp_path / "locked").mkdir(mode=0o500)
    result = cli("build", "news.txt", "--store", "locked/store")
    assert result.status == 1
    assert "locked" in result.err


def test_the_library_does_the_same(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS)
    graph = parley.build(tmp_path / "news.txt", store=tmp_path / "lib.store")
    assert graph.summary is not None
    assert graph.summary.documents == 1
    (row,) = graph.ask("who-mediated", party="Armenia", from_="2020")
    assert row["mediatorLabel"] == "Ignazio Cassis"
    table = graph.ask("who-mediated")
    assert "Cassis mediated talks" in graph.evidence(table)[0].words
    assert graph.answer("who-mediated", place="Spain").why_empty
    assert graph.explain("Ignazio Cassis").kind == "Person"
    assert graph.export(tmp_path / "g.trig").unit == "quad"
    assert len(graph.dataset()) >= 1
    assert "lib.store" in repr(graph)
    del graph
    assert list(parley.open(tmp_path / "lib.store").ask("who-mediated"))


def test_the_component_sets_claims() -> None:
    from parley.extract.language import load_language

    nlp = load_language()
    nlp.add_pipe("parley", config={"published": "2020-03-03"})
    doc = nlp("Swiss Foreign Minister Ignazio Cassis met Nikol Pashinyan in Geneva on Tuesday.")
    (claim,) = doc._.claims
    assert claim.kind == "Meeting"
    assert claim.time.edtf == "2020-03-03"
    assert nlp("")._.claims == ()


def test_the_component_says_what_it_needs() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("parley")
    with pytest.raises(ValueError, match="load_language"):
        nlp("Ministers met.")
