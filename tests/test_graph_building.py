"""Building twice changes nothing, order leaves no trace, withdrawing takes what only that source said."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from graph_cases import brussels, denial, extractions, granada, knowledge, refusal

from parley.graph import iris
from parley.graph.building import Builder
from parley.graph.store import LocalStore, select
from parley.ontology.errors import UnknownNameError
from parley.ontology.model import Extraction, Post, Tenure


def built(parts: list[Extraction]) -> LocalStore:
    store = LocalStore()
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add(parts)
    builder.rebuild()
    return store


def lines(store: LocalStore) -> list[str]:
    return sorted(map(str, store.quads()))


def test_building_twice_changes_nothing() -> None:
    store = built(extractions())
    before = lines(store)
    builder = Builder(store, knowledge(), "0.1.0")
    assert [added.changed for added in builder.add(extractions())] == [False] * 5
    builder.rebuild()
    assert lines(store) == before


def test_the_order_of_building_leaves_no_trace() -> None:
    parts = [brussels(), refusal(), denial()]
    expected = lines(built(parts))
    for order in permutations(parts):
        store = LocalStore()
        for part in order:
            builder = Builder(store, knowledge(), "0.1.0")
            builder.add([part])
            builder.rebuild()
        assert lines(store) == expected


@pytest.mark.parametrize("source", ["brussels.txt", "refusal.txt", "wire.jsonl#1", "denial.txt"])
def test_withdrawing_leaves_what_building_without_it_gives(source: str) -> None:
    store = built(extractions())
    builder = Builder(store, knowledge(), "0.1.0")
    assert builder.withdraw(source) == 1
    builder.rebuild()
    assert lines(store) == lines(built([one for one in extractions() if one.document.source != source]))


def test_a_text_from_two_sources_stays_until_both_are_withdrawn() -> None:
    copy = replace(brussels(), document=replace(brussels().document, source="copy.txt"))
    store = built([brussels()])
    builder = Builder(store, knowledge(), "0.1.0")
    builder.add([copy])
    builder.withdraw("brussels.txt")
    assert builder.rebuild().claims == 3
    builder.withdraw("copy.txt")
    assert builder.rebuild().claims == 0


def test_an_unknown_source_is_answered_with_the_known_ones() -> None:
    builder = Builder(built([denial()]), knowledge(), "0.1.0")
    with pytest.raises(UnknownNameError, match=r"denial\.txt"):
        builder.withdraw("nothing.txt")


def test_other_text_of_the_same_file_replaces_the_older() -> None:
    store = built(extractions())
    builder = Builder(store, knowledge(), "0.1.0")
    assert builder.withdraw_older({"refusal.txt": {"new"}, "brussels.txt": {"d1"}}) == 1


def test_events_merge_across_documents_and_contested_dates_stand_side_by_side() -> None:
    store = built(
        [
            granada(1, 5, "Example Wire", "media/example-wire"),
            granada(2, 6, "Sample Post", "media/sample-post"),
        ]
    )
    rows = select(
        store,
        "SELECT ?time ?other { ?e parley:contested true ; parley:time/parley:edtf ?time ;"
        " parley:alternativeTime/parley:edtf ?other }",
    )
    assert list(rows) == [{"time": "2023-10-05", "other": "2023-10-06"}]


STANDINGS = [
    ("person/charles-michel", "org/european-union"),
    ("person/nikol-pashinyan", "state/armenia"),
    ("person/jo-example", "state/armenia"),
]


@pytest.mark.parametrize(("person", "represented"), STANDINGS)
def test_a_person_acts_for_whom_their_post_is(person: str, represented: str) -> None:
    store = built([brussels()])
    rows = select(
        store,
        f"SELECT DISTINCT ?for {{ ?part parley:participatingAgent {iris.iri(person)} ;"
        " parley:representing ?for }",
    )
    assert [iris.path(row["for"]) for row in rows] == [represented]


def test_what_breaks_a_rule_is_set_aside_with_its_sentence_and_the_rest_goes_in() -> None:
    extraction = brussels()
    mediation = extraction.claims[0]
    both = replace(mediation.participations[0], role="party")
    wrong = replace(mediation, participations=(*mediation.participations, both))
    store = LocalStore()
    (added,) = Builder(store, knowledge(), "0.1.0").add(
        [replace(extraction, claims=(wrong, *extraction.claims[1:]))]
    )
    assert added.claims == 2
    assert [one.id for one in added.set_aside] == [mediation.id]
    assert "Charles Michel mediated talks" in str(added.set_aside[0].findings[0])
    assert any(store.graph(iris.SET_ASIDE_GRAPH))


def test_the_reference_graph_holds_what_is_named_and_what_is_always_there() -> None:
    store = built([brussels()])
    labels = set(select(store, "SELECT ?l { GRAPH g:reference { ?x rdfs:label ?l } }").column("l"))
    assert {"Armenia", "Charles Michel", "Brussels", "European Union", "Prime Minister of Armenia"} <= labels
    assert not {"Nowhere", "Olaf Scholz", "Granada Post"} & labels


TAUGHT = [
    ("nobody curated held it", "post/france/prime-minister", True),
    ("somebody else holds it", "post/france/president", False),
    ("the person holds it anyway", "post/armenia/prime-minister", False),
]


@pytest.mark.parametrize(("case", "post", "accepted"), TAUGHT, ids=[row[0] for row in TAUGHT])
def test_a_tenure_from_a_text_gives_way_to_the_curated_holder(case: str, post: str, accepted: bool) -> None:
    extraction = brussels()
    passage = extraction.claims[0].trigger
    person = "person/nikol-pashinyan"
    extra = Post(post, "An office", "state/france", minted=True)
    taught = replace(extraction, posts=(extra,), tenures=(Tenure(person, post, evidence=passage),))
    store = built([taught])
    rows = select(store, f"SELECT ?t {{ GRAPH g:fused {{ ?t parley:ofPost {iris.iri(post)} }} }}")
    assert bool(len(rows)) is accepted
