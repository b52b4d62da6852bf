"""From a parsed text to the entities it speaks of.

A document is read twice: personal names first, full ones before surnames, so that "Pashinian says" in a
headline finds the "Nikol Pashinian" of the text; then everything in text order, because descriptions and
pronouns look back. Earlier documents are remembered for the persons they taught (`memory`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..ontology.knowledge import Knowledge
from ..ontology.model import Document, Entity, Mention, Span
from .acronyms import bracketed_acronyms
from .agent_lexicon import AgentClass, agent_lexicon
from .agent_phrases import AgentPhrase, PhraseParser
from .atom_finding import AtomFinder
from .atoms import Atom, AtomKind, Atoms
from .between_sides import SIGNERS
from .bodies import BodyResolver
from .counted_alone import COUNTED, stands_alone
from .delegations import all_delegations
from .described_ahead import described_ahead, introduced_next, named_later
from .described_lands import described_lands
from .descriptions import DescriptionResolver
from .governments import GO_BETWEENS
from .group_spans import span_as_told
from .groups import GROUPS, NEIGHBOURS, OF_TWO, GroupResolver
from .holders import Holders
from .home import home_of, reference_day
from .joined_offices import owner_of_first_office
from .joined_people import completed
from .lands import LANDS, TELLS_WHICH, country_meant, named_land
from .linked import Linked
from .memory import Memory
from .name_completion import NameCompleter
from .named import NameResolver
from .named_again import refer
from .names_of_many import bodies_named_after, named_after
from .narrative_days import NarrativeDays
from .offices_of_pairs import states_behind, states_of_two
from .parsed import Doc
from .person_index import PersonIndex
from .person_names import PersonSpan, is_teller, join_offices
from .persons import Link, PersonResolver
from .phrase_finding import find_phrases
from .pronouns import PRONOUNS, SAID_BY_TURNS, STANDING_FOR_PEOPLE, PronounResolver, stands_for_people
from .referents import Discourse, Referent, Sort, is_state
from .salience import other_state
from .sent_before import sent_before
from .speakers import SpeakerFinder
from .titles import TitleReader
from .token_table import TokenTable, WordCache

__all__ = ["Linked", "Linker"]

_PAIR = 2
_SERVING = frozenset(
    {
        "serve",
        "act",
        "work",
        "appoint",
        "nominate",
        "name",
        "elect",
        "confirm",
        "designate",
        "retire",
        "resign",
    }
)
"""Verbs with which *as* gives an office that somebody holds or gets."""
_OF_PAIR = (AgentClass.SIDE, AgentClass.COUNTRY)
_OTHERS = frozenset({"other", "opposite", "opposing"})
_OF_PAIRS = frozenset({"neighboring", "neighbouring", "rival", "feuding", "warring", "bordering", "asian"})
_ACTING = frozenset({"actor", "individual", "figure"})
_POLITICAL = frozenset({"political", "key", "main", "national"})
_STANDING_ALONE = PRONOUNS | COUNTED.keys() | STANDING_FOR_PEOPLE
Item = Atom | PersonSpan | AgentPhrase | int
_OF_BODIES = ("org/", "group/", "media/", "body/", "party/", "company/")
_BODIES = frozenset(
    {AgentClass.BODY, AgentClass.FORCE, AgentClass.GOVERNMENT, AgentClass.COMPANY, AgentClass.ORGANIZATION}
)


_OF_OTHERS = frozenset(
    {"partner", "ally", "friend", "neighbour", "neighbor", "counterpart", "colleague", "guest", "host",
     "adversary", "enemy", "rival", "foe", "interlocutor", "donor", "relative", "child", "parent", "ancestor",
     "supporter",
     "opponent", "competitor", "family", "member"}
)  # fmt: skip
"""Who stand beside those whose they are told to be."""
_OURS = frozenset({"staff", "personnel", "workforce"})
"""Masses that *our* makes those of a state."""
_PEERS = frozenset({"counterpart", "colleague"})
_INSTALLING = frozenset({"swear", "inaugurate", "install", "appoint", "name", "elect", "nominate"})
"""Verbs of putting somebody into an office."""
_SPOKEN_BY = re.compile(r"\bby\b|\b(?:remarks|statement|address|speech) of\b", re.IGNORECASE)
"""What a title tells whose words a text has with; `_author` reads who."""


class Linker:
    """Links the mentions of documents, one after the other, to curated or minted entities."""

    def __init__(self, knowledge: Knowledge) -> None:
        lexicon = agent_lexicon()
        self._knowledge = knowledge
        self._words = WordCache(lexicon)
        self._names = NameResolver(knowledge, lexicon)
        self._index = PersonIndex(knowledge)
        self._atoms = AtomFinder(knowledge, self._index)
        self._completer = NameCompleter(knowledge)
        holders = Holders(knowledge)
        self._memory = memory = Memory()
        self._titles = TitleReader(knowledge, holders, self._names)
        self._persons = PersonResolver(knowledge, lexicon, holders, self._titles, memory, self._index)
        self._descriptions = DescriptionResolver(knowledge, holders, self._titles, memory)
        self._bodies = BodyResolver(knowledge, self._names)
        self._groups = GroupResolver(holders)

    def forget(self) -> None:
        """Forget the persons that earlier documents taught."""
        self._memory.clear()

    def tells(self, title: str) -> bool:
        """Whether a title may tell who is meant: a known person, or whose words the text has."""
        return _SPOKEN_BY.search(title) is not None or self._index.may_name(title)

    def link(self, doc: Doc, document: Document, title: Doc | None = None) -> Linked:
        """Mentions of `doc` with the entities, posts and tenures they stand for.

        Parameters
        ----------
        doc
            Parsed and with entities; its text is the document's.
        document
            Its `published` day decides who holds an office.
        title
            The document's title, parsed, where the text does not have it: evidence of who is meant, no
            mention of its own.
        """
        told, author = None, ""
        if title is not None:
            told, _, spans, links = self._talk(title, document, None)
            author = _author(told.table, spans, links)
        talk, phrases, spans, links = self._talk(doc, document, told)
        talk.counts.clear()
        self._walk(talk, phrases, spans, links, author if author in talk.persons else "")
        return _linked(talk)

    def _talk(
        self, doc: Doc, document: Document, told: Discourse | None
    ) -> tuple[Discourse, list[AgentPhrase], list[PersonSpan], dict[int, Link]]:
        """What a text (or title) is about, with its persons resolved; `told` is what the title says."""
        table = TokenTable(doc, self._words)
        atoms = self._atoms.find(table)
        parser = PhraseParser(table, atoms)
        phrases, named = find_phrases(table, atoms, parser), list(atoms.found)
        self._completer.complete(table, atoms, phrases)
        talk = Discourse(document, table, atoms, reference_day(document, table))
        talk.days = NarrativeDays(table, talk.day)
        talk.countries = self._knowledge.geo
        bracketed_acronyms(talk, atoms, self._names)
        if atoms.found != named:
            phrases = find_phrases(table, atoms, parser)
        spans = join_offices(table, atoms, phrases)
        if told is not None:
            talk.remember(told)
        talk.told_home = True
        talk.home = home_of(talk, atoms, self._knowledge, self._index, spans, self._titles)
        self._count_states(talk, atoms)
        links = self._persons.resolve(talk, spans)
        talk.named_at.update({start: entity for start, (entity, _, _) in links.items()})
        return talk, phrases, spans, links

    def _count_states(self, talk: Discourse, atoms: Atoms) -> None:
        """Count how often the text names each state, as evidence for surnames and towns."""
        for atom in atoms.found:
            for row in atom.rows:
                if is_state(row.entity):
                    talk.counts[row.entity] = talk.counts.get(row.entity, 0) + 1

    def _walk(
        self, talk: Discourse, phrases: list[AgentPhrase], spans: list[PersonSpan], links: dict[int, Link],
        author: str,
    ) -> None:  # fmt: skip
        """Resolve everything in text order; `author` is who says "I" by the title."""
        atoms, speakers = talk.atoms, SpeakerFinder(talk)
        speakers.author = author
        pronouns = PronounResolver(talk, speakers)
        named = {id(phrase) for span in spans for phrase in span.phrases}
        later: list[int] = []
        for item in self._items(talk, atoms, phrases, spans, named):
            match item:
                case Atom():
                    referent = self._names.resolve(talk, atoms, item)
                    if referent is not None and _holds_names(referent):
                        talk.inner += self._names.within(talk, referent)
                case PersonSpan():
                    referent = _person(talk, item, links[item.name_start])
                    speakers.take_turn(referent)
                    for phrase in item.phrases:
                        talk.inner += self._bodies_within(talk, phrase, referent.entities[0])
                case AgentPhrase():
                    referent = self._described(talk, item, speakers)
                    referent = bodies_named_after(talk, item) or referent
                    if referent is not None and referent.sort in (Sort.PERSON, Sort.PEOPLE):
                        talk.inner += self._bodies_within(talk, item, referent.entities[0])
                    if referent is not None and referent.plural:
                        referent = named_after(talk.table, item, referent, spans, links)
                case _ if talk.table.words[item].lower in COUNTED:
                    referent = self._groups.counted(talk, item)
                case _ if talk.table.words[item].lower in SAID_BY_TURNS:
                    speakers.mark_turn(item)
                    later.append(item)
                    referent = None
                case _:
                    referent = pronouns.resolve(item)
            self._say(talk, referent)
        for referent in [pronouns.resolve(token) for token in later]:
            self._say(talk, referent)

    def _say(self, talk: Discourse, referent: Referent | None) -> None:
        """Note what a document speaks of, with the entities known for it."""
        if referent is None:
            return
        for entity in referent.entities:
            if entity not in talk.entities and entity in self._knowledge.entities:
                talk.entities[entity] = self._knowledge.entities[entity]
        talk.say(referent)

    def _bodies_within(self, talk: Discourse, phrase: AgentPhrase, person: str) -> list[Referent]:
        """Bodies named inside the title of a person: "Members of [Parliament] A and B"."""
        table, found = talk.table, list[Referent]()
        parser = PhraseParser(table, talk.atoms)
        for token in filter(lambda each: table.words[each].capital or talk.atoms.at(each - 1), phrase.core):
            agent = table.words[token].agent
            told = token <= phrase.head or talk.atoms.at(token) is not None
            if agent is None or agent.category is not AgentClass.BODY or told:
                continue
            body = parser.parse(token, agent, phrase.start)
            owners = self._titles.owners(talk, body) or self._titles.owners(talk, phrase)
            owners = owners or [state for state in [talk.state_of(person)] if state]
            referent = self._bodies.resolve(talk, body, owners)
            found += [referent] if referent is not None else []
        return found

    def _items(
        self,
        talk: Discourse,
        atoms: Atoms,
        phrases: list[AgentPhrase],
        spans: list[PersonSpan],
        named: set[int],
    ) -> Iterator[Item]:
        """Names, descriptions and pronouns by where they end their heads.

        So that owners come before what they own.
        """
        table = talk.table
        items: list[tuple[int, int, int, Item]] = []
        for atom in atoms.found:
            if atom.kind is not AtomKind.PERSON:
                items.append((atom.start, 0, len(items), atom))
        for span in spans:
            items.append((span.name_start, 1, len(items), span))
        for phrase in phrases:
            if id(phrase) not in named:
                items.append((phrase.head, 2, len(items), phrase))
        for token, word in enumerate(table.words):
            if word.lower not in _STANDING_ALONE:
                continue
            pronoun = word.lower in PRONOUNS and table.tags[token] in ("PRP", "PRP$", "WP", "WDT", "WP$")
            counted = word.lower in COUNTED and stands_alone(table, token)
            if pronoun or counted or stands_for_people(table, token):
                items.append((token, 3, len(items), token))
        items.sort(key=lambda item: item[:3])
        return (item[3] for item in items)

    def _capital(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """ "The Georgian capital" is a town."""
        town = self._knowledge.capitals.get(owners[0], "") if owners else ""
        entity = self._knowledge.entities.get(town)
        if entity is None:
            return None
        talk.entities.setdefault(town, entity)
        return Referent(
            phrase.start, phrase.end, phrase.head, phrase.core, (town,), "role", 0.85, Sort.PLACE, "capital",
            False,
        )  # fmt: skip

    def _described(self, talk: Discourse, phrase: AgentPhrase, speakers: SpeakerFinder) -> Referent | None:
        following = talk.atoms.at(phrase.end)
        apposed = following is not None and following.kind is AtomKind.STATE and not following.demonym
        if apposed and phrase.word.note == "weak":
            return None
        told = talk.known.get(phrase.head) if phrase.word.lemma in GROUPS else None
        if told is not None and told.head == phrase.head and told.start < phrase.head:
            return None  # "the Free Papua Movement rebel group"
        if (spelled := _spelled_before(talk, phrase)) is not None:
            return spelled
        phrase = completed(talk.table, talk.atoms, phrase)
        named = self._named_before(talk, phrase) or _held_by(talk, phrase) or self._named_after(talk, phrase)
        named = named or _called_by_head(talk, phrase) or _said_to_be(talk, phrase)
        named = named or _made_holder(talk, phrase)
        named = named or described_ahead(talk, phrase) or named_later(talk, phrase)
        if named is not None:
            return named
        owners = self._titles.owners(talk, phrase)
        if len(owners) == 1 and _says_its_kind(phrase, self._knowledge.entities.get(owners[0])):
            return _side(phrase, owners)
        if (one := introduced_next(talk, phrase, owners) or sent_before(talk, phrase, owners)) is not None:
            return one
        holder = ""
        if phrase.possessor >= 0:
            owner = talk.known.get(phrase.possessor)
            if owner is not None:
                holder = owner.entities[0]
                own = _owned_by(talk, owner)
                troops = phrase.word.category is AgentClass.FORCE  # "its troops from Kherson" are its own
                owners = own if troops and own else owners or own
            elif phrase.word.lemma in _PEERS and talk.table.words[phrase.possessor].lower == "my":
                holder = speakers.speaker(phrase.possessor)[0]
        elif phrase.start > 1 and talk.table.tags[phrase.start - 1] == "POS" and not owners:
            owner = talk.known.get(phrase.start - 2)
            owners = _owned_by(talk, owner) if owner else []
        if not owners and phrase.possessor < 0:
            owners = owner_of_first_office(talk, phrase) or states_behind(talk, phrase, self._groups)
        if not owners and _serves_speaker(phrase):
            owners = [state for state in [speakers.state(phrase.head)] if state]
        if not owners and phrase.ours and _are_ours(phrase) and not speakers.joint():
            owners = [state for state in [speakers.state(phrase.head)] if state]
            if owners and talk.table.words[phrase.head].lower == "peoples":
                owners += filter(None, [other_state(talk, phrase.start, owners[0])])
        if not owners and phrase.possessor < 0 and _serves_government(talk.table, phrase):
            owners = self._bodies.ruled_by(talk, phrase)
        governments = phrase.word.category is AgentClass.GOVERNMENT and phrase.word.plural
        if governments and phrase.ours and not (owners or phrase.adjectives):
            return self._groups.ours(talk, phrase, speakers.state(phrase.head))
        if phrase.word.category is AgentClass.GOVERNMENT and phrase.count and not owners:
            return self._groups.resolve(talk, phrase) or self._with_speaker(talk, phrase, speakers)
        if not owners and _are_states_told(talk.table, phrase):
            told = self._bodies.those(talk, phrase) or self._groups.resolve(talk, phrase)
            if told is not None:
                return told
        if phrase.word.lemma == "delegation" and (phrase.count or phrase.determiner == "both"):
            sides = None if owners else all_delegations(talk, phrase)
            sides = sides or (None if owners else self._groups.resolve(talk, phrase))
            if sides is not None:
                return sides
        if phrase.word.lemma == "delegation" and phrase.word.plural and phrase.definite and not owners:
            sides = self._groups.resolve(talk, replace(phrase, count=_PAIR))  # "the delegations declined"
            if sides is not None:
                return sides
        if phrase.word.lemma in GROUPS and phrase.count == _PAIR and phrase.definite and not owners:
            bare = {*phrase.adjectives} <= _OF_PAIRS
            pair = self._groups.resolve(talk, phrase) if bare else None
            if pair is not None:
                return pair
        boss = self._boss(talk, phrase, holder) if phrase.word.lemma == "office" else ""
        if boss:
            return self._bodies.office_of(talk, phrase, boss, self._persons.leading_post(talk, boss))
        if phrase.word.lemma == "wing" and owners:
            return _side(phrase, owners) if owners[0].startswith(("group/", "party/")) else None
        if phrase.word.category in _BODIES:
            return self._bodies.resolve(talk, phrase, owners)
        if (lands := described_lands(talk, phrase, owners)) is not None:
            return lands
        if phrase.word.lemma == "capital" and not phrase.word.plural:
            return self._capital(talk, phrase, owners)
        if phrase.word.category is AgentClass.SIDE and _OTHERS & {*phrase.adjectives} and phrase.definite:
            other = self._other_side(talk, phrase, speakers)
            return _side(phrase, [other]) if other else None
        if phrase.word.category is AgentClass.SIDE and owners and not phrase.word.plural:
            leader = self._boss(talk, phrase, "")
            return _side(phrase, [leader] if leader else owners)
        if phrase.word.lemma in LANDS and not phrase.word.plural:
            state = named_land(talk, phrase) or country_meant(talk, phrase, speakers, owners, self._names)
            if state:
                return self._names.land(talk, phrase, state)
        if phrase.word.category is AgentClass.SIDE and _are_sides(phrase, owners):
            return _those(phrase, tuple(owners))
        if phrase.word.category in (AgentClass.SIDE, AgentClass.COUNTRY):
            if not _is_set(talk.table, phrase):
                return self._bodies.several(talk, phrase, owners) if phrase.word.plural else None
            if phrase.ours and phrase.word.category is AgentClass.COUNTRY:
                states = [state for each in speakers.joint() if is_state(state := _served(talk, each))]
                if len(states) > 1:
                    return _those(phrase, tuple(dict.fromkeys(states)))
                return self._groups.ours(talk, phrase, speakers.state(phrase.head))
            found = self._groups.resolve(talk, phrase) or self._with_speaker(talk, phrase, speakers)
            if found is not None or not phrase.word.plural:
                return found
            if phrase.word.category is AgentClass.COUNTRY or phrase.count >= _PAIR:
                return self._bodies.several(talk, phrase, owners)
            return None if phrase.adjectives else self._bodies.those(talk, phrase)  # "factions … the parties"
        several = phrase.word.plural or phrase.determiner in OF_TWO
        if several and len(owners) < 2 and _is_set(talk.table, phrase):
            group = self._descriptions.acting_before(talk, phrase) or self._groups.resolve(talk, phrase)
            if group or phrase.determiner in OF_TWO:
                return group
            owners = owners or states_of_two(talk, phrase, self._groups)
        return self._descriptions.resolve(talk, phrase, owners, holder)

    def _with_speaker(self, talk: Discourse, phrase: AgentPhrase, speakers: SpeakerFinder) -> Referent | None:
        """ "Both countries" where one alone is told: that, and the state for which the text speaks."""
        lands = phrase.word.category in (AgentClass.COUNTRY, AgentClass.GOVERNMENT) and phrase.count == _PAIR
        own = speakers.state(phrase.head) if lands and phrase.definite else ""
        return self._groups.ours(talk, phrase, own) if own else None

    def _other_side(self, talk: Discourse, phrase: AgentPhrase, speakers: SpeakerFinder) -> str:
        """The state that "the opposite side" is for who speaks of it."""
        if phrase.word.plural or phrase.word.lemma != "side" or len(phrase.words) > 1:
            return ""
        speaker = speakers.speaker(phrase.head)[0]
        actors = [speaker] if speaker else sorted(talk.actors_above(phrase.head))
        own = next((state for each in actors if is_state(state := talk.state_of(each))), "")
        return other_state(talk, phrase.start, own) if own else ""

    def _named_before(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """The person whom an apposition describes: "Jan Nowak, a Polish farmer", "X's envoy"."""
        table = talk.table
        before = talk.known.get(table.heads[phrase.head])
        single = not phrase.word.plural and (
            phrase.determiner in ("a", "an")
            or table.tags[phrase.start - 1] == "POS"
            or table.words[phrase.head].upper  # "Roe, MP"
        )
        people = phrase.word.category in (AgentClass.PERSON, AgentClass.OFFICE)
        if before is None or table.deps[phrase.head] != "appos" or not (single and people):
            return None
        if before.sort is not Sort.PERSON or len(before.entities) != 1 or before.end > phrase.start:
            return None
        if is_teller(table, phrase):
            return None
        return replace(
            before, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core, how="role"
        )

    def _named_after(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """The group whose name follows what it is: "Uganda's main rebel group, the LRA, signed".

        That of any body in brackets: "Iran's state news agency (IRNA)".
        """
        table, token = talk.table, phrase.end
        bracketed = talk.atoms.at(token + 1) if phrase.word.category in _BODIES else None
        if bracketed is not None and table.words[token].text == "(" and bracketed.kind is AtomKind.ORG:
            closed = bracketed.end < table.size and table.words[bracketed.end].text == ")"
            name = self._names.resolve(talk, talk.atoms, bracketed) if closed else None
            told = name is not None and not phrase.word.plural and name.entities[0].startswith(_OF_BODIES)
            told = told and not {row.entity for row in bracketed.rows} & {
                row.entity for owner in phrase.owners for row in owner.rows
            }  # "the Assembly of the African Union (AU)"
            if name is not None and told and bracketed.start == token + 1:
                return replace(
                    name, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core, how="role"
                )
        if phrase.word.lemma not in GROUPS or phrase.word.plural or token + 2 >= table.size:
            return None
        if table.words[token].text != ",":
            return None
        token += 1 + (table.words[token + 1].lower == "the")
        atom = talk.atoms.at(token)
        if atom is None or atom.start != token or atom.kind is not AtomKind.ORG or atom.end >= table.size:
            return None
        head = table.head_of(atom.start, atom.end)
        if (table.deps[head], table.heads[head]) != ("appos", phrase.head) or table.words[atom.end].key:
            return None
        name = self._names.resolve(talk, talk.atoms, atom)
        return name and replace(
            name, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core, how="role"
        )

    def _boss(self, talk: Discourse, phrase: AgentPhrase, holder: str) -> str:
        """The person whose office is meant: "Roe's office", "her office"."""
        if phrase.word.plural or len(phrase.words) > 1:
            return ""
        named = (talk.named_at.get(atom.start) for atom in phrase.owners if atom.kind is AtomKind.PERSON)
        person = next(filter(None, named), holder)
        return person if person in talk.persons else ""


def _spelled_before(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """The people or bodies for whose description an acronym is short: "aid groups (AGs) … the AGs"."""
    noun = talk.spelled.get(talk.table.words[phrase.head].text, -1)
    told = talk.known.get(noun) if 0 <= noun < phrase.head and not phrase.owners else None
    if told is None or told.sort is not Sort.PEOPLE or len(told.entities) > 1:
        return None
    return replace(
        told, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core, how="role",
        noun=phrase.word.lemma,
    )  # fmt: skip


def _are_ours(phrase: AgentPhrase) -> bool:
    """Whether *our* makes people or forces those of a state: "our workers", no "our partners"."""
    if phrase.word.category is AgentClass.FORCE:
        return True
    people = phrase.word.category is AgentClass.PERSON
    people = people and (phrase.word.plural or phrase.word.lemma in _OURS)
    return people and phrase.word.lemma not in _OF_OTHERS


def _serves_speaker(phrase: AgentPhrase) -> bool:
    """Whether one is meant who serves in the state of the speaker, or its government: "my president"."""
    served = phrase.word.category in (AgentClass.OFFICE, AgentClass.GOVERNMENT)
    mine = phrase.possessive_word in ("my", "our") and phrase.possessor >= 0
    return mine and served and not phrase.word.plural and phrase.word.lemma not in _PEERS


def _serves_government(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether people are told as those of a government without a name: "government delegates"."""
    sent = phrase.word.category in (AgentClass.OFFICE, AgentClass.PERSON) and phrase.word.plural
    words = {table.words[each].lower for each in range(phrase.start, phrase.end) if each != phrase.head}
    return (sent or phrase.word.note == "delegation") and "government" in words


def _is_person(phrase: AgentPhrase) -> bool:
    return phrase.word.category in (AgentClass.OFFICE, AgentClass.PERSON)


def _tells_which(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether what follows says which are meant: "these actors who have taken up arms"."""
    return phrase.end < table.size and table.words[phrase.end].lower in TELLS_WHICH


def _are_states_told(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether states or governments are those just spoken of, however many: "these countries"."""
    if _tells_which(table, phrase):
        return False
    states = phrase.word.category is AgentClass.COUNTRY or phrase.word.lemma == "government"
    alone = phrase.start == phrase.head - 1 and phrase.end == phrase.head + 1 and phrase.possessor < 0
    return states and phrase.word.plural and alone and phrase.determiner in ("the", "these", "those")


def _is_set(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether a plural means people or states just spoken of, all of them."""
    if phrase.determiner == "these" and phrase.word.lemma in _ACTING and {*phrase.adjectives} <= _POLITICAL:
        return phrase.word.plural and not (phrase.owners or _tells_which(table, phrase))
    if phrase.determiner in OF_TWO and not phrase.word.plural:
        told = phrase.word.category in _OF_PAIR or (phrase.determiner != "each" and _is_person(phrase))
        return told and not phrase.owners and not _tells_which(table, phrase)
    if not phrase.word.plural or (phrase.adjectives and phrase.word.category is not AgentClass.SIDE):
        pair = phrase.count == _PAIR and phrase.determiner == "the" and not phrase.owners
        land = phrase.word.category is AgentClass.COUNTRY
        return pair and land and {*phrase.adjectives} <= _OF_PAIRS
    if phrase.ours and phrase.word.lemma in NEIGHBOURS and not phrase.count:
        return False
    weak = phrase.word.note == "weak" and phrase.word.lemma not in NEIGHBOURS | SIGNERS
    if phrase.owners or (weak and not phrase.count):
        return False
    if phrase.possessor >= 0 and not phrase.count and not phrase.ours:
        return False
    counted = phrase.count or phrase.determiner == "both"  # "received both leaders in Brussels"
    telling = ("of", "that", "which", "from", *(() if counted else ("in", "around")))
    after = table.words[phrase.end].lower if phrase.end < table.size else ""
    told = after in ("he", "she", "it") and table.deps[table.heads[phrase.end]].startswith("acl")
    if after in telling or told:
        return False  # "the countries he visited", but no "in the countries he visited nobody"
    bare = phrase.count > 0 and phrase.word.category in (AgentClass.SIDE, AgentClass.COUNTRY)
    return phrase.definite or bare or (phrase.ours and phrase.word.category is AgentClass.COUNTRY)


def _those(phrase: AgentPhrase, states: tuple[str, ...]) -> Referent:
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, states, "group", 0.7, Sort.STATE,
        phrase.word.lemma, True,
    )  # fmt: skip


def _author(table: TokenTable, spans: list[PersonSpan], links: dict[int, Link]) -> str:
    """Who speaks by a title: "Briefing by Special Envoy A B", "Remarks of A B"."""
    for span in spans:
        before = span.start - 1
        while before > 0 and (table.words[before].lower == "the" or table.words[before].agent is not None):
            before -= 1
        if before > 0 and table.words[before].lower in ("by", "of"):
            kind = table.words[before - 1].lower
            if table.words[before].lower == "by" or kind in ("remarks", "statement", "address", "speech"):
                return links[span.name_start][0]
    return ""


def _holds_names(referent: Referent) -> bool:
    """Whether a name may hold others that it is not: of bodies, agreements, rulers of a territory."""
    ruled = referent.entities[0].startswith("authority/")
    return referent.sort in (Sort.ORG, Sort.AGREEMENT) or (ruled and referent.sort is Sort.STATE)


def _held_by(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Who holds an office that *as* gives: "Roe served as ambassador", "As First Lady, Roe travelled"."""
    table, before = talk.table, phrase.start - 1
    if (
        phrase.word.category is not AgentClass.OFFICE
        or phrase.word.plural
        or phrase.word.lemma in GO_BETWEENS
    ):
        return None
    if before < 0 or table.words[before].lower != "as":
        return None
    verb = table.heads[_first_of(table, phrase.head)]
    if table.lemmas[verb] not in _SERVING and before > table.sentence_start(before):
        return None
    kids = [kid for kid in table.kids[verb] if table.deps[kid] in ("obj", "nsubj", "nsubj:pass")]
    for kid in sorted(kids, key=lambda each: table.deps[each] != "obj"):
        holder, atom = talk.known.get(kid), talk.atoms.at(kid)
        person = talk.named_at.get(atom.start, "") if atom is not None else ""  # "As envoy, Roe …"
        if holder is not None and holder.sort is Sort.PERSON and len(holder.entities) == 1:
            person = holder.entities[0]
        if person:
            return refer(phrase, (person,), "role", 0.8, Sort.PERSON)
    return None


def _said_to_be(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Who holds an office by what a sentence says: "Roe is the U.S. ambassador"."""
    table, kids = talk.table, talk.table.kids[phrase.head]
    is_now = [kid for kid in kids if table.deps[kid] == "cop" and table.words[kid].lower in ("is", "was")]
    unsure = any(table.deps[kid] in ("aux", "mark") or table.words[kid].lower == "not" for kid in kids)
    if phrase.word.category is not AgentClass.OFFICE or phrase.determiner != "the" or not is_now or unsure:
        return None
    for kid in kids:
        who = talk.known.get(kid) if table.deps[kid] == "nsubj" else None
        if who is not None and who.sort is Sort.PERSON and len(who.entities) == 1 and not phrase.word.plural:
            return Referent(
                phrase.start, phrase.end, phrase.head, phrase.core, who.entities, "role", 0.8, Sort.PERSON,
                phrase.word.lemma,
            )  # fmt: skip
    return None


def _made_holder(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Who is put into an office: "parliament swore in Roe as president" is of no president before him."""
    table, verb = talk.table, talk.table.heads[phrase.head]
    if table.lemmas[verb] not in _INSTALLING or table.case(phrase.head) != "as" or phrase.word.plural:
        return None
    objects = [talk.known[kid] for kid in table.kids[verb] if table.deps[kid] == "obj" and kid in talk.known]
    if len(objects) != 1 or objects[0].sort is not Sort.PERSON or objects[0].start > phrase.start:
        return None
    return replace(
        objects[0], start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core, how="role"
    )


def _called_by_head(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """An organisation that is called by who leads it: "the UN High Commissioner for Refugees (UNHCR)"."""
    words, token = talk.table.words, phrase.end + 1
    atom = talk.atoms.at(token)
    if phrase.word.category is not AgentClass.OFFICE or atom is None or not atom.rows:
        return None
    if atom.rows[0].entity in {row.entity for owner in phrase.owners for row in owner.rows}:
        return None  # "a member of the International Labor Organization (ILO)"
    bracketed = words[phrase.end].text == "(" and atom.end < len(words) and words[atom.end].text == ")"
    if not bracketed or atom.kind is not AtomKind.ORG or atom.end - token > 1:
        return None
    initials = {word.text[0].lower() for word in words[phrase.start : phrase.end] if word.key}
    if not set(words[token].text[1:].lower()) <= initials | {"n"}:
        return None
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, (atom.rows[0].entity,), "alias", 0.8, Sort.ORG
    )


def _first_of(table: TokenTable, token: int) -> int:
    """The first of those joined by *and*: "as ambassador and as minister"."""
    while table.deps[token] == "conj":
        token = table.heads[token]
    return token


def _owned_by(talk: Discourse, owner: Referent) -> list[str]:
    """The states, organisations and armed groups whose "its president", "his delegation" is."""
    if owner.sort is Sort.PERSON and owner.how == "office":
        inside = (a for a in talk.atoms.found if owner.start <= a.start and a.end <= owner.end)
        served = [row.entity for atom in inside for row in atom.rows if row.entity.startswith("org/")]
        if served:
            return served[:1]  # "the UN chief's envoy"
    found = [
        each if each.startswith(("org/", "group/")) and not _is_unnamed(talk, each) else _served(talk, each)
        for each in owner.entities
    ]
    return [each for each in found if each]


def _is_unnamed(talk: Discourse, entity: str) -> bool:
    """Whether people have no name of their own: "officials of Chad"."""
    known = talk.entities.get(entity)
    return known is not None and known.kind in ("UnnamedGroup", "Delegation")


def _served(talk: Discourse, person: str) -> str:
    """The organisation whose officer the text calls somebody (*the UN chief's envoy*), else the state."""
    record = talk.persons.get(person)
    titles = record.titles if record else []
    served = (each.owner for each in titles if each.owner.startswith("org/") and not each.guessed)
    return next(served, "") or talk.state_of(person)


def _side(phrase: AgentPhrase, owners: list[str]) -> Referent:
    """ "The Chinese side" is China, "Zelaya's side" Zelaya."""
    sort = Sort.STATE if is_state(owners[0]) else Sort.ORG
    sort = Sort.PERSON if owners[0].startswith("person/") else sort
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, (owners[0],), "metonym", 0.8, sort, "side", False
    )  # fmt: skip


def _says_its_kind(phrase: AgentPhrase, owner: Entity | None) -> bool:
    """Whether a noun before *of* is the first of its owner's own name: *the community of Saint Egidio*."""
    if owner is None or phrase.word.plural or not owner.id.startswith("org/"):
        return False
    named = owner.label.lower().startswith(f"{phrase.word.lemma} of ")
    return named and all(atom.start > phrase.head for atom in phrase.owners)


def _person(talk: Discourse, span: PersonSpan, link: Link) -> Referent:
    entity, how, confidence = link
    core = [token for phrase in span.phrases for token in (*phrase.core, phrase.head)]
    core += range(span.name_start, span.name_end)
    head = talk.table.head_of(span.name_start, span.name_end)
    before = [token for token in sorted(set(core)) if span.start <= token < span.end]
    outer = talk.table.head_of(span.start, span.name_end)
    return Referent(
        span.start, span.end, outer if outer in before else head, tuple(before), (entity,), how, confidence,
        Sort.PERSON, "", False,
    )  # fmt: skip


def _widest(found: list[tuple[int, Mention]]) -> tuple[Mention, ...]:
    """The mentions of the greatest width."""
    if len(found) == 1:
        return (found[0][1],)
    most = max(width for width, _ in found)
    return tuple(mention for width, mention in found if width == most)


def _linked(talk: Discourse) -> Linked:
    """Mentions in text order, and the entities, posts and tenures in the order of their ids."""
    table = talk.table
    rows: list[tuple[int, int, Mention]] = []
    by_token: dict[int, list[tuple[int, Mention]]] = {}
    used: set[str] = set()
    as_told: dict[Span, Span] = {}
    inner = {id(referent) for referent in talk.inner}
    for referent in (*talk.referents, *talk.inner):
        span = Span(
            table.starts[referent.start],
            table.ends[referent.end - 1],
            table.text(referent.start, referent.end),
        )
        if (told := span_as_told(table, referent, span)) != span:
            as_told[span] = told
        width = referent.end - referent.start
        for entity in referent.entities:
            mention = Mention(span, entity, referent.how, referent.confidence)
            rows.append((span.start, -span.end, mention))
            used.add(entity)
            for token in referent.core if id(referent) not in inner else ():
                by_token.setdefault(token, []).append((width, mention))
    rows.sort(key=lambda row: row[:2])
    widest = {token: _widest(found) for token, found in by_token.items()}
    used |= {owner for key in used if (found := talk.entities.get(key)) and (owner := found.belongs_to)}
    used |= {post.of for post in talk.posts.values()}
    entities = tuple(talk.entities[key] for key in sorted(used) if key in talk.entities)
    posts = tuple(talk.posts[key] for key in sorted(talk.posts))
    tenures = tuple(talk.tenures[key] for key in sorted(talk.tenures))
    mentions = tuple(row[2] for row in rows)
    return Linked(mentions, entities, posts, tenures, widest, table.characters, as_told)


def _are_sides(phrase: AgentPhrase, owners: list[str]) -> bool:
    """Whether sides are told by whom they are: "the Georgian and Abkhaz parties"."""
    bare = len(phrase.words) == 1 and not phrase.adjectives and phrase.word.plural
    return bare and len(owners) > 1 and phrase.count in (0, len(owners))
