"""What the title of a release tells is what its first sentences tell: *Minister Roe's visit to Chad*."""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.model import Status
from .drafts import Draft
from .kinds import compatible, is_contact
from .parsed import Token

_HEADER = 40
_ENDS = frozenset({".", "?", "!", ":", ";", "”", '"'})
_SIDES = ("participant", "party", "visitor")
_TOLD = (Status.HELD, Status.UNKNOWN)


def settle_headings(drafts: Iterable[Draft]) -> None:
    """Give a contact that a title names the status of the first one of its kind and people told below it.

    The two are one event, of which the text below knows more.
    """
    rows = [draft for draft in drafts if is_contact(draft.kind)]
    for heading in rows:
        if not _stands_in_title(heading.trigger) or heading.modality.status not in _TOLD:
            continue
        below = [each for each in rows if each.trigger.i > heading.trigger.i and _is_prose(each.trigger)]
        told = next((each for each in below if compatible(heading.kind, each.kind)), None)
        people = {*heading.entities(*_SIDES)}
        if told is None or not people or not people <= {*told.entities(*_SIDES)} or told.coreferent:
            continue
        heading.coreferent, heading.modality = told, told.modality


def _stands_in_title(token: Token) -> bool:
    """Whether a word stands in a line of the header, which does not end as a sentence does."""
    return token.i < _HEADER and not _is_prose(token)


def _is_prose(token: Token) -> bool:
    last = next((each for each in reversed(list(token.sent)) if each.text.strip()), token)
    return last.text in _ENDS
