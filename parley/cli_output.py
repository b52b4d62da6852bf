"""Printing answers: tables for people, the W3C's formats for programs."""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from .graph.iris import path
from .graph.results import Table, plain, to_csv, to_json, to_markdown, to_tsv

if TYPE_CHECKING:
    from rich.console import Console

    from .queries.running import Sentence

FORMATS: dict[str, Callable[[Table], str]] = {
    "csv": to_csv,
    "tsv": to_tsv,
    "json": to_json,
    "markdown": to_markdown,
}
_WIDE = 160  # columns where the output is no terminal


def console() -> Console:
    """Where tables go: as wide as the terminal, or wide enough for a file."""
    from rich.console import Console

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDE
    return Console(width=width, highlight=False, soft_wrap=False)


def write(text: str) -> None:
    """Text to standard output, bytes as they are on every system (CSV ends its lines itself)."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def print_table(table: Table, *, iris: bool = False, title: str = "", without: Sequence[str] = ()) -> None:
    """A table for people: no empty columns, no IRIs whose name stands beside them, ids for other IRIs."""
    from rich.table import Table as RichTable

    shown = tuple(
        name for name in table.variables if iris or (name not in without and _worth_showing(table, name))
    )
    rich = RichTable(title=title or None, title_justify="left", header_style="bold", expand=False)
    for name in shown:
        rich.add_column(name.removesuffix("Label") if not iris else name, overflow="fold")
    for row in table.select(shown).rows:
        rich.add_row(*(_cell(plain(term), iris=iris) for term in row))
    console().print(rich)


def _cell(text: str, *, iris: bool) -> str:
    from rich.markup import escape

    return escape(text if iris else path(text))


def _worth_showing(table: Table, name: str) -> bool:
    """Whether a column has a value at all, and does not only repeat as an IRI what another says in words."""
    repeats = f"{name}Label" in table.variables or (name == "event" and len(table.variables) > 1)
    return not repeats and any(table.column(name))


def print_sentences(table: Table, sentences: Sequence[Sentence]) -> None:
    """Under a table: for each of its events the sentences that the answer rests on."""
    by_event: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_event[sentence.event].append(sentence)
    out = console()
    names = _event_names(table)
    for event, name in names.items():
        out.print(f"\n[bold]{_cell(name, iris=False)}[/bold]")
        for sentence in by_event.get(event, ()):
            out.print(f"  “{_cell(_one_line(sentence.words), iris=True)}”")
            out.print(f"    [dim]{_cell(cite(sentence), iris=True)}[/dim]")


def cite(sentence: Sentence) -> str:
    """Where a sentence stands: publisher, day, file; and who says it where that is not the publisher.

    The words read like “Example Wire, 2023-10-05, news.txt; according to Armenia”.
    """
    place = ", ".join(part for part in (sentence.publisher, sentence.published, sentence.source) if part)
    return f"{place}; according to {sentence.claimant}" if sentence.claimant else place


def _event_names(table: Table) -> dict[str, str]:
    """Each event of the rows, in order, with the words that name it best."""
    at = table.variables.index("event")
    words = next((name for name in ("label", "talks", "agreement") if name in table.variables), None)
    names: dict[str, str] = {}
    for row, texts in zip(table.rows, table, strict=True):
        event = plain(row[at])
        names.setdefault(event, (texts[words] if words else "") or _summary(texts))
    return names


def _summary(texts: Mapping[str, str]) -> str:
    chosen = (
        "kind",
        "status",
        "participants",
        "visitors",
        "hosts",
        "agentLabel",
        "parties",
        "start",
        "place",
    )
    return ", ".join(texts[name] for name in chosen if texts.get(name))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def with_evidence(table: Table, sentences: Sequence[Sentence]) -> Table:
    """The table with one more column, `evidence`: the sentences and where they stand, one per line."""
    from pyoxigraph import Literal

    by_event: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        by_event[sentence.event].append(f"“{_one_line(sentence.words)}” ({cite(sentence)})")
    at = table.variables.index("event")
    rows = ((*row, Literal("\n".join(by_event[plain(row[at])]))) for row in table.rows)
    return Table((*table.variables, "evidence"), tuple(rows))
