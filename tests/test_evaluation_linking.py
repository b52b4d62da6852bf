"""Judging links on a made text: what counts as right, wrong, missing and told twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from parley.evaluation_linking import LinkingCase, judge_linking, load_linking_cases, read_marks
from parley.evaluation_report import Score
from parley.ontology.errors import DataError
from parley.ontology.model import Document, Entity, Extraction, Mention, Span

TEXT = "Ann Ray of the U.S. met him and Lee in Oslo. Ray and both left Bern."
KNOWN = {
    "state/united-states": Entity("state/united-states", "State", "United States", wikidata="Q30"),
    "place/oslo-no": Entity("place/oslo-no", "Settlement", "Oslo", wikidata="Q585"),
    "place/bern-ch": Entity("place/bern-ch", "Settlement", "Bern", wikidata="Q70"),
    "person/lee-k": Entity("person/lee-k", "Person", "Lee K", wikidata="Q1"),
}


def span(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


def judged(tmp_path: Path, marks: list[tuple[str, str]], found: list[tuple[str, str]]) -> dict[str, Score]:
    """Scores by measure; marks and mentions are (words, ids), each at its first place in `TEXT`."""
    folder = tmp_path / "tests" / "gold" / "linking"
    folder.mkdir(parents=True)
    lines = [f"made\tone.txt\t{span(words)[0]}\t{span(words)[1]}\t{ids}" for words, ids in marks]
    (folder / "dev.tsv").write_text("\n".join(["# made", *lines]), encoding="utf-8")
    (tmp_path / "data" / "made").mkdir(parents=True)
    (tmp_path / "data" / "made" / "one.txt").write_text(TEXT, encoding="utf-8")

    def extract(documents: Iterable[Document]) -> Iterator[Extraction]:
        for document in documents:
            mentions = tuple(_mention(document.text, *each) for each in found)
            yield Extraction(document, (), mentions, (), (), ())

    cases, missing = load_linking_cases(folder.parent, tmp_path / "data")
    assert not missing
    report = judge_linking(cases, extract, KNOWN, resamples=5)
    return {score.measure: score for score in report.scores}


def _mention(text: str, words: str, entity: str) -> Mention:
    start = text.index(words)
    return Mention(Span(start, start + len(words), words), entity, "name")


def counts(score: Score) -> tuple[int, int, int]:
    return score.right, score.wrong, score.missing


def test_the_narrowest_mention_that_holds_a_stretch_is_compared(tmp_path: Path) -> None:
    marks = [
        ("Ann Ray", "person/ann-ray"),
        ("U.S.", "state/united-states"),
        ("him", "person/x"),
        ("Lee", "?"),
    ]
    found = [("Ann Ray of the U.S.", "person/ray"), ("U.S.", "state/united-states"), ("Lee", "person/lee-k")]
    scores = judged(tmp_path, marks, found)
    assert counts(scores["agent mentions"]) == (2, 0, 1)
    assert counts(scores["known entities"]) == (1, 0, 0)


def test_what_nobody_marked_and_what_names_nothing_count_against_precision(tmp_path: Path) -> None:
    found = [("Oslo", "place/oslo-no"), ("Bern", "place/bern-ch")]
    scores = judged(tmp_path, [("Oslo", "-")], found)
    assert counts(scores["known entities"]) == (0, 2, 0)
    assert "agent mentions" not in scores


def test_alternatives_and_plurals(tmp_path: Path) -> None:
    marks = [("Oslo", "place/oslo-no|state/norway"), ("both", "person/a person/b|group/both")]
    scores = judged(tmp_path, marks, [("Oslo", "place/oslo-no"), ("both", "person/b"), ("both", "person/a")])
    assert counts(scores["known entities"]) == (1, 0, 0)
    assert counts(scores["agent mentions"]) == (1, 0, 0)


def test_nameless_groups_told_together_are_as_many(tmp_path: Path) -> None:
    marks = [("both", "group/people-of-chad group/people-of-togo"), ("him", "group/guards group/aides")]
    found = [("both", "group/0-chadians"), ("both", "group/0-togolese"), ("him", "group/0-guards")]
    assert counts(judged(tmp_path, marks, found)["agents: groups"]) == (1, 0, 1)


def test_an_entity_made_anew_is_never_a_known_one_and_counts_once(tmp_path: Path) -> None:
    marks = [("Ann", "person/ann"), ("him", "person/ann"), ("Lee", "person/lee-k")]
    found = [("Ann", "person/ann-ray"), ("him", "person/ann-ray-2"), ("Lee", "person/lee-new")]
    scores = judged(tmp_path, marks, found)
    assert counts(scores["agent mentions"]) == (2, 0, 1)
    assert counts(scores["entities told once"]) == (2, 1, 0)


def test_a_line_with_missing_columns_says_where(tmp_path: Path) -> None:
    path = tmp_path / "dev.tsv"
    path.write_text("# comment\nd\t1\t2\tx\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"dev\.tsv:2: .*write dataset, item, start, end and ids"):
        read_marks(path)


def test_a_case_holds_its_marks(tmp_path: Path) -> None:
    judged(tmp_path, [("Lee", "person/lee-k")], [])
    cases, missing = load_linking_cases(tmp_path / "tests" / "gold", tmp_path / "nowhere")
    assert (cases, missing) == ([], ["made#one.txt"])
    cases, _ = load_linking_cases(tmp_path / "tests" / "gold", tmp_path / "data", split="dev")
    assert isinstance(cases[0], LinkingCase)
    assert [mark.answers for mark in cases[0].mentions] == [(frozenset({"person/lee-k"}),)]
