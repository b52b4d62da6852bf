"""Lemmas by what the treebanks show: exceptions word by word, irregular verbs, and endings for all the rest.

A rule says for a Penn tag and an ending how many characters to strip and what to add; the longest ending
that is known wins, unless undoing the inflection by the book gives a base form that is known (*provoked*:
*provoke*, not *provok*).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from .language_errors import ModelFilesError

_PREFIXES = ("", "fore", "inter", "mis", "out", "over", "pre", "re", "under", "un", "up")
_AGAIN = "re-"
_CACHED_WORDS = 50_000
LONGEST_ENDING = 6
"""Characters of an ending that rules look at."""

NAME_TAGS = frozenset({"NNP", "ADD", "GW"})
"""Tags of words that keep their form."""

_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
_MAY_KEEP_CAPITALS = _ADJECTIVES | {"NN", "NNS", "NNPS", "FW", "AFX"}
_VERB_ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s"}
_VOWELS = frozenset("aeiou")
_PASTS_AND_BASES = frozenset(
    {"bound", "found", "ground", "lay", "present", "rebound", "relay", "resent", "wound"}
)
"""Past forms of irregular verbs that are base forms of others too."""

Edit = tuple[int, str]


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """(tag, ending) to (strip, add); (tag, form) to lemma; known base verbs and adjectives."""

    rules: Mapping[tuple[str, str], Edit] = field(default_factory=dict)
    exceptions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    known: frozenset[tuple[str, str]] = frozenset()


_MUTE_E = re.compile(r"[bcdfgkptz]l$")
"""Stems that no English verb ends in without *e*: *shuttl-ed*, *handl-ing*."""

_TWO_VOWELS = re.compile(r"([aeo][ai]|[aeo][ou]|ee)[^cszv]$")
_MUTE_E_BEFORE_ING = re.compile(
    r"([vcuz]|[rdanie]g|lg|[aeiou]s|[lnrp]s|ed|rib|[^n]or|[aiu]l|[aiou][kdmp]|[aiu]r|in|[^e]at|ut|ot|cr)$"
)
"""Stems that most often end in an *e* that *-ing* takes away: *approv-*, *urg-*, *mediat-*."""


def read_lemma_table(path: Path) -> LemmaTable:
    """Read lines of tabs: ``tag *ending strip add``, ``tag form lemma``, ``tag base``."""
    rules: dict[tuple[str, str], Edit] = {}
    exceptions: dict[tuple[str, str], str] = {}
    known: set[tuple[str, str]] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        parts = line.split("\t")
        if len(parts) == 4 and parts[1].startswith("*"):
            rules[parts[0], parts[1][1:]] = (int(parts[2]), parts[3])
        elif len(parts) == 3:
            exceptions[parts[0], parts[1]] = parts[2]
        elif len(parts) == 2:
            known.add((parts[0], parts[1]))
        else:
            raise ModelFilesError(
                f"{path.name}:{number}: want tag and ending, form or base, separated by tabs"
            )
    return LemmaTable(rules, exceptions, frozenset(known))


@cache
def irregular_verbs() -> Mapping[str, str]:
    """Past forms and participles of irregular verbs to their bases.

    >>> [irregular_verbs()[form] for form in ("froze", "overthrown", "rebuilt")]
    ['freeze', 'overthrow', 'rebuild']
    """
    found: dict[str, str] = {}
    text = (files("parley.extract") / "data" / "irregular_verbs.tsv").read_text(encoding="utf-8")
    for prefix in _PREFIXES:
        for line in text.splitlines():
            if not line.startswith("#"):
                base, *forms = line.split("\t")
                for form in (form for cell in forms for form in cell.split("/")):
                    found.setdefault(prefix + form, prefix + base)
    return found


@cache
def known_verbs() -> frozenset[str]:
    """Base forms that the treebanks do not teach, or teach wrongly."""
    text = (files("parley.extract") / "data" / "known_verbs.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(verb for line in lines for verb in line.split())


def gerund_base(form: str) -> str:
    """The verb of an *-ing* form by spelling alone, for trees that are mended without the treebanks' table.

    >>> [gerund_base(form) for form in ("shuttling", "stopping", "approving", "meeting", "urging", "tying")]
    ['shuttle', 'stop', 'approve', 'meet', 'urge', 'tie']
    """
    bases = _bases(form, "ing")
    known = next((base for base in bases if base in known_verbs() or base in _bases_of_irregular()), "")
    if known:
        return known
    stem = form.removesuffix("ing")
    if stem.endswith("y") and len(stem) == 2:
        return stem[:-1] + "ie"
    if len(bases) > 2:
        return bases[1] if stem.endswith(("ss", "ll", "ff", "zz")) else bases[0]
    mute = not _TWO_VOWELS.search(stem) and _MUTE_E_BEFORE_ING.search(stem)
    return stem + "e" if mute or _MUTE_E.search(stem) else stem


@cache
def _bases_of_irregular() -> frozenset[str]:
    return frozenset(irregular_verbs().values())


class Lemmatizer:
    """Gives a word its lemma by form and Penn tag.

    >>> Lemmatizer(LemmaTable(known=frozenset({("VB", "provoke")}))).lemma("provoked", "VBN")
    'provoke'
    """

    def __init__(self, table: LemmaTable) -> None:
        self._table = table
        self.lemma = lru_cache(maxsize=_CACHED_WORDS)(self._lemma)

    def _lemma(self, form: str, tag: str, capitals_count: bool = True) -> str:
        """The lemma; ``capitals_count`` is false where a capital shows only the word's place."""
        if tag in NAME_TAGS:
            return form
        if tag[0] in "VN" and form[:3].lower() == _AGAIN:
            form = form[:2] + form[3:]  # "re-opened" as "reopened"
        lower = form.lower()
        known = self._table.exceptions.get((tag, lower))
        ending = _VERB_ENDINGS.get(tag)
        if ending and lower.endswith(ending):
            taught = next((base for base in _bases(lower, ending) if base in known_verbs()), "")
            if taught:
                return taught
        if tag in ("VBD", "VBN") and lower in irregular_verbs():
            return irregular_verbs()[lower]  # before what treebanks teach: "fled" of "flead"
        if known is not None:
            return known
        if tag in ("VB", "VBP") and lower in irregular_verbs() and lower not in _PASTS_AND_BASES:
            return irregular_verbs()[lower]  # a past taken for a present: "rebels overthrew the king"
        if tag == "VBD" and not lower.endswith("ed") and self._is_base(lower):
            return lower  # a present taken for a past: "we commend them"
        return self.regular(form if capitals_count and self._keeps_capitals(form, tag) else lower, tag)

    def _is_base(self, form: str) -> bool:
        return ("VB", form) in self._table.known or form in known_verbs()

    def _keeps_capitals(self, form: str, tag: str) -> bool:
        """Whether a capital belongs to the word itself (*Armenian*, *MP*), not to a title or headline."""
        if form.istitle() and len(form) > 1:
            return tag == "NNPS" or (tag in _ADJECTIVES and ("JJ", form.lower()) not in self._table.known)
        return tag in _MAY_KEEP_CAPITALS

    def regular(self, form: str, tag: str) -> str:
        """The lemma of a word that is no exception."""
        ending = _VERB_ENDINGS.get(tag)
        if ending and form.endswith(ending):
            for base in _bases(form, ending):
                if ("VB", base) in self._table.known:
                    return base
        if ending and ending != "s" and _MUTE_E.search(form[: -len(ending)]) and form.endswith(ending):
            return form[: -len(ending)] + "e"
        for size in range(min(LONGEST_ENDING, len(form)), -1, -1):
            rule = self._table.rules.get((tag, form[len(form) - size :].lower()))
            if rule is not None:
                strip, add = rule
                return form[: len(form) - strip] + add if strip < len(form) else form
        return form


def _bases(form: str, ending: str) -> list[str]:
    """What a regularly inflected verb may come from, likeliest first.

    >>> _bases("stopped", "ed"), _bases("carries", "s")
    (['stop', 'stopp', 'stoppe'], ['carry', 'carrie', 'carri'])
    """
    stem = form[: len(form) - len(ending)]
    if ending == "s":
        if stem.endswith("ie"):
            return [stem[:-2] + "y", stem, stem[:-1]]
        return [stem, stem[:-1]] if stem.endswith("e") else [stem]
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y", stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return [stem[:-1], stem, stem + "e"]
    return [stem + "e", stem]
