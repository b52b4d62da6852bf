"""How long a store of many claims takes to build, ask and export. By hand:

python tests/benchmarks/bench_graph.py [CLAIMS] [FOLDER]
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph_cases import EPOCH, knowledge

from parley.graph.building import Builder
from parley.graph.exporting import export_to
from parley.graph.store import create_store
from parley.ontology.knowledge import Knowledge
from parley.ontology.model import (
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
from parley.queries.library import load_library
from parley.queries.running import ask

PER_DOCUMENT = 10
STATES = 150


def world() -> Knowledge:
    """The small curated knowledge and 150 states more, each with a leader and a town."""
    known = knowledge()
    entities = dict(known.entities)
    for number in range(STATES):
        state = f"state/s{number}"
        entities[state] = Entity(state, "State", f"State {number}")
        entities[f"place/s{number}"] = Entity(
            f"place/s{number}", "Territory", f"State {number}", belongs_to=state
        )
        entities[f"place/t{number}"] = Entity(
            f"place/t{number}", "Settlement", f"Town {number}", belongs_to=state
        )
        entities[f"person/p{number}"] = Entity(
            f"person/p{number}", "Person", f"Person {number}", belongs_to=state
        )
    return replace(known, entities=entities)


def documents(claims: int) -> Iterator[Extraction]:
    """Documents of ten claims: talks with a mediation, meetings, refusals, over ten years."""
    draw = random.Random(7)
    for number in range(claims // PER_DOCUMENT):
        day = date(2014, 1, 1) + timedelta(days=draw.randrange(3650))
        text = f"Report {number}. " + " ".join(
            f"Sentence {n} of {number} says what happened." for n in range(10)
        )
        document = Document(
            f"d{number:06}", f"report-{number}.txt", text, f"Report {number}", day, "Example Wire"
        )
        made: list[Claim] = []
        while len(made) < PER_DOCUMENT:
            made += _event(draw, document, day, len(made))
        yield Extraction(document, (), (), (), (), tuple(made))


def _event(draw: random.Random, document: Document, day: date, number: int) -> list[Claim]:
    first, second, third = (f"person/p{draw.randrange(STATES)}" for _ in range(3))
    kind = draw.choice(["Talks", "Meeting", "PhoneCall", "Visit"])
    when = (day - EPOCH).days - draw.randrange(5)
    at = 20 + number * 8
    span = Span(at, at + 8, document.text[at : at + 8])
    time = TimeSpec(span, (EPOCH + timedelta(days=when)).isoformat(), when, when, when, when)
    parties = tuple(
        Participation("party" if kind == "Talks" else "participant", one, span) for one in (first, second)
    )
    sentence = Span(at, at + 16, document.text[at : at + 16])
    status = draw.choice([Status.HELD, Status.HELD, Status.PLANNED, Status.REFUSED])
    common = Claim(
        f"{document.id}-{at}-{at + 8}", document.id, kind, span, sentence, parties, status,
        Factuality.CERTAIN, negated=False, time=time,
        places=(Mention(span, f"place/t{draw.randrange(STATES)}", "name"),),
        reporter="media/example-wire",
    )  # fmt: skip
    if kind != "Talks":
        return [common]
    mediator = Participation("mediator", third, span)
    mediation = replace(
        common, id=f"{common.id}-m", kind="Mediation", participations=(mediator, *parties),
        links=(EventLink("mediationOf", common.id),),
    )  # fmt: skip
    return [replace(common, participations=(mediator, *parties)), mediation]


def main(claims: int, folder: Path) -> None:
    """Print a line per step."""
    store = create_store(folder / "bench.store")
    builder = Builder(store, world(), "bench")
    since = perf_counter()
    batch: list[Extraction] = []
    for extraction in documents(claims):
        batch.append(extraction)
        if len(batch) == 32:
            builder.add(batch)
            batch = []
    builder.add(batch)
    _tell("gate and write", since)
    since = perf_counter()
    print(builder.rebuild())
    _tell("fuse, refer, infer", since)
    print(f"{len(store.inner):,} quads, {_size(folder) / 1e6:.0f} MB")
    for name, given in (
        ("who-mediated", {}),
        ("who-mediated", {"party": "State 3", "status": "any"}),
        ("events", {"agent": "State 3"}),
        ("talks-between", {"party": "State 3", "other": "State 4"}),
        ("refused-talks", {"agent": "State 3"}),
        ("timeline", {"agent": "State 3", "from": "2020"}),
        ("contested", {}),
    ):
        since = perf_counter()
        rows = len(ask(store, load_library()[name], given).table)
        _tell(f"{name} {given}: {rows} rows", since)
    for form in ("turtle", "nquads", "graphml"):
        since = perf_counter()
        export_to(store, io.BytesIO(), form)
        _tell(f"export {form}", since)


def _tell(what: str, since: float) -> None:
    print(f"{perf_counter() - since:8.2f} s  {what}")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        main(
            int(sys.argv[1]) if len(sys.argv) > 1 else 5000,
            Path(sys.argv[2] if len(sys.argv) > 2 else temporary),
        )
