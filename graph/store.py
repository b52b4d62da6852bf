"""Stores: one interface over Oxigraph on disk or in memory and over any SPARQL 1.1 endpoint.

Every query sees the same dataset: the fused, inferred, reference and provenance graphs together are the
default graph, and claim graphs are reached only by `GRAPH`. What a source merely claims, denies or plans
can therefore never answer a question that does not ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from shlex import quote
from typing import Protocol

import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore

from ..ontology.errors import ParleyError, StoreError
from ..ontology.namespaces import PREFIXES
from .iris import DEFAULT_GRAPHS, FUSED_GRAPH
from .results import Table
from .sparql_text import words

Answer = Table | bool | tuple[ox.Triple, ...]


class QueryError(ParleyError, ValueError):
    """A SPARQL text that cannot be run as it stands."""


class Store(Protocol):
    """What questions, exports and explanations need of a store."""

    @property
    def location(self) -> str:
        """Where it is, in words for the user: a folder, `memory` or an address."""
        ...

    def query(self, text: str) -> Answer:
        """Run any SPARQL 1.1 query: a table for SELECT, a truth value for ASK, triples otherwise."""
        ...

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update."""
        ...

    def quads(self) -> Iterator[ox.Quad]:
        """All quads, in no particular order."""
        ...


def select(store: Store, text: str) -> Table:
    """Rows of a SELECT query.

    Raises
    ------
    QueryError
        When the text is a query of another form.
    """
    answer = store.query(text)
    if not isinstance(answer, Table):
        raise QueryError("Expected a SELECT query, this one gives no rows.")
    return answer


class LocalStore:
    """Oxigraph, embedded: in memory, or in a folder that holds nothing else.

    Parameters
    ----------
    inner
        The Oxigraph store.
    location
        Its folder, or `memory`.
    """

    def __init__(self, inner: ox.Store | None = None, location: str = "memory") -> None:
        self.inner = ox.Store() if inner is None else inner
        self.location = location

    def query(self, text: str) -> Answer:
        """Run a SPARQL 1.1 query over the fixed dataset.

        A dataset that the query names itself with `FROM` is taken instead.
        """
        accepted: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [*DEFAULT_GRAPHS]
        graphs = None if "FROM" in words(text) else accepted
        try:
            answer = self.inner.query(text, default_graph=graphs, prefixes=PREFIXES)
        except SyntaxError as error:
            raise QueryError(f"The query is not valid SPARQL 1.1: {error.msg or error}") from error
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.location} could not be read: {error}") from error
        return read_answer(answer)

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update over the whole store."""
        try:
            self.inner.update(text, prefixes=PREFIXES)
        except SyntaxError as error:
            raise QueryError(f"The update is not valid SPARQL 1.1: {error.msg or error}") from error
        except OSError as error:
            raise StoreError(f"{self.location} could not be written: {error}") from error

    def quads(self) -> Iterator[ox.Quad]:
        """All quads of all graphs."""
        return iter(self.inner)

    def graph(self, name: ox.NamedNode) -> Iterator[ox.Quad]:
        """The quads of one named graph."""
        return self.inner.quads_for_pattern(None, None, None, name)

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads in one transaction: all of them or none."""
        self.inner.extend(quads)

    def replace(self, name: ox.NamedNode, quads: Iterable[ox.Quad]) -> None:
        """Make a named graph hold just these quads; touches only what differs."""
        if next(self.graph(name), None) is None:
            self.inner.bulk_extend(quads)
            return
        wanted, present = set(quads), set(self.graph(name))
        for quad in present - wanted:
            self.inner.remove(quad)
        self.inner.extend(wanted - present)

    def remove_graph(self, name: ox.NamedNode) -> None:
        """Remove a named graph with all it holds."""
        self.inner.remove_graph(name)

    def release(self) -> None:
        """Write to disk what is still held in memory, which grows to gigabytes otherwise."""
        if self.location != "memory":
            self.inner.flush()

    def flush(self) -> None:
        """Write everything to disk, in as little room as it takes."""
        if self.location != "memory":
            self.inner.flush()
            self.inner.optimize()

    def dataset(self) -> rdflib.Dataset:
        """The same store as an rdflib `Dataset`, through oxrdflib; nothing is copied."""
        return rdflib.Dataset(store=OxigraphStore(store=self.inner))


def read_answer(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    """Oxigraph's answer as plain values."""
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    if isinstance(answer, ox.QueryTriples):
        return tuple(answer)
    variables = tuple(variable.value for variable in answer.variables)
    return Table(variables, tuple(tuple(solution) for solution in answer))


def create_store(folder: Path) -> LocalStore:
    """Open a store on disk for writing; make it where there is none.

    Raises
    ------
    StoreError
        When the folder holds something else, is in use, or cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder} is a file. A store is a folder: give another name with --store.")
    if folder.is_dir() and any(folder.iterdir()) and not _is_store(folder):
        raise StoreError(
            f"{folder} holds files that are not a store. Give a new or empty folder with --store."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return LocalStore(ox.Store(str(folder)), str(folder))
    except OSError as error:
        raise _cannot_open(folder, error) from error


def open_store(folder: Path) -> LocalStore:
    """Open an existing store on disk for reading; several may read at once.

    Raises
    ------
    StoreError
        When there is none, or it was not made by Parley.
    """
    if not folder.exists():
        raise StoreError(
            f"There is no store at {folder}. Make one: parley build INPUT --store {quote(str(folder))}"
        )
    if not _is_store(folder):
        raise StoreError(f"{folder} is not a store. Make one: parley build INPUT --store FOLDER")
    try:
        store = LocalStore(ox.Store.read_only(str(folder)), str(folder))
    except OSError as error:
        raise _cannot_open(folder, error) from error
    if not store.inner.contains_named_graph(FUSED_GRAPH):
        raise StoreError(f"{folder} is an Oxigraph store, but Parley has built nothing in it yet.")
    return store


def _is_store(folder: Path) -> bool:
    return folder.is_dir() and (folder / "CURRENT").is_file() and any(folder.glob("MANIFEST-*"))


def _cannot_open(folder: Path, error: OSError) -> StoreError:
    if "lock" in str(error).lower():
        return StoreError(f"{folder} is in use by another program (a build or a server). Wait for it to end.")
    return StoreError(f"{folder} cannot be opened: {error}")
