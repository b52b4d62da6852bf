"""Who is told only as somebody's *host*, *guest* or *visitor*: the one whom he visits or receives."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .named_again import refer
from .referents import Discourse, Referent, Sort

HOSTS = frozenset({"host", "guest", "visitor"})
"""What two people who meet are to each other."""
_SENTENCES, _SURE = 4, 0.7


def host_or_guest(talk: Discourse, phrase: AgentPhrase, holder: str) -> Referent | None:
    """ "His host": the person of another state named last, of no sentence far off; None if there is none.

    `holder` is the person whose host or guest is meant.
    """
    if not holder or phrase.word.plural or talk.entities[holder].kind != "Person":
        return None
    own = talk.state_of(holder)
    for referent in talk.back(phrase.start, _SENTENCES):
        person = referent.entities[0]
        if referent.sort is not Sort.PERSON or referent.plural or person == holder:
            continue
        if not own or talk.state_of(person) != own:
            return refer(phrase, (person,), "role", _SURE, Sort.PERSON)
    return None
