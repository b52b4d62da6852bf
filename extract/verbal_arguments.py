"""The arguments of verbs: subject and object under passives, clauses and lists, complements, phrases."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, ArgumentTree
from .control import CALLING, shared_subject
from .noun_doers import players
from .obliques import has_object, is_hyphenated, is_means, oblique
from .parsed import Token
from .relative_clauses import gap, raised, relative, shared_object
from .stray_phrases import name_before, stray
from .subjunctives import is_bidden
from .tree_shape import is_verbal, word

_BESIDE = 2
_CHARGING = frozenset({"accuse", "suspect", "convict"})
_BARRING = frozenset({"bar", "ban", "prohibit", "block", "exclude"})
_ASKING_FOR = frozenset({"ask", "call", "appeal", "push", "press", "plead"})
"""Verbs whose *for* names who is to do something: *called for Chad to pay*."""
_PLEDGED = frozenset({"would", "shall", "should", "will", "must"})
_CHOOSING = frozenset(
    {"pick", "choose", "tap", "select", "elect", "appoint", "name", "nominate", "send", "dispatch"}
)
"""Verbs of choosing or sending somebody to do something."""
_PRESSING = frozenset({"press", "pressure"})
_SERVING = frozenset(
    {"advance", "serve", "benefit", "help", "contribute", "promote", "strengthen", "improve", "enhance",
     "require", "depend", "need", "mean", "represent", "constitute", "undermine", "threaten", "harm",
     "foster", "bring", "hurt", "worsen", "play", "matter", "boost", "affect", "pose"}
)  # fmt: skip
"""What things are said to do for good or ill, which nobody can agree to do."""
_AWAY = frozenset({"away", "back", "aside", "together", "home", "apart"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def verbal_arguments(tree: ArgumentTree, verb: Token) -> Iterator[Argument]:
    """The arguments of a verb in their functions, coordination not yet spread."""
    passive = tree.is_passive(verb)
    has_subject = False
    for each in tree.children(verb):
        if each.dep_ in ("nsubj", "nsubj:pass", "obj") and each.i > verb.i and tree.case(each):
            yield from oblique(tree, each, passive, verb)
        elif each.dep_ in _SUBJECTS:
            if not _is_part_of_object(tree, each, verb):
                has_subject = True
                yield from _subject(tree, each, verb)
        else:
            yield from _dependent(tree, each, passive, verb)
    yield from (Argument("subject", each) for each in _agents_elsewhere(tree, verb, passive))
    if not has_subject:
        before = name_before(tree, verb)
        found = players(tree, verb) or shared_subject(tree, verb) or ([] if before is None else [before])
        deep = _acted_on(tree, verb) if passive else "subject"
        yield from (Argument(deep, each) for each in found)
    if verb.dep_ == "acl:relcl":
        yield from gap(tree, verb, has_subject)
    elif verb.dep_ == "conj" and is_verbal(verb.head) and not passive:
        yield from shared_object(tree, verb, verb.head)
        yield from _object_of_both(tree, verb, verb.head)
    elif verb.dep_ == "xcomp":
        yield from raised(tree, verb)
    yield from _object_to_come(tree, verb, passive)
    yield from stray(tree, verb, passive)


def _is_part_of_object(tree: ArgumentTree, token: Token, verb: Token) -> bool:
    """Whether a parser took a part of the object for an inverted subject: *X met Y Z*."""
    return token.dep_ == "nsubj" and token.i > verb.i and name_before(tree, verb) is not None


def _subject(tree: ArgumentTree, token: Token, verb: Token) -> Iterator[Argument]:
    if token.dep_ != "nsubj:pass":
        deep = "subject"
    else:
        deep = _acted_on(tree, verb) if tree.child(verb, "obj") is None else "iobj"  # "was offered a visa"
    yield from relative(tree, deep, token, verb)


def _acted_on(tree: ArgumentTree, verb: Token) -> str:
    """What the subject of a passive is: the object, or what a bare preposition is about (*was fired on*)."""
    after = next((each for each in tree.children(verb) if each.i == verb.i + 1), None)
    agreed = word(verb) == "agree" and after is not None and after.lower_ in ("on", "upon")
    return "object" if agreed or after is None or not _is_stranded(tree, after) else after.lower_


def _is_stranded(tree: ArgumentTree, token: Token) -> bool:
    return token.dep_ == "obl" and token.tag_ == "IN" and not tree.children(token)


def _dependent(tree: ArgumentTree, token: Token, passive: bool, verb: Token) -> Iterator[Argument]:
    """The argument that a dependent is which is no subject, with what stands before its own clause."""
    dep = token.dep_
    if dep == "obj":
        if not _stands_before_clause(tree, token, verb):
            yield from relative(tree, "object", token, verb)
    elif dep == "iobj":
        yield from relative(tree, "iobj", token, verb)
    elif dep in ("xcomp", "ccomp"):
        yield from _complement(tree, token, verb)
        yield from _objects_before(tree, token, verb)
    elif dep == "advcl" and is_verbal(token):
        yield from _adjunct(tree, token, verb)
        yield from _objects_before(tree, token, verb)
    elif dep == "obl:agent" and tree.case(token) in ("by", "") and not is_means(tree, token):
        yield Argument("subject", token)
    elif (dep.startswith("obl") or dep in ("nmod", "nmod:unmarked")) and not _is_stranded(tree, token):
        if verb.dep_ != "acl" or token.i > verb.i or not tree.case(token):
            yield from oblique(tree, token, passive, verb)
    elif dep in ("compound", "advmod", "amod") and is_hyphenated(tree, token, verb):
        yield Argument("subject", token)
    elif dep == "advcl" and tree.case(token):
        yield from oblique(tree, token, passive, verb)
    elif dep == "advmod" and token.i > verb.i and token.lower_ in _AWAY:
        for kid in tree.children(token):
            if kid.dep_ in ("obl", "nmod"):
                yield from oblique(tree, kid, passive, verb)
    elif dep == "advmod" and token.lower_ == "where":
        yield from relative(tree, "in", token, verb)


def _complement(tree: ArgumentTree, clause: Token, verb: Token) -> Iterator[Argument]:
    yield from _asked_for(tree, clause, verb)
    if clause.dep_ == "xcomp":
        named = clause.pos_ in ("NOUN", "PROPN") and not has_object(tree, verb) and not tree.case(clause)
        yield Argument("object" if named else "xcomp", clause)
        return
    yield Argument("ccomp", clause)
    if any(kid.lower_ in _PLEDGED for kid in tree.children(clause)) and not _is_judged(tree, clause):
        yield Argument("pledge", clause)  # "agreed that neither would attack"
    if is_bidden(tree, clause):
        yield Argument("bidding", clause)  # "insisted that he be freed"


def _is_judged(tree: ArgumentTree, clause: Token) -> bool:
    """Whether *agreed that a settlement would serve the region* only tells what both think of a thing."""
    subject = tree.child(clause, "nsubj")
    thing = subject is not None and subject.pos_ == "NOUN"
    says = clause.pos_ == "ADJ" or (clause.pos_ == "VERB" and word(clause) in _SERVING)
    return thing and says


def _adjunct(tree: ArgumentTree, clause: Token, verb: Token) -> Iterator[Argument]:
    """A clause beside a verb that is its complement."""
    if word(verb) in _BARRING and "from" in tree.marks(clause):
        yield Argument("from", clause)  # "barred ships from docking"
    if word(verb) in _CHARGING and "of" in tree.marks(clause):
        yield Argument("charge", clause)  # "was accused of arming rebels"
    asked = _asked_for(tree, clause, verb)
    yield from asked
    called = word(verb) in CALLING and not has_object(tree, verb)  # "called on Iran to stop"
    chosen = word(verb) in _CHOOSING  # "picked her to lead it", "sent troops to guard it"
    pressed = word(verb) in _PRESSING  # "put pressure on Iran to stop"
    if asked or ((called or chosen or pressed) and tree.is_infinitive(clause)):
        yield Argument("xcomp", clause)


def _asked_for(tree: ArgumentTree, clause: Token, verb: Token) -> list[Argument]:
    """Who is to do what somebody asks for in an infinitive with a subject of its own."""
    if word(verb) not in _ASKING_FOR or "for" not in tree.marks(clause) or not tree.is_infinitive(clause):
        return []
    return [Argument("for", each) for each in tree.children(clause) if each.dep_ == "nsubj"]


def _agents_elsewhere(tree: ArgumentTree, verb: Token, passive: bool) -> Iterator[Token]:
    """Who does what a passive tells, where another word has the agent."""
    if passive and verb.dep_ == "xcomp" and word(verb.head) == "order":
        yield from tree.at(verb.head, "subject")
    if passive and tree.child(verb, "obl:agent") is None:
        yield from _agents_of_objects(tree, verb)
        yield from _agents_shared(tree, verb)


def _agents_shared(tree: ArgumentTree, verb: Token) -> Iterator[Token]:
    """The agent that stands with the second of two participles: *was mediated and hosted by A*."""
    for other in tree.children(verb):
        beside = other.dep_ == "conj" and other.tag_ == "VBN" and other.i == verb.i + 2
        if beside and not tree.child(other, "aux:pass"):
            yield from (each for each in tree.children(other) if each.dep_ == "obl:agent")


def _agents_of_objects(tree: ArgumentTree, verb: Token) -> Iterator[Token]:
    """Who does it, hung on the object of a passive: was offered a visa *by Poland*."""
    for each in tree.children(verb):
        if each.dep_ == "obj":
            kids = tree.children(each)
            yield from (kid for kid in kids if kid.dep_ == "nmod" and tree.case(kid) == "by")


def _stands_before_clause(tree: ArgumentTree, token: Token, verb: Token) -> bool:
    """Whether an object stands before the word that opens its clause (accused *him* of leaving)."""
    opening = [each.i for each in tree.children(verb) if each.dep_ == "mark" or each.lower_ == "to"]
    return bool(opening) and verb.head.i < token.i < min(opening) and verb.dep_ in ("xcomp", "advcl", "ccomp")


def _objects_before(tree: ArgumentTree, clause: Token, verb: Token) -> Iterator[Argument]:
    """The objects of a verb that a parser hung on its clause."""
    if not has_object(tree, verb):
        for each in tree.children(clause):
            if each.dep_ == "obj" and _stands_before_clause(tree, each, clause):
                yield Argument("object", each)


def _object_of_both(tree: ArgumentTree, verb: Token, first: Token) -> Iterator[Argument]:
    """The object of two verbs that hangs on the first, for the second: *signed and ratified* the treaty."""
    if any(each.dep_ in ("obj", "ccomp", "xcomp", "obl") for each in tree.children(verb)):
        return
    behind = (each for each in tree.children(first) if each.dep_ == "obj" and each.i > verb.i)
    yield from (Argument("object", each) for each in behind)


def _object_to_come(tree: ArgumentTree, verb: Token, passive: bool) -> Iterator[Argument]:
    """The object that a verb shares with the one coordinated right after it.

    As in *signed and ratified* the treaty.
    """
    if passive or any(
        each.dep_ in ("obj", "ccomp", "xcomp", "obl", "obl:unmarked") for each in tree.children(verb)
    ):
        return
    for each in tree.children(verb):
        if each.dep_ == "conj" and is_verbal(each) and each.i - verb.i == _BESIDE:
            yield from (Argument("object", kid) for kid in tree.children(each) if kid.dep_ == "obj")
