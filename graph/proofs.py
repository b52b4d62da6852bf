"""Why a triple is inferred, and which facts clash: answers of the reasoner in plain words.

OWL 2 RL is complete for facts (Theorem PR1 of the OWL 2 Profiles recommendation), so a graph whose inferred
part is up to date and in which no clash is found is consistent with the ontology.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..ontology.namespaces import FUSED_GRAPH, RDF, RDFS, REFERENCE_GRAPH
from .iris import path
from .reasoning import PREFIX, Reasoner, expand, text_of
from .results import Table, plain
from .rules import Instance
from .schema import Schema
from .status_rules import StatusRule
from .store import Store, select

_TYPE = str(RDF.type)
_WORDS = {
    "prp-spo1": "what is “{0}” is “{1}” too",
    "prp-inv": "“{1}” is “{0}” the other way round",
    "prp-trp": "“{0}” carries over from one to the next",
    "prp-spo2": "“{0}” followed by “{1}” makes “{2}”",
    "prp-spo2-3": "“{0}”, “{1}” and “{2}” in a row make “{3}”",
    "prp-dom": "what has “{0}” is of the kind “{1}”",
    "prp-rng": "what “{0}” points at is of the kind “{1}”",
    "cax-sco": "the kind “{0}” is a sort of “{1}”",
}

Fact = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a fact holds: `says` is the axiom or rule in words, empty where the fact is stated."""

    fact: Fact
    words: str
    says: str
    premises: tuple[Proof, ...] = ()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The proof as indented lines, from the fact to what is stated."""
        reason = f", since {self.says}:" if self.says else " (stated)"
        yield f"{'  ' * depth}{self.words}{reason}"
        for premise in self.premises:
            yield from premise.lines(depth + 1)


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """Facts that the ontology does not allow together, and why, in words."""

    reason: str
    facts: tuple[Fact, ...]

    def __str__(self) -> str:
        """The reason."""
        return self.reason


def prove(store: Store, reasoner: Reasoner, fact: Fact) -> Proof | None:
    """Why a fact holds in the accepted graph; nothing if it does not. The inferred graph must be up to date.

    Parameters
    ----------
    fact
        IRIs of subject and property; the value as SPARQL writes it: `<IRI>` or a literal.
    """
    return _Prover(store, reasoner).prove(fact, frozenset())


class _Prover:
    def __init__(self, store: Store, reasoner: Reasoner) -> None:
        self._store, self._reasoner = store, reasoner
        self._instances = [one for rule in reasoner.rules for one in rule.instances()]

    def prove(self, fact: Fact, above: frozenset[Fact]) -> Proof | None:
        if fact in above:
            return None
        if self._holds(fact, FUSED_GRAPH) or self._holds(fact, REFERENCE_GRAPH):
            return Proof(fact, self._words(fact), "")
        for instance in self._instances:
            for premises in self._premises(instance, fact):
                found = [self.prove(one, above | {fact}) for one in premises]
                proofs = tuple(one for one in found if one)
                if len(proofs) == len(found):
                    return Proof(fact, self._words(fact), self._axiom(instance), proofs)
        return next(
            (proof for rule in self._reasoner.status_rules for proof in self._by_status(rule, fact)), None
        )

    def _holds(self, fact: Fact, graph: str) -> bool:
        subject, predicate, value = fact
        return self._store.query(f"ASK {{ GRAPH <{graph}> {{ <{subject}> <{predicate}> {value} }} }}") is True

    def _premises(self, instance: Instance, fact: Fact) -> Iterator[tuple[Fact, ...]]:
        """Facts that would make the rule conclude the fact, one tuple for each way."""
        bound = _unify(instance, fact)
        if bound is None:
            return
        body = [tuple(bound.get(term, term) for term in pattern) for pattern in instance.body]
        names = sorted({term for pattern in body for term in pattern if term.startswith("?")})
        text = " . ".join(" ".join(pattern) for pattern in body)
        if not names:
            yield tuple(_fact(pattern) for pattern in body)
            return
        table = select(
            self._store, f"SELECT DISTINCT {' '.join(names)} WHERE {{ {text} }} ORDER BY {' '.join(names)}"
        )
        for row in table.rows:
            found = dict(zip(names, map(str, row), strict=True))
            yield tuple(_fact([found.get(term, term) for term in pattern]) for pattern in body)

    def _by_status(self, rule: StatusRule, fact: Fact) -> Iterator[Proof]:
        """The way by a rule on what came about: its event and the event's status are the premise."""
        subject, predicate, value = fact
        if predicate != expand(rule.predicate):
            return
        one, _, two = rule.head.split()
        bind = f"VALUES ({one} {two}) {{ (<{subject}> {value}) }}"
        query = f"{PREFIX}SELECT DISTINCT ?event ?status WHERE {{ {bind} {rule.body} }} ORDER BY ?event"
        for event, status in select(self._store, query).rows[:1]:
            premise = (plain(event), expand("parley:status"), str(status))
            stated = Proof(premise, self._words(premise), "")
            yield Proof(fact, self._words(fact), rule.says[:1].lower() + rule.says[1:].rstrip("."), (stated,))

    def _axiom(self, instance: Instance) -> str:
        terms = [p[2] if p[1] == "a" else p[1] for p in (*instance.body, instance.head)]
        names = [name_of(self._store, self._reasoner.schema, term.strip("<>")) for term in terms]
        return _WORDS[instance.name].format(*names)

    def _words(self, fact: Fact) -> str:
        schema = self._reasoner.schema
        subject, predicate, value = (name_of(self._store, schema, term.strip("<>")) for term in fact)
        return f"{subject} · {'kind' if fact[1] == _TYPE else predicate} · {value}"


def _unify(instance: Instance, fact: Fact) -> dict[str, str] | None:
    """The variables of a rule's head that make it the fact."""
    subject, predicate, value = instance.head
    if predicate == "a":
        fits = fact[1] == _TYPE and value == fact[2]
        return {subject: f"<{fact[0]}>"} if fits else None
    if predicate != f"<{fact[1]}>" or (subject == value and f"<{fact[0]}>" != fact[2]):
        return None
    if not fact[2].startswith("<") and subject == "?y":
        return None
    return {subject: f"<{fact[0]}>", value: fact[2]}


def _fact(pattern: Sequence[str]) -> Fact:
    subject, predicate, value = pattern
    return subject.strip("<>"), _TYPE if predicate == "a" else predicate.strip("<>"), value


def find_clashes(store: Store, schema: Schema) -> tuple[Clash, ...]:
    """All facts that exclude each other, in order. The inferred graph must be up to date.

    Two values of a property that has one at most count as a clash, since Parley gives each thing one IRI.
    """
    return tuple(sorted({*_of_classes(store, schema), *_of_properties(store, schema)}))


def _of_classes(store: Store, schema: Schema) -> Iterator[Clash]:
    table = select(store, "SELECT ?kind (COUNT(?x) AS ?n) WHERE { ?x a ?kind } GROUP BY ?kind")
    sizes = {plain(kind): int(plain(size)) for kind, size in table.rows}
    for one, other in schema.disjoint_classes:
        if one not in sizes or other not in sizes or (sizes[one], one) > (sizes[other], other):
            continue
        query = f"SELECT DISTINCT ?x WHERE {{ {{ SELECT ?x WHERE {{ ?x a <{one}> }} }} ?x a <{other}> }}"
        for (thing,) in select(store, query).rows:
            kinds = [name_of(store, schema, kind) for kind in (one, other)]
            words = _KINDS.format(_named(store, schema, thing), *kinds)
            yield Clash(words, ((plain(thing), _TYPE, f"<{one}>"), (plain(thing), _TYPE, f"<{other}>")))


def _of_properties(store: Store, schema: Schema) -> Iterator[Clash]:
    for one, other in schema.disjoint_properties:
        if one < other:
            yield from _rows(store, schema, f"?x <{one}> ?y . ?x <{other}> ?y", one, other, _EXCLUDE)
    for name in schema.irreflexive:
        yield from _rows(store, schema, f"?x <{name}> ?x . BIND(?x AS ?y)", name, name, _ITSELF)
    for name in schema.functional:
        body = f"?x <{name}> ?y . ?x <{name}> ?z . FILTER(STR(?y) < STR(?z))"
        yield from _rows(store, schema, body, name, name, _ONE)


_KINDS = "{} is of the kinds “{}” and “{}”, which exclude each other."
_EXCLUDE = "{x} has {y} as “{p}” and as “{q}”, which exclude each other."
_ITSELF = "{x} has itself as “{p}”."
_ONE = "{x} has {y} and {z} as “{p}”, of which there can be one only."


def _rows(store: Store, schema: Schema, body: str, one: str, other: str, words: str) -> Iterator[Clash]:
    table: Table = select(store, f"SELECT DISTINCT ?x ?y ?z WHERE {{ {body} }}")
    names = {"p": name_of(store, schema, one), "q": name_of(store, schema, other)}
    for x, y, z in table.rows:
        terms = {key: _named(store, schema, term) for key, term in (("x", x), ("y", y), ("z", z))}
        first = (plain(x), one, str(y))
        second = (plain(x), other, str(y if z is None else z))
        yield Clash(words.format(**names, **terms), tuple(sorted({first, second})))


def _named(store: Store, schema: Schema, term: object) -> str:
    return "" if term is None else name_of(store, schema, str(getattr(term, "value", term)))


def name_of(store: Store, schema: Schema, iri: str) -> str:
    """What a thing is called: a term's label, the thing's label, else its id; a literal is its own name."""
    if iri in schema.labels:
        return schema.labels[iri]
    if not iri.startswith(("http://", "https://")):
        return iri
    table = select(store, f"SELECT ?label WHERE {{ <{iri}> <{RDFS.label}> ?label }} ORDER BY ?label LIMIT 1")
    return plain(table.rows[0][0]) if table.rows else path(iri)


__all__ = ["Clash", "Proof", "find_clashes", "name_of", "prove", "text_of"]
