"""What stands around a year or a month's name and shows whether it is a time at all."""

from __future__ import annotations

import re

from .time_expression import TimeExpression
from .time_words import MONTH_FULL, YEAR_WORD

_BEFORE = 48
_MONTH_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|last|this|next|early|late|mid|of|from|to|through|between"
    r"|before|after|for|every"
    r"|around|and|or|as|end|end-of|the previous|the following|earlier|later|on|throughout|over|following"
    r"|each|that|same|than)"
    r"|[a-z]’s|[a-z]'s)[\s-]+(?:the )?$",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|a|an|its|their|his|her|our|’s|'s)\s+$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|since|until|last|early|late)\s+$", re.IGNORECASE)
_PERSON_MONTHS = frozenset(("april", "may", "june", "august", "march"))
_OCCASION_AFTER = re.compile(
    r"\s+(?:[a-z]+(?:ial|ary|al|ian) )?(?:elections?|vote|polls?|referendum|summit|meetings?|talks|session"
    r"|conference|visit|attacks?|bombings?|raids?|offensive|coup|war|clash(?:es)?|protests?|cease-?fire|truce|agreement|accord|deal|pact"
    r"|deadline|round|statement|declaration|report|earthquake|tsunami|invasion|uprising|revolution)\b"
)
_TO_MONTH = re.compile(rf"\s?[-–—/]\s?{MONTH_FULL}\b")  # "April–May 1993"
_MODAL_AFTER = re.compile(r"\s+(?:be|have|not|also|well|the|I|we|he|she|they|it|you|God|all|his|her|this)\b")
_NAME_AFTER = re.compile(
    r"\s+(?:[A-Z]\.\s|(?!Summit|Meeting|Declaration|Agreement|War|Revolution)[A-Z][a-z]+)"
)

_YEAR_CUE = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|during|early|late|mid|for|and|or|as|around|circa"
    r"|about|before|after|between|mid-|early-|late-"
    r"|year|years|spring|summer|autumn|fall|winter|throughout|on|per|ca\.|c\.|than|at|end|late-|mid-"
    r"|early-|this|summer,|beyond"
    r"|back|that|until|beginning|starting|following|when|was|is)[\s-]+(?:the )?(?:year )?$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|its|their|his|her|our|this|that|these|those|any|new|under|with)|[’']s?)\s+$",
    re.IGNORECASE,
)
_NOT_YEAR_BEFORE = re.compile(
    r"(?:\b(?:No|Nos|number|article|section|resolutions?|UNSCRs?|Res|line|page|p|pp|room|route|flight"
    r"|docket|case|Act,|Act of"
    r"|Law,|some|over|nearly|almost|about|than|least|most|another|million|hundred|(?-i:[A-Z]{2,}))\.?\s+"
    r"|[$€£#]\s?|/)$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[^.!?:;\n]\s|[“\"(])[A-Z][\w’'-]*[a-z’]\s+$")
_COUNTED = re.compile(
    r"\s+(?:troops|people|soldiers|persons|prisoners|men|women|children|fighters|police|officers"
    r"|civilians|homes|houses"
    r"|families|refugees|metres|meters|feet|miles|km|kilomet\w+|square|tons?|tonnes?|dollars|euros|pounds"
    r"|barrels|percent"
    r"|rounds|workers|members|personnel|others|students|casualties|deaths|votes|vehicles|tanks|missiles"
    r"|drones|hectares"
    r"|villages|and \d+ (?:troops|people))\b"
)
_GOOD_BEFORE = re.compile(r"\b(?:Good|Bloody|Black|Holy|Super|Ash|Palm|Easter|Cyber|Ruby)\s+$")


def is_month(text: str, found: TimeExpression) -> bool:
    """Whether a month's name without day and year is a time ("in May", "the September offensive").

    >>> from .time_expression import TimeKind
    >>> may = TimeExpression(0, 3, TimeKind.DATE, month=5)
    >>> is_month("May the talks succeed", may)
    False
    """
    before = text[max(0, found.start - _BEFORE) : found.start]
    after = text[found.end : found.end + 30]
    word = text[found.start : found.end].lower()
    if word in ("may", "april", "june") and _IN.search(before):
        return True
    if _TO_MONTH.match(after):
        return True
    if word in _PERSON_MONTHS and (_NAME_AFTER.match(after) or (word == "may" and _MODAL_AFTER.match(after))):
        return False
    if _OCCASION_AFTER.match(after) and word not in ("may", "march"):
        return True
    if _MONTH_CUE.search(before):
        return not (
            word == "march" and re.match(r"\s+(?:on|to|through|in|for|of)\b", after) and " to " in before[-5:]
        )
    if after.startswith(("’s", "'s")) or _THE.search(before):
        return word not in _PERSON_MONTHS or bool(_THE.search(before) and re.match(r"\s+[a-z]", after))
    return bool(re.match(r",|\s*[-–—]", after)) and word not in _PERSON_MONTHS


def is_year(text: str, found: TimeExpression) -> bool:
    """Whether four digits are a year: by the preposition or determiner before them, and no count after.

    >>> from .time_expression import TimeKind
    >>> words = "in 1994"
    >>> is_year(words, TimeExpression(3, 7, TimeKind.DATE, 1994))
    True
    >>> is_year("some 2000 troops", TimeExpression(5, 9, TimeKind.DATE, 2000))
    False
    """
    before = text[max(0, found.start - _BEFORE) : found.start]
    after = text[found.end : found.end + 30]
    if _COUNTED.match(after):
        return False
    if _YEAR_CUE.search(before) and not re.search(r"\bAct of $", before):
        return not (re.search(r"\b(?:about|than|to|at|for)\s+$", before) and re.match(r"\s+[a-z]+s\b", after))
    if _NOT_YEAR_BEFORE.search(before):
        return False
    if _DETERMINER.search(before):
        return True
    if not before.strip() or re.search(r"(?:^|\n|[.!?]\s|[(\[“\"‘]|[–—-]\s?|,\s)$", before):
        return not re.search(r"\b(?:Act|Law|Code|Bill)(?: of)?,? $", before)
    if _NAMED.search(before) or re.search(rf"{YEAR_WORD} $", before):
        return False
    return bool(re.match(r"\s+[a-z]+|[.,;:)]|$", after)) and found.year % 100 != 0


def is_weekday(text: str, found: TimeExpression) -> bool:
    """Whether a weekday's name is a day and not part of a name such as "Good Friday"."""
    return not _GOOD_BEFORE.search(text[max(0, found.start - 12) : found.start])


_IDIOM = re.compile(
    r"(?:\b(?:one|some) day|\b(?:a|one) (?:second|minute|quarter)|\bonly a quarter)$", re.IGNORECASE
)
_RATE = re.compile(r"\b(?:times|once|twice|each|every|per)\s$")
_OLD = re.compile(r"(?:\s|-)old\b|\s+of (?:age|experience)\b")


def is_duration(text: str, found: TimeExpression) -> bool:
    """Whether a count of units is a time and no idiom ("a second question", "one day") and no age."""
    words = text[found.start : found.end]
    if _RATE.search(text[max(0, found.start - 12) : found.start]) or text[found.start - 1 : found.start] in (
        ".",
        ",",
    ):
        return False
    return not _IDIOM.search(words) and not _OLD.match(text, found.end)
