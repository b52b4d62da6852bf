"""Who is meant in press releases and briefings: whose *we* is, bodies, delegations, names told again."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

US, PERU, CHAD, GHANA = "state/united-states", "state/peru", "state/chad", "state/ghana"
KENYA, IRAN = "state/kenya", "state/iran"


SPEAKERS: tuple[tuple[str, str, int, set[str]], ...] = (
    # a statement of two
    ("Press Office\nThis statement was released by the Governments of Peru and Ghana.\nWe condemn the raid.",
     "We", 1, {PERU, GHANA}),
    ("The following statement was released by Secretary of State Antony Blinken, the EU High Representative "
     "Josep Borrell, and Ghana.\nBegin text: We condemn the raid.",
     "We", 1, {"person/antony-blinken", "person/josep-borrell", GHANA}),
    ("The statement was issued by Antony Blinken, Ghana said. We condemn the raid.", "We", 1, {US}),
    ("Press Office\nSecretary Antony Blinken spoke. The report was released by the government "
     "of Peru. We thank it.",
     "We", 1, {US}),
    # an official without a state in the first line; a guest who is only addressed
    ("Jane Roe, Deputy Spokesperson\nMS ROE: We thank Peru, as Secretary Antony Blinken said.",
     "We", 1, {US}),
    ("Press Office\n“Welcome, President Sall.”\nSecretary Antony Blinken will meet him. We "
     "thank Senegal.", "We", 1,
     {US}),
    # a joint statement of others, which is supported, is not this one
    ("Press Office\nWe support the joint statement of Ghana and Peru, as Secretary Antony Blinken said. We "
     "thank them.", "We", 2, {US}),
    # what both share
    ("Antony Blinken, Secretary of State\nWe met Peru. We both believe in peace.", "We", 2, {US, PERU}),
    ("Antony Blinken, Secretary of State\nI greet Peru. We look forward to our continued work "
     "together to help all.", "our", 1, {US, PERU}),
    ("Antony Blinken, Secretary of State\nI greet Peru. I cherish our alliances.", "our", 1, {US}),
    ("Antony Blinken, Secretary of State\nOur partnership grows. Peru is a friend.", "Our", 1, {US, PERU}),
    ("Press Office\nSecretary Antony Blinken met NATO Secretary General Jens Stoltenberg. Our "
     "partnership grows.",
     "Our", 1, {US}),
    # whom a turn is said to
    ("Press Office\nMR ROE: I greet Jan Doe.\nMR DOE: I thank all of you. You work hard.", "You", 1, set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), SPEAKERS)
def test_who_speaks(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


BODIES: tuple[tuple[str, str, int, set[str]], ...] = (
    ("Press Office\nSecretary Antony Blinken met aides from the Departments of State and "
     "Defense.", "Departments",
     1, {"body/united-states/ministry-of-foreign-affairs", "body/united-states/ministry-of-defence"}),
    ("Press Office\nSecretary Antony Blinken led aides of the Department of Energy to Vienna.",
     "Department", 1,
     {"body/united-states/department-of-energy"}),
    ("U.S. Embassy Monrovia closed.", "Embassy", 1, {"body/united-states/embassy-in-monrovia"}),
    ("U.S. Embassy Monrovia closed.", "Monrovia", 1, {"place/monrovia-lr"}),
    ("The Peruvian security forces fired.", "forces", 1, {"body/peru/security-forces"}),
    ("The Peruvian security forces fired. The security forces fled.", "forces", 2,
     {"body/peru/security-forces"}),
    ("Kenya's police force fired.", "force", 1, {"body/kenya/police"}),
    ("Kenya sent tanks and troops into the hills.", "troops", 1, {"body/kenya/armed-forces"}),
    ("Kenya saw troops in the hills.", "troops", 1, set()),
    ("Agents of the Diplomatic Security Service came.", "Security Service", 1,
     {"org/diplomatic-security-service"}),
    ("Chad joined the Intergovernmental Forum on Fish, Salt, and Trade (IGF). The IGF met.", "IGF", 2,
     {"org/intergovernmental-forum-on-fish-salt-and-trade"}),
    ("Ghana set up the Green Fund for Mali. Chad paid into the fund.", "fund", 1,
     {"org/green-fund-for-mali"}),
    ("Ghana set up the Green Fund for Mali. Chad found a fund.", "fund", 1, set()),
    ("The Cuban Communist Party met.", "Communist Party", 1, {"group/communist-party-of-cuba"}),
    ("She met the leader of Cuba's military.", "leader", 1, {"group/release-leader"}),
    ("Iran's envoy spoke. The Islamic Republic voted.", "Islamic Republic", 1, {IRAN}),
    ("Peru met Ghana. Peru said the other side had lied.", "other side", 1, {GHANA}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), BODIES)
def test_which_body(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


PEOPLE: tuple[tuple[str, str, int, set[str]], ...] = (
    ("Kenyan minister Ana Roe led a delegation to Oslo.", "delegation", 1,
     {"group/release-delegation-of-kenya"}),
    ("The Kenyan delegation met the Peruvian delegation. The two delegations agreed.", "two delegations", 1,
     {"group/release-delegation-of-kenya", "group/release-delegation-of-peru"}),
    ("Peru greeted former Secretary of State Pompeo.", "Pompeo", 1, {"person/mike-pompeo"}),
    ("Mr. Diego Flores Marin died. Mr. Flores was a cook.", "Flores", 2, {"person/diego-flores-marin"}),
    ("Two reporters, Ivan Petrov and Olga Roe, came.", "Two reporters", 1,
     {"person/ivan-petrov", "person/olga-roe"}),
    ("Kenyan Minister Ana Roe of Peru came.", "Ana Roe", 1, {"person/ana-roe"}),
    ("Jan Karmo of Ghana came. He loves his country.", "country", 1, {GHANA}),
    ("The Kenyan community met. The business community came.", "business community", 1,
     {"group/release-business-community"}),
    ("Raiders hurt the passengers and crew of the ship.", "crew", 1, {"group/release-crew"}),
    ("Peru and Chad, as friends and partners, came.", "partners", 1, set()),
    ("Peru and Chad are close partners and allies.", "allies", 1, set()),
    ("Peru bars corrupt officials and the wives of such officials.", "such officials", 1,
     {"group/release-corrupt-officials"}),
    ("Peru stands with the people of Chad in their grief and supports their call.", "their", 2,
     {"group/release-people-of-chad"}),
    ("Peru and Chad met. Peru leads the region, and their plan is bold.", "their", 1, {PERU}),
    ("He also urged the Chadian leadership to reaffirm their commitment to peace.", "their", 1, {CHAD}),
    ("States must not harbor hackers, let alone sponsor or collaborate with them.", "them", 1,
     {"group/release-hackers"}),
    ("The Kenyan Foreign Ministry said the move was in response to what it called lies.", "it", 1,
     {"body/kenya/ministry-of-foreign-affairs"}),
    ("Ghana decries attempts by Peru to cut gas to Chad and harm the country.", "country", 1, {CHAD}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), PEOPLE)
def test_which_people(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


NAMES: tuple[tuple[str, str, int, set[str]], ...] = (
    ("President Ramaphosa hosted President Putin. The South African leader left.", "leader", 1,
     {"person/cyril-ramaphosa"}),
    ("Prime Minister Narendra Modi met Prime Minister Rishi Sunak. The Indian PM left.", "PM", 1,
     {"person/narendra-modi"}),
    ("Kenyan Cabinet Secretary Raychelle Omamo came. CS Omamo left.", "Omamo", 2,
     {"person/raychelle-omamo"}),
    ("Wang Yi met Jan Doe. Minister Wang left.", "Minister Wang", 1, {"person/wang-yi"}),
    ("The SPLM-N left.", "SPLM", 1, {"group/splm-north"}),
    ("The National Endowment for Fish met. The National Endowment left.", "National Endowment", 2,
     {"org/national-endowment-for-fish"}),
    ("SRSG Nicholas Haysom left.", "Haysom", 1, {"person/nicholas-haysom"}),
    ("Ana Roe met Eva Doe. During her visit, Minister Ana Roe met nobody.", "her", 1, {"person/ana-roe"}),
    ("Ana Roe left. During her visit, Jan Doe met nobody.", "her", 1, {"person/ana-roe"}),
    ("The Haitian transitional council met.", "council", 1, {"body/haiti/transitional-council"}),
    ("The new Haitian council met.", "council", 1, set()),
    ("Kenyan minister Ana Roe led a delegation. They met Jan Doe.", "They", 1,
     {"group/release-delegation-of-kenya"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), NAMES)
def test_who_is_named_again(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected


MEDIATION: tuple[tuple[str, str, int, set[str]], ...] = (
    ("Qatar, Egypt and Peru mediated between Israel and Hamas. The mediators left.", "mediators", 1,
     {"state/qatar", "state/egypt", PERU}),
    ("Qatar and Egypt spoke to Peru. The mediators left.", "mediators", 1, {"group/release-mediators"}),
    ("Peru's Envoy Ana Roe and Chad's Envoy Jan Doe met. The envoys left.", "envoys", 1,
     {"person/ana-roe", "person/jan-doe"}),
    ("The envoys of Peru and Chad met. The envoys left.", "envoys", 2,
     {"group/release-envoys-of-peru", "group/release-envoys-of-chad"}),
    ("The Rapid Support Forces (RSF) and the Sudanese Armed Forces (SAF) met. The two sides left.",
     "two sides", 1, {"group/rsf", "group/sudanese-armed-forces"}),
    ("The RSF signed a truce. The paramilitary group left.", "group", 1, {"group/rsf"}),
    ("The Taliban want peace. They will come.", "They", 1, {"group/taliban"}),
    ("ECOWAS met. The regional body left.", "body", 1, {"org/ecowas"}),
    ("ECOWAS met. The body was found.", "body", 1, set()),
    ("The African Union Commission met. The AUC voted.", "AUC", 1, {"org/au-commission"}),
    ("The AUC of Colombia fled. The African Union Commission met.", "AUC", 1, {"group/auc"}),
    ("The Pacific Islands Forum met. The Forum voted.", "Forum", 2, {"org/pacific-islands-forum"}),
    ("The EU and its member states met. The EU's 27 member states voted. Member states left.",
     "Member states", 1, {"group/release-members-of-european-union"}),
    ("The Organization of American States (OAS) Permanent Council met.", "Permanent Council", 1, set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), MEDIATION)
def test_who_takes_part(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
