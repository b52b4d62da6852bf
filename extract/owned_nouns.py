"""The noun of agents that a place's name owns: "Arnor's [embassy]", "the [embassy] of Arnor"."""

from __future__ import annotations

from collections.abc import Mapping

from .agent_lexicon import AgentClass, AgentWord
from .atoms import Atom
from .token_table import TokenTable

_OWNERS_OF = frozenset({AgentClass.OFFICE, AgentClass.FORCE, AgentClass.GOVERNMENT, AgentClass.BODY})
_LONGEST_OFFICE = 5
PARTS = frozenset({"State", "Province", "Region"})
"""What ends the name of a part of a federation: "Kano State"."""
Signs = Mapping[tuple[str, str], str]
"""The rows of `land_signs.tsv`: how sure each is, by what stands so and its lemma."""


def owned_noun(signs: Signs, table: TokenTable, atom: Atom) -> tuple[str, bool] | None:
    """The noun of agents that a name owns, and whether it is of those that lands own."""
    head = table.head_of(atom.start, atom.end)
    after = atom.end + table.possessive(atom.end - 1)
    if table.case(head) == "of":
        noun = table.heads[head]
    elif table.heads[head] > head or table.deps[head] == "conj" or after > atom.end:
        noun = _office_after(table, after)
    else:
        return None
    agent = table.words[noun].agent if 0 <= noun < table.size else None
    if agent is None or agent.category in (AgentClass.AGREEMENT, AgentClass.HONORIFIC):
        return None
    if table.case(head) == "of" and agent.category is AgentClass.COUNTRY:
        return agent.lemma, True
    return agent.lemma, is_of_state(agent) and not is_local(signs, agent)


def is_local(signs: Signs, agent: AgentWord | None) -> bool:
    """Whether towns have what a noun names too: police, mayors."""
    return agent is not None and ("local", agent.lemma) in signs


def is_of_state(agent: AgentWord) -> bool:
    """Whether a noun names those who serve a state, or govern it."""
    return agent.category in _OWNERS_OF or (agent.category is AgentClass.PERSON and agent.note != "weak")


def _office_after(table: TokenTable, token: int) -> int:
    """The noun of an office or body that begins at `token`, -1 for none: "former deputy [minister]"."""
    for each in range(token, min(token + _LONGEST_OFFICE, table.size)):
        word = table.words[each]
        if word.agent is not None and word.agent.lemma not in ("deputy", "vice"):
            following = table.words[each + 1].agent if each + 1 < table.size else None
            return each + 1 if following is not None and table.heads[each] == each + 1 else each
        if word.office is None and table.tags[each] not in ("JJ", "RB"):
            break
    return -1
