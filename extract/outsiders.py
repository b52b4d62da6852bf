"""People told with talks or an agreement who are neither of the sides: who leads, opens, chairs or helps."""

from __future__ import annotations

from collections.abc import Iterable

from .fillers import COLLECTIVE, Fillers
from .frames import Frame
from .grammar import Tree
from .parsed import Token
from .tree_shape import first_of_list, word

_MEDIATORS = frozenset({"mediator", "co-mediator", "facilitator", "intermediary"})
_WORKING = frozenset({"work", "consult", "engage", "speak", "coordinate"})
_SIDES = frozenset({"party", "side", "faction", "belligerent"})
_STEPS = 2
_CHARGED_WITH = frozenset({("responsible", "for"), ("instrumental", "in"), ("active", "in")})
"""Adjectives of who does something, with the preposition of what is done."""


def part_helpers(tree: Tree, verb: Token, carried: dict[str, list[Token]]) -> None:
    """Who *helped negotiate* an agreement, *helped* or *works with the sides* to reach it, is no side."""
    working = _working_with_sides(tree, verb)
    if working is not None:
        actors = carried.pop("actor", [])
        carried.setdefault("mediator", []).extend(actors or tree.at(working, "subject"))
    if verb.dep_ not in ("xcomp", "ccomp") or word(verb.head) != "help":
        return
    helpers, helped = tree.at(verb.head, "subject"), bool(tree.at(verb.head, "object"))
    places = {each.i for each in helpers}
    actors = carried.get("actor", [])
    carried["actor"] = [each for each in actors if each.i not in places]
    carried.setdefault("mediator", []).extend(each for each in helpers if helped or each in actors)


def _working_with_sides(tree: Tree, verb: Token) -> Token | None:
    """The verb of who works *with the parties* or *both sides* that these may reach something."""
    above = first_of_list(verb)
    for _ in range(_STEPS):
        if above.dep_ not in ("advcl", "xcomp", "ccomp", "acl", "obl"):
            return None
        above = above.head
        sides = tree.at(above, "with") if word(above) in _WORKING else []
        if any(word(each) in _SIDES and each.tag_ == "NNS" for each in sides):
            return above
    return None


def part_outsiders(
    fillers: Fillers,
    frame: Frame,
    functions: dict[str, list[Token]],
    openers: list[tuple[Token, str]],
    *,
    truce: bool,
) -> None:
    """Who opens talks *between A and B*, or negotiates their truce, is neither of the sides.

    Who leads the talks of others, or under whose chairmanship they meet, mediates. Each opener comes with
    the role that its verb gives to an outsider (see `LightVerb`). Of a truce, an organisation of states,
    or its envoy, that negotiates it alone is no side either.
    """
    if frame.roles.get("modifier") == "mediator":
        _join_mediators(functions)
    between = [each for key in ("between", "among") for each in functions.get(key, ())]
    sides = _named(fillers, between)
    apart = len(sides) > 1 or any(fillers.kind(each) in COLLECTIVE for each in sides)
    if len(sides) > 1 and frame.roles.get("attendee") in ("party", "participant"):
        functions.pop("attendee", None)  # "officials announced it after talks between A and B"
    if functions.get("from") and functions.get("to") and frame.roles.get("from") == "participant":
        functions.pop("attendee", None)  # "Chad gave in after a call from A to B"
    others = any(each.tag_ == "NNS" and not fillers.agents(each) for each in between)
    contact = frame.roles.get("actor") in ("party", "participant")
    if contact and len(sides) > 1:
        acting = functions.get("actor", ())
        functions["actor"] = [each for each in acting if not _is_spoken_for(fillers, each, sides)]
    sides |= {fillers.state(each) for each in sides}
    if frame.roles.get("actor") == "party":
        _part_mediators(functions)
    for token in functions.pop("chair", []):
        leads = apart and contact and _is_outside(fillers, token, sides)
        functions.setdefault("mediator" if leads else "organizer", []).append(token)
    if truce and not (sides or functions.get("with")):
        openers = [each for each in openers if not _brings_truce(fillers, functions, each[0])]
    for token, role in openers if contact else ():
        if (apart or (sides and len(between) > 1) or (others and role)) and _is_outside(
            fillers, token, sides
        ):
            functions["actor"] = [each for each in functions.get("actor", ()) if each.i != token.i]
            opens = "mediator" if frame.kind == "AgreementReached" else "organizer"
            functions.setdefault(role or opens, []).append(token)


def _brings_truce(fillers: Fillers, functions: dict[str, list[Token]], token: Token) -> bool:
    """Make a mediator of an organisation of states, or its envoy, that alone *negotiated the truce*."""
    actors = functions.get("actor", [])
    named = _named(fillers, actors)
    organization = all(fillers.kind(each) == "InternationalOrganization" for each in named)
    alone = len(named) == 1 and (organization or fillers.is_sent(token))
    if alone and any(each.i == token.i for each in actors):
        functions["actor"] = []
        functions.setdefault("mediator", []).append(token)
    return alone


def _part_mediators(functions: dict[str, list[Token]]) -> None:
    """Make mediators of those who are called so and *took part in the talks*."""
    actors = functions.get("actor", [])
    called = [each for each in actors if word(each) in _MEDIATORS]
    if called:
        functions["actor"] = [each for each in actors if each not in called]
        functions.setdefault("mediator", []).extend(called)


def _join_mediators(functions: dict[str, list[Token]]) -> None:
    """Make mediators of both states joined before *mediation* (*Egyptian and Qatari*), which are no sides."""
    before = functions.get("modifier", [])
    if any(each.head.tag_ == "NN" and word(each.head) in _MEDIATORS for each in before):
        functions["modifier"] = []  # "AU mediator Jan Noe", "was appointed EU mediator"
    elif any(each.dep_ == "conj" for each in before):
        functions.setdefault("actor", []).extend(before)
        functions["modifier"] = []


def charged_with(tree: Tree, noun: Token) -> list[Token]:
    """Who *was responsible for* mediation, or *instrumental in* it."""
    if noun.head.pos_ != "ADJ" or (word(noun.head), tree.case(noun)) not in _CHARGED_WITH:
        return []
    subject = tree.child(noun.head, "nsubj")
    return tree.coordinated(subject) if subject is not None else []


def _is_outside(fillers: Fillers, token: Token, sides: set[str]) -> bool:
    """Whether somebody is none of some sides, nor of their states."""
    named = _named(fillers, [token])
    return bool(named) and not (named | {fillers.state(each) for each in named}) & sides


def _is_spoken_for(fillers: Fillers, token: Token, sides: set[str]) -> bool:
    """Whether a state had its own people meet: *we had a call between President A and President B*."""
    named = {filler.entity for filler in fillers.agents(token, voice=True)}
    people = all(fillers.kind(each) == "Person" for each in sides)
    return people and bool(named - sides) and named <= {fillers.state(each) for each in sides}


def _named(fillers: Fillers, tokens: Iterable[Token]) -> set[str]:
    return {filler.entity for each in tokens for filler in fillers.agents(each)}
