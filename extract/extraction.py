"""The composition of extraction: language model, linking, times, events; one document after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from ..ontology.knowledge import Knowledge
from ..ontology.model import Claim, Document, Entity, Extraction, Span
from ..ontology.names import fold, slug
from .chronologies import find_entries
from .claims import to_claims
from .counted_talks import counted_talks
from .datelines import find_datelines, match_stamp
from .deverbal import with_noun_readings
from .enumerations import straighten_lists
from .events import EventFinder
from .fillers import Fillers
from .frames import load_lexicon
from .headlines import is_place_line, speaker_line
from .linking import Linker
from .mending import mend_trees
from .parsed import Doc
from .placing import dateline_place, place_by_others
from .stays import settle_stays
from .timing import time_events
from .titled_days import as_of_title

_PUBLISHERS = (
    "MediaOrganization",
    "GovernmentBody",
    "InternationalOrganization",
    "Organization",
    "Company",
    "State",
)
_BATCH = 16
_HEAD = 400
_HEAD_LINES = re.compile(r"^([^\n]{4,200})\n(?=([^\n]{4,120}))", re.MULTILINE)
_ISSUER = re.compile(
    r"(?:The )?(?:Office|Ministry|Department|Bureau|Embassy|Press Service) [^.,;:?!]*$"
    r"|(?:[A-Z][\w-]+,? (?:(?:&|and|of|the) )?){1,5}(?:Office|Ministry|Service|Commission)$"
)
_RELEASE = re.compile(
    r"(?:(?:Press|News|Media|Joint|Special|Official) )?(?:Release|Note|Notice|Advisory|Statement|Briefing"
    r"|Readout|Remarks|Communiqu[eé]|Fact Sheet|Declaration)(?: to the Press)?:?$"
)
"""What sort of release a line of its own says that a text is."""
_DASHES = "—–-"
_FORMAT_MARKS = re.compile(r"[\u200b\u200e\u200f\ufeff](?:(?<=[\s:].)|(?=\s))")


class Extractor:
    """Turns documents into extractions with one language model and one body of knowledge."""

    def __init__(self, knowledge: Knowledge, nlp: Language) -> None:
        self._knowledge = knowledge
        self._nlp = nlp
        self._linker = Linker(knowledge)
        self._finder = EventFinder(with_noun_readings(load_lexicon()), counted_talks(knowledge))

    def forget(self) -> None:
        """Read what comes as if it were the first: without the persons that earlier documents taught."""
        self._linker.forget()

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield what each document holds, in order."""
        title = None
        for doc, document in self._nlp.pipe(self._texts(documents), as_tuples=True, batch_size=_BATCH):
            if document is None:
                title = doc
            else:
                yield self.read(doc, document, title)
                title = None

    def read(self, parsed: SpacyDoc, document: Document, title: SpacyDoc | None = None) -> Extraction:
        """What one analysed document holds; its `title` is analysed apart where the text does not have it."""
        doc = Doc(parsed)
        mend_trees(doc)
        linked = self._linker.link(doc, document, Doc(title) if title is not None else None)
        fillers = Fillers(linked, self._knowledge.entities, document)
        straighten_lists(doc, linked.text, linked.mentions, fillers.kind)
        drafts = self._finder.find(doc, fillers)
        place_by_others(drafts, dateline_place(fillers, doc))
        time_events(drafts, doc, linked.text, as_of_title(document), fillers.kind)
        settle_stays(drafts, fillers)
        reporter = self._reporter(document, fillers)
        claims = to_claims(drafts, document, fillers, reporter)
        for name in sorted({name for claim in claims for name in _named(claim)}):
            if (entity := fillers.entity(name)) is not None:
                fillers.add(entity)  # the state for which somebody acts need not be named
        extraction = Extraction(
            document=document,
            entities=fillers.entities(),
            mentions=linked.told(),
            posts=linked.posts,
            tenures=linked.tenures,
            claims=claims,
        )
        doc.release()
        true = all(_is_true(each.evidence, document.text) for each in extraction.claims)
        marked = not true or _FORMAT_MARKS.search(document.text)
        return _cut_anew(extraction, document.text) if marked else extraction

    def _texts(self, documents: Iterable[Document]) -> Iterator[tuple[str, Document | None]]:
        """Each document's text with the document.

        Its title goes before, alone, where the text does not have it and it may tell who is meant.
        """
        for document in documents:
            title = document.title
            if title and title not in document.text and self._linker.tells(title):
                yield title, None
            yield set_apart(document.text), document

    def _reporter(self, document: Document, fillers: Fillers) -> str:
        """The entity of the document's publisher, minted where nobody knows it.

        Nothing where none is named.
        """
        if not document.publisher:
            return ""
        for name in self._knowledge.names.get(fold(document.publisher), ()):
            entity = self._knowledge.entities.get(name.entity)
            if entity is not None and entity.kind in _PUBLISHERS:
                return entity.id
        minted = Entity(
            f"org/{slug(document.publisher)}", "MediaOrganization", document.publisher, minted=True
        )
        fillers.add(minted)
        return minted.id


def _named(claim: Claim) -> Iterator[str]:
    """The ids that a claim points to."""
    for each in claim.participations:
        yield each.entity
        if each.representing:
            yield each.representing
    yield from (each.entity for each in claim.places)


def _is_true(span: Span, text: str) -> bool:
    """Whether a span has the words of the text, not those that were set apart for the model."""
    return text.startswith(span.text, span.start)


def _cut_anew(part: Any, text: str) -> Any:
    """The same with the words of all its spans as the text has them, with its marks that no model reads."""
    if isinstance(part, Span):
        return Span(part.start, part.end, text[part.start : part.end])
    if isinstance(part, tuple):
        row: tuple[Any, ...] = part
        return tuple(_cut_anew(each, text) for each in row)
    if is_dataclass(part) and not isinstance(part, (type, Document)):
        found = {each.name: getattr(part, each.name) for each in fields(part)}
        return replace(part, **{name: _cut_anew(each, text) for name, each in found.items()})
    return part


def set_apart(text: str) -> str:
    """The text with the dash and space after each dateline made line breaks, so that a sentence starts there.

    So do the breaks around the lines that tell who issues a statement ("Jane Doe, Spokesperson"), where, and
    what sort of release it is, and the date of an entry in a chronology is set apart from what it tells.
    Format marks beside white space, which no one sees, become spaces. Every character keeps its place.

    >>> set_apart("GENEVA, 16 June (Wire) — Talks began.")
    'GENEVA, 16 June (Wire)\\n\\n\\nTalks began.'
    """
    text = _FORMAT_MARKS.sub(" ", text)
    for line in _HEAD_LINES.finditer(text[:_HEAD]):
        if _is_of_header(line.group(1)) or _is_of_header(line.group(2)):
            text = f"{text[: line.end() - 1]}\u2029{text[line.end() :]}"
    for dateline in find_datelines(text):
        start = dateline.end
        while start > dateline.start and (text[start - 1].isspace() or text[start - 1] in _DASHES):
            start -= 1
        text = text[:start] + "\n" * (dateline.end - start) + text[dateline.end :]
    for entry in find_entries(text):
        text = text[: entry.date_end] + "\n" * (entry.told - entry.date_end) + text[entry.told :]
    return text


def _is_of_header(line: str) -> bool:
    """Whether a line of its own tells who issues a text, when, where, or as what, and is no prose."""
    line = line.strip()
    release = _ISSUER.match(line) or _RELEASE.match(line) or is_place_line(line)
    return bool(release or speaker_line(line) or match_stamp(line))
