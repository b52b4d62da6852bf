"""What somebody says that he did not do, or would do to others: *said it had not shelled the town*."""

from __future__ import annotations

from .addressed import own_side
from .argument import Functions
from .auxiliaries import NOT
from .fillers import Fillers
from .frames import Frame
from .grammar import Tree
from .parsed import Token
from .tree_shape import word

_OF_PEOPLE = frozenset({"he", "she", "i", "we", "his", "her", "my", "our"})
_OF_BODIES = frozenset({"it", "they", "we", "its", "their", "our"})
_OPEN = frozenset(
    {"will", "would", "wo", "'ll", "can", "could", "ca", "may", "might", "must", "should", "yet", "to"}
)
_WILL = frozenset({"will", "would", "'ll", "'d"})
_SHARES = frozenset(
    {"part", "role", "hand", "involvement", "knowledge", "link", "connection", "responsibility"}
)
_NO = frozenset({"no", "any"})
_FORCES = frozenset(
    {"force", "troop", "soldier", "army", "navy", "police", "coastguard", "pilot", "fighter", "guard",
     "agent", "unit", "jet", "plane", "warplane", "ship", "warship", "drone", "gunner", "commando", "sailor"}
)  # fmt: skip
_PAST = frozenset({"was", "were", "had", "did", "has", "have", "'ve", "'d"})


def add_disowned(tree: Tree, frame: Frame, fillers: Fillers, functions: Functions) -> None:
    """Give a verb of saying what its subject says that it did not do, or would do to others.

    `disowned` is the verb or noun of a clause about himself or his own side that denies it, not of what is
    still to come: *said it had not shelled the town*, *was not behind the blast*, *had no part in it*;
    `vowed`, the verb of one that tells what he would do: *warned that it would close the strait*.
    """
    if "disowned" in frame.asked:
        functions["disowned"] = [
            told
            for clause in functions.get("ccomp", ())
            if _is_own(tree, clause, fillers, functions)
            for told in _denied(tree, clause)
        ]
    if "vowed" in frame.asked:
        functions["vowed"] = [
            clause
            for clause in functions.get("ccomp", ())
            if _is_own(tree, clause, fillers, functions)
            and tree.has_word(clause, "aux", _WILL)
            and not any(each.lower_ in NOT for each in tree.children(clause))
        ]


def _is_own(tree: Tree, clause: Token, fillers: Fillers, functions: Functions) -> bool:
    """Whether a clause is about the one who says it, or about his own side."""
    speakers = fillers.named(functions.get("subject", []))
    subject = tree.child(clause, "nsubj", "nsubj:pass")
    if subject is None or not speakers:
        return False
    owner = tree.child(subject, "nmod:poss") if word(subject) in _FORCES else None
    subject = owner or subject
    about = [] if owner is not None and owner.lower_ in _OF_PEOPLE | _OF_BODIES else fillers.named([subject])
    if not about:
        person = any(fillers.kind(each) == "Person" for each in speakers)
        return subject.lower_ in (_OF_PEOPLE if person else _OF_BODIES) and not functions.get("iobj")
    return not own_side(fillers, speakers).isdisjoint(own_side(fillers, about))


def _denied(tree: Tree, clause: Token) -> list[Token]:
    """What a clause denies: its verb or predicate, or a share of which one has none."""
    kids = tree.children(clause)
    past = clause.tag_ == "VBD" or any(each.lower_ in _PAST for each in kids)
    if not past or any(each.lower_ in _OPEN for each in kids):
        return []
    if any(each.lower_ in NOT for each in kids):
        shares = [each for each in tree.at(clause, "object") if word(each) in _SHARES]
        return shares if word(clause) == "have" else [clause]
    things = tree.at(clause, "object") if word(clause) in ("have", "play", "bear") else []
    return [each for each in things if word(each) in _SHARES and tree.has_word(each, "det", _NO)]
