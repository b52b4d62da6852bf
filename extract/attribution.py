"""Who says it: claimants by indirect speech, *according to*, and quotations of several sentences."""

from __future__ import annotations

from dataclasses import dataclass

from ..ontology.model import Attribution, AttributionMode, Entity, Span
from ..ontology.names import slug
from .auxiliaries import NOT
from .drafts import Draft, Filler
from .fillers import Fillers
from .frames import Lexicon
from .grammar import Tree
from .parsed import Doc, Token
from .questions import is_asked
from .tree_shape import is_verbal, word

_OPENING, _CLOSING, _STRAIGHT = "“«„", "”»", '"'
_MARKS = (*_OPENING, *_CLOSING, _STRAIGHT, "``", "''")
_ACCORDING = frozenset({"according to", "per", "in the words of"})
_BLAMING = frozenset({"accuse", "blame", "suspect"})
_TIME_MARKS = frozenset({"after", "before", "when", "since", "while", "until", "as", "once", "because"})
_REPORTING = frozenset({"report", "allege", "confirm"})
_QUOTING = frozenset({"quote", "cite"})
_OUTLETS = ("MediaOrganization", "Organization", "Company", "Person")
_CLEAR = frozenset({"clear", "adamant", "explicit", "certain", "confident", "sure", "convinced", "emphatic"})
_SOME_OF = frozenset({"one", "two", "three", "some", "several", "another"})
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "repudiate"})
_FURTHEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens between two quotation marks, the marks left out; half open."""

    start: int
    end: int


def _is_quoted_as(verb: Token) -> bool:
    """Whether a verb says how somebody is quoted: the agency quoted him *as saying* that …."""
    quoting = verb.dep_ == "advcl" and verb.head.lemma_ in _QUOTING
    return quoting and any(each.dep_ == "mark" and each.lower_ == "as" for each in verb.children)


def quotations(doc: Doc) -> list[Quotation]:
    """The quotations of a document, in order. A paragraph that opens another ends one that was left open."""
    found: list[Quotation] = []
    opened = -1
    for token in doc.having("lower_", _MARKS):
        mark = _STRAIGHT if token.text in ("``", "''") else token.text
        if opened < 0 and (mark in _OPENING or mark == _STRAIGHT):
            opened = token.i + 1
        elif opened >= 0 and (mark in _CLOSING or mark == _STRAIGHT):
            found.append(Quotation(opened, token.i))
            opened = -1
        elif opened >= 0:
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
        self._sources_words = lexicon.words["unnamed sources"]
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
        nearest: dict[str, Attribution] = {}
        for each in found:  # "A said he hopes they can meet" is said by A once
            nearest.setdefault(each.agent, each)
        return tuple(nearest.values())

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands between quotation marks."""
        return self._inside[token.i] >= 0

    def _above(self, draft: Draft, mode: AttributionMode) -> list[Attribution]:
        found: list[Attribution] = []
        own = {each.i for each in draft.carriers}
        token = draft.anchor
        for _ in range(12):
            found += self._beside(token, own, mode)
            head = token.head
            if head.i == token.i or self._is_aside(token) or self._is_apart(token):
                break
            reports = token.dep_ == "obj" and token.i == draft.anchor.i and word(head) in _REPORTING
            if head.i not in own and (reports or self._takes(head, token)):
                inside = self._inside[token.i] >= 0 and self._inside[head.i] < 0
                kind = AttributionMode.DIRECT if inside else AttributionMode.INDIRECT
                found += [_attribution(each, kind) for each in self._sayers(head)]
            token = head
        return found

    def _is_aside(self, token: Token) -> bool:
        """A clause that its teller takes for known: relative, or of time (*after it signed the deal*)."""
        if self._inside[token.i] >= 0 or _is_quoted_as(token):
            return False
        return token.dep_ == "acl:relcl" or (
            token.dep_ == "advcl" and bool(_TIME_MARKS & set(self._tree.marks(token)))
        )

    def _is_apart(self, token: Token) -> bool:
        """Whether a semicolon parts a clause from the one that it hangs on."""
        if token.dep_ not in ("parataxis", "conj", "ccomp"):
            return False
        return any(each.text == ";" for each in self._doc[token.head.i : token.i])

    def _takes(self, head: Token, token: Token) -> bool:
        """Whether a token is what its head says: a complement of a verb or noun of speech."""
        if is_verbal(head) and word(head) in self._verbs:
            if word(head) in _BLAMING:
                return self._is_blame(token)
            if word(head) == "claim" and token.dep_ == "obj":
                return True
            if word(head) in _QUOTING:
                return token.dep_ in ("advcl", "ccomp", "xcomp", "obl")
            return token.dep_ in ("ccomp", "parataxis")
        if head.pos_ == "ADJ" and head.lower_ in _CLEAR:
            return token.dep_ == "ccomp"
        return (
            word(head) in self._nouns
            and token.dep_ in ("acl", "ccomp")
            and not self._tree.is_infinitive(token)
        )

    def _is_blame(self, token: Token) -> bool:
        """What somebody is accused *of*: a clause, a noun, or a clause hung on the accused."""
        if token.dep_ == "obl":
            return self._tree.case(token) == "of"
        if token.dep_ == "obj":
            return any(
                each.dep_ == "acl" and "of" in self._tree.marks(each) for each in self._tree.children(token)
            )
        return token.dep_ in ("advcl", "ccomp", "xcomp") and bool(
            {"of", "for"} & set(self._tree.marks(token))
        )

    def _beside(self, token: Token, own: set[int], mode: AttributionMode) -> list[Attribution]:
        """A speech verb in parataxis, or *according to*, that hangs on the clause."""
        found: list[Attribution] = []
        for each in self._tree.children(token):
            if each.i in own:
                continue
            if each.dep_ in ("obl", "nmod", "advcl") and self._tree.case(each) in _ACCORDING:
                found += [_attribution(who, AttributionMode.ACCORDING_TO) for who in self._all(each)]
            elif each.dep_ in ("parataxis", "advcl") and self._asides(each):
                if each.dep_ == "advcl" and word(token) in _DENYING:
                    continue  # "denied that it had left, as X alleged": what is denied was alleged
                found += [_attribution(who, mode) for who in self._sayers(each)]
        return found

    def _asides(self, token: Token) -> bool:
        """*…, he said* and *as he said*: a clause of speech without a complement of its own."""
        if word(token) not in self._verbs or not is_verbal(token) or self._tree.particle(token):
            return False
        if self._denied(token) or self._after_semicolon(token) or self._tree.is_infinitive(token):
            return False  # "Chile accepted; Peru did not reply", "Peru is yet to reply"
        if token.dep_ == "advcl" and "as" not in self._tree.marks(token):
            return False
        return all(each.dep_ not in ("ccomp", "xcomp", "obj") for each in self._tree.children(token))

    def _denied(self, verb: Token) -> bool:
        return any(each.dep_ == "advmod" and each.lower_ in NOT for each in self._tree.children(verb))

    def _after_semicolon(self, verb: Token) -> bool:
        """Whether a clause of speech begins behind a semicolon, outside quotation marks."""
        first = verb.left_edge.i - 1
        return first > 0 and self._doc[first].text == ";" and self._inside[first] < 0

    def _sayers(self, head: Token) -> list[Filler]:
        """Who says what a word of speech tells, and who quotes them; the nearest to the event first."""
        found: list[Filler] = []
        if self._is_asked(head):
            return found  # "do you think the offensive can be stopped?"
        for token in self._saying(head):
            found += self._fillers.agents(token) or self._behind(token) or self._unnamed(token)
            found += [who for each in self._cited(token, _QUOTING) for who in self._fillers.agents(each)]
        sources = [who for each in self._sources(head) for who in self._fillers.agents(each)]
        return [*sources, *found]

    def _is_asked(self, head: Token) -> bool:
        """Whether one addressed is asked for an opinion, and has not said anything."""
        verb = head if is_verbal(head) else head.head  # "could you comment on reports that"
        kids = self._tree.children(verb)
        you = next((each for each in kids if each.lower_ == "you" and each.dep_ == "nsubj"), None)
        if you is None or not is_verbal(verb) or verb.tag_ not in ("VB", "VBP"):
            return False
        inverted = any(each.dep_ == "aux" and each.i < you.i for each in kids)
        return inverted or is_asked(self._tree, verb)

    def _saying(self, head: Token) -> list[Token]:
        """The tokens that say: the subject or agent; before who quotes, the quoted; of a noun, its owner."""
        if head.pos_ == "ADJ":
            return [each for each in self._tree.children(head) if each.dep_ == "nsubj"]
        if not is_verbal(head):
            return self._owners(head)
        quoting = word(head) in _QUOTING
        functions = ("object", "subject") if quoting and self._tree.is_passive(head) else ("subject",)
        if self._tree.is_passive(head):
            agents = [
                each
                for each in self._tree.children(head)
                if each.dep_ == "obl:agent" or self._tree.case(each) == "by"
            ]
            if agents and word(head) not in _QUOTING:
                return [member for each in agents for member in self._tree.coordinated(each)]
        found = [each for each in self._tree.arguments(head) if each.function in functions]
        return [each.token for each in sorted(found, key=lambda each: functions.index(each.function))]

    def _behind(self, token: Token) -> list[Filler]:
        """Who stands behind a document that says something (*a Foreign Ministry statement*)."""
        if word(token) not in self._nouns:
            return []
        return [who for each in self._owners(token) for who in self._fillers.agents(each)]

    def _owners(self, noun: Token) -> list[Token]:
        """Whose a statement is: possessor, modifier, *by* whom; else the subject of its verb."""
        arguments = self._tree.arguments(noun)
        found = [
            each.token
            for each in arguments
            if each.function in ("possessive", "subject", "by", "from", "of", "modifier")
        ]
        found += [  # "the allegation made by X that …"
            member
            for clause in self._tree.children(noun)
            if clause.dep_ == "acl" and clause.tag_ == "VBN"
            for kid in self._tree.children(clause)
            if kid.dep_ == "obl:agent"
            for member in self._tree.coordinated(kid)
        ]
        found = [each for each in found if self._fillers.agents(each)]
        if found or not is_verbal(noun.head) or noun.head.i == noun.i or noun.dep_ not in ("obj", "obl"):
            return found
        return self._tree.at(noun.head, "subject")

    def _cited(self, token: Token, verbs: frozenset[str]) -> list[Token]:
        """Who quotes somebody: the agent of a participle (*the ministry, quoted by the agency*)."""
        clauses = [each for each in self._tree.children(token) if each.dep_ == "acl" and word(each) in verbs]
        return [
            member
            for clause in clauses
            for each in self._tree.children(clause)
            if each.dep_ == "obl:agent" or self._tree.case(each) == "by"
            for member in self._tree.coordinated(each)
        ]

    def _sources(self, head: Token) -> list[Token]:
        """Whom a report cites (*the agency reported, citing the ministry*)."""
        clauses = [each for each in self._tree.children(head) if each.dep_ == "advcl" and each.tag_ == "VBG"]
        return [
            each.token
            for clause in clauses
            if word(clause) in _QUOTING
            for each in self._tree.arguments(clause)
            if each.function == "object"
        ]

    def _all(self, token: Token) -> list[Filler]:
        return [
            who
            for each in self._tree.coordinated(token)
            for who in self._fillers.agents(each) or self._unnamed(each)
        ]

    def _unnamed(self, token: Token) -> list[Filler]:
        """A source without a name (*state media*, *one of the officials*), minted for this document."""
        if token.lower_ in _SOME_OF:
            whole = [each for each in self._tree.children(token) if self._tree.case(each) == "of"]
            found = [who for each in whole for who in self._fillers.agents(each) or self._unnamed(each)]
            return [each for each in found if self._fillers.kind(each.entity) == "UnnamedGroup"]
        if token.pos_ != "NOUN" or word(token) not in self._sources_words:
            return []
        before = [
            each
            for each in self._tree.children(token)
            if each.dep_ in ("amod", "compound") and each.i < token.i
        ]
        beside = [*before, *(each for each in self._tree.children(token) if each.dep_ == "appos")]
        named = [who for each in beside for who in self._fillers.agents(each)]
        named = [who for who in named if self._fillers.kind(who.entity) in _OUTLETS]
        if named:
            return named[:1]
        first = before[0].left_edge if before else token
        span = self._doc.span(first.i, token.i + 1)
        owners = {who.entity for each in before for who in self._fillers.agents(each)}
        state = next((each for each in sorted(owners) if each.startswith("state/")), "")
        name = f"group/{self._fillers.document.id[:12]}-{slug(span.text)}"
        self._fillers.add(Entity(name, "UnnamedGroup", span.text, belongs_to=state, minted=True))
        return [Filler(span.start_char, span.end_char, name, span.text, "minted")]

    def speakers(self, quote: int) -> tuple[Filler, ...]:
        """Who speaks a quotation: found in its own sentences, else in the sentence before or after."""
        if quote not in self._speakers:
            self._speakers[quote] = ()
            self._speakers[quote] = self._in_sentences(quote) or self._continued(quote)
        return self._speakers[quote]

    def _in_sentences(self, quote: int) -> tuple[Filler, ...]:
        """The subject of a speech verb outside the marks in a sentence that the quotation touches."""
        span = self._quoted[quote]
        sentences = dict.fromkeys((self._doc[span.start].sent.start, self._doc[span.end - 1].sent.start))
        for start in reversed(list(sentences)):
            found = self._speech_in(start, span)
            if found:
                return found
        after = self._doc[span.end - 1].sent.end
        return self._speech_in(after, span, first=True) if after < len(self._doc) else ()

    def _speech_in(self, start: int, span: Quotation, *, first: bool = False) -> tuple[Filler, ...]:
        """The subject of the speech verb nearest to a quotation among those of one sentence."""
        sentence = self._doc[start].sent
        verbs = [
            token
            for token in list(sentence)[: _FURTHEST if first else None]
            if self._inside[token.i] < 0 and word(token) in self._verbs and is_verbal(token)
        ]
        for token in sorted(verbs, key=lambda each: max(span.start - each.i, each.i - span.end)):
            found = self._sayers(token)
            if found:
                return tuple(found)
        return ()

    def _continued(self, quote: int) -> tuple[Filler, ...]:
        """The speaker of the quotation just before, where little but the speech clause lies between."""
        if quote == 0:
            return ()
        earlier, later = self._quoted[quote - 1], self._quoted[quote]
        between = self._doc[earlier.end : later.start]
        near = later.start - earlier.end < 30 and len({token.sent.start for token in between}) <= 2
        return self.speakers(quote - 1) if near else ()


def _attribution(who: Filler, mode: AttributionMode) -> Attribution:
    return Attribution(who.entity, Span(who.start, who.end, who.text), mode)
