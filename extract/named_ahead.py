"""Who acts in the clause that a phrase opens, and owns what it tells: "After her talks with A, B left"."""

from __future__ import annotations

from .atoms import AtomKind
from .referents import SUBJECTS, Discourse, Referent, Sort

_OPENING = frozenset(
    {"during", "in", "on", "throughout", "after", "before", "following", "at", "ahead of", "since", "upon"}
)
_JOURNEYS = frozenset(
    {"trip", "visit", "tour", "travel", "stay", "remark", "speech", "address", "stop", "tenure", "keynote",
     "appointment", "nomination", "election", "reelection", "re-election", "inauguration", "resignation"}
)  # fmt: skip
MUTUAL = frozenset(
    {"talk", "meeting", "discussion", "conversation", "negotiation", "consultation", "call", "encounter",
     "lunch", "dinner", "breakfast"}
)  # fmt: skip
"""What two have with each other."""
_HAD = _JOURNEYS | MUTUAL | {"arrival"}
"""What somebody has or holds, and may be told of before he is named."""
_COMPANY = frozenset({"delegation", "team", "entourage", "aide", "staff", "colleague", "companion"})
_CLIMB = 3
_GOVERNING = frozenset({"government", "authority", "authorities", "regime"})
_SORTS = {AtomKind.STATE: Sort.STATE, AtomKind.ORG: Sort.ORG}


def named_ahead(talk: Discourse, token: int, *, several: bool = False) -> tuple[str, ...]:
    """The persons who are the subject of the clause that opens with what a pronoun owns; else nobody.

    Those who come along are left out: "During their trip, Minister Roe and the delegation".
    """
    table = talk.table
    top = table.heads[token]
    if table.deps[token] != "nmod:poss" or table.lemmas[top] not in _HAD:
        return ()
    for _ in range(_CLIMB):
        if table.deps[top] != "nmod":
            break
        top = table.heads[top]
    verb = table.heads[top]
    if table.deps[top] not in ("obl", "ROOT", "dep", "parataxis") or table.case(top) not in _OPENING:
        return ()
    subject = next((each for each in table.kids[verb] if table.deps[each] in SUBJECTS), -1)
    if subject < token:
        return () if several else _titled_after(talk, top)
    members = [subject, *(each for each in table.kids[subject] if table.deps[each] == "conj")]
    if several and len(members) == 1 and table.lemmas[table.heads[token]] in MUTUAL:
        told = [kid for kid in table.kids[verb] if table.deps[kid] in ("obj", "iobj") and _person(talk, kid)]
        members += told[:1]  # "during their meeting, Roe told Doe"
    if several == (len(members) == 1):
        return ()
    known = {each: _person(talk, each) for each in members}
    named = tuple(person for person in known.values() if person)
    return named if all(person or table.lemmas[each] in _COMPANY for each, person in known.items()) else ()


def _titled_after(talk: Discourse, noun: int) -> tuple[str, ...]:
    """Who comes right after the comma of a phrase, with a title at most: "During her trip, Minister Roe"."""
    table = talk.table
    first = noun + 1
    while first < table.sentence_end(noun) and table.words[first].text != ",":
        first += 1
    atom = next((each for each in talk.atoms.found if each.start > first), None)
    if atom is None or table.lemmas[noun] not in _JOURNEYS:
        return ()
    between = (table.words[place] for place in range(first + 1, atom.start))
    titled = all(word.office or word.agent or word.lower in ("of", "the") for word in between)
    person = talk.named_at.get(atom.start, "") if titled else ""
    return (person,) if person else ()


def _person(talk: Discourse, token: int) -> str:
    """The person whom a token names, or who stands in apposition to it."""
    table = talk.table
    for each in (token, *(kid for kid in table.kids[token] if table.deps[kid] in ("appos", "flat"))):
        atom = talk.atoms.at(each)
        if atom is not None and (person := talk.named_at.get(atom.start, "")):
            return person
    return ""


def body_ahead(talk: Discourse, token: int) -> Referent | None:
    """The state or body that is the subject of the clause which a phrase with its own opens.

    "Before its withdrawal from Mali, France closed …", "Voicing its regret, the Omani government …".
    """
    table = talk.table
    verb = _clause_opened(talk, token) if table.deps[token] == "nmod:poss" else -1
    if verb < 0 or _is_named_before(talk, token):
        return None
    subject = next((each for each in table.kids[verb] if table.deps[each] in SUBJECTS and each > token), -1)
    if subject < 0 or any(table.deps[kid] == "conj" for kid in table.kids[subject]):
        return None
    named = [subject]
    if table.lemmas[subject] in _GOVERNING:
        named += [kid for kid in table.kids[subject] if table.deps[kid] in ("amod", "compound", "nmod:poss")]
    for each in named:
        atom = talk.atoms.at(each)
        sort = _SORTS.get(atom.kind) if atom is not None else None
        if atom is not None and sort is not None and atom.rows:
            return Referent(token, token + 1, token, (token,), (atom.rows[0].entity,), "pronoun", 0.65, sort)
    return None


def _is_named_before(talk: Discourse, token: int) -> bool:
    """Whether somebody is named before a token in its sentence."""
    before = range(talk.table.sentence_start(token), token)
    return any(atom.start in before and atom.kind is not AtomKind.PLACE for atom in talk.atoms.found)


def _clause_opened(talk: Discourse, token: int) -> int:
    """The verb of the clause that the phrase or participle around a token opens; -1 where there is none."""
    table, here = talk.table, talk.table.heads[token]
    for _ in range(_CLIMB + 2):
        above = table.heads[here]
        if above == here or table.deps[here] in SUBJECTS:
            return -1
        opens = table.deps[here] in ("obl", "advcl") and above > here
        if opens and any(table.deps[kid] in SUBJECTS for kid in table.kids[above]):
            return above
        here = above
    return -1
