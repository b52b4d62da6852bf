"""Whether somebody spoken of may be one of those whom a plural means: *the ministers*, *the sides*."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .atoms import STATE_KINDS
from .holders import Holders
from .offices_called import is_called
from .referents import FIGHTERS, Discourse, PersonRecord, Referent, Sort, Title

_SIDES = frozenset(
    {"Organization", "NonStateArmedGroup", "InternationalOrganization", "PoliticalParty", "Company", "Person",
     "Delegation"}
)  # fmt: skip
_ANYBODY = frozenset(
    {
        "",
        "leader",
        "counterpart",
        "official",
        "diplomat",
        "chief",
        "man",
        "woman",
        "politician",
        "side",
        "actor",
        "individual",
        "figure",
    }
)
_RULING = frozenset(
    {"president", "premier", "chancellor", "king", "queen", "emir", "amir", "sultan", "prince", "leader",
     "chairman", "chairperson", "taoiseach", "pm", "minister", "commander", "chief", "head", "general",
     "colonel", "secretary"}
)  # fmt: skip
_EMISSARIES = frozenset({"envoy", "representative", "mediator", "facilitator", "emissary"})
_TELLING_APART = frozenset({"amod", "nmod:poss", "nmod", "compound", "nummod", "acl", "acl:relcl"})


def fits(
    holders: Holders, talk: Discourse, referent: Referent, entity: str, sort: Sort | None, noun: str
) -> bool:
    """Whether an entity, one of a referent's, is of a sort and called by a noun; empty for anybody."""
    known = talk.entities.get(entity)
    if sort is None:
        return _is_side(talk, referent, entity)
    if sort is Sort.STATE:
        return known is not None and known.kind in STATE_KINDS
    if referent.sort is not Sort.PERSON:
        return False
    record = talk.persons.get(entity)
    if noun == "leader" and record is not None:
        if record.titles:
            return any(_rules(title) for title in record.titles)
        held = holders.held_by(entity)
        if held and not any(holders.is_highest(tenure.post) for tenure in held):
            return False
    if not noun and tells_for_others(talk, entity):
        return False  # "the spokesman said that the two would meet"
    called = talk.table.lemmas[referent.start : referent.end]
    if noun in _ANYBODY or record is None or "counterpart" in called:
        return True
    return _holds(holders, talk, record, noun)


def _is_side(talk: Discourse, referent: Referent, entity: str) -> bool:
    """Whether states, organisations and persons will all do."""
    known = talk.entities.get(entity)
    collective = known is not None and (known.kind in _SIDES or known.kind in STATE_KINDS)
    collective = collective or (referent.sort is Sort.PEOPLE and referent.noun in FIGHTERS)
    collective = collective or (entity.startswith("group/") and referent.sort is Sort.ORG)
    speaks = tells_for_others(talk, entity) or referent.noun.startswith("spokes")
    collective = collective or is_nationality(talk, referent)
    person = referent.sort is Sort.PERSON
    return (collective or person) and not speaks and referent.how != "pronoun"


def _holds(holders: Holders, talk: Discourse, record: PersonRecord, noun: str) -> bool:
    """Whether a person has the office, by what the text calls him or else by what is known."""
    nouns = {_office(title) for title in record.titles if noun != "minister" or "prime" not in title.words}
    minister = any(title.noun == "secretary" and not title.ranks for title in record.titles)
    known = talk.entities.get(record.entity)
    posts = {tenure.post.rpartition("/")[2] for tenure in holders.held_by(record.entity)}
    if not nouns:
        agent = agent_lexicon().agents.get(noun)
        office = is_called(noun, posts) or (agent is not None and agent.category is AgentClass.OFFICE)
        posts = {post for post in posts if noun != "minister" or post != "prime-minister"} or posts
        able = not posts or any(noun in post.split("-") for post in posts) or "secretary-of-state" in posts
        able = able or is_called(noun, posts)
        return office and known is not None and not known.minted and able
    sent = noun in _EMISSARIES and bool(_EMISSARIES & nouns)
    return noun in nouns or sent or (noun == "minister" and minister) or is_called(noun, nouns)


def _office(title: Title) -> str:
    """The noun of a title; "prime-minister" for that."""
    return "prime-minister" if title.noun == "minister" and "prime" in title.words else title.noun


def _rules(title: Title) -> bool:
    """Whether an office makes a leader: of the ministers only the prime minister."""
    return title.noun in _RULING and (title.noun != "minister" or "prime" in title.words)


def tells_for_others(talk: Discourse, entity: str) -> bool:
    """Whether somebody is named as one who only speaks for others."""
    record = talk.persons.get(entity)
    return record is not None and any(title.noun.startswith("spokes") for title in record.titles)


def is_nationality(talk: Discourse, referent: Referent) -> bool:
    """Whether people are told by their state alone (*the Thais*), no *ethnic Thais*, no *Chad's Thais*."""
    told = {talk.table.deps[kid] for kid in talk.table.kids[referent.head]}
    return referent.sort is Sort.PEOPLE and referent.how == "demonym" and told.isdisjoint(_TELLING_APART)
