"""Ordinary news: whom a remark is for, who does what others say one does, days and places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document, Factuality

Reader = Callable[[str], list[Claim]]


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Reader:
    """Reads a text of 6 March 2024 and gives its claims."""

    def read(text: str) -> list[Claim]:
        (found,) = extractor.extract([Document("wires", "", text, published=date(2024, 3, 6))])
        return list(found.claims)

    return read


def of_kind(told: list[Claim], kind: str) -> list[Claim]:
    """The claims of one kind."""
    return [claim for claim in told if claim.kind == kind]


def who(claim: Claim, role: str) -> list[str]:
    """The last part of the ids in a role."""
    return sorted(part.entity.rpartition("/")[2] for part in claim.participations if part.role == role)


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Olaf Scholz told reporters India will join the pact.", "Statement", "addressee", []),
        ("Talks brokered by Ghana between Chad and the Lakan rebels ended.", "Talks", "mediator", ["ghana"]),
        ("Olaf Scholz urged Brussels to release the funds.", "Demand", "addressee", ["eu"]),
        ("Olaf Scholz, in Belgium, urged Brussels to release the funds.", "Demand", "addressee", ["belgium"]),
        (
            "Burkina Faso, Mali and Niger announced their withdrawal from the pact.",
            "AgreementWithdrawal",
            "initiator",
            ["burkina-faso", "mali", "niger"],
        ),
        (
            "Germany's chancellor and Turkish Cypriot leader Ersin Tatar met on Monday.",
            "Meeting",
            "participant",
            ["ersin-tatar", "olaf-scholz"],
        ),
        ("Minister Amir Peretz met Olaf Scholz.", "Meeting", "participant", ["amir-peretz", "olaf-scholz"]),
        (
            "Olaf Scholz met Giorgia Meloni in Rome; the two signed deals on health and migration.",
            "Signing",
            "signatory",
            ["giorgia-meloni", "olaf-scholz"],
        ),
        (
            "Chad's interim leader Mahamat Idriss Deby named Olaf Scholz, a lawyer, as prime minister.",
            "Appointment",
            "appointee",
            ["olaf-scholz"],
        ),
        (
            "Chad broke off ties with Peru and gave its diplomats 48 hours to leave.",
            "Expulsion",
            "target",
            ["wires-diplomats-of-peru"],
        ),
        ("Olaf Scholz told Ankara Norway would leave.", "Statement", "addressee", ["turkey"]),
        ("Officials demanded Iran halt enrichment.", "Demand", "addressee", ["iran"]),
        ("They fled the PKK rebels who Turkey says use Iraq to attack Mali.", "Attack", "initiator", ["pkk"]),
        ("They fled the PKK rebels who Turkey says use Iraq to attack Mali.", "Statement", "addressee", []),
        ("Chad denies the clash took place and accuses Libya of lies.", "Accusation", "speaker", ["chad"]),
        ("In areas Israel captured from nobody, Egypt built a road.", "Attack", "target", []),
        ("It was the last time Iran and Iraq met.", "Meeting", "participant", ["iran", "iraq"]),
        ("Iran has been accused of arming the Houthis.", "Accusation", "target", ["iran"]),
        ("Talks failed over Iranian demands that sanctions be lifted.", "Demand", "speaker", ["iran"]),
        ("Envoys of Chad are expected in Oslo for talks.", "Visit", "visitor", ["wires-envoys-of-chad"]),
        ("Russia and France warned Iran. The two countries issued their statement during a visit to Moscow.",
         "Statement", "speaker", ["france", "russia"]),
    ],
)  # fmt: skip
def test_who_has_which_part(claims: Reader, text: str, kind: str, role: str, expected: list[str]) -> None:
    found = of_kind(claims(text), kind)
    assert [name for claim in found for name in who(claim, role)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hamas called a truce with Israel in June.", "AgreementWithdrawal"),
        ("The ministry announced new laws on the detention of suspects.", "Arrest"),
        ("Countries that attack Israel will pay a price, Olaf Scholz said.", "Attack"),
        ("Tourists are expected in Cairo in June.", "Visit"),
        ("The rebels hope that talks with his Indian counterpart could ease tensions.", "Contact"),
    ],
)
def test_what_tells_no_such_event(claims: Reader, text: str, kind: str) -> None:
    assert not of_kind(claims(text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Talks between Iran and Norway have been stalled since March.", "Talks", "suspended"),
        ("Envoys of Chad and Mali are due in Oslo for peace talks.", "Talks", "planned"),
    ],
)
def test_how_far_it_has_come(claims: Reader, text: str, kind: str, expected: str) -> None:
    (claim,) = of_kind(claims(text), kind)
    assert claim.status.value == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russia would withdraw from the treaty in the event of a war.", "AgreementWithdrawal"),
        ("Iran has been accused of arming the Houthis.", "AidProvision"),
    ],
)
def test_what_nobody_vouches_for_is_possible(claims: Reader, text: str, kind: str) -> None:
    (claim,) = of_kind(claims(text), kind)
    assert claim.factuality is Factuality.POSSIBLE


def test_a_day_behind_a_gathering_dates_what_was_done_there(claims: Reader) -> None:
    (claim,) = of_kind(claims("Somali ministers walked out of a meeting Monday."), "WalkOut")
    assert claim.time is not None
    assert claim.time.edtf == "2024-03-04"


def test_a_town_inside_a_journeys_goal_is_its_place(claims: Reader) -> None:
    (claim,) = of_kind(claims("Olaf Scholz flew to a base in Iraq on Tuesday."), "Visit")
    assert [place.entity for place in claim.places] == ["place/iraq"]


def test_what_a_plan_leads_to_is_done(claims: Reader) -> None:
    told = claims("Norway said it would recognise Kosovo in May, prompting Serbia to recall its envoy.")
    (recall,) = of_kind(told, "DiplomaticMeasure")
    assert (recall.status, who(recall, "initiator"), recall.claimants) == ("held", ["serbia"], ())


def test_a_journey_of_some_states_people_has_its_goal(claims: Reader) -> None:
    told = claims("Beijing condemned a visit by Japanese deputies to Taiwan.")
    assert [place.entity for place in of_kind(told, "Visit")[0].places] == ["place/taiwan"]


def test_talks_called_off_on_a_day_were_not_for_that_day(claims: Reader) -> None:
    told = claims("The talks between Chad and Niger were cancelled on Monday.")
    assert [claim.time for claim in of_kind(told, "Talks")] == [None]
