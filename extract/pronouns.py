"""Pronouns to what they stand for."""

from __future__ import annotations

from dataclasses import replace

from .agent_lexicon import AgentClass, agent_lexicon
from .aimed_at import whom_another_acts_on
from .antecedents import MINDED
from .first_person import FirstPersonResolver
from .named_ahead import body_ahead, named_ahead
from .one_of_many import tells_of_another
from .people_by_state import FOR_PEOPLE, acts_as_one, all_the_world, many_people, stands_for_many
from .plural_pronouns import THEY, PluralResolver, is_many
from .referents import Discourse, Referent, Sort, is_state, take_up
from .salience import governing, most_salient, role_of
from .speakers import SpeakerFinder, is_glad, who_tells_of_itself
from .things import of_thing, owner_before
from .token_table import TokenTable

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
"""Words for those who speak, as several."""
_I = frozenset({"i", "me", "my", "mine", "myself"})
_YOU = frozenset({"you", "your", "yours", "yourself", "yourselves"})
_ANYBODY = frozenset({"others", "everyone", "everybody"})
_QUANTIFIED = frozenset({"many", "countless", "all", "several", "numerous"})
_OPENING = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "PRP$", "CD"})
"""What begins a noun phrase."""
STANDING_FOR_PEOPLE = FOR_PEOPLE | {"those"} | _ANYBODY
"""Words that may stand for people alone, which `stands_for_people` asks about."""
PRONOUNS = _HE | _SHE | _IT | THEY | WE | _I | _YOU | {"who", "which", "whose", "whom", "that"}
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
     "participating", "returning", "crossing", "involved", "engaged", "implicated", "behind", "tasked",
     "employed", "enslaved", "opposed", "subjected", "tortured", "murdered", "grieving", "mourning",
     "enduring", "experiencing", "defending", "calling", "speaking", "committing", "perpetrating",
     "undermining", "facilitating", "profiting", "traveling", "travelling", "residing", "standing",
     "dedicated", "entrusted", "sworn", "beaten", "silenced"}
)  # fmt: skip
"""What *those* are that are people and no things."""
_BIDDING = frozenset({"urge", "encourage", "ask", "invite", "call", "inspire", "persuade", "join", "help"})
"""Verbs whose *others* are people: "we urge others to help"."""
_TOLD_BY = 7
_CLOSE = 3
_MANY = ("mass", "definite")
_SPEAKING = frozenset({"say", "add", "call", "warn", "accuse", "vow", "pledge", "insist"})
"""What no thing does."""
_AGENTS = frozenset({Sort.STATE, Sort.ORG})
_HUMAN = frozenset({AgentClass.OFFICE, AgentClass.PERSON, AgentClass.FORCE})
_ADDRESSING = frozenset(
    {"accuse", "blame", "urge", "ask", "invite", "warn", "press", "tell", "recognise", "recognize", "join"}
)
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


def stands_for_people(table: TokenTable, token: int) -> bool:
    """Whether a word is *those* without a noun, of people: "those who", "those living"."""
    word = table.words[token].lower
    if word not in _ANYBODY | {"those"}:
        return stands_for_many(table, token) or acts_as_one(table, token)
    if token + 2 >= table.size or table.deps[token] == "det":
        return False
    if word == "others" and token and table.words[token - 1].lower in _QUANTIFIED:
        return True
    if word == "others" and table.deps[token] in ("obj", "iobj"):
        return table.lemmas[table.heads[token]] in _BIDDING and not table.kids[token]
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
        self._first, self._several = FirstPersonResolver(talk, speakers), PluralResolver(talk)

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
            return self._first.resolve(token, plural=False)
        if word in _IT:
            other = whom_another_acts_on(self._talk, token)
            return self._thing(token) if other is None else take_up(token, other, 0.65)
        if word in THEY:
            return self._several.resolve(token)
        if word in WE or word in _I:
            return self._first.resolve(token, plural=word in WE)
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
        verb = table.heads[token] if table.deps[token] in ("nsubj", "nsubj:pass") else token
        helped = [each for each in table.kids[verb] if table.deps[each] in ("aux", "aux:pass", "cop")]
        end = min([end, *(each for each in (verb, *helped) if each > token)])
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
            return take_up(token, teller, 0.75)
        return take_up(token, most_salient(self._talk, token, accept), 0.75)

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
            agent = referent.sort in _AGENTS or (is_many(referent) and not referent.plural)
            return (
                agent and not plural and referent.how != "demonym" and not self._only_quoted(referent, token)
            )

        if (ahead := body_ahead(self._talk, token)) is not None:
            return ahead
        doer = self._doer(token) or self._denier(token) or owner_before(self._talk, token)
        if doer is not None and accept(doer):
            return take_up(token, doer, 0.75)
        if teller := who_tells_of_itself(self._talk, token):
            return take_up(token, teller, 0.75)
        says = table.deps[token] == "nsubj" and table.lemmas[table.heads[token]] in _SPEAKING
        things = not says and not self._has_forces(token)
        return take_up(token, most_salient(self._talk, token, accept, reach=2, things=things), 0.65)

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
                return take_up(token, found, 0.9)
            if table.heads[clause] == clause:
                break
            clause = table.heads[clause]
        return None
