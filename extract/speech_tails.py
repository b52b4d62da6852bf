"""Mends the trees of sentences that end with who said them (*…, the Ukrainian military said on Monday.*).

A long sentence leads parsers to hang the sayer on a verb of what is said. The words tell better: after a
comma or a closing quotation mark, a phrase without a finite verb, then a verb of speech that has no subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from .parsed import Doc, Token
from .spans_of_tokens import Sentences

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_BREAKS = frozenset({",", "”", '"', "''", "»", ";", "—", "–"})
_LONGEST = 24
_NOMINAL = ("NOUN", "PROPN", "PRON")
_MISTAKEN = ("appos", "conj", "obl", "obl:unmarked", "obj", "nmod", "nmod:unmarked", "dep", "parataxis")
_BELOW = ("ccomp", "acl:relcl", "acl", "conj", "advcl")
_BEHIND = ("obl", "obl:unmarked", "advcl")
_TAILS = frozenset(
    {"obl", "obl:unmarked", "iobj", "advmod", "obj", "punct", "advcl", "nmod", "nmod:unmarked"}
)


def mend_speech_tails(doc: Doc, verbs: Set[str]) -> None:
    """Give each verb of speech at a sentence's end its subject, and hang it beside what is said, in place."""
    sentences = Sentences(doc)
    for verb in doc.having("tag_", _FINITE):
        if verb.lemma_.lower() in verbs:
            phrase = _phrase_before(verb, sentences.bounds(verb)[0])
            if phrase:
                _mend(verb, phrase)
                _gather(verb, phrase[0].i, sentences.bounds(verb)[1])


def _phrase_before(verb: Token, first: int) -> list[Token]:
    """The words between the last break and a verb, when they can be its subject."""
    phrase: list[Token] = []
    for place in range(verb.i - 1, max(first, verb.i - _LONGEST) - 1, -1):
        token = verb.doc[place]
        if token.text in _BREAKS:
            told = verb.nbor().text == "," if verb.i + 1 < len(verb.doc) else False
            told = told or any(each.tag_ in _FINITE or each.pos_ == "AUX" for each in verb.doc[first:place])
            return phrase[::-1] if told else []
        if (
            token.tag_ in _FINITE
            or token.dep_ in ("cc", "mark", "aux", "aux:pass")
            or token.tag_ in ("WDT", "WP", "WRB")
        ):
            return []
        phrase.append(token)
    return []


def _mend(verb: Token, phrase: list[Token]) -> None:
    if not any(each.dep_ in _SUBJECTS and each.i >= phrase[0].i for each in verb.children):
        subject = next(_heads(phrase), None)
        if subject is None or subject.pos_ not in _NOMINAL or subject in verb.ancestors:
            return
        subject.head = verb
        subject.dep_ = "nsubj"
    for each in verb.children:
        if each.dep_ in _SUBJECTS and each.i < phrase[0].i:
            each.dep_ = "dep"  # a second subject, taken from what is said
    if verb.dep_ in _BELOW and verb.head.i < phrase[0].i and _ends(verb):
        verb.dep_ = "parataxis"


def _gather(verb: Token, first: int, last: int) -> None:
    """Give the verb what stands right behind it, hung on what was said (*"…," he said after talks*)."""
    for each in verb.doc[verb.i + 1 : last]:
        if each.text in _BREAKS:
            break
        if each.dep_ in _BEHIND and each.head.i < first:
            each.head = verb


def _heads(phrase: list[Token]) -> Iterator[Token]:
    """The tokens of a phrase that hang outside it, those already subjects first."""
    inside = {token.i for token in phrase}
    outside = [token for token in phrase if token.head.i not in inside]
    yield from (token for token in outside if token.dep_ in _SUBJECTS)
    yield from (token for token in outside if token.dep_ in _MISTAKEN)


def _ends(verb: Token) -> bool:
    """Whether nothing but times, places and addressees follows a verb of speech."""
    return all(each.dep_ in _TAILS for each in verb.children if each.i > verb.i)
