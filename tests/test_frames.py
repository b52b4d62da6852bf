"""Every frame's own examples, read with the shipped model and knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from parley.extract.deverbal import gerund
from parley.extract.extraction import Extractor
from parley.extract.frames import Example, Frame, load_lexicon, read_lexicon
from parley.extract.language import load_language
from parley.extract.lemmas import Lemmatizer, read_lemma_table
from parley.ontology.errors import DataError
from parley.ontology.model import Claim, Document, Extraction
from parley.seeds import load_knowledge

_PUBLISHED = date(2024, 6, 14)


def _cases() -> list[tuple[Frame, Example]]:
    return [(frame, example) for frame in load_lexicon().frames for example in frame.examples]


@pytest.fixture(scope="module")
def readings() -> dict[str, Extraction]:
    """All examples read in one go, by their text."""
    texts = list(dict.fromkeys(example.text for _, example in _cases()))
    documents = [
        Document(f"example{number}", "", text, published=_PUBLISHED) for number, text in enumerate(texts)
    ]
    extractor = Extractor(load_knowledge(), load_language())
    return {each.document.text: each for each in extractor.extract(documents)}


def _fitting(extraction: Extraction, example: Example, frame: Frame) -> Iterator[Claim]:
    for claim in extraction.claims:
        roles = {
            role: {each.entity for each in claim.participations if each.role == role}
            for role, _ in example.roles
        }
        if (
            claim.kind != example.kind
            or claim.status is not example.status
            or claim.negated is not example.negated
        ):
            continue
        if all(roles[role] == set(wanted) for role, wanted in example.roles):
            yield claim


@pytest.mark.parametrize(
    ("frame", "example"), _cases(), ids=[f"{frame.id}: {example.text[:50]}" for frame, example in _cases()]
)
def test_a_frame_reads_its_own_examples(
    frame: Frame, example: Example, readings: dict[str, Extraction]
) -> None:
    extraction = readings[example.text]
    if example.absent:
        assert not [claim for claim in extraction.claims if claim.kind == example.kind]
        return
    found = [
        (
            claim.kind,
            claim.status.value,
            claim.negated,
            [(each.role, each.entity) for each in claim.participations],
        )
        for claim in extraction.claims
    ]
    assert list(_fitting(extraction, example, frame)), f"found {found}"


def test_spans_are_the_documents_own_words(readings: dict[str, Extraction]) -> None:
    for text, extraction in readings.items():
        for claim in extraction.claims:
            spans = [claim.trigger, claim.evidence, *(each.span for each in claim.participations)]
            spans += [span for _, span in claim.details] + [each.span for each in claim.claimants]
            spans += [claim.time.span] if claim.time is not None else []
            assert all(text[span.start : span.end] == span.text for span in spans)


def test_ids_are_unique_and_links_lead_to_claims(readings: dict[str, Extraction]) -> None:
    for extraction in readings.values():
        ids = [claim.id for claim in extraction.claims]
        assert len(set(ids)) == len(ids)
        for claim in extraction.claims:
            assert all(link.claim in ids for link in claim.links)
            assert not claim.coreferent or claim.coreferent in ids


def test_every_participant_is_an_entity_of_the_document(readings: dict[str, Extraction]) -> None:
    known = load_knowledge().entities
    for extraction in readings.values():
        minted = {entity.id for entity in extraction.entities}
        for claim in extraction.claims:
            assert all(each.entity in minted or each.entity in known for each in claim.participations)


BAD = [
    (
        '[[frame]]\nid = "x"\nkind = "Meeting"\nverbs = ["meet"]\nrolse = {}\n',
        "x.toml:5: frame “x”: unknown key “rolse”",
    ),
    ('[[frame]]\nid = "x"\nverbs = ["meet"]\n', "x.toml:2: frame “x” needs id, kind"),
    (
        '[[frame]]\nid = "x"\nkind = "Meeting"\nverbs = ["meet"]\nroles = { subject = "hero" }\n',
        "unknown role “hero”",
    ),
    (
        '[[frame]]\nid = "x"\nkind = "Meeting"\nverbs = ["meet"]\n' * 2,
        "frame “x” is already in x.toml: join the two",
    ),
    (
        '[kinds]\npeople = ["Person"]\n\n[[frame]]\nid = "x"\nkind = "Meeting"\nverbs = ["meet"]\n'
        'needs = ["subject:@peple"]\n',
        "x.toml:8: no kinds or words are called “peple”; known are people",
    ),
    ("[[farme]]\n", "x.toml:1: unknown table “farme”"),
    ("[[frame", "not TOML"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_wrong_frame_file_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(DataError, match=r"x\.toml") as caught:
        read_lexicon([("x.toml", text)])
    assert message in str(caught.value)


def test_every_kind_and_link_is_in_the_ontology() -> None:
    from rdflib import RDF, Graph

    from parley.ontology.namespaces import PARLEY

    graph = Graph().parse(data=files("parley.ontology").joinpath("parley.ttl").read_text(encoding="utf-8"))
    names = {str(term).rpartition("#")[2] for term in graph.subjects(RDF.type, None)}
    lexicon = load_lexicon()
    kinds = {frame.kind for frame in lexicon.frames} | {each.kind for each in lexicon.refinements}
    relations = {frame.relation for frame in lexicon.frames if frame.relation}
    assert sorted((kinds | relations) - names) == []
    assert str(PARLEY).endswith("#")


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("telephoned", "VBD", "telephone"),
        ("reconvened", "VBD", "reconvene"),
        ("deploring", "VBG", "deplore"),
        ("freed", "VBN", "free"),
        ("froze", "VBD", "freeze"),
        ("overthrown", "VBN", "overthrow"),
        ("shuttling", "VBG", "shuttle"),
        ("underlined", "VBD", "underline"),
    ],
)
def test_forms_of_verbs_that_evoke_events_find_their_base(form: str, tag: str, base: str) -> None:
    text = (
        f"They {form} it." if tag == "VBD" else f"They were {form} it." if tag == "VBG" else f"It was {form}."
    )
    words = {token.text: token.lemma_ for token in load_language()(text)}
    assert words[form] == base


_TAKEN_FOR_OTHERS = frozenset({"ax", "lambast", "loath", "rout"})
"""Verbs whose inflections are those of others too (*axing* of *axe*)."""


def test_the_verbs_of_frames_are_known_by_their_inflections() -> None:
    """A verb that the treebanks do not teach needs a word in ``known_verbs.txt``."""
    lexicon = load_lexicon()
    lemma = Lemmatizer(read_lemma_table(Path(str(files("parley.extract"))) / "model" / "lemmas.tsv")).lemma
    verbs = {
        verb
        for frame in lexicon.frames
        for verb in frame.lemmas
        if frame.pos == "verb" and verb.isalpha() and "subject of" not in frame.roles
    }
    told = {verb: lemma(gerund(verb), "VBG") for verb in sorted(verbs - _TAKEN_FOR_OTHERS)}
    assert {verb: found for verb, found in told.items() if found != verb} == {}
