"""What can be told of a SPARQL text without an engine: its bare words and variables, and where values go.

Comments, strings and IRIs are skipped, so that the word FROM in a literal is no FROM clause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

MARKER = "# parameters"
"""The comment line inside the outermost WHERE that the values of parameters replace."""

GIVEN = re.compile(r"# given (\w+)")
END = "# end"
"""The comment lines around what stands in the query only where a parameter's variable has a value."""

_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
        |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w.-]*:[\w.:%-]*|@[A-Za-z-]+)
      |[?$](?P<variable>\w+)|(?P<word>[A-Za-z]\w*)""",
    re.VERBOSE | re.DOTALL,
)


def words(text: str) -> frozenset[str]:
    """Bare words of a SPARQL text in upper case: keywords and functions.

    >>> sorted(words('SELECT * { ?s ?p "FROM <x>" } # GRAPH'))
    ['SELECT']
    """
    return frozenset(match["word"].upper() for match in _TOKEN.finditer(text) if match["word"])


def variables(text: str) -> frozenset[str]:
    """Names of the variables of a SPARQL text.

    >>> sorted(variables('SELECT ?s { ?s $p "?no" } # ?no'))
    ['p', 's']
    """
    return frozenset(match["variable"] for match in _TOKEN.finditer(text) if match["variable"])


_GRAPH = re.compile(
    r"\bGRAPH\s+(?:<(?P<iri>[^>]*)>|(?P<prefix>\w*):(?P<local>[\w-]*)|(?P<other>\S))", re.IGNORECASE
)


def graphs_named(text: str, prefixes: Mapping[str, str]) -> tuple[str, ...] | None:
    """IRIs of the graphs that a query names with GRAPH; `None` where a variable may stand for any.

    >>> graphs_named("SELECT * { GRAPH g:fused { ?s ?p ?o } }", {"g": "http://example.org/"})
    ('http://example.org/fused',)
    >>> graphs_named("SELECT * { GRAPH ?g { ?s ?p ?o } }", {}) is None
    True
    """
    if "GRAPH" not in words(text):
        return ()
    own = dict(re.findall(r"PREFIX\s+(\w*):\s*<([^>]*)>", text, re.IGNORECASE))
    found: set[str] = set()
    for match in _GRAPH.finditer(text):
        known = {**prefixes, **own}.get(match["prefix"] or "")
        if match["iri"] is not None:
            found.add(match["iri"])
        elif match["prefix"] is not None and known is not None:
            found.add(known + match["local"])
        else:
            return None
    return tuple(sorted(found))


def bind(text: str, values: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
    """The query with its parameters bound, as a `VALUES` block of RDF terms in place of the marker line.

    A block works alike in every engine and shows in `--sparql`, where the engines' own ways of binding
    differ (Oxigraph's substitutions do not reach into `EXISTS`). Several values of one parameter are
    alternatives. The lines from `# given x` to `# end` stand only where ?x has a value, which is all that
    markers between them bind.

    >>> bind("SELECT ?e {\\n# parameters\\n?e a ?kind }", {"kind": [NamedNode("http://example.org/K")]})
    'SELECT ?e {\\n  VALUES ?kind { <http://example.org/K> }\\n?e a ?kind }'
    >>> bind("SELECT ?e {\\n# given x\\n?e a ?x\\n# end\\n}", {})
    'SELECT ?e {\\n}'
    """
    given = {name: _values(name, terms) for name, terms in values.items() if terms}
    lines: list[str] = []
    inside = ""
    for line in text.splitlines():
        opened = GIVEN.fullmatch(line.strip())
        if opened or line.strip() == END:
            inside = opened[1] if opened else ""
        elif inside and inside not in given:
            continue
        elif line.strip() == MARKER:
            lines += [given[inside]] if inside else given.values()
        else:
            lines.append(line)
    return "\n".join(lines)


def _values(name: str, terms: Sequence[NamedNode | Literal]) -> str:
    return f"  VALUES ?{name} {{ {' '.join(str(term) for term in terms)} }}"
