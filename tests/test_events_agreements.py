"""Agreements and who brings them about: sides apart from their noun, joint mediators, votes, failures."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind, ends

_TRUCE_SIDES = ["chad", "libya", "niger"]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("The truce between Chad on one side and Libya and Niger on the other took effect.",
         "AgreementReached", "party", _TRUCE_SIDES),
        ("The truce between Chad, on the one hand, and Libya and Niger, on the other, took effect.",
         "AgreementReached", "party", _TRUCE_SIDES),
        ("Chad and Libya agreed in Lomé on Monday to restore relations.",
         "AgreementReached", "party", ["chad", "libya"]),
        ("Chad and Libya concluded in May, through the good offices of Togo, an agreement on cattle.",
         "AgreementReached", "party", ["chad", "libya"]),
        ("The accord between Chad and Libya, reached in June 2010, provided for joint patrols.",
         "AgreementReached", "party", ["chad", "libya"]),
        ("Under the auspices of Togo, Chad and Libya signed a truce.", "Signing", "signatory",
         ["chad", "libya"]),
        ("After the talks with Togo, Chad and Libya signed a truce.", "Signing", "signatory",
         ["chad", "libya"]),
        ("Russia and Togo guaranteed the truce between Chad and Libya.", "AgreementReached", "guarantor",
         ["russia", "togo"]),
        ("Chad and Libya agreed on an exchange of prisoners.", "PrisonerExchange", "party",
         ["chad", "libya"]),
        ("Chad's parliament ratified the treaty its president signed with Libya.", "Signing", "signatory",
         ["libya", "mahamat-idriss-deby"]),
    ],
)  # fmt: skip
def test_the_sides_of_what_is_agreed(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: list[str]
) -> None:
    assert [ends(claim, role) for claim in claims(text, kind)] == [expected]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Egyptian and Qatari mediation led to a truce.", ["egypt", "qatar"]),
        ("Thanks to the intercession of Togo, Chad and Libya began talks in Cairo.", ["togo"]),
        ("With Togo's president Faure Gnassingbé acting as mediator, Chad and Libya reached a deal.",
         ["faure-gnassingbe"]),
        ("Chad and Libya had entrusted Togo with facilitating the talks.", ["togo"]),
        ("Chad approached Togo to mediate.", ["togo"]),
        ("Togo's president Faure Gnassingbé was appointed AU mediator.", ["faure-gnassingbe"]),
        ("The truce negotiated by US envoy Jan Noe between Chad and Libya held.", ["jan-noe"]),
        ("Chad sent a message to Libya via Togo.", ["togo"]),
    ],
)  # fmt: skip
def test_who_mediates_and_nobody_else(claims: ClaimsOfKind, text: str, mediators: list[str]) -> None:
    found = {name for claim in claims(text, "Mediation") for name in ends(claim, "mediator")}
    assert sorted(found) == mediators


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Libya negotiated through consuls in Cairo.",
        "Chad and Libya negotiated through their ambassadors in Cairo.",
        "Vladimir Putin sent a letter to Xi Jinping via Sergei Shoigu.",
        "For Togo, Chad and Libya are partners.",
        "The troops approached Lomé to attack the rebels.",
    ],
)
def test_who_only_carries_for_a_side_mediates_nothing(claims: ClaimsOfKind, text: str) -> None:
    assert claims(text, "Mediation") == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chad's parliament voted to reject the treaty.", "Rejection", "held"),
        ("Chad's parliament will vote to reject the treaty.", "Rejection", "planned"),
        ("Chad's parliament voted not to ratify the treaty.", "Ratification", "notHeld"),
        ("Chad and Libya failed to reach a truce despite Togo's mediation.", "Mediation", "held"),
        ("Togo tried without success to mediate between Chad and Libya.", "Mediation", "notHeld"),
        ("Togo tried to mediate between Chad and Libya, without success.", "Mediation", "notHeld"),
        ("Talks between Chad and Libya opened in Cairo, two officials told Reuters.", "Talks", "held"),
        ("Chad signed nothing in Cairo.", "Signing", "notHeld"),
        ("Chad revoked its ratification of the treaty.", "Ratification", "cancelled"),
        ("Chad and Libya concluded a deal for the exchange of prisoners.", "PrisonerExchange", "planned"),
    ],
)
def test_how_far_it_has_come(claims: ClaimsOfKind, text: str, kind: str, status: str) -> None:
    assert [claim.status.value for claim in claims(text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad and Libya agreed on a draft in Geneva on 23 November.", "place/geneva-ch"),
        ("Chad and Libya agreed to a Togo-mediated truce in Cairo on 11 January.", "place/cairo-eg"),
    ],
)
def test_the_town_between_what_is_agreed_and_its_day(claims: ClaimsOfKind, text: str, place: str) -> None:
    assert [each.entity for claim in claims(text, "AgreementReached") for each in claim.places] == [place]
