"""Who takes part in a contact beside the one who does (*Roe, joined by the envoy Poe, met* …)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .drafts import Draft
from .grammar import Tree
from .kinds import is_contact
from .tree_shape import word

_DOING = ("subject", "actor", "attendee", "with", "object")
_JOINING = frozenset({"join", "accompany"})


def add_companions(tree: Tree, draft: Draft) -> None:
    """Add those by whom somebody who met, spoke or travelled was joined, told there or of the clause."""
    if not is_contact(draft.kind):
        return
    verb = draft.anchor
    for key in _DOING:
        doing = draft.functions.get(key, [])
        found = [each for token in doing for each in _joining(tree, token, "acl")]
        if doing and verb.pos_ == "VERB":
            found += _joining(tree, verb, "advcl")
        doing += [each for each in found if each not in doing]


def _joining(tree: Tree, token: Token, dep: str) -> Iterator[Token]:
    """By whom a participle says that somebody is joined (*accompanied by A and B*)."""
    for clause in tree.children(token):
        if clause.dep_ == dep and clause.tag_ == "VBN" and word(clause) in _JOINING:
            for each in tree.children(clause):
                if each.dep_ == "obl:agent":
                    yield from tree.coordinated(each)
