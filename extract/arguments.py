"""From a trigger to an event draft: gather its arguments, check what the frame needs, fill the roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from .agreements import Agreements
from .aid_recipients import add_recipients
from .argument import Argument
from .companions import add_companions
from .doers import Doers
from .drafts import Draft, Filler, is_backdrop
from .fillers import COLLECTIVE, Fillers
from .frames import AGENT_ROLES, Frame, Lexicon, LightVerb, Need
from .grammar import Tree
from .hung_elsewhere import (
    add_behind,
    add_bidden,
    add_hung_on_names,
    add_included,
    add_passers,
    add_quarrelling,
    counterparts,
    drop_kinds,
    in_capacity,
    with_as,
)
from .kinds import SAYINGS, VIOLENT, is_contact
from .nested import add_counted, add_inside_nouns, add_inside_verbs, add_planted_by
from .noun_doers import is_one_of_a_row
from .outsiders import charged_with, part_helpers, part_outsiders
from .spans_of_tokens import phrase, token_span
from .tree_shape import counted_of, is_verbal, word
from .unnamed_sides import UnnamedSides, is_of_many

Functions = dict[str, list[Token]]

_GENERIC = {**{role: role for role in AGENT_ROLES}, "to discuss": "topic", "without": "absentee"}
_DATED = frozenset({"after", "following", "during", "in", "at", "upon"})
_AROUND = frozenset({"before", "ahead of", "prior to", "through", "since", "from"})
_JOURNEYS = frozenset({"visit", "trip", "tour", "journey"})
_HAPPENING = ("take", "occur", "happen")
_PLACES = ("in", "at", "near")
_HELPING = frozenset({"help", "support", "assist", "benefit", "aid", "protect", "feed"})
_SERVING = frozenset({"act", "serve", "function", "work", "operate", "step", "intervene"})
_TAKING = frozenset(
    {
        "accept", "reject", "appoint", "name", "designate", "propose", "suggest", "nominate", "choose",
        "select", "see", "regard", "view", "describe", "welcome", "recognize", "recognise", "send",
        "dispatch", "use", "want", "invite", "refuse", "approve", "endorse", "trust", "dismiss",
    }
)  # fmt: skip
"""Verbs whose object, not subject, is said to be *as* something."""
_ATTENDED = frozenset({"talk", "negotiation", "meeting", "conference", "process", "signing", "ceremony"})
_DOING = ("subject", "subject of")
_SIGNING = frozenset({"sign", "initial", "witness", "attend", "co-sign"})
_REPLACING = frozenset({"replace", "succeed"})
_LEAVING = frozenset({"withdraw", "resign", "retire", "quit", "step", "pull", "bow", "drop"})
_BETWEEN = frozenset({"mediator", "intermediary", "go-between", "co-mediator"})
_NAMING = frozenset({"appoint", "name", "become", "remain", "designate", "elect", "be"})
_BECOMING = frozenset({"become", "remain", "be"})
_OWNERS = ("by", "possessive")
_OWN_SIDES = ("possessive", "actor", "modifiers", "between", "of", "among")
_INSIDE = ("object modifier", "object possessive")
_OF_SUBJECTS = frozenset({"subject modifier", "subject in", "subject possessive"})
_CLIMB = 5
FURTHER = frozenset(
    {"next", "new", "further", "second", "third", "fourth", "fifth", "sixth", "final", "another", "fresh",
     "later", "subsequent", "last", "previous", "earlier", "latest"}
)  # fmt: skip
"""Words that place a round of talks after or before others."""
_OF_STATES = ("EmbassyOpening", "EmbassyClosing")
"""What a state does, where an embassy of its own is told to do it."""
_BY_TOWN = frozenset(
    {("DiplomaticMeasure", "target"), ("Demand", "addressee"), ("AidProvision", "initiator"),
     ("AidProvision", "recipient")}
)  # fmt: skip
"""Kinds and roles in which a town stands for the state that it lies in."""
_DECLARING = frozenset({"declare", "proclaim", "pronounce"})
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "obl:agent", "nmod")
_UP = frozenset({"up"})
_NO = frozenset({"no", "neither"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_COMING = frozenset({"will", "wo", "would", "shall", "'ll", "’ll", "may", "might", "could", "can", "to"})
_WISHED = frozenset({"should", "must", "ought"})
FAILING = frozenset({"fail", "neglect", "omit"})
"""Verbs that say, with *attend* below them, who did not come."""
_REPEATING = frozenset({"repeat", "renew", "reiterate", "join", "voice"})
"""What one does with a call that may be another's: *repeated Norway's call to act*."""
_PLAYING = frozenset({"play", "have", "take", "assume", "fill", "resume"})
_PLURAL = frozenset(
    {"both", "two", "they", "leaders", "sides", "parties", "ministers", "presidents", "officials"}
)


class Arguments:
    """Reads the arguments of triggers in one document."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fillers: Fillers, agreements: Agreements) -> None:
        self._tree = tree
        self._lexicon = lexicon
        self._fillers = fillers
        self._agreements = agreements
        self._doers = Doers(tree, lexicon, fillers)
        self._unnamed = UnnamedSides(tree, lexicon, fillers, agreements)

    def draft(self, frame: Frame, trigger: Token) -> Draft | None:
        """The event that a trigger evokes by a frame, or nothing where the frame's needs are not met."""
        if not self._stands(frame, trigger):
            return None
        draft = self._verbal(frame, trigger) if frame.pos == "verb" else self._nominal(frame, trigger)
        if draft is None:
            return None
        self._name_modifiers(draft.functions)
        add_recipients(self._tree, draft)
        add_companions(self._tree, draft)
        add_included(self._fillers, draft.functions)
        add_passers(self._tree, draft.kind, draft.functions, draft.trigger)
        if draft.functions.get("subject"):
            draft.functions.pop("requester", None)  # who puts off at another's request does it
        if any(draft.functions.get(function) for function in frame.without):
            return None
        if frame.needs and not any(self._met(need, draft.functions) for need in frame.needs):
            draft.bare = frame.anaphoric and self._takes_up(draft)
            draft.rescheduled = frame.pos == "noun" and self._unnamed.is_stopped(draft)
            draft.placed = frame.pos == "noun" and self._unnamed.is_placed(draft)
            if not (draft.bare or draft.rescheduled or draft.placed):
                return None
        self._fill(draft)
        draft.kind = self._refined(draft)
        return draft

    def _takes_up(self, draft: Draft) -> bool:
        """Whether an event noun may stand for an event told before (*the meeting*, *their talks*)."""
        if is_of_many(draft.carriers[0]):
            return False  # "the six-party talks" are not those told before
        if any(goes_on(each) for carrier in draft.carriers for each in self._tree.children(carrier)):
            return True
        return any(
            (each.dep_ == "det" and each.lower_ in ("the", "this", "that", "these", "those"))
            or each.dep_ == "nmod:poss"
            for each in (
                *self._tree.children(draft.carriers[0]),
                *(kid for carrier in draft.carriers[1:] for kid in self._tree.children(carrier)),
            )
        )

    def _stands(self, frame: Frame, trigger: Token) -> bool:
        """Whether the words beside the trigger are those the frame asks for."""
        if frame.beside or frame.unless:
            beside = self._beside(frame, trigger)
            if frame.beside and not beside.intersection(frame.beside):
                return False
            if beside.intersection(frame.unless):
                return False
        if frame.pos == "noun":
            return True
        if frame.ongoing and not self._goes_on(trigger):
            return False
        particle = self._tree.particle(trigger)
        return not particle or particle in frame.beside | frame.particles

    def _beside(self, frame: Frame, trigger: Token) -> set[str]:
        """The words that hang on a trigger, on the noun it is part of, or on the object of a verb.

        A hyphen right before the trigger is one of them (*Israeli-occupied*).
        """
        kids = self._tree.children(trigger)
        beside = {each.lower_ for each in kids if each.tag_ != "VBG" or self._tree.child(each, "obj") is None}
        if trigger.i and trigger.nbor(-1).text == "-":
            beside.add("-")
        if frame.pos == "noun":
            beside.add(trigger.head.lower_ if trigger.dep_ in ("compound", "nmod") else "")
        elif frame.unless and not frame.beside:
            capacities = (each for each in kids if each.dep_ == "xcomp" and each.pos_ == "NOUN")
            beside |= {kid.lower_ for each in capacities for kid in self._tree.children(each)}
        elif frame.beside:
            kids = self._tree.children(trigger)
            objects = [each for each in kids if each.dep_ in ("obj", "nsubj:pass") or _names(each)]
            beside |= {kid.lower_ for each in objects for kid in self._tree.children(each)}
        return beside

    def _verbal(self, frame: Frame, trigger: Token) -> Draft | None:
        if frame.hyphenated and not (trigger.dep_ in ("amod", "compound") and trigger.i < trigger.head.i):
            return None
        functions = self._functions(trigger)
        add_counted(self._tree, functions)
        if trigger.pos_ == "ADJ":
            return self._adjectival(frame, trigger, functions)
        if frame.objects:
            objects = functions.get("object", [])
            if not any({word(each), word(each).removesuffix("s")} & frame.objects for each in objects):
                return None
        bare = trigger.dep_ == "amod" and not functions.get("subject")
        if bare and (frame.kind in SAYINGS or frame.kind == "Sanctions"):
            return None  # "invited reporters" invites nobody
        functions.setdefault("to discuss", []).extend(self._purposes(trigger))
        if "to help" in frame.roles:
            functions.setdefault("to help", []).extend(self._helped([trigger]))
        add_inside_verbs(self._tree, frame, functions)
        if "xcomp object between" in frame.roles:  # "helped to settle the row between A and B"
            inner = [each for it in functions.get("xcomp object", ()) for each in self._tree.arguments(it)]
            functions["xcomp object between"] = [each.token for each in inner if each.function == "between"]
        if "object by" in frame.roles and not functions.get("object by"):
            below = [each for key in ("object of", "object on") for each in functions.get(key, ())]
            doers = [each.token for it in below for each in self._tree.arguments(it) if each.function == "by"]
            functions["object by"] = doers  # "condemned the arrest of writers by Chad"
        if "subject by" in frame.roles:
            add_planted_by(self._tree, functions)
        for token in [*functions.get("as", ()), *functions.get("of", ())]:
            for each in self._tree.arguments(token):
                functions.setdefault(f"of {each.function}", []).append(each.token)
        if not _OF_SUBJECTS.isdisjoint(frame.roles):
            own = [] if "subject in" in frame.roles else functions.get("subject", [])
            named = {each.i for each in own if self._fillers.agents(each)}
            for token in [each for each in functions.get("subject", ()) if each.i not in named]:
                for each in self._tree.arguments(token):
                    functions.setdefault(f"subject {each.function}", []).append(each.token)
        return Draft(frame, frame.kind, trigger, trigger, [trigger], functions)

    def _adjectival(self, frame: Frame, trigger: Token, functions: Functions) -> Draft | None:
        """What an adjective tells of its subject: *was ready to mediate*, *remains willing to meet*."""
        head = trigger.head if trigger.dep_ == "xcomp" and is_verbal(trigger.head) else trigger
        beside = {each.lower_ for token in (head, trigger) for each in self._tree.children(token)}
        if beside & (_NOT | _COMING | {"no", "if", "longer"}):
            return None
        if head is not trigger:
            own = [each.token for each in self._tree.arguments(head) if each.function == "subject"]
            functions.setdefault("subject of", []).extend(own)
        functions["subject"] = functions.get("subject of", [])
        if "xcomp object" in frame.roles:
            below = [each for it in functions.get("xcomp", ()) for each in self._tree.arguments(it)]
            functions["xcomp object"] = [each.token for each in below if each.function == "object"]
        return Draft(frame, frame.kind, trigger, head, [trigger], functions)

    def _purposes(self, verb: Token) -> Iterator[Token]:
        """What an infinitive of purpose names as the topic (*met to discuss* the border)."""
        words = self._lexicon.words["topic verbs"]
        for each in self._tree.children(verb):
            if each.dep_ in ("advcl", "xcomp") and word(each) in words and self._tree.is_infinitive(each):
                yield from (kid for kid in self._tree.children(each) if kid.dep_ == "obj")

    def _helped(self, carriers: Iterable[Token]) -> Iterator[Token]:
        """Whom what is given is to help (gave 5 million euros *to support the people* of Chad)."""
        for carrier in carriers:
            for each in self._tree.children(carrier):
                if word(each) in _HELPING and self._tree.is_infinitive(each):
                    helped = [kid for kid in self._tree.children(each) if kid.dep_ in ("obj", "iobj")]
                    yield from (who for kid in helped for who in self._tree.coordinated(kid))

    def _nominal(self, frame: Frame, trigger: Token) -> Draft | None:
        carriers = [trigger, *self._containers(trigger)]
        functions: Functions = {}
        for carrier in carriers:
            _merge(functions, self._functions(carrier))
        functions.setdefault("other side", []).extend(self._other_side(functions, carriers[-1]))
        draft = Draft(frame, frame.kind, trigger, carriers[-1], list(carriers), functions)
        functions["counted"] = carriers[1:]
        functions.setdefault("subject of", []).extend(self._predicated(trigger))
        if not (functions.get("possessive") and functions.get("with")):
            functions.setdefault("attendee", []).extend(self._attendees(carriers[-1]))
        if is_backdrop(draft):
            functions.setdefault("guest", []).extend(functions.get("attendee", ()))
        openers: list[tuple[Token, str]] = []
        deciders: list[Token] = []
        for verb, light in self._light_verbs(carriers, _is_act(frame)):
            draft.carriers.append(verb)
            if verb.dep_ == "amod":
                pass  # "a mediated dialogue" stands where the noun does
            elif not is_verbal(draft.anchor) or _outranks(verb, draft.anchor, carriers):
                draft.anchor, draft.light_status = verb, light.status
                if light.outcome:
                    draft.details["outcome"] = token_span(verb)
                    functions["outcome"] = [verb]
            carried = self._carried(verb, light, carriers)
            if light.acts or (frame.kind == "Demand" and word(verb) in _REPEATING):
                deciders += carried.get("actor", [])
            if frame.kind == "AgreementReached":
                part_helpers(self._tree, verb, carried)
            if light.outsider or not light.attendance:
                openers += [(each, light.outsider) for each in carried.get("actor", ())]
            draft.joins = draft.joins or light.attendance
            _merge(functions, carried)
        away = {each.i for each in functions.get("absentee", ())}
        if away and "actor" in functions:
            functions["actor"] = [each for each in functions["actor"] if each.i not in away]
        truce = self._agreements.kind(trigger) == "CeasefireAgreement"
        part_outsiders(self._fillers, frame, functions, openers, truce=truce)
        if is_contact(frame.kind) and not self._named(
            each for key in (*_OWN_SIDES, "with") for each in functions.get(key, ())
        ):
            add_quarrelling(self._tree, functions, draft.carriers)
            functions["other side"] += self._other_side(functions, carriers[-1])
        add_hung_on_names(self._tree, frame, functions)
        add_behind(self._tree, frame, functions, carriers[-1])
        add_bidden(self._tree, frame, functions)
        self._add_stay(frame, functions, carriers[-1])
        self._doers.add(frame, functions, carriers[-1])
        if frame.kind == "Mediation":
            functions.setdefault("actor", []).extend(charged_with(self._tree, carriers[-1]))
        for verb in self._plans(carriers):
            for each in self._tree.arguments(verb):
                if each.function in _PLACES:
                    functions.setdefault(each.function, []).append(each.token)
        for token in list(functions.get("of", ())):
            inner = "of possessive" in frame.roles  # "the closing of its Embassy"
            if inner or token.tag_ in ("NN", "NNS") or not self._fillers.agents(token):
                _merge(functions, {f"of {key}": row for key, row in self._functions(token).items()})
        add_inside_nouns(self._tree, frame, functions, self._fillers.agents)
        self._doers.lift(frame, functions)
        add_hung_on_names(self._tree, frame, functions)
        if self._named(each for key in _OWNERS for each in functions.get(key, ())):
            told = {each.i for each in deciders}  # "agreed to the recall of the envoys by Iran"
            functions["actor"] = [each for each in functions.get("actor", ()) if each.i not in told]
        if "to help" in frame.roles:
            functions.setdefault("to help", []).extend(self._helped(draft.carriers))
        if functions.get("actor") and is_one_of_a_row(self._tree, carriers[-1]):
            drop_kinds(self._tree, functions)
        if frame.carried and draft.anchor.i == carriers[-1].i and not self._rules(draft):
            return None
        return draft

    def _rules(self, draft: Draft) -> bool:
        """Whether something is done under an agreement of sides, which they have then reached."""
        between = self._named(draft.functions.get("between", ()))
        return draft.kind == "AgreementReached" and bool(between) and self._tree.case(draft.anchor) == "under"

    def _add_stay(self, frame: Frame, functions: Functions, noun: Token) -> None:
        """Who *was in Paris for talks with* somebody talked there; who *is on a visit* or *in talks* acts.

        Who *is in Paris on a visit* visits it.
        """
        town, case = noun.head, self._tree.case(noun)
        visits = case == "on" and frame.kind == "Visit"
        stays = (
            (case == "for" or visits) and self._tree.case(town) == "in" and bool(self._fillers.places(town))
        )
        said = town if stays else noun
        if self._tree.child(said, "cop") is None or not (stays or case in ("on", "in")):
            self._add_guest(functions, noun)
            return
        if stays:
            functions.setdefault("to" if visits else "in", []).append(town)
        subject = self._tree.child(said, "nsubj")
        functions.setdefault("actor", []).extend(self._tree.coordinated(subject) if subject else [])

    def _add_guest(self, functions: Functions, noun: Token) -> None:
        """Who has come for a contact, told beside the name (*Blinken, in Cairo for talks, said*)."""
        guest = noun.head
        if noun.dep_ != "nmod" or self._tree.case(noun) != "for" or guest.ent_type_ != "PERSON":
            return
        beside = self._tree.children(guest)
        towns = [each for each in beside if self._tree.case(each) == "in" and self._fillers.places(each)]
        if towns and towns[0].i < noun.i:
            functions.setdefault("in", []).append(towns[0])
            functions.setdefault("actor", []).append(guest)

    def _named(self, tokens: Iterable[Token]) -> list[str]:
        return [filler.entity for each in tokens for filler in self._fillers.agents(each)]

    def _functions(self, token: Token) -> Functions:
        found: Functions = {}
        for each in self._tree.arguments(token):
            found.setdefault(each.function, []).append(each.token)
        return found

    def _containers(self, noun: Token) -> Iterator[Token]:
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

    def _light_verbs(self, carriers: list[Token], is_act: bool) -> Iterator[tuple[Token, LightVerb]]:
        """The verbs that carry an event noun, the governing one first."""
        places = {each.i for each in carriers}
        for verb in self._candidate_verbs(carriers):
            if self._judges(verb):
                continue
            arguments = self._tree.arguments(verb)
            for light in self._lexicon.light.get(word(verb), ()):
                particle = self._tree.particle(verb)
                if light.particle != particle and (light.particle or particle == "off"):
                    continue  # who *called off* a meeting did not call it
                if light.attendance and self._tree.has_word(verb, "advmod", _UP):
                    continue  # what *came up in* talks took no part
                carried = not light.nouns or any(word(each) in light.nouns for each in carriers)
                if not (carried or (light.acts and is_act)):
                    continue
                if (light.done and not self._is_done(verb)) or (light.finished and self._goes_on(verb)):
                    continue
                if any(each.function in light.event and each.token.i in places for each in arguments):
                    yield verb, light
                    break

    def _judges(self, verb: Token) -> bool:
        """Whether a verb only says what something is: *what they call talks*, *declared the truce dead*."""
        kids = self._tree.children(verb)
        named = {verb.head.lower_, *(each.lower_ for each in kids)}
        if (word(verb) == "call" and "what" in named) or (word(verb) in _DECLARING and "over" in named):
            return True
        judged = any(
            each.dep_ == "xcomp" and each.pos_ in ("ADJ", "ADV") and each.lower_ != "short" for each in kids
        )
        return judged and any(each.dep_ == "obj" for each in kids)

    def _is_done(self, verb: Token) -> bool:
        """Whether a verb tells of what has been done: no infinitive, no future, no negation.

        Who says that he *is lifting* something does it.
        """
        beside = {each.lower_ for each in self._tree.children(verb) if not each.ent_type_}  # "in May"
        doing = verb.tag_ == "VBG" and bool(beside & {"am", "is", "are", "'re", "’re"})
        return (doing or verb.tag_ in ("VBD", "VBN")) and not beside & (_NOT | _COMING | _WISHED)

    def _goes_on(self, verb: Token) -> bool:
        """Whether a verb tells of what somebody is doing: *are negotiating*, *is being negotiated*."""
        beside = {each.lower_ for each in self._tree.children(verb) if each.dep_ in ("aux", "aux:pass")}
        return "being" in beside or (verb.tag_ == "VBG" and bool(beside))

    def _plans(self, carriers: list[Token]) -> Iterator[Token]:
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

    def _predicated(self, noun: Token) -> Iterator[Token]:
        """Whom a noun is said of: *X, the mediator*; *X as mediator*; *X was appointed mediator*.

        X *became* one.
        """
        head = noun.head
        if any(each.lower_ == "not" and each.dep_ == "advmod" for each in self._tree.children(noun)):
            return
        if (capable := with_as(self._tree, noun)) is not None:
            yield from self._tree.coordinated(capable)
        elif noun.dep_ == "appos" and noun.tag_ == "NNS":  # "A and B, the mediators"
            while head.dep_ == "conj":
                head = head.head
            yield from (each for each in self._tree.coordinated(head) if each.i < noun.i)
        elif noun.dep_ == "appos" or noun.dep_ == "nmod:desc":
            yield head
        elif (noun.dep_ in _ARGUMENTS or self._tree.case(noun) == "among") and (
            name := self._tree.child(noun, "appos", "flat")
        ) is not None:
            named = self._tree.coordinated(name) if noun.tag_ == "NNS" else [name]
            yield from [] if self._tree.case(noun) == "through" else named
        elif self._tree.case(noun) == "as" and word(head) in _SERVING and word(noun) in _BETWEEN:
            return  # a frame of its own: *acted as mediator*
        elif self._tree.case(noun) == "as" and is_verbal(head):
            objects = [each.token for each in self._tree.arguments(head) if each.function == "object"]
            subjects = [each.token for each in self._tree.arguments(head) if each.function == "subject"]
            if word(head) in _LEAVING and not objects:
                return  # who *withdrew as mediator* mediates no more
            passive = self._tree.is_passive(head) and word(head) not in _REPLACING | _SIGNING
            taken = passive or (objects and word(head) in _TAKING)
            yield from objects if taken else subjects
        elif self._tree.case(noun) == "as":
            owners = [  # "its role as mediator", "a role for X as mediator"
                each
                for each in self._tree.children(head)
                if each.dep_ == "nmod:poss"
                or (each.dep_ == "nmod" and self._tree.case(each) in ("for", "of"))
            ]
            if not owners and head.dep_ == "obj" and word(head.head) in _PLAYING:
                owners = [
                    each.token for each in self._tree.arguments(head.head) if each.function == "subject"
                ]
            if (
                not owners and head.dep_ == "obl" and word(head) in _ATTENDED
            ):  # "were at the talks as mediators"
                near = [*self._tree.children(head.head), *self._tree.children(head)]
                beside = [each for each in near if self._tree.case(each) == "with" and each.i < noun.i]
                attending = [e.token for e in self._tree.arguments(head.head) if e.function in _DOING]
                owners = self._tree.coordinated(beside[-1]) if beside else attending
            if self._tree.case(head) == "with":  # "with A and B as mediators"
                owners = self._tree.coordinated(head)
            yield from owners
        elif noun.dep_ == "nsubj" and self._tree.child(head, "cop") is not None:
            yield from self._tree.coordinated(head)  # "the mediators were A and B"
        elif noun.dep_ == "nsubj" and noun.tag_ == "NNS" and word(head) == "include":
            yield from (each.token for each in self._tree.arguments(head) if each.function == "object")
        elif noun.dep_ in ("xcomp", "obj") and word(head) in _NAMING:
            passive = self._tree.is_passive(head)
            if not passive and word(head) not in _BECOMING:
                return  # who *appointed a mediator* is none
            function = "object" if passive else "subject"
            yield from (each.token for each in self._tree.arguments(head) if each.function == function)

    def _other_side(self, functions: Functions, noun: Token) -> Iterator[Token]:
        """Who had talks *with X*, when only X is named: the subject of the clause above that can act."""
        named = [each for key in _OWN_SIDES for each in functions.get(key, ()) if self._fillers.agents(each)]
        own = [] if named else counterparts(self._tree, functions)
        if own:
            yield from own
            return
        first = noun
        while first.dep_ == "conj":
            first = first.head
        sought = (
            first.dep_ in ("obj", "nsubj:pass") and word(first.head) in self._lexicon.words["seeking verbs"]
        )
        above = first.head if first.dep_ in ("nsubj", "nsubj:pass") else first
        sought = sought or (above.dep_ == "ccomp" and word(above.head) == "deny")
        if named or not functions.get("with") or not (sought or self._tree.case(first) in _DATED | _AROUND):
            return
        partners = {filler.entity for each in functions["with"] for filler in self._fillers.agents(each)}
        token = noun
        for _ in range(_CLIMB):
            token = token.head
            if not is_verbal(token) or (self._tree.is_infinitive(token) and first.dep_ == "obl"):
                continue  # "persuaded them to stop, after talks with X": the one who persuaded talked
            subjects = [each.token for each in self._tree.arguments(token) if each.function == "subject"]
            agents = [each for each in subjects if self._fillers.agents(each)]
            if agents:
                told = {filler.entity for each in agents for filler in self._fillers.agents(each)}
                yield from agents if not told & partners else ()
                return

    def _attendees(self, noun: Token) -> Iterator[Token]:
        """The subjects of the clause that an event noun dates (they signed it *after two days of talks*)."""
        case = self._tree.case(noun)
        while noun.dep_ == "nmod" and noun.head.ent_type_ == "DATE" and case in _DATED:
            noun = noun.head
        dated = case in _DATED or (case == "on" and word(noun) in _JOURNEYS)
        if noun.dep_ == "obl" and dated and is_verbal(noun.head) and word(noun.head) not in _SERVING:
            yield from (each.token for each in self._tree.arguments(noun.head) if each.function == "subject")

    def _candidate_verbs(self, carriers: list[Token]) -> Iterator[Token]:
        head = carriers[-1]
        while head.dep_ == "conj":
            head = head.head
        if head.head.i != head.i and is_verbal(head.head):
            yield head.head
            for each in self._tree.children(head.head):
                if each.dep_ in ("advcl", "conj", "xcomp") and is_verbal(each):
                    yield each
                    yield from (
                        kid for kid in self._tree.children(each) if kid.dep_ == "conj" and is_verbal(kid)
                    )
        elif head.dep_ == "nsubj" and head.head.pos_ == "ADJ":  # "talks are due to resume"
            yield from (
                kid for kid in self._tree.children(head.head) if kid.dep_ == "xcomp" and is_verbal(kid)
            )
        kids = [each for carrier in carriers for each in self._tree.children(carrier)]
        queue = [each for each in kids if each.dep_ in ("acl", "acl:relcl", "amod")]
        people = [
            each for each in kids if each.dep_ == "nmod" and all(each.i != carrier.i for carrier in carriers)
        ]
        people += [
            each for person in people for each in self._tree.children(person) if each.dep_ in ("nmod", "conj")
        ]
        yield from (
            each
            for each in self._tree.sentence(head)
            if each.dep_ == "advcl:relcl" and word(each) in _HAPPENING
        )
        queue += [
            each for person in people for each in self._tree.children(person) if each.dep_ == "acl:relcl"
        ]
        while queue:
            verb = queue.pop(0)
            if is_verbal(verb):
                yield verb
                queue += [each for each in self._tree.children(verb) if each.dep_ in ("xcomp", "conj")]

    def _carried(self, verb: Token, light: LightVerb, carriers: list[Token]) -> Functions:
        """The light verb's own arguments, under the functions that they have for the event noun."""
        found: Functions = {}
        places = {each.i for each in carriers}
        for each in self._tree.arguments(verb):
            if each.token.i in places or any(each.token.i == member.i for member in carriers):
                continue
            if each.function in light.event and is_sibling(each, carriers):
                continue
            function = light.maps.get(each.function, each.function)
            comes = "object" if light.maps.get("object") == "actor" else "subject"  # "was not represented"
            came = light.attendance and each.function in (comes, light.maps.get(comes, ""))
            function = "actor" if function == "subject" else function
            if came:
                if self._tree.has_word(each.token, "det", _NO):
                    found.setdefault("absentee", []).extend(self._members_of(each.token))
                    continue
                function = "absentee" if self._stays_away(verb, each.token) else function
            found.setdefault(function, []).append(each.token)
        return found

    def _stays_away(self, verb: Token, who: Token) -> bool:
        """Whether a verb of attendance says who was not there: *did not attend*, *neither … nor*."""
        beside = {each.lower_ for each in self._tree.children(verb)}
        first = who.head if who.dep_ == "conj" else who
        neither = self._tree.has_word(first, "cc:preconj", _NO) or first.lower_ in _NO
        if verb.dep_ == "xcomp" and word(verb.head) in FAILING:
            return not {each.lower_ for each in self._tree.children(verb.head)} & (_NOT | _COMING)
        return (neither or bool(beside & _NOT)) and not beside & _COMING

    def _members_of(self, token: Token) -> list[Token]:
        """Whose people a noun means (*no delegates from* Russia)."""
        return [
            each.token for each in self._tree.arguments(token) if each.function in ("from", "of", "modifier")
        ]

    def _name_modifiers(self, functions: Functions) -> None:
        """Modifiers that name two agents are the sides of an event (*Armenia-Azerbaijan talks*)."""
        modifiers = [each for each in functions.get("modifier", ()) if self._fillers.agents(each)]
        entities = {filler.entity for each in modifiers for filler in self._fillers.agents(each)}
        if len(entities) > 1:
            functions["modifiers"] = modifiers
            del functions["modifier"]
            # "at the U.S.-EU summit the leaders agreed"
            functions["attendee"] = [each for each in functions.get("attendee", ()) if each.tag_ != "NNS"]

    def _met(self, need: tuple[Need, ...], functions: Functions) -> bool:
        return all(self._holds(atom, functions) for atom in need)

    def _holds(self, need: Need, functions: Functions) -> bool:
        tokens = functions.get(need.function, [])
        if need.words:
            if need.function == "object":
                tokens = [each for token in tokens for each in (token, *counted_of(token))]
            names = [word(each) for each in tokens]
            return any(each in need.words or each.removesuffix("s") in need.words for each in names)
        if need.other_than:
            return any(word(each) not in need.other_than for each in tokens)
        if need.loose:
            return bool(tokens)
        if "place" in need.kinds:
            return any(self._fillers.places(each) for each in tokens)
        if "Agreement" in need.kinds:
            return any(
                self._agreements.at(each) if each.pos_ == "PRON" else self._fillers.agreements(each)
                for each in tokens
            )
        found = {filler.entity for each in tokens for filler in self._agents(each)}
        if need.kinds:
            if "Envoy" in need.kinds and any(self._fillers.is_sent(each) for each in tokens):
                return True
            found = {each for each in found if self._fillers.kind(each) in need.kinds}
        if not need.several:
            return bool(found)
        return (
            len(found) > 1
            or any(self._fillers.kind(entity) in COLLECTIVE for entity in found)
            or any(each.lower_ in _PLURAL and self._fillers.agents(each) for each in tokens)
        )

    def _agents(self, token: Token) -> list[Filler]:
        """Who a token stands for; *we* is whoever speaks in the text."""
        return self._fillers.agents(token, voice=True)

    def _fill(self, draft: Draft) -> None:
        if "itself" in draft.frame.roles:
            self._fill_one(draft, draft.frame.roles["itself"], draft.trigger)
        for function, tokens in draft.functions.items():
            role = draft.frame.roles.get(function) or _GENERIC.get(function, "")
            if not role or (function == "object modifier" and self._names_object(draft)):
                continue
            if role == "mediator" and draft.kind in SAYINGS:
                continue  # "demanded an inquiry under the auspices of the United Nations"
            for token in tokens:
                if function == "with" and in_capacity(self._tree, token):
                    continue
                if function == "xcomp object" and self._is_own(token, draft.functions, states=True):
                    continue  # "threatened to send its troops"
                inside = function in _INSIDE or (function == "other side" and token.dep_ == "nmod:poss")
                if not (function == "object possessive" and self._is_own(token, draft.functions)):
                    self._fill_one(draft, role, token, inside=inside)
        if draft.kind == "DiplomaticMeasure" and "object to" in draft.frame.roles:
            self._fill_accredited(draft)
        role = draft.frame.roles.get("with", "")
        if is_contact(draft.kind) and role and draft.functions.get("with"):
            alone = len(draft.entities(role)) == 1
            convened = draft.fillers.get("organizer", []) if self._convenes(draft) else []
            for filler in convened:
                draft.add(role, filler)
            for filler in draft.fillers.get("host", ()):
                if alone or self._fillers.kind(filler.entity) == "Person":
                    draft.add(role, filler)  # who hosts talks *with* somebody takes part

    def _convenes(self, draft: Draft) -> bool:
        """Whether who convenes talks *with* others does so as one of them, in an active clause."""
        verb = draft.anchor
        return draft.frame.pos == "noun" and word(verb) == "convene" and not self._tree.is_passive(verb)

    def _names_object(self, draft: Draft) -> bool:
        """Whether the object itself fills a role, so that nobody who only modifies it does."""
        return "object" in draft.frame.roles and bool(self._named(draft.functions.get("object", [])))

    def _fill_accredited(self, draft: Draft) -> None:
        """The state that an envoy is accredited to (recalled *its ambassador to Belarus*)."""
        for token in () if draft.fillers.get("target") else draft.functions.get("object", ()):
            for filler in self._fillers.names_within(token):
                if filler.entity not in draft.entities("initiator"):
                    draft.add("target", filler)

    def _is_own(self, token: Token, functions: Functions, *, states: bool = False) -> bool:
        """Whether a possessor is the one who acts (froze *its* membership), or of the same state."""
        named = {filler.entity for filler in self._inside(token)}
        acting = set(self._named(functions.get("subject", [])))
        if states:
            named, acting = {*map(self._fillers.state, named)}, {*map(self._fillers.state, acting)}
        return named <= acting

    def _inside(self, token: Token) -> list[Filler]:
        """Whom a word within an object names: by itself, or with words before it (*the French court's*)."""
        named = self._fillers.itself(token)
        return named if named or token.dep_ != "nmod:poss" else self._agents(token)

    def _is_topic(self, token: Token) -> bool:
        """Whether words can name a topic: neither a time nor *the sidelines* of something."""
        return token.ent_type_ not in ("DATE", "TIME") and word(token) not in self._lexicon.words["no topics"]

    def _fill_one(self, draft: Draft, role: str, token: Token, *, inside: bool = False) -> None:
        if role in AGENT_ROLES:
            named = self._inside(token) if inside else self._agents(token)
            if draft.kind in _OF_STATES:
                named = [self._fillers.owner(each) for each in named]
            if not named and (draft.kind, role) in _BY_TOWN:
                named = self._fillers.states_of(token)  # "recalled its ambassador from Baghdad"
            elif not named and role == "target":
                draft.places += [each for each in self._fillers.places(token) if each not in draft.places]
            before = role == "organizer" and token.dep_ in ("nmod:poss", "compound", "amod", "nmod")
            for filler in named:
                met = before and self._fillers.kind(filler.entity) == "UnnamedGroup"
                draft.add("participant" if met else role, filler)  # "the leaders' summit"
        elif role == "agreement":
            for filler in self._agreements.at(token):
                draft.add(role, filler)
        elif role == "destination":
            found = self._fillers.places(token)
            draft.places += [each for each in found if each not in draft.places]
            for filler in () if found else self._fillers.agents(token):
                draft.add("host", filler)
        elif role == "companion":
            aimed = token.head.pos_ == "NOUN" and all(token.head.i != each.i for each in draft.carriers)
            goal = (aimed and token.dep_ == "nmod") or not is_verbal(_first(token).head)
            for filler in () if goal else self._fillers.agents(token):
                draft.add("visitor", filler)  # not whom one goes to see: "flew there for talks with A"
        elif role == "place":
            draft.places += [each for each in self._fillers.places(token) if each not in draft.places]
        elif (
            role not in draft.details
            and self._is_topic(token)
            and all(token.i != each.i for each in draft.carriers)
        ):
            draft.details[role] = phrase(self._tree, token)

    def _refined(self, draft: Draft) -> str:
        """The class, narrowed by words beside the trigger or its light verb."""
        words = {each.lower_ for token in draft.carriers for each in self._tree.children(token)}
        words |= {each.lower_ for tokens in draft.functions.values() for each in tokens}
        words.add(draft.trigger.lower_)
        if any(each.lower_ == "where" for each in self._tree.children(_first(draft.trigger))):
            words.add("where")
        for refinement in self._lexicon.refinements:
            if draft.kind in refinement.of and words.intersection(refinement.words):
                return refinement.kind
        return draft.kind


def _names(token: Token) -> bool:
    """Whether a noun tells what somebody is called (branded X a *terrorist organisation*)."""
    return token.dep_ == "xcomp" and token.tag_ in ("NN", "NNS")


def _is_act(frame: Frame) -> bool:
    """Whether a frame tells what somebody does that is no attack: *the closure of*, *the naming of*."""
    doer = frame.roles.get("actor", "")
    return doer in ("initiator", "appointer") and frame.kind not in VIOLENT | {"AidProvision"}


def goes_on(token: Token) -> bool:
    """Whether a word before *round* or *talks* says that others went before: *second*, *next*, *five*."""
    counts = token.dep_ == "nummod" and token.head.lemma_.lower() in ("round", "session", "meeting")
    return counts or (token.dep_ == "amod" and token.lower_ in FURTHER)


def is_sibling(argument: Argument, carriers: list[Token]) -> bool:
    """Whether an argument is coordinated with the event noun (talks *and a dinner*), so no argument of it."""
    return _first(argument.token).i == _first(carriers[-1]).i


def _first(token: Token) -> Token:
    """The first member of the list that a token stands in."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _outranks(verb: Token, anchor: Token, carriers: list[Token]) -> bool:
    """Whether a governing verb is met after one inside a relative clause."""
    return anchor.head.i in {each.i for each in carriers} and verb.head.i not in {each.i for each in carriers}


def _merge(functions: Functions, more: Functions) -> None:
    for function, tokens in more.items():
        row = functions.setdefault(function, [])
        row += [each for each in tokens if all(each.i != other.i for other in row)]
