"""Whether the same event is told in other grammar: counts by kind of variation.

Run by hand: ``python tests/benchmarks/other_grammar.py FILE ... [--quiet]``. A line is a sentence with what
it must tell, ``CODE sentence | Kind: Name, Name ; Kind/status: Name``: CODE says what varies (a
passive, a relative clause, a noun), a name is part of the label or id of a side. Give somebody who has
not seen the frames some of their examples, and have five other sentences with the same word written for each.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from parley.evaluation_kinds import compatible
from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.ontology.model import Claim, Document, Extraction
from parley.seeds import load_knowledge

_ROW = re.compile(r"([a-z]) (.+?) \| (.+)")
_NO_SIDES = frozenset({"targetObject", "topic", "agreement", "outcome", "reason", "observer", "represented"})
Wanted = tuple[str, str, tuple[str, ...]]
"""Class, status or nothing, names of sides."""


def main() -> None:
    """Run the command."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--quiet", action="store_true", help="counts only")
    given = parser.parse_args()
    extractor = Extractor(load_knowledge(), load_language())
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for code, text, wanted in _rows(given.files):
        (found,) = extractor.extract([Document(text, "grid", text, published=date(2024, 3, 14))])
        verdicts = [_verdict(found, each) for each in wanted]
        for verdict, _ in verdicts:
            counts[code].update(("all", verdict))
        if not given.quiet and any(verdict != "right" for verdict, _ in verdicts):
            print(code, text, *(f"\n    {verdict}: {why}" for verdict, why in verdicts if verdict != "right"))
    for code, row in sorted(counts.items()):
        print(code, dict(row))
    print("all", dict(sum(counts.values(), Counter())))


def _rows(files: Iterable[Path]) -> Iterator[tuple[str, str, list[Wanted]]]:
    for line in (line for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        if row := _ROW.fullmatch(line.strip()):
            yield row[1], row[2], [_wanted(part) for part in row[3].split(" ; ")]


def _wanted(part: str) -> Wanted:
    kind, _, names = part.partition(":")
    kind, _, status = kind.strip().partition("/")
    return kind, status, tuple(each.strip() for each in names.split(",") if each.strip() not in ("", "-"))


def _verdict(found: Extraction, wanted: Wanted) -> tuple[str, str]:
    """`right`, `status`, `sides` or `missing`, by the claim that fits best, and why."""
    labels = {each.id: f"{each.label} {each.id}".lower() for each in found.entities}
    kind, status, names = wanted
    best = ("missing", f"{kind} {', '.join(names)}")
    for claim in found.claims:
        if not compatible(claim.kind, kind):
            continue
        sides = {
            labels.get(each.entity, each.entity)
            for each in claim.participations
            if each.role not in _NO_SIDES
        }
        lacking = [name for name in names if not any(name.lower() in side for side in sides)]
        extra = [side for side in sides if not any(name.lower() in side for name in names)]
        if lacking or extra:
            best = ("sides", f"lacks {lacking}, has {extra}") if best[0] == "missing" else best
        elif not status or status.lower() == claim.status.value.lower():
            return "right", ""
        else:
            best = ("status", _told(claim))
    return best


def _told(claim: Claim) -> str:
    return f"{claim.status.value}{' not' if claim.negated else ''}"


if __name__ == "__main__":
    main()
