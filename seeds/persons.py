"""Names of persons: what part of a name the press uses alone, and the spellings that a particle allows."""

from __future__ import annotations

import re

_MARKED = re.compile(r"\{([^}]*)\}")
_PARTICLES = frozenset(
    "al el as ad an ar ash at az de del della di da das do dos du la le los van von der den ten ter zu af av "
    "bin ben bint ibn ould og y e".split()
)
_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|ash|at|az)[- ](?=\w)", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "i", "v", "vi", "vii", "viii", "x", "xiv", "xvi"})


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
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    if len(words) == 1:
        return ()
    last = words[-1]
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES and words[first - 1][0].islower():
        first -= 1
    found = [" ".join(words[first:])]
    if first < len(words) - 1:
        found.append(last)
    article = _ARTICLE.match(last)
    if article:
        bare = last[article.end() :]
        found += [bare, f"el-{bare}" if last.lower().startswith("al") else f"al-{bare}"]
    return tuple(found)
