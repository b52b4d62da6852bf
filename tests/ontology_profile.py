"""OWL 2 DL and OWL 2 RL told by query, for ontologies whose class expressions are all named classes.

After the OWL 2 Structural Specification (section 11, global restrictions) and the OWL 2 Profiles
recommendation (section 4). An ontology that passes is inside both; one that uses more of OWL fails here
even where OWL would allow it.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, XSD

PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
TYPES = {
    OWL.Ontology,
    OWL.Class,
    OWL.NamedIndividual,
    OWL.FunctionalProperty,
    OWL.TransitiveProperty,
    OWL.SymmetricProperty,
    OWL.IrreflexiveProperty,
    OWL.AllDisjointClasses,
    OWL.AllDifferent,
    *PROPERTIES,
}
AXIOMS = {
    RDF.type,
    RDF.first,
    RDF.rest,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.propertyChainAxiom,
    OWL.propertyDisjointWith,
    OWL.disjointWith,
    OWL.members,
    OWL.distinctMembers,
}
ANNOTATIONS = {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionInfo, OWL.versionIRI}
ANNOTATIONS |= {OWL.priorVersion, OWL.backwardCompatibleWith}
DATATYPES = {
    XSD.string,
    XSD.boolean,
    XSD.decimal,
    XSD.integer,
    XSD.anyURI,
    XSD.dateTime,
    RDF.langString,
    None,
}


def breaches(graph: Graph) -> Iterator[str]:
    """What keeps the graph out of OWL 2 DL or OWL 2 RL, in words."""
    yield from _constructs(graph)
    yield from _typing(graph)
    yield from _simple(graph)
    yield from _regular(graph)


def _constructs(graph: Graph) -> Iterator[str]:
    own = set(graph.subjects(RDF.type, OWL.AnnotationProperty)) | ANNOTATIONS
    classes = set(graph.subjects(RDF.type, OWL.Class))
    for kind in set(graph.objects(None, RDF.type)) - TYPES - classes:
        yield f"{kind} is no type that is covered"
    for predicate in set(graph.predicates()) - AXIOMS - own:
        yield f"{predicate} is no axiom that is covered"
    for literal in {node for node in graph.objects() if isinstance(node, Literal)}:
        if literal.datatype not in DATATYPES:
            yield f"{literal.n3()} has a datatype outside OWL 2 RL"
    for datatype in set(graph.objects(None, RDFS.range)):
        if datatype.startswith(str(XSD)) and datatype not in DATATYPES:
            yield f"{datatype} is a datatype outside OWL 2 RL"
    if len(set(graph.subjects(RDF.type, OWL.Ontology))) != 1:
        yield "there is not one ontology header"
    if set(graph.objects(None, OWL.imports)):
        yield "there are imports"


def _typing(graph: Graph) -> Iterator[str]:
    kinds = {kind: set(graph.subjects(RDF.type, kind)) for kind in (*PROPERTIES, OWL.Class)}
    for one in PROPERTIES:
        for other in PROPERTIES:
            if one < other:
                yield from (f"{term} is a property of two sorts" for term in kinds[one] & kinds[other])
    objects, classes = kinds[OWL.ObjectProperty], kinds[OWL.Class]
    for axiom in (RDFS.subClassOf, OWL.disjointWith):
        for pair in graph.subject_objects(axiom):
            yield from (f"{term} is no declared class" for term in pair if term not in classes)
    for axiom in (OWL.inverseOf, OWL.propertyDisjointWith):
        for pair in graph.subject_objects(axiom):
            yield from (f"{term} is no object property" for term in pair if term not in objects)
    for term, kind in graph.subject_objects(RDFS.range):
        if (kind in classes) != (term in objects):
            yield f"{term} has the range {kind}"
    yield from (
        f"{kind} is no declared class" for kind in graph.objects(None, RDFS.domain) if kind not in classes
    )
    for blank in {node for node in graph.all_nodes() if isinstance(node, BNode)}:
        if not list(graph.objects(blank, RDF.first)) and not list(graph.objects(blank, RDF.type)):
            yield f"{blank} is an anonymous individual or class expression"


def _inverse(graph: Graph, name: URIRef) -> set[URIRef]:
    return set(graph.objects(name, OWL.inverseOf)) | set(graph.subjects(OWL.inverseOf, name))


def composite(graph: Graph) -> set[URIRef]:
    """Properties that are not simple: transitive, chained, above such a one, or its inverse."""
    found = set(graph.subjects(RDF.type, OWL.TransitiveProperty)) | set(
        graph.subjects(OWL.propertyChainAxiom)
    )
    while True:
        more = {over for name in found for over in graph.objects(name, RDFS.subPropertyOf)}
        more |= {other for name in found for other in _inverse(graph, name)}
        if more <= found:
            return found
        found |= more


def _simple(graph: Graph) -> Iterator[str]:
    for name in composite(graph):
        kinds = {OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.IrreflexiveProperty}
        for kind in kinds & set(graph.objects(name, RDF.type)):
            yield f"{name} is composite and {kind}"
        if (name, OWL.propertyDisjointWith, None) in graph or (None, OWL.propertyDisjointWith, name) in graph:
            yield f"{name} is composite and disjoint with another"


def _regular(graph: Graph) -> Iterator[str]:
    """The property hierarchy must allow a strict order that every chain respects."""
    below: dict[URIRef, set[URIRef]] = {}
    strict: set[tuple[URIRef, URIRef]] = set()
    for name, over in graph.subject_objects(RDFS.subPropertyOf):
        below.setdefault(over, set()).add(name)
    for name, head in graph.subject_objects(OWL.propertyChainAxiom):
        chain = list(Collection(graph, head))
        if len(chain) < 2:
            yield f"{name} has a chain of one"
        rest = chain[1:] if chain[0] == name else chain[:-1] if chain[-1] == name else chain
        strict |= {(part, name) for part in rest if rest != [name]}
        below.setdefault(name, set()).update(rest)
    for name, other in graph.subject_objects(OWL.inverseOf):
        below.setdefault(name, set()).add(other)
        below.setdefault(other, set()).add(name)
    for part, name in strict:
        if name in _all_below(part, below) or part == name:
            yield f"{name} and {part} depend on each other through a chain"


def _all_below(name: URIRef, below: dict[URIRef, set[URIRef]]) -> set[URIRef]:
    found: set[URIRef] = set()
    edge = {name}
    while edge:
        edge = {part for one in edge for part in below.get(one, ())} - found
        found |= edge
    return found
