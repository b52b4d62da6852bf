"""Who says it: claimants of an event, by indirect speech, *according to*, and quotations of several sentences."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..ontology.model import Attribution, AttributionMode, Span
from .drafts import Draft, Filler
from .fillers import Fillers
from .frames import Lexicon
from .grammar import Tree, is_verbal, word

_OPENING, _CLOSING, _STRAIGHT = "“«„", "”»", "\""
_ACCORDING = frozenset({"according to", "per", "in the words of"})
_BLAMING = frozenset({"accuse", "blame", "suspect"})
_TIME_MARKS = frozenset({"after", "before", "when", "since", "while", "until", "as", "once", "because"})
_FURTHEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens between two quotation marks, the marks left out; half open."""

    start: int
    end: int


def quotations(doc: Doc) -> list[Quotation]:
    """The quotations of a document, in order. A paragraph that opens another ends one that was left open."""
    found: list[Quotation] = []
    opened = -1
    for token in doc:
        mark = token.text
        if mark in ("``", "''"):
            mark = _STRAIGHT
        if opened < 0 and (mark in _OPENING or mark == _STRAIGHT) and mark:
            opened = token.i + 1
        elif opened >= 0 and (mark in _CLOSING or mark == _STRAIGHT or "\n\n" in token.whitespace_) and mark:
            found.append(Quotation(opened, token.i))
            opened = -1
        elif opened >= 0 and mark in _OPENING:
            found.append(Quotation(opened, token.i))
            opened = token.i + 1
    return [each for each in found if each.end > each.start]


class Attributor:
    """Finds claimants in one document."""

    def __init__(self, doc: Doc, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
        self._tree = tree
        self._fillers = fillers
        self._verbs = lexicon.words["speech verbs"]
        self._nouns = lexicon.words["speech nouns"]
        self._quoted: list[Quotation] = quotations(doc)
        self._inside = [-1] * (len(doc) + 1)
        for number, quote in enumerate(self._quoted):
            for place in range(quote.start, quote.end):
                self._inside[place] = number
        self._speakers: dict[int, tuple[Filler, ...]] = {}
        self._doc = doc

    def attribute(self, draft: Draft) -> tuple[Attribution, ...]:
        """The chain of those who say it, the nearest to the event first."""
        quote = self._inside[draft.trigger.i]
        found = self._above(draft, AttributionMode.DIRECT if quote >= 0 else AttributionMode.INDIRECT)
        if quote >= 0 and not any(each.mode is AttributionMode.DIRECT for each in found):
            speakers = self.speakers(quote)
            found = [*found, *(_attribution(each, AttributionMode.DIRECT) for each in speakers)]
        return tuple(dict.fromkeys(found))

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands between quotation marks."""
        return self._inside[token.i] >= 0

    def speaker_at(self, token: Token) -> tuple[Filler, ...]:
        """Who speaks the quotation that a token stands in."""
        quote = self._inside[token.i]
        return self.speakers(quote) if quote >= 0 else ()

    def _above(self, draft: Draft, mode: AttributionMode) -> list[Attribution]:
        found: list[Attribution] = []
        own = {each.i for each in draft.carriers}
        token = draft.anchor
        for _ in range(12):
            found += self._beside(token, own, mode)
            head = token.head
            if head.i == token.i or self._is_aside(token):
                break
            if head.i not in own and self._takes(head, token):
                inside = self._inside[token.i] >= 0 and self._inside[head.i] < 0
                kind = AttributionMode.DIRECT if inside else AttributionMode.INDIRECT
                found += [_attribution(each, kind) for each in self._sayers(head)]
            token = head
        return found

    def _is_aside(self, token: Token) -> bool:
        """A clause that its teller takes for known: relative, or of time (*after it signed the deal*)."""
        if self._inside[token.i] >= 0:
            return False
        return token.dep_ == "acl:relcl" or (
            token.dep_ == "advcl" and bool(_TIME_MARKS & set(self._tree.marks(token)))
        )

    def _takes(self, head: Token, token: Token) -> bool:
        """Whether a token is what its head says: a complement of a verb or noun of speech."""
        if is_verbal(head) and word(head) in self._verbs:
            if word(head) in _BLAMING:
                return token.dep_ in ("advcl", "ccomp", "xcomp") and bool({"of", "for"} & set(self._tree.marks(token)))
            return token.dep_ in ("ccomp", "parataxis")
        return word(head) in self._nouns and token.dep_ in ("acl", "ccomp")

    def _beside(self, token: Token, own: set[int], mode: AttributionMode) -> list[Attribution]:
        """A speech verb in parataxis, or *according to*, that hangs on the clause."""
        found: list[Attribution] = []
        for each in self._tree.children(token):
            if each.i in own:
                continue
            if each.dep_ in ("obl", "nmod", "advcl") and self._tree.case(each) in _ACCORDING:
                found += [_attribution(who, AttributionMode.ACCORDING_TO) for who in self._all(each)]
            elif each.dep_ in ("parataxis", "advcl") and self._asides(each):
                found += [_attribution(who, mode) for who in self._sayers(each)]
        return found

    def _asides(self, token: Token) -> bool:
        """*…, he said* and *as he said*: a clause of speech without a complement of its own."""
        if word(token) not in self._verbs or not is_verbal(token):
            return False
        if token.dep_ == "advcl" and "as" not in self._tree.marks(token):
            return False
        return all(each.dep_ not in ("ccomp", "obj") for each in self._tree.children(token))

    def _sayers(self, head: Token) -> list[Filler]:
        functions = ("subject", "possessive") if not self._tree.is_passive(head) else ("subject", "object")
        tokens = [each.token for each in self._tree.arguments(head) if each.function in functions]
        return [who for token in tokens for who in self._fillers.agents(token)]

    def _all(self, token: Token) -> list[Filler]:
        return [who for each in self._tree.coordinated(token) for who in self._fillers.agents(each)]

    def speakers(self, quote: int) -> tuple[Filler, ...]:
        """Who speaks a quotation: found in its own sentences, else in the sentence before or after."""
        if quote not in self._speakers:
            self._speakers[quote] = ()
            self._speakers[quote] = self._in_sentences(quote) or self._continued(quote)
        return self._speakers[quote]

    def _in_sentences(self, quote: int) -> tuple[Filler, ...]:
        """The subject of a speech verb outside the marks in one of the sentences that the quotation touches."""
        span = self._quoted[quote]
        sentences = dict.fromkeys((self._doc[span.start].sent.start, self._doc[span.end - 1].sent.start))
        for start in reversed(list(sentences)):
            found = self._speech_in(start)
            if found:
                return found
        after = self._doc[span.end - 1].sent.end
        return self._speech_in(after, first=True) if after < len(self._doc) else ()

    def _speech_in(self, start: int, *, first: bool = False) -> tuple[Filler, ...]:
        sentence = self._doc[start].sent
        for token in sentence if not first else sentence[:_FURTHEST]:
            if self._inside[token.i] < 0 and word(token) in self._verbs and is_verbal(token):
                found = self._sayers(token)
                if found:
                    return tuple(found)
        return ()

    def _continued(self, quote: int) -> tuple[Filler, ...]:
        """The speaker of the quotation just before, where only white space or the speech clause lies between."""
        if quote == 0:
            return ()
        earlier, later = self._quoted[quote - 1], self._quoted[quote]
        between = self._doc[earlier.end : later.start]
        near = later.start - earlier.end < 30 and len({token.sent.start for token in between}) <= 2
        return self.speakers(quote - 1) if near else ()


def _attribution(who: Filler, mode: AttributionMode) -> Attribution:
    return Attribution(who.entity, Span(who.start, who.end, who.text), mode)


