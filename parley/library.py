"""Parley as a library: build a graph, ask it, query it, explain, export.

>>> import parley
>>> graph = parley.build(texts=[
...     "European Council President Charles Michel mediated talks between Armenia and Azerbaijan "
...     "in Brussels on 14 May 2023."
... ])
>>> for row in graph.ask("who-mediated", party="Armenia"):
...     print(row["mediatorLabel"], "|", row["parties"], "|", row["place"], "|", row["start"])
Charles Michel | Armenia, Azerbaijan | Brussels | 2023-05-14
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .graph.results import Table
from .graph.store import Answer, LocalStore, Store, create_store, open_store
from .queries.library import Question, find_question, load_library
from .queries.running import Answered, Sentence, ask, evidence

if TYPE_CHECKING:
    import rdflib

    from .graph.exporting import Exported
    from .pipeline import Summary, Watcher
    from .queries.explaining import Explanation


class Graph:
    """A store with its questions.

    Parameters
    ----------
    store
        In memory, on disk, or behind an address.
    summary
        What the build that made it read and found; `None` for a store that was opened.
    """

    def __init__(self, store: Store, summary: Summary | None = None) -> None:
        self.store = store
        self.summary = summary

    def __repr__(self) -> str:
        return f"Graph({self.store.location!r})"

    @property
    def questions(self) -> Mapping[str, Question]:
        """The named questions, by name."""
        return load_library()

    def ask(self, name: str, **parameters: str) -> Table:
        """The rows of a named question, each a mapping from column to text.

        Parameters take names, ids and IRIs, as on the command line; a parameter that is a Python keyword is
        written with an underscore after it (`from_="2023"`).

        Raises
        ------
        UnknownNameError, AmbiguousNameError, InputError
            When the question, a parameter or a name is not known, or a value does not fit.
        """
        return self.answer(name, **parameters).table

    def answer(self, name: str, **parameters: str) -> Answered:
        """As `ask`, with the query as it ran and, of an empty answer, why it is empty."""
        given = {key.removesuffix("_"): value for key, value in parameters.items()}
        return ask(self.store, find_question(load_library(), name), given)

    def evidence(self, table: Table) -> Sequence[Sentence]:
        """The sentences behind the rows of an answer that has a column `event`."""
        return evidence(self.store, table.column("event"))

    def query(self, sparql: str) -> Answer:
        """Any SPARQL 1.1 query: a table, a truth value, or triples."""
        return self.store.query(sparql)

    def explain(self, name: str) -> Explanation:
        """All that is known about a thing, by name, id or IRI."""
        from .queries.explaining import explain

        return explain(self.store, name)

    def export(self, path: str | Path, form: str | None = None) -> Exported:
        """Write the graph to a file; the format is told by the suffix or named."""
        from .graph.exporting import export, format_of

        return export(self.store, Path(path), form or format_of(Path(path)))

    def dataset(self) -> rdflib.Dataset:
        """The store as an rdflib `Dataset`; nothing is copied.

        Raises
        ------
        StoreError
            When the store is behind an address.
        """
        if isinstance(self.store, LocalStore):
            return self.store.dataset()
        from .ontology.errors import StoreError

        raise StoreError(f"{self.store.location} is an address: ask it with query(), or export it to a file.")


def build(
    *inputs: str | Path,
    texts: Iterable[str] = (),
    store: str | Path | None = None,
    knowledge: str | Path | None = None,
    model: str | None = None,
    watcher: Watcher | None = None,
) -> Graph:
    """Read files, folders and texts, and build the graph of what they say.

    Parameters
    ----------
    inputs
        Files and folders as `parley build` takes them.
    texts
        Articles as strings, each one document.
    store
        A folder; in memory without it.
    knowledge
        A folder of files that add to the curated knowledge.
    model
        Another language model than the one that comes with Parley.
    watcher
        Told of progress and of inputs that cannot be read; the latter are in `Graph.summary` too.
    """
    from . import pipeline
    from .extract.reading import read_text

    where = LocalStore() if store is None else create_store(Path(store))
    documents = [
        document
        for number, text in enumerate(texts, start=1)
        for document in read_text(text, source=f"<text {number}>", splitting=False)
    ]
    folder = None if knowledge is None else Path(knowledge)
    summary = pipeline.build(
        inputs, where, documents=documents, knowledge=folder, model=model, watcher=watcher
    )
    return Graph(where, summary)


def open_graph(where: str | Path, *, timeout: int = 60) -> Graph:
    """Open a store for reading: a folder, or the address of a SPARQL 1.1 endpoint.

    Raises
    ------
    StoreError
        When there is none, or it was not made by Parley.
    """
    address = str(where)
    if address.startswith(("http://", "https://")):
        from .graph.endpoint import Endpoint

        return Graph(Endpoint(address, timeout=timeout))
    return Graph(open_store(Path(where)))
