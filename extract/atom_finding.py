"""Finds the names of a text: the curated ones, and what the entity recogniser adds.

A known name that is only the beginning of a longer one ("Vienna" of the "Vienna Convention") makes no atom
of its own.
"""

from __future__ import annotations

from ..ontology.knowledge import Knowledge, Name, NameKind
from .agent_lexicon import AgentClass, NamePart, OfficeWord, agent_lexicon
from .atoms import (
    AGREEMENT_KINDS,
    HYPHENS,
    PEOPLES_AND_TONGUES,
    PLACE_KINDS,
    STATE_KINDS,
    Atom,
    AtomKind,
    Atoms,
)
from .coupled_names import find_couples
from .gazetteer import Gazetteer, KnownName
from .governed_places import GovernedPlaces
from .longer_names import is_end_of_longer, widen_names
from .name_completion import before_thing
from .organization_names import add_branches, add_organizations, organization_nouns
from .person_index import PersonIndex
from .speaker_labels import name_speakers
from .state_styles import widen_states
from .token_table import TokenTable, Word
from .unknown_lands import LandFinder

_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_LARGE_TOWN = 100_000
_OFFICE_BACK = 8
_SHORT_NAME = 4
_PREFIXES = frozenset({"euro", "trans", "circum"})
"""What makes a word of a sea or continent after a hyphen tell of relations, not of the place."""
_EDGES = frozenset({"the", "a", "an", "of", "for", "and", "in", "on", "to", "with", "by", "at"})
_PARTS_OF_THE_WORLD = frozenset({"latin", "central", "native", "indigenous", "ibero", "afro", "pan"})
_CRAFT = frozenset(
    {"aircraft", "airliner", "boat", "destroyer", "ferry", "freighter", "frigate", "jet", "plane", "ship",
     "submarine", "tanker", "trawler", "vessel", "warship", "yacht"}
)  # fmt: skip
_PLACE_PREPOSITIONS = frozenset({"in", "at", "to", "near", "from", "around", "outside", "of"})
_SENT_TO = frozenset({"to", "in", "for"})
_NOUNS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "ADD", "FW"})
_RANKS = frozenset(
    {"major", "brigadier", "brigadier-general", "general", "lieutenant", "captain", "sergeant", "corporal",
     "commodore", "colonel", "admiral"}
)  # fmt: skip
_FIELDS = frozenset({"treasury", "interior", "exchequer", "navy", "army", "air"})
_MEN = frozenset({"abu", "mullah", "maulvi", "maulana", "mufti"})
_SITES = frozenset({"prison", "jail", "district", "province", "village", "group", "brigade", "brigades"})
_HALVES = frozenset(
    {"north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"}
)
_OF_FIELDS = frozenset({"of", "for", "on", "against", "to"})
_PLURAL_WATERS = frozenset({"seas", "oceans", "gulfs"})
_PAIR = 2
_AIRWAVES = frozenset({"radio", "television", "tv", "newspaper", "news"})
_BUREAUS = frozenset({"bureau", "office"})
_STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm"})
_WATERS = frozenset({"gulf", "sea", "bay", "strait", "straits", "lake", "channel"})
_CAUSES = frozenset({"liberation", "freedom", "independence", "resistance", "redemption"})


class AtomFinder:
    """Finds the atoms of a text by the gazetteer first, by the entity recogniser for the rest."""

    def __init__(self, knowledge: Knowledge, persons: PersonIndex) -> None:
        self._knowledge, self._persons = knowledge, persons
        self._gazetteer = Gazetteer(knowledge)
        self._endings, self._given = agent_lexicon().endings, agent_lexicon().genders
        self._governed = GovernedPlaces(knowledge)
        self._lands = LandFinder(knowledge, self._only_surname)

    def find(self, table: TokenTable) -> Atoms:
        """Atoms of `table` in text order."""
        recognised = [each for each in table.entities if each[2] in _NAMING and not _is_storm(table, each)]
        label_at: dict[int, tuple[int, int, str]] = {}
        for span in recognised:
            for token in range(span[0], span[1]):
                label_at[token] = span
        known = [atom for name in self._gazetteer.find(table) for atom in self._judge(table, name, label_at)]
        atoms = Atoms(known, table.size)
        for start, end, label in recognised:
            self._add_unknown(table, atoms, start, end, label)
        for token in table.capitals:
            if table.words[token].lower in _HALVES and token + 2 < table.size:
                self._share_noun(table, atoms, token)
        for token in table.capitals:
            agent = table.words[token].agent
            if agent and agent.category is AgentClass.AGREEMENT:
                _add_agreement(table, atoms, token, agent.note)
        _drop_ranks(table, atoms)
        widen_states(table, atoms)
        add_organizations(table, atoms)
        add_branches(table, atoms)
        widen_names(table, atoms, self._knowledge)
        _agree_on_labels(table, atoms)
        _find_people_among_places(table, atoms)
        _find_bands(table, atoms)
        self._find_rulers(table, atoms)
        self._governed.find(table, atoms)
        self._lands.find(table, atoms)
        _find_given_names(table, atoms)
        find_couples(table, atoms, self._only_surname)
        name_speakers(table, atoms)
        return atoms

    def _judge(
        self, table: TokenTable, name: KnownName, label_at: dict[int, tuple[int, int, str]]
    ) -> list[Atom]:
        """The atom that a known name makes, if it makes one."""
        span = label_at.get(name.start)
        wider = (
            span is not None
            and span[0] <= name.start
            and span[1] >= name.end
            and (span[1] - span[0] > name.end - name.start)
        )
        if span and wider and span[2] == "PERSON" and _is_name(table, name, span[0], span[1]):
            return []
        rows = tuple(row for row in name.rows if row.kind is not NameKind.SURNAME)
        if not rows or _common_word(table, name, rows[0]) or is_end_of_longer(table, name, rows[0]):
            return []
        kind = self._kind(rows[0])
        if kind in (AtomKind.STATE, AtomKind.PLACE) and _names_water(table, name.start):
            return []
        if kind is AtomKind.PERSON and name.end - name.start == 1:
            return []
        if kind is AtomKind.PLACE and not self._is_place(table, name, rows, span):
            return []
        event = kind is AtomKind.ORG and span and self._endings.get(table.words[span[1] - 1].lower) == "-"
        if not event and _goes_on(table, name, rows, kind, span if wider else None):
            return []
        return [Atom(name.start, name.end, kind, rows)]

    def _kind(self, row: Name) -> AtomKind:
        entity = self._knowledge.entities.get(row.entity)
        kind = entity.kind if entity else ""
        if kind == "Person":
            return AtomKind.PERSON
        if kind in STATE_KINDS:
            return AtomKind.STATE
        if kind in PLACE_KINDS or row.entity.startswith("place/"):
            return AtomKind.PLACE
        return AtomKind.AGREEMENT if kind in AGREEMENT_KINDS else AtomKind.ORG

    def _is_place(
        self, table: TokenTable, name: KnownName, rows: tuple[Name, ...], span: tuple[int, int, str] | None
    ) -> bool:
        """Whether a town's name is used as one here; many are common words, acronyms or family names."""
        if any(row.kind is NameKind.METONYM or is_territory(row) for row in rows):
            return True
        word = table.words[name.start]
        if name.end - name.start == 1 and (word.agent or word.office or name.start in table.timed):
            return False
        if table.opens_dateline(name.start, name.end):
            return True
        if word.upper and name.end - name.start == 1 and not _in_capitals(table, name.start):
            return False
        entity = self._knowledge.entities.get(rows[0].entity)
        if entity is not None and entity.kind != "Settlement":
            return True
        if table.pos[name.end - 1] != "PROPN" and not (span and span[2] in ("GPE", "LOC")):
            return False
        geo = self._knowledge.geo.get(rows[0].entity)
        large = geo is not None and geo.population >= _LARGE_TOWN
        located = _located(table, name)
        if span:
            return located or (span[2] == "GPE" and large)
        titled = word.office is not None  # "General Santos" is a town, or a general
        return located or (large and not titled)

    def _add_unknown(self, table: TokenTable, atoms: Atoms, start: int, end: int, label: str) -> None:
        """An atom for what the recogniser found, if no known name says more."""
        start, end = _trimmed(table, start, end)
        if label == "PERSON":
            end = self._end_of_person(table, start, end)
        if start >= end or not any(word.capital for word in table.words[start:end]):
            return
        if end - start == 1 and table.words[start].lower in PEOPLES_AND_TONGUES:
            return  # "Islam", "Farsi"
        if label == "PERSON":
            start = _after_rank(table, start, end)
        elif label == "ORG" and _is_of_a_man(table, start, end):
            end, label = _end_of_person(table, end), "PERSON"
        elif label == "ORG" and self._is_behind_field(table, start, end):
            start, label = start + 1, "PERSON"
        if label in ("FAC", "LOC", "GPE") and _is_craft(table, start, end):
            return
        if label in ("FAC", "LOC", "GPE") and end - start > 1:
            station = self._endings.get(table.words[end - 1].lower) == "MediaOrganization"
            label = "ORG" if station else label  # "Radio" is no place
        if label == "ORG":
            start = _behind_owner(table, start, end)
        inside = [atom for token in range(start, end) if (atom := atoms.at(token))]
        if end - start == 1 and not inside and self._only_surname(table.words[start].key):
            label = "PERSON"
        elif not inside and end - start == 1 and _acronym(table, start) and not _titled(table, start):
            label = "ORG" if label != "PERSON" or len(table.words[start].text) in (3, 4) else label
        if not inside and self._couple(table, start, end):
            atoms.put(Atom(start, start + 1, AtomKind.PERSON, label="PERSON"))
            atoms.put(Atom(end - 1, end, AtomKind.PERSON, label="PERSON"))
        elif label == "PERSON":
            if all(word.agent or word.office or not word.key for word in table.words[start:end]):
                return
            if not inside:
                atoms.put(Atom(start, end, AtomKind.PERSON, label=label))
            elif all(atom.start >= start and atom.end <= end for atom in inside):
                self._trim_person(table, atoms, start, end)
        elif label == "ORG" and (first := self._person_behind(table, start, end)) < end:
            atoms.put(Atom(first, end, AtomKind.PERSON, label="PERSON"))
        elif label == "ORG":
            if self._is_thing(table, start, end) or table.words[start].lower == "covid":
                return
            if _is_organization(table, inside, start, end):
                atoms.put(Atom(with_bureau(table, start), end, AtomKind.ORG, label=label))
            elif not inside:
                self._add_persons_within(table, atoms, start, end)
        elif inside and (first := self._person_after(table, inside, end)) < end:
            atoms.put(Atom(first, end, AtomKind.PERSON, label="PERSON"))
        elif not inside and not any(
            _describes(word) or _is_land(word)
            for word in table.words[start : _without_state(table, start, end)]
        ):
            atoms.put(Atom(start, end, AtomKind.PLACE, label=label))

    def _find_rulers(self, table: TokenTable, atoms: Atoms) -> None:
        """Take a known surname before the word for a government for a person: "the Roe administration"."""
        for token in table.capitals:
            after = table.words[token + 1].agent if token + 1 < table.size else None
            ruled = after is not None and after.category is AgentClass.GOVERNMENT and not after.plural
            atom = atoms.at(token) if ruled else None
            word = table.words[token]
            free = atom is None or (not atom.rows and atom.end == token + 1 and atom.start == token)
            plain = word.agent is None and word.office is None and not word.upper
            told = ruled and free and plain and token and table.words[token - 1].lower == "the"
            if told and self._persons.by_surname(word.key):
                atoms.put(Atom(token, token + 1, AtomKind.PERSON, label="PERSON"))

    def _is_thing(self, table: TokenTable, start: int, end: int) -> bool:
        """Whether a name, or what it is the title of, is a paper, a plan or an event, and nobody.

        "Roadmap for Recovery", "Order on [Supply Chains]".
        """
        if names_thing(table, start, end):
            return True
        before = start - 2 if table.words[start - 1].lower == "the" else start - 1
        titled = before > 0 and table.words[before].lower in ("on", "for") and table.words[before - 1].capital
        titled = titled and table.tags[before - 1] in ("NNP", "NN")  # no "Plans for the Southern Command"
        return titled and self._endings.get(table.words[before - 1].lower) == "-"

    def _person_behind(self, table: TokenTable, start: int, end: int) -> int:
        """Where a name begins behind the field of an office: "Director for [Asian Affairs Kan Ito]"."""
        words = table.words
        for token in range(start, end - 2):
            rest = words[token + 1 : end]
            named = all(
                each.capital and each.key.isalpha() and not (each.agent or each.office) for each in rest
            )
            named = named and all(each.lower not in self._endings for each in rest)
            before = words[max(0, start - _OFFICE_BACK) : token]
            if words[token].text == "Affairs" and named and any(each.office for each in before):
                return token + 1
        return end

    def _end_of_person(self, table: TokenTable, start: int, end: int) -> int:
        """Where a name ends in what the recogniser took for a person; at `start` where there is none.

        No name ends in a common word ("[Roe] underscored", "Muchas gracias"), nor with what makes laws, rooms
        or companies of names ("Lincoln Doctrine", "John Roe Room").
        """
        words, last = table.words, end
        while last > start and _common(words[last - 1]):
            last -= 1
        if last < end and not any(self._known_name(word.key) for word in words[start:last]):
            return start
        single = last - start == 1 and words[start].lower.startswith("covid")
        known = last - start > 1 and self._known_name(words[last - 2].key)
        return start if single else before_thing(table, start, last, known=known)

    def _known_name(self, key: str) -> bool:
        return key in self._given or bool(key and self._persons.by_surname(key))

    @staticmethod
    def _person_after(table: TokenTable, inside: list[Atom], end: int) -> int:
        """Where a name begins in what the recogniser took for one place: "ambassador to [Peru Ana Roe]"."""
        state, words = inside[-1], table.words
        sent = state.start > 1 and words[state.start - 1].lower in _SENT_TO and words[state.start - 2].agent
        post = sent.category is AgentClass.OFFICE if sent else False
        rest = words[state.end : end]
        named = len(rest) > 1 and all(word.capital and not (word.agent or word.office) for word in rest)
        return state.end if post and named and state.kind is AtomKind.STATE else end

    @staticmethod
    def _is_behind_field(table: TokenTable, start: int, end: int) -> bool:
        """Whether a name stands behind what its office is of: "Secretary of the [Treasury] Jan Roe"."""
        words = table.words
        owned = start > 1 and words[start - 1].lower == "the" and words[start - 2].lower == "of"
        field = words[start].lower in _FIELDS and end - start > 2
        return owned and field and not any(word.agent or word.office for word in words[start + 1 : end])

    def _share_noun(self, table: TokenTable, atoms: Atoms, token: int) -> None:
        """The name of which a list leaves out the noun: "[South] and Central Asia" are two regions."""
        words, last = table.words, token + 1
        while last + 1 < table.size and (words[last].lower in ("and", ",") or words[last].lower in _HALVES):
            last += 1
        beside, known = atoms.at(last), atoms.at(token)
        if beside is None or beside.end != last + 1 or beside.end - beside.start != _PAIR:
            return
        joined = words[token + 1].lower in ("and", ",") and words[beside.start].lower in _HALVES
        if not joined or not beside.rows or not token < beside.start:
            return
        noun = words[last].key if words[last].key not in _PLURAL_WATERS else words[last].key[:-1]
        rows = self._knowledge.names.get(f"{words[token].key} {noun}", ())
        if rows and (known is None or not known.rows):
            atoms.put(Atom(token, token + 1, self._kind(rows[0]), rows))

    def _add_persons_within(self, table: TokenTable, atoms: Atoms, start: int, end: int) -> None:
        """Persons in what is no organisation: "[Parliament Ann Lee]", "[Biden-Harris Administration]"."""
        words = table.words
        described = [token for token in range(start, end) if words[token].agent or words[token].office]
        last = described[-1] if described else end
        if (last == end - 2 and _names_several(table, last)) or (
            last < end - 2 and words[last + 1].key in self._given
        ):
            atoms.put(Atom(last + 1, end, AtomKind.PERSON, label="PERSON"))
        elif last == end - 1:
            for token in range(start, last):
                if words[token].key and self._only_surname(words[token].key):
                    atoms.put(Atom(token, token + 1, AtomKind.PERSON, label="PERSON"))

    def _couple(self, table: TokenTable, start: int, end: int) -> bool:
        """Two surnames joined by a hyphen: "the Pashinyan-Zelensky meeting"."""
        if end - start != 3 or table.words[start + 1].text not in HYPHENS:
            return False
        return self._only_surname(table.words[start].key) and self._only_surname(table.words[end - 1].key)

    def _only_surname(self, key: str) -> bool:
        rows = self._knowledge.names.get(key, ())
        if rows:
            return all(row.kind is NameKind.SURNAME for row in rows)
        return len(key) > _SHORT_NAME and bool(self._persons.by_surname(key))

    def _trim_person(self, table: TokenTable, atoms: Atoms, start: int, end: int) -> None:
        """A person's name of whose beginning is a title or nationality: the part after it."""
        inner = [atom for token in range(start, end) if (atom := atoms.at(token))]
        last = max(atom.end for atom in inner)
        if last < end and inner[0].kind is not AtomKind.PERSON:
            atoms.put(Atom(last, end, AtomKind.PERSON, label="PERSON"))


def _after_rank(table: TokenTable, start: int, end: int) -> int:
    """Where a name begins behind ranks that were taken for part of it: "Major General [Jan Roe]"."""
    while end - start > 1 and table.words[start].lower in _RANKS:
        start += 1
    return start


def _drop_ranks(table: TokenTable, atoms: Atoms) -> None:
    """Take a rank before a name for no surname: "spokesman [Major] Jan Roe"."""
    for token in range(table.size - 1):
        if table.words[token].lower in _RANKS and table.words[token + 1].capital:
            atom = atoms.at(token)
            if atom is not None and atom.start == token == atom.end - 1:
                atoms.drop(atom)


def _is_of_a_man(table: TokenTable, start: int, end: int) -> bool:
    """Whether what seems a body's name begins as men's do, and no prison's: "Abu Hamza", "Mullah Roe"."""
    after = table.words[end].lower if end < table.size else ""
    return end - start > 1 and table.words[start].lower in _MEN and after not in _SITES


def _end_of_person(table: TokenTable, end: int) -> int:
    """Where a name ends of which the rest was taken for another's: "Abu Hamza [al-Masri]"."""
    return next((last for first, last, label in table.entities if first == end and label == "PERSON"), end)


def _names_several(table: TokenTable, token: int) -> bool:
    """Whether an office in the plural stands before two names: "Ambassadors Roe and Doe"."""
    office = table.words[token].agent
    joint, second = token + 2, token + 3
    joined = second < table.size and table.words[joint].lower == "and" and table.words[second].capital
    return joined and office is not None and office.plural and office.category is AgentClass.OFFICE


def _add_agreement(table: TokenTable, atoms: Atoms, token: int, kind: str) -> None:
    """A named agreement: capitalised words that end in "Declaration", "Accords", "Treaty"."""
    if (inside := atoms.at(token)) and inside.rows:
        return
    start = token
    while start > 0 and _part_of_title(table, start - 1):
        start -= 1
    if start < token and table.words[start].capital:
        atoms.put(Atom(start, token + 1, AtomKind.AGREEMENT, label=kind))


def _part_of_title(table: TokenTable, token: int) -> bool:
    word = table.words[token]
    if word.text in HYPHENS:
        return token > 0 and table.words[token - 1].capital
    return word.capital and table.tags[token] in _NOUNS


def _describes(word: Word) -> bool:
    return word.agent is not None and word.agent.category in (
        AgentClass.OFFICE, AgentClass.BODY, AgentClass.GOVERNMENT, AgentClass.FORCE, AgentClass.PERSON,
    )  # fmt: skip


def _behind_owner(table: TokenTable, start: int, end: int) -> int:
    """Where a name begins that a body owns: "Ministry of the Interior's [Special Brigade]"."""
    mark = next((token for token in range(start, end - 1) if table.tags[token] == "POS"), -1)
    agents = (table.words[token].agent for token in range(start, max(mark, start)))
    bodies = (AgentClass.BODY, AgentClass.GOVERNMENT)
    return mark + 1 if any(agent is not None and agent.category in bodies for agent in agents) else start


def _is_land(word: Word) -> bool:
    """Whether a word says what sort of state is meant: "the Islamic Republic"."""
    return word.agent is not None and word.agent.category is AgentClass.COUNTRY and not word.agent.plural


def _without_state(table: TokenTable, start: int, end: int) -> int:
    """Where a name ends before the word that makes it one of a part of a federation: "[Kano] State"."""
    return end - (end - start > 1 and table.words[end - 1].text == "State")


def _is_name(table: TokenTable, name: KnownName, start: int, end: int) -> bool:
    """Whether the words of `[start, end)` around a known name are parts of one personal name."""
    others = [table.words[token] for token in (*range(start, name.start), *range(name.end, end))]
    names = [word for word in others if word.capital and word.agent is None and word.office is None]
    given = table.words[name.start].key in agent_lexicon().genders
    if name.rows[0].kind is NameKind.DEMONYM and name.start == start and not given:
        return False
    if name.start == start and table.words[start].agent:
        return False
    return bool(names) or any(word.part is NamePart.PARTICLE for word in others)


def _goes_on(
    table: TokenTable, name: KnownName, rows: tuple[Name, ...], kind: AtomKind,
    wider: tuple[int, int, str] | None,
) -> bool:  # fmt: skip
    """Whether the known name is but the beginning of a longer name ("Vienna Convention")."""
    if kind is AtomKind.PERSON or rows[0].kind is NameKind.DEMONYM or table.possessive(name.end - 1):
        return False
    if name.end >= table.size or (table.words[name.start].upper and kind is AtomKind.STATE):
        return False
    following = table.words[name.end]
    if (
        not following.capital
        or table.tags[name.end] not in ("NNP", "NNPS")
        or table.words[name.end - 1].upper
    ):
        return False
    if table.heads[name.end - 1] < name.end or table.deps[name.end - 1] not in (
        "compound",
        "nmod",
        "nmod:desc",
    ):
        return False
    officer = following.agent is not None and following.agent.category is AgentClass.OFFICE
    if kind is AtomKind.PLACE and officer and wider is None:
        return False  # "Turin Mayor Jan Roe"
    if kind is AtomKind.PLACE or rows[0].kind is NameKind.METONYM:
        return wider is not None or following.agent is not None or not table.words[name.end].upper
    return wider is not None and wider[2] != "PERSON" and not _describes(following)


def _cites(table: TokenTable, name: KnownName) -> bool:
    """Whether letters between numbers cite a law: "5 U.S.C. 552b"."""
    after = table.words[name.end].text if name.end < table.size else ""
    return (
        name.start > 0
        and table.words[name.start - 1].text.isdigit()
        and after[:1] in "§0123456789"
        and bool(after)
    )


def _common_word(table: TokenTable, name: KnownName, row: Name) -> bool:
    """Whether the letters are no name here: "IS" in a line of capitals, "American" of "Latin American"."""
    if name.end - name.start > 1:
        return False
    if row.kind is NameKind.ACRONYM and _cites(table, name):
        return True
    after = table.words[name.end] if name.end < table.size else None
    word = table.words[name.start]
    if row.entity.startswith("group/") and after is not None:
        office = after.agent is not None and after.agent.category is AgentClass.OFFICE
        if office and word.office is OfficeWord.FIELD:
            return True  # "Labour Minister"
        if row.kind is NameKind.ACRONYM and after.lower in _AIRWAVES:
            return True  # "RPP radio"
    if row.kind is NameKind.ACRONYM and table.tags[name.start] not in ("NNP", "NNPS", "NN", "JJ"):
        return _in_capitals(table, name.start)
    before = table.words[name.start - 1] if name.start else None
    if before is not None and before.text in HYPHENS and table.words[name.start - 2].lower in _PREFIXES:
        return True  # "Euro-Atlantic"
    if row.kind is not NameKind.DEMONYM or before is None:
        return False
    if row.text == "American" and before.lower in _HALVES:
        return True
    first = table.words[name.start - 2].lower if before.text in HYPHENS and name.start > 1 else before.lower
    return first in _PARTS_OF_THE_WORLD


def _agree_on_labels(table: TokenTable, atoms: Atoms) -> None:
    """One unknown word is one sort of thing in a text: a place in one sentence is no person in the next."""
    unknown = [atom for atom in atoms.found if not atom.rows and atom.end - atom.start == 1]
    places = {table.words[atom.start].key for atom in unknown if atom.label == "GPE"}
    for atom in unknown:
        if atom.kind in (AtomKind.PERSON, AtomKind.ORG) and table.words[atom.start].key in places:
            titled = atom.start and table.words[atom.start - 1].agent is not None
            if not titled:
                atoms.put(Atom(atom.start, atom.end, AtomKind.PLACE, label="GPE"))


def _find_people_among_places(table: TokenTable, atoms: Atoms) -> None:
    """Take for a person what the recogniser called a place, where the text says who or calls the person so.

    As in *met Juan Roe, a spokesman for*, *Thank you, Juan … Juan Roe asked*.
    """
    called = {
        table.words[atom.start].key
        for atom in atoms.found
        if atom.kind is AtomKind.PERSON and atom.end - atom.start == 1
    }
    for atom in [each for each in atoms.found if each.label == "GPE" and not each.rows]:
        told = table.kids[table.head_of(atom.start, atom.end)]
        nouns = (table.words[kid].agent for kid in told if kid > atom.end and table.deps[kid] == "appos")
        people = (AgentClass.OFFICE, AgentClass.PERSON)
        beside = table.deps[table.head_of(atom.start, atom.end)] == "appos"
        is_told = (beside and _ends_office(table, atoms, atom)) or any(
            noun is not None and noun.category in people and not noun.plural for noun in nouns
        )
        if atom.end - atom.start > 1 and (is_told or table.words[atom.start].key in called):
            atoms.put(Atom(atom.start, atom.end, AtomKind.PERSON, label="PERSON"))


def _find_given_names(table: TokenTable, atoms: Atoms) -> None:
    """Take the first name of a person of the text for the person, where it is told like a land or town.

    "Jordan Roe was freed. Jordan had been held." Not where the text speaks of the land in other words, too.
    """
    first: dict[str, int] = {}
    for atom in atoms.found:
        if atom.kind is AtomKind.PERSON and atom.end - atom.start > 1:
            first.setdefault(table.words[atom.start].text, atom.start)
    alike = [
        atom for atom in atoms.found
        if atom.kind in (AtomKind.STATE, AtomKind.PLACE) and atom.end == atom.start + 1
        and table.words[atom.start].text in first
    ]  # fmt: skip
    for name in dict.fromkeys(table.words[atom.start].text for atom in alike):
        same = [atom for atom in alike if table.words[atom.start].text == name]
        lands = {row.entity for atom in same for row in atom.rows}
        told = any(
            lands & {row.entity for row in atom.rows} for atom in atoms.found if atom not in same and lands
        )
        placed = any(table.case(atom.start) in _PLACE_PREPOSITIONS for atom in same)
        if not told and not placed:
            for atom in same:
                if atom.start > first[name]:
                    atoms.put(Atom(atom.start, atom.end, AtomKind.PERSON, label="PERSON"))


def _find_bands(table: TokenTable, atoms: Atoms) -> None:
    """Take for an organisation what stands behind the noun for one, or before it.

    As in "the criminal gang [Los Roes]", "[Los Roes], a militia based in Lima".
    """
    for atom in [
        each for each in atoms.found if not each.rows and each.kind is not AtomKind.ORG and each.start
    ]:
        before, head = table.words[atom.start - 1].agent, table.head_of(atom.start, atom.end)
        band = before is not None and before.category is AgentClass.ORGANIZATION and not before.plural
        joined = table.deps[head] in ("appos", "nmod:desc") and table.heads[head] == atom.start - 1
        joined = joined or (
            table.deps[atom.start - 1] in ("compound", "nmod:desc") and table.heads[atom.start - 1] == head
        )
        told = any(
            kid > atom.end and table.deps[kid] == "appos" and _is_band(table.words[kid])
            for kid in table.kids[head]
        )
        if told or (band and joined and not table.words[atom.start - 1].capital):
            same = table.text(atom.start, atom.end)
            for other in [each for each in atoms.found if table.text(each.start, each.end) == same]:
                atoms.put(Atom(other.start, other.end, AtomKind.ORG, label="ORG"))


def _is_band(word: Word) -> bool:
    """Whether a noun tells of one organisation of some kind: *a militia*, *a gang*."""
    noun = word.agent
    return noun is not None and noun.category is AgentClass.ORGANIZATION and not noun.plural


def _ends_office(table: TokenTable, atoms: Atoms, atom: Atom) -> bool:
    """Whether an office with where somebody is sent stands before a name: "its envoy to Mali, Juan Roe,"."""
    before = atoms.at(atom.start - 2) if atom.start > 3 and table.words[atom.start - 1].text == "," else None
    if before is None or before.kind not in (AtomKind.STATE, AtomKind.PLACE) or before.start < 2:
        return False
    office = table.words[before.start - 2].agent
    sent = table.words[before.start - 1].lower == "to"
    return sent and office is not None and office.category is AgentClass.OFFICE and not office.plural


def is_territory(row: Name) -> bool:
    """Whether a reading is a curated state, not one of the many towns."""
    return row.entity.startswith(("state/", "authority/"))


def _located(table: TokenTable, name: KnownName) -> bool:
    """Whether a name stands where places stand: after "in", before ", Country"."""
    before = table.words[name.start - 1].lower if name.start else ""
    if before in _PLACE_PREPOSITIONS:
        return True
    return (
        name.end + 1 < table.size and table.words[name.end].text == "," and table.words[name.end + 1].capital
    )


def _in_capitals(table: TokenTable, token: int) -> bool:
    """Whether the words around are in capitals too, as in a dateline."""
    near = [word for word in table.words[max(token - 2, 0) : token + 5] if word.key.isalpha()]
    return sum(word.upper for word in near) > 1


def _trimmed(table: TokenTable, start: int, end: int) -> tuple[int, int]:
    """The span without articles, prepositions, endings and punctuation at its edges."""
    words = table.words
    while start < end and (words[start].lower in _EDGES or not words[start].key):
        start += 1
    while end > start and (
        words[end - 1].lower in _EDGES or table.tags[end - 1] == "POS" or not words[end - 1].key
    ):
        if end > start + 1 and words[end - 1].capital and words[end - 2].text in HYPHENS:
            break  # "Miri Bar-On"
        end -= 1
    return start, end


def _is_organization(table: TokenTable, inside: list[Atom], start: int, end: int) -> bool:
    """Whether an unknown span called an organisation is a name at all.

    And not part of an office or a list.
    """
    words = table.words[start:end]
    if (words[-1].agent and words[-1].agent.category is AgentClass.GOVERNMENT) or "@" in words[0].text:
        return False
    if any(word.agent and word.agent.category is AgentClass.OFFICE for word in words):
        return False
    covered = {token for atom in inside for token in range(atom.start, atom.end)}
    rest = [table.words[token] for token in range(start, end) if token not in covered]
    if all(word.office or word.agent or word.lower in _EDGES or not word.key for word in rest):
        return False
    before = start - 2 if start > 2 and table.words[start - 1].lower == "the" else start - 1
    inner = before > 0 and table.words[before].lower in ("of", "for")
    office = table.words[before - 1].agent if inner else None
    if office and office.category is AgentClass.OFFICE and (before == start - 1 or table.words[start].agent):
        return False
    if words[0].agent and any(word.text == "," for word in words):
        return False
    if words[0].agent and words[0].agent.category is AgentClass.BODY and table.possessive(start):
        return False  # "the Department's Peace Strategy"
    if len(words) == 1:
        return not inside and _looks_like_a_name(table, start)
    if inside:
        reaches = any(atom.start < start or atom.end > end for atom in inside)
        listed = len(inside) > 1 or table.words[min(inside[0].end, end - 1)].lower in ("and", ",")
        described = any(_describes(word) for word in words) and not (
            _is_of_rebels(words) and inside[-1].end < end  # "Chinese [People's Liberation Army]"
        )
        return not (reaches or listed or described or inside[0].end - inside[0].start >= end - start)
    return not (len(words) <= 2 and any(_describes(word) for word in words))


def _is_of_rebels(words: list[Word]) -> bool:
    """Whether an army is named by what it fights for, and so no state's: *the Bodo Liberation Army*."""
    army = words[-1].agent is not None and words[-1].agent.category is AgentClass.FORCE
    return army and any(word.capital and word.lower in _CAUSES for word in words[1:-1])


def names_thing(table: TokenTable, start: int, end: int) -> bool:
    """Whether the noun of a name tells of a paper, a plan or an event: "Plan for Growth", "Annual Review"."""
    endings = agent_lexicon().endings
    fields = (place for place in range(start + 1, end) if table.words[place].lower in _OF_FIELDS)
    noun = next(fields, end) - 1
    if noun < end - 1 and table.words[noun].lower in organization_nouns():
        return False  # "Centre for Policy Analysis"
    return "-" in (endings.get(table.words[end - 1].lower), endings.get(table.words[noun].lower))


def with_bureau(table: TokenTable, start: int) -> int:
    """Where a bureau's name begins of which the recogniser has only the field: "Bureau of [Harbours]"."""
    first = start - 2 if start > 1 and table.words[start - 1].lower in ("of", "for") else -1
    named = first >= 0 and table.words[first].capital and table.words[first].lower in _BUREAUS
    return first if named else start


def _names_water(table: TokenTable, start: int) -> bool:
    """Whether a name only tells which water is meant: "the Gulf of Oman", "the Sea of Japan"."""
    before = table.words[start - 2] if start > 1 and table.words[start - 1].lower == "of" else None
    return before is not None and before.capital and before.lower in _WATERS


def _is_craft(table: TokenTable, start: int, end: int) -> bool:
    """Whether a name is that of a ship or an aircraft: "the ferry Ardent", "the Ardent, a ferry"."""
    head = table.head_of(start, end)
    beside = [kid for kid in table.kids[head] if table.deps[kid] in ("appos", "nmod:desc", "compound")]
    return any(table.lemmas[token] in _CRAFT for token in (*beside, start - 1) if token >= 0)


def _common(word: Word) -> bool:
    """Whether a word has no capital at all and is no part of names: "al-Sisi", "bin" are."""
    return word.text.isalpha() and word.text.islower() and word.part is None


def _titled(table: TokenTable, token: int) -> bool:
    """Whether an office or a form of address stands before a name: "MR PRICE", "Ambassador KIM"."""
    before = table.words[token - 1] if token else None
    return before is not None and before.agent is not None


def _acronym(table: TokenTable, token: int) -> bool:
    """Whether a word is written in capitals among words that are not."""
    word = table.words[token]
    return word.upper and word.text.isalpha() and not _in_capitals(table, token)


def _looks_like_a_name(table: TokenTable, token: int) -> bool:
    """A single word: an acronym, an inner capital, or a subject that acts."""
    word = table.words[token]
    if word.upper or any(c.isupper() for c in word.text[1:]):
        return True
    first = table.first_of_list(token) if table.deps[token] == "conj" else token
    return (
        word.agent is None
        and word.office is None
        and table.deps[first] in ("nsubj", "nmod:poss", "obl:agent")
    )


def _is_storm(table: TokenTable, span: tuple[int, int, str]) -> bool:
    """Whether a name is that of a storm (*Hurricane Mitch*), who is nobody."""
    return any(table.words[place].lower in _STORMS for place in (max(0, span[0] - 1), span[0]))
