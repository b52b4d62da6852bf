"""Words of time: numbers, units and the pieces that the time grammar is put together from."""

from __future__ import annotations

import re

from .calendar_words import DAY, MONTHS

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "dozen": 12,
    "half a": 0,
}  # fmt: skip
ORDINALS = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}

UNIT = r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie)s?"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
COUNT = (
    rf"(?i:\d{{1,4}}(?:\.\d)?|{_TENS}(?:[- ]{_UNITS})?|{_UNITS}|ten|eleven|twelve|thirteen|fourteen"
    rf"|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|a hundred|one hundred|hundred|a dozen)"
)
VAGUE = (
    r"(?i:a few|few|several|some|many|a couple of|a couple|couple of|numerous|dozens of|countless"
    r"|a number of)"
)
HEDGE = (
    r"(?i:(?:just |only |well |a little |slightly )?(?:over|under|about|around|approximately|roughly"
    r"|nearly|almost|more than|less than|at least|up to|some|barely|just|only) )"
)

WEEKDAY_FULL = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?"
MONTH_FULL = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
MONTH_ANY = rf"(?:{MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
ORDINAL_DAY = rf"(?:{DAY})(?:st|nd|rd|th)?(?![\d:%])(?!\.\d)(?!,\d\d\d)"
YEAR_WORD = r"(?:1[5-9]\d\d|20\d\d)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
TO = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till)\s(?:the\s)?)"
REL_YEAR = r"(?:last|this|next|the same|that|the previous|the following) year"

_SPLIT = re.compile(r"[\s-]+")


def read_count(words: str) -> float | None:
    """Number that a count names; `None` for a vague one.

    >>> read_count("twenty-four"), read_count("several"), read_count("1.5")
    (24.0, None, 1.5)
    """
    words = words.strip().lower()
    if re.fullmatch(r"\d+(?:\.\d)?", words):
        return float(words)
    if words in ("a couple of", "couple of", "a couple"):
        return None
    numbers = [NUMBERS.get(word) for word in _SPLIT.split(words) if word]
    known = [number for number in numbers if number is not None]
    if len(known) != len(numbers) or not known:
        return None
    if len(known) == 2 and known[0] == 1 and known[1] >= 12:
        return float(known[1])
    return float(sum(known))


def unit_name(word: str) -> str:
    """Singular of a unit's name.

    >>> unit_name("centuries"), unit_name("days")
    ('century', 'day')
    """
    word = word.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def month_of(word: str) -> int:
    """Number of a month's name or short form.

    >>> month_of("Sept."), month_of("MAY")
    (9, 5)
    """
    return MONTHS[word.lower().rstrip(".")]
