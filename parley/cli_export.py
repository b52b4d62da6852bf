"""`parley export`: the graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .cli_options import read_store, store_option, timeout_option
from .graph.exporting import FORMATS


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@store_option
@timeout_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="The format, where the suffix does not say it."
)
def command(file: Path, where: str, timeout: int, form: str | None) -> None:
    """Write the graph to FILE, or to standard output for -.

    The suffix tells the format: .ttl .nt .rdf for the accepted graph (fused, inferred, reference,
    provenance); .trig .nq .jsonld for everything, with the graph of each claim; .graphml .gexf .cyjs .csv,
    and a folder with --format neo4j, for network tools. The same store always gives the same bytes.
    """
    from .graph.exporting import export, export_to, format_of

    if str(file) == "-" and form in (None, "neo4j"):
        raise click.UsageError("Standard output needs --format, and cannot take neo4j, which is a folder.")
    chosen = form or format_of(file)
    store = read_store(where, timeout)
    if str(file) == "-":
        export_to(store, sys.stdout.buffer, chosen)
        return
    done = export(store, file, chosen)
    click.echo(f"Wrote {done.count:,} {done.unit}{'s' * (done.count != 1)} to {file} ({chosen}).")
    if done.left_out:
        click.echo(done.left_out)
