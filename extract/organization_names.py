"""Names of organisations that nobody knows, by their nouns: "Italian Red Cross", "Committee on Fisheries".

The entity recogniser misses many of them, or finds but a part.
"""

from __future__ import annotations

from functools import lru_cache

from ..ontology.knowledge import NameKind
from .agent_lexicon import AgentClass, data_rows
from .atoms import Atom, AtomKind, Atoms
from .token_table import TokenTable

_INNER = frozenset({"of", "for", "on", "against"})
_SMALL = frozenset({"the", "and", "of", "for", "&"})
_HYPHENS = frozenset("-‐‑&")
_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "VBG"})
_VAGUE = frozenset(
    {"civil", "high", "open", "free", "just", "customs", "labor", "labour", "former", "strategic",
     "comprehensive", "enhanced", "bilateral", "economic", "special", "new"}
)  # fmt: skip
_LONGEST, _TITLED = 12, 0.7
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI"})
_BRANCH = ("flat", "compound", "nmod:desc", "appos", "nmod")


def add_organizations(table: TokenTable, atoms: Atoms) -> None:
    """Add an atom for each capitalised name with the noun of an organisation, in place of parts of it."""
    nouns = organization_nouns()
    for token in table.capitals:
        word = table.words[token]
        note = nouns.get(word.lower)
        if note is None or word.upper or table.tags[token] not in _TAGS:
            continue
        known = atoms.at(token)
        if known is not None and not _may_be_more(table, atoms, known):
            continue
        end = _right(table, atoms, token)
        start = _left(table, atoms, token, states=note != "body")
        if note == "body" and end == token + 1:
            continue
        if note not in ("", "body") and table.words[token - 1].lower != note:
            continue
        if (
            _is_name(table, start, token, end)
            and not _of_states(table, atoms, start, token, end)
            and not _in_title_case(table, atoms, start, end)
        ):
            known = atoms.at(token)
            if known is None or known.start >= start or note != "body":
                atoms.put(Atom(min(start, known.start) if known else start, end, AtomKind.ORG, label="ORG"))


def add_branches(table: TokenTable, atoms: Atoms) -> None:
    """Take the state right after an unknown name for a part of it: "Natural Resources Canada"."""
    for atom in [each for each in atoms.found if each.kind is AtomKind.ORG and not each.rows]:
        state = atoms.at(atom.end)
        if state is None or state.start != atom.end or state.kind is not AtomKind.STATE or state.demonym:
            continue
        head, own = table.head_of(state.start, state.end), table.head_of(atom.start, atom.end)
        within = atom.start <= table.heads[head] < atom.end and table.deps[head] in _BRANCH
        around = table.heads[own] == head and table.deps[own] in _BRANCH
        goes_on = state.end < table.size and table.words[state.end].capital
        if (within or around) and not goes_on:
            atoms.put(Atom(atom.start, state.end, AtomKind.ORG, label=atom.label))


@lru_cache(maxsize=1)
def organization_nouns() -> dict[str, str]:
    """The nouns of `organization_nouns.tsv` with their notes."""
    return {
        cells[0]: cells[1] if len(cells) > 1 else "" for cells, _ in data_rows("organization_nouns.tsv", 1)
    }


def _may_be_more(table: TokenTable, atoms: Atoms, known: Atom) -> bool:
    """Whether a name may be but a part: an unknown one, or one common to many ("Kenyan [Red Cross]")."""
    before = atoms.at(known.start - 1)
    shared = bool(known.rows) and known.rows[0].kind is NameKind.ALIAS and known.kind is AtomKind.ORG
    national = before is not None and before.demonym
    local = shared and known.rows[0].entity.startswith("org/") and _is_of_a_state(table, atoms, known.end)
    unknown = not known.rows and known.kind in (AtomKind.ORG, AtomKind.PLACE)
    unknown = unknown or (not known.rows and known.end == known.start + 1)  # "[Confederation] of Dockers"
    return unknown or (shared and (national or local))


def _is_of_a_state(table: TokenTable, atoms: Atoms, token: int) -> bool:
    """Whether the words from a token on tell of which state something is: "the Red Cross [of Mali]"."""
    if token + 2 > table.size or table.words[token].lower != "of":
        return False
    state = atoms.at(token + 1 + (table.words[token + 1].lower == "the"))
    return state is not None and state.kind is AtomKind.STATE and not state.demonym


def _is_name(table: TokenTable, start: int, noun: int, end: int) -> bool:
    """Whether enough words tell which organisation is meant."""
    before = {table.words[token].lower for token in range(start, noun)} - _VAGUE
    goes_on = end < table.size and table.words[end].capital and table.tags[end] in ("NNP", "NNPS")
    return (bool(before) or end > noun + 1) and not (goes_on and table.heads[noun] == end)


def _of_states(table: TokenTable, atoms: Atoms, start: int, noun: int, end: int) -> bool:
    """Whether only states tell what is meant, as of what is between them: "the Kenya-Peru Partnership"."""
    before = [atoms.at(token) for token in range(start, noun) if table.words[token].key]
    states = {id(atom) for atom in before if atom is not None and atom.kind is AtomKind.STATE}
    named = any(atom is None or atom.kind is not AtomKind.STATE for atom in before)
    return len(states) > 1 and not named and end == noun + 1


def _left(table: TokenTable, atoms: Atoms, noun: int, *, states: bool) -> int:
    """The first word of the name: capitals before the noun, those of a state where `states` may name it."""
    start = noun
    while start > table.sentence_start(noun) and noun - start < _LONGEST:
        token = start - 1
        atom, word = atoms.at(token), table.words[token]
        if atom is not None and atom.start < noun <= atom.end - 1:
            atom = None
        if atom is not None and (
            atom.kind is AtomKind.PERSON or (atom.kind is AtomKind.STATE and not states)
        ):
            break
        paper = atom is not None and bool(atom.rows) and atom.rows[0].entity.startswith("media/")
        whole = (
            atom is None
            or paper
            or _may_be_more(table, atoms, atom)
            or atom.kind in (AtomKind.STATE, AtomKind.PLACE)
        )
        if not whole:
            break
        if word.agent is not None and word.agent.category is AgentClass.OFFICE and not word.agent.plural:
            break
        hyphen = word.text in _HYPHENS and table.words[token - 1].capital
        if not hyphen and not (word.capital and table.tags[token] in _TAGS and table.tags[token] != "POS"):
            break
        start = atom.start if atom is not None else token
    while start < noun and (table.words[start].text in _HYPHENS or table.words[start].lower == "the"):
        start += 1
    return start


def _right(table: TokenTable, atoms: Atoms, noun: int) -> int:
    """The token after the name: past *of*, *for* or *on* and the capitals that hang on it."""
    end = noun + 1
    if end < table.size and table.words[end].text in _NUMERALS and table.tags[end] != "PRP":
        return end + 1  # "Working Group II"
    if end >= table.size or table.words[end].lower not in _INNER:
        return end
    token = end + 1
    while token < table.size and token - noun < _LONGEST:
        word, atom = table.words[token], atoms.at(token)
        before = table.words[token - 1].lower
        person = atom is not None and atom.kind is AtomKind.PERSON
        title = token in table.timed or _opens_title(table, token)
        if word.capital and table.tags[token] in _TAGS and not person and not title:
            known = atom is not None and atom.rows and atom.kind is AtomKind.ORG
            if before in ("and", "&") and (known or not _hangs_within(table, noun, token)):
                break
            end = max(token + 1, atom.end if atom is not None and known else 0)
            token = end - 1
        elif not _joins(word.lower, before, after_name=table.words[token - 1].capital):
            break
        token += 1
    return end


def _joins(word: str, before: str, *, after_name: bool) -> bool:
    """Whether a small word may stand inside a name: *of* and *and* after a part of it, *the* after *of*."""
    if word == "the":
        return before in _INNER
    return word in _SMALL and after_name


def _opens_title(table: TokenTable, token: int) -> bool:
    """Whether an office begins here: "Foreign Minister"."""
    while token + 1 < table.size and table.words[token].office and table.words[token + 1].capital:
        token += 1
    agent = table.words[token].agent
    return agent is not None and agent.category is AgentClass.OFFICE and not agent.plural


def _hangs_within(table: TokenTable, noun: int, token: int) -> bool:
    """Whether a word after *and* belongs to the name, not beside it: "Transport and Trade", "A and B"."""
    while table.deps[token] in ("compound", "amod", "flat") and table.heads[token] > token:
        token = table.heads[token]
    return table.heads[token] > noun


def _in_title_case(table: TokenTable, atoms: Atoms, start: int, end: int) -> bool:
    """Whether the words around are in capitals too, so that these tell of no name."""
    first, last = table.sentence_start(start), table.sentence_end(start)
    outside = [each for each in (*range(first, start), *range(end, last)) if atoms.at(each) is None]
    words = [table.words[each] for each in outside]
    words = [word for word in words if word.key.isalpha() and len(word.text) > 3 and word.agent is None]
    return len(words) > 2 and sum(word.capital for word in words) >= _TITLED * len(words)
