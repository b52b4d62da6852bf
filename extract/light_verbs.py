"""Light verbs, which carry event nouns (*held* talks), and nouns that only count them (*rounds of* talks)."""

from __future__ import annotations

from collections.abc import Iterator

from .argument import Argument, Functions
from .auxiliaries import COMING, NOT, is_done, is_going_on
from .frames import Lexicon, LightVerb
from .grammar import Tree
from .parsed import Token
from .tree_shape import first_of_list, is_verbal, word

_HAPPENING = ("take", "occur", "happen")
_PHASES = frozenset({"begin", "start", "open", "end", "close", "conclude", "resume", "launch", "renew"})
"""Verbs of what somebody begins or ends, or of what begins or ends by itself."""
_DECLARING = frozenset({"declare", "proclaim", "pronounce"})
_UP = frozenset({"up"})
_NO = frozenset({"no", "neither"})
_SENT = frozenset({"delegation", "team", "mission"})
FAILING = frozenset({"fail", "neglect", "omit"})
"""Verbs that say, with *attend* below them, who did not come."""
_TO_COME = COMING - {"could"}
"""Who *will not attend* has not yet stayed away; who *could not attend* has."""
_LETTING = frozenset({"allow", "permit", "let", "authorise", "authorize", "enable", "entitle"})
_BARRING = frozenset({"bar", "exclude", "ban", "prevent", "block", "prohibit", "keep", "stop", "hinder"})


def is_kept_away(verb: Token) -> bool:
    """Whether others keep somebody from coming: *barred from attending*, *not allowed to attend*."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "advcl", "ccomp", "acl") or above.i == verb.i:
        return False
    if word(above) in _BARRING:
        return verb.tag_ == "VBG" and any(each.lower_ == "from" for each in verb.lefts)
    return word(above) in _LETTING and any(each.lower_ in NOT for each in above.children)


class LightVerbs:
    """Finds the light verbs and containers of event nouns in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon) -> None:
        self._tree = tree
        self._lexicon = lexicon

    def containers(self, noun: Token) -> Iterator[Token]:
        """The nouns that only count or wrap an event noun: a *round* of talks, mediation *efforts*."""
        token = noun
        for _ in range(3):
            head = token.head
            to = "to" if word(head) == "return" else "in"
            of = token.dep_ == "nmod" and self._tree.case(token) in ("of", to)
            if token.dep_ == "obl" and (sum_of := self._sum_before(token)) is not None:
                head, of = sum_of, True
            if head.i == token.i or word(head) not in self._lexicon.containers:
                return
            if word(head) == "role" and word(head.head) == "deny":
                return  # who "denied any role in the raid" does not deny the raid
            if not of and token.dep_ not in ("compound", "amod"):
                return
            yield head
            token = head

    def _sum_before(self, noun: Token) -> Token | None:
        """The sum right before a noun that a parser hung on the verb (gave *$5 million* in aid)."""
        if self._tree.case(noun) != "in" or not is_verbal(noun.head):
            return None
        opening = self._tree.children(noun)[0].i
        objects = [each for each in self._tree.children(noun.head) if each.dep_ == "obj"]
        return next((each for each in objects if each.i < opening), None)

    def carrying(self, carriers: list[Token], *, is_act: bool) -> Iterator[tuple[Token, LightVerb]]:
        """The verbs that carry an event noun, the governing one first.

        `carriers` are the noun and its containers; an act is carried by verbs of deciding and doing, too.
        """
        places = {each.i for each in carriers}
        for verb in self._candidates(carriers):
            if _judges(self._tree, verb):
                continue
            arguments = self._tree.arguments(verb)
            if word(verb) in _PHASES and any(each.function == "object" for each in arguments):
                # "talks to end the war" do not end themselves
                arguments = [each for each in arguments if each.function != "subject"]
            for light in self._lexicon.light.get(word(verb), ()):
                carries = not light.nouns or any(word(each) in light.nouns for each in carriers)
                if (
                    (carries or (light.acts and is_act))
                    and self._fits(light, verb)
                    and any(each.function in light.event and each.token.i in places for each in arguments)
                ):
                    yield verb, light
                    break

    def _fits(self, light: LightVerb, verb: Token) -> bool:
        """Whether a verb is used as a light verb asks: its particle, its tense."""
        particle = self._tree.particle(verb)
        if light.particle != particle and (light.particle or particle == "off"):
            return False  # who *called off* a meeting did not call it
        if particle == "up" and word(verb) == "follow":
            return False  # a meeting that *follows up* on a visit
        if light.attendance and self._tree.has_word(verb, "advmod", _UP):
            return False  # what *came up in* talks took no part
        if light.done and not is_done(self._tree, verb):
            return False
        return not (light.finished and is_going_on(self._tree, verb))

    def _candidates(self, carriers: list[Token]) -> Iterator[Token]:
        """The verbs that may carry a noun: above it, beside that one, in its sentence, below it."""
        head = first_of_list(carriers[-1])
        if head.head.i != head.i and is_verbal(head.head):
            yield head.head
            for each in self._verbs_below(head.head, "advcl", "conj", "xcomp"):
                yield each
                yield from self._verbs_below(each, "conj")
        elif head.dep_ == "nsubj" and head.head.pos_ == "ADJ":  # "talks are due to resume"
            yield from self._verbs_below(head.head, "xcomp")
        for each in self._tree.sentence(head):
            if each.dep_ == "advcl:relcl" and word(each) in _HAPPENING:
                yield each
        queue = self._clauses_of(carriers)
        while queue:
            verb = queue.pop(0)
            if is_verbal(verb):
                yield verb
                queue += [each for each in self._tree.children(verb) if each.dep_ in ("xcomp", "conj")]

    def _verbs_below(self, token: Token, *deps: str) -> list[Token]:
        return [each for each in self._tree.children(token) if each.dep_ in deps and is_verbal(each)]

    def _clauses_of(self, carriers: list[Token]) -> list[Token]:
        """The clauses of an event noun, then those that a parser hung on a phrase behind it."""
        kids = [each for carrier in carriers for each in self._tree.children(carrier)]
        places = {each.i for each in carriers}
        people = [each for each in kids if each.dep_ == "nmod" and each.i not in places]
        below = [kid for each in people for kid in self._tree.children(each)]
        people += [each for each in below if each.dep_ in ("nmod", "conj")]
        own = [each for each in kids if each.dep_ in ("acl", "acl:relcl", "amod")]
        behind = [kid for each in people for kid in self._tree.children(each) if kid.dep_ == "acl:relcl"]
        return [*own, *behind]

    def carried(self, verb: Token, light: LightVerb, carriers: list[Token]) -> Functions:
        """The light verb's own arguments, under the functions that they have for the event noun."""
        found: Functions = {}
        places = {each.i for each in carriers}
        for each in self._tree.arguments(verb):
            if each.token.i in places:
                continue
            if each.function in light.event and _is_sibling(each, carriers):
                continue
            function = light.maps.get(each.function, each.function)
            comes = "object" if light.maps.get("object") == "actor" else "subject"  # "was not represented"
            came = light.attendance and each.function in (comes, light.maps.get(comes, ""))
            function = "actor" if function == "subject" else function
            if came:
                if self._tree.has_word(each.token, "det", _NO) or self._tree.has_word(
                    each.token, "advmod", NOT
                ):  # "no delegate", "not a single delegate"
                    found.setdefault("absentee", []).extend(self._members_of(each.token))
                    continue
                function = "absentee" if self._stays_away(verb, each.token) else function
            found.setdefault(function, []).append(each.token)
        for role in ("absentee", "actor") if found.get("sender") else ():
            if role in found and all(word(each) in _SENT for each in found[role]):
                found[role] = found["sender"]  # "sent a delegation to the talks": whose it is
        return found

    def _stays_away(self, verb: Token, who: Token) -> bool:
        """Whether a verb of attendance says who was not there: *did not attend*, *neither … nor*."""
        beside = {each.lower_ for each in self._tree.children(verb)}
        first = who.head if who.dep_ == "conj" else who
        neither = self._tree.has_word(first, "cc:preconj", _NO) or first.lower_ in _NO
        if verb.dep_ == "xcomp" and word(verb.head) in FAILING:
            return not {each.lower_ for each in self._tree.children(verb.head)} & (NOT | COMING)
        return is_kept_away(verb) or ((neither or bool(beside & NOT)) and not beside & _TO_COME)

    def _members_of(self, token: Token) -> list[Token]:
        """Whose people a noun means (*no delegates from* Russia)."""
        return [
            each.token for each in self._tree.arguments(token) if each.function in ("from", "of", "modifier")
        ]

    def plans(self, carriers: list[Token]) -> Iterator[Token]:
        """The participles that plan an event, whose places are the event's.

        A meeting *planned for Sunday at* ….
        """
        for carrier in carriers:
            for each in self._tree.children(carrier):
                if (
                    each.dep_ in ("acl", "acl:relcl")
                    and is_verbal(each)
                    and self._lexicon.operators.get((word(each), "verb"))
                ):
                    yield each


def _judges(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says what something is: *what they call talks*, *declared the truce dead*."""
    kids = tree.children(verb)
    named = {verb.head.lower_, *(each.lower_ for each in kids)}
    if (word(verb) == "call" and "what" in named) or (word(verb) in _DECLARING and "over" in named):
        return True
    judged = any(
        each.dep_ == "xcomp" and each.pos_ in ("ADJ", "ADV") and each.lower_ != "short" for each in kids
    )
    return judged and any(each.dep_ in ("obj", "nsubj:pass") for each in kids)


def _is_sibling(argument: Argument, carriers: list[Token]) -> bool:
    """Whether an argument is coordinated with the event noun (talks *and a dinner*), so no argument of it."""
    return first_of_list(argument.token).i == first_of_list(carriers[-1]).i
