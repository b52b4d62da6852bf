"""Times, kinds, roles and places in the text: when two are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDFS, Graph, Namespace

from parley.evaluation_alignment import Alignment
from parley.evaluation_kinds import PARENTS, compatible, role_class
from parley.evaluation_times import days_of, near_time, same_time

ONTOLOGY = Path(__file__).parent.parent / "ontology" / "parley.ttl"


@pytest.mark.parametrize(
    ("found", "wanted", "same", "near"),
    [
        ("2023-10-05", "2023-10-05", True, True),
        ("2023-10-05/2023-10-05", "2023-10-05", True, True),
        ("2023-10", "2023-10-01/2023-10-31", True, True),
        ("2023-10", "2023-10-05", False, True),
        ("2023-09", "2023-10-05", False, False),
        ("../2023-09-19", "2023-09-19", False, True),
        ("2005-01/..", "2005-01-03/..", False, True),
        ("2023-W42", "2023-10-16/2023-10-22", True, True),
        ("2014-22", "2014-06/2014-08", True, True),
        ("2014-24", "2014-12/2015-02", True, True),
        ("2023~", "2023", True, True),
        ("[2023-10-05,2023-10-06]", "2023-10-05", False, False),
        ("", "2023-10-05", False, False),
    ],
)
def test_times(found: str, wanted: str, same: bool, near: bool) -> None:
    assert (same_time(found, [wanted]), near_time(found, [wanted])) == (same, near)


@pytest.mark.parametrize("text", ["soon", "2023-13", "2023-10-05/soon"])
def test_other_words_are_no_days(text: str) -> None:
    assert days_of(text) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Meeting", "Summit", True),
        ("Talks", "NegotiationProcess", True),
        ("PhoneCall", "Videoconference", True),
        ("PhoneCall", "Talks", False),
        ("Visit", "Meeting", False),
        ("Signing", "AgreementReached", False),
        ("Signing", "AgreementEvent", True),
        ("Refusal", "Denial", False),
    ],
)
def test_kinds(one: str, other: str, expected: bool) -> None:
    assert compatible(one, other) is expected
    assert compatible(other, one) is expected


@pytest.mark.parametrize(
    ("kind", "role", "expected"),
    [
        ("Meeting", "participant", "party"),
        ("Talks", "party", "party"),
        ("Signing", "signatory", "signatory"),
        ("Resignation", "appointee", "doer"),
        ("Appointment", "appointee", "appointee"),
        ("RelationsBreak", "party", "doer"),
        ("Clash", "initiator", "party"),
        ("Invitation", "addressee", "target"),
        ("Talks", "mediator", "mediator"),
    ],
)
def test_roles(kind: str, role: str, expected: str) -> None:
    assert role_class(kind, role) == expected


def test_parents_are_those_of_the_ontology() -> None:
    parley = Namespace("https://w3id.org/parley/ontology#")
    graph = Graph().parse(ONTOLOGY)
    for kind, parent in PARENTS.items():
        assert parley[parent] in graph.objects(parley[kind], RDFS.subClassOf), kind


@pytest.mark.parametrize(
    ("reference", "text", "words", "expected"),
    [
        ("One two.\n\nThree  four", "Three four", "four", "four"),
        ("# Title\n\nHe **met** her", "Title\nHe met her", "met", "met"),
        ("<p>He met her &amp; left</p>", "He met her & left", "met her", "met her"),
        ("a met b. c met d", "c met d", "met", "met"),
    ],
)
def test_offsets_are_found_again_in_the_annotated_text(
    reference: str, text: str, words: str, expected: str
) -> None:
    start = text.index(words)
    found = Alignment(reference, text).to_reference(start, start + len(words))
    assert found is not None
    assert reference[slice(*found)] == expected


def test_the_right_one_of_two_equal_articles_is_taken() -> None:
    reference = "He met her. He met her."
    assert Alignment(reference, "He met her.", start=11).to_reference(3, 6) == (15, 18)


def test_words_that_are_not_in_the_annotated_text_have_no_place() -> None:
    assert Alignment("He met her", "Title\n\nHe met her").to_reference(0, 5) is None
