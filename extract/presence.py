"""Who is told to be at a contact by a noun or adjective above it (*present at the talks were A and B*)."""

from __future__ import annotations

from collections.abc import Iterator

from .fillers import Fillers
from .grammar import Tree
from .parsed import Token
from .tree_shape import word

_COMING = frozenset(
    {"guest", "participant", "attendee", "delegate", "delegation", "speaker", "invitee", "representative",
     "negotiator", "team", "guests", "those"}
)  # fmt: skip
"""People told by the contact that they come to: *guests at the banquet*, *its delegation to the talks*."""
_THERE = frozenset({"present", "absent", "missing"})
_TELLING = frozenset(
    {"tell", "inform", "assure", "warn", "ask", "urge", "brief", "hear", "question", "remind", "congratulate",
     "thank", "press"}
)  # fmt: skip
_WHILE = frozenset({"at", "during", "in"})
_AT = frozenset({"at", "to", "in", "from", "during"})


def present_at(tree: Tree, fillers: Fillers, noun: Token) -> tuple[str, list[Token]]:
    """Who is told to be at what a noun tells of, or to be missing, with the function that this is."""
    above = noun.head
    if above.i == noun.i or tree.case(noun) not in _AT:
        return "actor", []
    if above.lower_ in _THERE and noun.dep_ == "obl":
        subject = tree.child(above, "nsubj")
        found = tree.coordinated(subject) if subject is not None else []
        return ("actor" if above.lower_ == "present" else "absentee"), found
    if noun.dep_ != "nmod" or word(above) not in _COMING:
        return "actor", []
    return "actor", list(_said_to_be(tree, fillers, above))


def told_there(tree: Tree, fillers: Fillers, functions: dict[str, list[Token]], noun: Token) -> list[Token]:
    """Whom somebody tells something at a contact that names nobody: *A told B at a meeting in Rome that*."""
    verb = noun.head
    if noun.dep_ != "obl" or word(verb) not in _TELLING or tree.case(noun) not in _WHILE:
        return []
    if any(functions.get(key) for key in ("with", "between", "of", "possessive", "modifiers")):
        return []
    told = [each.token for each in tree.arguments(verb) if each.function in ("object", "iobj")]
    return [
        each for each in told if any(fillers.kind(who.entity) == "Person" for who in fillers.agents(each))
    ]


def _said_to_be(tree: Tree, fillers: Fillers, people: Token) -> Iterator[Token]:
    """Who those people are: themselves, or whom the clause names (*guests included A*, *were A*)."""
    head = people.head
    if tree.child(people, "cop") is not None and (subject := tree.child(people, "nsubj")) is not None:
        yield from tree.coordinated(subject)
    elif people.dep_ == "nsubj" and tree.child(head, "cop") is not None:
        yield from tree.coordinated(head)
    elif people.dep_ == "nsubj" and word(head) == "include" and not fillers.agents(people):
        yield from tree.at(head, "object")
    else:
        yield people
