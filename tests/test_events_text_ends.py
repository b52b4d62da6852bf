"""Texts may end anywhere: whatever is cut out of the corpus is read."""

from __future__ import annotations

from importlib.resources import files
from random import Random

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

STRETCHES = 600
LONGEST = 40


def test_stretches_of_the_corpus_are_read(extractor: Extractor) -> None:
    draw = Random(3)
    folder = files("parley.seeds").joinpath("corpus")
    articles = sorted(
        (each for each in folder.iterdir() if each.name.endswith("txt")), key=lambda each: each.name
    )
    texts = [each.read_text(encoding="utf-8").split(" ") for each in articles]
    documents: list[Document] = []
    for number in range(STRETCHES):
        words = draw.choice(texts)
        first = draw.randrange(len(words))
        text = " ".join(words[first : first + draw.randrange(2, LONGEST)])
        documents.append(Document(f"d{number}", f"d{number}.txt", text))
    assert len(list(extractor.extract(documents))) == STRETCHES


def test_a_region_may_end_a_text(extractor: Extractor) -> None:
    text = "Kurdistan's president visited Oslo. Iraq signed a deal with Kurdistan"
    (found,) = extractor.extract([Document("d", "d.txt", text)])
    assert {each.kind for each in found.claims} == {"Visit", "Signing"}


def test_a_comma_may_stand_before_a_role(extractor: Extractor) -> None:
    text = "Ana Roe will fly to Oslo to join her Kenyan counterpart, Jomo Poe, as a co-host of a conference."
    (found,) = extractor.extract([Document("d", "d.txt", text)])
    assert any(each.kind == "Visit" for each in found.claims)
