"""Grammar once for all frames: the deep functions of arguments in a Universal Dependencies tree.

Functions are `subject` and `object` (passives, relative clauses, participles, control, raising and
coordination undone), `iobj`, `xcomp`, `ccomp`, `possessive`, `modifier` (compounds, adjectives), the
lower-case preposition of an oblique or noun modifier (`with`, `between`, `according to`), and the names
of bridges (*under the auspices of* X) as the frame data define them.
"""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .nominal_arguments import nominal_arguments
from .parsed import Token
from .tree_shape import is_verbal
from .verbal_arguments import verbal_arguments


class Tree(ArgumentTree):
    """A document's dependency trees, read by the grammar of verbs and that of nouns."""

    def read(self, token: Token) -> Iterator[Argument]:
        """The arguments of a verb or noun, coordination not yet spread, in any order."""
        return verbal_arguments(self, token) if is_verbal(token) else nominal_arguments(self, token)
