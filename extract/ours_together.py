"""What "our" and "we" tell to be of two states at once: "our shared values", "our governments"."""

from __future__ import annotations

from .agent_lexicon import AgentClass
from .referents import SUBJECTS, Discourse, Sort, is_state
from .salience import governing
from .token_table import TokenTable

SHARED = frozenset({"shared", "joint", "common", "mutual", "bilateral", "respective", "collective"})
RELATIONS = frozenset(
    {"relationship", "relation", "partnership", "alliance", "friendship", "cooperation", "collaboration",
     "tie", "bond"}
)  # fmt: skip
_WITH_EACH = frozenset({"relationship", "partnership", "alliance", "friendship"})
_ONE_EACH = frozenset(
    {"governments", "parliaments", "peoples", "armies", "militaries", "presidents", "economies", "societies",
     "capitals", "democracies", "leaderships"}
)  # fmt: skip
"""Plurals of what every state has one of."""
_PLURAL_TAGS = ("NNS", "NNPS")
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_GATHERING = frozenset({"bring", "call", "come", "gather", "piece", "pull", "put"})
"""Verbs with which *together* says what becomes of an object, or that all gather."""
_JOINT = frozenset({"cooperate", "collaborate"})
"""What several do with each other."""
_ONES_OWN = frozenset(
    {"concern", "view", "opinion", "grief", "sorrow", "news", "story", "update", "information"}
)
"""What is shared with somebody who has it, or who does not."""
_PAIR = 2


def acting_beside(talk: Discourse, token: int, own: str) -> str:
    """The one state that is joined to a speaker's own as the subject: "the people of A and B share our"."""
    states: set[str] = set()
    for subject in governing(talk, token):
        if talk.table.deps[subject] not in SUBJECTS:
            continue
        row = [subject, *(kid for kid in talk.table.kids[subject] if talk.table.deps[kid] == "conj")]
        told = [talk.known[each] for each in row if each in talk.known and talk.known[each].how != "pronoun"]
        states |= {
            talk.state_of(entity) for each in told if each.sort is not Sort.PLACE for entity in each.entities
        }
    others = states - {own}
    return others.pop() if own in states and len(states) == _PAIR and all(map(is_state, others)) else ""


def acts_jointly(table: TokenTable, verb: int) -> bool:
    """Whether several do with each other what a verb tells: "we cooperate", "the values we share"."""
    kids = table.kids[verb]
    things = [kid for kid in kids if table.deps[kid] == "obj"]
    beside = (kid for each in (verb, *things) for kid in table.kids[each])
    if any(table.case(kid) == "with" for kid in beside):
        return False
    things += [table.heads[verb]] if table.deps[verb] == "acl:relcl" else []
    owners = (each for thing in things for each in table.kids[thing] if table.deps[each] == "nmod:poss")
    owned = any(table.words[each].lower != "our" for each in owners)
    shares = table.lemmas[verb] == "share" and things and not owned
    return table.lemmas[verb] in _JOINT or (
        bool(shares) and all(table.lemmas[each] not in _ONES_OWN for each in things)
    )


def makes_mutual(table: TokenTable, token: int) -> bool:
    """Whether the word is *together* (no *together with them*), *both* after *we*, of *each other*."""
    before = token - 1 - (table.pos[token - 1] == "AUX")
    if table.words[token].lower == "both" and table.words[before].lower in ("we", "us"):
        return True
    word, following = table.words[token].lower, table.words[min(token + 1, table.size - 1)].lower
    if word == "together":
        return following != "with" and table.lemmas[table.heads[token]] not in _GATHERING
    return any(pair in _EACH_OTHER for pair in ((word, following), (table.words[token - 1].lower, word)))


def is_shared(table: TokenTable, token: int) -> bool:
    """Whether "our" has a second owner: "our shared values", "our partnership" (but not "with them")."""
    thing = table.heads[token]
    if table.deps[token] != "nmod:poss":
        return False
    kids, noun = table.kids[thing], table.words[thing].agent
    if noun is not None and noun.category is AgentClass.COUNTRY and noun.plural:
        return True  # "our two countries"
    if table.words[thing].lower in _ONE_EACH:
        return True
    shared = any(table.words[kid].lower in SHARED for kid in kids if token < kid < thing)
    shared = shared or any(makes_mutual(table, kid) for kid in kids if kid > thing)  # "our work together"
    many = table.tags[thing] in _PLURAL_TAGS and table.lemmas[thing] in _WITH_EACH  # "our alliances"
    if not shared and (table.lemmas[thing] not in RELATIONS or many):
        return False
    return not any(table.case(kid) == "with" for kid in kids if kid > thing)
