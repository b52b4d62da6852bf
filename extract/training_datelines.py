"""Made-up beginnings of news items, so that the model meets datelines, agencies and headlines set in
capitals.

The treebanks contain hardly any: *YEREVAN, NOVEMBER 8, ARMENPRESS.* and *KYIV (Reuters) -* are put before
sentences of the news corpus with places that the corpus itself names. Nothing is labelled but entities and
sentence starts.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from .ner_data import EntitySentence, LabelledSpan

_AGENCIES = (
    "Reuters", "AP", "AFP", "Xinhua", "TASS", "Interfax", "UPI", "DPA", "ANSA", "Kyodo", "Yonhap", "BTA",
    "Anadolu", "PTI", "Tanjug", "Agerpres", "Ukrinform", "Trend", "Azertac", "Interpress", "IRNA", "MENA",
    "Petra", "Lusa", "EFE",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

_PLACE, _DAY, _AGENCY = "GPE", "DATE", "ORG"
Part = tuple[str, str]


def with_dateline(
    sentence: EntitySentence, places: Sequence[str], chance: random.Random
) -> list[EntitySentence]:
    """The sentence after a drawn dateline: one sentence where a dash joins them, else two."""
    place = chance.choice(places)
    agency = chance.choice(_AGENCIES)
    month, day = chance.randrange(12), str(chance.randint(1, 31))
    shouted = chance.random() < 0.6
    capital = place.upper() if shouted else place
    name = _MONTHS[month]
    full: list[Part] = [
        (capital, _PLACE), (",", ""), (name.upper() if shouted else name, _DAY), (day, _DAY), (",", ""),
        (agency.upper() if shouted else agency, _AGENCY), (".", ""),
    ]  # fmt: skip
    joined: list[list[Part]] = [
        [(capital, _PLACE), ("(", ""), (agency, _AGENCY), (")", ""), ("-", "")],
        [
            (capital, _PLACE),
            (",", ""),
            (_SHORT[month], _DAY),
            (day, _DAY),
            ("(", ""),
            (agency, _AGENCY),
            (")", ""),
            ("-", ""),
        ],
        [(capital, _PLACE), (",", ""), (_SHORT[month], _DAY), (day, _DAY), ("-", "")],
        [(capital, _PLACE), ("-", "")],
    ]
    if chance.random() < 0.4:
        return [_from_parts(full), sentence]
    opening = _from_parts(chance.choice(joined))
    shift = len(opening.words)
    moved = tuple(LabelledSpan(span.start + shift, span.end + shift, span.labels) for span in sentence.spans)
    return [EntitySentence(opening.words + sentence.words, opening.spans + moved, sentence.silent_about)]


def _from_parts(parts: Sequence[Part]) -> EntitySentence:
    words: list[str] = []
    spans: list[LabelledSpan] = []
    for text, label in parts:
        start = len(words)
        words += text.split()
        if label and spans and spans[-1].end == start and label in spans[-1].labels:
            spans[-1] = LabelledSpan(spans[-1].start, len(words), frozenset({label}))
        elif label:
            spans.append(LabelledSpan(start, len(words), frozenset({label})))
    return EntitySentence(tuple(words), tuple(spans))
