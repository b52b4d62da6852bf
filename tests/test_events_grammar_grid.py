"""Every construction with every sort of act: each cell is a sentence that tells the same act of the same two.

What one verb can be told by, all can; a construction that fails for one is a hole in the grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from parley.evaluation_kinds import group
from parley.extract.extraction import Extractor
from parley.ontology.model import Document


@dataclass(frozen=True, slots=True)
class Act:
    """A class of event, a verb in its forms with what stands between it and the other side, and the two."""

    kind: str
    past: str
    participle: str
    base: str
    gerund: str
    who: str
    whom: str
    rest: str = ""


ACTS = (
    Act("Condemnation", "condemned", "condemned", "condemn", "condemning", "Togo", "Gabon"),
    Act("Attack", "attacked", "attacked", "attack", "attacking", "Chad", "Libya"),
    Act("Accusation", "accused", "accused", "accuse", "accusing", "Togo", "Gabon", " of treachery"),
    Act("Recognition", "recognised", "recognised", "recognise", "recognising", "Togo", "Gabon"),
    Act("Sanctions", "sanctioned", "sanctioned", "sanction", "sanctioning", "Togo", "Gabon"),
    Act("Invitation", "invited", "invited", "invite", "inviting", "Togo", "Ana Torres", " to Lomé"),
    Act("Demand", "urged", "urged", "urge", "urging", "Chad", "Libya", " to free Ana Torres"),
    Act("Meeting", "met", "met", "meet", "meeting", "Ana Torres", "Juan Roe"),
)
WITH = (
    Act("Talks", "held talks", "held talks", "hold talks", "holding talks", "Chad", "Libya"),
    Act("Signing", "signed the accord", "signed the accord", "sign the accord", "signing the accord",
        "Chad", "Libya"),
    Act("AgreementReached", "reached an agreement", "reached an agreement", "reach an agreement",
        "reaching an agreement", "Chad", "Libya"),
    Act("RelationsBreak", "broke off relations", "broken off relations", "break off relations",
        "breaking off relations", "Chad", "Libya"),
)  # fmt: skip

TELLING = (
    "{who} {past} {whom}.",
    "{who} is said to have {participle} {whom}.",
    "{who} appears to have {participle} {whom}.",
    "After {gerund} {whom}, {who} praised Peru.",
    "Having {participle} {whom}, {who} praised Peru.",
    "Having {participle} {whom}, {who} was in no hurry to leave.",
    "{who} praised Peru after {gerund} {whom}.",
    "{who} praised Peru and {past} {whom}.",
    "{who} not only praised Peru but also {past} {whom}.",
    "{who} on Monday {past} {whom}.",
    "Last week, in a move that surprised the neighbours, {who} {past} {whom}.",
    "{who} had earlier {participle} {whom}, the ministry said.",
    "{who} first {past} {whom} and then praised Peru.",
    "{who} did not hesitate to {base} {whom}.",
    "{who} went so far as to {base} {whom}.",
    "{who} was the first to {base} {whom}.",
    "{who} was among those who {past} {whom}.",
    "By {gerund} {whom}, {who} angered Peru.",
    "{who} angered Peru by {gerund} {whom}.",
    "When {who} {past} {whom}, Peru stayed silent.",
    "Peru stayed silent while {who} {past} {whom}.",
    "Because {who} had {participle} {whom}, Peru stayed silent.",
    "{who}, Peru said, had {participle} {whom}.",
    "Peru noted that {who} had {participle} {whom}.",
    "{who} ended up {gerund} {whom}.",
    "Only on Friday did {who} {base} {whom}.",
    "Once again {who} has {participle} {whom}.",
    "In 2019, {who}, under pressure from Peru, {past} {whom}.",
    "{who} chose to {base} {whom}.",
    "The last time {who} {past} {whom} was in 2019.",
    "{who} plans to {base} {whom} next week.",
    "{who} is expected to {base} {whom} on Friday.",
    "{who} would {base} {whom} if Peru agreed.",
)
ACTED_ON = (
    "{bare} was {participle}{rest} by {who} on Monday.",
    "On Monday {bare} was {participle} by {who}{rest}.",
    "It was {bare} that {who} {past}{rest}.",
    "{bare}, {participle} by {who} last week{rest}, has not replied.",
)


def _cells() -> Iterator[tuple[str, Act]]:
    for act in (*ACTS, *WITH):
        joined = "with " if act in WITH else ""
        words = {"past": act.past, "participle": act.participle, "base": act.base, "gerund": act.gerund}
        for told in TELLING:
            yield told.format(who=act.who, whom=f"{joined}{act.whom}{act.rest}", **words), act
        for told in ACTED_ON if act in ACTS[:6] else ():
            yield told.format(who=act.who, bare=act.whom, rest=act.rest, **words), act


CELLS = tuple(_cells())


@pytest.fixture(scope="module")
def told(extractor: Extractor) -> dict[str, list[tuple[str, set[str]]]]:
    """The classes and the labels of those who take part, by sentence."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for text, _ in CELLS:
        (extraction,) = extractor.extract([Document(text, "grid", text, published=date(2024, 3, 6))])
        labels = {each.id: each.label for each in extraction.entities}
        found[text] = [
            (claim.kind, {labels.get(each.entity, each.entity) for each in claim.participations})
            for claim in extraction.claims
        ]
    return found


@pytest.mark.parametrize(("text", "act"), CELLS, ids=[text for text, _ in CELLS])
def test_each_construction_tells_each_act(
    told: dict[str, list[tuple[str, set[str]]]], text: str, act: Act
) -> None:
    assert any(group(kind) == group(act.kind) and {act.who, act.whom} <= who for kind, who in told[text]), (
        told[text]
    )
