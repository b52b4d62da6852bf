"""`parley explain`: everything about one thing."""

from __future__ import annotations

import click

from .cli_options import read_store, store_option, timeout_option


@click.command()
@click.argument("name", metavar="IRI|NAME")
@store_option
@timeout_option
def command(name: str, where: str, timeout: int) -> None:
    """Tell all that is known about a thing, each line with its sentence and source.

    The thing is a person, state, organisation, place, office, agreement, event or document: by name, by id
    such as state/armenia, by IRI, or a document by its path.
    """
    from .cli_output import cite, console
    from .queries.explaining import explain

    told = explain(read_store(where, timeout), name)
    out = console()
    out.print(f"{told.label}  [{told.kind}, {told.id}]", style="bold", markup=False)
    section = ""
    for fact in told.facts:
        if fact.section != section:
            section = fact.section
            out.print(f"\n{section}", style="bold", markup=False)
        out.print(f"  {fact.words}", markup=False)
        for sentence in fact.sentences:
            out.print(f"      “{' '.join(sentence.words.split())}”", markup=False, style="italic")
            out.print(f"      {cite(sentence)}", markup=False, style="dim")
