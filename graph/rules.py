"""The OWL 2 RL rules that the ontology needs, as data: triple patterns with rows of terms, one row per axiom.

One representation serves three ends: SPARQL updates for everything at once, queries for what changed, and
proofs in words. Names are those of the OWL 2 Profiles recommendation, section 4.3 (cax-sco, prp-spo1, …).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..ontology.namespaces import RDF, RDFS
from .schema import Schema

TYPE = str(RDF.type)
Pattern = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with one row of terms per axiom.

    `body` and `head` are triple patterns of variables (`?x`) and, for the type, the word `a`; `columns` are
    the variables that a row fills with IRIs.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    body: tuple[Pattern, ...]
    head: Pattern

    def instances(self) -> Iterator[Instance]:
        """The rule once for each axiom, its columns filled in."""
        for row in self.rows:
            filled = dict(zip(self.columns, (f"<{iri}>" for iri in row), strict=True))
            body = tuple(_fill(pattern, filled) for pattern in self.body)
            yield Instance(self.name, body, _fill(self.head, filled))


@dataclass(frozen=True, slots=True, order=True)
class Instance:
    """A rule for one axiom: patterns whose only variables stand for individuals."""

    name: str
    body: tuple[Pattern, ...]
    head: Pattern


def _fill(pattern: Pattern, filled: dict[str, str]) -> Pattern:
    one, two, three = (filled.get(term, term) for term in pattern)
    return one, two, three


def rules_of(schema: Schema) -> tuple[Rule, ...]:
    """The rules for the axioms of a schema; axioms among literals only are left to the data properties."""
    known = set(schema.classes)
    properties = {*schema.object_properties, *schema.data_properties}
    chains: dict[int, list[tuple[str, ...]]] = {2: [], 3: []}
    for head, parts in schema.chains:
        chains[len(parts)].append((*parts, head))
    inverses = {(p, q) for p, q in schema.inverses} | {(q, p) for p, q in schema.inverses}
    inverses |= {(p, p) for p in schema.symmetric}
    declared = schema.declared
    link: Pattern = ("?x", "?p", "?y")
    found = (
        Rule(
            "prp-spo1",
            ("?p", "?q"),
            _rows(declared, RDFS.subPropertyOf, properties),
            (link,),
            ("?x", "?q", "?y"),
        ),
        Rule("prp-inv", ("?p", "?q"), tuple(sorted(inverses)), (link,), ("?y", "?q", "?x")),
        Rule(
            "prp-trp",
            ("?p",),
            tuple((p,) for p in schema.transitive),
            (link, ("?y", "?p", "?z")),
            ("?x", "?p", "?z"),
        ),
        Rule(
            "prp-spo2", ("?p", "?q", "?r"), tuple(chains[2]), (link, ("?y", "?q", "?z")), ("?x", "?r", "?z")
        ),
        Rule(
            "prp-spo2-3",
            ("?p", "?q", "?s", "?r"),
            tuple(chains[3]),
            (link, ("?y", "?q", "?z"), ("?z", "?s", "?w")),
            ("?x", "?r", "?w"),
        ),
        Rule("prp-dom", ("?p", "?c"), _rows(declared, RDFS.domain, properties), (link,), ("?x", "a", "?c")),
        Rule(
            "prp-rng",
            ("?p", "?c"),
            _rows(declared, RDFS.range, set(schema.object_properties)),
            (link,),
            ("?y", "a", "?c"),
        ),
        Rule(
            "cax-sco",
            ("?c", "?d"),
            _rows(declared, RDFS.subClassOf, known),
            (("?x", "a", "?c"),),
            ("?x", "a", "?d"),
        ),
    )
    return tuple(rule for rule in found if rule.rows)


def _rows(
    declared: Mapping[str, tuple[tuple[str, str], ...]], axiom: str, of: set[str]
) -> tuple[tuple[str, str], ...]:
    return tuple(row for row in declared[str(axiom)] if row[0] in of)


def order_of_properties(rules: tuple[Rule, ...]) -> tuple[tuple[str, ...], ...]:
    """Groups of properties, each after all that its triples can follow from; a group holds mutual dependence.

    Tarjan's algorithm (1972): strongly connected components come out in the order wanted.
    """
    needs: dict[str, set[str]] = {}
    for rule in rules:
        for instance in rule.instances():
            if instance.head[1] != "a":
                needs.setdefault(instance.head[1], set()).update(pattern[1] for pattern in instance.body)
    return tuple(_components(needs))


def _components(needs: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []

    def visit(name: str) -> Iterator[tuple[str, ...]]:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(needs.get(name, ())):
            if other not in index:
                yield from visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            yield tuple(sorted(stack[at:]))
            del stack[at:]

    for name in sorted(needs):
        if name not in index:
            yield from visit(name)
