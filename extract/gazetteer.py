"""Known names in a text: the longest curated names, found by their folded words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..ontology.knowledge import Knowledge, Name, NameKind
from .token_table import TokenTable, Word

_OWNING = frozenset({"'s", "’s", "'", "’"})
_JOINERS = frozenset("-–—‐‑/&.+")
_LONGEST_NAME = 16
_ARTICLE_AND_WORD = 2
_REMEMBERED = 1 << 15


@dataclass(frozen=True, slots=True)
class KnownName:
    """Tokens `[start, end)` that spell a curated name; `rows` are what it may stand for, best first."""

    start: int
    end: int
    rows: tuple[Name, ...]


class Gazetteer:
    """Looks up the names of the curated knowledge in token order; the longest name wins."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._rows = lru_cache(maxsize=_REMEMBERED)(knowledge.names.get)
        self._longest: dict[str, int] = {}
        longest = self._longest
        for key in knowledge.names:
            first, _, rest = key.partition(" ")
            length = rest.count(" ") + 2 if rest else 1
            if length > longest.get(first, 0):
                longest[first] = min(length, _LONGEST_NAME)

    def find(self, table: TokenTable) -> list[KnownName]:
        """Names in text order, none overlapping another."""
        found: list[KnownName] = []
        token, words, longest = 0, table.words, self._longest
        while token < table.size:
            word = words[token]
            if not (word.capital or word.part):
                token += 1
                continue
            reach = longest.get(word.key.partition(" ")[0], 0) if word.key else 0
            if word.capital and token + 1 < table.size and words[token + 1].key == "s":
                reach = max(reach, longest.get(f"{word.key}s", 0))
            if reach and "$" not in word.text:
                name = self._longest_at(words, token, reach)
                name = self._before_longer(words, name) if name and name.end - name.start > 1 else name
                name = self._without_article(words, _with_district(words, name)) if name else None
                if name:
                    found.append(name)
                    token = name.end
                    continue
            token += 1
        return found

    def _without_article(self, words: list[Word], name: KnownName) -> KnownName | None:
        """ "The Kremlin" is what "Kremlin" may be as well; "The Hague" is only itself.

        A longer name past the article comes before ("The National", but the "National Liberation Army").
        """
        if name.end - name.start == 1 and _is_within(words, name):
            return None  # "the Bodo Liberation Army" is not of the paper *Liberation*
        if words[name.start].key != "the" or name.end - name.start < 2:
            return name
        inner = name.start + 1
        reach = self._longest.get(words[inner].key.partition(" ")[0], 0)
        longer = self._longest_at(words, inner, reach) if reach else None
        if longer is not None and longer.end > name.end:
            return longer
        key = " ".join(word.key for word in words[name.start + 1 : name.end] if word.key)
        rows = self._rows(key)
        if not rows and name.end < len(words) and words[name.end].capital and _is_paper(name):
            return None  # "The National Electoral Council" is not of *The National*
        return KnownName(name.start + 1, name.end, (*rows, *name.rows)) if rows else name

    def _before_longer(self, words: list[Word], name: KnownName) -> KnownName | None:
        """What is left of a name in whose midst a longer one begins.

        Of "Chadian interim [Government of National Unity]" no more than "Chadian"; but "South Sudan's army"
        is the army of all that stands before its *'s*.
        """
        if name.end < len(words) and words[name.end].text in _OWNING:
            return name
        for inner in range(name.start + 1, name.end):
            reach = self._longest.get(words[inner].key.partition(" ")[0], 0) if words[inner].capital else 0
            longer = self._longest_at(words, inner, reach) if reach else None
            if longer and longer.end > name.end and longer.end - inner > name.end - name.start:
                return self._longest_at(words[:inner], name.start, inner - name.start)
        return name

    def _longest_at(self, words: list[Word], start: int, reach: int) -> KnownName | None:
        best: KnownName | None = None
        key, parts, listed = "", 0, False
        for token in range(start, min(start + 2 * reach, len(words))):
            word = words[token]
            if not word.key:
                comma = word.text == ","
                listed = listed or comma
                if (comma or word.text in _JOINERS) and token > start:
                    continue
                break
            if word.key == "s" and word.text[0] in "'’" and key:
                key += "s"
                continue
            added = words[token - 1].text == "+" and bool(key)  # "P5+1"
            key = f"{key}{'' if added else ' '}{word.key}" if key else word.key
            parts += 0 if added else word.key.count(" ") + 1
            if parts > reach:
                break
            rows = tuple(row for row in self._rows(key) or () if spelled_so(row, words[start : token + 1]))
            if listed:  # "the Foreign, Commonwealth and Development Office", but no "Chad, Mali"
                rows = tuple(row for row in rows if "," in row.text)
            if rows:
                best = KnownName(start, token + 1, rows)
        return best


def _is_paper(name: KnownName) -> bool:
    """Whether an article and one word are the name of a newspaper."""
    return name.end - name.start == _ARTICLE_AND_WORD and all(
        row.entity.startswith("media/") for row in name.rows
    )


def _is_within(words: list[Word], name: KnownName) -> bool:
    """Whether the one word of a newspaper's name stands between words that begin with capitals, too."""
    inner = name.start > 0 and name.end < len(words)
    capitals = inner and words[name.start - 1].capital and words[name.end].capital
    return capitals and all(row.entity.startswith("media/") for row in name.rows)


def _with_district(words: list[Word], name: KnownName) -> KnownName:
    """ "Washington, D.C." is one name."""
    end = name.end
    if end + 1 < len(words) and words[end].text == "," and words[end + 1].key == "dc":
        return KnownName(name.start, end + 2, name.rows)
    return name


def spelled_so(row: Name, words: list[Word]) -> bool:
    """Whether the capitals agree: an acronym is no word ("US", not "us"), a name begins with a capital."""
    if len(words) == 1 and (row.kind is NameKind.ACRONYM or len(words[0].key) < 4):
        letters = [c for c in row.text if c.isalpha()]
        if all(c.isupper() for c in letters):
            return words[0].upper
        return words[0].text == row.text
    own = [word for word in words if word.key != "the"]  # "The national …" opens no name
    return any(word.capital for word in own or words)
