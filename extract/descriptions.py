"""Descriptions of persons to persons.

"the Armenian prime minister", "the Secretary", "his counterpart", "a U.S. official".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..ontology.knowledge import Knowledge
from ..ontology.model import Entity
from .agent_lexicon import AgentClass, agent_lexicon
from .agent_phrases import AgentPhrase
from .delegations import is_led
from .governments import state_spoken_of
from .holders import Holders
from .lands import reach
from .last_contact import last_contact
from .memory import Memory
from .named_by_land import named_by_land
from .offices_sought import is_sought, state_of_body_above
from .one_of_many import DOING, acts_alone, whose_members
from .peers import HOSTS, host_or_guest
from .referents import (
    FIGHTERS,
    SOURCES,
    SUBJECTS,
    Discourse,
    PersonRecord,
    Referent,
    Sort,
    Title,
    is_armed_group,
    is_state,
)
from .salience import role_of
from .speaker_labels import takes_a_turn
from .state_told import state_told
from .titles import MANY_HOLD, TitleReader
from .token_table import TokenTable
from .told_apart import is_told_apart
from .told_by_deeds import doers_again
from .told_last import told_when

_PAST = frozenset({"former", "ex", "late", "then", "outgoing"})
_LEADERS = frozenset({"leader"})
_BESIDE = frozenset(
    {"neighbour", "neighbor", "rival", "opponent", "enemy", "friend", "supporter", "ally", "partner",
     "colleague", "counterpart", "interlocutor", "donor"}
)  # fmt: skip
_MOST_OWNERS = 40
_ABROAD = {
    "secretary-of-state": "foreign-minister", "foreign-secretary": "foreign-minister",
    "secretary-of-defense": "defence-minister", "defence-secretary": "defence-minister",
}  # fmt: skip
_TOLD_BY_OF, _LONG = frozenset({"member", "person", "representative", "head"}), 7
_BEHIND = frozenset({"of", "to"})
"""What stands behind the head in a description: "heads of state", "ambassador to Mali"."""
_KIN = frozenset({"family", "child", "relative", "parent", "spouse", "household", "friend", "colleague"})
_BARE = frozenset({"staff", "personnel", "media", "academia"})
"""Masses that stand for people without a word beside them: *met with staff*."""
_SERVING = frozenset({"official", "leader", "minister", "diplomat", "lawmaker", "legislator"})
_SEATED = ("-based", "-linked", "-affiliated", "-inspired")
_NTH = frozenset({"first", "last", "second", "third", "next", "previous", "only", "another", "any", "every"})
_SENTENCES_BACK = 12
_MEN = frozenset({"combatant", "soldier", "militiaman", "guard", "mujahid"})
"""Who stand for an armed group whose they are told to be: "UNITA soldiers"."""
_NAMED_BACK, _SUCH_BACK, _NEAR_PEOPLE = 3, 1, 2
_ANY_MEN = frozenset({"man", "woman"})
_TELLING_WHICH = frozenset({"nmod", "acl", "acl:relcl", "appos"})
_PEOPLE = frozenset({"person", "persons", "individual"})
_TOLD_IN_LISTS = {
    "individual": frozenset({Sort.PERSON, Sort.PEOPLE}),
    "person": frozenset({Sort.PERSON, Sort.PEOPLE}),
    "people": frozenset({Sort.PERSON, Sort.PEOPLE}),
    "entity": frozenset({Sort.ORG, Sort.PEOPLE}),
}
"""Sorts of those whom a noun takes up that says no more of them."""
_SUCH_AS = frozenset({"including", "like", "as"})
_AS_TOLD = {"object": 2, "subject": 1, "other": 0}
_SENT_BY_MANY = frozenset({"envoy", "representative", "mediator", "negotiator", "emissary"})
_SENT_AS = frozenset({"special", "personal", "senior", "top", "peace"})
_HEADS = frozenset({"president", "premier", "king", "queen", "emir", "chancellor"})
_LINKING = frozenset({"remain", "become", "stay"})
_ACTING = frozenset({"nsubj", "nsubj:pass", "obl", "obl:agent", "obj", "iobj", "conj", "nmod", "nmod:poss"})


class DescriptionResolver:
    """Resolves office phrases and other descriptions of persons that stand without a name."""

    def __init__(self, knowledge: Knowledge, holders: Holders, titles: TitleReader, memory: Memory) -> None:
        self._knowledge, self._holders, self._titles, self._memory = knowledge, holders, titles, memory

    def resolve(
        self, talk: Discourse, phrase: AgentPhrase, owners: list[str], holder: str
    ) -> Referent | None:
        """The referent of `phrase`; `holder` is the person a possessive pronoun before it stands for.

        Or empty.
        """
        if phrase.word.lemma in HOSTS and (phrase.owners or not holder):
            return self._counterpart(talk, phrase, owners, holder) if holder else None
        if phrase.word.lemma in HOSTS:
            return host_or_guest(talk, phrase, holder)
        if phrase.word.lemma == "counterpart" or (phrase.word.lemma == "colleague" and owners and holder):
            return self._counterpart(talk, phrase, owners, holder)
        if (
            phrase.word.plural
            and (phrase.word.lemma in FIGHTERS or (owners and phrase.word.lemma in _MEN))
            and (found := self._fighters(talk, phrase, owners))
        ):
            return found
        known = self._known_people(talk, phrase) or _such(talk, phrase) or _these(talk, phrase)
        if known is not None:
            return known
        if phrase.word.plural:
            again = self._again(talk, phrase, owners) if _takes_up(talk, phrase) and not owners else None
            again = again or (doers_again(talk, phrase) if not owners else None)
            again = again or (self.acting_before(talk, phrase) if not phrase.determiner else None)
            return self._holders_of_many(talk, phrase, owners) or again or self._unnamed(talk, phrase, owners)
        if phrase.word.category is AgentClass.OFFICE and phrase.determiner not in (
            "a",
            "an",
            "any",
            "no",
            "some",
        ):
            found = self._office(talk, phrase, owners)
            if found:
                return found
        if issuing := self._of_issuer(talk, phrase, owners):
            return issuing
        again = (
            self._again(talk, phrase, owners) if phrase.definite and not _of_others(talk, phrase) else None
        )
        if again is None and (person := named_by_land(talk, phrase, owners, self._holders)):
            return _refer(phrase, (person,), "role", 0.7)
        return again or self._unnamed(talk, phrase, owners)

    def _of_issuer(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """ "The Spokesperson" with a capital: of the body or state in whose name the text begins."""
        spokes = phrase.word.lemma.startswith("spokes") and not phrase.word.plural and phrase.definite
        if owners or not spokes or not _capital(talk, phrase) or not talk.referents:
            return None
        first = talk.referents[0]
        home = first.sort is Sort.STATE and first.entities == (talk.home,)
        issues = (first.sort is Sort.ORG or home) and talk.table.sentences[first.head] <= 1
        issues = issues and not first.plural
        return self._office(talk, phrase, [first.entities[0]]) if issues else None

    def _fighters(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """ "The URNG rebels" are the URNG; "the rebels" the armed group spoken of last."""
        if owners:
            armed = tuple(owner for owner in owners if self._is_armed(talk, owner))
            homes = {talk.state_of(owner) for owner in armed}  # "Ivory Coast's New Forces rebels"
            theirs = bool(armed) and all(owner in armed or owner in homes for owner in owners)
            return _refer(phrase, armed, "role", 0.8, Sort.ORG) if theirs else None
        if not phrase.definite or not all(each.endswith(_SEATED) for each in phrase.adjectives):
            return None
        for referent in talk.back(phrase.start, _SENTENCES_BACK):
            if len(referent.entities) == 1 and is_armed_group(talk, referent.entities[0]):
                return _refer(phrase, referent.entities, "role", 0.6, Sort.ORG)
        return self._again(talk, phrase, owners) or doers_again(talk, phrase)

    def _is_armed(self, talk: Discourse, owner: str) -> bool:
        """Whether an owner, named after its fighters perhaps, is an armed group: "rebels of the LRA"."""
        known = self._knowledge.entities.get(owner)
        if known is not None and known.kind == "NonStateArmedGroup":
            talk.entities.setdefault(owner, known)
        return is_armed_group(talk, owner)

    def _office(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        if phrase.word.lemma == "member" or _NTH & set(phrase.adjectives):
            return None  # "the last president to visit Berlin"
        following = talk.table.words[min(phrase.end, talk.table.size - 1)].lower
        if not owners and following == "of" and (len(phrase.words) == 1 or phrase.word.lemma in _HEADS):
            return None  # "the president of Ghana's parliament", "the vice president of the union"
        bare = not owners and not phrase.definite and len(phrase.words) > 1
        if bare and talk.table.words[phrase.start - 1].lower == "as":
            return None  # "seconded as Senior Vice President"
        if is_sought(talk, phrase):
            return None
        own = not owners and self._is_briefers(talk, phrase)
        owners = [talk.home] if own else owners
        ruling = phrase.determiner == "the" and phrase.word.lemma in _HEADS and len(phrase.words) == 1
        for told in (state_of_body_above, state_spoken_of) if ruling else ():
            state = "" if owners else told(talk, phrase)
            owners = [state] if state and self._has_holder(talk, phrase, state) else owners
        record = self._in_document(talk, phrase, owners)
        if record and not (own and talk.state_of(record.entity) not in ("", talk.home)):
            return _refer(phrase, (record.entity,), "office", 0.85)
        if named := "" if phrase.held in _PAST else self._named_holder(talk, phrase, owners):
            return _refer(phrase, (named,), "office", 0.75)
        if phrase.held in ("former", "ex", "late") or not (
            owners or phrase.definite or _capital(talk, phrase)
        ):
            return None
        if not owners and not phrase.definite and len(phrase.words) == 1:
            return None
        if phrase.word.lemma in _SENT_BY_MANY and set(phrase.words) <= _SENT_BY_MANY | _SENT_AS:
            return None  # "the UN special envoy" is one of dozens
        person = self._of_post(talk, phrase, owners[0] if owners else "")
        return _refer(phrase, (person,), "office", 0.8 if owners else 0.55) if person else None

    def _is_briefers(self, talk: Discourse, phrase: AgentPhrase) -> bool:
        """Whether "the President" is said by an official who briefs reporters: that of his own state."""
        official = talk.briefed and talk.told_home and bool(talk.home)
        return official and phrase.definite and len(phrase.words) == 1 and _capital(talk, phrase)

    def _in_document(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> PersonRecord | None:
        """The person last spoken of whom the text has called so."""
        best: tuple[int, bool, tuple[int, bool, int], PersonRecord] | None = None
        order = {
            referent.entities[0]: place
            for place, referent in enumerate(talk.referents)
            if not referent.plural
        }
        day = talk.day_at(phrase.head)
        for record in talk.persons.values():
            said = order.get(record.entity, -1)
            titles = record.titles
            if day != talk.day:
                titles = [each for each in titles if self._is_of_then(record.entity, each, day)]
            titles = [each for each in titles if not _guessed_wrong(record, each, owners)]
            if is_state(record.state):
                titles = [replace(each, owner=record.state) if each.guessed else each for each in titles]
            match = max((self._match(phrase, title, owners) for title in titles), default=0)
            if not match and phrase.word.lemma in _LEADERS and len(phrase.words) == 1:
                match = self._leads(day, record, owners)
            if not match or (said < 0 and match < 3 and not owners):
                continue
            abroad = is_state(record.state) and record.state != talk.home
            here = not _capital(talk, phrase) and takes_a_turn(talk, record)
            if said < 0 and not owners and abroad and not here and self._is_of_home(talk, phrase):
                continue  # "the President's meeting with Russian President Putin"
            if not owners and is_told_apart(talk, phrase, record.entity):
                continue
            guest, told = self._is_guest(talk, phrase, record), told_when(talk, phrase, said)
            if best is None or (match, guest, told) > best[:3]:
                best = (match, guest, told, record)
        return best[3] if best else self._introduced_beside(talk, phrase, owners)

    def _introduced_beside(
        self, talk: Discourse, phrase: AgentPhrase, owners: list[str]
    ) -> PersonRecord | None:
        """Who was told to speak for a body without its state, by one that is named: *the Thai spokesman*."""
        if len(owners) != 1 or not phrase.word.lemma.startswith("spokes"):
            return None
        rows = [row for atom in talk.atoms.found for row in atom.rows[:1] if row.entity == owners[0]]
        found = [
            record for record in talk.persons.values()
            if any(
                each.noun == phrase.word.lemma and (each.guessed or not each.owner) for each in record.titles
            )
            and record.state in ("", *owners) and min(record.places, default=phrase.start) < phrase.start
        ]  # fmt: skip
        return found[0] if rows and len(found) == 1 else None

    def _is_guest(self, talk: Discourse, phrase: AgentPhrase, record: PersonRecord) -> bool:
        """Whether somebody speaks beside officials, who write only their own President with a capital."""
        abroad = record.state not in ("", talk.home) and record.state in talk.voices
        return talk.told_home and abroad and not _capital(talk, phrase)

    def _is_of_home(self, talk: Discourse, phrase: AgentPhrase) -> bool:
        """Whether a bare office is one that somebody is known to hold in the state that issues the text."""
        suffix = self._holders.suffix(phrase.words, talk.home) if talk.told_home and talk.home else ""
        return bool(suffix) and self._has_holder(talk, phrase, talk.home)

    def _is_of_then(self, person: str, title: Title, day: date | None) -> bool:
        """Whether somebody may be meant by a title in an account of the past: none who held it later."""
        if not any(each.post == title.post for each in self._holders.held_by(person)):
            return True
        return self._holders.held_near(person, title.post, day)

    def _named_holder(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> str:
        """The person just named who is known to hold the office, though the text does not say so."""
        bare = phrase.words == ("minister",)
        wanted = "-minister" if bare else self._holders.suffix(phrase.words, owners[0] if owners else "")
        if not wanted or not phrase.definite:
            return ""
        for referent in talk.back(phrase.start, _NAMED_BACK):
            person = referent.entities[0]
            if referent.sort is not Sort.PERSON or referent.plural or person not in talk.persons:
                continue
            if not owners and is_told_apart(talk, phrase, person):
                continue
            for tenure in self._holders.held_by(person):
                suffix, owner = tenure.post.rpartition("/")[2], self._holders.owner_of(tenure.post)
                fits = suffix == wanted or (bare and suffix.endswith(wanted) and suffix != "prime-minister")
                fits = fits and owner in (owners or [owner])
                if fits and self._holders.held_near(person, tenure.post, talk.day_at(phrase.head)):
                    return person
        return ""

    def _match(self, phrase: AgentPhrase, title: Title, owners: list[str]) -> int:
        """How well a description fits a title.

        0 not, 1 by part of the words, 2 by the first ones, 3 by the office, 4 by that told in several words.
        """
        if (owners and title.owner not in owners) or (title.held in _PAST and not phrase.held):
            return 0
        noun = phrase.word.lemma
        said, several = set(phrase.words), len(phrase.words) > 1
        if noun in title.ranks and phrase.words == (noun,) and not owners and phrase.definite:
            return 1  # "the Deputy" is the deputy secretary
        suffix = self._holders.suffix(phrase.words, title.owner if owners else "")
        same = bool(suffix) and title.suffix == suffix  # "Minister of Finance A": the finance minister
        if noun != title.noun or not said <= set(title.words):
            return 3 if same else 0
        if phrase.words == title.words:
            return 4 if several else 3
        if phrase.ranks != title.ranks:
            return 0
        if several and same:
            return 4
        return 2 if phrase.words == title.words[: len(phrase.words)] else 1

    def _leads(self, day: date | None, record: PersonRecord, owners: list[str]) -> int:
        if not owners:
            return 0
        told = [title for title in record.titles if not _guessed_wrong(record, title, owners)]
        posts = [title.post for title in told if title.owner in owners]
        posts += self._posts_held(day, record, owners)
        return 2 if any(self._holders.is_highest(post) for post in posts) else 0

    def _posts_held(self, day: date | None, record: PersonRecord, owners: list[str]) -> list[str]:
        """The posts of some owners that a person is known to hold about a day."""
        return [
            tenure.post for tenure in self._holders.held_by(record.entity)
            if self._holders.held_near(record.entity, tenure.post, day)
            and self._holders.owner_of(tenure.post) in owners
        ]  # fmt: skip

    def _head_told(self, talk: Discourse, day: date | None, owner: str) -> str:
        """The person of the text who holds the highest office of a state, but for heads of government."""
        for record in talk.persons.values() if owner else ():
            posts = [each.post for each in record.titles if each.owner == owner and not each.guessed]
            posts += self._posts_held(day, record, [owner])
            if any(self._holders.is_highest(post) and not post.endswith("-minister") for post in posts):
                return record.entity
        return ""

    def _of_post(self, talk: Discourse, phrase: AgentPhrase, owner: str) -> str:
        """Who holds the office by curated knowledge, by an earlier document, or somebody without a name."""
        heads = phrase.word.lemma in _LEADERS or (phrase.word.lemma == "chief" and owner.startswith("org/"))
        if heads and len(phrase.words) == 1:
            day = talk.day_at(phrase.head)
            if head := self._head_told(talk, day, owner):
                return head
            tenure = self._holders.leader(owner, day) if owner else None
            return self._known(talk, tenure.person) if tenure else ""
        title = self._titles.title(talk, phrase, owner)
        if not title.post:
            return ""
        if title.guessed and not self._holders.is_prominent(title.post):
            return ""
        tenure = self._holders.holder(title.post, talk.day_at(phrase.head))
        if tenure:
            return self._known(talk, tenure.person, title)
        if not owner:
            return ""
        remembered = self._memory.by_post(title.post)
        if remembered:
            entity = remembered[-1].entity
            talk.entities.setdefault(entity.id, entity)
            self._note(talk, entity.id, title)
            return entity.id
        if talk.table.words[phrase.start - 1].lower == "as":
            return ""
        return self._named_next(talk, phrase, title) or self._nameless(talk, title)

    def _named_next(self, talk: Discourse, phrase: AgentPhrase, title: Title) -> str:
        """Who does something in the next sentence, by a name alone: "The UN envoy left Oslo. Roe said"."""
        table = talk.table
        here = table.sentences[phrase.head]
        if phrase.word.plural or table.deps[phrase.head] not in SUBJECTS:
            return ""
        first, last = table.sentence_starts[here], table.sentence_end(phrase.head)
        named = [talk.persons.get(talk.named_at.get(token, "")) for token in range(first, last)]
        if last >= table.size or any(each is not None and not each.titles for each in named):
            return ""
        after = range(last, table.sentence_end(last))
        record = next(
            (talk.persons.get(talk.named_at[each]) for each in after if each in talk.named_at), None
        )
        if record is None or record.titles or not record.places or min(record.places) < last:
            return ""
        if is_state(title.owner) and record.state not in ("", title.owner):
            return ""
        atom = talk.atoms.at(min(record.places))
        if atom is None or table.words[atom.end].text == "," or table.tags[atom.start - 1] == "POS":
            return ""
        name = table.head_of(atom.start, atom.end)
        name = table.heads[name] if table.deps[name] == "nmod:poss" else name  # "Roe's visit began"
        if table.deps[name] not in SUBJECTS:
            return ""
        self._note(talk, record.entity, title)
        return record.entity

    def _nameless(self, talk: Discourse, title: Title) -> str:
        """The holder of an office whose name no text has given."""
        self._titles.declare(talk, title)
        post = talk.posts[title.post]
        key = f"person/{title.post.partition('/')[2].replace('/', '-')}"
        talk.entities.setdefault(key, Entity(key, "Person", post.label, belongs_to=title.owner, minted=True))
        self._note(talk, key, title)
        return key

    def _known(self, talk: Discourse, person: str, title: Title | None = None) -> str:
        entity = self._knowledge.entities.get(person)
        if entity is None:
            return ""
        talk.entities.setdefault(person, entity)
        self._note(talk, person, title)
        return person

    def _note(self, talk: Discourse, person: str, title: Title | None) -> None:
        entity = talk.entities[person]
        record = talk.persons.setdefault(
            person, PersonRecord(person, [entity.label], set(), state=entity.belongs_to)
        )
        if title and title not in record.titles:
            record.titles.append(title)

    def _counterpart(
        self, talk: Discourse, phrase: AgentPhrase, owners: list[str], holder: str
    ) -> Referent | None:
        """ "His Armenian counterpart": the same office in another state."""
        if not phrase.owners and holder and not phrase.word.plural:
            return self._met_peer(talk, phrase, holder)
        if phrase.word.plural:  # "his foreign counterparts" are not of his own state
            peers = self._peers(talk, phrase, owners, holder) if len(phrase.owners) > 1 else None
            peers = peers or (_partners(talk, phrase, holder) if not phrase.owners else None)
            return peers or self._unnamed(talk, phrase, owners if phrase.owners else [])
        if not owners:
            return None
        posts = [title.post for title in talk.persons[holder].titles] if holder in talk.persons else []
        posts += [
            tenure.post for tenure in self._holders.held_by(holder)
            if self._holders.held_near(holder, tenure.post, talk.day)
        ]  # fmt: skip
        for record in [each for each in talk.persons.values() if each.entity != holder]:
            suffixes = {post.rpartition("/")[2] for post in posts}
            if any(t.owner in owners and t.post.rpartition("/")[2] in suffixes for t in record.titles):
                return _refer(phrase, (record.entity,), "role", 0.8)
        for post in posts:
            suffix = _ABROAD.get(post.rpartition("/")[2], post.rpartition("/")[2])
            if not self._holders.is_prominent(suffix):
                continue
            tenure = self._holders.holder(f"post/{owners[0].partition('/')[2]}/{suffix}", talk.day)
            if tenure and tenure.person != holder and self._known(talk, tenure.person):
                return _refer(phrase, (tenure.person,), "role", 0.8)
        for record in talk.persons.values() if not posts else ():
            other = record.state in owners and record.entity != holder and len(owners) == 1
            if other and any(title.owner in owners for title in record.titles):
                return _refer(phrase, (record.entity,), "role", 0.6)
        return self._unnamed(talk, phrase, owners)

    def _peers(self, talk: Discourse, phrase: AgentPhrase, owners: list[str], holder: str) -> Referent | None:
        """ "Her French and Polish counterparts": who holds her office in each of the states."""
        one = replace(phrase, word=replace(phrase.word, plural=False))
        found = [self._counterpart(talk, one, [owner], holder) for owner in dict.fromkeys(owners)]
        people = [entity for each in found if each is not None for entity in each.entities]
        named = len(people) == len(found) and all(each.startswith("person/") for each in people)
        people = list(dict.fromkeys(people))
        return _refer(phrase, tuple(people), "role", 0.75, plural=True) if named else None

    def _met_peer(self, talk: Discourse, phrase: AgentPhrase, holder: str) -> Referent | None:
        """ "His counterpart" without a country: the last one named who holds such an office elsewhere."""
        own = {tenure.post.rpartition("/")[2] for tenure in self._holders.held_by(holder)}
        own |= {title.suffix for title in talk.persons[holder].titles} if holder in talk.persons else set()
        for referent in talk.back(phrase.start, _NAMED_BACK):
            person = referent.entities[0]
            if referent.sort is not Sort.PERSON or referent.plural or person == holder:
                continue
            theirs = {tenure.post.rpartition("/")[2] for tenure in self._holders.held_by(person)}
            theirs |= {title.suffix for title in talk.persons[person].titles}
            if own & theirs - {""}:
                return _refer(phrase, (person,), "role", 0.7)
        return None

    def _holders_of_many(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """ "The foreign ministers of Armenia and Azerbaijan": one holder for each owner."""
        if len(owners) < 2 or len(owners) > _MOST_OWNERS or phrase.word.category is not AgentClass.OFFICE:
            return None
        if phrase.word.lemma in MANY_HOLD or phrase.adjectives:
            return None
        if phrase.word.lemma in _LEADERS and not phrase.definite and all(a.demonym for a in phrase.owners):
            return None  # "Israeli and Palestinian leaders" are some of them
        states = [owner for owner in owners if is_state(owner)]
        if len(states) > 1:  # "the G7 foreign ministers of …": a format has none of its own
            owners = [owner for owner in owners if owner in states or self._has_holder(talk, phrase, owner)]
        people = [self._of_post(talk, phrase, owner) for owner in owners]
        if not all(people):
            return None
        if all(a.demonym for a in phrase.owners) and all(each.startswith("group/") for each in owners):
            return None  # "Democratic and Republican presidents"
        return _refer(phrase, tuple(dict.fromkeys(people)), "office", 0.75, plural=True)

    def _has_holder(self, talk: Discourse, phrase: AgentPhrase, owner: str) -> bool:
        post = self._titles.title(talk, phrase, owner).post
        return bool(post) and self._holders.holder(post, talk.day_at(phrase.head)) is not None

    def _known_people(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """People without a name that knowledge has: "the international community"."""
        known = self._knowledge.names.get(" ".join([*phrase.adjectives[::-1], *phrase.words]), ())
        entity = self._knowledge.entities[known[0].entity] if known and not phrase.owners else None
        if entity is None or entity.kind == "Person" or phrase.word.category is not AgentClass.PERSON:
            return None
        talk.entities.setdefault(entity.id, entity)
        return _refer(phrase, (entity.id,), "alias", 0.85, Sort.ORG)

    def acting_before(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """People without names who have just acted: *ministers of the bloc met … the ministers*."""
        bare = not phrase.determiner and phrase.start == talk.table.sentence_start(phrase.start)
        told = phrase.determiner in ("the", "these") or (bare and not phrase.adjectives)
        if phrase.count or not told or len(phrase.words) > 1 or phrase.owners or phrase.possessor >= 0:
            return None
        for referent in talk.back(phrase.start, 1):
            people = referent.sort is Sort.PEOPLE and referent.plural and referent.noun == phrase.word.lemma
            if people and talk.table.deps[referent.head] == "nsubj" and len(referent.entities) == 1:
                return _refer(phrase, referent.entities, "role", 0.7, Sort.PEOPLE, plural=True)
        return None

    def _again(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """An unnamed person spoken of before: "the official", "the envoy"."""
        for referent in talk.back(phrase.start, _SENTENCES_BACK):
            if (
                referent.sort is not Sort.PEOPLE
                or referent.plural != phrase.word.plural
                or referent.how == "pronoun"
            ):
                continue
            entity = talk.entities.get(referent.entities[0])
            plural = bool(phrase.adjectives) and phrase.word.plural
            held = _held_label(talk, phrase) if phrase.possessor >= 0 and not owners else ""
            if entity is not None and held not in entity.label:
                continue  # "his team" is not that of the minister just told
            if (plural or phrase.word.note == "mass") and not _says_no_more(phrase, entity):
                continue  # "the business community" is not the Kenyan one
            if referent.noun == phrase.word.lemma and entity and (not owners or entity.belongs_to in owners):
                plural = phrase.word.plural
                return _refer(phrase, referent.entities, "role", 0.75, Sort.PEOPLE, plural=plural)
        if phrase.word.lemma in _ANY_MEN and phrase.word.plural and not owners and _takes_up(talk, phrase):
            return self._people_again(talk, phrase)
        if owners or phrase.word.lemma not in SOURCES or len(phrase.words) > 1:
            return None
        if phrase.word.plural:
            return _office_holders_again(talk, phrase)
        for referent in talk.back(phrase.start, 3):
            if referent.sort is Sort.PEOPLE and not referent.plural and referent.noun in SOURCES:
                return _refer(phrase, referent.entities, "role", 0.6, Sort.PEOPLE)
        return None

    def _people_again(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """ "The men" are the people of the sentence before, or the one before that: *four engineers*."""
        for referent in talk.back(phrase.start, _NEAR_PEOPLE):
            agent = agent_lexicon().agents.get(referent.noun)
            people = referent.sort is Sort.PEOPLE and referent.plural and len(referent.entities) == 1
            counted = people and any(
                talk.table.deps[kid] == "nummod" for kid in talk.table.kids[referent.head]
            )
            if counted and agent is not None and agent.category is AgentClass.PERSON:
                return _refer(phrase, referent.entities, "role", 0.6, Sort.PEOPLE, plural=True)
        return None

    def _unnamed(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """Mint people without names, a group for each owner: "U.S. and Iranian officials", "a diplomat"."""
        if phrase.word.lemma == "member":
            if not phrase.word.plural and not acts_alone(talk, phrase):
                return None
            if not owners and (label := whose_members(talk, phrase)):
                people = talk.mint_people(label, "")
                return _refer(phrase, (people.id,), "minted", 0.6, Sort.PEOPLE, plural=True)
        if phrase.word.note == "mass" and not phrase.word.plural and _capital(talk, phrase):
            return None
        if phrase.word.lemma == "team" and is_led(talk, phrase):
            return None  # "a team headed by Roe" acts through him
        beside = phrase.word.lemma in _BESIDE and phrase.word.plural
        beside = beside or (
            phrase.word.lemma == "member" and bool(phrase.adjectives)
        )  # "their family members"
        kin = phrase.word.lemma in _KIN or "family" in phrase.words
        held = "" if (owners and not kin) or beside else _held_label(talk, phrase)
        if not owners and (
            not (held or _tells_whom(talk, phrase)) or (phrase.possessor >= 0 and not (beside or held))
        ):
            return None
        if talk.table.words[phrase.start - 1].lower == "as" and not phrase.word.plural:
            return None
        if phrase.determiner in ("no", "any") or (not owners and not _acts(talk, phrase)):
            return None
        if phrase.word.category is AgentClass.OFFICE and not owners and not _described(talk, phrase):
            return None
        if (
            phrase.word.lemma == "opposition"
            and not owners
            and (state := state_told(talk, phrase, by_place=False))
        ):
            owners = [state]
        head = phrase.word.lemma if not phrase.word.plural else talk.table.words[phrase.head].lower
        if head == "peoples" and len(owners) == 1:
            head = "people"  # "the peoples of Chad", but no "peoples of the Sahel"
        rest = [word for word in phrase.words if word not in (head, phrase.word.lemma)]
        tail = next((place for place, each in enumerate(rest) if each in _BEHIND), len(rest))
        adjectives = [each for each in phrase.adjectives[::-1] if each != "own"]
        words = [*adjectives, *rest[:tail], head, *rest[tail:]]
        words += (_of_whom(talk, phrase) or reach(talk, phrase)) if not owners and tail == len(rest) else []
        told = talk.spelt(words, phrase.head, phrase.start, min(phrase.end + _LONG, talk.table.size))
        keys: list[str] = []
        owners = owners or _of_colleague(talk, phrase)
        for those in [[owner] for owner in owners] if phrase.word.plural and owners else [owners]:
            names = [held] if held else [self._label(talk, owner) for owner in those[:3]]
            label = " ".join([told, *(["of", ", ".join(names)] if names else [])])
            theirs = len(those) == 1 and not _stands_beside(phrase)
            keys.append(talk.mint_people(label, those[0] if theirs else "").id)
        return _refer(phrase, tuple(keys), "minted", 0.7, Sort.PEOPLE, plural=phrase.word.plural)

    def _label(self, talk: Discourse, owner: str) -> str:
        entity = talk.entities.get(owner) or self._knowledge.entities.get(owner)
        return entity.label if entity else owner.rpartition("/")[2]


def _partners(talk: Discourse, phrase: AgentPhrase, holder: str) -> Referent | None:
    """ "Her counterparts" without a country: those whom she met last, where they are several."""
    members, _ = last_contact(talk, phrase.start)
    others = tuple(each for each in members if each != holder)
    named = holder in members and len(others) > 1 and talk.persons.keys() >= {*others}
    return _refer(phrase, others, "role", 0.7, plural=True) if named and not phrase.count else None


def _guessed_wrong(record: PersonRecord, title: Title, owners: list[str]) -> bool:
    """Whether the owner guessed of a title is another state than that of which a person is known to be."""
    return title.guessed and bool(owners) and is_state(record.state) and record.state not in owners


def _takes_up(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a plural tells only that people spoken of are meant: "the envoys", "these officials"."""
    after = phrase.end if phrase.end < talk.table.size else phrase.head
    alone = len(phrase.words) == 1 and not (phrase.owners or phrase.count) and phrase.possessor < 0
    told = any(talk.table.deps[kid] in _TELLING_WHICH for kid in talk.table.kids[phrase.head] if kid >= after)
    return alone and phrase.determiner in ("the", "these", "those") and not told


def _of_others(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether *of* tells whose many people are that a noun names: "the public of these countries"."""
    many = phrase.word.note in ("mass", "definite") or phrase.word.lemma == "people"
    kids = talk.table.kids[phrase.head] if many else ()
    return any(kid > phrase.head and talk.table.case(kid) == "of" for kid in kids)


def _office_holders_again(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """ "The officials", "the diplomats": the ministers, or ambassadors, who have just acted together."""
    told = phrase.adjectives or phrase.word.lemma not in ("official", "diplomat")
    for referent in talk.back(phrase.start, 1) if not told else ():
        acted = talk.table.deps[referent.head] in SUBJECTS and referent.plural
        if acted and referent.how == "office" and len(referent.entities) > 1:
            return _refer(phrase, referent.entities, "role", 0.6, plural=True)
    return None


def _such(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """ "Such persons": the people told last; by the same noun where it tells more than *persons*."""
    if "such" not in phrase.adjectives or not phrase.word.plural:
        return None
    for referent in talk.back(phrase.start, _SUCH_BACK):
        same = referent.noun == phrase.word.lemma or phrase.word.lemma in _PEOPLE
        told = referent.sort is Sort.PEOPLE and referent.plural and referent.how != "pronoun"
        if same and told and talk.table.heads[phrase.head] != referent.head:
            return _refer(phrase, referent.entities, "role", 0.6, Sort.PEOPLE, plural=True)
    return None


def _these(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """ "These individuals", "these entities": all whom the sentence before tells of in one list."""
    bare = phrase.determiner == "these" and len(phrase.words) == 1 and not phrase.adjectives
    if not bare or phrase.owners or phrase.count or phrase.word.lemma not in _TOLD_IN_LISTS:
        return None
    if not _takes_up(talk, phrase):
        return None
    sorts = _TOLD_IN_LISTS[phrase.word.lemma]
    rows: dict[int, list[str]] = {}
    for referent in reversed(talk.back(phrase.start, 1)):
        first = talk.table.first_of_list(talk.table.in_clause(referent.head))
        before = talk.table.sentences[first] < talk.table.sentences[phrase.head]
        told = referent.sort in sorts and referent.how != "pronoun" and (referent.plural or first in rows)
        told = told or any(talk.table.deps[kid] == "conj" for kid in talk.table.kids[first])
        if before and told and referent.sort in sorts and talk.table.case(first) not in _SUCH_AS:
            rows.setdefault(first, []).extend(referent.entities)
    if not rows:
        return None
    first = max(rows, key=lambda each: (_AS_TOLD[role_of(talk, each)], each))
    return _refer(phrase, tuple(dict.fromkeys(rows[first])), "role", 0.6, Sort.PEOPLE, plural=True)


def _says_no_more(phrase: AgentPhrase, entity: Entity | None) -> bool:
    """Whether a description tells nothing that the label of the people told before does not."""
    told = {*phrase.adjectives, *phrase.words} - {phrase.word.lemma}
    return entity is not None and told <= set(entity.label.lower().split())


def _capital(talk: Discourse, phrase: AgentPhrase) -> bool:
    return talk.table.words[phrase.head].capital


def _acts(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether people without name or state stand where agents stand.

    "such observers", "is a leader" do not.
    """
    table = talk.table
    if phrase.word.lemma == "member" and not _members_of(talk, phrase):
        return False
    if _tells_as_what(talk, phrase) or _says_what_they_are(talk, phrase):
        return False
    if "such" in phrase.adjectives or (phrase.word.plural and phrase.determiner in ("a", "an")):
        return False  # "a donors' conference" is of that kind
    first = table.first_of_list(phrase.head)
    return table.deps[phrase.head] in _ACTING and all(
        table.deps[kid] != "cop" for each in (phrase.head, first) for kid in table.kids[each]
    )


def _says_what_they_are(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a verb says that others are such: "we remain partners and friends"."""
    first = talk.table.first_of_list(phrase.head)
    linked = talk.table.lemmas[talk.table.heads[first]] in _LINKING
    return linked and talk.table.deps[first] in ("obj", "xcomp")


def _tells_as_what(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether *as* says that others are such: "as friends and allies", no "as well as allies"."""
    table = talk.table
    first = table.first_of_list(phrase.head)
    cases = [kid for kid in table.kids[first] if kid < first and table.words[kid].lower == "as"]
    return bool(cases) and table.words[cases[-1] - 1].lower not in ("such", "well", "as")


def _members_of(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether it is told whose members they are: "members of the opposition", "family members"."""
    told = ("nmod", "compound", "amod")
    return len(phrase.words) > 1 or any(talk.table.deps[kid] in told for kid in talk.table.kids[phrase.head])


def _stands_beside(phrase: AgentPhrase) -> bool:
    """Whether people are named by whom they stand beside: "its neighbours", but not "Romanian partners"."""
    owned = any(not atom.demonym for atom in phrase.owners) or not phrase.owners
    return owned and phrase.word.lemma in _BESIDE


def _beside_people(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a noun of many is joined to other people: "the passengers and crew"."""
    first = talk.table.first_of_list(phrase.head)
    return first != phrase.head and first in talk.known and talk.known[first].sort is Sort.PEOPLE


def _tells_whom(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a noun names people without saying whose: "diplomats", "civil society", but no "citizen"."""
    if phrase.word.category is not AgentClass.PERSON or phrase.word.plural:
        return True
    if phrase.word.note == "mass":
        bare = phrase.word.lemma in _BARE and not phrase.determiner
        return bare or bool(phrase.adjectives) or len(phrase.words) > 1 or _beside_people(talk, phrase)
    if phrase.word.note == "definite":
        return phrase.determiner == "the"
    return not phrase.word.note or acts_alone(talk, phrase)


def _of_whom(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """What tells one *members* or *people* from others: "members [of the business community]"."""
    table = talk.table
    if phrase.word.lemma not in _TOLD_BY_OF or not phrase.word.plural:
        return []
    for kid in table.kids[phrase.head]:
        if kid > phrase.head and table.deps[kid] == "nmod" and table.case(kid) == "of":
            inside = range(min(phrase.end, phrase.head + 1 if kid < phrase.end else phrase.end), kid + 1)
            return [table.words[each].key for each in inside if table.words[each].key][:_LONG]
    return []


def _held_label(talk: Discourse, phrase: AgentPhrase) -> str:
    """Whose people a possessive tells that are no state's: "his family", "the farmers and their children"."""
    of_many = phrase.word.plural or phrase.word.note == "mass"
    people = phrase.word.category is AgentClass.PERSON and of_many
    apostrophe = phrase.start > 1 and talk.table.tags[phrase.start - 1] == "POS"
    place = phrase.start - 2 if apostrophe else phrase.possessor
    owner = talk.known.get(place) if people else None
    if owner is None or owner.sort not in (Sort.PERSON, Sort.PEOPLE, Sort.ORG):
        return ""
    known = [talk.entities.get(each) for each in owner.entities[:3]]
    return ", ".join(each.label for each in known if each is not None)


def _of_colleague(talk: Discourse, phrase: AgentPhrase) -> list[str]:
    """The state of *other officials* who are joined to somebody: "Minister A and other officials"."""
    table = talk.table
    joined = "other" in phrase.adjectives and phrase.word.lemma in _SERVING and phrase.word.plural
    if not joined or table.deps[phrase.head] != "conj":
        return []
    first = table.heads[phrase.head]
    row = [first, *(kid for kid in table.kids[first] if kid < phrase.head and table.deps[kid] == "conj")]
    for token in reversed(row):
        beside = talk.known.get(token)
        if beside is not None and beside.sort is Sort.PERSON and len(beside.entities) == 1:
            return [state] if is_state(state := talk.state_of(beside.entities[0])) else []
    return []


def _described(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether holders of an office who have no name are told of as such: "mediators said", no "as envoys"."""
    if phrase.word.plural:
        kids = talk.table.kids[phrase.head]
        acting = talk.table.deps[phrase.head] in DOING or _is_bidden(talk.table, phrase.head)
        return bool(kids) or len(phrase.words) > 1 or phrase.word.lemma in _LEADERS or acting
    return phrase.determiner in ("a", "an", "another", "one", "the")


def _is_bidden(table: TokenTable, token: int) -> bool:
    """Whether somebody is told to do something: *asked mediators to prepare* talks."""
    verb = table.heads[token]
    return table.deps[token] == "obj" and any(table.deps[kid] == "xcomp" for kid in table.kids[verb])


def _refer(
    phrase: AgentPhrase, entities: tuple[str, ...], how: str, confidence: float, sort: Sort = Sort.PERSON,
    *, plural: bool = False,
) -> Referent:  # fmt: skip
    return Referent(
        phrase.start,
        phrase.end,
        phrase.head,
        phrase.core,
        entities,
        how,
        confidence,
        sort,
        phrase.word.lemma,
        plural,
    )
