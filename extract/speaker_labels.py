"""Who speaks in a record by what opens its lines: "MR ROE: Good morning"."""

from __future__ import annotations

from .agent_lexicon import AgentClass
from .atoms import Atom, AtomKind, Atoms
from .referents import Discourse, PersonRecord
from .token_table import TokenTable


def name_speakers(table: TokenTable, atoms: Atoms) -> None:
    """Take what stands behind *MR* or *MS* at the head of a line, before a colon, for a person."""
    for token in table.capitals:
        agent, first = table.words[token].agent, token + 1
        if (
            agent is None
            or agent.category is not AgentClass.HONORIFIC
            or not table.words[token].text.isupper()
        ):
            continue
        opens = token == 0 or "\n" in table.text(token - 1, token + 1)
        first += first < table.size and table.words[first].text == "."
        last = first
        while last < table.size and table.words[last].upper and table.words[last].key:
            last += 1
        if opens and first < last < table.size and table.words[last].text == ":" and atoms.at(first) is None:
            atoms.put(Atom(first, last, AtomKind.PERSON, label="PERSON"))


def takes_a_turn(talk: Discourse, record: PersonRecord) -> bool:
    """Whether somebody's name opens a line that a colon ends, and he speaks: "PRESIDENT ROE: Thank you"."""
    starts = (start for start, person in talk.named_at.items() if person == record.entity)
    ends = (atom.end for start in starts if (atom := talk.atoms.at(start)) is not None)
    return any(end < talk.table.size and talk.table.words[end].text == ":" for end in ends)
