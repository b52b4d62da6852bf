"""Remarks to the press: whose a contact is and what it is only about, what is ahead and what was sudden."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import ClaimsOfKind

from parley.extract.extraction import Extractor
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document

BRIEFING = "Ned Price, Department Spokesperson\nWashington, D.C.\nMR PRICE: "
JOINT = (
    "Antony J. Blinken, Secretary of State\nFrench Foreign Minister Jean-Yves Le Drian\nParis, France\n"
    "FOREIGN MINISTER LE DRIAN: {}\nSECRETARY BLINKEN: Thank you, Jean-Yves.\n"
)
NORWAY, CHAD, KENYA, US, FRANCE, IRAN, PERU, CHILE = (
    f"state/{each}"
    for each in ("norway", "chad", "kenya", "united-states", "france", "iran", "peru", "chile")
)


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> ClaimsOfKind:
    """Reads a text of 25 June 2021 from an official site and gives its claims of one kind."""

    def read(text: str, kind: str) -> list[Claim]:
        document = Document(
            document_id(text), "https://www.state.gov/?page_id=1", text, published=date(2021, 6, 25)
        )
        (found,) = extractor.extract([document])
        return [claim for claim in found.claims if claim.kind == kind]

    return read


def roles(claim: Claim) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in claim.participations:
        found.setdefault(each.role, set()).add(each.entity)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Jane Roe was the minister of trade before the assassination of Olof Palme.", "Attack", "held"),
        ("Jane Roe left Lima before the arrest of Keiko Fujimori.", "Arrest", "held"),
        ("Norway must act before an attack by Chad.", "Attack", "planned"),
        (
            "Some may like to know that Peru and Chile have agreed to mark the border.",
            "AgreementReached",
            "held",
        ),
        ("A plane was forced to land for the purpose of arresting Keiko Fujimori.", "Arrest", "planned"),
        ("The sum brings total Norwegian aid for Chad to $3 million.", "AidProvision", "held"),
        ("The trip builds up to the meeting with Emmanuel Macron in Lima on Friday.", "Meeting", "planned"),
        ("In the run-up to the summit with Emmanuel Macron, Jane Roe spoke.", "Summit", "planned"),
        ("Norway discussed the arrests of writers by Chad.", "Arrest", "held"),
        ("Norway rejected the idea that Chad was behind the attack.", "Attack", "notHeld"),
    ],
)
def test_what_was_sudden_and_what_is_ahead(claims: ClaimsOfKind, text: str, kind: str, status: str) -> None:
    assert [each.status.value for each in claims(text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway rejected the premise that it had held talks with Chad.", "Refusal"),
        ("Peru and Chile agreed that a just peace would serve the region.", "AgreementReached"),
        ("Both Norway and Chad have been willing to talk since May.", "Offer"),
        ("Jane Roe recently arrived back in Chad.", "Visit"),
        (BRIEFING + "We have had detailed discussions.", "Talks"),
    ],
)
def test_what_tells_of_no_act(claims: ClaimsOfKind, text: str, kind: str) -> None:
    assert claims(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway rejected the idea of talks with Chad.", "Refusal"),
        ("Peru and Chile agreed that the border would be marked.", "AgreementReached"),
        ("Kenya is willing to mediate between Chad and Mali.", "Offer"),
        ("Emmanuel Macron arrived back in Lima on Friday for more talks.", "Visit"),
        (BRIEFING + "We have had detailed discussions with Chad.", "Talks"),
    ],
)
def test_what_tells_of_an_act_stays(claims: ClaimsOfKind, text: str, kind: str) -> None:
    assert claims(text, kind)


def test_what_a_meeting_is_on_is_no_side(claims: ClaimsOfKind) -> None:
    text = JOINT.format("Welcome, Tony. The meeting on Chad is one that we will co-chair together.")
    assert all(CHAD not in roles(each).get("participant", set()) for each in claims(text, "Meeting"))
    text = JOINT.format("Welcome, Tony. On Chad, we had a meeting together this morning.")
    assert [roles(each)["participant"] for each in claims(text, "Meeting")] == [{FRANCE, US}]


def test_who_begins_a_clause_is_not_in_the_list_before(claims: ClaimsOfKind) -> None:
    (condemned,) = claims("We stand with the people of Chad, and Kenya condemns Norway.", "Condemnation")
    assert roles(condemned)["speaker"] == {KENYA}


def test_speaker_is_in_talks_with_a_group(claims: ClaimsOfKind) -> None:
    (talks,) = claims(BRIEFING + "In our discussions with the Taliban, they were candid.", "Talks")
    assert roles(talks)["party"] == {US, "group/taliban"}


def test_these_actors_are_those_just_named(claims: ClaimsOfKind) -> None:
    text = (
        BRIEFING + "Norway met with Emmanuel Macron and Olaf Scholz. We urge these political actors to talk."
    )
    (demand,) = claims(text, "Demand")
    assert roles(demand)["addressee"] == {"person/emmanuel-macron", "person/olaf-scholz"}


def test_who_has_the_ball_in_his_court_is_offered_something(claims: ClaimsOfKind) -> None:
    (offer,) = claims(BRIEFING + "The ball is in Iran's court. We are prepared to resume talks.", "Offer")
    assert roles(offer) == {"speaker": {US}, "addressee": {IRAN}}


def test_doing_the_same_is_what_was_done_last(claims: ClaimsOfKind) -> None:
    text = (
        "Norway urged Emmanuel Macron to act. Olaf Scholz spoke with Emmanuel Macron. Joe Biden did the same."
    )
    assert len(claims(text, "Demand")) == 1
    *_, last = claims(text, "PhoneCall")
    assert roles(last)["participant"] == {"person/joe-biden", "person/emmanuel-macron"}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Norway deplored the mass arrests of protesters in Peru.", "Arrest", "place/peru"),
        ("Norway deplored attacks by gunmen against refugees in Chad.", "Attack", "place/chad"),
        ("Norway read of a meeting of Arab states in Qatar.", "Meeting", "place/qatar"),
        ("In Lima, Emmanuel Macron will see a school and meet with Olaf Scholz.", "Meeting", "place/lima-pe"),
    ],
)
def test_places_beside_people_and_at_the_front(
    claims: ClaimsOfKind, text: str, kind: str, place: str
) -> None:
    (found,) = claims(text, kind)
    assert {each.entity for each in found.places} == {place}


def test_whom_an_attack_is_against_behind_those_who_do_it(claims: ClaimsOfKind) -> None:
    text = "Norway deplored attacks by forces allied with Chad against refugees of Mali."
    (attack,) = claims(text, "Attack")
    assert len(roles(attack)["target"]) == 1
    (attack,) = claims("Norway deplored attacks by rebels fighting against Chad.", "Attack")
    assert "target" not in roles(attack)


def test_the_day_since_which_something_goes_on_is_that_of_what_was_done_then(claims: ClaimsOfKind) -> None:
    text = "Since October 2020, when Chad announced the move, Kenya has ignored all calls."
    (announced,) = claims(text, "Announcement")
    assert announced.time is not None
    assert announced.time.edtf == "2020-10"


def test_whose_forces_somebody_withdraws(claims: ClaimsOfKind) -> None:
    (found,) = claims(
        BRIEFING + "Good day. Joe Biden decided to withdraw our troops from Mali.", "TroopWithdrawal"
    )
    assert roles(found)["initiator"] == {"person/joe-biden", US}


def test_whose_security_is_threatened(claims: ClaimsOfKind) -> None:
    (threat,) = claims("Iran threatened the security of Chad and Kenya.", "Threat")
    assert roles(threat) == {"speaker": {IRAN}, "addressee": {CHAD, KENYA}}


def test_embassies_of_others_are_not_the_one_told_before(claims: ClaimsOfKind) -> None:
    text = (
        BRIEFING + "They closed the U.S. embassy. Iran will impose measures on the embassies of our partners."
    )
    (sanctions,) = claims(text, "Sanctions")
    assert "body/united-states/embassy" not in roles(sanctions)["target"]
