"""Events that a text tells again with their people: the signing of the accord, A's meeting with B."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

Claims = Callable[[str], tuple[Claim, ...]]


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Claims:

    def run(text: str) -> tuple[Claim, ...]:
        (extraction,) = extractor.extract([Document("again", "", text, published=date(2024, 3, 6))])
        return extraction.claims

    return run


def again(found: tuple[Claim, ...], kind: str) -> list[bool]:
    """Of the claims of a kind, in text order, whether each tells an earlier one again."""
    return [bool(claim.coreferent) for claim in found if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chad and Mali signed the Bamako Accord in Oslo. The signing of the accord was fine.",
         "Signing",
         [False, True]),
        ("Chad and Mali signed the Bamako Accord in Oslo. The accord was signed in Norway.", "Signing",
         [False, True]),
        ("Chad signed the Nairobi Convention in May. Mali signed the Nairobi Convention in June.", "Signing",
         [False, False]),
        ("Jan Egeland facilitated talks between Chad and Mali in Oslo. Jan Egeland mediated well.",
         "Mediation", [False, True]),
        ("Jan Egeland facilitated talks between Chad and Mali. He facilitated talks of Peru with Cuba.",
         "Mediation", [False, False]),
        ("Emmanuel Macron met Olaf Scholz in Berlin. It rained. Macron's meeting with Scholz took an hour.",
         "Meeting", [False, True]),
        ("Emmanuel Macron met Olaf Scholz in Berlin. Another meeting of Macron with Scholz is planned.",
         "Meeting", [False, False]),
        ("Emmanuel Macron met Olaf Scholz in Berlin. Macron's meeting with Joe Biden took an hour.",
         "Meeting", [False, False]),
        ("Emmanuel Macron met Olaf Scholz in Berlin. Before meeting with Scholz, Macron called Joe Biden.",
         "Meeting", [False, True]),
        ("Sung Kim will travel to Seoul next week. Kim's travel to Seoul shows resolve.", "Visit",
         [False, True]),
        ("Sung Kim will travel to Seoul next week. Kim's travel to Tokyo is over.", "Visit", [False, False]),
        ("Rebels attacked the town of Goma. Rwanda conducted this attack.", "Attack", [False, False]),
        ("Chad launched an offensive in Goma. Chad's offensive shocked Mali.", "Attack", [False, True]),
        ("Chad launched an offensive in Goma. Chad's attack on Bamako failed.", "Attack", [False, False]),
        ("Rebels shot a soldier in Goma. The wounded soldier is well.", "Attack", [False, True]),
        ("Donald Trump and Kim Jong Un met at the Capella Hotel on Tuesday, the first meeting between an "
         "American president and a North Korean leader.", "Meeting", [False, True]),
        ("An attack on the town of Goma shocked Chad. Rwanda conducted this attack.", "Attack",
         [False, True]),
    ],
)  # fmt: skip
def test_an_event_is_told_again(claims: Claims, text: str, kind: str, expected: list[bool]) -> None:
    assert again(claims(text), kind) == expected


def test_who_represents_a_state_in_talks_does_not_hide_them(claims: Claims) -> None:
    (talks,) = (
        claim
        for claim in claims("Ada Roe flew to Oslo to represent Chad in the first U.S.-Chad rights dialogue.")
        if claim.kind == "Talks"
    )
    assert {"state/united-states", "state/chad"} <= {part.entity for part in talks.participations}


def test_what_is_told_again_is_still_to_come(claims: Claims) -> None:
    found = claims("Sung Kim will travel to Seoul next week. Kim's travel to Seoul shows resolve.")
    assert {claim.status for claim in found if claim.kind == "Visit"} == {"planned"}


@pytest.mark.parametrize(
    "who",
    [
        "The president and his Ukrainian counterparts",
        "Macron and the Ukrainian officials",
        "The two countries",
    ],
)
def test_those_who_stand_for_the_people_met_are_these(claims: Claims, who: str) -> None:
    found = claims(
        "French President Emmanuel Macron met Foreign Minister Dmytro Kuleba of Ukraine in Paris. "
        f"{who} discussed grain."
    )
    told = {part.entity for claim in found for part in claim.participations}
    assert [bool(claim.coreferent) for claim in found] == [False, True]
    assert told == {"person/emmanuel-macron", "person/dmytro-kuleba"}
