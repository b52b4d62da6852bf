"""Agreements told without their noun: *A truce failed. A second one, signed in May, was brokered by* …"""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import word

_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest"})
_BESIDE = _ORDINALS | {"new", "further", "earlier", "later", "similar", "previous", "subsequent"}
_AGREEMENTS = frozenset(
    {"agreement", "accord", "truce", "ceasefire", "armistice", "pact", "treaty", "protocol", "deal"}
)
_MAKING = frozenset(
    {"sign", "initial", "conclude", "reach", "broker", "mediate", "agree", "negotiate", "strike", "declare"}
)
_NOMINAL = ("nsubj", "nsubj:pass", "obj")
_BACK = 2


def mend_ellipsis(doc: Doc) -> None:
    """Give the noun that it leaves out to *a second one*, *the first*, *another*, in place.

    The noun is the last of an agreement in the sentence or the two before, where the verb makes one. Rounds
    and meetings are read so in `mending_left_out`.
    """
    for token in doc.having("lower_", (*sorted(_ORDINALS), "one", "another")):
        if not _stands_alone(token):
            continue
        _mend_participle(token)
        verbs = [token.head, *(each for each in token.rights if each.dep_ in ("acl", "acl:relcl"))]
        noun = _told_last(token) if any(word(each) in _MAKING for each in verbs) else None
        if noun is not None:
            token.lemma_, token.tag_, token.pos_ = word(noun), "NN", "NOUN"


def _mend_participle(token: Token) -> None:
    """Make a participle of what stands between commas behind such a word: *a second, signed in May,*."""
    after = token.doc[token.i + 1 : token.i + 3]
    if len(after) > 1 and after[0].text == "," and word(after[1]) in _MAKING and after[1].head == token.head:
        after[1].head, after[1].dep_, after[1].tag_ = token, "acl", "VBN"


def _stands_alone(token: Token) -> bool:
    """Whether a word stands where a noun does, as one of several: *a second one*, *the first*, *another*."""
    if token.dep_ not in _NOMINAL or any(each.dep_ == "nmod" for each in token.rights):
        return False
    beside = {each.lower_ for each in token.lefts}
    if token.lower_ == "one":
        return bool(beside & (_BESIDE | {"another"}))
    return token.lower_ == "another" or bool(beside & {"the", "a"})


def _told_last(token: Token) -> Token | None:
    """The last agreement named before a token, no more than two sentences back."""
    first = token.sent
    for _ in range(_BACK):
        first = token.doc[first.start - 1].sent if first.start else first
    inside = {each.i for each in token.subtree}
    back = (token.doc[place] for place in range(token.i - 1, first.start - 1, -1) if place not in inside)
    named = (each for each in back if word(each) in _AGREEMENTS)
    return next((each for each in named if each.tag_ in ("NN", "NNS", "NNP")), None)
