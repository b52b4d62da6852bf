"""The eleven questions on our own corpus, the whole way from the articles: rows that must be there."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

from pathlib import Path

import pytest

import parley
from parley.queries.library import load_library

CORPUS = Path(__file__).parent.parent / "seeds" / "corpus"


@pytest.fixture(scope="module")
def graph() -> parley.Graph:
    return parley.build(CORPUS)


def test_every_article_of_the_corpus_is_read(graph: parley.Graph) -> None:
    assert graph.summary is not None
    assert graph.summary.documents >= 30
    assert graph.summary.problems == []


# question, parameters, a row that must be there (the columns named, each holding these words)
ROWS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("who-mediated", {"party": "Saudi Arabia"}, {"mediatorLabel": "China", "parties": "Iran, Saudi Arabia", "place": "Beijing", "status": "held"}),
    ("who-mediated", {"mediator": "African Union"}, {"parties": "Ethiopia", "place": "Pretoria", "reported": "2022-11-02"}),
    ("who-mediated", {"mediator": "Sumbeiywo"}, {"mediatorLabel": "Lazaro Sumbeiywo", "actingFor": "Kenya", "status": "held"}),
    ("events", {"kind": "Signing", "agent": "Egypt"}, {"agentLabel": "Egypt", "role": "signatory", "start": "1978-09-17", "place": "Camp David", "status": "held"}),
    ("events", {"kind": "Signing", "agent": "Taliban"}, {"agentLabel": "Taliban", "start": "2020-02-29", "document": "2020-doha-taliban.txt"}),
    ("contacts", {"agent": "Obama", "kind": "PhoneCall"}, {"agentLabel": "Raúl Castro", "start": "2014-12-16", "status": "held"}),
    ("contacts", {"agent": "Kerry", "status": "planned"}, {"kind": "Visit", "place": "Havana", "start": "2015-08-14"}),
    ("talks-between", {"party": "Iran", "other": "Saudi Arabia"}, {"mediators": "China", "place": "Beijing", "status": "held"}),
    ("refused-talks", {"agent": "Azerbaijan"}, {"refuserLabel": "Azerbaijan", "parties": "Armenia, Azerbaijan", "status": "refused"}),
    ("agreements", {"agent": "Hamas"}, {"kind": "AgreementReached", "parties": "Fatah, Hamas", "start": "2007-02-08"}),
    ("agreements", {"agent": "Ethiopia"}, {"kind": "Signing", "place": "Pretoria", "start": "2022-11-02"}),
    ("visits", {"agent": "Hillary Clinton"}, {"visitors": "Hillary Clinton", "place": "Kabul", "start": "2012-07-07"}),
    ("calls", {"agent": "Turkey", "other": "Putin"}, {"kind": "PhoneCall", "participants": "Recep Tayyip Erdoğan, Vladimir Putin", "start": "2020-11-10"}),
    ("who-holds-office", {"of": "Norway", "on": "1993-08-31"}, {"personLabel": "Johan Jørgen Holst", "postLabel": "Foreign Minister"}),
    ("timeline", {"agent": "Cuba", "from": "2015"}, {"kind": "EmbassyOpening", "start": "2015-07-20"}),
]  # fmt: skip
IDS = [" ".join((row[0], *(f"{key}={value}" for key, value in row[1].items()))) for row in ROWS]


@pytest.mark.parametrize(("name", "given", "expected"), ROWS, ids=IDS)
def test_a_row_is_there(
    graph: parley.Graph, name: str, given: dict[str, str], expected: dict[str, str]
) -> None:
    rows = list(graph.ask(name, **given))
    fitting = [row for row in rows if all(words in row[column] for column, words in expected.items())]
    assert fitting, "\n".join(map(str, rows))


def test_every_question_is_tried_here(graph: parley.Graph) -> None:
    asked = {row[0] for row in ROWS} | {"contested"}
    assert asked == {name for name in load_library() if not name.startswith("cq-")}


def test_reports_that_date_a_meeting_differently_are_contested() -> None:
    met = "Armenian Prime Minister Nikol Pashinyan met Ukrainian President Volodymyr Zelensky in Granada on {} October 2023."
    graph = parley.build(texts=[met.format(5), met.format(6)])
    values = {(row["aspect"], row["value"]) for row in graph.ask("contested", agent="Ukraine")}
    assert {("time", "2023-10-05"), ("time", "2023-10-06")} <= values


@pytest.mark.parametrize("name", ["who-mediated", "agreements", "contacts", "contested"])
def test_every_row_rests_on_a_sentence_of_its_document(graph: parley.Graph, name: str) -> None:
    table = graph.ask(name)
    told = {sentence.event for sentence in graph.evidence(table)}
    assert told == set(table.column("event"))
    for sentence in graph.evidence(table):
        assert sentence.words
        assert sentence.source


NOT_HELD = ("refused", "planned", "proposed", "cancelled", "notHeld", "postponed")


def test_only_held_mediations_answer_unless_asked_otherwise(graph: parley.Graph) -> None:
    assert set(graph.ask("who-mediated").column("status")) == {"held"}
    assert set(graph.ask("who-mediated", status="any").column("status")) & set(NOT_HELD)
