"""SHACL compiled to SPARQL: one query per constraint of `shapes.ttl`, giving the focus nodes that break it.

Covered is what the shapes use; anything else is refused when the file is read, so that no rule is
silently skipped. (SHACL, W3C Recommendation 2017, sections 4 and 5.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from ..ontology.errors import DataError
from ..ontology.namespaces import PREFIXES, RDF, SH
from .schema import Axioms, Node, Schema, load_schema

_IGNORED = {str(t) for t in (SH.path, SH.message, SH.severity, SH.name, RDF.type)}
_COMPARED = {"minInclusive": ">=", "maxInclusive": "<=", "minExclusive": ">", "maxExclusive": "<"}
_ORDERED = {"lessThan": "<", "lessThanOrEquals": "<="}


@dataclass(frozen=True, slots=True, order=True)
class Constraint:
    """A rule of the shapes: its local name, whether a breach is grave, the message, the query for breaches.

    The query's first variable is `this`; the others fill the `{?name}` places of the message.
    """

    name: str
    grave: bool
    message: str
    sparql: str


@lru_cache(maxsize=1)
def load_constraints() -> tuple[Constraint, ...]:
    """The rules that ship with Parley, by name."""
    return compile_shapes((files("parley.ontology") / "shapes.ttl").read_bytes(), load_schema())


def compile_shapes(turtle: bytes, schema: Schema) -> tuple[Constraint, ...]:
    """Compile a file of shapes.

    Raises
    ------
    DataError
        When it uses a part of SHACL that is not covered.
    """
    axioms = Axioms.of(turtle, "shapes.ttl")
    found: dict[tuple[str, str], list[str]] = {}
    about: dict[str, tuple[bool, str]] = {}
    for shape in axioms.instances(SH.NodeShape):
        for target in _targets(axioms, NamedNode(shape), schema):
            for rule, where in _rules(axioms, NamedNode(shape), target, schema):
                about[rule.value] = (_is_grave(axioms, rule), _message(axioms, rule))
                found.setdefault((rule.value, shape), []).append(where)
    merged: dict[str, list[str]] = {}
    for (rule_iri, _), texts in sorted(found.items()):
        merged.setdefault(rule_iri, []).extend(texts)
    return tuple(
        Constraint(_local(rule), *about[rule], _unite(texts)) for rule, texts in sorted(merged.items())
    )


def _unite(texts: list[str]) -> str:
    if len(texts) == 1 and texts[0].startswith("SELECT"):
        return texts[0]
    return "SELECT DISTINCT ?this WHERE { " + " UNION ".join(f"{{ {text} }}" for text in texts) + " }"


def _targets(axioms: Axioms, shape: NamedNode, schema: Schema) -> Iterator[str]:
    """Graph patterns that bind `?this` to the focus nodes."""
    for node in axioms.objects(shape, SH.targetClass):
        yield f"{_types('?this', node, schema)}"
    for node in axioms.objects(shape, SH.targetSubjectsOf):
        yield f"?this {node} ?targeted ."


def _types(variable: str, kind: Node, schema: Schema) -> str:
    below = schema.subclasses(_iri(kind))
    if len(below) == 1:
        return f"{variable} a <{below[0]}> ."
    names = ", ".join(f"<{name}>" for name in below)
    return f"{variable} a {variable}Kind . FILTER({variable}Kind IN ({names}))"


def _rules(axioms: Axioms, shape: NamedNode, target: str, schema: Schema) -> Iterator[tuple[NamedNode, str]]:
    for rule in axioms.objects(shape, SH.property):
        path = _path(axioms, axioms.one(rule, SH.path))
        for quad in sorted(axioms.quads(rule, None, None), key=str):
            name = quad.predicate.value
            if name not in _IGNORED and name.startswith(str(SH)):
                where = _component(axioms, _local(name), quad.object, path, schema)
                yield _named(rule), f"{target} {where}"
    for rule in axioms.objects(shape, SH.sparql):
        yield _named(rule), _constraint(axioms, rule, target)


def _component(axioms: Axioms, name: str, value: Node, path: str, schema: Schema) -> str:
    """What breaks one constraint component, as a pattern that follows the target."""
    each = f"?this {path} ?value ."
    if name in _COMPARED:
        return f"{each} FILTER(!COALESCE(?value {_COMPARED[name]} {value}, false))"
    if name in _ORDERED:
        return f"{each} ?this {value} ?other . FILTER(!COALESCE(?value {_ORDERED[name]} ?other, false))"
    if name == "minCount" and isinstance(value, Literal) and value.value == "1":
        return f"FILTER NOT EXISTS {{ {_any_value(path)} }}"
    if name == "maxCount" and isinstance(value, Literal) and value.value == "1":
        return f"{each} ?this {path} ?second . FILTER(!sameTerm(?value, ?second))"
    if name == "in":
        return f"{each} FILTER(?value NOT IN ({', '.join(str(m) for m in axioms.members(value))}))"
    if name == "class":
        return f"{each} FILTER NOT EXISTS {{ {_types('?value', value, schema)} }}"
    if name == "datatype":
        return f"{each} FILTER(!COALESCE(DATATYPE(?value) = {value}, false))"
    if name == "disjoint":
        return f"{each} ?this {value} ?value ."
    if name == "pattern":
        return f"{each} FILTER(!COALESCE(REGEX(STR(?value), {value}), false))"
    if name == "minLength":
        return f"{each} FILTER(!COALESCE(STRLEN(STR(?value)) >= {value}, false))"
    raise DataError("shapes.ttl", 1, f"sh:{name} {value} is not covered. Write the rule as sh:sparql.")


def _any_value(path: str) -> str:
    """A value of a path; of alternatives by one look at the thing, where Oxigraph looks once for each."""
    if not path.startswith("("):
        return f"?this {path} ?value ."
    return f"?this ?by ?value . FILTER(?by IN ({path[1:-1].replace('|', ', ')}))"


def _constraint(axioms: Axioms, rule: Node, target: str) -> str:
    """A SPARQL constraint with its target put first; `$this` becomes `?this`."""
    select = axioms.one(rule, SH.select)
    if not isinstance(select, Literal) or "WHERE {" not in select.value:
        raise DataError("shapes.ttl", 1, f"{rule} needs a sh:select that has “WHERE {{”.")
    return select.value.replace("$this", "?this").replace("WHERE {", f"WHERE {{ {target} ", 1)


def _path(axioms: Axioms, node: Node | None) -> str:
    if isinstance(node, NamedNode):
        return str(node)
    alternatives = axioms.one(node, SH.alternativePath) if node is not None else None
    if alternatives is None:
        problem = f"The path {node} is not covered. Use one property or alternatives."
        raise DataError("shapes.ttl", 1, problem)
    return "(" + "|".join(str(member) for member in axioms.members(alternatives)) + ")"


def _is_grave(axioms: Axioms, rule: Node) -> bool:
    return axioms.one(rule, SH.severity) in (None, NamedNode(str(SH.Violation)))


def _message(axioms: Axioms, rule: Node) -> str:
    message = axioms.one(rule, SH.message)
    if not isinstance(message, Literal):
        problem = f"{rule} has no sh:message. Write one that a person understands."
        raise DataError("shapes.ttl", 1, problem)
    return message.value


def _named(rule: Node) -> NamedNode:
    if not isinstance(rule, NamedNode):
        raise DataError(
            "shapes.ttl", 1, "A constraint has no IRI. Give it one, so that findings can name it."
        )
    return rule


def _iri(node: Node) -> str:
    return _named(node).value


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


QUERY_PREFIXES = {name: PREFIXES[name] for name in ("parley", "oa", "rdfs")}
"""The prefixes that the shapes declare for their SPARQL."""
