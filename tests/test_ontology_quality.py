"""The ontology by the measures of its field: OWL 2 DL and RL, ROBOT's report, OOPS! pitfalls, FOOPS!."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from ontology_profile import breaches, composite
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, VANN

from parley.ontology.namespaces import ONTOLOGY, PARLEY

TEXT = (files("parley.ontology") / "parley.ttl").read_text("utf-8")
GRAPH = Graph().parse(data=TEXT, format="turtle")
PREFIXES = TEXT.partition("<https://w3id.org/parley/ontology> a")[0]
CLASSES = sorted(c for c in GRAPH.subjects(RDF.type, OWL.Class) if c.startswith(str(PARLEY)))
OBJECT = sorted(p for p in GRAPH.subjects(RDF.type, OWL.ObjectProperty) if p.startswith(str(PARLEY)))
DATA = sorted(p for p in GRAPH.subjects(RDF.type, OWL.DatatypeProperty) if p.startswith(str(PARLEY)))
VALUES = sorted(GRAPH.subjects(RDF.type, OWL.NamedIndividual))
TERMS = [*CLASSES, *OBJECT, *DATA, *VALUES]
WITHOUT_BOUND = {PARLEY.evidence, PARLEY.minted, PARLEY.inRole}
"""Properties of things of several kinds, or (inRole) with properties as values; shapes bound them instead."""


def local(term: URIRef) -> str:
    return str(term).rpartition("#")[2]


def words(term: URIRef, predicate: URIRef) -> list[str]:
    return [str(value) for value in GRAPH.objects(term, predicate)]


def above(term: URIRef, axiom: URIRef) -> set[URIRef]:
    return set(GRAPH.transitive_objects(term, axiom)) - {term}


def test_the_ontology_is_in_owl_2_dl_and_in_owl_2_rl() -> None:
    assert sorted(breaches(GRAPH)) == []


@pytest.mark.parametrize(
    ("axioms", "word"),
    [
        ("parley:within a owl:FunctionalProperty .", "composite and"),
        ("parley:country a owl:IrreflexiveProperty .", "composite and"),
        ("parley:takesPlaceIn owl:propertyDisjointWith parley:host .", "composite and disjoint"),
        ("parley:ofPost owl:propertyChainAxiom ( parley:inPost parley:heldPost ) .", "depend on each other"),
        ("parley:Event rdfs:subClassOf [ a owl:Restriction ] .", "Restriction"),
        ("parley:topic a owl:ObjectProperty .", "two sorts"),
        ("parley:Event rdfs:subClassOf <http://example.org/Thing> .", "no declared class"),
        ("parley:time rdfs:range xsd:string .", "has the range"),
        ("parley:topic rdfs:label '2023-10-05'^^xsd:date .", "outside OWL 2 RL"),
        ("<http://example.org/x> a owl:Ontology .", "not one ontology header"),
        ("<https://w3id.org/parley/ontology> owl:imports <http://example.org/x> .", "imports"),
        ("parley:Event owl:equivalentClass parley:Contact .", "no axiom that is covered"),
    ],
)
def test_the_profile_test_finds_what_leaves_the_profiles(axioms: str, word: str) -> None:
    graph = Graph().parse(data=TEXT + axioms, format="turtle")
    assert any(word in breach for breach in breaches(graph)), sorted(breaches(graph))


def test_composite_properties_are_just_those_with_chains_or_transitivity_above_them() -> None:
    names = {local(term) for term in composite(GRAPH)}
    assert {"takesPlaceIn", "within", "country", "represented", "involvesAgent", "involvedIn"} <= names
    assert not names & {"participant", "mediator", "party", "absentee", "status", "metWith"}


# ROBOT report: annotations


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition, SKOS.scopeNote, SKOS.example])
def test_every_term_has_each_annotation_once_in_english(predicate: URIRef) -> None:
    for term in TERMS:
        found = list(GRAPH.objects(term, predicate))
        assert len(found) == 1, (local(term), predicate)
        assert isinstance(found[0], Literal)
        assert found[0].language == "en"
        assert str(found[0]) == " ".join(str(found[0]).split()), "no stray white space"


def test_every_term_says_where_it_is_defined() -> None:
    assert all((term, RDFS.isDefinedBy, ONTOLOGY) in GRAPH for term in TERMS)


def test_definitions_and_notes_are_sentences_and_labels_are_not() -> None:
    for term in TERMS:
        assert words(term, SKOS.definition)[0].endswith("."), local(term)
        assert words(term, SKOS.scopeNote)[0].endswith("."), local(term)
        assert not words(term, RDFS.label)[0].endswith("."), local(term)


def test_no_definition_defines_two_terms() -> None:
    definitions = [words(term, SKOS.definition)[0] for term in TERMS]
    assert len(set(definitions)) == len(definitions)


@pytest.mark.parametrize(
    "terms", [CLASSES, [*OBJECT, *DATA], VALUES], ids=["classes", "properties", "values"]
)
def test_no_label_names_two_terms_of_a_sort(terms: list[URIRef]) -> None:
    labels = [words(term, RDFS.label)[0] for term in terms]
    assert len(set(labels)) == len(labels)


def test_the_label_is_the_name_in_words() -> None:
    free = {
        "PhoneCall",
        "AgreementWithdrawal",
        "RelationsBreak",
        "RelationsEstablishment",
        "NonStateArmedGroup",
    }
    free |= {"NonOccurringStatus", "TimeSpec", "edtf", "url", "startEarliest", "startLatest", "endEarliest"}
    free |= {"endLatest", "WalkOut", "DeFactoAuthority", "CollectiveAgent"}
    for term in TERMS:
        spelt = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local(term)).lower()
        assert spelt == words(term, RDFS.label)[0].lower() or local(term) in free, local(term)


# ROBOT report and OOPS!: structure


@pytest.mark.parametrize("axiom", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_no_hierarchy_has_a_circle(axiom: URIRef) -> None:
    assert [
        t
        for t in set(GRAPH.subjects(axiom))
        if t in {x for o in GRAPH.objects(t, axiom) for x in _up(o, axiom)}
    ] == []


def _up(term: URIRef, axiom: URIRef) -> set[URIRef]:
    return set(GRAPH.transitive_objects(term, axiom))


@pytest.mark.parametrize("axiom", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_nothing_is_said_of_the_hierarchy_that_follows_anyway(axiom: URIRef) -> None:
    for term in TERMS:
        direct = set(GRAPH.objects(term, axiom))
        assert not {one for one in direct for other in direct - {one} if one in above(other, axiom)}, local(
            term
        )


def test_every_class_is_connected() -> None:
    used = set(GRAPH.objects(None, RDFS.domain)) | set(GRAPH.objects(None, RDFS.range))
    for term in CLASSES:
        linked = set(GRAPH.objects(term, RDFS.subClassOf)) | set(GRAPH.subjects(RDFS.subClassOf, term))
        assert linked or term in used, local(term)


def test_every_property_has_one_domain_and_one_range_at_most_and_few_have_none() -> None:
    for term in (*OBJECT, *DATA):
        bounds = [list(GRAPH.objects(term, axiom)) for axiom in (RDFS.domain, RDFS.range)]
        assert all(len(found) <= 1 for found in bounds), local(term)
        inverse = (term, OWL.inverseOf, None) in GRAPH
        assert all(bounds) or inverse or term in WITHOUT_BOUND, local(term)


def test_inverses_symmetry_and_transitivity_fit_domain_and_range() -> None:
    for kind in (OWL.SymmetricProperty, OWL.TransitiveProperty):
        for term in GRAPH.subjects(RDF.type, kind):
            assert set(GRAPH.objects(term, RDFS.domain)) == set(GRAPH.objects(term, RDFS.range)), local(term)
    for term, other in GRAPH.subject_objects(OWL.inverseOf):
        assert term != other
        assert (other, RDF.type, OWL.SymmetricProperty) not in GRAPH
        assert (other, OWL.inverseOf, None) not in GRAPH, "inverses are said once"


def test_chains_have_two_members_or_more() -> None:
    assert all(len(Collection(GRAPH, head)) > 1 for head in GRAPH.objects(None, OWL.propertyChainAxiom))


def test_names_follow_the_usual_spelling() -> None:
    assert all(re.fullmatch(r"([A-Z][a-z]*)+", local(term)) for term in CLASSES)
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", local(term)) for term in (*OBJECT, *DATA, *VALUES))
    assert all(not re.search(r"(And|Or|Other|Misc)[A-Z]?$|^is$", local(term)) for term in TERMS)


def test_no_two_properties_share_a_local_name_for_people_who_work_with_python_objects() -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    names = [re.split(r"[#/]", p)[-1] for kind in kinds for p in GRAPH.subjects(RDF.type, kind)]
    ours = {local(p) for p in (*OBJECT, *DATA)}
    assert {name for name in names if names.count(name) > 1 and name in ours} == set()


def test_classes_beside_each_other_at_the_top_exclude_each_other() -> None:
    groups = [
        set(Collection(GRAPH, head))
        for node in GRAPH.subjects(RDF.type, OWL.AllDisjointClasses)
        for head in GRAPH.objects(node, OWL.members)
    ]
    top = {
        c for c in CLASSES if not any(o.startswith(str(PARLEY)) for o in GRAPH.objects(c, RDFS.subClassOf))
    }
    assert any(top <= group for group in groups), top


def test_reused_terms_are_declared_and_nothing_is_said_about_them() -> None:
    for term in set(GRAPH.subjects()):
        if isinstance(term, URIRef) and not term.startswith(str(ONTOLOGY)):
            assert set(GRAPH.predicates(term)) == {RDF.type, RDFS.label}, term


def test_there_are_no_imports() -> None:
    assert list(GRAPH.objects(None, OWL.imports)) == []


# FOOPS!: metadata


@pytest.mark.parametrize(
    "predicate",
    [
        DCTERMS.title,
        DCTERMS.abstract,
        DCTERMS.description,
        DCTERMS.creator,
        DCTERMS.contributor,
        DCTERMS.publisher,
        DCTERMS.license,
        DCTERMS.created,
        DCTERMS.modified,
        DCTERMS.issued,
        DCTERMS.bibliographicCitation,
        OWL.versionIRI,
        OWL.versionInfo,
        OWL.priorVersion,
        OWL.backwardCompatibleWith,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
        SDO.creativeWorkStatus,
    ],
)
def test_the_header_has_what_foops_asks_for(predicate: URIRef) -> None:
    assert list(GRAPH.objects(ONTOLOGY, predicate)) != []


def test_version_iri_and_citation_name_the_version() -> None:
    (version,) = words(ONTOLOGY, OWL.versionInfo)
    assert words(ONTOLOGY, OWL.versionIRI) == [f"{ONTOLOGY}/{version}"]
    assert version in words(ONTOLOGY, DCTERMS.bibliographicCitation)[0]
    assert words(ONTOLOGY, OWL.priorVersion) != words(ONTOLOGY, OWL.versionIRI)


def test_prefix_and_namespace_are_those_of_the_code() -> None:
    assert words(ONTOLOGY, VANN.preferredNamespaceUri) == [str(PARLEY)]
    assert words(ONTOLOGY, VANN.preferredNamespacePrefix) == ["parley"]


def test_owlready2_and_rdflib_count_the_same_triples() -> None:
    pytest.importorskip("owlready2")
    from parley.graph.owl import load_world

    assert len(load_world().get_ontology(str(PARLEY)).graph) == len(GRAPH)
