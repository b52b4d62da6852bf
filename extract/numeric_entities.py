"""Dates, times of day and sums of money by their pattern, for corpora that label them badly or not at all.

Used when training data is prepared: the corpus the model learns news from marks *two* and *later* as dates
and misses *two weeks ago*. The patterns follow the OntoNotes guidelines, less the article and prepositions
before an expression.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_MONTH_NAME = _MONTH.replace(r"\.?)", r"\.)")
"""A month without a day: an abbreviation then needs its full stop (*Jan* is a name)."""
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\.)"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?)"
_COUNT = (
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|ninety|hundred|several|many|few|a few|a couple of|a dozen|dozens of|hundreds of|half a|recent)"
)
_COUNTED = _COUNT.replace("an?|", "")
_UNIT = "(?:days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|quarters?|fortnights?)"
_SEASON = "(?:spring|summer|autumn|winter)"
_PART = r"(?:(?:early|late|mid|mid-|end of|beginning of|start of|middle of) )"
_ORDINAL = r"(?:first|second|third|fourth|\d+(?:st|nd|rd|th))"
_NEAR = (
    "(?:last|next|this|past|previous|coming|following|same|current|"
    "earlier this|later this|late last|early next|early this)"
)
_AFTER_PREPOSITION = (
    r"(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Bb]y )|(?<=[Uu]ntil )|(?<=[Dd]uring )|(?<=[Ff]rom )|(?<=[Tt]he )|"
    r"(?<=of )|(?<=after )|(?<=before )|(?<=[Bb]etween )|(?<=\( )|(?<=for )|(?<=late )|(?<=early )|(?<='s )|"
    r"(?<=[Aa] ))"
)
_NOT_COUNTING = (
    r"(?![\d,])(?! (?:people|troops|soldiers|men|women|children|dollars|workers|square|meters|kilometers))"
)
_HOLIDAY = (
    "(?:Christmas(?: Day| Eve)?|Easter(?: Sunday)?|Ramadan|"
    "New Year(?: 's)?(?: Day| Eve)?|"
    "Thanksgiving(?: Day)?|Independence Day|Victory Day|Eid al-Fitr|"
    "Eid al-Adha|Passover|Yom Kippur|Good Friday|Labor Day|"
    "Memorial Day)"
)
_ERA = r"(?: ?(?:B\.?C\.?E?\.?|A\.?D\.?))"

_DATE = [
    rf"{_PART}?(?:{_WEEKDAY} ,? ?)?{_MONTH} {_DAY}"
    rf"(?: (?:-|–|to|and) (?:{_MONTH} )?{_DAY})?(?: ,? ?{_YEAR})?(?![\d,])",
    rf"{_DAY} (?:of )?{_MONTH}(?: ,? ?{_YEAR})?",
    rf"{_PART}?{_MONTH} (?:of )?{_YEAR}",
    rf"{_PART}?{_MONTH} of (?:last|next|this) year",
    rf"{_PART}?(?:{_NEAR} )?{_WEEKDAY}",
    rf"{_PART}?(?:{_NEAR} )?(?!May\b)(?!March\b){_MONTH_NAME}",
    rf"(?:(?<=in )|(?<=In )|(?<=by )|(?<=since )|(?<=Since )|(?<=last )|(?<=until )|(?<=and ))"
    rf"{_PART}?(?:May|March)",
    rf"{_PART}?\d{{3,4}}s",
    rf"{_PART}?{_ORDINAL} (?:century|quarter|half)"
    rf"(?: of (?:the year|{_YEAR}|(?:this|last|next) year))?{_ERA}?",
    rf"{_PART}?{_YEAR} ?(?:-|–|to) ?{_YEAR}",
    rf"{_PART}?{_SEASON} (?:of )?{_YEAR}",
    rf"(?:early|late|mid|mid-|end of|beginning of|start of|middle of) {_YEAR}",
    rf"{_AFTER_PREPOSITION}{_YEAR}{_NOT_COUNTING}",
    rf"(?:(?<= 1[0-9]\d\d and )|(?<= 20\d\d and )){_YEAR}",
    r"(?:yesterday|today|tomorrow|Today|Yesterday|Tomorrow)",
    rf"{_NEAR} (?:{_COUNT} )?(?:{_UNIT}|{_SEASON})",
    rf"{_COUNT} {_UNIT} (?:ago|earlier|later|before)",
    rf"{_COUNTED} {_UNIT}",
    rf"{_COUNTED}-(?:day|week|month|year|decade)(?!-old)",
    rf"(?:each|every) (?:day|week|month|year|{_WEEKDAY})",
    _HOLIDAY,
]
_ZONE = r"(?: ?(?:GMT|UTC|EST|EDT|CET|local time))"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
_TIME = [
    rf"{_CLOCK} ?(?:a\.m\.|p\.m\.|am|pm|AM|PM|o'clock){_ZONE}?",
    rf"\d{{1,2}}:\d\d(?::\d\d)?{_ZONE}?",
    rf"\d{{4}}{_ZONE}",
    r"(?:noon|midnight|overnight|tonight)",
    r"(?:this|last|that|early|late|yesterday|tomorrow) (?:morning|afternoon|evening|night)",
    r"(?<=day )(?:morning|afternoon|evening|night)",
    rf"{_COUNTED} (?:hours?|minutes?|seconds?)",
    rf"{_COUNTED}-(?:hour|minute)",
]
_AMOUNT = r"\d[\d,.]*(?: (?:hundred|thousand|million|billion|trillion))*"
_CURRENCY = (
    "(?:dollars?|euros?|pounds?|yen|yuan|r(?:o)?ubles?|rupees?|francs?|pesos?|dinars?|riyals?|rials?|shekels?|lira|drams?|manats?|"
    "laris?|hryvnias?|cents?|won|kronor|crowns?)"
)
_MONEY = [
    rf"(?:US|U\.S\. )?[$£€¥] ?{_AMOUNT}(?:-(?:million|billion|trillion))?",
    rf"(?:{_AMOUNT}|(?:hundreds|thousands|tens of thousands|millions|billions) of|"
    r"(?:one|two|three|five|ten) (?:million|billion))"
    rf" (?:U\.S\. |US |Canadian |Australian )?{_CURRENCY}",
]
_PATTERNS = [
    (label, re.compile(rf"(?<![^ ])(?:{'|'.join(patterns)})(?![^ ])"))
    for label, patterns in (("MONEY", _MONEY), ("TIME", _TIME), ("DATE", _DATE))
]


def numeric_entities(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """Spans (start, end, label) of words, in order; of overlapping ones the first and longest.

    >>> numeric_entities("They met on October 6 , 2022 and again two weeks later for $ 3 million".split())
    [(3, 7, 'DATE'), (9, 12, 'DATE'), (13, 16, 'MONEY')]
    """
    text = " ".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found = [
        (bisect_left(starts, match.start()), bisect_right(starts, match.end() - 1), label)
        for label, pattern in _PATTERNS
        for match in pattern.finditer(text)
    ]
    kept: list[tuple[int, int, str]] = []
    for start, end, label in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return kept
