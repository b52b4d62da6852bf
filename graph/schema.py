"""The ontology as tables: what the validator and the reasoner need to know of it, closed upwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from ..ontology.errors import DataError
from ..ontology.namespaces import OWL, RDF, RDFS

Node = NamedNode | BlankNode | Literal | Triple
Pairs = tuple[tuple[str, str], ...]
_RDFS = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)


@dataclass(frozen=True)
class Schema:
    """The axioms of an OWL 2 RL ontology, IRIs as strings, every table sorted.

    `superclasses` and `superproperties` are transitive and leave out the term itself; `domains` and
    `ranges` hold every class that follows, through superproperties and superclasses too. `disjoint_classes`
    and `disjoint_properties` hold each pair once per order. `declared` holds the pairs of the RDFS axioms as
    written, by the axiom's IRI.
    """

    classes: tuple[str, ...]
    object_properties: tuple[str, ...]
    data_properties: tuple[str, ...]
    superclasses: Mapping[str, tuple[str, ...]]
    superproperties: Mapping[str, tuple[str, ...]]
    domains: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[str, ...]]
    inverses: Pairs
    chains: tuple[tuple[str, tuple[str, ...]], ...]
    transitive: tuple[str, ...]
    symmetric: tuple[str, ...]
    functional: tuple[str, ...]
    irreflexive: tuple[str, ...]
    disjoint_classes: Pairs
    disjoint_properties: Pairs
    individuals: Pairs
    declared: Mapping[str, Pairs]
    labels: Mapping[str, str]

    def subclasses(self, name: str) -> tuple[str, ...]:
        """A class and all below it, in order of IRI."""
        below = (c for c, above in self.superclasses.items() if name in above)
        return tuple(sorted({name, *below}))


@lru_cache(maxsize=1)
def load_schema() -> Schema:
    """The schema of the ontology that ships with Parley."""
    return read_schema((files("parley.ontology") / "parley.ttl").read_bytes())


def read_schema(turtle: bytes) -> Schema:
    """Tables of an ontology written in Turtle.

    Raises
    ------
    DataError
        When the text is not Turtle.
    """
    axioms = Axioms.of(turtle)
    classes = axioms.instances(OWL.Class)
    objects, data = axioms.instances(OWL.ObjectProperty), axioms.instances(OWL.DatatypeProperty)
    above = {c: _close(c, axioms.pairs(RDFS.subClassOf)) for c in classes}
    over = {p: _close(p, axioms.pairs(RDFS.subPropertyOf)) for p in (*objects, *data)}
    return Schema(
        classes=classes,
        object_properties=objects,
        data_properties=data,
        superclasses=above,
        superproperties=over,
        domains=_bounds(axioms.pairs(RDFS.domain), over, above),
        ranges=_bounds(axioms.pairs(RDFS.range), {p: over[p] for p in objects}, above),
        inverses=axioms.pairs(OWL.inverseOf),
        chains=axioms.lists(OWL.propertyChainAxiom),
        transitive=axioms.instances(OWL.TransitiveProperty),
        symmetric=axioms.instances(OWL.SymmetricProperty),
        functional=axioms.instances(OWL.FunctionalProperty),
        irreflexive=axioms.instances(OWL.IrreflexiveProperty),
        disjoint_classes=_both_ways(axioms.pairs(OWL.disjointWith) + axioms.excluding()),
        disjoint_properties=_both_ways(axioms.pairs(OWL.propertyDisjointWith)),
        individuals=tuple((s, o) for s, o in axioms.pairs(RDF.type) if o in above),
        declared={str(axiom): axioms.pairs(axiom) for axiom in _RDFS},
        labels=axioms.words(RDFS.label),
    )


class Axioms:
    """Look-up in the triples of an ontology or of shapes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def of(cls, turtle: bytes, name: str = "parley.ttl") -> Axioms:
        """Parse Turtle.

        Raises
        ------
        DataError
            At the line that is no Turtle.
        """
        store = Store()
        try:
            store.extend(parse(turtle, format=RdfFormat.TURTLE))
        except SyntaxError as error:
            raise DataError(name, error.lineno or 1, f"{error.msg} Write valid Turtle.") from error
        return cls(store)

    def quads(self, subject: Node | None, predicate: str | None, value: Node | None) -> Iterator[Quad]:
        """Quads that fit."""
        node = None if predicate is None else NamedNode(str(predicate))
        return self._store.quads_for_pattern(subject, node, value, None)  # type: ignore[arg-type]

    def objects(self, subject: Node, predicate: str) -> tuple[Node, ...]:
        """Values of a property, in order of their text."""
        return tuple(sorted((quad.object for quad in self.quads(subject, predicate, None)), key=str))

    def one(self, subject: Node, predicate: str) -> Node | None:
        """The value of a property, or none."""
        return next(iter(self.objects(subject, predicate)), None)

    def pairs(self, predicate: str) -> Pairs:
        """Subject and object of every triple of a property between IRIs, sorted."""
        found = ((quad.subject, quad.object) for quad in self.quads(None, predicate, None))
        return tuple(
            sorted(
                (s.value, o.value) for s, o in found if isinstance(s, NamedNode) and isinstance(o, NamedNode)
            )
        )

    def words(self, predicate: str) -> dict[str, str]:
        """The text of a property of every IRI that has it, sorted."""
        found = ((quad.subject, quad.object) for quad in self.quads(None, predicate, None))
        return dict(
            sorted(
                (s.value, o.value) for s, o in found if isinstance(s, NamedNode) and isinstance(o, Literal)
            )
        )

    def instances(self, kind: str) -> tuple[str, ...]:
        """IRIs of a type, sorted."""
        return tuple(s for s, o in self.pairs(RDF.type) if o == str(kind))

    def members(self, head: Node) -> tuple[Node, ...]:
        """Members of an RDF list, in its order."""
        found: list[Node] = []
        while head != NamedNode(str(RDF.nil)):
            first, rest = self.one(head, RDF.first), self.one(head, RDF.rest)
            if first is None or rest is None:
                raise DataError("parley.ttl", 1, f"{head} is a broken RDF list. Write the list in brackets.")
            found.append(first)
            head = rest
        return tuple(found)

    def lists(self, predicate: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Subject and list members of every triple of a property whose values are lists, sorted."""
        found = [
            (quad.subject.value, _names(self.members(quad.object)))
            for quad in self.quads(None, predicate, None)
            if isinstance(quad.subject, NamedNode)
        ]
        return tuple(sorted(found))

    def excluding(self) -> Pairs:
        """Pairs of the classes of every `owl:AllDisjointClasses`."""
        pairs: list[tuple[str, str]] = []
        for quad in self.quads(None, RDF.type, NamedNode(str(OWL.AllDisjointClasses))):
            head = self.one(quad.subject, OWL.members)
            names = _names(self.members(head)) if head else ()
            pairs += [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
        return tuple(pairs)


def _names(members: Iterable[Node]) -> tuple[str, ...]:
    return tuple(member.value for member in members if isinstance(member, NamedNode))


def _close(name: str, pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """All that stands above a name, without itself."""
    above: set[str] = set()
    edge = {name}
    table = tuple(pairs)
    while edge:
        edge = {o for s, o in table if s in edge} - above
        above |= edge
    return tuple(sorted(above - {name}))


def _bounds(
    pairs: Pairs, over: Mapping[str, tuple[str, ...]], above: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Classes that follow from using a property, with those above them."""
    table: dict[str, tuple[str, ...]] = {}
    for name, supers in over.items():
        direct = {o for s, o in pairs if s == name or s in supers}
        everything = direct | {c for one in direct for c in above.get(one, ())}
        if everything:
            table[name] = tuple(sorted(c for c in everything if c in above))
    return {name: classes for name, classes in table.items() if classes}


def _both_ways(pairs: Pairs) -> Pairs:
    return tuple(sorted({*pairs, *((b, a) for a, b in pairs)}))
