"""`parley validate`: a whole store against the rules of the ontology."""

from __future__ import annotations

import click

from .cli_options import read_store, store_option, timeout_option


@click.command()
@store_option
@timeout_option
@click.option("--warnings/--no-warnings", default=True, show_default=True, help="Report lesser rules too.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Breaches to print per rule."
)
def command(where: str, timeout: int, warnings: bool, limit: int) -> None:
    """Report what in a store breaks the rules of `ontology/shapes.ttl`, with the sentences concerned.

    The exit status is 1 when a grave rule is broken. A store on a server is read over first.
    """
    from .graph.validation import Finding, validate_store

    found = [one for one in validate_store(read_store(where, timeout)) if one.grave or warnings]
    by_rule: dict[str, list[Finding]] = {}
    for one in sorted(found, key=lambda one: (not one.grave, one.constraint)):
        by_rule.setdefault(one.constraint, []).append(one)
    for rule, breaches in by_rule.items():
        click.echo(f"{rule} ({'rule' if breaches[0].grave else 'lesser rule'}): {len(breaches)}")
        for one in breaches[:limit]:
            click.echo(f"  {one}")
        if len(breaches) > limit:
            click.echo(f"  … and {len(breaches) - limit} more")
    grave = sum(one.grave for one in found)
    click.echo(f"{grave} breaches of rules, {len(found) - grave} of lesser rules.")
    if grave:
        raise click.exceptions.Exit(1)
