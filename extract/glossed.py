"""Full names that a text gives in brackets after their acronym: "UNAVEM (UN Angola Verification Mission)"."""

from __future__ import annotations

from collections.abc import Iterator

from .token_table import TokenTable

_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "&", "de", "against", "from"})
_LONGEST, _SHORTEST, _TWO = 14, 3, 2
_UNITED_NATIONS = "un"


def full_names(table: TokenTable, closing: list[int]) -> Iterator[tuple[int, int, int]]:
    """The token of each acronym, and tokens `[start, end)` of the name in the bracket right after it."""
    for end in closing:
        start = end
        while start > 0 and end - start < _LONGEST and table.words[start - 1].text not in "(),;.":
            start -= 1
        acronym = start - _TWO
        if acronym < 0 or table.words[start - 1].text != "(":
            continue
        start += table.words[start].lower == "the"
        text = table.words[acronym].text
        if end - start > 1 and text.isupper() and len(text) >= _SHORTEST and _spells(table, text, start, end):
            yield acronym, start, end


def _spells(table: TokenTable, acronym: str, start: int, end: int) -> bool:
    """Whether an acronym is made of the letters of a name, and has all initials of its words."""
    words = [word for word in table.words[start:end] if word.lower not in _SMALL]
    if len(words) < _TWO or not all(word.capital and word.key for word in words):
        return False
    letters, name = acronym.lower(), "".join(word.key for word in words)
    if letters.startswith(_UNITED_NATIONS) and not name.startswith("u"):
        letters = letters.removeprefix(_UNITED_NATIONS)  # "UNOMIL (Observer Mission in Liberia)"
    first = letters[:1] == name[:1]
    initials = "".join(word.key[0] for word in words)
    return first and _is_within(letters, name) and _is_within(initials, letters)


def _is_within(letters: str, text: str) -> bool:
    """Whether a text has some letters, in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
