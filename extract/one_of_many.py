"""Single people without a name whom a text tells by what they do, and members of what was just named."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .atoms import AtomKind
from .referents import Discourse, Referent, Sort

_ONE = frozenset({"a", "an", "another", "one"})
DOING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_WITH_MEMBERS = frozenset({"InternationalOrganization", "Organization", "PoliticalParty", "Parliament"})
_SOME = frozenset({"", "the", "all", "some", "these"})
_BESIDE = frozenset(
    {"neighbour", "neighbor", "rival", "opponent", "enemy", "friend", "ally", "partner", "entity", "actor"}
)
_NEAR = 2
_SPEAKING_FOR = frozenset(
    {"lawyer", "attorney", "aide", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor"}
)
_TELLING = frozenset({"say", "tell", "announce", "confirm", "deny", "add", "claim", "report"})
_THINKING = frozenset({"expect", "know", "believe", "hope", "think", "doubt", "understand", "speak"})


def acts_alone(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether one of many does what a clause tells, and is not only what somebody is or anyone may be.

    "A witness said", "a member of the panel resigned"; no "a citizen may vote", "she is a citizen".
    """
    table = talk.table
    first = table.first_of_list(phrase.head)
    owned = bool(phrase.owners) and all(atom.kind is AtomKind.PERSON for atom in phrase.owners)
    one = phrase.determiner in _ONE or (owned and not phrase.determiner)
    if phrase.word.plural or not one or phrase.word.lemma in _BESIDE:
        return False
    verb = table.heads[first]
    done_to = table.deps[first] == "obj" and table.tags[verb] in ("VBD", "VBN")
    if not (table.deps[first] in DOING or done_to) or table.pos[verb] != "VERB":
        return False
    if any(table.words[each - 1].text == "," for each in talk.named_at if phrase.head < each < verb):
        return False  # "a member of the team, Jan Roe, said"
    return all(table.tags[kid] != "MD" for kid in table.kids[verb])


def whose_members(talk: Discourse, phrase: AgentPhrase) -> str:
    """The label of bare *members*, of the organisation that the text has just named; empty for others."""
    table = talk.table
    bare = phrase.word.plural and len(phrase.words) == 1 and not (phrase.adjectives or phrase.owners)
    if not bare or phrase.possessor >= 0 or phrase.determiner not in _SOME:
        return ""
    if any(table.deps[kid] in ("nmod", "compound", "amod", "nmod:poss") for kid in table.kids[phrase.head]):
        return ""
    for referent in talk.back(phrase.start, _NEAR):
        entity = talk.entities.get(referent.entities[0])
        if referent.sort is Sort.ORG and entity is not None and not talk.in_dateline(referent):
            return f"members of {entity.label}" if entity.kind in _WITH_MEMBERS else ""
    return ""


def tells_of_another(talk: Discourse, pronoun: int, teller: Referent) -> bool:
    """Whether who only speaks for a person tells of him: "a lawyer for Roe said he would appeal"."""
    table = talk.table
    told = [talk.known[kid] for kid in table.kids[teller.head] if kid > teller.head and kid in talk.known]
    if teller.noun not in _SPEAKING_FOR or not any(each.sort is Sort.PERSON for each in told):
        return False
    clause = table.heads[pronoun]
    says = table.heads[clause] == table.heads[teller.head] and table.deps[clause] == "ccomp"
    return says and table.lemmas[table.heads[clause]] in _TELLING and table.lemmas[clause] not in _THINKING
