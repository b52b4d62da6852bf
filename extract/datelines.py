"""Datelines ("GENEVA, 16 June (Reuters) —"), time-stamps and the dates they state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .calendar_words import DAY, MONTH, WEEKDAY, YEAR, find_full_date, make_date, month_number

_UPPER = r"[A-ZÀ-ÞŁŠŽ]"
_CAPS = (  # the capital comes first, so that no other place is looked at
    rf"{_UPPER}(?<!\w.)(?:(?<=S)T\. {_UPPER})?[A-ZÀ-ÞŁŠŽ.'’\-]{{0,24}}{_UPPER}"
    rf"(?:[ /]{_UPPER}[A-ZÀ-ÞŁŠŽ.'’\-]{{1,24}}){{0,3}}"
)
_MIXED = rf"{_UPPER}[\w.'’\-]{{1,30}}(?: (?:of|de|del|al|{_UPPER}[\w.'’\-]{{1,30}})){{0,3}}"
_REGION = rf"(?:, (?!{MONTH}|{WEEKDAY}){_UPPER}[\w.'’]{{1,30}}(?: {_UPPER}[\w.'’]{{1,30}}){{0,2}})"
_ON = (
    rf"(?:[,.]? (?:{WEEKDAY},? )?"
    rf"(?P<on>(?:(?i:{MONTH}) {DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th)? (?i:{MONTH}))(?:,? {YEAR})?"
    rf"|{DAY}\.(?:0?[1-9]|1[0-2])\.{YEAR}|{YEAR}-\d\d-\d\d))"
)
_SIGN = r"(?: ?\((?P<paren>[A-Z][\w./&’' -]{1,28})\)|[,.]? ?/(?P<slash>[A-Z][\w -]{1,20})/\.?)"
_BARE = r"(?:, ?|\. )(?P<bare>[A-Z]{3,16})"
_DASH = r"(?:\s?(?:—|–|--)\s?|\s-\s)"

_FORMS = (
    rf"(?P<place>{_CAPS}{_REGION}?){_ON}(?:{_SIGN}(?:[.:]|{_DASH})?|{_BARE}(?:[.:]|{_DASH})|[.:]|{_DASH})",
    rf"(?P<place>{_CAPS}{_REGION}?){_SIGN}?{_DASH}",
    rf"(?P<place>{_MIXED}{_REGION}?){_ON}(?:{_SIGN}(?:[.:]|{_DASH})?|{_BARE}(?:[.:]|{_DASH})|{_DASH})",
    rf"(?P<place>{_MIXED}{_REGION}?){_SIGN}{_DASH}",
    rf"(?P<place>{_MIXED}{_REGION}?), (?P<on>(?:{MONTH} {DAY},|{DAY} {MONTH}) {YEAR})[.:]",
)
_DATELINES = tuple(re.compile(rf"{form}\s*(?=[\w“\"‘'«(])") for form in _FORMS)
_INLINE_SIGNED = re.compile(rf"(?P<place>{_CAPS}{_REGION}?){_SIGN}{_DASH}\s*(?=[A-Z“\"‘])")
_INLINE = re.compile(
    rf"(?P<place>{_CAPS}{_REGION}?){_ON}(?:{_SIGN}(?:[.:]|{_DASH})?|{_BARE}(?:[.:]|{_DASH})|{_DASH})\s*"
    rf"(?=[A-Z“\"‘])"
)

_LABEL = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|released|issued|date|dated|release date|created"
    r"|modified"
    r"|publication date|press release)(?: on| at)?\s*:?\s*)+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b[0-2]?\d[:.h][0-5]\d(?:[:.][0-5]\d)?(?:\s*[ap]\.?m\b\.?)?|\b(?:1[0-2]|[1-9])\s*[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b(?:GMT|UTC|CES?T|EES?T|BST|[ECMP][SD]T|ET|MSK|AMT|local time)\b|[+-]\d\d:?\d\d\b")
_DAYPART = re.compile(
    rf"{WEEKDAY}|(?i:{MONTH}) {DAY}(?:st|nd|rd|th)?(?:,? {YEAR})?|{DAY}(?:st|nd|rd"
    rf"|th)? (?i:{MONTH})(?:,? {YEAR})?"
    rf"|\b{YEAR}-\d\d-\d\d\b|\b{DAY}\.(?:0?[1-9]|1[0-2])\.{YEAR}\b|\b\d{{1,2}}/\d{{1,2}}/{YEAR}\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?:(?:last )?updated:?\s*)?\d+ (?:min(?:ute)?|hour|day)s? ago\b|\b\d+ min(?:ute)?s? read\b"
    r"|\blast updated\b",
    re.I,
)
_ISSUED = re.compile(
    rf"^(?P<place>{_MIXED}{_REGION}?) ?[-–—|] ?{_UPPER}[^.!?]{{2,60}}? ?[-–—|] ?(?=\d|{MONTH})"
)
_ISSUER_DATED = re.compile(
    rf"^(?:[\w ]{{0,30}})?\b(?:Ministry|Office|Department|Embassy|Government|Commission|Council)\b"
    rf"[\w ]{{0,50}},\s*(?=\d|{MONTH})"
)
_STAMP_PLACE = re.compile(rf"^(?!{WEEKDAY}){_MIXED}{_REGION}?\s*,\s*(?=\d|{MONTH}|{WEEKDAY})")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline or time-stamp: `month` and `day` are 0 and `year` is 0 where it does not say."""

    start: int
    end: int
    place: str = ""
    agency: str = ""
    year: int = 0
    month: int = 0
    day: int = 0

    def date_in(self, year: int) -> date | None:
        """Its date, with `year` where it names none; `None` without month and day."""
        return make_date(self.year or year, self.month, self.day) if self.month and self.day else None


def match_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline that begins at `start`, its end being where the first sentence begins.

    >>> match_dateline("YEREVAN, NOVEMBER 8, ARMENPRESS. Armenia has").agency
    'Armenpress'
    >>> match_dateline("GENEVA, 16 June (Reuters) - The two").place
    'Geneva'
    """
    for pattern in _DATELINES:
        match = pattern.match(text, start)
        if match is not None and _credible(match):
            return _dateline(match)
    return None


def find_datelines(text: str) -> list[Dateline]:
    """Datelines in `text`: at its start of any form, elsewhere those with a date or an agency."""
    found = [_dateline(match) for pattern in (_INLINE, _INLINE_SIGNED) for match in pattern.finditer(text)]
    first = match_dateline(text)
    found += [first] if first is not None else []
    kept: list[Dateline] = []
    for dateline in sorted(found, key=lambda line: line.start):
        if not kept or dateline.start >= kept[-1].end:
            kept.append(dateline)
    return kept


def _credible(match: re.Match[str]) -> bool:
    """A place in capitals before a bare dash may be an acronym at the start of a sentence."""
    groups = match.groupdict()
    if groups.get("on") or groups.get("paren") or groups.get("slash"):
        return True
    return len(groups["place"]) > 3 and match.string[match.end() : match.end() + 1].isupper()


def _dateline(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    agency = groups.get("paren") or groups.get("slash") or groups.get("bare") or ""
    year, month, day = partial_date(groups.get("on") or "")
    return Dateline(
        match.start(), match.end(), place_name(groups["place"]), publisher_name(agency), year, month, day
    )


def place_name(place: str) -> str:
    """A place as printed in a dateline, without shouting.

    >>> place_name("NEW DELHI"), place_name("Oslo")
    ('New Delhi', 'Oslo')
    """
    words = [word.capitalize() if word.isupper() and len(word) > 2 else word for word in place.split(" ")]
    return " ".join("-".join(part[:1].upper() + part[1:] for part in word.split("-")) for word in words)


def publisher_name(agency: str) -> str:
    """An agency as printed in a dateline, without shouting: long names in capitals get normal case.

    >>> publisher_name("ARMENPRESS"), publisher_name("AFP")
    ('Armenpress', 'AFP')
    """
    agency = agency.strip(" .,")
    return agency.capitalize() if agency.isupper() and agency.isalpha() and len(agency) > 5 else agency


def partial_date(text: str) -> tuple[int, int, int]:
    """Year, month and day that `text` states; 0 for each it does not."""
    full = find_full_date(text)
    if full is not None:
        return full.year, full.month, full.day
    month = re.search(MONTH, text, re.IGNORECASE)
    day = re.search(rf"\b{DAY}(?=st|nd|rd|th|\b)", text)
    if month is None or day is None:
        return 0, 0, 0
    return 0, month_number(month.group()), int(day.group())


def match_stamp(line: str) -> Dateline | None:
    """The time-stamp that a whole line is: clock, weekday, date, time zone, with or without a label or place.

    >>> match_stamp("13:44, 8 November 2023").day
    8
    >>> match_stamp("16:24,").month
    0
    >>> match_stamp("The talks opened on 8 November 2023") is None
    True
    """
    if not 4 <= len(line.strip()) <= 90:
        return None
    rest = _LABEL.sub("", line.strip(), count=1)
    place = _STAMP_PLACE.match(rest) or _ISSUED.match(rest) or _ISSUER_DATED.match(rest)
    bare = rest[place.end() :] if place else rest
    left = _AGE.sub("", _ZONE.sub("", _CLOCK.sub("", _DAYPART.sub("", bare))))
    if left.strip(" ,.|/·•–—-()[]:;*#") or left == bare:
        return None
    year, month, day = partial_date(bare)
    name = place.groupdict().get("place", place.group().strip(" ,")) if place else ""
    if _ISSUER_DATED.match(rest):
        name = ""
    return Dateline(0, len(line), name, "", year, month, day)
