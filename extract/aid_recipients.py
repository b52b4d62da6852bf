"""Whom aid is for, where neither its verb nor its noun is followed by them."""

from __future__ import annotations

from collections.abc import Iterable

from .drafts import Draft
from .grammar import Tree
from .parsed import Token
from .tree_shape import word

_PLEDGES = {"commitment": ("to",), "support": ("for", "of", "to"), "solidarity": ("with",), "aid": ("of",)}
"""Nouns of an opening phrase that tell whom help is for, with what stands before those."""
_WORK = frozenset(
    {"work", "operation", "effort", "response", "programme", "program", "activity", "project", "appeal"}
)  # fmt: skip
"""What aid goes to that somebody does, who then gets it."""
_NEEDS = _WORK | {"relief", "recovery", "reconstruction", "development", "defence", "defense", "security",
                  "need", "economy", "education", "health", "election", "budget", "transition"}  # fmt: skip
_HELPING = frozenset(
    {
        "help",
        "support",
        "assist",
        "benefit",
        "aid",
        "protect",
        "feed",
        "rebuild",
        "reconstruct",
        "strengthen",
        "train",
        "equip",
        "bolster",
        "enable",
        "modernise",
        "modernize",
        "reinforce",
    }
)
_AIMED = frozenset({"target", "direct", "aim", "destine", "intend", "earmark", "mean", "gear"})
_AIMED_AT = ("to", "toward", "towards", "at", "for")
_OPENING = frozenset({"as", "in"})
_DEPTH = 3


def add_recipients(tree: Tree, draft: Draft) -> None:
    """Add, as if told with *to*, whom aid is for: those of an opening phrase, or those a list ends with.

    As in *as part of its commitment to the people of Chad, Norway is providing $2 million*, *the donation
    of ten tanks and two tons of flour to Chad*, *the decision to give its tanks to Chad*. Whose work it goes
    to gets it: *will support UN operations*, and whose need it is for (*$2 million for Chad's recovery*).
    """
    roles = draft.frame.roles
    if draft.kind != "AidProvision" or roles.get("to") != "recipient":
        return
    for work in [each for each in draft.functions.get("to", ()) if word(each) in _WORK]:
        draft.functions["to"].extend(_doing(tree, work))
    given = draft.functions.get("of") or draft.functions.get("object") or []
    draft.functions.setdefault("to", []).extend(_for_whose(tree, (*draft.carriers, *given)))
    if any(draft.functions.get(key) for key, role in roles.items() if role == "recipient"):
        return
    found = _aimed(tree, (*draft.carriers, *given)) or _pledged(tree, draft.anchor) or _ending(tree, given)
    draft.functions.setdefault("to", []).extend(found)


def add_helped(tree: Tree, draft: Draft) -> None:
    """Add whom what is given is to help (gave 5 million euros *to support the people* of Chad)."""
    if "to help" not in draft.frame.roles:
        return
    helped = draft.functions.setdefault("to help", [])
    for each in [kid for carrier in draft.carriers for kid in tree.children(carrier)]:
        if word(each) in _HELPING and tree.is_infinitive(each):
            objects = [kid for kid in tree.children(each) if kid.dep_ in ("obj", "iobj")]
            helped += [who for kid in objects for who in tree.coordinated(kid)]
            helped += [
                owner
                for kid in objects
                for owner in tree.children(kid)
                if owner.dep_ == "nmod:poss" and kid.i not in tree.units
            ]  # "to rebuild Chad's north"


def _pledged(tree: Tree, verb: Token) -> list[Token]:
    """Whom the phrase before a clause names as those helped: *in support of the people of Chad*."""
    for token in tree.children(verb):
        if token.dep_ != "obl" or token.i > verb.i or tree.case(token) not in _OPENING:
            continue
        for _ in range(_DEPTH):
            cases = _PLEDGES.get(word(token), ())
            below = [each for each in tree.children(token) if each.dep_ == "nmod"]
            if helped := [each for each in below if tree.case(each) in cases]:
                return tree.coordinated(helped[0])
            if not below:
                break
            token = below[0]
    return []


def _doing(tree: Tree, work: Token) -> list[Token]:
    """Whose work a noun tells of: *UN operations*, *the UN's work*, *the work of the UN*."""
    below = tree.children(work)
    owners = [each for each in below if each.dep_ in ("nmod:poss", "compound") or tree.case(each) == "of"]
    return [token for each in owners for token in tree.coordinated(each)]


def _for_whose(tree: Tree, heads: Iterable[Token]) -> list[Token]:
    """Whose needs what is given is for: *funds for Chad's relief efforts*."""
    below = [each for head in heads for each in tree.children(head) if tree.case(each) == "for"]
    needs = [each for each in below if word(each) in _NEEDS]
    owners = [each for need in needs for each in tree.children(need) if each.dep_ == "nmod:poss"]
    return [token for each in owners if each.pos_ != "PRON" for token in tree.coordinated(each)]


def _aimed(tree: Tree, heads: Iterable[Token]) -> list[Token]:
    """At whom a participle says that it is aimed: *assistance targeted towards refugees*."""
    below = [each for head in heads for each in tree.children(head)]
    aimed = [each for each in below if each.dep_ in ("acl", "acl:relcl") and word(each) in _AIMED]
    under = [each for verb in aimed for each in tree.children(verb) if tree.case(each) in _AIMED_AT]
    return [token for each in under for token in tree.coordinated(each)]


def _ending(tree: Tree, things: Iterable[Token]) -> list[Token]:
    """Who stands under *to* at the end of what is given, hung on the word before."""
    for token in list(things)[-1:]:
        for _ in range(_DEPTH):
            below = [each for each in tree.children(token) if each.dep_ == "nmod"]
            if not below:
                break
            token = below[-1]
            if tree.case(token) == "to":
                return tree.coordinated(token)
    return []
