"""What plural pronouns undergo, or answer, and so whom they take up: those done something to, those asked."""

from __future__ import annotations

from .referents import Discourse

_OBJECTS = ("obj", "iobj")
_BIDDING = frozenset(
    {"tell", "ask", "urge", "offer", "hand", "invite", "warn", "press", "give", "promise", "order", "request",
     "propose", "advise", "implore"}
)  # fmt: skip
_ANSWERING = frozenset(
    {"refuse", "agree", "accept", "decline", "reply", "respond", "promise", "reject", "comply", "obey",
     "oblige", "consent"}
)  # fmt: skip


def undergoes(talk: Discourse, candidate: int, token: int) -> bool:
    """Whether a pronoun is done something to as a candidate was: "freed hostages. They had been held".

    Or stands as an object as the same pronoun did.
    """
    table = talk.table
    if table.deps[candidate] not in _OBJECTS or table.sentences[candidate] == table.sentences[token]:
        return False
    people = candidate in talk.known
    if table.deps[token] == "nsubj:pass":
        return people
    again = table.words[candidate].lower == table.words[token].lower == "them"
    return people and again and table.deps[token] in _OBJECTS


def answers(talk: Discourse, candidate: int, token: int) -> bool:
    """Whether a pronoun answers who asked a candidate: "Chad asked envoys to wait. They refused"."""
    table = talk.table
    asked = table.deps[candidate] in _OBJECTS and table.lemmas[table.heads[candidate]] in _BIDDING
    asked = asked and table.sentences[candidate] < table.sentences[token]
    return asked and table.deps[token] == "nsubj" and table.lemmas[table.heads[token]] in _ANSWERING
