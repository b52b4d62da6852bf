"""Agreements as entities: those linked, and those that only the text knows (*a cease-fire agreement*)."""

from __future__ import annotations

from dataclasses import replace

from ..ontology.model import Entity
from ..ontology.names import slug
from .drafts import Filler
from .fillers import Fillers
from .frames import Lexicon
from .grammar import Tree
from .parsed import Token
from .spans_of_tokens import token_span
from .tree_shape import word

_PRONOUNS = frozenset({"it", "them"})
_PLAIN = frozenset(
    {"same", "said", "final", "new", "signed", "proposed", "current", "landmark", "recent", "historic",
     "very", "comprehensive", "actual", "whole", "entire", "original", "existing", "aforementioned"}
)  # fmt: skip
"""Words beside a noun that leave open which agreement it is."""
_TEXTS = frozenset({"text", "draft", "version"})
_AGREEING = frozenset({"sign", "initial", "agree"})
"""What makes an agreement of a text: *initialled the draft*."""
_PLURAL = ("NNS", "NNPS")
_RECALLED = 250
_KINDS = ("CeasefireAgreement", "Treaty", "Contract", "Declaration", "Principles", "Resolution", "Agreement")


class Agreements:
    """The agreements of one document, in the order in which it names them."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._named: list[Filler] = []

    def at(self, token: Token) -> list[Filler]:
        """The agreement that a token stands for, minted where it is not known; nothing for other words."""
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            return self._recalled(token)
        linked = self._fillers.agreements(token)
        if linked:
            self._named += linked
            return linked
        kind = self.kind(token)
        if not kind:
            return []
        found = self._described(token) or self._earlier(token, kind) or self._minted(token, kind)
        self._named.append(found)
        return [found]

    def _recalled(self, token: Token) -> list[Filler]:
        """What *it* stands for where the sentence or the one before has just told of an agreement."""
        if not self._named:
            return []
        last = self._named[-1]
        if not 0 < token.idx - last.end < _RECALLED:
            return []
        if token.doc.text[last.end : token.idx].count(". ") > 1:  # spaCy puts a text together anew each time
            return []
        return [Filler(token.idx, token.idx + len(token), last.entity, token.text, "pronoun", confidence=0.6)]

    def _described(self, token: Token) -> Filler | None:
        """The agreement of which a noun says what it is: *the Lomé Protocol was a peace agreement*."""
        verb = self._tree.child(token, "cop")
        subject = self._tree.child(token, "nsubj") if verb is not None else None
        if token.dep_ == "appos" and token.head.i < token.i:
            subject = token.head
        elif verb is not None and subject is None and token.dep_ == "conj":
            subject = self._tree.child(token.head, "nsubj:pass") or self._tree.child(token.head, "nsubj")
        if subject is None or not self.kind(subject) or token.tag_ in _PLURAL:
            return None
        named, span = self.at(subject), token_span(token)
        return (
            replace(named[0], start=span.start, end=span.end, text=span.text, how="coreference")
            if named
            else None
        )

    def kind(self, token: Token) -> str:
        """The class of agreement that a noun names, or nothing."""
        lemma = word(token)
        words = self._lexicon.words
        kind = next((each for each in _KINDS if lemma in words.get(each, ())), "")
        if not kind:
            below = (each for each in self._tree.children(token) if each.dep_ in ("acl", "acl:relcl"))
            agreed = any(word(each) in _AGREEING for each in (token.head, *below))
            return "Agreement" if lemma in _TEXTS and agreed else ""
        beside = {each.lower_ for each in self._tree.children(token)}
        if beside & words["ceasefire modifiers"] and kind in ("Agreement", "Treaty"):
            return "CeasefireAgreement"
        if "peace" in beside and kind in ("Agreement", "Treaty"):
            return "PeaceAgreement"
        return kind

    def _earlier(self, token: Token, kind: str) -> Filler | None:
        """What a bare definite (*the agreement*) takes up: the last agreement that fits."""
        kids = self._tree.children(token)
        definite = any(
            each.dep_ == "det" and each.lower_ in ("the", "this", "that", "these") for each in kids
        )
        if not definite or any(each.dep_.startswith("nmod") for each in kids):
            return None
        own = {each.lower_ for each in kids if each.dep_ in ("amod", "compound")} - _PLAIN
        told = [*self._named, *self._fillers.agreements_before(token)]
        for earlier in sorted(told, key=lambda each: each.start, reverse=True):
            seen = self._fillers.kind(earlier.entity)
            if own and kind == "Agreement" and not own & set(earlier.text.lower().split()):
                continue  # "the nuclear deal" is no accord on trade
            if seen == kind or kind == "Agreement" or (seen == "Agreement" and kind == "PeaceAgreement"):
                span = token_span(token)
                return Filler(span.start, span.end, earlier.entity, span.text, "coreference", confidence=0.7)
        return None

    def _minted(self, token: Token, kind: str) -> Filler:
        first, last = self._first_word(token), _last_word(token)
        span = token_span(first, last)
        name = f"agreement/{slug(span.text)}-{self._fillers.document.id[:8]}-{span.start}"
        self._fillers.add(Entity(name, kind, span.text, minted=True))
        return Filler(span.start, span.end, name, span.text, "minted", confidence=0.8)

    def _first_word(self, token: Token) -> Token:
        """Where the name of an agreement begins: at the compounds and adjectives right before its noun."""
        kids = {token.i}
        first = token
        while first.i > 0:
            before = first.nbor(-1)
            if before.text == "-" and before.i > 0 and before.nbor(-1).head.i in kids:
                before = before.nbor(-1)
            inside = before.dep_ in ("compound", "amod", "nummod", "obl:unmarked") and before.head.i in kids
            if not inside or before.pos_ == "VERB":
                break
            kids.add(before.i)
            first = before
        while first.ent_type_ == "DATE" and first.i > 0 and first.nbor(-1).ent_type_ == "DATE":
            first = first.nbor(-1)  # "the April 19 agreement"
        return first


def _last_word(token: Token) -> Token:
    """Where the name of an agreement ends: *Resolution 1718*, *Treaty of Peace and Friendship*."""
    last = token
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    counts = after.head.i > after.i  # "violated the truce 12 times"
    if after.text.isdigit() and after.ent_type_ != "DATE" and not counts:
        return after
    if token.tag_ != "NNP":
        return token
    for each in token.doc[token.i + 1 : token.sent.end]:
        if each.tag_ in ("NNP", "NNPS") and each.ent_type_ not in ("GPE", "PERSON", "DATE"):
            last = each
        elif each.lower_ not in ("of", "and", "on", "for", "the"):
            break
    return last
