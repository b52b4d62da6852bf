"""Persons called by their country and their work: "the British official" after a British minister."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .holders import Holders
from .referents import Discourse, Sort
from .salience import role_of

_CALLED = frozenset({"official", "diplomat", "politician", "statesman", "stateswoman"})
_HIGHEST = frozenset({"president", "king", "queen", "emir", "sultan", "prince"})
_BACK = 2
_ORDER = {"subject": 0, "object": 1, "other": 2}


def named_by_land(talk: Discourse, phrase: AgentPhrase, owners: list[str], holders: Holders) -> str:
    """The one person just named whose country a description names; empty if there are several, or none.

    "The British official", "the Malaysian diplomat": definite, singular, with no other adjective. A head of
    state is not called so.
    """
    plain = phrase.definite and not phrase.word.plural and len(phrase.words) == 1 and not phrase.adjectives
    if not plain or phrase.word.lemma not in _CALLED or len(owners) != 1 or not _stands_before(phrase):
        return ""
    here = talk.table.sentences[phrase.head]
    found: dict[str, tuple[int, int]] = {}
    for referent in talk.back(phrase.start, _BACK):
        person = referent.entities[0]
        if (
            referent.sort is not Sort.PERSON
            or referent.plural
            or not _may_be(talk, person, owners[0], holders)
        ):
            continue
        rank = (here - talk.table.sentences[referent.head], _ORDER[role_of(talk, referent.head)])
        found[person] = min(found.get(person, rank), rank)
    best = sorted(found, key=lambda person: found[person])
    return best[0] if best and (len(best) == 1 or found[best[0]] < found[best[1]]) else ""


def _stands_before(phrase: AgentPhrase) -> bool:
    """Whether the country stands before the noun, and nothing after it tells which one is meant."""
    return phrase.end == phrase.head + 1 and all(owner.end <= phrase.head for owner in phrase.owners)


def _may_be(talk: Discourse, person: str, owner: str, holders: Holders) -> bool:
    """Whether somebody serves an owner, and is not at its head."""
    record = talk.persons.get(person)
    if record is None:
        return False
    titles = [title for title in record.titles if title.owner == owner]
    posts = [title.post for title in titles] + [tenure.post for tenure in holders.held_by(person)]
    if any(title.noun in _HIGHEST for title in titles) or any(map(holders.is_highest, posts)):
        return False
    return bool(titles) or record.state == owner
