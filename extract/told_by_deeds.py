"""People without a name who are told again by what they did: "gunmen attacked a convoy … the attackers".

By a word of the same kind too: "pirates seized a ship … the gunmen".
"""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import FIGHTERS, SUBJECTS, Discourse, Referent, Sort, is_armed_group

_ARMED = FIGHTERS | {
    "attacker", "assailant", "pirate", "kidnapper", "abductor", "captor", "hijacker", "bandit", "raider",
    "terrorist", "extremist", "jihadist", "islamist", "militiaman", "robber",
}  # fmt: skip
"""Those who fight, as the police of any state would call them."""
_ZEALOTS = frozenset({"jihadist", "islamist", "extremist", "terrorist"})
"""Those as whom an armed group is told again that acts."""
_CROWDS = frozenset({"protester", "protestor", "demonstrator", "marcher", "rioter"})
_PROTESTING = frozenset({"protest", "demonstrate", "march", "rally", "riot", "gather", "chant", "throng"})
_BACK, _ENDING = 3, 4


def doers_again(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Those just told whom "the attackers", "the marchers", "the militants" are; None if nobody is."""
    noun = phrase.word.lemma
    bare = phrase.determiner in ("the", "these") and not phrase.adjectives and len(phrase.words) == 1
    if not bare or not phrase.word.plural or phrase.count:
        return None
    armed = noun in _ARMED
    for referent in talk.back(phrase.start, _BACK):
        band = len(referent.entities) == 1 and is_armed_group(talk, referent.entities[0])
        people = referent.sort is Sort.PEOPLE and referent.plural and referent.how != "pronoun"
        if not (band or people):
            continue
        kind = _ARMED if armed else _CROWDS if noun in _CROWDS else frozenset[str]()
        same = people and referent.noun in kind and referent.noun != noun
        band = band and noun in _ZEALOTS and talk.table.deps[referent.head] in SUBJECTS
        if same or band or _does(talk, referent, noun):
            sort = Sort.PEOPLE if people else Sort.ORG
            return Referent(
                phrase.start, phrase.end, phrase.head, phrase.core, referent.entities, "role", 0.65, sort,
                noun, people,
            )  # fmt: skip
    return None


def _does(talk: Discourse, referent: Referent, noun: str) -> bool:
    """Whether people did what a noun calls them for: who *attacked* are *attackers*."""
    table = talk.table
    head = table.in_clause(referent.head)
    if table.deps[head] != "nsubj":
        return False
    verb = table.lemmas[table.heads[head]]
    if noun in _CROWDS:
        return verb in _PROTESTING
    stem = verb.removesuffix("e")
    return noun.endswith(("er", "or")) and noun.startswith(stem) and len(noun) - len(stem) <= _ENDING
