"""The nouns by which a word calls what it stands for: its own, or a pronoun's from where they were named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fillers import Fillers
from .parsed import Token
from .tree_shape import word

_BEHIND = re.compile(r" (?:of|in|from|at|on|with|for|who) ")
"""What opens the words behind the noun of a label: *crew of the tanker*."""


def nouns_meant(token: Token, fillers: Fillers) -> Iterator[str]:
    """The lemma of a word, and of the people whom a pronoun stands for: *freed them*, the sailors.

    A plural is told without its last *s*, too.
    """
    own = word(token)
    yield own
    yield own.removesuffix("s")
    for mention in fillers.at(token) if token.pos_ == "PRON" else ():
        entity = fillers.entity(mention.entity)
        if entity is not None and entity.kind == "UnnamedGroup":
            noun = _BEHIND.split(entity.label, maxsplit=1)[0].rpartition(" ")[2].lower()
            yield noun.removesuffix("men") + "man" if noun.endswith("men") else noun.removesuffix("s")
