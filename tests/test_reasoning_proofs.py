"""Why something is inferred, which facts clash, and HermiT's word on it, from Python and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import Quad
from test_reasoning_rules import facts, quad

from parley.cli_reason import command as reason
from parley.cli_validate import command as validate
from parley.graph.iris import FUSED_GRAPH, iri
from parley.graph.owl import ReasonerError, check_consistency, java_is_there, load_world
from parley.graph.proofs import find_clashes, prove
from parley.graph.reasoning import load_reasoner, materialize
from parley.graph.store import LocalStore, create_store
from parley.graph.terms import node, term, text
from parley.ontology.errors import ParleyError
from parley.ontology.namespaces import PARLEY, RDFS

needs_hermit = pytest.mark.skipif(not java_is_there(), reason="HermiT needs Java")

MEDIATED = """
talks a :Summit
talks status :held
talks negated false
talks mediator nor
talks party est
talks place hall
hall within ada
ada within land
land territoryOf nor
t holder ann
t ofPost pm
pm postOf est
"""
MUST_CLASH = {
    "a mediator who is a party": ("e mediator nor\ne party nor", "“mediator” and as “party”"),
    "a participant who stays away": ("e participant nor\ne absentee nor", "exclude each other"),
    "a party who stays away": ("e party nor\ne absentee nor", "exclude each other"),
    "two statuses": ("e status :held\ne status :planned", "of which there can be one only"),
    "negated and not": ("e negated true\ne negated false", "of which there can be one only"),
    "a place that acts": ("e participant x\nx a :Settlement", "“agent” and “physical thing”"),
    "a person that is a state": ("x a :Person\nx a :State", "exclude each other"),
    "a group that is a person": ("x a :UnnamedGroup\nx a :Person", "exclude each other"),
    "a meeting by telephone": ("e a :Summit\ne a :PhoneCall", "exclude each other"),
    "accepting and refusing in one": ("e accepts f\ne refuses f", "exclude each other"),
    "an acceptance that refuses": ("e a :Acceptance\ne refuses f", "“acceptance” and “refusal”"),
    "an event as an agent": ("e speaker f\nf a :Talks", "“event”"),
    "a tenure of two": ("t holder ann\nt holder bob", "of which there can be one only"),
    "meeting oneself": ("ann metWith ann", "has itself"),
    "a claim that is a document": ("c a :Claim\nc a :SourceDocument", "exclude each other"),
    "an agreement that is a resolution": ("x a :Treaty\nx a :Resolution", "exclude each other"),
    "a ministry that is its state": ("x a :GovernmentBody\nx a :State", "exclude each other"),
}


def reasoned(words: str) -> LocalStore:
    store = LocalStore()
    store.add(map(quad, facts(words)))
    store.add([Quad(iri("nor"), node(RDFS.label), text("Norland"), FUSED_GRAPH)])
    materialize(store)
    return store


@pytest.mark.parametrize(("words", "reason"), MUST_CLASH.values(), ids=MUST_CLASH.keys())
def test_facts_that_must_clash_do_and_the_reason_is_told(words: str, reason: str) -> None:
    clashes = find_clashes(reasoned(words), load_reasoner().schema)
    assert any(reason in str(clash) for clash in clashes), clashes


def test_things_are_called_by_their_labels_in_a_clash() -> None:
    (clash,) = find_clashes(reasoned("e mediator nor\ne party nor"), load_reasoner().schema)
    assert str(clash) == "e has Norland as “mediator” and as “party”, which exclude each other."


def test_nothing_clashes_in_good_data() -> None:
    assert find_clashes(reasoned(MEDIATED), load_reasoner().schema) == ()


@needs_hermit
@pytest.mark.parametrize("name", list(MUST_CLASH)[:6:2])
def test_hermit_finds_the_same_facts_inconsistent(name: str) -> None:
    pytest.importorskip("owlready2")
    different = "\nnor a :State" if "nor" in MUST_CLASH[name][0] else ""
    store = LocalStore()
    store.add(map(quad, facts(MUST_CLASH[name][0] + different)))
    assert not check_consistency(load_world(store)).consistent


@needs_hermit
def test_hermit_finds_the_ontology_consistent_and_every_class_satisfiable() -> None:
    pytest.importorskip("owlready2")
    found = check_consistency(load_world())
    assert (found.consistent, found.unsatisfiable) == (True, ())


@needs_hermit
def test_hermit_finds_good_data_consistent() -> None:
    pytest.importorskip("owlready2")
    assert check_consistency(load_world(reasoned(MEDIATED))).consistent


def test_without_java_hermit_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ReasonerError, match="Install a Java runtime"):
        check_consistency(None)


def test_a_store_is_python_objects_in_owlready2() -> None:
    pytest.importorskip("owlready2")
    world = load_world(reasoned(MEDIATED))
    talks = world[iri("talks").value]
    assert [one.name for one in talks.mediator] == ["nor"]
    assert talks in world[str(PARLEY.Meeting)].instances()
    assert talks.status == world[str(PARLEY.held)]


@pytest.mark.parametrize(
    ("fact", "lines"),
    [
        (
            ("talks", "involvesAgent", "nor"),
            [
                "talks · involves agent · Norland, since what is “participant” is “involves agent” too:",
                "  talks · participant · Norland, since what is “mediator” is “participant” too:",
                "    talks · mediator · Norland (stated)",
            ],
        ),
        (
            ("nor", "mediatedBetween", "est"),
            [
                "Norland · mediated between · est, since a mediator of an event that occurred mediated"
                " between its parties:",
                "  talks · status · held (stated)",
            ],
        ),
        (
            ("ann", "servedFor", "est"),
            [
                "ann · served for · est, since “has tenure”, “of post” and “post of” in a row make"
                " “served for”:",
                "  ann · has tenure · t, since “has tenure” is “holder” the other way round:",
                "    t · holder · ann (stated)",
                "  t · of post · pm (stated)",
                "  pm · post of · est (stated)",
            ],
        ),
        (("talks", "mediator", "nor"), ["talks · mediator · Norland (stated)"]),
    ],
)
def test_a_proof_ends_in_what_is_stated(fact: tuple[str, str, str], lines: list[str]) -> None:
    subject, predicate, value = fact
    proof = prove(
        reasoned(MEDIATED), load_reasoner(), (iri(subject).value, term(predicate).value, str(iri(value)))
    )
    assert proof is not None
    assert list(proof.lines()) == lines


def test_every_inferred_triple_has_a_proof() -> None:
    store = reasoned(MEDIATED)
    reasoner = load_reasoner()
    for found in store.graph(node("https://w3id.org/parley/graph/inferred")):
        triple = (getattr(found.subject, "value", ""), found.predicate.value, str(found.object))
        assert prove(store, reasoner, triple), triple


def test_what_does_not_hold_has_no_proof() -> None:
    absent = (iri("est").value, term("mediatedBetween").value, str(iri("nor")))
    assert prove(reasoned(MEDIATED), load_reasoner(), absent) is None


def stored(folder: Path, words: str) -> str:
    store = create_store(folder)
    store.add(map(quad, facts(words)))
    store.flush()
    return str(folder)


def test_the_command_reasons_and_tells_why(tmp_path: Path) -> None:
    where = stored(tmp_path / "s", MEDIATED)
    result = CliRunner().invoke(reason, ["--store", where, "--why", "nor", "mediatedBetween", "est"])
    assert result.exit_code == 0, result.output
    assert "triples inferred." in result.output
    assert "talks · status · held (stated)" in result.output
    assert "No facts clash." in result.output


def test_the_command_fails_where_facts_clash(tmp_path: Path) -> None:
    where = stored(tmp_path / "s", "e mediator nor\ne party nor")
    result = CliRunner().invoke(reason, ["--store", where])
    assert (result.exit_code, "Clash: e has nor as “mediator” and as “party”" in result.output) == (1, True)


def test_the_command_refuses_a_property_that_the_ontology_lacks(tmp_path: Path) -> None:
    where = stored(tmp_path / "s", MEDIATED)
    result = CliRunner().invoke(reason, ["--store", where, "--why", "nor", "likes", "est"])
    assert isinstance(result.exception, ParleyError)


def test_validate_names_the_rule_and_fails(tmp_path: Path) -> None:
    where = stored(tmp_path / "s", "e a :Talks\ne mediator nor\ne party nor")
    result = CliRunner().invoke(validate, ["--store", where, "--limit", "1"])
    assert result.exit_code == 1
    assert "mediator-not-party (rule): 1" in result.output
    assert "breaches of rules" in result.output
