"""Who acts in the clause that a phrase opens, and owns what it tells: "After her talks with A, B left"."""

from __future__ import annotations

from .referents import SUBJECTS, Discourse

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
