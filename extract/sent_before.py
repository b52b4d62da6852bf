"""Whom *the Chadian envoy* means that the text has called otherwise, by his office and name."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .described_ahead import HEADS
from .named_again import refer
from .referents import Discourse, Referent, Sort

_SENT = frozenset({"envoy", "diplomat", "emissary"})
_APART = HEADS | {"spokesperson", "general", "commander"}
"""Whom nobody calls an envoy."""
_NEAR = 2


def sent_before(talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
    """The one official of a state that acted just before; None where another was so called."""
    lemma = phrase.word.lemma
    definite = phrase.determiner == "the" and lemma in _SENT and not phrase.word.plural
    if not definite or len(owners) != 1 or len(phrase.words) > 1 or phrase.adjectives:
        return None
    found = dict[str, None]()
    for referent in talk.back(phrase.start, _NEAR):
        person = referent.entities[0]
        if referent.sort is not Sort.PERSON or referent.plural or talk.state_of(person) != owners[0]:
            continue
        if referent.noun == lemma or not _acts(talk, referent):
            return None
        found.setdefault(person)
    record = talk.persons.get(next(iter(found), "")) if len(found) == 1 else None
    if record is None or not record.titles or not _APART.isdisjoint(record.titles[0].words):
        return None
    return refer(phrase, (record.entity,), "role", 0.6, Sort.PERSON)


def _acts(talk: Discourse, referent: Referent) -> bool:
    return talk.table.deps[talk.table.first_of_list(referent.head)] in ("nsubj", "nsubj:pass", "nmod:poss")
