"""States that nobody knows, and regions and towns that act for themselves."""

from __future__ import annotations

from datetime import date

import pytest
from linking_cases import Link, found

from parley.extract.extraction import Extractor
from parley.ontology.model import Document


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "expected"),
    [
        # by what it owns, does, has and suffers
        ("Corvania is about to restore full diplomatic ties with Tessel.", "Corvania", 1, "state/corvania"),
        ("Corvania is about to restore full diplomatic ties with Tessel.", "Tessel", 1, "state/tessel"),
        ("The Tessel government condemned the attack.", "Tessel", 1, "state/tessel"),
        ("A senior Tessel official said the bridge was open.", "Tessel", 1, "state/tessel"),
        ("The Tessel embassy in Paris denied the report.", "Tessel", 1, "state/tessel"),
        ("The ambassadors of Chad, Tessel and Morvia met.", "Tessel", 1, "state/tessel"),
        ("Tessel refuses to recognize Morvia.", "Morvia", 1, "state/morvia"),
        ("Two diplomats from Tessel were expelled.", "Tessel", 1, "state/tessel"),
        ("Old foes Tessel and Morvia have renewed diplomatic ties.", "Morvia", 1, "state/morvia"),
        ("Tessel welcomed the resumption of ties with Morvia.", "Tessel", 1, "state/tessel"),
        ("Tessel said it would retaliate.", "Tessel", 1, "state/tessel"),
        ("Tessel threatened Morvia with war.", "Morvia", 1, "state/morvia"),
        ("Chad condemned an attack by Ostmark soldiers.", "Ostmark", 1, "state/ostmark"),
        # one entity in all of a text, and a territory where it is but a place
        ("Tessel's ambassador left. Tessel thanked Chad.", "Tessel", 2, "state/tessel"),
        ("Tessel recalled its ambassador. Ten men died in Tessel.", "Tessel", 2, "place/tessel"),
        ("Tessel recalled its ambassador. The Tesselian embassy closed.", "Tesselian", 1, "state/tessel"),
        # regions and towns that act
        ("Bavaria signed an agreement with Chad.", "Bavaria", 1, "authority/bavaria"),
        ("Chad signed an agreement with Bavaria.", "Bavaria", 1, "authority/bavaria"),
        ("Nagaland's chief minister met traders.", "Nagaland", 1, "authority/nagaland"),
        ("The Kano State government rejected the offer.", "Kano State", 1, "authority/kano-state"),
        ("The mayor of Lyon met the governor of Kaduna.", "mayor of Lyon", 1, "person/lyon-fr-mayor"),
        # places, persons, organisations and plain words that stay what they are
        ("Rebels captured Hasker. Hasker police said four people died.", "Hasker", 2, "place/hasker"),
        ("Indian troops in Kashmir shot three men.", "Kashmir", 1, "place/kashmir"),
        ("The mayor of Lyon spoke. Ten men died in Lyon.", "Lyon", 2, "place/lyon-fr"),
        ("Farrugia, who leads the mission, met Libya and Chad.", "Farrugia", 1, "person/farrugia-release"),
        ("Ambassador Marvek left. Marvek restored ties with Chad.", "Marvek", 2, "person/marvek-release"),
        ("Hardliners restored ties with Iran.", "Hardliners", 1, "group/release-hardliners"),
        ("Zentix signed an agreement with Ghana.", "Zentix", 1, "org/zentix"),
        ("Ghana imposed sanctions on Chad on Sunday.", "Chad", 1, "state/chad"),
    ],
)
def test_an_unknown_name_stands_for(
    link: Link, text: str, words: str, occurrence: int, expected: str
) -> None:
    assert found(link(text), words, occurrence) == {expected}


def test_an_unknown_state_has_officials_and_a_territory(link: Link) -> None:
    linked = link("Tessel President Arto Kemmel arrived in Morvia on Monday. Tessel thanked Morvia.")
    assert [(post.id, post.label) for post in linked.posts] == [
        ("post/tessel/president", "President of Tessel")
    ]
    kinds = {entity.id: entity.kind for entity in linked.entities}
    assert kinds["state/tessel"] == "State"


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Kenya to send troops to Haiti", "Deployment", {("initiator", "state/kenya")}),
        ("Nepal, Bhutan to restore ties", "RelationsEstablishment",
         {("party", "state/nepal"), ("party", "state/bhutan")}),
        ("Secretary Oda Vinter to meet Per Holmen in Oslo", "Meeting",
         {("participant", "person/oda-vinter"), ("participant", "person/per-holmen")}),
    ],
)  # fmt: skip
def test_what_a_headline_announces_is_planned(
    extractor: Extractor, text: str, kind: str, roles: set[tuple[str, str]]
) -> None:
    (extraction,) = extractor.extract([Document("headline", "test", text, published=date(2024, 3, 6))])
    (claim,) = [each for each in extraction.claims if each.kind == kind]
    assert claim.status.value == "planned"
    assert {(part.role, part.entity) for part in claim.participations} == roles
