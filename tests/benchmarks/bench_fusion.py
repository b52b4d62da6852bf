"""How fusion grows with the number of claims, beside one pass over them (the least any fusion needs).

Run by hand: ``python tests/benchmarks/bench_fusion.py [CLAIMS...]``. The claims are made up from a seed:
a few hot pairs of states, many agents, dates over two years, a tenth undated, several reports of each event.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections import Counter
from datetime import date

from parley.graph.fusion import fuse
from parley.ontology.model import Claim, Entity, Factuality, Participation, Span, Status, TimeSpec


def make_claims(number: int, seed: int = 7) -> tuple[list[Claim], dict[str, Entity], dict[str, date | None]]:
    """Claims about `number` // 3 events, three reports each on average."""
    rng = random.Random(seed)
    states = [Entity(f"state/s{i}", "State", f"S{i}") for i in range(60)]
    persons = [Entity(f"person/p{i}", "Person", f"P{i}", belongs_to=states[i % 60].id) for i in range(600)]
    entities = {e.id: e for e in (*states, *persons)}
    span = Span(0, 1, "x")
    events = [
        (
            rng.choice(("Meeting", "Talks", "PhoneCall", "Visit")),
            rng.sample(persons[: rng.choice((6, 600))], 2),
        )
        for _ in range(max(1, number // 3))
    ]
    first = date(2021, 1, 1).toordinal() - date(1970, 1, 1).toordinal()
    days = [first + rng.randrange(730) for _ in events]
    claims = []
    for i in range(number):
        event = rng.randrange(len(events))
        kind, agents = events[event]
        day = days[event]
        when = None if rng.random() < 0.1 else TimeSpec(span, str(day), day, day, day, day)
        parts = tuple(Participation("participant", a.id, span) for a in agents)
        claims.append(
            Claim(f"d{i // 10:07}-{i}", f"d{i // 10:07}", kind, Span(i, i + 1, "x"), span, parts,
                  Status.HELD, Factuality.CERTAIN, negated=False, time=when)
        )  # fmt: skip
    return claims, entities, {c.document: date(2023, 1, 1) for c in claims}


def main(sizes: list[int]) -> None:
    """Print time per claim and the ratio to one pass over the claims."""
    for size in sizes:
        claims, entities, published = make_claims(size)
        start = time.perf_counter()
        Counter((c.kind, c.time, c.participations) for c in claims)
        once = time.perf_counter() - start
        tracemalloc.start()
        start = time.perf_counter()
        events = fuse(claims, entities, published)
        spent = time.perf_counter() - start
        peak = tracemalloc.get_traced_memory()[1] / 2**20
        tracemalloc.stop()
        print(
            f"{size:>8} claims -> {len(events):>7} events  {spent / size * 1e6:6.1f} µs a claim"
            f"  {spent / once:5.1f} x one pass  {peak:6.1f} MiB"
        )


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [3_000, 10_000, 30_000, 100_000])
