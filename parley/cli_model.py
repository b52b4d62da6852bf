"""`parley model`: measure the language model on files annotated by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .extract.language_errors import TreebankFormatError

if TYPE_CHECKING:
    from spacy.language import Language

    from .extract.ner_data import EntitySentence
    from .extract.scoring import Tally


@click.group("model")
def command() -> None:
    """Measure the language model."""


@command.command("evaluate")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--model", metavar="NAME", help="An installed spaCy pipeline to measure instead of Parley's own."
)
@click.option("--threads", type=click.IntRange(1), default=2, show_default=True, help="Windows at a time.")
@click.option("--raw", is_flag=True, help="Also judge treebanks as running text: words, sentences, trees.")
@click.option("--cleaned", is_flag=True, help="Put machine-made entity labels (.jsonl) right by rule first.")
@click.option("--held-out", is_flag=True, help="Of a .jsonl file, only the tenth that training leaves out.")
def evaluate(
    files: tuple[Path, ...], model: str | None, threads: int, raw: bool, cleaned: bool, held_out: bool
) -> None:
    """Print scores with 95 % intervals on FILES.

    Treebanks (.conllu): tags, morphology, lemmas and trees on the file's own words and sentences. Entities:
    tokens and spans (.jsonl), Universal NER (.iob2), CrossNER (.txt) or WikiGold (.conll.txt), exact spans
    and labels from running text, each sentence by itself; where a file tells its documents, from those too.
    The intervals come from sentences drawn with replacement.
    """
    from .extract.language import load_language

    nlp = load_language(model, threads=threads)
    for path in files:
        for title, tally in _judged(nlp, path, raw=raw, cleaned=cleaned, held_out=held_out):
            click.echo(f"{path.name}: {title}")
            for score in tally.scores():
                click.echo(f"  {score}")


def _judged(
    nlp: Language, path: Path, *, raw: bool, cleaned: bool, held_out: bool
) -> Iterator[tuple[str, Tally]]:
    from .extract.evaluation import judge_entities, judge_gold_words, judge_running_text
    from .extract.scoring import Tally

    if path.suffix != ".conllu":
        named = list(_entities(path, cleaned=cleaned, held_out=held_out))
        tally = Tally()
        judge_entities(nlp, named, tally)
        yield "entities, exact, from running text, each sentence by itself", tally
        if not all(sentence.starts_document for sentence in named):
            tally = Tally()
            judge_entities(nlp, named, tally, documents=True)
            yield "entities, exact, from the text of each document", tally
        return
    from .extract.conllu import read_treebank

    sentences = read_treebank(path)
    tally = Tally()
    judge_gold_words(nlp, sentences, tally)
    yield f"{len(sentences)} sentences, the file's own words", tally
    if raw:
        for paragraphs in (False, True):
            tally = Tally()
            judge_running_text(nlp, sentences, tally, paragraphs=paragraphs)
            yield "running text, " + ("paragraphs set apart" if paragraphs else "no line breaks"), tally


def _entities(path: Path, *, cleaned: bool, held_out: bool) -> Iterator[EntitySentence]:
    """The sentences of a file of entities; cleaning learns from the part that is trained on."""
    from .extract.entity_cleaning import EntityCleaner
    from .extract.training_corpora import is_held_out

    numbered = list(enumerate(_entity_reader(path)(path)))
    if path.suffix != ".jsonl":
        return (sentence for _, sentence in numbered)
    wanted = [sentence for number, sentence in numbered if is_held_out(number) or not held_out]
    if not cleaned:
        return iter(wanted)
    return map(EntityCleaner(one for number, one in numbered if not is_held_out(number)).clean, wanted)


def _entity_reader(path: Path) -> Callable[[Path], Iterator[EntitySentence]]:
    """How a file of entities is read, by its name's end.

    Raises
    ------
    TreebankFormatError
        The name has no known end.
    """
    from .extract.ner_data import read_crossner, read_gmb, read_universal_ner, read_wikigold

    readers = {
        ".jsonl": read_gmb,
        ".iob2": read_universal_ner,
        ".conll.txt": read_wikigold,
        ".txt": read_crossner,
    }
    for suffix, read in readers.items():
        if path.name.endswith(suffix):
            return read
    raise TreebankFormatError(f"{path.name}: unknown kind of file; want .conllu, {', '.join(readers)}")
