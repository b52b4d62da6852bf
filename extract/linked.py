"""What linking hands on: mentions with their entities, and which mention an argument token heads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..ontology.model import Entity, Mention, Post, Span, Tenure
from .parsed import Token


@dataclass(frozen=True)
class Linked:
    """Mentions of one document in text order, nested ones after those that hold them.

    `by_token` says for a token number which mentions it heads; of a name or office every word counts as
    its head, so that it does not matter on which of them a parser hangs the rest. `text` is what was read:
    spaCy puts a document's text together anew each time. `as_told` has the stretches that differ for others
    who read the mentions, by those that arguments take.
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    posts: tuple[Post, ...]
    tenures: tuple[Tenure, ...]
    by_token: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict[int, "tuple[Mention, ...]"])
    text: str = ""
    as_told: Mapping[Span, Span] = field(default_factory=dict[Span, Span])

    def told(self) -> tuple[Mention, ...]:
        """The mentions as others read them, in text order.

        "The presidents" names each of those "of Chad and Togo", "leaders of the region" one group.
        """
        spans = self.as_told
        told = (
            replace(each, span=spans[each.span]) if each.span in spans else each for each in self.mentions
        )
        return tuple(sorted(told, key=lambda each: (each.span.start, -each.span.end)))

    def at(self, token: Token) -> Mention | None:
        """The widest mention headed by `token`; of a plural the first of its members."""
        found = self.by_token.get(token.i)
        return found[0] if found else None

    def all_at(self, token: Token) -> tuple[Mention, ...]:
        """All that `token` stands for: one mention, or one for each member of a plural ("both leaders")."""
        return self.by_token.get(token.i, ())
