"""Personal names with the offices that introduce them, in every order the press knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .atoms import Atom, AtomKind, Atoms
from .name_completion import is_honorific
from .token_table import TokenTable

_NAME = 9
_WHERE, _FURTHER = 5, 9
_OF_WHAT = ("in", "for", "to", "of")
_LEAST = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CALLED = frozenset({"called", "named", "known", "nicknamed", "dubbed", "identified", "surnamed", "styled"})
_JOINT = frozenset({"and", "/", "&", ","})
_CLOSERS = frozenset({",", ".", ";", ")", ":", "—", "–", "-", "”", '"', "?", "!", "and"})


@dataclass(slots=True)
class PersonSpan:
    """Tokens `[start, end)` that name a person, `[name_start, name_end)` without offices.

    `phrases` are the offices given with the name, the nearest first; `owners` states given after it
    ("President Biden of the United States"); `gender` what a title tells.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    phrases: list[AgentPhrase] = field(default_factory=list["AgentPhrase"])
    owners: list[Atom] = field(default_factory=list["Atom"])
    gender: str = ""


def join_offices(table: TokenTable, atoms: Atoms, phrases: list[AgentPhrase]) -> list[PersonSpan]:
    """Each personal name with the offices given with it, in text order."""
    ending = {phrase.end: phrase for phrase in phrases}
    starting = {phrase.start: phrase for phrase in phrases}
    names = [atom for atom in atoms.found if atom.kind is AtomKind.PERSON]
    behind = [phrase for atom in names if (phrase := starting.get(atom.end + 1)) is not None]
    for first, second in pairwise(behind):
        if _told_of_each(table, first, second):
            del ending[first.end]
    spans = [_before(table, atom, ending) for atom in names]
    for span, following in pairwise(spans):
        _share(table, span, following)
    taken = {id(phrase) for span in spans for phrase in span.phrases}
    for span in spans:
        _after(table, atoms, span, starting, taken)
    return spans


def _told_of_each(table: TokenTable, first: AgentPhrase, second: AgentPhrase) -> bool:
    """Whether offices follow both of two names between commas: *A, President of Chad, B, King of Lesotho*."""
    between = table.words[first.end : second.start]
    marks = [word.text for word in between if not word.capital]
    offices = all(each.word.category is AgentClass.OFFICE and each.owners for each in (first, second))
    return offices and len(between) <= _NAME and marks == [",", ","] and between[0].text == ","


def _before(table: TokenTable, atom: Atom, ending: dict[int, AgentPhrase]) -> PersonSpan:
    """The name with what stands before it."""
    name = " ".join(table.text(atom.start, atom.end).split())
    span = PersonSpan(atom.start, atom.end, atom.start, atom.end, name)
    position = atom.start
    while position and is_honorific(table, position - 1):
        agent = table.words[position - 1].agent
        span.gender = span.gender or (agent.gender if agent else "")
        position -= 1
    span.start = position
    phrase = _introducing(table, atom, position, ending)
    if phrase is not None and _is_served(table, phrase):
        return span
    while phrase is not None and phrase.word.category in (AgentClass.OFFICE, AgentClass.PERSON):
        span.phrases.append(phrase)
        span.start = phrase.start
        span.gender = span.gender or phrase.word.gender
        first, phrase = phrase, _joined(table, phrase, ending) or _styled(table, atom, phrase, ending)
        if phrase is not None and atom.end == atom.start + 1 and _are_letters(table, first, phrase):
            break  # "the PM and FM Roe" are two
    return span


def _are_letters(table: TokenTable, *phrases: AgentPhrase) -> bool:
    """Whether offices are told by letters alone: *FM*."""
    return all(
        each.end == each.head + 1 == each.start + 1 and table.words[each.head].upper for each in phrases
    )


def _is_served(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether an office is only that of whom somebody serves: "Assistant to [the President] Jane Roe"."""
    served = phrase.determiner == "the" and phrase.start > 1 and table.words[phrase.start - 1].lower == "to"
    return served and table.words[phrase.start - 2].capital and table.tags[phrase.start - 2].startswith("NN")


def _introducing(
    table: TokenTable, atom: Atom, position: int, ending: dict[int, AgentPhrase]
) -> AgentPhrase | None:
    """The office right before a name: adjoining, before a bracket, or set off by a comma."""
    phrase = ending.get(position) or _called(table, position, ending)
    if phrase is not None or not position:
        return phrase
    if position > 3 and table.words[position - 1].text == ")":
        return ending.get(position - 3)
    if position > 1 and table.words[position - 1].text == ",":
        phrase = ending.get(position - 1) or _told_where(table, atom, position - 1, ending)
        if phrase and _apposed(table, atom, phrase):
            known = phrase.owners or phrase.definite or table.words[phrase.head].capital
            known = known or table.tags[phrase.start - 1] == "POS"  # "the forum's director, Jan Roe"
            known = known and not _is_of_several(table, atom, phrase)
            return phrase if known else None
    return None


def _is_of_several(table: TokenTable, atom: Atom, phrase: AgentPhrase) -> bool:
    """Whether a noun names several, of whom one name after it is not told: "a man of the team, Roe, said"."""
    after = [word.lower for word in table.words[atom.end : atom.end + 2]]
    listed = "and" in after or (len(after) > 1 and table.words[atom.end + 1].capital)
    return (phrase.word.plural or phrase.word.note == "mass") and after[:1] == [","] and not listed


def _called(table: TokenTable, position: int, ending: dict[int, AgentPhrase]) -> AgentPhrase | None:
    """Whom a name is told of by a participle: "a preacher named A", "the commander, known as A"."""
    verb = position - 1
    if verb > 0 and table.words[verb].lower == "as":
        verb -= 1
    if verb <= 0 or table.words[verb].lower not in _CALLED or table.deps[verb] not in ("acl", "acl:relcl"):
        return None
    end = verb
    while end and (table.tags[end - 1] == "RB" or table.words[end - 1].text == ","):
        end -= 1
    phrase = ending.get(end)
    return phrase if phrase and phrase.head == table.heads[verb] and not phrase.word.plural else None


def _told_where(
    table: TokenTable, atom: Atom, comma: int, ending: dict[int, AgentPhrase]
) -> AgentPhrase | None:
    """The office that a name is apposed to, with *in* or *for* a country between: "UN envoy in Libya, A"."""
    head = table.head_of(atom.start, atom.end)
    if table.deps[head] != "appos":
        return None
    near = range(max(comma - _FURTHER, 0), comma)
    found = (ending[end] for end in near if end in ending and table.words[end].lower in _OF_WHAT)
    return next((each for each in found if each.head == table.heads[head]), None)


def _joined(table: TokenTable, phrase: AgentPhrase, ending: dict[int, AgentPhrase]) -> AgentPhrase | None:
    """A further office of the same person before `phrase`: "Deputy Prime Minister and Foreign Minister"."""
    if phrase.determiner:
        return None
    if called := _called(table, phrase.start, ending):
        return called
    if phrase.start in ending:
        return ending[phrase.start]
    if phrase.start > 3 and table.words[phrase.start - 1].text == ")" and phrase.start - 3 in ending:
        return ending[phrase.start - 3]
    joint = phrase.start - 1
    if joint < 1 or table.words[joint].lower not in _JOINT:
        return None
    found = ending.get(joint)
    if found is None or found.determiner or found.word.plural:
        return None
    apart = found.owners and phrase.owners and found.owners[0].rows[:1] != phrase.owners[0].rows[:1]
    return None if apart else found  # "Chad's president and Nigerian leader Ann Roe" are two


def _styled(
    table: TokenTable, atom: Atom, style: AgentPhrase, ending: dict[int, AgentPhrase]
) -> AgentPhrase | None:
    """The office set off by a comma before a style and a name: *the chairman of the council, Bishop A*."""
    alone = style.start + 1 == style.end and table.words[style.head].capital and not style.owners
    if not alone or style.start < _LEAST or table.words[style.start - 1].text != ",":
        return None
    office = ending.get(style.start - 1)
    if office is None or office.determiner != "the" or office.word.plural:
        return None
    listed = atom.end + 1 < table.size and table.words[atom.end + 1].lower == "and"
    return office if _apposed(table, atom, office) and not listed else None


def _share(table: TokenTable, span: PersonSpan, following: PersonSpan) -> None:
    """A plural office serves all names listed after it: "Members of Parliament A and B"."""
    between = table.words[span.name_end : following.start]
    listed = 0 < len(between) <= 2 and all(word.lower in ("and", ",") for word in between)
    if listed and not following.phrases and span.phrases and span.phrases[0].word.plural:
        following.phrases.append(span.phrases[0])


def _apposed(table: TokenTable, atom: Atom, phrase: AgentPhrase) -> bool:
    """Whether a name after a comma is the office-holder's: set off on both sides or parsed so."""
    head = table.head_of(atom.start, atom.end)
    if table.deps[head] == "appos" and phrase.start <= table.heads[head] < phrase.end:
        return True
    titled = not phrase.determiner and table.words[phrase.head].capital and not phrase.word.plural
    return atom.end >= table.size or (
        table.words[atom.end].text in (",", ".", ")", ";") and (table.deps[head] != "conj" or titled)
    )


def _after(
    table: TokenTable, atoms: Atoms, span: PersonSpan, starting: dict[int, AgentPhrase], taken: set[int]
) -> None:
    """What follows the name: "of the United States"; ", Washington's adviser"; ", who serves as …"."""
    end, words = span.name_end, table.words
    if end + 1 >= table.size:
        return
    if words[end].lower == "of" and (span.phrases or " " in span.name):
        _of_state(atoms, span, end + 2 if words[end + 1].lower == "the" else end + 1)
        return
    if words[end].text not in (",", "(", "–", "—"):
        return
    first = end + 1
    if words[first].lower == "who":
        first = _after_copula(table, first + 1)
    phrase = starting.get(first)
    if phrase is None or id(phrase) in taken or phrase.word.plural:
        return
    if phrase.word.category is AgentClass.OFFICE and (first > end + 1 or _closed(table, phrase)):
        span.phrases.append(phrase)
        taken.add(id(phrase))
        span.end = phrase.end if first == end + 1 else span.end


def _of_state(atoms: Atoms, span: PersonSpan, first: int) -> None:
    atom = atoms.at(first)
    if atom and atom.start == first and atom.kind is AtomKind.STATE and not atom.demonym:
        span.owners.append(atom)
        span.end = atom.end


def _closed(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether an office after a name ends with the clause, so that it does not introduce the next name."""
    if phrase.end >= table.size or table.sentences[phrase.end] != table.sentences[phrase.head]:
        return True
    follows = table.words[phrase.end].text
    if follows in _CLOSERS or not follows.strip():
        return True
    return table.deps[phrase.head] == "appos" and not is_teller(table, phrase)


def is_teller(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether an office after a name is the subject of what follows: "met A, an army spokesman said"."""
    named = table.heads[phrase.head]
    for token in range(phrase.end, min(phrase.end + _WHERE, table.size)):
        if table.words[token].text in _CLOSERS or table.tags[token].startswith("W"):
            return False
        if table.tags[token] in _FINITE:
            return table.heads[named] != token or not table.deps[named].startswith("nsubj")
    return False


def _after_copula(table: TokenTable, token: int) -> int:
    """The token after "is", "was", "serves as", "has served as"."""
    start = token
    while token < table.size and token < start + 4 and table.words[token].lower in (
        "is", "was", "has", "had", "served", "serves", "been", "as", "also", "currently",
    ):  # fmt: skip
        token += 1
    return token if token > start else -1
