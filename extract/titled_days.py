"""The day that a title gives a record ("Press Briefing – August 3, 2021"), put online a day later."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ..ontology.model import Document
from .times import find_times

_LAST = re.compile(r"\s[-–—]\s+(?:[A-Z][a-z]+day,\s)?(\S[^-–—]{4,30})$")
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LATE = 7
"""Days after which what is recorded is put online at the latest."""


def as_of_title(document: Document) -> Document:
    """The document as of the day at the end of its title, where it was published in the week after that.

    >>> briefing = Document("d", "d", "", "Press Briefing – August 3, 2021", date(2021, 8, 4))
    >>> as_of_title(briefing).published
    datetime.date(2021, 8, 3)
    """
    told = _LAST.search(document.title or "")
    if told is None or document.published is None:
        return document
    for time in find_times(told[1], document.published):
        if _WHOLE_DAY.fullmatch(time.edtf):
            day = date.fromisoformat(time.edtf)
            if 0 < (document.published - day).days <= _LATE:
                return replace(document, published=day)
    return document
