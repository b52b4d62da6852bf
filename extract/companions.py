"""Who takes part beside the one who does (*Roe, joined by Poe, met* …; *signed an accord to arm Chad*)."""

from __future__ import annotations

from collections.abc import Iterator

from .drafts import Draft
from .grammar import Tree
from .kinds import is_contact
from .parsed import Token
from .tree_shape import word

_DOING = ("subject", "actor", "attendee", "with", "object")
_JOINING = frozenset({"join", "accompany"})
_PURPOSES = ("acl", "advcl", "xcomp")
_SIDES = frozenset({"signatory", "party"})
_SERVING = {
    **dict.fromkeys(("supply", "provide", "equip", "furnish"), ("object", "iobj", "to")),
    **dict.fromkeys(("sell", "give", "lend", "loan", "lease", "send", "deliver", "export", "return", "grant"),
                    ("iobj", "to")),
    **dict.fromkeys(("help", "assist", "train", "arm", "pay"), ("object",)),
    **dict.fromkeys(("buy", "purchase", "import", "lease", "acquire"), ("from",)),
}  # fmt: skip
"""What somebody agrees to do for, or get from, the other side of an accord, and where that side stands."""


def add_companions(tree: Tree, draft: Draft) -> None:
    """Add those by whom somebody who met, spoke or travelled was joined, told there or of the clause.

    To one who made an accord alone, add whom it serves: *signed an accord to supply Chad with rice*.
    """
    if draft.kind in ("Signing", "AgreementReached"):
        _add_served(tree, draft)
    if not is_contact(draft.kind):
        return
    verb = draft.anchor
    for key in _DOING:
        doing = draft.functions.get(key, [])
        found = [each for token in doing for each in _joining(tree, token, "acl")]
        if doing and verb.pos_ == "VERB":
            found += _joining(tree, verb, "advcl")
        doing += [each for each in found if each not in doing]


def _add_served(tree: Tree, draft: Draft) -> None:
    """Give an accord that names one side only the other, for whom that side is to do something."""
    sides = [key for key, role in draft.frame.roles.items() if role in _SIDES]
    named = {each.i for key in sides for each in draft.functions.get(key, ())}
    if len(named) != 1:
        return
    accords = [draft.trigger, *draft.functions.get("object", ())]
    for above in {each.i: each for each in (draft.anchor, *accords)}.values():
        for clause in tree.children(above):
            if clause.dep_ in _PURPOSES and tree.is_infinitive(clause):
                where = _SERVING.get(word(clause), ())
                found = [each.token for each in tree.arguments(clause) if each.function in where]
                draft.functions.setdefault("with", []).extend(found)


def _joining(tree: Tree, token: Token, dep: str) -> Iterator[Token]:
    """By whom a participle says that somebody is joined (*accompanied by A and B*)."""
    for clause in tree.children(token):
        if clause.dep_ == dep and clause.tag_ == "VBN" and word(clause) in _JOINING:
            for each in tree.children(clause):
                if each.dep_ == "obl:agent":
                    yield from tree.coordinated(each)
