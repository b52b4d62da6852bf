"""The reference of the command line, made of its help: `python -m parley.cli_reference > docs/cli.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from .cli import parley
from .queries.library import load_library

_HEAD = """# The command line

Made from `--help` by `python -m parley.cli_reference > docs/cli.md`; a test keeps it so.

Exit status: 0 done; 1 something could not be done or read; 2 the command was not understood. Answers go to
standard output, everything else to standard error. `--debug`, anywhere, shows the traceback of an error.
"""


def reference() -> str:
    """The whole reference in Markdown."""
    context = parley.make_context("parley", [], resilient_parsing=True)
    sections = [_HEAD, *_sections(parley, context), _questions()]
    return "\n".join(sections)


def _sections(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield _section(command, command.make_context(name, [], parent=context, resilient_parsing=True))


def _section(command: click.Command, context: click.Context) -> str:
    context.terminal_width = context.max_content_width = 100
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"


def _questions() -> str:
    lines = ["## The questions\n"]
    for question in load_library().values():
        if question.name.startswith("cq-"):
            continue
        lines.append(f"### {question.name}\n\n{question.question} {question.about}\n")
        lines += [
            f"* `--{one.name}` ({one.type.value}{', required' if one.required else ''}"
            f"{f', default {one.default}' if one.default else ''}): {one.help}"
            for one in question.parameters
        ]
        columns = "; ".join(f"`{column.name}` {column.help}" for column in question.columns)
        lines.append(f"\nColumns: {columns}.\n")
        lines += [f"    parley ask {question.name} {example}\n" for example in question.examples]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(reference())
