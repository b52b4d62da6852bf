"""`parley query`: any SPARQL 1.1 query."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .cli_options import format_option, read_store, store_option, timeout_option


@click.command()
@click.argument("source", metavar="FILE|-", type=click.Path(path_type=Path, allow_dash=True, exists=True))
@store_option
@timeout_option
@format_option("For SELECT; CONSTRUCT and DESCRIBE give N-Triples, ASK true or false.")
def command(source: Path, where: str, timeout: int, form: str) -> None:
    """Run the SPARQL 1.1 query in FILE, or from standard input.

    Parley's prefixes need not be declared. The default graph is what the graph accepts (fused, inferred,
    reference, provenance); the graph of a single claim is reached with GRAPH ?claim { … }.
    """
    from . import cli_output
    from .graph.results import Table, boolean_to_json

    text = sys.stdin.read() if str(source) == "-" else source.read_text(encoding="utf-8")
    answer = read_store(where, timeout).query(text)
    if isinstance(answer, bool):
        cli_output.write(boolean_to_json(answer) if form == "json" else f"{str(answer).lower()}\n")
    elif not isinstance(answer, Table):
        cli_output.write("".join(sorted({f"{triple} .\n" for triple in answer})))
    elif form == "table":
        cli_output.print_table(answer, iris=True)
        click.echo(f"{len(answer)} row{'s' * (len(answer) != 1)}", err=True)
    else:
        cli_output.write(cli_output.FORMATS[form](answer))
