"""Lemmas by what the treebanks show: exceptions word by word, and endings for all the rest.

A rule says for a Penn tag and an ending how many characters to strip and what to add; the longest ending that is known
wins. Names keep their form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from .language_errors import ModelFilesError

_CACHED_WORDS = 50_000
_LONGEST_ENDING = 6
_NAMES = frozenset({"NNP", "ADD", "GW"})
_KEEPS_CAPITALS = frozenset({"JJ", "NN", "NNS", "NNPS", "FW", "AFX", "JJR", "JJS"})


class Lemmatizer:
    """Gives a word its lemma by form, Penn tag, and whether it begins a sentence.

    Args:
        rules: (tag, ending) to (characters to strip, ending to add).
        exceptions: (tag, lower-cased form) to lemma.
    """

    def __init__(
        self, rules: Mapping[tuple[str, str], tuple[int, str]], exceptions: Mapping[tuple[str, str], str]
    ) -> None:
        self._rules, self._exceptions = rules, exceptions
        self.lemma = lru_cache(maxsize=_CACHED_WORDS)(self._lemma)

    @classmethod
    def from_file(cls, path: Path) -> Lemmatizer:
        """Read a table of lines ``tag TAB *ending TAB strip TAB add`` and ``tag TAB form TAB lemma``."""
        rules: dict[tuple[str, str], tuple[int, str]] = {}
        exceptions: dict[tuple[str, str], str] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            parts = line.split("\t")
            if len(parts) == 4 and parts[1].startswith("*"):
                rules[parts[0], parts[1][1:]] = (int(parts[2]), parts[3])
            elif len(parts) == 3:
                exceptions[parts[0], parts[1]] = parts[2]
            else:
                raise ModelFilesError(f"{path.name}:{number}: want tag, *ending, strip, add or tag, form, lemma")
        return cls(rules, exceptions)

    def _lemma(self, form: str, tag: str, starts_sentence: bool = False) -> str:
        if tag in _NAMES:
            return form
        lower = form.lower()
        known = self._exceptions.get((tag, lower))
        if known is not None:
            return known
        stem = form if self._keeps_case(form, tag, starts_sentence) else lower
        return self.by_rule(stem, tag)

    @staticmethod
    def _keeps_case(form: str, tag: str, starts_sentence: bool) -> bool:
        """Whether a capital belongs to the word itself (*Armenian*, *MP*) rather than to its place."""
        if tag not in _KEEPS_CAPITALS or form.islower():
            return False
        return not starts_sentence or not form.istitle()

    def by_rule(self, form: str, tag: str) -> str:
        """The lemma that the endings give, exceptions aside."""
        for size in range(min(_LONGEST_ENDING, len(form)), -1, -1):
            rule = self._rules.get((tag, form[len(form) - size :].lower()))
            if rule is not None:
                strip, add = rule
                return form[: len(form) - strip] + add if strip < len(form) else form
        return form
