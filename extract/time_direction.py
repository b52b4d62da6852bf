"""Whether a clause tells of what was or is to come, by its words alone (where no parse is at hand)."""

from __future__ import annotations

import re

from .time_expression import Direction

_FUTURE_WORDS = (
    "will", "shall", "’ll", "'ll", "won’t", "won't", "would", "going to", "scheduled", "expected",
    "planned", "plan", "plans", "planning", "intend", "intends", "upcoming", "due", "deadline", "effective",
    "invited", "proposed", "postponed", "hope to", "hopes to", "aim to", "aims to", "want to", "wants to",
    "agreed to", "vowed to", "ahead of", "travel to", "travels to", "travelling", "traveling", "departs",
    "until", "by", "in preparation for", "prepare", "preparing", "to be held", "to be signed",
)  # fmt: skip
_PAST_WORDS = (
    "was", "were", "had", "did", "has", "have", "said", "met", "held", "told", "spoke", "took", "began",
    "came", "left", "went", "made", "gave", "sent", "saw", "led", "became", "broke", "won", "fell", "rose",
    "struck", "shot", "fled", "ran", "drew", "wrote", "sat", "stood", "brought", "built", "caught", "chose",
    "fought", "found", "flew", "got", "grew", "heard", "kept", "knew", "laid", "lost", "paid", "shook",
    "thought", "threw", "withdrew", "sought", "bought", "drove", "spent", "lasted",
)  # fmt: skip
_NOT_PAST = (
    "need", "indeed", "speed", "feed", "seed", "proceed", "exceed", "succeed", "hundred", "sacred", "wicked",
    "naked", "rugged", "bleed", "breed",
)  # fmt: skip
_SCHEDULED = (
    r"(?:elections?|vote|polls?|referendum|summit|sessions?|conference|ministerial|deadline|meetings?|talks|visit"
    r"|trip|hearing|anniversary|expiry|expiration|round)"
)
_OF_SCHEDULED = re.compile(rf"(?:’s|'s)?\s+(?:(?!and\b|or\b)[\w-]+\s+){{0,2}}{_SCHEDULED}\b")
_SCHEDULED_IN = re.compile(rf"\b{_SCHEDULED}\s+(?:in|on|for|of)\s+(?:the\s+)?$")
_INVITED = re.compile(r"\binvit(?:ed|es|ing|ation)\b[^.;:!?]*?\bto\b[^.;:!?]*?\b(?:on|in|for)\s+(?:the\s+)?$")
_FUTURE = re.compile(
    rf"\b(?:{'|'.join(_FUTURE_WORDS)}|(?:is|are|was|were|be) (?:to(?! have\b)|set to|due|slated))\b",
    re.IGNORECASE,
)
_PAST = re.compile(rf"\b(?:{'|'.join(_PAST_WORDS)}|(?!(?:{'|'.join(_NOT_PAST)})\b)[a-z]{{3,}}ed)\b")
_LAST = re.compile(r"\blast\s+$", re.IGNORECASE)
_SENTENCE_START = re.compile(
    r"[.!?](?<!\b[A-Z].)(?<!\bMr.)(?<!\bMs.)(?<!\bDr.)[”\"’)\]]*\s+(?=[A-Z“\"‘(])|\n"
)
_REACH = 200
_LEEWAY = 12
_CLOSE = 45


def dates_scheduled_event(words: str, start: int, end: int) -> bool:
    """Whether a date belongs to an event that is set beforehand, whatever its clause tells.

    So it does before its noun ("the November elections"), and behind it ("elections in November") unless a
    verb in the past stands close ("held elections in November").

    >>> dates_scheduled_event("banned from the November elections", 16, 24)
    True
    """
    if says_last(words, start):
        return False
    if _OF_SCHEDULED.match(words, end):
        return True
    if _INVITED.search(words, max(0, start - _REACH), start):
        return True
    floor = max(0, start - _CLOSE)
    return bool(_SCHEDULED_IN.search(words, floor, start)) and not _PAST.search(words, floor, start)


def says_last(words: str, start: int) -> bool:
    """Whether a month is told as gone by, whatever its clause tells.

    >>> says_last("boycotted talks scheduled for last September", 35)
    True
    """
    return bool(_LAST.search(words, max(0, start - _LEEWAY), start))


def guess_direction(words: str, start: int) -> Direction:
    """Direction of the clause around an offset, by the nearest cue before it in the sentence, else after it.

    A future cue counts as nearer than a past one just behind it ("was scheduled").

    >>> guess_direction("He will visit Oslo on Monday", 22)
    <Direction.FUTURE: 'future'>
    """
    floor = max(0, start - _REACH)
    starts = [match.end() for match in _SENTENCE_START.finditer(words, floor, start)]
    before = words[starts[-1] if starts else floor : start]
    future = [match.start() for match in _FUTURE.finditer(before)]
    past = [match.start() for match in _PAST.finditer(before)]
    if future or past:
        ahead = bool(future) and (not past or future[-1] + _LEEWAY >= past[-1])
        return Direction.FUTURE if ahead else Direction.PAST
    return _first_cue(words, start)


def _first_cue(words: str, start: int) -> Direction:
    limit = min(len(words), start + _REACH)
    end = _SENTENCE_START.search(words, start, limit)
    after = words[start : end.start() if end else limit]
    future, past = _FUTURE.search(after), _PAST.search(after)
    if future is None and past is None:
        return Direction.UNKNOWN
    if past is None or (future is not None and future.start() <= past.start()):
        return Direction.FUTURE
    return Direction.PAST
