"""Sentences with the claim that each must give, written as tables, and how claims are compared with them.

A row is a sentence and, below it, a kind, a status and parts: `role=entity`, `role=label`, `place=words`,
`time=EDTF`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

WHO = ("participant", "party", "visitor", "signatory", "speaker", "initiator")
ClaimsOfKind = Callable[[str, str], list[Claim]]
"""Reads a text and gives its claims of one kind."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim tells, or is to tell: its class, its status, its parts."""

    kind: str
    status: str
    parts: frozenset[str]

    def tells(self, wanted: Told) -> bool:
        """Whether all that is wanted is told."""
        return (self.kind, self.status) == (wanted.kind, wanted.status) and wanted.parts <= self.parts


def rows(table: str) -> list[tuple[str, Told]]:
    """Each sentence of a table with what the line below it wants."""
    return [(text, _wanted(line.split())) for text, line in pairs(table)]


def _wanted(words: list[str]) -> Told:
    parts: list[str] = []
    for each in words[2:]:
        if "=" in each:
            parts.append(each)
        else:
            parts[-1] += f" {each}"  # a blank inside a name
    return Told(words[0], words[1], frozenset(parts))


def told(extractor: Extractor, text: str, day: date) -> list[Told]:
    """What the claims of a text published on a day tell, in text order."""
    found: list[Told] = []
    for each in extractor.extract([Document("d", "d.txt", text, published=day)]):
        labels = {entity.id: entity.label for entity in each.entities}
        found += [_of(claim, labels) for claim in each.claims]
    return found


def assert_told(extractor: Extractor, text: str, day: date, wanted: Told) -> None:
    """Assert that one of the claims of a text published on a day tells all that is wanted."""
    found = told(extractor, text, day)
    assert any(each.tells(wanted) for each in found), found


def assert_fits(extractor: Extractor, text: str, day: date, wanted: str) -> None:
    """Assert that one of the claims of a text published on a day fits a line; see `fits`."""
    found = told(extractor, text, day)
    assert any(fits(each, wanted) for each in found), found


def who(claim: Claim, role: str) -> set[str]:
    """The ids of those whom a claim names in a role."""
    return {each.entity for each in claim.participations if each.role == role}


def ends(claim: Claim, *roles: str) -> list[str]:
    """The last parts of the ids of those in some roles, sorted."""
    return sorted(each.entity.rpartition("/")[2] for each in claim.participations if each.role in roles)


def pairs(*tables: str) -> Iterator[tuple[str, str]]:
    """Each text of some tables with the line below it."""
    for table in tables:
        lines = table.strip().splitlines()
        yield from zip(lines[::2], (line.strip() for line in lines[1::2]), strict=True)


def fits(claim: Told, wanted: str) -> bool:
    """Whether a claim is of one of the kinds and statuses (`*` for any) of a line, and has all its parts.

    A part is a role, or several with `|`, and words of a filler's id or label, or several with `/`, blanks
    written `_`; the role `who` is any of those who take part. Behind a `-` it must be absent.
    """
    kinds, statuses, *parts = wanted.split()
    alike = claim.kind in kinds.split("/") and (statuses == "*" or claim.status in statuses.split("/"))
    return alike and all(_has(claim, part.replace("_", " ")) for part in parts)


def _has(claim: Told, part: str) -> bool:
    if part.startswith("-"):
        return not _has(claim, part[1:])
    role, _, words = part.lower().replace("-", " ").partition("=")
    roles = WHO if role == "who" else role.split("|")
    there = (each.lower().replace("-", " ").partition("=") for each in claim.parts)
    return any(name in roles and any(w in value for w in words.split("/")) for name, _, value in there)


def _of(claim: Claim, labels: dict[str, str]) -> Told:
    parts = {f"{each.role}={each.entity}" for each in claim.participations}
    parts |= {f"{each.role}={labels.get(each.entity)}" for each in claim.participations}
    parts |= {f"place={place.span.text}" for place in claim.places}
    parts |= {f"time={claim.time.edtf}"} if claim.time else set()
    return Told(claim.kind, claim.status.value, frozenset(parts))
