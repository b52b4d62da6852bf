"""Descriptions of bodies to entities.

"the Azerbaijani Foreign Ministry", "the government", "the ministry", "the company".
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..ontology.knowledge import Knowledge, NameKind
from ..ontology.model import Entity
from ..ontology.names import fold, slug
from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .atoms import Atom, AtomKind
from .delegations import delegation_meant, is_led
from .governments import is_called_otherwise
from .groups import named_ahead
from .lands import reach
from .members import members_of
from .named import NameResolver
from .named_again import ARMIES, FIGHTING, named_again, refer
from .news_agencies import NewsAgencies
from .referents import Discourse, Referent, Sort, is_state
from .rulers import Rulers, use
from .state_told import scene, state_told
from .token_table import TokenTable
from .troops import has_men, kept_for, of_rebels, sent_by, told_apart
from .uses import SEATED
from .warring_sides import state_fought

_HYPHENS = frozenset("-–‐‑")
_PEOPLES_OWN = frozenset(
    {
        "ethnic",
        "rebel",
        "separatist",
        "local",
        "foreign",
        "allied",
        "opposing",
        "joint",
        "international",
        "multinational",
        "outside",
    }
)
_KEEPING = frozenset({"police", "security", "force", "riot", "local", "anti-riot", "army", "paramilitary"})
_NO_NAME = frozenset({"new", "interim", "transitional", "current", "former", "outgoing", "civil"})
"""What tells which government an administration is."""
_ALWAYS_OWN = frozenset({"parliament", "senate", "congress", "duma", "knesset"})
_INSTITUTIONS = frozenset({"GovernmentBody", "Parliament"})
_HOUSES = frozenset({"parliament", "legislature"})
_NAMESAKES = frozenset({"senate", "congress", "duma", "knesset"})
_FAITHS = frozenset(
    {"sunni", "shiite", "shia", "shi'ite", "shi’ite", "kurdish", "muslim", "islamist", "islamic", "christian",
     "druze", "tamil", "maoist", "opposition", "separatist", "nationalist", "reformist", "secular", "ruling",
     "governing", "socialist", "communist", "marxist", "conservative", "liberal", "leftist", "rightist",
     "centrist", "populist", "left-wing", "right-wing", "far-left", "far-right", "hardline", "royalist"}
)  # fmt: skip
_SPLITS = frozenset({"faction", "wing", "splinter", "offshoot"})
_SPLIT_OFF = frozenset(
    {
        "splinter",
        "breakaway",
        "dissident",
        "hardline",
        "hard-line",
        "moderate",
        "rival",
        "radical",
        "renegade",
    }
)
_HELPING = frozenset({"rights", "aid", "relief", "humanitarian", "advocacy", "monitoring", "environmental"})
_TELLING = ("compound", "nummod", "amod")
_HEADS_OF_GOVERNMENT = frozenset({"prime-minister", "chancellor", "premier", "taoiseach"})
_TOLD_AFTER = ("nmod", "acl", "acl:relcl")
_SUMMONING = frozenset({"summon", "call", "haul"})
_SEATED_MISSIONS = frozenset({"diplomatic", "permanent", "consular", "foreign", "trade", "in", "to"})
_BOARDS = frozenset({"commission", "committee", "council", "agency", "court", "board"})
_NOT_TELLING = frozenset(
    {"new", "main", "top", "former", "powerful", "own", "joint", "same", "other", "first", "last", "special",
     "whole", "entire", "local", "current", "influential", "so-called", "big", "key", "old", "relevant"}
)  # fmt: skip
_PARTS = frozenset({"bureau", "office", "department", "directorate", "division"})
_SHARED_BY = frozenset({"joint", "mixed", "intergovernmental", "interstate", "bilateral"})
_GOVERNED_BY = frozenset({"party", "coalition", "alliance"})
_IN_POWER = frozenset({"ruling", "governing"})
_WARRING = frozenset({"faction", "militia", "belligerent"})
_SAME_AS: dict[str, frozenset[str]] = dict.fromkeys(("parties", "party", "side", "belligerent"), _WARRING)
"""What is told again by another noun: *all the factions … the parties*."""
_HANDFULS = frozenset({"group", "side", "body", "union", "party"})
_STANDING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj", "iobj", "nmod:poss"})
_TOWARDS = frozenset({"by", "with", "to", "from", "of", "on", "between", "among", "against", "for"})
"""What stands before those with whom, by whom or to whom something is done."""
_LOOK_BACK = 12
_NEAR_STATES = 3


class BodyResolver:
    """Resolves phrases whose noun is a body, a government, armed forces or an organisation."""

    def __init__(self, knowledge: Knowledge, names: NameResolver) -> None:
        self._knowledge, self._names = knowledge, names
        self._agencies = NewsAgencies(knowledge)
        self._rulers = Rulers(names, self.several)
        groups = (knowledge.entities[key] for key in knowledge.entities if key.startswith("group/"))
        self._armies = {each.belongs_to: each.id for each in groups if self._is_army(each)}

    def _is_army(self, entity: Entity) -> bool:
        """Whether knowledge has a state's army as a side of its own: "Sudanese Armed Forces"."""
        whose = entity.label.removesuffix(" Armed Forces")
        if whose == entity.label:
            return False
        rows = self._knowledge.names.get(fold(whose), ())
        return any(row.kind is NameKind.DEMONYM and row.entity == entity.belongs_to for row in rows)

    def resolve(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """The referent of `phrase`, whose owners are the entities `owners`."""
        if agency := self._agencies.meant(talk, phrase, owners):
            known = self._names.entity(agency) or talk.entities[agency]
            talk.entities.setdefault(agency, known)
            return refer(phrase, (agency,), "role", 0.8, Sort.ORG)
        match phrase.word.category:
            case AgentClass.GOVERNMENT if _is_agency(talk.table, phrase):
                return self._body(talk, phrase, owners)
            case AgentClass.GOVERNMENT:
                return self._rulers.government(talk, phrase, owners)
            case AgentClass.FORCE:
                return self._force(talk, phrase, owners)
            case AgentClass.COMPANY | AgentClass.ORGANIZATION:
                if phrase.word.plural:
                    return self.several(talk, phrase, owners)
                again = named_again(talk, phrase, owners) if phrase.definite else None
                return again or self._band(talk, phrase, owners)
            case _:
                return self._body(talk, phrase, owners)

    def ruled_by(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """Whose officials "representatives of the government" are."""
        return self._rulers.ruled_by(talk, phrase)

    def _force(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        owners = owners or sent_by(talk, phrase) or of_rebels(talk, phrase) or self._of_rulers(talk, phrase)
        armed = tuple(
            owner for owner in owners if has_men(self._names.entity(owner), talk.entities.get(owner))
        )
        if armed and len(armed) == len(owners):
            return refer(phrase, armed, "role", 0.8, Sort.ORG)
        if not owners and phrase.definite and len(phrase.words) == 1 and phrase.word.lemma in ARMIES:
            return named_again(talk, phrase) or self._army(talk, phrase)
        regions = [atom.rows[0].entity for atom in phrase.owners if self._is_region(atom)]
        if regions:
            return self.several(talk, phrase, regions)
        states = [s for owner in owners if owner not in armed and is_state(s := talk.state_of(owner))]
        served = tuple(owner for owner in owners if owner.startswith("org/") or owner in armed)
        joint = phrase.word.plural or _are_hyphened(talk.table, phrase.owners)  # "a Franco-German force"
        if served and states and joint and len(served) + len(states) == len(owners):
            bodies = tuple(self._body_of(talk, each, "armed-forces", "Armed Forces") for each in states)
            return refer(phrase, (*bodies, *served), "role", 0.8, Sort.ORG)  # "Afghan and NATO forces"
        if not states and owners and all(owner.startswith("org/") for owner in owners):
            return refer(phrase, tuple(owners), "metonym", 0.8, Sort.ORG)  # "NATO warplanes"
        if not owners and phrase.count > 1 and phrase.word.lemma in ARMIES:
            states = self._last_named(talk, phrase)
        if not states and not owners and phrase.word.plural and told_apart(phrase):
            suffix, _ = kept_for({*phrase.words, *phrase.adjectives})
            return self._of_state_told(talk, phrase) or self.several(talk, phrase, owners)
        suffix, name = kept_for({*phrase.words, *phrase.adjectives})
        if suffix != "armed-forces" and not owners:
            return self._of_state_told(talk, phrase)
        if _PEOPLES_OWN & {*phrase.adjectives, *phrase.words}:
            return self.several(talk, phrase, states) if states and phrase.word.plural else None
        if not states:
            return None
        if suffix == "police" and (known := self._police(talk, phrase, states)):
            return known
        bodies = tuple(self._body_of(talk, state, suffix, name) for state in states)
        return refer(phrase, bodies[: None if joint else 1], "role", 0.85, Sort.ORG)

    def _of_rulers(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """The state whose troops "government forces" are."""
        ruled = not phrase.owners and phrase.possessor < 0 and phrase.word.plural
        if not ruled or {*phrase.adjectives, *phrase.words} - {phrase.word.lemma, "armed"} != {"government"}:
            return []
        state = state_fought(talk, phrase.start) or scene(talk, phrase)
        state = state or state_told(talk, phrase, by_place=False) or state_told(talk, phrase)
        return [state] if is_state(state) and use(talk, self._names, state) else []

    def _police(self, talk: Discourse, phrase: AgentPhrase, states: list[str]) -> Referent | None:
        """The police that the text has named: "the National Civil Police … El Salvador's police force"."""
        for referent in talk.back(phrase.start, _LOOK_BACK) if len(states) == 1 else ():
            entity = talk.entities.get(referent.entities[0])
            named = entity is not None and referent.sort is Sort.ORG and "police" in slug(entity.label)
            if entity is not None and named and entity.belongs_to in ("", *states):
                return refer(phrase, referent.entities, "role", 0.7, Sort.ORG)
        return None

    def _told_before(self, talk: Discourse, phrase: AgentPhrase, suffix: str) -> Referent | None:
        """ "The security forces": those of the state whose the text has told."""
        for referent in talk.back(phrase.start, _LOOK_BACK):
            if referent.entities[0].endswith(f"/{suffix}") and len(referent.entities) == 1:
                return refer(phrase, referent.entities, "role", 0.7, Sort.ORG)
        return None

    def _of_state_told(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """Bare police or security forces: those there, those told before, those of the state spoken of."""
        told = {*phrase.adjectives, *itertools.takewhile(lambda word: word != "in", phrase.words)}
        suffix, name = kept_for(told)
        if suffix == "armed-forces" or phrase.determiner in ("no", "any"):
            return None
        here = scene(talk, phrase)
        again = None if here else self._told_before(talk, phrase, suffix)
        if again is not None:
            return again
        state = (here or state_told(talk, phrase)) if told <= _KEEPING else ""
        known = self._police(talk, phrase, [state]) if state and suffix == "police" else None
        if known is not None or not use(talk, self._names, state):
            return known
        return refer(phrase, (self._body_of(talk, state, suffix, name),), "role", 0.5, Sort.ORG)

    def _last_named(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """The states spoken of last, as many as are counted: "the two armies"."""
        found: list[str] = []
        for referent in talk.back(phrase.start, _NEAR_STATES):
            if referent.sort is Sort.STATE and referent.how != "demonym":
                found += [state for state in reversed(referent.entities) if state not in found]
        return found[: phrase.count][::-1] if len(found) >= phrase.count else []

    def _army(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """ "The army" alone: that of the state spoken of last, of domestic news, or of where it is."""
        for referent in talk.back(phrase.start, _LOOK_BACK):
            entity = talk.entities.get(referent.entities[0])
            own = entity is not None and entity.label.endswith("Armed Forces")  # a side of a war
            if referent.entities[0].endswith("/armed-forces") or own:
                return refer(phrase, referent.entities, "role", 0.6, Sort.ORG)
        if fought := self._rulers.fought_by(talk, phrase):
            army = self._body_of(talk, fought, "armed-forces", "Armed Forces")
            return refer(phrase, (army,), "role", 0.6, Sort.ORG)
        near = any(referent.sort is Sort.STATE for referent in talk.back(phrase.start, 5))
        states = [
            state for state in self._rulers.meant(talk, phrase) if is_state(state) and (near or talk.domestic)
        ]
        if not states and not near and use(talk, self._names, told := state_told(talk, phrase)):
            states = [told]  # "the army killed ten rebels in Chad"
        bodies = tuple(self._body_of(talk, state, "armed-forces", "Armed Forces") for state in states)
        return refer(phrase, bodies, "role", 0.5, Sort.ORG) if bodies else None

    def _is_region(self, atom: Atom) -> bool:
        """Whether a place may have forces of its own, and is no town that stands for its state."""
        place = self._names.entity(atom.rows[0].entity) if atom.kind is AtomKind.PLACE and atom.rows else None
        return place is not None and place.kind != "Settlement"

    def _body(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        if phrase.word.note == "delegation":
            return delegation_meant(talk, phrase, owners, self._names)
        if _is_task(talk, phrase):
            return None
        if phrase.word.plural and (listed := self._listed(talk, phrase, owners)):
            return listed
        if owners and phrase.word.lemma == "agency" and "news" in phrase.words:
            return self.several(talk, phrase, owners)
        suffix = self._suffix(phrase, owners[0] if owners else "")
        if owned := self._owned(talk, phrase, owners, suffix) if owners else None:
            return owned
        if phrase.word.lemma == "police" and not owners and phrase.possessor < 0:
            return self._of_state_told(talk, phrase)
        if phrase.word.plural:
            told = phrase.definite and not (owners or phrase.adjectives or self._are_of_others(talk, phrase))
            again = named_again(talk, phrase) if told else None
            return again or self.several(talk, phrase, owners)
        if phrase.determiner in ("a", "an") and phrase.word.lemma == "agency" and not owners:
            return self._band(talk, phrase, owners)  # "an aid agency"
        if owners or phrase.determiner in ("a", "an") or phrase.possessor >= 0:
            return None
        there = self._seated_in(talk, phrase) if suffix and phrase.word.lemma in _HOUSES else ""
        if there:
            return refer(phrase, (self._body_of(talk, there, suffix, phrase.label),), "role", 0.7, Sort.ORG)
        again = named_again(talk, phrase) or self._own_ministry(talk, phrase) or self._unknown(talk, phrase)
        again = again or self._own_office(talk, phrase) or self._in_row(talk, phrase, suffix)
        if again or not suffix:
            return again or self._own_part(talk, phrase)
        if phrase.word.lemma in _HOUSES and not talk.told_home:
            doers = {talk.state_of(each) for each in talk.actors_above(phrase.head)} - {""}
            teller = next(iter(doers)) if len(doers) == 1 else ""  # "the prime minister told parliament"
            house = teller or self._there(talk, phrase) or state_told(talk, phrase, by_place=False)
            if house and use(talk, self._names, house):
                return refer(
                    phrase, (self._body_of(talk, house, suffix, phrase.label),), "role", 0.6, Sort.ORG
                )
        sent, to = self._summoned(talk, phrase)
        to = to or self._seated_in(talk, phrase)
        if to:
            return refer(phrase, (self._body_of(talk, to, suffix, phrase.label),), "role", 0.7, Sort.ORG)
        if not is_state(talk.home) or talk.home in sent:
            return None
        if not talk.told_home and talk.home in named_ahead(talk, phrase.head):
            return None  # "The Foreign Ministry summoned the ambassador of Belarus"
        own = len(phrase.words) > 1 or phrase.word.lemma in _ALWAYS_OWN
        own = own or (phrase.word.note in SEATED and talk.told_home)  # "the embassy" in a state's own news
        bare = talk.domestic or (talk.opening and not _own_line(talk, phrase))
        if not own or not (phrase.definite or bare):
            return None
        named = talk.opening and talk.table.words[phrase.head].capital and not phrase.determiner
        named = named and phrase.start == talk.table.sentence_start(phrase.start)
        owner = "" if named or phrase.word.note in SEATED else self._there(talk, phrase)
        body = self._names.entity(f"body/{talk.home.partition('/')[2]}/{suffix}")
        if not owner and body is not None and is_called_otherwise(body.label, phrase):
            return None
        owner = owner or talk.home
        return refer(phrase, (self._body_of(talk, owner, suffix, phrase.label),), "role", 0.6, Sort.ORG)

    def _listed(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """Several bodies with one noun: "the Departments of State and Defense", each known by its field."""
        noun, *fields = phrase.words
        own = talk.home if talk.told_home or talk.opening else ""
        state = owners[0] if len(owners) == 1 else "" if owners else own
        if noun != phrase.word.lemma or "and" not in fields or fields[0] != "of" or not is_state(state):
            return None
        cut = len(fields) - 1 - fields[::-1].index("and")
        known = [
            self._knowledge.body_names.get(f"{noun} of {' '.join(part)}@{state.partition('/')[2]}")
            or self._knowledge.body_names.get(f"{noun} of {' '.join(part)}", "")
            for part in ([word] for word in (*fields[1:cut], *fields[cut + 1 :]) if word != "the")
        ]
        if not all(known):
            return None
        bodies = tuple(self._body_of(talk, state, suffix, phrase.label) for suffix in known)
        return refer(phrase, bodies, "role", 0.75, Sort.ORG)

    def _in_row(self, talk: Discourse, phrase: AgentPhrase, suffix: str) -> Referent | None:
        """A body in a row of bodies of one state: "Mali's Interior Ministry, Ministry of Health"."""
        table = talk.table
        bodies = (each for each in talk.back(phrase.start, 0) if each.entities[0].startswith("body/"))
        before = next(bodies, None) if table.words[phrase.head].capital else None
        if before is None or phrase.determiner:
            return None
        between = table.text(before.end, phrase.start).partition(")")
        joint = (between[2] or between[0]).split()
        entity = talk.entities.get(before.entities[0])
        if not joint or not {*joint} <= {",", "and"} or entity is None or not is_state(entity.belongs_to):
            return None
        if suffix:
            body = self._body_of(talk, entity.belongs_to, suffix, phrase.label)
        elif len(phrase.words) > 1:
            body = self._new_body(talk, phrase, entity.belongs_to)
        else:
            return None
        return refer(phrase, (body,), "role", 0.6, Sort.ORG)

    def _own_part(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """A part of the government that a statement is by: "the Bureau of Fisheries"."""
        named = talk.table.words[phrase.head].capital and "of" in phrase.words
        told = talk.told_home or talk.opening
        if not named or phrase.word.lemma not in _PARTS or not told or not is_state(talk.home):
            return None
        return refer(phrase, (self._new_body(talk, phrase, talk.home),), "role", 0.5, Sort.ORG)

    def _unknown(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """A body without a name, told by what it is for: "the election commission"."""
        table, kids = talk.table, talk.table.kids[phrase.head]
        telling = [kid for kid in kids if table.deps[kid] in _TELLING and kid < phrase.head]
        if telling and not table.words[telling[0] - 1].key:
            telling.insert(0, max(telling[0] - 2, phrase.start))  # "the [Hague]-based court"
        definite = any(table.words[kid].lower == "the" for kid in kids if table.deps[kid] == "det")
        plain = phrase.word.lemma in _BOARDS and not any(
            table.words[kid].capital for kid in (*telling, phrase.head)
        )
        shared = any(table.words[kid].lower in _SHARED_BY for kid in telling)
        if not telling or not definite or not plain or shared:
            return None  # the session of "the joint commission" is that of its two states
        group = talk.mint_people(table.text(telling[0], phrase.head + 1), state_told(talk, phrase))
        return refer(phrase, (group.id,), "minted", 0.6, Sort.PEOPLE)

    def _summoned(self, talk: Discourse, phrase: AgentPhrase) -> tuple[set[str], str]:
        """Whose envoy a ministry summons, never its own, and the state that told to be its: "to Sweden"."""
        table = talk.table
        verb, steps = phrase.head, 0
        while table.lemmas[verb] not in _SUMMONING and table.heads[verb] != verb and steps < _LOOK_BACK:
            verb, steps = table.heads[verb], steps + 1
        sent: set[str] = set()
        to = ""
        for atom in talk.atoms.found if table.lemmas[verb] in _SUMMONING else ():
            head = table.head_of(atom.start, atom.end)
            envoy = table.heads[head]
            state = self._names.owner(talk, atom)
            if is_state(state) and table.heads[envoy] == verb and table.deps[envoy] in ("obj", "nsubj:pass"):
                sent, to = (sent, state) if table.case(head) == "to" else ({*sent, state}, to)
            elif is_state(state) and envoy == phrase.head and table.case(head) == "in":
                to = state
        return sent, to if sent else ""

    def _seated_in(self, talk: Discourse, phrase: AgentPhrase) -> str:
        """The state in whose town it is told to be: "the foreign ministry in Kabul"."""
        bare = phrase.definite or phrase.word.lemma in _HOUSES
        for atom in talk.atoms.found if bare and phrase.word.note not in SEATED else ():
            head = talk.table.head_of(atom.start, atom.end)
            hung = talk.table.heads[head] == phrase.head or phrase.head < atom.start < phrase.end
            if hung and talk.table.case(head) == "in":
                state = self._names.owner(talk, atom)
                return state if is_state(state) else ""
        return ""

    def _there(self, talk: Discourse, phrase: AgentPhrase) -> str:
        """The state in which the sentence plays: "in Yerevan protesters stormed the parliament".

        Or whose other institutions it tells of, as the sentence before it does: "Ghana's parliament approved
        nominees to the Supreme Court".
        """
        for referent in talk.back(phrase.start, 0):
            if referent.sort is Sort.PLACE and not talk.in_dateline(referent):
                return talk.country(referent.entities[0])
        here = talk.back(phrase.start, 0)
        told = {talk.state_of(each) for r in here if r.sort is not Sort.PLACE for each in r.entities} - {""}
        if len(told) == 1 and not talk.domestic and phrase.word.lemma in _HOUSES:
            return told.pop() if all(map(is_state, told)) else ""
        elsewhere = not talk.domestic and phrase.word.lemma not in _NAMESAKES
        for referent in talk.back(phrase.start, 1) if elsewhere else ():
            entity = talk.entities.get(referent.entities[0])
            ruled = entity is not None and (entity.kind in _INSTITUTIONS or referent.how == "metonym")
            state = talk.state_of(referent.entities[0])
            if ruled and state and referent.how != "pronoun" and not referent.plural:
                return state
        return ""

    def _own_ministry(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """ "The Department" in a statement by a diplomat: the foreign ministry of the state that speaks."""
        bare = len(phrase.words) == 1 and phrase.word.lemma in ("department", "ministry")
        speaks = talk.opening or _is_by_office(talk)
        if not bare or not speaks or not talk.table.words[phrase.head].capital:
            return None
        body = self._body_of(talk, talk.home, "ministry-of-foreign-affairs", phrase.label)
        return refer(phrase, (body,), "role", 0.5, Sort.ORG)

    def _own_office(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """ "Office of the Spokesperson" where a statement tells who makes it: the speaking state's."""
        post = phrase.words[-1] if phrase.word.lemma == "office" and len(phrase.words) > 1 else ""
        told = talk.told_home or talk.opening
        if not post or not _own_line(talk, phrase) or not told or not is_state(talk.home):
            return None
        return refer(phrase, (self._new_body(talk, phrase, talk.home),), "role", 0.6, Sort.ORG)

    def _owned(self, talk: Discourse, phrase: AgentPhrase, owners: list[str], suffix: str) -> Referent | None:
        found: list[str] = []
        if len(owners) > 1 and not (suffix or phrase.word.plural):
            return None  # "the U.S.-EU Trade Council" is of neither
        for owner in owners if phrase.word.plural else owners[:1]:
            before = self._embassy(talk, owner) if suffix == "embassy" else ""
            if before:
                found.append(before)
            elif suffix and is_state(owner):
                found.append(self._body_of(talk, owner, suffix, phrase.label))
            elif (
                talk.table.words[phrase.head].capital and (len(phrase.words) > 1 or not _is_bare(phrase))
            ) or (_is_plain(phrase) and is_state(owner)):
                found.append(self._new_body(talk, phrase, owner))
        return refer(phrase, tuple(found), "role", 0.85, Sort.ORG) if found else None

    def _embassy(self, talk: Discourse, owner: str) -> str:
        """The embassy of a state that the text has placed already."""
        prefix = f"body/{owner.partition('/')[2]}/embassy-in-"
        for referent in reversed(talk.referents):
            if referent.entities[0].startswith(prefix):
                return referent.entities[0]
        return ""

    def _suffix(self, phrase: AgentPhrase, owner: str) -> str:
        """What ends the body's id; an embassy is told apart by where it stands."""
        words = phrase.words
        place = ""
        if "in" in words:
            cut = words.index("in")
            place, words = slug(" ".join(words[cut + 1 :])), words[:cut]
        key = " ".join(word for word in words if word != "the")
        names = self._knowledge.body_names
        found = names.get(f"{key}@{owner.partition('/')[2]}") or names.get(key, "")
        found = found or names.get(key.replace(" of ", " of the "), "")
        if not found and not phrase.word.plural:  # "the country's highest court"
            found = names.get(" ".join([*phrase.adjectives[::-1], key]), "")
        if not found and phrase.word.note:
            found = phrase.word.note
        at_home = bool(place) and phrase.word.note not in SEATED and self._lies_in(place, owner)
        return f"{found}-in-{place}" if found and place and not at_home else found

    def _lies_in(self, place: str, owner: str) -> bool:
        """Whether a town is one of the state's own: "the president's office in Kyiv"."""
        rows = self._knowledge.names.get(place.replace("-", " "), ())
        return any(self._names.country(row.entity) == owner for row in rows)

    def _body_of(self, talk: Discourse, state: str, suffix: str, label: str) -> str:
        key = f"body/{state.partition('/')[2]}/{suffix}"
        key = self._armies.get(state, key) if suffix == "armed-forces" else key
        known = self._names.entity(key)
        if known is None:
            owner = self._names.entity(state) or talk.entities.get(state)
            name = f"{label} of {owner.label if owner else state}"
            known = Entity(key, "GovernmentBody", name, belongs_to=state, minted=True)
        talk.entities.setdefault(key, known)
        return key

    def _new_body(self, talk: Discourse, phrase: AgentPhrase, owner: str) -> str:
        """A body nobody knows: "the Armenian Investigative Committee"."""
        small = () if phrase.label[:1].isupper() else phrase.adjectives[::-1]
        told = [word for word in small if word not in _NOT_TELLING]
        name = slug(" ".join([*told, *phrase.words]))
        owner = self._state_above(talk, owner)
        state = is_state(owner)
        holder = self._names.entity(owner) or talk.entities.get(owner)
        label = f"{phrase.label} of {holder.label}" if holder else phrase.label
        key = f"body/{owner.partition('/')[2]}/{name}" if state else f"org/{owner.partition('/')[2]}-{name}"
        kind = "GovernmentBody" if state else "Organization"
        known = self._names.entity(key) or Entity(key, kind, label, belongs_to=owner, minted=True)
        talk.entities.setdefault(key, known)
        return key

    def _state_above(self, talk: Discourse, owner: str) -> str:
        """The state of a ministry: its *bureau* is told again without it."""
        known = talk.entities.get(owner) or self._names.entity(owner)
        part = known is not None and owner.startswith("body/") and is_state(known.belongs_to)
        return known.belongs_to if known is not None and part else owner

    def office_of(self, talk: Discourse, phrase: AgentPhrase, person: str, post: str) -> Referent:
        """ "Her office": that of the head of a government or state; of anybody else, who it works for."""
        state, _, suffix = post.removeprefix("post/").rpartition("/")
        body = "prime-ministers-office" if suffix in _HEADS_OF_GOVERNMENT else "presidency"
        entity = self._names.entity(f"body/{state}/{body}") if post else None
        if entity is None:
            return refer(phrase, (person,), "metonym", 0.6, Sort.PERSON)
        talk.entities.setdefault(entity.id, entity)
        return refer(phrase, (entity.id,), "role", 0.8, Sort.ORG)

    def several(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """Organisations without names, told apart by what they are: "ten Palestinian groups".

        "The groups", with nothing more, are those told before.
        """
        lands = phrase.word.category is AgentClass.COUNTRY and phrase.possessor >= 0
        if lands and len(owners) > 1 and all(is_state(owner) for owner in owners) and not phrase.adjectives:
            return refer(
                phrase, tuple(owners), "role", 0.7, Sort.STATE
            )  # "leaders of A and B … their countries"
        named = talk.atoms.at(phrase.end) is not None  # "the rival movements Fatah and Hamas"
        kids = talk.table.kids[phrase.head]
        described = (
            owners
            or phrase.possessor >= 0
            or phrase.adjectives
            or len(phrase.words) > 1
            or phrase.word.lemma == "government"
            or (phrase.word.lemma == "troop" and not phrase.definite and _acts(talk, phrase))
        )
        described = described or phrase.determiner == "all" or _of_many(talk, phrase)
        described = described or any(talk.table.deps[kid] in _TELLING + _TOLD_AFTER for kid in kids)
        described = described or any(_is_of_people(talk, kid) for kid in kids)
        if not described and phrase.definite and phrase.possessor < 0 and not named:
            return self.those(talk, phrase)
        owner = talk.known.get(phrase.possessor) if not owners else None
        told = owner is not None and owner.sort in (Sort.PEOPLE, Sort.ORG)
        held = phrase.possessor >= 0 and not owners and not told
        if named or held or not described or phrase.determiner in ("no", "any"):
            return None
        telling = [kid for kid in kids if talk.table.deps[kid] in _TELLING or _is_of_people(talk, kid)]
        if owners:
            telling = [kid for kid in telling if talk.table.deps[kid] != "nummod"] or telling
        first = min((kid for kid in telling if kid < phrase.head), default=phrase.head)
        first = min([first, *(each for each in talk.table.kids[first] if talk.table.deps[each] == "amod")])
        while first > phrase.start and not talk.table.words[first - 1].key:
            first -= 2  # "[hard]-line Islamist groups"
        words = [talk.table.text(first, phrase.head + 1)]
        apart = [owner for owner in owners if not any(first <= atom.start for atom in phrase.owners)]
        apart += owner.entities if owner is not None and told else ()
        labels = [each.label for key in apart if (each := talk.entities.get(key) or self._names.entity(key))]
        label = " ".join([*words, *(["of", ", ".join(labels)] if labels else reach(talk, phrase))])
        org = self._names.entity(owners[0]) if len(owners) == 1 else None
        label = members_of(talk.table, phrase, org) or label
        group = talk.mint_people(label, owners[0] if len(owners) == 1 and is_state(owners[0]) else "")
        return refer(phrase, (group.id,), "minted", 0.6, Sort.PEOPLE, plural=phrase.word.plural)

    def _are_of_others(self, talk: Discourse, phrase: AgentPhrase) -> bool:
        """Whether it is told of whom they are: "the embassies of some of our partners"."""
        words = talk.table.words
        return phrase.word.note in SEATED and phrase.end < len(words) and words[phrase.end].lower == "of"

    def _band(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """A group without a name, of fighters, a faith or leaning: "a rebel group", "Mali's ruling party"."""
        described = {*phrase.words, *phrase.adjectives}
        told = owners or not phrase.definite
        if (
            phrase.word.lemma in _GOVERNED_BY and _IN_POWER & described
        ):  # "the ruling party", "Mali's ruling party"
            state = owners or [
                state for state in [state_told(talk, phrase, by_place=False)] if use(talk, self._names, state)
            ]
            return self.several(talk, phrase, state) if state else None
        if phrase.word.note == "MediaOrganization" and told:
            return self.several(talk, phrase, owners) if owners else None
        apart = phrase.word.lemma in _SPLITS and (owners or _SPLIT_OFF & described or is_led(talk, phrase))
        kept = (FIGHTING | _FAITHS | _HELPING | _SPLIT_OFF) & described and told
        owned = any(atom.start < phrase.head for atom in phrase.owners)
        banded = owned and any(each.startswith("group/") for each in owners)  # "al-Qaida's front group"
        return self.several(talk, phrase, owners) if kept or apart or banded else None

    def those(self, talk: Discourse, phrase: AgentPhrase) -> Referent | None:
        """Organisations without names that were told before, by the same noun: "the factions"."""
        for referent in talk.back(phrase.start, _LOOK_BACK):
            same = referent.how == "minted" and referent.noun in _SAME_AS.get(phrase.word.lemma, ())
            same = same or (referent.how == "minted" and referent.noun == phrase.word.lemma)
            third = talk.table.words[max(referent.head - 1, 0)].lower == "third"  # no party is a third party
            if same and not third and referent.sort is Sort.PEOPLE and len(referent.entities) == 1:
                return refer(phrase, referent.entities, "role", 0.7, Sort.PEOPLE)
        return None


def _acts(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether those meant do what a clause tells: "troops fired", "shot by troops"."""
    return talk.table.deps[talk.table.first_of_list(phrase.head)] in ("nsubj", "obl:agent")


def _is_of_people(talk: Discourse, token: int) -> bool:
    """Whether a possessive plural tells what kind of organisations are meant: "women's groups"."""
    agent = talk.table.words[token].agent
    people = agent is not None and agent.category is AgentClass.PERSON and agent.plural
    return people and talk.table.deps[token] == "nmod:poss"


def _of_many(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether organisations, or states, are all there are, where agents stand: "by firms", no "in groups"."""
    table = talk.table
    many = phrase.word.category in (AgentClass.COMPANY, AgentClass.ORGANIZATION, AgentClass.COUNTRY)
    counted = table.in_clause(phrase.head)  # "a number of groups"
    free = phrase.word.lemma not in _HANDFULS or counted != phrase.head
    first = counted
    while table.deps[first] == "conj":
        first = table.heads[first]
    if table.deps[first] in ("obl", "nmod"):
        agent = table.case(first) in _TOWARDS
    else:
        agent = table.deps[first] in _STANDING
    return many and free and agent and phrase.start == phrase.head


def _is_plain(phrase: AgentPhrase) -> bool:
    """Whether a body written small is told by what it is for: "the Haitian transitional council"."""
    told = {*phrase.words, *phrase.adjectives} - {phrase.word.lemma} - _NOT_TELLING
    return phrase.word.lemma in _BOARDS and bool(told) and not phrase.word.plural


def _is_task(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a mission is what somebody has to do, or people sent for it: "its vital mission"."""
    told = {*phrase.adjectives, *phrase.words} - {phrase.word.lemma}
    plain = phrase.word.note == "mission" and not (
        phrase.word.plural or talk.table.words[phrase.head].capital
    )
    return plain and bool(told) and not told & _SEATED_MISSIONS


def _is_bare(phrase: AgentPhrase) -> bool:
    """Whether a noun alone tells no body of a state: "Counselor of the Department"."""
    return phrase.word.lemma in ("department", "ministry", "office", "bureau") and not phrase.adjectives


def _is_agency(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether an administration has a name of its own: "the Maritime Safety Administration", not Biden's."""
    words = table.words
    named = phrase.word.lemma == "administration" and words[phrase.head].capital
    owned = {token for atom in phrase.owners for token in range(atom.start, atom.end)}
    return named and any(
        words[token].capital and token not in owned and words[token].lower not in _NO_NAME
        for token in phrase.core if token < phrase.head
    )  # fmt: skip


def _own_line(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether the phrase is all of a line, as where a statement was made ("Ministry of Foreign Affairs")."""
    table = talk.table
    before = table.characters[: table.starts[phrase.start]].rstrip(" ")
    after = table.characters[table.ends[phrase.end - 1] :].lstrip(" ")
    return (not before or before[-1] == "\n") and (not after or after[0] == "\n")


def _is_by_office(talk: Discourse) -> bool:
    """Whether a text begins with the line of an office of the home state: "Office of the Spokesperson"."""
    first = next(iter(talk.referents), None)
    if first is None or first.start > 0 or first.noun != "office" or not is_state(talk.home):
        return False
    return talk.state_of(first.entities[0]) == talk.home


def _are_hyphened(table: TokenTable, owners: Sequence[Atom]) -> bool:
    """Whether hyphens join all owners of a body: *a joint French-Malian force*."""
    between = (table.text(first.end, second.start) for first, second in itertools.pairwise(owners))
    return len(owners) > 1 and all(each.strip() in _HYPHENS for each in between)
