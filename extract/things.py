"""Which of *it* and *its* stand for no agent by where they stand."""

from __future__ import annotations

from .referents import Discourse, Referent, Sort
from .token_table import TokenTable

_HAPPENING = frozenset({"occur", "happen", "arise", "erupt"})
_KINDS = frozenset({"kind", "sort", "type"})
_THINGS = (Sort.PLACE, Sort.AGREEMENT)
_OWNING = (Sort.STATE, Sort.ORG)
_STIPULATING = frozenset(
    {"stipulate", "provide", "contain", "include", "outline", "regulate", "require", "specify", "envisage",
     "foresee", "establish", "oblige", "set"}
)  # fmt: skip
"""What texts do, and not those who make them."""
_STATING = _STIPULATING | {
    "state", "call", "reaffirm", "affirm", "reiterate", "note", "emphasize", "emphasise", "say", "declare",
    "commit", "demand", "propose", "urge", "mention", "stress", "add",
}  # fmt: skip
_TEXTS = frozenset(
    {"agreement", "accord", "accords", "treaty", "deal", "pact", "protocol", "declaration", "resolution",
     "communiqué", "communique", "memorandum", "plan", "document", "text", "draft", "constitution",
     "statement", "roadmap", "annex", "term", "provision", "article", "clause", "report", "letter", "law",
     "charter"}
)  # fmt: skip
_NEAR = 3


def of_thing(talk: Discourse, token: int) -> bool:
    """Whether a pronoun is a thing's: "where it occurs", "the first of its kind", "a pact and its goals"."""
    table = talk.table
    head = table.heads[token]
    if table.deps[token] in ("nsubj", "nsubj:pass"):
        return table.lemmas[head] in _HAPPENING or _is_a_texts(table, token)
    if table.deps[token] != "nmod:poss":
        return False
    if table.lemmas[head] in _KINDS:
        return True
    if table.deps[head] != "conj" or table.heads[head] > token:
        return False
    first = table.heads[head]
    same = table.words[token].lower
    if any(table.words[kid].lower == same and table.deps[kid] == "nmod:poss" for kid in table.kids[first]):
        return False  # "its role and its aims"
    known = talk.known.get(first)
    if known is None and owner_before(talk, token) is not None:
        return False
    return known.sort in _THINGS if known is not None else table.tags[first] == "NN"


def owner_before(talk: Discourse, token: int) -> Referent | None:
    """The state or body that owns what the pronoun's noun is joined to: "Chad's debts and its reforms".

    But for what has aims and terms of its own: "the parties' accord and its annex".
    """
    table = talk.table
    noun = table.heads[token]
    if table.deps[token] != "nmod:poss" or table.deps[noun] != "conj" or table.heads[noun] > token:
        return None
    first = table.first_of_list(noun)
    if first in talk.known or table.lemmas[first].lower() in _TEXTS:
        return None
    owners = (talk.known.get(kid) for kid in table.kids[first] if table.deps[kid] == "nmod:poss")
    owner = next((each for each in owners if each is not None), None)
    if owner is None or owner.plural or len(owner.entities) > 1 or owner.sort not in _OWNING:
        return None
    return owner


def _is_a_texts(table: TokenTable, token: int) -> bool:
    """Whether a text of which the sentence before told says more: "The accord set a date. It also stated"."""
    first = table.sentence_start(token)
    verb = table.lemmas[table.heads[token]]
    if verb not in _STATING or first == 0 or token - first > _NEAR:
        return False
    roles = ("nsubj", "nsubj:pass") if verb in _STIPULATING else ("nsubj",)
    before = range(table.sentence_start(first - 1), first)
    main = next((each for each in before if table.heads[each] == each), first)
    subjects = (kid for kid in table.kids[main] if table.deps[kid] in roles)
    return any(table.lemmas[each].lower() in _TEXTS for each in subjects)
