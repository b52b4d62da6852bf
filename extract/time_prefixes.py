"""Words before a time: they bound it ("since"), take a part of it ("early in") or hedge it ("around")."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BOUND_WORDS: Mapping[str, tuple[str, ...]] = {
    "since": (
        "since", "starting", "starting on", "starting from", "starting in", "beginning", "beginning on",
        "beginning in", "as from", "effective", "effective from", "effective on", "effective as of",
        "no earlier than", "not earlier than", "not before",
    ),
    "until": ("until", "till", "up to", "up until", "through"),
    "by": ("by", "no later than", "not later than"),
    "before": ("before", "prior to", "ahead of", "earlier than"),
    "after": ("after",),
    "from": ("from",),
    "between": ("between",),
    "as of": ("as of",),
    "": ("as early as", "as late as"),
}  # fmt: skip
_PART_WORDS: Mapping[str, tuple[str, ...]] = {
    "early": ("early", "very early", "early part of", "first months of", "first days of"),
    "late": ("late", "latter part of", "last months of", "last days of", "final days of"),
    "mid": ("mid", "middle of"),
    "start": ("beginning of", "start of"),
    "end": ("end of", "close of"),
    "earlier": ("earlier", "earlier in", "earlier on"),
    "later": ("later", "later in", "later on"),
    "half1": ("first half of",),
    "half2": ("second half of", "latter half of"),
    "week": ("week of", "week beginning", "week starting", "week ending"),
    "": ("early hours of", "morning of", "afternoon of", "evening of", "night of"),
}
BOUNDS = {word: name for name, words in _BOUND_WORDS.items() for word in words}
PARTS = {word: name for name, words in _PART_WORDS.items() for word in words}


def _any(words: Mapping[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_CLOCK = (
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|GMT|UTC)?"
    r"(?:\s(?:local time|GMT|UTC|E[SD]T))?(?:,|\s+on|\s+of)?"
)
PREFIX = re.compile(
    rf"(?:\b(?P<bound>{_any(BOUNDS)})\s+)?(?:(?:in|on|at|during|over)\s+)?(?:the\s+)?"
    r"(?:(?P<hedge>around|about|circa|approximately|roughly|c\.|ca\.)\s+)?(?:(?:in|on)\s+)?(?:the\s+)?"
    rf"(?:(?P<clock>{_CLOCK})\s+)?"
    rf"(?:(?:the\s+)?\b(?P<part>{_any(PARTS)})[\s-]*)?(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"\b(?:(?:was|were|did|had|been)\s*(?:not|n['’]t)|(?:but|and) not)(?:\s+[\w’'-]+){0,10}\s+$",
    re.IGNORECASE,
)
"""What makes of *until* the day on which something came about at last: *was not signed until Friday*."""
