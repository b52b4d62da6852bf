"""What the title of a release tells is what its first sentences tell: *Minister Roe's visit to Chad*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..ontology.model import Status
from .drafts import Draft
from .kinds import compatible, is_contact
from .parsed import Token
from .tree_shape import word

_HEADER = 40
_ENDS = frozenset({".", "?", "!", ":", ";", "”", '"'})
_REPORTS = frozenset(
    {"readout", "note", "summary", "report", "overview", "statement", "release", "announcement"}
)
_SIDES = ("participant", "party", "visitor")
_TOLD = (Status.HELD, Status.UNKNOWN)


def settle_headings(drafts: Iterable[Draft]) -> None:
    """Give a contact that a title names the status of the first one of its kind and people told below it.

    The two are one event, of which the text below knows more.
    """
    for heading, told in _told_below(drafts):
        if not told.coreferent:
            heading.coreferent, heading.modality = told, told.modality


def foresee_headings(drafts: Iterable[Draft]) -> None:
    """Let what a title tells be held where the text below tells so, before anything takes the title up."""
    for heading, told in _told_below(drafts):
        if told.modality.status is Status.HELD:
            heading.modality = told.modality


def _told_below(drafts: Iterable[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """The contacts that titles name, each with the first one of its kind and people in the text below."""
    rows = [draft for draft in drafts if is_contact(draft.kind)]
    for heading in rows:
        if not _is_title(heading) or heading.modality.status not in _TOLD:
            continue
        below = [each for each in rows if each.trigger.i > heading.trigger.i and _is_prose(each.trigger)]
        told = next((each for each in below if compatible(heading.kind, each.kind)), None)
        people = {*heading.entities(*_SIDES)}
        if told is not None and people and people <= {*told.entities(*_SIDES)}:
            yield heading, told


def _is_title(draft: Draft) -> bool:
    """Whether a line of the header, which does not end as a sentence does, is all about an event.

    What only dates remarks is not (*Remarks before their meeting*).
    """
    top = draft.anchor
    while top.dep_ in ("nmod", "obl") and word(top.head) in _REPORTS:
        top = top.head
    return draft.trigger.i < _HEADER and top.dep_ == "ROOT" and not _is_prose(draft.trigger)


def _is_prose(token: Token) -> bool:
    last = next((each for each in reversed(list(token.sent)) if each.text.strip()), token)
    return last.text in _ENDS
