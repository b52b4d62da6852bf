"""What is told of a name by a noun behind it: *A, the man who brokered the truce*."""

from __future__ import annotations

from .parsed import Doc, Token

_PEOPLE = frozenset({"man", "woman", "person", "politician", "figure"})
_LANDS = frozenset({"country", "state", "nation", "power", "member", "neighbour", "neighbor"})
_NAMED = {"PERSON": _PEOPLE, "GPE": _LANDS, "NORP": _LANDS}


def mend_apposed(doc: Doc) -> None:
    """Let who has a name do what a relative clause tells of the man, or the country, that he is, in place."""
    for clause in doc.having("dep_", ("acl:relcl",)):
        noun = clause.head
        if noun.dep_ == "appos" and noun.i < clause.i and _is_said_of(noun, noun.head):
            clause.head = noun.head


def _is_said_of(noun: Token, name: Token) -> bool:
    """Whether a noun without a name of its own tells what somebody with a name before it is."""
    known = _NAMED.get(name.ent_type_, frozenset())
    return name.i < noun.i and noun.lemma_ in known and not noun.ent_type_
