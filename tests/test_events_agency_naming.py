"""Who is meant in the news of agencies: *it* of a delegation, *the Chilean diplomat*, *the two Koreas*."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind

from parley.ontology.model import Claim

RONCAGLIOLO = "Peruvian Foreign Minister Rafael Roncagliolo arrived in Quito on Monday. "
KOREAS = {"state/north-korea", "state/south-korea"}


def _who(claim: Claim, role: str) -> set[str]:
    """Whom a role names; those without a name by the state or organisation they act for."""
    return {each.representing or each.entity for each in claim.participations if each.role == role}


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "Chad is a large producer of cotton. Kenya's delegation said it would meet the mediators.",
            "Meeting",
            "participant",
            "state/kenya",
        ),
        (
            "Chad is a large producer of cotton. Kenya said it would meet the Malian mediators.",
            "Meeting",
            "participant",
            "state/kenya",
        ),
        (
            "The government of Kenya had said it was prepared to sign the peace agreement.",
            "Signing",
            "signatory",
            "state/kenya",
        ),
        (
            RONCAGLIOLO + "The Peruvian diplomat met Rafael Correa.",
            "Meeting",
            "participant",
            "person/rafael-roncagliolo",
        ),
        (
            "Chilean ambassador to Peru Cristian Barros met President Alan Garcia on Friday.",
            "Meeting",
            "participant",
            "person/cristian-barros",
        ),
        (
            "A member of parliament from Jan Peter Balkenende's party, Maria Vonk, said talks would fail.",
            "Statement",
            "speaker",
            "person/maria-vonk",
        ),
        (
            "Iran held talks with the United Nations nuclear watchdog agency.",
            "Talks",
            "party",
            "org/iaea",
        ),
    ],
)
def test_a_description_takes_up_who_was_named(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: str
) -> None:
    assert expected in _who(claims(text, kind)[-1], role)


@pytest.mark.parametrize(
    ("text", "kind", "role", "wrong"),
    [
        (
            RONCAGLIOLO + "A Peruvian diplomat met Rafael Correa.",
            "Meeting",
            "participant",
            "person/rafael-roncagliolo",
        ),
        (
            RONCAGLIOLO + "The Chilean diplomat met Rafael Correa.",
            "Meeting",
            "participant",
            "person/rafael-roncagliolo",
        ),
        (
            "Barack Obama met Hu Jintao. The American official praised China.",
            "Statement",
            "speaker",
            "person/barack-obama",
        ),
        (
            "A member of Angela Merkel's party praised the truce.",
            "Statement",
            "speaker",
            "person/angela-merkel",
        ),
    ],
)
def test_others_are_not_taken_up(claims: ClaimsOfKind, text: str, kind: str, role: str, wrong: str) -> None:
    assert all(wrong not in _who(claim, role) for claim in claims(text, kind))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Russia hosted talks between the two Koreas in Moscow on Friday.", "party"),
        ("Negotiators from both Koreas held talks in Beijing.", "party"),
        ("The talks brought together representatives of the two Koreas.", "party"),
    ],
)
def test_a_name_in_the_plural_names_both_states(claims: ClaimsOfKind, text: str, role: str) -> None:
    assert _who(claims(text, "Talks")[0], role) == KOREAS


def test_the_sides_are_the_states_whose_people_a_noun_has_named(claims: ClaimsOfKind) -> None:
    text = (
        "Thai negotiator Ana Roe says Thai and Cambodian mediators will prepare a document. "
        "Ana Roe said the two sides held talks on Friday."
    )
    assert _who(claims(text, "Talks")[0], "party") == {"state/thailand", "state/cambodia"}


def test_talks_until_now_are_not_those_to_come(claims: ClaimsOfKind) -> None:
    text = "Japan and Vietnam will hold talks in May. The two sides have been holding secret talks."
    coming, until_now = claims(text, "Talks")
    assert (coming.status.value, until_now.status.value) == ("planned", "held")
    assert until_now.time is None


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Danish mediators are arranging talks between Kenya and Uganda.", "Talks", "planned"),
        ("Danish mediators arranged talks between Kenya and Uganda.", "Talks", "held"),
        ("Talks have begun in Geneva between Kenya and Chad.", "Talks", "underway"),
        ("Talks began in Geneva between Kenya and Chad.", "Talks", "held"),
        ("Talks between Kenya and Chad broke off this week.", "Talks", "suspended"),
        ("The UN has called a special meeting on the epidemic.", "Meeting", "planned"),
        ("They refuse unless the United Nations takes over as mediator.", "Mediation", "unknown"),
        ("Norway is backing rebels fighting Kenyan forces in Somalia.", "Clash", "held"),
        ("Norway wants rebels fighting Kenyan forces in Somalia.", "Clash", "proposed"),
    ],
)
def test_what_is_told_of_the_side(claims: ClaimsOfKind, text: str, kind: str, status: str) -> None:
    assert [each.status.value for each in claims(text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "Mr. Blair met Friday with Palestinian leader Mahmoud Abbas in the West Bank.",
            "Meeting",
            "place/west-bank",
        ),
        (
            "Peru and Chile reached the agreement Wednesday "
            "at a summit hosted by Brazilian leader Lula da Silva in Brasilia.",
            "Summit",
            "place/brasilia-br",
        ),
        ("Ana Roe traveled to the northern province of Kandahar on Friday.", "Visit", "place/kandahar-af"),
    ],
)
def test_the_place_stands_behind_names(claims: ClaimsOfKind, text: str, kind: str, place: str) -> None:
    assert [each.entity for each in claims(text, kind)[0].places] == [place]


def test_last_september_is_past_though_it_was_a_plan(claims: ClaimsOfKind) -> None:
    (talks,) = claims("North Korea boycotted talks with Japan scheduled for last September.", "Talks")
    assert talks.time is not None
    assert talks.time.edtf == "2023-09"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Russia says talks with the United States on arms will take place in Geneva on June 23.",
            {"state/russia", "state/united-states"},
        ),
        ("A U.S. spokesman said talks with Iran will begin.", {"state/united-states", "state/iran"}),
        ("Reuters says talks with Iran will begin on Monday.", {"state/iran"}),
        ("Ban Ki-moon said talks with Iran will begin on Monday.", {"state/iran"}),
        ("Russia said talks with Iran should begin.", {"state/iran"}),
        ("Russia said Norway's talks with Iran will begin on Monday.", {"state/norway", "state/iran"}),
    ],
)
def test_the_state_that_tells_of_talks_with_another_takes_part(
    claims: ClaimsOfKind, text: str, parties: set[str]
) -> None:
    assert _who(claims(text, "Talks")[0], "party") == parties


def test_the_sides_are_the_two_countries_just_told(claims: ClaimsOfKind) -> None:
    text = (
        "Kenya's ambassador to Uganda says the two countries could open talks on trade next year. "
        "The report quotes the ambassador as saying the sides are expected to open talks in May."
    )
    assert _who(claims(text, "Talks")[-1], "party") == {"state/kenya", "state/uganda"}


def test_a_name_after_that_is_the_subject_of_its_clause(claims: ClaimsOfKind) -> None:
    text = "It followed announcements that Israeli Prime Minister Ariel Sharon will meet Mahmoud Abbas."
    assert _who(claims(text, "Meeting")[0], "participant") == {"person/ariel-sharon", "person/mahmoud-abbas"}


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Ana Roe came to meet Wednesday with detainees being held in a jail.", 2),
        ("Barack Obama met with Angela Merkel, with Nicolas Sarkozy watching.", 2),
        ("UN envoy Ana Roe told EU diplomats meeting in Vienna that the time has come.", 1),
    ],
)
def test_who_is_met_and_who_meets(claims: ClaimsOfKind, text: str, participants: int) -> None:
    (meeting,) = claims(text, "Meeting")
    assert len([each for each in meeting.participations if each.role == "participant"]) == participants


def test_a_surname_with_another_office_of_the_same_state_is_the_person_named_before(
    claims: ClaimsOfKind,
) -> None:
    text = (
        "South Korean Unification Minister Chung Dong-young will visit China. "
        "Mr. Chung, who is also chairman of South Korea's National Security Council, will arrive on Tuesday."
    )
    assert {entity for visit in claims(text, "Visit") for entity in _who(visit, "visitor")} == {
        "person/chung-dong-young"
    }


def test_an_acronym_in_another_language_is_the_name_before_it(claims: ClaimsOfKind) -> None:
    text = "The Macedonian News Agency (MZA) says talks will resume. MZA said Serbia had agreed."
    speakers = [_who(claim, "speaker") for claim in claims(text, "Statement")]
    assert speakers[0] == speakers[-1]
    assert len(speakers[0]) == 1


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "India and Nepal said the two neighbors would hold talks on water.",
            "Talks",
            "party",
            {"state/india", "state/nepal"},
        ),
        (
            "Rwanda and Uganda will exchange ambassadors. The neighbors cut ties in 2001.",
            "RelationsBreak",
            "initiator",
            {"state/rwanda", "state/uganda"},
        ),
        (
            "Angela Merkel met Olaf Scholz. The two rivals held talks.",
            "Talks",
            "party",
            {"person/angela-merkel", "person/olaf-scholz"},
        ),
        (
            "Hamas and Fatah officials held talks in Gaza. The two groups signed a deal.",
            "Signing",
            "signatory",
            {"group/hamas", "group/fatah"},
        ),
        (
            "Colombia's second largest rebel group, the ELN, met Norway's envoy.",
            "Meeting",
            "participant",
            {"group/eln", "state/norway"},
        ),
        (
            "The Free Papua Movement rebel group signed an agreement with Indonesia.",
            "Signing",
            "signatory",
            {"group/opm", "state/indonesia"},
        ),
        (
            "The U.S. secretary of state and her Russian counterpart discussed Iran by telephone.",
            "PhoneCall",
            "participant",
            {"person/antony-blinken", "person/sergey-lavrov"},
        ),
        (
            "It came after talks between Ana Roe and her Kenyan and Chadian counterparts in Oslo.",
            "Talks",
            "party",
            {"person/ana-roe", "state/kenya", "state/chad"},
        ),
        (
            "China's president, Hu Jintao, met the leader of Taiwan's opposition, Lien Chan, in Beijing.",
            "Meeting",
            "participant",
            {"person/hu-jintao", "person/lien-chan"},
        ),
        (
            "Envoys from the United States, China and the two Koreas met in Beijing.",
            "Meeting",
            "participant",
            {"state/united-states", "state/china", *KOREAS},
        ),
        (
            "Maoist rebels in Nepal say they will not take part in talks with India.",
            "Talks",
            "party",
            {"group/cpn-maoist", "state/india"},
        ),
    ],
)
def test_groups_and_lists_are_taken_whole(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]
) -> None:
    assert _who(claims(text, kind)[-1], role) == expected
