"""Input formats: a file's text to raw records, with the file's own fields where it has them."""

from __future__ import annotations

import csv
import io
import json
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email import message_from_string, policy
from email.message import EmailMessage
from typing import Any, cast
from xml.etree import ElementTree

from ..ontology.errors import InputError
from .markup import Page, read_html, read_markdown

csv.field_size_limit(100_000_000)


@dataclass(frozen=True, slots=True)
class Raw:
    """One record of a file before it is a document.

    `whole` records are taken at their word (never split); `problem` says why there is no text.
    """

    text: str = ""
    id: str = ""
    title: str = ""
    date: str = ""
    publisher: str = ""
    author: str = ""
    place: str = ""
    url: str = ""
    language: str = ""
    whole: bool = False
    where: str = ""
    problem: str = ""


_FIELDS = ("id", "title", "date", "publisher", "author", "place", "url", "language")
_SPELLINGS = {
    "headline": "title",
    "published": "date",
    "publication_date": "date",
    "date_published": "date",
    "pubdate": "date",
    "body": "text",
    "content": "text",
    "source": "publisher",
    "outlet": "publisher",
    "byline": "author",
    "link": "url",
    "lang": "language",
    "doc_id": "id",
    "docid": "id",
}


def read_plain(text: str) -> Iterator[Raw]:
    """A plain text: one record, which may hold several articles."""
    yield Raw(text)


def read_json_lines(text: str) -> Iterator[Raw]:
    """One record a line: `text`, and `id`, `title`, `date`, `publisher`, `author`, `url` where given."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _json_record(line, f"line {number}")


def stream_json_lines(lines: Iterable[bytes]) -> Iterator[Raw]:
    """Like `read_json_lines` over the lines of an open file, without holding more than one; UTF-8 only."""
    for number, line in enumerate(lines, start=1):
        try:
            words = line.removeprefix(BOM_UTF8).decode("utf-8")
        except UnicodeDecodeError as error:
            yield Raw(where=f"line {number}", problem=f"is not UTF-8 at byte {error.start} of the line")
            continue
        if words.strip():
            yield _json_record(words, f"line {number}")


def read_json(text: str) -> Iterator[Raw]:
    """One object, or a list of them, with the fields of JSON Lines; JSON Lines by this name are read too."""
    try:
        value: object = json.loads(text)
    except ValueError as error:
        if text.lstrip().startswith("{") and "\n" in text.strip():
            yield from read_json_lines(text)
            return
        raise InputError(f"is not JSON: {error}") from error
    if isinstance(value, list):
        for number, item in enumerate(cast("list[object]", value), start=1):
            yield _record(item, f"item {number}")
    else:
        yield _record(value, "")


def _json_record(line: str, where: str) -> Raw:
    try:
        value: object = json.loads(line)
    except ValueError as error:
        return Raw(where=where, problem=f"is not JSON: {error}")
    except RecursionError:
        return Raw(where=where, problem="is JSON nested too deeply")
    return _record(value, where)


def _record(value: object, where: str) -> Raw:
    if not isinstance(value, dict):
        return Raw(
            where=where, problem=f"is a JSON {type(value).__name__}, not an object with a “text” field"
        )
    given: dict[str, str] = {}
    for key, item in cast("dict[str, object]", value).items():
        name = key.strip().lower()
        if isinstance(item, str | int) and not isinstance(item, bool):
            given.setdefault(name, _without_surrogates(str(item)))
    return _fielded(given, where)


def _without_surrogates(words: str) -> str:
    """JSON can escape half a character ("\\ud800"), which no encoding can write: it becomes U+FFFD."""
    if words.isascii() or not any("\ud800" <= char <= "\udfff" for char in words):
        return words
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _fielded(given: dict[str, str], where: str) -> Raw:
    for spelling, name in _SPELLINGS.items():
        if spelling in given:
            given.setdefault(name, given[spelling])
    text = given.get("text", "")
    if not text.strip():
        seen = ", ".join(sorted(given)) or "none"
        return Raw(where=where, problem=f"has no words in a “text” field (fields seen: {seen})")
    fields = {name: given.get(name, "").strip() for name in _FIELDS}
    return Raw(text, **fields, whole=True, where=where)


def read_csv(text: str) -> Iterator[Raw]:
    """Rows under a header that names at least `text`; comma, semicolon or tab between the columns."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    names = [name.strip().lower() for name in next(reader, [])]
    if not {"text", "body", "content"} & set(names):
        raise InputError(f"is CSV without a “text” column (columns seen: {', '.join(names)})")
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            where = f"line {reader.line_num}"
            if len(row) != len(names):
                yield Raw(where=where, problem=f"has {len(row)} cells where the header has {len(names)}")
            else:
                yield _fielded(dict(zip(names, row, strict=True)), where)
    except csv.Error as error:
        yield Raw(where=f"line {reader.line_num}", problem=f"is not CSV: {error}")


def read_web_page(text: str) -> Iterator[Raw]:
    """A web page: its main text and metadata."""
    page = read_html(text)
    yield _paged(page)


def read_markdown_file(text: str) -> Iterator[Raw]:
    """A Markdown file: one record for each top heading, or one for all."""
    pages = [page for page in read_markdown(text) if page.text.strip() or page.title]
    for page in pages:
        whole = len(pages) > 1
        yield _paged(page if page.text.strip() else Page(page.title), whole=whole)


def _paged(page: Page, *, whole: bool = False) -> Raw:
    return Raw(page.text, "", page.title, page.date, page.publisher, page.author, url=page.url, whole=whole)


def read_mail(text: str) -> Iterator[Raw]:
    """An e-mail: subject, date and plain text (or its HTML); a digest in it may hold several articles."""
    message = message_from_string(text, policy=policy.default)
    yield _mail(message, "")


def read_mailbox(text: str) -> Iterator[Raw]:
    """Messages of an mbox file."""
    pieces = [piece for piece in re.split(r"(?m)^From [^\n]*\n(?=[A-Za-z-]+:)", text) if piece.strip()]
    for number, piece in enumerate(pieces, start=1):
        yield _mail(message_from_string(piece, policy=policy.default), f"message {number}")


def _mail(message: EmailMessage, where: str) -> Raw:
    body = message.get_body(("plain", "html"))
    if body is None:
        return Raw(where=where, problem="is an e-mail without text")
    try:
        words = str(body.get_content()).replace("\r\n", "\n")
    except (LookupError, ValueError) as error:
        return Raw(where=where, problem=f"is an e-mail whose text cannot be decoded: {error}")
    if body.get_content_subtype() == "html":
        try:
            words = read_html(words).text
        except InputError as error:
            return Raw(where=where, problem=str(error))
    if not words.strip():
        return Raw(where=where, problem="is an e-mail without text")
    subject = re.sub(r"^(?:(?:re|fwd?|fw)\s*:\s*)+", "", str(message["subject"] or ""), flags=re.IGNORECASE)
    return Raw(
        words, str(message["message-id"] or "").strip(" <>"), subject, str(message["date"] or ""), where=where
    )


def read_feed(text: str) -> Iterator[Raw]:
    """Items of an RSS or Atom feed (or of one saved to a file), each at its word."""
    try:
        root = ElementTree.fromstring(text.lstrip())
    except (ElementTree.ParseError, ValueError) as error:
        raise InputError(f"is not XML: {error}") from error
    items = [node for node in root.iter() if _local(node.tag) in ("item", "entry")]
    if not items:
        raise InputError(f"is XML without RSS items or Atom entries (root element: {_local(root.tag)})")
    channel = next((node.text or "" for node in root.iter() if _local(node.tag) == "title"), "")
    for number, item in enumerate(items, start=1):
        yield _feed_item(item, channel.strip(), f"item {number}")


def _local(tag: Any) -> str:
    return str(tag).rsplit("}", 1)[-1].lower()


def _feed_item(item: ElementTree.Element, channel: str, where: str) -> Raw:
    given: dict[str, str] = {}
    for node in item:
        words = "".join(node.itertext()).strip() or node.get("href", "")
        given.setdefault(_local(node.tag), words)
    text = (
        given.get("encoded") or given.get("content") or given.get("description") or given.get("summary") or ""
    )
    if "<" in text:
        text = _plain_html(text)
    if not text.strip():
        return Raw(where=where, problem="is a feed item without text")
    date = given.get("pubdate") or given.get("published") or given.get("date") or given.get("updated") or ""
    return Raw(
        text,
        given.get("guid") or given.get("id", ""),
        given.get("title", ""),
        date,
        given.get("source") or channel,
        given.get("creator") or given.get("author", ""),
        url=given.get("link", ""),
        whole=True,
        where=where,
    )


def _plain_html(html: str) -> str:
    """Text of a fragment of HTML: paragraphs as lines."""
    from html import unescape

    broken = re.sub(r"(?i)<(?:/p|br\s*/?|/div|/li|/h\d)\s*>", "\n", html)
    lines = [" ".join(unescape(line).split()) for line in re.sub(r"<[^>]+>", "", broken).split("\n")]
    return "\n".join(line for line in lines if line)


READERS: dict[str, Callable[[str], Iterator[Raw]]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown_file,
    ".markdown": read_markdown_file,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".xhtml": read_web_page,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".eml": read_mail,
    ".mbox": read_mailbox,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}


def guess_reader(text: str) -> Callable[[str], Iterator[Raw]]:
    """Reader for text without a file name, by how it begins."""
    head = text.lstrip()[:300].lower()
    if head.startswith("{"):
        return read_json_lines
    if head.startswith(("<!doctype html", "<html")):
        return read_web_page
    if head.startswith(("<?xml", "<rss", "<feed")):
        return read_feed
    if re.match(r"(?:[a-z-]+: [^\n]*\n)+", head) and "\nsubject:" in f"\n{head}" and "\nfrom:" in f"\n{head}":
        return read_mail
    return read_plain
