"""What a headline looks like, and the outlet named before or after it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from .boilerplate import BULLET, SPEAKER, is_caption_line

_LONGEST = 320
_MEDIA_END = re.compile(
    r"\b(?:Times|News|Post|Press|Agency|Radio|TV|Television|Herald|Journal|Tribune|Gazette|Weekly|Daily"
    r"|Chronicle|Observer"
    r"|Mirror|Standard|Today|Telegraph|Star|Report|Magazine|Review|Wire|Newswire|Broadcasting)$"
)
_PREFIX = re.compile(r"^(?P<name>[A-Z0-9][\w./&’' -]{1,40}?)\s*(?::|\|)\s+(?=[“\"‘'\w])")
_LETTER = re.compile(
    r"^(?P<name>[A-Z][\w./&’' -]{1,40}?) (?:Letters? to the Editor|Editorial|Op-Ed|Opinion|Interview"
    r"|Exclusive)\s*:\s+"
)
_SUFFIX = re.compile(r"\s+(?:[-–—|]|::)\s+(?P<name>[A-Z0-9][\w./&’' -]{1,40})$")
_PLACE_LINE = re.compile(r"^[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}$")
_NAME_LINE = re.compile(
    r"^(?:[-–—]\s*)?(?:Dr\. |Mr\. |Ms\. |Mrs\. |Prof\. )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ](?:\.|[\w’'-]+)){1,3}$"
)
_OFFICE_LINE = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,4}), (?:[A-Z][\w.’'-]+ |of |the |for |to |and "
    r"|in )*"
    r"(?:Secretary|Spokesperson|Spokesman|Spokeswoman|Minister|Ambassador|President|Representative"
    r"|Administrator|Director"
    r"|Envoy|Commissioner|Officer|Adviser|Advisor|Chancellor|Chair\w*|Coordinator|Counsellor"
    r"|Counselor)\b.{0,80}$"
)
_VERBISH = re.compile(
    r"\b(?:to|will|would|says?|said|[a-z]{2,}(?:s|ed)|[A-Z][a-z]{2,}(?:s|ed)|holds?|meets?|met|held"
    r"|calls?|set|begin|seek|urge"
    r"|sign|agree|reject|refuse|discuss|is|are|was|were|has|have|not)\b"
)


@cache
def outlets() -> frozenset[str]:
    """Names of news outlets, from `data/outlets.txt`."""
    return frozenset(_data_lines("outlets.txt"))


@cache
def headline_verbs() -> frozenset[str]:
    """Verbs as headlines write them, in lower case, from `data/headline_verbs.txt`."""
    return frozenset(word for line in _data_lines("headline_verbs.txt") for word in line.split())


def _data_lines(name: str) -> list[str]:
    lines = files("parley.extract").joinpath(f"data/{name}").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def is_outlet(name: str) -> bool:
    """Whether a name is a news outlet's: listed, or ending as they do.

    >>> is_outlet("Reuters"), is_outlet("Oslo Morning Herald"), is_outlet("Blinken")
    (True, True, False)
    """
    words = name.split()
    proper = 1 < len(words) <= 5 and all(word[0].isupper() or word in ("of", "the", "and") for word in words)
    return name in outlets() or (proper and bool(_MEDIA_END.search(name)))


def split_publisher(headline: str) -> tuple[str, str]:
    """An outlet named before (or after) a headline, and the headline without the prefix.

    >>> split_publisher("Reuters: Ministers meet in Oslo")
    ('Reuters', 'Ministers meet in Oslo')
    >>> split_publisher("Blinken: talks go on")
    ('', 'Blinken: talks go on')
    """
    match = _PREFIX.match(headline)
    if match and is_outlet(match.group("name").strip()):
        return match.group("name").strip(), headline[match.end() :]
    letter = _LETTER.match(headline)
    if letter:
        return letter.group("name").strip(), headline[letter.end() :]
    return "", headline


def trailing_outlet(headline: str) -> str:
    """An outlet named after a headline ("… – Reuters", "… | BBC News"); "" without one."""
    match = _SUFFIX.search(headline)
    return match.group("name").strip() if match and is_outlet(match.group("name").strip()) else ""


def is_headline(line: str) -> bool:
    """Whether a line by itself may be a headline: short, capitalised, without a sentence's end.

    >>> is_headline("Ministers meet in Oslo to revive talks")
    True
    >>> is_headline("QUESTION: Did they meet?"), is_headline("They met in Oslo.")
    (False, False)
    """
    line = line.strip()
    if "://" in line or "www." in line:
        return False
    first = line.lstrip("“‘\"'(#")[:1]
    if not 8 <= len(line) <= _LONGEST or len(line.split()) < 2 or not (first.isupper() or first.isdigit()):
        return False
    if line.rstrip("”\"’')]")[-1:] in ".;,:" and not line.endswith(
        ("…", "...", "U.S.", "U.N.", "U.K.", "D.C.")
    ):
        return False
    spoken = SPEAKER.match(line) and line.split(":")[0].isupper() and not split_publisher(line)[0]
    return not (spoken or BULLET.match(line) or is_caption_line(line))


def is_sentence_headline(line: str) -> bool:
    """Whether a headline says something (four words and a verb), as sub-headings seldom do."""
    return (
        is_headline(line)
        and len(line.split()) >= 4
        and bool(_VERBISH.search(line))
        and not line.endswith("?")
    )


def speaker_line(line: str) -> str:
    """Name in a line "Jane Doe, Minister of Trade" at the head of a statement; "" for another line."""
    match = _OFFICE_LINE.match(line.strip())
    return match.group("name") if match and not _VERBISH_PREDICATE.search(line) else ""


_VERBISH_PREDICATE = re.compile(r"\b(?:says?|said|will|to|meets?|met|is|are|was|has|have)\b")


def is_signature(line: str) -> bool:
    """Whether a line is a writer's name or town under a letter."""
    line = line.strip()
    return not line.isupper() and bool(_NAME_LINE.match(line) or is_place_line(line))


def is_place_line(line: str) -> bool:
    """Whether a line is a town and its region ("Springfield, Illinois")."""
    return bool(_PLACE_LINE.match(line.strip()))
