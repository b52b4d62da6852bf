"""Arguments of verbs in relative clauses: the antecedent for its pronoun, or in a gap (*talks he hosted*)."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .parsed import Token

RELATIVE = frozenset({"who", "whom", "which", "that", "whose", "where", "when"})
_PRONOUNS = ("WP", "WDT", "WP$", "WRB")
_WHEN = frozenset({"time", "day", "week", "month", "year", "night", "morning", "moment", "way", "reason"})
_OTHER = frozenset({"other", "further"})
JUDGING = frozenset({"call", "brand", "label", "term", "dub", "deem", "declare", "consider", "pronounce"})
"""Verbs that say what their object is: *a step that Oslo called a crime*."""


def relative(tree: ArgumentTree, function: str, token: Token, verb: Token) -> Iterator[Argument]:
    """The argument itself, or the antecedent that a relative pronoun stands for."""
    if token.lower_ in RELATIVE and token.tag_ in (*_PRONOUNS, "IN"):
        clause = _relative_clause(verb)
        if clause is not None:
            yield Argument(function, _said_of(tree, clause.head))
            return
    yield Argument(function, token)


def _said_of(tree: ArgumentTree, antecedent: Token) -> Token:
    """Whom a noun is said of that a clause tells more of (*A is the only state that recognises B*).

    A cleft says a name of *it*; what is told of *A, B and other groups* is told of all.
    """
    if antecedent.dep_ == "conj" and tree.has_word(antecedent, "amod", _OTHER):
        return antecedent.head
    subject = tree.child(antecedent, "nsubj") if tree.child(antecedent, "cop") is not None else None
    general = antecedent.pos_ == "NOUN" or antecedent.lower_ == "those"  # "those who signed were A and B"
    named = subject is not None and subject.pos_ == "PROPN" and general
    return subject if subject is not None and named else antecedent


def gap(tree: ArgumentTree, verb: Token, has_subject: bool) -> Iterator[Argument]:
    """The antecedent as the missing argument of a relative clause without pronoun.

    As in *the talks he hosted*.
    """
    kids = tree.children(verb)
    openers = [*kids, *(kid for each in kids if each.i < verb.i for kid in tree.children(each))]
    if any(each.lower_ in RELATIVE and each.tag_ in _PRONOUNS for each in openers):
        return
    if verb.head.lemma_.lower() in _WHEN or verb.head.ent_type_ == "DATE":
        return  # "the first time the leaders met"
    filled = ("obj", "ccomp") if verb.lemma_ in JUDGING else ("obj", "xcomp", "ccomp")
    if has_subject and not any(each.dep_ in filled for each in kids):
        yield Argument("object", verb.head)


def shared_object(tree: ArgumentTree, verb: Token, first: Token) -> Iterator[Argument]:
    """The antecedent that coordinated verbs of a relative clause share.

    As in *talks he hosted and mediated*.
    """
    if first.dep_ != "acl:relcl" or any(
        each.dep_ in ("obj", "ccomp", "xcomp") or tree.case(each) in ("between", "among")
        for each in tree.children(verb)
    ):
        return
    if not any(each.dep_.startswith("nsubj") for each in tree.children(verb)):
        own = any(each.dep_ == "nsubj" and each.lower_ not in RELATIVE for each in tree.children(first))
        yield from gap(tree, first, own)
        if any(each.dep_ == "obj" and each.lower_ in RELATIVE for each in tree.children(first)):
            yield Argument("object", first.head)


def raised(tree: ArgumentTree, verb: Token) -> Iterator[Argument]:
    """The relative pronoun that hangs on the verb above (*talks which he planned to host*)."""
    if any(each.dep_ == "obj" for each in tree.children(verb)):
        return
    for each in tree.children(verb.head):
        if each.dep_ == "obj" and each.lower_ in RELATIVE and each.i < verb.head.i:
            yield from relative(tree, "object", each, verb)


def _relative_clause(verb: Token) -> Token | None:
    """The relative clause that a verb stands in, through complements and coordination."""
    token = verb
    for _ in range(6):
        if token.dep_ == "acl:relcl":
            return token
        if token.dep_ not in ("xcomp", "ccomp", "conj", "advcl"):
            return None
        token = token.head
    return None
