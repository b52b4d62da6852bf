"""The header of a question is checked when it is loaded; every shipped question passes."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from parley.graph.sparql_text import bind, words
from parley.ontology.errors import DataError, UnknownNameError
from parley.queries.library import ParameterType, find_question, load_library, parse_question

LIBRARY = load_library()
WANTED = (
    *(
        "who-mediated",
        "events",
        "contacts",
        "talks-between",
        "refused-talks",
        "agreements",
        "visits",
        "calls",
    ),
    *("who-holds-office", "timeline", "contested"),
)
COLUMNS = ("event", "kind", "status", "agent", "agentLabel", "role", "start", "end", "place", "document")

GOOD = """# question: Who?
# param party: agent, optional - one side
# column who: somebody
SELECT ?who WHERE {
  # parameters
  ?who a parley:Agent .
  FILTER(!BOUND(?party) || ?who = ?party)
}
"""


def test_the_questions_that_people_ask_are_there() -> None:
    assert set(WANTED) <= set(LIBRARY)


@pytest.mark.parametrize("name", ["events", "contacts"])
def test_events_and_contacts_have_the_agreed_columns(name: str) -> None:
    assert tuple(column.name for column in LIBRARY[name].columns) == COLUMNS


@pytest.mark.parametrize("name", WANTED)
def test_a_question_is_in_words_with_help_for_all_and_an_example(name: str) -> None:
    question = LIBRARY[name]
    assert question.question.endswith("?")
    assert question.about
    assert all(one.help for one in (*question.parameters, *question.columns))
    known = {parameter.name for parameter in question.parameters}
    for example in question.examples:
        assert {word[2:] for word in example.split() if word.startswith("--")} <= known


def test_a_header_gives_question_parameters_and_columns() -> None:
    question = parse_question("x/who.rq", GOOD)
    (parameter,) = question.parameters
    assert (question.name, question.question) == ("who", "Who?")
    assert (parameter.name, parameter.variable, parameter.type) == ("party", "party", ParameterType.AGENT)
    assert not parameter.required
    assert [column.name for column in question.columns] == ["who"]


WRONG = [
    ("no question", "# question: Who?\n", "", 1, "needs one line"),
    ("unknown type", ": agent,", ": person,", 2, "“person” is no type"),
    ("no header line", "# column who: somebody", "# colum who: somebody", 3, "is no header line"),
    ("unused parameter", "?party", "?somebody", 1, "The query has no \\?party"),
    ("undeclared parameter", "# param party: agent, optional - one side\n", "", 6, "Declare it"),
    ("other columns", "# column who: somebody", "# column whom: somebody", 4, "The query gives who"),
    ("no marker", "  # parameters\n", "", 4, "Write the line"),
    (
        "block of no parameter",
        "  # parameters\n",
        "  # parameters\n# given whom\n# end\n",
        6,
        "opens no block",
    ),
    ("block without end", "  # parameters\n", "  # parameters\n# given party\n", 9, "has no end"),
    ("no SELECT", "SELECT ?who WHERE", "ASK", 4, "SELECT"),
]


@pytest.mark.parametrize(("case", "old", "new", "line", "words"), WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_header_is_refused_with_its_line(
    case: str, old: str, new: str, line: int, words: str
) -> None:
    with pytest.raises(DataError, match=words) as caught:
        parse_question("who.rq", GOOD.replace(old, new))
    assert (caught.value.path, caught.value.line) == ("who.rq", line)


def test_an_unknown_question_is_answered_with_what_comes_close() -> None:
    with pytest.raises(UnknownNameError, match="who-mediated"):
        find_question(LIBRARY, "who-mediate")


def test_words_in_comments_strings_and_iris_are_no_keywords() -> None:
    text = 'SELECT * { ?s <http://x.org/FROM> "GRAPH" } # ASK'
    assert words(text) == {"SELECT"}


def test_a_query_without_parameters_stays_as_it_is() -> None:
    assert bind("SELECT * {}", {}) == "SELECT * {}"


def test_lines_for_a_parameter_stand_only_where_it_has_a_value() -> None:
    text = "SELECT * {\n# parameters\n# given x\n# parameters\n?s ?p ?x\n# end\n}"
    assert bind(text, {"y": [Literal("b")]}) == 'SELECT * {\n  VALUES ?y { "b" }\n}'
    both = bind(text, {"x": [Literal("a")], "y": [Literal("b")]})
    assert both.splitlines()[1:-1] == [
        '  VALUES ?x { "a" }',
        '  VALUES ?y { "b" }',
        '  VALUES ?x { "a" }',
        "?s ?p ?x",
    ]
