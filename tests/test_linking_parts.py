"""The parts of linking, on knowledge and parses made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from parley.extract import parsed
from parley.extract.agent_lexicon import Use, agent_lexicon
from parley.extract.agent_phrases import PhraseParser
from parley.extract.atom_finding import AtomFinder
from parley.extract.gazetteer import Gazetteer
from parley.extract.holders import Holders, holds, post_id
from parley.extract.memory import Memory
from parley.extract.name_variants import ends_key, full_key, variant_key
from parley.extract.person_index import PersonIndex, surname_keys
from parley.extract.token_table import TokenTable, WordCache
from parley.extract.uses import UseReader
from parley.ontology.knowledge import Knowledge, Name, NameKind
from parley.ontology.model import Entity, Post, Tenure
from parley.ontology.names import fold

Rows = tuple[tuple[str, str, str, int], ...]


def table_of(rows: Rows) -> TokenTable:
    """A table of tokens given as (text, tag, dependency, head)."""
    words = [row[0] for row in rows]
    tags = [row[1] for row in rows]
    pos = ["PROPN" if tag.startswith("NNP") else "NOUN" if tag.startswith("NN") else "X" for tag in tags]
    deps, heads = [row[2] for row in rows], [row[3] for row in rows]
    doc = Doc(Vocab(), words=words, tags=tags, pos=pos, deps=deps, heads=heads,
              sent_starts=[True, *[False] * (len(rows) - 1)])  # fmt: skip
    return TokenTable(parsed.Doc(doc), WordCache(agent_lexicon()))


def knowledge(names: tuple[tuple[str, NameKind, str], ...], **more: object) -> Knowledge:
    """Knowledge of these names and their entities."""
    rows: dict[str, tuple[Name, ...]] = {}
    kinds = {"state": "State", "place": "Settlement", "org": "InternationalOrganization", "person": "Person"}
    entities: dict[str, Entity] = {}
    for text, kind, entity in names:
        rows[fold(text)] = (*rows.get(fold(text), ()), Name(text, kind, entity))
        entities.setdefault(entity, Entity(entity, kinds[entity.partition("/")[0]], text))
    return Knowledge(entities=entities, names=rows, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("pashinyan", "pashinian", True), ("zelensky", "zelenskyy", True), ("aliyev", "aliev", True),
        ("tokayev", "tokaev", True), ("shoukry", "shukri", True), ("mohammed", "muhammad", True),
        ("khalid", "khaled", True), ("lukashenka", "lukashenko", True), ("rau", "rao", False),
        ("lavrov", "larov", False), ("merkel", "markel", False),
    ],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(one: str, other: str, same: bool) -> None:
    assert (variant_key(one) == variant_key(other)) is same


def test_order_middle_names_and_articles_do_not_matter_to_a_full_name() -> None:
    assert full_key("Suga Yoshihide") == full_key("Yoshihide Suga")
    assert full_key("Antony J. Blinken") == full_key("Antony Blinken")
    assert ends_key("Mohammed bin Abdulrahman Al-Thani") == ends_key(
        "Mohammed bin Abdulrahman bin Jassim Al Thani"
    )


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Nikol Pashinyan", ("pashinian",)),
        ("Ursula von der Leyen", ("leien", "von der leien")),
        ("Arancha González Laya", ("laia", "gonzalez laia")),
        ("Lloyd J. Austin III", ("austin",)),
    ],
)
def test_what_of_a_name_may_stand_alone(name: str, keys: tuple[str, ...]) -> None:
    assert set(keys) <= set(surname_keys(name))


def test_the_longest_known_name_wins_and_capitals_matter() -> None:
    known = knowledge(
        (
            ("Minsk", NameKind.LABEL, "place/minsk-by"),
            ("OSCE", NameKind.ACRONYM, "org/osce"),
            ("OSCE Minsk Group", NameKind.LABEL, "org/osce-minsk-group"),
            ("US", NameKind.ACRONYM, "state/united-states"),
        )
    )
    table = table_of(
        (("The", "DT", "det", 3), ("OSCE", "NNP", "compound", 3), ("Minsk", "NNP", "compound", 3),
         ("Group", "NNP", "nsubj", 4), ("told", "VBD", "ROOT", 4), ("us", "PRP", "obj", 4))
    )  # fmt: skip
    found = Gazetteer(known).find(table)
    assert [(name.start, name.end, name.rows[0].entity) for name in found] == [(1, 4, "org/osce-minsk-group")]


def test_a_town_that_begins_a_longer_name_is_no_place() -> None:
    known = knowledge((("Vienna", NameKind.LABEL, "place/vienna-at"),))
    table = table_of(
        (("The", "DT", "det", 2), ("Vienna", "NNP", "compound", 2), ("Convention", "NNP", "nsubj", 3),
         ("applies", "VBZ", "ROOT", 3))
    )  # fmt: skip
    atoms = AtomFinder(known, PersonIndex(known)).find(table)
    assert [(atom.start, atom.end, atom.kind.value) for atom in atoms.found] == [(1, 3, "agreement")]


USES: Mapping[str, tuple[Rows, int, Use]] = {
    "Baku said": ((("Baku", "NNP", "nsubj", 1), ("said", "VBD", "ROOT", 1)), 0, Use.AGENT),
    "met in Baku": (
        (("met", "VBD", "ROOT", 0), ("in", "IN", "case", 2), ("Baku", "NNP", "obl", 0)), 2, Use.PLACE
    ),
    "travelled to Baku": (
        (("travel", "VB", "ROOT", 0), ("to", "IN", "case", 2), ("Baku", "NNP", "obl", 0)), 2, Use.PLACE
    ),
    "talks with Baku": (
        (("talks", "NNS", "ROOT", 0), ("with", "IN", "case", 2), ("Baku", "NNP", "nmod", 0)), 2, Use.AGENT
    ),
    "Baku 's troops": (
        (("Baku", "NNP", "nmod:poss", 2), ("'s", "POS", "case", 0), ("troops", "NN", "ROOT", 2)), 0, Use.AGENT
    ),
    "the Baku talks": (
        (("the", "DT", "det", 2), ("Baku", "NNP", "compound", 2), ("talks", "NNS", "ROOT", 2)), 1, Use.PLACE
    ),
    "Baku - based": (
        (("Baku", "NNP", "obl", 2), ("-", "HYPH", "punct", 2), ("based", "VBN", "ROOT", 2)), 0, Use.PLACE
    ),
    "between Kyiv and Baku": (
        (("between", "IN", "case", 1), ("Kyiv", "NNP", "nmod", 1), ("and", "CC", "cc", 3),
         ("Baku", "NNP", "conj", 1)), 3, Use.AGENT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("words", USES)
def test_a_capital_is_the_state_or_the_city_by_its_use(words: str) -> None:
    rows, token, use = USES[words]
    table = table_of(tuple((t, g, d, h) for t, g, d, h in rows))
    table.lemmas = [word.lower() for word, *_ in rows]
    known = knowledge(
        (("Baku", NameKind.METONYM, "state/azerbaijan"), ("Kyiv", NameKind.METONYM, "state/ukraine"))
    )
    atoms = AtomFinder(known, PersonIndex(known)).find(table)
    atom = atoms.at(token)
    assert atom is not None
    assert UseReader(agent_lexicon()).use(table, atoms, atom, state=False) is use


def test_an_office_phrase_gives_its_owner_its_rank_and_its_words() -> None:
    known = knowledge((("Russian", NameKind.DEMONYM, "state/russia"),))
    table = table_of(
        (("the", "DT", "det", 4), ("Russian", "JJ", "amod", 4), ("Deputy", "NNP", "compound", 4),
         ("Foreign", "NNP", "amod", 4), ("Minister", "NNP", "ROOT", 4))
    )  # fmt: skip
    atoms = AtomFinder(known, PersonIndex(known)).find(table)
    word = agent_lexicon().agents["minister"]
    phrase = PhraseParser(table, atoms).parse(4, word)
    assert (phrase.start, phrase.end, phrase.words) == (0, 5, ("deputy", "foreign", "minister"))
    assert [atom.rows[0].entity for atom in phrase.owners] == ["state/russia"]
    assert phrase.ranks == {"deputy"}
    assert phrase.definite


def test_an_office_keeps_its_field_of_work() -> None:
    table = table_of(
        (("Secretary", "NNP", "ROOT", 0), ("of", "IN", "case", 2), ("State", "NNP", "nmod", 0),
         ("for", "IN", "case", 6), ("European", "NNP", "amod", 6), ("and", "CC", "cc", 6),
         ("Affairs", "NNPS", "nmod", 0), ("spoke", "VBD", "conj", 0))
    )  # fmt: skip
    atoms = AtomFinder(Knowledge(), PersonIndex(Knowledge())).find(table)
    phrase = PhraseParser(table, atoms).parse(0, agent_lexicon().agents["secretary"])
    assert phrase.label == "Secretary of State for European and Affairs"
    assert phrase.end == 7


TENURES = (
    Tenure("person/a", "post/x/president", date(2000, 1, 1), date(2010, 1, 1)),
    Tenure("person/b", "post/x/president", date(2010, 1, 1), None),
)


@pytest.mark.parametrize(
    ("day", "person"),
    [
        (date(2005, 5, 5), "person/a"),
        (date(2010, 1, 1), "person/b"),
        (None, "person/b"),
        (date(1999, 1, 1), None),
    ],
)
def test_the_holder_is_that_of_the_day(day: date | None, person: str | None) -> None:
    posts = {"post/x/president": Post("post/x/president", "President", "state/x")}
    found = Holders(Knowledge(posts=posts, tenures=TENURES)).holder("post/x/president", day)
    assert (found.person if found else None) == person


def test_a_tenure_ends_the_day_before_its_end() -> None:
    assert not holds(TENURES[0], date(2010, 1, 1))
    assert post_id("org/osce", "secretary-general") == "post/osce/secretary-general"


def test_memory_finds_persons_again_and_stays_bounded() -> None:
    memory = Memory(limit=10)
    for number in range(50):
        entity = Entity(f"person/anna-{number}x", "Person", f"Anna Person{number}x", minted=True)
        memory.learn(entity, [entity.label], "state/y", f"post/y/office-{number}", "f")
    assert [each.entity.id for each in memory.by_name("Anna Person49x")] == ["person/anna-49x"]
    assert [each.entity.id for each in memory.by_surname("Person49x", "state/y")] == ["person/anna-49x"]
    assert memory.by_name("Anna Person1x") == []
    assert sum(memory.get(f"person/anna-{number}x") is not None for number in range(50)) == 10
