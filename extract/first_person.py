"""First-person pronouns to who says them: "I", "we", "our"."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .ours_together import acting_beside, acts_jointly, is_shared, makes_mutual
from .partner_states import listed_with
from .referents import Discourse, Referent, Sort, is_state
from .salience import partner_state
from .speakers import SpeakerFinder
from .told_of_both import (
    follows_on,
    has_in_common,
    is_of_partners,
    is_of_talkers,
    meets,
    met_by,
    talked_abroad,
)

_ACTING = frozenset({"nsubj", "nsubj:pass", "nmod:poss", "obl:agent"})
_COMPANY_BACK, _LONG_COMPANY, _FAR_MORE = 2, 8, 2
_SERVANTS = frozenset({"official", "officials", "diplomat", "diplomats"})


class FirstPersonResolver:
    """Resolves who says "I", and for whom "we" is said."""

    def __init__(self, talk: Discourse, speakers: SpeakerFinder) -> None:
        self._talk, self._speakers = talk, speakers
        self._alone = [place for place, word in enumerate(talk.table.words) if word.text == "I"]

    def resolve(self, token: int, *, plural: bool) -> Referent | None:
        """Who says "I"; "we" is the state or body for which an official, or a statement, speaks."""
        talk = self._talk
        speaker, quoted = self._speakers.speaker(token)
        if not quoted and self._speakers.is_asked(token):
            return None
        if plural and not quoted:
            entity = talk.entities.get(speaker)
            unplaced = self._speakers.is_unplaced(speaker)
            owner = "" if entity is None or unplaced else entity.belongs_to
            speaker = "" if unplaced and speaker == self._speakers.author else speaker
            speaker = (talk.state_of(owner) or owner) or self._behind(speaker, token)
        joint = self._speakers.joint() if plural and not quoted else ()
        if joint:
            sort = Sort.STATE if is_state(joint[0]) else Sort.PERSON
            return Referent(token, token + 1, token, (token,), joint, "pronoun", 0.7, sort, "we", True)
        if not speaker:
            return None
        both = self._both_sides(token, speaker, quoted=quoted) if plural else ()
        if both:
            sort = Sort.STATE if is_state(both[0]) else Sort.PERSON
            return Referent(token, token + 1, token, (token,), both, "pronoun", 0.6, sort, "we", True)
        if plural and quoted and self._holds_office(speaker):
            speaker = talk.state_of(speaker) or speaker
        entity = talk.entities.get(speaker)
        sort = Sort.PERSON if entity and entity.kind == "Person" else Sort.STATE
        return Referent(
            token, token + 1, token, (token,), (speaker,), "pronoun", 0.6 if plural else 0.85, sort
        )

    def _behind(self, speaker: str, token: int) -> str:
        """For whom somebody speaks: the home state of an official text, if its author in an office.

        So do the others who answer reporters there, of whom none is told to be of another state.
        """
        talk, speakers = self._talk, self._speakers
        spokesman = talk.told_home and speaker and speaker == speakers.author
        if spokesman and (talk.briefed or self._holds_office(speaker)):
            return talk.home or speaker
        if talk.told_home and speaker and speakers.is_briefing(speaker, talk.home):
            return talk.home or speaker
        return speaker or self._speakers.voice(token)

    def _holds_office(self, speaker: str) -> bool:
        """Whether who speaks does so for a state or body: somebody known, titled, or named by an office."""
        talk = self._talk
        entity, record = talk.entities[speaker], talk.persons.get(speaker)
        if entity.kind == "Person":
            return not entity.minted or bool(record and record.titles)
        words = entity.label.lower().split()
        known = (agent_lexicon().agents.get(word) for word in words)
        offices = any(word is not None and word.category is AgentClass.OFFICE for word in known)
        return offices or not _SERVANTS.isdisjoint(words)

    def _both_sides(self, token: int, speaker: str, *, quoted: bool) -> tuple[str, ...]:
        """The states of "we have done this together", "our shared values": the speaker's and another.

        Else, after "the minister and I" or "I met the minister", these two.
        """
        talk = self._talk
        own = talk.state_of(speaker) or speaker
        if is_state(own) and (other := self._other_side(token, own, quoted=quoted)):
            owned = talk.table.deps[token] == "nmod:poss"
            return listed_with(talk, token, own, other) if owned else (own, other)
        table = talk.table
        if not quoted and (talkers := self._speakers.two_talking()) and meets(table, token):
            return talkers
        companion, said = self._companion(token, speaker)
        states = own, talk.state_of(companion)
        tied = companion and (is_shared(table, token) or is_of_partners(table, token))
        if tied and all(map(is_state, states)):
            return states
        together = said == speaker or meets(table, token) or is_of_talkers(table, token)
        return (companion, said) if companion and together else ()

    def _other_side(self, token: int, own: str, *, quoted: bool) -> str:
        """The state of which "we" tells beside the speaker's own.

        In a quotation both must have been named as well, in this sentence or the one before it.
        """
        talk, table = self._talk, self._talk.table
        talking = "" if quoted else self._speakers.other_talking(own)
        if self._is_mutual(token):
            other = talking or partner_state(talk, token, own)
            named = {entity for referent in talk.back(token, 1) for entity in referent.entities}
            return other if not quoted or {own, other} <= named else ""
        if beside := acting_beside(talk, token, own):
            return beside
        if quoted:
            return ""
        if is_shared(table, token) or is_of_partners(table, token):
            return talking or partner_state(talk, token, own)
        if talking:
            return talking if has_in_common(table, token) or is_of_talkers(table, token) else ""
        return self._host(own) if talked_abroad(table, token) and is_of_talkers(table, token) else ""

    def _host(self, own: str) -> str:
        """The state abroad where one alone answers questions, which is far more spoken of than others."""
        talk = self._talk
        first = self._speakers.first_turn
        lands = (talk.country(each.entities[0]) for each in talk.referents if each.head < first)
        host = next((land for land in lands if is_state(land) and land != own), "")
        told = max(
            (n for each, n in talk.counts.items() if is_state(each) and each not in (own, host)), default=0
        )
        return host if told * _FAR_MORE <= talk.counts.get(host, 0) else ""

    def _companion(self, token: int, speaker: str) -> tuple[str, str]:
        """Whom the speaker named beside himself in this sentence or just before, and who he is.

        As in *the minister and I*, *I met the minister*; empty where nobody is.
        """
        talk, table = self._talk, self._talk.table
        here = table.sentences[token]
        end = table.sentence_end(token)
        said_before = [each for each in self._alone if each < end]
        back = _LONG_COMPANY if said_before and meets(table, token) else _COMPANY_BACK
        floor = table.sentence_starts[max(here - back, 0)]
        for place in reversed(said_before):
            if place < floor:
                break
            if table.words[place - 1].lower == "and":
                beside = next((r for r in talk.known.values() if r.end == place - 1 and not r.plural), None)
            else:
                beside = next((talk.known[kid] for kid in met_by(table, place) if kid in talk.known), None)
            if beside is not None and beside.sort is Sort.PERSON and not beside.plural:
                said = self._speakers.speaker(place)[0]
                own = said and speaker in (said, talk.state_of(said), talk.home)
                return (beside.entities[0], said) if own else ("", "")
        return "", ""

    def _is_mutual(self, token: int) -> bool:
        """Whether a clause around the word tells what "we" do together, or to each other."""
        table = self._talk.table
        clause = token
        while table.heads[clause] != clause:
            clause = table.heads[clause]
            kids = table.kids[clause]
            acting = any(table.words[kid].lower == "we" and table.deps[kid] in _ACTING for kid in kids)
            ours = [
                each for kid in kids for each in (kid, *table.kids[kid]) if table.words[kid].lower == "we"
            ]
            also = (each for kid in kids if follows_on(table, kid) for each in table.kids[kid])
            if acting and any(makes_mutual(table, kid) for kid in (*kids, *ours, *also)):
                return True
            if acting and acts_jointly(table, clause):
                return True
        return False
