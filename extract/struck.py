"""What an attack is directed at where it is nobody (a town, a hospital, a ship), and whom it killed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..ontology.model import Entity
from ..ontology.names import slug
from .atoms import PLACE_KINDS
from .drafts import Draft, Filler
from .fillers import Fillers, filler
from .kinds import VIOLENT
from .parsed import Token
from .spans_of_tokens import name_span, token_span
from .tree_shape import word

TOLLS = frozenset({"kill", "wound", "injure", "claim", "take", "cost", "leave"})
"""Verbs that tell whom an attack has hurt."""
_SURE = 0.7


def name_struck(drafts: Iterable[Draft], fillers: Fillers, nouns: frozenset[str]) -> None:
    """Give attacks of which no sentence says whom they were directed at what they were directed at.

    Args:
        nouns: lemmas of what can be struck, besides places with a name.
    """
    attacks = [draft for draft in drafts if draft.kind in VIOLENT]
    for draft in attacks:
        _tell_toll(draft)
    known = {_first_told(draft) for draft in attacks if draft.fillers.get("target")}
    for draft in attacks:
        if _first_told(draft) in known:
            continue
        for function, role in draft.frame.roles.items():
            for token in draft.functions.get(function, ()) if role == "target" else ():
                for thing in _things(token, fillers, nouns):
                    draft.add("targetObject", thing)


def _tell_toll(draft: Draft) -> None:
    """Those whom an attack told of before has killed are its outcome: *an attack that killed* two guards."""
    again = draft.coreferent is not None and not draft.fillers.get("initiator")
    if not again or word(draft.trigger) not in TOLLS:
        return
    last = max((each.right_edge for each in draft.functions.get("object", ())), key=_place, default=None)
    if last is not None:
        draft.fillers.pop("target", None)
        draft.placed = True
        draft.details["outcome"] = token_span(draft.trigger, last)


def _place(token: Token) -> int:
    return token.i


def _first_told(draft: Draft) -> Draft:
    """The first draft that tells of the event of a draft."""
    while draft.coreferent is not None:
        draft = draft.coreferent
    return draft


def _things(token: Token, fillers: Fillers, nouns: frozenset[str]) -> Iterator[Filler]:
    """The places that a token names; else what a name or a noun of a thing that can be struck stands for."""
    linked = [each for each in fillers.at(token) if fillers.kind(each.entity) in PLACE_KINDS]
    if linked:
        yield from (filler(each, each.entity) for each in linked)
    elif word(token) in nouns or any(word(each) in nouns for each in token.children if each.dep_ == "appos"):
        yield _minted(token, fillers)


def _minted(token: Token, fillers: Fillers) -> Filler:
    span = name_span(token)
    proper = token.tag_ in ("NNP", "NNPS")
    where = "" if proper else f"{fillers.document.id[:12]}-{span.start}-"
    name = f"thing/{where}{slug(span.text)}"
    if fillers.entity(name) is None:
        fillers.add(Entity(name, "PhysicalThing", span.text, minted=True))
    return Filler(span.start, span.end, name, span.text, "minted", confidence=_SURE)
