"""Lists of names set right: in *Angola, Namibia, Zimbabwe and Uganda signed* all four sign.

Parsers scatter long lists (a member becomes an apposition or a modifier of its neighbour). Where linked
names of one kind follow each other with nothing but commas and one *and* between them, the list is plain
to see.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..ontology.model import Mention, Span
from .parsed import Doc, Token

_LEAST = 3
_OF = "'s "
_OFS = (_OF, "’s ")
_NAMED = frozenset({"name", "alias", "acronym", "surname", "minted", "metonym"})
_ACTORS = frozenset(
    {"State", "DeFactoAuthority", "InternationalOrganization", "NonStateArmedGroup", "PoliticalParty"}
)
_BETWEEN = frozenset({",", "and", "&", ", and", ", &"})
_LAST = frozenset({"and", "&", ", and", ", &"})
_NOMINAL = ("NOUN", "PROPN")
_INSIDE = frozenset(
    {"conj", "appos", "nmod:unmarked", "flat", "list", "dep", "parataxis", "nmod:desc", "compound"}
)


def straighten_lists(doc: Doc, text: str, mentions: Sequence[Mention], kind_of: Callable[[str], str]) -> None:
    """Make every member of a list of names depend on the first as `conj`.

    Parameters
    ----------
    doc
        Changed in place: heads and labels of the members, nothing else.
    text
        The document's.
    mentions
        In text order; only names count, and only those of the same kind make a list.
    kind_of
        The ontology class of an entity id.
    """
    run: list[Mention] = []
    end = 0
    opening = _openings(text, mentions)
    for mention in (each for each in mentions if each.how in _NAMED and each.span not in opening.values()):
        if run and mention.span.start < run[-1].span.end:
            continue
        start = opening.get(mention.span.start, mention.span).start
        joint = text[end:start].strip().removesuffix("the").strip() if run else ""
        if run and joint == "(" and mention.entity == run[-1].entity:
            end = mention.span.end + 1  # "the Patriotic Movement (MP), the Front and the League"
            continue
        end = mention.span.end
        if run and joint in _BETWEEN and _alike(kind_of(mention.entity), kind_of(run[0].entity)):
            run.append(mention)
            if joint in _LAST:
                _coordinate(doc, run)
                run = []
        else:
            run = [mention]


def _openings(text: str, mentions: Sequence[Mention]) -> dict[int, Span]:
    """Whose a name is said to be, by where the name starts: *Egypt's* Sameh Shoukry."""
    ends = {each.span.end: each.span for each in mentions if each.how in _NAMED}
    starts = (each.span.start for each in mentions if each.how in _NAMED)
    found = {start: ends.get(start - len(_OF)) for start in starts if text[start - len(_OF) : start] in _OFS}
    return {start: owner for start, owner in found.items() if owner is not None}


def _alike(one: str, other: str) -> bool:
    """Whether entities of two classes may stand in one list: *Turkey, the UN, Russia and Ukraine*."""
    return one == other or (one in _ACTORS and other in _ACTORS)


def _coordinate(doc: Doc, run: Sequence[Mention]) -> None:
    if len(run) < _LEAST or len({mention.entity for mention in run}) < len(run):
        return
    spans = [doc.char_span(mention.span.start, mention.span.end) for mention in run]
    heads = [span.root for span in spans if span is not None]
    if len(heads) < len(run) or any(head.sent != heads[0].sent for head in heads):
        return
    if any(each.dep_ == "case" for each in heads[0].lefts) and any(map(_does, heads[1:])):
        return  # "Through the offices of C, A and B met"
    inside = {token.i for span in spans if span is not None for token in span}
    outer = [head for head in heads if head.head.i not in inside and head.dep_ not in _INSIDE]
    if outer and outer[0] == heads[0]:
        outer = [heads[0], *(head for head in outer[1:] if head.head.pos_ not in _NOMINAL)]
    if not outer and heads[0].dep_ in ("conj", "appos") and heads[0].head.i not in inside:
        outer = [heads[0]]  # "delegates from A, but also B, C and D"; "three movements, A, B and C"
    if len({(head.head.i, head.dep_) for head in outer}) != 1:
        return
    first, role = heads[0], (outer[0].head, outer[0].dep_)
    if role[0].i == outer[0].i or _hangs_on(role[0], heads):
        return
    first.head, first.dep_ = role
    for head in heads[1:]:
        head.head, head.dep_ = first, "conj"


def _does(head: Token) -> bool:
    """Whether a name is the subject of a verb behind it."""
    return head.dep_ in ("nsubj", "nsubj:pass") and head.i < head.head.i


def _hangs_on(token: Token, heads: Sequence[Token]) -> bool:
    """Whether a token stands below one of the members, so that the list cannot depend on it."""
    members = {head.i for head in heads}
    return any(above.i in members for above in token.ancestors)
