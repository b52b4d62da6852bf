"""What was named before and is now called by what it is.

"the ministry", "the Assembly", "the group", "the Vienna-based agency", "the 27-nation bloc".
"""

from __future__ import annotations

from ..ontology.model import Entity
from ..ontology.names import slug
from .agent_phrases import AgentPhrase
from .referents import SUBJECTS, Discourse, Referent, Sort, is_state

FIGHTING = frozenset(
    {"rebel", "armed", "insurgent", "militant", "guerrilla", "separatist", "islamist", "jihadist",
     "paramilitary", "militia"}
)  # fmt: skip
"""What a group is called that fights."""
ARMIES = frozenset({"army", "military"})
_COMPANIES = frozenset({"Company"})
_BANDS = frozenset({"NonStateArmedGroup", "PoliticalParty"})
_CALLED = {
    "group": frozenset({"NonStateArmedGroup"}),
    "movement": _BANDS,
    "faction": _BANDS,
    "militia": frozenset({"NonStateArmedGroup"}),
    "party": frozenset({"PoliticalParty"}),
    "alliance": frozenset({"InternationalOrganization"}),
    "bloc": frozenset({"InternationalOrganization"}),
    "grouping": frozenset({"InternationalOrganization"}),
    "body": frozenset({"InternationalOrganization"}),
    "organisation": frozenset({"InternationalOrganization"}),
    "organization": frozenset({"InternationalOrganization"}),
}
"""The kinds of entity that each noun calls, though it is no word of their names."""
_BOTH = frozenset({"InternationalOrganization", "Organization"})
_NEARBY = {
    "group": _BOTH,
    "organisation": _BOTH,
    "organization": _BOTH,
    "watchdog": _BOTH,
    "agency": _BOTH,
    "movement": frozenset({"Organization"}),
    "party": frozenset({"Organization"}),
    "charity": frozenset({"Organization"}),
    "company": frozenset({"Organization"}),
    "firm": frozenset({"Organization"}),
}
"""Kinds that a noun calls only where one of them has just been named."""
_WIDE = frozenset({"regional", "international", "continental", "global", "world"})
"""What an organisation is that is called a body."""
_SORTS = _WIDE | {
    "economic", "trade", "military", "defence", "defense", "political", "security", "nuclear", "human",
    "rights", "aid", "relief", "humanitarian", "refugee", "environmental", "monitoring", "advocacy",
    "intergovernmental",
}  # fmt: skip
"""Words that tell of what sort an organisation is, and none from another."""
_APART = frozenset({"other", "rival", "opposing", "splinter", "similar", "different"})
_AGAINST = ("pro-", "anti-")
_WHOLES = frozenset({"bloc", "alliance", "grouping"})
_HOUSES = frozenset({"assembly", "legislature", "parliament"})
_COURTS = frozenset({"court", "tribunal"})
_PARTY_WORDS = frozenset(
    {"movement", "front", "league", "union", "congress", "alliance", "coalition", "bloc", "democrats",
     "forum"}
)  # fmt: skip
_WHOLE = frozenset({"org/un", "org/eu"})
"""What is no *group* and no *agency*."""
_TELLING = frozenset({"of", "that", "which", "who", "whose", "called", "led", "known", "behind"})
_LOOK_BACK, _NEAR = 12, 2


def named_again(talk: Discourse, phrase: AgentPhrase, owners: list[str] | None = None) -> Referent | None:
    """What was named before and is now called by its noun; of one of the states `owners`, if any.

    "the ministry", "the Assembly", "the company"; "the Hutu movement", whatever people a state has.
    """
    if _APART & {*phrase.adjectives} or any(each.startswith(_AGAINST) for each in phrase.adjectives):
        return None  # "the pro-Western party" is told apart from the one just named
    describing = _describing(talk, phrase, owners)
    table, last = talk.table, -1
    found: Referent | None = None
    for referent in talk.back(phrase.start, _LOOK_BACK):
        entity = _one(talk, referent, owners)
        if entity is None or not _is_called(phrase, referent, entity, describing):
            continue
        here = table.sentences[referent.head]
        if found is not None and here != last:
            break
        if found is None or table.deps[referent.head] in ("nsubj", "nsubj:pass"):
            found, last = referent, here  # "the FACT includes deserters of the SPLA. The group …": the FACT
    if found is not None:
        return refer(phrase, found.entities, "role", 0.75, found.sort)
    return None if owners else _just_named(talk, phrase, describing)


def refer(
    phrase: AgentPhrase, entities: tuple[str, ...], how: str, confidence: float, sort: Sort,
    *, plural: bool = False,
) -> Referent:  # fmt: skip
    """The referent of a body or organisation that `phrase` tells of."""
    return Referent(
        phrase.start, phrase.end, phrase.head, phrase.core, entities, how, confidence, sort,
        phrase.word.lemma,
        plural or len(entities) > 1,
    )  # fmt: skip


def _describing(talk: Discourse, phrase: AgentPhrase, owners: list[str] | None) -> set[str]:
    """The words of a phrase that its referent's name has to have: not its noun, nor those of a people."""
    common = not owners and not talk.table.words[phrase.head].capital
    peoples = {each.lower for each in talk.table.words[phrase.start : phrase.head] if each.capital and common}
    return {word for word in phrase.words if word != phrase.word.lemma} - peoples


def _one(talk: Discourse, referent: Referent, owners: list[str] | None) -> Entity | None:
    """The one organisation that a referent is, if it may be of `owners`."""
    if referent.sort not in (Sort.ORG, Sort.PEOPLE) or referent.plural or referent.how == "pronoun":
        return None
    entity = talk.entities.get(referent.entities[0])
    if entity is None or len(referent.entities) > 1:
        return None
    if owners and is_state(entity.belongs_to) and not {entity.belongs_to, entity.id} & {*owners}:
        return None  # "the Israeli group" is none of Uganda
    return entity


def _is_called(phrase: AgentPhrase, referent: Referent, entity: Entity, describing: set[str]) -> bool:
    """Whether the noun of a phrase is one by which an entity is called, or a word of its name."""
    noun = phrase.word.lemma
    whole = entity.label.partition(" of ")[0] if entity.kind == "Delegation" else entity.label
    label = slug(whole).split("-")
    wide = noun == "body" and bool(_WIDE & {*phrase.adjectives, *phrase.words})
    fights = wide or (noun != "body" and describing <= FIGHTING)
    sort = entity.kind == "InternationalOrganization" and noun != "body" and describing <= _SORTS
    if (fights or sort) and entity.kind in _CALLED.get(noun, ()):
        return noun not in _WHOLES or not entity.belongs_to.startswith("org/")  # a part is no "bloc"
    if not describing <= {*label, *slug(entity.id.rpartition("/")[2]).split("-")}:
        return False
    if noun in ARMIES and entity.kind == "NonStateArmedGroup" and not entity.label.endswith("Armed Forces"):
        return False
    house = noun in _HOUSES and (entity.kind == "Parliament" or entity.id.endswith("/parliament"))
    house = house or (noun in _COURTS and bool(_COURTS & {*label}))
    named = noun in label and entity.kind != "UnnamedGroup"
    trades = noun in ("company", "firm") and entity.kind in _COMPANIES
    return house or named or trades or referent.noun == noun


def _just_named(talk: Discourse, phrase: AgentPhrase, describing: set[str]) -> Referent | None:
    """The organisation just named that a noun may call, subjects first: "Oxfam left. The group said"."""
    table, noun = talk.table, phrase.word.lemma
    kinds = _NEARBY.get(noun)
    after = table.words[phrase.end].lower if phrase.end < table.size else ""
    told = _SORTS | FIGHTING
    if (
        kinds is None
        or phrase.word.plural
        or phrase.determiner != "the"
        or after in _TELLING
        or not describing <= told
    ):
        return None
    armed = bool(FIGHTING & {*describing, *phrase.adjectives})
    back = [each for each in talk.back(phrase.start, _NEAR) if each.how != "metonym"]
    back.sort(key=lambda each: (-table.sentences[each.head], table.deps[each.head] not in SUBJECTS))
    for referent in back:
        entity = _one(talk, referent, None)
        if entity is None or entity.kind not in kinds or (armed and not entity.minted):
            continue
        if noun == "party" and not _PARTY_WORDS & {*slug(entity.label).split("-")}:
            continue
        if noun == "agency" and not (describing or entity.belongs_to or entity.kind == "Organization"):
            continue
        if entity.id not in _WHOLE or noun.startswith("organi"):
            return refer(phrase, referent.entities, "role", 0.65, referent.sort)
    return None
