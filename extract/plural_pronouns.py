"""Plural pronouns of the third person to those they stand for: "they", "them", "their"."""

from __future__ import annotations

from .acted_on import acting_on, are_helped, are_met_for, doers_to
from .agent_lexicon import AgentClass, agent_lexicon
from .counted_alone import COUNTED
from .last_contact import last_contact
from .named_ahead import MUTUAL, named_ahead
from .of_people import of_people
from .referents import FIGHTERS, SUBJECTS, Discourse, Referent, Sort, is_armed_group, take_up
from .salience import governing, role_of, verb_of
from .speakers import who_tells_of_themselves
from .undergone import answers, undergoes

THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_DISCUSSING = frozenset({"discuss"})
_TOPICS = frozenset({"on", "about", "regarding", "over", "concerning"})
"""What stands before that of which those speak who discuss something."""
_MET = frozenset({"meet", "speak", "talk"})
_EVENTS = frozenset({"talk", "talks", "negotiation", "discussion", "consultation"})
_MUTUAL = _MET | {"agree", "sign", "discuss", "pledge", "vow", "visit", "exchange", "express", "reaffirm"}
_TALKING = frozenset(
    {"discuss", "talk", "review", "exchange", "agree", "confer", "consult", "explore", "address", "meet",
     "speak", "disagree"}
)  # fmt: skip
"""What those do together who meet or speak with each other."""
_STATING = frozenset(
    {"reaffirm", "affirm", "reiterate", "underscore", "underline", "stress", "emphasize", "emphasise",
     "highlight", "note", "pledge", "express", "welcome", "condemn", "recognize", "recognise", "commit",
     "cooperate", "intend", "share", "sign", "call"}
)  # fmt: skip
"""What two persons do who met, though one alone might."""
_PLURAL_TAGS = ("NNS", "NNPS")
_PAIR = 2
_ONE_EACH = (AgentClass.OFFICE, AgentClass.COUNTRY, AgentClass.GOVERNMENT)
_CLOSE = 3
_MORE = 2
_ACTING = ("nsubj", "nmod:poss")
_MANY = ("mass", "definite")
_FORCES = frozenset({"force", "troop"})
_OF_MANY = frozenset({"leadership", "delegation", "administration", "police", "team"})
_AGENTS = frozenset({Sort.STATE, Sort.ORG})
_AUDIENCE = frozenset({"reporter", "journalist", "correspondent"})


def is_many(referent: Referent) -> bool:
    """Whether a noun names many people in the singular: "the population", "civil society"."""
    told = agent_lexicon().agents.get(referent.noun)
    return told is not None and told.note in _MANY and referent.sort is Sort.PEOPLE


class PluralResolver:
    """Resolves "they" and its forms by who was told together, or as many, near by."""

    def __init__(self, talk: Discourse) -> None:
        self._talk = talk

    def resolve(self, token: int) -> Referent | None:
        """A plural: coordinated or plural referents near by.

        Another plural subject near by forbids a guess.
        """
        table = self._talk.table
        if ahead := named_ahead(self._talk, token, several=True):
            return Referent(token, token + 1, token, (token,), ahead, "pronoun", 0.7, Sort.PERSON)
        if (same := self._reflexive(token) or self._repeated(token)) is not None:
            return same
        if (tellers := who_tells_of_themselves(self._talk, token)) is not None:
            return take_up(token, tellers, 0.75)
        if (one := self._of_owner_before(token) or self._of_clause_before(token)) is not None:
            return one
        here = table.sentences[token]
        found, _ = self._plural_between(table.sentence_start(token), token, token)
        if found is None:
            floor, ceiling = table.sentence_starts[max(here - 1, 0)], table.sentence_starts[here]
            found, foremost = self._plural_between(floor, ceiling, token)
            found = self._of_contact(token, alone=found is None or not foremost) or found
        if found is not None:
            return found if found.entities else None
        return self._met(token) or self._of_body(token) or self._of_band(token) or self._of_owners(token)

    def _reflexive(self, token: int) -> Referent | None:
        """ "They defend themselves": as the subject of the clause."""
        talk = self._talk
        if talk.table.words[token].lower != "themselves":
            return None
        subjects = [talk.known[each] for each in governing(talk, token) if each in talk.known]
        plural = len(subjects) == 1 and (
            subjects[0].plural
            or len(subjects[0].entities) > 1
            or talk.table.words[subjects[0].head].lower in THEY
        )
        return take_up(token, subjects[0], 0.75) if plural else None

    def _of_contact(self, token: int, *, alone: bool) -> Referent | None:
        """ "A will meet B and C. They will discuss …", "their talks": all who met, or spoke, last.

        A while ago only where the sentence before tells of no plural that acts (`alone`).
        """
        talk, table = self._talk, self._talk.table
        above = table.heads[token]
        talked = table.deps[token] == "nsubj" and table.lemmas[above] in _TALKING | _STATING
        talked = talked and not (table.lemmas[above] in _MET and self._has_partner(above))
        held = table.deps[token] == "nmod:poss" and table.lemmas[above] in MUTUAL
        members, distance = last_contact(talk, token) if talked or held else ((), 0)
        stating = talked and table.lemmas[above] in _STATING
        if not (distance == 1 or alone) or (stating and not talk.persons.keys() >= {*members}):
            return None
        if not members:
            return None
        sort = Sort.PERSON if members[0] in talk.persons else Sort.STATE
        return Referent(token, token + 1, token, (token,), members, "pronoun", 0.7, sort, "they", True)

    def _of_band(self, token: int) -> Referent | None:
        """ "Chad helped the LRA. He said they had bases": the one armed group just told."""
        talk = self._talk
        bands = [
            each for each in talk.back(token, 1) if len(each.entities) == 1
            and is_armed_group(talk, each.entities[0]) and role_of(talk, each.head) != "other"
        ]  # fmt: skip
        alone = len({each.entities[0] for each in bands}) == 1 and talk.table.deps[token] in _ACTING
        return take_up(token, bands[0], 0.6) if alone else None

    def _of_owners(self, token: int) -> Referent | None:
        """ "Roe hosted Poe. Their foreign ministers met": those who met, by whom they have each."""
        table = self._talk.table
        owned = table.words[table.heads[token]].agent
        each_one = owned is not None and owned.plural and owned.category in _ONE_EACH
        members, _ = last_contact(self._talk, token, back=2) if each_one else ((), 0)
        if table.deps[token] != "nmod:poss" or len(members) != _PAIR:
            return None
        sort = Sort.PERSON if members[0] in self._talk.persons else Sort.STATE
        return Referent(token, token + 1, token, (token,), members, "pronoun", 0.6, sort, "they", True)

    def _has_partner(self, verb: int) -> bool:
        """Whether a verb of meeting tells with whom: "they will also meet civil society"."""
        table = self._talk.table
        return any(table.deps[kid] == "obj" or table.case(kid) in ("with", "to") for kid in table.kids[verb])

    def _of_body(self, token: int) -> Referent | None:
        """ "The army said they had repelled it", "Chad's goals that they set": one alone that is many men."""
        talk, table = self._talk, self._talk.table
        clause = table.heads[token]
        described = table.kids[table.heads[clause]] if table.deps[clause] == "acl:relcl" else ()
        close = [each for each in described if table.deps[each] == "nmod:poss"] or governing(talk, token)
        told = [talk.known[each] for each in close if each in talk.known]
        sorts = _AGENTS if table.deps[token] == "nsubj" else {Sort.ORG}
        bodies = [each for each in told if each.sort in sorts and each.how != "pronoun"]
        return take_up(token, bodies[0], 0.6) if len(told) == len(bodies) == 1 else None

    def _of_owner_before(self, token: int) -> Referent | None:
        """Who owns what is joined to the pronoun's noun: "the people's hopes, as well as their efforts"."""
        talk, table = self._talk, self._talk.table
        noun = table.heads[token]
        if table.deps[token] != "nmod:poss" or table.deps[noun] != "conj" or not of_people(table, token):
            return None
        owners = (kid for kid in table.kids[table.first_of_list(noun)] if table.deps[kid] == "nmod:poss")
        owner = next((talk.known[kid] for kid in owners if kid in talk.known), None)
        many = owner is not None and (owner.plural or is_many(owner) or owner.noun == "people")
        return take_up(token, owner, 0.7) if many else None

    def _of_clause_before(self, token: int) -> Referent | None:
        """A state alone before *and*: "Peru leads the region, and their plans are bold"."""
        table = self._talk.table
        noun = table.heads[token]
        clause = table.heads[noun]
        while table.deps[clause] in ("xcomp", "ccomp") and table.heads[clause] != clause:
            clause = table.heads[clause]
        first = table.heads[clause]
        opens = table.deps[token] == "nmod:poss" and table.deps[noun] in SUBJECTS
        if not opens or table.deps[clause] != "conj" or first == clause:
            return None
        subjects = [kid for kid in table.kids[first] if table.deps[kid] in SUBJECTS]
        before = self._talk.known.get(subjects[0]) if len(subjects) == 1 else None
        alone = before is not None and len(self._members(subjects[0])) == 1 and not before.plural
        plurals = any(
            table.tags[place] in _PLURAL_TAGS for place in range(table.sentence_start(token), token)
        )
        if before is None or not alone or plurals or before.sort not in _AGENTS:
            return None
        return take_up(token, before, 0.6)

    def _repeated(self, token: int) -> Referent | None:
        """ "In their aims … and their call": as that word before, where no others come between."""
        talk, table = self._talk, self._talk.table
        if table.deps[token] not in ("nmod:poss", "obj"):
            return None
        for referent in talk.back(token, 0):
            if table.words[referent.head].lower in THEY and referent.how == "pronoun":
                mine = table.deps[referent.head] == "nmod:poss"
                return take_up(token, referent, 0.6) if mine else None
            if referent.plural or referent.sort is Sort.PEOPLE:
                break
        return None

    def _met(self, token: int) -> Referent | None:
        """ "A met B. They discussed …", "A told B when they met": two persons just named together."""
        talk, table = self._talk, self._talk.table
        if table.deps[token] not in ("nsubj", "nsubj:pass"):
            return None
        here = table.sentences[token]
        aside = table.deps[table.heads[token]] in ("advcl", "acl:relcl", "ccomp")
        members: tuple[str, ...] = ()
        for sentence in (here, here - 1) if aside else (here - 1,):
            persons = [
                referent.entities[0] for referent in reversed(talk.back(token, 1))
                if table.sentences[referent.head] == sentence
                and referent.sort is Sort.PERSON and not referent.plural
                and role_of(talk, referent.head) != "other"
            ]  # fmt: skip
            members = tuple(dict.fromkeys(persons))
            if len(members) != 2 and sentence == here and table.lemmas[table.heads[token]] == "meet":
                members = self._two_before(token)  # "he stiffened Roe's stance when they met"
            if len(members) == 2:
                break
        if len(members) != 2:
            return None
        return Referent(token, token + 1, token, (token,), members, "pronoun", 0.6, Sort.PERSON, "they", True)

    def _two_before(self, token: int) -> tuple[str, ...]:
        """The two persons named last before a pronoun in its sentence, owners among them."""
        talk, table = self._talk, self._talk.table
        named = [
            referent.entities[0] for referent in talk.back(token, 0)
            if table.sentences[referent.head] == table.sentences[token]
            and referent.sort is Sort.PERSON and not referent.plural
        ]  # fmt: skip
        return tuple(reversed(list(dict.fromkeys(named))[:2]))

    def _plural_between(self, floor: int, ceiling: int, token: int) -> tuple[Referent | None, bool]:
        """The plural subject of `[floor, ceiling)`, else its plural object; whether its main verb has it.

        An empty referent for a foreign one.
        """
        talk, table = self._talk, self._talk.table
        best: Referent | None = None
        rank, foremost = 0, False
        close = set(governing(talk, token))
        clause = table.heads[token]
        shared = self._objects_before(token, close)
        doers = doers_to(talk, token)
        joined = any(table.deps[kid] == "conj" for kid in table.kids[token])
        pair = table.case(token) == "between" and not joined
        talking = table.deps[token] == "nsubj" and table.lemmas[clause] in _DISCUSSING | _MET
        described = table.heads[clause] if table.deps[clause] == "acl:relcl" else -1  # "the hills they hold"
        people = of_people(table, token)
        for candidate in range(ceiling - 1, floor - 1, -1):
            head = table.heads[candidate]
            counted = candidate in talk.known and table.words[candidate].lower in COUNTED  # "the three"
            if not (counted or table.pos[candidate] in ("NOUN", "PROPN", "PRON")):
                continue
            if table.deps[candidate] in ("compound", "flat", "conj", "nmod:poss", "nmod:desc"):
                continue
            if head == table.heads[token] and table.deps[token] != "nmod:poss":
                continue
            if table.lemmas[candidate] in _EVENTS and table.lemmas[clause] in _MUTUAL:
                continue  # "held talks with Roe. They signed a treaty"
            if table.lemmas[candidate] in _AUDIENCE and table.deps[candidate] not in SUBJECTS:
                continue  # "told reporters he would see Roe when they meet"
            if candidate == described or (talking and table.case(candidate) in _TOPICS):
                continue
            if table.counts(candidate) in talk.known:
                continue  # "thousands of workers": the workers
            members = self._members(candidate)
            if people and not members and table.words[candidate].agent is None:
                continue  # "fires robbed farmers of their homes"
            if doers & {*members} or candidate in acting_on(talk, token):
                continue  # "the police freed them"
            known = talk.known.get(candidate)
            plural = len(members) > 1 or table.tags[candidate] in _PLURAL_TAGS
            if known is not None and len(members) < 2:
                collective = known.how == "metonym" or known.noun in _FORCES | FIGHTERS
                plural = known.plural or (plural and collective) or is_many(known)
                plural = plural or (candidate in close and known.noun in _OF_MANY) or self._fights(candidate)
                plural = plural or known.noun == "delegation"
            if not plural or (pair and len(members) < _PAIR):
                continue
            role = role_of(talk, candidate)
            score = 3 if role == "subject" else 2 if role == "object" else 1
            score += _CLOSE if candidate in close or candidate in shared else 0
            served = are_helped(talk, candidate, token) or are_met_for(talk, candidate, token)
            score += _CLOSE + 1 if served else 0
            score += _MORE if undergoes(talk, candidate, token) or answers(talk, candidate, token) else 0
            if score > rank:
                rank = score
                foremost = role in ("subject", "object") and table.deps[verb_of(talk, candidate)] == "ROOT"
                sort = talk.known[candidate].sort if candidate in talk.known else Sort.PEOPLE
                best = Referent(
                    token, token + 1, token, (token,), members, "pronoun", 0.6, sort, "they", True
                )
        return best, foremost and best is not None and bool(best.entities)

    def _objects_before(self, token: int, close: set[int]) -> frozenset[int]:
        """What the verb before takes, where one alone does both: "he hears men and serves their needs"."""
        table, talk = self._talk.table, self._talk
        verb = table.heads[table.heads[token]]
        acting = [talk.known[each] for each in close if each in talk.known]
        alone = bool(acting) and all(len(each.entities) == 1 and not each.plural for each in acting)
        own = any(kid in talk.known and kid < token for kid in table.kids[verb])
        if not alone or own or table.deps[verb] != "conj" or table.deps[token] != "nmod:poss":
            return frozenset()
        return frozenset(kid for kid in table.kids[table.heads[verb]] if table.deps[kid] == "obj")

    def _fights(self, token: int) -> bool:
        """Whether an armed group is spoken of as many: "the Taliban want talks"."""
        table = self._talk.table
        verb = table.heads[token]
        many = table.tags[verb] == "VBP" or any(
            table.words[kid].lower in ("have", "are", "were") for kid in table.kids[verb]
        )
        known = self._talk.known[token]
        return many and table.deps[token] in SUBJECTS and is_armed_group(self._talk, known.entities[0])

    def _members(self, token: int) -> tuple[str, ...]:
        """Entities of a token and of what is coordinated with it."""
        talk, table = self._talk, self._talk.table
        found: list[str] = []
        conjuncts = [token]
        for each in conjuncts:
            conjuncts += [kid for kid in table.kids[each] if table.deps[kid] == "conj"]
        named = (
            kid for each in conjuncts[1:] if each not in talk.known  # "A and his companion, B"
            for kid in table.kids[each] if table.deps[kid] == "appos"
        )  # fmt: skip
        for each in (*conjuncts, *named):
            referent = self._titled(talk.known.get(each))
            if referent is not None and referent.sort not in (Sort.PLACE, Sort.AGREEMENT):
                found += [entity for entity in referent.entities if entity not in found]
        return tuple(found)

    def _titled(self, owner: Referent | None) -> Referent | None:
        """The person in whose title a state or body stands (*Republic of Korea* Minister A), else itself."""
        if owner is None or owner.sort not in _AGENTS:
            return owner
        persons = (each for each in self._talk.known.values() if each.sort is Sort.PERSON)
        return next((each for each in persons if each.start in (owner.start, owner.end)), owner)
