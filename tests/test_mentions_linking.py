"""Texts of our own, linked with the shipped language model and the shipped knowledge."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from spacy.language import Language

from parley.extract import parsed
from parley.extract.language import load_language
from parley.extract.linking import Linked, Linker
from parley.ontology.knowledge import Knowledge
from parley.ontology.model import Document
from parley.seeds import load_knowledge

Linking = Callable[..., Linked]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


@pytest.fixture
def link(nlp: Language, knowledge: Knowledge) -> Linking:
    """Links texts one after the other with one linker."""
    linker = Linker(knowledge)

    def run(text: str, day: date | None = date(2023, 11, 18), **fields: str) -> Linked:
        name = sha256(text.encode()).hexdigest()[:16]
        title = parsed.Doc(nlp(fields["title"])) if "title" in fields else None
        source = fields.pop("source", name)
        return linker.link(
            parsed.Doc(nlp(text)), Document(name, source, text, published=day, **fields), title
        )

    return run


def entities(linked: Linked, words: str, occurrence: int = 1) -> set[str]:
    """What the narrowest mention around the n-th occurrence of `words` stands for."""
    pattern = re.compile(rf"\b{re.escape(words)}\b")
    found = {m.span.start + hit.start() for m in linked.mentions for hit in pattern.finditer(m.span.text)}
    text_start = sorted(found)[occurrence - 1]
    end = text_start + len(words)
    holding = [m for m in linked.mentions if m.span.start <= text_start and end <= m.span.end]
    width = min(m.span.end - m.span.start for m in holding)
    return {m.entity for m in holding if m.span.end - m.span.start == width}


ARM, AZE, US = "state/armenia", "state/azerbaijan", "state/united-states"
PASHINYAN, ALIYEV = "person/nikol-pashinyan", "person/ilham-aliyev"
BLINKEN, LAVROV = "person/antony-blinken", "person/sergey-lavrov"

CASES: tuple[tuple[str, str, int, set[str]], ...] = (
    # names and offices in every order, spelling variants
    ("Armenian Prime Minister Nikol Pashinian spoke in Paris.", "Pashinian", 1, {PASHINYAN}),
    ("The prime minister of Armenia, Nikol Pashinyan, spoke in Paris.", "Nikol Pashinyan", 1, {PASHINYAN}),
    ("President Ilham Aliyev of Azerbaijan spoke by phone.", "Aliyev", 1, {ALIYEV}),
    ("President Ilham Aliyev listened. Assistant to the President Ana Roe left.", "President", 2, {ALIYEV}),
    ("Mullah Abdul Aliyev Baradar met Ana Roe. President Aliyev left.", "Aliyev", 2, {ALIYEV}),
    ("Nikol Pashinyan arrived on Monday. Pashinian left on Tuesday.", "Pashinian", 1, {PASHINYAN}),
    ("Ukraine's president, Volodymyr Zelensky, flew to Rome.", "Zelensky", 1, {"person/volodymyr-zelenskyy"}),
    # a name that groups of several states have, somebody's side, what describes a name
    (
        "The rebels of the National Liberation Army left Macedonia.",
        "National Liberation Army",
        1,
        {"group/nla-macedonia"},
    ),
    (
        "The National Liberation Army struck in Colombia.",
        "National Liberation Army",
        1,
        {"group/eln"},
    ),
    ("Nikol Pashinyan's side accepted the plan.", "side", 1, {PASHINYAN}),
    ("Karen Testopyan, the government's chief envoy, left Baku.", "envoy", 1, {"person/karen-testopyan"}),
    ("Armenia and Azerbaijan quarrelled with Iran, accusing it of lies.", "it", 1, {"state/iran"}),
    ("The FARC left the talks. The rebel group gave no reason.", "rebel group", 1, {"group/farc"}),
    ("U.S. Vice-President Kamala Harris flew to Baku.", "Vice-President", 1, {"person/kamala-harris"}),
    # offices without a name: the holder of the day, or the one the text has named
    ("The Azerbaijani president flew to Rome.", "president", 1, {ALIYEV}),
    ("The Armenian prime minister met the Azerbaijani president.", "prime minister", 1, {PASHINYAN}),
    ("The leader of Azerbaijan flew to Rome.", "leader", 1, {ALIYEV}),
    ("Antony Blinken, the U.S. Secretary of State, met Sergey Lavrov. The Secretary voiced concern.",
     "The Secretary", 1, {BLINKEN}),
    ("Russian Foreign Minister Sergey Lavrov met his Armenian counterpart.", "counterpart", 1,
     {"person/ararat-mirzoyan"}),
    # pronouns
    ("Nikol Pashinyan met Helga Schmid in Yerevan. He thanked her.", "He", 1, {PASHINYAN}),
    ("Nikol Pashinyan met Pia Kauma in Yerevan. He thanked her warmly.", "her", 1, {"person/pia-kauma"}),
    ("Armenia said it would not attend.", "it", 1, {ARM}),
    ("“I am ready to talk,” Sergey Lavrov said.", "I", 1, {LAVROV}),
    # groups
    ("Armenia and Azerbaijan freed men. Both countries thanked Georgia.", "Both countries", 1, {ARM, AZE}),
    ("Nikol Pashinyan met Ilham Aliyev in Brussels. The two leaders agreed on a map.", "two leaders", 1,
     {PASHINYAN, ALIYEV}),
    ("Armenia held talks with Azerbaijan. The sides agreed to meet again.", "sides", 1, {ARM, AZE}),
    ("Hamas and Israel agreed to a truce. Qatar is mediating between the two sides.", "two sides", 1,
     {"group/hamas", "state/israel"}),
    ("The foreign ministers of Armenia and Russia met.", "ministers", 1, {"person/ararat-mirzoyan", LAVROV}),
    ("The G7 foreign ministers of France, Canada and Japan met.", "ministers", 1,
     {"person/catherine-colonna", "person/melanie-joly", "person/yoko-kamikawa"}),
    ("The foreign ministers of Armenia and Russia, and the United States Secretary of State met.",
     "ministers", 1, {"person/ararat-mirzoyan", LAVROV}),
    ("Antony Blinken, Secretary of State\nThe United States greets Armenia. We treasure our shared history.",
     "our", 1, {US, ARM}),
    ("Antony Blinken, Secretary of State\nThe United States greets Armenia. We will keep our word.",
     "our", 1, {US}),
    # what is done together has two sides; an official's "we" is whom he speaks for
    ("Antony Blinken, Secretary of State\nThe United States greets Armenia. We will work together.", "We", 1,
     {US, ARM}),
    ("Antony Blinken, Secretary of State\nThe United States greets Armenia. We will work together with all.",
     "We", 1, {US}),
    ("“Yerevan and Baku are neighbours, and we often do not understand each other,” Nikol Pashinyan said.",
     "we", 1, {ARM, AZE}),
    ("“Sergey Lavrov and I agreed to meet. We will do so in May,” Ararat Mirzoyan wrote.", "We", 1,
     {"person/ararat-mirzoyan", LAVROV}),
    ("“Sergey Lavrov and I value our partnership,” Ararat Mirzoyan wrote.", "our", 1, {ARM, "state/russia"}),
    ("“We are ready to talk,” Sergey Lavrov said.", "We", 1, {"state/russia"}),
    ("“We will answer in kind,” an Armenian official said.", "We", 1, {ARM}),
    ("“We will keep the road shut,” said Ana Roe, an Armenian farmer.", "We", 1, {"person/ana-roe"}),
    # the office tells whose statement it is
    ("Under Secretary of State for Political Affairs Ada Roe flew to Yerevan. She thanked the Department "
     "of Defense.", "Department", 1, {"body/united-states/ministry-of-defence"}),
    ("The IAEA met in Vienna. Its director general called Ali Larijani.", "director general", 1,
     {"person/rafael-grossi"}),
    # a half of a country that is told of
    ("North Korea called off talks with the South.", "South", 1, {"state/south-korea"}),
    # agreements known by name
    ("Iran signed the JCPOA in 2015.", "JCPOA", 1, {"agreement/jcpoa"}),
    ("Russia suspended the CFE in 2007.", "CFE", 1, {"agreement/cfe-treaty"}),
    # metonyms by use, territory by use
    ("Baku launched an operation.", "Baku", 1, {AZE}),
    ("The envoy flew to Baku on Monday.", "Baku", 1, {"place/baku-az"}),
    ("The ministers met in Baku.", "Baku", 1, {"place/baku-az"}),
    ("Talks between Yerevan and Baku resumed.", "Yerevan", 1, {ARM}),
    ("BERLIN (Wire) - Germany closed a consulate on Friday.", "BERLIN", 1, {"place/berlin-de"}),
    ("The Kremlin denied the report.", "Kremlin", 1, {"state/russia"}),
    ("He lives in Armenia.", "Armenia", 1, {"place/armenia"}),
    ("Armenia rejected the offer.", "Armenia", 1, {ARM}),
    ("The OSCE Minsk Group met.", "Minsk", 1, {"org/osce-minsk-group"}),
    # bodies
    ("The Azerbaijani Foreign Ministry issued a statement. The ministry gave no details.", "The ministry", 1,
     {"body/azerbaijan/ministry-of-foreign-affairs"}),
    ("Armenia's Ministry of Defense denied the report.", "Ministry", 1, {"body/armenia/ministry-of-defence"}),
    ("The Armenian government denied the report.", "government", 1, {ARM}),
    # towns of one name
    ("They met in Granada, Spain, on Thursday.", "Granada", 1, {"place/granada-es"}),
    ("They met in Granada, Nicaragua, on Thursday.", "Granada", 1, {"place/granada-ni"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), CASES)
def test_a_mention_stands_for(
    link: Linking, text: str, words: str, occurrence: int, expected: set[str]
) -> None:
    assert entities(link(text), words, occurrence) == expected


def test_the_people_of_a_state_are_a_group_of_their_own(link: Linking) -> None:
    linked = link(
        "Charles Michel praised the Armenian people. The people of Armenia and all Armenians cheered."
    )
    people = {entity.id: entity for entity in linked.entities if entity.kind == "UnnamedGroup"}
    assert [(entity.label, entity.belongs_to) for entity in people.values()] == [("people of Armenia", ARM)]
    words = ("Armenian people", "people of Armenia", "Armenians")
    assert [entities(linked, each) for each in words] == [set(people)] * 3


def test_a_short_given_name_and_a_second_surname_are_the_same_person(link: Linking) -> None:
    short = link("British Prime Minister Anthony Blair spoke to reporters.", date(2000, 6, 1))
    assert entities(short, "Blair") == {"person/tony-blair"}
    longer = link("Honduran Foreign Minister Lisandro Rosales Banegas flew to Rome.", date(2021, 6, 1))
    assert entities(longer, "Rosales") == {"person/lisandro-rosales"}
    other = link("Lisandro Rosales Banegas opened a bakery.", date(2021, 6, 1))
    assert entities(other, "Rosales") != {"person/lisandro-rosales"}


def test_a_kind_of_state_is_no_name(link: Linking) -> None:
    linked = link(
        "The Kingdom and the Islamic Republic denied the report. The Islamic Republic’s envoy left."
    )
    assert not {m.entity for m in linked.mentions if m.entity.startswith(("state/", "place/"))}


def test_our_partners_are_not_whoever_was_named(link: Linking) -> None:
    linked = link("Nikol Pashinyan met Ilham Aliyev in Brussels. We will stand with our partners.")
    assert all(entity.startswith("group/") for entity in entities(linked, "our partners"))


def test_an_unknown_person_is_minted_with_post_and_tenure_and_found_again(link: Linking) -> None:
    first = link("Armenian Deputy Minister of Sports Karen Testopyan opened the games in Gyumri.")
    (tenure,) = first.tenures
    assert tenure.person == "person/karen-testopyan"
    assert tenure.post == "post/armenia/deputy-minister-of-sports"
    assert tenure.evidence is not None
    assert tenure.evidence.text == "Armenian Deputy Minister of Sports Karen Testopyan"
    person = next(entity for entity in first.entities if entity.id == tenure.person)
    assert (person.kind, person.belongs_to, person.minted) == ("Person", ARM, True)
    again = link("Karen Testopyan resigned on Friday.")
    assert entities(again, "Testopyan") == {"person/karen-testopyan"}


def test_two_people_of_one_surname_stay_two(link: Linking) -> None:
    linked = link("Armenian lawmaker Arsen Testopyan met German lawmaker Maria Testopyan in Yerevan.")
    assert entities(linked, "Arsen Testopyan") != entities(linked, "Maria Testopyan")


@pytest.mark.parametrize(
    "text", ["Mr. Son and Ms. Rice opened a bakery.", "Ali sold the shop to his brother."]
)
def test_nothing_is_forced_onto_a_known_surname(link: Linking, knowledge: Knowledge, text: str) -> None:
    persons = {m.entity for m in link(text).mentions if m.entity.startswith("person/")}
    assert not persons & set(knowledge.entities)


def test_the_holder_is_that_of_the_documents_day(link: Linking) -> None:
    text = "The French president spoke to reporters."
    assert entities(link(text, date(2010, 6, 1)), "president") == {"person/nicolas-sarkozy"}
    assert entities(link(text, date(2020, 6, 1)), "president") == {"person/emmanuel-macron"}


def test_an_acronym_in_brackets_is_the_name_before_it(link: Linking) -> None:
    linked = link("The Northern Harbour Authority (NHA) signed the lease. The NHA paid at once.")
    assert (
        entities(linked, "NHA", 1)
        == entities(linked, "NHA", 2)
        == entities(linked, "Northern Harbour Authority")
    )


def test_a_gloss_in_brackets_is_the_name_before_it(link: Linking) -> None:
    linked = link(
        "The Northern Harbour Authority (Autoridad Portuaria Norte, APN) signed the lease. The APN paid."
    )
    authority = entities(linked, "Northern Harbour Authority")
    assert entities(linked, "APN", 2) == entities(linked, "Autoridad Portuaria Norte") == authority


@pytest.mark.parametrize("noun", ["The journalist", "The king", "Foreign Minister"])
def test_a_surname_goes_back_to_whoever_was_introduced(link: Linking, noun: str) -> None:
    linked = link(f"{noun} Jan Kowalski arrived. The crowd greeted Kowalski.")
    assert entities(linked, "Kowalski", 2) == entities(linked, "Jan Kowalski")


def test_she_is_not_a_spokesman(link: Linking) -> None:
    linked = link("Angela Merkel will skip the meeting, her spokesman said. She flew to Rome.")
    assert entities(linked, "She") == {"person/angela-merkel"}


def test_an_apposition_is_whom_it_describes(link: Linking) -> None:
    linked = link("Jan Nowak, a farmer from Poland, said he was angry.")
    assert entities(linked, "farmer") == entities(linked, "he") == entities(linked, "Jan Nowak")


def test_both_sides_are_not_those_who_speak_for_them(link: Linking) -> None:
    linked = link("Dmytro Kuleba met Sergei Lavrov. His spokeswoman said both sides would meet again.")
    assert entities(linked, "both sides") == {"person/dmytro-kuleba", "person/sergey-lavrov"}


def test_parties_without_names_are_told_again_by_their_noun(link: Linking) -> None:
    linked = link("Four Somali factions met in Nairobi. Kenya invited the factions to Mombasa.")
    assert entities(linked, "factions", 1) == entities(linked, "factions", 2) != set()


def test_men_are_nobody_of_that_name(link: Linking) -> None:
    assert not any(each.startswith("person/") for each in entities(link("The men met the rebels."), "men"))


@pytest.mark.parametrize(
    ("name", "noun"), [("Bahrain", "kingdom"), ("NATO", "alliance"), ("Qatar", "emirate")]
)
def test_a_state_or_an_organisation_is_called_by_its_kind(link: Linking, name: str, noun: str) -> None:
    linked = link(f"{name} signed the text. The {noun} will send envoys to Geneva.")
    assert entities(linked, noun) == entities(linked, name)


def test_a_sea_is_no_state(link: Linking) -> None:
    linked = link("Ships sailed from Oman into the Gulf of Oman and the Sea of Japan.")
    assert entities(linked, "Gulf of Oman") == {"place/gulf-of-oman"}
    assert not {m.entity for m in linked.mentions} & {"state/japan", "place/japan"}


def test_unnamed_people_belong_to_their_state(link: Linking) -> None:
    linked = link("U.S. officials met the delegation. A senior diplomat declined to comment.")
    (group,) = entities(linked, "officials")
    entity = next(each for each in linked.entities if each.id == group)
    assert (entity.kind, entity.belongs_to) == ("UnnamedGroup", US)
    assert entities(linked, "diplomat") != {group}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Several armed groups in the north condemned the accord.", "armed groups"),
        ("Voters rejected the accord.", "Voters"),
        ("The envoy met members of civil society.", "civil society"),
    ],
)
def test_people_and_bodies_without_names_are_groups(link: Linking, text: str, words: str) -> None:
    (found,) = entities(link(text), words)
    assert found.startswith("group/")


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "Chad met the Central American foreign ministers in Lomé.",
            "ministers",
            "Central American foreign ministers",
        ),
        (
            "Chad met members of the OECD/G20 Inclusive Framework.",
            "members",
            "members of the OECD G20 Inclusive Framework",
        ),
        ("Chad met senior European officials.", "officials", "senior European officials"),
        ("The French and Danish ministers left Chad.", "ministers", "minister of Denmark"),
    ],
)
def test_descriptions_are_spelt_as_the_text_has_them(
    link: Linking, text: str, words: str, label: str
) -> None:
    linked = link(text)
    labels = {each.label for each in linked.entities if each.id in entities(linked, words)}
    assert label in labels


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Monroe Doctrine was condemned by Cuba.", ""),
        ("Herr Keller and Frau Roth met in Chad.", "person/keller-"),
        ("DG Keller met the Chadian president.", "person/keller-"),
        ("Muchas gracias to everybody in Chad.", ""),
        ("Jude Law and Doris Day visited Chad.", "person/doris-day"),
    ],
)
def test_what_is_named_after_somebody_is_nobody(link: Linking, text: str, person: str) -> None:
    people = {each.entity for each in link(text).mentions if each.how in ("minted", "name", "office")}
    people = {each for each in people if each.startswith("person/") and "chad" not in each}
    assert any(each.startswith(person) for each in people) if person else not people


def test_a_noun_before_its_name_is_no_group(link: Linking) -> None:
    linked = link("The rival Palestinian movements Fatah and Hamas met in Cairo.")
    assert all(not mention.entity.endswith("movements-of-palestine") for mention in linked.mentions)


def test_an_argument_token_finds_the_widest_mention_it_heads(link: Linking, nlp: Language) -> None:
    text = "Armenian Prime Minister Nikol Pashinyan met Ilham Aliyev."
    doc = nlp(text)
    linked = link(text)
    heads = {token.text: linked.at(token) for token in doc}
    for word in ("Minister", "Nikol", "Pashinyan"):
        mention = heads[word]
        assert mention is not None
        assert mention.span.text == "Armenian Prime Minister Nikol Pashinyan"
    adjective = heads["Armenian"]
    assert adjective is not None
    assert (adjective.entity, adjective.how) == (ARM, "demonym")
    assert heads["met"] is None


def test_spans_are_slices_and_everything_mentioned_is_described(link: Linking, knowledge: Knowledge) -> None:
    text = "Russian Foreign Minister Sergey Lavrov met U.S. officials in Yerevan. They discussed Syria."
    linked = link(text)
    described = {entity.id for entity in linked.entities}
    for mention in linked.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.entity in described
        assert 0 < mention.confidence <= 1
    assert list(linked.mentions) == sorted(linked.mentions, key=lambda m: (m.span.start, -m.span.end))


def test_the_same_text_gives_the_same_mentions(nlp: Language, knowledge: Knowledge) -> None:
    text = "Armenian lawmaker Arsen Testopyan met Ilham Aliyev. He said the two sides would meet in Baku."
    document = Document("same", "same", text, published=date(2023, 1, 1))
    first, second = (Linker(knowledge).link(parsed.Doc(nlp(text)), document) for _ in range(2))
    assert first == second


def test_a_title_tells_who_is_meant_and_is_no_mention_itself(link: Linking) -> None:
    text = "The Prime Minister spoke to the President of Azerbaijan Ilham Aliyev. He was grateful."
    title = "Readout of Prime Minister Sunak's call with President Aliyev"
    linked = link(text, date(2023, 3, 2), title=title)
    assert entities(linked, "Prime Minister") == {"person/rishi-sunak"}
    assert all(m.span.text == text[m.span.start : m.span.end] for m in linked.mentions)
    for untold in (link(text, date(2023, 3, 2)), link(text, date(2023, 3, 2), title="Peace needs patience")):
        assert all(each.startswith("group/") for each in entities(untold, "Prime Minister"))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "?", "He", "both", "U.S.", "(", "of", "“", "President of", "It has close ties with both",
     "They congratulate the people of Malawi on the", "It has troops from Chad, Australia, Kenya",
     "They want the release of those detained and", "A career diplomat, Ambassador Reeker is",
     "It came from the Department of Labor and the Office",
     "The Green Fund for Mali (GFM) grew. They like the fund"],
)  # fmt: skip
def test_scraps_of_text_are_no_trouble(link: Linking, text: str) -> None:
    for mention in link(text).mentions:
        assert mention.span.text in text


def test_an_official_who_briefs_reporters_speaks_for_his_state(link: Linking) -> None:
    """His *we* is his state, *the President* the one of his own state, whoever was named last."""
    text = (
        "Jane Roe, Principal Deputy Spokesperson\n2:02 p.m. EDT\nMS ROE: President Xi Jinping met the King "
        "of Jordan. We have provided aid to Peru.\n\nQUESTION: Will you leave?\n\nMS ROE: We are leaving, as "
        "the President announced."
    )
    briefing = link(text, date(2021, 6, 29), source="https://www.state.gov/roe")
    assert entities(briefing, "We") == entities(briefing, "We", 2) == {US}
    assert entities(briefing, "the President") == {"person/joe-biden"}


@pytest.mark.parametrize(
    "text",
    [
        "And once again, Sergey Lavrov, we thank you very much for your visit to Peru.",
        "Thank you, Sergey Lavrov, for your visit to Peru.",
    ],
)
def test_you_are_who_was_called(link: Linking, text: str) -> None:
    assert entities(link(text), "your") == {LAVROV}
