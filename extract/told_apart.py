"""Two who hold one office in two states: *the President gave President Roe a list*."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import Discourse

_NAMES = ("NNP", "NNPS")


def is_told_apart(talk: Discourse, phrase: AgentPhrase, person: str) -> bool:
    """Whether a text tells the bare office of a phrase apart from somebody whom it gives by name and office.

    It does where one sentence has both, first *the President*, then *President Roe*: nobody who has just been
    called by his office is named with it in the same breath.
    """
    if not phrase.definite or len(phrase.words) != 1:
        return False
    office, words = phrase.words[0], talk.table.words
    named = [token for token, entity in talk.named_at.items() if entity == person]
    return any(
        token and words[token - 1].lower == office and _has_bare(talk, office, token - 1) for token in named
    )


def _has_bare(talk: Discourse, office: str, title: int) -> bool:
    """Whether an office stands without a name, or anybody whose it is, before a title in its sentence."""
    table = talk.table
    return any(
        table.words[each].lower == office
        and table.words[each - 1].lower == "the"
        and table.tags[each + 1] not in _NAMES
        and table.words[each + 1].lower not in ("of", ",", "-")
        for each in range(table.sentence_start(title) + 1, title - 1)
    )
