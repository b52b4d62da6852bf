"""HTML and Markdown to plain text, and what their heads say of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..ontology.errors import InputError

_FRONT = re.compile(r"\A---\n(?P<head>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_-]+):\s*(?P<value>.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """Text of a page and what its own metadata say; empty strings where they say nothing."""

    text: str
    title: str = ""
    date: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""


def read_html(html: str) -> Page:
    """Main text and metadata of a web page, by trafilatura; raises `InputError` for a page without prose."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        html, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True
    )
    text = str(getattr(found, "text", "") or "") if found is not None else ""
    if not text.strip():
        raise InputError("is HTML without an article's text")

    def meta(name: str) -> str:
        return str(getattr(found, name, "") or "").strip()

    title = meta("title")
    lines = text.split("\n")
    if title and lines[0].strip() == title:
        text = "\n".join(lines[1:]).lstrip("\n")
    return Page(text, title, meta("date"), meta("author"), meta("sitename"), meta("url"))


def read_markdown(text: str) -> list[Page]:
    """Plain text of a Markdown file: one page, or one for each top heading where there are several."""
    head: dict[str, str] = {}
    front = _FRONT.match(text)
    if front is not None:
        pairs = _FIELD.findall(front.group("head"))
        head = {str(key).lower(): str(value).strip().strip("\"'") for key, value in pairs}
        text = text[front.end() :]
    parts = _sections(text)
    if len(parts) > 1:
        return [Page(body, title) for title, body in parts if body.strip()]
    title, body = parts[0]
    return [
        Page(
            body, head.get("title") or title, head.get("date", ""), head.get("author", ""),
            head.get("publisher") or head.get("source", ""), head.get("url") or head.get("link", ""),
        )
    ]  # fmt: skip


def _sections(text: str) -> list[tuple[str, str]]:
    """(heading, plain text) for each top-level heading; text before the first heading has the heading ""."""
    from markdown_it import MarkdownIt

    sections: list[tuple[str, list[str]]] = [("", [])]
    heading = 0
    prefix = ""
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "list_item_open":
            prefix = "• "
        elif token.type in ("hr",):
            sections[-1][1].append("-----")
        elif token.type == "inline":
            words = _inline(token)
            if heading == 1:
                sections.append((words, []))
            elif words:
                sections[-1][1].append(prefix + words)
            prefix = ""
    kept = [(title, "\n\n".join(lines)) for title, lines in sections]
    return [(title, body) for title, body in kept if title or body.strip()] or [("", "")]


def _inline(token: Any) -> str:
    pieces: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            pieces.append(str(child.content))
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append("\n" if child.type == "hardbreak" else " ")
    return "".join(pieces).strip()
