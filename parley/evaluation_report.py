"""Precision, recall and F with bootstrap intervals; reports as data and as text; two reports compared."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .evaluation_scores import Mistake, Tally
from .ontology.errors import InputError

_ORDER = ("event", "core roles", "exact kind", "status", "status, not held", "negation", "factuality", "time",
          "time, days meet", "place", "claimant", "told once")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Score:
    """A measure over all documents: counts, rates in [0, 1], the 95% interval of F over resamples."""

    measure: str
    right: int
    wrong: int
    missing: int
    precision: float
    recall: float
    f: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Listed:
    """A mistake with the sentence it is in."""

    mistake: Mistake
    sentence: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run."""

    documents: int
    scores: tuple[Score, ...]
    mistakes: tuple[Listed, ...]


def make_report(
    tallies: Sequence[Tally], sentences: Mapping[str, str], *, resamples: int = 1000, seed: int = 1
) -> Report:
    """Sum tallies into scores; `sentences` maps a document's name to its annotated text."""
    measures = sorted({measure for tally in tallies for measure in tally.counts}, key=_rank)
    weights = np.random.default_rng(seed).multinomial(
        len(tallies), np.full(len(tallies), 1 / len(tallies)), size=resamples
    )
    scores = tuple(_score(measure, tallies, weights) for measure in measures)
    listed = tuple(
        Listed(mistake, _expand(mistake, sentences[mistake.document]))
        for tally in tallies for mistake in tally.mistakes
    )  # fmt: skip
    return Report(len(tallies), scores, listed)


def _rank(measure: str) -> tuple[int, str]:
    return (_ORDER.index(measure) if measure in _ORDER else len(_ORDER), measure)


def _score(measure: str, tallies: Sequence[Tally], weights: np.ndarray[Any, np.dtype[np.int64]]) -> Score:
    rows = np.array([tally.counts.get(measure, [0, 0, 0]) for tally in tallies], dtype=np.int64)
    right, wrong, missing = (int(total) for total in rows.sum(axis=0))
    drawn = weights @ rows
    below = 2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2]
    rates = np.divide(2 * drawn[:, 0], below, out=np.ones(len(drawn)), where=below > 0)
    low, high = np.quantile(rates, [0.025, 0.975])
    return Score(
        measure, right, wrong, missing,
        precision=_rate(right, right + wrong),
        recall=_rate(right, right + missing),
        f=_rate(2 * right, 2 * right + wrong + missing),
        low=float(low), high=float(high),
    )  # fmt: skip


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence of `text` around the offsets, on one line.

    >>> sentence_at("He left. They met in Rome. It rained.", 14, 17)
    'They met in Rome.'
    """
    marks = (". ", ".\n", "? ", "! ", "\n", ".” ")
    before = max(
        (text.rfind(mark, 0, start) + len(mark) for mark in marks if mark in text[:start]), default=0
    )
    after = min((at + 1 for mark in marks if (at := text.find(mark, end)) >= 0), default=len(text))
    return " ".join(text[before:after].split())


def _expand(mistake: Mistake, text: str) -> str:
    return sentence_at(text, mistake.start, mistake.end)


def render(report: Report) -> list[str]:
    """The scores as lines of a table."""
    width = max((len(score.measure) for score in report.scores), default=7)
    head = f"{'measure':<{width}}  right wrong missing  precision recall     F  95% of F"
    return [f"{report.documents} documents", head] + [
        f"{s.measure:<{width}}  {s.right:5} {s.wrong:5} {s.missing:7}  {s.precision:9.3f} {s.recall:6.3f} "
        f"{s.f:5.3f}  {s.low:.3f}-{s.high:.3f}"
        for s in report.scores
    ]


def render_mistakes(mistakes: Sequence[Listed], texts: Mapping[str, str]) -> list[str]:
    """Mistakes as lines: measure, wanted and found, then the sentence; `@` stands for the words there."""
    lines: list[str] = []
    for each in mistakes:
        one = each.mistake
        here = texts[one.document][one.start : one.end]
        wanted = f"“{here}”" if one.wanted == "@" else one.wanted or "-"
        lines.append(f"[{one.measure}] {one.document}#{one.event or '-'} “{here}”: wanted {wanted}; "
                     f"found {one.found or '-'}")  # fmt: skip
        lines.append(f"    {each.sentence}")
    return lines


def save(report: Report, path: Path) -> None:
    """Write the report as JSON, for a later comparison."""
    path.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Report:
    """Read a report that `save` wrote."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Report(
            raw["documents"],
            tuple(Score(**each) for each in raw["scores"]),
            tuple(Listed(Mistake(**each["mistake"]), each["sentence"]) for each in raw["mistakes"]),
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not a report of `parley evaluate --json`: {error}") from error


def compare(old: Report, new: Report) -> list[str]:
    """What changed from one report to another: F by measure, then mistakes gone and mistakes come."""
    before = {score.measure: score for score in old.scores}
    lines = [
        f"{score.measure}: F {before[score.measure].f:.3f} -> {score.f:.3f}"
        for score in new.scores
        if score.measure in before and abs(before[score.measure].f - score.f) >= 0.0005
    ]
    was, now = ({each.mistake: each.sentence for each in one.mistakes} for one in (old, new))
    for title, here, there in (("gone", was, now), ("new", now, was)):
        changed = [one for one in here if one not in there]
        lines.append(f"{len(changed)} mistakes {title}")
        lines += [
            f"  [{one.measure}] {one.document}#{one.event or '-'}: wanted {one.wanted or '-'}; "
            f"found {one.found or '-'} | {here[one]}"
            for one in changed
        ]
    return lines
