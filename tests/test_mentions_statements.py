"""Who is named in statements and press releases: the office that issues them, those who, their."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

US, GHANA, CHAD = "state/united-states", "state/ghana", "state/chad"


CASES: tuple[tuple[str, str, int, set[str]], ...] = (
    # the first line tells the office; whose it is its own officials and bodies tell
    ("Press Office\nForeign Minister Sergey Lavrov will visit Ghana. Ghana and Chad are friends. "
     "We thank Ghana.", "We", 1, {"state/russia"}),
    ("Press Office\nThe U.S. Agency opens. U.S. citizens rejoice. We thank them.", "We", 1, {US}),
    ("Press Office\nGhana and Chad signed a treaty. Chad and Ghana will meet.", "Press Office", 1, set()),
    # whom "their" takes up
    ("Chad calls on Ghanaian authorities to restore their pledge.", "their", 1, {GHANA}),
    ("Chad failed to assure the authorities of Ghana of their safety.", "their", 1, {GHANA}),
    # institutions of the state whose others were told
    ("Antony Blinken, Secretary of State\nGhana's parliament approved six nominees to the Supreme Court.",
     "Supreme Court", 1, {"body/ghana/supreme-court"}),
    ("Antony Blinken, Secretary of State\nGhana's parliament rejected the plan. We informed Congress.",
     "Congress", 1, {"body/united-states/parliament"}),
    # other names in brackets, nicknames, former offices, envoys on a country, offices that "as" gives
    ("Chad fined former President Jan Ruiz Vega (Ruiz) and First Lady Ana Lopez (Ana Ruiz). President Ruiz "
     "fled.", "President Ruiz", 1, {"person/jan-ruiz-vega"}),
    ("Chad fined Jan Ruiz Vega (Ruiz) and Ana Lopez (Ana Ruiz). Later Ana Ruiz fled.", "Ana Ruiz", 2,
     {"person/ana-lopez"}),
    ("Former Honduran President Porfirio “Pepe” Lobo Sosa spoke.", "Sosa", 1, {"person/porfirio-lobo"}),
    ("The UN Special Envoy on Yemen Ana Roe flew to Chad.", "Special Envoy", 1, {"person/ana-roe"}),
    ("Ana Roe served as the Assistant Secretary of State for South Asia.", "Assistant Secretary", 1,
     {"person/ana-roe"}),
    ("As First Lady, Ana Roe took bribes.", "First Lady", 1, {"person/ana-roe"}),
    ("Chad treated Jan Nowak as ambassador.", "ambassador", 1, set()),
    # a longer name begins inside a shorter one
    ("The Libyan interim Government of National Unity spoke.", "Unity", 1,
     {"authority/government-of-national-unity"}),
    # nobody calls his own government a regime; a state of departments has no ministry
    ("Antony Blinken, Secretary of State\nSECRETARY BLINKEN: We spoke of Burma. The regime has jailed many.",
     "The regime", 1, {"state/myanmar"}),
    ("Antony Blinken, Secretary of State\nOur chargé saw the Ministry of Defense.", "Ministry of Defense", 1,
     set()),
    # what is spoken about does not speak
    ("We spent time on Chad and Ghana. They discussed trade.", "They", 1, set()),
    ("Chad and Ghana met. They discussed trade.", "They", 1, {CHAD, GHANA}),
    # an ambassador's counterpart is not just anybody of that state
    ("The Dalai Lama left China. Ambassador Ana Roe called her Chinese counterpart.",
     "her Chinese counterpart", 1, {"group/release-counterpart-of-china"}),
    # whose "its" is
    ("Chad welcomes Ghana's pledge of schemes that help all of its citizens.", "its", 1, {GHANA}),
    ("Iran's conduct, beside its aid to rebels, angers Chad.", "its", 1, {"state/iran"}),
    ("Ghana praised Chad's decision. Its envoy left.", "Its", 1, {GHANA}),
    ("Chad called on Ghana to withdraw its army.", "its", 1, {GHANA}),
    ("Chad appealed to Ghana to halt its raids.", "its", 1, {GHANA}),
    ("Chad called on Monday for calm in its capital.", "its", 1, {CHAD}),
    # a short name in brackets, owners behind "as well as", fields of office, who advises whom
    ("Chad fined Solvita Systems, Inc. (Solvita) of Accra. Later Solvita left.", "Solvita", 3,
     {"company/solvita-systems"}),
    ("Chad fined the Ghana Youth League (Ghana). Later Ghana left.", "Ghana", 3, {GHANA}),
    ("Officials of Ghana as well as Chad met.", "Officials", 1,
     {"group/release-officials-of-ghana", "group/release-officials-of-chad"}),
    ("Officials of Ghana, as well as UN Special Envoy Ana Roe, met.", "Officials", 1,
     {"group/release-officials-of-ghana"}),
    ("It named Ghanaian military and security chiefs.", "chiefs", 1,
     {"group/release-military-security-chiefs-of-ghana"}),
    ("France backs the Euro-Atlantic path of Chad.", "Atlantic", 1, set()),
    # whom "their" names ahead, with those who come along
    ("Envoys of Chad left. During their visit to Rome, Minister Jan Roe and the Ghanaian delegation will "
     "meet with Chad.", "their", 1, {"person/jan-roe"}),
    # whom a message is written to; "our two countries"
    ("Antony Blinken, Secretary of State\nI greet the people and the Government of Chad on your holiday.",
     "your", 1, {"group/release-people-of-chad"}),
    ("Antony Blinken, Secretary of State\nI greet the people of Chad. Our two countries are friends.",
     "Our", 1, {US, CHAD}),
    # what comes from a state is its doing; who or what moves comes from a place
    ("Further steps and actions from Ghana will follow.", "Ghana", 1, {GHANA}),
    ("The minister returned from Ghana on Monday.", "Ghana", 1, {"place/ghana"}),
    ("The Assad regime arrested five journalists.", "Assad regime", 1, {"state/syria"}),
    ("Chad met Ghana.\nGhana-Chad Relations\nBoth are old friends.", "Ghana", 2, {GHANA}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), CASES)
def test_a_mention_of_a_statement(
    link: Link, text: str, words: str, occurrence: int, expected: set[str]
) -> None:
    assert found(link(text), words, occurrence) == expected


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Those who torched the market must pay.", "Those", "those-who-torched-the-market"),
        ("Chad will punish all those responsible for raids.", "all those", "those-responsible-for-raids"),
        ("Proxy forces shelled the town.", "Proxy forces", "proxy-forces"),
        ("The envoy spoke of the international community's efforts.", "international community",
         "international-community"),
        ("Chad freed asylum seekers.", "asylum seekers", "asylum-seekers"),
    ],
)  # fmt: skip
def test_people_told_by_what_they_do_are_a_group(link: Link, text: str, words: str, named: str) -> None:
    (group,) = found(link(text), words)
    assert group.startswith("group/")
    assert group.endswith(named)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks follow those held in Accra.", "those"),
        ("Those responsible answers calmed the crowd.", "Those"),
        ("Chad hosts a donors' conference.", "donors"),
        ("The armed forces stayed in barracks.", "armed forces"),
    ],
)
def test_other_words_name_nobody(link: Link, text: str, words: str) -> None:
    assert found(link(text), words) == set()


def test_a_bureau_is_named_by_all_its_words(link: Link) -> None:
    linked = link("The Bureau of Northern Harbour Affairs (NHA) opened. The NHA hired clerks.")
    assert found(linked, "NHA", 2) == found(linked, "Bureau of Northern Harbour Affairs") != set()


def test_voters_urged_to_use_their_vote_are_meant_by_it(link: Link) -> None:
    linked = link("New rules apply. Chad encourages voters to check their names.")
    assert found(linked, "their") == found(linked, "voters") != set()


def test_who_is_thanked_is_meant_by_what_for(link: Link) -> None:
    linked = link("Sergey Lavrov and Pia Kauma thanked the farmers for their help.")
    assert found(linked, "their") == found(linked, "farmers") != set()
