"""Known persons by their names: whole, shortened, in either order, and by surname."""

from __future__ import annotations

import re
from itertools import pairwise

from ..ontology.knowledge import Knowledge, NameKind
from ..ontology.names import fold
from .agent_lexicon import NamePart, agent_lexicon
from .name_variants import ends_key, full_key, is_shortened, is_turned, name_words, variant_key

_WORD = re.compile(r"\w[\w.'’-]*")
_POSSESSIVE = re.compile(r"['’][sS]?\b|['’]$")


class PersonIndex:
    """Finds known persons under any spelling of a name. Built when first asked."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._full: dict[str, tuple[str, ...]] = {}
        self._ends: dict[str, tuple[str, ...]] = {}
        self._surnames: dict[str, tuple[str, ...]] = {}
        self._last_words: set[str] = set()
        self._built = False

    def _build(self) -> None:
        self._built = True
        entities = self._knowledge.entities
        for key in entities:
            if not key.startswith("person/"):
                continue
            entity = entities[key]
            for name in dict.fromkeys((entity.label, *entity.names)):
                self.add(entity.id, name)
        self._last_words = {key.split()[-1] for key in self._surnames}

    def add(self, person: str, name: str) -> None:
        """Make `person` known by `name`."""
        words = name_words(name)
        if len(words) > 1:
            _note(self._full, full_key(name), person)
            _note(self._ends, ends_key(name), person)
        for key in surname_keys(name):
            _note(self._surnames, key, person)

    def whole(self, name: str) -> tuple[str, ...]:
        """Persons of this full name: its words, the surname before or after, or its first and last word."""
        if not self._built:
            self._build()
        found = tuple(p for p in self._full.get(full_key(name), ()) if self._is_turned(p, name))
        return found or tuple(p for p in self._ends.get(ends_key(name), ()) if self._is_shortened(p, name))

    def _is_turned(self, person: str, name: str) -> bool:
        entity = self._knowledge.entities.get(person)
        return entity is None or any(is_turned(name, each) for each in (entity.label, *entity.names))

    def _is_shortened(self, person: str, name: str) -> bool:
        entity = self._knowledge.entities.get(person)
        return entity is None or any(is_shortened(name, each) for each in (entity.label, *entity.names))

    def by_surname(self, name: str) -> tuple[str, ...]:
        """Persons whom the press may call `name` alone."""
        if not self._built:
            self._build()
        key = surname_key(name)
        found = self._surnames.get(key, ())
        rows = self._knowledge.names.get(fold(name), ())
        more = tuple(row.entity for row in rows if row.kind is NameKind.SURNAME and row.entity not in found)
        return found + more

    def may_name(self, text: str) -> bool:
        """Whether a text may name a known person: a word with a capital ends such a name, or stands for one.

        Needs no analysis; a text for which this is not so names nobody known.
        """
        if not self._built:
            self._build()
        capital = [word for word in _WORD.findall(_POSSESSIVE.sub("", text)) if word[0].isupper()]
        if any(word in self._last_words for word in name_words(" ".join(capital))):
            return True
        pairs = [" ".join(pair) for pair in pairwise(capital)]
        rows = (row for name in (*capital, *pairs) for row in self._knowledge.names.get(fold(name), ()))
        return any(row.entity.startswith("person/") for row in rows)


def _note(index: dict[str, tuple[str, ...]], key: str, person: str) -> None:
    known = index.get(key, ())
    if key and person not in known:
        index[key] = (*known, person)


def surname_key(name: str) -> str:
    """Variant key of a name that stands alone: the whole of it, without article.

    >>> surname_key("Al-Thani"), surname_key("González Laya")
    ('thani', 'gonzalez laia')
    """
    return " ".join(name_words(name))


def surname_keys(name: str) -> tuple[str, ...]:
    """Keys of what the press may use of a full name alone: its last word, its last two, those with particles.

    >>> surname_keys("Arancha González Laya")
    ('laia', 'gonzalez laia')
    """
    words = name_words(name)
    if len(words) < 2:
        return words
    parts = agent_lexicon().parts
    folded = [word for word in fold(name).split() if len(word) > 1 and parts.get(word) is not NamePart.SUFFIX]
    last = len(folded) - 1
    first = last
    while first > 1 and parts.get(folded[first - 1]) is NamePart.PARTICLE:
        first -= 1
    found = [words[-1]]
    if first < last:
        found.append(" ".join(variant_key(word) for word in folded[first : last + 1]))
    if len(words) > 2:
        found.append(" ".join(words[-2:]))
    return tuple(dict.fromkeys(found))
