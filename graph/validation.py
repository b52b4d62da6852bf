"""Validation: the gate that a document's quads pass before they are written, and reports over a whole store.

The rules are those of `ontology/shapes.ttl`. A breach of a grave rule keeps the claim out, with its reason;
the rest of the document goes in. Lesser rules are reported and keep nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pyoxigraph as ox

from ..ontology.namespaces import OA, PARLEY, RDF, RDFS
from .iris import SET_ASIDE_GRAPH, path
from .shape_queries import QUERY_PREFIXES, Constraint, load_constraints
from .store import LocalStore, Store
from .terms import node, text

_PLACE = re.compile(r"\{\?(\w+)\}")
_EPOCH = date(1970, 1, 1)
_PART_OF_CLAIM = (node(PARLEY.evidence), node(PARLEY.trigger), node(PARLEY.cue))


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of one rule.

    `source` is the input that the sentence stands in, `claims` are the IRIs of the claims concerned, `focus`
    is the IRI of the thing that breaks the rule named `constraint`. `grave` breaches keep a claim out.
    """

    source: str
    sentence: str
    constraint: str
    focus: str
    message: str
    grave: bool
    claims: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The message, and the sentence it is about or else the thing."""
        where = f" ({self.source})" if self.source else ""
        about = f"Sentence: “{self.sentence}”" if self.sentence else f"Thing: {path(self.focus)}"
        return f"{self.message} {about}{where}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that the gate kept out, by IRI, and why."""

    claim: str
    findings: tuple[Finding, ...]

    @property
    def id(self) -> str:
        """The claim's id, as `model.Claim` has it."""
        return path(self.claim).removeprefix("claim/")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate decided: quads to write, claims set aside, and breaches of lesser rules.

    `dropped` are things other than claims that broke a rule (a tenure, say) and are not written.
    """

    admitted: tuple[ox.Quad, ...]
    set_aside: tuple[SetAside, ...] = ()
    dropped: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    def record(self) -> Iterator[ox.Quad]:
        """Quads for the set-aside graph: each claim with its reasons."""
        for one in self.set_aside:
            for finding in one.findings:
                subject, reason = ox.NamedNode(one.claim), text(str(finding))
                yield ox.Quad(subject, node(PARLEY.setAsideBecause), reason, SET_ASIDE_GRAPH)


def check_quads(
    quads: Iterable[ox.Quad],
    context: Iterable[ox.Quad] = (),
    constraints: Sequence[Constraint] | None = None,
) -> Verdict:
    """The gate: what of one or more documents' quads may be written.

    Parameters
    ----------
    quads
        Everything about to be written for the documents: provenance, claim graphs, minted entities, tenures.
    context
        What the quads refer to and the store already holds: at least the types of the entities in roles.
        It is looked at, never judged.
    constraints
        The rules, those of Parley if left out.

    A claim whose removal leaves another claim without what it links to takes that one with it.
    """
    rules = load_constraints() if constraints is None else constraints
    known, admitted = tuple(context), tuple(quads)
    reasons: dict[str, list[Finding]] = {}
    dropped: list[Finding] = []
    warnings: tuple[Finding, ...] = ()
    first = True
    while True:
        subjects = {quad.subject for quad in admitted}
        store = ox.Store()
        store.extend((*admitted, *known))
        found = [f for f in find_breaches(store, rules) if ox.NamedNode(f.focus) in subjects]
        if first:
            warnings, first = tuple(f for f in found if not f.grave), False
        grave = [finding for finding in found if finding.grave]
        remaining = tuple(_without(admitted, grave))
        for finding in grave:
            for claim in finding.claims:
                reasons.setdefault(claim, []).append(finding)
            if not finding.claims:
                dropped.append(finding)
        if len(remaining) == len(admitted):
            break
        admitted = remaining
    return Verdict(admitted, _set_aside(reasons), tuple(dropped), _still_there(warnings, reasons))


def validate_store(store: Store, constraints: Sequence[Constraint] | None = None) -> tuple[Finding, ...]:
    """All breaches in a store, in order of source and sentence; a store on a server is read over first.

    What an event breaks only because its claims do is told of the claims alone.
    """
    if isinstance(store, LocalStore):
        inner = store.inner
    else:
        inner = ox.Store()
        inner.bulk_extend(store.quads())
    rules = load_constraints() if constraints is None else constraints
    return tuple(sorted(_told_once(tuple(find_breaches(inner, rules)))))


def _told_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Breaches without those of fused events that each of their claims has, too: one mistake, told once."""
    by_claims = {(f.constraint, claim) for f in findings if _of_claim(f) for claim in f.claims}
    for finding in findings:
        told = finding.claims and all((finding.constraint, claim) in by_claims for claim in finding.claims)
        if _of_claim(finding) or not told:
            yield finding


def _of_claim(finding: Finding) -> bool:
    return finding.focus.partition("#")[0] in finding.claims


def find_breaches(store: ox.Store, constraints: Iterable[Constraint]) -> Iterator[Finding]:
    """Breaches of the rules in an Oxigraph store, all its graphs taken as one, rule by rule."""
    for rule in constraints:
        answer = store.query(rule.sparql, prefixes=QUERY_PREFIXES, use_default_graph_as_union=True)
        assert isinstance(answer, ox.QuerySolutions)
        names = [variable.value for variable in answer.variables]
        rows = sorted((dict(zip(names, solution, strict=True)) for solution in answer), key=str)
        for row in rows:
            yield _finding(store, rule, row)


def _finding(store: ox.Store, rule: Constraint, row: dict[str, ox.NamedNode | ox.Literal]) -> Finding:
    focus = row["this"]
    claims = claims_of(store, focus)
    sentence, source = _passage(store, ox.NamedNode(claims[0]) if claims else focus)
    message = _PLACE.sub(lambda match: _word(store, match[1], row.get(match[1])), rule.message)
    return Finding(source, sentence, rule.name, focus.value, message, rule.grave, claims)


def claims_of(store: ox.Store, thing: ox.NamedNode | ox.Literal) -> tuple[str, ...]:
    """IRIs of the claims that a thing belongs to: a claim, a part of one, a span, a fused event; sorted."""
    if not isinstance(thing, ox.NamedNode):
        return ()
    whole = ox.NamedNode(thing.value.partition("#")[0])
    if _has(store, whole, RDF.type, PARLEY.Claim):
        return (whole.value,)
    supporting = store.quads_for_pattern(thing, node(PARLEY.supportedBy), None, None)
    found = {quad.object.value for quad in supporting if isinstance(quad.object, ox.NamedNode)}
    for link in _PART_OF_CLAIM:
        for quad in store.quads_for_pattern(None, link, thing, None):
            owner = ox.NamedNode(_address(quad.subject).partition("#")[0])
            if _has(store, owner, RDF.type, PARLEY.Claim):
                found.add(owner.value)
    return tuple(sorted(found))


def _address(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.BlankNode) else ""


def _has(store: ox.Store, subject: ox.NamedNode, predicate: str, value: str) -> bool:
    return any(store.quads_for_pattern(subject, node(predicate), node(value), None))


def _passage(store: ox.Store, thing: ox.NamedNode | ox.Literal) -> tuple[str, str]:
    """The sentence that a claim or tenure rests on, and the input it stands in; empty where unknown."""
    if not isinstance(thing, ox.NamedNode):
        return "", ""
    span = _value(store, thing, PARLEY.evidence) or _value(store, thing, PARLEY.trigger)
    if not isinstance(span, ox.NamedNode):
        return "", ""
    document = _value(store, span, PARLEY.inDocument)
    source = _value(store, document, PARLEY.source) if isinstance(document, ox.NamedNode) else None
    exact = _value(store, span, OA.exact)
    return _text(exact), _text(source)


def _value(store: ox.Store, subject: ox.NamedNode, predicate: str) -> ox.NamedNode | ox.Literal | None:
    found = (quad.object for quad in store.quads_for_pattern(subject, node(predicate), None, None))
    terms = [term for term in found if isinstance(term, ox.NamedNode | ox.Literal)]
    return min(terms, key=str, default=None)


def _text(term: ox.NamedNode | ox.Literal | None) -> str:
    return "" if term is None else term.value


def _word(store: ox.Store, name: str, term: ox.NamedNode | ox.Literal | None) -> str:
    """A term in a message: labels for things, calendar dates for the day numbers (`?…Day`)."""
    if term is None:
        return "?"
    if isinstance(term, ox.NamedNode):
        return _text(_value(store, term, RDFS.label)) or path(term)
    if name.endswith("Day") and term.value.lstrip("-").isdigit():
        return (_EPOCH + timedelta(days=int(term.value))).isoformat()
    return term.value


def _without(quads: Iterable[ox.Quad], findings: Iterable[Finding]) -> Iterator[ox.Quad]:
    """Quads without the claims of the findings, and without the things that are at fault themselves."""
    claims: set[str] = set()
    things: set[str] = set()
    for finding in findings:
        claims.update(finding.claims)
        if finding.focus.partition("#")[0] not in finding.claims:
            things.add(finding.focus)
    for quad in quads:
        subject = _address(quad.subject)
        graph = quad.graph_name
        kept = subject not in things and subject.partition("#")[0] not in claims
        if kept and not (isinstance(graph, ox.NamedNode) and graph.value in claims):
            yield quad


def _set_aside(reasons: dict[str, list[Finding]]) -> tuple[SetAside, ...]:
    return tuple(SetAside(claim, tuple(sorted(set(found)))) for claim, found in sorted(reasons.items()))


def _still_there(warnings: Iterable[Finding], gone: dict[str, list[Finding]]) -> tuple[Finding, ...]:
    return tuple(f for f in warnings if not f.claims or not gone.keys() >= set(f.claims))
