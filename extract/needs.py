"""Whether the arguments of an event are those that its frame needs."""

from __future__ import annotations

from .agreements import Agreements
from .argument import Functions
from .calendar_words import MONTHS
from .fillers import COLLECTIVE, Fillers
from .frames import Frame, Need
from .nouns_meant import nouns_meant
from .parsed import Token
from .tree_shape import counted_of, word

_PLURAL = frozenset(
    {"both", "two", "they", "leaders", "sides", "parties", "ministers", "presidents", "officials"}
)


def is_date(token: Token) -> bool:
    """Whether a token is a day, a month or another time of the calendar."""
    return token.ent_type_ == "DATE" or token.lower_ in MONTHS


class Needs:
    """Judges the needs of frames in one document."""

    def __init__(self, fillers: Fillers, agreements: Agreements) -> None:
        self._fillers = fillers
        self._agreements = agreements

    def met(self, frame: Frame, functions: Functions) -> bool:
        """Whether one of the alternatives that a frame needs holds, every atom of it; or it needs nothing."""
        for alternative in frame.needs:
            for atom in alternative:
                if not self._holds(atom, functions):
                    break
            else:
                return True
        return not frame.needs

    def met_but_for(self, unsaid: str, frame: Frame, functions: Functions) -> bool:
        """Whether an alternative holds but for the doer, whom a passive need not name.

        What is left of it must not be loose alone: *was announced* tells of too little.
        """
        for alternative in frame.needs:
            rest = [atom for atom in alternative if atom.function != unsaid]
            lacking = 0 < len(rest) < len(alternative) and not all(atom.loose for atom in rest)
            if lacking and all(self._holds(atom, functions) for atom in rest):
                return True
        return False

    def possible(self, frame: Frame, functions: Functions, *, unsaid: str = "") -> bool:
        """Whether the own functions of a verb leave one alternative open, before others are added to them.

        A passive may leave its doer `unsaid`.
        """
        for alternative in frame.own_needs:
            for atom in alternative:
                if atom.function == unsaid:
                    continue
                if atom.function not in functions or not (atom.several or self._holds(atom, functions)):
                    break
            else:
                return True
        return not frame.own_needs

    def _holds(self, need: Need, functions: Functions) -> bool:
        tokens = functions.get(need.function)
        if not tokens:
            return False
        if need.words:
            if need.function == "object":
                tokens = [each for token in tokens for each in (token, *counted_of(token))]
            return any(not need.words.isdisjoint(nouns_meant(each, self._fillers)) for each in tokens)
        if need.other_than:
            return any(word(each) not in need.other_than for each in tokens)
        if need.loose:
            return True
        if "date" in need.kinds:
            return any(map(is_date, tokens))
        if "place" in need.kinds:
            return any(self._fillers.places(each) for each in tokens)
        if "Agreement" in need.kinds:
            return any(
                self._agreements.at(each) if each.pos_ == "PRON" else self._fillers.agreements(each)
                for each in tokens
            )
        if "Envoy" in need.kinds and any(self._fillers.is_sent(each) for each in tokens):
            return True
        agents = [self._fillers.agents(each, voice=True) for each in tokens]
        if not any(agents) or not (need.kinds or need.several):
            return any(agents)
        found = {
            filler.entity
            for token, row in zip(tokens, agents, strict=True)
            for filler in row
            if not need.kinds or self._fillers.kind_at(token, filler.entity) in need.kinds
        }
        if not need.several:
            return bool(found)
        return (
            len(found) > 1
            or any(self._fillers.kind(entity) in COLLECTIVE for entity in found)
            or any(each.lower_ in _PLURAL and self._fillers.agents(each) for each in tokens)
        )
