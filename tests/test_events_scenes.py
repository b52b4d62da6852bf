"""Sentences of wire news: where force is used, whom it hurts, who is where, how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

_KNOWN = ("state/", "person/", "group/cpn")
Claims = Callable[[str], tuple[Claim, ...]]


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Claims:

    def run(text: str) -> tuple[Claim, ...]:
        (extraction,) = extractor.extract([Document("wire", "", text, published=date(2024, 3, 6))])
        return extraction.claims

    return run


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Five soldiers were killed in an ambush on a jungle road near Jaffna.", "Attack", "place/jaffna-lk"),
        ("A Turkish plane fired missiles at suspected Kurdish rebels near Hakkari.", "Attack",
         "place/hakkari-tr"),
        ("A boy was killed in the West Bank in a shootout between Israeli troops and militants.", "Clash",
         "place/west-bank"),
        ("Chadian rebels attacked a convoy on the outskirts of Goma.", "Attack", "place/goma-cd"),
        ("Pakistani police detained an opposition leader in Lahore on Friday.", "Arrest", "place/lahore-pk"),
        ("Police in Nairobi have arrested six people.", "Arrest", "place/nairobi-ke"),
        ("Turkey will withdraw its troops from two bases in neighboring Iraq.", "TroopWithdrawal",
         "place/iraq"),
        ("Paul Biya met with Palestinian leader Mahmoud Abbas in the West Bank.", "Meeting",
         "place/west-bank"),
        ("Angela Merkel is in Ankara to discuss trade.", "Visit", "place/ankara-tr"),
        ("A Swiss delegation crossed the border from Egypt into Libya on Tuesday.", "Visit", "place/libya"),
    ],
)  # fmt: skip
def test_where_it_was(claims: Claims, text: str, kind: str, expected: str) -> None:
    places = [place.entity for claim in claims(text) if claim.kind == kind for place in claim.places]
    assert expected in places


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("India and Nepal have deployed a total of 2,000 troops to Somalia.", "Deployment",
         {"state/india", "state/nepal"}),
        ("France has threatened sanctions against Sudan, Sudanese rebels and officials.", "Sanctions",
         {"state/france", "state/sudan"}),
        ("Maoist rebels have rejected an offer from the Nepalese government to hold another round of talks.",
         "Talks", {"group/cpn-maoist", "state/nepal"}),
        ("Hungarian officials announced it in Vienna following talks between Prime Minister Viktor Orban "
         "and Chancellor Sebastian Kurz.", "Talks", {"person/viktor-orban", "person/sebastian-kurz"}),
        ("Peace talks between Syria and Israel collapsed. Lebanese witnesses in Tyre say he was unarmed.",
         "Talks", {"state/syria", "state/israel"}),
        ("Roh Moo-hyun met Hu Jintao on Monday. Mr. Roh urged North Korea to return to the six-nation talks.",
         "Talks", {"state/north-korea"}),
        ("Turkey says planning is under way to withdraw its remaining 10,000 troops from Iraq.",
         "TroopWithdrawal", {"state/turkey"}),
        ("Paul Biya and Ali Bongo met in the Kenyan capital Nairobi on Sunday.", "Meeting",
         {"person/paul-biya", "person/ali-bongo"}),
        ("Emmanuel Macron met with Egypt's Hosni Mubarak in Paris.", "Meeting",
         {"person/emmanuel-macron", "person/hosni-mubarak"}),
        ("After meeting on Monday in Lagos, Paul Biya and Ali Bongo signed the accord.", "Meeting",
         {"person/paul-biya", "person/ali-bongo"}),
        ("Uganda and Rwanda are nearing a peace deal.", "AgreementReached",
         {"state/uganda", "state/rwanda"}),
    ],
)  # fmt: skip
def test_who_has_a_part(claims: Claims, text: str, kind: str, expected: set[str]) -> None:
    found = [
        {
            part.entity
            for part in claim.participations
            if part.entity.startswith(("state/", "person/", "group/cpn"))
        }
        for claim in claims(text)
        if claim.kind == kind
    ]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Jacques Chirac held talks with King Mohammed VI in Rabat. Prior to the meeting, the king spoke.",
         "Talks", ["held", "held"]),
        ("Russia refused talks with Japan. Japan proposed the talks again.", "Talks",
         ["refused", "proposed"]),
        ("Two envoys met in Tokyo on Tuesday ahead of six-nation talks in Beijing next week.", "Talks",
         ["planned"]),
        ("Iranian missiles struck a car in Kano, killing two guards.", "Attack", ["held"]),
    ],
)  # fmt: skip
def test_how_far_it_has_come(claims: Claims, text: str, kind: str, expected: list[str]) -> None:
    assert [claim.status.value for claim in claims(text) if claim.kind == kind] == expected


def test_whom_a_raid_killed_and_who_made_it_are_told_together(claims: Claims) -> None:
    first, *others = [each for each in claims("Ten guards were killed in an Israeli raid near Tyre.")
                      if each.kind == "Attack"]  # fmt: skip
    assert {part.role for part in first.participations} == {"initiator", "target"}
    assert all(each.coreferent for each in others)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Five people were killed in a car crash near Gao.", "Attack"),
        ("The rebels killed the deal in Paris.", "Attack"),
        ("A gas explosion killed ten people in Kano.", "Attack"),
        ("Angela Merkel is in Berlin to stay.", "Visit"),
        ("The trip made Keir Starmer the first British leader to see Nauru.", "Appointment"),
    ],
)
def test_what_is_none(claims: Claims, text: str, kind: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == kind]


def test_a_day_belongs_to_what_is_said_to_have_been_done_on_it(claims: Claims) -> None:
    text = "The army says three soldiers were killed Thursday when a bomb struck their vehicle."
    times = [claim.time and claim.time.edtf for claim in claims(text) if claim.kind == "Attack"]
    assert times == ["2024-02-29"]


def test_officials_who_are_somewhere_for_talks_take_part(claims: Claims) -> None:
    (talks,) = claims("Swiss officials are in Cairo for talks with Egyptian officials.")
    assert len(talks.participations) == 2


def test_the_government_met_abroad_is_not_its_hosts(claims: Claims) -> None:
    text = "Rebels in Sri Lanka say they will hold talks with the government in Geneva, Switzerland."
    sides = {part.entity for claim in claims(text) if claim.kind == "Talks" for part in claim.participations}
    assert "state/switzerland" not in sides
