"""IRIs of things in the store, made of their ids alone, and back.

The patterns are those of docs/ontology.md. Nothing here depends on the order of building.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from ..ontology import namespaces

PROVENANCE_GRAPH = NamedNode(str(namespaces.PROVENANCE_GRAPH))
FUSED_GRAPH = NamedNode(str(namespaces.FUSED_GRAPH))
INFERRED_GRAPH = NamedNode(str(namespaces.INFERRED_GRAPH))
REFERENCE_GRAPH = NamedNode(str(namespaces.REFERENCE_GRAPH))
SET_ASIDE_GRAPH = NamedNode(str(namespaces.SET_ASIDE_GRAPH))

DEFAULT_GRAPHS = (FUSED_GRAPH, INFERRED_GRAPH, REFERENCE_GRAPH, PROVENANCE_GRAPH)
"""The graphs that every query sees as one; claim and document graphs are not among them."""

_DATA = str(namespaces.DATA)
_SAFE = "/-._~!$&'()*+,;=:@"


def iri(path: str) -> NamedNode:
    """IRI of an id below the data namespace; characters that no IRI may hold are percent-encoded.

    >>> iri("state/armenia").value, iri("place/a b").value
    ('https://w3id.org/parley/id/state/armenia', 'https://w3id.org/parley/id/place/a%20b')
    """
    return NamedNode(_DATA + _encode(path))


def path(node: NamedNode | str) -> str:
    """The id that an IRI was made of; an IRI of another namespace is returned as it is.

    >>> path("https://w3id.org/parley/id/place/a%20b")
    'place/a b'
    """
    value = node if isinstance(node, str) else node.value
    return unquote(value.removeprefix(_DATA)) if value.startswith(_DATA) else value


def document(identifier: str) -> NamedNode:
    """IRI of a document, also the name of the graph of what it taught of persons and offices."""
    return iri(f"document/{identifier}")


def span(identifier: str, start: int, end: int) -> NamedNode:
    """IRI of a stretch of a document's text, in characters, half open (RFC 5147)."""
    return NamedNode(f"{document(identifier).value}#char={start},{end}")


def claim(identifier: str) -> NamedNode:
    """IRI of a claim, also the name of its graph."""
    return iri(f"claim/{identifier}")


def part(whole: NamedNode, name: str) -> NamedNode:
    """IRI of what belongs to one thing alone: `#event`, `#time`, `#participation-1`, `#attribution-1`."""
    return NamedNode(f"{whole.value}#{name}")


def _encode(text: str) -> str:
    """Percent-encode what RFC 3987 does not allow in a path; letters of all scripts stay."""
    if text.isascii() and text.replace("/", "").replace("-", "").isalnum():
        return text
    return "".join(c if c.isalnum() and not c.isspace() else quote(c, safe=_SAFE) for c in text)
