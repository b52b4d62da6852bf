"""Folding of names: what makes two spellings one key."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\s\-‐‑–—_/]")
_DROPPED = re.compile(r"[^\w\s]|_")
_LETTERS = {
    "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ə": "a", "Ə": "a", "ς": "σ",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th",
    "Þ": "th", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
}  # fmt: skip


class _Folding(dict[int, str]):
    """What each character becomes, worked out when first met; `str.translate` does the rest."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = unicodedata.normalize("NFKD", _SPACES.sub(" ", _LETTERS.get(letter, letter)))
        plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
        self[code] = _DROPPED.sub("", _SPACES.sub(" ", plain))
        return self[code]


_FOLDING = _Folding()


def fold(name: str) -> str:
    """Key of a name: lower case, no diacritics, no punctuation, single spaces.

    >>> fold("Mevlüt Çavuşoğlu"), fold("Al-Thani"), fold("U.S.")
    ('mevlut cavusoglu', 'al thani', 'us')
    """
    return " ".join(name.translate(_FOLDING).split())


def slug(name: str) -> str:
    """Part of an entity id: the folded name with hyphens.

    >>> slug("OSCE Minsk Group")
    'osce-minsk-group'
    """
    return fold(name).replace(" ", "-")
