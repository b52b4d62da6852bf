"""With which states a state shares what is told of both: "our partnership", "our two countries"."""

from __future__ import annotations

from .referents import Discourse, Referent, Sort, is_state

_FAR_MORE, _BACK, _LIST = 2, 1, 2
_JOINING = frozenset({"-", "–", "‐", "‑", ",", "and", "the"})


def preferred(talk: Discourse, token: int, own: str, last: str) -> str:
    """The other state that a text names twice as often as the one named last, or more; else the last.

    This stays, too, where the sentence of the token itself names it, or one of its people was just named, and
    in what is said in turns.
    """
    table = talk.table
    here = table.sentences[token]
    close = (
        each for each in talk.back(token, 1)
        if table.sentences[each.head] == here or (each.sort is Sort.PERSON and each.start < token)
    )  # fmt: skip
    if talk.voices or any(talk.state_of(entity) == last for each in close for entity in each.entities):
        return last
    told = {each: n for each, n in talk.counts.items() if each.startswith("state/") and each != own}
    most = max(told, key=lambda each: (told[each], each), default=last)
    return most if told.get(most, 0) >= _FAR_MORE * told.get(last, 0) else last


def listed_with(talk: Discourse, token: int, own: str, other: str) -> tuple[str, ...]:
    """All states of the list just told that has two: "U.S.-Peru-Chile talks"; only these where none has."""
    row: list[str] = []
    last: Referent | None = None
    named = sorted(talk.back(token, _BACK), key=lambda each: each.start)
    for referent in (each for each in named if each.sort is Sort.STATE and len(each.entities) == 1):
        between = talk.table.words[last.end : referent.start] if last is not None else ()
        joined = bool(between) and all(word.lower in _JOINING for word in between)
        if not joined and {own, other} <= {*row} and len(row) > _LIST:
            break
        row = [*row, *referent.entities] if joined else [*referent.entities]
        last = referent
    whole = tuple(dict.fromkeys([own, *row]))
    return (
        whole if {own, other} <= {*row} and len(whole) > _LIST and all(map(is_state, row)) else (own, other)
    )
