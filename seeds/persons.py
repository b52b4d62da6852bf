"""Names of persons: what part of a name the press uses alone, and the spellings that a particle allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from .tables import merge

_MARKED = re.compile(r"\{([^}]*)\}")
_PARTICLES = frozenset({
    "al", "el", "as", "ad", "an", "ar", "ash", "at", "az", "de", "del", "della", "di", "da", "das", "do",
    "dos", "du", "la", "le", "los", "van", "von", "der", "den", "ten", "ter", "zu", "af", "av", "bin", "ben",
    "bint", "ibn", "ould", "og", "y", "e",
})  # fmt: skip
_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|ash|at|az)[- ](?=\w)", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "i", "ii", "iii", "iv", "v", "vi", "vii", "x", "xiv", "xvi"})
_MOST_SPELLINGS = 12
_SPELLING_COLUMNS = ("rule", "spellings")


@dataclass(frozen=True, slots=True)
class Spellings:
    """Words (lower case) and endings of names, with all that stand for each."""

    words: Mapping[str, tuple[str, ...]]
    endings: tuple[tuple[str, tuple[str, ...]], ...]
    all_endings: tuple[str, ...]


def read_spellings(folders: Iterable[Path]) -> Spellings:
    """Read `spellings.tsv` of every folder."""
    words: dict[str, tuple[str, ...]] = {}
    endings: list[tuple[str, tuple[str, ...]]] = []
    for row in merge(folders, "spellings.tsv", _SPELLING_COLUMNS, "spellings", required=2):
        group = tuple(row.many("spellings"))
        if row["rule"] == "word":
            words.update((word.lower(), group) for word in group)
        elif row["rule"] == "ending":
            endings.extend((ending, group) for ending in group)
        else:
            raise row.wrong(f"unknown rule “{row['rule']}”; known are word, ending")
    endings.sort(key=lambda one: (-len(one[0]), one[0]))
    return Spellings(words, tuple(endings), tuple(ending for ending, _ in endings))


def other_spellings(name: str, spellings: Spellings) -> list[str]:
    """Ways to write a name by the rules of `spellings`, without itself; a dozen at most, in a fixed order.

    >>> other_spellings("Nikol Pashinyan", Spellings({}, (("yan", ("yan", "ian")),), ("yan",)))
    ['Nikol Pashinian']
    >>> other_spellings("Fayez al-Sarraj", Spellings({}, (), ()))
    ['Fayez Sarraj', 'Fayez el-Sarraj']
    """
    words = plain(name).split()
    if len(words) < 2:
        return []
    known = spellings.words
    choices = [known.get(word.lower()) or (word,) for word in words]
    choices[-1] = _last_words(words[-1], choices[-1], spellings)
    if sum(map(len, choices)) == len(words):
        return []
    made = (" ".join(one) for one in product(*choices))
    return [one for one in islice(made, _MOST_SPELLINGS) if one != plain(name)]


def _last_words(last: str, group: tuple[str, ...], spellings: Spellings) -> tuple[str, ...]:
    article = _ARTICLE.match(last) if "-" in last else None
    if article:
        bare = last[article.end() :]
        return (last, bare, f"el-{bare}" if last[0] in "aA" else f"al-{bare}")
    if not last.endswith(spellings.all_endings):
        return group
    for ending, endings in spellings.endings:
        if last.endswith(ending) and len(last) > len(ending) + 2:
            return tuple(last[: -len(ending)] + other for other in endings)
    return group


def plain(name: str) -> str:
    """Name without the marks of its family name.

    >>> plain("{Abiy} Ahmed")
    'Abiy Ahmed'
    """
    return name.replace("{", "").replace("}", "") if "{" in name else name


def surnames(name: str) -> tuple[str, ...]:
    """What stands for the person alone, the fullest first.

    Braces in `name` mark it; otherwise it is the last word with the particles before it. An article joined
    to it may be missing or spelt otherwise.

    >>> surnames("Nikol Pashinyan"), surnames("{Abiy} Ahmed")
    (('Pashinyan',), ('Abiy',))
    >>> surnames("Dominique de Villepin"), surnames("Abdel Fattah al-Sisi")
    (('de Villepin', 'Villepin'), ('al-Sisi', 'Sisi', 'el-Sisi'))
    """
    if "{" in name:
        return tuple(_MARKED.findall(name))
    words = name.split()
    while len(words) > 1 and len(words[-1]) < 5 and words[-1].lower() in _SUFFIXES:
        words.pop()
    if len(words) == 1:
        return ()
    last = words[-1]
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    found = [" ".join(words[first:])]
    if first < len(words) - 1:
        found.append(last)
    article = _ARTICLE.match(last) if "-" in last else None
    if article:
        bare = last[article.end() :]
        found += [bare, f"el-{bare}" if last.lower().startswith("al") else f"al-{bare}"]
    return tuple(found)
