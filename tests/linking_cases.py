"""Texts linked with the shipped model and knowledge, and what their mentions stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from parley.extract import parsed
from parley.extract.language import load_language
from parley.extract.linking import Linked, Linker
from parley.ontology.model import Document
from parley.seeds import load_knowledge

Link = Callable[[str], Linked]


def linker() -> Link:
    """Links each text anew, as a release of 18 November 2023."""
    nlp, knowledge = load_language(), load_knowledge()

    def run(text: str) -> Linked:
        return Linker(knowledge).link(
            parsed.Doc(nlp(text)), Document("release", "", text, published=date(2023, 11, 18))
        )

    return run


def found(linked: Linked, words: str, occurrence: int = 1) -> set[str]:
    """What the narrowest mention around the n-th occurrence of `words` in the text stands for."""
    start = [hit.start() for hit in re.finditer(rf"\b{re.escape(words)}\b", linked.text)][occurrence - 1]
    end = start + len(words)
    holding = [m for m in linked.mentions if m.span.start <= start and end <= m.span.end]
    width = min((m.span.end - m.span.start for m in holding), default=0)
    return {m.entity for m in holding if m.span.end - m.span.start == width}
