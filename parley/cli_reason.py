"""`parley reason`: what the ontology entails, whether anything clashes, and why something holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .cli_options import folder_option

if TYPE_CHECKING:
    from .graph.reasoning import Reasoner
    from .graph.store import LocalStore


@click.command()
@folder_option
@click.option(
    "--hermit", is_flag=True, help="Ask HermiT too (needs Java and parley[ontology]; slow on much data)."
)
@click.option(
    "--why",
    nargs=3,
    metavar="THING PROPERTY VALUE",
    help="Tell why this is inferred, by ids and local names: state/norway mediatedBetween group/hamas.",
)
def command(where: Path, hermit: bool, why: tuple[str, str, str] | None) -> None:
    """Add what the ontology entails to the inferred graph of a store, and look for facts that clash.

    The exit status is 1 when facts clash.
    """
    from .graph.proofs import find_clashes
    from .graph.reasoning import load_reasoner, materialize
    from .graph.store import create_store

    reasoner = load_reasoner()
    store = create_store(where)
    count = materialize(store, reasoner)
    store.flush()
    click.echo(f"{count} triples inferred.")
    clashes = find_clashes(store, reasoner.schema)
    for clash in clashes:
        click.echo(f"Clash: {clash}")
    if why:
        _tell_why(store, reasoner, why)
    inconsistent = hermit and not _ask_hermit(store)
    if clashes or inconsistent:
        raise click.exceptions.Exit(1)
    click.echo("No facts clash.")


def _tell_why(store: LocalStore, reasoner: Reasoner, why: tuple[str, str, str]) -> None:
    from .graph.iris import iri
    from .graph.proofs import prove
    from .graph.terms import term
    from .ontology.errors import UnknownNameError

    thing, name, value = why
    try:
        predicate = term(name).value
    except AttributeError as error:
        raise UnknownNameError("property", name) from error
    proof = prove(store, reasoner, (iri(thing).value, predicate, str(iri(value))))
    if proof is None:
        raise click.UsageError(f"“{thing} {name} {value}” does not hold in this store.")
    for line in proof.lines():
        click.echo(line)


def _ask_hermit(store: LocalStore) -> bool:
    from .graph.owl import check_consistency, load_world

    found = check_consistency(load_world(store))
    for name in found.unsatisfiable:
        click.echo(f"HermiT: nothing can be a {name}.")
    click.echo(f"HermiT: {'consistent' if found.consistent else 'inconsistent'}.")
    return found.consistent and not found.unsatisfiable
