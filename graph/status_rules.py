"""Rules that depend on what came about, which OWL cannot say: the CONSTRUCT queries of `ontology/rules/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ..ontology.errors import DataError

_RULE = re.compile(
    r"# says: (?P<says>.+)\n# example: (?P<example>.+)\n"
    r"CONSTRUCT \{ (?P<head>\?\w+ parley:\w+ \?\w+) \}\nWHERE \{\n(?P<body>.+)\}\s*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, order=True)
class StatusRule:
    """A rule: what it says in words, an example, and head and body as SPARQL with the usual prefixes."""

    name: str
    says: str
    example: str
    head: str
    body: str

    @property
    def predicate(self) -> str:
        """Prefixed name of the property it concludes."""
        return self.head.split()[1]

    @property
    def event_variables(self) -> tuple[str, ...]:
        """Names of the variables that stand for events, in order: all but the agents and the status."""
        others = {*self.head.split(), "?status"}
        return tuple(sorted({name[1:] for name in re.findall(r"\?\w+", self.body) if name not in others}))


@lru_cache(maxsize=1)
def load_status_rules() -> tuple[StatusRule, ...]:
    """The rules that ship with Parley, in order of name.

    Raises
    ------
    DataError
        When a file is not as the others are.
    """
    entries = sorted((files("parley.ontology") / "rules").iterdir(), key=lambda entry: entry.name)
    return tuple(
        read_rule(entry.name, entry.read_text("utf-8")) for entry in entries if entry.name.endswith(".rq")
    )


def read_rule(path: str, text: str) -> StatusRule:
    """Read a rule file: two comment lines, `CONSTRUCT` of one triple, `WHERE`.

    Raises
    ------
    DataError
        When the text has another form.
    """
    match = _RULE.fullmatch(text)
    if match is None:
        problem = "A rule has a line “# says: …”, a line “# example: …”, CONSTRUCT { one triple } and WHERE."
        raise DataError(path, 1, problem)
    name = path.removesuffix(".rq")
    return StatusRule(name, match["says"], match["example"], match["head"], match["body"].strip())
