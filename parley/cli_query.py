"""`parley query`: any SPARQL 1.1 query."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .cli_options import format_option, read_store, store_option, timeout_option


@click.command()
@click.argument("source", metavar="FILE|QUERY|-")
@store_option
@timeout_option
@format_option("For SELECT; CONSTRUCT and DESCRIBE give N-Triples, ASK true or false.")
def command(source: str, where: str, timeout: int, form: str) -> None:
    """Run a SPARQL 1.1 query: that in FILE, the words QUERY themselves, or standard input.

    Parley's prefixes need not be declared. The default graph is what the graph accepts (fused, inferred,
    reference, provenance); the graph of a single claim is reached with GRAPH ?claim { … }.
    """
    from . import cli_output
    from .graph.results import Table, boolean_to_json

    answer = read_store(where, timeout).query(_text(source))
    if isinstance(answer, bool):
        cli_output.write(boolean_to_json(answer) if form == "json" else f"{str(answer).lower()}\n")
    elif not isinstance(answer, Table):
        cli_output.write("".join(sorted({f"{triple} .\n" for triple in answer})))
    elif form == "table":
        cli_output.print_table(answer, iris=True)
        click.echo(f"{len(answer)} row{'s' * (len(answer) != 1)}", err=True)
    else:
        cli_output.write(cli_output.FORMATS[form](answer))


def _text(source: str) -> str:
    """The query that was given: words with a brace are one, all else names a file."""
    if source == "-":
        return sys.stdin.read()
    if "{" in source:
        return source
    path = Path(source)
    if not path.is_file():
        raise click.BadParameter(
            f"“{source}” is no file, and no query either, which would hold a brace: 'SELECT * {{ … }}'.",
            param_hint="FILE|QUERY|-",
        )
    return path.read_text(encoding="utf-8")
