"""Claims become quads by the patterns of docs/ontology.md, and come back the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from graph_cases import brussels, denial, extractions, refusal

from parley.graph import iris
from parley.graph.claim_quads import claim_quads, document_quads
from parley.graph.claim_reading import stored_claims, stored_documents
from parley.graph.results import Table
from parley.graph.store import LocalStore
from parley.ontology.model import Claim, Extraction, Participation, Span

NOWHERE = Span(0, 0, "")


def store_of(extraction: Extraction) -> LocalStore:
    store = LocalStore()
    store.add(document_quads(extraction.document))
    for claim in extraction.claims:
        store.add(claim_quads(claim, "0.1.0"))
    return store


def without_offsets(claim: Claim) -> Claim:
    """What the store keeps of a claim: all but the places in the text of participants, places and times."""
    return replace(
        claim,
        participations=tuple(sorted(replace(part, span=NOWHERE) for part in claim.participations)),
        places=tuple(
            sorted(replace(place, span=NOWHERE, how="name", confidence=1.0) for place in claim.places)
        ),
        time=claim.time and replace(claim.time, span=Span(0, 0, claim.time.span.text)),
        details=tuple(sorted((name, Span(0, 0, span.text)) for name, span in claim.details)),
        links=tuple(sorted(claim.links)),
        reporter=claim.reporter or f"reporter/{claim.document}",
    )


@pytest.mark.parametrize("extraction", extractions(), ids=lambda one: one.document.id)
def test_claims_come_back_from_the_store(extraction: Extraction) -> None:
    assert sorted(stored_claims(store_of(extraction))) == sorted(map(without_offsets, extraction.claims))


def test_whom_somebody_stands_for_comes_back() -> None:
    claim = brussels().claims[0]
    bono = Participation("mediator", "person/charles-michel", NOWHERE, "org/european-union", "President")
    qualified = replace(claim, participations=(bono, *claim.participations[1:]))
    store = LocalStore()
    store.add(claim_quads(qualified, "0.1.0"))
    (back,) = stored_claims(store)
    assert bono in back.participations


def test_documents_come_back_with_source_and_day() -> None:
    (document,) = stored_documents(store_of(refusal()))
    assert (document.id, document.sources) == ("d2", ("refusal.txt",))
    assert str(document.published) == "2023-11-18"


def test_the_event_stands_in_the_graph_of_its_claim_only() -> None:
    extraction = brussels()
    store = store_of(extraction)
    name = iris.claim(extraction.claims[0].id)
    kinds = [quad.object for quad in store.graph(name) if quad.predicate.value.endswith("#type")]
    assert {str(kind).rpartition("#")[2] for kind in kinds} == {"Mediation>", "TimeSpec>"}
    answer = store.query("SELECT * { ?event parley:mediator ?mediator }")
    assert isinstance(answer, Table)
    assert not answer.rows


def test_spans_cut_out_what_they_quote() -> None:
    extraction = refusal()
    store = store_of(extraction)
    answer = store.query(
        "SELECT ?from ?to ?words { ?span parley:startOffset ?from ; parley:endOffset ?to ; oa:exact ?words }"
    )
    assert isinstance(answer, Table)
    for row in answer:
        assert extraction.document.text[int(row["from"]) : int(row["to"])] == row["words"]


def test_a_claimant_is_kept_apart_from_the_reporter() -> None:
    store = store_of(denial())
    answer = store.query(
        "SELECT ?claimant ?reporter { ?claim parley:attribution ?link ; parley:claimant ?claimant ;"
        " parley:reportedBy ?reporter }"
    )
    assert isinstance(answer, Table)
    assert [{key: iris.path(value) for key, value in row.items()} for row in answer] == [
        {"claimant": "state/armenia", "reporter": "reporter/d5"}
    ]


@pytest.mark.parametrize(
    "path", ["state/armenia", "person/josé-ñ", "place/a b", "org/100%", 'x/"<>{}|\\^`', "émigré/…"]
)
def test_an_iri_gives_back_the_id_it_was_made_of(path: str) -> None:
    assert iris.path(iris.iri(path)) == path
