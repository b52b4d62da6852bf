"""Clauses that a parser hung on the wrong word: trees by hand, then what is told of whole sentences."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc, Span

from parley.extract import parsed
from parley.extract.extraction import Extractor
from parley.extract.mending_attachment import mend_attachment
from parley.extract.reading import document_id
from parley.ontology.model import Document

_VOCAB = spacy.blank("en").vocab


def read(rows: str, names: str = "") -> parsed.Doc:
    """A parsed text of `word/tag/head index/label` rows; `names` are `start-end-label` token ranges."""
    columns = zip(*(row.split("/") for row in rows.split()), strict=True)
    words, tags, heads, deps = (list(column) for column in columns)
    places = [int(head) for head in heads]
    kinds = ["VERB" if tag[:2] == "VB" else "NOUN" if tag[:2] == "NN" else "X" for tag in tags]
    lemmas = [word.lower() for word in words]
    doc = Doc(_VOCAB, words=words, tags=tags, pos=kinds, lemmas=lemmas, heads=places, deps=deps)
    ranges = [each.split("-") for each in names.split()]
    doc.set_ents([Span(doc, int(start), int(end), label=label) for start, end, label in ranges])
    return parsed.Doc(doc)


@pytest.mark.parametrize(
    ("rows", "names", "arcs"),
    [
        (  # Thabo Mbeki telephoned Omar Bongo
            "Thabo/NNP/2/obj Mbeki/NNP/3/flat telephoned/VBN/2/ROOT Omar/NNP/2/obj Bongo/NNP/3/flat",
            "0-2-PERSON 3-5-PERSON",
            {"Thabo": ("telephoned", "nsubj"), "Mbeki": ("Thabo", "flat")},
        ),
        (  # elected by Chad, Omar Bongo left: no object after it
            "Thabo/NNP/2/obj Mbeki/NNP/0/flat elected/VBN/2/ROOT",
            "0-2-PERSON",
            {"Thabo": ("elected", "obj")},
        ),
        (  # talks are due to resume
            "talks/NNS/4/nsubj are/VBP/4/cop due/JJ/2/ROOT to/IN/4/case resume/NN/2/obl in/IN/6/case "
            "Lima/NNP/4/nmod",
            "6-7-GPE",
            {"talks": ("due", "nsubj"), "resume": ("due", "xcomp"), "Lima": ("resume", "obl")},
        ),
        (  # the delay was due to fog
            "delay/NN/2/nsubj was/VBD/2/cop due/JJ/2/ROOT to/IN/4/case fog/NN/2/obl",
            "",
            {"fog": ("due", "obl")},
        ),
        (  # at the request of Mbeki , who left
            "at/IN/2/case the/DT/2/det request/NN/2/ROOT of/IN/4/case Mbeki/NNP/2/nmod ,/,/7/punct "
            "who/WP/7/nsubj left/VBD/2/acl:relcl",
            "4-5-PERSON",
            {"left": ("Mbeki", "acl:relcl")},
        ),
        (  # the wife of Mbeki , who left
            "at/IN/2/case the/DT/2/det wife/NN/2/ROOT of/IN/4/case Mbeki/NNP/2/nmod ,/,/7/punct "
            "who/WP/7/nsubj left/VBD/2/acl:relcl",
            "4-5-PERSON",
            {"left": ("wife", "acl:relcl")},
        ),
        (  # Peru left Chile and Cuba joined Mali
            "Peru/NNP/1/nsubj left/VBD/1/ROOT Chile/NNP/1/obj and/CC/4/cc Cuba/NNP/2/conj "
            "joined/VBD/1/conj Mali/NNP/5/obj",
            "0-1-GPE 2-3-GPE 4-5-GPE 6-7-GPE",
            {"Cuba": ("joined", "nsubj"), "joined": ("left", "conj")},
        ),
        (  # leaders of Chile and Cuba joined Mali
            "leaders/NNS/5/nsubj of/IN/2/case Chile/NNP/0/nmod and/CC/4/cc Cuba/NNP/2/conj "
            "joined/VBD/5/ROOT Mali/NNP/5/obj",
            "2-3-GPE 4-5-GPE 6-7-GPE",
            {"Cuba": ("Chile", "conj"), "leaders": ("joined", "nsubj")},
        ),
    ],
)
def test_a_clause_is_hung_where_it_belongs(rows: str, names: str, arcs: dict[str, tuple[str, str]]) -> None:
    doc = read(rows, names)
    mend_attachment(doc)
    found = {token.text: (token.head.text, token.dep_) for token in doc}
    assert {word: found[word] for word in arcs} == arcs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Egypt recalled its envoy from Israel and Jordan closed its border with Syria.",
            {("state/egypt", "state/israel"), ("state/jordan", "state/syria")},
        ),
        (
            "Chad and Libya severed relations with Niger, accusing it of lies, and closed their borders.",
            {("state/chad", "state/niger"), ("state/libya", "state/niger"), ("state/chad", "")},
        ),
        (
            "Rabat, Abu Dhabi, Manama and Cairo severed relations with Iran on Monday.",
            {
                (state, "state/iran")
                for state in ("state/morocco", "state/united-arab-emirates", "state/bahrain", "state/egypt")
            },
        ),
    ],
)
def test_each_does_what_is_told_of_it(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    document = Document(document_id(text), "test", text, published=date(2024, 3, 6))
    (found,) = extractor.extract([document])
    pairs = set[tuple[str, str]]()
    for claim in found.claims:
        doers = [part.entity for part in claim.participations if part.role == "initiator"]
        targets = [part.entity for part in claim.participations if part.role == "target"] or [""]
        pairs |= {(doer, target) for doer in doers for target in targets}
    assert expected <= pairs
    assert ("state/egypt", "state/jordan") not in pairs
