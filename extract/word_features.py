"""What the uncased encoder cannot see in the pieces: a word's case, the space before it and the line it
begins.

The classes are small integers that index embedding rows of the model, so their order is part of the model's
format.
"""

from __future__ import annotations

CASE_CLASSES = ("other", "lower", "title", "upper", "initial", "mixed")
"""Case of a word's letters; ``initial`` is a single capital (with or without a full stop)."""

GAP_CLASSES = ("none", "space", "line", "blank line")
"""What stands between the word before and this one; the first word of a text begins after a blank line."""


def case_class(word: str) -> int:
    """The index in ``CASE_CLASSES`` of a word.

    >>> [CASE_CLASSES[case_class(word)] for word in ("talks", "Baku", "OSCE", "J.", "McGurk", "2,500")]
    ['lower', 'title', 'upper', 'initial', 'mixed', 'other']
    """
    letters = [char for char in word if char.isalpha()]
    if not letters or word.islower():
        return 1 if letters else 0
    if word.isupper():
        return 4 if len(letters) == 1 else 3
    if letters[0].isupper() and not any(char.isupper() for char in letters[1:]):
        return 2
    return 5 if any(char.isupper() for char in letters) else 0


def gap_class(whitespace: str) -> int:
    """The index in ``GAP_CLASSES`` of the white space before a word.

    >>> [GAP_CLASSES[gap_class(space)] for space in ("", " ", "\\n", " \\n\\n")]
    ['none', 'space', 'line', 'blank line']
    """
    if not whitespace:
        return 0
    lines = whitespace.count("\n") + whitespace.count("\u2029") * 2 + whitespace.count("\x0c") * 2
    return 1 + min(lines, 2)
