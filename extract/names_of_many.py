"""Names set after a plural that say who is meant: "the presidents of A and B, X and Y"."""

from __future__ import annotations

from dataclasses import replace

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .atoms import Atom, AtomKind
from .person_names import PersonSpan
from .persons import Link
from .referents import Discourse, Referent, Sort
from .token_table import TokenTable


def named_after(
    table: TokenTable, phrase: AgentPhrase, referent: Referent, spans: list[PersonSpan],
    links: dict[int, Link],
) -> Referent:  # fmt: skip
    """What `phrase` stands for: those whose names follow it, else `referent`."""
    named: list[PersonSpan] = []
    if referent.how == "office":
        named = _names_after(table, phrase, spans, len(referent.entities))
    elif referent.how == "minted" and phrase.word.plural:
        named = _apposed(table, phrase, spans)
    persons = tuple(links[each.name_start][0] for each in named)
    return replace(referent, entities=persons, sort=Sort.PERSON) if persons else referent


def bodies_named_after(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """States or bodies whose names say who a counted plural is: "two groups, A and B"; None for others."""
    table, place = talk.table, phrase.end
    bodies = phrase.word.category in (AgentClass.ORGANIZATION, AgentClass.SIDE, AgentClass.COUNTRY)
    opens = place < table.size and table.words[place].text in (",", "(", ":")
    if not (bodies and opens and phrase.word.plural and phrase.count > 1):
        return None
    found: list[Atom] = []
    while place + 1 < table.size and len(found) < phrase.count:
        place += 1
        atom = talk.atoms.at(place)
        named = atom is not None and bool(atom.rows) and not atom.demonym
        if named and atom is not None and atom.kind in (AtomKind.ORG, AtomKind.STATE):
            found.append(atom)
            place = atom.end - 1
        elif table.words[place].lower not in ("the", "and", ","):
            return None
    if len(found) < phrase.count:
        return None
    sort = Sort.STATE if found[0].kind is AtomKind.STATE else Sort.ORG
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, tuple(each.rows[0].entity for each in found),
        "group", 0.8, sort, phrase.word.lemma, True,
    )  # fmt: skip


def _names_after(
    table: TokenTable, phrase: AgentPhrase, spans: list[PersonSpan], wanted: int
) -> list[PersonSpan]:
    """The names of several office-holders set after a comma: "the presidents of A and B, X and Y"."""
    if wanted < 2 or table.words[min(phrase.end, table.size - 1)].text != ",":
        return []
    found = _row(table, phrase.end + 1, spans)[:wanted]
    return found if len(found) == wanted else []


def _apposed(table: TokenTable, phrase: AgentPhrase, spans: list[PersonSpan]) -> list[PersonSpan]:
    """All those whose names say who people are: "two reporters, A and B"; none where others may be meant."""
    if table.words[min(phrase.end, table.size - 1)].text != ",":
        return []
    found = _row(table, phrase.end + 1, [each for each in spans if each.name_end - each.name_start > 1])
    whole = len(found) > 1 and table.words[found[-1].start - 1].lower == "and"
    first = table.head_of(found[0].start, found[0].name_end) if found else -1
    told = whole and table.deps[first] == "appos" and table.heads[first] == phrase.head
    return found if told and phrase.count in (0, len(found)) else []


def _row(table: TokenTable, place: int, spans: list[PersonSpan]) -> list[PersonSpan]:
    """The names that follow one another from a place on, with commas and *and* between them."""
    found: list[PersonSpan] = []
    for span in spans:
        if span.start == place:
            found.append(span)
            place = span.end
            while place < table.size and table.words[place].lower in (",", "and"):
                place += 1
    return found
