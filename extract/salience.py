"""Which of the referents so far a pronoun or description most likely takes up again.

A small version of the preferences of Lappin and Leass (1994): recency by sentence, subjects before objects
before the rest, parallel function, and the ban on an argument of the pronoun's own verb.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from .partner_states import preferred
from .referents import Discourse, Referent, Sort, is_state
from .token_table import TokenTable
from .would_be_mediators import go_betweens

_PEERS = frozenset({"counterpart", "guest", "host", "rival", "opponent", "predecessor", "successor"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
_REACH = 4
_DECAY = 0.4
_FAR_MORE = 3
_STATES_BACK, _STATES_AHEAD = 12, 6
_THINGS = frozenset({Sort.PLACE, Sort.AGREEMENT})
_DEEPEST, _LONG_ROW = 24, 8
_BY_ROLE = {"subject": 4.0, "object": 2.5, "other": 1.5}
_DEPTH = 3
_STRIKING = frozenset(
    {"target", "attack", "strike", "hit", "bomb", "shell", "kill", "ambush", "arrest", "detain"}
)
_TOLD = ("obj", "iobj")
_BESIDE = ("with", "between", "by", "to", "alongside")
_CALLED = {"call": ("on", "upon"), "appeal": ("to", "on"), "plead": ("with",), "prevail": ("on", "upon")}
"""Verbs that name behind a preposition who is to do something."""
_LETTING = frozenset({"let", "make", "help", "have", "watch", "see"})
_ANSWERING = frozenset({"accept", "decline", "refuse"})
_WARNING = frozenset({"warn", "threaten", "caution", "tell", "promise", "offer"})
_CONDITIONS = frozenset({"if", "unless", "until"})
_PUNISHING = frozenset(
    {"dismiss", "sack", "fire", "oust", "arrest", "detain", "jail", "suspend", "expel", "replace", "remove"}
)
_REASONS = frozenset({"after", "because", "when"})
_OFFENDING = frozenset(
    {"refuse", "fail", "criticise", "criticize", "accuse", "decline", "defy", "disobey", "oppose", "leak",
     "insult", "lose", "disagree", "question", "denounce", "condemn", "lie"}
)  # fmt: skip
"""What brings a punishment on who does it: *sacked the general after he refused*."""
_SENDING = frozenset({"send", "dispatch", "despatch"})
_ERRANDS = frozenset(
    {"meet", "hold", "press", "arrive", "deliver", "mediate", "negotiate", "fly", "return", "talk", "confer"}
)
"""What one does who is sent."""
_INVITING = frozenset({"invite", "invitation", "extend", "convey", "send", "hand", "deliver"})
_HONOURS = frozenset({"honour", "honor"})
_REFUSING = frozenset({"reject", "refuse", "decline", "turn", "spurn", "rebuff", "accept", "welcome"})
_OFFERS = frozenset({"proposal", "offer", "request", "demand", "plan", "call", "claim", "bid"})
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "attache", "attaché", "charge", "consul"})
_OF_OTHERS = {
    **dict.fromkeys(_REFUSING, _OFFERS | {"resignation"}),
    **dict.fromkeys(("summon", "expel"), _ENVOYS),
}
"""What verbs take that is not their subject's own: *accepted his resignation*, *summoned its ambassador*."""
_QUARRELS = frozenset(
    {"dispute", "conflict", "row", "war", "standoff", "feud", "crisis", "quarrel", "difference",
     "disagreement", "stand-off", "dialogue", "talk", "negotiation", "ceasefire", "truce", "rift"}
)  # fmt: skip
"""What one may mediate in, and is then no side of."""
_IMPOSING = frozenset({"impose", "slap", "lift", "ease", "tighten", "extend"})
"""What one does with sanctions on others."""
_NOTICE = frozenset({"hour", "day", "week", "month"})
_TELLING = frozenset({"tell", "urge", "ask", "press", "warn"})
_HEADS = frozenset({"president", "premier", "minister", "king", "emir"})
"""Whom a state tells what to do is another state's: *leant on Chad, telling its president to*."""
_CAPACITIES = frozenset({"role", "capacity", "effort", "bid", "quest", "struggle", "fight", "campaign"})

_TOPICS = frozenset({"on", "about", "regarding", "concerning", "over"})


def _takes_from_others(table: TokenTable, verb: int, owned: str) -> bool:
    """Whether what a verb takes is that of others than its subject: *gave its envoys two days to leave*."""
    leave = table.lemmas[verb] == "give" and any(table.lemmas[kid] in _NOTICE for kid in table.kids[verb])
    return owned in (_ENVOYS if leave else _OF_OTHERS.get(table.lemmas[verb], ()))


def _imposed_on(table: TokenTable, owned: int) -> int:
    """The verb of who imposes something on what a pronoun owns: "imposed sanctions on its government"."""
    above = table.heads[owned]
    if table.deps[owned] not in ("nmod", "obl") or table.case(owned) not in ("on", "against"):
        return -1
    verb = above if table.deps[owned] == "obl" else table.heads[above]
    return verb if table.lemmas[verb] in _IMPOSING else -1


def other_state(talk: Discourse, token: int, own: str) -> str:
    """The state other than `own` that was spoken of last before `token`, itself or through its people.

    Where none was, the first that comes soon after: a text may begin with "our partnership". What is only
    talked about ("the meeting on Syria") is no side of anything.
    """
    for referent in talk.back(token, _STATES_BACK):
        if talk.table.case(referent.head) in _TOPICS:
            continue
        for entity in referent.entities:
            state = talk.state_of(entity)
            if is_state(state) and state != own and _stands_for_state(talk, referent, entity):
                return preferred(talk, token, own, state)
    last = talk.table.sentences[token] + _STATES_AHEAD
    for atom in talk.atoms.found:
        state = atom.rows[0].entity if atom.rows and not atom.demonym else ""
        if atom.start > token and is_state(state) and state != own:
            return state if talk.table.sentences[atom.start] <= last else ""
    return ""


def partner_state(talk: Discourse, token: int, own: str) -> str:
    """The state with which `own` shares something; none where a text tells far more of an organisation."""
    other = other_state(talk, token, own)
    told = max((count for each, count in talk.counts.items() if each.startswith("org/")), default=0)
    return other if other.startswith("state/") and told <= _FAR_MORE * talk.counts.get(other, 0) + 1 else ""


def _stands_for_state(talk: Discourse, referent: Referent, entity: str) -> bool:
    """Whether a mention brings a state into play: no scene, and no officer of an organisation."""
    if referent.sort is not Sort.PERSON:
        return referent.sort is not Sort.PLACE
    record = talk.persons.get(entity)
    return record is None or not any(title.owner.startswith("org/") for title in record.titles)


def role_of(talk: Discourse, token: int) -> str:
    """ "subject", "object" or "other": the function of a token in its clause; a conjunct's is its first's."""
    table = talk.table
    token = word_in_clause(table, token)
    dep = table.deps[token]
    if dep in _SUBJECTS:
        return "subject"
    if dep == "nmod" and table.case(token) in ("with", "between"):
        return "object"
    return "object" if dep in _OBJECTS else "other"


def verb_of(talk: Discourse, token: int) -> int:
    """The token that governs `token`, over conjuncts."""
    return talk.table.heads[word_in_clause(talk.table, token)]


def word_in_clause(table: TokenTable, token: int) -> int:
    """The word by which a token stands in its clause: over conjuncts and over what only counts it."""
    steps = 0
    token = table.in_clause(token)
    while table.deps[token] in ("conj", "appos", "flat") and steps < _LONG_ROW:
        token, steps = table.in_clause(table.heads[token]), steps + 1
    return token


def _ancestors(talk: Discourse, token: int) -> list[int]:
    """The tokens that govern `token`, the nearest first."""
    heads = talk.table.heads
    found: list[int] = []
    while heads[token] != token and len(found) < _DEEPEST:
        token = heads[token]
        found.append(token)
    return found


def _praised(talk: Discourse, pronoun: int) -> frozenset[int]:
    """Whom a verb takes before it says what for or as what.

    "Thanked him for his role", "hold it accountable for its war", "works with X in its role as chair".
    """
    table = talk.table
    token = table.heads[pronoun]
    for _ in range(_DEPTH):
        case = table.case(token) if table.deps[token] == "obl" else ""
        within = case == "in" and (
            table.lemmas[token] in _CAPACITIES or table.lemmas[table.heads[token]] in _STRIKING
        )
        if case in ("for", "on", "of") or within:
            verb = table.heads[token]
            if table.deps[verb] == "xcomp" and table.pos[verb] == "ADJ":
                verb = table.heads[verb]
            return frozenset(kid for kid in table.kids[verb] if kid < token and _is_taken(table, kid))
        if table.deps[token] not in ("nmod", "obl", "conj", "amod", "compound"):
            break
        token = table.heads[token]
    return frozenset()


def governing(talk: Discourse, pronoun: int) -> frozenset[int]:
    """Words that a pronoun most naturally takes up by where it stands, whatever they name.

    The noun that it is part of ("women and their …", "the people in their …"); whom its verb takes before it
    says what for ("thanked them for their …"); else the subject of the clause around it ("the firms may use
    their …") and who is urged to do it ("we urge voters to use their …").
    """
    table = talk.table
    above = _ancestors(talk, pronoun)
    nouns = takewhile(lambda token: table.pos[token] != "VERB", above)
    around = next((token for token in nouns if token in talk.known and token < pronoun), -1)
    while around >= 0 and table.deps[around] == "conj":
        around = table.heads[around]
    if table.deps[pronoun] == "nmod:poss" and around >= 0:
        return frozenset({around})
    praised = _praised(talk, pronoun) if table.deps[pronoun] == "nmod:poss" else frozenset[int]()
    if any(token in talk.known for token in praised):
        return praised
    for token in above:
        subjects = {kid for kid in table.kids[token] if table.deps[kid] in _SUBJECTS and kid < pronoun}
        if controlled := _done_by(talk, token) if not subjects else frozenset[int]():
            return controlled
        if table.deps[token] == "acl" and not subjects:  # "the right of voters to choose their …"
            of_whom = table.kids[table.heads[token]]
            subjects |= {
                kid for kid in of_whom if kid < token and kid in talk.known and _is_doer(table, kid, token)
            }
        if table.deps[token] == "xcomp":
            controlling = table.kids[table.heads[token]]
            subjects |= {kid for kid in controlling if kid < token and table.deps[kid] == "obj"}
        if subjects:
            return frozenset(subjects)
    return frozenset[int]()


def _is_doer(table: TokenTable, token: int, verb: int) -> bool:
    """Whether a noun hangs on another as who is to do what it is: "time *for the regime* to honour its"."""
    if table.case(token) == "of":
        return True
    kids = [table.words[kid].lower for kid in table.kids[verb] if kid < verb]
    told = table.case(token) == "for" or (table.deps[token] == "nmod" and "for" in kids)
    return told and "to" in kids


def _done_by(talk: Discourse, verb: int) -> frozenset[int]:
    """Who does what a verb without a subject tells: "workers seeking …", "jailed voters for using …"."""
    table, above = talk.table, talk.table.heads[verb]
    if table.tags[verb] != "VBG":
        return frozenset()
    if table.deps[verb] == "acl":
        others = any(table.deps[kid] == "obj" and table.words[kid].agent for kid in table.kids[verb])
        told = above in talk.known and above < verb and not others  # "police beating marchers to break their"
        return frozenset({above}) if told else frozenset()
    blamed = table.deps[verb] == "advcl" and any(table.words[kid].lower == "for" for kid in table.kids[verb])
    objects = [kid for kid in table.kids[above] if table.deps[kid] == "obj" and kid < verb] if blamed else []
    counted = [noun if (noun := table.counts(kid)) >= 0 else kid for kid in objects]
    return frozenset(each for each in counted if each in talk.known)


def _is_taken(table: TokenTable, token: int) -> bool:
    return table.deps[token] == "obj" or (table.deps[token] == "obl" and table.case(token) == "with")


def _has_subject(talk: Discourse, token: int, pronoun: int) -> bool:
    """Whether a verb has another subject than the pronoun, or what the pronoun owns: "Roe said his side"."""
    table = talk.table
    own = {pronoun, table.heads[pronoun]} if table.deps[pronoun] == "nmod:poss" else {pronoun}
    return any(table.deps[kid] in _SUBJECTS and kid not in own for kid in table.kids[token])


def most_salient(
    talk: Discourse, pronoun: int, accept: Callable[[Referent], bool], *, reach: int = _REACH,
    things: bool = False,
) -> Referent | None:  # fmt: skip
    """The best earlier referent for the pronoun at token `pronoun` among those that `accept`.

    With `things`, a subject that is no agent ("the resolution") competes too; where it wins, there is none.
    """
    place = _Place(talk, pronoun)
    best: Referent | None = None
    highest = 0.0
    back = talk.back(pronoun, reach)
    barred = {entity for referent in back if place.forbids(referent) for entity in referent.entities}
    for referent in back:
        if not accept(referent) or referent.end > pronoun > referent.start or barred & {*referent.entities}:
            continue
        if talk.in_dateline(referent):
            continue
        weight = place.weight(referent)
        if weight > highest + 1e-9:
            best, highest = referent, weight
    if best is not None and things and _thing_weight(talk, pronoun, place.nearest, place.role) > highest:
        return None
    return best


class _Place:
    """Where a pronoun stands, and what that says of its antecedents."""

    def __init__(self, talk: Discourse, pronoun: int) -> None:
        table = talk.table
        self._talk, self._table = talk, table
        self._pronoun = pronoun
        self._sentence = table.sentences[pronoun]
        self._possessive = table.deps[pronoun] == "nmod:poss"
        self._head = table.heads[pronoun]
        self.role = role_of(talk, pronoun)
        self._clauses, self._bidding = _own_clauses(talk, pronoun)
        self._verb = verb_of(talk, pronoun)
        self._above = _ancestors(talk, pronoun)
        self.nearest = next((token for token in self._above if _has_subject(talk, token, pronoun)), -1)
        self._controllers = {
            table.heads[token]
            for token in self._above
            if table.deps[token] == "xcomp"
            or (table.deps[token] == "advcl" and table.lemmas[table.heads[token]] in _CALLED)
        }
        self._possessed = {table.heads[each]: each for each in self._above if table.deps[each] == "acl"}
        task = table.heads[self._verb] if table.deps[self._verb] == "acl" else -1
        owners = table.kids[task] if task >= 0 and self.role != "subject" else ()
        self._owners = frozenset(kid for kid in owners if table.deps[kid] == "nmod:poss")
        self._nouns = frozenset(token for token in self._above if table.pos[token] in ("NOUN", "PROPN"))
        self._praised = _praised(talk, pronoun) if self._possessive else frozenset[int]()
        self._warning = _warning_above(talk, self._above) if self.role == "subject" else -1

    def _acts(self, referent: Referent, verb: int, acting: int) -> bool:
        """Whether a referent, an argument of a verb, does what is told: *led Chad to expel its envoy*."""
        table = self._table
        above = table.heads[acting]
        if table.deps[acting] == "xcomp" and verb == above:
            told = any(table.deps[kid] in ("obj", "iobj") for kid in table.kids[above])
            return role_of(self._talk, referent.head) == ("object" if told else "subject")
        shared = above if table.deps[acting] in ("conj", "advcl") else acting
        return role_of(self._talk, referent.head) == "subject" and verb in (acting, shared)

    def forbids(self, referent: Referent) -> bool:
        """Whether the referent is an argument of the pronoun's own verb, or the subject it shares."""
        verb = verb_of(self._talk, referent.head)
        if not self._possessive and referent.head in self._owners:
            return True  # "NATO's failure to invite it"
        if self._possessive:
            owned = self._table.lemmas[self._head]
            if owned in _HONOURS and self._table.case(self._head) == "in":
                honoured = self._table.heads[self._head] == verb  # "gave a dinner in his honour"
                return honoured and role_of(self._talk, referent.head) == "subject"
            if owned in _QUARRELS and referent.head in go_betweens(
                self._table, self._table.heads[self._head]
            ):
                return True  # "asked Ghana to mediate in its dispute with Peru"
            acting = self._table.heads[self._head] if self._table.deps[self._head] in ("obj", "iobj") else -1
            answers = acting >= 0 and _takes_from_others(self._table, acting, owned)
            if acting < 0 and (acting := _imposed_on(self._table, self._head)) >= 0:
                answers = True
            if not answers and acting >= 0 and referent.sort is Sort.STATE:
                answers = owned in _HEADS and self._table.lemmas[acting] in _TELLING
            return answers and self._acts(referent, verb, acting)
        role = role_of(self._talk, referent.head)
        if self.role == "subject" and self._is_of_setting(referent.head):
            return True  # "in a call with Roe, he thanked Togo"
        if verb == self._bidding and _is_told(self._table, referent.head):
            return True  # "accused Chad of attacking it"
        if verb not in self._clauses:
            return False
        return role == "subject" or (role == "object" and verb == self._verb)

    def _is_of_setting(self, token: int) -> bool:
        """Whether somebody is named in what opens the clause of the pronoun, and does nothing there.

        As in *in a call with* A, *at a dinner hosted by* A, *joined by* A, *he thanked Chad*.
        """
        table = self._table
        place = table.first_of_list(token)
        if table.case(place) not in _BESIDE or place > self._pronoun:
            return False
        for _ in range(_DEPTH + 2):
            if table.heads[place] == self._verb:
                return table.deps[place] in ("obl", "advmod", "advcl") and place < self._pronoun
            if any(table.deps[kid] in _SUBJECTS for kid in table.kids[place]):
                return False
            place = table.heads[place]
        return False

    def weight(self, referent: Referent) -> float:
        """How salient the referent is from here."""
        function = role_of(self._talk, referent.head)
        weight = _BY_ROLE[function]
        if function == "subject":
            verb = verb_of(self._talk, referent.head)
            weight += 0.5 if self._table.deps[verb] == "ROOT" else 0.0
            weight += 1.0 if self.role == "subject" else 0.0
            weight += 0.0 if verb not in self._above else 2.0 if verb == self.nearest else 1.0
        weight += self._control(referent, function)
        if referent.how == "pronoun" and self._repeats(referent):
            weight += 4.0
        weight *= _DECAY ** (self._sentence - self._table.sentences[referent.head])
        return weight + 0.001 * min(self._talk.counts.get(referent.entities[0], 0), 5)

    def _repeats(self, referent: Referent) -> bool:
        """Whether the same pronoun stands in the same sentence: "its envoy to X and its consul"."""
        words, sentences = self._table.words, self._table.sentences
        same = words[referent.head].lower == words[self._pronoun].lower
        same = same and not (words[self._pronoun].lower in ("his", "her") and self._speaks(referent.head))
        return same and self._possessive and sentences[referent.head] == self._sentence

    def _speaks(self, possessor: int) -> bool:
        """Whether who is told by a possessive says what has the pronoun: "his guest said his visit"."""
        owned = self._table.heads[possessor]
        if self._table.lemmas[owned] not in _PEERS:
            return False  # "his spokesman said his visit"
        while self._table.deps[owned] in ("appos", "nmod:desc", "flat"):
            owned = self._table.heads[owned]
        speaks = self._table.deps[owned] in _SUBJECTS and self._table.heads[owned] in self._above
        return speaks and owned in self._talk.known and self._talk.known[owned].sort is Sort.PERSON

    def _is_errand(self, verb: int) -> bool:
        """Whether a pronoun does what one does who was sent: "sent Roe to Oslo. He will meet the king"."""
        sent = self._table.lemmas[verb] in _SENDING and self._table.sentences[verb] < self._sentence
        return sent and self.role == "subject" and self._table.lemmas[self._head] in _ERRANDS

    def _is_brought_back(self, verb: int) -> bool:
        """Whether a possessive tells where somebody is brought back to: "bring Roe back to his family"."""
        table, above = self._table, self._table.heads[self._head]
        back = [each for each in (above, *table.kids[verb]) if table.words[each].lower == "back"]
        goal = self._possessive and table.case(self._head) == "to" and above in (verb, *back)
        return goal and any(table.heads[each] == verb for each in back)

    def _control(self, referent: Referent, function: str) -> float:
        """What the construction adds: "X's plan to use its …", "X and its …", "asked X to stop its …"."""
        table, head = self._table, referent.head
        added = 0.0
        owned = self._possessed.keys() | (self._nouns if self._possessive else frozenset[int]())
        if table.deps[head] == "nmod:poss" and table.heads[head] in owned:
            added += 6.0
        if self._possessive and table.deps[self._head] == "conj" and table.heads[self._head] == head:
            added += 6.0
        errand = self._possessed.get(table.heads[head], -1)
        if errand > head and _is_doer(table, head, errand):
            added += 6.0  # "it is time for Chad to honour its word"
        if head in self._praised:
            added += 5.0
        answers = self.role == "subject" and table.lemmas[self._head] in _ANSWERING
        invited = function == "object" or table.case(head) == "to"
        if answers and invited and table.lemmas[verb_of(self._talk, head)] in _INVITING:
            added += 6.0 if verb_of(self._talk, head) in self._above else 0.0
        if function == "object" and verb_of(self._talk, head) == self._warning:
            added += 6.0  # "warned Chad of sanctions if it attacked"
        if function == "object" and table.deps[head] == "obj" and self._is_errand(verb_of(self._talk, head)):
            added += 4.0
        if function == "object" and table.deps[head] == "obj" and self._is_brought_back(table.heads[head]):
            added += 6.0
        controlled = verb_of(self._talk, head) in self._controllers and _is_told(table, head)
        return added + 6.0 if controlled else added


def _warning_above(talk: Discourse, above: list[int]) -> int:
    """The verb that warns or threatens somebody in case a clause around a pronoun holds; -1 if none does.

    Or that punishes him after it held.
    """
    table = talk.table
    for token in above:
        opened = [
            table.words[kid].lower for kid in table.kids[token] if table.deps[kid] in ("mark", "advmod")
        ]
        if table.deps[token] == "advcl" and not _CONDITIONS.isdisjoint(opened):
            verb = table.heads[token]
            return verb if table.lemmas[verb] in _WARNING else -1
        if table.deps[token] == "advcl" and not _REASONS.isdisjoint(opened):
            verb = table.heads[token]
            earned = table.lemmas[token] in _OFFENDING and table.lemmas[verb] in _PUNISHING
            return verb if earned else -1
    return -1


def _thing_weight(talk: Discourse, pronoun: int, nearest: int, role: str) -> float:
    """Weight of the nearest singular subject before the pronoun that names no agent."""
    table = talk.table
    here = table.sentences[pronoun]
    for token in range(pronoun - 1, table.sentence_starts[max(here - 1, 0)] - 1, -1):
        if table.deps[token] not in _SUBJECTS or table.pos[token] not in ("NOUN", "PROPN", "PRON"):
            continue
        known = talk.known.get(token)
        if (known is not None and known.sort not in _THINGS) or table.tags[token] not in ("NN", "NNP"):
            continue
        if _is_described(table, token, pronoun):
            continue  # "Peru's law, which it passed in May, …"
        weight = 4.0 + (1.0 if role == "subject" else 0.0) + (2.0 if table.heads[token] == nearest else 0.0)
        weight += 0.5 if table.deps[table.heads[token]] == "ROOT" else 0.0
        return weight * _DECAY ** (here - table.sentences[token])
    return 0.0


def _is_described(table: TokenTable, noun: int, pronoun: int) -> bool:
    """Whether a relative clause around a pronoun, its subject, tells what is done to a noun."""
    clause = table.heads[pronoun]
    relative = table.deps[clause] == "acl:relcl" and table.heads[clause] == noun
    return relative and table.deps[pronoun] == "nsubj"


def _own_clauses(talk: Discourse, pronoun: int) -> tuple[frozenset[int], int]:
    """The pronoun's verb and those that share its subject: "X met Y and thanked him" is not about X.

    And the verb whose object does what they tell (*accused Y of attacking him*); -1 if there is none.
    """
    table = talk.table
    verb = verb_of(talk, pronoun)
    found = {verb}
    while table.pos[verb] == "NOUN" and table.deps[verb] in ("obj", "obl", "nmod"):  # "held talks with him"
        verb = table.heads[verb]
        found.add(verb)
    while (
        table.deps[verb] in ("conj", "xcomp", "advcl", "acl")
        and table.heads[verb] not in found
        and not any(table.deps[kid] in _SUBJECTS for kid in table.kids[verb])
    ):
        if table.deps[verb] == "acl":
            break
        if does_as_object(talk, verb):
            return frozenset(found), table.heads[verb]
        verb = table.heads[verb]
        found.add(verb)
    return frozenset(found), -1


def does_as_object(talk: Discourse, verb: int) -> list[int]:
    """The objects of the verb above that do what a verb tells: "asked Roe to help", "accused Roe of"."""
    table = talk.table
    objects = [kid for kid in table.kids[table.heads[verb]] if _is_told(table, kid) and kid < verb]
    marks = {table.words[kid].lower for kid in table.kids[verb] if table.deps[kid] == "mark"}
    freely = "to" in marks or table.lemmas[table.heads[verb]] in _LETTING
    bidden = freely if table.deps[verb] == "xcomp" else table.deps[verb] == "advcl" and marks & {"of", "from"}
    if table.deps[verb] == "advcl" and table.lemmas[table.heads[verb]] in _CALLED:
        bidden = "to" in marks  # "called on Chad to withdraw"
    agents = [each for each in objects if each in talk.known and talk.known[each].sort not in _THINGS]
    return agents if bidden else []


def _is_told(table: TokenTable, token: int) -> bool:
    """Whether a word names whom a verb tells, asks or calls on to do something."""
    if table.deps[token] in _TOLD:
        return not table.case(token)
    called = _CALLED.get(table.lemmas[table.heads[token]], ())
    return bool(called) and table.deps[token] == "obl" and table.case(token) in called
