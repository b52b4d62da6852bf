"""Reading corpora, cleaning their entities, and what becomes of them in training; no PyTorch is needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from parley.extract.conllu import parse_treebank
from parley.extract.entity_cleaning import EntityCleaner, read_lists, with_patterns
from parley.extract.entity_consistency import document_scores, settled_entities
from parley.extract.entity_tags import TAG_COUNT, begin
from parley.extract.language_errors import TreebankFormatError
from parley.extract.ner_data import PLACES, EntitySentence, LabelledSpan, read_crossner, read_universal_ner
from parley.extract.numeric_entities import numeric_entities
from parley.extract.spelling import spelled_out, text_of
from parley.extract.treebank_names import TreebankNames

CONLLU = """# newdoc id = d1
# sent_id = d1-1
# newpar
# text = They won't sign.
1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\t_
2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
2\two\twill\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
3.1\t_\t_\t_\t_\t_\t_\t_\t_\t_
4\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""


def test_a_treebank_is_read_with_its_spaces_and_multiword_tokens() -> None:
    (sentence,) = parse_treebank(CONLLU.splitlines())
    assert sentence.forms == ("They", "wo", "n't", "sign", ".")
    assert [word.head for word in sentence.words] == [3, 3, 3, -1, 3]
    assert [word.space_after for word in sentence.words] == [True, False, True, False, True]
    assert (sentence.starts_document, sentence.starts_paragraph) == (True, True)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("1\tTalks\ttalk", "x:1: 3 columns"),
        ("1\tTalks\ttalk\tNOUN\tNNS\t_\tzero\troot\t_\t_", "invalid literal"),
        ("1\tTalks\ttalk\tNOUN\tNNS\t_\t7\troot\t_\t_", "HEAD points outside"),
    ],
)
def test_a_broken_treebank_is_refused_with_its_place(lines: str, message: str) -> None:
    with pytest.raises(TreebankFormatError, match=message):
        list(parse_treebank([lines], source="x"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on March 4 , 2019 .", ["March 4 , 2019"]),
        ("They met on 4 March 2019 and on Tuesday .", ["4 March 2019", "Tuesday"]),
        ("It ended two weeks ago , in 2011 .", ["two weeks ago", "2011"]),
        ("In May the price rose ; it may fall .", ["May"]),
        ("The late 1990s and the 19th century", ["late 1990s", "19th century"]),
        ("Talks begin at 9:30 a.m. on Friday", ["9:30 a.m.", "Friday"]),
        ("It cost $ 3.2 million and 40 million euros", ["$ 3.2 million", "40 million euros"]),
        ("Jan met 2000 people and three envoys", []),
        ("last week , next month , this year", ["last week", "next month", "this year"]),
    ],
)
def test_dates_times_and_sums_by_pattern(text: str, found: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[start:end]) for start, end, _ in numeric_entities(words)] == found


def test_names_are_laid_over_the_treebank_by_position(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("d1\t1:0-1:PER 1:3-4:LOC\nd2\t\n", encoding="utf-8")
    names = TreebankNames(path)
    (sentence,) = parse_treebank(CONLLU.splitlines())
    found = names.of(sentence)
    assert found is not None
    assert shown(found) == [("They", "PERSON"), ("sign", "FAC/GPE/LOC")]
    read_without_names = names.of(replace(sentence, sent_id="d2-7"))
    assert read_without_names is not None
    assert read_without_names.spans == ()
    assert names.of(replace(sentence, sent_id="d3-1")) is None


def test_a_broken_line_of_names_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("d1\t1:0-1:GPE\n", encoding="utf-8")
    with pytest.raises(TreebankFormatError, match=r"names.tsv:1: '1:0-1:GPE'; want sentence:start-end:PER"):
        TreebankNames(path)


def test_the_names_that_come_with_parley_are_read() -> None:
    TreebankNames()


def gmb(text: str, *spans: tuple[int, int, str]) -> EntitySentence:
    labelled = tuple(LabelledSpan(start, end, frozenset({label})) for start, end, label in spans)
    return EntitySentence(tuple(text.split()), labelled, frozenset({"FAC", "MONEY"}))


def shown(sentence: EntitySentence) -> list[tuple[str, str]]:
    return [(" ".join(sentence.words[s.start : s.end]), "/".join(sorted(s.labels))) for s in sentence.spans]


CORPUS = [gmb("They left Zurania yesterday .", (2, 3, "GPE"))] * 14 + [gmb("Zurania said", (0, 1, "ORG"))] * 2
CLEANER = EntityCleaner(CORPUS)


@pytest.mark.parametrize(
    ("sentence", "cleaned"),
    [
        (gmb("Major General Arno Lund spoke", (0, 4, "ORG")), [("Arno Lund", "PERSON")]),
        (gmb("southern Zurania is dry", (0, 2, "GPE")), [("Zurania", "GPE")]),
        (gmb("Zurania said no", (0, 1, "ORG")), [("Zurania", "GPE")]),
        (gmb("Troops left Zurania ."), [("Zurania", "GPE")]),
        (gmb("He met two of them later", (2, 3, "DATE"), (5, 6, "DATE")), []),
        (gmb("She left two weeks ago"), [("two weeks ago", "DATE")]),
        (gmb("near Lund Airport", (1, 3, "GPE")), [("Lund Airport", "FAC")]),
        (gmb("the Lund River", (1, 3, "GPE")), [("Lund River", "LOC")]),
        (gmb("the Justice Ministry said", (1, 3, "ORG")), [("Justice Ministry", "ORG")]),
        (gmb("the Secretary of State", (3, 4, "ORG")), []),
        (gmb("Muslim clerics", (0, 1, "ORG")), [("Muslim", "NORP")]),
    ],
)
def test_cleaning(sentence: EntitySentence, cleaned: list[tuple[str, str]]) -> None:
    assert shown(CLEANER.clean(sentence)) == cleaned


def test_hand_labelled_corpora_get_numbers_by_pattern_and_clear_places() -> None:
    words = ("Lund", "Airport", "opened", "in", "1990")
    sentence = EntitySentence(
        words, (LabelledSpan(0, 2, PLACES),), frozenset({"DATE", "TIME", "MONEY", "NORP"})
    )
    found = with_patterns(sentence, read_lists())
    assert shown(found) == [("Lund Airport", "FAC"), ("1990", "DATE")]
    assert found.silent_about == frozenset({"NORP"})


def test_crossner_is_read(tmp_path: Path) -> None:
    path = tmp_path / "politics.txt"
    path.write_text("Ana\tB-politician\nLund\tI-politician\nleft\tO\nOslo\tB-location\n\n", encoding="utf-8")
    (sentence,) = read_crossner(path)
    assert shown(sentence) == [("Ana Lund", "PERSON"), ("Oslo", "FAC/GPE/LOC")]


def test_universal_ner_keeps_the_text_and_joins_contractions(tmp_path: Path) -> None:
    path = tmp_path / "x.iob2"
    path.write_text(
        "# text = Ana 's here.\n1\tAna\tB-PER\t-\t-\n2\t's\tO\t-\t-\n3\there\tO\t-\t-\n4\t.\tO\t-\t-\n\n"
    )
    (sentence,) = read_universal_ner(path)
    assert text_of(sentence) == ("Ana's here.", [(0, 3), (3, 5), (6, 10), (10, 11)])


def test_words_are_spelled_out_as_an_english_writer_would() -> None:
    text, offsets = spelled_out(("He", "said", '"', "no", '"', "(", "twice", ")", "."))
    assert text == 'He said "no" (twice).'
    assert [text[start:end] for start, end in offsets] == [
        "He",
        "said",
        '"',
        "no",
        '"',
        "(",
        "twice",
        ")",
        ".",
    ]


@pytest.mark.parametrize(
    ("words", "entities", "settled"),
    [
        ("the Secretary of State met", [(3, 4, "ORG")], []),
        ("The next day", [(0, 3, "DATE")], [(1, 3, "DATE")]),
        ("a three - day visit", [(0, 4, "DATE")], [(1, 4, "DATE")]),
        ("Oslo Oslo Oslo", [(0, 1, "GPE"), (1, 2, "PERSON"), (2, 3, "GPE")], ["GPE"] * 3),
        ("Oslo Oslo", [(0, 1, "GPE"), (1, 2, "PERSON")], ["GPE", "PERSON"]),
    ],
)
def test_a_document_settles_its_entities(
    words: str, entities: list[tuple[int, int, str]], settled: list[object]
) -> None:
    found = settled_entities(words.split(), entities)
    assert [label for _, _, label in found] == settled or found == settled


def test_places_of_one_form_draw_each_other() -> None:
    """A form that is surely a place twice is one where it may be a person; common words draw none."""
    forms = ["Lind", "fell", "Lind", "and", "Lind"]
    scores = np.zeros((5, TAG_COUNT), np.float32)
    scores[[1, 3], 0] = 9.0
    scores[[0, 2], begin("GPE")] = 8.0
    scores[4, begin("PERSON")], scores[4, begin("GPE")] = 2.0, 1.0
    assert scores.argmax(axis=1)[4] == begin("PERSON")
    drawn = document_scores(forms, scores)
    assert drawn.argmax(axis=1).tolist() == [begin("GPE"), 0, begin("GPE"), 0, begin("GPE")]
    assert document_scores(forms[3:], scores[3:]).argmax(axis=1)[1] == begin("PERSON")
