"""The shape of a document's dependency trees: children, cases, marks, coordination; no functions yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .parsed import Doc, Token
from .spans_of_tokens import Sentences

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
_AMONG = ("including", "among", "among them")
_NOT_YET = frozenset(
    {"stop", "prevent", "keep", "want", "like", "imagine", "risk", "avoid", "fear", "see", "ban"}
)
_JOINED = frozenset({("out", "of"), ("ahead", "of"), ("prior", "to")})
"""Prepositions of two words that a parser may leave apart."""
_SPELT_APART = frozenset({"fire", "map", "cease-fire"})
"""Last words of nouns that are also written as one."""
_APART = frozenset({"ahead", "before", "prior", "about", "regarding", "concerning"})


class TreeShape:
    """A document's dependency trees, asked for what hangs on their words.

    `units` maps token numbers to the names they lie in (half open): a name is one piece, whatever a parser
    hangs on its parts (*Secretary* of *State* Antony Blinken).
    """

    def __init__(
        self,
        doc: Doc,
        units: Mapping[int, tuple[int, int]] | None = None,
        tokens: list[Token] | None = None,
    ) -> None:
        self.doc = doc
        self.tokens = doc if tokens is None else tokens
        self.sentences = Sentences(doc)
        self._units: Mapping[int, tuple[int, int]] = units or {}
        self._rows: dict[int, list[Token]] = {}

    @property
    def units(self) -> Mapping[int, tuple[int, int]]:
        """The names that tokens lie in, by token number (half open)."""
        return self._units

    def children(self, token: Token) -> tuple[Token, ...]:
        """The dependents of a token, in text order."""
        return token.children

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first dependent with one of these labels."""
        for each in token.children:
            if each.dep_ in deps:
                return each
        return None

    def sentence(self, token: Token) -> list[Token]:
        """The tokens of the sentence that a token stands in."""
        first, last = self.sentences.bounds(token)
        return self.tokens[first:last]

    def has_word(self, token: Token, dep: str, words: frozenset[str]) -> bool:
        """Whether a dependent with this label is one of the lower-case words."""
        return any(each.dep_ == dep and each.lower_ in words for each in token.children)

    def case(self, token: Token) -> str:
        """The preposition of a nominal, in lower case, fixed expressions joined (`according to`)."""
        inside = self._units.get(token.i, (0, 0))
        cases = [
            each
            for each in token.children
            if each.dep_ == "case" and each.tag_ != "POS" and not inside[0] <= each.i < inside[1]
        ]
        if cases:
            # of several, that of the words between belongs to them (*with Schmid in Yerevan*)
            case = cases[-1]
            fixed = [word.lower_ for word in case.children if word.dep_ == "fixed"]
            if len(cases) > 1 and (cases[-2].lower_, case.lower_) in _JOINED:
                return f"{cases[-2].lower_} {case.lower_}"
            return " ".join([case.lower_, *fixed])
        before = inside[0] - 1
        if before >= 0:
            preposition = self.tokens[before]
            if preposition.dep_ == "case" and preposition.tag_ in ("IN", "TO"):
                return preposition.lower_
        return ""

    def marks(self, token: Token) -> list[str]:
        """The subordinating words of a clause, in lower case."""
        return [each.lower_ for each in token.children if each.dep_ in ("mark", "case")]

    def particle(self, token: Token) -> str:
        """The particle of a phrasal verb (`off` in *called off*), or nothing."""
        found = self.child(token, "compound:prt")
        return found.lower_ if found is not None else ""

    def is_infinitive(self, token: Token) -> bool:
        """Whether a verb is a to-infinitive."""
        return any(each.dep_ in ("mark", "aux") and each.lower_ == "to" for each in token.children)

    def is_passive(self, token: Token) -> bool:
        """Whether a verb is passive: by its auxiliary or subject, or as a bare past participle of a noun."""
        kids = token.children
        if any(each.dep_ in ("aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") for each in kids):
            return True
        if token.tag_ not in ("VBN", "VBD", "JJ"):
            return False
        if any(each.dep_ in ("aux", "nsubj") for each in kids):
            return False
        if token.dep_ in ("acl", "amod"):
            return token.tag_ != "VBD" or not any(each.dep_ == "obj" for each in kids)
        if token.dep_ == "xcomp":
            # "the visit stands cancelled", "ordered the embassy closed"
            return token.tag_ == "VBN" and word(token.head) in ("stand", "order")
        return token.dep_ in ("conj", "advcl") and token.tag_ == "VBN" and self._head_is_passive(token)

    def _head_is_passive(self, token: Token) -> bool:
        return token.dep_ == "advcl" or self.is_passive(token.head)

    def coordinated(self, token: Token) -> list[Token]:
        """A nominal and what is coordinated with it, in text order."""
        known = self._rows.get(token.i)
        if known is None:
            self._rows[token.i] = [token]  # so that names joined to each other find an end
            known = self._rows[token.i] = self._coordinated(token)
        return list(known)

    def _coordinated(self, token: Token) -> list[Token]:
        found, queue = [token], [token]
        while queue:
            for each in queue.pop().children:
                if (
                    each.dep_ == "conj"
                    and each.pos_ in NOMINAL
                    and not self._is_clause(each)
                    and not self.is_ruled_out(each)
                ):
                    found.append(each)
                    queue.append(each)
        if any(each.i in self._units for each in found):
            found += self._joined_names(found)
            found += [
                member
                for each in list(found)
                for other in self._joined_inside(each)
                if other.i not in {one.i for one in found}
                for member in self.coordinated(other)
            ]
        found += [
            named
            for member in list(found)
            for each in member.children
            if each.dep_ in ("nmod", "obl") and each.i in self._units and self.case(each) in _AMONG
            for named in self.coordinated(each)
        ]
        plain = [each for each in found if each.i not in self._units]
        found += [
            member for each in plain for name in self._apposed(each) for member in self.coordinated(name)
        ]
        return sorted(found, key=lambda each: each.i)

    def _apposed(self, noun: Token) -> list[Token]:
        """The name in apposition to a description that is none itself (*its founder*, Nur Misuari)."""
        after = noun.i + 1
        if noun.ent_type_ in ("DATE", "TIME") or noun.pos_ == "PRON":
            return []  # "In 1998 Iran met Iraq", "its ambassadors"
        if after in self._units and self._units[after][0] == after and self.tokens[after].dep_ != "case":
            return [] if self._opens_clause(noun, after) else [self.tokens[after]]
        return [each for each in noun.children if each.dep_ == "appos" and each.i in self._units]

    def _opens_clause(self, noun: Token, after: int) -> bool:
        """Whether the name right after a noun acts in a clause of its own (*told reporters* A *left*)."""
        inside = range(*self._units[after])
        name = map(self.tokens.__getitem__, inside)
        top = next((each for each in name if each.head is each or each.head.i not in inside), noun)
        apart = top.dep_ in ("nsubj", "nsubj:pass") and noun.head.i not in (*inside, top.head.i)
        return apart and noun.i < after < top.head.i

    def _joined_names(self, found: list[Token]) -> list[Token]:
        """Names that *and* joins to these though the parser hung them on each other's parts."""
        joined: list[Token] = []
        taken = {each.i for each in found}
        for token in found:
            unit = self._units.get(token.i)
            if unit is None:
                continue
            for first, last in self._neighbours(unit):
                inside = [place for place in range(first, last) if place not in taken]
                tied = any(unit[0] <= self.tokens[place].head.i < unit[1] for place in inside)
                tied = tied or any(first <= self.tokens[place].head.i < last for place in range(*unit))
                names = (self.tokens[place] for place in inside)
                if token.ent_type_ != "GPE" and all(
                    each.ent_type_ == "GPE" == each.head.ent_type_ for each in names
                ):
                    continue  # "the envoy to Chad and Mali"
                if tied and len(inside) == last - first:
                    joined.append(self.tokens[last - 1])
        return joined

    def _joined_inside(self, title: Token) -> list[Token]:
        """Whom *and* joins to the name inside a title and name (*by President A and Chad's B*)."""
        first, last = self._units.get(title.i, (0, 0))
        names = [each for each in title.children if each.dep_ == "appos" and first <= each.i < last]
        joined = [kid for each in names for kid in each.children if kid.dep_ == "conj"]
        return [each for each in joined if each.i >= last and each.i in self._units]

    def _neighbours(self, unit: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The names right before and right after a name and *and*."""
        before, after = unit[0] - 1, unit[1]
        if before > 0 and self.tokens[before].dep_ == "cc" and (before - 1) in self._units:
            yield self._units[before - 1]
        if after + 2 < len(self.tokens) and self.tokens[after].dep_ == "cc":
            following = after + 2 if self.tokens[after + 1].lower_ == "the" else after + 1
            if following in self._units:
                yield self._units[following]

    def is_ruled_out(self, token: Token) -> bool:
        """Whether a nominal is named as what does not hold.

        Host *rather than* mediator, *not as* mediator.
        """
        for each in token.children:
            if (each.dep_ == "cc" and each.lower_ in ("rather", "instead")) or (
                each.dep_ in ("advmod", "cc") and each.lower_ == "not"
            ):
                return self.tokens[each.i + 1].lower_ not in ("only", "just", "merely")
        return False

    def _is_clause(self, token: Token) -> bool:
        return any(each.dep_ in ("nsubj", "cop", "nsubj:pass", "aux") for each in token.children)


def word(token: Token) -> str:
    """The lemma in lower case; *ceasefire* and *roadmap* however spelt (*cease-fire*, *road map*)."""
    lemma = token.lemma_.lower()
    if lemma not in _SPELT_APART:
        return lemma
    if (
        lemma == "fire"
        and token.i > 0
        and "cease" in (token.nbor(-1).lower_, token.nbor(-2).lower_ if token.i > 1 else "")
    ):
        return "ceasefire"
    if lemma == "map" and token.i > 0 and token.nbor(-1).lower_ == "road":
        return "roadmap"
    return "ceasefire" if lemma == "cease-fire" else lemma


def cases(token: Token) -> list[str]:
    """The prepositions that mark a nominal, in lower case and in text order, as the tree has them."""
    return [each.lower_ for each in token.children if each.dep_ == "case"]


def stands_apart(noun: Token) -> bool:
    """Whether a noun tells what comes after its clause, or is its topic: *ahead of the summit*, *about*."""
    return not _APART.isdisjoint(cases(noun))


def first_case(token: Token) -> str:
    """The first preposition that marks a nominal, in lower case; empty if there is none."""
    return next(iter(cases(token)), "")


def is_verbal(token: Token) -> bool:
    """Whether a token is used as a verb (participles before a noun included)."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "aux:pass", "cop"))


def first_of_list(token: Token) -> Token:
    """The first member of the list that a token stands in; itself where it stands in none."""
    while token.dep_ == "conj":
        token = token.head
    return token


def verb_above(token: Token) -> Token:
    """The token itself where it is used as a verb, else the nearest such above it; the root without one."""
    while not is_verbal(token) and token.head.i != token.i:
        token = token.head
    return token


def is_doing(verb: Token) -> bool:
    """Whether a participle says what people do, whatever is said of them (*backs* rebels *fighting* A).

    Not what is prevented, wanted or feared (*stop them fighting*, *the danger of rebels attacking*).
    """
    people, above = verb.head, verb.head.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or people.tag_ not in ("NNS", "NNPS"):
        return False
    own = any(each.dep_ in ("aux", "nsubj", "nsubj:pass", "mark", "case") for each in verb.children)
    acted_on = people.dep_ in ("obj", "nsubj", "nsubj:pass", "obl:agent") and people.i < verb.i
    return acted_on and not own and word(above) not in _NOT_YET


def counted_of(number: Token) -> list[Token]:
    """What a number counts, told after *of*: *600 of its soldiers*."""
    counted = [each for each in number.children if each.dep_ == "nmod" and each.tag_ == "NNS"]
    return counted if number.tag_ == "CD" else []
