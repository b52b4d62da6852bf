"""What statements of ministries tell: no agreement, at whose hands, two who own one thing, two Presidents."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind, who

CHAD, MALI, TOGO = "state/chad", "state/mali", "state/togo"
TALKS = "Chad and Mali held talks in Lome on Friday. "
BIDEN = "person/joe-biden"


@pytest.mark.parametrize(
    "text",
    [
        "No agreement was reached.",
        "A deal on the border was not reached.",
        "The talks ended without agreement.",
        "The meeting produced no deal.",
        "The talks led to no agreement.",
    ],
)
def test_what_talks_did_not_bring_is_between_those_who_talked(claims: ClaimsOfKind, text: str) -> None:
    (agreement,) = claims(TALKS + text, "AgreementReached")
    assert (who(agreement, "party"), str(agreement.status), agreement.negated) == (
        {CHAD, MALI}, "notHeld", True
    )  # fmt: skip


def test_without_talks_no_agreement_is_told_of_nobody(claims: ClaimsOfKind) -> None:
    assert not claims("No agreement was reached in parliament on the budget.", "AgreementReached")


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Two priests were killed at the hands of the Malian army.", "Attack", "initiator",
         {"body/mali/armed-forces"}),
        ("Minister Ann Poe and Minister Jan Roe's meeting covered trade.", "Meeting", "participant",
         {"person/ann-poe", "person/jan-roe"}),
        ("Chad hosted a three-way meeting with Mali and Togo.", "Meeting", "participant", {CHAD, MALI, TOGO}),
        ("Joe Biden, the President, met President Putin. The President stressed the need for peace. He gave "
         "way on nothing, and the President told President Putin so.", "Statement", "speaker", {BIDEN}),
    ],
)  # fmt: skip
def test_who_is_meant(claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]) -> None:
    assert who(claims(text, kind)[0], role) == expected


def test_those_held_hostage_hold_nobody(claims: ClaimsOfKind) -> None:
    text = "Norway works on bringing home all Malians held hostage or detained abroad."
    assert all(not who(arrest, "initiator") for arrest in claims(text, "Arrest"))


def test_what_is_previewed_is_planned(claims: ClaimsOfKind) -> None:
    (visit,) = claims("The envoy briefed us on a call previewing Minister Ann Poe's trip to Chad.", "Visit")
    assert str(visit.status) == "planned"


def test_years_of_a_crime_are_not_those_of_the_charge(claims: ClaimsOfKind) -> None:
    (charge,) = claims("Jan Roe was charged with crimes from the 1990s in Mali.", "Accusation")
    assert charge.time is None
