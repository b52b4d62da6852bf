"""Whether the name of a state or capital stands for the one who acts or for the place.

"Baku said", "in Baku".
"""

from __future__ import annotations

from .agent_lexicon import AgentClass, AgentLexicon, Use
from .atoms import Atom, AtomKind, Atoms
from .token_table import TokenTable

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "vocative", "iobj", "nsubj:outer"})
_MODIFIERS = frozenset({"compound", "nmod", "nmod:desc", "amod", "nmod:unmarked"})
_AGENT_OWNERS = frozenset(
    {AgentClass.OFFICE, AgentClass.PERSON, AgentClass.FORCE, AgentClass.GOVERNMENT, AgentClass.BODY}
)
_PLACE_WORDS = frozenset({"based", "born", "bound", "area", "airport", "region", "border"})
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "northeast", "northwest",
     "southeast",
     "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "mainland", "rural",
     "downtown", "capital"}
)  # fmt: skip
SEATED = frozenset({"embassy", "consulate"})
"""What is told apart by the town where it stands."""
_PARTS = frozenset(
    {"part", "much", "most", "half", "rest", "swath", "swathe", "portion", "corner", "area", "coast",
     "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "center", "centre"}
)  # fmt: skip
"""Of what a land has parts: *most of Somalia*, *the north of Mali*."""
_LEAVING = frozenset(
    {"withdraw", "withdrawal", "pull", "pullout", "evacuate", "evacuation", "remove", "removal"}
)
_COMING = frozenset({"come", "pour", "flow", "flood", "arrive", "follow", "rain"})
"""How words of praise or blame reach somebody."""
_DEPTH = 4
_LONGEST_PLACE_LINE = 40
_JOINING = frozenset({"and", "of", "the", "via"})


class UseReader:
    """Reads from the tree what a name is used for."""

    def __init__(self, lexicon: AgentLexicon) -> None:
        self._prepositions, self._heads, self._places = lexicon.prepositions, lexicon.heads, lexicon.places
        self._voiced = lexicon.voiced

    def use(self, table: TokenTable, atoms: Atoms, atom: Atom, *, state: bool) -> Use:
        """Use of the name `atom`; `state` tells a state's name from a capital's, which leans to the place."""
        if table.possessive(atom.end - 1):
            return Use.AGENT
        if state and _attributive(table, atoms, atom):
            return Use.AGENT
        if (
            _own_line(table, atom)
            or _is_seat(table, atom)
            or table.opens_dateline(atom.start, atom.end)
            or (_qualifies_place(table, atoms, atom) and (state or not _listed_before(table, atoms, atom)))
            or _before_place_word(table, atom)
        ):
            return Use.PLACE
        head = table.head_of(atom.start, atom.end)
        listed = (
            _listed_after(table, atoms, atom) if table.deps[head] == "conj" and not table.case(head) else None
        )
        if listed is not None:
            return self.use(table, atoms, listed, state=state)
        return self._by_function(table, head, state, _DEPTH)

    def _by_function(self, table: TokenTable, token: int, state: bool, depth: int) -> Use:
        dep, head = table.deps[token], table.heads[token]
        case = table.case(token)
        if dep == "conj" and depth and not case:
            return self._by_function(table, head, state, depth - 1)
        if case:
            return self._by_preposition(table, token, case, state)
        if dep in _SUBJECTS:
            return Use.AGENT
        if dep == "obj":
            return Use.PLACE if table.lemmas[head] in self._places else Use.AGENT
        if dep in _MODIFIERS and not (case or _is_to_act(table, token)):
            return self._as_modifier(table, token, state)
        if dep == "appos" and depth:
            return self._by_function(table, head, state, depth - 1)
        acts = state or dep in ("flat", "nmod:poss") or _is_to_act(table, token)
        return Use.AGENT if acts else Use.PLACE

    def _by_preposition(self, table: TokenTable, token: int, case: str, state: bool) -> Use:
        if case == "of" and state and table.lemmas[table.heads[token]].lower() in _PARTS:
            return Use.PLACE
        use = self._prepositions.get(case, Use.AGENT if state else Use.PLACE)
        head, steps = table.heads[token], _DEPTH
        while table.deps[token] == "conj" and steps and case == table.case(head):
            token, head, steps = head, table.heads[head], steps - 1  # "to Rome and then to Cairo"
        agent = table.words[head].agent
        if case == "at" and table.lemmas[head].lower() in self._voiced:
            return Use.AGENT  # "lashed out at Rome"
        if case == "at" and state and self._heads.get(table.lemmas[head]) is Use.AGENT:
            return Use.AGENT  # "fired rockets at Israel"
        if use is not Use.ASK:
            if case == "of" and not state:
                voiced = table.lemmas[head].lower() in self._voiced  # "criticism of Moscow"
                return Use.AGENT if voiced or (agent and agent.category in _AGENT_OWNERS) else Use.PLACE
            return use
        if case == "from":
            head = self._sent(table, head, _case_token(table, token) - 1)
        if case == "from" and (head < 0 or self._leaves(table, head)):
            return Use.PLACE
        leaning = self._heads.get(table.lemmas[head].lower())
        if case == "from":
            acts = leaning is Use.AGENT or (agent is not None and agent.category in _AGENT_OWNERS)
            return Use.AGENT if acts else Use.PLACE
        if case == "to" and any(self._is_journey(table, kid) for kid in table.kids[head] if kid < token):
            return Use.PLACE  # "paid a visit to Addis Ababa"
        if leaning is None and agent and case == "to":
            leaning = self._heads.get(table.lemmas[table.heads[head]].lower())
        if leaning is Use.PLACE and case in ("to", "for", "including"):
            return Use.AGENT if case == "to" and _gives(table, head, token) else Use.PLACE
        if case == "including":
            return Use.AGENT if state else Use.PLACE
        return Use.AGENT

    def _sent(self, table: TokenTable, head: int, before: int) -> int:
        """What is told to be from somewhere: the noun right before, or what comes from there; else -1.

        A parser hangs *from Rome* on the verb in "drew criticism from Rome" and "protests came from Rome".
        """
        counted, steps = before, _DEPTH
        while steps:  # "two planeloads of blankets from Rome", "a loan of five dollars from Rome"
            if self._heads.get(table.lemmas[counted].lower()) is Use.AGENT and table.pos[counted] != "VERB":
                return counted
            if table.deps[counted] != "nmod":
                break
            counted, steps = table.heads[counted], steps - 1
        if head == before and table.pos[head] != "VERB":
            return head
        comes = table.lemmas[head].lower() in _COMING
        for kid in table.kids[head]:
            told = table.deps[kid] == "nsubj" if comes else (kid == before and table.deps[kid] == "obj")
            if told and self._heads.get(table.lemmas[kid].lower()) is Use.AGENT:
                return kid
        return head if head == before else -1

    @staticmethod
    def _leaves(table: TokenTable, token: int) -> bool:
        """Whether troops are withdrawn from where a name tells: "the withdrawal of troops from Chad"."""
        agent = table.words[token].agent
        above = table.lemmas[table.heads[token]].lower()
        return agent is not None and agent.category is AgentClass.FORCE and above in _LEAVING

    def _is_journey(self, table: TokenTable, token: int) -> bool:
        return table.deps[token] == "obj" and self._heads.get(table.lemmas[token].lower()) is Use.PLACE

    def _as_modifier(self, table: TokenTable, token: int, state: bool) -> Use:
        if state:
            return Use.AGENT
        agent = table.words[table.heads[token]].agent
        if any(table.words[kid].lower == "official" for kid in table.kids[token]):
            return Use.AGENT
        return Use.AGENT if agent and agent.category in _AGENT_OWNERS else Use.PLACE


def _is_seat(table: TokenTable, atom: Atom) -> bool:
    """Whether a town only tells which embassy is meant: "U.S. Embassy Monrovia"."""
    before = table.words[atom.start - 1] if atom.start else None
    return before is not None and before.capital and before.agent is not None and before.agent.note in SEATED


def _is_to_act(table: TokenTable, token: int) -> bool:
    """Whether a name stands between *for* and an infinitive hung elsewhere: "for Oslo to act"."""
    before = token - 1
    return before >= 0 and table.words[before].lower == "for" and table.deps[before] == "mark"


def _qualifies_place(table: TokenTable, atoms: Atoms, atom: Atom) -> bool:
    """Whether the name tells where a town lies: "Granada, Spain"."""
    if atom.start < 2 or table.words[atom.start - 1].text != ",":
        return False
    before = atoms.at(atom.start - 2)
    if before is None or before.kind is not AtomKind.PLACE:
        return False
    head = table.head_of(atom.start, atom.end)
    return (
        table.deps[head] not in ("conj", "nsubj")
        and table.deps[table.head_of(before.start, before.end)] != "conj"
    )


def _case_token(table: TokenTable, token: int) -> int:
    """The preposition of `token`."""
    return next((kid for kid in table.kids[token] if kid < token and table.deps[kid] == "case"), token)


def _listed_after(table: TokenTable, atoms: Atoms, atom: Atom) -> Atom | None:
    """The name right before this one in a list ("A, B and C"), wherever a parser hangs it."""
    before = atom.start - 1
    while before > 0 and table.words[before].lower in ("the", "and", ",", "or"):
        before -= 1
    listed = atoms.at(before) if before < atom.start - 1 else None
    return listed if listed is not None and listed.kind in (AtomKind.STATE, AtomKind.PLACE) else None


def _listed_before(table: TokenTable, atoms: Atoms, atom: Atom) -> bool:
    """Whether another name follows in a list: in "Rabat, Tunis and Cairo" none tells where another lies."""
    following = atom.end
    while following + 1 < table.size and table.words[following].lower in ("and", ","):
        following += 1
    return following > atom.end and atoms.at(following) is not None


def _attributive(table: TokenTable, atoms: Atoms, atom: Atom) -> bool:
    """Whether a state's name describes the noun after it: "U.S. efforts", "the U.S. and Thai arsenals"."""
    following = atom.end
    joined = following + 1 < table.size and table.words[following].lower == "and"
    other = atoms.at(following + 1) if joined else None
    if other is not None and other.demonym and table.tags[other.end - 1] == "JJ":
        following = other.end
    if following >= table.size or table.words[following].capital or not table.words[following].key:
        return False
    return table.tags[following] in ("JJ", "NN", "NNS") and table.heads[following - 1] >= following


def _own_line(table: TokenTable, atom: Atom) -> bool:
    """Whether the name, perhaps with the country, is all of a line: where a statement was made."""
    start, end = table.starts[atom.start], table.ends[atom.end - 1]
    text = table.characters
    line_start = text.rfind("\n", 0, start) + 1
    if line_start != start:
        return False
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    rest = line[end - line_start :]
    alone = rest.lstrip()[:1] not in tuple("-–/’'")  # "France-Mali Relations" is a heading
    named = all(word[0].isupper() or not word[0].isalpha() or word in _JOINING for word in rest.split())
    return len(line) < _LONGEST_PLACE_LINE and alone and named and "\n" in text


def _before_place_word(table: TokenTable, atom: Atom) -> bool:
    if atom.start and table.words[atom.start - 1].lower in _QUARTERS:
        return True
    following = atom.end
    if following + 1 < table.size and table.words[following].text in "-–‐":
        return table.words[following + 1].lower in _PLACE_WORDS
    return False


def _gives(table: TokenTable, head: int, token: int) -> bool:
    """ "Sent aid to Kyiv": what moves is no person, so that the goal is the one who gets it."""
    for kid in table.kids[head]:
        if table.deps[kid] == "obj" and kid < token:
            agent = table.words[kid].agent
            return agent is None and table.pos[kid] != "PROPN" and table.pos[kid] != "PRON"
    return False
