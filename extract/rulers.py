"""Phrases for governments to the states that they rule: *the government*, *the authorities*, *the regime*."""

from __future__ import annotations

from collections.abc import Callable

from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .atoms import AtomKind
from .governments import (
    OPPRESSIVE,
    acts_on,
    home_of_groups,
    is_one_of_many,
    is_sent_to,
    land_of_body,
    led_by,
    most_spoken_of,
    seized_by_force,
    shared_owner,
    tells_of_a_go_between,
    told_by_its_head,
    told_to_rule,
)
from .named import NameResolver
from .named_again import FIGHTING, refer
from .referents import Discourse, Referent, Sort, country_of, is_state
from .state_told import is_only_where
from .warring_sides import state_fought

_FAR = 8
Several = Callable[[Discourse, AgentPhrase, list[str]], Referent | None]
_RULING = frozenset(
    {"military", "central", "federal", "transitional", "interim", "provisional", "civilian", "ruling",
     "royal", "caretaker", "coalition", "unity", "minority", "elected", "communist", "socialist", "leftist",
     "islamist", "nationalist", "conservative", "secular", "new", "embattled", "beleaguered", "reclusive"}
)  # fmt: skip
"""What a bare government is called beside other sides."""
_INSTALLED_FOR_A_TIME = frozenset({"transitional", "interim", "provisional", "temporary", "international"})
_INSTALLED = ("-backed", "-led", "-run", "-installed", "-appointed", "-dominated", "-supported")


_OPPOSED = frozenset(
    {
        "opposition",
        "rebels",
        "guerrillas",
        "insurgents",
        "separatists",
        "militants",
        "dissidents",
        "protesters",
    }
)
"""Who a bare government of the same land is told beside."""
_USING = frozenset({"use", "exercise", "employ", "have", "wield", "invoke", "apply", "expand"})
"""What one does with powers."""


class Rulers:
    """Resolves phrases whose noun is a government; `several` makes groups of what no state is told for."""

    def __init__(self, names: NameResolver, several: Several) -> None:
        self._names, self._several = names, several

    def government(self, talk: Discourse, phrase: AgentPhrase, owners: list[str]) -> Referent | None:
        """A government acts for its state, and is linked to it."""
        if phrase.word.lemma == "leadership" and (
            (phrase.determiner != "the" and not self._is_addressed(talk, phrase))
            or talk.table.words[phrase.start - 1].lower == "under"
            or any(atom.kind is AtomKind.PERSON for atom in phrase.owners)
        ):
            return None
        if phrase.word.lemma == "authorities" and _are_powers(talk, phrase):
            return None
        bands = [owner for owner in owners if owner.startswith("group/")]
        if phrase.word.lemma == "leadership" and bands:
            return refer(phrase, (bands[0],), "metonym", 0.8, Sort.ORG)  # "Fatah's leadership in Cairo"
        rulers = [owner for owner in owners if is_state(owner) or owner in talk.persons]
        rulers = rulers or [owner for owner in owners if owner.startswith(("group/", "party/"))]
        states = [state for owner in rulers if is_state(state := talk.state_of(owner))]
        confidence = 0.9
        if owners and not states:
            return None
        after = talk.table.words[phrase.end].lower if phrase.end < talk.table.size else ""
        if not states and after == "of" and talk.table.deps[phrase.end] != "mark":
            many = phrase.word.plural and phrase.word.lemma == "government" and not owners
            return self._several(talk, phrase, owners) if many else None  # "the government of Fouad Siniora"
        told = {*(each for each in phrase.words if each != phrase.word.lemma), *phrase.adjectives}
        bare = len(phrase.words) == 1 and phrase.possessor < 0 and not phrase.adjectives
        if bare and not owners and phrase.word.plural and phrase.word.lemma == "government":
            return None if phrase.definite else self._several(talk, phrase, owners)
        alone = phrase.possessor < 0 and all(map(_says_who_rules, told))
        led = led_by(talk, phrase) if not owners and not states else ""
        states = [led] if led else states
        if not owners and told == {"local"}:
            states, confidence = self._of_place(talk, phrase), 0.5
        if not states and alone and (phrase.definite or phrase.word.lemma == "authorities"):
            states, confidence = self.meant(talk, phrase), 0.5
        states = [state for state in states if use(talk, self._names, state)]
        many = phrase.word.lemma == "government" and phrase.word.plural and not owners
        if not states and (many or (phrase.word.lemma == "authorities" and told)):
            return self._several(talk, phrase, owners)  # "provincial authorities"
        if not states:
            return None
        kept = tuple(states if phrase.word.plural else states[:1])
        if phrase.word.plural and phrase.word.lemma == "government":
            # "the Governments of Chad and Mali, and the African Union"
            kept += tuple(owner for owner in owners if owner.startswith("org/"))
        return refer(phrase, kept, "metonym", confidence, Sort.STATE)

    def _of_place(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """Who rules where "local authorities" act: the place told by *where*, or named last."""
        table, clause = talk.table, phrase.head
        while table.heads[clause] != clause and table.deps[clause] != "acl:relcl":
            clause = table.heads[clause]
        told = talk.known.get(table.heads[clause])
        places = [each for each in (told, *talk.back(phrase.start, 0)) if each and each.sort is Sort.PLACE]
        place = next((each.entities[0] for each in places), "")
        rulers = f"authority/{place.partition('/')[2]}"
        state = rulers if self._names.entity(rulers) is not None else talk.country(place)
        return [state] if state else []

    def ruled_by(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """Whose officials "representatives of the government" are: those of the state whose war it is."""
        state = state_fought(talk, phrase.start) or _land_told(talk, phrase)
        return [state] if state and use(talk, self._names, state) else []

    def _is_addressed(self, talk: Discourse, phrase: AgentPhrase) -> bool:
        """Whether somebody's leadership stands where people do: "urged Cambodia's leadership to"."""
        table = talk.table
        if "senior" in phrase.adjectives and phrase.owners and table.case(phrase.head) == "with":
            return True  # "talks with senior Iraqi leadership"
        owned = any(table.possessive(atom.end - 1) for atom in phrase.owners)
        owned = owned or table.tags[phrase.start - 1] == "POS"  # "the nation's leadership"
        return owned and (table.deps[phrase.head] in ("nsubj", "obj") or table.case(phrase.head) == "with")

    def meant(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """The state of a bare "the government": the home of domestic news, else the last one spoken of."""
        if phrase.word.lemma == "administration":
            for referent in talk.back(phrase.start, _FAR):
                if referent.noun == "administration" and referent.sort is Sort.STATE:
                    return list(referent.entities)  # "the Roe administration … the administration"
            return [talk.home] if talk.home and not _INSTALLED_FOR_A_TIME & {*phrase.adjectives} else []
        armed = phrase.word.lemma in OPPRESSIVE or phrase.word.category is AgentClass.FORCE
        if armed and (seized := seized_by_force(talk, phrase)):
            return [seized]
        if phrase.word.lemma in OPPRESSIVE:
            ruled = most_spoken_of(talk, phrase)
            opposed = "" if ruled else self.fought_by(talk, phrase)
            return [opposed] if opposed else ruled
        if phrase.adjectives and (ruling := told_to_rule(talk.back(phrase.start, _FAR))):
            return [ruling]
        if shared := shared_owner(talk, phrase):
            return [shared]
        if own := told_by_its_head(talk, phrase):
            return [own]
        if land := _land_of_sides(talk, phrase):
            return [land]
        near = talk.back(phrase.start, 5)
        opposed = self.fought_by(talk, phrase)
        between = talk.table.case(phrase.head) == "between"
        second = talk.table.deps[phrase.head] == "conj"
        if opposed and (between or second or all(referent.sort is not Sort.STATE for referent in near)):
            return [opposed]
        apart = {talk.state_of(each) for each in talk.actors_above(phrase.head)} if between else set[str]()
        fought = "" if talk.domestic else state_fought(talk, phrase.start)
        if fought and fought not in talk.actors_above(phrase.head):
            return [fought]
        if not talk.domestic:
            for referent in near:
                if referent.how == "demonym" and tells_of_a_go_between(talk, referent):
                    continue
                if referent.sort is Sort.STATE and acts_on(talk, referent, phrase):
                    continue  # "Chad and Mali recognised the new government"
                if is_only_where(talk, referent) or is_one_of_many(talk, referent):
                    continue
                if is_sent_to(talk, referent):
                    continue
                if land := land_of_body(talk, referent):
                    return [land]
                if apart & set(referent.entities):
                    continue  # Kenya's president mediated between "the government" and the rebels
                if referent.sort is Sort.STATE and len(referent.entities) == 1:
                    return list(referent.entities)
                country = country_of(referent.entities[0])
                if referent.sort is Sort.PLACE and (ruling := told_to_rule(near)):
                    return [ruling]  # "Chad's government will hold talks in Kenya. … the government"
                if referent.sort is Sort.PLACE and self._names.entity(country) is not None:
                    return [country]
            if home := home_of_groups(talk, self._names.entity):
                return [home]
        return [talk.home] if talk.home else []

    def fought_by(self, talk: Discourse, phrase: AgentPhrase) -> str:
        """The state whose armed group stands beside "the government": "the government and the FMLN"."""
        words, before, after = talk.table.words, phrase.start - 2, phrase.end + 1
        if after < talk.table.size and words[phrase.end].lower in ("and", "with"):
            after += words[after].lower == "the"
            while after + 1 < talk.table.size and words[after].lower in FIGHTING:
                after += 1  # "the army and the paramilitary RSF"
            atom = talk.atoms.at(after)
        elif before >= 0 and words[before + 1].lower in ("and", "with"):
            atom = talk.atoms.at(before)
        else:
            return ""
        group = self._names.entity(atom.rows[0].entity) if atom is not None and atom.rows else None
        sides = ("NonStateArmedGroup", "PoliticalParty")
        fights = group is not None and group.kind in sides and is_state(group.belongs_to)
        return group.belongs_to if group is not None and fights else ""


def use(talk: Discourse, names: NameResolver, state: str) -> bool:
    """Whether a state is known, which is then one of the document's entities."""
    entity = talk.entities.get(state) or names.entity(state)
    if entity:
        talk.entities.setdefault(state, entity)
    return entity is not None


def _land_told(talk: Discourse, phrase: AgentPhrase) -> str:
    """The state that a clause says it plays in: "in Chad, representatives of the government met"."""
    table = talk.table
    for kid in table.kids[table.heads[table.first_of_list(phrase.head)]]:
        atom = talk.atoms.at(kid) if table.case(kid) == "in" and kid < phrase.start else None
        if atom is not None and atom.kind is AtomKind.STATE and atom.rows and is_state(atom.rows[0].entity):
            several = any(table.deps[each] == "conj" for each in table.kids[kid])  # "in Chad and Niger"
            return "" if several else atom.rows[0].entity
    return ""


def _land_of_sides(talk: Discourse, phrase: AgentPhrase) -> str:
    """Where "the government and the opposition" are: "backed a settlement in Mali and talks between" them."""
    table = talk.table
    joined = [table.words[kid].lower for kid in table.kids[phrase.head] if table.deps[kid] == "conj"]
    if table.case(phrase.head) != "between" or not _OPPOSED.intersection(joined):
        return ""
    for referent in talk.back(phrase.start, 0):
        if (
            referent.sort is Sort.PLACE
            and table.case(referent.head) == "in"
            and not talk.in_dateline(referent)
        ):
            return talk.country(referent.entities[0])
    return ""


def _are_powers(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether *authorities* are what somebody may do, and no rulers: "will use its authorities"."""
    table = talk.table
    used = table.deps[phrase.head] == "obj" and table.lemmas[table.heads[phrase.head]] in _USING
    return phrase.possessor >= 0 and (used or table.case(phrase.head) in ("under", "within"))


def _says_who_rules(word: str) -> bool:
    """Whether a word only says what government a state has: "interim", "Tehran-backed"."""
    return word in _RULING or word.endswith(_INSTALLED)
