"""Formats of network tools: GraphML (Gephi, yEd), GEXF with time (Gephi), Cytoscape JSON, Neo4j, CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree as ET

from .network import Edge, Network, Node

_FIELDS = ("label", "kind", "sort", "status", "time", "start", "end")
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://gexf.net/1.3"


def write_graphml(network: Network, file: BinaryIO) -> None:
    """GraphML: a directed graph, attributes declared as strings."""
    root = ET.Element("graphml", xmlns=_GRAPHML)
    for field in _FIELDS:
        ET.SubElement(root, "key", {"id": field, "for": "node", "attr.name": field, "attr.type": "string"})
    ET.SubElement(
        root, "key", {"id": "relation", "for": "edge", "attr.name": "relation", "attr.type": "string"}
    )
    graph = ET.SubElement(root, "graph", id="parley", edgedefault="directed")
    for node in network.nodes.values():
        element = ET.SubElement(graph, "node", id=node.id)
        for field, value in _values(node):
            ET.SubElement(element, "data", key=field).text = value
    for number, edge in enumerate(network.edges):
        element = ET.SubElement(graph, "edge", id=f"e{number}", source=edge.source, target=edge.target)
        ET.SubElement(element, "data", key="relation").text = edge.relation
    _write_xml(root, file)


def write_gexf(network: Network, file: BinaryIO) -> None:
    """GEXF 1.3, dynamic: events and their edges exist from their earliest start to their latest end."""
    root = ET.Element("gexf", xmlns=_GEXF, version="1.3")
    graph = ET.SubElement(root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date")
    for owner, fields in (("node", _FIELDS[1:5]), ("edge", ("relation",))):
        attributes = ET.SubElement(graph, "attributes", {"class": owner, "mode": "static"})
        for field in fields:
            ET.SubElement(attributes, "attribute", id=field, title=field, type="string")
    nodes = ET.SubElement(graph, "nodes")
    for node in network.nodes.values():
        element = ET.SubElement(nodes, "node", {"id": node.id, "label": node.label, **_lifetime(node)})
        _gexf_values(element, [(field, value) for field, value in _values(node) if field in _FIELDS[1:5]])
    edges = ET.SubElement(graph, "edges")
    for number, edge in enumerate(network.edges):
        lifetime = _lifetime(network.nodes[edge.source])
        names = {"id": f"e{number}", "source": edge.source, "target": edge.target, "label": edge.relation}
        _gexf_values(ET.SubElement(edges, "edge", {**names, **lifetime}), [("relation", edge.relation)])
    _write_xml(root, file)


def _gexf_values(element: ET.Element, values: Sequence[tuple[str, str]]) -> None:
    holder = ET.SubElement(element, "attvalues")
    for field, value in values:
        ET.SubElement(holder, "attvalue", {"for": field, "value": value})


def _lifetime(node: Node) -> dict[str, str]:
    return {name: value for name, value in (("start", node.start), ("end", node.end)) if value}


def write_cytoscape(network: Network, file: BinaryIO) -> None:
    """Cytoscape.js JSON, which Cytoscape reads too."""
    nodes = [
        {"data": {"id": node.id, "name": node.label, **dict(_values(node))}}
        for node in network.nodes.values()
    ]
    edges = [
        {
            "data": {
                "id": f"e{number}",
                "source": edge.source,
                "target": edge.target,
                "interaction": edge.relation,
            }
        }
        for number, edge in enumerate(network.edges)
    ]
    document = {"data": {"name": "Parley"}, "elements": {"nodes": nodes, "edges": edges}}
    file.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def write_csv(network: Network, file: BinaryIO) -> None:
    """One line per edge, with what both ends are: for spreadsheets and data frames."""
    header = (
        "event",
        "eventLabel",
        "kind",
        "status",
        "time",
        "start",
        "end",
        "relation",
        "thing",
        "thingLabel",
    )
    rows = (_edge_row(network, edge) for edge in network.edges)
    file.write(_csv((*header, "thingKind"), rows))


def _edge_row(network: Network, edge: Edge) -> tuple[str, ...]:
    event, thing = network.nodes[edge.source], network.nodes[edge.target]
    about = (event.id, event.label, event.kind, event.status, event.time, event.start, event.end)
    return (*about, edge.relation, thing.id, thing.label, thing.kind)


def write_neo4j(network: Network, folder: Path) -> None:
    """Into a folder: two CSV files for `neo4j-admin database import`, and the same as `import.cypher`."""
    nodes = (
        (node.id, *(getattr(node, field) for field in _FIELDS), _neo4j_label(node))
        for node in network.nodes.values()
    )
    (folder / "nodes.csv").write_bytes(_csv(("id:ID", *_FIELDS, ":LABEL"), nodes))
    edges = ((edge.source, edge.target, _neo4j_type(edge)) for edge in network.edges)
    (folder / "relationships.csv").write_bytes(_csv((":START_ID", ":END_ID", ":TYPE"), edges))
    (folder / "import.cypher").write_text("".join(_cypher(network)), encoding="utf-8")


def _neo4j_label(node: Node) -> str:
    return f"{node.sort.capitalize()};{node.kind}"


def _neo4j_type(edge: Edge) -> str:
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in edge.relation).upper()


def _cypher(network: Network) -> Iterator[str]:
    yield "CREATE CONSTRAINT parley_id IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.id IS UNIQUE;\n"
    for node in network.nodes.values():
        labels = f"Thing:{_neo4j_label(node).replace(';', ':')}"
        values = ", ".join(
            f"{name}: {_cypher_text(value)}" for name, value in (("id", node.id), *_values(node))
        )
        merged = f"MERGE (thing:Thing {{id: {_cypher_text(node.id)}}})"
        yield f"{merged} SET thing:{labels}, thing += {{{values}}};\n"
    for edge in network.edges:
        ends = f"(a:Thing {{id: {_cypher_text(edge.source)}}}), (b:Thing {{id: {_cypher_text(edge.target)}}})"
        yield f"MATCH {ends} MERGE (a)-[:{_neo4j_type(edge)}]->(b);\n"


def _cypher_text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"


def _values(node: Node) -> list[tuple[str, str]]:
    return [(field, value) for field in _FIELDS if (value := getattr(node, field))]


def _csv(header: Sequence[str], rows: Iterator[tuple[str, ...]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue().encode()


def _write_xml(root: ET.Element, file: BinaryIO) -> None:
    ET.indent(root)
    file.write(ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


NETWORK_WRITERS: dict[str, Callable[[Network, BinaryIO], None]] = {
    "graphml": write_graphml,
    "gexf": write_gexf,
    "cytoscape": write_cytoscape,
    "csv": write_csv,
}
"""The writers of single-file formats, by name."""
