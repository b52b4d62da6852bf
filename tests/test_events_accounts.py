"""Accounts of how an agreement came about: sides told once, factions, who signs for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from told_cases import ends

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

Reader = Callable[[str], list[Claim]]

_TRUCE = "The government of Chad and the MDJT signed a truce in Tripoli in January 2002. "
_SIDES = ["chad", "mdjt"]


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> Reader:
    """Reads a text of 6 March 2021 and gives its claims."""

    def read(text: str) -> list[Claim]:
        (found,) = extractor.extract([Document("account", "", text, published=date(2021, 3, 6))])
        return list(found.claims)

    return read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (_TRUCE + "Libya had mediated.", "Mediation"),
        (_TRUCE + "President Omar Bongo of Gabon served as mediator.", "Mediation"),
        (_TRUCE + "Further rounds of talks were held in Khartoum and Paris.", "Talks"),
        (_TRUCE + "Seven rounds of talks had been held since December 1996.", "Talks"),
        (_TRUCE + "Negotiations collapsed in May 2003.", "Talks"),
    ],
)
def test_sides_of_a_conflict_are_told_once(claims: Reader, text: str, kind: str) -> None:
    found = [each for each in claims(text) if each.kind == kind]
    assert [ends(each, "party") for each in found] == [_SIDES]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (_TRUCE + "Libya and Niger met in Rome. Gabon had mediated.", "Mediation"),
        (_TRUCE + "Gabon brokered the truce.", "Mediation"),
        (_TRUCE + "Gabon is a facilitator of the peace process in Mali.", "Mediation"),
        (_TRUCE + "Donor talks opened in Paris.", "Talks"),
        (_TRUCE + "Niger and Mali met in Rome. Talks opened in Paris in May 2003.", "Talks"),
        ("Chad and Mali held talks in Oslo. The Dayton accord was signed in Paris in 1995.", "Signing"),
    ],
)
def test_others_take_no_sides_told_before(claims: Reader, text: str, kind: str) -> None:
    (*_, last) = [each for each in claims(text) if each.kind == kind]
    assert not {*_SIDES, "mali"} & {*ends(last, "party", "signatory")}


def test_who_signed_a_further_accord_is_for_the_text_to_tell(claims: Reader) -> None:
    (*_, last) = claims(_TRUCE + "A peace accord was signed in Paris on 3 May 2003.")
    assert (last.kind, ends(last, "signatory")) == ("Signing", [])


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("A faction of the MDJT rejected the deal.", "Rejection", "initiator", "faction"),
        ("A dissident faction led by Ahmed Roe rejected the deal.", "Rejection", "initiator", "faction"),
        ("The hardliners rejected the deal.", "Rejection", "initiator", "hardliners"),
        ("The MDJT withdrew from the peace process in 2003.", "WalkOut", "initiator", "mdjt"),
        ("In 2003 government delegates met Omar Bongo in Paris.", "Meeting", "participant", "chad"),
    ],
)
def test_groups_without_names_act(claims: Reader, text: str, kind: str, role: str, expected: str) -> None:
    (*_, last) = [each for each in claims(_TRUCE + text) if each.kind == kind]
    assert any(expected in each for each in ends(last, role))


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed on behalf of Chad by Ali Roe and on behalf of the MDJT by Adam Togoi.",
        "Ali Roe signed the accord on behalf of Chad and Adam Togoi on behalf of the MDJT.",
        "The accord was signed by Ali Roe for Chad and Adam Togoi for the MDJT.",
        "The accord was signed by Ali Roe for the Pathet Lao and Adam Togoi for Chad.",
    ],
)
def test_both_signers_sign_for_their_sides(claims: Reader, text: str) -> None:
    (claim,) = [each for each in claims(text) if each.kind == "Signing"]
    assert ends(claim, "signatory") == ["adam-togoi", "ali-roe"]


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Angola and the MPLA talked; the talks were mediated by Togo; the OAU, France and Mali took part "
         "as observers.", "Mediation", "mediator", ["togo"]),
        ("The MDJT opened talks with the government of Chad in Tripoli, facilitated by Libya, in 2001.",
         "Mediation", "mediator", ["libya"]),
        ("Talks between the government of Chad and the MDJT, which Libya had mediated, took place in Rome.",
         "Mediation", "mediator", ["libya"]),
        (_TRUCE + "The rebels signed an accord with the government in Paris on 7 May 2003.",
         "Signing", "signatory", ["chad", "mdjt"]),
        (_TRUCE + "Libya hosted the talks and France and Gabon were observers. The two sides met again.",
         "Meeting", "participant", ["chad", "mdjt"]),
    ],
)  # fmt: skip
def test_who_is_beside_the_sides(
    claims: Reader, text: str, kind: str, role: str, expected: list[str]
) -> None:
    found = [each for each in claims(text) if each.kind == kind]
    assert found
    assert ends(found[-1], role) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1994 church leaders met Omar Bongo in Nairobi.", "1994"),
        ("In 2002 representatives of Chad and the MDJT met in Tripoli.", "2002"),
    ],
)
def test_a_year_before_the_doers_is_the_time(claims: Reader, text: str, expected: str) -> None:
    (claim,) = [each for each in claims(text) if each.kind == "Meeting"]
    assert claim.time is not None
    assert claim.time.edtf == expected
