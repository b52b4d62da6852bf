"""Rows as a query gives them, and the W3C's formats for them (SPARQL 1.1 results in JSON, CSV and TSV)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..ontology.namespaces import XSD

Term = NamedNode | BlankNode | Literal | Triple

_XSD_STRING = str(XSD.string)


def plain(term: Term | None) -> str:
    """Text of a term as a reader wants it: the IRI, the literal's words, empty where unbound.

    >>> plain(Literal("2023-10-05")), plain(NamedNode("http://example.org/armenia")), plain(None)
    ('2023-10-05', 'http://example.org/armenia', '')
    """
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


@dataclass(frozen=True, slots=True)
class Table:
    """The solutions of a SELECT query: variable names and one tuple of terms per row (`None` unbound)."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        """Rows as mappings from variable to text, in order."""
        return (dict(zip(self.variables, map(plain, row), strict=True)) for row in self.rows)

    def column(self, variable: str) -> tuple[str, ...]:
        """All values of one variable as text, in order of the rows."""
        index = self.variables.index(variable)
        return tuple(plain(row[index]) for row in self.rows)

    def select(self, variables: tuple[str, ...]) -> Table:
        """The same rows with only the named variables, in that order."""
        indexes = [self.variables.index(variable) for variable in variables]
        return Table(variables, tuple(tuple(row[i] for i in indexes) for row in self.rows))


def to_json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON Format (W3C Recommendation, 2013)."""
    bindings = [
        {name: _json_term(term) for name, term in zip(table.variables, row, strict=True) if term is not None}
        for row in table.rows
    ]
    result = {"head": {"vars": list(table.variables)}, "results": {"bindings": bindings}}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def boolean_to_json(answer: bool) -> str:
    """The answer of an ASK query in the same format."""
    return json.dumps({"head": {}, "boolean": answer}) + "\n"


def to_csv(table: Table) -> str:
    """SPARQL 1.1 Query Results CSV Format: the plain text of each value, a header, lines end CR LF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(table.variables)
    writer.writerows([_csv_text(term) for term in row] for row in table.rows)
    return buffer.getvalue()


def to_tsv(table: Table) -> str:
    """SPARQL 1.1 Query Results TSV Format: every value as an RDF term in Turtle syntax."""
    lines = ["\t".join(f"?{name}" for name in table.variables)]
    lines += ["\t".join("" if term is None else _tsv_text(term) for term in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def to_markdown(table: Table) -> str:
    """A table in GitHub's Markdown; a bar in a value is escaped, a line break becomes a space."""
    lines = [_markdown_row(table.variables), _markdown_row(("---",) * len(table.variables))]
    lines += [_markdown_row(tuple(plain(term) for term in row)) for row in table.rows]
    return "\n".join(lines) + "\n"


def _markdown_row(cells: tuple[str, ...]) -> str:
    escaped = (" ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"


def _csv_text(term: Term | None) -> str:
    return f"_:{term.value}" if isinstance(term, BlankNode) else plain(term)


def _tsv_text(term: Term) -> str:
    return str(term).replace("\t", "\\t")


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        return {"type": "literal", "value": str(term)}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == _XSD_STRING:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
