"""Terms of the vocabulary and literals as Oxigraph has them; the one seam to the rdflib namespaces.

Literals are written in canonical form, as the store gives them back, so that what is wanted and what is
there can be compared as sets.
"""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from ..ontology.namespaces import PARLEY, XSD

_BOOLEAN = NamedNode(str(XSD.boolean))
_DECIMAL = NamedNode(str(XSD.decimal))
_INTEGER = NamedNode(str(XSD.integer))
TRUE = Literal("true", datatype=_BOOLEAN)
FALSE = Literal("false", datatype=_BOOLEAN)


@lru_cache(maxsize=4096)
def node(iri: str) -> NamedNode:
    """A term of a namespace, `node(PARLEY.mediator)`, as Oxigraph's; few terms make most quads."""
    return NamedNode(str(iri))


@lru_cache(maxsize=1024)
def term(name: str) -> NamedNode:
    """The vocabulary's term of that local name; an unknown one is refused by the closed namespace.

    >>> term("Meeting").value
    'https://w3id.org/parley/ontology#Meeting'
    """
    return NamedNode(str(PARLEY[name]))


def local(iri: NamedNode | str) -> str:
    """Local name of a term of the vocabulary: what stands after the `#`."""
    return (iri if isinstance(iri, str) else iri.value).rpartition("#")[2]


def text(words: str) -> Literal:
    """A plain string."""
    return Literal(words)


def integer(number: int) -> Literal:
    """An `xsd:integer`."""
    return Literal(str(number), datatype=_INTEGER)


def decimal(number: float) -> Literal:
    """An `xsd:decimal` of at most four places, without trailing zeros.

    >>> decimal(0.95).value, decimal(1.0).value
    ('0.95', '1')
    """
    return Literal(f"{number:.4f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


def boolean(value: bool) -> Literal:
    """An `xsd:boolean`."""
    return TRUE if value else FALSE


ROLES = (
    *("participant", "party", "mediator", "signatory", "guarantor", "observer", "visitor", "speaker"),
    *("initiator", "appointee", "appointer", "host", "organizer", "addressee", "target", "recipient"),
    *("absentee", "represented", "agreement", "targetObject"),
)
"""The properties from an event to those in it."""

LINKS = (
    *(
        "refuses",
        "cancels",
        "postpones",
        "proposes",
        "invitesTo",
        "announces",
        "denies",
        "accepts",
        "demands",
    ),
    *("respondsTo", "mediationOf", "partOfEvent", "follows", "resultsIn", "about"),
)
"""The properties from an event to an event."""

DETAILS = ("topic", "outcome", "reason", "amount")
"""The properties from an event to words."""
