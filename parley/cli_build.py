"""`parley build`: texts in, a store out, with progress and an account of what was done."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from .cli_options import DEFAULT_STORE, folder_option, knowledge_option

if TYPE_CHECKING:
    from .extract.reading import Problem
    from .ontology.model import Document
    from .pipeline import Summary, Watcher

_STAGES = {
    "reading": "Reading",
    "loading": "Loading language model and knowledge",
    "extracting": "Reading closely",
    "fusing": "Merging reports into events",
}
_SHOWN = 5


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@folder_option
@knowledge_option
@click.option("--model", metavar="NAME", help="Another language model than the one that comes with Parley.")
@click.option("--quiet", "-q", is_flag=True, help="Print problems only.")
@click.pass_context
def command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    where: Path,
    knowledge: Path | None,
    model: str | None,
    quiet: bool,
) -> None:
    """Read texts and build the graph of what they say.

    INPUT is a file, a folder (all files below it) or - for standard input: .txt, .md, .html, or .jsonl with
    the fields id, title, date, text and optionally url and publisher. Building the same text twice
    changes nothing; a file built again with other text replaces what it said before.
    """
    from .graph.store import create_store
    from .pipeline import build

    store = create_store(where)
    with _Progress(show=not quiet and sys.stderr.isatty()) as progress:
        summary = build(inputs, store, knowledge=knowledge, model=model, watcher=progress.watcher())
    for problem in summary.problems:
        click.echo(f"Skipped {problem.source}: {problem.reason}", err=True)
    if not quiet:
        click.echo(account(summary, where))
        if summary.stored.events:
            click.echo(f"Next    parley ask who-mediated --evidence{_naming(where)}   (or: parley questions)")
    if summary.problems or not summary.documents:
        ctx.exit(1)


def _naming(where: Path) -> str:
    return "" if str(where) == DEFAULT_STORE else f" --store {quote(str(where))}"


class _Progress:
    """A progress bar on a terminal, nothing elsewhere."""

    def __init__(self, *, show: bool) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True, disable=not show)
        self._task = self._bar.add_task(_STAGES["reading"], total=None)

    def __enter__(self) -> _Progress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def watcher(self) -> Watcher:
        """What the pipeline tells of its progress to."""
        from .pipeline import Watcher

        return Watcher(self._stage, self._document, self._problem)

    def _stage(self, name: str, total: int | None = None) -> None:
        self._bar.update(self._task, description=_STAGES.get(name, name), completed=0, total=total)

    def _document(self, _document: Document) -> None:
        self._bar.advance(self._task)

    def _problem(self, problem: Problem) -> None:
        """Problems are listed once, at the end."""


def account(summary: Summary, where: Path) -> str:
    """What was read, found and stored, and how long it took."""
    seconds = " · ".join(f"{name} {value:.1f} s" for name, value in summary.seconds.items())
    lines = [
        f"Read    {_count(summary.documents, 'article')} from {_count(summary.sources, 'source')},"
        f" {summary.characters:,} characters",
        f"Found   {_count(summary.claims, 'claim')}",
        f"Stored  {_count(summary.stored.events, 'event')} from {_count(summary.stored.claims, 'claim')}"
        f" in {_count(summary.stored.documents, 'document')}, {summary.stored.contested} contested → {where}",
        f"Took    {sum(summary.seconds.values()):.1f} s ({seconds})",
    ]
    if summary.unchanged:
        lines.insert(1, f"        {_count(summary.unchanged, 'article')} already in the store, unchanged")
    if summary.replaced:
        lines.insert(1, f"        {_count(summary.replaced, 'older text')} of the same files replaced")
    if summary.set_aside:
        lines.insert(
            -2, f"Set aside {_count(len(summary.set_aside), 'claim')} for breaking the ontology’s rules:"
        )
        reasons = [str(finding) for one in summary.set_aside for finding in one.findings[:1]]
        lines[-2:-2] = [f"  {reason}" for reason in reasons[:_SHOWN]]
        if len(reasons) > _SHOWN:
            lines.insert(-2, f"  … and {len(reasons) - _SHOWN} more: parley validate")
    if not summary.documents:
        lines.append("There was nothing to read.")
    return "\n".join(lines)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"
