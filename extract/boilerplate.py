"""What stands around an article's prose: bylines, sign-offs, captions, separators."""

from __future__ import annotations

import re

_NAME = (
    r"[A-ZÀ-ÞŁŠŽ][\w.'’/\-]+"
    r"(?:,? (?:and |& )?(?:[A-Z]\. )?(?:de |van |von |al-|bin )?[A-ZÀ-ÞŁŠŽ][\w.'’\-]+){0,7}"
)
BYLINE = re.compile(
    rf"^(?:(?:By|BY|Written by|Story by|Report by|Author|Authors|Byline|Reporter|Correspondent)\s*:?\s+)"
    rf"(?P<name>{_NAME})(?:\s*[,|/(–-]\s*[\w .’'/&|()-]{{0,60}})?$"
)
DELIVERED = re.compile(
    rf"^(?:As (?:delivered|prepared|read)(?: for delivery)?|Delivered"
    rf"|Remarks) by (?P<name>{_NAME}(?: of {_NAME})?)$"
)
_OFFICE_WORDS = re.compile(
    r"^(?:(?:Deputy|Chief|of|Mission|Acting|Permanent|Representative|Ambassador|Minister|Secretary"
    r"|Foreign|President"
    r"|Prime|Vice|State|for|the|General|Assistant|Under|Special|Envoy|H\.E\.|His|Her|Excellency|Mr\.?"
    r"|Ms\.?|Mrs\.?|Dr\.?"
    r"|Director|Spokesperson|Counsellor|Counselor|Attach[eé]|Charg[eé]|d['’]Affaires|Commissioner|Senator"
    r"|Chair\w*)\s+)+"
)
SIGNOFF = re.compile(
    r"^(?:\(?(?:re-?posted|re-?published|re-?printed|originally published|first published|syndicated)\b"
    r"|\(?(?:copyright\s*(?:\(c\)|©|\d{4})|©|\(c\)\s*\d{4})|all rights reserved"
    r"|\(?(?:photos?|images?|pictures?|video|illustration|graphics?)(?: credits?)?\s*(?:by\b|:|courtesy)"
    r"|\(?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|translated|translation) by\b"
    r"|(?:authors?|editor|translator|reporter|source|via|tags?|topics?|keywords?|categor(?:y|ies)"
    r"|filed under|print|share"
    r"|link|url|related|read more|read also|also read|see also|more on this|more from|contacts?"
    r"|media contacts?)\s*:"
    r"|(?:read more|share this|follow us|subscribe to|sign up for|click here|join us on|this (?:article"
    r"|story) (?:was|is)"
    r" (?:originally |first )?(?:published|posted)|the views expressed|views expressed|our standards:)"
    r"|read (?:this|the) (?:article|story|news|release) in\b|published by .{2,40}, original"
    r"|original (?:article|source|story)\b"
    r"|-*\s*(?:ends?|-30-|#{3,})\s*-*$)",
    re.IGNORECASE,
)
INLINE_SIGNOFF = re.compile(
    r"(?<=[.!?”\"’)\]])\s+(?=\(?(?:Re-?posted (?:on|with|from|by)|Re-?published (?:from|with|by)"
    r"|Copyright (?:\(c\)|©|\d{4})"
    r"|© ?\d{4}|\((?:Additional )?(?:Reporting|Writing|Editing) by|\(c\) \d{4}))",
    re.IGNORECASE,
)
PERMISSION = re.compile(
    r"(?i:permission (?:from|of)|courtesy of|copyright (?:\(c\)|©)?|©|\(c\))\s*(?:\d{4}\s*)?(?:by )?"
    r"(?P<who>(?:The )?[A-Z][\w.&’'-]*(?:(?: ?/ ?| )(?!Copyright|All |Inc)[A-Z][\w.&’'-]*){0,6})"
)
COPYRIGHT_YEAR = re.compile(r"(?:copyright|©|\(c\))\s*(?:\(c\)|©)?\s*(?P<year>20\d\d|19\d\d)", re.IGNORECASE)
SEPARATOR = re.compile(
    r"^\s*(?:[-–—_=]{3,}|(?:[*~#•.] ?){3,}|\W*(?:page|document|article|story) \d+(?: of \d+)?\W*"
    r"|\d+ of \d+ (?:documents|articles))\s*$",
    re.I,
)
CODE_LINE = re.compile(
    r"^(?:[A-Z]{1,6}(?:/[A-Z]+)*/[\d/.A-Z-]+|\d[\d./-]{5,}\d|\d[\d,]* words|\d+ min(?:ute)?s? read"
    r"|Document [A-Z]{2,}\w*\d{6,}\w*"
    r"|(?:No|Nr|Ref)\.?:? ?\d[\w/.-]*|For immediate release:?|Press release:?(?: (?:No\.? ?)?[\d/-]+)?)$",
    re.IGNORECASE,
)
SPEAKER = re.compile(r"^(?:[A-Z][A-Z.’' -]{2,40}|Q|A|Q\.|A\.|[A-Z]\w+ [A-Z]\w+):\s")
BULLET_BYLINE = re.compile(
    r"^[•·▪*]\s*(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][\w’'-]+){1,2})$"
)
BULLET = re.compile(r"^\s*(?:[•·▪◦‣*]|[-–—] )")

_PRESENT = (
    r"(?:addresses|arrives|attends|chairs|delivers|embraces|gestures|greets|holds|hugs|leaves|listens"
    r"|looks|meets|poses|pose"
    r"|receives|reviews|shakes?|shake hands|sits?|speaks?|stands?|stand|talks?|testifies|visits?|walks?"
    r"|waves|welcomes"
    r"|are (?:pictured|seen|shown)|is (?:pictured|seen|shown))"
)
_FULL_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})"
_CAPTION_END = re.compile(
    r"\((?:file (?:photo|picture|image)|archive(?: photo)?|illustrative(?: photo)?"
    r"|photo: [^)]{2,60})\)(?:\s?\.)?"
    rf"|(?<=[a-z])\.\s\.(?=\s|$)|\bon \.(?=\s|$)|,\s(?P<day>{_FULL_DATE})\.(?=\s|$)",
    re.IGNORECASE,
)
_COUNTRY_CAPTION = re.compile(
    rf"[A-Z][A-Z .’'/-]{{2,30}}\s?[-—–]\s[^“”\"\n]{{10,280}}?,\s{_FULL_DATE}\.?(?=\s|$)"
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+|\n|[”\"]\s+(?=[A-Z])")
_PRESENT_VERB = re.compile(rf"\b{_PRESENT}\b")
_LONGEST_CAPTION = 300
CAPTION_LINE = re.compile(
    rf"^(?P<caption>[^“”\"\n]{{10,240}}\b{_PRESENT}\b[^“”\"\n]{{5,160}}\b(?:on"
    rf"|in)\s+(?:[A-Z][a-z]+\.?\s+\d{{1,2}}|\d{{1,2}} [A-Z][a-z]+)"
    r"(?:,? \d{4})?\s*\.?(?:\s*\([^)]{2,60}\)|\s*(?:Photo|Credit|Image)s?\s*:.{0,60})?)$"
)
CREDIT_LINE = re.compile(
    r"^.{10,260}(?:\((?:file (?:photo|picture)|archive|photo: ?.{2,60}|[^)]{2,50}/(?:AP|AFP|Reuters"
    r"|Getty Images|TASS)(?: [^)]{0,30})?)\)"
    r"|\b(?:Photo|Photograph|Credit|Image)s?: .{2,60}|(?:AP|AFP|Reuters) Photo.{0,40})\.?$",
    re.IGNORECASE,
)

_CREDITS = ("photo", "credit", "image")
"""Words one of which a credit line has that does not end in a bracket."""
_DIGIT = re.compile(r"\d")


def read_byline(line: str) -> str:
    """Name in a byline ("By …", "Author: …", "As delivered by …") without the office; "" for another line.

    >>> read_byline("By Jane Doe, Example News")
    'Jane Doe'
    """
    line = line.strip()
    match = BYLINE.match(line) or DELIVERED.match(line) or BULLET_BYLINE.match(line)
    if match is None:
        return ""
    name = match.group("name").split(",")[0]
    return _OFFICE_WORDS.sub("", name) or name


def is_caption_line(line: str) -> bool:
    """Whether a whole line is a photo caption: a credit, or present tense with the day it was taken.

    >>> is_caption_line("President Doe meets with Prime Minister Roe in Oslo on May 4")
    True
    """
    lower = line.lower()
    credited = line.endswith((")", ").")) or any(word in lower for word in _CREDITS)
    if credited and CREDIT_LINE.match(line):
        return True
    dated = _DIGIT.search(line) is not None
    return dated and bool(CAPTION_LINE.match(line) or _COUNTRY_CAPTION.fullmatch(line))


def opens_with_caption(text: str) -> bool:
    """Whether a text begins with a caption of country and day ("SUDRIA - …, Port Sud, June 7, 2023.")."""
    return bool(_COUNTRY_CAPTION.match(text))


def find_captions(text: str) -> list[tuple[int, int]]:
    """Offsets of photo captions in an article's text, in order: whole lines, and ones within a paragraph."""
    found: list[tuple[int, int]] = []
    position = 0
    for line in text.split("\n"):
        if line.strip() and len(line) < 500 and is_caption_line(line.strip()):
            start = position + len(line) - len(line.lstrip())
            found.append((start, start + len(line.strip())))
        else:
            found += [(position + start, position + end) for start, end in _captions_in(line)]
        position += len(line) + 1
    return found


def _captions_in(line: str) -> list[tuple[int, int]]:
    """Captions in a paragraph: they end in a credit, or where one that was stripped left a hole (". .")."""
    found: list[tuple[int, int]] = []
    for match in _CAPTION_END.finditer(line):
        floor = max(found[-1][1] if found else 0, match.start() - _LONGEST_CAPTION)
        ends = [end.end() for end in _SENTENCE_END.finditer(line, floor, match.start())]
        start = ends[-1] if ends else floor
        whole = match.start() - start >= 12 and (start > floor or floor in (0, found[-1][1] if found else 0))
        hole = match.group().startswith((".", ","))
        if whole and (not hole or _PRESENT_VERB.search(line, start, match.start())):
            while start < match.start() and line[start].isspace():
                start += 1
            found.append((start, match.end()))
    return found
