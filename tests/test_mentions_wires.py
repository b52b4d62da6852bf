"""Who is meant in wire news and releases: each entity once, states and lands, whose people are meant."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

PERU, CHAD, GHANA, KENYA = "state/peru", "state/chad", "state/ghana", "state/kenya"
ISRAEL = "state/israel"
CHILE, US, SOMALIA = "state/chile", "state/united-states", "state/somalia"
Row = tuple[str, str, int, set[str]]


USES: tuple[Row, ...] = (
    ("They invited Peru to the talks.", "Peru", 1, {PERU}),
    ("They were invited to Peru.", "Peru", 1, {"place/peru"}),
    ("Diplomats hope to bring Chad and Ghana together.", "Chad", 1, {CHAD}),
    ("The plan gives refugees resettlement to Chile.", "Chile", 1, {"place/chile"}),
    ("The militia holds much of Somalia.", "Somalia", 1, {"place/somalia"}),
    ("The militia likes much of Somalia's coast.", "Somalia", 1, {SOMALIA}),
    ("It cut the United States and Russian arsenal.", "United States", 1, {US}),
    ("It led to cuts in the Chad and Russian nuclear arsenal.", "Chad", 1, {CHAD}),
    ("The talks were long.\nGhana has denied it.\nKenya agreed.", "Ghana", 1, {GHANA}),
    ("The talks were long.\nAccra, Ghana\nKenya agreed.", "Ghana", 1, {"place/ghana"}),
    ("They demand a withdrawal of all Kenyan troops from Somalia.", "Somalia", 1, {"place/somalia"}),
    ("Troops from Ghana arrived.", "Troops", 1, {"body/ghana/armed-forces"}),
    ("The south American country grew.", "American", 1, set()),
    ("Chad will host the G7 and the United Nations Climate Conference.", "United Nations", 1, {"org/un"}),
)


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), USES)
def test_states_and_their_lands(
    link: Link, text: str, words: str, occurrence: int, expected: set[str]
) -> None:
    assert found(link(text), words, occurrence) == expected


_OFFICE = "Press Office\nSecretary Antony Blinken met staff. "
ONCE: tuple[Row, ...] = (
    (_OFFICE + "The State Department's Bureau of Fisheries grew. The Bureau of Fisheries met.",
     "Bureau of Fisheries", 2, {"body/united-states/bureau-of-fisheries"}),
    (_OFFICE + "The State Department's Bureau of Fisheries grew.", "Bureau of Fisheries", 1,
     {"body/united-states/bureau-of-fisheries"}),
    ("The Bureau of Fish and Ports (BFP) Director Jan Roe met Peru. BFP grew.", "BFP", 2,
     {"org/bureau-of-fish-and-ports"}),
    ("They were sent by the UN High Commissioner for Refugees (UNHCR).", "High Commissioner", 1,
     {"org/unhcr"}),
    ("The UN envoy to Chad has urged Kenya to accept it. Jan Roe spoke on Tuesday.", "envoy", 1,
     {"person/jan-roe"}),
    ("The UN envoy to Chad has urged Kenya to accept it. Jan Roe, a farmer, spoke.", "envoy", 1,
     {"person/un-envoy-to-chad"}),
    ("Kenya's envoy to Chad left. Ghana's Jan Roe spoke.", "envoy", 1, {"person/kenya-envoy-to-chad"}),
    ("Jan Roe is the Peruvian ambassador.", "ambassador", 1, {"person/jan-roe"}),
    ("Dominican troops closed the border with Haiti.", "Dominican", 1, {"state/dominican-republic"}),
    ("Dominica agreed. Dominican officials met.", "Dominican", 1, {"state/dominica"}),
    ("The Baloch Liberation Army shelled Quetta.", "Army", 1, {"group/bla"}),
    ("The Ijaw Liberation Army shelled a town.", "Army", 1, {"group/ijaw-liberation-army"}),
    ("They fined Saraya Roe, a militia.", "Saraya Roe", 1, {"org/saraya-roe"}),
    ("The Chinese People's Liberation Army sent ships.", "Army", 1, {"body/china/armed-forces"}),
    ("Jan Roe is not the Peruvian ambassador.", "ambassador", 1, {"person/peru-ambassador"}),
    ("The Tamil Tiger chief fell. The rebels fled.", "rebels", 1, {"group/ltte"}),
    ("Raids hurt the Rohingya.", "Rohingya", 1, set()),
    ("The Rohingya rebels fled.", "rebels", 1, {"group/arsa"}),
    ("Chad met rebels of the Lord's Resistance Army.", "rebels", 1, {"group/lra"}),
    ("The Sudanese army denied it. Sudanese troops left.", "troops", 1, {"group/sudanese-armed-forces"}),
    ("Chadian troops left.", "troops", 1, {"body/chad/armed-forces"}),
    ("The 80-member Harbour League met.", "Harbour League", 1, {"org/harbour-league"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), ONCE)
def test_each_entity_once(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


WHOSE: tuple[Row, ...] = (
    ("Sudan's government is to withdraw troops from Darfur.", "troops", 1, {"group/sudanese-armed-forces"}),
    ("Peru asked Kenya to withdraw troops from the hills.", "troops", 1, {"body/kenya/armed-forces"}),
    ("Ghana's government hopes for talks in Kenya. The government waits.", "government", 2, {GHANA}),
    ("He met officials of Peru's military government.", "officials", 1,
     {"group/release-officials-of-peru"}),
    ("The oil spokesman for Ghana's port company spoke.", "spokesman", 1,
     {"group/release-oil-spokesman"}),
    ("They want talks between Palestinians and Israelis. Norway helps the two sides.", "sides", 1,
     {"state/palestine", ISRAEL}),
    ("Ambassadors from Peru and Kenya met him. The officials left.", "officials", 1,
     {"person/peru-ambassador", "person/kenya-ambassador"}),
    ("Senior officials from Peru and Kenya met. The senior officials left.", "officials", 2,
     {"group/release-senior-officials-of-peru", "group/release-senior-officials-of-kenya"}),
    ("Chad praised the nations that make up ASEAN.", "nations", 1, {"group/release-nations"}),
    ("The people of Peru and the people of Central Asia waited.", "people", 2,
     {"group/release-people-of-central-asia"}),
    ("Peru stifled the voices of its own people.", "people", 1, {"group/release-people-of-peru"}),
    ("Chad has declared states of emergency.", "states", 1, set()),
    ("They remain strong partners.", "partners", 1, set()),
    ("The five permanent members of the Security Council and Germany met.", "Germany", 1,
     {"state/germany"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), WHOSE)
def test_whose_people(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


PRONOUNS: tuple[Row, ...] = (
    ("Chad accused Sudan of attacking it.", "it", 1, {CHAD}),
    ("Chad expects farmers to hear villagers and serve them.", "them", 1, {"group/release-villagers"}),
    ("The rebels urged villagers to help them.", "them", 1, {"group/release-rebels"}),
    ("Peru's delegation left to protest NATO's failure to invite it.", "it", 1, {PERU}),
    ("Peru and Chile give support to Kenyans as they rebuild.", "they", 1,
     {"group/release-people-of-kenya"}),
    ("Paul Biya will meet with villagers to urge them to stay.", "them", 1, {"group/release-villagers"}),
    ("Chad took a firm line with Peru, telling its army to halt.", "its", 1, {CHAD}),
    ("Jan Roe asked Juan Doe to meet him.", "him", 1, {"person/jan-roe"}),
    ("It has members of the Harbour League, which met.", "which", 1, {"org/harbour-league"}),
)  # fmt: skip


NAMES: tuple[Row, ...] = (
    ("Peru seeks Abu Hamza al-Masri.", "Abu Hamza al-Masri", 1, {"person/abu-hamza-al-masri"}),
    ("A spokesman for Chad, Major General Jan Roe, left.", "Jan Roe", 1, {"person/jan-roe"}),
    ("Scholars met to speak of Islam.", "Islam", 1, set()),
    ("Gunmen in Chad spoke Farsi.", "Farsi", 1, set()),
    ("Paul Biya met Juan Evo. Chad accuses the men.", "the men", 1, {"group/release-men"}),
)


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), NAMES)
def test_names_of_men_and_of_faiths(
    link: Link, text: str, words: str, occurrence: int, expected: set[str]
) -> None:
    assert found(link(text), words, occurrence) == expected


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), PRONOUNS)
def test_pronouns_of_sides(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
