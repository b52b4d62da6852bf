"""The nouns by which a word calls whom it stands for: its own, a name's office, a pronoun's noun before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fillers import Fillers
from .parsed import Token
from .tree_shape import word

_OFFICES = frozenset({"appos", "nmod:desc"})
_BEHIND = re.compile(r" (?:of|in|from|at|on|with|for|who) ")
"""What opens the words behind the noun of a label: *crew of the tanker*."""


def nouns_meant(token: Token, fillers: Fillers, *, offices: bool = True) -> Iterator[str]:
    """The lemma of a word, of the office that stands beside a name, and of those a pronoun stands for.

    As in *Rosa Quispe, the consul, was expelled*; *freed them*, the sailors. A plural is told without its
    last *s*, too.
    """
    own = word(token)
    yield own
    yield own.removesuffix("s")
    if offices and token.pos_ == "PROPN":
        yield from (word(each) for each in token.children if each.dep_ in _OFFICES)
    for mention in fillers.at(token) if token.pos_ == "PRON" else ():
        entity = fillers.entity(mention.entity)
        if entity is not None and entity.kind == "UnnamedGroup":
            noun = _BEHIND.split(entity.label, maxsplit=1)[0].rpartition(" ")[2].lower()
            yield noun.removesuffix("men") + "man" if noun.endswith("men") else noun.removesuffix("s")
