"""Plural descriptions to their members: "both countries", "the two leaders", "the parties", "the Armenian and
Azerbaijani foreign ministers"."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .between_sides import MEDIATORS, SIGNERS, go_betweens, mediating, signing
from .counted_alone import COUNTED, ONE_OF_TWO
from .fitting_members import fits, is_nationality
from .holders import Holders
from .offices_called import called
from .pairs_told import acting_pair, of_journey, pair_instead, pair_of_talks, persons_met
from .referents import SOURCES, SUBJECTS, Discourse, Referent, Sort, is_state
from .salience import other_state, role_of, verb_of
from .spoken_of import is_matter, is_spoken_of
from .state_rows import states_of_people, whole_row
from .token_table import TokenTable
from .visited_lands import guest_and_host, lands_listed
from .warring_sides import last_groups, sides_of_war

_SENTENCES = 6
_LONG_AGO = 8
_AGAIN = 4
_REGIONS = frozenset({"central", "latin", "caribbean", "african", "asian", "nordic", "baltic", "balkan"})
_PAIR = 2
_STEPS = 8
_OF_A_STATE = frozenset({"GovernmentBody", "Delegation"})
_EMISSARIES = frozenset({"envoy", "representative", "mediator", "facilitator", "emissary"})
_MEETING = frozenset(
    {"meet", "discuss", "talk", "speak", "receive", "host", "visit", "hold", "welcome", "greet", "sign"}
)
OF_TWO = ("each", "neither", "either")
"""Determiners of a singular that means both, or none, of two: *neither side*."""
NEIGHBOURS = frozenset({"neighbor", "neighbour", "rival", "foe", "adversary"})
"""What two states are called that have just been named: *the two neighbors*."""
_RIVALS = frozenset({"rival", "foe", "adversary"})
GROUPS = frozenset({"group", "party", "movement", "organization", "organisation", "faction", "militia"})
"""What two groups are called whose people have just been named: *the two groups*."""
_BODIES = frozenset({"InternationalOrganization", "Organization"})
_BESIDE = frozenset({"to", "by", "from", "under", "through", "in", "for", "at", "into", "via", "of"})
_MEN = frozenset({"man", "woman"})
_AS_SIDES = frozenset({"side", "parties", "party", "belligerent"})
"""What the same sides are called one after the other."""
_STATES = frozenset({"country", "nation", "state"})
_CALLED_SO = {"leader": ("leader", "official")}
"""What two persons may be called who are not just that: *both leaders*, of two ministers."""
_ORDER = {"subject": 0, "object": 1, "other": 2}


class GroupResolver:
    """Finds the members of a plural among the referents that the text has just spoken of."""

    def __init__(self, holders: Holders) -> None:
        self._holders = holders

    def resolve(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """Members of `phrase`; None if the text does not tell them."""
        if phrase.word.lemma in SOURCES and not phrase.count and phrase.determiner not in OF_TWO:
            named = phrase.determiner == "the" and phrase.word.lemma in _EMISSARIES
            members = self._collect(talk, phrase.start, phrase.head, Sort.PERSON, 0, phrase.word.lemma)
            return _group(phrase, members, Sort.PERSON, 0.6) if named and len(members) >= _PAIR else None
        if _told_apart(talk, phrase):
            return None
        if phrase.word.lemma in MEDIATORS and (members := mediating(talk, phrase.start)):
            return _group(phrase, members, None, 0.7)
        if phrase.word.lemma in SIGNERS:
            members = signing(talk, phrase.start)
            return _group(phrase, members, None, 0.7) if members else None
        if phrase.word.category is AgentClass.SIDE and (again := _again(talk, phrase)) is not None:
            return again
        sort = self._sort(phrase)
        named = any(talk.table.words[each].capital for each in phrase.core if each != phrase.head)
        peoples = any(talk.table.tags[each] == "JJ" for each in phrase.core if talk.table.words[each].capital)
        if phrase.word.category is AgentClass.SIDE and peoples and not (phrase.owners or phrase.count):
            return None  # "the Kurdish parties"
        if phrase.word.lemma in NEIGHBOURS and named:
            return None  # "the South Asian neighbours"
        if phrase.word.lemma in NEIGHBOURS and not phrase.count and phrase.determiner != "both":
            pair = listed(talk, phrase.start, _PAIR, Sort.STATE)
            return _group(phrase, pair, sort, 0.6) if pair else None
        wanted = phrase.count or (
            _PAIR if phrase.determiner in ("both", *OF_TWO) or phrase.word.category is AgentClass.SIDE else 0
        )
        members = self._of_rank(talk, phrase) if sort is Sort.PERSON and phrase.ranks else ()
        if again := _ministers_again(talk, phrase):
            return again
        many = (
            phrase.word.plural and not phrase.count and phrase.determiner in ("the", "these", "those", "all")
        )
        row = whole_row(talk, phrase.start, sort) if many and sort is not Sort.PERSON else ()
        if row and not {*row} <= {*mediating(talk, phrase.start)}:
            return _group(phrase, row, sort, 0.6)
        if wanted == _PAIR and sort is not Sort.PERSON:
            members = pair_of_talks(talk, phrase.start)
            members = members or listed(talk, phrase.start, wanted, sort, "between")
            members = members or (() if phrase.count else _brought_together(talk, phrase.start))
            members = members or guest_and_host(talk, phrase)
            members = members or states_of_people(talk, phrase.start)
            members = members or self._of_war(talk, phrase)
        elif wanted > _PAIR:
            members = members or listed(talk, phrase.start, wanted, sort)
            members = members or lands_listed(talk, phrase, wanted)
        if wanted == _PAIR and sort is Sort.PERSON and not members:
            members = self._between(talk, phrase)
        members = members or (_of_visit(talk, phrase) if sort is not Sort.PERSON else ())
        members = members or self._collect(talk, phrase.start, phrase.head, sort, wanted, called(phrase))
        members = members or (() if wanted else self._leaders(talk, phrase))
        if phrase.word.lemma in _MEN and not wanted and any(self._serves(talk, each) for each in members):
            return None
        if wanted == _PAIR and phrase.word.lemma in _RIVALS and (met := persons_met(talk, phrase.start)):
            return _group(phrase, met, Sort.PERSON, 0.6)
        if len(members) < _PAIR and phrase.word.lemma in NEIGHBOURS:
            sort = Sort.PERSON
            members = self._collect(talk, phrase.start, phrase.head, sort, wanted, "")
        if len(members) < _PAIR:
            return None
        return _group(phrase, members, sort, 0.75 if wanted else 0.6)

    def counted(self, talk: Discourse, token: int) -> Referent | None:
        """Members of "the two", "both", "all three" without a noun; of "the latter" the one of two."""
        word = talk.table.words[token].lower
        before = token - 1 if talk.table.words[token - 1].lower in ("the", "all") else token
        members: tuple[str, ...] = _just_told(talk, before, COUNTED[word])
        members = members or self._so_many(talk, before, token)
        if not members:
            return None
        if word in ONE_OF_TWO:
            told = [entity for each in reversed(talk.back(before, _SENTENCES)) for entity in each.entities]
            order = {entity: place for place, entity in reversed([*enumerate(told)])}
            members = tuple(sorted(members, key=lambda each: order.get(each, len(told))))
            members = members[ONE_OF_TWO[word] :][:1]
        sort = Sort.PERSON if talk.persons.keys() >= {*members} else Sort.STATE
        several = len(members) > 1 or any(each.startswith("group/") for each in members)
        return Referent(before, token + 1, token, (token,), members, "group", 0.7, sort, "two", several)

    def _so_many(self, talk: Discourse, start: int, token: int) -> tuple[str, ...]:
        """Persons just spoken of, as many as a word counts, else states, else the sides of talks."""
        wanted = COUNTED[talk.table.words[token].lower]
        each_one = talk.table.words[token].lower == "each"
        sorts = (Sort.STATE, Sort.PERSON) if each_one else (Sort.PERSON, Sort.STATE)
        rows = {sort: listed(talk, start, wanted, sort) if wanted > _PAIR else () for sort in sorts}
        for sort in sorts:
            listed_so = any(rows.values())
            found = rows[sort] if listed_so else self._collect(talk, start, token, sort, wanted, "")
            if len(found) == wanted:
                return found
        return (pair_of_talks(talk, start) or listed(talk, start, _PAIR, None)) if wanted == _PAIR else ()

    def ours(self, talk: Discourse, phrase: AgentPhrase, own: str) -> Referent | None:
        """ "Our two countries": the speaker's state and the other one spoken of last."""
        if not own:
            return self.resolve(talk, phrase)
        other = other_state(talk, phrase.start, own)
        if not other:
            return None
        return Referent(
            phrase.start, phrase.end, phrase.head, phrase.core, (own, other), "group", 0.7, Sort.STATE,
            phrase.word.lemma, True,
        )  # fmt: skip

    def _of_rank(self, talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
        """Persons whose titles have the noun and the rank named: "the two deputy ministers"."""
        found: list[str] = []
        for record in talk.persons.values():
            fits = any(t.noun == phrase.word.lemma and phrase.ranks <= t.ranks for t in record.titles)
            if fits and min(record.places, default=phrase.start) < phrase.start:
                found.append(record.entity)
        return tuple(found) if len(found) == (phrase.count or len(found)) and len(found) >= _PAIR else ()

    def _serves(self, talk: Discourse, person: str) -> bool:
        """Whether somebody has an office, whom a text calls by it and not, with another, *the men*."""
        record = talk.persons.get(person)
        return bool(self._holders.held_by(person)) or (record is not None and bool(record.titles))

    def _leaders(self, talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
        """Two who have just acted and are called *the leaders*, though neither rules a state."""
        bare = phrase.word.lemma == "leader" and phrase.determiner == "the" and len(phrase.words) == 1
        if not bare or talk.table.deps[phrase.head] not in SUBJECTS:
            return ()
        start, sort = phrase.start, Sort.PERSON
        return self._gather(talk, start, phrase.head, sort, _PAIR, "official", spare=is_spoken_of)

    def _between(self, talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
        """The two persons that last stood *between*, where the noun fits both (*the two presidents*)."""
        pair = listed(talk, phrase.start, _PAIR, Sort.PERSON, "between")
        told = {entity: each for each in talk.back(phrase.start, _SENTENCES) for entity in each.entities}
        called_so = (fits(self._holders, talk, told[one], one, Sort.PERSON, called(phrase)) for one in pair)
        return pair if all(called_so) else ()

    def _of_war(self, talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
        """The sides of the war that the text tells of; of two *groups* none is a state."""
        groups = phrase.word.lemma in GROUPS and phrase.word.lemma != "party"
        sides = last_groups(talk, phrase.start) if groups else sides_of_war(talk, phrase.start)
        return sides if phrase.word.lemma not in _STATES or all(map(is_state, sides)) else ()

    def _sort(self, phrase: AgentPhrase) -> Sort | None:
        """Sort of the members; None where states, organisations and persons will all do."""
        if phrase.word.lemma in NEIGHBOURS:
            return Sort.STATE
        match phrase.word.category:
            case AgentClass.OFFICE | AgentClass.PERSON:
                return Sort.PERSON
            case AgentClass.COUNTRY | AgentClass.GOVERNMENT:
                return Sort.STATE
            case _:
                return None

    def _collect(
        self, talk: Discourse, start: int, head: int, sort: Sort | None, wanted: int, noun: str
    ) -> tuple[str, ...]:
        """Enough of those told of before, rather none that others only spoke of where two persons acted."""
        if sort is Sort.PERSON and wanted == _PAIR:
            for each in _CALLED_SO.get(noun, (noun,)):
                acting = self._gather(talk, start, head, sort, wanted, each, spare=is_spoken_of)
                if len(acting) == wanted:
                    return acting
        return self._gather(talk, start, head, sort, wanted, noun, spare=None if noun else is_matter)

    def _gather(
        self, talk: Discourse, start: int, head: int, sort: Sort | None, wanted: int, noun: str,
        *, spare: Callable[[TokenTable, int], bool] | None,
    ) -> tuple[str, ...]:  # fmt: skip
        """Walk back sentence by sentence until enough are found; the foremost of a crowded sentence win."""
        table = talk.table
        here = table.sentences[head]
        by_sentence: dict[int, list[Referent]] = {}
        back = talk.back(start, _SENTENCES)
        apart = go_betweens(talk, back, people=sort is Sort.PERSON)
        apart |= _standing_apart(talk, back, head) | _sent_by_all(talk, back) if sort is None else frozenset()
        subject = table.deps[head] in SUBJECTS
        ahead = named_ahead(talk, head) if subject else frozenset[str]()
        if wanted == _PAIR:
            ahead -= _acting_together(talk, back)  # "A and B … the two countries said so in A's capital"
        if not noun:
            apart |= _standing_apart(talk, back, head)  # "A, who mediated between the two"
        titled = {place for each in back if each.sort is Sort.PERSON for place in range(each.start, each.end)}
        for referent in back:
            if (
                ahead & set(referent.entities)
                or (sort is None and referent.sort is Sort.ORG and referent.head in titled)
                or (sort is None and _is_beside(talk, referent))
                or talk.in_dateline(referent)
                or _opens_turn(table, referent)
                or (sort is None and referent.sort is Sort.ORG and _is_aside(talk, referent))
                or _in_own_subject(table, referent.head, head)
                or (spare is not None and spare(table, referent.head))
                or apart & {*referent.entities, *(_states(talk, referent) if noun else ())}
            ):
                continue
            by_sentence.setdefault(table.sentences[referent.head], []).insert(0, referent)
        rows = range(here, here - _SENTENCES - 1, -1)
        for sentence in rows if sort is Sort.PERSON and wanted > _PAIR else ():
            told = self._of_sentence(talk, by_sentence.get(sentence, []), noun, sort, wanted)
            if len(told) == wanted:
                return tuple(told)
        found: list[str] = []
        for sentence in rows:
            fresh = self._of_sentence(talk, by_sentence.get(sentence, []), noun, sort, wanted)
            if wanted == _PAIR and found and len(fresh) == _PAIR + 1:
                others = {_spoken_for(talk, each) if sort is None else each for each in found}
                fresh = [each for each in fresh if each not in others]
                if len(fresh) == _PAIR:
                    return tuple(fresh)  # "A met B and C. A said that the two ministers"
            if sort is not Sort.PERSON and wanted == _PAIR and not found and len(fresh) > _PAIR:
                fresh = [*acting_pair(talk, start, fresh)] or fresh
            found, fresh = _as_sides(talk, found, fresh) if sort is None else (found, fresh)
            if sort is None and noun == "party" and _side_by_side(talk, by_sentence.get(sentence, []), fresh):
                continue
            if sort is None and found and {*found, *fresh} <= {*talk.persons}:
                return ()  # one met here, the other there, are no sides
            fresh = _other_sides(talk, found, fresh) if sort is None else [e for e in fresh if e not in found]
            if sort is not None and wanted == _PAIR and len(fresh) == 1 and not found:
                pair = listed(
                    talk, start, wanted, sort
                )  # joined a while ago, rather than one here and one there
                if (
                    pair
                    and not apart & set(pair)
                    and (
                        sort is not Sort.PERSON
                        or not _is_with_another(by_sentence.get(sentence - 1, []), fresh)
                    )
                ):
                    return (pair_instead(talk, start, pair) if sort is Sort.STATE else ()) or pair
            if wanted and len(found) + len(fresh) > wanted:
                fresh = fresh[: wanted - len(found)]
            found += fresh
            if len(found) >= (wanted or _PAIR):
                states = wanted == _PAIR and sort is not Sort.PERSON
                return (pair_instead(talk, start, found) if states else ()) or tuple(found)
        return ()

    def _of_sentence(
        self, talk: Discourse, referents: list[Referent], noun: str, sort: Sort | None, wanted: int
    ) -> list[str]:
        """Distinct candidates of one sentence: subjects first, then their counterparts, then the rest.

        Where a pair is wanted, two that *and* joins come before all (*C called A and B*).
        """
        joined = _joined(talk, referents) if wanted == _PAIR else frozenset[int]()
        ranked = sorted(
            referents, key=lambda r: (r.head not in joined, _ORDER[role_of(talk, r.head)], r.start)
        )
        exact = [
            talk.state_of(e) if sort is None and is_nationality(talk, r) else e
            for r in ranked
            for e in r.entities
            if fits(self._holders, talk, r, e, sort, noun)
        ]
        exact = list(dict.fromkeys(exact))
        if sort is Sort.STATE and len(exact) < _PAIR:
            of_persons = [talk.state_of(e) for r in ranked if r.sort is Sort.PERSON for e in r.entities]
            exact = list(dict.fromkeys([*of_persons, *exact])) if len(set(of_persons)) >= _PAIR else exact
            exact = [entity for entity in exact if is_state(entity)]
        if sort is None and (noun == "delegation" or any(entity not in talk.persons for entity in exact)):
            sides = [_spoken_for(talk, entity) for entity in exact]
            sides = [entity for entity in dict.fromkeys(sides) if not entity.startswith("person/")]
            persons = [entity for entity in exact if entity in talk.persons]
            return sides if len(sides) >= _PAIR or len(persons) < _PAIR else persons
        return exact


def _group(phrase: AgentPhrase, members: tuple[str, ...], sort: Sort | None, confidence: float) -> Referent:
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, members, "group", confidence,
        sort or Sort.STATE, phrase.word.lemma, True,
    )  # fmt: skip


def _told_apart(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether people are told by where they are, not as those spoken of: *all the leaders on the Hill*."""
    table = talk.table
    people = phrase.word.category in (AgentClass.OFFICE, AgentClass.PERSON)
    where = (kid for kid in table.kids[phrase.head] if kid > phrase.head and table.deps[kid] == "nmod")
    region = {table.words[each].lower for each in range(phrase.start, phrase.head)} & _REGIONS
    if people and not phrase.count and region:
        return True  # "the Central American foreign ministers"
    return (
        people and not phrase.count and any(table.case(kid) in ("on", "in", "at", "across") for kid in where)
    )


def _states(talk: Discourse, referent: Referent) -> set[str]:
    """The states of persons."""
    return {talk.state_of(entity) for entity in referent.entities if entity in talk.persons}


def _of_visit(talk: Discourse, phrase: AgentPhrase) -> tuple[str, ...]:
    """Guest and host of a journey: *A went to Beijing, where the two sides signed*."""
    table = talk.table
    verb = table.heads[phrase.head]
    if told := of_journey(talk, phrase.head):
        return told
    where = any(table.words[kid].lower == "where" for kid in table.kids[verb])
    if not where or not table.deps[verb].startswith("acl") or table.deps[phrase.head] not in SUBJECTS:
        return ()
    place = talk.known.get(table.heads[verb])
    journey = table.heads[talk.table.first_of_list(table.heads[verb])]
    guests = [
        talk.state_of(entity)
        for kid in table.kids[journey]
        if table.deps[kid] in SUBJECTS and kid in talk.known
        for entity in talk.known[kid].entities
    ]
    if place is None or place.sort is not Sort.PLACE or not guests or not guests[0]:
        return ()
    host = talk.country(place.entities[0])
    return (guests[0], host) if host and host != guests[0] else ()


def _again(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """The sides told before: "the parties" are those that "the parties" were, as long as no others met."""
    bare = phrase.start >= phrase.head - 1 and phrase.determiner == "the"
    for referent in talk.back(phrase.start, _LONG_AGO):
        near = talk.table.sentences[phrase.head] - talk.table.sentences[referent.head] <= 1
        states = bare and near and referent.noun in _STATES and len(referent.entities) == _PAIR
        same = referent.noun == phrase.word.lemma
        same = same or (bare and {referent.noun, phrase.word.lemma} <= _AS_SIDES)
        if referent.how == "group" and referent.plural and (states or same):
            if not near and _met_since(talk, referent, phrase.start):
                return None
            return replace(referent, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core)
    return None


def _ministers_again(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Office-holders told together by the same noun: "the three ministers … the ministers"."""
    bare = phrase.determiner == "the" and len(phrase.words) == 1 and not (phrase.count or phrase.adjectives)
    if not bare or phrase.word.category is not AgentClass.OFFICE:
        return None
    for referent in talk.back(phrase.start, _AGAIN):
        told = referent.plural and len(referent.entities) > _PAIR and referent.how in ("group", "office")
        if told and referent.noun == phrase.word.lemma:
            return replace(referent, start=phrase.start, end=phrase.end, head=phrase.head, core=phrase.core)
    return None


def _met_since(talk: Discourse, group: Referent, start: int) -> bool:
    """Whether others than the members of a group have been told to act together, or to meet, since."""
    rows: dict[int, set[str]] = {}
    members = {*group.entities, *_states(talk, group)}
    for referent in talk.back(start, _LONG_AGO):
        first = talk.table.first_of_list(referent.head)
        fresh = referent.start > group.end and not {*referent.entities, *_states(talk, referent)} <= members
        if not fresh or referent.sort is Sort.PLACE:
            continue
        if talk.table.deps[first] in SUBJECTS or talk.table.case(first) == "between":
            rows.setdefault(first, set()).update(referent.entities)
        if talk.table.lemmas[talk.table.heads[first]] in _MEETING - {"discuss"}:
            return True
    return any(len(row) >= _PAIR for row in rows.values())


def listed(
    talk: Discourse, start: int, wanted: int, sort: Sort | None, case: str = "",
    among: Collection[str] = (),
) -> tuple[str, ...]:  # fmt: skip
    """The last list of just so many, under a preposition where one is given, all `among` some where given.

    As in *A, B and C … the three countries*, *talks between A and B … the two sides*.
    """
    sorts = (Sort.PERSON,) if sort is Sort.PERSON else (Sort.STATE, Sort.ORG)
    rows: dict[int, list[str]] = {}
    for referent in talk.back(start, _SENTENCES):
        first = talk.table.first_of_list(referent.head)
        if case and talk.table.case(first) != case:
            continue
        if referent.sort in sorts and (case or not is_matter(talk.table, first)):
            rows.setdefault(first, []).extend(referent.entities)
        elif case and referent.how == "demonym" and sort is not Sort.PERSON:  # "between Thais and Laotians"
            rows.setdefault(first, []).extend(talk.state_of(entity) for entity in referent.entities)
    for first in sorted(rows, reverse=True):
        members = tuple(dict.fromkeys(reversed(rows[first])))
        if len(members) == wanted and (not among or all(each in among for each in members)):
            return members
    return ()


def _brought_together(talk: Discourse, start: int) -> tuple[str, ...]:
    """Those whom talks told before *brought together*."""
    table, rows = talk.table, dict[int, list[str]]()
    for referent in talk.back(start, _SENTENCES):
        first = talk.table.first_of_list(referent.head)
        verb = table.heads[first]
        brought = table.deps[first] == "obj" and table.lemmas[verb] == "bring"
        if brought and any(table.words[kid].lower == "together" for kid in table.kids[verb]):
            states = [talk.country(each) for each in referent.entities] if referent.sort is Sort.PLACE else ()
            rows.setdefault(first, []).extend([each for each in states if each] or referent.entities)
    members = tuple(dict.fromkeys(reversed(rows[max(rows)]))) if rows else ()
    return members if len(members) >= _PAIR else ()


def _just_told(talk: Discourse, start: int, wanted: int) -> tuple[str, ...]:
    """Those of whom a plural told just so many in the sentence, or the one before: "hosts them. Both"."""
    alone = set[str]()
    for referent in talk.back(start, 1):
        here = talk.table.sentences[referent.head] == talk.table.sentences[start]
        one = here and referent.sort is Sort.PERSON and not referent.plural
        alone |= {*referent.entities} if one else set()
        if len(alone) >= _PAIR:
            break  # "Roe met Poe in Oslo, where the two spoke"
        numbers = (talk.table.words[kid].lower for kid in talk.table.kids[referent.head])
        counted = len(referent.entities) == 1 and any(COUNTED.get(each) == wanted for each in numbers)
        told = referent.how in ("pronoun", "group") and len(referent.entities) == wanted
        if referent.plural and (told or counted):
            return referent.entities
        if referent.plural and len(referent.entities) > 1:
            break
    return ()


def _as_sides(talk: Discourse, found: list[str], fresh: list[str]) -> tuple[list[str], list[str]]:
    """Candidates of two sentences; where persons are among states, the states of these."""
    if not any(is_state(entity) for entity in (*found, *fresh)):
        return found, fresh
    sides = [[_spoken_for(talk, entity) for entity in each] for each in (found, fresh)]
    return list(dict.fromkeys(sides[0])), list(dict.fromkeys(sides[1]))


def _other_sides(talk: Discourse, found: list[str], fresh: list[str]) -> list[str]:
    """Those of fresh candidates that are another side than all before them: a state's army is its own."""
    sides, kept = {_side(talk, each) for each in found}, list[str]()
    for entity in fresh:
        if (side := _side(talk, entity)) not in sides:
            sides.add(side)
            kept.append(entity)
    return kept


def _spoken_for(talk: Discourse, entity: str) -> str:
    """The organisation or state for which a person speaks, as the text tells or knowledge has it."""
    record = talk.persons.get(entity)
    served = [title.owner for title in record.titles if title.owner.startswith("org/")] if record else []
    return entity if record is None else served[0] if served else talk.state_of(entity) or entity


def _side(talk: Discourse, entity: str) -> str:
    """The state for which its bodies, its army and its delegations stand; else the entity itself."""
    known = talk.entities.get(entity)
    own = known is not None and (known.kind in _OF_A_STATE or known.label.endswith("Armed Forces"))
    return (talk.state_of(entity) or entity) if own else entity


def _side_by_side(talk: Discourse, referents: list[Referent], found: list[str]) -> bool:
    """Whether persons are joined to each other where they do nothing, and so are on one side."""
    rows = {
        talk.table.first_of_list(each.head)
        for each in referents
        if each.sort is Sort.PERSON and {*each.entities} & {*found}
    }
    persons = len(found) == _PAIR and {*found} <= {*talk.persons}
    return persons and len(rows) == 1 and not any(talk.table.deps[each] in SUBJECTS for each in rows)


def _joined(talk: Discourse, referents: list[Referent]) -> frozenset[int]:
    """The heads of the first two referents that *and* joins to just each other."""
    rows: dict[int, list[int]] = {}
    for referent in referents:
        first = talk.table.first_of_list(referent.head)
        if referent.how != "pronoun" and referent.head not in rows.get(first, ()):
            rows.setdefault(first, []).append(referent.head)
    return next((frozenset(row) for row in rows.values() if len(row) == _PAIR), frozenset())


def _acting_together(talk: Discourse, referents: list[Referent]) -> frozenset[str]:
    """The two that *and* joins to just each other as the subject of a verb."""
    joined = _joined(talk, referents)
    pair = [each for each in referents if each.head in joined]
    acting = all(talk.table.deps[talk.table.first_of_list(each.head)] in SUBJECTS for each in pair)
    return frozenset(entity for each in pair if acting for entity in each.entities)


def named_ahead(talk: Discourse, head: int) -> frozenset[str]:
    """Who is named after a token in its sentence, and so is none of it: *the four cut ties with Qatar*."""
    table = talk.table
    here = table.sentences[head]
    later = (atom for atom in talk.atoms.found if atom.start > head and table.sentences[atom.start] == here)
    return frozenset(row.entity for atom in later if not atom.demonym for row in atom.rows)


def _standing_apart(talk: Discourse, back: list[Referent], head: int) -> frozenset[str]:
    """Those who act on the sides and so are none of them: *Qatar mediates between the sides*."""
    table = talk.table
    if table.deps[head] in SUBJECTS:
        return frozenset()
    verb = table.heads[head]
    while table.pos[verb] != "VERB" and table.heads[verb] != verb:
        verb = table.heads[verb]
    verbs = {verb}
    while table.deps[verb] in ("xcomp", "advcl", "acl") and not _has_subject(table, verb):
        verb = table.heads[verb]  # "Norway is committed to helping the sides"
        verbs.add(verb)
    found: set[str] = set()
    for referent in back:
        subject, steps = referent.head, 0
        while table.deps[subject] in ("conj", "appos", "flat", "nmod:poss") and steps < _STEPS:
            subject, steps = table.heads[subject], steps + 1
        acts = table.deps[subject] in SUBJECTS and table.heads[subject] in verbs
        if acts or _is_capacity(table, subject):
            found |= {*referent.entities, *_states(talk, referent)}
    return frozenset(found)


def _is_with_another(before: list[Referent], fresh: list[str]) -> bool:
    """Whether who is told now was told with one other person in the sentence before."""
    told = {entity for each in before if each.sort is Sort.PERSON for entity in each.entities}
    return len(told) == _PAIR and not told.isdisjoint(fresh)


def _opens_turn(table: TokenTable, referent: Referent) -> bool:
    """Whether a name only tells who speaks next: "MR ROE: We have met with A and B"."""
    return referent.end < table.size and table.words[referent.end].text == ":"


def _is_capacity(table: TokenTable, token: int) -> bool:
    """Whether a name only tells in what capacity somebody acts (*as a co-chair of the group, Norway*)."""
    capacity = table.heads[token]
    return table.deps[token] == "nmod" and table.case(capacity) == "as"


def _has_subject(table: TokenTable, verb: int) -> bool:
    return any(table.deps[kid] in SUBJECTS for kid in table.kids[verb])


def _sent_by_all(talk: Discourse, back: list[Referent]) -> frozenset[str]:
    """Envoys of organisations, and these, where they do not meet somebody: *the UN mediator praised it*."""
    found = set[str]()
    for referent in back:
        record = talk.persons.get(referent.entities[0])
        owners = {title.owner for title in record.titles if title.noun in _EMISSARIES} if record else set()
        owners = {owner for owner in owners if owner.startswith("org/")}
        if owners and talk.table.lemmas[verb_of(talk, referent.head)] not in _MEETING:
            found |= {*referent.entities, *owners, *_states(talk, referent)}
    return frozenset(found)


def _is_beside(talk: Discourse, referent: Referent) -> bool:
    """Whether an organisation that does not fight only stands beside a deed: "handed arms to UNTAC"."""
    known = talk.entities.get(referent.entities[0])
    first = talk.table.first_of_list(referent.head)
    body = known is not None and known.kind in _BODIES and referent.sort is Sort.ORG
    beside = talk.table.deps[first] in ("obl", "nmod") and talk.table.case(first) in _BESIDE
    return body and (beside or talk.table.deps[referent.head] in ("compound", "nmod:desc"))


def _is_aside(talk: Discourse, referent: Referent) -> bool:
    """Whether an organisation is named only as where talks are, beside another name of it, or in brackets."""
    other = talk.known.get(talk.table.heads[referent.head])
    if talk.table.deps[referent.head] == "appos" and other is not None and other.sort is Sort.ORG:
        return True
    known = talk.entities.get(referent.entities[0])
    bracketed = talk.table.words[referent.start - 1].text == "(" and known is not None and known.minted
    return talk.table.case(referent.head) == "at" or bracketed


def _in_own_subject(table: TokenTable, token: int, phrase: int) -> bool:
    """Whether a token is in the subject of a phrase's verb (*the envoy urged both sides*)."""
    while table.deps[phrase] == "nmod" and table.words[table.heads[phrase]].lower in ("presence", "company"):
        phrase = table.heads[phrase]  # "signed in the presence of the two leaders"
    verb = table.heads[phrase]
    if table.deps[phrase] not in ("obj", "obl", "iobj") or verb == phrase:
        return False
    if (
        table.deps[verb] == "acl:relcl"
        and table.deps[token] not in ("obj", "obl")
        and _is_in(table, token, verb)
    ):
        return True  # "Wade, who had invited the two leaders"
    while table.heads[token] != token and table.heads[token] != verb:
        token = table.heads[token]
    return table.heads[token] == verb and table.deps[token] in ("nsubj", "nsubj:pass")


def _is_in(table: TokenTable, token: int, clause: int) -> bool:
    """Whether a token is the noun that a relative clause describes, where the clause tells what it does."""
    acts = any(
        table.deps[kid] == "nsubj" and table.words[kid].lower in ("who", "which", "that")
        for kid in table.kids[clause]
    )
    return acts and token == table.heads[clause]
