"""Options that commands share: the store, and how it is opened for reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from .graph.store import Store

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_STORE = "parley.store"
ANSWER_FORMATS = ("table", "csv", "tsv", "json", "markdown")
"""`table` and the names of `cli_output.FORMATS`, which is too heavy to load for `--help`."""


def format_option(explanation: str) -> Callable[[F], F]:
    """`--format` of an answer, as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(ANSWER_FORMATS),
        default="table",
        show_default=True,
        help=explanation,
    )


def store_option(function: F) -> F:
    """`--store`: a folder or the address of a SPARQL endpoint, as `where`."""
    return click.option(
        "--store",
        "where",
        default=DEFAULT_STORE,
        show_default=True,
        metavar="FOLDER|ADDRESS",
        help="The store: a folder, or the address of a SPARQL 1.1 query endpoint.",
    )(function)


def timeout_option(function: F) -> F:
    """`--timeout`: seconds to wait for an endpoint, as `timeout`."""
    return click.option(
        "--timeout",
        type=click.IntRange(min=1),
        default=60,
        show_default=True,
        metavar="SECONDS",
        help="How long to wait for an endpoint.",
    )(function)


def folder_option(function: F) -> F:
    """`--store` of commands that write: a folder, as `where`."""
    return click.option(
        "--store",
        "where",
        type=click.Path(path_type=Path),
        default=DEFAULT_STORE,
        show_default=True,
        metavar="FOLDER",
        callback=_only_a_folder,
        help="The folder of the store.",
    )(function)


def _only_a_folder(_context: click.Context, _option: click.Parameter, where: Path) -> Path:
    if str(where).startswith(("http:", "https:")):
        raise click.BadParameter("an endpoint is read only; give the folder of a store.")
    return where


def knowledge_option(function: F) -> F:
    """`--knowledge`: a folder of the user's own knowledge, as `knowledge`."""
    return click.option(
        "--knowledge",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="FOLDER",
        help="A folder of files that add to or override the curated knowledge.",
    )(function)


def read_store(where: str, timeout: int = 60) -> Store:
    """Open a store for reading, by folder or address."""
    if where.startswith(("http://", "https://")):
        from .graph.endpoint import Endpoint

        return Endpoint(where, timeout=timeout)
    from .graph.store import open_store

    return open_store(Path(where))
