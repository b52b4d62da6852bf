"""Attacks, withdrawals, sanctions, aid, posts, sayings in many ways, and words that only look like them."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind

SENTENCES = [
    (
        "Hezbollah fired dozens of rockets into northern Israel on Sunday.",
        "Attack",
        "target",
        {"state/israel"},
    ),
    (
        "The Houthis claimed responsibility for an attack on two Saudi oil facilities.",
        "Attack",
        "target",
        {"state/saudi-arabia"},
    ),
    ("Norway said Hamas was behind the bombing in Jerusalem.", "Attack", "initiator", {"group/hamas"}),
    (
        "France pulled the last of its troops out of Mali in August 2022.",
        "TroopWithdrawal",
        "initiator",
        {"state/france"},
    ),
    ("Israel was to withdraw from the Sinai in stages.", "TroopWithdrawal", "initiator", {"state/israel"}),
    (
        "Japan barred all North Korean ships from its ports in July 2006.",
        "Sanctions",
        "target",
        {"state/north-korea"},
    ),
    ("The European Union lifted all sanctions on Syria in May 2025.", "Sanctions", "initiator", {"org/eu"}),
    ("Norway lent Tanzania 300 million dollars for roads.", "AidProvision", "recipient", {"state/tanzania"}),
    ("Turkey sent tents to flood-hit Pakistan.", "AidProvision", "recipient", {"state/pakistan"}),
    (
        "Jordan receives 1.5 billion dollars a year from Washington.",
        "AidProvision",
        "initiator",
        {"state/united-states"},
    ),
    ("Khalil al-Hayya was picked to lead the group.", "Appointment", "appointee", {"person/khalil-al-hayya"}),
    (
        "Argentina branded Hezbollah a terrorist organisation.",
        "Sanctions",
        "target",
        {"group/hezbollah"},
    ),
    ("Iraq demanded an apology from Ankara.", "Demand", "addressee", {"state/turkey"}),
    ("Egypt demanded that Israel open the border.", "Demand", "addressee", {"state/israel"}),
    ("Pakistan criticised India for revoking the law.", "Condemnation", "target", {"state/india"}),
]
OTHERS = [
    ("The minister's popularity fell to 20 per cent in Poland.", "Attack"),
    ("Thousands of refugees crossed into Turkey and marched into Ankara.", "Attack"),
    ("The rouble fell to a low as Russian planes landed in Cuba with tourists.", "Attack"),
    ("Two countries nearly went to war over three islands.", "Clash"),
    ("French officers left Mali for a holiday.", "TroopWithdrawal"),
    ("Kenya lifted the ban on logging and eased the restrictions on fishing.", "Sanctions"),
    ("Germany blocked the sale of a port to a Chinese company.", "Sanctions"),
    ("Norway's library removed the book from its list of banned titles.", "Sanctions"),
    ("Bolivia received 40 million dollars from the sale of gas.", "AidProvision"),
    ("The United States has been flying drones over Iran.", "AidProvision"),
    ("Emmanuel Macron became a friend of Angela Merkel in 2017.", "Appointment"),
    ("Boris Johnson stepped out for a cigarette.", "Resignation"),
    ("Peru gave Chile a lead of two goals until the last minute.", "Demand"),
    ("Armenia must hold the regime in Baku accountable.", "Accusation"),
    ("Norwegian officials picked up the phone and rounded up the figures.", "Arrest"),
]


@pytest.mark.parametrize(("text", "kind", "role", "expected"), SENTENCES)
def test_an_act_told_in_another_way_has_its_sides(
    text: str, kind: str, role: str, expected: set[str], claims: ClaimsOfKind
) -> None:
    found = claims(text, kind)
    assert any(
        {each.entity for each in claim.participations if each.role == role} == expected for claim in found
    ), found


@pytest.mark.parametrize(("text", "kind"), OTHERS)
def test_other_senses_of_the_same_words_tell_no_act(text: str, kind: str, claims: ClaimsOfKind) -> None:
    assert not claims(text, kind)


@pytest.mark.parametrize(
    ("text", "status", "negated"),
    [
        ("British troops will be able to leave Iraq.", "planned", False),
        ("British troops were able to leave Iraq.", "held", False),
        ("British troops were not able to leave Iraq.", "notHeld", True),
    ],
)
def test_what_one_is_able_to_do_has_the_tense_of_being_able(
    text: str, status: str, negated: bool, claims: ClaimsOfKind
) -> None:
    claim = claims(text, "TroopWithdrawal")[0]
    assert (claim.status.value, claim.negated) == (status, negated)
