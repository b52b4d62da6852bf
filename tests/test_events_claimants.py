"""Who says it and who stands by: claimants of events, observers and guarantors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

_CLAIMANTS = [
    (
        "Russian troops attacked Kharkiv on Tuesday, Ukrainian officials said on Wednesday.",
        "Attack",
        ["group"],
    ),
    (
        "France and Germany will meet in Paris, two diplomats familiar with the matter told Reuters.",
        "Meeting",
        ["group"],
    ),
    ("The Kremlin claims Ukraine attacked Belgorod.", "Attack", ["state/russia"]),
    (
        "The Russian Foreign Ministry, quoted by TASS, said that Ukraine had attacked Moscow.",
        "Attack",
        ["body/russia/ministry-of-foreign-affairs", "media/tass"],
    ),
    (
        "According to Interfax, the Russian Foreign Ministry said that Ukraine had attacked Moscow.",
        "Attack",
        ["body/russia/ministry-of-foreign-affairs", "media/interfax"],
    ),
    (
        "Russia's Foreign Ministry said in a note that Lavrov had met Hakan Fidan, Interfax reported.",
        "Meeting",
        ["body/russia/ministry-of-foreign-affairs", "media/interfax"],
    ),
    (
        "“They fired at our cities,” Benjamin Netanyahu said. “Iran violated the ceasefire.”",
        "CeasefireViolation",
        ["person/benjamin-netanyahu"],
    ),
    ("Armenia accused Azerbaijan of violating the ceasefire.", "CeasefireViolation", ["state/armenia"]),
    ("Norway said that Iran had left the treaty; Russia attacked Ukraine.", "Attack", []),
    ("Sergei Lavrov met Hakan Fidan after Turkey said that it would mediate.", "Meeting", []),
    ("The ministers of Iran and Oman will meet soon, state media said.", "Meeting", ["group"]),
    (
        "Vladimir Putin met Xi Jinping, according to the Chinese state news agency.",
        "Meeting",
        ["media/xinhua"],
    ),
    (
        "Azerbaijan, Armenia's Defence Ministry said, opened fire on Monday.",
        "Attack",
        ["body/armenia/ministry-of-defence"],
    ),
]

_BYSTANDERS = [
    (
        "South Africa hosted the talks; the United Nations, the United States and Norway were observers.",
        "observer",
        {"org/un", "state/united-states", "state/norway"},
    ),
    (
        "Cuba and Norway acted as guarantors of the process, Venezuela and Chile as observers.",
        "guarantor",
        {"state/cuba", "state/norway"},
    ),
    (
        "Cuba and Norway were the guarantors of the process, Venezuela and Chile its observers.",
        "guarantor",
        {"state/cuba", "state/norway"},
    ),
    ("The talks were observed by the African Union.", "observer", {"org/african-union"}),
    (
        "The talks were mediated by Kenya, with envoys of the United States and Norway as observers.",
        "observer",
        {"state/united-states", "state/norway"},
    ),
    ("The Security Council will monitor the accord.", "observer", set[str]()),
]


def _claims(extractor: Extractor, text: str) -> Iterable[Claim]:
    document = Document("claimants", "", text, published=date(2024, 6, 14))
    return next(iter(extractor.extract([document]))).claims


@pytest.mark.parametrize(("text", "kind", "wanted"), _CLAIMANTS, ids=[text[:40] for text, _, _ in _CLAIMANTS])
def test_claimants_stand_from_the_nearest_to_the_farthest(
    extractor: Extractor, text: str, kind: str, wanted: list[str]
) -> None:
    for claim in _claims(extractor, text):
        if claim.kind == kind:
            found = [each.agent for each in claim.claimants]
            assert len(found) == len(wanted), found
            assert all(agent.startswith(start) for agent, start in zip(found, wanted, strict=True)), found
            return
    assert not wanted


@pytest.mark.parametrize(
    ("text", "role", "wanted"), _BYSTANDERS, ids=[text[:40] for text, _, _ in _BYSTANDERS]
)
def test_observers_and_guarantors_are_no_parties(
    extractor: Extractor, text: str, role: str, wanted: set[str]
) -> None:
    claims = list(_claims(extractor, text))
    found = {each.entity for claim in claims for each in claim.participations if each.role == role}
    assert found == wanted
    sides = {
        each.entity
        for claim in claims
        for each in claim.participations
        if each.role in ("party", "participant")
    }
    assert not sides & wanted
