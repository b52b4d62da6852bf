"""Names out of GUM's entities, which are nested and as wide as noun phrases.

Only a stretch of proper nouns (with *of*, *and* and the like inside) counts as a name; what is a proper
noun and in no such stretch is left open.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from .conllu import TreebankSentence
from .entity_tags import ENTITY_LABELS
from .language_errors import TreebankFormatError
from .ner_data import PLACES, EntitySentence, LabelledSpan

_KINDS = {"person": frozenset({"PERSON"}), "organization": frozenset({"ORG"}), "place": PLACES}
_ANYTHING = frozenset(ENTITY_LABELS)
_PROPER = frozenset({"NNP", "NNPS"})
_EDGE = frozenset({"the", "The", "'s", "’s", "'", "’", "a", "an"})
_INNER = frozenset(
    {"of", "the", "and", "de", "la", "'s", "&", "-", "–", "for", ".", "in", "del", "van", "von", "al", "bin"}
)
_PERSONAL = frozenset({"de", "la", "-", "–", "del", "van", "von", "al", "bin", ".", "the"})
_SILENT = frozenset({"NORP", "EVENT"})

Named = tuple[int, int, str]


def read_gum_entities(path: Path) -> dict[str, list[Named]]:
    """The named entities of each sentence, by sentence id: (start, end, kind)."""
    found: dict[str, list[Named]] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                found[row["id"]] = [(start, end, kind) for start, end, kind, _ in row["named"]]
            except (ValueError, KeyError, TypeError) as error:
                raise TreebankFormatError(f"{path.name}:{number}: {error!r}; want id and named") from error
    return found


def names_of(sentence: TreebankSentence, named: Sequence[Named], titles: frozenset[str]) -> EntitySentence:
    """The names among a sentence's named entities; the longest of nested ones."""
    words, tags = sentence.forms, [word.xpos for word in sentence.words]
    kept: list[LabelledSpan] = []
    for start, end, kind in sorted(named, key=lambda entity: (entity[0] - entity[1], entity[0])):
        first, last = _trimmed(words, start, end)
        if kind == "person":
            first = _past_titles(words, first, last, titles)
        inner = _PERSONAL if kind == "person" else _INNER
        if _is_name(words[first:last], tags[first:last], inner) and not _covered(first, last, kept):
            kept.append(LabelledSpan(first, last, _KINDS.get(kind, _ANYTHING)))
    open_words = [
        LabelledSpan(place, place + 1, _ANYTHING)
        for place, word in enumerate(words)
        if not _covered(place, place + 1, kept) and word not in titles and _may_be_named(words, tags, place)
    ]
    return EntitySentence(words, tuple(sorted([*kept, *open_words], key=lambda span: span.start)), _SILENT)


def _trimmed(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in _EDGE:
        start += 1
    while start < end and words[end - 1] in _EDGE:
        end -= 1
    return start, end


def _past_titles(words: Sequence[str], start: int, end: int, titles: frozenset[str]) -> int:
    last = max((place for place in range(start, end) if words[place] in titles), default=start - 1)
    return last + 1


def _is_name(words: Sequence[str], tags: Sequence[str], inner: frozenset[str]) -> bool:
    if not tags or tags[0] not in _PROPER or tags[-1] not in _PROPER:
        return False
    return all(tag in _PROPER or word in inner for word, tag in zip(words, tags, strict=True))


def _may_be_named(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Whether a word is a proper noun, or stands between two as *of* or a hyphen does."""
    if tags[place] in _PROPER:
        return True
    between = 0 < place < len(tags) - 1 and tags[place - 1] in _PROPER and tags[place + 1] in _PROPER
    return between and words[place] in _INNER


def _covered(start: int, end: int, spans: Sequence[LabelledSpan]) -> bool:
    return any(span.start < end and start < span.end for span in spans)
