"""Folding of names: what makes two spellings one key."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[\s\-‐‑–—_/]+")
_DROP = re.compile(r"[^\w\s]|_")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ə": "a", "Ə": "a",
     "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "ð": "d"}
)  # fmt: skip

_ASCII = {code: None for code in range(128) if not chr(code).isalnum() and not chr(code).isspace()}
_ASCII.update({ord(mark): " " for mark in "-_/"})
_ASCII.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})


def fold(name: str) -> str:
    """Key of a name: lower case, no diacritics, no punctuation, single spaces.

    >>> fold("Mevlüt Çavuşoğlu"), fold("Al-Thani"), fold("U.S.")
    ('mevlut cavusoglu', 'al thani', 'us')
    """
    if name.isascii():  # the same result ten times sooner: seeds fold tens of thousands of names
        return " ".join(name.translate(_ASCII).split())
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return _SPACE.sub(" ", _DROP.sub("", _SPACE.sub(" ", plain))).strip()


def slug(name: str) -> str:
    """Part of an entity id: the folded name with hyphens.

    >>> slug("OSCE Minsk Group")
    'osce-minsk-group'
    """
    return fold(name).replace(" ", "-")
