"""Set phrases as data: which words, put together, mean what one verb means (*pull the plug on*: cancel)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from ..ontology.errors import DataError

_FILE = "idioms.toml"


@dataclass(frozen=True, slots=True)
class Idiom:
    """One set phrase; what the keys mean is said at the head of ``data/idioms.toml``."""

    verbs: tuple[str, ...]
    means: str
    object: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@cache
def load_idioms() -> Mapping[str, tuple[Idiom, ...]]:
    """The set phrases shipped with the package, by the lemma of their verb.

    Raises:
        DataError: the file is wrong; the message names it, the line and what would be right.
    """
    return read_idioms((files("parley.extract") / "data" / _FILE).read_text(encoding="utf-8"))


def read_idioms(text: str) -> Mapping[str, tuple[Idiom, ...]]:
    """The set phrases of a TOML text, by the lemma of their verb, in file order.

    >>> read_idioms('[[idiom]]\\nverbs = ["break"]\\nobject = ["bread"]\\nmeans = "dine"')["break"][0].means
    'dine'
    """
    known = {each.name for each in fields(Idiom)}
    found: dict[str, list[Idiom]] = {}
    for row in tomllib.loads(text).get("idiom", ()):
        _check(row, known, text)
        lists = {key: tuple(words) for key, words in row.items() if key != "means"}
        for verb in row["verbs"]:
            found.setdefault(verb, []).append(Idiom(means=row["means"], **lists))
    return {verb: tuple(rows) for verb, rows in found.items()}


def _check(row: Mapping[str, Any], known: set[str], text: str) -> None:
    """Refuse keys that mean nothing, and an idiom without its verbs or its meaning."""
    wrong = sorted(row.keys() - known) + sorted({"verbs", "means"} - row.keys())
    if wrong:
        lines = text.splitlines()
        line = next((number for number, each in enumerate(lines, 1) if each.startswith(wrong[0])), 1)
        problem = f"an idiom needs verbs and means, and may have {', '.join(sorted(known))}; see “{wrong[0]}”"
        raise DataError(_FILE, line, problem)
