"""Time expressions in a text: single ones by pattern, then prefixes, approximations and ranges put to them."""

from __future__ import annotations

import re
from dataclasses import replace

from .time_context import is_month, is_weekday, is_year
from .time_expression import TimeExpression, TimeKind
from .time_patterns import ROWS

_TRIGGER = re.compile(
    r"\d|day|night|week|month|year|quarter|decade|centur|hour|minute|morrow|[Oo]vernight|ecently|ately|spring|summer|autumn|fall"
    r"|winter|January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL"
    r"|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?\s"
    r"|recent|Christmas|second"
)
_COMPILED = tuple((name, re.compile(_unnamed), reading) for name, _unnamed, reading in ROWS)
_MASTER = re.compile("|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[^>]+>', '(?:', regex)})" for name, regex, _ in ROWS))
_READINGS = {name: (pattern, reading) for name, pattern, reading in _COMPILED}
_WINDOW = re.compile(r"[^\n]+")

_LEFT = re.compile(
    r"(?:\b(?P<bound>since|until|till|up to|up until|through|by|no later than|not later than|before|prior to|ahead of|after"
    r"|starting|starting on|starting from|starting in|beginning|beginning on|beginning in|as from|effective|effective from"
    r"|effective on|effective as of|as of|as early as|as late as|from|between|earlier than)\s+)?"
    r"(?:(?:in|on|at|during|over)\s+)?(?:the\s+)?"
    r"(?:(?P<approx>around|about|circa|approximately|roughly|c\.|ca\.)\s+)?"
    r"(?:(?:in|on)\s+)?(?:the\s+)?"
    r"(?:(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|GMT|UTC)?(?:\s(?:local time|GMT|UTC|E[SD]T))?(?:,|\s+on|\s+of)?)\s+)?"
    r"(?:(?:the\s+)?(?P<part>early hours of|very early|early|earlier in|earlier on|earlier|later in|later on|later|late|mid|middle of"
    r"|the middle of|end of|the end of|beginning of|the beginning of|start of|the start of|first half of|second half of"
    r"|first months of|last months of|latter half of|early part of|latter part of|close of|first days of|last days of"
    r"|final days of|end of the day|morning of|evening of|night of|afternoon of)[\s-]*)?(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_PARTS = {
    "early": "early", "very early": "early", "early part of": "early", "first months of": "early", "first days of": "early",
    "late": "late", "latter part of": "late", "last months of": "late", "last days of": "late", "final days of": "late",
    "mid": "mid", "middle of": "mid", "the middle of": "mid", "end of": "end", "the end of": "end", "close of": "end",
    "beginning of": "start", "the beginning of": "start", "start of": "start", "the start of": "start",
    "earlier": "earlier", "earlier in": "earlier", "earlier on": "earlier", "later": "later", "later in": "later",
    "later on": "later", "first half of": "half1", "second half of": "half2", "latter half of": "half2",
}  # fmt: skip
_BOUNDS = {
    "since": "since", "starting": "since", "starting on": "since", "starting from": "since", "starting in": "since",
    "beginning": "since", "beginning on": "since", "beginning in": "since", "as from": "since", "effective": "since",
    "effective from": "since", "effective on": "since", "effective as of": "since", "as early as": "", "as late as": "",
    "until": "until", "till": "until", "up to": "until", "up until": "until", "through": "until",
    "by": "by", "no later than": "by", "not later than": "by", "before": "before", "prior to": "before",
    "ahead of": "before", "earlier than": "before", "after": "after", "as of": "", "from": "from", "between": "between",
}  # fmt: skip
_THE = re.compile(r"\b(?:the|its|their|his|her|our|a|an)\s+$", re.IGNORECASE)
_MODIFIES = re.compile(r"\s+(?!and\b|or\b|in\b|on\b|at\b|to\b|by\b|when\b|that\b|with\b|for\b|but\b|as\b)[A-Za-z]")
_CONNECTOR = re.compile(r"\s?[-–—]\s?|,?\s(?:to|through|until|till|up to)\s(?:the\s)?(?:end of\s)?")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?(?:on\s)?")
_OUTWARD = re.compile(r"\s(?:on|onwards?|forward)\b")
_RANGED = frozenset((TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.SEASON, TimeKind.DECADE, TimeKind.CENTURY, TimeKind.DAY))
_PLAIN_AND = frozenset((TimeKind.WEEKDAY,))


def find_expressions(text: str) -> list[TimeExpression]:
    """Time expressions of a text in order, without overlaps, ranges as one."""
    found: list[TimeExpression] = []
    for window in _WINDOW.finditer(text):
        if _TRIGGER.search(text, window.start(), window.end()):
            atoms = _atoms(text, window.start(), window.end())
            found += _composed(text, window.start(), atoms)
    return found


def _atoms(text: str, start: int, end: int) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    position = start
    while True:
        match = _MASTER.search(text, position, end)
        if match is None:
            return found
        name = match.lastgroup or ""
        atom = _read(text, name, match.start(), match.end())
        if atom is not None:
            found.append(atom)
        position = match.end() if atom is not None else match.start() + max(1, _first_word(match.group()))


def _first_word(words: str) -> int:
    space = words.find(" ")
    return space if space > 0 else len(words)


def _read(text: str, name: str, start: int, end: int) -> TimeExpression | None:
    pattern, reading = _READINGS[name]
    match = pattern.match(text, start)
    if match is None or match.end() > end:
        return None
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    atom = reading(groups, start, match.end())
    plausible = (
        (name != "month" or is_month(text, atom))
        and (name not in ("year", "year_range") or is_year(text, atom))
        and (atom.weekday < 0 or is_weekday(text, atom))
    )
    return atom if plausible else None


def _composed(text: str, floor: int, atoms: list[TimeExpression]) -> list[TimeExpression]:
    """Atoms with what stands before them, and pairs of them joined to ranges."""
    composed: list[TimeExpression] = []
    for atom in atoms:
        atom = _with_left(text, composed[-1].end if composed else floor, atom)
        joined = _joined(text, composed[-1], atom) if composed else None
        if joined is not None:
            composed[-1] = joined
        else:
            composed.append(atom)
    return [_settled(text, atom) for atom in composed]


def _with_left(text: str, floor: int, atom: TimeExpression) -> TimeExpression:
    """The atom with the bound ("since"), part ("early"), hedge ("around") or clock before it."""
    if atom.kind is TimeKind.OPEN:
        return atom
    match = _LEFT.search(text, max(floor, atom.start - 70), atom.start)
    if match is None:
        return atom
    groups = match.groupdict()
    starts = [match.start(name) for name in ("bound", "approx", "clock", "part") if groups[name]]
    bound = _BOUNDS[re.sub(r"\s+", " ", (groups["bound"] or "").lower())] if groups["bound"] else ""
    if bound in ("before", "after") and _MODIFIES.match(text, atom.end) and _THE.search(text, floor, atom.start):
        return atom
    part = _PARTS.get(re.sub(r"\s+", " ", (groups["part"] or "").lower()), atom.part)
    return replace(
        atom, start=min([atom.start, *starts]), part=part, bound=bound,
        approximate=bool(groups["approx"]) and not groups["clock"],
    )  # fmt: skip


def _joined(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """The range of two expressions, where a connector joins them."""
    if first.kind not in _RANGED or second.kind not in _RANGED or first.last or second.last:
        return None
    if first.kind is not second.kind and {first.kind, second.kind} != {TimeKind.DATE, TimeKind.DAY}:
        return None
    between = text[first.end : second.start]
    bounded = first.bound in ("from", "between", "since", "")
    by_and = _AND.fullmatch(between) and (first.bound == "between" or first.kind in _PLAIN_AND)
    by_to = second.bound == "until" and not between.strip() and bounded
    if not (by_and or by_to or (_CONNECTOR.fullmatch(between) and bounded and not second.bound)):
        return None
    if first.kind is TimeKind.DATE and by_and and first.bound != "between":
        return None
    first, second = _shared(first, second)
    return replace(first, end=second.end, bound="", last=replace(second, bound=""))


def _shared(first: TimeExpression, second: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
    """Both ends of a range with the year that only one of them names."""
    if first.kind is TimeKind.DATE and second.kind is TimeKind.DATE:
        if second.year and not first.year and first.month:
            earlier = second.month and first.month > second.month
            first = replace(first, year=second.year - 1 if earlier else second.year)
        elif first.year and not second.year and second.month:
            later = second.month < first.month
            second = replace(second, year=first.year + 1 if later else first.year)
    return first, second


def _settled(text: str, atom: TimeExpression) -> TimeExpression:
    """A single "from" or "between" says nothing; "from … on" is since. The span keeps the words that count."""
    if atom.bound not in ("from", "between"):
        return atom
    if atom.bound == "from" and _OUTWARD.match(text, atom.end):
        return replace(atom, bound="since")
    start = atom.start + len(atom.bound)
    while text[start].isspace():
        start += 1
    return replace(atom, start=start, bound="")
