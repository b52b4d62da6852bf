"""Words as the English treebanks cut them: spaCy's tokeniser, with hyphenated compounds taken apart.

Universal Dependencies English (from LDC practice) writes *Russian - brokered* as three words but keeps a
bound prefix on (*non-aligned*, *co-chair*, *e-mail*); spaCy's rules stop at a full stop before the hyphen
(*U.S.-led*). Runs of one mark (*!!!*, *----*) stay one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

BOUND_PREFIXES = (
    "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra",
    "mega", "micro", "mid", "mini", "mis", "multi", "neo", "non", "over", "post", "pre", "pro", "psycho",
    "quasi", "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under", "vice",
)  # fmt: skip
"""What stays on its word in the treebanks although a hyphen follows."""

ABBREVIATIONS = (
    "Adm.", "Amb.", "Assn.", "Ave.", "Blvd.", "Brig.", "Bros.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Dept.",
    "Ft.", "Gen.", "Gov.", "Hon.", "Lt.", "Ltd.", "Maj.", "Messrs.", "Mt.", "Prof.", "Rep.", "Reps.",
    "Rev.", "Sen.", "Sens.", "Sgt.", "Sr.", "St.", "Univ.", "approx.", "etc.", "est.", "vol.", "Thurs.",
    "Tues.", "Wed.", "Fri.", "Mon.",
)  # fmt: skip
"""Words whose full stop is theirs, beside those that spaCy knows."""

_FORM = 65
"""``spacy.attrs.ORTH``, the key of a special case's form."""
_LONGEST_CHUNK = 400
_NOT_BOUND = "".join(
    rf"(?<!^{written})(?<![-/]{written})"
    for written in ("[Uu]n" if prefix == "un" else f"(?i:{prefix})" for prefix in BOUND_PREFIXES)
)
"""In capitals *un* is no prefix: *UN-brokered*, *un-American*."""
_HYPHENS = "(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|--|---|\u2014\u2014|~)"
_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    r"(?<=[0-9])[+\*^](?=[0-9-])",
    rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"{_NOT_BOUND}(?<=[{ALPHA}0-9.%])(?:{_HYPHENS})(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])(?:{_HYPHENS})(?=[0-9])",
    r"(?<=[0-9])[\u2012\u2013\u2014-](?=[0-9])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
]
_RUNS = [
    r"[!?]{2,}",
    r"={2,}",
    r"-{3,}",
    r"\*{2,}",
    r"_{2,}",
    r"\.{2,}",
    r"~{2,}",
    r"#{2,}",
    r"<{2,}",
    r">{2,}",
]


class TreebankTokenizer:
    """Cuts texts into treebank words; a stretch without spaces longer than any word is cut at a fixed
    length first.

    Args:
        vocab: the pipeline's.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._inner = _tokenizer(vocab)
        self._endless = re.compile(rf"\S{{{_LONGEST_CHUNK + 1},}}")

    def __call__(self, text: str) -> Doc:
        """A document whose words are the text's."""
        if self._endless.search(text) is None:
            return self._inner(text)
        parts = [self._inner(part) for part in self._parts(text)]
        return Doc.from_docs([part for part in parts if len(part)], ensure_whitespace=False) or Doc(
            self._vocab
        )

    def __reduce__(self) -> tuple[object, ...]:
        return TreebankTokenizer, (self._vocab,)

    def pipe(self, texts: Iterator[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Tokenise texts in order."""
        return (self(text) for text in texts)

    def _parts(self, text: str) -> Iterator[str]:
        """The text in parts that join to it again, none with an endless stretch across it."""
        start = 0
        for stretch in self._endless.finditer(text):
            if start < stretch.start():
                yield text[start : stretch.start()]
            for place in range(stretch.start(), stretch.end(), _LONGEST_CHUNK):
                yield text[place : min(place + _LONGEST_CHUNK, stretch.end())]
            start = stretch.end()
        if start < len(text):
            yield text[start:]

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: all is made from the vocabulary."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> TreebankTokenizer:
        """Nothing to restore."""
        return self


def treebank_tokenizer(nlp: Language) -> TreebankTokenizer:
    """The tokeniser for an English pipeline's vocabulary."""
    return TreebankTokenizer(nlp.vocab)


def _tokenizer(vocab: Vocab) -> Callable[[str], Doc]:
    """A spaCy tokeniser (a class without type information) with our rules."""
    blank = spacy.blank("en", vocab=vocab)
    tokenizer: Any = blank.tokenizer
    defaults = blank.Defaults
    tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
    tokenizer.prefix_search = compile_prefix_regex([*_RUNS, *(defaults.prefixes or [])]).search
    tokenizer.suffix_search = compile_suffix_regex([*_RUNS, *(defaults.suffixes or [])]).search
    tokenizer.rules = {
        form: cut for form, cut in (tokenizer.rules or {}).items() if form not in {"and/or", "And/or"}
    } | {form: [{_FORM: form}] for form in ABBREVIATIONS}
    cut: Callable[[str], Doc] = tokenizer
    return cut
