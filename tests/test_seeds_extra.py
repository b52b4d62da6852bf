"""A user's own folder adds to what is shipped, or takes its place."""

from __future__ import annotations

from datetime import date

import pytest

from parley.ontology.knowledge import Knowledge, NameKind
from parley.ontology.model import Tenure
from parley.seeds import load_knowledge

FILES = {
    "states.tsv": "state\tlabel\tcapital\tadjectives\tpeople\tnames\tmetonyms\tofficial\tstart\tend\n"
    "atlantis\tAtlantis\tgeneva-ch\tAtlantean\tAtlanteans\tThe Deep\n"
    "france\tFrance\tparis-fr\tFrench\tFrench\tHexagone\tRue de Varenne\tFrench Republic\n",
    "agents/mine.tsv": "id\tkind\tlabel\tacronyms\tnames\tof\n"
    "org/league-of-the-deep\tInternationalOrganization\tLeague of the Deep\tLOD\n"
    "org/nato\tInternationalOrganization\tNATO\tNATO\tThe Pact\n",
    "agreements.tsv": "agreement\tkind\tlabel\tacronyms\tnames\n"
    "pact-of-the-deep\tTreaty\tPact of the Deep\tPOD\tDeep Accord\n",
    "places.tsv": "place\tkind\tlabel\tlatitude\tlongitude\ntrench\tPlace\tTrench\t-11.3\t142.2\n",
    "names.tsv": "entity\tkind\ttext\tstart\tend\nplace/geneva-ch\talias\tGinevra\n",
    "members.tsv": "group\tmembers\norg/league-of-the-deep\tatlantis@2020..2024-06 france\norg/e3\tfrance\n",
    "offices.tsv": "office\tlabel\tkind\twords\ntriton\tTriton\thead-of-state\tsea lord\n",
    "leaders/mine.txt": "= state/atlantis\ntriton\n2001 Mera Deep\n2011-05-01 Orin {Curry} Deep\n"
    "= state/france\n+prime-minister\n2026-10-01 Jane Roe\n"
    "foreign-minister\n2026-01-01 John Doe\n",
    "persons.tsv": "person\tnames\tof\twikidata\nMera Deep\tMera of the Deep\t\tQ0\nNemo Nemo\t\tatlantis\n",
}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder = tmp_path_factory.mktemp("mine")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_knowledge(folder)


def entities(knowledge: Knowledge, name: str) -> list[str]:
    return [row.entity for row in knowledge.names.get(name, ())]


def test_state_is_added_with_its_territory_and_bodies(knowledge: Knowledge) -> None:
    assert entities(knowledge, "atlantis")[:2] == ["state/atlantis", "place/atlantis"]
    assert entities(knowledge, "atlantean") == ["state/atlantis"]
    assert knowledge.entities["body/atlantis/parliament"].label == "Parliament of Atlantis"


def test_capital_and_its_new_name_stand_for_the_state(knowledge: Knowledge) -> None:
    assert entities(knowledge, "geneva")[:2] == ["place/geneva-ch", "state/atlantis"]
    assert entities(knowledge, "ginevra") == ["place/geneva-ch", "state/atlantis"]


def test_an_agreement_is_known_by_its_names(knowledge: Knowledge) -> None:
    assert entities(knowledge, "deep accord") == entities(knowledge, "pod") == ["agreement/pact-of-the-deep"]
    assert knowledge.entities["agreement/pact-of-the-deep"].kind == "Treaty"
    assert entities(knowledge, "jcpoa") == ["agreement/jcpoa"]


def test_row_of_ours_is_replaced(knowledge: Knowledge) -> None:
    assert entities(knowledge, "rue de varenne") == ["state/france"]
    assert "state/france" not in entities(knowledge, "matignon")
    assert knowledge.entities["org/nato"].names == ("NATO", "The Pact")


def test_members_are_replaced_by_group(knowledge: Knowledge) -> None:
    deep = [one for one in knowledge.memberships if one.group == "org/league-of-the-deep"]
    assert [(one.member, one.start, one.end) for one in deep] == [
        ("state/atlantis", date(2020, 1, 1), date(2024, 6, 1)),
        ("state/france", None, None),
    ]
    assert [one.member for one in knowledge.memberships if one.group == "org/e3"] == ["state/france"]


def test_offices_and_holders_are_added(knowledge: Knowledge) -> None:
    assert knowledge.post_names["sea lord"] == "triton"
    assert knowledge.post_names["head of state@atlantis"] == "triton"
    assert knowledge.posts["post/atlantis/triton"].label == "Triton of Atlantis"
    assert [one for one in knowledge.tenures if one.post == "post/atlantis/triton"] == [
        Tenure("person/mera-deep", "post/atlantis/triton", date(2001, 1, 1), date(2011, 5, 1)),
        Tenure("person/orin-curry-deep", "post/atlantis/triton", date(2011, 5, 1), None),
    ]
    assert entities(knowledge, "curry") == ["person/orin-curry-deep"]


def test_plus_adds_after_our_holders_and_closes_the_last(knowledge: Knowledge) -> None:
    tenures = [one for one in knowledge.tenures if one.post == "post/france/prime-minister"]
    assert len(tenures) > 10
    assert tenures[-1] == Tenure("person/jane-roe", "post/france/prime-minister", date(2026, 10, 1), None)
    assert tenures[-2].end == date(2026, 10, 1)


def test_block_without_plus_replaces_our_holders(knowledge: Knowledge) -> None:
    tenures = [one for one in knowledge.tenures if one.post == "post/france/foreign-minister"]
    assert [one.person for one in tenures] == ["person/john-doe"]


def test_persons_get_spellings_state_and_identifier(knowledge: Knowledge) -> None:
    mera = knowledge.entities["person/mera-deep"]
    assert (mera.names, mera.wikidata, mera.belongs_to) == (("Mera of the Deep",), "Q0", "state/atlantis")
    assert knowledge.identifiers["person/mera-deep"] == (("wikidata", "Q0"),)
    assert knowledge.entities["person/nemo-nemo"].belongs_to == "state/atlantis"
    assert [row.kind for row in knowledge.names["mera of the deep"]] == [NameKind.ALIAS]


def test_place_is_added_with_coordinates(knowledge: Knowledge) -> None:
    assert entities(knowledge, "trench")[0] == "place/trench"
    assert (knowledge.geo["place/trench"].latitude, knowledge.geo["place/trench"].country) == (-11.3, "")
