"""Parley as a spaCy component: `nlp.add_pipe("parley")` sets `doc._.claims`.

The pipeline before it must tag, parse and find entities; `parley.extract.language.load_language` gives one.
spaCy loads this module whenever it makes any pipeline, so what is heavy is imported where it is used.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from .ontology.errors import InputError
from .ontology.model import Document, Extraction

_NEEDED = ("DEP", "TAG", "LEMMA")


class ParleyComponent:
    """Finds the claims of a doc: `doc._.claims`, and all else that was found in `doc._.extraction`.

    Set `doc._.document` before it, or `published` in its configuration, for dates such as “on Saturday”.
    """

    def __init__(self, nlp: Language, knowledge: str | None, published: str | None) -> None:
        from .extract.extraction import Extractor
        from .seeds import load_knowledge

        folder = Path(knowledge) if knowledge else None
        self._extractor = Extractor(load_knowledge(folder), nlp)
        self._published = date.fromisoformat(published) if published else None

    def __call__(self, doc: Doc) -> Doc:
        """Set the claims of a doc."""
        missing = [name for name in _NEEDED if len(doc) and not doc.has_annotation(name)]
        if missing:
            raise InputError(
                f"The component “parley” needs {', '.join(missing)} on the doc. Put it behind a tagger, a"
                " lemmatizer and a parser, such as those of parley.extract.language.load_language()."
            )
        extraction: Extraction | None = None
        if len(doc):
            extraction = self._extractor.read(doc, self._document(doc))
        doc._.extraction = extraction
        doc._.claims = extraction.claims if extraction else ()
        return doc

    def _document(self, doc: Doc) -> Document:
        from .extract.reading import read_text

        given: Document | None = doc._.document
        if given is not None:
            return given
        (document,) = read_text(doc.text, splitting=False)
        return Document(
            document.id, document.source, doc.text, published=document.published or self._published
        )


def make_parley(nlp: Language, name: str, knowledge: str | None, published: str | None) -> ParleyComponent:
    """The component; spaCy finds it by the entry point `parley` of `spacy_factories`.

    Parameters
    ----------
    nlp, name
        Given by spaCy.
    knowledge
        A folder of files that add to the curated knowledge.
    published
        ISO date that relative times are counted from, where a doc has no `doc._.document`.
    """
    for attribute, default in (("claims", ()), ("extraction", None), ("document", None)):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=default)
    return ParleyComponent(nlp, knowledge, published)


Language.factory(  # pyright: ignore[reportUnknownMemberType] (spaCy types it in part)
    "parley",
    default_config={"knowledge": None, "published": None},
    assigns=["doc._.claims", "doc._.extraction"],
    func=make_parley,
)
