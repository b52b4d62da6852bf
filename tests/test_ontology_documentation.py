"""The documentation: the page is what the ontology gives, and what docs/ontology.md shows is true."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from competency_cases import ESTOVIA, NORLAND, WESTMARK, build, knowledge
from graph_cases import claim, days
from pyoxigraph import RdfFormat, Store, parse

from parley.graph.building import Builder
from parley.graph.iris import INFERRED_GRAPH, iri
from parley.graph.proofs import prove
from parley.graph.reasoning import load_reasoner, materialize
from parley.graph.schema import load_schema
from parley.graph.store import LocalStore, select
from parley.ontology.core_diagram import ARROWS, PLACES
from parley.ontology.documentation import main, write_page
from parley.ontology.model import Document, Extraction
from parley.ontology.namespaces import PARLEY, PREFIXES

DOCS = Path(__file__).parent.parent / "docs"
TEXT = (DOCS / "ontology.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The code of that language in the page."""
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def test_the_page_in_the_repository_is_up_to_date(tmp_path: Path) -> None:
    main(tmp_path)
    for name in ("index.html", "parley.ttl"):
        assert (tmp_path / name).read_bytes() == (DOCS / "ontology" / name).read_bytes(), name


class _Links(HTMLParser):
    """Anchors, links within the page, and open elements."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: set[str] = set()
        self.sources: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.anchors.append(str(values["id"]))
        if str(values.get("href", "")).startswith("#"):
            self.links.add(str(values["href"])[1:])
        if tag in ("script", "link", "img", "iframe"):
            self.sources.add(tag)


def test_every_term_has_an_entry_and_every_link_leads_to_one() -> None:
    page = _Links()
    page.feed(write_page())
    assert len(set(page.anchors)) == len(page.anchors)
    assert page.links <= set(page.anchors)
    assert {name for name in PARLEY.__annotations__ if not name.startswith("_")} <= set(page.anchors)
    assert page.sources == set(), "the page needs no network and no script"


@pytest.mark.parametrize(("start", "names", "end"), ARROWS)
def test_the_arrows_of_the_diagram_are_properties_between_these_classes(
    start: str, names: tuple[str, ...], end: str
) -> None:
    schema = load_schema()
    assert {start, end} <= PLACES.keys()
    for name in names:
        iri = str(PARLEY[name])
        domains = schema.domains.get(iri, (str(PARLEY[start]),))
        assert str(PARLEY[start]) in domains
        assert str(PARLEY[end]) in schema.ranges[iri]


def test_the_patterns_are_turtle_and_use_terms_of_the_ontology() -> None:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store = Store()
    for text in blocks("trig"):
        store.extend(parse((prefixes + text).encode(), format=RdfFormat.TRIG))
    assert len(store) > 80
    used = {str(term) for quad in store for term in (quad.predicate, quad.object)}
    names = {name.strip("<>").removeprefix(str(PARLEY)) for name in used if name.startswith(f"<{PARLEY}")}
    assert {name for name in names if name not in PARLEY} == set()


@lru_cache(maxsize=1)
def port_ada() -> LocalStore:
    """The worked example as a store."""
    (sentence,) = re.findall(r"^> (.+)$", TEXT, re.MULTILINE)
    made = Document("d9", "example.txt", sentence, published=date(2023, 10, 6))
    day = days(made, "5 October 2023", "2023-10-05", date(2023, 10, 5))
    sides = {"mediator": (NORLAND,), "party": (ESTOVIA, WESTMARK)}
    place = ("place/port-ada", "Port Ada")
    talks = claim(made, "Talks", "talks", sides, time=day, place=place)
    links = (("mediationOf", talks.id),)
    mediation = claim(made, "Mediation", "mediated", sides, time=day, place=place, links=links)
    store = LocalStore()
    builder = Builder(store, knowledge(), "test")
    builder.add([Extraction(made, (), (), (), (), (mediation, talks))])
    builder.rebuild()
    materialize(store)
    return store


def test_the_claim_of_the_worked_example_is_the_one_shown() -> None:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    shown = set(parse((prefixes + blocks("trig")[0]).encode(), format=RdfFormat.TRIG))
    assert shown
    assert shown <= set(port_ada().quads())
    entailed = parse((prefixes + blocks("turtle")[0]).encode(), format=RdfFormat.TURTLE)
    held = {quad.triple for quad in port_ada().graph(INFERRED_GRAPH)}
    assert {quad.triple for quad in entailed} <= held


def test_the_question_of_the_worked_example_has_the_rows_shown() -> None:
    table = select(port_ada(), blocks("sparql")[0])
    assert {f"| {row['mediator']} | {row['party']} |" for row in table} <= set(TEXT.splitlines())
    assert len(table) == 2


def test_the_proof_shown_is_the_one_given() -> None:
    mediated = PARLEY.mediatedBetween
    fact = (iri("state/norland").value, str(mediated), str(iri("state/estovia")))
    proof = prove(port_ada(), load_reasoner(), fact)
    assert proof is not None
    assert "\n".join(proof.lines()) + "\n" in blocks("text")


def test_the_counts_in_the_page_are_those_of_the_files() -> None:
    questions = len(list((DOCS.parent / "queries").glob("cq-*.rq")))
    assert f"{questions} questions in words" in TEXT


def test_the_example_of_a_message_is_one_that_the_gate_gives() -> None:
    reasons = select(
        build(), "SELECT ?reason WHERE { GRAPH g:set-aside { ?claim parley:setAsideBecause ?reason } }"
    )
    assert [row["reason"] in TEXT for row in reasons] == [True]
