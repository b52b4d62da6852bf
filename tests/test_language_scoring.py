"""Scores, their intervals, and `parley model evaluate`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from parley.cli_model import command
from parley.extract.evaluation_docs import entity_documents
from parley.extract.lemmas import LemmaTable, Lemmatizer, read_lemma_table
from parley.extract.ner_data import read_universal_ner
from parley.extract.scoring import Tally

TREEBANK = """# sent_id = 1
# text = Ministers met.
1\tMinisters\tminister\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tmet\tmeet\tVERB\tVBD\tMood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_scores_are_f1_over_all_sentences() -> None:
    tally = Tally()
    tally.add_sets("entities", {1, 2, 3}, {2, 3, 4, 5})
    tally.add_sets("entities", set(), {6})
    tally.add("LAS", 9, 10, 10)
    entities, las = tally.scores()
    assert (entities.value, las.value) == (pytest.approx(50.0), pytest.approx(90.0))
    assert entities.low <= entities.value <= entities.high
    assert (entities.gold, entities.found) == (5, 3)


def test_the_same_counts_give_the_same_interval() -> None:
    intervals = []
    for _ in range(2):
        tally = Tally()
        for number in range(50):
            tally.add("LAS", number % 7, 7, 7)
        (score,) = tally.scores()
        intervals.append((score.low, score.high))
    assert intervals[0] == intervals[1]


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    tally = Tally()
    tally.add_sets("entities", [], [])
    assert tally.scores()[0].value == 100.0


def test_evaluate_prints_scores_of_treebanks_and_entities(tmp_path: Path) -> None:
    treebank = tmp_path / "x.conllu"
    treebank.write_text(TREEBANK * 3, encoding="utf-8")
    entities = tmp_path / "y.iob2"
    entities.write_text(
        "# text = They left Oslo\n1\tThey\tO\n2\tleft\tO\n3\tOslo\tB-LOC\n\n", encoding="utf-8"
    )
    result = CliRunner().invoke(command, ["evaluate", str(treebank), str(entities), "--raw"])
    assert result.exit_code == 0, result.output
    for name in ("UPOS", "XPOS", "FEATS", "lemma", "UAS", "LAS", "sentences", "words", "entities"):
        assert f"  {name} " in result.output


def test_entities_are_judged_in_their_documents_too(tmp_path: Path) -> None:
    path = tmp_path / "two.iob2"
    line = "# text = Lind left Oslo\n1\tLind\tB-PER\n2\tleft\tO\n3\tOslo\tB-LOC\n\n"
    path.write_text(f"# newdoc id = a\n{line}{line}# newdoc id = b\n{line}", encoding="utf-8")
    assert [len(group) for group in entity_documents(read_universal_ner(path))] == [2, 1]
    result = CliRunner().invoke(command, ["evaluate", str(path)])
    assert result.exit_code == 0, result.output
    assert "each sentence by itself" in result.output
    assert "from the text of each document" in result.output
    assert result.output.count("n=6") == 2


def test_evaluate_refuses_unknown_files(tmp_path: Path) -> None:
    other = tmp_path / "x.pdf"
    other.write_text("x")
    result = CliRunner().invoke(command, ["evaluate", str(other)])
    assert "want .conllu" in str(result.exception)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("provoked", "VBN", "provoke"),
        ("stopped", "VBD", "stop"),
        ("carries", "VBZ", "carry"),
        ("Oslo", "NNP", "Oslo"),
        ("went", "VBD", "go"),
        ("envoys", "NNS", "envoy"),
    ],
)
def test_lemmas_by_table(form: str, tag: str, lemma: str) -> None:
    table = LemmaTable(
        rules={("NNS", "s"): (1, "")},
        exceptions={("VBD", "went"): "go"},
        known=frozenset({("VB", "provoke"), ("VB", "stop"), ("VB", "carry")}),
    )
    assert Lemmatizer(table).lemma(form, tag) == lemma


def test_a_lemma_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.tsv"
    path.write_text("NNS\t*s\t1\t\nVBD\twent\tgo\nVB\tmeet\n", encoding="utf-8")
    table = read_lemma_table(path)
    assert table.rules == {("NNS", "s"): (1, "")}
    assert table.exceptions == {("VBD", "went"): "go"}
    assert table.known == {("VB", "meet")}
