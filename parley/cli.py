"""The command line: a table of commands, loaded when called; errors in one or two lines.

`parley --help` imports none of the commands, so that it answers at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from importlib import import_module
from importlib.util import find_spec
from types import TracebackType
from typing import NoReturn

import click

from . import __version__

COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("parley.cli_build", "Read texts and build the graph of what they say."),
    "ask": ("parley.cli_ask", "Ask one of the named questions."),
    "questions": ("parley.cli_questions", "List the named questions with their parameters."),
    "query": ("parley.cli_query", "Run any SPARQL 1.1 query."),
    "explain": ("parley.cli_explain", "Tell all that is known about a thing, with sentences and sources."),
    "export": ("parley.cli_export", "Write the graph to a file, in one of many formats."),
    "withdraw": ("parley.cli_withdraw", "Take the documents of a source back out of the graph."),
    "validate": ("parley.cli_validate", "Check a store against the rules of the ontology."),
    "reason": ("parley.cli_reason", "Add what the ontology entails to a store."),
    "evaluate": ("parley.cli_evaluate", "Measure what is found against texts annotated by hand."),
    "model": ("parley.cli_model", "Train, measure or inspect the language model."),
}
"""Each command's module, which has it as `command`, and its line in the list of commands."""

FAILURE, MISUSE, INTERRUPTED, BROKEN = 1, 2, 130, 70


class CommandTable(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands of this installation, in the order of the table."""
        return [name for name, (module, _) in COMMANDS.items() if find_spec(module)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; one that this installation lacks is refused with the reason."""
        if cmd_name not in COMMANDS:
            return None
        module = COMMANDS[cmd_name][0]
        if find_spec(module) is None:
            raise click.UsageError(
                f"This installation of Parley has no command “{cmd_name}” ({module} is missing)."
            )
        command: click.Command = import_module(module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but an unknown command is answered with those that come close."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS, n=3)
            hint = f" Did you mean {' or '.join(close)}?" if close else f" There are {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=CommandTable,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done; 1 something could not be done or read; 2 the command was not understood.",
)
@click.version_option(__version__, "--version", prog_name="parley", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an error; may stand anywhere.")
def parley(debug: bool) -> None:
    """Build and question a knowledge graph of diplomacy from text.

    \b
    parley build articles/             read texts into the store “parley.store”
    parley ask who-mediated            ask who mediated which talks
    parley export graph.ttl            write the graph
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with its status."""
    given = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in given
    sys.excepthook = traceback.print_exception if debug else _broken
    sys.exit(run([word for word in given if word != "--debug"], debug=debug))


def run(arguments: list[str], *, debug: bool = False) -> int:
    """Run one command; its exit status. Errors meant for the user are printed, bugs are raised."""
    from .ontology.errors import ParleyError

    try:
        status = parley.main(args=arguments, prog_name="parley", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ParleyError as error:
        return _failed(str(error), debug=debug)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _failed(f"{where}{error.strerror or error}", debug=debug)


def _failed(message: str, *, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    click.echo(f"Error: {message}", err=True)
    return FAILURE


def _broken(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The last word on an error that nobody foresaw; the interpreter exits with 1 after it."""
    click.echo(
        f"Error: Parley has a fault here ({kind.__name__}: {error}).\n"
        "Run the same command with --debug and report what it shows.",
        err=True,
    )
