"""Press releases: bylines, *we*, public schedules, transcripts, designations, gifts."""

from __future__ import annotations

import pytest
from told_cases import ClaimsOfKind, who

SPOKESPERSON = "Ned Price, Department Spokesperson\n"
OFFICE = "Office of the Spokesperson\n"
SECRETARY = "Antony J. Blinken, Secretary of State\n"
US = "state/united-states"
BLINKEN = "person/antony-blinken"


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (SPOKESPERSON + "We urge the Malian government to allow a vote.", "Demand", "speaker", {US}),
        (
            OFFICE + "We are imposing visa restrictions on two Chadian officials. Write to press@state.gov.",
            "Sanctions",
            "initiator",
            {US},
        ),
        (
            OFFICE + "We announce today the designation of Idriss Saleh. Write to press@state.gov.",
            "Sanctions",
            "initiator",
            {US},
        ),
        (
            "Canada joined France in imposing sanctions on Belarus on Friday.",
            "Sanctions",
            "initiator",
            {"state/canada", "state/france"},
        ),
        (
            "Penny Wong met with the foreign ministers of the 14 Pacific countries, the Pacific Islands "
            "Forum Secretary General, and the EU High Representative in Suva.",
            "Meeting",
            "participant",
            {"person/penny-wong", "person/henry-puna", "person/josep-borrell"},
        ),
        ("Penny Wong congratulated Peru on signing the convention.", "Signing", "signatory", {"state/peru"}),
        (
            "This helps 92 low-income countries. Penny Wong went. She noted that Fiji donated 2 doses.",
            "Statement",
            "speaker",
            {"person/penny-wong"},
        ),
        (
            "QUESTION: Could you tell us about your visit to Oman?\nSECRETARY BLINKEN: It was good.",
            "Visit",
            "visitor",
            {BLINKEN},
        ),
        (
            SECRETARY
            + "SECRETARY BLINKEN: It is a pleasure to welcome Penny Wong to Washington. I want to thank her.",
            "Meeting",
            "participant",
            {BLINKEN, "person/penny-wong"},
        ),
        (
            "Penny Wong travelled to Suva for talks with Sitiveni Rabuka.",
            "Visit",
            "visitor",
            {"person/penny-wong"},
        ),
        (
            "Penny Wong attended a meeting of the Global Coalition to Defeat ISIS hosted by Antonio Tajani.",
            "Meeting",
            "host",
            {"person/antonio-tajani"},
        ),
        ("The U.S.-Jordan Joint Commission met in Amman.", "Session", "participant", {US, "state/jordan"}),
        (
            "Penny Wong led the Australian delegation to talks with Fiji in Suva.",
            "Talks",
            "party",
            {"person/penny-wong", "state/fiji"},
        ),
        (
            OFFICE + "The United States is providing $10 million to the UN World Food Program in response.",
            "AidProvision",
            "recipient",
            {"org/wfp"},
        ),
        (
            "Canada is designating members of his family: his wife, Amina Deby, and his son, Omar Deby.",
            "Sanctions",
            "target",
            {"person/amina-deby", "person/omar-deby"},
        ),
        (
            "Canada condemned the Belarusian regime's forced landing of a flight.",
            "Condemnation",
            "target",
            {"state/belarus"},
        ),
        ("Canada condemned his arrest of writers by Chad.", "Condemnation", "target", {"state/chad"}),
        ("Canada condemns Alexei Navalny's arrest.", "Condemnation", "target", set()),
        (
            "The U.S. Agency for International Development and the State Department announced aid.",
            "Announcement",
            "speaker",
            {"org/usaid", "body/united-states/ministry-of-foreign-affairs"},
        ),
    ],
)
def test_a_release_tells_who_acts(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]
) -> None:
    found = claims(text, kind)
    assert found
    assert any(expected <= who(claim, role) for claim in found)
    assert all(who(claim, role) <= expected for claim in found if kind not in ("Meeting", "Talks"))


def test_the_two_sides_stay_the_same_until_others_meet(claims: ClaimsOfKind) -> None:
    met = "Penny Wong and Forum Secretary General Henry Puna met in Suva. The two sides discussed trade. "
    last = "The two sides agreed to meet again in June."
    between = "The situation in China was raised. The role of Taiwan in the bodies of the region came up. "
    others = "Mali and Togo held talks in Rome. The report was long. "
    again = claims(met + between + last, "Meeting")[-1]
    assert who(again, "participant") == {"person/penny-wong", "person/henry-puna"}
    other = claims(met + others + last, "Meeting")[-1]
    assert who(other, "participant") == {"state/mali", "state/togo"}


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        ("3:30 p.m. Secretary Blinken meets with Xi Jinping.", "Meeting", "planned", "2024-03-06~"),
        ("They welcomed the EU-Japan Summit taking place on 15 April.", "Summit", "planned", "2024-04-15"),
        (
            "Chad is sponsoring the Sahel Trade Forum, which will take place this year in Dakar on March 28.",
            "Session",
            "planned",
            "2024-03-28",
        ),
        ("Penny Wong will deliver remarks in Oslo on Friday.", "Statement", "planned", "2024-03-08"),
        ("Chad is designating Hezbollah.", "Sanctions", "held", None),
        ("Hans Grundberg returned on Monday from a trip to Oman.", "Visit", "held", "2024-03-04"),
        (
            "Norway and Oman marked the anniversary of the establishment of ties between the two states.",
            "RelationsEstablishment",
            "held",
            None,
        ),
    ],
)
def test_a_release_tells_what_is_to_come_and_what_is_done(
    claims: ClaimsOfKind, text: str, kind: str, status: str, day: str | None
) -> None:
    (claim,) = claims(text, kind)
    assert (claim.status, claim.time.edtf if claim.time else None) == (status, day)


@pytest.mark.parametrize(
    ("text", "kind", "other"),
    [
        ("Olaf Scholz spoke with Xi Jinping during the Asian Summit.", "Meeting", "PhoneCall"),
        ("Olaf Scholz spoke with Xi Jinping about the Asian Summit.", "PhoneCall", "Meeting"),
    ],
)
def test_who_speaks_at_a_meeting_meets(claims: ClaimsOfKind, text: str, kind: str, other: str) -> None:
    assert claims(text, kind)
    assert not claims(text, other)


def test_business_leaders_are_no_heads_of_state(claims: ClaimsOfKind) -> None:
    text = "Government and business leaders from Canada and Chad will exchange views in Dakar."
    assert not {"person/justin-trudeau"} & who(claims(text, "Contact")[0], "participant")


def test_an_attack_on_a_building_stands_in_its_town(claims: ClaimsOfKind) -> None:
    text = "Canada condemned the attack on a school in Kunduz."
    assert [place.entity for claim in claims(text, "Attack") for place in claim.places] == ["place/kunduz-af"]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        (
            "Canada urges the Government of Mali and all Malians to commit to an inclusive dialogue.",
            "Demand",
            "addressee",
            {"state/mali"},
        ),
        (
            "Canada condemns the attack and calls on the Malian authorities to act.",
            "Demand",
            "addressee",
            {"state/mali"},
        ),
        ("Canada stands ready to help Mali rebuild its port.", "Offer", "addressee", {"state/mali"}),
        (
            "As part of its commitment to the people of Mali, Canada is providing $2 million in assistance.",
            "AidProvision",
            "initiator",
            {"state/canada"},
        ),
        ("Canada urged others to support Mali.", "Demand", "addressee", set()),
    ],
)
def test_who_is_bidden_and_helped(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]
) -> None:
    found = {entity for claim in claims(text, kind) for entity in who(claim, role)}
    assert {each for each in found if each.startswith("state/")} == expected


def test_entries_of_a_schedule_are_to_come_and_apart(claims: ClaimsOfKind) -> None:
    text = OFFICE + (
        "2:30 p.m. LOCAL Secretary Blinken participates in a youth event, in Nairobi, Kenya.\n"
        "(POOLED PRESS COVERAGE)\n"
        "3:30 p.m. LOCAL Deputy Secretary Sherman participates in the ceremony to raise a flag."
    )
    found = claims(text, "Session")
    assert [each.status.value for each in found] == ["planned", "planned"]
    assert who(found[0], "participant").isdisjoint(who(found[1], "participant"))


def test_deeds_in_a_list_keep_their_doers(claims: ClaimsOfKind) -> None:
    text = (
        "The detention of opposition politicians, harassment of media, and activities by local governments "
        "are obstacles."
    )
    (arrest,) = claims(text, "Arrest")
    assert not who(arrest, "initiator")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks were co-chaired by Malian Minister of Mines, Idriss Saleh, and Jane Roe of Canada.", 2),
        ("Deputy Minister Idriss Saleh hosted a meeting with Jane Roe and John Poe.", 3),
        ("Jane Roe attends a working lunch with the foreign ministers of Kenya and Chad, in Nairobi.", 3),
        ("Canada met Mali's political and military leaders.", 2),
    ],
)
def test_nobody_in_a_list_of_people_is_lost(claims: ClaimsOfKind, text: str, expected: int) -> None:
    found = {
        entity
        for kind in ("Meeting", "Talks")
        for claim in claims(text, kind)
        for role in ("participant", "party", "organizer")
        for entity in who(claim, role)
    }
    assert len(found) == expected


def test_an_announcement_is_made_before_what_it_announces(claims: ClaimsOfKind) -> None:
    (found,) = claims("Canada welcomes the announcement by Kenya that it will host a summit.", "Announcement")
    assert (found.status.value, who(found, "speaker")) == ("held", {"state/kenya"})


def test_stops_of_a_journey_are_all_places(claims: ClaimsOfKind) -> None:
    text = "Jane Roe will travel to Nairobi on March 20-21 and Kampala on March 22-23 to discuss trade."
    (visit,) = claims(text, "Visit")
    assert [each.span.text for each in visit.places] == ["Nairobi", "Kampala"]
    assert visit.time is not None
    assert visit.time.edtf == "2024-03-20/2024-03-23"


def test_those_detained_end_with_what_is_joined_to_them(claims: ClaimsOfKind) -> None:
    text = "Canada called on Mali to free those unjustly detained and resumption of talks."
    labels = {each for claim in claims(text, "Arrest") for each in who(claim, "target")}
    assert len(labels) == 1
    assert "resumption" not in next(iter(labels))


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        # texts condemn and demand for those who made them
        ("A statement by the EU condemned the attack on Chad.", "Condemnation", "speaker", {"org/eu"}),
        (
            "The resolution adopted by the General Assembly calls on Mali to withdraw its troops.",
            "Demand",
            "speaker",
            {"org/un-general-assembly"},
        ),
        ("Kenya backed the OAS resolution calling for a vote in Haiti.", "Demand", "speaker", {"org/oas"}),
        ("The Chad resolution condemns the attack on Mali.", "Condemnation", "speaker", set()),
        ("The report on Chad urges Mali to act.", "Demand", "speaker", set()),
        ("Chad vetoed an EU resolution condemning the raid.", "Condemnation", "speaker", set()),
        # verbs joined past a noun
        (
            "Norway remains troubled by the arrests and joins Canada in calling for a vote in Mali.",
            "Demand",
            "speaker",
            {"state/norway", "state/canada"},
        ),
        # a name behind the office of who serves another
        (
            "Penny Wong met with the adviser to Prime Minister Mikati, Ziad Haddad, on Monday.",
            "Meeting",
            "participant",
            {"person/penny-wong", "person/ziad-haddad"},
        ),
        # a body amid those listed with people, and a land of its own
        (
            "Kenya will support the people of Chad, the African Union, and our foreign partners in this.",
            "Statement",
            "target",
            {"org/african-union"},
        ),
        ("Canada thanked the people of Chad, the Gambia and Mali.", "Statement", "addressee", set()),
        # whom a sum is for, who leads people somewhere
        (
            "The World Bank announced a loan package of $6 million for Kenya.",
            "AidProvision",
            "recipient",
            {"state/kenya"},
        ),
        ("Penny Wong led a team of officials to Chad.", "Visit", "visitor", {"person/penny-wong"}),
        # who leads a process is no side of it
        ("The UN-led Libyan peace process goes on.", "NegotiationProcess", "party", set()),
        # one sentence that a parser splits
        (
            "On Friday, Deputy Minister of State for Management and Resources Brian P. McKeon flew to Lima, "
            "and met with officials of Peru.",
            "Meeting",
            "participant",
            {"person/brian-mckeon"},
        ),
    ],
)
def test_a_release_names_sides_apart(
    claims: ClaimsOfKind, text: str, kind: str, role: str, expected: set[str]
) -> None:
    named = {entity for claim in claims(text, kind) for entity in who(claim, role)}
    assert {each for each in named if not each.startswith("group/")} == expected


def test_a_summit_that_matters_is_not_yet_held(claims: ClaimsOfKind) -> None:
    (summit,) = claims("They noted the importance of a successful G20 Leaders' Summit.", "Summit")
    assert summit.status != "held"


def test_whom_one_is_glad_to_be_here_with_one_meets(claims: ClaimsOfKind) -> None:
    text = SECRETARY + "Washington\nSECRETARY BLINKEN: It is a pleasure to be here with Penny Wong."
    (met,) = claims(text, "Meeting")
    assert who(met, "participant") == {BLINKEN, "person/penny-wong"}
    assert not claims(text.replace("with Penny Wong", "for the summit of Penny Wong"), "Meeting")


def test_who_travels_to_speak_with_somebody_calls_nobody(claims: ClaimsOfKind) -> None:
    text = "Olaf Scholz will visit Beijing to speak with Xi Jinping."
    assert claims(text, "Meeting")
    assert not claims(text, "PhoneCall")
