"""Questions as files: each `.rq` says in its header what it asks, its parameters and its columns.

A header is the comment lines before the first line of SPARQL:

    # question: Who mediated which talks?
    # about: One row per mediator and event.
    # param party: agent, optional - one of the parties
    # param status as wanted: status = held - held, planned, refused … or any
    # column mediator: who mediated
    # example: --party Armenia

`as` names the parameter's variable where a column has the parameter's name. Lines between “# given x” and
“# end” belong to the query only where ?x is given: what is sought from a value on is found faster than what
every event is asked (see `sparql_text.bind`). Loading refuses a parameter
that is declared and not used, a variable of a `FILTER(!BOUND(?x)` that is not declared, columns that
differ from the SELECT list, and an unknown type; each with `file:line`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from ..graph.sparql_text import END, GIVEN, MARKER, variables
from ..ontology.errors import DataError, UnknownNameError


class ParameterType(StrEnum):
    """What a parameter takes, and so how the word a user gives becomes an RDF term."""

    AGENT = "agent"
    PLACE = "place"
    ENTITY = "entity"
    EVENT = "event"
    POST = "post"
    KIND = "kind"
    ROLE = "role"
    STATUS = "status"
    TEXT = "text"
    NUMBER = "number"
    FIRST_DAY = "first-day"
    LAST_DAY = "last-day"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question: its name for the user, its variable in the query, its type.

    `default` is the word used when none is given, empty for none.
    """

    name: str
    variable: str
    type: ParameterType
    help: str
    required: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer and what it holds; `day` columns are day numbers, shown as dates."""

    name: str
    help: str
    day: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its words, its parameters and columns in order, and its SPARQL text."""

    name: str
    question: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    examples: tuple[str, ...]
    sparql: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name.

        Raises
        ------
        UnknownNameError
            With the names there are.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise UnknownNameError(
            f"parameter of “{self.name}”", name, tuple(known.name for known in self.parameters)
        )


_FIELD = re.compile(r"#\s*(?P<field>question|about|example)\s*:\s*(?P<text>.+)")
_PARAM = re.compile(
    r"#\s*param\s+(?P<name>[a-z][A-Za-z-]*)(?:\s+as\s+(?P<variable>\w+))?\s*:\s*(?P<type>[a-z-]+)"
    r"(?:\s*,\s*(?P<need>required|optional)|\s*=\s*(?P<default>\S+))\s+-\s+(?P<help>.+)"
)
_COLUMN = re.compile(r"#\s*column\s+(?P<name>[A-Za-z]\w*)(?P<day>\s+\(day\))?\s*:\s*(?P<help>.+)")
_BOUND = re.compile(r"BOUND\s*\(\s*\?(\w+)\s*\)", re.IGNORECASE)
_SELECT = re.compile(
    r"\bSELECT\b(?:\s+DISTINCT)?(?P<list>.*?)(?=\bWHERE\b|\bFROM\b|\{)", re.IGNORECASE | re.DOTALL
)


def load_library() -> dict[str, Question]:
    """All questions that Parley ships, by name, in order of name.

    Raises
    ------
    DataError
        When a file breaks the format, with its line.
    """
    found = (entry for entry in files("parley.queries").iterdir() if entry.name.endswith(".rq"))
    entries = sorted(found, key=lambda entry: entry.name)
    return {
        entry.name.removesuffix(".rq"): parse_question(entry.name, entry.read_text("utf-8"))
        for entry in entries
    }


def parse_question(path: str, text: str) -> Question:
    """Read one query file; `path` is for messages and gives the name.

    Raises
    ------
    DataError
        When the header is wrong or does not fit the query.
    """
    lines = text.splitlines()
    size = next((i for i, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    fields: dict[str, list[str]] = {"question": [], "about": [], "example": []}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for number, line in enumerate(lines[:size], start=1):
        if match := _FIELD.fullmatch(line.strip()):
            fields[match["field"]].append(match["text"])
        elif match := _PARAM.fullmatch(line.strip()):
            parameters.append(_parameter(path, number, match))
        elif match := _COLUMN.fullmatch(line.strip()):
            columns.append(Column(match["name"], match["help"], bool(match["day"])))
        elif line.strip("# "):
            raise DataError(
                path, number, f"“{line}” is no header line. Write “# param NAME: TYPE, optional - help”."
            )
    if len(fields["question"]) != 1:
        raise DataError(path, 1, "A question needs one line “# question: …”.")
    question = Question(
        name=path.rpartition("/")[2].removesuffix(".rq"),
        question=fields["question"][0],
        about=" ".join(fields["about"]),
        parameters=tuple(parameters),
        columns=tuple(columns),
        examples=tuple(fields["example"]),
        sparql="\n".join(lines[size:]) + "\n",
    )
    _check(path, size, question)
    return question


def find_question(library: dict[str, Question], name: str) -> Question:
    """The question of that name.

    Raises
    ------
    UnknownNameError
        With the names that come close, or all of them.
    """
    if name in library:
        return library[name]
    from difflib import get_close_matches

    close = get_close_matches(name, library, n=4, cutoff=0.5)
    raise UnknownNameError("question", name, tuple(close or library))


def _parameter(path: str, number: int, match: re.Match[str]) -> Parameter:
    known = {member.value for member in ParameterType}
    if match["type"] not in known:
        raise DataError(path, number, f"“{match['type']}” is no type. Use one of {', '.join(sorted(known))}.")
    return Parameter(
        name=match["name"],
        variable=match["variable"] or match["name"],
        type=ParameterType(match["type"]),
        help=match["help"],
        required=match["need"] == "required",
        default=match["default"] or "",
    )


def _check(path: str, header: int, question: Question) -> None:
    for line, problem in _problems(header, question):
        raise DataError(path, line, problem)


def _problems(header: int, question: Question) -> Iterator[tuple[int, str]]:
    """What is wrong with a question, as (line in the file, words)."""
    declared = {parameter.variable for parameter in question.parameters}
    used = variables(question.sparql)
    for name in sorted(declared - used):
        yield 1, f"The query has no ?{name}, which a parameter of the header declares."
    lines = question.sparql.splitlines()
    for number, line in enumerate(lines, start=header + 1):
        for name in _BOUND.findall(line.partition("#")[0]):
            if f"!BOUND(?{name})" in line.replace(" ", "") and name not in declared | _bound_inside(
                question, name
            ):
                yield (
                    number,
                    f"?{name} is tested like a parameter. Declare it: “# param {name}: TYPE, optional - …”.",
                )
    yield from _marker_problems(header, lines, declared)
    yield from _column_problems(header, question)


def _marker_problems(header: int, lines: Sequence[str], declared: set[str]) -> Iterator[tuple[int, str]]:
    """Blocks of parameters that are not declared or not closed, and markers outside of them but one."""
    inside, markers = "", 0
    for number, line in enumerate(map(str.strip, lines), start=header + 1):
        if opened := GIVEN.fullmatch(line):
            if inside or opened[1] not in declared:
                yield (
                    number,
                    f"“{line}” opens no block. Name a parameter's variable, outside of other blocks.",
                )
            inside = opened[1]
        elif line == END:
            inside = ""
        markers += line == MARKER and not inside
    if inside:
        yield header + len(lines), f"The block “# given {inside}” has no end. Write “{END}” after it."
    if declared and markers != 1:
        yield header + 1, f"Write the line “{MARKER}” once, first in the WHERE clause."


def _bound_inside(question: Question, name: str) -> set[str]:
    """The name itself if the query binds it too, outside of tests: in OPTIONAL, BIND or a pattern."""
    tests = re.sub(r"!?\s*BOUND\s*\([^)]*\)", "", question.sparql, flags=re.IGNORECASE)
    return (
        {name}
        if re.search(rf"OPTIONAL\s*\{{[^}}]*\?{name}\b|AS\s+\?{name}\b", tests, re.IGNORECASE)
        else set()
    )


def _column_problems(header: int, question: Question) -> Iterator[tuple[int, str]]:
    match = _SELECT.search(re.sub(r"#[^\n]*", "", _without_prologue(question.sparql)))
    if match is None:
        yield header + 1, "A question is a SELECT query."
        return
    projected = tuple(_projection(match["list"]))
    declared = tuple(column.name for column in question.columns)
    if projected != declared:
        yield header + 1, f"The query gives {', '.join(projected)}; the header names {', '.join(declared)}."


def _without_prologue(text: str) -> str:
    return re.sub(r"^\s*PREFIX\s+\S*\s*<[^>]*>", "", text, flags=re.IGNORECASE | re.MULTILINE)


def _projection(select: str) -> Iterator[str]:
    """Variables of a SELECT list in order; of an expression the name after AS."""
    depth, start = 0, 0
    for index, character in enumerate(select):
        if character == "(":
            if depth == 0:
                yield from _names(select[start:index])
                start = index
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                yield select[start:index].split("?")[-1].strip()
                start = index + 1
    yield from _names(select[start:])


def _names(text: str) -> list[str]:
    return re.findall(r"\?(\w+)", text)
