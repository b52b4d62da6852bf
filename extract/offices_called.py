"""Offices by another name than their title: "the two premiers" are prime ministers, "the monarchs" kings."""

from __future__ import annotations

from collections.abc import Collection

from .agent_phrases import AgentPhrase

_GOVERNMENT = frozenset({"prime-minister", "premier", "chancellor", "taoiseach"})
_CROWNS = frozenset({"king", "queen", "emir", "amir", "sultan", "emperor", "empress", "grand-duke"})
_CALLED = {
    "premier": _GOVERNMENT,
    "prime-minister": _GOVERNMENT - {"chancellor"},
    "monarch": _CROWNS,
    "royal": _CROWNS | {"prince", "princess"},
    "pontiff": frozenset({"pope"}),
    "head-of-state": _CROWNS | {"president", "pope", "leader", "ruler"},
    "head-of-government": _GOVERNMENT | {"president"},
}
"""Offices by what they are called beside their own title."""


def called(phrase: AgentPhrase) -> str:
    """What a phrase calls people: its noun, or the whole of "prime minister" and "head of state"."""
    words = phrase.words
    if phrase.word.lemma == "minister" and "prime" in words:
        return "prime-minister"
    if words[:2] == ("head", "of") and len(words) > 2:
        return f"head-of-{words[2]}"
    return phrase.word.lemma


def titles_called(noun: str) -> frozenset[str]:
    """The titles that a noun stands for; itself where it stands for no other."""
    return _CALLED.get(noun, frozenset({noun}))


def is_called(noun: str, titles: Collection[str]) -> bool:
    """Whether somebody with some titles, or posts, is called so.

    >>> is_called("monarch", {"king"}), is_called("monarch", {"president"})
    (True, False)
    """
    return noun in _CALLED and not _CALLED[noun].isdisjoint(titles)
