"""Reading the knowledge files: tab-separated tables with a header, and rows that know where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..ontology.errors import DataError

SEPARATOR = "|"
NO_CELLS: dict[str, str] = {}
"""Cells of a line that is no table's row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column name (stripped, empty where missing) and its place."""

    cells: dict[str, str]
    path: str
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def many(self, column: str) -> list[str]:
        """Values of a cell that holds several, in order."""
        cell = self.cells.get(column)
        return [part.strip() for part in cell.split(SEPARATOR) if part.strip()] if cell else []

    def day(self, column: str) -> date | None:
        """Date of a cell, `None` where it is empty."""
        cell = self.cells.get(column)
        return parse_day(cell, self) if cell else None

    def wrong(self, problem: str) -> DataError:
        """Error that names this line."""
        return DataError(self.path, self.line, problem)


def parse_day(text: str, row: Row) -> date:
    """Read `2004`, `2004-05` or `2004-05-31`; what is left out counts as the first."""
    full = text + "-01-01" if len(text) == 4 else text + "-01" if len(text) == 7 else text
    try:
        return date.fromisoformat(full)
    except ValueError:
        raise row.wrong(f"“{text}” is no date; write 2004, 2004-05 or 2004-05-31") from None


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """Lines that are neither empty nor comments, with their 1-based numbers."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line and line[0] != "#" and not line.isspace():
            yield number, line.rstrip()


def read_table(path: Path, columns: Sequence[str], *, required: int = 1) -> list[Row]:
    """Read a table whose first line names its columns.

    Parameters
    ----------
    path
        A UTF-8 file; lines that start with `#` are comments.
    columns
        The columns known to the table; the file may leave out any but the first `required`.

    Raises
    ------
    DataError
        If the header or a row does not fit.
    """
    header: list[str] = []
    rows: list[Row] = []
    name = str(path)
    for number, line in lines_of(path):
        cells = line.split("\t")
        if not header:
            header = [cell.strip() for cell in cells]
            _check_header(header, columns, required, name, number)
            continue
        if len(cells) > len(header):
            raise DataError(name, number, f"{len(cells)} cells under {len(header)} columns")
        row = Row(dict(zip(header, map(str.strip, cells), strict=False)), name, number)
        for column in columns[:required]:
            if not row[column]:
                raise row.wrong(f"column “{column}” is empty; cells are separated by tabs")
        rows.append(row)
    return rows


def _check_header(header: list[str], columns: Sequence[str], required: int, path: str, line: int) -> None:
    for column in header:
        if column not in columns:
            raise DataError(path, line, f"unknown column “{column}”; known are {', '.join(columns)}")
    for column in columns[:required]:
        if column not in header:
            raise DataError(path, line, f"column “{column}” is missing from the header")


def merge(
    folders: Iterable[Path], name: str, columns: Sequence[str], key: str, *, required: int = 1
) -> list[Row]:
    """Rows of the file `name` of every folder; a later folder's row replaces an earlier one of the same key.

    Raises
    ------
    DataError
        If one folder gives a key twice.
    """
    merged: dict[str, Row] = {}
    for folder in folders:
        seen: set[str] = set()
        for path in sorted(folder.glob(name)):
            for row in read_table(path, columns, required=required):
                value = row[key]
                if value in seen:
                    raise row.wrong(f"“{value}” is given twice; it stands at line {merged[value].line}")
                seen.add(value)
                merged[value] = row
    return list(merged.values())
