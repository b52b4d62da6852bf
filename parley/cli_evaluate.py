"""`parley evaluate`: precision and recall on annotated documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .ontology.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .evaluation import Extract
    from .evaluation_report import Report
    from .ontology.knowledge import Knowledge

_DATA = Path("../shared/data")


@click.command("evaluate")
@click.option(
    "--gold",
    "gold",
    type=click.Path(path_type=Path),
    default=Path("tests/gold"),
    show_default=True,
    help="Folder of the gold annotations.",
)
@click.option(
    "--data",
    "data",
    type=click.Path(path_type=Path),
    default=_DATA,
    show_default=True,
    envvar="PARLEY_DATA",
    help="Folder of the data that some annotations only point to.",
)
@click.option(
    "--suite",
    type=click.Choice(["gold", "linking", "readouts", "mediators", "sample"]),
    default="gold",
    show_default=True,
    help="gold: all measures of events. linking: who and where is named. "
    "readouts: who called or met whom, by the titles of press releases. "
    "mediators: third parties in the narratives of peace agreements. "
    "sample: a hundred claims of press releases, drawn at random, to be read and judged.",
)
@click.option(
    "--split",
    type=click.Choice(["dev", "held-out", "all"]),
    default="dev",
    show_default=True,
    help="Which part of the gold; keep held-out for the end.",
)
@click.option(
    "--only", multiple=True, metavar="NAME", help="Only this folder of gold, or document; repeatable."
)
@click.option("--mistakes", "show", is_flag=True, help="List every mistake with its sentence.")
@click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="NAME",
    help="With --mistakes: only of measures whose name begins so; repeatable.",
)
@click.option("--json", "save_to", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option(
    "--compare",
    "compare_to",
    type=click.Path(path_type=Path),
    help="A report of an earlier run: show what changed.",
)
@click.option(
    "--resamples",
    default=1000,
    show_default=True,
    type=click.IntRange(1),
    help="Resamples of documents for the intervals.",
)
@click.option("--seed", default=1, show_default=True, help="Seed of resampling and of random choice.")
def command(
    *,
    gold: Path,
    data: Path,
    suite: str,
    split: str,
    only: tuple[str, ...],
    show: bool,
    measures: tuple[str, ...],
    save_to: Path | None,
    compare_to: Path | None,
    resamples: int,
    seed: int,
) -> None:
    """Judge extraction on annotated documents: precision, recall and F by event kind, role and more."""
    if suite == "readouts":
        _readouts(_item_file(data, "titled-2021.jsonl"), show=show)
    elif suite == "sample":
        _sample(_item_file(data, "state-2021.jsonl"), seed=seed)
    else:
        from .evaluation_report import load

        output = _Output(show, measures, save_to, load(compare_to) if compare_to else None)
        if suite == "linking":
            _linking(gold, data, split, output, resamples, seed)
        else:
            _gold(gold, data, suite, split, only, output, resamples, seed)


@dataclass(frozen=True)
class _Output:
    show: bool
    measures: tuple[str, ...]
    save_to: Path | None
    old: Report | None

    def give(self, report: Report, texts: Mapping[str, str]) -> None:
        from . import evaluation_report

        click.echo("\n".join(evaluation_report.render(report)))
        if self.show:
            starts = self.measures or ("",)
            listed = [each for each in report.mistakes if each.mistake.measure.startswith(starts)]
            click.echo("\n".join(evaluation_report.render_mistakes(listed, texts)))
        if self.old:
            click.echo("\n".join(evaluation_report.compare(self.old, report)))
        if self.save_to:
            evaluation_report.save(report, self.save_to)


def _gold(
    gold: Path,
    data: Path,
    suite: str,
    split: str,
    only: tuple[str, ...],
    output: _Output,
    resamples: int,
    seed: int,
) -> None:
    from . import evaluation, evaluation_mediators

    if suite == "mediators":
        only = only or ("ucdp",)
    cases, missing = evaluation.load_cases(gold, data, split=split, only=only)
    _tell_missing(missing, data)
    judge = evaluation_mediators.judge_mediators if suite == "mediators" else evaluation.evaluate
    report = judge(cases, _extractor(), resamples=resamples, seed=seed)
    output.give(report, evaluation.texts(cases))


def _linking(gold: Path, data: Path, split: str, output: _Output, resamples: int, seed: int) -> None:
    from . import evaluation, evaluation_linking
    from .seeds import load_knowledge

    cases, missing = evaluation_linking.load_linking_cases(gold, data, split=split)
    _tell_missing(missing, data)
    known = load_knowledge()
    report = evaluation_linking.judge_linking(
        cases, _extractor(known), known.entities, resamples=resamples, seed=seed
    )
    output.give(report, evaluation.texts(each.case for each in cases))


def _tell_missing(missing: Sequence[str], data: Path) -> None:
    if missing:
        click.echo(f"{len(missing)} annotated documents left out: their text is not in {data}", err=True)


def _item_file(data: Path, name: str) -> Path:
    path = data / "readouts" / name
    if not path.exists():
        raise InputError(f"{path}: not there. Say where the data is with --data.")
    return path


def _sample(path: Path, *, seed: int) -> None:
    from .evaluation_sample import sample_claims

    for line in sample_claims(path, _extractor(), documents=200, claims=100, seed=seed):
        click.echo(line)


def _readouts(path: Path, *, show: bool) -> None:
    from .evaluation_readouts import judge_readouts

    outcomes = judge_readouts(path, _extractor())
    right = sum(each.right for each in outcomes)
    people = sum(len(each.people) for each in outcomes)
    wrong = sum(len(each.wrong) for each in outcomes)
    click.echo(f"{right} of {len(outcomes)} press releases right ({right / len(outcomes):.3f})")
    click.echo(f"{wrong} of {people} people in their events wrong ({wrong / max(people, 1):.3f})")
    for each in outcomes if show else ():
        if each.problem or each.wrong:
            click.echo(
                f"{each.id}: {each.problem or 'right'}; wrong people: {', '.join(each.wrong) or 'none'}"
            )


def _extractor(knowledge: Knowledge | None = None) -> Extract:
    from .extract.extraction import Extractor
    from .extract.language import load_language
    from .seeds import load_knowledge

    return Extractor(knowledge or load_knowledge(), load_language()).extract
