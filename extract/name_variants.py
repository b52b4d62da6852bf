"""Spellings of personal names: keys under which transliterations of one name fall together.

The rules are those by which newspapers differ when they write Cyrillic, Armenian, Arabic and Turkic names
in Latin letters (BGN/PCGN, ISO 9 and house styles): *y* against *i*, *kh* against *h*, *ou* against *u*,
doubled letters, the article *al-*. A key is for comparing, never for showing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..ontology.names import fold
from .agent_lexicon import NamePart, agent_lexicon

_RULES = (
    (re.compile(r"(?:tch|tsch)"), "ch"),
    (re.compile(r"sch"), "sh"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|c(?=[aou])"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"y|j(?![aeiou])"), "i"),
    (re.compile(r"^ie"), "e"),
    (re.compile(r"(?<=[aou])ie"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
)


_NICKNAME = re.compile(r"(?<=\s)[“\"‘(]\w[^”\"’)]*[”\"’)](?=\s)")


@lru_cache(maxsize=65536)
def variant_key(word: str) -> str:
    """Key of one folded word of a name.

    >>> variant_key("pashinyan") == variant_key("pashinian")
    True
    >>> [variant_key(word) for word in ("zelensky", "zelenskyy", "zelenskiy")]
    ['zelenski', 'zelenski', 'zelenski']
    >>> variant_key("aliyev") == variant_key("aliev"), variant_key("rau") == variant_key("rao")
    (True, False)
    """
    word = agent_lexicon().variants.get(word, word)
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Variant keys of the words of a name that tell it apart: no initials, nicknames, suffixes or articles.

    >>> name_words("Joseph R. Biden, Jr."), name_words("Abdel Fattah al-Sisi"), name_words("Ana “Nita” Lind")
    (('josef', 'biden'), ('abdel', 'fata', 'sisi'), ('ana', 'lind'))
    """
    parts = agent_lexicon().parts
    words = [word for word in fold(without_nickname(name)).split() if len(word) > 1]
    kept = [word for word in words if parts.get(word) not in (NamePart.SUFFIX, NamePart.ARTICLE)]
    return tuple(variant_key(word) for word in kept or words)


def without_nickname(name: str) -> str:
    """A name without what stands in quotation marks or brackets between its parts.

    >>> without_nickname("Ana “Nita” Roe")
    'Ana Roe'
    """
    return " ".join(_NICKNAME.sub("", name).split())


@lru_cache(maxsize=65536)
def full_key(name: str) -> str:
    """Key of a full name, the same in whatever order its words stand.

    >>> full_key("Mori Takeo") == full_key("Takeo Mori")
    True
    """
    return " ".join(sorted(name_words(name)))


def ends_key(name: str) -> str:
    """Key of the first and last word of a name, for names shortened in the middle; empty for short names.

    >>> ends_key("Mohammed bin Abdulrahman Al-Thani") == ends_key("Mohamed Al Thani")
    True
    """
    words = name_words(name)
    return f"{words[0]} {words[-1]}" if len(words) > 1 else ""


def is_turned(one: str, other: str) -> bool:
    """Whether two names are one with the surname before or after; backwards it is another man's.

    >>> is_turned("Ban Ki-moon", "Ki-moon Ban"), is_turned("Ali Mahdi Mohamed", "Mohamed Mahdi Ali")
    (True, False)
    """
    words, others = name_words(one), name_words(other)
    return any(words == others[place:] + others[:place] for place in range(len(others)))


def is_shortened(one: str, other: str) -> bool:
    """Whether one of two names leaves out words of the other, and says nothing else.

    >>> is_shortened("Mohamed Al Thani", "Mohammed bin Abdulrahman Al-Thani")
    True
    >>> is_shortened("Kim Yong Chol", "Kim Hyok Chol")
    False
    """
    words, others = set(name_words(one)), set(name_words(other))
    return words <= others or others <= words
