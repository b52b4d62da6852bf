"""States that nobody knows: "Arnor recalled its ambassador from Gondor".

The recogniser takes such a name for a person's in one sentence and for a place's in the next. Where
anything in a text tells that it is a state's, it is one wherever the text has it: its atoms get the rows that
a known state has, its own and its territory's, between which its use decides as for all states. So do the
adjectives made of it ("the Arnorian embassy").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..ontology.knowledge import Knowledge, Name, NameKind
from ..ontology.names import slug
from .agent_lexicon import AgentClass, Use, agent_lexicon, land_signs
from .atoms import PEOPLES_AND_TONGUES, PLACE_KINDS, Atom, AtomKind, Atoms
from .owned_nouns import PARTS, is_local, is_of_state, owned_noun
from .token_table import TokenTable

_NAMES = frozenset({"PROPN", "ADJ", "NOUN"})
_BETWEEN = frozenset({"with", "between", "by", "against"})
_LISTED = ("", "of", "by", "with", "between")
_INSIDE = frozenset({"in", "inside", "across", "throughout", "near", "into"})
_INSIDE_NAME = frozenset({"flat", "compound", "flat:name"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_LONGEST = 3
_LARGE_TOWN = 100_000
"""Inhabitants from which a known town is no unknown state."""
_PERSONAL = frozenset({"his", "her", "my", "their"})
_SHORTEST_STEM = 4
_LONGEST_ENDING = 5
_ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "er", "ite")
"""What makes an adjective of a state's name."""
_VOWELS = frozenset("aeiouy")
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
)


class LandFinder:
    """Tells which names of a text are those of states that nobody knows."""

    def __init__(self, knowledge: Knowledge, only_surname: Callable[[str], bool]) -> None:
        self._knowledge, self._only_surname = knowledge, only_surname
        lexicon = agent_lexicon()
        self._signs, self._given, self._heads = land_signs(), lexicon.genders, lexicon.heads
        self._endings = lexicon.endings

    def find(self, table: TokenTable, atoms: Atoms) -> None:
        """Give the atoms of unknown states, and of their peoples, the rows of a state."""
        named = self._candidates(table, atoms)
        if not named:
            return
        lands = {
            key: _label(table, those)
            for key, those in named.items()
            if any(self._tells(table, each, self._surety(table, those)) for each in those)
        }
        self._add_companions(table, atoms, named, lands)
        _name_after_land(table, named, lands)
        if not lands:
            return
        for key in lands:
            for atom in named[key]:
                atoms.put(Atom(atom.start, atom.end, AtomKind.STATE, _rows(lands[key]), "GPE"))
        for token in [*_beside(table, atoms)]:
            word = table.words[token]
            if len(word.key) >= _SHORTEST_STEM and not word.upper and not word.office:
                lands.setdefault(word.key, word.text)
        _spread(table, atoms, lands)

    def _candidates(self, table: TokenTable, atoms: Atoms) -> dict[str, list[Atom]]:
        """The unknown names of a text that might be a state's, by key."""
        found: dict[str, list[Atom]] = {}
        barred = set[str]()
        for atom in (*atoms.found, *_loose(table, atoms)):
            if atom.rows or atom.kind not in (AtomKind.PERSON, AtomKind.ORG, AtomKind.PLACE):
                continue
            words = table.words[atom.start : atom.end]
            person = len(words) > 1 or _is_titled(table, atom) or _is_who(table, atom)
            if atom.kind is AtomKind.PERSON and person:
                barred |= {word.key for word in words}
            elif self._may_be_land(table, atom):
                found.setdefault(" ".join(word.key for word in words), []).append(atom)
        return {key: those for key, those in found.items() if key not in barred}

    def _may_be_land(self, table: TokenTable, atom: Atom) -> bool:
        words = table.words[atom.start : atom.end]
        key = words[0].key
        part = len(words) > 1 and words[-1].text in PARTS
        for word in words[: len(words) - part]:
            if word.agent or word.office or word.upper or not word.key.isalpha():
                return False
            if self._endings.get(word.lower) == "-":
                return False  # "Executive Order 13936"
        if all(word.lower in _QUARTERS or word.part for word in words):
            return False  # "the South", the "El" of "El Salvadorian"
        if atom.label == "GPE":
            if _is_who(table, atom) or (len(words) > 1 and key in self._given):
                return False
            if part:
                return True
            built = words[-1].lower in self._endings or (len(words) > 1 and key in self._knowledge.names)
            return len(words) <= _LONGEST and not built and not self._is_known(key)  # no "Panama Canal"
        unnamed = key not in self._knowledge.names and key not in self._given and not self._only_surname(key)
        if len(words) > 1 or not unnamed or atom.label not in ("PERSON", "ORG"):
            return False
        return table.tags[atom.start] == "NNP" and not _is_many(table, atom.start)

    def _is_known(self, key: str) -> bool:
        """Whether a name is one of a region, or of a large town."""
        for row in self._knowledge.names.get(key, ()):
            there, geo = self._knowledge.entities.get(row.entity), self._knowledge.geo.get(row.entity)
            if there is not None and there.kind in PLACE_KINDS - {"Settlement"}:
                return True
            if geo is not None and geo.population >= _LARGE_TOWN:
                return True
        return False

    def _surety(self, table: TokenTable, those: list[Atom]) -> frozenset[str]:
        """How sure the signs must be, by what the recogniser took the name for."""
        labels = {atom.label for atom in those}
        if "GPE" in labels or any(self._is_scene(table, atom) for atom in those):
            return frozenset({"sure", "person", "place"})
        return frozenset({"sure"}) if "ORG" in labels else frozenset({"sure", "person"})

    def _is_scene(self, table: TokenTable, atom: Atom) -> bool:
        """Whether something is in, or goes to, what the name names."""
        head = table.head_of(atom.start, atom.end)
        case, above = table.case(head), table.lemmas[table.heads[head]]
        if case in _INSIDE:
            return not self._signs.get(("mental", above))
        return case == "to" and self._heads.get(above) is Use.PLACE and table.pos[table.heads[head]] == "VERB"

    def _tells(self, table: TokenTable, atom: Atom, surety: frozenset[str]) -> bool:
        """Whether one place of a text tells that the name is a state's."""
        head = table.head_of(atom.start, atom.end)
        weak = "place" in surety
        if "person" in surety and self._ends_so(table.words[head].key):
            return True
        owned = owned_noun(self._signs, table, atom)
        if owned is not None:
            lemma, whole = owned
            if weak and whole:
                return True
            return self._signs.get(("owned", lemma)) in surety
        if table.possessive(atom.end - 1):
            return weak
        if _is_land_of_sorts(table, head):
            return True
        if table.deps[head] == "appos" and ("called", table.lemmas[table.heads[head]]) in self._signs:
            head = table.heads[head]  # "neighbours Arnor and Gondor"
        case, above = table.case(head), table.heads[head]
        if case:
            return self._under(table, case, above, head, surety)
        dep = table.deps[head]
        if dep == "nsubj":
            return self._does(table, above, surety) or self._says_of_itself(table, above, surety)
        return dep in ("obj", "nsubj:pass") and self._signs.get(("treated", table.lemmas[above])) in surety

    def _under(self, table: TokenTable, case: str, above: int, head: int, surety: frozenset[str]) -> bool:
        """Whether a name under a preposition is a state's: "ties with Arnor", "sanctions on Arnor"."""
        lemmas = [table.lemmas[above]]
        lemmas += [table.lemmas[kid] for kid in table.kids[above] if table.deps[kid] == "obj" and kid < head]
        if case in _BETWEEN and "place" in surety:
            return ("way", lemmas[0]) not in self._signs
        if case == "from":
            agent = table.words[head - 2].agent if head > 1 else None
            delegated = agent is not None and (is_of_state(agent) or agent.note == "delegation")
            return "place" in surety and delegated and not is_local(self._signs, agent)
        kind = {"with": "tie", "between": "tie", "on": "laid", "against": "laid"}.get(case)
        if case == "to":
            given = any(self._heads.get(lemma) is Use.AGENT for lemma in lemmas)
            given = given or self._signs.get(("given", lemmas[0])) is not None
            return self._signs.get(("owned", lemmas[0])) == "sure" or ("place" in surety and given)
        if kind is None:
            return False
        return any(self._signs.get((kind, lemma)) in surety for lemma in lemmas)

    def _does(self, table: TokenTable, verb: int, surety: frozenset[str]) -> bool:
        """Whether a state does what the subject does; a place that does anything but lie there acts."""
        within = [kid for kid in table.kids[verb] if table.deps[kid] == "xcomp"]
        acts = bool(within) or table.pos[verb] == "VERB"
        if "place" in surety and acts and ("still", table.lemmas[verb]) not in self._signs:
            return True
        verbs = [verb, *within]
        verbs += [kid for each in verbs for kid in table.kids[each] if table.deps[kid] == "conj"]
        if any(self._signs.get(("verb", table.lemmas[each])) in surety for each in verbs):
            return True
        objects = [kid for each in verbs for kid in table.kids[each] if table.deps[kid] == "obj"]
        objects += [kid for each in objects for kid in table.kids[each] if _is_own_tie(table, kid)]
        deeds = [kid for kid in objects if self._signs.get(("deed", table.lemmas[kid])) in surety]
        return any(all(table.words[each].lower not in _PERSONAL for each in table.kids[kid]) for kid in deeds)

    def _says_of_itself(self, table: TokenTable, verb: int, surety: frozenset[str]) -> bool:
        """Whether what the subject says that *it* would do is a state's deed: "said it would retaliate"."""
        said = [kid for kid in table.kids[verb] if table.deps[kid] == "ccomp"]
        of_itself = [
            clause
            for clause in said
            if any(
                table.deps[kid] == "nsubj" and table.words[kid].lower == "it" for kid in table.kids[clause]
            )
        ]
        return any(self._does(table, clause, surety - {"place"}) for clause in of_itself)

    def _ends_so(self, key: str) -> bool:
        return len(key) > _LONGEST_ENDING and any(
            ("ending", key[-length:]) in self._signs for length in (4, _LONGEST_ENDING)
        )

    def _add_companions(
        self, table: TokenTable, atoms: Atoms, named: Mapping[str, list[Atom]], lands: dict[str, str]
    ) -> None:
        """Names in one list with a state: "Sweden, Arnor and Gondor will meet"."""
        keys = {atom.start: key for key, those in named.items() for atom in those}
        states = [atom for atom in atoms.found if atom.kind is AtomKind.STATE]
        told = [*states, *(atom for those in named.values() for atom in those)]
        grown = True
        while grown:
            grown = False
            for row in _lists(table, told, keys):
                stated = any(
                    keys.get(each.start, "") in lands or (each.kind is AtomKind.STATE and not each.demonym)
                    for each in row
                )
                fresh = {keys[each.start] for each in row if each.start in keys} - lands.keys()
                if stated and fresh:
                    lands |= {key: _label(table, named[key]) for key in fresh}
                    grown = True


def _loose(table: TokenTable, atoms: Atoms) -> Iterator[Atom]:
    """Single names that make no atoms: those that the recogniser missed, or took for an organisation's."""
    other = {token for first, end, label in table.entities if label != "ORG" for token in range(first, end)}
    for token, tag in enumerate(table.tags):
        if tag != "NNP" or token in other or atoms.at(token) is not None:
            continue
        if table.words[token].lower in PEOPLES_AND_TONGUES:
            continue
        if table.deps[token] not in ("flat", "flat:name"):
            before, after = atoms.at(token - 1), atoms.at(token + 1)
            beside = before is not None and not before.rows and before.label == "PERSON"
            if not (beside or (after is not None and not after.rows)):
                yield Atom(token, token + 1, AtomKind.ORG, label="ORG")


def _beside(table: TokenTable, atoms: Atoms) -> Iterator[int]:
    """Names that the recogniser has missed, joined by *and* with a state that nobody knows."""
    for atom in atoms.found:
        if atom.kind is not AtomKind.STATE or atom.end - atom.start > 1:
            continue
        joined = [kid for kid in table.kids[atom.start] if table.deps[kid] == "conj"]
        joined += [table.heads[atom.start]] if table.deps[atom.start] == "conj" else []
        for token in joined:
            word = table.words[token]
            article = any(table.deps[kid] == "det" for kid in table.kids[token])
            if atoms.at(token) is None and table.tags[token] == "NNP" and not (word.agent or article):
                yield token


def _lists(table: TokenTable, told: list[Atom], keys: Mapping[int, str]) -> Iterator[list[Atom]]:
    """The lists of states and candidates, told as those who act are, that hold a candidate."""
    rows: dict[int, list[Atom]] = {}
    for atom in told:
        head = table.head_of(atom.start, atom.end)
        first = table.first_of_list(head) if table.deps[head] in ("conj", "appos") else head
        rows.setdefault(first, []).append(atom)
    for first, row in rows.items():
        case = table.case(first)
        acts = case in _LISTED
        if len(row) > 1 and acts and any(atom.start in keys for atom in row):
            yield row


def _is_titled(table: TokenTable, atom: Atom) -> bool:
    """Whether a person's title stands before a name: "Mr Arnor", "the minister, Arnor"."""
    before = atom.start - 1
    before -= before > 0 and table.words[before].text == ","
    word = table.words[before] if before >= 0 else None
    title = word.agent if word is not None else None
    if title is None or (title.plural and land_signs().get(("called", title.lemma))):
        return False
    return title.category in (AgentClass.OFFICE, AgentClass.HONORIFIC, AgentClass.PERSON)


def _is_who(table: TokenTable, atom: Atom) -> bool:
    """Whether *who*, or an office, goes on after a name, which tells a person's."""
    head, after = table.head_of(atom.start, atom.end), atom.end
    for kid in table.kids[head]:
        agent = table.words[kid].agent if table.deps[kid] == "appos" else None
        if agent is not None and agent.category is AgentClass.OFFICE:
            return True
    after += after < table.size and table.words[after].text == ","
    return after < table.size and table.words[after].lower in ("who", "whom")


def _is_own_tie(table: TokenTable, noun: int) -> bool:
    """Whether a noun is of what somebody has *with* another: "the resumption of ties with Arnor"."""
    return table.case(noun) == "of" and any(table.case(kid) == "with" for kid in table.kids[noun])


def _is_many(table: TokenTable, token: int) -> bool:
    """Whether the first word of a sentence has a plural's ending: "Hardliners restored ties"."""
    key = table.words[token].key
    plural = key.endswith("ies") or (key[-1] == "s" and key[-2:-1] not in _VOWELS and key[-2:-1] != "s")
    return plural and token == table.sentence_start(token)


def _is_land_of_sorts(table: TokenTable, head: int) -> bool:
    """Whether an apposition says that the name is a state's: "Arnor, a small republic"."""
    for kid in table.kids[head]:
        agent = table.words[kid].agent
        if table.deps[kid] == "appos" and agent is not None and agent.category is AgentClass.COUNTRY:
            return agent.lemma != "capital"
    return False


def _label(table: TokenTable, those: list[Atom]) -> str:
    return " ".join(table.text(those[0].start, those[0].end).split())


def _rows(label: str, kind: NameKind = NameKind.LABEL) -> tuple[Name, ...]:
    """The readings of an unknown state's name, or of its people's."""
    rule = "authority" if label.split()[-1] in PARTS else "state"
    state = Name(label, kind, f"{rule}/{slug(label)}")
    return (state,) if kind is NameKind.DEMONYM else (state, Name(label, kind, f"place/{slug(label)}"))


def _derived(key: str) -> Iterator[str]:
    """The forms that adjectives of a state's name may have: "Arnorian", "Eriadori"."""
    if " " in key or len(key) < _SHORTEST_STEM:
        return
    stems = {key, key.rstrip("aeiouy")} if key[-1] in _VOWELS else {key}
    if key.endswith("stan"):
        yield key.removesuffix("stan")
    for stem in stems:
        for ending in _ENDINGS:
            yield stem + ending
            yield f"{stem}{ending}s"


def _name_after_land(table: TokenTable, named: Mapping[str, list[Atom]], lands: dict[str, str]) -> None:
    """Where the adjective of a place's name acts as a state, the place is the state."""
    base = {form: key for key in named for form in _derived(key) if form in named and form != key}
    for form, key in base.items():
        peoples = form in lands or any(table.deps[atom.start] in _MODIFIERS for atom in named[form])
        placed = peoples and any(atom.label == "GPE" for atom in named[key])
        if placed or key in lands:
            lands.pop(form, None)
            lands[key] = _label(table, named[key])


def _spread(table: TokenTable, atoms: Atoms, lands: Mapping[str, str]) -> None:
    """Atoms for the names and adjectives of found states where the recogniser has none, or another."""
    forms = {form: (label, NameKind.DEMONYM) for key, label in lands.items() for form in _derived(key)}
    forms |= {key: (label, NameKind.LABEL) for key, label in lands.items()}
    for token in table.capitals:
        word = table.words[token]
        if word.key not in forms or table.pos[token] not in _NAMES:
            continue
        there = atoms.at(token)
        if there is not None and (there.rows or there.end - there.start > 1):
            continue
        label, kind = forms[word.key]
        if there is None and kind is NameKind.LABEL and table.deps[token] in _INSIDE_NAME:
            continue
        atoms.put(Atom(token, token + 1, AtomKind.STATE, _rows(label, kind), "GPE"))
