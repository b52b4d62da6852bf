"""Which of several persons a text has told last, its subject before others of the same sentence."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import Discourse
from .salience import role_of


def told_when(talk: Discourse, phrase: AgentPhrase, place: int) -> tuple[int, bool, int]:
    """In which sentence somebody was last told, whether as its subject if it is over, after how many."""
    if place < 0:
        return (-1, False, place)
    head = talk.referents[place].head
    sentence = talk.table.sentences[head]
    before = sentence < talk.table.sentences[phrase.head]
    return (sentence, before and role_of(talk, head) == "subject", place)
