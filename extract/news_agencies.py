"""Which agency or newspaper is meant that a text calls by what it is: "Iran's official news agency"."""

from __future__ import annotations

from functools import cached_property

from ..ontology.knowledge import Knowledge
from ..ontology.model import Entity
from .agent_phrases import AgentPhrase
from .referents import Discourse, Sort, is_state

_MEDIA = "MediaOrganization"
_OWN = frozenset({"official", "state", "national", "government", "state-run", "run", "state-owned"})
"""What tells that an agency is that of its state."""
_PRINTED = frozenset({"newspaper", "broadcaster"})
_BACK = 6


class NewsAgencies:
    """The agencies of states that knowledge has: the first listed of each is its own."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    @cached_property
    def _own(self) -> dict[str, Entity]:
        """The first agency of each state; looked for once a text speaks of one."""
        entities, own = self._knowledge.entities, dict[str, Entity]()
        for entity in (entities[key] for key in entities if key.startswith("media/")):
            agency = any("agency" in name.lower() for name in (entity.label, *entity.names))
            if agency and is_state(entity.belongs_to):
                own.setdefault(entity.belongs_to, entity)
        return own

    def meant(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> str:
        """The agency that a phrase names; empty where the text does not tell."""
        agency = phrase.word.lemma == "agency" and "news" in phrase.words
        if phrase.word.plural or not (agency or phrase.word.lemma in _PRINTED):
            return ""
        inside = [each for each in phrase.owners if any(row.entity.startswith("media/") for row in each.rows)]
        if inside:
            return next(row.entity for row in inside[-1].rows if row.entity.startswith("media/"))
        if owners:
            told = _OWN & {*phrase.words, *phrase.adjectives}
            own = self._own.get(owners[0]) if agency and told and len(owners) == 1 else None
            return own.id if own is not None else ""
        bare = phrase.determiner == "the" and not phrase.adjectives
        return self._just_told(talk, phrase) if bare and len(phrase.words) <= 1 + agency else ""

    def _just_told(self, talk: Discourse, phrase: AgentPhrase) -> str:
        for referent in talk.back(phrase.start, _BACK):
            known = talk.entities.get(referent.entities[0])
            if referent.sort is Sort.ORG and known is not None and known.kind == _MEDIA:
                return known.id if not talk.in_dateline(referent) else ""
        return ""
