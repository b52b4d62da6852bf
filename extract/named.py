"""Atoms to referents: which state, place, organisation or agreement a name stands for here."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ..ontology.knowledge import Knowledge, Name, NameKind
from ..ontology.model import Entity
from ..ontology.names import fold, slug
from .agent_lexicon import AgentClass, AgentLexicon, AgentWord, Use
from .agent_phrases import AgentPhrase
from .atoms import AGREEMENT_KINDS, PLACE_KINDS, STATE_KINDS, Atom, AtomKind, Atoms
from .gazetteer import spelled_so
from .nationals import names_people, nationals
from .plural_names import named_together, states_of_plural
from .referents import FIGHTERS, Discourse, Referent, Sort, is_state
from .token_table import TokenTable
from .uses import UseReader

_CORPORATE = frozenset({"ltd", "limited", "inc", "incorporated", "corp", "llc", "plc", "gmbh", "co"})
_ARMED = frozenset({"NonStateArmedGroup"})
"""What a unit is taken for by its name, where no state is told to own it."""
_OWNER_AND_MARK = 2
_WITHIN_NAMES = frozenset({"of", "the", "and", "for", "'s", "’s"})
_PLACE_OF_LABEL = {"FAC": "Venue", "GPE": "Settlement", "LOC": "Place"}
_PREFIX = {
    "Company": "company",
    "MediaOrganization": "media",
    "NonStateArmedGroup": "group",
    "Venue": "place",
}
_BODIES = frozenset({"GovernmentBody", "DeFactoAuthority", "Parliament"})
_SHARED = 2
_PARTS = ("bureau-of-", "office-of-", "directorate-of-")
_GROUPS = frozenset({"NonStateArmedGroup", "PoliticalParty"})
_GROUP_NOUNS = frozenset(
    {"movement", "group", "party", "faction", "militia", "organization", "organisation", "front", "side",
     "alliance", "coalition", "insurgency", "army"}
)  # fmt: skip
_GROUP_SORTS = frozenset(
    {"rebel", "militant", "separatist", "opposition", "guerrilla", "terrorist", "insurgent", "extremist"}
)
"""What may stand between a group's name and the noun that says what it is: "the Hamas militant group"."""
_HALVES = frozenset({"North", "South", "East", "West"})
_HYPHENS = frozenset("-‐‑")
_PREFIXES = frozenset({"inter", "pan", "trans", "latin", "afro", "anti"})
"""What makes another name of the one after its hyphen: "Inter-American"."""
_LONGEST_INNER = 5
_TOPICS = ("on", "for")
_SPOKEN = frozenset({"speak", "learn", "understand", "study", "teach"})
_NOT_PLAIN = (NameKind.METONYM, NameKind.SURNAME)
_HOW = {
    NameKind.DEMONYM: "demonym", NameKind.METONYM: "metonym", NameKind.ACRONYM: "acronym",
    NameKind.ALIAS: "alias", NameKind.SURNAME: "surname",
}  # fmt: skip


_REGIMES = frozenset(
    {"kingdom", "republic", "federation", "union", "commonwealth", "emirate", "sultanate", "islamic",
     "democratic", "people", "peoples", "federal", "socialist", "united", "states", "the"}
)  # fmt: skip


_PACTS = frozenset({"agreement", "agreements", "accord", "accords", "deal", "pact", "treaty", "peace"})
"""Nouns by which one agreement may be called in turn: "the Lomé Accords", "the Lomé Peace Agreement"."""


class NameResolver:
    """Resolves the names of a document that are not persons' names."""

    def __init__(self, knowledge: Knowledge, lexicon: AgentLexicon) -> None:
        self._knowledge, self._lexicon = knowledge, lexicon
        self._uses = UseReader(lexicon)

    def owner(self, talk: Discourse, atom: Atom) -> str:
        """The state or organisation an atom stands for beside an office or body; empty for a mere place."""
        now = talk.atoms.at(atom.start)  # an acronym may have been explained since
        atom = now if now is not None and (now.start, now.end) == (atom.start, atom.end) else atom
        rows = self._of_states_here(talk, self._current(talk, atom.rows))
        if rows and self._is_peoples(talk, atom, rows[0]):
            return ""
        if rows and rows[0].kind is NameKind.ALIAS and self._of_no_state_here(talk, atom, rows[0]):
            body = self._body_of_home(talk, atom)
            return body.id if body is not None else rows[0].entity
        for row in rows:
            if is_state(row.entity):
                talk.entities.setdefault(row.entity, self._entity_of(talk, row))
                return row.entity
        if atom.kind is AtomKind.ORG:
            return rows[0].entity if rows else self.org_id(talk, talk.table, atom)
        for row in rows:
            geo = self._knowledge.geo.get(row.entity)
            if geo is not None:
                return geo.country
        return ""

    def owners(self, talk: Discourse, atom: Atom) -> tuple[str, ...]:
        """Like `owner`; both states that share a name in the plural ("officials of the two Koreas")."""
        return states_of_plural(talk.table, atom) or tuple(filter(None, [self.owner(talk, atom)]))

    def resolve(self, talk: Discourse, atoms: Atoms, atom: Atom) -> Referent | None:
        """The referent of `atom`; None for a name that means nothing here."""
        if states := states_of_plural(talk.table, atom):
            return named_together(talk, atom, states)
        rows = self._of_states_here(talk, self._current(talk, atom.rows))
        if rows and rows[0].kind is NameKind.DEMONYM and _is_language(talk.table, atom):
            return None
        if rows and (_is_assembly_of_body(talk, atoms, atom) or self._is_peoples(talk, atom, rows[0])):
            return None
        if rows and (other := self._namesake(talk, atoms, atom, rows[0])) is not None:
            return self._refer(talk, atom, talk.entities.setdefault(other.id, other), "role", 0.8)
        if rows and rows[0].kind is NameKind.ALIAS:
            if self._of_another(talk, atoms, atom, rows[0]):
                return None
            if self._of_no_state_here(talk, atom, rows[0]):
                return self._of_home(talk, atom)
        if not rows or self._elsewhere(talk, atoms, atom, rows):
            return self._mint(talk, atom)
        row, how = self._reading(talk, atoms, atom, rows)
        entity = self._entity_of(talk, row)
        how = "minted" if entity.minted else how
        if row.kind is NameKind.DEMONYM and names_people(talk.table, atom.end - 1):
            return self._people(talk, atom, entity)
        talk.entities.setdefault(entity.id, entity)
        confidence = 0.4 if entity.minted else 0.95 if row is rows[0] else 0.85
        return _with_kind(talk.table, self._refer(talk, atom, entity, how, confidence), entity)

    def land(self, talk: Discourse, phrase: AgentPhrase, state: str) -> Referent | None:
        """A state called "the country": the one that acts, or its territory, by the use of the words."""
        as_name = Atom(phrase.start, phrase.end, AtomKind.STATE)
        key = state
        if self._uses.use(talk.table, talk.atoms, as_name, state=True) is Use.PLACE:
            key = f"place/{state.partition('/')[2]}"
        entity = self.entity(key) or self.entity(state)
        if entity is None:
            return None
        talk.entities.setdefault(entity.id, entity)
        return Referent(
            phrase.start, phrase.end, phrase.head, phrase.core, (entity.id,), "role", 0.6, sort_of(entity),
            phrase.word.lemma,
        )  # fmt: skip

    def country(self, place: str) -> str:
        """The state in which a place lies; empty if unknown."""
        geo = self._knowledge.geo.get(place)
        return geo.country if geo else ""

    def within(self, talk: Discourse, referent: Referent) -> list[Referent]:
        """States and organisations named inside an organisation's name: the OSCE in "OSCE Mission"."""
        words, found = talk.table.words, list[Referent]()
        token = referent.start
        while token < referent.end:
            length = min(referent.end - token, _LONGEST_INNER)
            inner = (self._named_within(talk, referent, token, token + n) for n in range(length, 0, -1))
            named = next((each for each in inner if each is not None), None) if words[token].capital else None
            if named is not None:
                found.append(named)
            token = named.end if named is not None else token + 1
        return found

    def _named_within(self, talk: Discourse, outer: Referent, start: int, end: int) -> Referent | None:
        words = talk.table.words[start:end]
        whole = (start, end) == (outer.start, outer.end)
        hyphened = start > outer.start + 1 and talk.table.words[start - 1].text in _HYPHENS
        hyphened = hyphened and talk.table.words[start - 2].lower in _PREFIXES
        joined = end == outer.end - 2 and start == outer.start and talk.table.words[end].text in _HYPHENS
        letters = joined and words[-1].upper and talk.table.words[end + 1].text.isupper()
        if not words[0].key or not words[-1].key or whole or hyphened or letters:
            return None  # no "SPLM" in "SPLM-N"
        rows = self._knowledge.names.get(" ".join(word.key for word in words if word.key), ())
        rows = self._current(talk, rows)
        rows = tuple(row for row in rows if row.kind not in _NOT_PLAIN and spelled_so(row, words))
        entity = self.entity(rows[0].entity) if rows else None
        if entity is None or entity.id in outer.entities or sort_of(entity) not in (Sort.STATE, Sort.ORG):
            return None
        if entity.kind == "MediaOrganization" and end == start + 1:
            return None  # the paper *Liberation* is not in "Liberation Front"
        after = talk.table.words[end].lower if end < outer.end else ""
        if rows[0].kind is NameKind.DEMONYM and (not is_state(entity.id) or after == "states"):
            return None  # "Democratic Front", "Organization of American States"
        short = rows[0].kind is NameKind.ALIAS or entity.id.startswith("body/")
        begins = short and start == outer.start and after == "of"
        if begins and (end == start + 1 or entity.id.startswith("org/")):
            return None  # "Congress of Trade Unions", "Red Cross of Chad"
        if outer.sort is Sort.ORG and (_goes_on(outer, start, after) or entity.kind == "PoliticalParty"):
            return None  # "Contact Group for Mali", "Nepal Labour Party"
        before = talk.table.words[start - 1].lower if start > outer.start else "of"
        last = sort_of(entity) is Sort.ORG and before not in _WITHIN_NAMES
        if outer.sort is Sort.ORG and end == outer.end and (short or last):
            return None  # "the Kenyan [Red Cross]", "the North [Atlantic Council]" are none of the others
        if outer.sort is Sort.AGREEMENT and rows[0].kind is NameKind.DEMONYM:
            return None  # "the American Convention on Human Rights"
        talk.entities.setdefault(entity.id, entity)
        tokens = tuple(range(start, end))
        how = _HOW.get(rows[0].kind, "name")
        return Referent(start, end, end - 1, tokens, (entity.id,), how, 0.8, sort_of(entity))

    def _namesake(self, talk: Discourse, atoms: Atoms, atom: Atom, row: Name) -> Entity | None:
        """A body told as another state's: "Department of Foreign Affairs, Pretoria"."""
        known, after = self.entity(row.entity), atom.end
        if known is None or known.kind not in _BODIES or after + 1 >= talk.table.size:
            return None
        joint = talk.table.words[after].text
        article = talk.table.words[after + 1].lower == "the"
        beside = atoms.at(after + 2 if article else after + 1)
        of_state = joint == "of" and beside is not None and beside.kind is AtomKind.STATE
        capital = joint in (",", "in") and row.kind is NameKind.ALIAS and not article
        owner = self.owner(talk, beside) if beside is not None and (of_state or capital) else ""
        if not is_state(owner) or owner == known.belongs_to or not is_state(known.belongs_to):
            return None
        label = " ".join(talk.table.text(atom.start, atom.end).split())
        suffix = row.entity.rpartition("/")[2] if row.entity.startswith("body/") else slug(label)
        key = f"body/{owner.partition('/')[2]}/{suffix}"
        return self.entity(key) or Entity(key, known.kind, label, belongs_to=owner, minted=True)

    def _of_another(self, talk: Discourse, atoms: Atoms, atom: Atom, row: Name) -> bool:
        """ "OAS Permanent Council": a body's short name beside another owner than its own."""
        closed = atom.start > 1 and talk.table.words[atom.start - 1].text == ")"
        before = atoms.at(
            atom.start - 2 if closed else atom.start - 1
        )  # "the OAS", "(OAS) Permanent Council"
        if (
            before is None
            or atom.kind is not AtomKind.ORG
            or before.kind not in (AtomKind.ORG, AtomKind.STATE)
        ):
            return False
        owner, entity = self.owner(talk, before), self.entity(row.entity)
        slugs = (owner.partition("/")[2], row.entity.partition("/")[2])
        return bool(owner) and entity is not None and entity.belongs_to != owner and slugs[0] not in slugs[1]

    def _is_peoples(self, talk: Discourse, atom: Atom, row: Name) -> bool:
        """Whether an adjective that a people shares with its fighters is said of the people.

        As in *the Rohingya*, *Karen refugees*, not in *Karen rebels* or *Karen leaders*.
        """
        group = self.entity(row.entity) if row.kind is NameKind.DEMONYM else None
        if group is None or group.kind != "NonStateArmedGroup":
            return False
        called = {fold(name).removesuffix("s") for name in (group.label, *group.names)}
        noun = talk.table.words[atom.end] if atom.end < talk.table.size else None
        fights = noun is not None and noun.agent is not None and _is_of_fighters(noun.agent)
        return fold(row.text) not in called and not fights

    def _of_no_state_here(self, talk: Discourse, atom: Atom, row: Name) -> bool:
        """A body by a name that others have too, where nobody speaks of its state: India's Congress."""
        word, entity = talk.table.words[atom.start], self.entity(row.entity)
        if atom.end - atom.start > 1:
            own = entity.belongs_to if entity is not None else ""
            return self._body_of_home(talk, atom) is not None and _is_only_one_named(talk, talk.home, own)
        if word.agent is None or word.agent.category is not AgentClass.BODY:
            return False
        owner = entity.belongs_to if entity is not None else ""
        told = talk.counts.get(owner, 0) or talk.counts.get(row.entity, 0)
        return is_state(owner) and owner != talk.home and not told

    def _of_home(self, talk: Discourse, atom: Atom) -> Referent | None:
        """The home state's body of a common name: "Congress" in news from Bogotá."""
        body = self._body_of_home(talk, atom)
        if body is None:
            return None
        return self._refer(talk, atom, talk.entities.setdefault(body.id, body), "alias", 0.6)

    def _body_of_home(self, talk: Discourse, atom: Atom) -> Entity | None:
        name = " ".join(word.key for word in talk.table.words[atom.start : atom.end])
        suffix = self._knowledge.body_names.get(name, "")
        return self.entity(f"body/{talk.home.partition('/')[2]}/{suffix}") if suffix else None

    def entity(self, key: str) -> Entity | None:
        """A curated entity."""
        return self._knowledge.entities.get(key)

    def _current(self, talk: Discourse, rows: tuple[Name, ...]) -> tuple[Name, ...]:
        """Readings whose names were in use on the document's day."""
        day = talk.day
        if day is None or all(row.start is None and row.end is None for row in rows):
            return rows
        kept = tuple(
            row
            for row in rows
            if (row.start is None or row.start <= day) and (row.end is None or day <= row.end)
        )
        return kept or rows

    def _of_states_here(self, talk: Discourse, rows: tuple[Name, ...]) -> tuple[Name, ...]:
        """Readings of a name that groups of several states have: first those of a state the text names.

        The label of such a group tells its state: "National Liberation Army (Colombia)". So it is with a
        nationality that two states share (*Dominican*): it is of the one that the text calls by its name.
        """
        if len(rows) < _SHARED:
            return rows
        if rows[0].kind is NameKind.DEMONYM and is_state(rows[1].entity):
            names = ({row.entity for row in atom.rows} for atom in talk.atoms.found if not atom.demonym)
            states = [[each for each in name if is_state(each)] for name in names]
            called = [of[0] for of in states if len(of) == 1]
            return tuple(sorted(rows, key=lambda row: -called.count(row.entity)))
        entities = [self.entity(row.entity) for row in rows]
        shared = [each.belongs_to for each in entities if each is not None and each.label.endswith(")")]
        if len(shared) < _SHARED:
            return rows
        named = Counter(row.entity for atom in talk.atoms.found for row in atom.rows if row.entity in shared)
        owners = {each.id: each.belongs_to for each in entities if each is not None}
        return tuple(sorted(rows, key=lambda row: -named[owners.get(row.entity, "")]))

    def _reading(self, talk: Discourse, atoms: Atoms, atom: Atom, rows: tuple[Name, ...]) -> tuple[Name, str]:
        states = [row for row in rows if is_state(row.entity)]
        places = [row for row in rows if row.entity.startswith("place/")]
        if rows[0] not in states and rows[0] not in places:
            return rows[0], _HOW.get(rows[0].kind, "name")
        if not states:
            return self._town(talk, atoms, atom, places), "name"
        state = states[0]
        land = places and state.kind is NameKind.DEMONYM and rows[0].kind is NameKind.LABEL
        if land and self._uses.use(talk.table, atoms, atom, state=True) is Use.PLACE:
            return rows[0], "name"  # "in Greenland", whose name is that of its government, too
        if state.kind is NameKind.DEMONYM or not places:
            return state, _HOW.get(state.kind, "name")
        metonym = state.kind is NameKind.METONYM
        if metonym and (seat := self._body_seated(talk, rows, state.entity)):
            state = seat
        own = state.entity.startswith("state/") and not metonym
        if metonym and self._following_country(talk, atoms, atom) == state.entity:
            return self._town(talk, atoms, atom, places), "name"
        if self._uses.use(talk.table, atoms, atom, state=own) is Use.AGENT:
            return state, "metonym" if metonym else "name"
        if metonym:
            return self._town(talk, atoms, atom, places), "name"
        territory = f"place/{state.entity.partition('/')[2]}"
        return next((row for row in places if row.entity == territory), places[0]), "name"

    def _body_seated(self, talk: Discourse, rows: tuple[Name, ...], state: str) -> Name | None:
        """The body that a capital stands for, where the text does not speak of its state (*Brussels*)."""
        seat = next((row for row in rows if row.kind is NameKind.METONYM and not is_state(row.entity)), None)
        told = seat and any(row.entity == state for each in talk.atoms.found for row in each.rows
                            if row.kind is not NameKind.METONYM)  # fmt: skip
        return None if told else seat

    def _town(self, talk: Discourse, atoms: Atoms, atom: Atom, rows: list[Name]) -> Name:
        """Of several towns of one name: the one in the country that follows.

        Else in one the text speaks of.
        """
        if len(rows) == 1:
            return rows[0]
        country = self._following_country(talk, atoms, atom)
        if country:
            for row in rows:
                if self.country(row.entity) == country:
                    return row
        largest = self._population(rows[0])
        for row in rows[1:]:
            spoken_of = talk.counts.get(self.country(row.entity), 0)
            if (
                spoken_of > talk.counts.get(self.country(rows[0].entity), 0)
                and self._population(row) * 4 > largest
            ):
                return row
        return rows[0]

    def _elsewhere(self, talk: Discourse, atoms: Atoms, atom: Atom, rows: tuple[Name, ...]) -> bool:
        """Whether the name is that of a region or of a town there that nobody knows: "Leeds, Alabama"."""
        towns = all(self._population(row) for row in rows)
        if not towns or atom.kind is not AtomKind.PLACE:
            return False
        words, end = talk.table.words, atom.end
        after = atoms.at(end + 1) if end < len(words) and words[end].text == "," else None
        country = self._following_country(talk, atoms, atom)
        if after is not None and after.kind is AtomKind.PLACE and country:
            return all(self.country(row.entity) != country for row in rows)
        if after is not None and after.kind is AtomKind.PLACE and not after.rows:
            return (
                end + 2 >= len(words)
                or words[after.end].lower not in ("and", ",")
                or not words[after.end].key
            )
        before = atoms.at(atom.start - 2) if atom.start > 1 and words[atom.start - 1].text == "," else None
        if before is None or before.kind is not AtomKind.PLACE or end >= len(words):
            return False
        return words[end].lower not in ("and", ",", "or") and talk.table.deps[atom.start] != "conj"

    def _following_country(self, talk: Discourse, atoms: Atoms, atom: Atom) -> str:
        if atom.end + 1 >= talk.table.size or talk.table.words[atom.end].text != ",":
            return ""
        following = atoms.at(atom.end + 1)
        if following is not None and following.kind is AtomKind.PLACE and following.rows:
            region = self.entity(following.rows[0].entity)
            return region.belongs_to if region is not None and region.kind == "Place" else ""
        if following is None or following.kind is not AtomKind.STATE:
            return ""
        return next((row.entity for row in following.rows if is_state(row.entity)), "")

    def _population(self, row: Name) -> int:
        geo = self._knowledge.geo.get(row.entity)
        return geo.population if geo else 0

    def _turned(self, atom: Atom, label: str) -> Entity | None:
        """A known name whose state stands first: "the Cuban Communist Party" is that "of Cuba"."""
        first, _, rest = fold(label).partition(" ")
        people = [row for row in self._knowledge.names.get(first, ()) if row.kind is NameKind.DEMONYM]
        state = self.entity(people[0].entity) if people and rest and atom.kind is AtomKind.ORG else None
        if state is None:
            return None
        for name in (f"{rest} of {fold(state.label)}", f"{rest} of the {fold(state.label)}"):
            if rows := self._knowledge.names.get(name):
                return self.entity(rows[0].entity)
        return None

    def _mint(self, talk: Discourse, atom: Atom) -> Referent | None:
        table = talk.table
        label = " ".join(table.text(atom.start, atom.end).split())
        if not slug(label) or _only_says_what_it_is(label):
            return None
        if turned := self._turned(atom, label):
            return self._refer(talk, atom, talk.entities.setdefault(turned.id, turned), "alias", 0.85)
        if ministry := _told_by_field(talk, label):
            return self._refer(talk, atom, ministry, "alias", 0.8)
        if half := self._half(talk, atom, label):
            return self._refer(talk, atom, talk.entities.setdefault(half.id, half), "alias", 0.8)
        if atom.kind is AtomKind.ORG:
            key = self.org_id(talk, table, atom)
            kind = self._org_kind(label, table.words[atom.end - 1].lower)
            own = f"state/{key.split('/')[1]}" if key.startswith("body/") else ""
            kind = "GovernmentBody" if own and kind in _ARMED else kind
            entity = self.entity(key) or Entity(key, kind, label, belongs_to=own, minted=True)
        elif atom.kind is AtomKind.AGREEMENT:
            minted = Entity(f"agreement/{slug(label)}", atom.label or "Agreement", label, minted=True)
            entity = _by_other_noun(talk, label) or minted
        else:
            if fold(label) in self._lexicon.regions:
                return None  # "the Himalayan kingdom"
            if longer := _cut_short(talk, label):
                return self._refer(talk, atom, longer, "alias", 0.7)
            if town := self._town_there(talk, atom, label):
                return self._refer(talk, atom, talk.entities.setdefault(town.id, town), "name", 0.6)
            kind = _PLACE_OF_LABEL.get(atom.label, "Place")
            country = self._following_country(talk, talk.atoms, atom)
            key = f"place/{slug(label)}"
            known = self.entity(key)
            entity = known or Entity(key, kind, label, belongs_to=country, minted=True)
        entity = talk.entities.setdefault(entity.id, entity)
        return self._refer(talk, atom, entity, "minted" if entity.minted else "acronym", 0.7)

    def _entity_of(self, talk: Discourse, row: Name) -> Entity:
        """What a reading names: a curated entity, or one found by `unknown_lands` or `governed_places`."""
        return self.entity(row.entity) or talk.entities.setdefault(row.entity, self._unknown(talk, row))

    def _unknown(self, talk: Discourse, row: Name) -> Entity:
        """A state that nobody knows, its territory, or those who govern a part of a state."""
        kind, _, name = row.entity.partition("/")
        if kind == "authority":
            country = self.country(f"place/{name}")
            return Entity(row.entity, "GovernmentBody", row.text, belongs_to=country, minted=True)
        if kind == "state":
            return Entity(row.entity, "State", row.text, minted=True)
        state = f"state/{name}"
        talk.entities.setdefault(state, Entity(state, "State", row.text, minted=True))
        return Entity(row.entity, "Territory", row.text, belongs_to=state, minted=True)

    def _half(self, talk: Discourse, atom: Atom, label: str) -> Entity | None:
        """The state that "the South" is, where the text has named it or its other half ("North Korea")."""
        table = talk.table
        if label not in _HALVES or not atom.start or table.words[atom.start - 1].lower != "the":
            return None
        if atom.end < table.size and table.words[atom.end].lower == "of":
            return None
        for known in list(talk.entities.values()):
            half, _, whole = known.label.partition(" ")
            if half in _HALVES and whole and is_state(known.id):
                rows = self._knowledge.names.get(fold(f"{label} {whole}"), ())
                state = next((row.entity for row in rows if is_state(row.entity)), "")
                if state:
                    return self.entity(state)
        return None

    def _town_there(self, talk: Discourse, atom: Atom, label: str) -> Entity | None:
        """A small town that a name did not seem to mean, where the text speaks of its country."""
        rows = () if atom.rows else self._knowledge.names.get(fold(label), ())
        spoken_of = [row.entity for row in rows if talk.counts.get(self.country(row.entity), 0)]
        return self.entity(spoken_of[0]) if spoken_of else None

    def _people(self, talk: Discourse, atom: Atom, state: Entity) -> Referent:
        """ "Armenians": the people of a state, not the state."""
        people, several = nationals(talk, atom.start, atom.end - 1, state)
        return replace(self._refer(talk, atom, people, "demonym", 0.8), plural=several)

    def org_id(self, talk: Discourse, table: TokenTable, atom: Atom) -> str:
        """The id of an organisation that nobody knows; an acronym has that of what it stands for."""
        label = " ".join(table.text(atom.start, atom.end).split())
        last = table.words[atom.end - 1].agent
        state, rest = self._leading_state(label) if last and last.category is AgentClass.BODY else ("", "")
        if state and rest:
            return f"body/{state.partition('/')[2]}/{slug(rest)}"
        while (words := label.split()) and len(words) > 1 and words[-1].lower().rstrip(".") in _CORPORATE:
            label = " ".join(words[:-1]).rstrip(",")
        kind = self._org_kind(label, table.words[atom.end - 1].lower)
        if kind in _ARMED and label not in talk.acronyms and (state := _owner_before(talk, atom)):
            talk.acronyms[label] = f"body/{state.partition('/')[2]}/{slug(label)}"
        prefix = _PREFIX.get(kind, "org")
        rows = self._knowledge.names.get(fold(label), ()) if " " in label else ()
        if rows and rows[0].kind is NameKind.LABEL and rows[0].entity.startswith("org/"):
            return rows[0].entity  # a part of a longer name: "European Union External Action Service"
        return _as_part(talk, talk.acronyms.get(label) or f"{prefix}/{slug(label)}")

    def _leading_state(self, label: str) -> tuple[str, str]:
        """The state whose name begins a label, and the rest: "U.S. Green Building Council"."""
        words = label.split()
        for length in (3, 2, 1):
            for row in self._knowledge.names.get(fold(" ".join(words[:length])), ()):
                if row.entity.startswith("state/") and row.kind is not NameKind.METONYM:
                    return row.entity, " ".join(words[length:])
        return "", ""

    def _org_kind(self, label: str, last: str) -> str:
        if self._lexicon.endings.get(last) == "Venue":
            return "Venue"
        kinds = [self._lexicon.endings.get(word.lower().rstrip(".")) for word in label.split()]
        return next((kind for kind in reversed(kinds) if kind and kind not in ("-", "Venue")), "Organization")

    def _refer(self, talk: Discourse, atom: Atom, entity: Entity, how: str, confidence: float) -> Referent:
        table = talk.table
        head = table.head_of(atom.start, atom.end)
        noun = table.words[atom.end - 1].lower
        core = tuple(range(atom.start, atom.end))
        return Referent(
            atom.start, atom.end, head, core, (entity.id,), how, confidence, sort_of(entity), noun
        )


def _owner_before(talk: Discourse, atom: Atom) -> str:
    """The state whose unit a name is by a possessive: "Chad's Desert Brigade", "its ministry's"."""
    table = talk.table
    if atom.start < _OWNER_AND_MARK or table.tags[atom.start - 1] != "POS":
        return ""
    for token in range(atom.start - _OWNER_AND_MARK, table.sentence_start(atom.start) - 1, -1):
        named, word = talk.atoms.at(token), table.words[token]
        if named is not None and named.kind is AtomKind.STATE and named.rows:
            entity = named.rows[0].entity
            return entity if entity.startswith("state/") else ""
        if not word.capital and word.lower not in _WITHIN_NAMES:
            break
    return ""


def _told_by_field(talk: Discourse, label: str) -> Entity | None:
    """The body of the text whose field stands first here: "the Roads Ministry", that of Roads."""
    field, _, noun = label.rpartition(" ")
    ending = f"/{slug(noun)}-of-{slug(field)}"
    found = [each for key, each in talk.entities.items() if key.endswith(ending)] if field else []
    return found[0] if len(found) == 1 else None


def _is_of_fighters(noun: AgentWord) -> bool:
    """Whether a noun names such as an armed group has: rebels, forces, leaders, a delegation."""
    if noun.lemma in FIGHTERS | _GROUP_SORTS | _GROUP_NOUNS or noun.note == "delegation":
        return True
    return noun.category in (AgentClass.FORCE, AgentClass.OFFICE)


def _is_language(table: TokenTable, atom: Atom) -> bool:
    """Whether the adjective of a people is its language: "(in German)", "speaks Spanish"."""
    last, end, above = atom.end - 1, atom.end, table.heads[atom.end - 1]
    noun = end < table.size and (table.words[end].capital or table.tags[end].startswith("NN"))
    tells = above > last and table.tags[above].startswith("NN")  # "in German politics"
    if noun or tells or end - atom.start > 1 or table.tags[last] in ("NNS", "NNPS"):
        return False
    spoken = table.deps[last] == "obj" and table.lemmas[above] in _SPOKEN
    return spoken or (atom.start > 0 and table.words[atom.start - 1].lower == "in")


def _goes_on(outer: Referent, start: int, after: str) -> bool:
    """Whether what a name begins with is told apart from the known one by its topic: "Core Group on Mali"."""
    return start == outer.start and after in _TOPICS


def _is_assembly_of_body(talk: Discourse, atoms: Atoms, atom: Atom) -> bool:
    """Whether a parliament's name is what an organisation calls its assembly: "the Congress of the UPU"."""
    words, first = talk.table.words, talk.table.words[atom.start]
    if atom.end - atom.start > 1 or first.agent is None or first.agent.category is not AgentClass.BODY:
        return False
    for token, word in enumerate(words[:-2]):
        if word.text == first.text and words[token + 1].lower == "of":
            whose = atoms.at(token + 2 + (words[token + 2].lower == "the"))
            if whose is not None and whose.kind is AtomKind.ORG:
                return True
    return False


def _as_part(talk: Discourse, key: str) -> str:
    """The id of an organisation; that of a bureau in a state's own text is that of a part of the state."""
    part = key.removeprefix("org/")
    own = talk.told_home and is_state(talk.home) and part.startswith(_PARTS)
    return f"body/{talk.home.partition('/')[2]}/{part}" if own else key


def _cut_short(talk: Discourse, label: str) -> Entity | None:
    """The place of the text whose longer name begins so: "Ream" of "Ream Naval Base"."""
    begins = f"place/{slug(label)}-"
    found = [each for key, each in talk.entities.items() if key.startswith(begins) and each.minted]
    return found[0] if len(found) == 1 else None


def _is_only_one_named(talk: Discourse, state: str, other: str) -> bool:
    """Whether a text calls one of two states by its name, and the other by none, nor by its capital."""
    rows = [row for atom in talk.atoms.found for row in atom.rows]
    named = {row.entity for row in rows if row.kind not in (NameKind.DEMONYM, NameKind.METONYM)}
    return state != other and state in named and all(row.entity != other for row in rows)


def _with_kind(table: TokenTable, name: Referent, entity: Entity) -> Referent:
    """A group's name with the noun after it that says what it is: "the Hamas movement"."""
    noun = name.end
    noun += noun < table.size and table.words[noun].lower in _GROUP_SORTS
    if entity.kind not in _GROUPS or noun >= table.size or table.words[noun].lower not in _GROUP_NOUNS:
        return name
    hung = {table.deps[each] for each in (name.head, name.end - 1) if table.heads[each] == noun}
    if not hung & {"compound", "amod"}:
        return name
    return replace(name, end=noun + 1, head=noun, core=(*name.core, *range(name.end, noun + 1)))


def sort_of(entity: Entity) -> Sort:
    """What descriptions and pronouns may take an entity for."""
    if entity.kind in STATE_KINDS:
        return Sort.STATE
    if entity.kind in PLACE_KINDS:
        return Sort.PLACE
    if entity.kind in AGREEMENT_KINDS:
        return Sort.AGREEMENT
    if entity.kind == "Person":
        return Sort.PERSON
    return Sort.PEOPLE if entity.kind in ("UnnamedGroup", "Delegation") else Sort.ORG


def _only_says_what_it_is(label: str) -> bool:
    """Whether a supposed name tells only the kind of state: "the Kingdom", "the Islamic Republic"."""
    return set(fold(label).split()) <= _REGIMES


def _by_other_noun(talk: Discourse, label: str) -> Entity | None:
    """The agreement that the text has named by the same words, but for what kind it is."""
    named = [each for each in slug(label).split("-") if each not in _PACTS]
    for entity in talk.entities.values() if named else ():
        known = slug(entity.label) if entity.minted and entity.id.startswith("agreement/") else ""
        if known and [each for each in known.split("-") if each not in _PACTS] == named:
            return entity
    return None
