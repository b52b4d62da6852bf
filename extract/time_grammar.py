"""Time expressions in a text: single ones by pattern, then their prefixes, and pairs joined to ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .time_context import is_duration, is_month, is_weekday, is_year
from .time_expression import TimeExpression, TimeKind
from .time_patterns import ROWS, may_open
from .time_prefixes import BOUNDS, NOT_BEFORE, PARTS, PREFIX

_WORDS_OF_TIME = (
    "day|night|week|month|year|quarter|decade|centur|hour|minute|morrow|overnight|Overnight|ecently|ately"
    "|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October"
    "|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    "|recent|Christmas|Year|second|morning|noon|evening"
)
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_INITIALS = "".join(sorted({each[0] for each in f"{_WORDS_OF_TIME}|{_SHORT_MONTHS}".split("|")}))
_TRIGGER = re.compile(rf"(?=[\d{_INITIALS}])(?:\d|{_WORDS_OF_TIME}|(?:{_SHORT_MONTHS})\.?\s)")
"""What every expression holds; most letters begin none of it, and are passed by."""
_COMPILED = tuple((name, re.compile(_unnamed), reading) for name, _unnamed, reading in ROWS)
_MASTER = re.compile(
    "|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[^>]+>', '(?:', regex)})" for name, regex, _ in ROWS)
)
_READINGS = {name: (pattern, reading) for name, pattern, reading in _COMPILED}
_WINDOW = re.compile(r"[^\n]+")
_BEGINNING = re.compile(r"(?<!\w)(?:[^\W\d]+|[\d’'])")
_REACH = 70

_THE = re.compile(r"\b(?:the|its|their|his|her|our|a|an)\s+$", re.IGNORECASE)
_MODIFIES = re.compile(
    r"\s+(?!and\b|or\b|in\b|on\b|at\b|to\b|by\b|when\b|that\b|with\b|for\b|but\b|as\b)[A-Za-z]"
)
_CONNECTOR = re.compile(r"\s?[-–—]\s?|,?\s(?:to|through|until|till|up to)\s(?:the\s)?(?:end of\s)?")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?(?:on\s)?")
_BESIDE = re.compile(r",?\s(?:(?:on|in)\s)?(?:the\s)?")
_AFTER_BOUND = re.compile(r"\s+(?:(?:in|on|at|the)\s+)*")
_OUTWARD = re.compile(r"\s(?:on|onwards?|forward)\b")
_RANGED = frozenset(
    (TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.SEASON, TimeKind.DECADE, TimeKind.CENTURY, TimeKind.DAY)
)
_TO_DATE = re.compile(r"\s(?:[^.;:,\n]{0,80}\s)?(?:(?:on|in|of|the|his|her|its|their)\s)?")
_NEVER_HEDGED = frozenset((TimeKind.DAY, TimeKind.WEEKDAY, TimeKind.UNIT))
_PRESENT = frozenset((TimeKind.DAY, TimeKind.UNIT))
_PLAIN_AND = frozenset((TimeKind.WEEKDAY,))


def find_expressions(text: str) -> list[TimeExpression]:
    """Time expressions of a text in order, without overlaps, ranges as one."""
    found: list[TimeExpression] = []
    for window in _WINDOW.finditer(text):
        found += _composed(text, window.start(), _atoms(text, window.start(), window.end()))
    return found


def _atoms(text: str, start: int, end: int) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    position = start
    for place in _beginnings(text, start, end):
        match = _MASTER.match(text, place, end) if place >= position else None
        if match is None:
            continue
        name = match.lastgroup or ""
        atom = _read(text, name, match.start(), match.end())
        if atom is not None:
            found.append(atom)
        position = match.end() if atom is not None else match.start() + max(1, _first_word(match.group()))
    return found


def _beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where an expression may begin, in order: the words that may open one, not far before a
    word of time, and that itself."""
    reached = start
    for near in _TRIGGER.finditer(text, start, end):
        for word in _BEGINNING.finditer(text, max(reached, near.start() - _REACH), near.end()):
            if may_open(word.group()):
                yield word.start()
        reached = near.end()


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
        and (name not in ("duration", "adjective") or is_duration(text, atom))
    )
    return atom if plausible else None


def _composed(text: str, floor: int, atoms: list[TimeExpression]) -> list[TimeExpression]:
    """Atoms with what stands before them, and pairs of them joined to ranges."""
    composed: list[TimeExpression] = []
    for atom in atoms:
        atom = _with_left(text, composed[-1].end if composed else floor, atom)
        if composed and _counts_from(text, composed[-1], atom):
            composed[-1] = replace(composed[-1], kind=TimeKind.OFFSET, anchored=True, last=atom)
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
    match = PREFIX.search(text, max(floor, atom.start - 70), atom.start)
    if match is None:
        return atom
    groups = match.groupdict()
    starts = [match.start(name) for name in ("bound", "hedge", "clock", "part") if groups[name]]
    bound = BOUNDS[_plain(groups["bound"])] if groups["bound"] else ""
    if bound == "until" and NOT_BEFORE.search(text, floor, match.start("bound")):
        bound = ""
    part = PARTS[_plain(groups["part"])] if groups["part"] else atom.part
    if (bound or part) and _stands_apart(text, floor, atom, bound, part):
        return atom
    hedged = bool(groups["hedge"]) and not groups["clock"]
    if hedged and (atom.kind in _NEVER_HEDGED or _is_topic(groups["hedge"], atom)):
        hedged = False
        starts = [match.start(name) for name in ("bound", "part") if groups[name]]
    return replace(atom, start=min([atom.start, *starts]), part=part, bound=bound, approximate=hedged)


def _counts_from(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether a count such as "two days after" is of the date that its noun phrase ends in or begins with."""
    counted = first.kind is TimeKind.OPEN and first.count is not None and first.shift != 0
    if not counted or second.kind is not TimeKind.DATE or second.last is not None or second.bound:
        return False
    return bool(_TO_DATE.fullmatch(text, first.end, second.start))


def _stands_apart(text: str, floor: int, atom: TimeExpression, bound: str, part: str) -> bool:
    """Whether a prefix is the noun's, not the time's: "ahead of the May summit", "start of the 2021 fair"."""
    if bound and atom.kind in (TimeKind.SPAN, TimeKind.AGO):
        return True
    if bound in ("before", "after", "by") and text.startswith(("’s ", "'s "), atom.end):
        return True
    edge = bound in ("before", "after", "by") or part in ("start", "end")
    fixed = atom.kind is TimeKind.DATE or bound
    return bool(edge and fixed and _MODIFIES.match(text, atom.end) and _THE.search(text, floor, atom.start))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _is_topic(hedge: str, atom: TimeExpression) -> bool:
    """Whether "about" before a date is the preposition of a verb ("spoke about June 8")."""
    return hedge.lower() == "about" and bool(atom.month)


def _joined(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """The range of two expressions, where a connector joins them."""
    between = text[first.end : second.start]
    if TimeKind.AGO in (first.kind, second.kind):
        return _with_year_ago(between, first, second)
    if first.unit == "day" and first.part and second.kind in _RANGED and _BESIDE.fullmatch(between):
        return replace(second, start=first.start, bound=first.bound or second.bound)
    if first.kind not in _RANGED or second.kind not in _RANGED or first.last or second.last:
        return None
    if first.kind is not second.kind and {first.kind, second.kind} != {TimeKind.DATE, TimeKind.DAY}:
        return None
    bounded = first.bound in ("from", "between", "since", "")
    plain = first.kind in _PLAIN_AND or _are_neighbours(first, second)
    by_and = _AND.fullmatch(between) and (first.bound == "between" or plain)
    by_to = second.bound == "until" and not between.strip() and bounded
    if not (by_and or by_to or (_CONNECTOR.fullmatch(between) and bounded and not second.bound)):
        return None
    if first.kind is TimeKind.DATE and by_and and first.bound != "between" and not plain:
        return None
    first, second = _shared(first, second)
    return replace(first, end=second.end, bound="", last=replace(second, bound=""))


def _are_neighbours(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether one day or month is the next one: *today and tomorrow*, *in March and April*."""
    if first.kind is not second.kind or first.part or second.part:
        return False
    if first.kind is TimeKind.DAY:
        return second.shift - first.shift == 1
    if first.kind is not TimeKind.DATE or not (first.month and second.month) or first.bound:
        return False
    if first.day and second.day:
        return first.month == second.month and second.day - first.day == 1
    return not (first.day or second.day) and second.month - first.month == 1


def _with_year_ago(between: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """A day and the count of years before publication that gives its year: "a year ago on June 22".

    "Ten years ago today" and "… this month" count from just that.
    """
    ago, day = (first, second) if first.kind is TimeKind.AGO else (second, first)
    if not _BESIDE.fullmatch(between) or ago.unit != "year" or not ago.count or ago.count % 1:
        return None
    if day is second and day.shift == 0 and not day.anchored and day.kind in _PRESENT:
        return replace(ago, end=day.end, last=day)
    if day.kind is not TimeKind.DATE or day.year or not day.month or day.last is not None:
        return None
    return replace(day, start=first.start, end=second.end, year_shift=-int(ago.count))


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
    """A "from" or "between" without a second end says nothing, and leaves the span; "from … on" is since."""
    if atom.bound not in ("from", "between"):
        return atom
    if atom.bound == "from" and _OUTWARD.match(text, atom.end):
        return replace(atom, bound="since")
    start = _AFTER_BOUND.match(text, atom.start + len(atom.bound))
    return replace(atom, start=start.end() if start else atom.start, bound="")
