"""The shipped pipeline: ordinary documents, the same in any company, and nothing crashes it."""

from __future__ import annotations

import pickle
import random
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc

from parley.extract.entity_tags import ENTITY_LABELS
from parley.extract.label_scheme import NEEDED_DEPENDENCIES, NEEDED_TAGS
from parley.extract.language import COMPONENT, MODEL_FOLDER, load_language
from parley.extract.language_errors import LabelSchemeError, ModelFilesError

NEWS = (
    "OSLO, MARCH 3, NORDPRESS. Foreign Minister Ingrid Solberg met her Chilean counterpart, Rodrigo Vera, on "
    "Tuesday.\n\n"
    '"We had good talks," Ms. Solberg told reporters. The ministers will meet again in Santiago next month, '
    "she said.\n\n"
    "The Swiss-brokered deal, which was signed in Lausanne in 2019, has been denounced by the opposition.\n"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


def rows(doc: Doc) -> list[tuple[object, ...]]:
    """All that the pipeline sets on a document."""
    return [
        (
            t.text,
            t.pos_,
            t.tag_,
            str(t.morph),
            t.lemma_,
            t.dep_,
            t.head.i,
            t.is_sent_start,
            t.ent_iob_,
            t.ent_type_,
        )
        for t in doc
    ]


def check_annotations(doc: Doc) -> None:
    """A tree per sentence with one root; sentences cover the text; entities lie within sentences."""
    assert sum(len(sent) for sent in doc.sents) == len(doc)
    for sent in doc.sents:
        roots = [token for token in sent if token.head.i == token.i]
        assert len(roots) == 1
        assert all(token.head.i in range(sent.start, sent.end) for token in sent)
        assert all((token.dep_ == "ROOT") == (token.head.i == token.i) for token in sent)
    assert {ent.label_ for ent in doc.ents} <= set(ENTITY_LABELS)


def test_news_is_analysed(nlp: Language) -> None:
    doc = nlp(NEWS)
    check_annotations(doc)
    met = next(token for token in doc if token.text == "met")
    children = {child.dep_: child.text for child in met.children}
    assert (met.tag_, met.lemma_, met.morph.get("Tense")) == ("VBD", "meet", ["Past"])
    assert children["nsubj"] in {"Ingrid", "Minister", "Solberg"}
    assert children["obj"] == "counterpart"
    entities = {(ent.text, ent.label_) for ent in doc.ents}
    assert {("Santiago", "GPE"), ("Lausanne", "GPE"), ("Chilean", "NORP"), ("Solberg", "PERSON")} <= entities
    signed = next(token for token in doc if token.text == "signed")
    assert {"aux:pass", "nsubj:pass"} <= {child.dep_ for child in signed.children}


def test_the_annotations_serve_the_dependency_matcher(nlp: Language) -> None:
    matcher = DependencyMatcher(nlp.vocab)
    pattern = [
        {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LEMMA": "mediate"}},
        {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "agent", "RIGHT_ATTRS": {"DEP": "obl:agent"}},
    ]
    matcher.add("mediation", [pattern])
    doc = nlp("The truce was mediated by Norway.")
    assert [[doc[i].text for i in found] for _, found in matcher(doc)] == [["mediated", "Norway"]]


TEXTS = [
    NEWS,
    "",
    "Talks.",
    "The envoy, who had flown in from Nairobi, refused to meet the rebels. " * 25,
    "word " * 520,
    "Ministers met\nin Vienna\non Monday\nand agreed\nto nothing.",
    "\n\n \t",
    "PRESIDENT TO VISIT PERU\n\nThe president will visit Peru on 4 May.",
]


@pytest.mark.parametrize(("threads", "processors"), [(1, 2), (3, 2), (2, 1)])
def test_company_changes_nothing(
    nlp: Language, threads: int, processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.extract.annotator._processors", lambda: processors)
    alone = [rows(nlp(text)) for text in TEXTS]
    other = load_language(threads=threads)
    shuffled = list(enumerate(TEXTS * 2))
    random.Random(5).shuffle(shuffled)
    for (number, _), doc in zip(
        shuffled, other.pipe([text for _, text in shuffled], batch_size=5), strict=True
    ):
        assert rows(doc) == alone[number % len(TEXTS)]


def test_a_name_across_a_line_break_is_one_entity(nlp: Language) -> None:
    doc = nlp("The delegation was led by Ingrid\nSolberg of Norway.")
    assert "Ingrid\nSolberg" in [ent.text for ent in doc.ents]


def test_paragraphs_are_analysed_as_if_alone_or_together(nlp: Language) -> None:
    long = "The delegation left Amman on Sunday after two days of talks. " * 12
    together = nlp(f"{long}\n\n{long}")
    half = [token.dep_ for token in nlp(long)]
    assert [token.dep_ for token in together if not token.is_space] == half * 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "\u200b\u200d\ufeff",
        "\x00\x01\x02 \x7f",
        "🕊️🤝🇳🇴 talks 🙂",
        "a" * 50_000,
        "а́б" * 500,
        "—" * 2_000,
        "(" * 700 + ")" * 700,
        "ministers " * 2_000,
        "3 " * 600,
        "\ud800 lone surrogate".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
        "停火协议由挪威斡旋。" * 8,
        "اجتمع الوزراء في عمان",
        "one\n" * 150,
        "A. B. C. D. " * 60,
    ],
)
def test_no_input_crashes(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    check_annotations(doc)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=120))
def test_no_text_crashes(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    check_annotations(doc)


def test_a_sentence_longer_than_the_encoder_reaches_is_one_tree_when_its_bounds_are_given(
    nlp: Language,
) -> None:
    words = ["and", "ministers", "met"] * 500
    doc = Doc(nlp.vocab, words=words, sent_starts=[place == 0 for place in range(len(words))])
    doc = nlp(doc)
    assert len(list(doc.sents)) == 1
    check_annotations(doc)


def test_given_sentence_starts_are_kept(nlp: Language) -> None:
    words = ["They", "met", ".", "They", "left", ".", "Talks", "go", "on"]
    starts: list[bool | int | None] = [place in {0, 6} for place in range(len(words))]
    doc = nlp(Doc(nlp.vocab, words=words, sent_starts=starts))
    assert [sent.start for sent in doc.sents] == [0, 6]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "The U.S. envoy met Gen. A. B. Costa. He left.",
            ["The U.S. envoy met Gen. A. B. Costa.", "He left."],
        ),
        ("Mr. Lind met Ms. Oduya in Washington, D.C. on Monday.", 1),
        ('"We will not sign," the minister said. "The text is weak."', 2),
        ("Ministers meet in Rome\n\nThe ministers of Italy and Greece met in Rome on Friday.", 2),
        ("They met at 5 p.m. on Sept. 9. They will meet again.", 2),
    ],
)
def test_sentence_ends(nlp: Language, text: str, sentences: list[str] | int) -> None:
    found = [sent.text.strip() for sent in nlp(text).sents]
    assert (found if isinstance(sentences, list) else len(found)) == sentences


@pytest.mark.parametrize(
    ("word", "sentence", "lemma"),
    [
        ("refused", "The rebels refused to attend.", "refuse"),
        ("talks", "The talks failed.", "talk"),
        ("Armenian", "An Armenian envoy spoke.", "Armenian"),
        ("countries", "Both countries agreed.", "country"),
        ("held", "They held a meeting.", "hold"),
        ("was", "It was signed.", "be"),
        ("Geneva", "They left Geneva.", "Geneva"),
    ],
)
def test_lemmas(nlp: Language, word: str, sentence: str, lemma: str) -> None:
    assert next(token.lemma_ for token in nlp(sentence) if token.text == word) == lemma


def test_the_declared_labels_hold_what_extraction_needs(nlp: Language) -> None:
    declared = set(nlp.pipe_labels[COMPONENT])
    assert declared >= NEEDED_DEPENDENCIES | NEEDED_TAGS | set(ENTITY_LABELS)


def test_the_component_can_be_sent_to_another_process(nlp: Language) -> None:
    component = nlp.get_pipe(COMPONENT)
    again = pickle.loads(pickle.dumps(component))
    assert again.threads == component.threads


@pytest.fixture
def foreign_pipeline(tmp_path: Path) -> Path:
    """A pipeline with another label scheme, on disk."""
    foreign = spacy.blank("en")
    foreign.add_pipe("sentencizer")
    foreign.to_disk(tmp_path / "foreign")
    return tmp_path / "foreign"


def test_a_pipeline_without_our_labels_is_refused_with_what_is_missing(foreign_pipeline: Path) -> None:
    with pytest.raises(LabelSchemeError, match=r"no Penn tags.*a dependency tree"):
        load_language(str(foreign_pipeline))


def test_an_unknown_pipeline_is_refused() -> None:
    with pytest.raises(LabelSchemeError, match="en_no_such_pipeline"):
        load_language("en_no_such_pipeline")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFilesError, match=r"network\.onnx"):
        load_language(folder=tmp_path)


def test_the_shipped_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in MODEL_FOLDER.iterdir()) <= 30_000_000
