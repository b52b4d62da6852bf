"""Briefings, question and answer: what is told there, by whom it is done, and what tells of nothing."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind, who

BRIEFING = "Ned Price, Department Spokesperson\nWashington, D.C.\n"
NORWAY, CHAD, IRAN, US = "state/norway", "state/chad", "state/iran", "state/united-states"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway does not have anything to announce today.", "Announcement"),
        (BRIEFING + "MR PRICE: If we do have an announcement, we'll let you know.", "Announcement"),
        (BRIEFING + "MR PRICE: We have not made any announcements on that.", "Announcement"),
        (BRIEFING + "MR PRICE: I see.\nQUESTION: Would you urge Norway to vote?", "Demand"),
        (BRIEFING + "MR PRICE: I see.\nQUESTION: Do you dispute the report?", "Denial"),
        (BRIEFING + "MR PRICE: I see.\nQUESTION: What is your message to Iran?", "Correspondence"),
        ("The more Norway can refute the claim that it left, the better.", "Denial"),
        ("Before making more trade deals, Norway must invest.", "AgreementReached"),
        ("Norway can act without jailing dissidents.", "Arrest"),
        ("Norway is reviewing the request for assistance that Haiti has sent in.", "AidProvision"),
        ("Norway can continue to provide humanitarian assistance.", "AidProvision"),
        ("Ministers of Chad and of Togo made similar calls, calling for calm.", "PhoneCall"),
        ("Burma has not come up in discussions about vaccines.", "Talks"),
        ("Jan Egeland spoke of negotiations with Iran.", "PhoneCall"),
        ("Chad met Togo. Norway will support these intra-Afghan talks.", "Talks"),
        ("When journalists are detained, Norway raises its concerns.", "Arrest"),
        ("Norway wants to ensure that Chad can never threaten Togo.", "Threat"),
        ("Norway will not recognize any force that seeks to take control of Chad by force.", "Attack"),
        ("There is room for discussion with Iran on this.", "Talks"),
        ("Norway consulted Togo on how best to reach a settlement with the rebels.", "AgreementReached"),
        ("The people of Chad have the needed relief that the convoys bring.", "AidProvision"),
        ("Norway will fight together with likeminded people to end trafficking.", "Clash"),
        ("We change how we work and how we defend ourselves.", "Statement"),
    ],
)
def test_some_words_tell_of_no_event(claims: ClaimsOfKind, text: str, kind: str) -> None:
    assert claims(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway would not announce the measures today.", "Announcement"),
        ("Norway made an announcement on Monday.", "Announcement"),
        ("Norway has nothing to hide, and announced the result.", "Announcement"),
        ("Norway urged Chad to vote. Who would urge Mali?", "Demand"),
        ("Jan Egeland apologized to Chad for the delay.", "Regret"),
        ("Norway made several deals with Chad.", "AgreementReached"),
        ("Norway granted Haiti's request, and gave it assistance.", "AidProvision"),
        ("Norway can continue to provide humanitarian assistance to Chad.", "AidProvision"),
        ("Jan Egeland spoke with Chad by phone.", "PhoneCall"),
    ],
)
def test_others_like_them_do(claims: ClaimsOfKind, text: str, kind: str) -> None:
    assert claims(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "Norway looks forward to talks with Chad next month.",
            "Talks",
            "party",
            {NORWAY, CHAD},
        ),
        ("Norway looks forward to the talks between Chad and Iran.", "Talks", "party", {CHAD, IRAN}),
        ("Norway will convene dialogues with Chad and Iran.", "Talks", "party", {NORWAY, CHAD, IRAN}),
        ("It requires Chad to engage in discussions with Norway.", "Talks", "party", {CHAD, NORWAY}),
        (
            "Hamas, Hezbollah, and other groups that seek to attack Israel are armed.",
            "Attack",
            "target",
            {"state/israel"},
        ),
        (
            "Norway sanctioned Omar Ali, Hassan Idris and Musa Adam, along with Jan Roe.",
            "Sanctions",
            "target",
            {"person/omar-ali", "person/hassan-idris", "person/musa-adam", "person/jan-roe"},
        ),
        (
            "Chad arrested journalist Omar Ali and his companion Sofia Idris.",
            "Arrest",
            "target",
            {"person/omar-ali", "person/sofia-idris"},
        ),
        (
            "Norway and Chad announced plans, with Norway announcing a fund and Chad announcing a law.",
            "Announcement",
            "speaker",
            {NORWAY, CHAD},
        ),
        ("Norway is in the process of providing aid to Chad.", "AidProvision", "initiator", {NORWAY}),
        (
            BRIEFING + "MR PRICE: I see.\nQUESTION: Could you reopen the embassy in Oslo?",
            "EmbassyOpening",
            "initiator",
            {US},
        ),
        (
            "Emmanuel Macron hosted the African leaders' summit in Paris.",
            "Summit",
            "organizer",
            set(),
        ),
        (
            "You saw it in the form of President Emmanuel Macron meeting with Olaf Scholz.",
            "Meeting",
            "participant",
            {"person/emmanuel-macron", "person/olaf-scholz"},
        ),
    ],
)
def test_who_takes_part(claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]) -> None:
    assert {each for claim in claims(text, kind) for each in who(claim, role)} == expected


def test_those_named_with_including_take_part_on_the_verb_too(claims: ClaimsOfKind) -> None:
    text = (
        "Antony Blinken held meetings with leaders on both sides, including Emmanuel Macron, Olaf Scholz "
        "and Wang Yi."
    )
    named = {"person/antony-blinken", "person/emmanuel-macron", "person/olaf-scholz", "person/wang-yi"}
    assert named < who(claims(text, "Meeting")[0], "participant")


def test_a_meeting_is_that_of_all_whom_it_includes(claims: ClaimsOfKind) -> None:
    found = claims("The meeting included Norway, the UN, Chad and Iran.", "Meeting")
    assert {NORWAY, "org/un", CHAD, IRAN} == who(found[0], "participant")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Chad are negotiating. Norway is ready to return to a third round of talks.",
            [NORWAY, CHAD],
        ),
        ("Chad spoke of negotiations with Iran. Norway is ready to return to the talks.", [NORWAY, IRAN]),
        ("Norway and Chad are negotiating. Mali had talks with Iran.", ["state/mali", IRAN]),
    ],
)
def test_talks_that_go_on_have_the_side_told_before(
    claims: ClaimsOfKind, text: str, expected: list[str]
) -> None:
    assert who(claims(text, "Talks")[-1], "party") == set(expected)


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("Ten Chadian diplomats were asked to leave Norway by September 3rd.", "Expulsion", ""),
        ("On June 4th, Norway announced $5 million in assistance for Chad.", "AidProvision", ""),
        ("Norway will provide $5 million in assistance to Chad in May.", "AidProvision", "2024-05"),
        ("We know last week Jan Egeland met Wang Yi.", "Meeting", "2024-02-26/2024-03-03"),
        ("Tomorrow, Jan Egeland has got a chance to travel to Egypt.", "Visit", "2024-03-07"),
        ("Jan Egeland called Wang Yi to coordinate the work earlier today.", "PhoneCall", "2024-03-06"),
        ("Today, Norway acted in response to the arrest of Omar Ali.", "Arrest", ""),
    ],
)
def test_when_it_was(claims: ClaimsOfKind, text: str, kind: str, time: str) -> None:
    (claim,) = claims(text, kind)
    assert (claim.time.edtf if claim.time else "") == time


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("What do you say to those who are demanding reforms of Chad?", "Demand", "held"),
        ("Norway was kind enough to invite Chad to the ceremony.", "Invitation", "held"),
        ("Chad and Iran held talks. Norway is not imposing a deadline on the talks.", "Talks", "held"),
        ("It requires Chad to engage in discussions with Norway.", "Talks", "proposed"),
        ("Norway is in the process of providing aid to Chad.", "AidProvision", "underway"),
    ],
)
def test_how_far_it_has_come(claims: ClaimsOfKind, text: str, kind: str, status: str) -> None:
    assert {claim.status.value for claim in claims(text, kind)} == {status}


def test_a_deal_told_by_other_words_is_another_deal(claims: ClaimsOfKind) -> None:
    text = "Iran joined a trade agreement with Chad. Norway pulled out of the nuclear deal."
    joined, left = claims(text, "AgreementReached"), claims(text, "AgreementWithdrawal")
    assert not {each for claim in joined for each in who(claim, "agreement")} & who(left[0], "agreement")


def test_a_nation_in_lower_case_is_no_newspaper(claims: ClaimsOfKind) -> None:
    (claim,) = claims("The national security adviser of Chad met Jan Egeland.", "Meeting")
    assert not any("national-national" in each for each in who(claim, "participant"))


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Jan Egeland will join that sixth round of negotiations – indirect negotiations with Iran.", "Talks",
         "party", {"person/jan-egeland", IRAN}),
        ("Norway and Chad held talks, the first direct talks since May.", "Talks", "party", {NORWAY, CHAD}),
        ("Antony Blinken asked Jan Egeland for the withdrawal of the Eritrean troops.", "TroopWithdrawal",
         "initiator", {"body/eritrea/armed-forces"}),
        ("At the NATO summit, NATO reaffirmed its support for Chad.", "Summit", "participant", set[str]()),
        ("We will have remarks from Jan Egeland.", "Statement", "speaker", {"person/jan-egeland"}),
    ],
)  # fmt: skip
def test_sides_told_in_spoken_words(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]
) -> None:
    (claim,) = claims(text, kind)
    assert who(claim, role) == expected


def test_other_meetings_named_one_after_the_other_stay_apart(claims: ClaimsOfKind) -> None:
    text = "Norway had a meeting with Chad, another meeting with Iran and a third one with Togo."
    assert len(claims(text, "Meeting")) > 1


def test_who_answers_next_is_asked(claims: ClaimsOfKind) -> None:
    text = (
        "Antony J. Blinken, Secretary of State\nOslo\nSECRETARY BLINKEN: Good morning.\n"
        "MR PRICE: We have time for questions.\n"
        "QUESTION: What came of your meeting with Wang Yi?\nSECRETARY BLINKEN: A good deal."
    )
    (claim,) = claims(text, "Meeting")
    assert who(claim, "participant") == {"person/antony-blinken", "person/wang-yi"}


def test_you_who_had_talks_are_your_state(claims: ClaimsOfKind) -> None:
    text = (
        BRIEFING + "MR PRICE: Good morning.\nQUESTION: You did six rounds of talks with Iran.\nMR PRICE: Yes."
    )
    assert {each for claim in claims(text, "Talks") for each in who(claim, "party")} == {US, IRAN}


def test_who_speaks_is_no_he_in_his_own_turn(claims: ClaimsOfKind) -> None:
    text = (
        "Antony J. Blinken, Secretary of State\nWashington, D.C.\nSECRETARY BLINKEN: Good morning.\n"
        "MINISTER WANG YI: He will visit Beijing in May."
    )
    visitors = {each for claim in claims(text, "Visit") for each in who(claim, "visitor")}
    assert "person/wang-yi" not in visitors
