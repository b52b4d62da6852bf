"""Patterns of single time expressions: each row a name, a regular expression and the reading of its groups.

Prefixes ("since", "early in", "around") and ranges of two expressions are put together in `time_grammar`.
"""

from __future__ import annotations

from dataclasses import replace

from .time_readings import (
    SHIFTS,
    Reading,
    read_ago,
    read_attacks,
    read_century,
    read_counted_from,
    read_date,
    read_day_beside,
    read_day_range,
    read_decade,
    read_deictic,
    read_from_now,
    read_holiday,
    read_offset,
    read_open,
    read_part_of_unit,
    read_quarter,
    read_season,
    read_span,
    read_unit,
    read_weekday,
    read_year_range,
)
from .time_words import (
    COUNT,
    HEDGE,
    MONTH_ANY,
    MONTH_FULL,
    ORDINAL_DAY,
    REL_YEAR,
    SEASON,
    TO,
    UNIT,
    VAGUE,
    WEEKDAY_FULL,
    WEEKDAY_SHORT,
    YEAR_WORD,
)

_WD = rf"(?P<wd>{WEEKDAY_FULL}|{WEEKDAY_SHORT})"
_DAYPART = r"(?:[ -](?:early |late )?(?:morning|afternoon|evening|night|midday|noon))"
_YEAR_TAIL = rf"(?:,? (?:of )?(?P<year>{YEAR_WORD})\b|,? (?:of )?(?P<rel>{REL_YEAR}))"
_D1, _D2 = (rf"(?P<{name}>{ORDINAL_DAY})" for name in ("d1", "d2"))
_MON = rf"(?P<month>{MONTH_ANY})"
_SHIFT = "|".join(sorted(SHIFTS.keys() - {"the"}, key=len, reverse=True))
_NUMBERED = (
    rf"(?:{HEDGE}?(?:{VAGUE}|{COUNT}(?: (?:to|or) {COUNT})?|[Aa]n?) {UNIT}"
    r"|(?:days|weeks|months|years|decades|centuries))(?! old\b|-old\b)"
)

_OPENING_WORDS = (
    "a an about after almost approximately april around at august autumn barely beginning century christmas"
    " close coming countless couple current day decade december dozens during each early eight eleven end"
    " every fall february few fifty final first fiscal five for fortnight forty four friday fy half hour"
    " hundred in january july june just last late less many march may middle minute monday month more most"
    " multi nearly new next nine night november numerous october one only over past previous q quarter recent"
    " roughly saturday second september seven several six slightly some spring start summer sunday ten that"
    " the third this those three through thursday tieth today tomorrow tonight tuesday turn twelve twenty"
    " two under up upcoming wednesday week well winter within year yesterday"
)
"""First words of all that a row may match: it is tried nowhere else."""
_PREFIX = 3
_OPENINGS = frozenset(word[:_PREFIX] for word in _OPENING_WORDS.split())


def may_open(letters: str) -> bool:
    """Whether a time expression of `ROWS` may begin with these letters, or with a digit or apostrophe.

    >>> may_open("Mondays"), may_open("of")
    (True, False)
    """
    return letters[:_PREFIX].lower() in _OPENINGS or not letters.isalpha()


ROWS: tuple[tuple[str, str, Reading], ...] = (
    ("fiscal", r"\b(?:[Ff]iscal [Yy]ear|FY)[ -]?’?(?:20)?\d\d(?:[-–/]\d\d)?\b", read_open),
    ("range_md", rf"\b{_MON} {_D1}(?:{TO}|\s?(?:and|&)\s){_D2}(?!\w){_YEAR_TAIL}?", read_day_range),
    (
        "range_dm",
        rf"\b(?:the )?{_D1}(?:{TO}|\s?(?:and|&)\s){_D2} (?:of )?{_MON}(?!\w){_YEAR_TAIL}?",
        read_day_range,
    ),
    ("attacks", r"\b(?:9/11|September 11(?:th)?(?=(?: terrorist| terror)? attacks))\b", read_attacks),
    ("day_month", rf"\b(?:{_WD},? )?(?:the )?{_D1}(?: of)? {_MON}(?!\w){_YEAR_TAIL}?", read_date),
    ("month_day", rf"\b(?:{_WD},? (?:the )?)?{_MON} (?:the )?{_D1}(?!\w){_YEAR_TAIL}?", read_date),
    ("month_year", rf"\b{_MON}{_YEAR_TAIL}", read_date),
    ("iso", rf"\b(?P<year>{YEAR_WORD})-(?P<month>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])\b", read_date),
    (
        "dotted",
        rf"\b(?P<d1>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>{YEAR_WORD})\b",
        read_date,
    ),
    ("slashed", rf"\b(?P<d1>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR_WORD})\b", read_date),
    (
        "slashed_us",
        rf"\b(?P<month>0?[1-9]|1[0-2])/(?P<d1>1[3-9]|2\d|3[01])/(?P<year>{YEAR_WORD})\b",
        read_date,
    ),
    ("slashed_open", rf"\b\d{{1,2}}/\d{{1,2}}/{YEAR_WORD}\b", read_open),
    (
        "that_month",
        rf"(?<!said )(?<!says )(?<!say )(?<!so )\b[Tt]hat (?:same )?(?P<month>{MONTH_FULL})\b(?! \d)",
        lambda g, s, e: replace(read_date(g, s, e), year_shift=0, anchored=True),
    ),
    ("month", rf"\b(?P<month>{MONTH_FULL}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?![\w-])", read_date),
    (
        "decade",
        r"(?:\b(?:[Tt]he )?(?P<decade>(?:1[5-9]|20)\d0)[’']?|(?:\b[Tt]he )?[’'](?P<short>[2-9]0))s\b",
        read_decade,
    ),
    (
        "century",
        r"\b(?:[Tt]he )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|(?:twenty-|twen)?(?:first|tieth)|(?:six|seven|eigh"
        r"|nine)teenth)[ -][Cc]entury\b",
        read_century,
    ),
    (
        "year_range",
        rf"\b(?P<year>{YEAR_WORD})\s?[-–/]\s?(?P<year2>{YEAR_WORD}|\d\d)\b(?![-–/.\d])",
        read_year_range,
    ),
    (
        "year",
        rf"(?<![\w$€£.,/:#])(?<!(?<!mid)(?<!arly)(?<!late)-)(?P<year>{YEAR_WORD})\b(?![/%:\d-]|[.,]\d|-\w)",
        read_date,
    ),
    (
        "deictic",
        r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday"
        r"|[Tt]omorrow|[Tt]onight"
        rf"|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)|[Oo]vernight){_DAYPART}?\b(?![’']s)",
        read_deictic,
    ),
    (
        "deictic_possessive",
        r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?=[’']s\b)",
        read_deictic,
    ),
    ("other_day", r"\b[Tt]he other (?:day|night|week)\b", read_open),
    ("weekdays", rf"\b(?:(?:[Ee]very|[Ee]ach) (?:other )?{WEEKDAY_FULL}|{WEEKDAY_FULL}s)\b", read_open),
    (
        "weekday",
        rf"\b(?:(?P<shift>(?i:{_SHIFT})) )?(?P<wd>{WEEKDAY_FULL})(?:,? (?:of )?(?P<week>last|next"
        rf"|this) week)?{_DAYPART}?\b",
        read_weekday,
    ),
    ("weekend", rf"\b(?P<shift>(?i:{_SHIFT}|the)) (?P<unit>weekend)\b", read_unit),
    (
        "span",
        rf"\b(?:(?i:over|in|during|for|within|through|throughout) )?(?:(?i:the|these|this"
        rf"|those) )?(?P<side>(?i:past|last|previous|next|coming|recent)) (?:{HEDGE})?"
        rf"(?:(?P<count>few|several|many|couple of|{COUNT}) )?(?P<unit>(?:second|minute|hour|day|week"
        rf"|month|year|decade|centurie)s)\b",
        read_span,
    ),
    (
        "span_one",
        r"\b(?i:over|in|during|for|within) the (?P<side>(?i:past|last|coming|next)) (?P<unit>day"
        r"|week|month|year|decade|century)\b",
        lambda g, s, e: read_span({**g, "count": "one"}, s, e),
    ),
    (
        "unit",
        rf"\b(?P<shift>(?i:{_SHIFT})) (?:calendar |entire |whole )?(?P<unit>day|night|week|fortnight"
        rf"|month|quarter|year|decade|century)(?=s?\b)(?:s(?= [a-z]))?(?!-)",
        read_unit,
    ),
    (
        "part_of_unit",
        r"\b(?:[Tt]he )?(?P<part>end|close|beginning|start|middle|turn) of (?P<which>the|this|last|next"
        r"|that) (?P<unit>day|week|month|quarter|year|decade|century)\b",
        read_part_of_unit,
    ),
    (
        "part_in_unit",
        r"\b(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) in (?P<which>the|this|that) "
        r"(?P<unit>day|week|month|quarter|year|decade|century)\b",
        read_part_of_unit,
    ),
    (
        "mid_unit",
        r"\b(?P<part>[Yy]ear|[Mm]onth|[Ww]eek)[- ]end\b",
        lambda g, s, e: read_part_of_unit({"part": "end", "unit": g["part"]}, s, e),
    ),
    (
        "ago",
        rf"\b(?:(?:{HEDGE})*(?P<count>{VAGUE}|{COUNT}|[Aa]n?) (?P<unit>{UNIT})(?P<half> and a half)?"
        rf"|(?P<units>days|weeks|months|years|decades|centuries)) ago\b",
        lambda g, s, e: read_ago({**g, "unit": g.get("unit") or g["units"]}, s, e),
    ),
    (
        "from_now",
        rf"\b(?:(?:[Ii]n )?(?:{HEDGE})?(?P<count>{COUNT}|[Aa]n?) (?P<unit>{UNIT})(?:[’'] time| from (?:now"
        rf"|today)))\b",
        read_from_now,
    ),
    (
        "day_beside",
        r"\b[Tt]he day (?P<side>before|after)(?=\s*(?:[.,;:)”\"]|$|that\b(?! \w+ (?:meet|talk|vote)))"
        r"|\s+(?:in|at|and|when|but|said|told)\b)",
        read_day_beside,
    ),
    (
        "offset",
        rf"\b(?:{HEDGE})*(?:(?P<count>{VAGUE}|{COUNT}|[Aa]n?) )?(?P<unit>{UNIT}) (?P<side>later|earlier"
        rf"|afterwards?|beforehand|previously|(?:before|after|prior)(?=\s*(?:[.,;:)”\"]|$)))(?!\w)",
        read_offset,
    ),
    (
        "counted_from",
        rf"\b(?:{HEDGE})*(?:(?P<count>{COUNT}|[Aa]n?) (?P<unit>{UNIT})|[Tt]he (?P<one>day)) "
        r"(?P<side>before|after|prior to)\b",
        read_counted_from,
    ),
    (
        "before_event",
        rf"\b(?:{_NUMBERED}|[Tt]he (?:day|week|month|year|night)) (?:before|after|prior to|ahead of|since"
        rf"|into)\b",
        read_open,
    ),
    (
        "season_year",
        rf"\b(?:(?:[Tt]he )?(?P<season>(?i:{SEASON}))(?: of)?,? (?:(?P<year>{YEAR_WORD})"
        rf"|(?P<rel>{REL_YEAR})))\b",
        read_season,
    ),
    ("season_shift", rf"\b(?P<shift>(?i:{_SHIFT})) (?P<season>{SEASON})\b", read_season),
    ("season_in", r"(?<=\b[Ii]n )(?:the )?(?P<season>spring|summer|autumn|winter)\b", read_season),
    (
        "season_of",
        r"\b(?P<season>(?i:spring|summer|autumn|winter|fall))(?= (?:sessions?|semester|offensive|campaign"
        r"|meetings?|summit|term)\b)",
        read_season,
    ),
    (
        "quarter",
        rf"\b(?:[Tt]he )?(?P<nth>first|second|third|fourth|last|final) (?P<unit>quarter"
        rf"|half) of (?:the year|(?P<year>{YEAR_WORD})|(?P<rel>(?:last|this|next) year))\b",
        read_quarter,
    ),
    ("quarter_short", rf"\bQ(?P<nth>[1-4])(?: of)? (?P<year>{YEAR_WORD})\b", read_quarter),
    (
        "holiday",
        rf"\b(?P<name>Christmas Eve|Christmas(?: Day)?|New Year[’']s (?:Eve"
        rf"|Day))(?:,? (?P<year>{YEAR_WORD}))?\b",
        read_holiday,
    ),
    (
        "adjective",
        rf"\b(?:(?:{COUNT}|half|multi)[- ])?(?:minute|hour|day|night|week|month|year|decade|century)s?-long\b"
        rf"|\b(?:{COUNT}|half|multi)-(?:second|minute|hour|day|night|week|month|year|decade|century)s?\b(?!-)",
        read_open,
    ),
    ("duration", rf"\b(?:(?i:for|within|in|during|over|lasting|after) )?{_NUMBERED}\b(?!-)", read_open),
    ("recently", r"\b(?:[Mm]ost )?[Rr]ecently\b|\b[Ll]ately\b|\b[Ii]n recent times\b", read_open),
)
