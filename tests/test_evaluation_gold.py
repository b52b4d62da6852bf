"""The gold files: well formed, inside their texts, without the text of others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.evaluation_gold import GoldDocument, load_gold, read_gold
from parley.evaluation_kinds import GROUPS, PARENTS
from parley.ontology.errors import InputError

ROOT = Path(__file__).parent.parent
GOLD = list(load_gold(ROOT / "tests" / "gold"))
MARKED = [*GOLD, *load_gold(ROOT / "tests" / "fresh")]
KINDS = set(PARENTS) | set(PARENTS.values()) | set(GROUPS) | {"Mediation", "AidProvision"}
OPTIONAL_KINDS = KINDS | {"Statement"}


def text_of(document: GoldDocument) -> str:
    path = ROOT / document.path
    if path.suffix != ".jsonl":
        return path.read_text(encoding="utf-8")
    items = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return next(str(item["text"]) for item in items if item["id"] == document.item)


def test_there_is_enough() -> None:
    counts = {
        folder: sum(each.name.startswith(f"{folder}/") for each in GOLD)
        for folder in ("corpus", "seed", "readouts", "ucdp")
    }
    assert counts["corpus"] >= 34
    assert counts["seed"] == 1
    assert counts["readouts"] >= 60
    assert counts["ucdp"] >= 40


@pytest.mark.parametrize("folder", ["corpus", "readouts", "ucdp"])
def test_a_third_is_set_aside(folder: str) -> None:
    splits = [each.split for each in GOLD if each.name.startswith(f"{folder}/")]
    assert splits.count("held-out") == len(splits) // 3
    assert set(splits) == {"dev", "held-out"}


def test_every_article_of_the_corpus_is_annotated() -> None:
    annotated = {(each.path, each.item) for each in GOLD if each.path}
    articles: set[tuple[str, str]] = set()
    for path in (ROOT / "seeds" / "corpus").iterdir():
        name = f"seeds/corpus/{path.name}"
        lines = path.read_text(encoding="utf-8").splitlines() if path.suffix == ".jsonl" else []
        articles |= {(name, json.loads(line)["id"]) for line in lines} or {(name, "")}
    assert annotated == articles


@pytest.mark.parametrize("document", [each for each in MARKED if each.path], ids=lambda each: each.name)
def test_offsets_cut_whole_words_out_of_the_corpus(document: GoldDocument) -> None:
    text = text_of(document)
    fillers = [
        filler for event in document.events
        for group in (*event.roles.values(), event.places, event.claimants) for filler in group
    ]  # fmt: skip
    spans = [pair for event in document.events for pair in event.triggers]
    for start, end in spans + [pair for filler in fillers for pair in filler.mentions]:
        assert end <= len(text)
        assert not text[start].isspace()
        assert not (text[end - 1].isalnum() and end < len(text) and text[end].isalnum()), text[start:end]


@pytest.mark.parametrize("document", MARKED, ids=lambda each: each.name)
def test_kinds_are_known_and_events_have_triggers(document: GoldDocument) -> None:
    for event in document.events:
        assert event.triggers, event.id
        assert set(event.kinds) <= (OPTIONAL_KINDS if event.optional else KINDS), event.id


def test_gold_on_data_of_others_holds_no_text() -> None:
    allowed = {"document", "split", "events", "ignore"}
    inside = {"id", "kind", "status", "negated", "factuality", "optional", "triggers", "places", "claimants",
              "time", "roles", "links"}  # fmt: skip
    for file in (ROOT / "tests" / "gold").glob("*/*.json"):
        raw = json.loads(file.read_text(encoding="utf-8"))
        assert set(raw) <= allowed, file
        assert {key for event in raw["events"] for key in event} <= inside, file


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "JSONDecodeError"),
        ('{"document": {}, "split": "dev"}', "events"),
        ('{"document": {}, "split": "dev", "events": [{"id": "1", "kind": ["Meeting"], "status": ["over"],'
         ' "factuality": "certain", "negated": false, "triggers": [[0, 1]]}]}', "over"),
        ('{"document": {}, "split": "dev", "events": [{"id": "1", "kind": ["Meeting"], "status": ["held"],'
         ' "factuality": "certain", "negated": false, "triggers": [[4, 1]]}]}', "offsets 4, 1"),
        ('{"document": {}, "split": "dev", "events": [{"id": "1", "kind": ["Meeting"], "status": ["held"],'
         ' "factuality": "certain", "negated": false, "triggers": [[0, 1]],'
         ' "links": [{"relation": "about", "event": "7"}]}]}', "links to 7"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_named_with_its_fault(tmp_path: Path, content: str, problem: str) -> None:
    file = tmp_path / "wrong.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"wrong\.json") as caught:
        read_gold(file)
    assert problem in str(caught.value)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        list(load_gold(tmp_path))
