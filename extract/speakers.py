"""Who speaks: the author of a statement, the speaker of a quotation, the turns of a transcript."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from .agent_lexicon import AgentClass, agent_lexicon
from .mending_spoken import PLEASURES
from .referents import SUBJECTS, Discourse, Referent, Sort, is_state
from .token_table import TokenTable, Word

_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")
_LONGEST_QUOTE = 400
_BYLINE = 6
_FIRST = 12
_CLIMB = 4
_LETTER = 12
_NOBODY = frozenset({"QUESTION", "Q", "MODERATOR", "OPERATOR", "REPORTER", "PARTICIPANT", "JOURNALIST"})
_LINES, _LONGEST_NAME = 3, 4
_HEADING, _HEADER, _LONGEST_HEADER = 2, 40, 80
_PAIR = 2
_GUESTS = frozenset({"minister", "premier", "chancellor", "president", "king", "queen"})
_STATEMENTS = frozenset({"statement", "communique", "communiqué", "declaration"})
_ISSUING = frozenset({"release", "issue", "make", "adopt", "publish", "sign"})
_JOINTS = frozenset({",", "and", "the", "&"})
_PEOPLE = frozenset({"person", "citizen"})
_GREETING = frozenset({"congratulate", "wish", "greet", "salute"})
_WISHES = frozenset({"wish", "congratulation", "greeting", "felicitation", "regard"})
_STANDS = frozenset(
    {"stand", "continue", "remain", "reiterate", "reaffirm", "support", "call", "urge", "welcome", "condemn",
     "strive", "maintain", "oppose", "champion"}
)  # fmt: skip
"""Verbs by which a state says what its stand is."""
_SEVERAL = frozenset({"all", "some", "many", "most", "several", "those", "none", "few"})
_SAYING = frozenset(
    {"say", "tell", "add", "note", "write", "state", "declare", "quote", "stress", "emphasize", "explain",
     "argue",
     "insist", "warn", "claim", "announce", "observe", "ask", "reply", "respond", "preach", "continue",
     "conclude",
     "remark", "tweet", "post", "read", "comment", "underscore", "reiterate", "affirm", "urge", "believe",
     "describe",
     "regret", "lament", "complain", "suggest", "recall", "predict", "acknowledge", "admit", "deny",
     "promise", "vow"}
)  # fmt: skip
_TELLING_OF_ITSELF = frozenset({Sort.STATE, Sort.ORG, Sort.PEOPLE})
_SAID_IT = frozenset({AgentClass.ORGANIZATION, AgentClass.COMPANY, AgentClass.BODY})
_BODIES = frozenset({"delegation", "team", "mission", "panel", "coalition", "group", "side", "family"})
"""Nouns of several people of whom one says *it*."""


def who_tells_of_itself(talk: Discourse, token: int) -> Referent | None:
    """The delegation that says what *it* does: "the delegation says it is leaving"."""
    told = _teller_of_clause(talk, token)
    if told is None or told.plural or len(told.entities) > 1 or told.sort not in _TELLING_OF_ITSELF:
        return None
    return told if told.sort is not Sort.PEOPLE or _is_body(told.noun) else None


def _is_body(noun: str) -> bool:
    """Whether one says *it* of what a noun names."""
    agent = agent_lexicon().agents.get(noun)
    return noun in _BODIES or (agent is not None and agent.category in _SAID_IT)


def who_tells_of_themselves(talk: Discourse, token: int) -> Referent | None:
    """The people who say what *they* do: "the Maoist rebels say they will not attend"."""
    told = _teller_of_clause(talk, token)
    return told if told is not None and talk.table.tags[told.head] in ("NNS", "NNPS") else None


def is_glad(table: TokenTable, token: int) -> bool:
    """Whether *it* stands for who is glad: "it's a pleasure to welcome the minister"."""
    kids = table.kids[table.heads[token]] if table.deps[token] == "nsubj" else ()
    return any(table.deps[kid] == "advmod" and table.lemmas[kid] in PLEASURES for kid in kids)


def _teller_of_clause(talk: Discourse, token: int) -> Referent | None:
    """The subject of the verb of saying that tells of the clause whose subject a pronoun is."""
    table = talk.table
    clause = table.heads[token]
    verb = table.heads[clause]
    says = table.deps[clause] == "ccomp" and table.lemmas[verb] in _SAYING
    while table.deps[verb] == "conj" and all(table.deps[kid] not in SUBJECTS for kid in table.kids[verb]):
        verb = table.heads[verb]  # "the delegation has met and stressed it would stay"
    if table.deps[token] not in SUBJECTS or not says:
        return None
    subjects = (talk.known.get(kid) for kid in table.kids[verb] if table.deps[kid] == "nsubj")
    return next((each for each in subjects if each is not None), None)


def quotations(table: TokenTable) -> list[tuple[int, int]]:
    """Token ranges between quotation marks, in text order; an unclosed quotation ends with its paragraph."""
    found: list[tuple[int, int]] = []
    start = -1
    for token, word in enumerate(table.words):
        if word.key:
            continue
        text = word.text
        if start >= 0 and (
            text in _CLOSING or text in ('"', "''") or "\n" in text or token - start > _LONGEST_QUOTE
        ):
            found.append((start, token))
            start = -1
        elif start < 0 and (text in _OPENING or text in ('"', "``")):
            start = token + 1
    return found


def _is_wished_well(table: TokenTable, referent: Referent) -> bool:
    """Whether somebody sends a state his wishes: "I congratulate Malta", "we wish Peru a happy holiday"."""
    first = table.first_of_list(referent.head)
    above = table.heads[first]
    if table.case(first) == "to" and table.lemmas[above] in _WISHES:
        return True
    wishes = table.lemmas[above] in _GREETING and table.deps[first] in ("obj", "iobj")
    sends = table.case(first) == "to" and any(
        table.lemmas[kid] in _WISHES and table.deps[kid] == "obj" for kid in table.kids[above]
    )
    return wishes or sends


class SpeakerFinder:
    """Finds for a first-person pronoun who says it. Turns are noted in text order."""

    def __init__(self, talk: Discourse) -> None:
        self._talk = talk
        self._quotes = quotations(talk.table)
        self.author: str = ""
        self._turn: str = ""
        self._turn_place = -1
        words = talk.table.words
        self._unnamed = [
            token
            for token, word in enumerate(words[:-1])
            if word.text in _NOBODY and words[token + 1].text in (":", ".")
        ]
        self._turns: dict[int, str] = {}
        self._starts = [*self._unnamed]
        lines = self._speakers_lines()
        self._headings = [
            token
            for token, word in enumerate(words[:-1])
            if (word.upper or token in lines) and words[token + 1].text == ":" and word.text not in _NOBODY
        ]
        self._lines = lines
        self._officials = frozenset(each for each in self._headings if _names_an_official(words, each))
        self._in_office: set[int] = set()
        self._headed: dict[str, str] = {}
        self._talking: dict[str, None] = {}
        self._joint: tuple[str, ...] = ()

    def _speakers_lines(self) -> frozenset[int]:
        """The words before the colons that open lines of a record: *Jane Roe: …*, at least three of them."""
        table, found = self._talk.table, list[int]()
        colons = [place for place, word in enumerate(table.words) if word.text == ":"]
        for place in colons if len(colons) >= _LINES else ():
            first = place - 1
            while first > 0 and table.words[first - 1].capital:
                first -= 1
            opens = first == 0 or table.characters[table.starts[first] - 1] == "\n"
            if opens and table.words[first].capital and 0 < place - first <= _LONGEST_NAME:
                found.append(place - 1)
        return frozenset(found if len(found) >= _LINES else ())

    def take_turn(self, referent: Referent) -> None:
        """Note the speaker of a turn ("SECRETARY BLINKEN: …") or the author in the first line."""
        table = self._talk.table
        following = referent.end
        in_line = following - 1 in self._lines
        if in_line and self._talk.entities[referent.entities[0]].kind == "MediaOrganization":
            self._unnamed.append(referent.start)  # "Reuters: Does China …?"
            self._starts.append(referent.start)
        if referent.sort is not Sort.PERSON or referent.plural:
            return
        if (
            following < table.size
            and table.words[following].text == ":"
            and (table.words[referent.start].upper or in_line)
        ):
            self._turn, self._turn_place = referent.entities[0], referent.start
            self._starts.append(referent.start)
            self._headed[table.words[following - 1].text] = self._turn
            self._talking[self._turn] = None
            self._talk.voices.add(self._talk.state_of(self._turn))
            self._talk.briefed = [*self._talking] == [self.author]
        elif not self.author and self._is_byline(referent):
            self.author = referent.entities[0]

    def _is_byline(self, referent: Referent) -> bool:
        """Whether a name ends one of the first lines, or with an office is all of a line of the header."""
        table, first = self._talk.table, referent.start
        if "\n" not in self._gap(referent.end) or self._is_met(referent):
            return False
        before = table.characters[table.ends[max(first - 2, 0)] : table.starts[first]]
        titled = any(table.words[place].text == "," for place in range(first, referent.end))
        return first < _BYLINE or (first < _HEADER and "\n" in before and titled)

    def _is_met(self, referent: Referent) -> bool:
        """Whether a title tells what is done with somebody: *Telephone conversation with President A*."""
        table = self._talk.table
        head = referent.head
        while table.deps[head] in ("appos", "flat", "nmod:desc") and table.heads[head] != head:
            head = table.heads[head]
        governed = table.deps[head] in ("obj", "iobj", "obl", "nmod")
        return governed and table.case(head) != "by" and referent.start > 1

    def mark_turn(self, token: int) -> None:
        """Note whose turn it is at `token`; nobody's where a reporter asks."""
        last = bisect_left(self._headings, token) - 1
        heading = self._headings[last] if last >= 0 else -1
        if heading in self._officials and heading > max(self._unnamed_before(token), self._turn_place):
            self._turns[token] = ""
            self._in_office.add(token)
            return
        if heading > self._turn_place and (again := self._headed.get(self._talk.table.words[heading].text)):
            self._turn, self._turn_place = again, heading  # a heading that no name was read in
        self._turns[token] = "" if self.is_unnamed(token) else self._turn or self.author

    def _unnamed_before(self, token: int) -> int:
        """Where somebody without a name last took his turn before `token`, or -1."""
        return max((place for place in self._unnamed if place < token), default=-1)

    def addressee(self, token: int) -> str:
        """Whom the word at `token` is said to.

        Who is called by name or office just before, the other of two who talk, or the people written to.
        """
        talk = self._talk
        if called := self._called(token):
            return called
        if self.is_quoted(token):
            return ""
        if self._is_to_many(token):
            return ""
        if self._talking:
            asked = self.is_asked(token)
            if not asked and self._unnamed:
                return ""  # said to whoever asks
            if asked and (answers := self._answers(token)):
                return answers
            others = [each for each in self._talking if asked or each != self._turns.get(token)]
            return others[0] if (asked or self._turns.get(token)) and len(others) == 1 else ""
        if not talk.opening:
            return ""
        wished = ""  # "greetings to the people and the government of Chad" are to its people
        for referent in talk.back(token, _LETTER):
            entity = talk.entities[referent.entities[0]]
            people = referent.sort is Sort.PEOPLE and entity.kind == "UnnamedGroup"
            if people and referent.noun in _PEOPLE:
                return entity.id if entity.belongs_to not in ("", talk.home) else ""
            state = referent.sort is Sort.STATE and entity.id != talk.home and not wished
            wished = entity.id if state and _is_wished_well(talk.table, referent) else wished
        return wished

    def _answers(self, token: int) -> str:
        """Who takes the next turn, if he has had one before."""
        after = bisect_right(self._headings, token)
        heading = self._headings[after] if after < len(self._headings) else -1
        return self._headed.get(self._talk.table.words[heading].text, "") if heading >= 0 else ""

    def _is_to_many(self, token: int) -> bool:
        """Whether the turn of a word speaks to several: "some of you"."""
        words = self._talk.table.words
        start = max((place for place in self._starts if place <= token), default=0)
        end = min((place for place in self._starts if place > token), default=len(words))
        return bool(self._talking) and any(
            words[place].lower == "you"
            and words[place - 1].lower == "of"
            and words[place - 2].lower in _SEVERAL
            for place in range(start + 2, end)
        )

    def _called(self, token: int) -> str:
        """Who is called before a word of the same speech: "Mr. Secretary, thank you for your visit"."""
        quote = next((each for each in self._quotes if each[0] <= token < each[1]), None)
        for referent in self._talk.back(token, 1):
            here = quote[0] <= referent.start < quote[1] if quote else not self.is_quoted(referent.start)
            called = self._talk.table.deps[referent.head] == "vocative" and referent.sort is Sort.PERSON
            called = called and not any(referent.start <= start <= token for start in self._starts)
            if here and called and not referent.plural:
                return referent.entities[0]
        return ""

    @property
    def first_turn(self) -> int:
        """Where the first turn is taken; the header ends there. 0 where none is."""
        return min(self._starts, default=0)

    def is_unnamed(self, token: int) -> bool:
        """Whether somebody without a name speaks: "QUESTION: …"."""
        return any(self._turn_place < place < token for place in self._unnamed)

    def is_asked(self, token: int) -> bool:
        """Whether the word at `token`, marked in its turn, is said by somebody without a name."""
        asked = self._turns.get(token) == "" and token not in self._in_office
        return asked and any(place < token for place in self._unnamed)

    def has_the_word(self, entity: str, token: int) -> bool:
        """Whether somebody speaks the word at `token` in a turn of his own, and so is no *he* in it."""
        return entity == self._turn and not self.is_unnamed(token) and not self.is_quoted(token)

    def is_briefing(self, speaker: str, home: str) -> bool:
        """Whether one of those speaks who answer reporters, none of whom is told to be of another state.

        A minister or president of a land not told is a guest, beside somebody of the home state.
        """
        talk = self._talk
        record = talk.persons.get(speaker)
        ruling = record is not None and any(title.noun in _GUESTS for title in record.titles)
        if ruling and any(talk.state_of(each) == home for each in self._talking if each != speaker):
            return False
        states = {self._talk.state_of(each) for each in (*self._talking, self.author) if each}
        return speaker in self._talking and bool(self._unnamed) and states <= {home, ""}

    def other_talking(self, state: str) -> str:
        """The state of the other of two who take turns, where one speaks for `state`."""
        states = {self._talk.state_of(each) for each in self._talking} - {""}
        others = [each for each in states if each != state and each.startswith("state/")]
        return others[0] if len(states) == _PAIR and len(others) == 1 else ""

    def two_talking(self) -> tuple[str, ...]:
        """The two of different states who take turns; empty where others do as well."""
        states = {self._talk.state_of(each) for each in self._talking}
        return tuple(self._talking) if len(self._talking) == len(states) == _PAIR and all(states) else ()

    def is_unplaced(self, speaker: str) -> bool:
        """Whether nothing tells for which state somebody speaks: *Jane Roe, Deputy Spokesperson*."""
        record = self._talk.persons.get(speaker)
        guessed = record is not None and bool(record.titles) and all(each.guessed for each in record.titles)
        return guessed and self._talk.entities[speaker].minted and not self._talk.told_home

    def _gap(self, token: int) -> str:
        table = self._talk.table
        if token >= table.size:
            return "\n"
        return table.characters[table.ends[token - 1] : table.ends[token]]

    def voice(self, token: int) -> str:
        """The state or organisation for which a statement without author speaks at `token`.

        Empty where nothing tells it.

        It is that of the person or the office in the byline, else the subject of the text's first sentences.
        """
        talk, table = self._talk, self._talk.table
        if talk.opening or (token in self._in_office and talk.told_home):
            return talk.home
        for referent in talk.referents[:_FIRST]:
            if referent.start == 0 and referent.sort is Sort.ORG and "\n" in self._gap(referent.end):
                return talk.entities[referent.entities[0]].belongs_to  # "Office of the Spokesperson"
            if table.sentences[referent.head] > max(self._first_prose, 1) or referent.start > token:
                break
            if referent.sort in (Sort.STATE, Sort.ORG) and table.deps[referent.head] == "nsubj":
                return referent.entities[0]
        return self._only_state_speaking if not self._lines else ""

    @cached_property
    def _only_state_speaking(self) -> str:
        """The state that alone acts in a text, and takes a stand: *We condemn it. Chad will stand by*."""
        table, acting, stands = self._talk.table, set[str](), False
        for atom in self._talk.atoms.found:
            head = table.head_of(atom.start, atom.end)
            verb = table.heads[head]
            entity = atom.rows[0].entity if atom.rows else ""
            told = table.deps[head] == "nsubj" and table.deps[verb] == "ROOT"
            if told and (is_state(entity) or entity.startswith("org/")):
                acting.add(entity)
                stands = stands or table.lemmas[verb] in _STANDS
        return acting.pop() if stands and len(acting) == 1 and all(map(is_state, acting)) else ""

    @cached_property
    def _first_prose(self) -> int:
        """The number of the first sentence that ends like one: the lines of a header do not."""
        table = self._talk.table
        header = range(min(table.size, _LONGEST_HEADER))
        return next((table.sentences[each] for each in header if table.words[each].text == "."), 0)

    def joint(self) -> tuple[str, ...]:
        """Those who speak together in a joint statement: "We, the foreign ministers of A and B, condemn"."""
        self._joint = self._joint or self._speaking_together()
        return self._joint

    def _issuers(self) -> tuple[str, ...]:
        """Who issues a statement together: "This statement was released by the governments of A and B"."""
        table, rows, first, end = self._talk.table, dict[int, list[Referent]](), -1, -1
        for referent in self._told_in_heading():
            between = table.text(end, referent.start) if first >= 0 and end < referent.start else ""
            if not _JOINTS.issuperset(between.lower().split()) or not between:
                first = table.first_of_list(table.head_of(referent.start, referent.end))
                first = first if _issues(table, first, referent.start) else -1
            end = referent.end
            if first >= 0:
                rows.setdefault(first, []).append(referent)
        lists = (
            row for row in rows.values()
            if len(row) == 1 or "and" in table.text(row[0].end, row[-1].start).lower().split()
        )  # fmt: skip
        found = (tuple(dict.fromkeys(entity for each in row for entity in each.entities)) for row in lists)
        return next((row for row in found if len(row) > 1), ())

    def _told_in_heading(self) -> list[Referent]:
        """The agents that the first sentences name, in text order, without those inside others' names."""
        found: list[Referent] = []
        starts = self._talk.table.sentence_starts
        end = starts[_HEADING + 1] if len(starts) > _HEADING + 1 else self._talk.table.size
        told = [each for each in self._talk.referents if each.head < end]
        for each in sorted(told, key=lambda each: (each.start, -each.end)):
            if each.sort not in (Sort.PLACE, Sort.AGREEMENT) and (not found or found[-1].end <= each.start):
                found.append(each)
        return found

    def _speaking_together(self) -> tuple[str, ...]:
        table, we = self._talk.table, self._apposed_we
        if we < 0:
            return self._issuers() or self._in_opening()
        named = [each for each in self._talk.referents if we < each.start < table.heads[we]]
        for sorts in ((Sort.PERSON,), (Sort.STATE, Sort.ORG)):
            found = [entity for each in named if each.sort in sorts for entity in each.entities]
            if len(found) > 1:
                return tuple(dict.fromkeys(found))
        return next((each.entities for each in named if each.sort is Sort.PEOPLE and each.plural), ())

    def _in_opening(self) -> tuple[str, ...]:
        """Of whom the first sentence of a *joint statement* tells: "The ministers of A and B met today"."""
        table = self._talk.table
        heading = self._joint_heading
        rows = dict[int, list[str]]()
        for referent in self._talk.referents if heading >= 0 else ():
            first = table.first_of_list(referent.head)
            acts = table.deps[first] in SUBJECTS and referent.sort not in (Sort.PLACE, Sort.AGREEMENT)
            if referent.start > heading and acts and referent.how != "pronoun":
                rows.setdefault(first, []).extend(referent.entities)
        row = next((tuple(dict.fromkeys(each)) for each in rows.values()), ())
        return row if len(row) > 1 else ()

    @cached_property
    def _joint_heading(self) -> int:
        """Where a heading has *joint* before what sort of statement it is, or -1."""
        words = [word.lower for word in self._talk.table.words[:_HEADER]]
        return next((place for place, pair in enumerate(pairwise(words)) if _is_joint(*pair)), -1)

    @cached_property
    def _apposed_we(self) -> int:
        """The first *We* outside quotations that says after a comma who speak, or -1."""
        words = self._talk.table.words
        pairs = (token for token, word in enumerate(words[:-1]) if word.text == "We")
        return next((each for each in pairs if words[each + 1].text == "," and not self.is_quoted(each)), -1)

    def state(self, token: int) -> str:
        """The state for which the words at `token` are said."""
        if any(start <= token < end for start, end in self._quotes):
            return ""
        speaker = self._turn or self.author
        state = self._talk.state_of(speaker) if speaker else self.voice(token)
        return state if state.startswith("state/") else ""

    def speaker(self, token: int) -> tuple[str, bool]:
        """Entity that says the word at `token`, empty if nobody is known to, and whether in a quotation."""
        for start, end in self._quotes:
            if start <= token < end:
                return self._of_quotation(start, end), True
        return self._turns.get(token, self.author), False

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands inside a quotation."""
        return any(start <= token < end for start, end in self._quotes)

    def _of_quotation(self, start: int, end: int) -> str:
        """The subject of the verb that introduces the quotation, or the last subject before it."""
        talk, table = self._talk, self._talk.table
        for token in self._subjects_near(start, end):
            referent = talk.known.get(token)
            if referent is not None and referent.sort not in (Sort.PLACE, Sort.AGREEMENT):
                return referent.entities[0]
        governor = _governor(table, start, end)
        for _ in range(_CLIMB):
            if governor < 0:
                break
            for kid in table.kids[governor]:
                if table.deps[kid] in SUBJECTS and kid in talk.known:
                    return talk.known[kid].entities[0]
            governor = table.heads[governor] if table.heads[governor] != governor else -1
        for referent in talk.back(start, 2):
            if table.deps[referent.head] == "nsubj" and referent.sort in (Sort.PERSON, Sort.ORG, Sort.STATE):
                return referent.entities[0]
        return ""

    def _subjects_near(self, start: int, end: int) -> Iterator[int]:
        """Subjects of verbs of saying close after, then close before a quotation, outside any other."""
        table = self._talk.table
        sentences = {table.sentences[start], table.sentences[end - 1], table.sentences[max(start - 1, 0)]}
        if end + 1 < table.size and table.words[end - 1].text == ",":
            sentences.add(table.sentences[end + 1])
        near = (*range(end, min(end + 14, table.size)), *range(start - 1, max(start - 16, -1), -1))
        for token in near:
            head = table.heads[token]
            if table.deps[token] not in SUBJECTS or start <= head < end or self.is_quoted(token):
                continue
            says = table.lemmas[head] in _SAYING or _opens(table, head, start, end)
            if says and table.sentences[token] in sentences:
                yield token


def _names_an_official(words: Sequence[Word], last: int) -> bool:
    """Whether a turn is headed by an office without a name: *SENIOR STATE DEPARTMENT OFFICIAL ONE:*."""
    return any(
        words[each].text == "OFFICIAL" and words[each].upper for each in range(max(last - 1, 0), last + 1)
    )


def _is_joint(word: str, following: str) -> bool:
    return word == "joint" and following in _STATEMENTS


def _issues(table: TokenTable, token: int, start: int) -> bool:
    """Whether a statement is told to be that of a word: "released by", "a joint statement by".

    A name opens at `start`, where its preposition may hang on another of its words.
    """
    above = table.heads[token]
    before = start - 1 if table.tags[max(start - 1, 0)] != "DT" else start - 2
    case = table.case(token) or table.words[max(before, 0)].lower
    if table.lemmas[above] in _STATEMENTS:
        joint = any(table.words[kid].lower == "joint" for kid in table.kids[above])
        another = table.deps[above] == "obj" and table.lemmas[table.heads[above]] not in _ISSUING
        return joint and not another and case in ("by", "of", "from")  # not "we support the statement of A"
    said = range(table.sentence_start(token), token)
    told = table.lemmas[above] in _ISSUING and any(table.lemmas[each] in _STATEMENTS for each in said)
    return told and case == "by"


def _governor(table: TokenTable, start: int, end: int) -> int:
    """The word outside the quotation on which it hangs; -1 if it stands alone."""
    for token in range(start, end):
        head = table.heads[token]
        if not start <= head < end and head != token:
            return head
    return -1


def _opens(table: TokenTable, verb: int, start: int, end: int) -> bool:
    """Whether the quotation hangs on `verb`."""
    return any(start <= kid < end for kid in table.kids[verb])
