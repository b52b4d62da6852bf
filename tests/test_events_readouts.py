"""Readouts and statements of ministries: headers, joint statements, counterparts, deeds and their days."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind, who

BLINKEN, SIKORSKI = "person/antony-blinken", "person/radoslaw-sikorski"
WELCOME = "Remarks\nAntony J. Blinken, Secretary of State\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "Secretary Blinken's Meeting with Polish Foreign Minister Sikorski\nWarsaw, Poland\n\n"
            "The Secretary met today with Foreign Minister Radoslaw Sikorski.",
            "Meeting",
            "participant",
            {BLINKEN, SIKORSKI},
        ),
        (
            "Radoslaw Sikorski spoke on Monday. Antony Blinken met with His Majesty the King of Jordan.",
            "Meeting",
            "participant",
            {BLINKEN, "person/abdullah-ii"},
        ),
        (
            "Joint Statement on Haiti\nThe Foreign Ministers of Canada and Brazil met in Oslo on Monday. We "
            "condemn the attacks by gangs on hospitals.",
            "Condemnation",
            "speaker",
            {"person/melanie-joly", "person/mauro-vieira"},
        ),
        (
            "Imposing Sanctions on Many Actors Who Supported Iran\nPress Statement\nAntony J. Blinken, "
            "Secretary of State\n\nI spoke with my German, Polish, and Japanese counterparts.",
            "PhoneCall",
            "participant",
            {BLINKEN, SIKORSKI, "person/annalena-baerbock", "person/yoko-kamikawa"},
        ),
        (
            "President Biden, Prime Minister Albanese and Prime Minister Sunak met in San Diego on Monday.",
            "Meeting",
            "participant",
            {"person/joe-biden", "person/anthony-albanese", "person/rishi-sunak"},
        ),
        (
            "France condemned the attack on a hotel in Mogadishu, which al-Shabaab claimed.",
            "Condemnation",
            "target",
            {"group/al-shabaab"},
        ),
        (
            "Hamas fired rockets at Ashkelon on Sunday. Antony Blinken condemned those attacks.",
            "Condemnation",
            "target",
            {"group/hamas"},
        ),
        ("Hamas fired rockets at Acre. Iran condemned an attack on Gao.", "Condemnation", "target", set()),
        (
            "France condemned the attack on a village which Boko Haram had raided.",
            "Condemnation",
            "target",
            set(),
        ),
        (
            WELCOME + "It's a pleasure to welcome Foreign Minister Radoslaw Sikorski to Washington.",
            "Meeting",
            "participant",
            {BLINKEN, SIKORSKI},
        ),
    ],
)  # fmt: skip
def test_who_has_a_part(claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]) -> None:
    (claim,) = {frozenset(who(each, role)) for each in claims(text, kind)}
    assert claim == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The United States condemns the attack in Gao on Monday.", "Attack", "2024-03-04"),
        ("The United States condemns the attack in Gao on Monday.", "Condemnation", ""),
        ("On 3 February Norway condemned the attack in Gao.", "Condemnation", "2024-02-03"),
        (
            "Norway conveyed its condolences to Mali on Tuesday over the attack in Gao on 3 February.",
            "Statement",
            "2024-03-05",
        ),
    ],
)
def test_days_of_deeds(claims: ClaimsOfKind, text: str, kind: str, expected: str) -> None:
    (claim,) = claims(text, kind)
    assert (claim.time.edtf if claim.time else "") == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Envoy Mehta's Travel to Kenya\nMedia Note\n\nSpecial Envoy Karen Mehta will travel to Kenya "
            "on March 13.",
            "planned",
        ),
        (
            "Envoy Mehta's Travel to Kenya\nMedia Note\n\nSpecial Envoy Karen Mehta visited Kenya on Monday.",
            "held",
        ),
    ],
)
def test_titles_tell_what_the_text_tells(claims: ClaimsOfKind, text: str, status: str) -> None:
    visits = claims(text, "Visit")
    assert len(visits) == 2
    assert {each.status.value for each in visits} == {status}
