"""The browsable page of the ontology, made of `parley.ttl`, the alignments and nothing else.

Run `python -m parley.ontology.documentation FOLDER` to write `index.html` and a copy of the ontology there;
a test fails while `docs/ontology/` differs from what this gives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from .alignments import load_mappings
from .core_diagram import draw_core
from .namespaces import ONTOLOGY, PARLEY, PREFIXES, VANN

_SECTIONS = (
    ("Classes", OWL.Class),
    ("Object properties", OWL.ObjectProperty),
    ("Data properties", OWL.DatatypeProperty),
    ("Values", OWL.NamedIndividual),
)
_KINDS = {
    OWL.FunctionalProperty: "functional",
    OWL.TransitiveProperty: "transitive",
    OWL.SymmetricProperty: "symmetric",
    OWL.IrreflexiveProperty: "irreflexive",
}
_STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --link: #7db7f0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; display: grid; grid-template-columns: 17rem 1fr; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1rem;
  border-right: 1px solid var(--line);  font-size: .85rem; }
nav ul { list-style: none; margin: 0; padding-left: .8rem; }
nav > ul { padding-left: 0; }
main { padding: 1.5rem 2rem 6rem; max-width: 62rem; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
h1 { line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
section.term { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; margin: 1rem 0; }
section.term:target { outline: 2px solid var(--link); }
section.term h3 { margin: 0 0 .3rem; }
section.term h3 small { font-weight: normal; opacity: .7; }
section.term p { margin: .3rem 0; }
.example { font-style: italic; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .1rem 1rem; margin: .5rem 0 0; font-size: .9rem; }
dt { opacity: .7; } dd { margin: 0; }
svg.core { width: 100%; height: auto; max-width: 60rem; }
code { font-size: .9em; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; border: 0; } }
"""


class _Page:
    """Look-up and wording for one graph."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.mappings = load_mappings()

    def terms(self, kind: URIRef) -> list[URIRef]:
        """Parley's terms of a kind, in order of name."""
        found = (s for s in self.graph.subjects(RDF.type, kind) if isinstance(s, URIRef))
        return sorted(term for term in found if term.startswith(str(PARLEY)))

    def words(self, term: URIRef, predicate: URIRef) -> str:
        """A text of a term, escaped."""
        return escape(str(self.graph.value(term, predicate) or ""))

    def link(self, term: object) -> str:
        """A term as a link within the page, or to its own vocabulary."""
        iri = str(term)
        if iri.startswith(str(PARLEY)):
            return f'<a href="#{_local(iri)}">{self.words(URIRef(iri), RDFS.label)}</a>'
        return f'<a href="{escape(iri)}">{escape(_short(iri))}</a>'

    def links(self, terms: Iterable[object]) -> str:
        """Links in order of name."""
        return ", ".join(self.link(term) for term in sorted(set(map(str, terms))))


def write_page() -> str:
    """The page as HTML; it needs no script, no font and no network."""
    source = (files("parley.ontology") / "parley.ttl").read_text("utf-8")
    page = _Page(Graph().parse(data=source, format="turtle"))
    title = page.words(ONTOLOGY, DCTERMS.title)
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f"<nav>{''.join(_contents(page))}</nav><main>",
        *_head(page, title),
        "<h2 id='core'>The core</h2><p>How a sentence becomes a claim, and claims become an event.</p>",
        draw_core({_local(term): str(label) for term, label in page.graph.subject_objects(RDFS.label)}),
    ]
    for name, kind in _SECTIONS:
        parts.append(f"<h2 id='{_anchor(name)}'>{name}</h2>")
        parts += [_term(page, term) for term in page.terms(kind)]
    return "\n".join([*parts, "</main></body></html>"]) + "\n"


def _head(page: _Page, title: str) -> Iterator[str]:
    yield f"<h1>{title}</h1><p>{page.words(ONTOLOGY, DCTERMS.description)}</p><dl>"
    rows = (
        ("Version", page.words(ONTOLOGY, OWL.versionInfo)),
        ("IRI", f"<code>{ONTOLOGY}</code>"),
        ("Version IRI", f"<code>{page.words(ONTOLOGY, OWL.versionIRI)}</code>"),
        ("Prior version", f"<code>{page.words(ONTOLOGY, OWL.priorVersion)}</code>"),
        ("Prefix", f"<code>{page.words(ONTOLOGY, VANN.preferredNamespacePrefix)}: {PARLEY._NS}</code>"),
        ("Creators", page.words(ONTOLOGY, DCTERMS.creator)),
        ("Licence", page.link(page.graph.value(ONTOLOGY, DCTERMS.license))),
        (
            "As a file",
            '<a href="parley.ttl">parley.ttl</a>: one Turtle file, no imports, for Protégé and the like',
        ),
    )
    yield from (f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)
    yield "</dl>"


def _contents(page: _Page) -> Iterator[str]:
    yield '<p><a href="#core">The core</a></p>'
    yield f'<p><a href="#{_anchor("Classes")}">Classes</a></p>'
    roots = [c for c in page.terms(OWL.Class) if not list(_parents(page, c))]
    yield f"<ul>{''.join(_tree(page, root) for root in roots)}</ul>"
    for name, kind in _SECTIONS[1:]:
        items = "".join(f"<li>{page.link(term)}</li>" for term in page.terms(kind))
        yield f'<p><a href="#{_anchor(name)}">{name}</a></p><ul>{items}</ul>'


def _parents(page: _Page, term: URIRef) -> Iterator[URIRef]:
    for parent in page.graph.objects(term, RDFS.subClassOf):
        if isinstance(parent, URIRef) and parent.startswith(str(PARLEY)):
            yield parent


def _tree(page: _Page, term: URIRef) -> str:
    below = [c for c in page.terms(OWL.Class) if term in _parents(page, c)]
    inner = f"<ul>{''.join(_tree(page, child) for child in below)}</ul>" if below else ""
    return f"<li>{page.link(term)}{inner}</li>"


def _term(page: _Page, term: URIRef) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _facts(page, term) if value)
    return (
        f'<section class="term" id="{_local(term)}">'
        f"<h3>{page.words(term, RDFS.label)} <small><code>parley:{_local(term)}</code></small></h3>"
        f"<p>{page.words(term, SKOS.definition)} {page.words(term, SKOS.scopeNote)}</p>"
        f'<p class="example">{page.words(term, SKOS.example)}</p>'
        f"<dl>{rows}</dl></section>"
    )


def _facts(page: _Page, term: URIRef) -> Iterator[tuple[str, str]]:
    """What the ontology says of a term, as (what, links)."""
    graph = page.graph
    yield "kind of", page.links(graph.objects(term, RDFS.subClassOf))
    yield "includes", page.links(graph.subjects(RDFS.subClassOf, term))
    yield "sort of", page.links(graph.objects(term, RDFS.subPropertyOf))
    yield "has sorts", page.links(graph.subjects(RDFS.subPropertyOf, term))
    yield "from", page.links(graph.objects(term, RDFS.domain))
    yield "to", page.links(graph.objects(term, RDFS.range))
    yield "inverse", page.links([*graph.objects(term, OWL.inverseOf), *graph.subjects(OWL.inverseOf, term)])
    for head in graph.objects(term, OWL.propertyChainAxiom):
        yield "follows from", " then ".join(page.link(part) for part in Collection(graph, head))
    kinds = set(graph.objects(term, RDF.type))
    yield "is", ", ".join(words for kind, words in _KINDS.items() if kind in kinds)
    yield "value of", page.links(k for k in graph.objects(term, RDF.type) if str(k).startswith(str(PARLEY)))
    yield "excludes", page.links(_excluded(graph, term))
    yield "used from", page.links(graph.subjects(RDFS.domain, term))
    yield "used to", page.links(graph.subjects(RDFS.range, term))
    yield "elsewhere", ", ".join(_elsewhere(page, term))


def _excluded(graph: Graph, term: URIRef) -> Iterator[object]:
    for axiom in (OWL.disjointWith, OWL.propertyDisjointWith):
        yield from graph.objects(term, axiom)
        yield from graph.subjects(axiom, term)
    for node in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for head in graph.objects(node, OWL.members):
            members = list(Collection(graph, head))
            yield from (one for one in members if term in members and one != term)


def _elsewhere(page: _Page, term: URIRef) -> Iterator[str]:
    for mapping in page.mappings:
        if mapping.subject == str(term):
            yield f"{_local(mapping.predicate)} {page.link(mapping.object)}"


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2]


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


def _short(iri: str) -> str:
    """A foreign term by its prefix, the longest namespace that fits."""
    fits = [(space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    if not fits:
        return iri.rstrip("/").rpartition("/")[2]
    space, prefix = max(fits)
    return f"{prefix}:{iri.removeprefix(space)}"


def main(folder: Path) -> None:
    """Write the page and a copy of the ontology into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(write_page(), encoding="utf-8")
    (folder / "parley.ttl").write_bytes((files("parley.ontology") / "parley.ttl").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
