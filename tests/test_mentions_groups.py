"""Groups without names and organisations that nobody knows: families, the displaced, "the Foundation"."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

CHAD, GHANA, PERU, CHILE, KENYA = (f"state/{name}" for name in ("chad", "ghana", "peru", "chile", "kenya"))


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
        ("Chad will punish those involved in smuggling.", "those", "those-involved-in-smuggling"),
        ("Chad seeks those behind the attack.", "those", "those-behind-the-attack"),
        ("Chad met civil society and academia.", "academia", "academia"),
        ("Hundreds were killed in Chad.", "Hundreds", "hundreds"),
        ("Thousands fled Chad.", "Thousands", "thousands"),
        ("Chad urges others to join the pact.", "others", "others"),
        ("Chad said the contestants were free to speak.", "contestants", "contestants"),
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


ROE, POE, DOE = "person/ana-roe", "person/jan-poe", "person/ivo-doe"
MALTA, CYPRUS = "state/malta", "state/cyprus"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minister Ana Roe of Malta met Minister Jan Poe of Cyprus in Rome. Roe stressed respect for the law "
         "of the sea and for Syrians. They discussed gas. During their talks Roe praised Italy. "
         "The ministers and their staff left.",
         {"They": {ROE, POE}, "their": {ROE, POE}}),
        ("Minister Ana Roe thanked Minister Jan Poe for aid to Syrians. They also discussed the talks.",
         {"They": {ROE, POE}}),
        ("Chad imposed visa bans on six Ghanaian officials for their involvement in fraud.",
         {"their": {"group/release-officials-of-ghana"}}),
        ("Chad offers congratulations to the people of Malta on their independence. Chad backs the Kenyan "
         "people's goals, as well as their efforts.",
         {"their": {"group/release-people-of-malta"}, "their#2": {"group/release-people-of-kenya"}}),
        ("Ana Roe, Jan Poe and Ivo Doe met in Lima. All three spoke. The trio will meet in May.",
         {"All three": {ROE, POE, DOE}, "trio": {ROE, POE, DOE}}),
        ("Chad urged Kenya and Ghana to talk. It will host them. Both agreed. Neither has an envoy there.",
         {"them": {KENYA, GHANA}, "Both": {KENYA, GHANA}, "Neither": {KENYA, GHANA}}),
        ("Police met Ana Roe and Jan Poe. Neither politician spoke. Kenya and Ghana sent aid, but neither "
         "country signed. Neither Peru nor Chile came.",
         {"Neither politician": {ROE, POE}, "neither country": {KENYA, GHANA}}),
        ("Prime Minister Ana Roe of Malta met Prime Minister Jan Poe of Cyprus. The two Prime Ministers met "
         "on gas. Minister Ivo Doe came. The premiers and the heads of government of other states left.",
         {"two Prime Ministers": {ROE, POE}, "premiers": {ROE, POE}}),
        ("Peru and Chile have a dispute. Kenya and Ghana sent troops. The two African states left. The South "
         "American neighbours met. The three South Caucasus states waited.",
         {"two African states": {KENYA, GHANA}, "South American neighbours": {PERU, CHILE},
          "three South Caucasus states": {"state/armenia", "state/azerbaijan", "state/georgia"}}),
        ("Two African countries, Kenya and Ghana, signed the pact. Peru watched. The signatories left.",
         {"Two African countries": {KENYA, GHANA}, "signatories": {KENYA, GHANA}}),
        ("Rebels freed six aid workers. They had been held in Mali. Police flew them out. Chad asked envoys "
         "of Peru to wait. They refused.",
         {"They": {"group/release-aid-workers"}, "them": {"group/release-aid-workers"},
          "They#2": {"group/release-envoys-of-peru"}}),
        ("The leaders of all warring factions signed in Accra. The parties agreed on a truce. Ghana helped "
         "the Taliban. Minister Ana Roe said they had bases there.",
         {"parties": {"group/release-warring-factions"}, "they": {"group/taliban"}}),
        ("Peru, Chile and Kenya are guarantors of the truce. The guarantors met.",
         {"guarantors#2": {PERU, CHILE, KENYA}}),
        ("Chad and Malta are friends. Our governments talk. Chad helps envoys and their loved ones.",
         {"loved ones": {"group/release-loved-ones-of-envoys"}}),
    ],
)  # fmt: skip
def test_who_are_meant_in_one_text(link: Link, text: str, wanted: dict[str, set[str]]) -> None:
    linked = link(text)
    asked = {key: key.partition("#") for key in wanted}
    assert {key: found(linked, words, int(n or 1)) for key, (words, _, n) in asked.items()} == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fund serves the countries of the region.", "the countries of the region"),
        ("Chad freed ten prisoners of war.", "ten prisoners of war"),
        ("Kenya, Chad and Peru met. Leaders of the three countries left.", "Leaders of the three countries"),
        ("The Kurdish population of the region is young.", "The Kurdish population of the region"),
        ("We mourn with families of the victims of the flood.", "families of the victims of the flood"),
        ("Chad met officials of the ministry in Lima.", "officials of the ministry"),
    ],
)  # fmt: skip
def test_groups_are_told_in_full(link: Link, text: str, words: str) -> None:
    told = {each.span.text: each.entity for each in link(text).told()}
    assert told[words].startswith("group/")


def test_governments_of_states_are_these(link: Link) -> None:
    told = [
        each.span.text for each in link("Kenya met Chad. The governments of the two countries talk.").told()
    ]
    assert "The governments of the two countries" not in told
    assert "the two countries" in told


@pytest.mark.parametrize(
    "words", ["The people of Chad and Mali", "The people of both Chad and Mali", "The people of Chad"]
)
def test_people_are_mentioned_with_all_whose_people_they_are(link: Link, words: str) -> None:
    assert {each.span.text for each in link(f"{words} want peace.").mentions if "people" in each.entity} == {
        words
    }
