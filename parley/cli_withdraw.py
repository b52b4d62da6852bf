"""`parley withdraw`: take a source back."""

from __future__ import annotations

from pathlib import Path

import click

from .cli_options import folder_option, knowledge_option


@click.command()
@click.argument("source")
@folder_option
@knowledge_option
def command(source: str, where: Path, knowledge: Path | None) -> None:
    """Take the documents of SOURCE back out of the graph: a path or id as `parley ask` shows it.

    Just what only these documents support goes; what others say too stays.
    """
    from .graph.store import create_store, open_store
    from .pipeline import withdraw

    open_store(where)
    count, stored = withdraw(source, create_store(where), knowledge=knowledge)
    click.echo(
        f"Took back {count} document{'s' * (count != 1)}. The store now holds {stored.documents} documents"
        f" with {stored.claims} claims about {stored.events} events."
    )
