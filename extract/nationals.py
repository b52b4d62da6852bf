"""Which people of a state a noun made of its name means: all of them, so many, those somewhere, or one."""

from __future__ import annotations

from ..ontology.model import Entity
from .referents import Discourse, Sort
from .token_table import TokenTable

_ALL = frozenset({"every", "each", "all"})
_ONE = frozenset({"a", "an", "one", "another"})
_COUNTING = frozenset({"many", "most", "some", "several", "few", "more", "other", "numerous", "countless"})
_TELLING = frozenset({"nmod", "acl", "acl:relcl"})
_WHERE = frozenset({"in", "at", "from", "across", "around", "inside", "outside", "near", "abroad", "of"})
_STANDING = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj", "nmod:poss", "appos"}
)
_SINGULAR = ("NN", "NNP", "JJ")
_BACK, _LONGEST = 2, 6


def names_people(table: TokenTable, token: int) -> bool:
    """Whether a noun made of a state's name stands for people (*the Omanis*, *every Omani*), no adjective."""
    if table.tags[token] in ("NNPS", "NNS"):
        return table.deps[token] not in ("amod", "compound")
    told = any(table.words[kid].lower in _ALL | _ONE and kid < token for kid in table.kids[token])
    following = token + 1 < table.size and table.tags[token + 1].startswith("NN")
    return told and not following and table.deps[token] in _STANDING and table.tags[token] in _SINGULAR


def nationals(talk: Discourse, first: int, token: int, state: Entity) -> tuple[Entity, bool]:
    """The people whom a noun made of a state's name means, and whether they are several.

    `first` is the first of the noun's tokens ("Turkish Cypriots"), `token` the last.
    """
    table = talk.table
    before = [table.words[kid].lower for kid in table.kids[token] if kid < first]
    if not _ALL.isdisjoint(before):
        return _all_of(talk, state), True
    if not _ONE.isdisjoint(before):
        return talk.mint_people(f"citizen of {state.label}", state.id), False
    start, end = _start(table, first, token), _end(table, token)
    if end == token + 1 and "the" in before and (told := _told_before(talk, token, state)) is not None:
        return told, True
    if start == first and end == token + 1:
        return _all_of(talk, state), True
    label = " ".join(table.text(start, end).split())
    opens = start < first and start == table.sentence_start(start)
    label = label[0].lower() + label[1:] if opens and not table.tags[start].startswith("NNP") else label
    return talk.mint_people(label, state.id), True


def _all_of(talk: Discourse, state: Entity) -> Entity:
    return talk.mint_people(f"people of {state.label}", state.id)


def _start(table: TokenTable, first: int, token: int) -> int:
    """The first of the words before that tell some apart: "[thousands of] Omanis", "[young] Omanis"."""
    if (counter := table.in_clause(token)) != token:
        return counter
    telling = [
        kid for kid in table.kids[token]
        if kid < first
        and (table.deps[kid] in ("nummod", "amod") or table.words[kid].lower in _COUNTING)
    ]  # fmt: skip
    return min(telling, default=first)


def _end(table: TokenTable, token: int) -> int:
    """The end of the words after that tell some apart: "Omanis [in Paris]", "Omanis [who fled]"."""
    for kid in table.kids[token]:
        if kid < token or table.deps[kid] not in _TELLING or table.words[token + 1].text == ",":
            continue
        if table.deps[kid] == "nmod" and table.case(kid) not in _WHERE:
            continue
        return table.end_around(token, min(token + _LONGEST, table.sentence_end(token)))
    return token + 1


def _told_before(talk: Discourse, token: int, state: Entity) -> Entity | None:
    """Those of a state just told whom *the* takes up: "300 Omanis fled. The Omanis …"."""
    for referent in talk.back(token, _BACK):
        known = talk.entities.get(referent.entities[0])
        people = referent.sort is Sort.PEOPLE and referent.how == "demonym" and referent.plural
        if people and known is not None and known.belongs_to == state.id:
            return known if not known.label.startswith("people of ") else None
    return None
