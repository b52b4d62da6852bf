"""Other names that a text gives an organisation: "the Blue Brigade, also known as the Night Owls".

And the first word of a longer name: "Borealis Shipping Ltd. signed … Borealis will".
"""

from __future__ import annotations

from collections.abc import Iterator

from .atoms import Atom, AtomKind, Atoms
from .named import NameResolver
from .referents import Discourse
from .token_table import TokenTable

_QUOTES = frozenset({"“", "”", '"', "``", "''", "‘", "’"})
_CALLED = (
    ("also", "known", "as"), ("known", "as"), ("also", "called"), ("better", "known", "as"),
    ("formerly", "known", "as"), ("a.k.a",), ("aka",), ("or",), ("formerly",),
)  # fmt: skip
"""What stands between two names of one thing; after *or* the second must stand in quotation marks."""
_LONGEST = 5


def other_names(talk: Discourse, atoms: Atoms, names: NameResolver) -> None:
    """Learn the other names of the organisations of a text, wherever they stand in it."""
    table = talk.table
    for whole in [atom for atom in atoms.found if atom.kind is AtomKind.ORG]:
        for start, end in _given_after(table, whole.end):
            known = atoms.at(start)
            if known is None or not known.rows:
                _learn(talk, atoms, names, whole, start, end)
        if (other := _apposed(table, atoms, whole)) is not None:
            _learn(talk, atoms, names, whole, other.start, other.end)
    first_words = _first_words(table, atoms)
    for short in [atom for atom in atoms.found if atom.kind is AtomKind.ORG and not atom.rows]:
        longer = first_words.get(table.words[short.start].text)
        if longer is not None and short.end == short.start + 1 and atoms.at(short.start) is short:
            _learn(talk, atoms, names, longer, short.start, short.end)


def _apposed(table: TokenTable, atoms: Atoms, whole: Atom) -> Atom | None:
    """What an organisation of one word or acronym is called in full: "Nefca, the Nordic Finance Council,"."""
    start = whole.end + 2
    other = atoms.at(start) if start < table.size else None
    between = [word.lower for word in table.words[whole.end : start]]
    if other is None or between != [",", "the"] or other.start != start or other.end >= table.size:
        return None
    alone = whole.end - whole.start == 1 and other.end - start > 1 and not other.rows
    head = table.head_of(other.start, other.end)
    called = table.deps[head] == "appos" and whole.start <= table.heads[head] < whole.end
    listed = any(table.deps[kid] == "conj" for each in (head, table.heads[head]) for kid in table.kids[each])
    closed = not table.words[other.end].key or table.tags[other.end].startswith("VB")
    return other if alone and called and closed and not listed and other.kind is AtomKind.ORG else None


def _given_after(table: TokenTable, end: int) -> Iterator[tuple[int, int]]:
    """Tokens `[start, end)` of the names that follow one which ends at `end`."""
    words = table.words
    end += end < table.size and words[end].text == ")"
    token = end + (end < table.size and words[end].text == ",")
    for phrase in _CALLED:
        if tuple(word.lower for word in words[token : token + len(phrase)]) != phrase:
            continue
        start = token + len(phrase)
        start += start < table.size and words[start].lower == "the"
        quoted = start < table.size and words[start].text in _QUOTES
        start += quoted
        stop = _end_of_name(table, start)
        if stop > start and (quoted or phrase != ("or",)):
            yield start, stop
            stop += stop < table.size and words[stop].text in _QUOTES
            bracketed = stop + 1 < table.size and words[stop].text == "("
            closed = _end_of_name(table, stop + 1) if bracketed else stop
            if bracketed and closed > stop + 2 and closed < table.size and words[closed].text == ")":
                yield stop + 1, closed
        return


def _end_of_name(table: TokenTable, start: int) -> int:
    """The end of the capitalised words that begin at `start`; those between them may be small."""
    end = start
    for token in range(start, min(start + _LONGEST, table.size)):
        if table.words[token].capital:
            end = token + 1
        elif token == start or table.words[token].lower not in ("of", "de", "del", "la", "the", "for"):
            break
    return end


def _first_words(table: TokenTable, atoms: Atoms) -> dict[str, Atom]:
    """The names of several words by their first one, where no other name begins so."""
    found: dict[str, Atom] = {}
    shared: set[str] = set()
    for atom in atoms.found:
        first = table.words[atom.start]
        unknown = atom.kind is AtomKind.ORG and not atom.rows and atom.end - atom.start > 1
        telling = first.agent is None and not first.upper and table.tags[atom.start] in ("NNP", "NNPS")
        if not (unknown and telling):
            continue
        before = found.setdefault(first.text, atom)
        if not _same_words(table, before, atom):
            shared.add(first.text)
    return {key: atom for key, atom in found.items() if key not in shared}


def _same_words(table: TokenTable, one: Atom, other: Atom) -> bool:
    """Whether one name is the other, or the beginning of it: "Borealis Shipping" (Ltd.)."""
    size = min(one.end - one.start, other.end - other.start)
    rows = (table.words[atom.start : atom.start + size] for atom in (one, other))
    return all(a.text == b.text for a, b in zip(*rows, strict=True))


def _learn(talk: Discourse, atoms: Atoms, names: NameResolver, whole: Atom, start: int, end: int) -> None:
    """Take the words `[start, end)` for another name of an organisation, here and elsewhere."""
    table = talk.table
    said = [word.text for word in table.words[start:end]]
    entity = whole.rows[0].entity if whole.rows else names.org_id(talk, table, whole)
    talk.acronyms[" ".join(table.text(start, end).split())] = entity
    for token in [each for each, word in enumerate(table.words) if word.text == said[0]]:
        known, size = atoms.at(token), len(said)
        here = [word.text for word in table.words[token : token + size]] == said
        wider = known is not None and (known.start < token or known.end > token + size)
        goes_on = token + size < table.size and table.tags[token + size] in ("NNP", "NNPS")
        if here and not (wider or goes_on) and known is not whole:
            atoms.put(Atom(token, token + size, AtomKind.ORG, whole.rows, "ORG"))
