"""Completes the personal names of a text: names cut short, names after titles, names taken for places."""

from __future__ import annotations

from ..ontology.knowledge import Knowledge, NameKind
from .agent_lexicon import AgentClass, NamePart, agent_lexicon
from .agent_phrases import AgentPhrase
from .atoms import Atom, AtomKind, Atoms
from .calendar_words import WEEKDAYS
from .token_table import TokenTable

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_PLACED = frozenset({"in", "at", "to", "near", "from", "around", "outside"})
_HYPHENS = frozenset("-‐‑")
_ARTICLED = 3
"""Words of a surname with its article: *al-Roe*."""
_DESCENT = frozenset({"bin", "ibn", "bint", "sheikh", "shaikh"})
_LINEAGE = frozenset({"bin", "bint", "ibn"})
_THINGS = frozenset({"-", "Company", "GovernmentBody", "Venue"})
_SURNAMES_TOO = frozenset(
    {"law", "day", "bill", "fellow", "street", "hall", "bridge", "port", "plant", "case"}
)


class NameCompleter:
    """Extends, adds and corrects the personal names among the atoms of a text."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._names = knowledge.names

    def complete(self, table: TokenTable, atoms: Atoms, phrases: list[AgentPhrase]) -> None:
        """Extend names cut short, split couples, and take as names what follows a title."""
        for phrase in phrases:
            titled = phrase.word.category is AgentClass.OFFICE and not phrase.word.plural
            if titled and table.words[phrase.head - 1].text not in _HYPHENS:  # "the 80-member League"
                self._name_after_title(table, atoms, phrase)
        for atom in [atom for atom in atoms.found if atom.kind is AtomKind.PERSON]:
            extended = _with_first_name(table, atoms, _extend(table, atoms, atom))
            end = before_thing(table, extended.start, extended.end, known=bool(atom.rows))
            if extended is not atom and end == extended.start:
                atoms.drop(atom)
            elif extended is not atom and end == extended.end:
                atoms.put(extended)
                atom = extended
        self._by_the_same_name(table, atoms)
        self._listed_places(table, atoms)

    def _name_after_title(self, table: TokenTable, atoms: Atoms, phrase: AgentPhrase) -> None:
        token = phrase.end
        if token >= table.size or table.sentences[token] != table.sentences[phrase.head]:
            return
        while token + 1 < table.size and is_honorific(table, token):
            token += 1
        word, atom = table.words[token], atoms.at(token)
        if token in table.timed and word.lower in WEEKDAYS:
            return  # "met with the minister Tuesday"
        if not word.capital and not (word.part and token + 1 < table.size and table.words[token + 1].capital):
            return
        if table.tags[token] not in _NAME_TAGS or (word.agent is not None and word.agent.plural):
            return
        if atom is not None and (
            atom.kind is AtomKind.PERSON or atom.kind is AtomKind.STATE or atom.start < token
        ):
            return
        if atom is not None and atom.rows and not self._surname(atom, word.key):
            return
        if atom is None and (word.agent or word.office):
            return
        end = atom.end if atom else token + 1
        while end < table.size and (reach := _next_name_token(table, atoms, end)):
            end = reach
        after = atoms.at(end)
        if len(word.key) == 1 and after is not None and after.kind is AtomKind.PERSON:
            end = after.end  # "Minister A K Rao", of whom the recogniser has "K Rao"
        atoms.put(Atom(token, end, AtomKind.PERSON, label="TITLE"))

    def _surname(self, atom: Atom, key: str) -> bool:
        if atom.kind is not AtomKind.PLACE:
            return False
        return any(row.kind is NameKind.SURNAME for row in self._names.get(key, ()))

    def _listed_places(self, table: TokenTable, atoms: Atoms) -> None:
        """Take as a town what the recogniser called a person in a list of towns ("to Rome,
        Bari and Matera")."""
        previous: Atom | None = None
        given = {
            table.words[atom.start].key
            for atom in atoms.found
            if atom.kind is AtomKind.PERSON and atom.end - atom.start > 1
        }
        for atom in list(atoms.found):
            single = atom.kind is AtomKind.PERSON and atom.end - atom.start == 1 and not atom.rows
            single = single and table.words[atom.start].key not in given  # "near Lima, Ana was held"
            if single and previous is not None and previous.kind is AtomKind.PLACE and atom.label == "PERSON":
                between = [word.lower for word in table.words[previous.end : atom.start]]
                key = table.words[atom.start].key
                rows = tuple(r for r in self._names.get(key, ()) if r.kind is not NameKind.SURNAME)
                if (
                    between
                    and set(between) <= {",", "and", "the"}
                    and rows
                    and rows[0].entity.startswith("place/")
                ):
                    atom = Atom(atom.start, atom.end, AtomKind.PLACE, rows, "GPE")
                    atoms.put(atom)
            previous = atom

    def _by_the_same_name(self, table: TokenTable, atoms: Atoms) -> None:
        """Take as a person what the recogniser called a place.

        Where the text has a person of that surname.
        """
        persons = [atom for atom in atoms.found if atom.kind is AtomKind.PERSON]
        whole = [atom for atom in persons if atom.end - atom.start > 1]
        surnames = {table.words[atom.end - 1].key for atom in whole}
        given = {table.words[atom.start].key for atom in whole}
        for token in table.capitals if surnames else ():
            word = table.words[token]
            if word.key not in surnames or table.tags[token] not in _NAME_TAGS:
                continue
            if atoms.at(token) is None and word.agent is None and word.office is None:
                atoms.put(Atom(token, token + 1, AtomKind.PERSON, label="PERSON"))
        for atom in list(atoms.found):
            first, last = table.words[atom.start], table.words[atom.end - 1]
            if atom.kind is AtomKind.ORG and not atom.rows and first.part is NamePart.ARTICLE:
                if last.key in surnames and atom.end - atom.start <= _ARTICLED:  # "named al-Roe a terrorist"
                    atoms.put(Atom(atom.start, atom.end, AtomKind.PERSON, label="PERSON"))
                continue
            if atom.end - atom.start != 1 or atom.kind in (
                AtomKind.PERSON,
                AtomKind.STATE,
                AtomKind.AGREEMENT,
            ):
                continue
            if atom.rows and (
                atom.kind is not AtomKind.PLACE or table.words[atom.start - 1].lower in _PLACED
            ):
                continue
            if table.words[atom.start].key in (surnames | given if atom.rows else surnames):
                atoms.put(Atom(atom.start, atom.end, AtomKind.PERSON, label="PERSON"))


def _with_first_name(table: TokenTable, atoms: Atoms, atom: Atom) -> Atom:
    """A name with the first name before *bin* that is the word of an office, too: *Sultan bin Khalid*."""
    first = atom.start if table.words[atom.start].lower in _LINEAGE else atom.start - 1
    titled = first > 0 and table.words[first].lower in _LINEAGE and atoms.at(first - 1) is None
    given = titled and table.words[first - 1].key in agent_lexicon().genders
    if not given or table.words[first - 1].agent is None or not table.words[first - 1].capital:
        return atom
    after = atoms.at(atom.end) if table.words[atom.end - 1].lower in _LINEAGE else None
    end = after.end if after is not None and after.kind is AtomKind.PERSON else atom.end
    return Atom(first - 1, end, AtomKind.PERSON, atom.rows, atom.label)


def before_thing(table: TokenTable, start: int, end: int, *, known: bool) -> int:
    """Where a person's name ends whose last word may be no name; at `start` where none is left.

    What is named after somebody is nobody ("Lincoln Doctrine", "Roe Technologies"); somebody
    `known`, or a name of several words, may stand before what he does ("[Ana Roe] Meeting").
    """
    last = table.words[end - 1].lower if end - start > 1 else ""
    thing = agent_lexicon().endings.get(last, "")
    if thing not in _THINGS or (end - start == 2 and last in _SURNAMES_TOO):
        return end
    return end - 1 if thing == "-" and (known or end - start > 2) else start


def is_honorific(table: TokenTable, token: int) -> bool:
    """Whether a word is one that stands before names and tells no office ("Dr.", "Sheikh")."""
    agent = table.words[token].agent
    return agent is not None and agent.category is AgentClass.HONORIFIC


def _next_name_token(table: TokenTable, atoms: Atoms, token: int) -> int:
    """The token after the next part of a name that may begin at `token`; 0 if the name ends here."""
    size, words = table.size, table.words
    if token >= size or table.sentences[token] != table.sentences[token - 1] or token in table.timed:
        return 0
    word = words[token]
    if word.part is NamePart.SUFFIX and word.capital:
        return token + 1
    if word.text == "," and token + 1 < size and words[token + 1].lower in ("jr", "sr"):
        return token + 2
    if word.text in _HYPHENS:
        before = words[token - 1]
        follows = token + 1 < size and words[token + 1].capital and atoms.at(token + 1) is None
        return token + 2 if follows and before.part is NamePart.ARTICLE else 0
    if word.part in (NamePart.PARTICLE, NamePart.ARTICLE):
        ahead = token + 1
        joined = ahead < size and words[ahead].text in _HYPHENS
        if table.tags[token] in ("IN", "DT", "RB") and not joined:
            return 0  # "met Carter at Cairo airport": a preposition, and no article as in "at-Turki"
        while ahead < size and (words[ahead].part or words[ahead].text in _HYPHENS):
            ahead += 1
        if (
            ahead < size
            and words[ahead].capital
            and table.tags[ahead] in _NAME_TAGS
            and not words[ahead].agent
        ):
            return ahead + 1
        return 0
    if not word.capital or table.tags[token] not in _NAME_TAGS or atoms.at(token) is not None:
        return 0
    if word.agent or word.office or (word.upper and not words[token - 1].upper):
        return 0
    return token + 1


def _extend(table: TokenTable, atoms: Atoms, atom: Atom) -> Atom:
    start, end = atom.start + _of_field(table, atom), atom.end
    while end < table.size and (reach := _next_name_token(table, atoms, end)):
        end = reach
    floor = table.sentence_start(start)
    given = agent_lexicon().genders
    while start > floor and table.words[start].key not in given and _before_in_name(table, atoms, start - 1):
        start -= 1
    while start < end - 1 and (
        table.words[start].agent or table.words[start].office or not table.words[start].key
    ):
        if _is_given(table, start, end):
            break
        start += 1
    if (start, end) == (atom.start, atom.end):
        return atom
    return Atom(start, end, atom.kind, atom.rows if end - start <= atom.end - atom.start else (), atom.label)


def _is_given(table: TokenTable, start: int, end: int) -> bool:
    """Whether an office is a first name here ("Minister [Amir] Peretz"), not in "Amir Tamim bin Hamad"."""
    before = table.words[start - 1].lower if start else ""
    owned = before == "the" or (start > 0 and table.tags[start - 1] == "POS")
    descent = any(word.lower in _DESCENT for word in table.words[start + 1 : end])
    return table.words[start].key in agent_lexicon().genders and not owned and not descent


def _of_field(table: TokenTable, atom: Atom) -> int:
    """1 if the first word is no given name but the field of an office ("of [Unification Lee In-young]")."""
    if atom.start < 2 or atom.end - atom.start < 3 or table.words[atom.start - 1].lower not in ("of", "for"):
        return 0
    office = table.words[atom.start - 2].agent
    held = office is not None and office.category is AgentClass.OFFICE
    return int(held and table.words[atom.start].key not in agent_lexicon().genders)


def _before_in_name(table: TokenTable, atoms: Atoms, token: int) -> bool:
    word = table.words[token]
    if atoms.at(token) is not None or word.agent or word.office or not word.key:
        return False
    if word.part in (NamePart.PARTICLE, NamePart.ARTICLE):
        return token > 0 and table.words[token - 1].capital and table.tags[token - 1] in _NAME_TAGS
    if token > 1 and table.words[token - 1].lower in ("of", "for"):
        office = table.words[token - 2].agent
        if office and office.category is AgentClass.OFFICE:
            return False
    return word.capital and table.tags[token] == "NNP" and not word.upper and token not in table.timed
