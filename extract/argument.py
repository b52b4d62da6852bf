"""What a word is to another: an argument in its function, and trees that can be asked for arguments."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .parsed import Doc, Token
from .tree_shape import TreeShape, is_verbal

Functions = dict[str, list[Token]]
"""Tokens by the function that they have for one event."""


class Argument(NamedTuple):
    """A token in a deep function of a predicate."""

    function: str
    token: Token


class ArgumentTree(TreeShape, ABC):
    """A document's dependency trees, asked for the arguments of their words, each word once.

    `bridges` maps a preposition and a noun (*under*, *auspices*) to the function that the noun's own
    modifiers then have; `units` as for `TreeShape`.
    """

    def __init__(
        self,
        doc: Doc,
        bridges: Mapping[tuple[str, str], str],
        units: Mapping[int, tuple[int, int]] | None = None,
        tokens: list[Token] | None = None,
    ) -> None:
        super().__init__(doc, units, tokens)
        self.bridges = bridges
        self._arguments: dict[int, list[Argument]] = {}

    @abstractmethod
    def read(self, token: Token) -> Iterator[Argument]:
        """The arguments of a verb or noun, coordination not yet spread, in any order."""

    def arguments(self, token: Token) -> list[Argument]:
        """The arguments of a verb or event noun in their deep functions, in text order.

        Coordination spread.
        """
        known = self._arguments.get(token.i)
        if known is None:
            self._arguments[token.i] = []  # a tree walk that comes back here finds nothing new
            spread = {
                Argument(each.function, member)
                for each in list(self.read(token))
                for member in self._members(each)
                if not (each.token.i < token.i < member.i and _is_in_clause(token, each.token))
            }
            known = sorted(spread, key=lambda each: (each.token.i, each.function))
            self._arguments[token.i] = known
        return known

    def at(self, token: Token, function: str) -> list[Token]:
        """The arguments of a token that have one function, in text order."""
        return [each.token for each in self.arguments(token) if each.function == function]

    def functions(self, token: Token) -> Functions:
        """The arguments of a token by their functions."""
        found: Functions = {}
        for each in self.arguments(token):
            found.setdefault(each.function, []).append(each.token)
        return found

    def _members(self, argument: Argument) -> list[Token]:
        if argument.function in ("xcomp", "ccomp"):
            kids = self.children(argument.token)
            return [argument.token, *(each for each in kids if each.dep_ == "conj" and is_verbal(each))]
        return self.coordinated(argument.token)


def copied(functions: Functions) -> Functions:
    """Functions that a frame may add to."""
    return {function: [*tokens] for function, tokens in functions.items()}


def _is_in_clause(verb: Token, antecedent: Token) -> bool:
    """Whether a verb stands below an antecedent, to which others are joined past it: *A, who left, and B*."""
    return any(each is antecedent for each in verb.ancestors)
