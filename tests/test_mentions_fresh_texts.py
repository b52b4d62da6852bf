"""Who is meant in texts nobody knew: pairs, lands visited, those who act alone, names that are nobody's."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

PERU, CHAD, NORWAY, CHILE = "state/peru", "state/chad", "state/norway", "state/chile"
NEPAL, US, TOGO = "state/nepal", "state/united-states", "state/togo"
_BY = "Antony J. Blinken, Secretary of State\n"
Row = tuple[str, str, int, set[str]]


PAIRS: tuple[Row, ...] = (
    # of whom a hyphen tells that talks are theirs
    ("Norway hails the Peruvian-Chilean talks, saying both sides want calm.", "both sides", 1, {PERU, CHILE}),
    ("Norway praised the Peru-Chile dialogue and urged both sides to go on.", "both sides", 1, {PERU, CHILE}),
    ("Norway hailed the Peruvian-Chilean deal. Both countries want it.", "Both countries", 1, {PERU, CHILE}),
    # the guest's and the one visited
    ("Peruvian President Ana Torres signed a treaty during her visit to Norway to widen trade of the two "
     "countries.", "two countries", 1, {PERU, NORWAY}),
    ("Norwegian Prime Minister Marja Holm arrived in Lima to sign a treaty between the two countries.",
     "two countries", 1, {PERU, NORWAY}),
    ("Chadian President Ali Saleh's trip to Nepal opened a page between the two countries.",
     "two countries", 1, {CHAD, NEPAL}),
    ("The minister will visit Chad, Nepal and Peru. In the three countries she will meet farmers.",
     "three countries", 1, {CHAD, NEPAL, PERU}),
    ("Envoy Jan Roe will travel to Chad, Nepal, Togo, and Peru. He will meet leaders of the four countries.",
     "four countries", 1, {CHAD, NEPAL, PERU, TOGO}),
    ("A delegation from Togo visited Nepal and Peru. Officials of both countries met it.",
     "both countries", 1, {NEPAL, PERU}),
    # whom a text calls leaders, though they are ministers; who is a minister as somebody's counterpart
    ("Foreign Minister Ana Roe spoke with Peruvian Foreign Minister Luis Paz. Both leaders spoke of trade.",
     "Both leaders", 1, {"person/ana-roe", "person/luis-paz"}),
    ("Foreign Minister Ana Roe called her Peruvian counterpart, Luis Paz. Both ministers spoke of trade.",
     "Both ministers", 1, {"person/ana-roe", "person/luis-paz"}),
    # ours together
    (_BY + "The people of the United States and Togo mark our holidays in May.", "our", 1, {US, TOGO}),
    (_BY + "I congratulate Togo. Our governments share an interest in peace.", "Our", 1, {US, TOGO}),
    (_BY + "The United States and Togo are old friends. The values we share count.", "we", 1, {US, TOGO}),
    (_BY + "The United States and Togo are old friends. We share your grief.", "We", 1, {US}),
    (_BY + "The United States and Togo are old friends. We share Togo's hope.", "We", 1, {US}),
    # to whom a message is written
    (_BY + "I extend warm wishes to Togo as you mark the day.", "you", 1, {TOGO}),
    (_BY + "We urge Togo to act. You deserve peace.", "You", 1, set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), PAIRS)
def test_pairs(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


NAMED: tuple[Row, ...] = (
    ("The U.S. team left. Peru's Congress dismissed the minister.", "Congress", 1, {"body/peru/parliament"}),
    ("Kenya's Congress met. Peru's Senate rejected the law.", "Senate", 1, {"body/peru/senate"}),
    ("A spokesman for the U.S. embassy in Lima spoke.", "U.S. embassy", 1,
     {"body/united-states/embassy-in-lima"}),
    ("Peru's Constitutional Court ruled. The country's highest court met.", "highest court", 1,
     {"body/peru/supreme-court"}),
    ("The Maritime Safety Administration of Peru fined it.", "Administration", 1,
     {"body/peru/maritime-safety-administration"}),
    ("The Trump administration left the pact.", "Trump", 1, {"person/donald-trump"}),
    ("The Trump administration left the pact.", "administration", 1, {US}),
    # agencies by what they are
    ("Syria's official news agency spoke.", "agency", 1, {"media/sana"}),
    ("Iran's official IRNA news agency spoke. The agency was late.", "The agency", 1, {"media/irna"}),
    ("Reuters quoted him. He told the news agency so.", "news agency", 1, {"media/reuters"}),
    # a name that a state is a part of, a number that is
    ("He met the deputy director of Clean Water Chad, Jan Roe.", "Jan Roe", 1, {"person/jan-roe"}),
    ("The minister met Clean Water Chad, a charity.", "Clean Water Chad", 1, {"org/clean-water-chad"}),
    ("Working Group II wrote the report.", "Working Group II", 1, {"org/working-group-ii"}),
    # who bears the name of a land; offices that somebody only wants; whose the president is
    ("Jordan Roe was freed. Jordan had been held, her lawyer said.", "Jordan", 2, {"person/jordan-roe"}),
    ("Jordan Roe went to Jordan. Jordan is hot.", "Jordan", 3, {"state/jordan"}),
    ("Held near Lima, Austin left. Austin Roe is a nurse.", "Austin", 1, {"person/austin-roe"}),
    ("U.S. President Joe Biden spoke. Jan Roe wants to be president.", "president", 1, set()),
    ("U.S. President Joe Biden spoke. Jan Roe is a candidate for president.", "president", 1, set()),
    ("U.S. President Joe Biden spoke. Peru's parliament let the president run.", "president", 1,
     {"person/dina-boluarte"}),
    ("Iran's news agency quoted Foreign Ministry spokesman Ali Roe. The Iranian spokesman said more.",
     "Iranian spokesman", 1, {"person/ali-roe"}),
    # lists whose last member has the noun; numbers of members
    ("They flew to North, Central and South America.", "North", 1, {"place/north-america"}),
    ("Leaders of both Peru and Chile met.", "Leaders", 1, {"person/dina-boluarte", "person/gabriel-boric"}),
    ("The U.S. embassy grew. Peruvian lawmakers sacked the country's minister.", "country", 1, {PERU}),
    # who leads those of a state; whose office it is that a body's noun owns; who is named later
    ("The Peruvian delegation is led by Fisheries Minister Ana Roe. The Peruvian minister left.",
     "Peruvian minister", 1, {"person/ana-roe"}),
    ("The Nordic Forum (NF) met. The forum's director, Jan Roe, left Oslo.", "director", 1,
     {"person/jan-roe"}),
    ("A UN envoy called for calm. The envoy, Jan Roe, spoke in Lima.", "UN envoy", 1, {"person/jan-roe"}),
    # a field is no party; a station is no party
    ("Labour Minister Jan Roe left.", "Labour Minister", 1, {"person/jan-roe"}),
    ("She told RPP radio so.", "RPP", 1, {"org/rpp"}),
    ("The General Confederation of Dockers (GCD) struck. The GCD won.", "GCD", 2,
     {"org/general-confederation-of-dockers"}),
    ("The firms Acme and KarvGaz met. KarvGaz paid. The company won.", "company", 1, {"org/karvgaz"}),
    # who the rivals, the ministers, the men are
    ("Envoy Ana Poe of Togo met Jan Roe in Oslo. She hailed the talks of the two rivals.", "two rivals", 1,
     {"person/ana-poe", "person/jan-roe"}),
    # an office told with what it is of, a station, whose surname it is first, where a parliament sits
    ("The head of Iran's Fish Organization, Jan Roe, spoke.", "head", 1, {"person/jan-roe"}),
    ("Israel Radio says so.", "Israel Radio", 1, {"media/israel-radio"}),
    ("Iranian-born President Moshe Katsav spoke.", "President Moshe Katsav", 1, {"person/moshe-katsav"}),
    ("Gunmen shot two police officers in Peru.", "police", 1, {"group/release-police-officers"}),
    ("In Jordan, Iraq's neighbours met.", "neighbours", 1, {"group/release-neighbours-of-iraq"}),
    ("The U.S. Congress met. Marchers gathered outside parliament in Lima.", "parliament", 1,
     {"body/peru/parliament"}),
    ("U.S. troops left Chad. President Ana Roe of Peru said the government would act.", "government", 1,
     {PERU}),
    ("They work for Peru's spy agencies.", "spy agencies", 1, {"group/release-spy-agencies-of-peru"}),
    ("He led Policy and Plans for U.S. Southern Command.", "Southern Command", 1,
     {"org/us-southern-command"}),
    # an acronym that is another's here
    ("The Cyber Defence Centre (CDC) opened. The CDC grew.", "CDC", 2, {"org/cyber-defence-centre"}),
    # papers, plans and events are nobody
    ("The Annual Bilateral Review (ABR) was held. The ABR is new.", "ABR", 2, set()),
    ("The Ministerial Council Meeting (MCM) will open. The MCM is old.", "MCM", 2, set()),
    ("The Stringent Port Authorization (SPA) was given. The SPA is new.", "SPA", 2, set()),
    ("They read the Joint Action Plan for Critical Minerals.", "Critical Minerals", 1, set()),
    ("The Centre for Port Analysis (CPA) said so. The CPA grew.", "CPA", 2, {"org/centre-for-port-analysis"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), NAMED)
def test_names_and_bodies(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


SAME: tuple[tuple[str, str, int, str, int], ...] = (
    ("A witness said he saw gunmen.", "he", 1, "witness", 1),
    ("A member of the Peruvian delegation said she was glad.", "she", 1, "member", 1),
    ("A nurse was held in Lima. She wept.", "She", 1, "nurse", 1),
    ("NATO met in Lima. Its members voted. Members left.", "Members", 1, "Its members", 1),
    ("The Union of Fishers met. Members voted and its members left.", "its members", 1, "Members", 1),
    ("A lawyer for President Jan Roe said he would appeal.", "he", 1, "President Jan Roe", 1),
    ("A lawyer for President Jan Roe said he hopes for calm.", "he", 1, "lawyer", 1),
    ("The army fired after an opposition alliance said it would march.", "it", 1, "opposition alliance", 1),
    ("Rebels freed four Kenyan nurses. They handed the men to Peru.", "the men", 1, "four Kenyan nurses", 1),
    ("Envoy Jan Roe sent Juan Prado back to his family.", "his", 1, "Juan Prado", 1),
    ("Envoy Jan Roe came back to his office.", "his", 1, "Jan Roe", 1),
    ("Peru gave food to those forced to flee and their children.", "their", 1, "those", 1),
)


@pytest.mark.parametrize(("text", "word", "place", "other", "at"), SAME)
def test_told_again(link: Link, text: str, word: str, place: int, other: str, at: int) -> None:
    linked = link(text)
    assert found(linked, word, place)
    assert found(linked, other, at) == found(linked, word, place)


NOBODY = (
    ("She is a lawyer.", "lawyer"),
    ("A citizen may vote.", "citizen"),
    ("As a nurse, she works in Lima.", "nurse"),
)


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_nobody_in_particular(link: Link, text: str, words: str) -> None:
    assert found(link(text), words, 1) == set()


def test_teams_are_those_of_who_leads_them(link: Link) -> None:
    linked = link("The minister praised her team. Envoy Jan Roe and his team left.")
    assert found(linked, "her team", 1) != found(linked, "his team", 1) != set()
