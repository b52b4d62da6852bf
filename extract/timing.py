"""When an event took place: the time that hangs on it, else that of its clause."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from ..ontology.model import Document
from .drafts import Draft


def time_events(drafts: Iterable[Draft], doc: Doc, document: Document) -> None:
    """Set the times of drafts."""
