"""What stands before the noun of an agent phrase: owners, ranks, fields, adjectives, determiners."""

from __future__ import annotations

from .agent_lexicon import AgentClass, AgentWord, OfficeWord, agent_lexicon
from .atoms import Atom, AtomKind, Atoms
from .referents import FIGHTERS
from .time_words import NUMBERS
from .token_table import TokenTable

_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "both",
        "each",
        "neither",
        "either",
        "some",
        "all",
        "any",
        "no",
    }
)
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
_NUMBERS = {**{word: number for word, number in NUMBERS.items() if number > 1}, "both": 2}
_COUNTABLE = 1000
_AT_MOST = frozenset({"least", "most"})
_COMPOUNDED = (AgentClass.PERSON, AgentClass.ORGANIZATION, AgentClass.COMPANY)
"""What may tell of which kind people are: "the business community", "women leaders"."""
_WORKING = frozenset({"task", "labour", "labor", "work", "sales", "police", "market"})
"""Whose force is no army of a state: "the labour force"."""
_LINKS = frozenset("-–—‐‑/")
_SEATED = frozenset({"based", "headquartered"})
_LINKED = frozenset(
    {"linked", "affiliated", "inspired", "aligned", "allied", "backed", "supported", "funded", "sponsored"}
)
_RAISED = frozenset({"born", "raised", "educated", "trained"})
"""Where somebody only comes from: "the Iranian-born president"."""
_MADE_OF = frozenset({"member", "nation", "state", "country", "party"})
"""Of what a body is told to be of so many."""
_FORMS_OF_RULE = frozenset({"unity", "coalition", "minority", "caretaker", "transition", "majority"})
"""Nouns that tell what government a state has."""


def is_post(table: TokenTable, token: int) -> bool:
    """Whether the word is the noun of an office."""
    agent = table.words[token].agent
    return agent is not None and agent.category is AgentClass.OFFICE and not agent.plural


def _is_of(name: Atom, people: Atom) -> bool:
    """Whether one atom names a state and the other the people of it."""
    same = {row.entity for row in name.rows} & {row.entity for row in people.rows}
    return bool(same) and people.demonym and not name.demonym


class LeftSide:
    """What stands before the noun."""

    def __init__(self, table: TokenTable, atoms: Atoms, head: int, word: AgentWord, floor: int) -> None:
        self.start, self.determiner, self.possessor, self.count, self.held = head, "", -1, 0, ""
        self.words: list[str] = []
        self.core: list[int] = []
        self.ranks: list[str] = []
        self.owners: list[Atom] = []
        self.adjectives: list[str] = []
        self._table, self._atoms, self._plural = table, atoms, word.plural
        self._lemma, self._head = word.lemma, head
        self._government = word.category is AgentClass.GOVERNMENT
        self._head, self._people = head, word.category is AgentClass.PERSON
        self._force = word.category is AgentClass.FORCE
        self._band = word.category is AgentClass.ORGANIZATION
        self._land = word.category is AgentClass.COUNTRY and not word.plural
        self._regions = agent_lexicon().regions
        self._kind = word.category in (AgentClass.ORGANIZATION, AgentClass.BODY) and not word.plural
        self._several_people = word.plural and word.category in (AgentClass.PERSON, AgentClass.OFFICE)
        token = head - 1
        floor = max(table.sentence_start(head), floor)
        while token >= floor:
            token = self._take(token)
        self.words.reverse()
        self.core.reverse()
        self.owners.reverse()

    def _take(self, token: int) -> int:
        """Take one step to the left; -1 ends the walk."""
        atom = self._atoms.at(token)
        if atom is not None:
            return self._take_owner(atom, token)
        table = self._table
        word = table.words[token]
        if table.tags[token] == "POS":
            owner = self._atoms.at(token - 1)
            if owner is None and self._lemma == "office" and is_post(table, token - 1):
                self.words.append(f"{table.words[token - 1].key}s")  # "the prime minister's office"
                self.core += [token, token - 1]
                self.start = token - 1
                return token - 2
            return token - 1 if owner and owner.end == token else -1
        if word.lower in _POSSESSIVES:
            self.possessor = self.start = token
            return -1
        if word.lower in _NUMBERS:
            self.count = _NUMBERS[word.lower]
            self.start = token
            if word.lower == "both":
                self.determiner = "both"
            return token - 1
        counts = (table.deps[token], table.heads[token]) == ("nummod", self._head)
        digits = word.text.replace(",", "")
        few = word.text.isdigit() and int(digits) < _COUNTABLE
        if counts and digits.isdigit() and (few or self._force):  # "its remaining 10,000 troops"
            self.count = int(digits) if few else 0
            self.start = token
            return token - 1
        named = table.tags[token] in ("DT", "PDT", "CC") or (
            word.lower == "that" and table.deps[token] == "det"
        )
        if word.lower in _DETERMINERS and named:
            self.determiner, self.start = word.lower, token
            return -1
        if not word.key:
            return token - 1 if word.text in _LINKS and self._joins(token) else -1
        return self._take_word(token)

    def _joins(self, token: int) -> bool:
        """Whether a hyphen joins two words; one with a blank before it ends a dateline (*LIMA — …*)."""
        if not token or self._table.ends[token - 1] < self._table.starts[token]:
            return False
        before = self._table.words[token - 1]
        close = token + 1 < self._table.size and self._table.ends[token] == self._table.starts[token + 1]
        return before.office is not None or before.capital or (close and self._table.tags[token - 1] == "JJ")

    def _take_owner(self, atom: Atom, token: int) -> int:
        if atom.kind is AtomKind.PERSON and not self._table.possessive(atom.end - 1) and not self._government:
            return -1
        if atom.kind is AtomKind.AGREEMENT or atom.end != token + 1:
            return -1
        if atom.kind is AtomKind.PLACE and self._table.words[token].text.endswith("."):
            return -1
        if self.owners and not self._coordinated(atom):
            self.start = min(self.start, atom.start)
            band = self._people and self.owners[-1].kind is AtomKind.ORG and atom.kind is AtomKind.STATE
            if band and self._table.possessive(atom.end - 1):
                return atom.start - 1  # "Colombia's FARC guerrillas" are the FARC's
        self.owners.append(atom)
        self.start = atom.start
        before = atom.start - 1
        if atom.kind is AtomKind.PERSON:
            self._title_of(atom.start - 1)
            return -1
        if before > 0 and self._plural and self._table.words[before].lower in ("and", ","):
            serial = self._table.words[before].lower == "and" and self._table.words[before - 1].text == ","
            before -= serial and before > 1  # "her French, German[,] and Polish colleagues"
            before -= self._table.tags[before - 1] == "POS" and before > 1  # "Chad['s] and Niger's leaders"
            other = self._atoms.at(before - 1)
            region = atom.kind is AtomKind.PLACE  # "between Sudan and [Darfur] rebels"
            again = other is not None and _is_of(other, atom)  # "Sudan, Sudanese rebels"
            beside = self._table.words[before].text == "," and self._table.possessive(atom.end - 1)
            again = again or (beside and len(self.owners) == 1)  # "in Jordan, Iraq's neighbours"
            if (
                other
                and not again
                and (
                    (other.kind is AtomKind.STATE and not region)
                    or other.kind is atom.kind is AtomKind.ORG
                    or (self._force and other.kind is AtomKind.ORG and atom.demonym)  # "NATO and Afghan"
                )
            ):
                return before - 1
        return before

    def _title_of(self, token: int) -> None:
        """Let the phrase begin with the title of the person who owns it: "Prime Minister A's government"."""
        words = self._table.words
        while token >= 0 and (words[token].office or words[token].agent) and self._atoms.at(token) is None:
            self.start = token
            token -= 1

    def _coordinated(self, atom: Atom) -> bool:
        after = atom.end + (self._table.tags[atom.end] == "POS")
        return self._table.words[after].lower in ("and", ",")

    def _take_word(self, token: int) -> int:
        table = self._table
        word = table.words[token]
        tag = table.tags[token]
        if token in table.timed:
            return -1  # "On Monday former minister A"
        if word.lower in _AT_MOST and token and table.words[token - 1].lower == "at":
            return -1  # "at least eight militants"
        begins = self._several_people and token == table.sentence_start(token)  # "Civil society leaders"
        if word.office is OfficeWord.STATE:
            self.held = word.lower
        elif self._is_outside(token):
            return -1
        elif word.lower in _MADE_OF and self._first_joined(token) < token:  # "the 22-member League"
            token = self._first_joined(token)
        elif word.office is OfficeWord.OTHER or (
            tag in ("JJ", "JJS", "JJR", "VBN", "VBG")
            and (begins or not word.capital)
            and (word.office is None)
        ):
            first = min(self._first_joined(token), self._seat(token))
            self.adjectives.append("-".join(each.key for each in table.words[first : token + 1] if each.key))
            token = first
        elif word.office is not None or (
            word.agent
            and word.agent.category is AgentClass.OFFICE
            and (tag.startswith("NN") and not self.owners)
        ):
            if self.owners:
                return -1
            self.words.append(word.key)
            self.core.append(token)
            if word.office is OfficeWord.RANK and word.lower not in ("prime", "crown"):
                self.ranks.append(word.lower)
        elif (
            word.capital
            and tag in ("NNP", "NNPS", "JJ", "NN", "NNS")
            and word.part is None
            and not self.owners
        ):
            if word.agent and word.agent.category in (AgentClass.HONORIFIC, AgentClass.COUNTRY):
                return -1
            self.words.append(word.key)
            self.core.append(token)
        elif self._tells_of_rule(token) or (self._land and word.lower in self._regions):
            # "the island nation"
            self.adjectives.append(word.lower)
        elif (self._people and self._compounds(token)) or self._fights(token):  # "asylum seekers"
            first = self._first_joined(token)  # "cease-fire monitors"
            self.words.append("-".join(table.words[each].key for each in range(first, token + 1, 2)))
            self.core.append(token)
            token = first
        elif self._kind and self._compounds(token):  # "the aid group", "the election commission"
            first = self._first_joined(token)
            if first < token:  # "the hard-line movement"
                self.adjectives.append("-".join(table.words[each].key for each in range(first, token + 1, 2)))
            else:
                self.words.append(word.key)
                self.core.append(token)
            token = first
        elif (
            (self._plural or (self._force and word.lower not in _WORKING))
            and tag == "NN"
            and not (word.agent and word.agent.category is AgentClass.GOVERNMENT)
            and (
                token + 1 == self._head
                or (table.deps[token], table.heads[token]) == ("compound", self._head)
                or (table.deps[token], table.heads[token]) == ("compound", token + 1)
            )
        ):
            first = self._first_joined(token)  # "business leaders", "cease-fire monitors"
            self.adjectives.append("-".join(table.words[each].key for each in range(first, token + 1, 2)))
            token = first
        elif not self._joins_adjectives(token) and not self._says_how(token):
            return -1
        if word.lower == "and" and table.words[token - 1].text == ",":
            return -1  # "French, Polish, [and] regional colleagues"
        self.start = token
        return token - 1

    def _is_outside(self, token: int) -> bool:
        """Whether a word is no part of the phrase: a participle, *least* of "at least 40 people"."""
        table = self._table
        if table.tags[token] in ("VBG", "VBN"):
            return table.deps[token] != "amod"
        if table.words[token].lower == "dead" and token and table.lemmas[token - 1] == "shoot":
            return True  # "shot [dead] four members"
        counts = self.count and table.words[token].lower in ("least", "most")
        return bool(counts) and table.words[token - 1].lower == "at"

    def _first_joined(self, token: int) -> int:
        """The first common word that hyphens join to another: "[government]-backed forces"."""
        table = self._table
        while token > 1 and table.words[token - 1].text in _LINKS and self._atoms.at(token - 2) is None:
            adjoining = table.ends[token - 2] == table.starts[token - 1]
            if not adjoining or not table.words[token - 2].key or table.words[token - 2].capital:
                break
            token -= 2
        return token

    def _seat(self, token: int) -> int:
        """Where a place begins in which people only have their seat: "[Geneva]-based rebels"."""
        table = self._table
        word = table.words[token].lower
        linked = word in _LINKED  # "the [al-Qaida]-linked group"
        linked = linked or word in _RAISED  # "[Iranian]-born"
        if not (word in _SEATED or linked) or table.words[token - 1].text not in _LINKS:
            return token
        atom = self._atoms.at(token - 2)
        return atom.start if atom is not None and (linked or not atom.demonym) else token

    def _joins_adjectives(self, token: int) -> bool:
        """Whether *and* stands between two adjectives of a plural: "political and military leaders"."""
        table = self._table
        before = token - 1
        if table.words[token].lower != "and" or not self._several_people or token + 2 != self._head:
            return False
        if table.words[before].text == "," and before > 1:
            people = self._atoms.at(before - 1)  # "Malian, Chadian, and regional leaders"
            return people is not None and people.demonym
        joined = table.deps[token + 1] == "conj" and table.heads[token + 1] == before
        both = (before, token + 1)
        fields = all(table.words[place].office is OfficeWord.FIELD for place in both)
        plain = all(
            table.tags[place] in (("JJ", "NN") if fields else ("JJ",)) and not table.words[place].capital
            for place in both
        )  # "military and security officials"
        first = before >= table.sentence_start(token) and self._atoms.at(before) is None
        return (joined or fields) and plain and first

    def _says_how(self, token: int) -> bool:
        """Whether an adverb tells of the participle behind it: "its [internationally] recognised army"."""
        table = self._table
        behind = token + 1 < self._head and table.tags[token + 1] in ("VBN", "JJ")
        return table.tags[token] == "RB" and behind and table.heads[token] == token + 1

    def _fights(self, token: int) -> bool:
        """Whether a noun says that a group fights: "the guerrilla group"."""
        agent = self._table.words[token].agent
        fighter = agent is not None and agent.lemma in FIGHTERS and not agent.plural
        return self._band and fighter and token + 1 == self._head

    def _tells_of_rule(self, token: int) -> bool:
        """Whether a noun tells what government a state has: "Chad's unity government"."""
        noun = self._table.tags[token] == "NN" and self._table.words[token].lower in _FORMS_OF_RULE
        return noun and self._government and not self._plural

    def _compounds(self, token: int) -> bool:
        """Whether a common noun says what kind of people the noun means."""
        table = self._table
        agent = table.words[token].agent
        plain = agent is None or agent.category in _COMPOUNDED
        noun = table.tags[token] in ("NN", "NNS") and plain and not self.owners
        return noun and table.deps[token] == "compound" and table.heads[token] == self._head
