"""From drafts to claims: what no claim may say, whatever the parse."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document
from parley.seeds import load_knowledge


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_knowledge(), load_language())


def claims(extractor: Extractor, text: str) -> dict[str, Claim]:
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    return {claim.kind: claim for claim in found.claims}


def test_an_invitation_is_not_dated_by_what_it_invites_to(extractor: Extractor) -> None:
    text = "Ugandan President Yoweri Museveni has invited both men to Kampala next week."
    invitation = claims(extractor, text)["Invitation"]
    assert (invitation.status, invitation.time) == ("held", None)


def test_a_mediator_is_never_a_side(extractor: Extractor) -> None:
    text = (
        "Algerian Foreign Minister Mohammed Benyahia and his team had shuttled between Washington and Tehran."
    )
    mediation = claims(extractor, text)["Mediation"]
    roles = {(part.role, part.entity) for part in mediation.participations}
    assert ("party", "state/iran") in roles
    assert ("party", "state/united-states") in roles
    sides = {entity for role, entity in roles if role == "party"}
    assert not sides & {entity for role, entity in roles if role == "mediator"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders of Rwanda and Uganda met in Luanda.",
            {"person/paul-kagame", "person/yoweri-museveni"},
        ),
        (
            "Officials from Chile, Peru and Bolivia met in Lima.",
            {"state/chile", "state/peru", "state/bolivia"},
        ),
        ("Sudanese and Chadian mediators met in Tripoli.", {"state/sudan", "state/chad"}),
    ],
)
def test_a_plural_of_several_owners_is_a_party_for_each(
    extractor: Extractor, text: str, expected: set[str]
) -> None:
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    owners = {e.id: e.belongs_to if e.kind == "UnnamedGroup" else e.id for e in found.entities}
    (meeting,) = (claim for claim in found.claims if claim.kind == "Meeting")
    assert {owners[part.entity] for part in meeting.participations} == expected


def test_who_stands_along_with_a_subject_shares_its_part(extractor: Extractor) -> None:
    text = "Egypt, along with the United States, brokered the truce between Israel and Hamas."
    roles = {(part.role, part.entity) for part in claims(extractor, text)["Mediation"].participations}
    assert {("mediator", "state/egypt"), ("mediator", "state/united-states")} <= roles
    assert ("party", "state/united-states") not in roles


@pytest.mark.parametrize(
    ("text", "speakers", "targets"),
    [
        ("Peru and Chile clashed again. Each side blamed the other.", "peru chile", "peru chile"),
        ("Peru and Chile accused one another of the attack.", "peru chile", "peru chile"),
        ("Brazil called Peru and Chile. Each country accused the other.", "peru chile", "peru chile"),
    ],
)
def test_each_and_the_other_are_both_sides(
    extractor: Extractor, text: str, speakers: str, targets: str
) -> None:
    parts = claims(extractor, text)["Accusation"].participations
    for role, expected in (("speaker", speakers), ("target", targets)):
        found = {part.entity.partition("/")[2] for part in parts if part.role == role}
        assert found == set(expected.split())
