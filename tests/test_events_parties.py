"""All who have a part: lists of those met, recipients of aid, victims, those by whom somebody is joined."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

Reader = Callable[[str, str], list[Claim]]


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Reader:
    """Reads a text of 6 March 2024 and gives its claims of one kind."""

    def read(text: str, kind: str) -> list[Claim]:
        (found,) = extractor.extract([Document("parties", "", text, published=date(2024, 3, 6))])
        return [claim for claim in found.claims if claim.kind == kind]

    return read


def who(claim: Claim, role: str) -> list[str]:
    """The last words of the ids of those in a role, sorted."""
    return sorted(each.entity.rpartition("/")[2].rpartition("-")[2] for each in claim.participations
                  if each.role == role)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("US-Iran talks opened in Muscat.", "Talks", "party", ["iran", "states"]),
        ("The EU-US summit opened in Brussels.", "Summit", "participant", ["eu", "states"]),
        ("Norway attended the conference in solidarity with Sudanese refugees in Oslo.", "Session",
         "participant", ["norway"]),
        ("Norway mediated talks between the government of Narendra Modi and the opposition.", "Talks",
         "party", ["india", "india"]),  # the second is the opposition of India
        ("A meeting of nine countries, among them Kenya, Chad and Mali, was held in Oslo.", "Meeting",
         "participant", ["chad", "countries", "kenya", "mali"]),
        ("Jane Roe met with several of her foreign counterparts.", "Meeting", "participant",
         ["counterparts", "roe"]),
        ("Jane Roe met officials from the Republic of Chad and Sudanese governments, the AU, and civil "
         "society.", "Meeting", "participant", ["chad", "roe", "society", "sudan", "union"]),
        ("Jane Roe met with representatives of the Kenyan and Ugandan governments.", "Meeting", "participant",
         ["kenya", "roe", "uganda"]),
        ("Jane Roe spoke with foreign ministers of the East Asia Summit (EAS) nations.", "PhoneCall",
         "participant", ["roe", "summit"]),
        ("Jane Roe, joined by John Poe, met today with Ann Doe.", "Meeting", "participant",
         ["doe", "poe", "roe"]),
        ("Jane Roe met today with Ann Doe, accompanied by John Poe.", "Meeting", "participant",
         ["doe", "poe", "roe"]),
        ("Talks between the Taliban and Afghan politicians began in Oslo.", "Talks", "party",
         ["afghanistan", "taliban"]),
        ("Clashes between Hamas and Israeli forces continued in Gaza.", "Clash", "party",
         ["forces", "hamas"]),
        ("As part of its commitment to the people of Chad, Norway is providing $2 million.", "AidProvision",
         "recipient", ["chad"]),
        ("Some $3 million of the $90 million in Norwegian aid announced on March 4 will support UN "
         "operations.", "AidProvision", "recipient", ["un"]),
        ("Canada will provide $30 million to support refugees in Jordan and the communities hosting them.",
         "AidProvision", "recipient", ["communities", "refugees"]),
        ("Canada condemned the arrest of Ivan Petrov and dozens of protesters by Belarus.", "Arrest",
         "target", ["petrov", "protesters"]),
        ("Canada condemned the arrest of Ivan Petrov and dozens of protesters by Iranian authorities.",
         "Arrest", "initiator", ["iran"]),
        ("Canada imposed asset freezes and travel bans against eight Syrian officers.", "Sanctions", "target",
         ["syria"]),
        ("Canada applauds Norway for facilitating talks between Chad and Libya.", "Mediation", "mediator",
         ["norway"]),
        ("Jane Roe met with the families of Americans detained in Iran.", "Arrest", "target", ["iran"]),
        ("Canada welcomes the visit of Narendra Modi to Qatar.", "Visit", "host", []),
    ],
)  # fmt: skip
def test_all_who_have_a_part_are_told(
    claims: Reader, text: str, kind: str, role: str, expected: list[str]
) -> None:
    (claim,) = claims(text, kind)
    assert who(claim, role) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The sanctioned persons left Norway.", "Sanctions"),
        ("Norway thanked Kenya for its role in facilitating greater attention for refugees.", "Mediation"),
        ("Norway welcomed the accord in Damascus.", "AgreementReached"),
        ("Canada is considering lifting sanctions on Sudan.", "Sanctions"),
        ("Jane Roe had problems here with John Poe.", "Meeting"),
    ],
)
def test_what_only_names_a_deed_tells_of_none(claims: Reader, text: str, kind: str) -> None:
    assert claims(text, kind) == []


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("The ministers of Kenya met in Oslo on Monday. They welcomed officials from Mali, Chad, and Niger, "
         "who participated as observers.", "observer", ["chad", "mali", "niger"]),
        ("Jane Roe thanked the envoys of Mali, Chad, Niger who met in Oslo on Monday.", "participant",
         ["chad", "mali", "niger"]),
        ("Officials from Mali and Chad, who had met in Oslo, left.", "participant",
         ["chad", "mali"]),
    ],
)  # fmt: skip
def test_who_tells_of_people_not_of_their_states(
    claims: Reader, text: str, role: str, expected: list[str]
) -> None:
    found = claims(text, "Meeting")
    assert expected in [who(claim, role) for claim in found]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Canada is imposing sanctions on members of a network. The six people sanctioned today sold oil.",
         "Sanctions", [False, True]),
        ("Norway condemned an attack on a clinic in Kano. This attack took the lives of four children.",
         "Attack", [False, True]),
        ("The rebels attacked Kano on Monday. An attack in Jos killed three doctors.", "Attack",
         [False, False, True]),
        ("Norway condemned the attack on a mosque in Kano, Nigeria, that killed ten worshippers.", "Attack",
         [False, True]),
    ],
)  # fmt: skip
def test_one_event_is_told_by_several_words(
    claims: Reader, text: str, kind: str, expected: list[bool]
) -> None:
    assert [bool(claim.coreferent) for claim in claims(text, kind)] == expected
