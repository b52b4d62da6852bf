"""Talks that have a name, and the sides that the text tells of under it.

*Chad and the rebels will open intra-Chadian talks. … A truce is on the agenda of the intra-Chadian talks*;
*the Normandy format talks, which include A, B and C. … joined the Normandy format talks*.
"""

from __future__ import annotations

from .drafts import Draft
from .told_again import WHO_MET

_NAMED = ("Talks", "NegotiationProcess")
_BEFORE = ("amod", "compound", "nmod:desc", "flat")
_WITHIN = "intra"
_NATIONS = ("NORP", "GPE", "LOC", "DATE", "PERSON", "ORDINAL")
_PAIR = 2
_UNSURE = 0.7


def share_sides_by_name(drafts: list[Draft]) -> None:
    """Give talks that name one side or none those of the talks of the same name before, in place.

    The drafts must be in text order. Where these had different sides, they lend none.
    """
    told: dict[str, Draft | None] = {}
    for draft in drafts:
        name = _name(draft) if draft.kind in _NAMED and draft.frame.pos == "noun" else ""
        if not name:
            continue
        own = set(draft.entities(*WHO_MET))
        before = told.get(name)
        if len(own) >= _PAIR:
            alike = before is None or own == set(before.entities(*WHO_MET))
            told[name] = draft if alike and (name not in told or before is not None) else None
        elif before is not None and own <= set(before.entities(*WHO_MET)):
            _take(draft, before)


def _take(draft: Draft, before: Draft) -> None:
    role = next((each for each in WHO_MET if draft.fillers.get(each)), "")
    for each in WHO_MET:
        for filler in before.fillers.get(each, ()):
            draft.add(role or each, filler)
    draft.confidence = min(draft.confidence, _UNSURE)


def _name(draft: Draft) -> str:
    """The name before a noun: words in capitals (*Normandy format*), or *intra-Chadian*; empty if none."""
    noun = draft.carriers[0]
    words = [each for each in noun.children if each.dep_ in _BEFORE and each.i < noun.i]
    words = [part for each in words for part in (*each.children, each) if part.i < noun.i]
    words.sort(key=lambda each: each.i)
    named = [each for each in words if each.text[:1].isupper() and each.ent_type_ not in _NATIONS]
    within = any(each.lower_.startswith(_WITHIN) for each in words)
    return " ".join(each.lower_ for each in (words if within else named))
