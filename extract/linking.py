"""From a parsed text to the entities it speaks of."""

from __future__ import annotations

from spacy.tokens import Doc

from ..ontology.knowledge import Knowledge
from ..ontology.model import Document
from .gazetteer import Gazetteer
from .linked import Linked

__all__ = ["Linked", "Linker"]


class Linker:
    """Links the mentions of documents, one after the other, to curated or minted entities."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._gazetteer = Gazetteer(knowledge)

    def link(self, doc: Doc, document: Document) -> Linked:
        """Mentions of `doc` with the entities, posts and tenures they stand for."""
        return Linked((), (), (), ())
