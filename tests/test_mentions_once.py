"""One node for one agent: names beside acronyms, people called in several ways, the sides of an account."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

CHAD, PERU, GEORGIA, SUDAN = (f"state/{name}" for name in ("chad", "peru", "georgia", "sudan"))
FEDERATION, SRPSKA = "authority/federation-of-bosnia", "authority/republika-srpska"
PRICE = "Ned Price, Department Spokesperson\n"


NAMES: tuple[tuple[str, str, int, set[str]], ...] = (
    # the full name in brackets behind the acronym
    ("UNAVEM (UN Angola Verification Mission) left.", "UN Angola Verification Mission", 1, {"org/unavem"}),
    ("UNOMIL (Observer Mission in Liberia) left. UNOMIL met.", "UNOMIL", 2,
     {"org/observer-mission-in-liberia"}),
    ("The EU (Brussels) met Chad.", "EU", 1, {"org/eu"}),
    ("The EU (European Council) met Chad.", "EU", 1, {"org/eu"}),
    ("NATO (which Chad left) agreed.", "Chad", 1, {CHAD}),
    # the name as a whole wherever it stands, with a known one in it
    ("The Southern Contact Group (SCG) met. Chad joined the Southern Contact Group (SCG).",
     "Southern Contact Group", 2, {"org/southern-contact-group"}),
    ("The Southern Contact Group (SCG) met. The Southern Contact Group left.", "Southern Contact Group", 2,
     {"org/southern-contact-group"}),
    # acronyms of common words
    ("The law burdens non-governmental organizations (NGOs). Chad met the NGOs.", "NGOs", 2,
     {"group/release-non-governmental-organizations"}),
    ("Chad's member of parliament (MP) left. MPs voted.", "MPs", 1, {"group/release-mps"}),
    # territories by their first noun
    ("The Federation of Bosnia and Herzegovina met. Chad left the Federation.", "Federation", 2,
     {FEDERATION}),
    ("The Republic Srpska met Chad.", "Republic Srpska", 1, {SRPSKA}),
    ("The Federation of Bosnia and Herzegovina met. The Russian Federation left.", "Russian Federation", 1,
     {"state/russia"}),
    # what a noun before a name says it is
    ("Peru blamed the criminal gang Los Roes. Los Roes fled.", "Los Roes", 2, {"org/los-roes"}),
    ("Peru met the town Los Roes.", "Peru", 1, {PERU}),
    ("FPR troops met SWAPO troops.", "SWAPO troops", 1, {"group/swapo"}),
    ("French and SWAPO troops met.", "SWAPO troops", 1, {"body/france/armed-forces", "group/swapo"}),
    ("UNITA soldiers fled.", "soldiers", 1, {"group/unita"}),
    ("Peru's soldiers fled.", "soldiers", 1, {"group/release-soldiers-of-peru"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), NAMES)
def test_names(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


PEOPLE: tuple[tuple[str, str, int, set[str]], ...] = (
    # members of an organisation
    ("NATO members met. NATO countries left.", "countries", 1, {"group/release-members-of-nato"}),
    ("The member states of NATO met.", "member states", 1, {"group/release-members-of-nato"}),
    ("Eastern NATO countries met.", "countries", 1, {"group/release-eastern-nato-countries"}),
    ("Two NATO countries met.", "countries", 1, {"group/release-nato-countries"}),
    ("The peoples of Peru met. The Peruvian people left.", "peoples", 1, {"group/release-people-of-peru"}),
    ("The public of Chad met the public of the islands.", "the public", 1, {"group/release-public"}),
    # whose those are that stand before the noun of a list
    ("The envoy met in Chad with government, opposition, and business leaders.", "government", 1,
     {"group/release-government-leaders-of-chad"}),
    ("The envoy met with government, opposition, and business leaders.", "opposition", 1,
     {"group/release-opposition-leaders"}),
    ("In Chad and Peru she met with government and business leaders.", "government", 1,
     {"group/release-government-leaders"}),
    ("The government and business leaders of Peru met.", "The government", 1, {PERU}),
    ("In Khartoum, government forces fled.", "forces", 1, {"group/sudanese-armed-forces"}),
    ("Chad has leaders. Chad's leaders, including the ruling party, met.", "ruling party", 1,
     {"group/release-ruling-party-of-chad"}),
    # ours
    (PRICE + "We protect our workers.", "workers", 1, {"group/release-workers-of-united-states"}),
    (PRICE + "We protect our armed forces.", "forces", 1, {"body/united-states/armed-forces"}),
    (PRICE + "We met our partners.", "partners", 1, {"group/release-partners"}),
    (PRICE + "Peru joined us. We cherish our partnership.", "our", 1, {"state/united-states", PERU}),
    (PRICE + "NATO met. NATO grew. NATO stands. NATO votes. NATO left Peru. NATO acts. NATO moved. "
     "We cherish our partnership.", "our", 1, {"state/united-states"}),
    # who is named after a description
    ("A career diplomat, Ambassador Ana Roe served in Peru.", "diplomat", 1, {"person/ana-roe"}),
    ("A soldier fled Peru, President Ana Roe said.", "soldier", 1, {"group/release-soldier"}),
    ("A diplomat, Ana Roe said, left Peru.", "diplomat", 1, {"group/release-diplomat"}),
    # styles and nouns that name nobody
    ("Chad met Jan Doe with his late Majesty King Roe.", "his", 1, set()),
    ("NATO met. The organization of the vote failed.", "organization", 1, set()),
    ("NATO met. The organization agreed.", "organization", 1, {"org/nato"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), PEOPLE)
def test_people(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


SIDES: tuple[tuple[str, str, int, set[str]], ...] = (
    # a text that names a group and no state
    ("The government met UNITA members. The parties agreed.", "government", 1, {"state/angola"}),
    ("The government freed many and RENAMO disarmed. The parties agreed.", "parties", 1,
     {"state/mozambique", "group/renamo"}),
    ("The government freed many, UNITA and RENAMO said.", "government", 1, set()),
    # all of those who signed
    ("The Chadian government signed an accord with the Chad National Front (FNT), the Renewed National Front "
     "of Chad (FNTR) and the Movement for Sea and Land (MSL). It told of the rights of the parties.",
     "parties", 1,
     {CHAD, "group/fnt", "group/renewed-national-front-of-chad", "org/movement-for-sea-and-land"}),
    ("Talks between Hutus, Tutsis and Bosnian Serbs began. The parties agreed.", "parties", 1,
     {"group/release-hutus", "group/release-tutsis", "group/release-people-of-republika-srpska"}),
    ("Talks between Thais, Laotians and Peruvians began. The parties agreed.", "parties", 1,
     {"state/thailand", "state/laos", PERU}),
    ("The arms went to UNTAC and UNHCR. The parties agreed.", "parties", 1, set()),
    # courts of those whose parliament acts
    (PRICE + "The United States regrets the Georgian Parliament's choice of six Supreme Court nominees.",
     "Supreme Court", 1, {"body/georgia/supreme-court"}),
    (PRICE + "We thank Chad and urge the nation's leadership to talk.", "leadership", 1, {CHAD}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), SIDES)
def test_sides(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
