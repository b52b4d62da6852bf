"""Personal names to persons: known ones when name, office, state and day agree.

New ones minted from the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..ontology.knowledge import Knowledge
from ..ontology.model import Entity, Span, Tenure
from ..ontology.names import fold, slug
from .agent_lexicon import AgentClass, AgentLexicon
from .holders import Holders
from .memory import Memory
from .name_variants import full_key, name_words, without_nickname
from .person_index import PersonIndex, surname_key, surname_keys
from .person_names import PersonSpan
from .referents import Discourse, PersonRecord, Title, is_state
from .titles import TitleReader

Link = tuple[str, str, float]
_CALLED = frozenset({"known", "nicknamed"})
_CHIEF_DIPLOMATS = frozenset({"foreign-minister", "secretary-of-state"})
_HEADS_OF_BODIES = frozenset({"secretary-general", "high-representative", "director-general", "chairperson"})
"""The offices of those at the head of international organisations, whom the news calls by surname."""
_LETTERS = 4
_PAST = frozenset({"former", "ex", "late", "then"})
_RANKS = frozenset({"colonel", "general", "marshal", "admiral", "captain", "major"})
"""What tells a soldier's rank, and not of which office somebody is."""
_KNOWN_AS = 3
_NEAR = 7
_PAIR = 2


class PersonResolver:
    """Resolves the personal names of a document.

    Full names first, so that a headline's surname finds its person.
    """

    def __init__(
        self, knowledge: Knowledge, lexicon: AgentLexicon, holders: Holders, titles: TitleReader,
        memory: Memory,
        index: PersonIndex,
    ) -> None:  # fmt: skip
        self._knowledge, self._lexicon, self._holders = knowledge, lexicon, holders
        self._index = index
        self._titles, self._memory = titles, memory

    def resolve(self, talk: Discourse, spans: list[PersonSpan]) -> dict[int, Link]:
        """Entity, way and confidence for each span, by the token where its name starts."""
        links: dict[int, Link] = {}
        read = [(_leading(talk, _without_letters(span)), self._titles.of_span(talk, span)) for span in spans]
        whole = [(span, titles) for span, titles in read if len(name_words(span.name)) > 1]
        single = [(span, titles) for span, titles in read if len(name_words(span.name)) <= 1]
        for rows, link, confidence in ((whole, self._whole, 0.9), (single, self._single, 0.85)):
            for span, titles in rows:
                other = self._by_another_name(talk, span, whole)
                if other >= 0:
                    found = self._settle(talk, span, titles, links[other][0], "alias", confidence)
                else:
                    found = link(talk, span, titles)
                links[span.name_start] = found
        return links

    def _by_another_name(
        self, talk: Discourse, span: PersonSpan, whole: list[tuple[PersonSpan, list[Title]]]
    ) -> int:
        """Where the name starts that this one is another name of ("A B, known as C"); -1 if nowhere."""
        words, start = talk.table.words, span.name_start
        if (bracketed := _bracketed(talk, span, whole)) >= 0:
            return bracketed
        if start < _KNOWN_AS or words[start - 1].lower != "as" or words[start - 2].lower not in _CALLED:
            return -1
        if span.phrases:
            return -1  # "the commander known as C" is no other name of A's
        before = [other.name_start for other, _ in whole if start - _NEAR < other.name_end <= start - 2]
        if not before:
            return -1
        return before[-1]

    def _whole(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> Link:
        owners = _owners(titles)
        key = full_key(span.name)
        for record in talk.persons.values():
            if any(full_key(name) == key for name in record.names) and not self._conflict(record, owners):
                return self._settle(talk, span, titles, record.entity, "name", 0.95)
        known = [person for person in self._index.whole(span.name) if self._fits(talk, person, titles)]
        if known:
            best = max(known, key=lambda person: self._agreement(talk, person, titles))
            return self._settle(talk, span, titles, best, "name", 0.97)
        longer = self._of_longer_name(talk, span, titles)
        if longer:
            return self._settle(talk, span, titles, longer, "name", 0.9)
        if short := self._after_letters(talk, span, titles):
            return self._settle(talk, span, titles, short, "surname", 0.8)
        as_surname = self._by_surname(talk, span, titles) if titles or " " in surname_key(span.name) else None
        if as_surname:
            return self._settle(talk, span, titles, *as_surname)
        for remembered in self._memory.by_name(span.name):
            if not owners or not remembered.owners or owners & remembered.owners:
                talk.entities.setdefault(remembered.entity.id, remembered.entity)
                return self._settle(talk, span, titles, remembered.entity.id, "name", 0.9)
        return self._mint(talk, span, titles)

    def _of_longer_name(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> str:
        """The known holder of the office whose name has one surname less: "Ana Ruiz" of "Ana Ruiz Vega"."""
        words = without_nickname(span.name).split()
        if len(words) <= _PAIR or not titles:
            return ""
        known = self._index.whole(" ".join(words[:-1]))
        held = (person for person in known if self._held(talk, person, titles) or self._once(person, titles))
        return next(held, "")

    def _after_letters(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> str:
        """Who is called by a surname after the letters of an office: "CS Roe", "SRSG Doe"."""
        first, _, rest = span.name.partition(" ")
        if not (first.isupper() and first.isalpha() and 1 < len(first) <= _LETTERS) or " " in rest:
            return ""
        record = self._in_document(talk, replace(span, name=rest), titles)
        return record.entity if record is not None and len(name_words(record.names[0])) > 1 else ""

    def _once(self, person: str, titles: list[Title]) -> bool:
        """Whether a person ever held one of the offices that are told to be past: "former President"."""
        past = {title.post for title in titles if title.held in _PAST and not title.guessed}
        return any(tenure.post in past for tenure in self._holders.held_by(person))

    def _once_held(self, talk: Discourse, person: str, titles: list[Title]) -> bool:
        """Whether a person ever held such an office as is told to be past: "former President Roe"."""
        past = {title.suffix for title in titles if title.held in _PAST and title.suffix}
        owners = _owners(titles)
        return any(
            tenure.post.rpartition("/")[2] in past
            and (not owners or self._holders.owner_of(tenure.post) in owners)
            and not self._holders.held_near(person, tenure.post, talk.day)
            for tenure in self._holders.held_by(person)
        )

    def _single(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> Link:
        found = self._by_surname(talk, span, titles)
        if found:
            return self._settle(talk, span, titles, *found)
        return self._mint(talk, span, titles)

    def _by_surname(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> Link | None:
        """A person of the document, of the known office, of the memory, in this order."""
        record = self._in_document(talk, span, titles)
        key = surname_key(span.name)
        if record and (not titles or _titled_so(record, titles) or self._held(talk, record.entity, titles)):
            return record.entity, "surname", 0.9
        for title in titles:
            for tenure in self._holders.tenures_of(title.post):
                if self._holders.held_near(tenure.person, title.post, talk.day) and self._has_surname(
                    tenure.person, key
                ):
                    return tenure.person, "office", 0.95
        named = self._index.by_surname(span.name) if titles else ()
        for fits, confidence in ((self._held, 0.85), (self._so_called, 0.75), (self._once_held, 0.75)):
            known = [person for person in named if fits(talk, person, titles)]
            if len(known) == 1:
                return known[0], "office", confidence
        if record:
            return record.entity, "surname", 0.8
        for title in titles:
            for remembered in reversed(self._memory.by_surname(span.name, title.owner)):
                if title.post in remembered.posts or not remembered.posts:
                    talk.entities.setdefault(remembered.entity.id, remembered.entity)
                    return remembered.entity.id, "surname", 0.8
        ranked = all(title.noun in _RANKS and title.guessed for title in titles)
        return self._alone(talk, span) if ranked else None

    def _alone(self, talk: Discourse, span: PersonSpan) -> Link | None:
        """A bare surname: the one known person of it who is in office and whose state the text speaks of.

        Where the text speaks of no such state, the only known person of the name, or the only one in office,
        if at the head of a state or an international organisation or a chief diplomat, or the only one at
        the head of a state where a government is called so.
        """
        named = self._index.by_surname(span.name)
        in_office = [
            person for person in named
            if self._holders.active(person, talk.day) and talk.counts.get(self._state(person), 0)
        ]  # fmt: skip
        if len(in_office) == 1:
            return in_office[0], "surname", 0.7
        if talk.day is not None and _names_a_government(talk, span):
            leading = [person for person in named if self.leading_post(talk, person)]
            leading = leading or self._last_to_lead(named, talk.day)
            if len(leading) == 1:
                return leading[0], "surname", 0.7  # "the Roe regime"
        if talk.day is None:
            return None
        serving = [person for person in named if self._holders.active(person, talk.day)]
        known = named if len(named) == 1 else serving
        return (known[0], "surname", 0.6) if len(known) == 1 and self._is_famous(talk, known[0]) else None

    def _is_famous(self, talk: Discourse, person: str) -> bool:
        """Whether a person leads a state, its government or diplomacy, or a body, on the document's day."""
        leading = _CHIEF_DIPLOMATS | _HEADS_OF_BODIES
        diplomacy = any(
            tenure.post.rpartition("/")[2] in leading
            and self._holders.held_near(person, tenure.post, talk.day)
            for tenure in self._holders.held_by(person)
        )
        return diplomacy or bool(self.leading_post(talk, person))

    def leading_post(self, talk: Discourse, person: str) -> str:
        """The post at the head of a state or government that a person holds on the day; empty if none."""
        held = (
            tenure.post for tenure in self._holders.held_by(person)
            if self._holders.is_highest(tenure.post)
            and self._holders.held_near(person, tenure.post, talk.day)
        )  # fmt: skip
        return next(held, "")

    def _last_to_lead(self, named: Sequence[str], day: date) -> list[str]:
        """Who of several of one surname was at the head of a state last before a day: "the Roe years"."""
        ended = [
            (tenure.end, person)
            for person in named
            for tenure in self._holders.held_by(person)
            if tenure.end is not None and tenure.end < day and self._holders.is_highest(tenure.post)
        ]
        return [max(ended)[1]] if ended else []

    def _in_document(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> PersonRecord | None:
        key = surname_key(span.name)
        found = [record for record in talk.persons.values() if key in record.surnames]
        rest = [record for record in talk.persons.values() if key not in record.surnames]
        found += [
            each
            for each in rest
            if (_called(each, key, titles, honored=bool(span.gender)) and _is_told(each, span))
            or _is_within(each, span.name, titles)
            or self._has_inner(talk, each, span, titles)
            or (_called(each, key, [], honored=False) and self._serves_so(talk, each.entity, titles))
        ]
        owners = _owners(titles)
        genders = ("", span.gender) if span.gender else ("", "f", "m")
        fitting = [
            record for record in found if not self._conflict(record, owners) and record.gender in genders
        ]
        if len(fitting) > 1 and titles:
            posts = {title.post for title in titles} - {""}
            same = [record for record in fitting if any(title.post in posts for title in record.titles)]
            fitting = same or [r for r in fitting if r.titles and _titled_so(r, titles)] or fitting
        elif len(fitting) > 1:
            fitting = [r for r in fitting if span.name in r.names] or fitting
        before = [r for r in fitting if any(place < span.name_start for place in r.places)]
        return max(before, key=lambda r: max(p for p in r.places if p < span.name_start), default=None) or (
            fitting[0] if fitting else None
        )

    def _serves_so(self, talk: Discourse, person: str, titles: list[Title]) -> bool:
        """Whether a person holds an office by whose noun it is called: "Minister Wang" of "Wang Yi"."""
        nouns = {title.noun for title in titles}
        return any(
            tenure.post.rpartition("/")[2].rpartition("-")[2] in nouns
            and self._holders.held_near(person, tenure.post, talk.day)
            for tenure in self._holders.held_by(person)
        )

    def _has_inner(
        self, talk: Discourse, record: PersonRecord, span: PersonSpan, titles: list[Title]
    ) -> bool:
        """Whether a name is the first of somebody's two surnames: "Mr. Roe" of "Juan Roe Vega".

        Not where somebody known by that surname holds the office.
        """
        key = surname_key(span.name)
        given = self._lexicon.genders.get(slug(span.name), "") and not (span.gender or titles)
        if given or " " in key or not _titled_so(record, titles):
            return False
        named = self._index.by_surname(span.name) if titles else ()
        holders = [each for each in named if each != record.entity and self._held(talk, each, titles)]
        called = {each.noun for each in titles} & {each.noun for each in record.titles}
        if holders and (not called or any(self._is_told_of(talk, each) for each in holders)):
            return False
        return any(key in name_words(name)[1:-1] for name in record.names)

    def _is_told_of(self, talk: Discourse, person: str) -> bool:
        """Whether a text speaks of somebody's state; yes where nobody knows of which he is."""
        state = self._state(person)
        return not state or bool(talk.counts.get(state, 0))

    def _conflict(self, record: PersonRecord, owners: set[str]) -> bool:
        """Whether the text gives another state than the one known: two people of one name."""
        states = {owner for owner in owners if is_state(owner)}
        return bool(states and is_state(record.state) and record.state not in states)

    def _fits(self, talk: Discourse, person: str, titles: list[Title]) -> bool:
        states = {owner for owner in _owners(titles) if is_state(owner)}
        if not states:
            return True
        known = {self._state(person), *self._holders.owners_of(person)} - {""}
        return not known or bool(states & known) or not any(is_state(o) for o in known)

    def _agreement(self, talk: Discourse, person: str, titles: list[Title]) -> tuple[bool, bool]:
        return self._held(talk, person, titles), self._holders.active(person, talk.day)

    def _held(self, talk: Discourse, person: str, titles: list[Title]) -> bool:
        """Whether a person held one of the offices, or one of that kind where the owner was guessed."""
        suffixes = {title.suffix for title in titles}
        owners = {title.owner for title in titles if not title.guessed}
        return any(
            tenure.post.rpartition("/")[2] in suffixes
            and self._holders.held_near(person, tenure.post, talk.day)
            and (not owners or self._holders.owner_of(tenure.post) in owners)
            for tenure in self._holders.held_by(person)
        )  # fmt: skip

    def _so_called(self, talk: Discourse, person: str, titles: list[Title]) -> bool:
        """Whether a person holds an office whose first word the text gives alone: "Secretary Roe"."""
        nouns = {title.noun for title in titles if title.guessed and len(title.words) == 1}
        return len(nouns) == len(titles) and any(
            tenure.post.rpartition("/")[2].partition("-")[0] in nouns
            and self._holders.held_near(person, tenure.post, talk.day)
            for tenure in self._holders.held_by(person)
        )

    def _has_surname(self, person: str, key: str) -> bool:
        entity = self._knowledge.entities.get(person)
        if entity is None:
            return False
        words = set(key.split())
        for name in (entity.label, *entity.names):
            if key in surname_keys(name) or words <= set(name_words(name)):
                return True
        return False

    def _state(self, person: str) -> str:
        entity = self._knowledge.entities.get(person)
        return entity.belongs_to if entity else ""

    def _mint(self, talk: Discourse, span: PersonSpan, titles: list[Title]) -> Link:
        titles = [
            replace(title, owner="", post="") if self._held_by_another(talk, title) else title
            for title in titles
        ]
        owner = next((title.owner for title in titles if title.owner), "")
        name = span.name
        if len(name_words(name)) > 1:
            key = f"person/{slug(name)}"
            taken = self._knowledge.entities.get(key) or talk.entities.get(key)
            remembered = self._memory.get(key)
            other = (taken is not None and taken.belongs_to != owner) or (
                remembered is not None
                and bool(owner)
                and bool(remembered.owners)
                and owner not in remembered.owners
            )
            if other and owner:
                key = f"{key}-{owner.partition('/')[2].replace('/', '-')}"
        else:
            scope = titles[0].post.partition("/")[2].replace("/", "-") if titles else ""
            scope = scope or talk.document.id[:12]
            key = f"person/{slug(name)}-{scope}"
        entity = talk.entities.get(key) or Entity(key, "Person", name, belongs_to=owner, minted=True)
        talk.entities[key] = entity
        return self._settle(talk, span, titles, key, "minted", 0.8 if " " in name else 0.5)

    def _held_by_another(self, talk: Discourse, title: Title) -> bool:
        """Whether a guessed owner is wrong, because the office there is known to be somebody else's."""
        return title.guessed and self._holders.holder(title.post, talk.day) is not None

    def _settle(
        self, talk: Discourse, span: PersonSpan, titles: list[Title], person: str, how: str, confidence: float
    ) -> Link:
        """Note the person with what the span says of it, and learn its offices."""
        entity = talk.entities.get(person) or self._knowledge.entities.get(person)
        if entity is None:
            entity = Entity(person, "Person", span.name, minted=True)
        talk.entities[person] = entity
        record = talk.persons.get(person)
        if record is None:
            record = talk.persons[person] = PersonRecord(
                person, [entity.label], set(), state=entity.belongs_to
            )
            record.surnames.update(surname_keys(entity.label))
            record.gender = self._gender(entity.label)
        if span.name not in record.names:
            record.names.append(span.name)
            record.surnames.update(surname_keys(span.name))
            record.gender = record.gender or self._gender(span.name)
        record.gender = span.gender or record.gender
        if len(name_words(span.name)) > 1:
            record.places.append(span.name_start)
        record.state = record.state or ("" if titles else self._titles.told_owner(talk, span))
        for title in titles:
            self._learn(talk, span, record, title)
        if entity.minted:
            first = titles[0] if titles else None
            self._memory.learn(
                entity, record.names, first.owner if first else "", first.post if first else "", record.gender
            )
        return person, how, confidence

    def _learn(self, talk: Discourse, span: PersonSpan, record: PersonRecord, title: Title) -> None:
        if all(known.words != title.words or known.owner != title.owner for known in record.titles):
            record.titles.append(title)
        record.state = record.state or ("" if title.guessed else title.owner)
        if not title.post or title.held in _PAST:
            return
        holds = self._holders.held_near(record.entity, title.post, talk.day)
        elsewhere = not holds and self._held(talk, record.entity, [title])
        if title.guessed and (elsewhere or not talk.domestic):
            return
        self._titles.declare(talk, title)
        if holds:
            return
        table = talk.table
        evidence = Span(table.starts[span.start], table.ends[span.end - 1], table.text(span.start, span.end))
        talk.tenures.setdefault(
            (record.entity, title.post), Tenure(record.entity, title.post, evidence=evidence)
        )

    def _gender(self, name: str) -> str:
        for word in name.split()[:-1] or name.split():
            gender = self._lexicon.genders.get(slug(word))
            if gender:
                return gender
        return ""


def _without_letters(span: PersonSpan) -> PersonSpan:
    """A person whose name is not begun by the letters of an office: "SRSG Jane Roe"."""
    first, _, rest = span.name.partition(" ")
    office = first.isupper() and first.isalpha() and _PAIR < len(first) <= _LETTERS
    return replace(span, name=rest) if office and " " in rest and not rest.isupper() else span


def _leading(talk: Discourse, span: PersonSpan) -> PersonSpan:
    """Who led a government called after two: Roe of "the Roe-Doe administration"."""
    first, _, second = span.name.partition("-")
    paired = second and " " not in span.name and _names_a_government(talk, span)
    return replace(span, name=first) if paired else span


def _bracketed(talk: Discourse, span: PersonSpan, whole: list[tuple[PersonSpan, list[Title]]]) -> int:
    """Where the full name starts that a name in brackets shortens ("Ana Roe (Roe)"); -1 if none does."""
    words, start, end = talk.table.words, span.name_start, span.name_end
    if start < 1 or end >= len(words) or words[start - 1].text != "(" or words[end].text != ")":
        return -1
    own = set(name_words(span.name))
    for other, _ in whole:
        if other.name_end == start - 1 and own & set(name_words(other.name)):
            return other.name_start
    return -1


def _titled_so(record: PersonRecord, titles: list[Title]) -> bool:
    """Whether the text has given the person one of these offices, by noun."""
    nouns = {title.noun for title in record.titles}
    return not nouns or any(title.noun in nouns for title in titles)


def _called(record: PersonRecord, key: str, titles: list[Title], *, honored: bool) -> bool:
    """Whether a person may be meant by its first name: alone, or with the office it was introduced with.

    With *Mr.* and another office of the same state too: "Mr. Chung, who is also chairman of …".
    """
    if not any(name_words(name)[:1] == (key,) for name in record.names if " " in name):
        return False
    if honored and record.state and {title.owner for title in titles if title.owner} == {record.state}:
        return True
    return not titles or any(
        title.noun == known.noun and title.ranks == known.ranks for title in titles for known in record.titles
    )


def _is_told(record: PersonRecord, span: PersonSpan) -> bool:
    """Whether the whole name stands before: "His son Jan" is no Jan Roe of whom a text tells later."""
    return not span.phrases or any(place < span.name_start for place in record.places)


def _is_within(record: PersonRecord, name: str, titles: list[Title]) -> bool:
    """Whether words stand in the midst of a person's name: *Ould Bilal* of *Mohamed Ould Bilal Messoud*."""
    words = fold(name)
    return " " in words and not titles and any(f" {words} " in f" {fold(each)} " for each in record.names)


def _owners(titles: list[Title]) -> set[str]:
    """States and organisations that the titles name (guessed ones are no evidence)."""
    return {title.owner for title in titles if title.owner and not title.guessed}


def _names_a_government(talk: Discourse, span: PersonSpan) -> bool:
    """Whether a word such as *regime* or *administration* follows a name."""
    words = talk.table.words
    following = words[span.name_end].agent if span.name_end < len(words) else None
    return following is not None and following.category is AgentClass.GOVERNMENT
