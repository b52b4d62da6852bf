"""The compiled rules: what they conclude, beside owlrl, and the same for a change alone as from scratch."""

from __future__ import annotations

import random
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Graph

from parley.graph.iris import FUSED_GRAPH, INFERRED_GRAPH, iri
from parley.graph.reasoning import load_reasoner, materialize
from parley.graph.reasoning_changes import update_inferences
from parley.graph.status_rules import load_status_rules, read_rule
from parley.graph.store import LocalStore
from parley.graph.terms import boolean, node, term, text
from parley.ontology.errors import DataError
from parley.ontology.namespaces import PARLEY, RDF

Fact = tuple[str, str, str]


def resource(name: str) -> NamedNode | Literal:
    """`:held` is a term, `=words` a string, `true` a boolean, everything else a thing of that name."""
    if name in ("true", "false"):
        return boolean(name == "true")
    if name.startswith("="):
        return text(name[1:])
    return term(name[1:]) if name.startswith(":") else iri(name)


def quad(fact: Fact) -> Quad:
    subject, predicate, value = fact
    link = node(RDF.type) if predicate == "a" else term(predicate)
    return Quad(NamedNode(resource(subject).value), link, resource(value), FUSED_GRAPH)


def facts(words: str) -> list[Fact]:
    """Facts written one per line."""
    rows = [tuple(line.split()) for line in words.strip().splitlines()]
    return [(one, two, three) for one, two, three in rows]


def store_of(found: list[Fact]) -> LocalStore:
    store = LocalStore()
    store.add(map(quad, found))
    return store


def inferred(store: LocalStore) -> set[Quad]:
    return set(store.graph(INFERRED_GRAPH))


def concluded(words: str) -> set[Fact]:
    """What follows from the facts, types left out."""
    store = store_of(facts(words))
    materialize(store)
    short = {str(node(RDF.type)): "a"}
    rows = {
        tuple(short.get(str(part), part.value.rpartition("/")[2].rpartition("#")[2]) for part in q.triple)
        for q in inferred(store)
    }
    return {(one, two, three) for one, two, three in rows if two != "a"}


MET = "e a :{kind}\ne status :{status}\ne negated {negated}\ne {role} ann\ne {role} bob"
HELD = {"kind": "Meeting", "status": "held", "negated": "false", "role": "participant"}


@pytest.mark.parametrize(
    ("changes", "follows"),
    [
        ({}, True),
        ({"kind": "Summit"}, True),
        ({"kind": "Talks", "role": "party"}, True),
        ({"status": "underway"}, True),
        ({"status": "planned"}, False),
        ({"status": "refused"}, False),
        ({"status": "cancelled"}, False),
        ({"status": "notHeld", "negated": "true"}, False),
        ({"kind": "PhoneCall"}, False),
        ({"role": "host"}, False),
        ({"role": "observer"}, False),
        ({"role": "absentee"}, False),
    ],
)
def test_who_met_whom(changes: dict[str, str], follows: bool) -> None:
    found = concluded(MET.format(**(HELD | changes)))
    assert (("ann", "metWith", "bob") in found) == follows
    assert (("bob", "metWith", "ann") in found) == follows


@pytest.mark.parametrize(
    ("words", "conclusion"),
    [
        (MET.format(**(HELD | {"kind": "PhoneCall"})), ("ann", "spokeWith", "bob")),
        (MET.format(**(HELD | {"kind": "PhoneCall"})), ("ann", "inContactWith", "bob")),
        ("e mediator nor\ne party est\ne status :held\ne negated false", ("nor", "mediatedBetween", "est")),
        ("e mediator nor", ("e", "participant", "nor")),
        ("e mediator nor", ("nor", "involvedIn", "e")),
        ("e host nor", ("e", "involvesAgent", "nor")),
        ("t holder ann\nt ofPost pm", ("ann", "heldPost", "pm")),
        ("t holder ann\nt ofPost pm\npm postOf nor", ("ann", "servedFor", "nor")),
        ("t holder ann\nt ofPost pm\npm postOf nor", ("t", "organization", "nor")),
        ("e place hall\nhall within ada\nada within land", ("e", "takesPlaceIn", "land")),
        ("ada within land\nland territoryOf nor", ("ada", "country", "nor")),
        ("e participation p\np representing nor", ("e", "represented", "nor")),
        ("a partOfEvent b\nb partOfEvent c", ("c", "hasPartEvent", "a")),
        ("a follows b\nb follows c", ("c", "precedes", "a")),
        ("a belongsTo b\nb belongsTo c", ("a", "belongsTo", "c")),
        ("e topic =borders", ("e", "detail", "borders")),
        (
            "r a :Refusal\nr status :held\nr negated false\nr speaker est\nr refuses e\n"
            "e a :Talks\ne status :refused\ne party wes\ne party est",
            ("est", "refusedToMeet", "wes"),
        ),
    ],
)
def test_what_follows(words: str, conclusion: Fact) -> None:
    assert conclusion in concluded(words)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("e mediator nor\ne party est\ne status :proposed\ne negated false", "mediatedBetween"),
        ("e mediator nor\ne party est\ne status :refused\ne negated false", "mediatedBetween"),
        ("e host nor", "participant"),
        ("e absentee nor", "participant"),
        (
            "r a :Refusal\nr status :held\nr negated false\nr speaker est\nr refuses e\n"
            "e a :Talks\ne status :held\ne party wes",
            "refusedToMeet",
        ),
    ],
)
def test_what_does_not_follow(words: str, wrong: str) -> None:
    assert wrong not in {predicate for _, predicate, _ in concluded(words)}


def test_what_the_fused_graph_holds_is_not_inferred_again() -> None:
    store = store_of(facts("e mediator nor\ne participant nor\ne a :Talks\ne a :Contact"))
    materialize(store)
    again = {q.triple for q in inferred(store)} & {q.triple for q in store.graph(FUSED_GRAPH)}
    assert again == set()


ROLES = ("party", "mediator", "participant", "host", "observer", "speaker", "absentee")
THINGS = ("ann", "bob", "nor", "est")
EVENTS = ("e", "f", "g")
POSSIBLE: list[Fact] = sorted(
    {(event, role, agent) for event in EVENTS for role in ROLES for agent in THINGS}
    | {(event, "a", f":{kind}") for event in EVENTS for kind in ("Summit", "Talks", "PhoneCall", "Refusal")}
    | {(event, "status", f":{status}") for event in EVENTS for status in ("held", "planned", "refused")}
    | {(event, "negated", value) for event in EVENTS for value in ("true", "false")}
    | {(one, link, two) for one in EVENTS for two in EVENTS for link in ("partOfEvent", "follows", "refuses")}
    | {(one, "belongsTo", two) for one in THINGS for two in THINGS}
    | {(one, "within", two) for one in ("x", "y", "z") for two in ("x", "y", "z")}
    | {(event, "place", place) for event in EVENTS for place in ("x", "y", "z")}
    | {
        ("x", "territoryOf", "nor"),
        ("y", "territoryOf", "est"),
        ("t", "ofPost", "pm"),
        ("pm", "postOf", "nor"),
    }
    | {("t", "holder", agent) for agent in THINGS}
    | {("e", "participation", "p"), ("p", "representing", "nor"), ("e", "topic", "=borders")}
)


WHOLE: list[Fact] = facts(
    """
m a :Meeting
m status :held
m negated false
m participant ann
m participant bob
n a :Talks
n status :held
n negated false
n party bob
n party ann
n mediator nor
c a :PhoneCall
c status :underway
c negated false
c participant ann
c participant est
r a :Refusal
r status :held
r negated false
r speaker est
r refuses u
u a :Talks
u status :refused
u negated false
u party nor
u party est
"""
)
BLOCKING: list[Fact] = facts(
    "m observer ann\nm factuality :possible\nu status :held\nn a :RemoteContact\nu mediator nor"
)
COMPLETE = st.one_of(st.just(set(WHOLE)), st.sets(st.sampled_from(WHOLE), min_size=18))
TOGGLED = st.sets(st.sampled_from([*WHOLE, *BLOCKING]), max_size=8)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.one_of(COMPLETE, st.sets(st.sampled_from(POSSIBLE), max_size=40)),
    st.one_of(TOGGLED, st.sets(st.sampled_from(POSSIBLE), max_size=12)),
)
def test_a_change_alone_gives_what_reasoning_from_scratch_gives(start: set[Fact], toggled: set[Fact]) -> None:
    reasoner = load_reasoner()
    changed = store_of(sorted(start))
    materialize(changed, reasoner)
    removed = {quad(fact) for fact in start & toggled}
    added = {quad(fact) for fact in toggled - start}
    for old in removed:
        changed.inner.remove(old)
    changed.add(added)
    update_inferences(changed, added, removed, reasoner)
    fresh = store_of(sorted(start ^ toggled))
    materialize(fresh, reasoner)
    assert inferred(changed) == inferred(fresh)
    assert set(changed.quads()) == set(fresh.quads()), "nothing is left in scratch graphs"


def test_owlrl_gives_the_same_triples() -> None:
    owlrl = pytest.importorskip("owlrl")
    sample = consistent(random.Random(6).sample(POSSIBLE, 80))
    store = store_of(sample)
    materialize(store)
    status = {rule.predicate.removeprefix("parley:") for rule in load_status_rules()} | {"inContactWith"}
    ours = {str(q.triple) for q in (*inferred(store), *map(quad, sample)) if _counts(q, status)}
    graph = Graph().parse(data=(files("parley.ontology") / "parley.ttl").read_text("utf-8"), format="turtle")
    of_ontology = set(graph.subjects())
    graph.parse(data="\n".join(f"{quad(fact).triple} ." for fact in sample), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, improved_datatypes=False).expand(graph)
    theirs = {
        f"{one.n3()} {two.n3()} {three.n3()}"
        for one, two, three in graph
        if one not in of_ontology and _is_ours(str(one)) and _is_fact(str(two), str(three))
    }
    assert {line for line in ours if not line.startswith(f"<{PARLEY}")} == {_plain(line) for line in theirs}


def consistent(found: list[Fact]) -> list[Fact]:
    """One value for each functional property, since two would make the values the same."""
    single = {name.rpartition("#")[2] for name in load_reasoner().schema.functional}
    return sorted({(s, p) if p in single else (s, p, o): (s, p, o) for s, p, o in found}.values())


def _is_ours(thing: str) -> bool:
    return thing.startswith("https://w3id.org/parley/id/")


def _is_fact(predicate: str, value: str) -> bool:
    """A fact in the terms of the ontology; not that all are things, or that each is the same as itself."""
    if predicate == str(RDF.type):
        return not value.startswith("http://www.w3.org/2002/07/owl#")
    return predicate.startswith(str(PARLEY))


def _counts(found: Quad, status: set[str]) -> bool:
    return found.predicate.value.rpartition("#")[2] not in status


def _plain(line: str) -> str:
    """rdflib's N3 as N-Triples have it."""
    return line.replace("^^<http://www.w3.org/2001/XMLSchema#string>", "")


@pytest.mark.parametrize("rule", load_status_rules(), ids=lambda rule: rule.name)
def test_a_status_rule_says_what_it_does(rule: object) -> None:
    assert str(getattr(rule, "says", "")).endswith(".")
    assert getattr(rule, "example", "")


def test_a_rule_file_of_another_form_is_refused() -> None:
    with pytest.raises(DataError, match=r"bad.rq:1: A rule has a line"):
        read_rule("bad.rq", "SELECT * WHERE { ?s ?p ?o }")
