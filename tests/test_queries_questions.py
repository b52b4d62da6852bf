"""Every question with its expected rows, on Oxigraph and on rdflib's own engine."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

import warnings
from datetime import date

import pyoxigraph as ox
import pytest
import rdflib
from graph_cases import SCHOLZ, claim, extractions, knowledge

from parley.graph import iris
from parley.graph.building import Builder
from parley.graph.store import LocalStore
from parley.ontology.errors import AmbiguousNameError, InputError, UnknownNameError
from parley.ontology.model import Document, Entity, Extraction
from parley.ontology.namespaces import PREFIXES
from parley.queries.library import ParameterType, load_library
from parley.queries.naming import Directory
from parley.queries.running import ask, evidence

LIBRARY = load_library()


@pytest.fixture(scope="module")
def store() -> LocalStore:
    store = LocalStore()
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add(extractions())
    builder.rebuild()
    return store


# question, parameters, columns looked at, rows expected
ROWS: list[tuple[str, dict[str, str], tuple[str, ...], list[tuple[str, ...]]]] = [
    (
        "who-mediated", {}, ("mediatorLabel", "actingFor", "parties", "status", "start", "place"),
        [
            ("Charles Michel", "European Union", "Ilham Aliyev, Nikol Pashinyan", "held", "2023-07-15", "Brussels"),
            ("European Union", "", "Ilham Aliyev, Nikol Pashinyan", "held", "2023-07-15", "Brussels"),
        ],
    ),
    (
        "who-mediated", {"party": "Armenia", "status": "refused"}, ("mediatorLabel", "status", "start", "place"),
        [
            ("Charles Michel", "refused", "2023-10", "Granada"),
            ("Emmanuel Macron", "refused", "2023-10", "Granada"),
            ("Olaf Scholz", "refused", "2023-10", "Granada"),
        ],
    ),
    ("who-mediated", {"mediator": "EU", "from": "2023-10", "status": "any"}, ("mediatorLabel",), [("Charles Michel",)]),
    ("who-mediated", {"mediator": "France", "status": "any"}, ("mediatorLabel",), [("Emmanuel Macron",)]),
    ("who-mediated", {"party": "France", "status": "any"}, ("mediatorLabel",), []),
    ("who-mediated", {"place": "Belgium"}, ("mediatorLabel",), [("Charles Michel",), ("European Union",)]),
    (
        "talks-between", {"party": "Armenia", "other": "Azerbaijan"}, ("kind", "status", "mediators", "start"),
        [
            ("Talks", "held", "Charles Michel", "2023-07-15"),
            ("Talks", "refused", "Charles Michel, Emmanuel Macron, Olaf Scholz", "2023-10"),
        ],
    ),
    ("talks-between", {"party": "Ukraine"}, ("kind", "start", "document"), [("Meeting", "2023-10-05", "wire.jsonl#1, wire.jsonl#2")]),
    (
        "refused-talks", {}, ("refuserLabel", "parties", "mediators", "reason", "status", "start", "place", "document"),
        [
            (
                "Ilham Aliyev", "Ilham Aliyev, Nikol Pashinyan", "Charles Michel, Emmanuel Macron, Olaf Scholz",
                "France’s position", "refused", "2023-10", "Granada", "refusal.txt",
            )
        ],
    ),
    ("refused-talks", {"agent": "Azerbaijan"}, ("refuserLabel",), [("Ilham Aliyev",)]),
    ("refused-talks", {"agent": "Ukraine"}, ("refuserLabel",), []),
    (
        "agreements", {"agent": "France"}, ("kind", "agreement", "parties", "status", "start"),
        [("Signing", "Sample Accord", "Armenia, France", "held", "2023-10-23")],
    ),
    ("agreements", {"kind": "ratification"}, ("kind",), []),
    ("visits", {"place": "Spain"}, ("visitors", "status", "start", "place"), [("Jo Example", "held", "2023-07-01", "Granada")]),
    ("visits", {"agent": "Armenia"}, ("visitors",), [("Jo Example",)]),
    (
        "calls", {"agent": "Azerbaijan", "other": "Ukraine"}, ("kind", "participants", "start"),
        [("PhoneCall", "Ilham Aliyev, Volodymyr Zelensky", "2023-10-04")],
    ),
    ("calls", {"agent": "Armenia"}, ("kind",), []),
    (
        "who-holds-office", {"of": "Armenia", "on": "2023-10-05"}, ("personLabel", "postLabel", "start", "end", "source"),
        [
            ("Jo Example", "Parliament speaker of Armenia", "", "", "brussels.txt"),
            ("Nikol Pashinyan", "Prime Minister of Armenia", "2018-05-08", "", "curated"),
        ],
    ),
    ("who-holds-office", {"of": "Azerbaijan", "on": "2003-10-30"}, ("personLabel", "end"), [("Heydar Aliyev", "2003-10-30")]),
    ("who-holds-office", {"person": "Michel"}, ("postLabel",), [("President of the European Council",)]),
    (
        "timeline", {"agent": "Armenia", "until": "2023-10-02"}, ("start", "kind", "status"),
        [
            ("2023-07-01", "Visit", "held"), ("2023-07-15", "Mediation", "held"), ("2023-07-15", "Talks", "held"),
            ("2023-07-15", "Mediation", "held"), ("2023-10", "Mediation", "refused"), ("2023-10", "Talks", "refused"),
            ("2023-10-02", "Meeting", "notHeld"),
        ],
    ),
    (
        "contested", {}, ("aspect", "value", "publisher", "document"),
        [("time", "2023-10-05", "Example Wire", "wire.jsonl#1"), ("time", "2023-10-06", "Sample Post", "wire.jsonl#2")],
    ),
    ("contested", {"aspect": "place"}, ("value",), []),
    (
        "events", {"kind": "Signing"}, ("kind", "status", "agentLabel", "role", "start", "end", "place", "document"),
        [
            ("Signing", "held", "Armenia", "signatory", "2023-10-23", "2023-10-23", "", "refusal.txt"),
            ("Signing", "held", "France", "signatory", "2023-10-23", "2023-10-23", "", "refusal.txt"),
        ],
    ),
    ("events", {"role": "speaker"}, ("kind", "agentLabel"), [("Refusal", "Ilham Aliyev"), ("Denial", "Armenia")]),
    ("events", {"agent": "Belgium"}, ("kind",), []),
    (
        "contacts", {"agent": "Ukraine", "kind": "Meeting"}, ("kind", "agentLabel", "role", "place", "document"),
        [
            ("Meeting", "Nikol Pashinyan", "participant", "Granada", "wire.jsonl#1"),
            ("Meeting", "Nikol Pashinyan", "participant", "Granada", "wire.jsonl#2"),
            ("Meeting", "Volodymyr Zelensky", "participant", "Granada", "wire.jsonl#1"),
            ("Meeting", "Volodymyr Zelensky", "participant", "Granada", "wire.jsonl#2"),
        ],
    ),
    ("contacts", {"status": "not held"}, ("kind", "agentLabel"), [("Meeting", "Nikol Pashinyan"), ("Meeting", "Olaf Scholz")]),
]  # fmt: skip
IDS = [" ".join((row[0], *(f"{key}={value}" for key, value in row[1].items()))) for row in ROWS]


@pytest.mark.parametrize(("name", "given", "columns", "expected"), ROWS, ids=IDS)
def test_a_question_gives_the_expected_rows(
    store: LocalStore,
    name: str,
    given: dict[str, str],
    columns: tuple[str, ...],
    expected: list[tuple[str, ...]],
) -> None:
    rows = [tuple(row[column] for column in columns) for row in ask(store, LIBRARY[name], given).table]
    assert rows == expected


@pytest.fixture(scope="module")
def plain_rdflib(store: LocalStore) -> rdflib.Dataset:
    """The same quads in rdflib's own store; what is the default graph for Parley is the default graph there."""
    accepted = {ox.Quad(*quad.triple) for quad in store.quads() if quad.graph_name in iris.DEFAULT_GRAPHS}
    text = ox.serialize([*store.quads(), *accepted], format=ox.RdfFormat.N_QUADS)
    assert text is not None
    dataset = rdflib.Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(data=text.decode(), format="nquads")
    return dataset


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize(("name", "given", "columns", "expected"), ROWS[::2], ids=IDS[::2])
def test_another_engine_gives_the_same_rows(
    store: LocalStore,
    plain_rdflib: rdflib.Dataset,
    name: str,
    given: dict[str, str],
    columns: tuple[str, ...],
    expected: list[tuple[str, ...]],
) -> None:
    answered = ask(store, LIBRARY[name], given)
    result = plain_rdflib.query(answered.sparql, initNs=PREFIXES)
    days = {column.name for column in LIBRARY[name].columns if column.day}
    wanted = [column for column in columns if column not in days]
    index = [columns.index(column) for column in wanted]
    rows = [tuple(str(row[column]) if row[column] is not None else "" for column in wanted) for row in result]  # type: ignore[index, call-overload]
    assert sorted(rows) == sorted(tuple(row[i] for i in index) for row in expected)


def test_evidence_gives_the_sentences_of_every_report(store: LocalStore) -> None:
    table = ask(store, LIBRARY["contested"], {}).table
    found = evidence(store, table.column("event"))
    assert [(one.source, one.publisher, one.published) for one in found] == [
        ("wire.jsonl#1", "Example Wire", "2023-10-07"),
        ("wire.jsonl#2", "Sample Post", "2023-10-07"),
    ]
    assert found[0].words == "Pashinyan met Zelensky in Granada on 5 October 2023."


def test_evidence_says_who_claims_what_another_prints(store: LocalStore) -> None:
    table = ask(store, LIBRARY["contacts"], {"status": "notHeld"}).table
    (found,) = evidence(store, table.column("event"))
    assert found.claimant == "Armenia"


EMPTY = [
    (
        "who-mediated",
        {"place": "Spain"},
        "None with the status held; 3 with other statuses: add --status any",
    ),
    ("calls", {"agent": "Armenia"}, "Nothing with --agent “Armenia”; 1 row without it"),
    ("contested", {"aspect": "place"}, "2 rows without it"),
    ("agreements", {"kind": "Ratification"}, "1 row without it"),
]


@pytest.mark.parametrize(("name", "given", "words"), EMPTY)
def test_an_empty_answer_says_why(store: LocalStore, name: str, given: dict[str, str], words: str) -> None:
    answered = ask(store, LIBRARY[name], given)
    assert not answered.table.rows
    assert words in answered.why_empty


def test_the_query_shown_is_complete(store: LocalStore) -> None:
    sparql = ask(store, LIBRARY["who-mediated"], {"party": "Armenia"}).sparql
    bare = ox.Store()
    bare.query(sparql)
    assert "VALUES ?party { <https://w3id.org/parley/id/state/armenia> }" in sparql


NAMES = [
    ("Armenia", ParameterType.AGENT, "state/armenia"),
    ("armenia", ParameterType.PLACE, "place/armenia"),
    ("Republic of Armenia", ParameterType.AGENT, "state/armenia"),
    ("EU", ParameterType.AGENT, "org/european-union"),
    ("Pashinyan", ParameterType.AGENT, "person/nikol-pashinyan"),
    ("pashinian", ParameterType.AGENT, "person/nikol-pashinyan"),
    ("Zelenskyy", ParameterType.AGENT, "person/volodymyr-zelensky"),
    ("Aliyev", ParameterType.AGENT, "person/ilham-aliyev"),
    ("Heydar Aliyev", ParameterType.AGENT, "person/heydar-aliyev"),
    ("Council", ParameterType.POST, "post/european-union/president-of-the-council"),
    ("Granada", ParameterType.PLACE, "place/granada-es"),
    ("state/france", ParameterType.AGENT, "state/france"),
    ("https://w3id.org/parley/id/state/france", ParameterType.AGENT, "state/france"),
]


@pytest.mark.parametrize(("name", "sort", "expected"), NAMES)
def test_a_name_finds_its_thing(store: LocalStore, name: str, sort: ParameterType, expected: str) -> None:
    assert iris.path(Directory(store).find(name, sort)) == expected


def test_an_ambiguous_name_tells_the_candidates(store: LocalStore) -> None:
    with pytest.raises(
        AmbiguousNameError, match=r"President of Azerbaijan \(Post, post/azerbaijan/president\)"
    ):
        Directory(store).find("President", ParameterType.POST)


@pytest.mark.parametrize(("name", "close"), [("Pashinyann", "Nikol Pashinyan"), ("Armnia", "Armenia")])
def test_an_unknown_name_tells_what_comes_close(store: LocalStore, name: str, close: str) -> None:
    with pytest.raises(UnknownNameError, match=close):
        Directory(store).find(name, ParameterType.AGENT)


def test_a_name_nobody_knows_is_told_so(store: LocalStore) -> None:
    with pytest.raises(UnknownNameError, match="No person, state or organisation is named “Qqqq”"):
        Directory(store).find("Qqqq", ParameterType.AGENT)


WRONG = [
    ("events", {"status": "hold"}, "held"),
    ("events", {"kind": "Meetin"}, "Meeting"),
    ("events", {"from": "yesterday"}, "2023-10"),
    ("events", {"until": "2023-02-30"}, "no day of the calendar"),
    ("events", {"party": "Armenia"}, "agent, kind"),
    ("talks-between", {}, "--party"),
]


@pytest.mark.parametrize(("name", "given", "words"), WRONG)
def test_a_value_that_does_not_fit_is_refused_with_help(
    store: LocalStore, name: str, given: dict[str, str], words: str
) -> None:
    with pytest.raises((InputError, UnknownNameError), match=words):
        ask(store, LIBRARY[name], given)


def test_a_name_cannot_break_out_of_the_query(store: LocalStore) -> None:
    rows = ask(store, LIBRARY["contested"], {"aspect": '" } } ; DROP ALL #'}).table
    assert not rows.rows


def test_a_surname_stands_for_the_person_it_nearly_always_means() -> None:
    document = Document("b1", "b.txt", "Pashinyan phoned Olaf Scholz.", published=date(2023, 1, 1))
    stray = Entity("person/pashinyan-b1", "Person", "Pashinyan", minted=True)
    call = claim(document, "PhoneCall", "phoned", {"participant": ((stray.id, "Pashinyan"), SCHOLZ)})
    store = LocalStore()
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add([*extractions(), Extraction(document, (stray,), (), (), (), (call,))])
    builder.rebuild()
    assert iris.path(Directory(store).find("Pashinyan", ParameterType.AGENT)) == "person/nikol-pashinyan"
