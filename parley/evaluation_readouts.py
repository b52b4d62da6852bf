"""Judging on press releases whose titles say who called or met whom: the text alone must tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .evaluation import Extract, json_lines, read_item
from .evaluation_extraction import coreference_groups
from .evaluation_kinds import group, role_class
from .evaluation_times import same_time
from .ontology.model import Claim, Entity, Extraction, Status
from .ontology.names import fold


@dataclass(frozen=True, slots=True)
class ReadoutOutcome:
    """What was found of one press release.

    `right` means one held event of the kind, with all the people and the date. `people` are the persons in
    the event that comes nearest, `wrong` those of them whom the title does not name.
    """

    id: str
    right: bool
    problem: str
    people: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    kinds: frozenset[str]
    people: tuple[Entity, ...]
    times: tuple[str, ...]
    held: bool


def judge_readouts(path: Path, extract: Extract) -> list[ReadoutOutcome]:
    """Outcome of every press release of a file, each `{id, date, text, gold: {kind, people, date}}`."""
    items = json_lines(path)
    documents = [read_item(item["text"], item["date"], item["id"]) for item in items]
    extractions = extract(document for each in documents for document in each)
    return [
        _outcome(item, [next(extractions) for _ in each])
        for item, each in zip(items, documents, strict=True)
    ]  # fmt: skip


def _outcome(item: Mapping[str, Any], extractions: Sequence[Extraction]) -> ReadoutOutcome:
    gold = item["gold"]
    told = [event for extraction in extractions for event in _events(extraction)]
    of_kind = [event for event in told if gold["kind"] in event.kinds and event.held]
    if not of_kind:
        found = ", ".join(sorted({kind for event in told for kind in event.kinds})) or "nothing"
        return ReadoutOutcome(item["id"], False, f"no held {gold['kind']}; found {found}", (), ())
    best = max(of_kind, key=lambda event: _merit(event, gold))
    missing = [name for name in gold["people"] if not any(_named(each, name) for each in best.people)]
    wrong = [each.label for each in best.people if not any(_named(each, name) for name in gold["people"])]
    problems = [f"misses {', '.join(missing)}"] if missing else []
    if not any(same_time(time, [gold["date"]]) for time in best.times):
        problems.append(f"is dated {', '.join(best.times) or 'never'}, not {gold['date']}")
    labels = tuple(each.label for each in best.people)
    return ReadoutOutcome(item["id"], not problems, "; ".join(problems), labels, tuple(wrong))


def _merit(event: _Told, gold: Mapping[str, Any]) -> tuple[int, bool, int]:
    named = sum(any(_named(each, name) for each in event.people) for name in gold["people"])
    return named, any(same_time(time, [gold["date"]]) for time in event.times), -len(event.people)


def _events(extraction: Extraction) -> Iterable[_Told]:
    entities = {entity.id: entity for entity in extraction.entities}
    groups: dict[str, list[Claim]] = {}
    first = coreference_groups(extraction.claims)
    for claim in extraction.claims:
        groups.setdefault(first[claim.id], []).append(claim)
    for claims in groups.values():
        people = dict.fromkeys(
            part.entity for claim in claims for part in claim.participations
            if role_class(claim.kind, part.role) in ("party", "visitor") and _is_person(entities, part.entity)
        )  # fmt: skip
        yield _Told(
            kinds=frozenset(group(claim.kind) for claim in claims),
            people=tuple(entities[each] for each in people),
            times=tuple(claim.time.edtf for claim in claims if claim.time and claim.time.edtf),
            held=any(claim.status == Status.HELD and not claim.negated for claim in claims),
        )


def _is_person(entities: Mapping[str, Entity], entity: str) -> bool:
    return entity in entities and entities[entity].kind == "Person"


def _named(entity: Entity, surname: str) -> bool:
    wanted = fold(surname).split()
    return any(_holds(fold(name).split(), wanted) for name in (entity.label, *entity.names))


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    width = len(wanted)
    return any(list(words[at : at + width]) == list(wanted) for at in range(len(words) - width + 1))
