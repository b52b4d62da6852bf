"""A store behind an address: any SPARQL 1.1 endpoint, read through SPARQLWrapper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from urllib.error import HTTPError, URLError

import pyoxigraph as ox
from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from ..ontology.errors import StoreError
from ..ontology.namespaces import PREFIXES
from .iris import DEFAULT_GRAPHS
from .results import Table
from .sparql_text import graphs_named, words
from .store import Answer, QueryError, read_answer

MOST_GRAPHS = 20_000
"""How many claim graphs a query with `GRAPH` may reach: each is named in the request."""

_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_TRIPLE_FORMS = frozenset({"CONSTRUCT", "DESCRIBE"})
_ALL_QUADS = "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"
_ALL_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"


class Endpoint:
    """A SPARQL 1.1 endpoint over the protocol of 2013, by POST.

    Parameters
    ----------
    address
        The address of the query service, such as `http://localhost:7878/query`.
    update_address
        The address for updates; without it the store is read only.
    timeout
        Seconds to wait for an answer.
    """

    def __init__(self, address: str, *, update_address: str = "", timeout: int = 60) -> None:
        self.location = address
        self._update_address = update_address
        self._timeout = timeout
        self._claim_graphs: tuple[str, ...] | None = None

    def query(self, text: str) -> Answer:
        """Run a SPARQL 1.1 query over the fixed dataset, see `LocalStore.query`."""
        used = words(text)
        if not used & _FORMS:
            raise QueryError(
                "The query is not valid SPARQL 1.1: it has no SELECT, ASK, CONSTRUCT or DESCRIBE."
            )
        wrapper = self._wrapper(_with_prefixes(text))
        if "FROM" not in used:
            for graph in DEFAULT_GRAPHS:
                wrapper.addDefaultGraph(graph.value)
            for name in self._named_graphs(text):
                wrapper.addNamedGraph(name)
        return self._answer(wrapper, triples=bool(used & _TRIPLE_FORMS))

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update, where an address for updates was given."""
        if not self._update_address:
            raise StoreError(f"{self.location} is read only here: no address for updates was given.")
        wrapper = self._wrapper(_with_prefixes(text), address=self._update_address)
        self._send(wrapper)

    def quads(self) -> Iterator[ox.Quad]:
        """All quads of all named graphs."""
        table = self._answer(self._wrapper(_ALL_QUADS), triples=False)
        assert isinstance(table, Table)
        return (ox.Quad(s, p, o, g) for s, p, o, g in table.rows)  # type: ignore[arg-type]

    def _named_graphs(self, text: str) -> tuple[str, ...]:
        """The graphs that a query may name: all of them only where it names one by a variable."""
        named = graphs_named(text, PREFIXES)
        return self._all_graphs() if named is None else named

    def _all_graphs(self) -> tuple[str, ...]:
        if self._claim_graphs is None:
            table = self._answer(self._wrapper(_ALL_GRAPHS), triples=False)
            assert isinstance(table, Table)
            if len(table) > MOST_GRAPHS:
                raise StoreError(
                    f"{self.location} has {len(table)} named graphs, more than a request can name"
                    f" ({MOST_GRAPHS}). Say FROM and FROM NAMED in the query, or ask the store on disk."
                )
            self._claim_graphs = tuple(sorted(table.column("g")))
        return self._claim_graphs

    def _wrapper(self, text: str, *, address: str = "") -> SPARQLWrapper:
        wrapper = SPARQLWrapper(address or self.location)
        wrapper.setMethod(POST)
        wrapper.setTimeout(self._timeout)
        wrapper.setQuery(text)
        return wrapper

    def _answer(self, wrapper: SPARQLWrapper, *, triples: bool) -> Answer:
        accept = "application/n-triples" if triples else "application/sparql-results+json"
        wrapper.addCustomHttpHeader("Accept", accept)
        body, media_type = self._send(wrapper)
        try:
            if triples:
                return tuple(quad.triple for quad in ox.parse(body, format=_rdf_format(media_type)))
            form = ox.QueryResultsFormat.from_media_type(media_type)
            return read_answer(ox.parse_query_results(body, format=form or ox.QueryResultsFormat.JSON))
        except (SyntaxError, ValueError) as error:
            raise StoreError(self._not_sparql(media_type)) from error

    def _send(self, wrapper: SPARQLWrapper) -> tuple[bytes, str]:
        try:
            with closing(wrapper.query().response) as response:
                return response.read(), response.headers.get_content_type()
        except QueryBadFormed as error:
            raise QueryError(f"{self.location} does not take the query: {_last_line(error)}") from error
        except SPARQLWrapperException as error:
            raise StoreError(f"{self.location} gave an error: {_last_line(error)}") from error
        except HTTPError as error:
            error.close()
            raise StoreError(self._http_problem(error)) from error
        except TimeoutError as error:
            raise StoreError(self._slow()) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise StoreError(self._slow()) from error
            raise StoreError(
                f"{self.location} cannot be reached: {error.reason}. Is the server up?"
            ) from error
        except (ValueError, OSError) as error:
            raise StoreError(f"{self.location} cannot be read: {error}") from error

    def _slow(self) -> str:
        return f"{self.location} gave no answer within {self._timeout} s. Try again with --timeout SECONDS."

    def _not_sparql(self, media_type: str) -> str:
        return f"{self.location} answers with {media_type}, not with SPARQL results. Is it a query address?"

    def _http_problem(self, error: HTTPError) -> str:
        return f"{self.location} answers {error.code} {error.reason}. Is it a SPARQL query address?"


def _rdf_format(media_type: str) -> ox.RdfFormat:
    return ox.RdfFormat.from_media_type(media_type) or ox.RdfFormat.N_TRIPLES


def _with_prefixes(text: str) -> str:
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + text


def _last_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).replace("\\n", "\n").splitlines() if line.strip()]
    return lines[-1].strip("b'\"") if lines else type(error).__name__
