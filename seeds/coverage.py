"""What the leaders files cover: whose heads and foreign ministers are known on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from ..ontology.knowledge import Knowledge
from ..ontology.model import Tenure
from .offices import OFFICE_COLUMNS
from .tables import read_table

KINDS = ("head-of-state", "head-of-government", "foreign-minister")
_OFFICES = Path(__file__).parent / "data" / "offices.tsv"


def office_kinds() -> dict[str, str]:
    """Kind of each office, by the suffix of its posts."""
    return {row["office"]: row["kind"] for row in read_table(_OFFICES, OFFICE_COLUMNS)}


def holds(tenure: Tenure, day: date) -> bool:
    """Whether a tenure runs on a day: from its start to the day before its end."""
    return (tenure.start is None or tenure.start <= day) and (tenure.end is None or day < tenure.end)


def known(knowledge: Knowledge, day: date) -> dict[str, set[str]]:
    """States whose head of state, head of government, foreign minister is known on `day`, by kind.

    Where nobody but the head of state governs, that one counts as head of government too.
    """
    kinds = office_kinds()
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for tenure in knowledge.tenures:
        kind = kinds[tenure.post.rpartition("/")[2]]
        if kind in found and holds(tenure, day):
            found[kind].add(knowledge.posts[tenure.post].of)
    found["head-of-government"] |= found["head-of-state"]
    return found


def missing(knowledge: Knowledge, day: date, states: Mapping[str, date | None]) -> Iterator[tuple[str, str]]:
    """Kind and state of each office nobody is known to hold on `day`; `states` gives when each came to be."""
    found = known(knowledge, day)
    for kind in KINDS:
        for state, born in states.items():
            if state not in found[kind] and (born is None or born <= day):
                yield kind, state
