"""Headlines in the middle of a line, where a dump has run articles together without a break."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from .datelines import find_datelines, match_stamp
from .headlines import headline_verbs

_TOKEN = re.compile(r"\S+")
_SENTENCE_END = re.compile(  # the mark comes first, so that no other place is looked at
    r"[.!?](?<![A-Z]\.[A-Z].)(?<!\b[A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|Sr|vs|No).)"
    r"(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Jan|Feb|Aug|Oct|Nov|Dec).)(?<!\bSept.)"
    r"[.!?]*[”\"’')\]]*\s+(?=[“‘\"'(]*[A-Z0-9])"
)
_WORD = re.compile(r"[A-Za-zÀ-ž][\w'’]*")
_SMALL = frozenset((
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on",
    "or", "over", "per", "than", "the", "to", "up", "via", "vs", "with", "after", "against", "amid",
    "before", "during", "between", "without", "under", "its", "his", "her", "their", "it", "is", "are",
    "be", "not",
))  # fmt: skip
_PREPOSITIONS = frozenset((
    "of", "in", "on", "at", "to", "for", "from", "with", "by", "over", "against", "between", "and", "or",
    "the", "a", "an", "as", "into", "after", "before", "during", "amid", "under", "without", "its", "his",
    "her", "their",
))  # fmt: skip
_OPENERS = frozenset((
    "A", "An", "The", "There", "In", "On", "At", "It", "This", "These", "That", "Those", "For", "After",
    "Before", "During", "While", "When", "As", "Since", "Two", "Three", "Several", "Some", "Many", "Top",
    "Senior", "According", "Amid", "Following", "Speaking", "Addressing",
))  # fmt: skip
_OFFICES = frozenset((
    "President", "Prime", "Foreign", "Defense", "Defence", "Interior", "Finance", "Secretary", "Minister",
    "Ambassador", "Deputy", "Vice", "King", "Queen", "Pope", "Chancellor", "Speaker", "Senator",
    "Russian", "Ukrainian", "Turkish", "Iranian", "Israeli", "French", "German", "British", "Chinese",
    "American", "U.S.", "UN", "EU", "Armenian", "Azerbaijani", "Georgian", "Palestinian", "Egyptian",
    "Indian", "Pakistani",
))  # fmt: skip
_BYLINE = re.compile(r"\s*[•·]\s*[A-Z][\w.’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+(?=\s)")
_INNER_END = re.compile(r"[a-z][.!][”\"’]*$")
_LONGEST_HEADLINE = 40
_LEAST_HEADLINE = 5
_LONGEST_GAP = 260
_SHORTEST_BODY = 120


@dataclass(frozen=True, slots=True)
class Break:
    """A headline inside a line: its words end at `end`, a stamp or a byline may follow up to `body`."""

    start: int
    end: int
    body: int


def find_breaks(line: str) -> list[Break]:
    """Headlines inside `line`, in order.

    Two signs count: a dated dateline that follows a stretch without sentence end, and a run of words in
    title case (words that the same text elsewhere writes small) between two sentences.
    """
    breaks = _before_datelines(line)
    breaks += [found for found in _title_case(line) if all(not _overlap(found, other) for other in breaks)]
    return sorted(breaks, key=lambda found: found.start)


def _overlap(one: Break, other: Break) -> bool:
    return one.start < max(other.end, other.start + 1) and other.start < max(one.end, one.start + 1)


def _before_datelines(line: str) -> list[Break]:
    found: list[Break] = []
    for dateline in find_datelines(line):
        if dateline.start == 0:
            continue
        floor = max(dateline.start - _LONGEST_GAP, found[-1].end if found else 0)
        ends = [match.end() for match in _SENTENCE_END.finditer(line, floor, dateline.start + 1)]
        if ends:
            found.append(_break(line, ends[-1], dateline.start))
        elif floor == 0:
            found.append(_break(line, 0, dateline.start))
    return found


def _break(line: str, start: int, end: int) -> Break:
    """The headline in `line[start:end]`, less a time-stamp at its tail."""
    words = list(_TOKEN.finditer(line, start, end))
    for word in words[-6:]:
        if match_stamp(line[word.start() : end].strip()):
            return Break(start, word.start(), end)
    return Break(start, end, end)


def _title_case(line: str) -> list[Break]:
    if len(line) < 200:
        return []
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(line))]
    runs = [run for start in starts if len(run := _capital_run(line, start)) >= _LEAST_HEADLINE]
    if not runs:
        return []
    words = _WORD.findall(line)
    small = Counter(word for word in words if word[0].islower())
    large = Counter(word.lower() for word in words if word[0].isupper())
    found: list[Break] = []
    for run in runs:
        run = run[_stamp_length(line, run) :]
        if len(run) < _LEAST_HEADLINE or not _is_headline(run, small, large):
            continue
        broken = _bulleted(line, run) or _cut(line, run)
        if broken is not None and len(line) - broken.body > _SHORTEST_BODY:
            found.append(broken)
    return found


def _stamp_length(line: str, run: list[re.Match[str]]) -> int:
    """How many words at the head of a run are a date ("Thursday, June 8, 2023")."""
    for length in range(min(5, len(run) - 1), 1, -1):
        stamp = match_stamp(line[run[0].start() : run[length - 1].end()])
        if stamp is not None and stamp.month:
            return length
    return 0


def _bulleted(line: str, run: list[re.Match[str]]) -> Break | None:
    """A headline that ends before a bullet and the writer's name ("• Jane Roe")."""
    byline = _BYLINE.match(line, run[-1].end())
    return Break(run[0].start(), run[-1].end(), byline.end()) if byline is not None else None


def _cut(line: str, run: list[re.Match[str]]) -> Break | None:
    cut = _headline_end(line, run)
    if not cut or not _says_something(run[:cut]):
        return None
    return Break(run[0].start(), run[cut].start(), run[cut].start())


def _capital_run(line: str, start: int) -> list[re.Match[str]]:
    """Words from `start` that are capitalised or small words; empty when the run is a whole sentence."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(line, start):
        word = match.group().strip("“”‘’\"'()[],:;–—-")
        if word and not (word[0].isupper() or word[0].isdigit() or word in _SMALL):
            break
        run.append(match)
        if len(run) > _LONGEST_HEADLINE or _INNER_END.search(match.group()):
            return []
    while run and run[-1].group() in _SMALL:
        run.pop()
    return run


def _is_headline(run: list[re.Match[str]], small: Counter[str], large: Counter[str]) -> bool:
    """Whether words are capitalised that are small elsewhere: at least two, one in five."""
    shouted = 0
    for match in run[1:]:
        word = match.group().strip("“”‘’\"'()[],:;–—-")
        if not word or not word[0].isupper() or word.isupper():
            continue
        lower = word.lower().removesuffix("’s").removesuffix("'s")
        if lower in _SMALL or small[lower] > large[lower] or (small[lower] and lower not in _OFFICES):
            shouted += word not in _OFFICES
    return shouted >= 2 and shouted * 5 >= len(run)


def _says_something(headline: list[re.Match[str]]) -> bool:
    """Whether a title-case run has a verb and is no heading that ends in a colon."""
    words = [match.group().strip("“”‘’\"'()[],:;–—-").lower() for match in headline]
    return not headline[-1].group().endswith(":") and any(map(_is_verb, words[1:]))


def _is_verb(word: str) -> bool:
    return word in headline_verbs() or (len(word) > 4 and word.endswith("ed"))


def _headline_end(line: str, run: list[re.Match[str]]) -> int:
    """Index in `run` of the word that opens the first sentence; 0 when none is found."""
    words = [match.group() for match in run]
    last = run[-1].end()
    floor = min(4, len(words) - 1)
    for index in range(floor, len(words) - 1):
        if words[index - 1].lower() in _PREPOSITIONS:
            continue
        if index < len(words) - 1 and line.count(line[run[index].start() : last]) > 1:
            return index
    for index in range(len(words) - 1, floor - 1, -1):
        if words[index] in _OPENERS and words[index - 1].lower() not in _PREPOSITIONS:
            return index
    for index in range(floor, len(words)):
        if words[index] in _OFFICES and words[index - 1].lower() not in _PREPOSITIONS:
            return index
    return 0
