"""Groups without names and organisations that nobody knows: families, the displaced, "the Foundation"."""

from __future__ import annotations

import pytest
from linking_cases import Link, found, linker

CHAD, GHANA, PERU, CHILE, KENYA = (f"state/{name}" for name in ("chad", "ghana", "peru", "chile", "kenya"))


@pytest.fixture(scope="module")
def link() -> Link:
    return linker()


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Chad mourns with Ana Roe and her family.", "family", "family-of-ana-roe"),
        ("Chad thanked the teachers and their children.", "children", "children-of-teachers"),
        ("Chad urged the release of those unjustly detained.", "those", "those-unjustly-detained"),
        ("Chad protects those most vulnerable to floods.", "those", "those-most-vulnerable-to-floods"),
        ("Chad feeds those in need.", "those", "those-in-need"),
        ("Chad supports the displaced and the poor.", "the displaced", "displaced"),
        ("The public may attend.", "public", "public"),
        ("Chad thanked journalists and organizations.", "organizations", "organizations"),
        ("Chad thanked women's groups.", "groups", "womens-groups"),
        ("The trial in Ghanaian courts ended.", "courts", "ghanaian-courts"),
        ("Chad works with other democracies.", "democracies", "other-democracies"),
        ("Chad met Prime Minister Jan Roe of Ghana and other senior officials.", "officials",
         "other-senior-officials-of-ghana"),
        ("Chad met members of the business community.", "members", "members-of-the-business-community"),
        ("Chad thanked the election commission.", "commission", "election-commission"),
    ],
)  # fmt: skip
def test_people_and_bodies_without_a_name_are_a_group(link: Link, text: str, words: str, named: str) -> None:
    assert found(link(text), words) == {f"group/release-{named}"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He spoke in public.", "public"),
        ("Chad voiced opposition to the plan.", "opposition"),
        ("Chad has people-to-people ties.", "people"),
        ("The poor country asked for help.", "poor"),
        ("The world is round.", "world"),
        ("Chad funds the fight against sexual violence in conflict (SVC). SVC is a crime.", "SVC"),
        ("Chad condemns torture wherever it occurs.", "it"),
        ("Chad signed the first pact of its kind.", "its"),
        ("Chad supports the Paris Agreement and its goals.", "its"),
        ("He left the Ministry of Trade as Senior Vice President.", "Senior Vice President"),
        ("The 27th Congress of the Universal Postal Union begins.", "Congress"),
    ],
)
def test_other_words_name_nobody(link: Link, text: str, words: str) -> None:
    assert found(link(text), words) == set()


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "expected"),
    [
        ("Ana Roe leads the National Harbour University.", "University", 1,
         {"org/national-harbour-university"}),
        ("The Kenyan Red Cross sent aid.", "Red Cross", 1, {"org/kenyan-red-cross"}),
        ("Chad joined the Committee on Fish and Minister Jan Roe.", "Committee on Fish", 1,
         {"org/committee-on-fish"}),
        ("The Blue River Initiative met. The Initiative grew.", "Initiative", 2,
         {"org/blue-river-initiative"}),
        ("The Chad Basin Working Group met. The Working Group grew.", "Working Group", 2,
         {"org/chad-basin-working-group"}),
        ("The Advisory Committee on Postal Services (ACoPS) met. ACoPS grew.", "ACoPS", 2,
         {"org/advisory-committee-on-postal-services"}),
        ("The P5+1 met in Rome.", "P5+1", 1, {"org/p5-plus-1"}),
        ("The Peruvian Ministry of Trade and the Chilean Ministry of Health met.", "Ministry of Health", 1,
         {"body/chile/ministry-of-health"}),
        ("Envoys of Peru, Chile, Kenya and Ghana met. The parties agreed.", "parties", 1,
         {PERU, CHILE, KENYA, GHANA}),
        ("Floods in Peru, Chile and Kenya hurt people in these countries.", "countries", 1,
         {PERU, CHILE, KENYA}),
        ("Governments that fear voters fall. These governments lie.", "governments", 1,
         {"group/release-governments"}),
        ("Kenya moved its forces to the hills they held in May.", "they", 1, {"body/kenya/armed-forces"}),
        ("Press Office\nSecretary Blinken thanked U.S. staff. The Bureau of Trade and Human Rights met.",
         "Bureau of Trade and Human Rights", 1,
         {"body/united-states/bureau-of-trade-and-human-rights"}),
        ("The Independent Harbour Commission of Chad met. The Commission voted.", "Commission", 2,
         {"org/independent-harbour-commission-of-chad"}),
        ("Chad thanked the other prisoners of Ghana. Their families waited.", "families", 1,
         {"group/release-families-of-other-prisoners-of-ghana"}),
        ("The world watches Chad.", "world", 1, {"group/international-community"}),
        ("Minister Ana Roe met Minister Jan Poe. Roe raised the cases of Ivo Doe and Eva Coe. The two also "
         "discussed trade.", "The two", 1, {"person/ana-roe", "person/jan-poe"}),
    ],
)  # fmt: skip
def test_who_is_meant(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
