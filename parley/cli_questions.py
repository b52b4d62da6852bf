"""`parley questions`: what can be asked."""

from __future__ import annotations

import json

import click

from .queries.library import Question, load_library


@click.command()
@click.option("--all", "every", is_flag=True, help="Also the competency questions of the ontology (cq-…).")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(every: bool, as_json: bool) -> None:
    """List the named questions with their parameters."""
    questions = [one for one in load_library().values() if every or not one.name.startswith("cq-")]
    if as_json:
        click.echo(json.dumps([_record(question) for question in questions], ensure_ascii=False, indent=2))
        return
    for question in questions:
        click.secho(question.name, bold=True)
        click.echo(f"  {question.question}")
        for parameter in question.parameters:
            need = " (required)" if parameter.required else ""
            default = f" [default: {parameter.default}]" if parameter.default else ""
            click.echo(
                f"    --{parameter.name} {parameter.type.value.upper()}  {parameter.help}{need}{default}"
            )
        click.echo()


def _record(question: Question) -> dict[str, object]:
    return {
        "name": question.name,
        "question": question.question,
        "about": question.about,
        "parameters": [
            {
                "name": one.name,
                "type": one.type.value,
                "help": one.help,
                "required": one.required,
                "default": one.default,
            }
            for one in question.parameters
        ],
        "columns": [{"name": one.name, "help": one.help} for one in question.columns],
        "examples": list(question.examples),
    }
