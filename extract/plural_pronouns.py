"""Plural pronouns of the third person to those they stand for: "they", "them", "their"."""

from __future__ import annotations

from .acted_on import acting_on, are_helped, are_met_for, doers_to
from .agent_lexicon import agent_lexicon
from .named_ahead import named_ahead
from .of_people import of_people
from .referents import SUBJECTS, Discourse, Referent, Sort, is_armed_group, take_up
from .salience import governing, role_of, verb_of
from .speakers import who_tells_of_themselves

THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_DISCUSSING = frozenset({"discuss"})
_TOPICS = frozenset({"on", "about", "regarding", "over", "concerning"})
"""What stands before that of which those speak who discuss something."""
_MET = frozenset({"meet", "speak", "talk"})
_EVENTS = frozenset({"talk", "talks", "negotiation", "discussion", "consultation"})
_MUTUAL = _MET | {"agree", "sign", "discuss", "pledge", "vow", "visit", "exchange", "express", "reaffirm"}
_MEETING = frozenset({"meet", "host", "receive", "welcome", "talk", "speak", "confer", "call", "join"})
_PLURAL_TAGS = ("NNS", "NNPS")
_PAIR = 2
_CLOSE = 3
_MANY = ("mass", "definite")
_FORCES = frozenset({"force", "troop"})
_OF_MANY = frozenset({"leadership", "delegation", "administration", "police", "team"})
_AGENTS = frozenset({Sort.STATE, Sort.ORG})


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
        if (met := self._all_who_met(token) or self._repeated(token)) is not None:
            return met
        if (tellers := who_tells_of_themselves(self._talk, token)) is not None:
            return take_up(token, tellers, 0.75)
        if (one := self._of_clause_before(token)) is not None:
            return one
        here = table.sentences[token]
        for distance in (0, 1):
            floor = table.sentence_starts[max(here - distance, 0)]
            ceiling = token if distance == 0 else table.sentence_starts[here]
            found = self._plural_between(floor, ceiling, token)
            if found is not None:
                return found if found.entities else None
        return self._met(token)

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

    def _all_who_met(self, token: int) -> Referent | None:
        """ "A will meet B and C. They will discuss …": all of them, not only those who are met."""
        talk, table = self._talk, self._talk.table
        here = table.sentences[token]
        if table.deps[token] != "nsubj" or table.lemmas[table.heads[token]] not in _DISCUSSING:
            return None
        persons: dict[str, list[str]] = {"subject": [], "object": []}
        for referent in reversed(talk.back(token, 1)):
            place = role_of(talk, referent.head)
            if table.sentences[referent.head] != here - 1 or referent.sort is not Sort.PERSON:
                continue
            if place in persons and table.lemmas[verb_of(talk, referent.head)] in _MEETING:
                persons[place] += [entity for entity in referent.entities if entity not in persons[place]]
        members = tuple(dict.fromkeys([*persons["subject"], *persons["object"]]))
        if not persons["subject"] or len(persons["object"]) < 2:
            return None
        return Referent(token, token + 1, token, (token,), members, "pronoun", 0.7, Sort.PERSON, "they", True)

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

    def _plural_between(self, floor: int, ceiling: int, token: int) -> Referent | None:
        """The plural subject of `[floor, ceiling)`, else its plural object.

        An empty referent for a foreign one.
        """
        talk, table = self._talk, self._talk.table
        best: Referent | None = None
        rank = 0
        close = set(governing(talk, token))
        clause = table.heads[token]
        doers = doers_to(talk, token)
        joined = any(table.deps[kid] == "conj" for kid in table.kids[token])
        pair = table.case(token) == "between" and not joined
        talking = table.deps[token] == "nsubj" and table.lemmas[clause] in _DISCUSSING | _MET
        described = table.heads[clause] if table.deps[clause] == "acl:relcl" else -1  # "the hills they hold"
        people = of_people(table, token)
        for candidate in range(ceiling - 1, floor - 1, -1):
            head = table.heads[candidate]
            counted = table.pos[candidate] == "NUM" and candidate in talk.known  # "the three"
            if not (counted or table.pos[candidate] in ("NOUN", "PROPN", "PRON")):
                continue
            if table.deps[candidate] in ("compound", "flat", "conj", "nmod:poss", "nmod:desc"):
                continue
            if head == table.heads[token] and table.deps[token] != "nmod:poss":
                continue
            if table.lemmas[candidate] in _EVENTS and table.lemmas[clause] in _MUTUAL:
                continue  # "held talks with Roe. They signed a treaty"
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
                collective = known.how == "metonym" or known.noun in _FORCES
                plural = known.plural or (plural and collective) or is_many(known)
                plural = plural or (candidate in close and known.noun in _OF_MANY) or self._fights(candidate)
                plural = plural or known.noun == "delegation"
            if not plural or (pair and len(members) < _PAIR):
                continue
            role = role_of(talk, candidate)
            score = 3 if role == "subject" else 2 if role == "object" else 1
            score += _CLOSE if candidate in close else 0
            served = are_helped(talk, candidate, token) or are_met_for(talk, candidate, token)
            score += _CLOSE + 1 if served else 0
            if score > rank:
                rank = score
                sort = talk.known[candidate].sort if candidate in talk.known else Sort.PEOPLE
                best = Referent(
                    token, token + 1, token, (token,), members, "pronoun", 0.6, sort, "they", True
                )
        return best

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
