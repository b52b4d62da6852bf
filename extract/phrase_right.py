"""What follows the noun of an agent phrase: owners, fields of work, places."""

from __future__ import annotations

from .agent_lexicon import AgentClass, AgentWord, OfficeWord, agent_lexicon
from .atoms import Atom, AtomKind, Atoms
from .calendar_words import MONTHS
from .organization_names import organization_nouns
from .phrase_left import is_post
from .plural_names import counted_before
from .referents import FIGHTERS
from .token_table import TokenTable, Word
from .uses import SEATED

BUSINESS = frozenset({"d'affaires", "d’affaires"})
"""What follows *chargé*."""
_AFTER = BUSINESS | {
    "general", "delegate", "designate", "elect", "emeritus", "plenipotentiary", "superintendent",
}  # fmt: skip
_COMPLEMENT = frozenset({"of", "for", "to", "on", "at", "in", "from"})
_SENT = frozenset(
    {"ambassador", "envoy", "representative", "adviser", "advisor", "delegate", "observer", "member"}
)
_CHARGED = _SENT | {
    "secretary", "commissioner", "coordinator", "rapporteur", "minister", "director", "spokesperson",
    "spokesman", "spokeswoman", "negotiator", "mediator", "undersecretary", "counselor",
}  # fmt: skip
_SPEAKING_FOR = frozenset({"negotiator", "spokesman", "spokeswoman", "spokesperson"})
_DISPATCHING = frozenset({"send", "dispatch"})
_HEADING = frozenset({"leader", "head", "chief", "commander", "president", "chairman", "chair", "director"})
_LAST = frozenset({"and", "well"})
_INSIDE = frozenset({"and", "&", "of", "the", "for", "to", "on"})
_OWNER_KINDS = frozenset({AtomKind.STATE, AtomKind.ORG, AtomKind.PLACE})
_FOREMOST = frozenset({"main", "largest", "biggest", "leading", "parliamentary", "democratic"})
_AT_HOME = frozenset(
    {"lawmaker", "legislator", "parliamentarian", "senator", "official", "prosecutor", "judge", "politician",
     "activist", "campaigner", "cleric", "dissident", "lawyer"}
)  # fmt: skip
"""People who, unless told whose they are, belong to the state in which they are told to be."""
_ALLIED = frozenset({"partner", "ally", "friend", "colleague", "counterpart"})
_PARTIES = frozenset({"party", "group", "movement", "coalition", "alliance", "bloc"})
_OWNED_BY_STATES = (AgentClass.COMPANY, AgentClass.OFFICE)
_ENVOYS = frozenset(
    {"ambassador", "envoy", "diplomat", "delegation", "delegate", "negotiator", "mission", "team", "staff",
     "observer", "representative"}
)  # fmt: skip
_WITHDRAWING = frozenset({"withdraw", "pull", "remove", "evacuate", "move", "recall"})
_NEAR = 4
_SORTS = frozenset(
    {"ruling", "governing", "opposition", "rebel", "paramilitary", "militant", "armed", "insurgent",
     "guerrilla", "separatist", "secessionist", "islamist", "jihadist", "extremist", "outlawed", "banned",
     "rival", "main", "communist", "leftist", "nationalist", "conservative", "liberal", "socialist",
     "shiite", "shi'ite", "shia", "sunni", "exiled", "breakaway", "shadow", "largest", "leading",
     "proscribed"}
)  # fmt: skip
"""What may stand before the name of a party, a movement or an armed group."""
_LINKS = frozenset("-–—‐‑/")
_SUBJECTS = ("nsubj", "nsubj:pass")
_DESCRIBING = ("compound", "amod", "nmod")
_MEMBERS = frozenset({"member", "nation", "state", "country", "strong"})
"""What a body is told to be of so many of: "the 22-member League"."""


class RightSide:
    """What follows the noun: "General", "of State", "for European and Eurasian Affairs", "of Armenia"."""

    def __init__(
        self, table: TokenTable, atoms: Atoms, head: int, word: AgentWord, *, owned: bool = False
    ) -> None:
        self.end = head + 1
        self._head = head
        self.words: list[str] = []
        self.core: list[int] = []
        self.owners: list[Atom] = []
        self.place_only = False
        self._owned = owned
        self._table, self._atoms, self._word, self._given = table, atoms, word, agent_lexicon().genders
        self._postposed()
        self._seat()
        while self._complement() and not self._sent_on():
            pass

    def _sent_on(self) -> bool:
        """Whether the last complement says to whom somebody is sent; what follows it belongs to the verb."""
        return "to" in self.words

    def _postposed(self) -> None:
        table, token = self._table, self.end
        while token < table.size:
            word = table.words[token]
            if word.text in _LINKS and token + 1 < table.size and table.words[token + 1].lower in _AFTER:
                token += 1
                continue
            if word.lower not in _AFTER:
                break
            self.words.append(word.key)
            self.core.append(token)
            token += 1
            self.end = token

    def _seat(self) -> None:
        """Take the town right after an embassy: "U.S. Embassy Monrovia"."""
        atom = self._atoms.at(self.end) if self._word.note in SEATED and not self._word.plural else None
        if (
            atom is None
            or atom.start != self.end
            or not self._owned
            or not self._table.words[self._head].capital
        ):
            return
        if atom.kind is AtomKind.PLACE and not atom.demonym:
            self.words += ["in", *(self._table.words[token].key for token in range(atom.start, atom.end))]
            self.place_only, self.end = True, atom.end

    def _complement(self) -> bool:
        """Take one prepositional complement; False if there is none."""
        table, token = self._table, self.end
        if self._word.category is AgentClass.GOVERNMENT and [
            word.lower for word in table.words[token : token + 3]
        ] in (["and", "people", "of"], ["and", "peoples", "of"]):
            token += 2
        token += self._beside_government(token)
        if token + 1 >= table.size:
            return False
        with_band = table.words[token].lower == "with" and self._word.lemma in FIGHTERS
        if table.words[token].lower not in _COMPLEMENT and not with_band:
            return False
        preposition = table.words[token].lower
        if preposition == "to" and table.lemmas[table.heads[self._head]] in _DISPATCHING:
            return False  # "sent an envoy to Khartoum"
        if preposition == "from" and (self._owned or self._is_withdrawn()):
            return False  # "Georgian forces from Abkhazia", "Polish diplomats from Minsk"
        sent = self._word.category is AgentClass.PERSON or self._word.note == "delegation"
        if preposition == "from" and not (self._word.plural or sent):
            return False
        first = token + 1
        if preposition in ("of", "from") and table.words[first].lower == "both":
            both = self._atoms.at(first + 1)
            first += both is not None and both.kind is AtomKind.STATE  # "leaders of both Peru and Chile"
        if table.words[first].lower == "the":
            first = self._past_sort(self._past_size(first + 1))
        if first in table.timed or first >= table.size:
            return False
        named = self._atoms.at(first + 1)
        first += named is not None and counted_before(table, named)
        if self._names_side_beside(first):
            return False
        if self._is_government_of(first):
            first += 2 + (table.words[first + 2].lower == "the")  # "of the government of Mali"
        atom = self._atoms.at(first) if first < table.size else None
        if preposition in ("at", "in"):
            return self._place(atom, first, preposition)
        if atom is not None and atom.end < table.size and table.words[atom.end].text in _LINKS:
            return False
        if atom is not None and atom.start == first and atom.kind in _OWNER_KINDS:
            if not atom.rows and self._word.category is AgentClass.OFFICE and self._is_regime(atom):
                return self._take_words(token, first)  # "President of the Republic"
            return self._take_atom(atom, preposition, token)
        if preposition == "of" and (ruler := self._ruler(first)) is not None:
            self.owners.append(ruler)
            self.end = ruler.end
            return True
        if preposition in ("from", "with") or (preposition == "to" and self._word.lemma not in _SENT):
            return False
        if preposition in ("to", "on") and not table.words[first].capital:
            return False
        if preposition == "to" and first == token + 1 and self._is_titled(first):
            return False  # "Adviser to President Roe", not "to the President"
        if preposition == "of" and (post := self._post(first)) > first:
            self.words += ["of", *(table.words[place].key for place in range(first, post))]
            self.core += range(token, post)
            self.end = post
            return True
        return self._take_words(token, first)

    def _is_titled(self, token: int) -> bool:
        """Whether the office of a person named right after it begins here."""
        words = self._table.words
        while token + 1 < len(words) and words[token].capital and self._atoms.at(token) is None:
            agent, name = words[token].agent, self._atoms.at(token + 1)
            if agent is not None and agent.category is AgentClass.OFFICE:
                return name is not None and name.kind is AtomKind.PERSON and name.start == token + 1
            token += 1
        return False

    def _is_withdrawn(self) -> bool:
        """Whether *from* tells where troops or envoys are withdrawn from, not whose they are."""
        verb = self._table.lemmas[self._table.heads[self._head]]
        sent = self._word.category is AgentClass.FORCE or self._word.lemma in _ENVOYS
        return sent and verb in _WITHDRAWING

    def _past_size(self, first: int) -> int:
        """Where a name begins that words of its size stand before: "of the [27-member] European Union"."""
        words = [word.lower for word in self._table.words[first : first + 3]]
        sized = len(words) == 3 and words[1] in _LINKS and words[2] in _MEMBERS
        return first + 3 if sized and self._atoms.at(first + 3) is not None else first

    def _past_sort(self, first: int) -> int:
        """Where a name begins that words of its sort stand before: "of the [ruling] African Union Party"."""
        words, place, sorted_so = self._table.words, first, False
        while place < len(words):
            atom = self._atoms.at(place)
            named = atom is not None and atom.start == place
            if atom is not None and named and atom.kind is AtomKind.ORG:
                return place if sorted_so else first
            if atom is not None and named and atom.demonym:
                place = atom.end  # "of the [Palestinian group] Hamas"
            elif words[place].lower in _SORTS or self._is_kind_of_body(words[place]):
                place, sorted_so = place + 1, True
            else:
                break
        return first

    def _is_kind_of_body(self, word: Word) -> bool:
        """Whether a noun tells what sort of body a name after it is."""
        called = word.agent is not None and word.agent.category is AgentClass.ORGANIZATION
        return word.lower in _PARTIES or (called and not word.capital)

    def _beside_government(self, token: int) -> int:
        """How many words to pass over in "the people [and the government] of Mali"."""
        following = [word.lower for word in self._table.words[token : token + 4] if word.lower != "the"]
        if self._word.lemma != "person" or following[:3] != ["and", "government", "of"]:
            return 0
        return 2 if len(following) > 3 or self._table.words[token + 1].lower != "the" else 3

    def _is_regime(self, atom: Atom) -> bool:
        """Whether a supposed name only says what sort of state it is."""
        words = self._table.words[atom.start : atom.end]
        return all(word.lower in ("republic", "federation", "union", "state", "kingdom") for word in words)

    def _ruler(self, token: int) -> Atom | None:
        """Whose government it is: "the government of Prime Minister A B"."""
        if self._word.category is not AgentClass.GOVERNMENT:
            return None
        words = self._table.words
        while token < len(words) and (words[token].office or words[token].agent):
            token += 1
        atom = self._atoms.at(token)
        return atom if atom is not None and atom.kind is AtomKind.PERSON and atom.start == token else None

    def _post(self, first: int) -> int:
        """Where the post that a staff is called by ends: "Office of the Prime Minister"; else `first`."""
        if self._word.lemma not in ("office", "bureau"):
            return first
        last = first
        while last < self._table.size and self._table.words[last].capital and self._atoms.at(last) is None:
            word = self._table.words[last]
            if word.agent is not None and word.agent.category is AgentClass.OFFICE:
                following = self._table.words[min(last + 1, self._table.size - 1)]
                return last + 1 + (following.capital and following.lower == "general")
            if word.office is not OfficeWord.RANK:
                break
            last += 1
        return first

    def _names_side_beside(self, token: int) -> bool:
        """Whether a bare government and a name are listed: "representatives of the government and Renamo"."""
        words = self._table.words[token : token + 3]
        agent = words[0].agent if len(words) == 3 and self._word.plural else None
        if agent is None or agent.category is not AgentClass.GOVERNMENT or words[1].lower != "and":
            return False
        other = self._atoms.at(token + 2 + (words[2].lower == "the"))
        return other is not None and other.kind is AtomKind.ORG

    def _is_government_of(self, token: int) -> bool:
        words = self._table.words[token : token + 3]
        agent = words[0].agent if len(words) == 3 else None
        return agent is not None and agent.category is AgentClass.GOVERNMENT and words[1].lower == "of"

    def _place(self, atom: Atom | None, first: int, preposition: str) -> bool:
        """ "Embassy in Kyiv": the place tells bodies apart, but does not own them."""
        if (
            self._word.category is AgentClass.GOVERNMENT
            and preposition == "in"
            and atom is not None
            and atom.start == first
            and atom.kind in (AtomKind.PLACE, AtomKind.STATE)
        ):
            if self._is_scene(atom) or self._is_dated(atom):
                return False  # "talks with the government in Geneva, Switzerland", "in Paris on 7 May"
            self.owners.append(atom)  # "the government in Caracas", "authorities in Chad and Mali"
            self._take_list(atom)
            return False
        if atom is not None and atom.start == first and preposition == "in" and self._is_at_home(atom):
            self.owners.append(atom)  # "lawmakers in Chad and Mali"
            self._take_list(atom)
            return False
        if (
            self._word.category is not AgentClass.BODY
            or preposition != "in"
            or atom is None
            or self.place_only
        ):
            return False
        if atom.kind not in (AtomKind.PLACE, AtomKind.STATE):
            return False
        self.words += ["in", *(self._table.words[token].key for token in range(atom.start, atom.end))]
        self.place_only, self.end = True, atom.end
        return False

    def _is_at_home(self, atom: Atom) -> bool:
        """Whether people in a state are its own: "lawmakers in Chad", no "UN officials in Chad".

        So are partners in an organisation: "our partners in the European Union".
        """
        if self._word.plural and self._word.lemma in _ALLIED and atom.kind is AtomKind.ORG:
            return True
        native = self._word.plural and self._word.lemma in _AT_HOME and not self._owned
        return native and atom.kind is AtomKind.STATE and not atom.demonym

    def _is_dated(self, atom: Atom) -> bool:
        """Whether a date follows a town, as where something took place: "in Paris on 7 February 2000"."""
        after = self._table.words[atom.end : atom.end + 2]
        opens = len(after) > 1 and after[0].lower in ("on", "in") and atom.kind is AtomKind.PLACE
        return opens and (after[1].text[:1].isdigit() or after[1].lower in MONTHS)

    def _is_scene(self, atom: Atom) -> bool:
        """Whether the country is told after a town, as where something takes place is told."""
        words, after = self._table.words, self._atoms.at(atom.end + 1)
        comma = atom.end < self._table.size and words[atom.end].text == ","
        named = after is not None and after.kind in (AtomKind.STATE, AtomKind.PLACE) and not after.demonym
        owns = after is not None and self._table.possessive(after.end - 1)
        return comma and named and not owns and atom.kind is AtomKind.PLACE

    def _take_atom(self, atom: Atom, preposition: str, token: int) -> bool:
        table = self._table
        if preposition in ("of", "from") and (row := self._governments(atom)):
            self.owners += row
            self.end = row[-1].end + 1
            return True
        if atom.demonym or self._describes_next(atom):
            noun = self._past_adjectives(atom.end)
            following = table.words[noun] if noun < table.size else None
            if following is None or following.agent is None:
                return False
            if following.agent.category is AgentClass.GOVERNMENT and preposition in ("of", "from"):
                self.owners.append(atom)
                self._take_list(atom)
                return True
            if following.agent.category is not AgentClass.BODY:
                return False
            self.words += [preposition, *(word.key for word in table.words[atom.end : noun + 1])]
            self.core += range(atom.end, noun + 1)
            self.owners.append(atom)
            self.end = self._past_seat(noun + 1, following.agent.note)
            return True
        if preposition == "of" and (end := self._opposition(atom)):
            self.words += ["of", "opposition"]
            self.core += range(token, end)
            self.owners.append(atom)
            self.end = end
            return True
        if self._heads_body_of(atom, preposition) or self._is_of_somebody_there(atom):
            return False
        speaks = preposition == "for" and self._word.lemma in _SPEAKING_FOR and not self._owned
        hung = table.heads[table.head_of(atom.start, atom.end)] == self._head
        fights = preposition == "with" and atom.kind is AtomKind.ORG and hung  # "rebels with the LRA"
        if preposition == "of" or speaks or fights:
            self.owners.append(atom)
            self._take_list(atom)
            return True
        if preposition == "with":
            return False
        if preposition == "from":
            if atom.kind is AtomKind.PLACE and not atom.rows:
                return False
            self.owners.append(atom)
            self._take_list(atom)
            return True
        if self._word.plural or self._word.category is not AgentClass.OFFICE:
            return False
        if preposition == "on" and not self._introduces(atom):
            return False
        if table.possessive(atom.end - 1):
            return False  # "thanked the minister for Ruritania's support"
        if self._word.lemma not in (_SENT if preposition == "to" else _CHARGED):
            return False
        self.words += [preposition, *(w.key for w in table.words[atom.start : atom.end] if w.key)]
        self.core += [token, *range(atom.start, atom.end)]
        self.end = atom.end
        if preposition == "to":
            self._take_second(atom)
        self._rest_of_field()
        return True

    def _past_seat(self, end: int, note: str) -> int:
        """Where the town ends in which an embassy is told to be: "of the Thai embassy [in Lima]"."""
        seat = self._atoms.at(end + 1) if note in SEATED else None
        told = seat is not None and self._table.words[end].lower == "in"
        return seat.end if seat is not None and told and seat.kind is AtomKind.PLACE else end

    def _describes_next(self, atom: Atom) -> bool:
        """Whether a state's name only tells whose the noun after it is: "a spokesman for the U.S. army"."""
        table = self._table
        head = table.head_of(atom.start, atom.end)
        noun = table.heads[head]
        if atom.kind is not AtomKind.STATE or noun < atom.end or table.possessive(atom.end - 1):
            return False
        return table.deps[head] in _DESCRIBING and table.words[noun].agent is not None

    def _past_adjectives(self, token: int) -> int:
        """Where the noun of a body's name stands that begins here: "Chadian [National] Assembly"."""
        words, first = self._table.words, token
        while token < len(words) and words[token].capital and words[token].agent is None:
            token += 1
        return token if token - first < _NEAR and self._atoms.at(first) is None else first

    def _opposition(self, atom: Atom) -> int:
        """Where the opposition ends that somebody leads: "of [Taiwan's main opposition party]"; else 0."""
        words, place = self._table.words, atom.end + 1
        if not self._table.possessive(atom.end - 1) or place >= self._table.size:
            return 0
        while place + 1 < self._table.size and words[place].lower in _FOREMOST:
            place += 1
        if words[place].lower != "opposition":
            return 0
        named = place + 1 < self._table.size and words[place + 1].lower in _PARTIES
        return place + 1 + named

    def _take_second(self, atom: Atom) -> None:
        """The second state to which one person is sent: "envoy to Chad [and Niger]", of the same kind."""
        words = self._table.words[atom.end : atom.end + 2]
        first = atom.end + 1 + (len(words) == 2 and words[1].lower == "the")
        other = self._atoms.at(first) if len(words) == 2 and words[0].lower == "and" else None
        if other is None or other.start != first or other.kind is not atom.kind or other.demonym:
            return
        table = self._table
        head = table.head_of(other.start, other.end)
        if table.deps[head] != "conj" or self._owns_another(other) or table.possessive(other.end - 1):
            return
        self.words += ["and", *(w.key for w in self._table.words[other.start : other.end] if w.key)]
        self.core += range(atom.end, other.end)
        self.end = other.end

    def _heads_body_of(self, atom: Atom, preposition: str) -> bool:
        """Whether what somebody heads is a body of the state named: "the leader of Cuba's military"."""
        heads = preposition == "of" and self._word.lemma in _HEADING and not self._word.plural
        return heads and atom.kind is AtomKind.STATE and self._table.possessive(atom.end - 1)

    def _is_of_somebody_there(self, atom: Atom) -> bool:
        """Whether a name only owns whose people they are: "a spokesman for Peru's oil company"."""
        table = self._table
        if not table.possessive(atom.end - 1):
            return False
        noun = table.words[table.heads[table.head_of(atom.start, atom.end)]].agent
        return noun is not None and noun.category in _OWNED_BY_STATES

    def _introduces(self, atom: Atom) -> bool:
        """Whether a person's name follows the name of what an envoy works on: "Envoy on Yemen A B"."""
        name = self._atoms.at(atom.end)
        return name is not None and name.kind is AtomKind.PERSON and name.start == atom.end

    def _rest_of_field(self) -> None:
        """Capitalised words after a name in a field of work: "for Middle East Peace"."""
        table = self._table
        while self.end < table.size and self._atoms.at(self.end) is None and table.words[self.end].capital:
            if not self._is_field(self.end) or self._begins_name(self.end):
                break
            self.words.append(table.words[self.end].key)
            self.core.append(self.end)
            self.end += 1

    def _take_list(self, atom: Atom) -> None:
        """Further owners: "of Armenia and Azerbaijan" of a plural noun, not "of Chad, Mali".

        A row without *and* is one where *who* tells of all: "envoys of Chad, Mali, Niger who".
        """
        table, joined, further = self._table, False, []
        self.end = self._past_government(atom)
        while self._word.plural and self.end + 1 < table.size:
            token = self._past_joint(self.end)
            named = self._atoms.at(token + 1)
            token += token > self.end and named is not None and counted_before(table, named)
            token = self._past_sort(token)
            following = self._atoms.at(token)
            if token == self.end or following is None or following.start != token:
                break
            if following.kind not in _OWNER_KINDS or self._owns_another(following):
                break
            if self._stands_apart(atom, following):
                break
            if following.demonym and self._past_government(following) == following.end:
                break
            joined = joined or any(table.words[place].lower in _LAST for place in range(self.end, token))
            further.append(following)
            self.end = self._past_government(following)
        acts = self.end < table.size and table.words[self.end].lower == "who"
        if not joined and not (len(further) > 1 and acts):
            further, self.end = [], self._past_government(atom)
        self.owners += further

    def _past_joint(self, token: int) -> int:
        """Where the next of several owners may begin: a comma, *and* (*of*), *as well as*, an article."""
        words, start = self._table.words, token
        while token < len(words):
            if [word.lower for word in words[token : token + 3]] == ["as", "well", "as"]:
                token += 3
            elif words[token].lower in (",", "and", "the"):
                token += 1
            elif token > start and words[token].lower == "of" and words[token - 1].lower in (",", "and"):
                token += 1  # "the presidents of Uganda and of Burundi"
            else:
                break
        return token

    def _stands_apart(self, atom: Atom, other: Atom) -> bool:
        """Whether a name in a row is no owner: "members of NATO and [Sweden]", "and [Togo]-based rebels".

        Nor is one that begins a clause: "stand with the people of Chad, and [Togo] condemns".
        """
        table = self._table
        after = table.words[other.end].text if other.end < table.size else ""
        beside = self._word.lemma == "member" and (atom.kind, other.kind) == (AtomKind.ORG, AtomKind.STATE)
        acts = table.deps[table.head_of(other.start, other.end)] in _SUBJECTS
        begins = acts and table.words[atom.end].text == ","
        return beside or begins or after in _LINKS

    def _governments(self, atom: Atom) -> list[Atom]:
        """The owners of a row of governments: "officials of the Kenyan and Ugandan governments"."""
        table, row = self._table, [atom]
        while self._word.plural and row[-1].end < table.size:
            token = end = row[-1].end
            agent = table.words[end].agent
            if len(row) > 1 and agent is not None and agent.category is AgentClass.GOVERNMENT:
                return row if agent.plural else []
            while token < table.size and table.words[token].lower in (",", "and", "the"):
                token += 1
            following = self._atoms.at(token)
            if token == end or following is None or following.start != token:
                return []
            if following.kind not in _OWNER_KINDS:
                return []
            row.append(following)
        return []

    def _past_government(self, atom: Atom) -> int:
        """Where an owner ends: at *government* where this follows its name.

        As in *the Malian government*, *Mali's military government*.
        """
        table, end = self._table, atom.end
        if table.possessive(end - 1):
            noun = table.heads[table.head_of(atom.start, atom.end)]
            ruled = table.words[noun].agent
            whole = ruled is not None and ruled.category is AgentClass.GOVERNMENT and noun - end < _NEAR
            return noun + 1 if whole and noun > end and not (ruled and ruled.plural) else end
        following = table.words[end] if end < table.size else None
        agent = following.agent if following is not None else None
        rules = agent is not None and agent.category is AgentClass.GOVERNMENT and not agent.plural
        return atom.end + rules

    def _owns_another(self, atom: Atom) -> bool:
        """Whether an office of its own follows: "of France, and the United States Secretary of State"."""
        word = self._table.words[atom.end] if atom.end < self._table.size else None
        told = word is not None and (word.agent is not None or word.office is OfficeWord.RANK)
        return word is not None and word.capital and told and not self._atoms.at(atom.end)

    def _take_words(self, token: int, first: int) -> bool:
        """A field of work: capitalised or listed words, up to a person's name."""
        table = self._table
        last = token
        position = first
        while position < table.size and table.sentences[position] == table.sentences[token]:
            opens = self._opens_body(position, last) or self._opens_post(position)
            if last > token and (self._begins_name(position) or opens):
                break
            atom = self._atoms.at(position)
            if atom is not None:
                if atom.kind is AtomKind.PERSON:
                    break
                if not self._goes_on(position - 1, last) or self._is_owner(atom, last):
                    break
                if table.words[position - 1].lower == "to" and self._word.lemma not in _SENT:
                    break  # "from the Department of Energy to Vienna"
                last = position = atom.end
                last -= 1
                position = last + 1
                continue
            word = table.words[position]
            if self._is_field(position):
                last = position
            elif word.lower == "with" and position + 1 < table.size and self._is_field(position + 1):
                pass  # "for Relations with States"
            elif word.lower not in _INSIDE and not (word.text in ",-–" and self._listed(position)):
                break
            position += 1
        if last == token:
            return False
        if not table.words[last].capital and last + 1 < table.size and table.pos[last + 1] == "NOUN":
            return False
        taken = range(token, last + 1)
        self.words += [
            table.words[t].key for t in taken if table.words[t].key and table.words[t].lower != "the"
        ]
        self.core += list(taken)
        self.end = last + 1
        return True

    def _opens_body(self, token: int, last: int) -> bool:
        """Whether *and* joins another body here: "Ministry of Health and the Ministry of Trade"."""
        words = self._table.words
        joined = any(word.lower == "and" for word in words[last + 1 : token])
        atom, agent = self._atoms.at(token), words[token].agent
        state = atom is not None and atom.kind is AtomKind.STATE and self._word.category is AgentClass.BODY
        body = agent is not None and agent.category is AgentClass.BODY and words[token].capital
        body = body or (words[token].capital and words[token].lower in organization_nouns())
        return joined and (
            state or (body and any(word.lower == "of" for word in words[token + 1 : token + 2]))
        )

    def _opens_post(self, token: int) -> bool:
        """Whether the post of one who serves a body begins here: "Department of Energy Under Secretary"."""
        words, first = self._table.words, token
        if self._word.category is not AgentClass.BODY or self._word.lemma in ("office", "bureau"):
            return False
        if words[token - 1].lower in _INSIDE:
            return False
        while token < len(words) and words[token].capital and words[token].office is OfficeWord.RANK:
            token += 1
        agent = words[token].agent if token < len(words) else None
        return token > first and agent is not None and agent.category is AgentClass.OFFICE

    def _begins_name(self, token: int) -> bool:
        """Whether a given name and another capitalised word begin a person's name here."""
        words = self._table.words
        if not words[token].capital or words[token].key not in self._given or token + 1 >= len(words):
            return False
        return words[token + 1].capital

    def _goes_on(self, before: int, last: int) -> bool:
        """Whether a name inside the complement belongs to it: "for Relations with NATO" does not."""
        return before > last or self._table.words[before].capital

    def _is_owner(self, atom: Atom, last: int) -> bool:
        """Whether a name after a field of work and *of* says whose it is: "Minister of Trade of Mali"."""
        words, of = self._table.words, last + 1
        between = [word.lower for word in words[of : atom.start]]
        known = atom.kind is AtomKind.ORG and bool(atom.rows)
        plain = (atom.kind is AtomKind.STATE and not atom.demonym) or known
        return plain and self._atoms.at(last) is None and between in (["of"], ["of", "the"])

    def _is_field(self, token: int) -> bool:
        word = self._table.words[token]
        if word.office in (OfficeWord.FIELD, OfficeWord.RANK):
            return word.capital or self._table.tags[token] in ("NN", "NNS", "JJ", "NNP", "NNPS")
        if not word.capital or self._table.tags[token] not in ("NNP", "NNPS", "JJ", "NN", "NNS"):
            return False
        return not (word.agent and word.agent.category in (AgentClass.OFFICE, AgentClass.HONORIFIC))

    def _listed(self, token: int) -> bool:
        """Whether a comma stands inside a list of fields ("Democracy, Human Rights, and Labor")."""
        table = self._table
        if table.words[token].text != ",":
            return True
        if self._word.lemma == "office" and is_post(table, token - 3):
            return False  # "Office of the Secretary of Defense, Joint Staff"
        for ahead in range(token + 1, min(token + 7, table.size)):
            word = table.words[ahead]
            atom = self._atoms.at(ahead)
            if atom is not None and atom.kind in (AtomKind.PERSON, AtomKind.STATE):
                return False
            if word.lower == "and":
                return ahead + 1 < table.size and self._is_field(ahead + 1)
            if word.text != "," and not self._is_field(ahead):
                return False
        return False
