"""Which nouns of a text begin an agent phrase of their own."""

from __future__ import annotations

from .agent_lexicon import AgentClass, AgentWord, OfficeWord
from .agent_phrases import AgentPhrase, PhraseParser
from .atoms import AtomKind, Atoms
from .phrase_right import BUSINESS
from .referents import FIGHTERS
from .time_words import NUMBERS
from .token_table import TokenTable

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_IGNORED = frozenset({AgentClass.HONORIFIC, AgentClass.AGREEMENT})
_POSTPOSED = frozenset({"general", "delegate"})
_ADJECTIVES = ("weak", "definite")
_HYPHENS = frozenset("-–‐‑/")
_DESCRIBING = frozenset({"JJ", "JJS", "VBN", "NN"})
_CONDITIONS = frozenset({"emergency", "affairs", "siege", "war", "alert", "mind", "play", "readiness"})
_MOVED = frozenset({"military", "troop", "troops", "force", "population", "capital", "migratory"})
_RICH = frozenset({"industrialized", "industrialised"})
_TOLD_AHEAD = FIGHTERS | {"opposition"}
_POWERS = frozenset({"world", "major", "western", "european", "regional", "nuclear", "big", "great"})
"""What states are that are called powers."""
_PUBLIC = frozenset(
    {"political", "public", "opposition", "religious", "military", "key", "leading", "senior", "prominent",
     "cultural", "business", "historical", "historic", "respected", "community", "media", "church"}
)  # fmt: skip
"""What people are that are called figures, and numbers are not."""
_MAKING_UP = frozenset({"nation", "state", "country", "economy", "power", "member"})


def find_phrases(table: TokenTable, atoms: Atoms, parser: PhraseParser) -> list[AgentPhrase]:
    """Agent phrases in the order of their nouns. Those inside a wider one's own words are left out."""
    found: list[AgentPhrase] = []
    covered = -1
    for token, word in enumerate(table.words):
        agent = word.agent
        if agent is None or agent.category in _IGNORED or token <= covered:
            continue
        if table.tags[token] not in _NOUN_TAGS or atoms.at(token) is not None:
            continue
        if not _heads(table, atoms, token, agent) or _is_set_phrase(table, token):
            continue
        if _from_each_to_each(table, token):
            continue
        phrase = parser.parse(token, agent, covered + 1)
        if named_by_post(table, phrase.core[0]) or _names_office(table, phrase):
            continue
        if found and _says_of_whom(table, found[-1], phrase):
            continue
        found.append(phrase)
        covered = max((t for t in phrase.core if t > token), default=covered)
    return found


def _says_of_whom(table: TokenTable, before: AgentPhrase, phrase: AgentPhrase) -> bool:
    """Whether a noun only says of whom an organisation is: "officials of the Group of Six [rich nations]"."""
    told = phrase.word.plural or phrase.word.lemma == "member"
    if not told or phrase.word.lemma not in _MAKING_UP or not before.owners:
        return False
    owner = before.owners[-1]
    if owner.kind is not AtomKind.ORG or not owner.end == before.end <= phrase.head:
        return False
    between = range(before.end, phrase.head)
    return all(table.tags[each] in _DESCRIBING or table.words[each].lower in _RICH for each in between)


def _heads(table: TokenTable, atoms: Atoms, token: int, agent: AgentWord) -> bool:
    """Whether the noun is a head: not "Prime" or "deputy" before a further office noun.

    Not "General" after one.
    """
    words = table.words
    if token + 1 < table.size and words[token + 1].lower in BUSINESS:
        return True  # "chargé d'affaires"
    if words[token].lower in _POSTPOSED and token and words[token - 1].agent is not None:
        before = words[token - 1].agent
        if before is not None and before.category is AgentClass.OFFICE:
            return False
    following = token + 1
    while following < table.size and words[following].text in _HYPHENS:
        following += 1
    ahead = following
    while ahead < table.size and ahead < token + 6 and atoms.at(ahead) is None:
        word = words[ahead]
        if (
            word.agent is not None
            and word.agent.category in (AgentClass.OFFICE, AgentClass.PERSON)
            and ahead < token + 6
        ):
            if table.tags[ahead] not in _NOUN_TAGS or words[ahead].lower in _POSTPOSED:
                return True
            return _stands_alone(table, atoms, token, ahead, agent)
        if word.office not in (OfficeWord.RANK, OfficeWord.FIELD) or ahead > token + 3:
            break
        ahead += 1
    return not _modifies(table, atoms, token)


def _stands_alone(table: TokenTable, atoms: Atoms, token: int, ahead: int, agent: AgentWord) -> bool:
    """A body before an office ("Defense Ministry spokesman") is spoken of too.

    An office before one is not.
    """
    if agent.lemma == "police" and not table.words[token].capital and atoms.at(token - 1) is None:
        return False  # "two police officers", but "Kenyan police officers"
    if agent.category in (AgentClass.BODY, AgentClass.GOVERNMENT):
        return True
    return agent.plural and not table.words[ahead].capital


def _modifies(table: TokenTable, atoms: Atoms, token: int) -> bool:
    """Whether the noun only describes another one: "leader cult", "member states"."""
    head = table.heads[token]
    agent = table.words[token].agent
    if agent and agent.category is AgentClass.BODY and table.words[token].capital:
        return False
    if agent and agent.category is AgentClass.FORCE and table.deps[token] == "amod" and head > token:
        return True  # "the military operation"
    if agent and agent.lemma in _TOLD_AHEAD and not agent.plural and _tells_of_a_name(atoms, token):
        return True  # "the separatist [IPOB] movement", "the rebel [New Forces]"
    if table.words[token].lower == "official" and table.tags[token] == "JJ" and head > token:
        return True  # "his first official visit"
    if agent and agent.note in _ADJECTIVES and table.deps[token] == "amod" and head > token:
        return True  # "professional staff", "the public meeting"
    if table.deps[token] != "compound" or head <= token or atoms.at(head) is not None:
        return False
    return not table.words[head].capital or table.words[head].agent is not None


def _tells_of_a_name(atoms: Atoms, token: int) -> bool:
    """Whether a noun stands as an adjective right before the name of an organisation."""
    after = atoms.at(token + 1)
    return after is not None and after.kind is AtomKind.ORG


def _from_each_to_each(table: TokenTable, token: int) -> bool:
    """Whether a noun is said twice around *to*, of what goes on between them: "people-to-people ties"."""
    words = table.words
    for other in (token - 4, token + 4):
        if 0 <= other < table.size and words[other].lower == words[token].lower:
            joint = [word.text.lower() for word in words[min(token, other) + 1 : max(token, other)]]
            if joint[1] == "to" and joint[0] in _HYPHENS and joint[2] in _HYPHENS:
                return True
    return False


def _is_set_phrase(table: TokenTable, token: int) -> bool:
    """Whether a noun names nobody in a set phrase: *good offices*, *states of emergency*."""
    words = table.words
    before = words[token - 1].lower if token else ""
    after = [word.lower for word in words[token + 1 : token + 3]]
    match words[token].lower:
        case "persons":
            return before == "in" and words[token - 2].lower in ("trafficking", "traffic")
        case "organization" | "organisation" | "source" | "sources":
            return after[:1] == ["of"] and not words[token].capital  # "the organization of elections"
        case "offices":
            return before == "good"
        case "figure" | "figures":
            return before not in _PUBLIC
        case "powers":
            return before not in _POWERS and before not in NUMBERS
        case "state" | "states":
            return len(after) == 2 and after[0] == "of" and after[1] in _CONDITIONS
        case "movement" | "movements":
            return before in _MOVED or after[:1] == ["of"]
        case "parties":
            named = [word.lower for word in words[max(token - 3, 0) : token]]
            return words[token].capital and (named == ["conference", "of", "the"] or before == "states")
        case _:
            return False


def _names_office(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether the post only tells whose staff comes next: "the prime minister's office"."""
    if phrase.word.category is not AgentClass.OFFICE or not table.possessive(phrase.end - 1):
        return False
    after = phrase.end + 1
    return after < table.size and table.words[after].lower == "office"


def named_by_post(table: TokenTable, token: int) -> bool:
    """Whether a post stands for its staff: "Office of the Spokesperson"."""
    words = table.words
    before = token - 2 if token > 2 and words[token - 1].lower == "the" else token - 1
    return (
        before > 0 and words[before].lower == "of" and words[before - 1].lower in ("office", "bureau", "post")
    )
