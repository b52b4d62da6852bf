"""Who does what a noun under another act tells of (*accused Iran of a raid*, *Oman's offer of mediation*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .argument import Functions
from .clause_status import JUDGED_BY
from .control import THANKING
from .fillers import Fillers
from .frames import Frame, Lexicon
from .grammar import Tree
from .kinds import SAYINGS, is_contact
from .parsed import Token
from .presence import present_at, told_there
from .tree_shape import first_of_list, is_verbal, word

_CHARGING = {"accuse": "of", "suspect": "of", "blame": "for"}
"""Verbs of charging somebody, with the preposition of the deed."""
_THANKING = THANKING | {"ask", "press", "urge", "implore", "pressure"}
"""Verbs that name a deed with *for*, and as their object whose it is or would be."""
_WRINGING = frozenset(
    {"demand", "seek", "request", "want", "expect", "secure", "win", "obtain", "extract", "receive", "get",
     "await", "require"}
)  # fmt: skip
"""Verbs of getting, or wanting, something *from* who does it."""
_BEARING = frozenset({"take", "claim", "accept", "bear", "assume", "admit", "have", "share", "deny"})
_OWED = frozenset({"responsibility", "blame", "credit"})
_OWN = frozenset(
    {"offer", "threat", "promise", "pledge", "vow", "plan", "intention", "decision", "announcement",
     "program", "programme", "policy",
     "lifting", "easing", "removal", "relaxation", "loosening", "suspension", "reimposition", "tightening"}
)  # fmt: skip
"""Nouns that tell of what their owner would do, or undoes."""
_OF = frozenset({"of", "for", "on"})
_AGREED = frozenset({"agreement", "accord", "deal", "pact", "memorandum", "protocol", "understanding"})
_AGREEING = frozenset({"sign", "conclude", "reach", "strike", "make", "initial", "finalize", "finalise"})
_CHANCES = frozenset({"possibility", "prospect", "chance", "idea", "option", "eventuality"})
_RENEWALS = frozenset({"resumption", "renewal", "continuation", "restart", "reopening", "start", "revival"})
_SEEKING = frozenset(
    {"seek", "want", "hope", "call", "propose", "demand", "request", "make", "announce", "offer", "await",
     "pursue", "plan", "favour", "favor", "suggest", "consider", "reject", "rule", "expect", "agree",
     "discuss"}
)  # fmt: skip
_RAISING = frozenset(
    {"suggest", "raise", "float", "moot", "consider", "exclude", "rule", "mention", "explore", "weigh",
     "reject", "dismiss", "examine", "study", "hint", "broach", "entertain", "evoke", "propose",
     "offer", "leave"}
)  # fmt: skip
_KEEPING = frozenset(
    {"sign", "honour", "honor", "respect", "violate", "break", "breach", "implement", "keep", "observe",
     "commit", "abide", "stand", "champion", "suspend", "scrap", "cancel", "ratify", "approve", "renounce",
     "abandon", "uphold", "fulfil", "fulfill", "repudiate", "denounce"}
)  # fmt: skip
"""What one does with an agreement of one's own."""
_MAKING = frozenset({"reach", "make", "conclude", "sign", "strike", "negotiate", "agree", "clinch"})
_THROUGH = frozenset({"through", "via"})
_ANSWERING = frozenset({"answer", "respond", "react", "retaliate", "reply", "counter"})
_READY = frozenset({"ready", "open", "willing", "prepared", "keen", "eager"})


class Doers:
    """Finds who does what a noun tells of, where the noun itself names nobody, in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers

    def add(self, frame: Frame, functions: Functions, noun: Token) -> None:
        """Give the functions of a noun its doer, if the words around it name one."""
        if is_contact(frame.kind) and frame.kind != "Visit":
            asked = functions.pop("asked", [])
            if not functions.get("with"):  # "asked A for talks", but not "for talks with B"
                functions["with"] = asked
            role, there = present_at(self._tree, self._fillers, noun)
            functions.setdefault(role, []).extend(there)
            if frame.kind != "PhoneCall":  # a frame of its own: "thanked A in a call"
                told = told_there(self._tree, self._fillers, functions, noun)
                functions.setdefault("attendee", []).extend(told)
        elif frame.kind == "Signing":
            role, there = present_at(self._tree, self._fillers, noun)
            functions.setdefault("observer", []).extend(there if role == "actor" else ())
        elif frame.kind == "Visit" and self._fillers.named(functions.get("possessive", ())):
            functions.setdefault("to", []).extend(functions.pop("modifier", []))  # "her Peru visit"
        done_by = frame.roles.get("of") == frame.roles.get("by")  # "the withdrawal of the rebels"
        own = ("by", "possessive", "modifier", "actor", *(("of",) if done_by else ()))
        if self._fillers.named(each for key in own if key in frame.roles for each in functions.get(key, ())):
            return
        found = list(self._accused(noun)) or self._ready(noun)
        if not found and frame.kind == "RelationsEstablishment":
            found = self._restoring(noun)
        if not found and is_contact(frame.kind) and functions.get("with"):
            found = self._awaiting(noun)
        if not found and not is_contact(frame.kind) and "by" in frame.roles:
            found = self._owing(noun) or self._thanked(noun) or self._giving(noun)
        if not found and "by" in frame.roles and not is_contact(frame.kind) and frame.kind not in SAYINGS:
            found = self._by_means(noun)
        sides = is_contact(frame.kind) and self._fillers.named(functions.get("between", ()))
        if not found and not sides and ("by" in frame.roles or "actor" in frame.roles):
            found = self._owners(noun)  # "Oslo's plan for talks between A and B" is not of talks with it
        if not found and frame.kind in ("PrisonerRelease", "PrisonerExchange"):
            found = self._agreeing(noun)
        if not found and not sides and functions.get("with"):
            found = self._weighing(noun) if is_contact(frame.kind) else self._bound(frame, noun)
        functions.setdefault("by" if "by" in frame.roles else "actor", []).extend(found)

    def lift(self, frame: Frame, functions: Functions) -> None:
        """Who does it, where a parser hung *by X* on what it is done to (*the boycott of the talks by Iran*).

        What may itself be by somebody keeps it: *the cancellation of the visit by Iran*.
        """
        if "by" not in frame.roles or functions.get("by"):
            return
        for token in self._of_one_list(functions.get("of", ())):
            if not any("by" in each.roles for each in self._lexicon.frames_at(word(token), "noun")):
                functions.setdefault("by", []).extend(self._tree.at(token, "by"))

    def _of_one_list(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """The tokens up to one that is an act of its own (*the arrest of A, harassment of B and* …)."""
        for token in tokens:
            if token.dep_ == "conj" and self._tree.at(token, "of"):
                return
            yield token

    def _accused(self, noun: Token) -> list[Token]:
        """Who is *accused of a raid* made it, by those who say so."""
        verb = noun.head
        case = _CHARGING.get(word(verb), "")
        return self._tree.at(verb, "object") if case and self._hangs(noun, verb, case) else []

    def _ready(self, noun: Token) -> list[Token]:
        """Who is *ready for talks*, or *open to a meeting*."""
        above = noun.head
        if word(above) not in _READY or self._tree.case(noun) not in ("for", "to") or is_verbal(above):
            return []
        return [each for each in self._tree.children(above) if each.dep_ == "nsubj"]

    def _awaiting(self, noun: Token) -> list[Token]:
        """Who *looks forward to talks with* somebody, and so takes part."""
        verb = noun.head
        if not is_verbal(verb) or word(verb) != "look" or not self._hangs(noun, verb, "to"):
            return []
        ahead = any(each.lower_ == "forward" for each in self._tree.children(verb))
        return self._tree.at(verb, "subject") if ahead else []

    def _restoring(self, noun: Token) -> list[Token]:
        """The state that *welcomes the resumption of ties with* another, which are its own."""
        verb = noun.head
        if noun.dep_ not in ("obj", "nsubj:pass") or not is_verbal(verb) or word(verb) not in JUDGED_BY:
            return []
        ties = self._tree.at(noun, "of")
        if any(self._tree.at(each, "between") for each in (noun, *ties)):
            return []
        return [
            each
            for each in self._tree.at(verb, "subject")
            if any(self._fillers.kind(side.entity) == "State" for side in self._fillers.agents(each))
        ]

    def _thanked(self, noun: Token) -> list[Token]:
        """Who is *thanked for the release*, or *pressed for* it."""
        verb = noun.head
        if word(verb) not in _THANKING or not self._hangs(noun, verb, "for"):
            return []
        return [*self._tree.at(verb, "object"), *self._tree.at(verb, "iobj")]

    def _giving(self, noun: Token) -> list[Token]:
        """From whom it is wanted or got: *demanded an apology from* Israel."""
        verb = noun.head
        wrung = is_verbal(verb) and word(verb) in _WRINGING and noun.dep_ in ("obj", "nsubj:pass")
        return self._tree.at(verb, "from") if wrung else []

    def _owing(self, noun: Token) -> list[Token]:
        """Who *took responsibility for* it, or *is responsible for* it and for what comes before it."""
        if noun.dep_ == "conj" and not self._tree.case(noun):
            noun = noun.head
        if self._tree.case(noun) == "behind" and self._tree.child(noun, "cop") is not None:
            return [
                each for each in self._tree.children(noun) if each.dep_ == "nsubj"
            ]  # "was behind the raid"
        if self._tree.case(noun) != "for":
            return []
        above = noun.head
        if word(above) == "responsible" and not is_verbal(above):
            return [each for each in self._tree.children(above) if each.dep_ == "nsubj"]
        verb, claimed = above, word(above) in _OWED and above.dep_ == "obj"
        if claimed:
            verb = above.head
        else:
            things = [each for each in self._tree.children(above) if each.dep_ == "obj"]
            claimed = is_verbal(above) and any(word(each) in _OWED for each in things)
        return self._tree.at(verb, "subject") if claimed and word(verb) in _BEARING else []

    def _by_means(self, noun: Token) -> list[Token]:
        """Who does something *through arrests*, *answers with a raid*, or *denies the killing* of others."""
        first = first_of_list(noun)
        verb, case = first.head, self._tree.case(first)
        if not is_verbal(verb) or (noun.i != first.i and self._tree.child(noun, "det") is not None):
            return []  # "through their acts, and the crackdown that followed"
        means = case in _THROUGH or (case == "with" and word(verb) in _ANSWERING)
        denied = word(verb) == "deny" and first.dep_ == "obj"
        return self._tree.at(verb, "subject") if means or denied else []

    def _owners(self, noun: Token) -> list[Token]:
        """Whose *offer of mediation*, *threat of expulsion* or *decision on a withdrawal* it is."""
        above = noun.head
        if noun.dep_ != "nmod" or word(above) not in _OWN or self._tree.case(noun) not in _OF:
            return []
        functions = ("possessive", "by", "from", "modifier")
        named = [
            each for key in functions for each in self._tree.at(above, key) if self._fillers.agents(each)
        ]
        if not named and above.dep_ == "obj" and self._is_light(above):
            named = self._tree.at(above.head, "subject")
        return named

    def _weighing(self, noun: Token) -> list[Token]:
        """Who raises *the possibility of talks with* somebody, or seeks their *renewal*, takes part."""
        of = noun.dep_ == "nmod" and self._tree.case(noun) in _OF
        chance = noun if word(noun) in _RENEWALS else noun.head if of else noun
        verb = chance.head
        raised = word(chance) in _CHANCES and chance.dep_ == "obj" and word(verb) in _RAISING
        renewed = word(chance) in _RENEWALS and word(verb) in _SEEKING and chance.dep_ in ("obj", "obl")
        if not (raised or renewed):
            return []
        return [each for each in self._tree.at(verb, "subject") if self._may_talk(each)]

    def _may_talk(self, token: Token) -> bool:
        """Whether somebody would talk himself, and does not only bring others to it as organisations do."""
        kinds = {self._fillers.kind(each.entity) for each in self._fillers.agents(token)}
        return not kinds & {"InternationalOrganization", "MediaOrganization"}

    def _bound(self, frame: Frame, noun: Token) -> list[Token]:
        """Who keeps, signs or breaks an agreement *reached with* somebody has made it."""
        verb = noun.head
        if frame.kind != "AgreementReached" or noun.dep_ not in ("obj", "obl") or word(verb) not in _KEEPING:
            return []
        made = any(each.dep_ == "acl" and word(each) in _MAKING for each in self._tree.children(noun))
        return self._tree.at(verb, "object" if self._tree.is_passive(verb) else "subject") if made else []

    def _agreeing(self, noun: Token) -> list[Token]:
        """Who agrees on an exchange, or signs a deal for it, exchanges."""
        above = noun.head
        if self._tree.case(noun) not in ("on", "to", "for", "of", "about"):
            return []
        if is_verbal(above):
            return self._tree.at(above, "subject") if word(above) == "agree" else []
        if word(above) not in _AGREED or not is_verbal(above.head) or word(above.head) not in _AGREEING:
            return []
        return [*self._tree.at(above, "between"), *self._tree.at(above.head, "subject")]

    def _is_light(self, noun: Token) -> bool:
        """Whether a noun's verb only carries it: *made* an offer."""
        lights = self._lexicon.light.get(word(noun.head), ())
        return any("object" in each.event and not each.maps and word(noun) in each.nouns for each in lights)

    def _hangs(self, noun: Token, verb: Token, case: str) -> bool:
        return is_verbal(verb) and self._tree.case(noun) == case
