"""Bodies whose acronym parts them from their officer: met *Trade Body (TB) Director Ann Roe*."""

from __future__ import annotations

from .parsed import Doc, Token

_ACTING = frozenset({"obl", "obj", "nsubj", "nsubj:pass", "nmod", "conj", "iobj"})
_BRACKETED = 3
_TITLED = frozenset({"PROPN", "NOUN", "ADJ"})
_HYPHENS = frozenset({"-", "–"})


def mend_officers(doc: Doc) -> None:
    """Hang such a body on its officer, in place."""
    for bracket in doc.having("lower_", ("(",)):
        after = bracket.i + _BRACKETED
        if not bracket.i or after >= len(doc) or doc[after - 1].text != ")" or not doc[after - 2].is_upper:
            continue
        body, title = doc[bracket.i - 1], doc[after]
        while body.dep_ in ("flat", "nmod", "compound") and body.head.i < bracket.i and body.pos_ == "PROPN":
            body = body.head
        while after < len(doc) and doc[after].ent_type_ != "PERSON" and _is_of_title(doc[after]):
            after += 1
        if after >= len(doc) or doc[after].ent_type_ != "PERSON" or title.i == after:
            continue
        person = doc[after]
        if body.dep_ in _ACTING and body.head.i not in range(title.i, after + 1):
            _hang_on_officer(body, person)


def _hang_on_officer(body: Token, person: Token) -> None:
    for each in body.children:
        if each.dep_ in ("case", "cc") and each.i < body.i:
            each.head = person
    person.head, person.dep_ = body.head, body.dep_
    body.head, body.dep_ = person, "compound"
    for each in person.doc[body.i : person.i]:
        for kid in each.children:
            if kid.i > person.i:
                kid.head = person  # "and Minister B"
        if each.is_upper and each.head.i not in range(body.i, person.i + 1):
            each.head, each.dep_ = body, "appos"


def _is_of_title(token: Token) -> bool:
    return token.pos_ in _TITLED or token.text in _HYPHENS
