"""The harness from files to reports, with a made extractor; and its command."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from evaluation_builders import TEXT, claim, extraction, offsets

from parley import cli_evaluate
from parley.evaluation import evaluate, load_cases
from parley.evaluation_mediators import judge_mediators
from parley.evaluation_readouts import judge_readouts
from parley.evaluation_report import compare, load, render, render_mistakes, save, sentence_at
from parley.ontology.errors import InputError
from parley.ontology.model import Document, Extraction

FOUND = claim("a", "Meeting", "met", {"participant": ["Olaf", "Ann"], "mediator": ["Zoe"]}, time="2023-10-02")


def extract(documents: Iterable[Document]) -> Iterator[Extraction]:
    for document in documents:
        yield replace(extraction(FOUND), document=document)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder of gold with one article of the project and one of data that is not there."""
    folder = tmp_path / "tests" / "gold" / "made"
    folder.mkdir(parents=True)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    filler = [{"mentions": [offsets("Olaf")]}, {"mentions": [offsets("Zoe")]}]
    event = {"id": "1", "kind": ["Meeting"], "status": ["held"], "factuality": "certain", "negated": False,
             "triggers": [offsets("met")],
             "roles": {"participant": filler, "mediator": [{"mentions": [offsets("Rome")]}]}}  # fmt: skip
    for name, document in (("one", {"path": "one.txt"}), ("two", {"dataset": "gone.jsonl", "id": "7"})):
        raw = {"document": document, "split": "dev", "events": [event]}
        (folder / f"{name}.json").write_text(json.dumps(raw), encoding="utf-8")
    return tmp_path / "tests" / "gold"


def test_a_run_from_files_to_scores(gold: Path, tmp_path: Path) -> None:
    cases, missing = load_cases(gold, tmp_path / "data")
    assert missing == ["made/two"]
    report = evaluate(cases, extract, resamples=20)
    scores = {score.measure: score for score in report.scores}
    assert (scores["event"].precision, scores["event"].recall) == (1.0, 1.0)
    assert (scores["role party"].right, scores["role party"].wrong, scores["role party"].missing) == (1, 1, 1)
    assert (scores["role party"].low, scores["role party"].high) == (0.5, 0.5)
    assert "role party" in "\n".join(render(report))
    lines = render_mistakes(report.mistakes, {"made/one": TEXT})
    assert any("wanted “Zoe”" in line for line in lines)
    assert any("Olaf met Zoe in Rome on Monday." in line for line in lines)


def test_the_same_run_gives_the_same_report(gold: Path, tmp_path: Path) -> None:
    cases, _ = load_cases(gold, tmp_path)
    assert evaluate(cases, extract) == evaluate(cases, extract)


def test_reports_are_saved_and_compared(gold: Path, tmp_path: Path) -> None:
    cases, _ = load_cases(gold, tmp_path)
    old = evaluate(cases, lambda documents: (extraction() for _ in documents), resamples=5)
    new = evaluate(cases, extract, resamples=5)
    save(old, tmp_path / "old.json")
    assert load(tmp_path / "old.json") == old
    lines = compare(load(tmp_path / "old.json"), new)
    assert "event: F 0.000 -> 1.000" in lines
    assert "1 mistakes gone" in lines


def test_what_is_no_report_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="not a report"):
        load(tmp_path / "x.json")


def test_nothing_to_judge_is_said(gold: Path, tmp_path: Path) -> None:
    cases, _ = load_cases(gold, tmp_path, split="held-out")
    with pytest.raises(InputError, match="Nothing to judge"):
        evaluate(cases, extract)


def test_an_item_that_the_data_lacks_is_named(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "gone.jsonl").write_text('{"id": "8", "date": "2023-10-02", "text": "x"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="no item with the id 7"):
        load_cases(gold, tmp_path)


def test_mediators_by_document(gold: Path, tmp_path: Path) -> None:
    cases, _ = load_cases(gold, tmp_path)
    (score,) = judge_mediators(cases, extract, resamples=5).scores
    assert (score.right, score.wrong, score.missing) == (0, 1, 1)


@pytest.mark.parametrize(
    ("answer", "right", "problem", "wrong"),
    [
        ({"kind": "meeting", "people": ["Olaf", "Ann"], "date": "2023-10-02"}, True, "", ()),
        ({"kind": "meeting", "people": ["Olaf", "Zoe"], "date": "2023-10-02"}, False, "misses Zoe", ("Ann",)),
        (
            {"kind": "meeting", "people": ["Olaf", "Ann"], "date": "2023-10-03"},
            False,
            "is dated 2023-10-02",
            (),
        ),
        (
            {"kind": "call", "people": ["Olaf"], "date": "2023-10-02"},
            False,
            "no held call; found meeting",
            (),
        ),
    ],
)
def test_readouts(
    tmp_path: Path, answer: dict[str, object], right: bool, problem: str, wrong: tuple[str, ...]
) -> None:
    item = {"id": "1", "date": "2023-10-02", "text": TEXT, "gold": answer}
    (tmp_path / "titled.jsonl").write_text(json.dumps(item), encoding="utf-8")
    (outcome,) = judge_readouts(tmp_path / "titled.jsonl", extract)
    assert (outcome.right, outcome.wrong) == (right, wrong)
    assert problem in outcome.problem


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A. They met.\nNext", "met", "They met."),
        ("They met", "met", "They met"),
        ("In May? Yes, they met! Good.", "met", "Yes, they met!"),
    ],
)
def test_sentences(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert sentence_at(text, start, start + len(words)) == expected


def test_the_command(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_evaluate, "_extractor", lambda: extract)
    saved = str(tmp_path / "run.json")
    base = ["--gold", str(gold), "--data", str(tmp_path / "data"), "--resamples", "5"]
    first = CliRunner().invoke(
        cli_evaluate.command, [*base, "--mistakes", "--measure", "role", "--json", saved]
    )
    assert first.exit_code == 0
    assert "[role party] made/one#1" in first.output
    assert "1 annotated documents left out" in first.output
    second = CliRunner().invoke(cli_evaluate.command, [*base, "--compare", saved])
    assert "0 mistakes new" in second.output


def test_the_command_names_data_that_is_not_there(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(cli_evaluate.command, ["--suite", "readouts", "--data", str(tmp_path)])
    assert isinstance(outcome.exception, InputError)
    assert "--data" in str(outcome.exception)


def test_a_sample_of_claims_is_shown_with_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "readouts").mkdir()
    item = {"id": "7", "date": "2023-10-02", "text": TEXT}
    (tmp_path / "readouts" / "state-2021.jsonl").write_text(json.dumps(item), encoding="utf-8")
    monkeypatch.setattr(cli_evaluate, "_extractor", lambda: extract)
    outcome = CliRunner().invoke(cli_evaluate.command, ["--suite", "sample", "--data", str(tmp_path)])
    assert outcome.output.splitlines() == [
        "1. Meeting (held, certain) “met” []",
        "     participant: Olaf, Ann",
        "     mediator: Zoe",
        "     time: 2023-10-02",
        "     Olaf met Zoe in Rome on Monday.",
        "     7, 2023-10-02",
    ]
