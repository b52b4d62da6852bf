"""Which entities a token stands for, and whether they can act or be a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from ..ontology.model import Document, Entity, Mention
from .agent_lexicon import AgentClass, agent_lexicon
from .atoms import AGREEMENT_KINDS, PLACE_KINDS
from .drafts import Filler
from .parsed import Token
from .pronouns import WE
from .referents import FIGHTERS, country_of

_STAFF = frozenset({"office", "staff", "team", "aide"})
_FOLLOWERS = frozenset({"party", "camp", "entourage", "movement", "coalition"})
_TOWNS = frozenset(
    {"town", "city", "village", "port", "suburb", "island", "province", "region", "district", "capital",
     "stronghold", "bastion", "enclave", "outpost",
     "area", "state", "county", "governorate", "prefecture"}
)  # fmt: skip
_SENT_OUT = frozenset({"representative", "negotiator", "envoy", "delegate", "official", "leader", "emissary"})
_RULE = frozenset({"government", "regime", "administration", "cabinet"})
_MEMBERS = frozenset(
    {
        "member",
        "each",
        "both",
        "all",
        "neither",
        "group",
        "contingent",
        "team",
        "handful",
        "trio",
        "pair",
        "dozen",
        "number",
        "element",
        "segment",
    }
)
_LANDS = frozenset(
    {"region", "province", "republic", "territory", "enclave", "statelet", "kingdom", "emirate"}
)
_PANELS = frozenset({"committee", "panel", "commission", "mission", "troika"})
BODIES = frozenset({"committee", "subcommittee", "commission", "panel", "council"})
_BODY_GROUPS = frozenset({"contact", "working", "support", "steering"})
_SITTING = frozenset({"meet", "convene", "sit", "gather", "assemble", "reconvene", "mediate"})
_WHOSE = frozenset({"of", "between", "from"})
_SETTING = ("in", "at", "near", "on", "about")
_LED = frozenset({"delegation", "team", "mission", "group", "panel", "committee", "troika", "quartet"})
_MADE_UP = frozenset({"make", "consist", "compose", "comprise", "include", "form"})
_SENT = frozenset(
    {
        "representative",
        "delegation",
        "delegate",
        "official",
        "negotiator",
        "envoy",
        "leader",
        "minister",
        "team",
        "commander",
        "officer",
        "general",
        "expert",
    }
)
_REPRESENTING = _SENT | _SENT_OUT
_BY_NAME = frozenset({"demonym", "name", "alias"})
_OWNERS = frozenset({"State", "Territory", "InternationalOrganization", "Organization", "GovernmentBody"})
_OPPOSED = frozenset({"NonStateArmedGroup", "PoliticalParty", "Person"})
_NAMED = frozenset({"Person"})
_LISTED = frozenset({"Person", "InternationalOrganization", "Organization", "UnnamedGroup"})
COLLECTIVE = frozenset({"UnnamedGroup", "Delegation"})
_RAIDS = frozenset(
    {"attack", "raid", "ambush", "assault", "offensive", "bombing", "shelling", "incursion", "strike", "fire"}
)  # fmt: skip
_UNSURE = 0.6
_CLOSE = 2
_TREATIES = AGREEMENT_KINDS - {"Resolution", "Principles", "Declaration"}


class LinkedDocument(Protocol):
    """What event extraction needs of a linked document."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, in text order."""
        ...

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity mentioned or minted."""
        ...

    def all_at(self, token: Token) -> tuple[Mention, ...]:
        """The mentions headed by a token."""
        ...


class Fillers:
    """The entities of one linked document, by token."""

    def __init__(self, linked: LinkedDocument, known: Mapping[str, Entity], document: Document) -> None:
        self._linked = linked
        self._known = known
        self._minted = {each.id: each for each in linked.entities}
        self._at: dict[int, tuple[Mention, ...]] = {}
        self._around: dict[int, tuple[Mention, ...]] | None = None
        self._agents: dict[int, list[Filler]] = {}
        self.quoted: Callable[[Token], bool] = lambda token: False
        self.document = document

    def entity(self, name: str) -> Entity | None:
        """The entity of this id, minted in this document or curated."""
        return self._minted.get(name) or self._known.get(name)

    def kind(self, name: str) -> str:
        """The ontology class of an entity."""
        found = self.entity(name)
        return found.kind if found is not None else ""

    def state(self, name: str) -> str:
        """The state of a person, body or group; what has none stands for itself."""
        found = self.entity(name)
        return found.belongs_to or name if found is not None else name

    def is_sent(self, token: Token) -> bool:
        """Whether a token stands for people of an international organisation, as its envoys and officers."""
        people = [each.entity for each in self.at(token)]
        if not people or any(self.kind(each) not in ("Person", "UnnamedGroup") for each in people):
            return False
        owners = [*map(self.state, people), *(each.entity for each in self.names_within(token))]
        return any(self.kind(each) == "InternationalOrganization" for each in owners)

    def kind_at(self, token: Token, name: str) -> str:
        """The class of an entity as a token tells it: who has no name but an office is a person."""
        kind = self.kind(name)
        return "Person" if kind == "UnnamedGroup" and self._is_office_holder(token) else kind

    def _is_office_holder(self, token: Token) -> bool:
        """Whether a token is an office that stands for one: "the mayor", "Chad's former premier"."""
        told = agent_lexicon().agents.get(token.lower_)
        office = told is not None and told.category is AgentClass.OFFICE and not told.plural
        return office and any(each.lower_ == "the" or each.dep_ == "nmod:poss" for each in token.children)

    def owner(self, filler: Filler) -> Filler:
        """The state whose body a filler is; who is no body stands for itself."""
        body = self.kind(filler.entity) == "GovernmentBody"
        return replace(filler, entity=self.state(filler.entity)) if body else filler

    def add(self, entity: Entity) -> None:
        """Make an entity known that was minted after linking."""
        self._minted.setdefault(entity.id, entity)

    def entities(self) -> tuple[Entity, ...]:
        """Every entity of the document, those minted after linking among them, sorted."""
        return tuple(sorted(self._minted.values()))

    def at(self, token: Token) -> tuple[Mention, ...]:
        """The mentions that a token heads."""
        known = self._at.get(token.i)
        if known is None:
            known = self._at[token.i] = self._linked.all_at(token)
        return known

    def covered(self, how: frozenset[str]) -> Callable[[Token], bool]:
        """A test whether a token lies inside a mention of one of these ways of naming.

        A named agreement may tell of its making, and does not count.
        """
        inside: set[int] = set()
        for mention in self._linked.mentions:
            if mention.how in how and self.kind(mention.entity) not in AGREEMENT_KINDS:
                inside.update(range(mention.span.start, mention.span.end))
        return lambda token: token.idx in inside

    def units(self, tokens: Iterable[Token]) -> dict[int, tuple[int, int]]:
        """For each token of a name, the token range (half open) of the widest name it lies in."""
        found: dict[int, tuple[int, int]] = {}
        starts = [token.idx for token in tokens]
        by_start = {start: place for place, start in enumerate(starts)}
        for mention in sorted(self._linked.mentions, key=lambda each: each.span.start - each.span.end):
            first, last = by_start.get(mention.span.start), bisect_left(starts, mention.span.end)
            if first is None or first in found or mention.how in ("pronoun", "group", "role", "metonym"):
                continue
            if mention.how == "minted" and self.kind(mention.entity) == "UnnamedGroup":
                continue  # "sent an envoy to Khartoum"
            found.update((place, (first, last)) for place in range(first, last) if place not in found)
        return found

    def agents(self, token: Token, *, voice: bool = False) -> list[Filler]:
        """The agents that a token stands for: persons, states, organisations, groups.

        *We* and *our* outside quotation marks stand for somebody only where an author is known or `voice`
        says so. They are found once for each token, when all trees are mended; the list is not to be changed.
        """
        ours = token.lower_ in WE and token.pos_ == "PRON"  # not "the US"
        if ours and not voice and not self.quoted(token) and not self.document.author:
            return []
        known = self._agents.get(token.i)
        if known is None:
            known = self._agents[token.i] = self._find_agents(token)
        return known

    def named(self, tokens: Iterable[Token]) -> list[str]:
        """The ids of the agents that tokens stand for, in their order."""
        return [filler.entity for each in tokens for filler in self.agents(each)]

    def _find_agents(self, token: Token) -> list[Filler]:
        found: list[Filler] = []
        named: list[Token] = []
        unnamed = token.tag_ == "NNS" and not self.at(token)
        if unnamed or any(self.kind(each.entity) in COLLECTIVE for each in self.at(token)):
            named = [each for each in token.children if each.dep_ == "appos" and self._names(each, token)]
            named = named or self._said_to_be(token) or self._such_as(token)
        elif not self.at(token) and token.tag_ == "NN":
            named = self._right_after(token)
        if named:
            return [filler for each in _with_conjuncts(named) for filler in self.agents(each)]
        if any(each.how == "office" for each in self.at(token)) and token.tag_ != "NNS":
            named = [each for each in token.children if each.dep_ == "appos" and self._person_around(each)]
            if named:  # "the chairman of the bloc, President A"
                return [filler for each in named for filler in self.agents(each)]
        found += self._acting(self._person_around(token) or self._person_after(token) or self.at(token))
        found += [each for leader in _led_by(token) for each in self.agents(leader)]
        if found:
            found += self._beside_state(token)
        sides = () if any(each.how == "office" for each in found) else _sent_by(token)
        sent = [each for side in sides for each in self.agents(side) if each.how == "group"]
        sent += [each for side in _sent_by_government(token) for each in self.agents(side)]
        if not (sent or found) and _tells_whose(token):
            return [self._fighters(token)]
        if sent or found or not (owners := _behind(token)):
            body = not (sent or found) and _is_sitting(token)
            return [self._unnamed(token, _called(token))] if body else sent or found
        staff = token.lemma_.lower() in _STAFF  # "our team"
        told = [each for owner in owners for each in self.agents(owner, voice=staff)]
        if token.lemma_.lower() in _RULE:
            told = [replace(each, entity=self.state(each.entity)) for each in told]
        return [_at(token, each) for each in told] if is_reciprocal(token) else told

    def _fighters(self, token: Token) -> Filler:
        """Those whose attack it is by a word before it: the document's *rebels* of *a rebel attack*."""
        label = token.lemma_.lower().replace("gunman", "gunmen")
        return self._unnamed(token, label if label.endswith("men") else f"{label}s")

    def _unnamed(self, token: Token, label: str) -> Filler:
        """A group of the document without a name of its own."""
        key = f"group/{self.document.id[:12]}-{label.replace(' ', '-')}"
        self.add(Entity(key, "UnnamedGroup", label, minted=True))
        return Filler(token.idx, token.idx + len(token.text), key, token.text, "minted", confidence=_UNSURE)

    def _right_after(self, noun: Token) -> list[Token]:
        """The name right behind whose it is (*his companion Sofia Roe*, *Manolev's wife, Nadya*)."""
        owned = any(each.dep_ == "nmod:poss" for each in noun.children)
        named = [each for each in noun.children if each.dep_ == "appos" and 0 < each.i - noun.i <= _CLOSE]
        return [each for each in named if owned and self._person_around(each)]

    def _said_to_be(self, people: Token) -> list[Token]:
        """Who a sentence says that people are (*the countries mediating were A and B*)."""
        name = people.head
        deps = {each.dep_ for each in name.children}
        says = people.dep_ == "nsubj" and "cop" in deps and "case" not in deps  # "officials are in Cairo"
        return [name] if says and name.pos_ == "PROPN" and self.at(name) else []

    def _such_as(self, people: Token) -> list[Token]:
        """Who is named as one of them (*critics such as Chad and Mali*)."""
        named = [each for each in people.children if each.dep_ == "nmod" and each.left_edge.lower_ == "such"]
        return [each for each in named if each.pos_ == "PROPN" and self.at(each)]

    def _names(self, named: Token, people: Token) -> bool:
        """Whether an apposition says who people are: *the envoy, A*; *the three mediators, A and B*."""
        if self._person_around(named):
            return True
        listed = people.tag_ == "NNS" and any(each.dep_ == "conj" for each in named.children)
        return listed and bool(self.at(named))

    def _beside_state(self, token: Token) -> list[Filler]:
        """Persons and groups hung on the state whose government or officials stand beside them.

        As in the government *of Egypt and Hamas*, officials *of France and the envoy Roe*, ministers *of the
        member states, the president of the council, and the envoy*: no state has a part in both. Those who
        met officials *of the Malian government, the UN, and civil society* met these as well; members *of
        the council and Sweden* are Sweden, too.
        """
        if token.tag_ not in ("NN", "NNS"):
            return []
        owners = [each for each in token.children if each.dep_ == "nmod"]
        joined = _enumerated(owners)
        kinds = _OWNERS | {"UnnamedGroup"}
        if not joined or not any(self.kind(each.entity) in kinds for o in owners for each in self.at(o)):
            return []
        found = [each for other in joined for each in self._person_around(other) or self.at(other)]
        wanted = _OPPOSED if token.tag_ == "NN" else _LISTED if token.lemma_ in _REPRESENTING else _NAMED
        wanted |= {"State"} if token.lemma_ == "member" else frozenset()
        end = max((each.span.end for each in self.at(token)), default=0)
        senders = {self.state(each.entity) for each in self.at(token)}
        apart = [each for each in found if each.span.start >= end and each.entity not in senders]
        return [filler(each, each.entity) for each in apart if self.kind(each.entity) in wanted]

    def itself(self, token: Token) -> list[Filler]:
        """Whom a word names by itself, whoever's title it stands in (the *Russian* ambassador)."""
        inner = [each for each in self._linked.mentions if each.span.start == token.idx]
        if not inner:  # the second word of "North Korean", of "Islamic State targets"
            end = token.idx + len(token)
            inner = [each for each in self._linked.mentions if each.span.end == end and each.how in _BY_NAME]
        narrowest = min((each.span.end for each in inner), default=0)
        inner = [each for each in inner if each.span.end == narrowest]
        inner = [each for each in inner if self.kind(each.entity) != "Person" or each.how == "pronoun"]
        return self._acting(inner)

    def _acting(self, mentions: Iterable[Mention]) -> list[Filler]:
        """Those of some mentions that can act."""
        named = ((each, self.as_agent(each.entity)) for each in mentions)
        return [filler(each, name) for each, name in named if name]

    def states_of(self, token: Token) -> list[Filler]:
        """The states in which the towns that a token stands for lie."""
        owners = [(each, self.state(each.entity)) for each in self.at(token)]
        return [
            filler(each, owner) for each, owner in owners if self.kind(owner) in ("State", "DeFactoAuthority")
        ]

    def names_within(self, token: Token) -> list[Filler]:
        """The agents named inside the phrase that a token heads (envoys of *Norway* and *Chile*)."""
        widest = (
            max((each.span.end - each.span.start, each.span.start, each.span.end) for each in self.at(token))
            if self.at(token)
            else (0, 0, 0)
        )
        return self._acting(
            each
            for each in self._linked.mentions
            if widest[1] <= each.span.start < each.span.end <= widest[2]
            and each.how in ("name", "alias", "acronym", "demonym")
        )

    def _person_around(self, token: Token) -> tuple[Mention, ...]:
        """The person whose name and title a token belongs to (*Azerbaijani* President Ilham Aliyev).

        Several where one description names them (the *presidents* of two states).
        """
        if self._around is None:
            by_span: dict[tuple[int, int], list[Mention]] = {}
            for mention in self._linked.mentions:
                kind = self.kind(mention.entity)
                if mention.how not in ("pronoun", "group") and (kind == "Person" or kind in COLLECTIVE):
                    by_span.setdefault((mention.span.start, mention.span.end), []).append(mention)
            self._around = {}
            for (start, end), persons in by_span.items():
                for place in range(start, end):
                    self._around.setdefault(place, tuple(persons))
        return self._around.get(token.idx, ())

    def _person_after(self, token: Token) -> tuple[Mention, ...]:
        """The person whose title the name of a state or organisation begins.

        As in *Republic of Korea* Foreign Minister Chung Eui-yong.
        """
        found = self.at(token)
        if len(found) != 1 or found[0].how not in ("name", "alias", "acronym", "demonym"):
            return ()
        if self.kind(found[0].entity) not in _OWNERS:
            return ()
        place = found[0].span.end
        text = self.document.text
        if text[place : place + 2] == " (":
            place = text.find(")", place) + 1
        place += 1 if text[place : place + 1] == " " else 0
        persons = self._around.get(place, ()) if self._around else ()
        return tuple(person for person in persons if person.span.start == place)

    def as_agent(self, name: str) -> str:
        """The agent of this id; the state of a territory; nothing for a place or a document."""
        kind = self.kind(name)
        if kind in AGREEMENT_KINDS or (kind in PLACE_KINDS and kind != "Territory"):
            return ""
        if kind == "Territory":
            state = self.entity(country_of(name))
            if state is None:
                return ""
            self.add(state)
            return state.id
        return name

    def places(self, token: Token) -> list[Mention]:
        """The places that a token stands for; a state named where a place is meant gives its territory."""
        found: list[Mention] = []
        named = [] if self.at(token) else _named_of(token)
        for mention in (each for part in named or [token] for each in self.at(part)):
            name = self.as_place(mention.entity)
            if name == mention.entity:
                found.append(mention)
            elif name:
                found.append(Mention(mention.span, name, mention.how, mention.confidence))
        return found

    def as_place(self, name: str) -> str:
        """The place of this id; the territory of a state; nothing for others."""
        kind = self.kind(name)
        if kind in PLACE_KINDS:
            return name
        if kind in ("State", "DeFactoAuthority"):
            place = "place/" + name.partition("/")[2]
            return place if self.entity(place) is not None else ""
        return ""

    def agreements(self, token: Token) -> list[Filler]:
        """The agreements that a token stands for."""
        return [
            filler(each, each.entity) for each in self.at(token) if self.kind(each.entity) in AGREEMENT_KINDS
        ]

    def agreements_before(self, token: Token) -> list[Filler]:
        """The agreements that the text names before a token, resolutions left out, in text order."""
        return [
            filler(each, each.entity)
            for each in self._linked.mentions
            if each.span.end <= token.idx and self.kind(each.entity) in _TREATIES
        ]


def _named_of(token: Token) -> list[Token]:
    """The name after *the town of*, *the province of*, or before *province*."""
    kids = list(token.children) if token.lemma_.lower() in _TOWNS else []
    named = [each for each in kids if each.dep_ in ("nmod", "compound") and each.ent_type_ == "GPE"]
    return [
        each for each in named if each.dep_ == "compound" or any(kid.lower_ == "of" for kid in each.children)
    ]


def _tells_whose(token: Token) -> bool:
    """Whether fighters before the noun of an attack tell whose it is (*a rebel attack*)."""
    before = token.dep_ in ("compound", "amod") and token.i < token.head.i
    return before and token.lemma_.lower() in FIGHTERS and token.head.lemma_ in _RAIDS


def _is_sitting(body: Token) -> bool:
    """Whether a body without a name meets: *a joint border committee will convene*, *a contact group met*."""
    group = body.text == "group" and not _BODY_GROUPS.isdisjoint(_words_before(body))
    behind = [each.left_edge.lower_ for each in body.children if each.dep_ == "nmod"]
    if not _WHOSE.isdisjoint(behind):
        return False  # "the joint committee of Chad and Niger": these meet
    return (group or body.text in BODIES) and body.dep_ == "nsubj" and body.head.lemma_ in _SITTING


def _called(body: Token) -> str:
    """What a body is called: *joint border committee*."""
    return " ".join([*_words_before(body), body.text])


def _words_before(noun: Token) -> list[str]:
    return [each.lower_ for each in noun.lefts if each.dep_ in ("compound", "amod") and each.text.isalpha()]


def _behind(token: Token) -> list[Token]:
    """Whose staff, office or members act for them.

    As in *Burhan's office said*, X, *whose staff* had mediated, *members of* society, *each of* the sides,
    the *government of* Siniora, *delegations from* Chad and the rebels, its *region of*
    Abkhazia.
    """
    if is_reciprocal(token):
        subjects = next(filter(None, map(_subjects, token.ancestors)), [])
        return [each for each in subjects if not is_reciprocal(each)]
    lemma = token.lemma_.lower()
    if lemma == "member" and any(each.lower_ == "family" for each in token.children):
        return []
    if lemma in _RULE:
        return [each for each in token.children if each.dep_ == "nmod" and each.ent_type_ == "PERSON"]
    if lemma in _LANDS:
        return [each for each in token.rights if each.dep_ == "nmod" and each.left_edge.lower_ == "of"]
    if token.text in _PANELS:
        return [each for each in token.children if each.dep_ in ("nmod", "compound") and _sends_a_panel(each)]
    if lemma in _SENT and token.tag_ == "NNS" and (senders := _senders(token)):
        return senders
    partitive = token.lower_ in ("several", "some", "many", "most", "few", "others") or token.tag_ == "CD"
    owners = [each for each in token.children if each.dep_ == "nmod:poss"]
    if lemma == "team" and owners:
        return [each for each in owners if each.lower_ in WE]  # "our team": the state's own people
    if lemma in _MEMBERS or partitive:
        among = [each for each in token.children if each.dep_ == "nmod"]
        if not partitive:  # "a group in Mali", "the contact group on Mali" is not Mali
            among = [each for each in among if each.left_edge.lower_ not in _SETTING]
        return _with_conjuncts([each for each in among if each.lemma_.lower() not in _FOLLOWERS])
    if lemma not in _FOLLOWERS and lemma not in _STAFF:
        return []
    if lemma in _FOLLOWERS:
        return [each for each in owners if each.ent_type_ == "PERSON"]
    clause = token.head
    return [clause.head if each.tag_ == "WP$" and clause.dep_ == "acl:relcl" else each for each in owners]


def _sends_a_panel(noun: Token) -> bool:
    """Whether a panel acts for those told with it, or is made of them: *of five presidents*, *of the OAS*."""
    made_up = noun.tag_ == "NNS" and noun.dep_ == "nmod"
    return made_up or (noun.ent_type_ == "ORG" and (noun.dep_ == "compound" or noun.left_edge.lower_ == "of"))


def _senders(people: Token) -> list[Token]:
    """Two or more whose people are told of: *teams from* A and B, *delegations representing* A and B."""
    first = [
        each for each in people.rights if each.dep_ == "nmod" and each.left_edge.lower_ in ("of", "from")
    ]
    for clause in people.rights:
        if clause.dep_ == "acl" and clause.lemma_ == "represent":
            first += [each for each in clause.rights if each.dep_ == "obj"]
    listed = _with_conjuncts(first)
    return listed if len(listed) > 1 else []


def _sent_by(token: Token) -> list[Token]:
    """Whose people take part: *delegations of the two sides*."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in _SENT:
        return []
    return [each for each in token.children if each.dep_ == "nmod" and each.tag_ == "NNS"]


def _sent_by_government(token: Token) -> list[Token]:
    """Whose people take part where a bare government is listed first: *officials of the government and A*."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in _REPRESENTING:
        return []
    owners = [each for each in token.children if each.dep_ == "nmod" and each.lemma_.lower() == "government"]
    bare = [each for each in owners if all(kid.dep_ in ("case", "det", "conj") for kid in each.children)]
    listed = [each for each in bare if any(kid.dep_ == "conj" for kid in (*each.children, *token.children))]
    return _with_conjuncts(listed)


def _led_by(token: Token) -> list[Token]:
    """Who leads a delegation or makes it up, and so takes part (*led by A*, *consisting of A and B*)."""
    if token.lemma_.lower() not in _LED:
        return []
    found: list[Token] = []
    people = [each for each in token.children if each.dep_ == "nmod" and each.tag_ == "NNS"]
    for clause in (each for whole in (token, *people) for each in whole.children if each.dep_ == "acl"):
        led = clause.lemma_ in ("lead", "head", "chair")
        deps = ("obl:agent",) if led else ("obl", "obj") if clause.lemma_ in _MADE_UP else ()
        found += [each for each in clause.children if each.dep_ in deps]
    return _with_conjuncts(found)


def is_reciprocal(token: Token) -> bool:
    """Whether a token begins *each other*, *one another*, or is *other* in *each blamed the other*."""
    if token.lower_ in ("each", "one"):
        following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        return (token.lower_, following) in (("each", "other"), ("one", "another"))
    if token.lower_ != "other" or token.i == 0 or token.nbor(-1).lower_ != "the":
        return False
    return any(each.lower_ == "each" for verb in token.ancestors for each in verb.subtree if each.i < token.i)


def _subjects(verb: Token) -> list[Token]:
    """The subject of a verb with all that is coordinated with it."""
    return _with_conjuncts([each for each in verb.children if each.dep_ in ("nsubj", "nsubj:pass")])


def _with_conjuncts(tokens: list[Token]) -> list[Token]:
    """Tokens, and then what is coordinated with each."""
    return tokens + [each for first in tokens for each in first.children if each.dep_ == "conj"]


def _enumerated(firsts: list[Token]) -> list[Token]:
    """What lists name after their first members; before the last a parser may take one for an apposition."""
    kids = [each for first in firsts for each in first.children]
    kids += [each for kid in kids if kid.dep_ == "conj" for each in kid.children]
    joined = [each for each in kids if each.dep_ == "conj"]
    last = max((each.i for each in joined), default=-1)
    apart = [each for each in kids if each.dep_ == "appos" and each.doc[each.left_edge.i - 1].text != "("]
    return [each for each in apart if each.i < last] + joined


def _at(token: Token, filler: Filler) -> Filler:
    """A filler as told of by a word that stands for it."""
    return replace(filler, start=token.idx, end=token.idx + len(token), text=token.text)


def filler(mention: Mention, name: str) -> Filler:
    """A mention as the filler of a role."""
    span = mention.span
    return Filler(span.start, span.end, name, span.text, mention.how, confidence=mention.confidence)
