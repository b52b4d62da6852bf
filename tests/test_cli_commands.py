"""The command line as people use it: every command helps, every mistake is answered in a line or two."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from graph_cases import extractions, knowledge
from server_cases import serve

from parley.cli import COMMANDS, parley, run
from parley.cli_reference import reference
from parley.graph.building import Builder
from parley.graph.store import create_store

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


class Result(NamedTuple):
    status: int
    out: str
    err: str


Cli = Callable[..., Result]


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: str) -> Result:
        status = run(list(arguments))
        out, err = capfd.readouterr()
        return Result(status, out, err)

    return call


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("cli") / "parley.store"
    builder = Builder(create_store(folder), knowledge(), "0.1.0")
    builder.add(extractions())
    builder.rebuild()
    return str(folder)


@pytest.fixture(scope="module")
def address(store: str) -> Iterator[str]:
    with serve(Path(store)) as address:
        yield address


def every_command() -> list[tuple[str, ...]]:
    context = click.Context(parley)
    found: list[tuple[str, ...]] = []
    for name in parley.list_commands(context):
        command = parley.get_command(context, name)
        found.append((name,))
        if isinstance(command, click.Group):
            found += [(name, one) for one in command.list_commands(context) if not one.startswith("cq-")]
    return found


@pytest.mark.parametrize("path", every_command(), ids=" ".join)
def test_every_command_has_help_for_itself_and_all_its_options(cli: Cli, path: tuple[str, ...]) -> None:
    result = cli(*path, "--help")
    assert result.status == 0
    assert result.out.startswith("Usage: parley " + " ".join(path))
    command: click.Command = parley
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found is not None
        command = found
    assert command.help
    bare = [one.name for one in command.params if isinstance(one, click.Option) and not one.help]
    assert not bare


def test_the_reference_is_what_the_help_says() -> None:
    assert DOCS.read_text(encoding="utf-8") == reference(), (
        "run: python -m parley.cli_reference > docs/cli.md"
    )


def test_the_table_of_commands_is_complete() -> None:
    modules = {path.stem for path in (Path(__file__).parent.parent / "parley").glob("cli_*.py")}
    commands = {module.rpartition(".")[2] for module, _ in COMMANDS.values()}
    assert modules - {"cli_options", "cli_output", "cli_reference"} <= commands


def test_help_loads_neither_store_nor_language_model() -> None:
    heavy = {"spacy", "onnxruntime", "torch", "rdflib", "pyoxigraph", "numpy"}
    code = f"import sys; from parley.cli import run; run(['--help']); print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_asking_loads_no_language_model(store: str) -> None:
    code = (
        "import sys; from parley.cli import run; "
        f"run(['ask', 'calls', '--store', {store!r}]); print(sorted({{'spacy', 'torch', 'onnxruntime'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


# Asking


def test_a_table_shows_names_and_leaves_out_iris_and_empty_columns(cli: Cli, store: str) -> None:
    out = cli("ask", "who-mediated", "--party", "Armenia", "--store", store).out
    assert "Charles Michel" in out
    assert "European Union" in out
    assert "https://" not in out


def test_evidence_adds_sentence_publisher_day_and_file(cli: Cli, store: str) -> None:
    out = cli("ask", "who-mediated", "--evidence", "--store", store).out
    assert "“Charles Michel mediated talks between Pashinyan and Aliyev in Brussels on 15 July 2023.”" in out
    assert "Example Wire, 2023-07-16, brussels.txt" in out


def test_refused_mediations_are_kept_apart(cli: Cli, store: str) -> None:
    out = cli("ask", "who-mediated", "--status", "any", "--format", "csv", "--store", store).out
    rows = [(row["mediatorLabel"], row["status"]) for row in csv.DictReader(io.StringIO(out))]
    assert rows == [
        ("Charles Michel", "held"),
        ("European Union", "held"),
        ("Charles Michel", "refused"),
        ("Emmanuel Macron", "refused"),
        ("Olaf Scholz", "refused"),
    ]


def test_json_is_the_results_format_of_sparql(cli: Cli, store: str) -> None:
    data = json.loads(cli("ask", "events", "--kind", "Signing", "--format", "json", "--store", store).out)
    assert data["head"]["vars"][:3] == ["event", "kind", "status"]
    assert {row["agentLabel"]["value"] for row in data["results"]["bindings"]} == {"Armenia", "France"}


@pytest.mark.parametrize(
    ("form", "first"), [("tsv", "?event\t"), ("markdown", "| event |"), ("csv", "event,")]
)
def test_other_formats_begin_with_their_header(cli: Cli, store: str, form: str, first: str) -> None:
    assert cli("ask", "calls", "--format", form, "--store", store).out.startswith(first)


def test_evidence_is_a_column_in_formats_for_programs(cli: Cli, store: str) -> None:
    out = cli("ask", "calls", "--evidence", "--format", "csv", "--store", store).out
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["evidence"].splitlines()[0].startswith("“Zelensky phoned Aliyev")


def test_the_query_shown_runs_as_it_is(cli: Cli, store: str, tmp_path: Path) -> None:
    shown = cli("ask", "visits", "--place", "Spain", "--sparql", "--store", store).out
    (tmp_path / "q.rq").write_text(shown)
    assert "Jo Example" in cli("query", str(tmp_path / "q.rq"), "--store", store).out


def test_an_empty_answer_says_why(cli: Cli, store: str) -> None:
    result = cli("ask", "who-mediated", "--place", "Spain", "--store", store)
    assert result.status == 0
    assert "add --status any" in result.out
    result = cli("ask", "who-mediated", "--place", "Spain", "--format", "csv", "--store", store)
    assert "add --status any" in result.err
    assert result.out.splitlines() == [
        "mediator,mediatorLabel,actingFor,talks,parties,status,start,reported,place,document,event"
    ]


def test_questions_are_listed_with_their_parameters(cli: Cli) -> None:
    out = cli("questions").out
    assert "who-mediated\n  Who mediated which talks" in out
    assert "--party AGENT" in out
    listed = json.loads(cli("questions", "--json").out)
    assert {"who-mediated", "contested"} <= {one["name"] for one in listed}


# Querying, explaining, exporting


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK { ?e a parley:Refusal }", "true"),
        ("SELECT (COUNT(?e) AS ?n) { ?e a parley:Mediation }", "3"),
        (
            "CONSTRUCT { ?m a parley:Agent } WHERE { ?e parley:mediator ?m }",
            "<https://w3id.org/parley/id/org/european-union>",
        ),
    ],
)
def test_a_query_is_answered_by_its_form(
    cli: Cli, store: str, tmp_path: Path, query: str, words: str
) -> None:
    (tmp_path / "q.rq").write_text(query)
    for given in (str(tmp_path / "q.rq"), query):
        result = cli("query", given, "--store", store)
        assert result.status == 0
        assert words in result.out


EXPLAINED = [
    (
        "Pashinyan",
        [
            "Prime Minister of Armenia, 2018-05-08 to now or unknown (curated)",
            "“Pashinyan met Zelensky",
            "as party",
        ],
    ),
    ("Armenia", ["Republic of Armenia", "iso3166-1-alpha-2:AM", "Wikidata Q399", "as signatory"]),
    ("Jo Example", ["“Parliament speaker Jo Example”", "brussels.txt"]),
    (
        "event/g1-10-13",
        ["alternative time: 2023-10-06", "One event because", "2 that report it", "Sample Post"],
    ),
    ("event/d2-18-25", ["refuses: Talks between", "reason: “France’s position”"]),
    ("post/armenia/prime-minister", ["Nikol Pashinyan, 2018-05-08"]),
    ("refusal.txt", ["publisher: Sample Post", "Talks between", "“In October Aliyev refused"]),
]


@pytest.mark.parametrize(("name", "words"), EXPLAINED, ids=[row[0] for row in EXPLAINED])
def test_a_thing_is_explained_with_sentences(cli: Cli, store: str, name: str, words: list[str]) -> None:
    result = cli("explain", name, "--store", store)
    assert result.status == 0
    assert [one for one in words if one not in " ".join(result.out.split())] == []


def test_an_export_says_what_it_wrote_and_what_not(cli: Cli, store: str, tmp_path: Path) -> None:
    out = cli("export", str(tmp_path / "g.ttl"), "--store", store).out
    assert "triples" in out
    assert "left out" in out
    assert (tmp_path / "g.ttl").read_text().count("parley:Mediation") >= 3


def test_an_export_to_standard_output_needs_a_format(cli: Cli, store: str) -> None:
    assert cli("export", "-", "--store", store).status == 2
    assert "parley:Mediation" in cli("export", "-", "--format", "turtle", "--store", store).out


REMOTE = [
    ("ask", "who-mediated", "--party", "Armenia", "--evidence"),
    ("ask", "events", "--agent", "Zelenskyy", "--format", "csv"),
    ("ask", "contested", "--format", "json"),
    ("ask", "who-mediated", "--place", "Spain"),
    ("explain", "Pashinyan"),
    ("explain", "event/g1-10-13"),
    ("export", "-", "--format", "trig"),
    ("export", "-", "--format", "turtle"),
    ("export", "-", "--format", "gexf"),
]


@pytest.mark.parametrize("arguments", REMOTE, ids=" ".join)
def test_an_address_answers_as_the_folder_does(
    cli: Cli, store: str, address: str, arguments: tuple[str, ...]
) -> None:
    here, there = cli(*arguments, "--store", store), cli(*arguments, "--store", address)
    assert there.status == 0
    assert there == here


def test_a_query_over_an_address_sees_the_same_dataset(cli: Cli, address: str, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(
        "SELECT (COUNT(*) AS ?n) { ?c a parley:Claim . GRAPH ?c { ?e parley:mediator ?m } }"
    )
    assert "9" in cli("query", str(tmp_path / "q.rq"), "--store", address).out


# Mistakes: arguments, status, words of the answer

MISTAKES = [
    (("buidl",), 2, "Did you mean build"),
    (("ask",), 2, ""),
    (("ask", "who-mediate"), 1, "who-mediated"),
    (("ask", "who-mediated", "--praty", "x"), 2, "--party"),
    (("ask", "talks-between"), 2, "--party"),
    (("ask", "events", "--format", "xml"), 2, "csv"),
    (("ask", "events", "--agent", "Pashinyann"), 1, "Nikol Pashinyan"),
    (("ask", "events", "--agent", "Qqqq"), 1, "No person, state or organisation is named “Qqqq”"),
    (("ask", "events", "--status", "hold"), 1, "held"),
    (("ask", "events", "--from", "soon"), 1, "2023-10"),
    (("explain", "Qqqq"), 1, "No thing is named “Qqqq”"),
    (("export", "graph.docx"), 1, ".ttl"),
    (("query", "nothing.rq"), 2, "nothing.rq"),
    (("ask", "events", "--store", "/nowhere/at/all"), 1, "parley build"),
    (("ask", "events", "--store", "http://127.0.0.1:9/query"), 1, "cannot be reached"),
    (("withdraw", "nothing.txt"), 1, "No source is named “nothing.txt”"),
]


@pytest.mark.parametrize(
    ("arguments", "status", "words"), MISTAKES, ids=[" ".join(row[0]) for row in MISTAKES]
)
def test_a_mistake_is_answered_with_help(
    cli: Cli, store: str, arguments: tuple[str, ...], status: int, words: str
) -> None:
    takes_store = arguments[0] != "buidl" and "--store" not in arguments and arguments != ("ask",)
    result = cli(*arguments, *(("--store", store) if takes_store else ()))
    assert result.status == status
    assert words in result.err
    assert "Traceback" not in result.err
    assert len(result.err.splitlines()) <= 5 or arguments == ("ask",)


def test_a_query_that_is_none_is_answered_in_a_line(cli: Cli, store: str, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("SELEC ?x")
    result = cli("query", str(tmp_path / "q.rq"), "--store", store)
    assert result.status == 1
    assert "not valid SPARQL" in result.err


def test_debug_shows_the_traceback(store: str) -> None:
    command = [sys.executable, "-m", "parley", "explain", "Qqqq", "--debug", "--store", store]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" in done.stderr
