"""`parley ask`: each named question is a command of its own, made from its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from .cli_options import format_option, read_store, store_option, timeout_option
from .queries.library import Question, find_question, load_library


class QuestionTable(click.Group):
    """A group whose commands are the questions of the library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all questions."""
        return list(load_library())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The question of that name as a command."""
        return _command(find_question(load_library(), cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The questions in words; those that check the ontology (`cq-…`) are left to `parley questions`."""
        shown = [one for one in load_library().values() if not one.name.startswith("cq-")]
        with formatter.section("Questions"):
            formatter.write_dl([(question.name, question.question) for question in shown])


@click.group(cls=QuestionTable, subcommand_metavar="NAME [--PARAMETER VALUE]...")
def command() -> None:
    """Ask one of the named questions.

    Parameters take names (“Armenia”, “Pashinyan”) as well as ids and IRIs. `parley ask NAME --help` tells the
    parameters of a question.
    """


def _command(question: Question) -> click.Command:
    options: list[click.Parameter] = [
        click.Option(
            [f"--{parameter.name}", parameter.name],
            metavar=parameter.type.value.upper(),
            help=parameter.help + (f" [default: {parameter.default}]" if parameter.default else ""),
            required=parameter.required,
        )
        for parameter in question.parameters
    ]
    names = [parameter.name for parameter in question.parameters]

    @store_option
    @timeout_option
    @click.option("--evidence", is_flag=True, help="Add the sentences and where they stand.")
    @click.option("--sparql", is_flag=True, help="Show the query as it runs, instead of the answer.")
    @click.option("--iris", is_flag=True, help="Show IRIs in tables too.")
    @format_option("json is the SPARQL 1.1 results format.")
    def callback(where: str, timeout: int, **rest: Any) -> None:
        given = {name: rest[name] for name in names if rest[name] is not None}
        answer(
            question, given, where=where, timeout=timeout, **{k: v for k, v in rest.items() if k not in names}
        )

    made: Sequence[click.Parameter] = getattr(callback, "__click_params__", [])
    examples = "\n".join(f"parley ask {question.name} {example}" for example in question.examples)
    return click.Command(
        question.name,
        params=[*options, *reversed(made)],
        callback=callback,
        help=f"{question.question}\n\n{question.about}"
        + (f"\n\n\b\nExamples:\n{examples}" if examples else ""),
    )


def answer(
    question: Question,
    given: dict[str, str],
    *,
    where: str,
    timeout: int,
    evidence: bool,
    sparql: bool,
    iris: bool,
    form: str,
) -> None:
    """Ask, and print the answer in the form wanted."""
    from . import cli_output
    from .queries import running

    store = read_store(where, timeout)
    answered = running.ask(store, question, given)
    if sparql:
        cli_output.write(answered.sparql.rstrip("\n") + "\n")
        return
    table, sentences = answered.table, []
    if evidence and "event" in table.variables:
        sentences = running.evidence(store, table.column("event"))
    if form != "table":
        shown = (
            cli_output.with_evidence(table, sentences) if evidence and "event" in table.variables else table
        )
        cli_output.write(cli_output.FORMATS[form](shown))
    elif table.rows:
        cited = ("document",) if sentences else ()
        cli_output.print_table(table, iris=iris, title=question.question, without=cited)
        if evidence and "event" in table.variables:
            cli_output.print_sentences(table, sentences)
    if not table.rows:
        click.echo(answered.why_empty, err=form != "table")
