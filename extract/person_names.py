"""Personal names with the offices that introduce them, in every order the press knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from ..ontology.knowledge import Knowledge, NameKind
from .agent_lexicon import AgentClass, NamePart, agent_lexicon
from .agent_phrases import AgentPhrase
from .atoms import Atom, AtomKind, Atoms
from .token_table import TokenTable

_JOINT = frozenset({"and", "/", "&", ","})
_CLOSERS = frozenset({",", ".", ";", ")", ":", "—", "–", "-", "”", '"', "?", "!", "and"})
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_PLACED = frozenset({"in", "at", "to", "near", "from", "around", "outside"})
_HYPHENS = frozenset("-‐‑")


@dataclass(slots=True)
class PersonSpan:
    """Tokens `[start, end)` that name a person, `[name_start, name_end)` without offices.

    `phrases` are the offices given with the name, the nearest first; `owners` states given after it
    ("President Biden of the United States"); `gender` what a title tells.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    phrases: list[AgentPhrase] = field(default_factory=list["AgentPhrase"])
    owners: list[Atom] = field(default_factory=list["Atom"])
    gender: str = ""


class PersonFinder:
    """Completes the personal names among the atoms and joins them with their offices."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._names = knowledge.names

    def complete(self, table: TokenTable, atoms: Atoms, phrases: list[AgentPhrase]) -> None:
        """Extend names cut short, split couples, and take as names what follows a title."""
        for phrase in phrases:
            if phrase.word.category is AgentClass.OFFICE and not phrase.word.plural:
                self._name_after_title(table, atoms, phrase)
        for atom in [atom for atom in atoms.found if atom.kind is AtomKind.PERSON]:
            extended = _extend(table, atoms, atom)
            if extended is not atom:
                atoms.put(extended)
                atom = extended
        self._by_the_same_name(table, atoms)
        self._listed_places(table, atoms)

    def join(self, table: TokenTable, atoms: Atoms, phrases: list[AgentPhrase]) -> list[PersonSpan]:
        """Each name with its offices, in text order."""
        ending = {phrase.end: phrase for phrase in phrases}
        starting = {phrase.start: phrase for phrase in phrases}
        spans = [_before(table, atom, ending) for atom in atoms.found if atom.kind is AtomKind.PERSON]
        for span, following in pairwise(spans):
            _share(table, span, following)
        taken = {id(phrase) for span in spans for phrase in span.phrases}
        for span in spans:
            _after(table, atoms, span, starting, taken)
        return spans

    def _name_after_title(self, table: TokenTable, atoms: Atoms, phrase: AgentPhrase) -> None:
        token = phrase.end
        if token >= table.size or table.sentences[token] != table.sentences[phrase.head]:
            return
        while token + 1 < table.size and _honorific(table, token):
            token += 1
        word, atom = table.words[token], atoms.at(token)
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
        atoms.put(Atom(token, end, AtomKind.PERSON, label="TITLE"))

    def _surname(self, atom: Atom, key: str) -> bool:
        if atom.kind is not AtomKind.PLACE:
            return False
        return any(row.kind is NameKind.SURNAME for row in self._names.get(key, ()))

    def _listed_places(self, table: TokenTable, atoms: Atoms) -> None:
        """Take as a town what the recogniser called a person in a list of towns ("to Rome,
        Bari and Matera")."""
        previous: Atom | None = None
        for atom in list(atoms.found):
            single = atom.kind is AtomKind.PERSON and atom.end - atom.start == 1 and not atom.rows
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
        for token in range(table.size):
            word = table.words[token]
            free = atoms.at(token) is None and word.agent is None and word.office is None
            if free and word.key in surnames and word.capital and table.tags[token] in _NAME_TAGS:
                atoms.put(Atom(token, token + 1, AtomKind.PERSON, label="PERSON"))
        for atom in list(atoms.found):
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


def _honorific(table: TokenTable, token: int) -> bool:
    agent = table.words[token].agent
    return agent is not None and agent.category is AgentClass.HONORIFIC


def _next_name_token(table: TokenTable, atoms: Atoms, token: int) -> int:
    """The token after the next part of a name that may begin at `token`; 0 if the name ends here."""
    size, words = table.size, table.words
    if token >= size or table.sentences[token] != table.sentences[token - 1]:
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
    while start < end - 1 and (table.words[start].agent or not table.words[start].key):
        start += 1
    if (start, end) == (atom.start, atom.end):
        return atom
    return Atom(start, end, atom.kind, atom.rows if end - start <= atom.end - atom.start else (), atom.label)


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


def _before(table: TokenTable, atom: Atom, ending: dict[int, AgentPhrase]) -> PersonSpan:
    """The name with what stands before it."""
    name = " ".join(table.text(atom.start, atom.end).split())
    span = PersonSpan(atom.start, atom.end, atom.start, atom.end, name)
    position = atom.start
    while position and (_honorific(table, position - 1) or (table.words[position - 1].lower == "his" and (
        position < table.size and _honorific(table, position)
    ))):  # fmt: skip
        agent = table.words[position - 1].agent
        span.gender = span.gender or (agent.note if agent else "")
        position -= 1
    span.start = position
    phrase = ending.get(position)
    if phrase is None and position > 3 and table.words[position - 1].text == ")":
        phrase = ending.get(position - 3)
    if phrase is None and position > 1 and table.words[position - 1].text == ",":
        phrase = ending.get(position - 1)
        capital = phrase is not None and table.words[phrase.head].capital
        if phrase and not (_apposed(table, atom, phrase) and (phrase.owners or phrase.definite or capital)):
            phrase = None
    while phrase is not None and phrase.word.category in (AgentClass.OFFICE, AgentClass.PERSON):
        span.phrases.append(phrase)
        span.start = phrase.start
        span.gender = span.gender or phrase.word.note
        if phrase.start in ending and not phrase.determiner:
            phrase = ending[phrase.start]
            continue
        joined = phrase.start - 1
        if joined < 1 or table.words[joined].lower not in _JOINT or phrase.determiner:
            break
        phrase = ending.get(joined)
        if phrase is not None and (phrase.determiner or phrase.word.plural):
            break
    return span


def _share(table: TokenTable, span: PersonSpan, following: PersonSpan) -> None:
    """A plural office serves all names listed after it: "Members of Parliament A and B"."""
    between = table.words[span.name_end : following.start]
    listed = 0 < len(between) <= 2 and all(word.lower in ("and", ",") for word in between)
    if listed and not following.phrases and span.phrases and span.phrases[0].word.plural:
        following.phrases.append(span.phrases[0])


def _apposed(table: TokenTable, atom: Atom, phrase: AgentPhrase) -> bool:
    """Whether a name after a comma is the office-holder's: set off on both sides or parsed so."""
    head = table.head_of(atom.start, atom.end)
    if table.deps[head] == "appos" and phrase.start <= table.heads[head] < phrase.end:
        return True
    return atom.end >= table.size or (
        table.words[atom.end].text in (",", ".", ")", ";") and table.deps[head] != "conj"
    )


def _after(
    table: TokenTable, atoms: Atoms, span: PersonSpan, starting: dict[int, AgentPhrase], taken: set[int]
) -> None:
    """What follows the name: "of the United States"; ", Washington's senior adviser"; ", who serves as …"."""
    end, words = span.name_end, table.words
    if end + 1 >= table.size:
        return
    if words[end].lower == "of" and span.phrases:
        first = end + 2 if words[end + 1].lower == "the" else end + 1
        atom = atoms.at(first)
        if atom and atom.start == first and atom.kind is AtomKind.STATE and not atom.demonym:
            span.owners.append(atom)
            span.end = atom.end
        return
    if words[end].text not in (",", "(", "–", "—"):
        return
    first = end + 1
    if words[first].lower == "who":
        first = _after_copula(table, first + 1)
    phrase = starting.get(first)
    if (
        phrase is None
        or id(phrase) in taken
        or phrase.word.category is not AgentClass.OFFICE
        or phrase.word.plural
    ):
        return
    follows = words[phrase.end].text if phrase.end < table.size else "."
    new_line = phrase.end < table.size and table.sentences[phrase.end] != table.sentences[phrase.head]
    if (
        follows in _CLOSERS
        or not follows.strip()
        or new_line
        or table.deps[phrase.head] == "appos"
        or first > end + 1
    ):
        span.phrases.append(phrase)
        taken.add(id(phrase))
        if first == end + 1:
            span.end = phrase.end


def _after_copula(table: TokenTable, token: int) -> int:
    """The token after "is", "was", "serves as", "has served as"."""
    start = token
    while token < table.size and token < start + 4 and table.words[token].lower in (
        "is", "was", "has", "had", "served", "serves", "been", "as", "also", "currently",
    ):  # fmt: skip
        token += 1
    return token if token > start else -1
