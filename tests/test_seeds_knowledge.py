"""The knowledge that is shipped is complete where it claims to be, and agrees with itself."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from parley.ontology.knowledge import Knowledge, NameKind
from parley.ontology.model import Tenure
from parley.ontology.names import fold, slug
from parley.seeds import load_knowledge
from parley.seeds.coverage import KINDS, holds, known, office_kinds

GONE = {"soviet-union", "yugoslavia", "serbia-and-montenegro", "czechoslovakia", "east-germany", "zaire",
        "south-vietnam", "south-yemen", "north-yemen", "ottoman-empire"}  # fmt: skip
NAMED_AS_THEIR_CAPITALS = {"state/djibouti", "state/singapore", "state/luxembourg", "state/holy-see",
                           "state/monaco", "state/san-marino", "state/sao-tome-and-principe"}  # fmt: skip
BORN = {"state/east-timor": 2003, "state/serbia": 2007, "state/montenegro": 2007, "state/south-sudan": 2012}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="module")
def states(knowledge: Knowledge) -> list[str]:
    found = [key for key, entity in knowledge.entities.items() if entity.kind == "State"]
    return [state for state in found if state.removeprefix("state/") not in GONE]


@pytest.fixture(scope="module")
def names_of(knowledge: Knowledge) -> dict[str, set[NameKind]]:
    """Kinds of names that each entity of ours has (towns left out)."""
    kinds: dict[str, set[NameKind]] = defaultdict(set)
    for rows in knowledge.names.values():
        for row in rows:
            kinds[row.entity].add(row.kind)
    return kinds


def test_members_of_the_united_nations_are_all_there(knowledge: Knowledge) -> None:
    members = {one.member for one in knowledge.memberships if one.group == "org/un"}
    assert len(members) == 193
    assert all(knowledge.entities[member].kind == "State" for member in members)


def test_every_state_has_names_codes_demonyms_and_a_capital(
    knowledge: Knowledge, states: list[str], names_of: dict[str, set[NameKind]]
) -> None:
    assert len(states) >= 197
    for state in states:
        entity = knowledge.entities[state]
        schemes = dict(knowledge.identifiers.get(state, ()))
        assert entity.label, state
        assert {NameKind.LABEL, NameKind.DEMONYM} <= names_of[state], state
        if state not in NAMED_AS_THEIR_CAPITALS:
            assert NameKind.METONYM in names_of[state], state  # its capital, unless of the same name
        assert knowledge.entities[state.replace("state/", "place/")].kind == "Territory"
        if state != "state/kosovo":  # has no code in ISO 3166
            codes = {"iso3166-1-alpha2", "iso3166-1-alpha3", "iso3166-1-numeric", "wikidata"}
            assert codes <= set(schemes), state
            assert entity.wikidata == schemes["wikidata"], state


def test_codes_and_wikidata_ids_are_given_once(knowledge: Knowledge) -> None:
    seen: dict[tuple[str, str], str] = {}
    for key, pairs in knowledge.identifiers.items():
        for pair in pairs:
            if pair[0] != "geonames":  # a town and the state that is one share theirs
                assert seen.setdefault(pair, key) == key, (pair, key)


def test_there_are_two_hundred_organisations_and_more(knowledge: Knowledge) -> None:
    kinds = [entity.kind for key, entity in knowledge.entities.items() if not key.startswith("place/")]
    assert sum(key.startswith("org/") for key in knowledge.entities) >= 200
    assert kinds.count("NonStateArmedGroup") >= 150
    assert kinds.count("MediaOrganization") >= 200
    assert kinds.count("DeFactoAuthority") >= 30


def test_what_is_referred_to_exists(knowledge: Knowledge) -> None:
    entities = knowledge.entities
    ready = [entity for key, entity in entities.items() if not key.startswith("place/") or entity.names]
    assert [one.id for one in ready if one.belongs_to and one.belongs_to not in entities] == []
    assert {one.member for one in knowledge.memberships} <= set(entities)
    assert {one.group for one in knowledge.memberships} <= set(entities)
    assert {one.person for one in knowledge.tenures} <= set(entities)
    assert {one.post for one in knowledge.tenures} <= set(knowledge.posts)
    assert [post.id for post in knowledge.posts.values() if post.of not in entities] == []
    assert [one.place for one in knowledge.geo.values() if one.country and one.country not in entities] == []
    assert {row.entity for rows in knowledge.names.values() for row in rows} <= set(entities)


def test_ids_are_made_of_the_entity(knowledge: Knowledge) -> None:
    assert all(key == entity.id for key, entity in knowledge.entities.items())
    assert all(slug(key.replace("/", " ")) for key in knowledge.entities)
    assert all(post.id.startswith(f"post/{post.of.partition('/')[2]}/") for post in knowledge.posts.values())


def test_names_are_keyed_by_their_folded_form(knowledge: Knowledge) -> None:
    assert [key for key, rows in knowledge.names.items() for row in rows if fold(row.text) != key] == []
    assert [key for key in knowledge.post_names if fold(key.partition("@")[0]) != key.partition("@")[0]] == []
    assert [key for key in knowledge.body_names if fold(key.partition("@")[0]) != key.partition("@")[0]] == []


def test_office_words_lead_to_offices(knowledge: Knowledge) -> None:
    assert set(knowledge.post_names.values()) <= set(office_kinds())
    states = {key.rpartition("@")[2] for key in knowledge.post_names if "@" in key} - {"un", "eu"}
    assert {f"state/{state}" for state in states} <= set(knowledge.entities)


def test_tenures_run_forward_and_one_holder_follows_another(knowledge: Knowledge) -> None:
    by_post: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in knowledge.tenures:
        assert tenure.start is None or tenure.end is None or tenure.start <= tenure.end, tenure
        assert tenure.start is None or date(1900, 1, 1) <= tenure.start <= date(2026, 11, 23), tenure
        by_post[tenure.post].append(tenure)
    for post, tenures in by_post.items():
        if knowledge.posts[post].one_holder:
            for one, following in pairwise(tenures):
                assert one.end is not None, one
                assert following.start is not None, following
                assert one.end <= following.start, (one, following)


def test_nobody_governs_two_states_by_sharing_a_name(knowledge: Knowledge) -> None:
    """Two people of one name need two ids; who serves two unrelated states is most likely two people."""
    shared = {
        "person/elizabeth-ii", "person/charles-iii", "person/emmanuel-macron", "person/jacques-chirac",
        "person/nicolas-sarkozy", "person/francois-hollande", "person/vaclav-havel",
        "person/slobodan-milosevic", "person/vojislav-kostunica", "person/goran-svilanovic",
        "person/vuk-draskovic", "person/eduard-shevardnadze", "person/deng-alor-kuol",
        "person/salva-kiir-mayardit",
    }  # fmt: skip
    served: dict[str, set[str]] = defaultdict(set)
    for tenure in knowledge.tenures:
        owner = knowledge.posts[tenure.post].of
        if owner.startswith("state/"):
            served[tenure.person].add(owner)
    assert {person for person, owners in served.items() if len(owners) > 1} == shared


@pytest.mark.parametrize("year", range(2000, 2027))
def test_most_offices_of_state_are_covered(knowledge: Knowledge, year: int) -> None:
    day = date(year, 1, 20) if year == 2026 else date(year, 7, 1)
    members = {one.member for one in knowledge.memberships if one.group == "org/un"}
    members = {state for state in members if BORN.get(state, 0) <= year}
    found = known(knowledge, day)
    for kind in KINDS:
        assert len(found[kind] & members) / len(members) >= 0.95, (kind, sorted(members - found[kind]))


def test_coordinates_are_on_the_globe(knowledge: Knowledge) -> None:
    for geo in knowledge.geo.values():
        assert abs(geo.latitude) <= 90, geo
        assert abs(geo.longitude) <= 180, geo
        assert geo.population >= 0, geo


def test_loading_twice_gives_the_same(knowledge: Knowledge) -> None:
    again = load_knowledge()
    assert list(again.names)[:5000] == list(knowledge.names)[:5000]
    assert again.tenures == knowledge.tenures
    assert again.memberships == knowledge.memberships


def test_a_tenure_ends_the_day_before_its_end() -> None:
    tenure = Tenure("person/a", "post/b/c", date(2001, 1, 1), date(2002, 1, 1))
    days = [date(2000, 12, 31), date(2001, 1, 1), date(2001, 12, 31), date(2002, 1, 1)]
    assert [holds(tenure, day) for day in days] == [False, True, True, False]
