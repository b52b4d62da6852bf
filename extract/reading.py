"""Reading: files, folders and standard input to documents, one for each article.

A file that cannot be used is reported and skipped; the rest goes on.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..ontology.errors import InputError
from ..ontology.model import Aside, Document, Span
from .article_dates import Published, date_articles
from .article_parts import signoff_start
from .articles import Article, split_articles
from .blocks import opening_dateline
from .boilerplate import find_captions
from .calendar_words import read_date
from .datelines import match_dateline
from .decoding import decode, is_utf8
from .formats import READERS, Raw, guess_reader, read_plain, stream_json_lines
from .line_wrapping import unwrap


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """An input that was skipped, or read only in part: which, and why."""

    source: str
    reason: str


_STREAMED = frozenset((".jsonl", ".ndjson"))
_SAMPLE = 65_536
_HEAD = 300

OnProblem = Callable[[Problem], None]


def read_inputs(paths: Sequence[str | Path], *, on_problem: OnProblem) -> Iterator[Document]:
    """Documents of files, folders (all files below, sorted) and `-` (standard input), in the order given.

    Parameters
    ----------
    paths
        Files, folders, or `-`. A file's format is told by its suffix (`formats.READERS`); one named here
        with another suffix is read as plain text, one met in a folder is reported and skipped.
    on_problem
        Called with every file, line or row that was skipped, and with fields that could not be understood.
    """
    for path in paths:
        if str(path) == "-":
            yield from _read_bytes(sys.stdin.buffer.read(), "-", "", on_problem)
        else:
            yield from _read_path(Path(path), on_problem)


def read_text(
    text: str, *, source: str = "<text>", on_problem: OnProblem | None = None, splitting: bool = True
) -> list[Document]:
    """Documents of a plain text; `splitting=False` takes it as one article as it stands.

    >>> [document.title for document in read_text("Ministers meet in Oslo\\nThe ministers met on Monday.")]
    ['Ministers meet in Oslo']
    """
    raw = Raw(text, whole=not splitting)
    return list(_documents(raw, source, on_problem or _ignore)) if text.strip() else []


def _ignore(problem: Problem) -> None:
    """Problems of a text already in memory concern single fields only; the caller asked for none."""


def _read_path(path: Path, on_problem: OnProblem) -> Iterator[Document]:
    """The documents of a file, or of a folder's files but hidden ones and those of stores (databases)."""
    if path.is_dir():
        inside = list(path.rglob("*"))
        marks = (child.parent for child in inside if child.name == "CURRENT")
        stores = {folder for folder in marks if any(folder.glob("MANIFEST-*"))}
        below = sorted(
            child for child in inside
            if child.is_file() and not any(part.startswith(".") for part in child.relative_to(path).parts)
            and stores.isdisjoint(child.parents)
        )  # fmt: skip
        if not below:
            on_problem(Problem(str(path), "is a folder without files"))
        for child in below:
            if child.suffix.lower() in READERS:
                yield from _read_file(child, on_problem)
            else:
                known = " ".join(sorted(READERS))
                on_problem(Problem(str(child), f"has the suffix “{child.suffix}”, which is none of {known}"))
    else:
        yield from _read_file(path, on_problem)


def _read_file(path: Path, on_problem: OnProblem) -> Iterator[Document]:
    streamed = path.suffix.lower() in _STREAMED
    try:
        data = _first_bytes(path) if streamed else path.read_bytes()
    except FileNotFoundError:
        on_problem(Problem(str(path), "does not exist"))
    except OSError as error:
        on_problem(Problem(str(path), f"cannot be read: {error.strerror or error}"))
    else:
        if streamed and is_utf8(data):
            yield from _stream(path, on_problem)
        else:
            data = path.read_bytes() if streamed else data
            yield from _read_bytes(data, str(path), path.suffix.lower(), on_problem)


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_SAMPLE)


def _stream(path: Path, on_problem: OnProblem) -> Iterator[Document]:
    """JSON Lines one line at a time, so that memory does not grow with the file."""
    with path.open("rb") as file:
        yield from _read_raws(stream_json_lines(file), str(path), on_problem)


def _read_bytes(data: bytes, source: str, suffix: str, on_problem: OnProblem) -> Iterator[Document]:
    try:
        text = decode(data)
        reader = READERS.get(suffix, read_plain) if suffix or source != "-" else guess_reader(text)
        yield from _read_raws(reader(text), source, on_problem)
    except InputError as error:
        on_problem(Problem(source, str(error)))


def _read_raws(raws: Iterator[Raw], source: str, on_problem: OnProblem) -> Iterator[Document]:
    for raw in raws:
        if raw.problem:
            on_problem(Problem(f"{source}, {raw.where}" if raw.where else source, raw.problem))
        else:
            yield from _documents(raw, source, on_problem)


def _documents(raw: Raw, source: str, on_problem: OnProblem) -> Iterator[Document]:
    if raw.whole:
        yield _with_fields(_whole(raw, source), raw, source, on_problem)
        return
    text = unwrap(raw.text)
    articles = split_articles(text)
    for article, published in zip(articles, date_articles(text, articles), strict=True):
        document = _document(text, article, published, source)
        yield _with_fields(document, raw, source, on_problem) if len(articles) == 1 else document


def _document(text: str, article: Article, published: Published, source: str) -> Document:
    body = text[article.start : article.end]
    asides = [
        Aside(Span(start - article.start, end - article.start, text[start:end]), kind)
        for start, end, kind in article.asides
    ]
    return Document(
        document_id(body),
        source,
        body,
        article.title,
        published.day,
        article.publisher,
        article.author,
        article.place,
        article.url,
        offset=article.start,
        published_basis=published.basis,
        published_margin=published.margin,
        asides=tuple(asides),
    )


def _whole(raw: Raw, source: str) -> Document:
    """A record at its word: its text untouched, what is not prose marked as asides."""
    head = match_dateline(raw.text) if opening_dateline(raw.text[:_HEAD]) else None
    published = Published() if raw.date else _own_date(raw.text)
    start = head.end if head is not None else 0
    tail = signoff_start(raw.text, start)
    asides = [(0, start, "dateline")] if head is not None else []
    for left, right in find_captions(raw.text[start:tail]):
        asides.append((start + left, start + right, "caption"))
    asides += [(tail, len(raw.text), "signoff")] if tail < len(raw.text) else []
    return Document(
        document_id(raw.text),
        raw.id or source,
        raw.text,
        published=published.day,
        place=head.place if head is not None else "",
        published_basis=published.basis,
        published_margin=published.margin,
        asides=tuple(Aside(Span(left, right, raw.text[left:right]), kind) for left, right, kind in asides),
    )


def _own_date(text: str) -> Published:
    """The date that a record's text shows, for a record that states none."""
    articles = split_articles(text)
    return date_articles(text, articles)[0] if len(articles) == 1 else Published()


def _with_fields(document: Document, raw: Raw, source: str, on_problem: OnProblem) -> Document:
    """The document with the record's own fields, which go before what was found in its text."""
    published = read_date(raw.date) if raw.date else None
    if raw.date and published is None:
        where = f"{source}, {raw.where}" if raw.where else source
        on_problem(
            Problem(
                where, f"has a date that is not understood: “{raw.date[:40]}” (2023-11-08 would be right)"
            )
        )
    if published is not None:
        document = replace(document, published=published, published_basis="field", published_margin=0)
    return replace(
        document,
        source=raw.id or document.source,
        title=raw.title or document.title,
        publisher=raw.publisher or document.publisher,
        author=raw.author or document.author,
        place=raw.place or document.place,
        url=raw.url or document.url,
        language=raw.language or document.language,
    )


def document_id(text: str) -> str:
    """Id of a document: 20 hexadecimal digits of the SHA-256 of its text, in NFC and with single spaces.

    >>> document_id("They met.") == document_id(" They  met.\\n")
    True
    """
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normal.encode()).hexdigest()[:20]
