"""Which step of the event finder fills roles, and how often rightly.

Run by hand: ``python tests/benchmarks/role_sources.py [GOLD [DATA]] [--list STEP ...]``. Reads the documents
of `dev` in GOLD (`tests/fresh` by default), notes after which step a filler is first there, and counts for
each step, class of role and kind of entity how many are right, optional and wrong. With ``--list`` it prints
the wrong ones of these steps, with their event and document.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

import parley.evaluation_scores as scores
from parley.evaluation import evaluate, load_cases
from parley.evaluation_gold import GoldFiller
from parley.evaluation_kinds import role_class
from parley.evaluation_matching import FoundFiller, Match, names
from parley.evaluation_scores import Tally
from parley.extract import events
from parley.extract.drafts import Draft
from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.ontology.model import Document, Extraction
from parley.seeds import load_knowledge

Place = tuple[str, int, str, str]
"""Document, place of the trigger, role, entity."""
ARGUMENTS = "arguments"
"""What the functions around the trigger tell: there before the first step."""


class Sources:
    """Notes where fillers come from while documents are read, and judges them with the gold."""

    def __init__(self) -> None:
        self.step_of: dict[Place, str] = {}
        self.rows: list[tuple[str, str, str, str, str]] = []
        self._document = ""

    def watch(self) -> None:
        """Wrap the steps of the finder, and the judging of fillers."""
        for name, step in list(vars(events).items()):
            if isinstance(step, FunctionType) and step.__module__.startswith("parley.extract."):
                setattr(events, name, self._noting(step, name))
        judge = scores._score_fillers

        def judged(
            tally: Tally, measure: str, each: Match, gold: Sequence[GoldFiller], found: Sequence[FoundFiller]
        ) -> bool:
            for one in found:
                self._judge(measure.removeprefix("role "), each, gold, one)
            return judge(tally, measure, each, gold, found)

        scores._score_fillers = judged

    def extract(self, extractor: Extractor, documents: Iterable[Document]) -> Iterator[Extraction]:
        """What the extractor finds, each document alone."""
        for document in documents:
            self._document = document.id
            yield from extractor.extract([document])

    def _noting(self, step: Callable[..., Any], name: str) -> Callable[..., Any]:
        def noted(*args: Any, **keywords: Any) -> Any:
            self._note(args, ARGUMENTS)
            result = step(*args, **keywords)
            self._note((*args, result), name)
            return result

        return noted

    def _note(self, values: Iterable[Any], step: str) -> None:
        for value in values:
            for draft in value if isinstance(value, list) else ():
                for role, row in draft.fillers.items() if isinstance(draft, Draft) else ():
                    for filler in row:
                        key = (self._document, draft.trigger.idx, role, filler.entity)
                        self.step_of.setdefault(key, step)

    def _judge(self, role: str, each: Match, gold: Sequence[GoldFiller], one: FoundFiller) -> None:
        meant = [other for other in gold if names(one, other)]
        verdict = "wrong" if not meant else "optional" if all(other.optional for other in meant) else "right"
        for found in each.claims:
            claim = found.claim
            for name, filler in found.roles:
                if filler.entity == one.entity and role_class(each.gold.kinds[0], name) == role:
                    step = self.step_of.get((claim.document, claim.trigger.start, name, one.entity), "later")
                    event = f"{each.gold.kinds[0]} [{claim.trigger.text}] {claim.evidence.text[:120]!r}"
                    self.rows.append(
                        (step, role, one.entity.partition("/")[0], verdict, f"{one.entity}: {event}")
                    )
                    return


def main() -> None:
    """Print the counts, or the wrong fillers of some steps."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=Path("tests/fresh"))
    parser.add_argument("data", nargs="?", type=Path, default=Path())
    parser.add_argument("--list", nargs="+", default=[], metavar="STEP")
    asked = parser.parse_args()
    cases, missing = load_cases(asked.gold, asked.data, split="dev")
    print(f"{len(cases)} documents; without data: {len(missing)}")
    sources = Sources()
    sources.watch()
    extractor = Extractor(load_knowledge(), load_language())
    evaluate(cases, lambda documents: sources.extract(extractor, documents), resamples=1)
    if asked.list:
        for step, role, _, verdict, told in sources.rows:
            if step in asked.list and verdict == "wrong":
                print(step, role, told)
        return
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for step, role, kind, verdict, _ in sources.rows:
        counts[step, role, kind][verdict] += 1
    for key, counted in sorted(counts.items(), key=lambda row: (-row[1]["wrong"], row[0])):
        print(
            f"{'/'.join(key):55}", *(f"{name} {counted[name]:4}" for name in ("right", "optional", "wrong"))
        )


if __name__ == "__main__":
    main()
