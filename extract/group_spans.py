"""How far the name of people without a name reaches: "[leaders of the three countries] met"."""

from __future__ import annotations

from ..ontology.model import Span
from .referents import Referent, Sort
from .token_table import TokenTable

_LONGEST = 8
_BY_NOUN = ("office", "minted", "role")
_INSIDE = frozenset({"det", "amod", "compound", "nummod", "case", "flat", "nmod:desc", "advmod"})


def span_as_told(table: TokenTable, referent: Referent, span: Span) -> Span:
    """The stretch that names a referent for others who read its mentions; mostly that of its words.

    Several agents are named by their noun, without those whose they are; one group of people with all of what
    *of* tells of it, but for governments, which are those of whom it tells.
    """
    if referent.how in _BY_NOUN and len(referent.entities) > 1 and referent.core:
        peoples = referent.noun == "person" and referent.sort is Sort.PEOPLE
        end = _end_of_row(table, referent) if peoples else max(referent.core) + 1
    elif referent.sort is Sort.PEOPLE and referent.how == "minted" and referent.noun != "government":
        end = _end(table, referent)
    else:
        return span
    return Span(span.start, table.ends[end - 1], table.text(referent.start, end))


def _end_of_row(table: TokenTable, people: Referent) -> int:
    """The token after the last of those whose people they are: "[the people of Chad and Mali] celebrate"."""
    owners = [kid for kid in table.kids[people.head] if kid > people.head and table.case(kid) == "of"]
    rest = [kid for kid in table.kids[owners[0]] if table.deps[kid] == "conj"] if owners else []
    return max(people.end, *(token + 1 for token in (*owners[:1], *rest))) if owners else people.end


def _end(table: TokenTable, people: Referent) -> int:
    """The token after all that *of* tells of people."""
    end, noun = people.end, people.head
    while end < table.size and table.words[end].lower == "of" and (inside := _complement(table, noun, end)):
        noun, end = inside, inside + 1
    return end


def _complement(table: TokenTable, noun: int, preposition: int) -> int:
    """The noun that *of* joins to another, where only its own words stand between; 0 if there is none."""
    inside = table.heads[preposition]
    own = range(preposition, inside)
    closed = all(table.heads[each] == inside and table.deps[each] in _INSIDE for each in own)
    hangs = table.heads[inside] == noun and table.deps[inside] == "nmod"
    return inside if hangs and closed and inside - preposition <= _LONGEST else 0
