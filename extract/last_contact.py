"""Who met or spoke with each other last: "A received B. … They discussed", "their conversation"."""

from __future__ import annotations

from dataclasses import dataclass, field

from .referents import Discourse, Referent, Sort
from .salience import role_of, verb_of, word_in_clause

_BACK, _PAIR, _CLIMB = 6, 2, 4
_CONTACTING = frozenset(
    {"meet", "host", "receive", "welcome", "talk", "speak", "confer", "call", "telephone", "phone", "visit",
     "greet", "thank", "join", "hold", "have", "discuss", "consult", "congratulate", "tell", "conclude",
     "travel", "fly", "arrive", "go", "come", "begin", "start", "open", "resume", "continue"}
)  # fmt: skip
"""Verbs of whose subject and object, or partner, both speak."""
_MOVING = frozenset({"travel", "fly", "arrive", "go", "come", "hold", "have", "begin", "start", "open",
                     "resume", "continue", "conclude", "tell"})  # fmt: skip
"""Verbs whose partner is told by *with*, or *between*."""
_GATHERINGS = frozenset(
    {"talk", "talks", "meeting", "call", "conversation", "discussion", "negotiation", "consultation",
     "summit", "lunch", "dinner", "breakfast", "dialogue", "exchange", "round", "session"}
)  # fmt: skip
_INSIDE = frozenset({"compound", "nmod:desc", "nmod:poss", "flat"})
"""How a name stands inside that of another."""
_SORTS = frozenset({Sort.PERSON, Sort.STATE, Sort.PEOPLE, Sort.ORG})


def last_contact(talk: Discourse, token: int, *, back: int = _BACK) -> tuple[tuple[str, ...], int]:
    """Those of the last sentence before that of a token that tells of two who speak with each other.

    And how many sentences back it is. Empty where none does, or others have acted together since.
    """
    here = talk.table.sentences[token]
    told = talk.back(token, back)
    titled = {place for each in told if each.sort is Sort.PERSON for place in range(each.start, each.end)}
    rows: dict[int, dict[int, _Sides]] = {}
    for referent in reversed(told):
        sentence = talk.table.sentences[referent.head]
        inside = referent.sort is not Sort.PERSON and referent.head in titled
        if sentence == here or inside or referent.sort not in _SORTS or referent.how == "demonym":
            continue
        verb, partner = _contact(talk, referent)
        if verb >= 0:
            rows.setdefault(sentence, {}).setdefault(verb, _Sides()).add(referent, partner=partner)
    for sentence in sorted(rows, reverse=True):
        for sides in rows[sentence].values():
            if members := sides.together():
                return members, here - sentence
        if any(sides.many for sides in rows[sentence].values()):
            break  # "Roe met Poe. Diplomats of both were there. They"
    return (), 0


@dataclass(slots=True)
class _Sides:
    """Who does what a verb tells, and with whom; `many` where they are a plural without a name."""

    subjects: list[str] = field(default_factory=list[str])
    partners: list[str] = field(default_factory=list[str])
    many: bool = False

    def add(self, referent: Referent, *, partner: bool) -> None:
        side = self.partners if partner else self.subjects
        side += [entity for entity in referent.entities if entity not in side]
        self.many = self.many or (not partner and referent.plural and len(referent.entities) == 1)

    def together(self) -> tuple[str, ...]:
        """All of them; empty where one acts alone."""
        if len(self.subjects) < (1 if self.partners else _PAIR):
            return ()
        members = tuple(dict.fromkeys([*self.subjects, *self.partners]))
        return members if len(members) >= _PAIR else ()


def _contact(talk: Discourse, referent: Referent) -> tuple[int, bool]:
    """The verb of a contact for which a referent stands, and whether as the partner; -1 for none."""
    table, first = talk.table, word_in_clause(talk.table, referent.head)
    verb, case, role = verb_of(talk, referent.head), table.case(first), role_of(talk, referent.head)
    if role == "other" or (referent.sort is not Sort.PERSON and table.deps[referent.head] in _INSIDE):
        return -1, False
    if role == "subject":
        return verb, False
    for _ in range(_CLIMB):
        if table.pos[verb] == "VERB" or not (verb in talk.known or table.lemmas[verb] in _GATHERINGS):
            break
        verb = table.heads[verb]
    direct = table.deps[first] in ("obj", "iobj") and table.lemmas[verb] not in _MOVING
    beside = case in ("with", "between") or (case == "to" and table.lemmas[verb] in ("speak", "talk"))
    return (verb, True) if table.lemmas[verb] in _CONTACTING and (direct or beside) else (-1, False)
