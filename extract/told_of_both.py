"""What "we" say that is of two sides: talks they held, the ties they have, "we are partners".

It is told by words alone; who the two are is for `first_person`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .ours_together import RELATIONS, SHARED
from .referents import SUBJECTS
from .token_table import TokenTable

_TALKS = frozenset(
    {"discussion", "conversation", "meeting", "talk", "exchange", "lunch", "dinner", "session", "note",
     "work", "time", "agenda", "ground"}
)  # fmt: skip
_ANYBODYS = frozenset({"work", "time", "agenda", "ground", "note"})
_HOLDING = frozenset(
    {"have", "get", "hold", "conclude", "finish", "compare", "spend", "do", "share", "enjoy", "cover"}
)
_MET = frozenset({"meet", "speak", "talk"})
_MEETING = _MET | {"see", "host", "welcome", "visit", "call", "confer", "receive"}
_MET_BY = frozenset({"with", "to"})
_TALKING = frozenset(
    {"discuss", "talk", "review", "address", "exchange", "agree", "underscore", "stress", "reaffirm",
     "affirm", "reiterate", "emphasize", "highlight", "note", "welcome", "pledge", "express", "explore",
     "consult", "confer"}
)  # fmt: skip
_PLANNED = frozenset({"discuss", "talk", "confer", "exchange", "consult", "agree"})
"""What nobody does alone: "we want to discuss it", but "to address it", "we welcome it"."""
_CHANCES = frozenset({"chance", "opportunity", "pleasure", "honor", "honour", "privilege", "occasion"})
_TYING = frozenset({"have", "enjoy", "share", "build", "forge", "develop", "create", "establish", "renew"})
_OF_MANY = frozenset({"every", "any", "each"})
_MANIFOLD = frozenset({"tie", "bond"})
_PEERS = frozenset({"partner", "ally", "friend", "neighbour", "neighbor"})
_PARTNER = frozenset({"with", "between", "to"})
_AMONG = frozenset({"at", "of"})
"""What tells of a meeting of many: "a session of the Council", "at NATO we agreed"."""
_WHERE = frozenset({"where", "when", "since"})
_OTHERS = frozenset({"with", "between", "of", "to", "among"})
_DEEPEST = 4


def meets(table: TokenTable, token: int) -> bool:
    """Whether "we" met or spoke, with nobody told beside: "we last met in Brussels"."""
    doings = _doings(table, table.heads[token]) if table.deps[token] == "nsubj" else []
    verb = next((each for each in doings if table.lemmas[each] in _MET), -1)
    told = any(table.deps[kid] in ("obj", "xcomp", "ccomp") for kid in table.kids[verb])
    described = table.deps[verb] == "acl:relcl" or table.deps[table.heads[token]] == "acl:relcl"
    told = told or (described and table.words[token - 1].lower not in _WHERE)  # "the people we meet"
    told = told or _is_said_of_words(table, verb)
    return verb >= 0 and not told and not _has_partner(table, [verb])


def talked_abroad(table: TokenTable, token: int) -> bool:
    """Whether what is told of talks has happened, and is of talks for sure: "we had long meetings"."""
    above = table.heads[token]
    if table.deps[token] == "nmod:poss":
        return table.lemmas[above] in _TALKS - _ANYBODYS
    return table.tags[above] == "VBD" or (table.tags[above] == "VBN" and table.lemmas[above] != "get")


def met_by(table: TokenTable, token: int) -> list[int]:
    """Whom the subject at `token` met or spoke with: "I had the chance to meet the minister"."""
    doings = _doings(table, table.heads[token]) if table.deps[token] == "nsubj" else []
    return [
        kid for verb in doings if table.lemmas[verb] in _MEETING or _holds(table, verb)
        for thing in (verb, *table.kids[verb]) for kid in table.kids[thing]
        if table.case(kid) in _MET_BY or (thing == verb and table.deps[kid] == "obj")
    ]  # fmt: skip


def follows_on(table: TokenTable, verb: int) -> bool:
    """Whether a verb is joined to another and has its subject: "we are friends and work together"."""
    return table.deps[verb] == "conj" and not any(table.deps[kid] in SUBJECTS for kid in table.kids[verb])


def is_of_talkers(table: TokenTable, token: int) -> bool:
    """Whether "we" talked, with nobody told beside: "our discussion", "we had a long talk"."""
    above = table.heads[token]
    if table.deps[token] == "nmod:poss":
        return table.lemmas[above] in _TALKS - {"time"} and not _has_partner(table, [above])
    doings = _doings(table, above) if table.deps[token] == "nsubj" else []
    return any(_talks(table, verb, planned=verb != above) for verb in doings)


def is_of_partners(table: TokenTable, token: int) -> bool:
    """Whether "we" have something with each other: "the ties that we have", "we are close allies"."""
    verb = table.heads[token]
    kids = table.kids[verb]
    if table.deps[token] == "nsubj" and table.lemmas[verb] in _PEERS and table.tags[verb] == "NNS":
        beside = any(table.case(kid) in _OTHERS or table.deps[kid] in ("case", "nmod:poss") for kid in kids)
        return not beside and any(table.deps[kid] == "cop" for kid in kids)
    return _takes(table, token, lambda noun: _is_tie(table, noun))


def has_in_common(table: TokenTable, token: int) -> bool:
    """Whether "we" have something shared, be it with whom it may: "we have shared interests"."""
    return _takes(
        table,
        token,
        lambda noun: any(table.words[kid].lower in SHARED for kid in table.kids[noun] if kid < noun),
    )


def _takes(table: TokenTable, token: int, fits: Callable[[int], bool]) -> bool:
    """Whether "we" have or make a thing that fits, with nobody told beside."""
    verb = table.heads[token]
    if table.deps[token] != "nsubj" or table.lemmas[verb] not in _TYING:
        return False
    things = [kid for kid in table.kids[verb] if table.deps[kid] == "obj" and table.pos[kid] == "NOUN"]
    things = [table.heads[verb]] if table.deps[verb] == "acl:relcl" and not things else things
    return any(fits(each) and not _has_partner(table, [verb, each]) for each in things)


def _is_tie(table: TokenTable, noun: int) -> bool:
    """Whether a noun is what two have with each other: "our alliance"; not "the closest tie we have"."""
    one_of_many = any(
        table.words[kid].lower in _OF_MANY or table.tags[kid] == "JJS" for kid in table.kids[noun]
    )
    deeper = (each for kid in table.kids[noun] for each in table.kids[kid])
    one_of_many = one_of_many or any(table.words[each].lower == "most" for each in deeper)
    single = table.tags[noun] == "NN" or table.lemmas[noun] in _MANIFOLD  # not "relationships"
    return table.lemmas[noun] in RELATIONS and single and not one_of_many


def _talks(table: TokenTable, verb: int, *, planned: bool) -> bool:
    """Whether a verb tells of talks of its subject with somebody not told."""
    things = [kid for kid in table.kids[verb] if table.deps[kid] in ("obj", "dep")]
    stands = table.tags[verb] in ("VBP", "VB") or planned
    if table.lemmas[verb] in (_PLANNED if stands else _TALKING):
        return not _is_said_of_words(table, verb) and not _has_partner(table, [verb, *things])
    return _holds(table, verb) and not _has_partner(table, [verb, *things])


def _holds(table: TokenTable, verb: int) -> bool:
    """Whether a verb takes talks: "have a lot of work", "hold a meeting"."""
    things = [kid for kid in table.kids[verb] if table.deps[kid] == "obj"]
    things += [kid for each in things for kid in table.kids[each] if table.case(kid) == "of"]
    return table.lemmas[verb] in _HOLDING and any(table.lemmas[each] in _TALKS for each in things)


def _is_said_of_words(table: TokenTable, verb: int) -> bool:
    """Whether *talk* tells what words mean: "we are talking about real people", "when we talk of rights"."""
    going_on = table.tags[verb] == "VBG" and any(
        table.lemmas[kid] == "be" and table.tags[kid] in ("VBP", "VBZ") for kid in table.kids[verb]
    )
    return table.lemmas[verb] == "talk" and (going_on or table.tags[verb] == "VBP")


def _has_partner(table: TokenTable, things: list[int]) -> bool:
    """Whether it is told with whom: "talks with them", "spoke to them"; "agreed to go" has nobody."""
    follows = (min(each + 1, table.size - 1) for each in things)
    if any(table.words[each].lower in _PARTNER and table.tags[each] != "TO" for each in follows):
        return True
    beside = [kid for each in things for kid in table.kids[each]]
    among = any(table.case(kid) in _AMONG and table.pos[kid] == "PROPN" for kid in beside)
    return among or any(table.case(kid) in _PARTNER for kid in beside)


def _doings(table: TokenTable, verb: int) -> list[int]:
    """A verb and what its subject is to do by it: "we are going to talk", "had the chance to talk"."""
    found = [verb]
    while len(found) < _DEEPEST and (behind := next(_behind(table, found[-1]), -1)) >= 0:
        found.append(behind)
    return found


def _behind(table: TokenTable, verb: int) -> Iterator[int]:
    kids = table.kids[verb]
    yield from _by_chance(table, verb)
    hopes = any(table.words[kid].lower == "forward" for kid in kids)
    named = any(table.deps[kid] in ("obj", "iobj") for kid in kids)  # "we asked them to talk"
    done = ("xcomp", "advcl") if hopes else ("xcomp",)
    yield from (kid for kid in kids if kid > verb and table.deps[kid] in done and not named)


def _by_chance(table: TokenTable, verb: int) -> Iterator[int]:
    """What one has the chance to do."""
    chances = (kid for kid in table.kids[verb] if table.lemmas[kid] in _CHANCES)
    return (each for chance in chances for each in table.kids[chance] if table.deps[each] == "acl")
