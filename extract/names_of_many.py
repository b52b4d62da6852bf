"""Names set after a plural that say who is meant: "the presidents of A and B, X and Y"."""

from __future__ import annotations

from dataclasses import replace

from .agent_phrases import AgentPhrase
from .person_names import PersonSpan
from .persons import Link
from .referents import Referent, Sort
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
