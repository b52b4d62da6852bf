"""A parsed text as plain objects: what the rules read and mend, fetched from spaCy once per document.

`Doc`, `Token` and `Span` have the names and the meaning of spaCy's, as far as the rules go. Each reading of
an attribute of a spaCy token looks a number up in a store of strings, each change of a head walks over two
sentences, and the rules read some millions of them; here a reading costs what Python's own attributes cost.
A change of `head`, `dep_`, `lemma_` or `tag_` keeps children, sentences and the look-up by value in step.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right, insort
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

_NAMED = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
_COUNTED = ("IDX", "SPACY", "HEAD", "SENT_START", "ENT_IOB")
_LOOKED_UP = frozenset({"lower_", "lemma_", "tag_", "dep_"})
_IOB = ("", "I", "O", "B")
_PLACE = attrgetter("i")


class Token:
    """One word of a text.

    `i` is its number, `idx` the offset of its first character, `text` and `lower_` its form, `lemma_`, `tag_`
    and `pos_` what kind of word it is, `head` and `dep_` its place in the tree (a root is its own head),
    `children` those that hang on it, in text order, `ent_type_` and `ent_iob_` the name it is part of, `doc`
    its document.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "lemma_", "lower_", "pos_",
        "tag_", "text",
    )  # fmt: skip

    children: tuple[Token, ...]
    dep_: str
    doc: Doc
    ent_iob_: str
    ent_type_: str
    head: Token
    i: int
    idx: int
    lemma_: str
    lower_: str
    pos_: str
    tag_: str
    text: str

    def __setattr__(self, name: str, value: Any) -> None:
        old = getattr(self, name)
        if value is old or value == old:
            return
        if name == "head":
            self.doc.hang(self, value)
        else:
            object.__setattr__(self, name, value)
            self.doc.renamed(self, name, old, value)

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    def nbor(self, i: int = 1) -> Token:
        """The token so many places further on.

        Raises
        ------
        IndexError
            If the text ends before it.
        """
        place = self.i + i
        if place < 0:
            raise IndexError(f"There is no token {i} places from number {self.i}.")
        return self.doc[place]

    @property
    def lefts(self) -> list[Token]:
        """Those that hang on it and stand before it."""
        return [each for each in self.children if each.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Those that hang on it and stand behind it."""
        return [each for each in self.children if each.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs below it, each phrase's left side before its head."""
        for each in self.lefts:
            yield from each.subtree
        yield self
        for each in self.rights:
            yield from each.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root."""
        token = self
        for _ in range(len(self.doc)):
            if token.head is token:
                return
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether a token hangs below it."""
        return any(each is self for each in descendant.ancestors)

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return self.doc[self.doc.edges(self)[0]]

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return self.doc[self.doc.edges(self)[1]]

    @property
    def sent(self) -> Span:
        """The sentence that it stands in."""
        return self.doc.sentence(self.i)

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence starts with it."""
        return self.doc.starts_sentence[self.i]

    @property
    def is_title(self) -> bool:
        """Whether it is written *Like This*."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper()

    @property
    def is_alpha(self) -> bool:
        """Whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """Whether it is nothing but white space."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Whether it is all marks of punctuation."""
        return all(unicodedata.category(character).startswith("P") for character in self.text)


class Span:
    """The tokens of a document from `start` up to, not including, `end`."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    def __getitem__(self, place: int) -> Token:
        return self.doc[self.start : self.end][place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    @property
    def start_char(self) -> int:
        """The offset of its first character."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind its last character."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The token with the shortest way up, the first of several."""
        inside = self.doc[self.start : self.end]
        for token in inside:
            if token.head is token:
                return token
        outer = [each for each in inside if not self.start <= each.head.i < self.end]
        return min(outer, key=lambda each: sum(1 for _ in each.ancestors), default=inside[0])


class Doc(list[Token]):
    """A parsed text: its tokens in order. A slice is a list; `span()` makes a `Span`.

    `text` are its characters, `starts_sentence` says whether a sentence starts at each token, `circled`
    whether a change of heads has ever hung a token below itself.
    """

    __slots__ = ("_by_value", "_edges", "_numbers", "_starts", "circled", "starts_sentence", "text")

    def __init__(self, doc: SpacyDoc) -> None:
        size = len(doc)
        super().__init__(map(Token.__new__, [Token] * size))
        columns = doc.to_array([*_NAMED, *_COUNTED])
        named = _names(doc.vocab.strings, columns[:, : len(_NAMED)].T.tolist())
        offsets, blanks, heads, starts, iob = columns[:, len(_NAMED) :].astype(np.int64).T.tolist()
        fields = ("text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_")
        self._by_value: dict[str, defaultdict[str, list[Token]]] = {}
        for field, column in zip(fields, named, strict=True):
            self._set(field, column)
            if field in _LOOKED_UP:
                by_value = self._by_value[field] = defaultdict(list)
                for token, value in zip(self, column, strict=True):
                    by_value[value].append(token)
        self._set("i", range(size))
        self._set("idx", offsets)
        self._set("doc", repeat(self))
        self._set("ent_iob_", [_IOB[one] for one in iob])
        tokens = list(self)
        self._set("head", [tokens[place + offset] for place, offset in enumerate(heads)])
        self.text = "".join(
            [word + (" " if blank else "") for word, blank in zip(named[0], blanks, strict=True)]
        )
        self.starts_sentence = [place == 0 or one == 1 for place, one in enumerate(starts)]
        self.circled = False
        self._edges: dict[int, tuple[int, int]] = {}
        self._starts: list[int] = []
        self._numbers: list[int] = []
        self._hang_all(heads)

    def _set(self, field: str, column: Iterable[Any]) -> None:
        deque(map(Token.__dict__[field].__set__, self, column), maxlen=0)

    def _hang_all(self, offsets: list[int]) -> None:
        found: defaultdict[int, list[Token]] = defaultdict(list)
        for place, (token, offset) in enumerate(zip(self, offsets, strict=True)):
            if offset:
                found[place + offset].append(token)
        self._set("children", repeat(()))
        for place, children in found.items():
            _SET_CHILDREN(self[place], tuple(children))

    def span(self, start: int, end: int) -> Span:
        """The tokens from one number up to, not including, another, as far as the text has them."""
        return Span(self, max(start, 0), min(end, len(self)))

    def char_span(self, start: int, end: int, *, widen: bool = False) -> Span | None:
        """The tokens between two offsets: those that lie there in part, too, if it is to `widen`.

        Else nothing where no tokens start and end just there.
        """
        first = max(bisect_right(self, start, key=_OFFSET) - 1, 0)
        last = bisect_right(self, end - 1, key=_OFFSET)
        span = Span(self, first, last)
        if last <= first:
            return None
        exact = span.start_char == start and span.end_char == end
        return span if widen or exact else None

    @property
    def sents(self) -> Iterator[Span]:
        """Its sentences, in text order."""
        return (Span(self, *bounds) for bounds in pairwise([*self.sentence_starts, len(self)]))

    def sentence(self, place: int) -> Span:
        """The sentence that the token with this number stands in."""
        starts = self.sentence_starts
        number = bisect_right(starts, place)
        return Span(self, starts[number - 1], starts[number] if number < len(starts) else len(self))

    @property
    def sentence_starts(self) -> list[int]:
        """The number of each sentence's first token; a change of sentences makes a new list."""
        if not self._starts:
            self._starts = [place for place, starts in enumerate(self.starts_sentence) if starts]
        return self._starts

    @property
    def sentence_numbers(self) -> list[int]:
        """The number of each token's sentence; a change of sentences makes a new list."""
        if not self._numbers:
            self._numbers = [number - 1 for number in accumulate(self.starts_sentence)]
        return self._numbers

    def edges(self, token: Token) -> tuple[int, int]:
        """The numbers of the first and the last token of a subtree."""
        found = self._edges.get(token.i)
        if found is None:
            first = last = token.i
            queue = [*token.children]
            for each in queue:
                place = each.i
                if place < first:
                    first = place
                elif place > last:
                    last = place
                if each.children and len(queue) <= len(self):  # longer only where heads run in a circle
                    queue += each.children
            found = self._edges[token.i] = (first, last)
        return found

    def having(self, attribute: str, values: Iterable[str]) -> list[Token]:
        """The tokens that have one of some values of `lower_`, `lemma_`, `tag_` or `dep_`, in text order."""
        by_value = self._by_value[attribute]
        rows = [row for value in values if (row := by_value.get(value))]
        if len(rows) < 2:
            return [*rows[0]] if rows else []
        return sorted([token for row in rows for token in row], key=_PLACE)

    def renamed(self, token: Token, attribute: str, old: str, new: str) -> None:
        """Keep the look-up by value in step with a token that has a new value."""
        by_value = self._by_value.get(attribute)
        if by_value is not None:
            by_value[old].remove(token)
            insort(by_value[new], token, key=_PLACE)

    def hang(self, token: Token, head: Token) -> None:
        """Give a token another head, with its children and sentences in step."""
        self.circled = self.circled or (head is not token and token.is_ancestor(head))
        tops = [_top(token), _top(head)]
        edges = [self.edges(top) for top in tops]
        old = token.head
        _SET_HEAD(token, head)
        if old is not token:
            _SET_CHILDREN(old, tuple([each for each in old.children if each is not token]))
        if head is not token:
            _SET_CHILDREN(head, tuple(sorted((*head.children, token), key=_PLACE)))
        self._edges.clear()
        if token in (old, head) or tops[0] is not tops[1]:
            self._part_sentences(min(first for first, _ in edges), max(last for _, last in edges) + 1)

    def _part_sentences(self, start: int, end: int) -> None:
        """Let a sentence start where the first token below each root is, between two token numbers."""
        self.starts_sentence[start:end] = [False] * (end - start)
        for token in self[start:end]:
            if token.head is token:
                self.starts_sentence[self.edges(token)[0]] = True
        self.starts_sentence[:1] = [True]
        self._starts, self._numbers = [], []

    def release(self) -> None:
        """Let go of the tokens, which know each other in circles, so that memory is free at once."""
        for field in ("head", "doc", "children"):
            self._set(field, repeat(None))
        self.clear()
        self._by_value.clear()


_OFFSET = attrgetter("idx")
_SET_CHILDREN = Token.__dict__["children"].__set__
_SET_HEAD = Token.__dict__["head"].__set__


def _top(token: Token) -> Token:
    """The root of a tree."""
    for above in token.ancestors:
        token = above
    return token


def _names(strings: Any, columns: list[list[int]]) -> list[list[str]]:
    """The names that spaCy knows by numbers, each looked up once."""
    names = {number: strings[number] for number in set[int]().union(*columns)}
    return [list(map(names.__getitem__, column)) for column in columns]
