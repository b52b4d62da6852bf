"""Words as the English treebanks cut them: spaCy's tokeniser, with hyphenated compounds taken apart.

Universal Dependencies English (from LDC practice) writes *Russian - brokered* as three words but keeps a bound
prefix on (*non-aligned*, *co-chair*, *e-mail*); spaCy's rules stop at a full stop before the hyphen (*U.S.-led*).
"""

from __future__ import annotations

import re

import spacy
from spacy.language import Language
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

BOUND_PREFIXES = (
    "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "mega", "micro", "mid",
    "mini", "mis", "multi", "neo", "non", "over", "post", "pre", "pro", "psycho", "quasi", "re", "semi", "socio", "sub", "super",
    "trans", "ultra", "un", "under", "vice",
)  # fmt: skip
"""What stays on its word in the treebanks although a hyphen follows."""

_NOT_BOUND = "".join(rf"(?<!(?i:^{prefix}))(?<!(?i:[-/]{prefix}))" for prefix in BOUND_PREFIXES)
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


def treebank_tokenizer(nlp: Language) -> Tokenizer:
    """The tokeniser for an English pipeline's vocabulary, cutting as the treebanks do."""
    tokenizer = spacy.blank("en", vocab=nlp.vocab).tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
    return tokenizer


def hyphen_pattern() -> re.Pattern[str]:
    """The compiled infix rules, for reading corpora that keep compounds whole."""
    return compile_infix_regex(_INFIXES)
