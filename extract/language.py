"""The language model as a spaCy pipeline: ``load_language()`` gives an ordinary ``Language``.

The shipped model sets sentence starts, universal and Penn tags, morphology, lemmas, a dependency tree
(Universal Dependencies labels) and entities (``entity_tags.ENTITY_LABELS``) on each ``Doc``.
"""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from .annotator import Annotator
from .label_scheme import check_scheme
from .language_errors import LabelSchemeError
from .tokenization import treebank_tokenizer

MODEL_FOLDER = Path(__file__).parent / "model"
COMPONENT = "parley_annotator"
_LONGEST_TEXT = 100_000_000


def load_language(model: str | None = None, *, threads: int = 2, folder: Path | None = None) -> Language:
    """Load the shipped pipeline, or an installed spaCy pipeline by name.

    Args:
        model: the name or path of a spaCy pipeline to use instead; its label scheme is checked.
        threads: how many windows are encoded at a time; the analysis does not depend on it.
        folder: a model folder to use instead of the shipped one.

    Raises:
        LabelSchemeError: ``model`` is not installed, or does not set what extraction reads.
        ModelFilesError: a file of the shipped model is missing.
    """
    if model is not None:
        return _installed(model)
    _register()
    nlp = spacy.blank("en")
    nlp.max_length = _LONGEST_TEXT
    nlp.tokenizer = treebank_tokenizer(nlp)
    nlp.add_pipe(COMPONENT, config={"folder": str(folder or MODEL_FOLDER), "threads": threads})
    return nlp


def _installed(model: str) -> Language:
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise LabelSchemeError(
            f"No spaCy pipeline “{model}” is installed, nor is it a folder: {error}"
        ) from error
    check_scheme(nlp)
    return nlp


def _register() -> None:
    """Make the component known to spaCy, once, when it is first wanted."""
    if not Language.has_factory(COMPONENT):
        Language.factory(
            COMPONENT,
            default_config={"folder": str(MODEL_FOLDER), "threads": 2},
            assigns=[
                "token.pos", "token.tag", "token.morph", "token.lemma", "token.head", "token.dep",
                "token.is_sent_start", "doc.sents", "doc.ents",
            ],
            func=_make_annotator,
        )  # fmt: skip


def _make_annotator(nlp: Language, name: str, folder: str, threads: int) -> Annotator:
    return Annotator(nlp.vocab, Path(folder), threads=threads)
