"""People named by an adjective alone, and all people: "the displaced", "the most vulnerable", "the world"."""

from __future__ import annotations

from .of_people import of_people
from .referents import Discourse, Referent, Sort
from .token_table import TokenTable

_STATES = frozenset(
    {"displaced", "vulnerable", "poor", "wounded", "injured", "homeless", "hungry", "sick", "needy",
     "unemployed", "disabled", "oppressed", "marginalized", "elderly", "dead", "fallen", "deceased",
     "disappeared", "persecuted", "poorest", "dispossessed", "bereaved", "faithful", "imprisoned"}
)  # fmt: skip
_STANDING = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "nmod:poss", "obl:agent"})
_COUNTS = frozenset({"hundreds", "thousands", "dozens", "scores", "millions"})
"""What stands for as many people where it is told what befalls them: *dozens were arrested*."""
_BEFALLING = frozenset(
    {"kill", "injure", "wound", "displace", "hurt", "die", "flee", "perish", "drown", "starve", "uproot",
     "massacre", "behead", "kidnap", "evict", "maim", "strand", "trap"}
)  # fmt: skip
_BESIDE_DEAD = frozenset({"wound", "injure", "hurt"})
_CROWDING = frozenset({"gather", "march", "protest"})
FOR_PEOPLE = _STATES | _COUNTS | {"world", "ones"}
"""Words that may stand for people without a noun or name."""
_WORLD = "group/international-community"
_DEGREES = frozenset({"most", "more", "newly", "recently", "internally", "severely", "very"})


def stands_for_many(table: TokenTable, token: int) -> bool:
    """Whether an adjective stands as a noun for all who are so."""
    if table.words[token].lower == "ones":
        return table.words[token - 1].lower == "loved" and table.deps[token] in _STANDING
    if table.words[token].lower in _COUNTS:
        return _are_counted(table, token)
    if table.words[token].lower not in _STATES or table.deps[token] not in _STANDING:
        return False
    start = _start(table, token)
    following = table.words[token + 1] if token + 1 < table.size else None
    noun = following is not None and table.tags[token + 1].startswith("NN") and following.key != ""
    return start < token and not noun and table.heads[token] != token + 1


def _are_counted(table: TokenTable, token: int) -> bool:
    """Whether a number alone stands for so many people: "hundreds fled", "killing dozens"."""
    verb, told = table.heads[token], table.deps[token] in ("nsubj", "nsubj:pass", "obj")
    counts = any(table.deps[kid] in ("nmod", "obl") and table.case(kid) == "of" for kid in table.kids[token])
    beside = table.deps[token] == "obj" and table.lemmas[verb] in _BESIDE_DEAD  # "killed 9, wounding dozens"
    befalls = told and table.lemmas[verb] in _BEFALLING
    crowds = table.lemmas[verb] in _CROWDING  # no meeting
    return not (counts or crowds or beside) and (befalls or of_people(table, token))


def many_people(talk: Discourse, token: int) -> Referent:
    """The group of all who are so, minted."""
    if talk.table.words[token].lower == "ones":
        return _loved_ones(talk, token)
    table, start = talk.table, _start(talk.table, token)
    first = min(start + 1, token)
    people = talk.mint_people(" ".join(table.text(first, token + 1).split()), "")
    return Referent(
        start, token + 1, token, (token,), (people.id,), "minted", 0.6, Sort.PEOPLE,
        table.words[token].lower, True,
    )  # fmt: skip


def _loved_ones(talk: Discourse, token: int) -> Referent:
    """ "Their loved ones": of whom, where this is told."""
    table = talk.table
    owners = [talk.known[kid] for kid in table.kids[token] if kid in talk.known]
    known = [talk.entities[each] for owner in owners[:1] for each in owner.entities if each in talk.entities]
    whose = ["of", ", ".join(each.label for each in known)] if known else []
    people = talk.mint_people(" ".join(["loved ones", *whose]), "")
    return Referent(
        token - 1, token + 1, token, (token,), (people.id,), "minted", 0.6, Sort.PEOPLE, "ones", True
    )  # fmt: skip


def _start(table: TokenTable, token: int) -> int:
    """The article before the adjective; the adjective itself where there is none."""
    before = token - 1
    while before > 0 and table.words[before].lower in _DEGREES:
        before -= 1
    return before if before >= 0 and table.words[before].lower == "the" else token


def acts_as_one(table: TokenTable, token: int) -> bool:
    """Whether *the world* is those who live in it: "the world watches", "the world's hopes"."""
    if (
        table.words[token].lower != "world"
        or token + 2 >= table.size
        or table.words[token - 1].lower != "the"
    ):
        return False
    if table.possessive(token):
        return table.tags[token + 2] not in ("JJS", "RBS", "JJ")
    verb = table.heads[token]
    acts = table.deps[token] == "nsubj" and table.pos[verb] == "VERB"
    told = table.deps[token] in ("obl", "iobj", "nmod") and table.case(token) in ("to", "with")
    return (acts or told) and table.heads[token + 1] != token


def all_the_world(talk: Discourse, token: int) -> Referent:
    """The international community as *the world*."""
    return Referent(
        token - 1, token + 1, token, (token,), (_WORLD,), "alias", 0.6, Sort.ORG, "world"
    )  # fmt: skip
