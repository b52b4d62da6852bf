"""Pronouns to what they stand for."""

from __future__ import annotations

from dataclasses import replace

from .acted_on import acting_on, are_helped, are_met_for, doers_to
from .agent_lexicon import AgentClass, agent_lexicon
from .aimed_at import whom_another_acts_on
from .antecedents import MINDED
from .named_ahead import named_ahead
from .of_people import of_people
from .one_of_many import tells_of_another
from .ours_together import acting_beside, acts_jointly, is_shared, makes_mutual
from .people_by_state import FOR_PEOPLE, acts_as_one, all_the_world, many_people, stands_for_many
from .referents import SUBJECTS, Discourse, Referent, Sort, is_armed_group, is_state
from .salience import governing, most_salient, partner_state, role_of, verb_of
from .speakers import SpeakerFinder, is_glad, who_tells_of_itself, who_tells_of_themselves
from .things import of_thing
from .token_table import TokenTable

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
"""Words for those who speak, as several."""
_TALKS = frozenset(
    {"discussion", "conversation", "meeting", "talk", "exchange", "lunch", "dinner", "session", "note",
     "work", "time", "agenda"}
)  # fmt: skip
_HOLDING = frozenset({"have", "hold", "conclude", "finish", "compare", "spend", "do"})
_DISCUSSING = frozenset({"discuss"})
_TOPICS = frozenset({"on", "about", "regarding", "over", "concerning"})
"""What stands before that of which those speak who discuss something."""
_MET = frozenset({"meet", "speak", "talk"})
_EVENTS = frozenset({"talk", "talks", "negotiation", "discussion", "consultation"})
_MUTUAL = _MET | {"agree", "sign", "discuss", "pledge", "vow", "visit", "exchange", "express", "reaffirm"}
_CHANCES = frozenset({"chance", "opportunity", "pleasure", "honor", "honour", "privilege", "occasion"})
_PARTNER = frozenset({"with", "between", "to"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
_YOU = frozenset({"you", "your", "yours", "yourself", "yourselves"})
_ANYBODY = frozenset({"others", "everyone", "everybody"})
_QUANTIFIED = frozenset({"many", "countless", "all", "several", "numerous"})
_OPENING = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "PRP$", "CD"})
"""What begins a noun phrase."""
STANDING_FOR_PEOPLE = FOR_PEOPLE | {"those"} | _ANYBODY
"""Words that may stand for people alone, which `stands_for_people` asks about."""
PRONOUNS = _HE | _SHE | _IT | _THEY | WE | _I | _YOU | {"who", "which", "whose", "whom", "that"}
_FELT = frozenset(
    {"appreciation", "gratitude", "condolence", "thank", "thanks", "concern", "support", "satisfaction",
     "regret",
     "sympathy", "hope", "readiness", "congratulation", "determination", "confidence", "solidarity", "wish"}
)  # fmt: skip
_VOICING = frozenset(
    {"express", "convey", "voice", "extend", "offer", "reiterate", "reaffirm", "state", "present"}
)
"""Verbs by which somebody tells what he feels."""
_ACTING = frozenset({"nsubj", "nsubj:pass", "nmod:poss", "obl:agent"})
SAID_BY_TURNS = WE | _I | _YOU
"""Pronouns that can be told when it is known who speaks in turns."""
_COMPANY_BACK, _LONG_COMPANY = 2, 8
_WHO = frozenset({"who", "whose", "whom"})
_OF_PEOPLE = frozenset(
    {"responsible", "complicit", "accountable", "guilty", "living", "fleeing", "seeking", "wishing",
     "suffering", "imprisoned", "detained", "injured", "wounded", "displaced", "accused", "killed",
     "arrested", "jailed", "abducted", "convicted", "sentenced", "sanctioned", "vulnerable", "needy",
     "affected", "targeted", "persecuted", "oppressed", "marginalized", "working", "fighting", "serving",
     "struggling", "trying", "hoping", "left", "trapped", "stranded", "missing", "present", "deprived",
     "infected", "forced", "compelled", "driven", "uprooted", "evicted", "expelled", "deported", "kidnapped",
     "hurt", "charged", "tried", "rescued", "evacuated", "exiled", "orphaned", "elected", "willing",
     "able", "unable", "eligible", "loyal", "attending", "gathered", "protesting", "demonstrating",
     "participating", "returning", "crossing"}
)  # fmt: skip
"""What *those* are that are people and no things."""
_TOLD_BY = 7
_PLURAL_TAGS = ("NNS", "NNPS")
_PAIR = 2
_CLOSE = 3
_MANY = ("mass", "definite")
_FORCES = frozenset({"force", "troop"})
_OF_MANY = frozenset({"leadership", "delegation", "administration", "police", "team"})
_SPEAKING = frozenset({"say", "add", "call", "warn", "accuse", "vow", "pledge", "insist"})
"""What no thing does."""
_SERVANTS = frozenset({"official", "officials", "diplomat", "diplomats"})
_AGENTS = frozenset({Sort.STATE, Sort.ORG})
_HUMAN = frozenset({AgentClass.OFFICE, AgentClass.PERSON, AgentClass.FORCE})
_ADDRESSING = frozenset(
    {"accuse", "blame", "urge", "ask", "invite", "warn", "press", "tell", "recognise", "recognize", "join"}
)
_TALKING = frozenset(
    {"discuss", "talk", "review", "address", "exchange", "agree", "underscore", "stress", "reaffirm",
     "affirm", "reiterate", "emphasize", "highlight", "note", "welcome", "pledge", "express", "explore",
     "consult"}
)  # fmt: skip
_MEETING = frozenset({"meet", "host", "receive", "welcome", "talk", "speak", "confer", "call", "join"})
_CLAIMS = frozenset(
    {"claim", "charge", "accusation", "allegation", "suggestion", "assertion", "report", "complaint"}
)
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "dispute"})
_INFORMING = frozenset({"brief", "debrief", "update", "inform", "tell"})
_STYLED = frozenset({"late", "royal", "imperial", "serene", "grand"})
_IMPERSONAL = frozenset({"be", "seem", "appear", "remain", "become", "take", "rain", "happen"})


def _are_people(referent: Referent) -> bool:
    """Whether a noun names people, of whom nobody says *which*: "members of the Union, which"."""
    told = agent_lexicon().agents.get(referent.noun)
    return referent.sort is Sort.PEOPLE and told is not None and told.category in _HUMAN


def _is_many(referent: Referent) -> bool:
    """Whether a noun names many people in the singular: "the population", "civil society"."""
    told = agent_lexicon().agents.get(referent.noun)
    return told is not None and told.note in _MANY and referent.sort is Sort.PEOPLE


def stands_for_people(table: TokenTable, token: int) -> bool:
    """Whether a word is *those* without a noun, of people: "those who", "those living"."""
    word = table.words[token].lower
    if word not in _ANYBODY | {"those"}:
        return stands_for_many(table, token) or acts_as_one(table, token)
    if token + 2 >= table.size or table.deps[token] == "det":
        return False
    if word == "others" and token and table.words[token - 1].lower in _QUANTIFIED:
        return True
    after = token + 1
    while after + 1 < table.size and table.tags[after] in ("RB", "RBS", "RBR", "JJS"):
        after += 1  # "those most vulnerable"
    following = table.words[after].lower
    needy = (following, table.words[min(after + 1, table.size - 1)].lower) == ("in", "need")
    return following in _OF_PEOPLE or needy or (following in _WHO and after == token + 1)


def _is_in_title(table: TokenTable, token: int) -> bool:
    """Whether a possessive belongs to a name: "the seventh [Our Ocean Conference]"."""
    before, after = token - 1, token + 1
    if not table.words[token].capital or table.words[token].upper or after >= table.size:
        return False
    inside = token > table.sentence_start(token) and table.words[before].key != ""
    named = table.tags[after] in ("NNP", "NNPS") and table.words[after].capital
    return inside and named and table.tags[token] == "PRP$" and "\n" not in table.text(before, after)


class PronounResolver:
    """Resolves third-person pronouns by salience, first-person ones by who speaks.

    Relative ones by the tree.
    """

    def __init__(self, talk: Discourse, speakers: SpeakerFinder) -> None:
        self._talk, self._speakers = talk, speakers

    def resolve(self, token: int) -> Referent | None:
        """The referent of the pronoun at `token`; None where it stands for no agent."""
        table = self._talk.table
        word = table.words[token].lower
        following = table.words[token + 1].agent if token + 1 < table.size else None
        if following is not None and following.category is AgentClass.HONORIFIC:
            return self._styled(token, word)
        if self._is_style(token) or _is_in_title(table, token):
            return None
        if word in _HE or word in _SHE:
            return self._person(token, "m" if word in _HE else "f")
        if word in _IT and is_glad(table, token):
            return self._speaking(token, False)
        if word in _IT:
            other = whom_another_acts_on(self._talk, token)
            return self._thing(token) if other is None else self._take(token, other, 0.65)
        if word in _THEY:
            return self._many(token)
        if word in WE or word in _I:
            return self._speaking(token, word in WE)
        if word in _YOU:
            return self._addressed(token)
        if acts_as_one(table, token):
            return all_the_world(self._talk, token)
        if word in _ANYBODY or word == "those" or stands_for_many(table, token):
            return self._people(token)
        return self._relative(token)

    def _people(self, token: int) -> Referent:
        """ "Those who …": people without a name, told by the words that follow."""
        table = self._talk.table
        if table.words[token].lower not in _ANYBODY | {"those"}:
            return many_people(self._talk, token)
        start = token - (token > 0 and table.words[token - 1].lower in _QUANTIFIED)
        end = min(token + _TOLD_BY, table.sentence_end(token))
        end = end if table.words[token].lower == "those" else table.end_around(token, end)
        marks = (place for place in range(token + 1, end) if self._closes(place))
        people = self._talk.mint_people(" ".join(table.text(token, next(marks, end)).split()), "")
        return Referent(
            start, token + 1, token, (token,), (people.id,), "minted", 0.6, Sort.PEOPLE, "those", True
        )

    def _closes(self, token: int) -> bool:
        """Whether the words that tell of people end: at a mark, or with what is joined to them."""
        table = self._talk.table
        if not table.words[token].key:
            return True
        further = token + 1 < table.size and table.tags[token + 1] in _OPENING
        return table.words[token].lower == "and" and further

    def _addressed(self, token: int) -> Referent | None:
        """ "You": the other one of two who talk, or the people that a message is written to."""
        entity = self._speakers.addressee(token)
        known = self._talk.entities.get(entity)
        if known is None:
            return None
        sort = Sort.PERSON if known.kind == "Person" else Sort.STATE if is_state(entity) else Sort.PEOPLE
        return Referent(token, token + 1, token, (token,), (entity,), "pronoun", 0.6, sort)

    def _styled(self, token: int, word: str) -> Referent | None:
        """ "His Majesty" without a name: the person spoken of."""
        style, following = token + 1, token + 2
        words = self._talk.table.words[following : following + 2]
        titled = len(words) > 1 and words[0].lower == "the"  # "His Highness the Amir of Kuwait"
        named = bool(words) and words[titled].capital
        if named or word not in ("his", "her"):
            return None
        found = self._person(style, "m" if word == "his" else "f")
        return replace(found, start=token, end=following) if found is not None else None

    def _is_style(self, token: int) -> bool:
        """Whether a pronoun is part of a style before a name: "his late Majesty King Roe"."""
        words = self._talk.table.words[token + 1 : token + 4]
        if len(words) < _CLOSE or words[0].lower not in _STYLED:
            return False
        style = words[1].agent
        return style is not None and style.category is AgentClass.HONORIFIC and words[2].capital

    def _person(self, token: int, gender: str) -> Referent | None:
        persons, author = self._talk.persons, self._speakers.author
        if self._is_of_nobody_known(token):
            return None

        def accept(referent: Referent) -> bool:
            told = agent_lexicon().agents.get(referent.noun)
            noun = told.gender if told is not None else ""
            if referent.sort is Sort.PEOPLE:  # "a German official was blunter: he …"
                one = told is not None and told.category in _HUMAN and not referent.plural
                one = one and told is not None and told.note not in _MANY
                one = one and not tells_of_another(self._talk, token, referent)
                return one and referent.how == "minted" and noun in ("", gender)
            if referent.sort is not Sort.PERSON or referent.plural or referent.entities[0] == author:
                return False
            if self._speakers.has_the_word(referent.entities[0], token):
                return False
            record = persons.get(referent.entities[0])
            return ((record.gender if record else "") or noun) in ("", gender)

        ahead = named_ahead(self._talk, token)
        if ahead and ((record := persons.get(ahead[0])) is None or record.gender in ("", gender)):
            return Referent(token, token + 1, token, (token,), ahead, "pronoun", 0.7, Sort.PERSON)
        teller = self._teller(token)
        if teller is not None and accept(teller):
            return self._take(token, teller, 0.75)
        return self._take(token, most_salient(self._talk, token, accept), 0.75)

    def _is_of_nobody_known(self, token: int) -> bool:
        """Whether a clause tells of one who is not known: "the opposition leader who says he was robbed"."""
        table = self._talk.table
        for subject in governing(self._talk, token):
            noun = table.heads[table.heads[subject]]
            person = table.words[noun].agent
            row = [noun, *(kid for kid in table.kids[noun] if table.deps[kid] == "conj")]
            named = any(
                table.deps[kid] in ("appos", "flat") and kid in self._talk.known
                for each in row for kid in table.kids[each]
            )  # fmt: skip
            if named:
                continue  # "my colleague and friend, Jan Roe, who has kept his word"
            if table.words[subject].lower == "who" and noun not in self._talk.known and person is not None:
                return person.category in _HUMAN and not person.plural
        return False

    def _teller(self, token: int) -> Referent | None:
        """Who tells others of what is his ("briefed Roe on his talks"), or feels ("voiced his thanks")."""
        table = self._talk.table
        noun = table.heads[token]
        verb = table.heads[noun]
        told = table.lemmas[verb] in _INFORMING and table.deps[noun] == "obl"
        told = told and table.case(noun) in ("on", "about", "of")
        felt = table.lemmas[noun] in _FELT and table.deps[noun] == "obj" and table.lemmas[verb] in _VOICING
        if table.deps[token] != "nmod:poss" or not (told or felt):
            return None
        subjects = (kid for kid in table.kids[verb] if table.deps[kid] == "nsubj")
        return next((self._talk.known[kid] for kid in subjects if kid in self._talk.known), None)

    def _thing(self, token: int) -> Referent | None:
        table = self._talk.table
        addressed = table.deps[token] in ("obj", "iobj") and table.lemmas[table.heads[token]] in _ADDRESSING
        if not (addressed or table.deps[token] in _ACTING) or self._impersonal(token):
            return None
        if of_thing(self._talk, token):
            return None

        def accept(referent: Referent) -> bool:
            plural = referent.plural or self._acts_with_others(referent, token)
            agent = referent.sort in _AGENTS or (_is_many(referent) and not referent.plural)
            return (
                agent and not plural and referent.how != "demonym" and not self._only_quoted(referent, token)
            )

        doer = self._doer(token) or self._denier(token)
        if doer is not None and accept(doer):
            return self._take(token, doer, 0.75)
        if teller := who_tells_of_itself(self._talk, token):
            return self._take(token, teller, 0.75)
        says = table.deps[token] == "nsubj" and table.lemmas[table.heads[token]] in _SPEAKING
        things = not says and not self._has_forces(token)
        return self._take(token, most_salient(self._talk, token, accept, reach=2, things=things), 0.65)

    def _only_quoted(self, referent: Referent, token: int) -> bool:
        """Whether a name is said in what the pronoun's clause quotes: "Chad is free", *its* king said."""
        sentences, quoted = self._talk.table.sentences, self._speakers.is_quoted
        return sentences[referent.head] == sentences[token] and quoted(referent.head) and not quoted(token)

    def _has_forces(self, token: int) -> bool:
        """Whether a pronoun owns what no thing has: *its troops*, *its navy*."""
        table = self._talk.table
        agent = table.words[table.heads[token]].agent
        return table.deps[token] == "nmod:poss" and agent is not None and agent.category is AgentClass.FORCE

    def _doer(self, token: int) -> Referent | None:
        """Who does what a phrase tells of its own: "the announcement by A of its visit"."""
        table = self._talk.table
        noun = table.heads[token]
        above = table.heads[noun]
        if table.deps[token] != "nmod:poss" or table.deps[noun] != "nmod" or table.pos[above] != "NOUN":
            return None
        doers = (kid for kid in table.kids[above] if above < kid < token and table.case(kid) == "by")
        kids = [each for doer in doers for each in (doer, *table.kids[doer])]
        return next((self._talk.known[each] for each in kids if each in self._talk.known), None)

    def _denier(self, token: int) -> Referent | None:
        """Of whom a charge is made that he denies: "A denied B's claim that it had left the talks"."""
        table = self._talk.table
        if table.deps[token] != "nsubj":
            return None
        clause = table.heads[token]
        claim = table.heads[clause]
        verb = table.heads[claim]
        denied = table.deps[clause] in ("acl", "ccomp") and table.deps[claim] == "obj"
        if not denied or table.lemmas[claim] not in _CLAIMS or table.lemmas[verb] not in _DENYING:
            return None
        subjects = (kid for kid in table.kids[verb] if table.deps[kid] == "nsubj")
        return next((self._talk.known[kid] for kid in subjects if kid in self._talk.known), None)

    def _acts_with_others(self, referent: Referent, token: int) -> bool:
        """Whether a name is one of several subjects of the pronoun's sentence: "A and B left its capital"."""
        table, first = self._talk.table, referent.head
        if table.sentences[first] != table.sentences[token] or role_of(self._talk, first) != "subject":
            return False
        while table.deps[first] == "conj":
            first = table.heads[first]
        joined = (kid for kid in table.kids[first] if table.deps[kid] == "conj")
        return first != referent.head or any(kid in self._talk.known for kid in joined)

    def _impersonal(self, token: int) -> bool:
        """ "It is important that …"."""
        table = self._talk.table
        if table.deps[token] not in ("nsubj", "nsubj:pass"):
            return False
        head = table.heads[token]
        said = (head, *(kid for kid in table.kids[head] if table.deps[kid] == "xcomp"))
        if any(table.lemmas[each] in MINDED or table.words[each].lower in MINDED for each in said):
            return False
        copula = any(table.deps[kid] in ("cop", "aux:pass") for kid in table.kids[head])
        clause = any(
            table.deps[kid] in ("csubj", "ccomp", "advcl", "xcomp", "csubj:pass", "acl")
            for kid in table.kids[head]
        )
        if table.pos[head] in ("ADJ", "NOUN", "NUM", "PRON") and copula:
            return True
        if table.lemmas[head] == "take" and not any(
            table.deps[kid] == "obj" for kid in table.kids[head] if kid > head
        ):
            return True
        return clause and (copula or table.lemmas[head] in _IMPERSONAL)

    def _many(self, token: int) -> Referent | None:
        """A plural: coordinated or plural referents near by.

        Another plural subject near by forbids a guess.
        """
        table = self._talk.table
        if ahead := named_ahead(self._talk, token, several=True):
            return Referent(token, token + 1, token, (token,), ahead, "pronoun", 0.7, Sort.PERSON)
        if (met := self._all_who_met(token) or self._repeated(token)) is not None:
            return met
        if (tellers := who_tells_of_themselves(self._talk, token)) is not None:
            return self._take(token, tellers, 0.75)
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
        return self._take(token, before, 0.6)

    def _repeated(self, token: int) -> Referent | None:
        """ "In their aims … and their call": as that word before, where no others come between."""
        talk, table = self._talk, self._talk.table
        if table.deps[token] not in ("nmod:poss", "obj"):
            return None
        for referent in talk.back(token, 0):
            if table.words[referent.head].lower in _THEY and referent.how == "pronoun":
                mine = table.deps[referent.head] == "nmod:poss"
                return self._take(token, referent, 0.6) if mine else None
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
                plural = known.plural or (plural and collective) or _is_many(known)
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

    def _speaking(self, token: int, plural: bool) -> Referent | None:
        """Who says "I"; "we" is the state or body for which an official, or a statement, speaks."""
        talk = self._talk
        speaker, quoted = self._speakers.speaker(token)
        if not quoted and self._speakers.is_asked(token):
            return None
        if plural and not quoted:
            entity = talk.entities.get(speaker)
            unplaced = self._speakers.is_unplaced(speaker)
            owner = "" if entity is None or unplaced else entity.belongs_to
            speaker = "" if unplaced and speaker == self._speakers.author else speaker
            speaker = (talk.state_of(owner) or owner) or self._behind(speaker, token)
        joint = self._speakers.joint() if plural and not quoted else ()
        if joint:
            sort = Sort.STATE if is_state(joint[0]) else Sort.PERSON
            return Referent(token, token + 1, token, (token,), joint, "pronoun", 0.7, sort, "we", True)
        if not speaker:
            return None
        both = self._both_sides(token, speaker, quoted=quoted) if plural else ()
        if both:
            sort = Sort.STATE if is_state(both[0]) else Sort.PERSON
            return Referent(token, token + 1, token, (token,), both, "pronoun", 0.6, sort, "we", True)
        if plural and quoted and self._holds_office(speaker):
            speaker = talk.state_of(speaker) or speaker
        entity = talk.entities.get(speaker)
        sort = Sort.PERSON if entity and entity.kind == "Person" else Sort.STATE
        return Referent(
            token, token + 1, token, (token,), (speaker,), "pronoun", 0.6 if plural else 0.85, sort
        )

    def _behind(self, speaker: str, token: int) -> str:
        """For whom somebody speaks: the home state of an official text, if its author in an office.

        So do the others who answer reporters there, of whom none is told to be of another state.
        """
        talk, speakers = self._talk, self._speakers
        spokesman = talk.told_home and speaker and speaker == speakers.author
        if spokesman and (talk.briefed or self._holds_office(speaker)):
            return talk.home or speaker
        if talk.told_home and speaker and speakers.is_briefing(speaker, talk.home):
            return talk.home or speaker
        return speaker or self._speakers.voice(token)

    def _holds_office(self, speaker: str) -> bool:
        """Whether who speaks does so for a state or body: somebody known, titled, or named by an office."""
        talk = self._talk
        entity, record = talk.entities[speaker], talk.persons.get(speaker)
        if entity.kind == "Person":
            return not entity.minted or bool(record and record.titles)
        words = entity.label.lower().split()
        known = (agent_lexicon().agents.get(word) for word in words)
        offices = any(word is not None and word.category is AgentClass.OFFICE for word in known)
        return offices or not _SERVANTS.isdisjoint(words)

    def _both_sides(self, token: int, speaker: str, *, quoted: bool) -> tuple[str, ...]:
        """The states of "we have done this together", "our shared values": the speaker's and another.

        In a quotation both must have been named as well, in this sentence or the one before it. Else, after
        "the minister and I", these two.
        """
        talk = self._talk
        own = talk.state_of(speaker) or speaker
        other = ""
        talking = "" if quoted else self._speakers.other_talking(own)
        if is_state(own) and self._is_mutual(token):
            other = talking or partner_state(talk, token, own)
            named = {entity for referent in talk.back(token, 1) for entity in referent.entities}
            other = other if not quoted or {own, other} <= named else ""
        elif is_state(own) and (beside := acting_beside(talk, token, own)):
            other = beside
        elif is_state(own) and not quoted and is_shared(talk.table, token):
            other = talking or partner_state(talk, token, own)
        elif is_state(own) and self._is_of_talkers(token):
            other = talking
        if other:
            return own, other
        if not quoted and self._meets(token) and (talkers := self._speakers.two_talking()):
            return talkers
        companion, said = self._companion(token, speaker)
        states = own, talk.state_of(companion)
        if companion and is_shared(talk.table, token) and all(map(is_state, states)):
            return states
        together = said == speaker or self._meets(token) or self._is_of_talkers(token)
        return (companion, said) if companion and together else ()

    def _meets(self, token: int) -> bool:
        """Whether "we" met or spoke, with nobody told beside: "we last met in Brussels"."""
        table = self._talk.table
        verb = table.heads[token]
        chances = (kid for kid in table.kids[verb] if table.lemmas[kid] in _CHANCES)
        verb = next(
            (each for chance in chances for each in table.kids[chance] if table.deps[each] == "acl"), verb
        )
        told = any(table.deps[kid] in ("obj", "xcomp", "ccomp") for kid in table.kids[verb])
        meets = table.deps[token] == "nsubj" and table.lemmas[verb] in _MET
        return meets and not told and not self._has_partner([verb])

    def _companion(self, token: int, speaker: str) -> tuple[str, str]:
        """Whom the speaker named beside himself in this sentence or just before, and who he is.

        As in *the minister and I*; empty where nobody is.
        """
        talk, table = self._talk, self._talk.table
        here = table.sentences[token]
        back = _COMPANY_BACK if not self._meets(token) else _LONG_COMPANY
        floor = table.sentence_starts[max(here - back, 0)]
        for place in range(table.sentence_end(token) - 1, floor + 1, -1):
            if table.words[place].text != "I" or table.words[place - 1].lower != "and":
                continue
            beside = next((r for r in talk.known.values() if r.end == place - 1 and not r.plural), None)
            if beside is not None and beside.sort is Sort.PERSON:
                said = self._speakers.speaker(place)[0]
                own = said and speaker in (said, talk.state_of(said), talk.home)
                return (beside.entities[0], said) if own else ("", "")
        return "", ""

    def _is_mutual(self, token: int) -> bool:
        """Whether a clause around the word tells what "we" do together, or to each other."""
        table = self._talk.table
        clause = token
        while table.heads[clause] != clause:
            clause = table.heads[clause]
            kids = table.kids[clause]
            acting = any(table.words[kid].lower == "we" and table.deps[kid] in _ACTING for kid in kids)
            ours = [
                each for kid in kids for each in (kid, *table.kids[kid]) if table.words[kid].lower == "we"
            ]
            if acting and any(makes_mutual(table, kid) for kid in (*kids, *ours)):
                return True
            if acting and acts_jointly(table, clause):
                return True
        return False

    def _is_of_talkers(self, token: int) -> bool:
        """Whether "we" talked, with nobody told beside: "our discussion", "we had a long talk"."""
        table = self._talk.table
        above = table.heads[token]
        things = [above]
        if table.deps[token] == "nsubj":
            objects = (kid for kid in table.kids[above] if table.deps[kid] == "obj")
            things += [max(kid, table.counts(kid)) for kid in objects]  # "a lot of work"
            if table.lemmas[above] in _TALKING:
                return not self._has_partner(things)
        elif table.deps[token] != "nmod:poss":
            return False
        held = table.deps[token] == "nmod:poss" or table.lemmas[above] in _HOLDING
        return held and table.lemmas[things[-1]] in _TALKS and not self._has_partner(things)

    def _has_partner(self, things: list[int]) -> bool:
        table = self._talk.table
        follows = {table.words[min(each + 1, table.size - 1)].lower for each in things}
        return bool(follows & _PARTNER) or any(
            table.case(kid) in _PARTNER for each in things for kid in table.kids[each]
        )

    def _relative(self, token: int) -> Referent | None:
        """ "Michel, who …": the noun that the relative clause describes."""
        table = self._talk.table
        if table.tags[token] not in ("WP", "WDT", "WP$"):
            return None
        clause = token
        for _ in range(6):
            if table.deps[clause].startswith("acl"):
                found = self._talk.known.get(table.heads[clause])
                if table.words[token].lower == "which" and found is not None and _are_people(found):
                    found = self._talk.known.get(token - 1 - (table.words[token - 1].text == ","))
                if found is not None and table.words[token].lower == "that" and found.sort is Sort.ORG:
                    return None
                return self._take(token, found, 0.9)
            if table.heads[clause] == clause:
                break
            clause = table.heads[clause]
        return None

    def _take(self, token: int, found: Referent | None, confidence: float) -> Referent | None:
        if found is None or found.sort in (Sort.PLACE, Sort.AGREEMENT):
            return None
        return Referent(
            token,
            token + 1,
            token,
            (token,),
            found.entities,
            "pronoun",
            confidence,
            found.sort,
            "",
            found.plural,
        )
