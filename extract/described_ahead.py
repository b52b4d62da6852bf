"""Persons described before they are named: "A career diplomat, Ambassador Roe served there"."""

from __future__ import annotations

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .named_again import refer
from .referents import Discourse, Referent, Sort

_FAR, _TITLES, _SENTENCES_AHEAD = 14, 6, 3
_LONGEST_TITLE = 9
_SENT_OUT = frozenset(
    {"diplomat", "envoy", "official", "negotiator", "minister", "general", "emissary", "mediator",
     "commander", "lawmaker", "senator", "aide"}
)  # fmt: skip
HEADS = frozenset(
    {"president", "prime", "premier", "chancellor", "king", "queen", "emir", "spokesman", "spokeswoman"}
)
"""Who would not be called by less, or only speaks for others."""
_SAYING = frozenset({"say", "tell", "add", "report", "warn", "note", "claim", "announce", "declare", "write"})


def described_ahead(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Who is named as the subject after a description that opens a sentence; None if that is another."""
    table, start = talk.table, phrase.start
    one = phrase.determiner in ("a", "an") and not phrase.word.plural
    people = phrase.word.category in (AgentClass.PERSON, AgentClass.OFFICE)
    if not (one and people) or start != table.sentence_start(start):
        return None
    comma = phrase.end
    last = min(table.sentence_end(start), phrase.end + _FAR)
    while comma < last and table.words[comma].text != ",":
        if table.tags[comma] in ("VBD", "VBZ", "VBP", "MD", "WP"):
            return None
        comma += 1
    name = next((place for place in range(comma + 1, comma + _TITLES) if place in talk.named_at), -1)
    atom = talk.atoms.at(name)
    if comma >= last or atom is None or not all(_is_titled(talk, each) for each in range(comma + 1, name)):
        return None
    verb = atom.end
    while verb < table.size and (table.tags[verb] in ("RB", "MD") or table.pos[verb] == "AUX"):
        verb += 1
    if verb == table.size or not table.tags[verb].startswith("VB") or table.lemmas[verb] in _SAYING:
        return None  # "A gunman, Roe, fled", "A gunman fled, Roe said"
    return refer(phrase, (talk.named_at[name],), "role", 0.75, Sort.PERSON)


def named_later(talk: Discourse, phrase: AgentPhrase) -> Referent | None:
    """Who is named soon after by the same noun: "A UN envoy called for calm. The envoy, Jan Roe, said"."""
    table = talk.table
    one = phrase.determiner in ("a", "an") and not phrase.word.plural
    people = phrase.word.category in (AgentClass.PERSON, AgentClass.OFFICE)
    if not (one and people):
        return None
    last = table.sentences[phrase.head] + _SENTENCES_AHEAD
    for place in range(phrase.end, table.size - 3):
        if table.sentences[place] > last:
            return None
        if table.words[place].lower != table.words[phrase.head].lower:
            continue
        if table.words[place - 1].lower != "the" or table.words[place + 1].text != ",":
            return None
        person = talk.named_at.get(place + 2, "")
        record = talk.persons.get(person)
        if record is None or min(record.places, default=0) < phrase.start:
            return None
        return refer(phrase, (person,), "role", 0.7, Sort.PERSON)
    return None


def introduced_next(talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
    """Who is named as the subject of the next sentence: "A senior Chadian envoy left. John Roe flew to Peru".

    The first mention of somebody without an office, or with one of the same state that is no head of it.
    """
    table = talk.table
    one = phrase.determiner in ("a", "an") and phrase.word.lemma in _SENT_OUT and not phrase.word.plural
    acts = table.deps[phrase.head] == "nsubj" and phrase.start == table.sentence_start(phrase.start)
    first = table.sentence_end(phrase.head)
    if not (one and acts and len(owners) == 1) or first >= table.size:
        return None
    name = next((place for place in range(first, first + _LONGEST_TITLE) if place in talk.named_at), -1)
    person = talk.named_at.get(name, "")
    record = talk.persons.get(person)
    if record is None or min(record.places, default=0) < first or table.deps[name] != "nsubj":
        return None
    titled = {table.words[place].lower for place in range(first, name) if table.words[place].key}
    told = table.lemmas[table.heads[name]] in _SAYING and phrase.word.lemma not in titled
    state = talk.state_of(person)
    if told or titled & HEADS or (titled and state != talk.state_of(owners[0])):
        return None
    if not titled and state not in ("", talk.state_of(owners[0])):
        return None
    return refer(phrase, (person,), "role", 0.7, Sort.PERSON)


def _is_titled(talk: Discourse, token: int) -> bool:
    """Whether a word belongs to the title before a name."""
    word = talk.table.words[token]
    return word.capital and (word.agent is not None or word.office is not None)
