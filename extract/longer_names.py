"""Names of nobody known of which a known name is only a part.

As in "the Nepal [Labour Party]", "the [Core Group] on Mali". And friends with a capital, who are an
organisation: "the Friends of Chad".
"""

from __future__ import annotations

from ..ontology.knowledge import Knowledge, Name, NameKind
from .agent_lexicon import AgentClass, OfficeWord
from .atoms import Atom, AtomKind, Atoms
from .gazetteer import KnownName
from .token_table import TokenTable

_TOLD_BY_TOPIC = frozenset({"group", "platform", "quartet", "troika", "quint"})
"""What is one of many of its kind, told apart by what it is for."""
_TOPICS = frozenset({"on", "for"})
_LANDS = (AtomKind.STATE, AtomKind.PLACE)
_FRIENDS_OF = ("Friends", "of")


def is_end_of_longer(table: TokenTable, name: KnownName, row: Name) -> bool:
    """Whether a body's short name is but the end of a longer one: "National Security Council"."""
    short = row.kind is NameKind.ALIAS and row.entity.startswith("org/")
    if not (short or row.entity.startswith("body/")) or not name.start:
        return False
    before, last = table.words[name.start - 1], table.words[name.end - 1].agent
    if last is not None and name.end - name.start == 1 and table.possessive(name.start - 2):
        return table.words[name.start - 2].capital  # "Peru's Congress" is not that of the United States
    if not short:
        part = table.heads[name.start - 1] == name.end - 1 and before.agent is None
        return part and before.capital and table.deps[name.start - 1] in ("compound", "amod")
    described = last is not None and last.category in (AgentClass.BODY, AgentClass.ORGANIZATION)
    return described and before.office is OfficeWord.FIELD and before.capital


def widen_names(table: TokenTable, atoms: Atoms, knowledge: Knowledge) -> None:
    """Take known names that are parts of longer ones for names of others, and friends for bodies."""
    for atom in [each for each in atoms.found if each.kind is AtomKind.ORG and each.rows]:
        start = _start_of_party(table, atom, knowledge)
        end = _end_of_topic(table, atoms, atom)
        if (start, end) != (atom.start, atom.end):
            atoms.put(Atom(start, end, AtomKind.ORG, label="ORG"))
    for token in table.capitals:
        told = tuple(word.text for word in table.words[token : token + 2]) == _FRIENDS_OF
        if not told or token + 3 >= table.size or atoms.at(token) is not None:
            continue
        land = token + 2 + (table.words[token + 2].lower == "the")
        whose = atoms.at(land)
        if whose is None or whose.kind not in _LANDS or whose.start != land or not token:
            continue
        if table.words[token - 1].lower == "the":
            atoms.put(Atom(token, whose.end, AtomKind.ORG, label="ORG"))


def _start_of_party(table: TokenTable, atom: Atom, knowledge: Knowledge) -> int:
    """Where the name begins of a party of another state than that whose party a known name is."""
    entity, before = knowledge.entities.get(atom.rows[0].entity), table.words[atom.start - 1]
    party = entity is not None and entity.kind == "PoliticalParty" and atom.end - atom.start > 1
    if entity is None or not (party and atom.start and before.capital) or before.agent is not None:
        return atom.start
    states = {row.entity for row in knowledge.names.get(before.key, ()) if row.entity.startswith("state/")}
    joined = table.deps[atom.start - 1] in ("compound", "amod", "nmod", "nmod:desc")
    other = bool(states) and entity.belongs_to not in states and not table.possessive(atom.start - 1)
    return atom.start - 1 if joined and other else atom.start


def _end_of_topic(table: TokenTable, atoms: Atoms, atom: Atom) -> int:
    """Where the name ends of a group told apart from a known one by the land that it is for."""
    noun, token = table.words[atom.end - 1], atom.end
    if noun.lower not in _TOLD_BY_TOPIC or token + 2 >= table.size or atom.end - atom.start == 1:
        return atom.end
    if table.words[token].lower not in _TOPICS:
        return atom.end
    land = atoms.at(token + 1 + (table.words[token + 1].lower == "the"))
    told = land is not None and land.kind in _LANDS and not land.demonym
    head = table.head_of(land.start, land.end) if land is not None and told else token
    return land.end if land is not None and told and table.heads[head] == atom.end - 1 else atom.end
