"""Functions of what stands in a function: *withdrew most of its troops*, *struck at Saudi ports*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from .argument import Functions
from .frames import Frame
from .grammar import Tree
from .parsed import Token
from .tree_shape import word

_COUNTS = frozenset(
    {
        "third", "quarter", "portion",
        "bulk", "dozen", "handful", "half", "hundred", "last", "lot", "majority", "million", "most", "number",
        "part", "rest", "remainder", "score", "several", "some", "ten", "thousand", "all", "remnant", "batch",
        "cargo", "column", "consignment", "load", "planeload", "shipload", "shipment", "tranche", "truckload",
        "package", "brigade", "team", "ton", "tonne", "wave", "barrage", "volley", "salvo", "string",
        "series", "total", "squadron", "swarm", "rain", "hail", "group", "pair", "couple", "convoy", "worth",
    }
)  # fmt: skip
"""Nouns that only count what they are *of*."""
_LANDS = frozenset(
    {"province", "region", "city", "town", "village", "district", "capital", "area", "state", "county",
     "valley", "territory", "north", "south", "east", "west", "northwest", "northeast", "southwest",
     "southeast", "port", "island", "suburb", "neighborhood", "neighbourhood", "camp", "market"}
)  # fmt: skip
_PLANTING = frozenset({"plant", "lay", "fire", "launch", "drop", "detonate", "send", "lob", "explode"})
_DEPTH = 3
_BODIES = ("with", "object with", "to", "object to", "at", "object at")
_TOPICS = (
    "about", "at", "over", "of", "with", "for",
    "object about", "object at", "object over", "object with", "object for",
)  # fmt: skip
"""Functions that tell what somebody is worried, or voices hope, about."""
_OF_OTHERS = frozenset({"subject", "object", "of", "as"})
"""Functions whose insides a verb is given apart."""
_EASING = frozenset(
    {"lift", "ease", "remove", "end", "relax", "loosen", "waive", "drop", "scrap", "suspend", "cancel",
     "revoke", "reduce", "forgive", "abolish", "unfreeze", "write"}
)  # fmt: skip
_BURDENS = frozenset(
    {"sanction", "sanctions", "embargo", "ban", "restriction", "blockade", "tariff", "curb", "measure",
     "debt", "siege", "asset"}
)  # fmt: skip
_BORNE_BY = ("on", "against", "of", "imposed on", "possessive", "modifier")
_OF_NOUNS = ("on", "against", "at", "to", "for", "in", "of", "between", "with", "from", "ccomp", "cause")


def add_counted(tree: Tree, functions: Functions) -> None:
    """Give a verb's functions what is counted there: *dozens of rockets*, *with several of his aides*."""
    for key in ("subject", "object", "with"):
        for token in list(functions.get(key, ())):
            if key != "with" or token.tag_ != "CD":  # "with two of his aides" names these two
                functions[key] += _counted(tree, token, _DEPTH)


def _counted(tree: Tree, token: Token, depth: int) -> list[Token]:
    if not depth or not (word(token) in _COUNTS or token.tag_ == "CD"):
        return []
    below = [each for each in tree.at(token, "of") if each.i > token.i]
    return [found for each in below for found in (each, *_counted(tree, each, depth - 1))]


def _add_planted_by(tree: Tree, functions: Functions) -> None:
    """Give a verb who planted or fired what does it: *a bomb planted by rebels killed* two."""
    for token in list(functions.get("subject", ())):
        for clause in tree.children(token):
            if clause.dep_ in ("acl", "acl:relcl") and word(clause) in _PLANTING:
                agents = tree.at(clause, "subject")
                functions.setdefault("subject by", []).extend(each for each in agents if each.i != token.i)


def add_inside_verbs(tree: Tree, frame: Frame, functions: Functions) -> None:
    """Give a verb the functions inside its object, and inside others that its frame's roles name."""
    for outer in ("object", *(each for each in _steps(tuple(frame.roles)) if each not in _OF_OTHERS)):
        for token in list(functions.get(outer, ())):
            if outer == "in" and word(token) in _LANDS:
                continue  # "killed in an Afghan province": no deed of Afghans
            for each in tree.arguments(token):
                functions.setdefault(f"{outer} {each.function}", []).append(each.token)
                if each.token.lower_ == "their":
                    functions.setdefault(f"{outer} theirs", []).append(each.token)


def add_deeper(tree: Tree, frame: Frame, functions: Functions) -> None:
    """Give a verb what stands two steps inside its functions, where roles of its frame name it."""
    for key, outer, inner in _deep(tuple(frame.roles)):  # "helped to settle the row between A and B"
        functions[key] = [each for token in functions.get(outer, ()) for each in tree.at(token, inner)]
    if "object by" in frame.roles and not functions.get("object by"):
        acts = [each for key in ("object of", "object on") for each in functions.get(key, ())]
        functions["object by"] = [each for act in acts for each in tree.at(act, "by")]
        # "condemned the arrest of writers by Chad"
    if frame.kind == "Statement" and functions.get("object by"):
        functions["object of"] = []  # "welcomes the release of the men by Chad"
    if "against" in frame.roles and not (functions.get("against") or functions.get("object against")):
        bodies = [each for key in _BODIES for each in functions.get(key, ())]
        functions["against"] = [each for body in bodies for each in tree.at(body, "against")]
        # "lodged a complaint with the court against Chad"
    if "subject by" in frame.roles:
        _add_planted_by(tree, functions)
    if "topic by" in frame.roles:  # "alarm at the arrest by Chad", "doubts about Chad's promise"
        topics = [each for key in _TOPICS for each in functions.get(key, ())]
        acting = [each for topic in topics for key in ("possessive", "by") for each in tree.at(topic, key)]
        functions["topic by"] = [*topics, *acting]
    if "act with" in frame.roles:  # "agreed to work with Chad", "pledged to resume talks with Chad"
        acts = functions.get("xcomp", [])
        objects = [each for act in acts for each in tree.at(act, "object")]
        functions["act with"] = [
            *(each for act in acts for each in tree.at(act, "with")),
            *(each for thing in objects for key in ("with", "to") for each in tree.at(thing, key)),
            *_eased_for(tree, acts),
        ]


def _eased_for(tree: Tree, acts: list[Token]) -> Iterator[Token]:
    """For whom it gets easier when somebody does this: *agreed to lift sanctions on Chad's leaders*."""
    for act in acts if any(word(each) in _EASING for each in acts) else ():
        for thing in tree.at(act, "object"):
            for whom in (
                each for key in _BORNE_BY for each in tree.at(thing, key) if word(thing) in _BURDENS
            ):
                yield whom
                yield from (each for key in ("possessive", "modifier") for each in tree.at(whom, key))


def add_inside_nouns(
    tree: Tree, frame: Frame, functions: Functions, agents: Callable[[Token], Iterable[object]]
) -> None:
    """Give a noun the functions inside those of its own that name nobody (an attack *on Saudi ports*)."""
    for token in list(functions.get("by", ())):
        functions["by"] += _counted(tree, token, _DEPTH)
    inside = (*_OF_NOUNS, "xcomp") if frame.kind == "Threat" else _OF_NOUNS
    for outer in (each for each in _steps(tuple(frame.roles)) if each in inside):
        for token in [each for each in functions.get(outer, ()) if not any(True for _ in agents(each))]:
            add_within(tree, functions, outer, token)
    if frame.kind == "Threat":  # "its vow to step up attacks on Chad", no *promise to break with* it
        for key, outer, inner in _deep(tuple(frame.roles)):
            functions[key] = [each for token in functions.get(outer, ()) for each in tree.at(token, inner)]


def add_within(tree: Tree, functions: Functions, outer: str, token: Token) -> None:
    """Give the arguments of a token that has a function, each as what it is in that function."""
    for each in tree.arguments(token):
        functions.setdefault(f"{outer} {each.function}", []).append(each.token)


@cache
def _deep(functions: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """The functions of three steps that a frame's roles name, each parted before its last step.

    >>> _deep(("object", "object for possessive"))
    (('object for possessive', 'object for', 'possessive'),)
    """
    steps = (each.rpartition(" ") for each in functions)
    return tuple((f"{outer} {inner}", outer, inner) for outer, _, inner in steps if " " in outer)


@cache
def _steps(functions: tuple[str, ...]) -> tuple[str, ...]:
    """The functions inside which those of a frame's roles lie.

    >>> _steps(("object", "object for", "to of", "to possessive"))
    ('object', 'to')
    """
    return tuple(sorted({each.partition(" ")[0] for each in functions if " " in each}))
