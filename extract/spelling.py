"""Running text of a corpus sentence, with the characters of each of its words."""

from __future__ import annotations

from .ner_data import EntitySentence

_NO_SPACE_BEFORE = frozenset(
    {".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m"}
)
_NO_SPACE_AFTER = frozenset({"(", "[", "$", "£", "€"})

Offsets = list[tuple[int, int]]


def text_of(sentence: EntitySentence) -> tuple[str, Offsets]:
    """The sentence's own text where it is known, else one spelled out; and where each word lies in it."""
    if not sentence.text:
        return spelled_out(sentence.words)
    offsets: Offsets = []
    place = 0
    for word in sentence.words:
        start = sentence.text.find(word, place)
        if start < 0:
            return spelled_out(sentence.words)
        place = start + len(word)
        offsets.append((start, place))
    return sentence.text, offsets


def spelled_out(words: tuple[str, ...]) -> tuple[str, list[tuple[int, int]]]:
    """Running text of corpus tokens, with the character span of each: spaces as an English writer sets them.

    >>> spelled_out(("He", "said", ":", '"', "No", '"', "."))
    ('He said: "No".', [(0, 2), (3, 7), (7, 8), (9, 10), (10, 12), (12, 13), (13, 14)])
    """
    text = ""
    offsets: list[tuple[int, int]] = []
    quote_open = False
    glue = True
    for word in words:
        closing = word == '"' and quote_open
        if not (glue or closing or word in _NO_SPACE_BEFORE or (word == "'" and text.endswith("s"))):
            text += " "
        offsets.append((len(text), len(text) + len(word)))
        text += word
        quote_open ^= word == '"'
        glue = word in _NO_SPACE_AFTER or (word == '"' and quote_open)
    return text, offsets
