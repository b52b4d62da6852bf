"""Small gold events, claims and extractions, built by hand for the tests of the harness."""

from __future__ import annotations

from parley.evaluation_gold import GoldDocument, GoldEvent, GoldFiller
from parley.ontology.model import (
    Attribution,
    AttributionMode,
    Claim,
    Document,
    Entity,
    EventLink,
    Extraction,
    Factuality,
    Mention,
    Participation,
    Span,
    Status,
    TimeSpec,
)

TEXT = "Olaf met Zoe in Rome on Monday. Later Zoe refused to talk to Olaf, Ann said."


def span(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """The nth stretch of `text` that reads `words`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def offsets(words: str, nth: int = 0) -> tuple[int, int]:
    found = span(words, nth=nth)
    return found.start, found.end


def gold_filler(*words: str, optional: bool = False) -> GoldFiller:
    return GoldFiller(tuple(offsets(each) for each in words), optional=optional)


def gold_event(identifier: str, kind: str, trigger: str, **changes: object) -> GoldEvent:
    values: dict[str, object] = {
        "id": identifier, "kinds": (kind,), "statuses": (Status.HELD,), "factuality": Factuality.CERTAIN,
        "negated": False, "triggers": (offsets(trigger),), "roles": {}, "places": (), "claimants": (),
        "times": (), "time_optional": False, "links": (), "optional": False,
    } | changes  # fmt: skip
    return GoldEvent(**values)  # type: ignore[arg-type]


def gold_document(*events: GoldEvent, ignore: tuple[tuple[int, int], ...] = ()) -> GoldDocument:
    return GoldDocument("made/one", "one.txt", "", "", "dev", ignore, events)


def claim(
    identifier: str,
    kind: str,
    trigger: str,
    roles: dict[str, list[str]] | None = None,
    *,
    status: Status = Status.HELD,
    time: str = "",
    place: str = "",
    claimant: str = "",
    links: tuple[tuple[str, str], ...] = (),
    coreferent: str = "",
) -> Claim:
    """A claim of the first sentence of `TEXT` that holds `trigger`; names are entities `person/NAME`."""
    where = span(trigger)
    evidence = next(
        each for each in (span(TEXT[:31]), span(TEXT[32:])) if each.start <= where.start < each.end
    )
    agent = f"person/{claimant.lower()}"
    said = (Attribution(agent, span(claimant), AttributionMode.INDIRECT),) if claimant else ()
    return Claim(
        id=identifier, document="d", kind=kind, trigger=where, evidence=evidence,
        participations=tuple(
            Participation(role, f"person/{name.lower()}", span(name))
            for role, names in (roles or {}).items() for name in names
        ),
        status=status, factuality=Factuality.CERTAIN, negated=False,
        time=TimeSpec(span("Monday"), time) if time else None,
        places=(Mention(span(place), f"place/{place.lower()}", "name"),) if place else (),
        claimants=said,
        links=tuple(EventLink(relation, target) for relation, target in links), coreferent=coreferent,
    )  # fmt: skip


def extraction(*claims: Claim, text: str = TEXT) -> Extraction:
    entities = tuple(Entity(f"person/{name.lower()}", "Person", name) for name in ("Ann", "Olaf", "Zoe"))
    mentions = tuple(
        Mention(span(name, nth=nth), f"person/{name.lower()}", "name")
        for name, count in (("Ann", 1), ("Olaf", 2), ("Zoe", 2)) for nth in range(count)
    )  # fmt: skip
    return Extraction(Document("d", "one.txt", text), entities, mentions, (), (), claims)
