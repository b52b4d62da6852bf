"""Words to word pieces, as the uncased BERT vocabulary wants them.

The steps are those of the reference tokeniser (clean, lower-case, strip accents, split at punctuation, greedy
longest match); words come in already tokenised, so that every piece knows its word without any alignment.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

_LONGEST_WORD = 100
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "ı": "i",
        "ə": "e",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ĸ": "k",
        "ħ": "h",
    }
)
"""Plain quotes, and Latin letters that no accent-stripping reaches (Azerbaijani ə, Turkish ı)."""
_CACHED_WORDS = 50_000


class WordPieces:
    """Splits single words; the same word always gives the same pieces.

    Args:
        vocabulary: one piece per entry, in the order of the embedding rows.
    """

    def __init__(self, vocabulary: tuple[str, ...]) -> None:
        self._ids = {piece: row for row, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        self.split = lru_cache(maxsize=_CACHED_WORDS)(self._split)

    @classmethod
    def from_file(cls, path: Path) -> WordPieces:
        """Read a ``vocab.txt``: a piece per line."""
        return cls(tuple(path.read_text(encoding="utf-8").split("\n")[:-1]))

    def _split(self, word: str) -> tuple[int, ...]:
        """The rows of the word's pieces; never empty: what has no pieces of its own is the unknown piece."""
        ids: list[int] = []
        for chunk in _basic_tokens(word):
            ids.extend(self._longest_matches(chunk))
        return tuple(ids) or (self.unknown,)

    def _longest_matches(self, chunk: str) -> list[int]:
        if len(chunk) > _LONGEST_WORD:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                piece = chunk[start:end] if start == 0 else "##" + chunk[start:end]
                row = self._ids.get(piece)
                if row is not None:
                    break
            else:
                return [self.unknown]
            found.append(row)
            start = end
        return found


def _basic_tokens(word: str) -> list[str]:
    """Lower-cased, accent-free stretches between spaces and punctuation; each punctuation mark by itself.

    >>> _basic_tokens("Çavuşoğlu's")
    ['cavusoglu', "'", 's']
    """
    tokens: list[str] = []
    current = ""
    for char in unicodedata.normalize("NFD", word.lower().translate(_PLAIN)):
        category = unicodedata.category(char)
        if category == "Mn" or (category in {"Cc", "Cf"} and not char.isspace()) or char == "\ufffd":
            continue
        if char.isspace() or _stands_alone(char, category):
            tokens.extend(filter(None, (current, char.strip())))
            current = ""
        else:
            current += char
    return [*tokens, current] if current else tokens


def _stands_alone(char: str, category: str) -> bool:
    """Punctuation in the wide sense of BERT (every ASCII symbol counts), and Chinese characters."""
    if category.startswith("P"):
        return True
    code = ord(char)
    ascii_symbol = code < 128 and not char.isalnum() and not char.isspace()
    return ascii_symbol or 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2FA1F
