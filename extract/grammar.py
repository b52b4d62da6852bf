"""Grammar once for all frames: the deep functions of arguments in a Universal Dependencies tree.

Functions are `subject` and `object` (passives, relative clauses, participles, control, raising and
coordination undone), `iobj`, `xcomp`, `ccomp`, `possessive`, `modifier` (compounds, adjectives), the
lower-case preposition of an oblique or noun modifier (`with`, `between`, `according to`), and the names
of bridges (*under the auspices of* X) as the frame data define them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .tree_shape import TreeShape, is_verbal, word

RELATIVE = frozenset({"who", "whom", "which", "that", "whose", "where", "when"})
OBJECT_CONTROL = frozenset(
    {
        "accuse", "advise", "aid", "allow", "appeal", "appoint", "ask", "assist", "authorise", "authorize",
        "beg", "blame", "bring", "call", "compel", "convince", "demand", "direct", "enable", "encourage",
        "exhort", "expect", "force", "get", "help", "implore", "instruct", "invite", "lead", "let", "mandate",
        "oblige", "order", "permit", "persuade", "press", "pressure", "prompt", "push", "request",
        "require", "see", "send", "suspect", "support", "tell", "urge", "want", "warn",
    }
)  # fmt: skip
"""Verbs whose object does what their infinitive says (*urged X to sign*)."""
_NEAR, _BESIDE = 9, 2
_STRAYING = ("nmod", "obl", "obl:agent", "flat", "appos", "nmod:desc")
_HUNG_HIGH = ("with", "between", "among", "in", "at", "of")
"""Prepositions of phrases that a parser may hang higher than on the noun right before them."""
_OTHER = frozenset({"other", "further"})
_ROW = frozenset({"first", "second", "third", "last", "only", "latest"})
_IT = frozenset({"it"})
JOYS = frozenset(
    {"pleasure", "honor", "honour", "privilege", "delight", "joy", "great", "good", "wonderful", "nice"}
)
"""What it is to do something that one does: *it is a pleasure to welcome you*."""
_THANKS = frozenset({"gratitude", "appreciation", "thanks", "thank", "tribute", "admiration", "recognition"})
THANKING = frozenset(
    {"thank", "praise", "commend", "congratulate", "credit", "applaud", "salute", "laud", "hail", "criticize",
     "criticise", "condemn", "denounce", "punish", "sanction", "reward"}
)  # fmt: skip
"""Verbs that name a deed with *for*, and as their object whose it is."""
_BLAMING = frozenset(
    {"accuse", "blame", "suspect", "prevent", "stop", "keep", "convict", "discourage", "dissuade"}
)
_BARRING = frozenset({"bar", "ban", "prohibit", "block", "exclude"})
_PUNISHING = frozenset(
    {"designate", "sanction", "blacklist", "arrest", "detain", "jail", "imprison", "expel", "charge",
     "indict", "fine", "punish", "penalize", "fire", "dismiss"}
)  # fmt: skip
_CAPACITIES = {
    "mediator": "mediator", "facilitator": "mediator", "intermediary": "mediator", "observer": "observer",
    "witness": "observer", "guarantor": "guarantor", "host": "host",
}  # fmt: skip
_ROLES = frozenset({"role", "part", "effort", "mission"})
_PLEDGED = frozenset({"would", "shall", "should", "will", "must"})
_JUDGING = frozenset(
    {"oppose", "resist", "advocate", "favour", "favor", "support", "back", "criticise", "criticize",
     "condemn", "denounce", "endorse", "welcome"}
)  # fmt: skip
"""Verbs with a gerund that others than the subject may do."""
_CAUTIONING = frozenset({"warn", "caution", "advise", "urge"})
_RECOMMENDING = frozenset({"urge", "recommend", "encourage", "demand", "discourage"})
_DOCUMENTS = frozenset(
    {"resolution", "statement", "declaration", "letter", "report", "text", "note", "motion"}
)
_ISSUING = frozenset(
    {"adopt", "approve", "circulate", "deliver", "draft", "file", "give", "have", "hand", "issue", "make",
     "pass", "present", "publish", "read", "release", "send", "sign", "submit", "table", "write"}
)  # fmt: skip
_ANSWERING = frozenset(
    {
        "accept",
        "decline",
        "refuse",
        "receive",
        "reject",
        "welcome",
        "get",
        "turn",
        "rebuff",
        "spurn",
        "heed",
        "ignore",
        "meet",
    }
)
CONVEYING = frozenset(
    {
        "convey",
        "extend",
        "deliver",
        "hand",
        "give",
        "present",
        "transmit",
        "send",
        "issue",
        "address",
        "relay",
    }
)
"""Verbs of handing something to somebody."""
_ASKING = frozenset({"invitation", "request", "appeal", "call", "order", "offer", "demand"})
_BIDS = frozenset({"call", "appeal", "plea", "demand"})
"""What others are to fulfil than whose it is: *its appeal to Chad to act*."""
_IDEAS = frozenset({"proposal", "suggestion", "offer", "overture", "call", "request"})
_JOINT = frozenset(
    {"hold", "have", "meet", "begin", "open", "start", "resume", "restart", "reopen", "conduct", "talk",
     "negotiate"}
)  # fmt: skip
"""What one does with whoever one suggests it to: *an offer to hold talks*."""
_OWN_PLANS = frozenset(
    {"plan", "threat", "decision", "effort", "attempt", "bid", "move", "pledge", "promise", "vow",
     "intention", "desire", "refusal", "willingness", "readiness", "push", "drive", "failure",
     "commitment", "determination"}
)  # fmt: skip
"""What a nationality before it owns, and does: *U.S. plans to deploy missiles*."""
_ASKED_BY = {
    **dict.fromkeys(_ASKING, ("to",)),
    "offer": ("to", "from"),
    "proposal": ("from",),
    "pledge": ("from",),
}
"""Beside *by*, the prepositions of whoever would do it (*an offer from Oslo to mediate*)."""
_NEEDS = frozenset(
    {"need", "importance", "necessity", "urgency", "imperative", "way", "effort", "path", "means", "step",
     "progress"}
)  # fmt: skip
_TOWARDS = frozenset({"toward", "towards"})
_UNDERTAKING = frozenset(
    {
        "make", "undertake", "pursue", "launch", "lead", "intensify", "continue",
        "resume", "abandon", "begin", "start", "take", "redouble",
    }
)  # fmt: skip
_BIDDING = frozenset({"ask", "demand", "recommend", "propose", "request", "urge", "suggest", "stipulate"})
_PEOPLE = frozenset({"they", "we", "both"})
_CALLING = frozenset({"call", "appeal", "prevail", "rely", "count"})
_CHOOSING = frozenset({"pick", "choose", "tap", "select", "elect", "appoint", "name", "nominate"})
_INTENTIONS = frozenset({"intention", "hope", "aim", "goal", "hopes", "possibility", "prospect", "idea"})
_RESOLVES = frozenset(
    {"decision", "refusal", "willingness", "readiness", "failure", "bid", "pledge", "promise"}
)
_DISPATCHING = frozenset({"send", "dispatch"})
_SENDING = frozenset({"send", "dispatch", "appoint", "name", "designate", "assign", "commission", "mandate"})
_EFFORTS = frozenset({"effort", "role", "work", "success", "part", "contribution", "help", "attempt"})
_BEFORE_OR_AFTER = frozenset({"after", "before", "following", "since", "ahead of", "despite"})
_SCHEDULING = frozenset({"schedule", "plan", "set", "slate", "arrange", "propose", "expect", "book"})
_ABOUT = frozenset({"of", "about", "regarding", "concerning", "against", "without"})
_AWAY = frozenset({"away", "back", "aside", "together", "home", "apart"})
_HYPHENS = frozenset({"-", "–", "—", "/", "‐"})


@dataclass(frozen=True, slots=True)
class Argument:
    """A token in a deep function of a predicate."""

    function: str
    token: Token


class Tree(TreeShape):
    """A document's dependency trees, asked for the arguments of their words.

    `bridges` maps a preposition and a noun (*under*, *auspices*) to the function that the noun's own
    modifiers then have; `units` as for `TreeShape`.
    """

    def __init__(
        self,
        doc: Doc,
        bridges: Mapping[tuple[str, str], str],
        units: Mapping[int, tuple[int, int]] | None = None,
        tokens: list[Token] | None = None,
    ) -> None:
        super().__init__(doc, units, tokens)
        self._bridges = bridges
        self._arguments: dict[int, list[Argument]] = {}

    def arguments(self, token: Token) -> list[Argument]:
        """The arguments of a verb or event noun in their deep functions, in text order.

        Coordination spread.
        """
        known = self._arguments.get(token.i)
        if known is None:
            self._arguments[token.i] = []  # a tree walk that comes back here finds nothing new
            found = list(self._verbal(token) if is_verbal(token) else self._nominal(token))
            spread = [
                Argument(each.function, member)
                for each in found
                for member in self._members(each)
                if not self._is_past_clause(token, each.token, member)
            ]
            known = self._arguments[token.i] = sorted(
                set(spread), key=lambda each: (each.token.i, each.function)
            )
        return known

    def _is_past_clause(self, verb: Token, argument: Token, member: Token) -> bool:
        """Whether one joined to an antecedent comes after its clause (*A, which mediated, and B*)."""
        if not argument.i < verb.i < member.i:
            return False
        return any(each.i == argument.i for each in verb.ancestors)

    def _members(self, argument: Argument) -> list[Token]:
        if argument.function in ("xcomp", "ccomp"):
            kids = self._children[argument.token.i]
            return [argument.token, *(each for each in kids if each.dep_ == "conj" and is_verbal(each))]
        return self.coordinated(argument.token)

    def _verbal(self, verb: Token) -> Iterator[Argument]:
        passive = self.is_passive(verb)
        has_subject = False
        for each in self._children[verb.i]:
            dep = each.dep_
            if dep in ("nsubj", "nsubj:pass", "obj") and each.i > verb.i and self.case(each):
                yield from self._oblique(each, passive, verb)
            elif dep == "nsubj" and each.i > verb.i and next(self._name_before(verb), None) is not None:
                continue  # *X met Y Z*: a part of the object taken for an inverted subject
            elif dep in ("nsubj", "nsubj:pass", "nsubj:outer"):
                has_subject = True
                objects = any(kid.dep_ == "obj" for kid in self._children[verb.i])
                given = dep == "nsubj:pass" and objects  # "was offered a visa"
                deep = "iobj" if given else "object" if dep == "nsubj:pass" else "subject"
                yield from self._relative(deep, each, verb)
            elif dep == "obj":
                if not self._stands_before_clause(each, verb):
                    yield from self._relative("object", each, verb)
            elif dep == "iobj":
                yield from self._relative("iobj", each, verb)
            elif dep in ("xcomp", "ccomp"):
                plain = (
                    dep == "xcomp"
                    and each.pos_ in ("NOUN", "PROPN")
                    and not self._has_object(verb)
                    and not self.case(each)
                )
                yield Argument("object" if plain else dep, each)
                if dep == "ccomp" and any(kid.lower_ in _PLEDGED for kid in self._children[each.i]):
                    yield Argument("pledge", each)  # "agreed that neither would attack"
                if dep == "ccomp" and self._is_bidden(each):
                    yield Argument("bidding", each)  # "insisted that he be freed"
                yield from self._objects_before(each, verb)
            elif dep == "advcl" and is_verbal(each):
                if word(verb) in _BARRING and "from" in self.marks(each):
                    yield Argument("from", each)  # "barred ships from docking"
                if word(verb) in _CALLING and self.is_infinitive(each) and not self._has_object(verb):
                    yield Argument("xcomp", each)  # "called on Iran to stop"
                elif word(verb) in _CHOOSING | _DISPATCHING and self.is_infinitive(each):
                    yield Argument("xcomp", each)  # "picked her to lead it", "sent troops to guard it"
                yield from self._objects_before(each, verb)
            elif dep == "obl:agent" and self.case(each) in ("by", ""):
                yield Argument("subject", each)
            elif dep.startswith("obl") or dep in ("nmod", "nmod:unmarked"):
                if verb.dep_ != "acl" or each.i > verb.i or not self.case(each):
                    yield from self._oblique(each, passive, verb)
            elif dep in ("compound", "advmod", "amod") and self._hyphenated(each, verb):
                yield Argument("subject", each)
            elif dep == "advcl" and not is_verbal(each) and self.case(each):
                yield from self._oblique(each, passive, verb)
            elif dep == "advmod" and each.i > verb.i and each.lower_ in _AWAY:
                for kid in self._children[each.i]:
                    if kid.dep_ in ("obl", "nmod"):
                        yield from self._oblique(kid, passive, verb)
            elif dep == "advmod" and each.lower_ == "where":
                yield from self._relative("in", each, verb)
        if passive and verb.dep_ == "xcomp" and word(verb.head) == "order":
            yield from (Argument("subject", each) for each in self._functions(verb.head, "subject"))
        if passive and not any(each.dep_ == "obl:agent" for each in self._children[verb.i]):
            yield from (Argument("subject", each) for each in self._agents_of_objects(verb))
            yield from (Argument("subject", each) for each in self._agents_shared(verb))
        if not has_subject:
            function = "object" if passive else "subject"
            found = list(self._players(verb)) or list(self._shared_subject(verb))
            found = found or list(self._name_before(verb))
            yield from (Argument(function, each) for each in found)
        if verb.dep_ == "acl:relcl":
            yield from self._gap(verb, has_subject)
        elif verb.dep_ == "conj" and is_verbal(verb.head) and not passive:
            yield from self._shared_object(verb, verb.head)
        elif verb.dep_ == "xcomp":
            yield from self._raised(verb)
        yield from self._object_to_come(verb, passive)
        yield from self._stray(verb, passive)

    def _players(self, verb: Token) -> Iterator[Token]:
        """Who plays a role told by a participle: A *played a mediating role*, *A's mediating role*."""
        role = verb.head
        if verb.dep_ not in ("amod", "compound") or verb.tag_ != "VBG" or word(role) not in _ROLES:
            return
        owners = [each for each in self._children[role.i] if each.dep_ == "nmod:poss"]
        if not owners and role.dep_ == "obj" and is_verbal(role.head):
            owners = list(self._functions(role.head, "subject"))
        owners += [each for each in self._children[role.i] if not owners and self.case(each) == "of"]
        yield from owners

    def _is_bidden(self, verb: Token) -> bool:
        """Whether a clause tells what shall be: a subjunctive, or *should* or *must*."""
        kids = self._children[verb.i]
        subject = self.child(verb, "nsubj", "nsubj:pass")
        if subject is None or self.is_infinitive(verb):
            return False
        helping = [each for each in kids if each.dep_ in ("aux", "aux:pass", "cop")]
        if helping:
            return helping[0].lower_ in ("be", "should", "must")
        base = verb.tag_ in ("VB", "VBP") and verb.lower_ == word(verb)
        one = subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it")
        one = one and all(each.dep_ != "conj" for each in self._children[subject.i])
        return base and (one or self._bids_in_the_past(verb.head, subject))

    def _bids_in_the_past(self, verb: Token, subject: Token) -> bool:
        """Whether a present form below a past verb can only bid: *recommended that both sides return*."""
        past = verb.tag_ in ("VBD", "VBN") and verb.dep_ != "amod"
        open_to_both = word(verb) == "suggest" and subject.lower_ not in _PEOPLE
        return past and word(verb) in _BIDDING and not open_to_both

    def _agents_shared(self, verb: Token) -> Iterator[Token]:
        """The agent that stands with the second of two participles: *was mediated and hosted by A*."""
        for other in self._children[verb.i]:
            beside = other.dep_ == "conj" and other.tag_ == "VBN" and other.i == verb.i + 2
            if beside and not self.child(other, "aux:pass"):
                yield from (each for each in self._children[other.i] if each.dep_ == "obl:agent")

    def _agents_of_objects(self, verb: Token) -> Iterator[Token]:
        """Who does it, hung on the object of a passive: was offered a visa *by Poland*."""
        for each in self._children[verb.i]:
            if each.dep_ == "obj":
                kids = self._children[each.i]
                yield from (kid for kid in kids if kid.dep_ == "nmod" and self.case(kid) == "by")

    def _stands_before_clause(self, token: Token, verb: Token) -> bool:
        """Whether an object stands before the word that opens its clause (accused *him* of leaving)."""
        opening = [each.i for each in self._children[verb.i] if each.dep_ == "mark" or each.lower_ == "to"]
        return (
            bool(opening)
            and verb.head.i < token.i < min(opening)
            and verb.dep_ in ("xcomp", "advcl", "ccomp")
        )

    def _objects_before(self, clause: Token, verb: Token) -> Iterator[Argument]:
        if not self._has_object(verb):
            for each in self._children[clause.i]:
                if each.dep_ == "obj" and self._stands_before_clause(each, clause):
                    yield Argument("object", each)

    def _hyphenated(self, part: Token, verb: Token) -> bool:
        return (
            verb.tag_ in ("VBN", "VBD", "JJ")
            and part.i < verb.i
            and any(token.text in _HYPHENS for token in self.tokens[part.i + 1 : verb.i])
        )

    def _relative(self, function: str, token: Token, verb: Token) -> Iterator[Argument]:
        """The argument itself, or the antecedent that a relative pronoun stands for."""
        if token.lower_ in RELATIVE and token.tag_ in ("WP", "WDT", "WP$", "WRB", "IN"):
            clause = _relative_clause(verb)
            if clause is not None:
                yield Argument(function, self._said_of(clause.head))
                return
        yield Argument(function, token)

    def _said_of(self, antecedent: Token) -> Token:
        """Whom a noun is said of that a clause tells more of (*A is the only state that recognises B*).

        A cleft says a name of *it*; what is told of *A, B and other groups* is told of all.
        """
        if antecedent.dep_ == "conj" and self.has_word(antecedent, "amod", _OTHER):
            return antecedent.head
        subject = self.child(antecedent, "nsubj") if self.child(antecedent, "cop") is not None else None
        named = subject is not None and subject.pos_ == "PROPN" and antecedent.pos_ == "NOUN"
        return subject if subject is not None and named else antecedent

    def _oblique(self, token: Token, passive: bool, verb: Token) -> Iterator[Argument]:
        if self._is_ruled_out(token):
            return
        preposition = self.case(token)
        if not preposition:
            if self._hyphenated(token, verb):
                yield Argument("subject", token)
            elif (
                token.i in self._units
                and token.i < verb.i
                and self.child(verb, "nsubj", "nsubj:pass") is None
            ):
                yield Argument("object" if passive else "subject", token)
            else:
                timeless = token.dep_ == "obl" and not token.ent_type_ and not self._has_object(verb)
                yield Argument("object" if timeless else "unmarked", token)
            return
        if preposition == "by" and passive:
            yield Argument("subject", token)
        elif token.lower_ in RELATIVE:
            yield from self._relative(preposition, token, verb)
        elif preposition == "with" and (capacity := self._capacity(token)):
            yield Argument(capacity, token)
        else:
            yield from self._bridged(preposition, token, above=preposition not in _ABOUT)

    def _capacity(self, token: Token) -> str:
        """The role in which somebody stands beside the others: *with A as mediator*."""
        roles = (
            _CAPACITIES.get(word(each), "") for each in self._children[token.i] if self.case(each) == "as"
        )
        return next(filter(None, roles), "")

    def _has_object(self, verb: Token) -> bool:
        return any(each.dep_ in ("obj", "nsubj:pass") for each in self._children[verb.i])

    def _bridged(self, preposition: str, token: Token, *, above: bool = True) -> Iterator[Argument]:
        """A phrase by its preposition or bridge; what stands *with* its noun goes to the word above, too."""
        function = self._bridges.get((preposition, word(token))) or self._bridges.get(
            (preposition, token.lower_)
        )
        if function is None:
            yield Argument(preposition, token)
            for each in self._children[token.i]:
                if (
                    each.dep_ == "nmod"
                    and token.i not in self._units
                    and above
                    and preposition not in _BEFORE_OR_AFTER
                    and self.case(each) in ("with", "between")
                ):
                    yield Argument(self.case(each), each)
            return
        yield Argument("bridge", token)
        for each in self._children[token.i]:
            of = each.dep_ == "nmod" and self.case(each) in ("of", "from", "by")
            if of or each.dep_ in ("nmod:poss", "compound", "amod"):
                yield Argument(function, each)

    def _shared_subject(self, verb: Token) -> Iterator[Token]:
        """The subject that a verb takes from elsewhere: coordination, control, participles."""
        head, dep = verb.head, verb.dep_
        if word(head) in _CAUTIONING and is_verbal(head) and "against" in self.marks(verb):
            yield from (*self._functions(head, "object"), *self._functions(head, "iobj"))
        elif dep == "conj" and is_verbal(head):
            yield from self._functions(head, "object" if self.is_passive(head) else "subject")
        elif dep == "conj" and head.pos_ == "ADJ":  # "was ready and promised"
            yield from (each for each in self._children[head.i] if each.dep_ == "nsubj")
        elif word(head) in JOYS and self.is_infinitive(verb) and self.has_word(head, "expl", _IT):
            yield from self._first_person(verb)
        elif word(head) == "take" and self.is_infinitive(verb) and self.has_word(head, "expl", _IT):
            objects = (each for each in self._children[head.i] if each.dep_ in ("obj", "iobj"))
            yield from (each for each in objects if each.ent_type_ not in ("DATE", "TIME"))
        elif dep == "conj" and self.child(head, "cop") is not None:  # "was the host and mediated"
            yield from (each for each in self._children[head.i] if each.dep_ == "nsubj")
        elif dep in ("advcl", "xcomp") and self.is_infinitive(verb) and (sent := self._sent(head)):
            yield from sent
        elif dep == "xcomp":
            if verb.tag_ != "VBG" or word(head) not in _RECOMMENDING or self.is_infinitive(verb):
                yield from self._controller(head)  # "urged moving the talks": whoever would move them
        elif dep == "advcl" and word(head) in _CALLING and self.is_infinitive(verb) and self._called(head):
            yield from self._called(head)
        elif dep in ("advcl", "ccomp") and is_verbal(head) and self._is_reduced(verb):
            marks = set(self.marks(verb))
            owners = self._owners_of_effort(head) if marks & {"in", "at", "to"} else []
            if owners:
                yield from owners
                return
            thanked = self._thanked(head) if "for" in marks else []
            if thanked:
                yield from thanked
                return
            if "as" in marks and word(head) in ("quote", "cite"):
                yield from self._functions(head, "object")  # "quoted him as saying"
                return
            if "in" in marks and word(head) == "join":
                yield from self._functions(head, "object")  # "joined Canada in imposing sanctions"
            blamed = word(head) in _BLAMING | THANKING and bool(marks & {"of", "from", "for", "on"})
            blamed = blamed or (word(head) in _PUNISHING and "for" in marks)
            blamed = blamed or (word(head) == "credit" and "with" in marks)
            done_to = list(self._functions(head, "object")) if blamed or self.is_passive(head) else []
            yield from done_to or self._functions(head, "subject")  # "stopped short of accusing A"
        elif dep in ("advcl", "acl", "ccomp") and head.pos_ == "ADJ" and self._is_reduced(verb):
            yield from (each for each in self._children[head.i] if each.dep_ in ("nsubj", "nsubj:pass"))
        elif dep in ("acl", "amod") and not is_verbal(head):
            yield from self._of_noun(verb, head)

    def _first_person(self, verb: Token) -> list[Token]:
        """Who says what a joy it is to do something, where *I* stands in that sentence or the next."""
        first, last = self.sentences.bounds(verb)
        end = self.sentences.bounds(self.tokens[last])[1] if last < len(self.tokens) else last
        near = sorted(self.tokens[first:end], key=lambda each: (each.i >= last, abs(each.i - verb.i)))
        return [each for each in near if each.lower_ in ("i", "me", "my")][:1]

    def _owners_of_effort(self, verb: Token) -> list[Token]:
        """Whose efforts an object names (*praised the role of Oman* in mediating)."""
        objects = [each for each in self._children[verb.i] if each.dep_ == "obj" and word(each) in _EFFORTS]
        return [owner for each in objects for owner in self._owners(each)]

    def _thanked(self, verb: Token) -> list[Token]:
        """To whom thanks are expressed (*expressed gratitude to Oman* for hosting)."""
        things = [each for each in self._children[verb.i] if each.dep_ == "obj" and word(each) in _THANKS]
        below = [each for thing in (verb, *things) if things for each in self._children[thing.i]]
        return [each for each in below if each.dep_ in ("obl", "nmod") and self.case(each) == "to"]

    def _owners(self, noun: Token) -> list[Token]:
        return [
            each
            for each in self._children[noun.i]
            if each.dep_ == "nmod:poss" or (each.dep_ == "nmod" and self.case(each) in ("of", "by"))
        ]

    def _is_reduced(self, verb: Token) -> bool:
        whole = any(each.tag_ in ("VBD", "VBZ", "VBP", "MD") for each in self._helping(verb))
        return (verb.tag_ in ("VBG", "VBN") and not whole) or self.is_infinitive(verb)

    def _helping(self, verb: Token) -> list[Token]:
        return [each for each in self._children[verb.i] if each.dep_ in ("aux", "aux:pass")]

    def _of_noun(self, verb: Token, noun: Token) -> Iterator[Token]:
        """The subject of a participle is its noun; that of an infinitive, whoever has the noun."""
        marks = set(self.marks(verb)) if verb.tag_ == "VBG" else set()
        intends = "of" in marks and word(noun) in _INTENTIONS
        intends = intends or (bool(marks & _TOWARDS) and word(noun) in _NEEDS)  # "steps toward lifting"
        if not self.is_infinitive(verb) and not intends:
            if word(noun) in _EFFORTS and self.marks(verb):
                played = noun.dep_ == "obj" and word(noun.head) == "play"
                yield from self._owners(noun) or (self._functions(noun.head, "subject") if played else ())
                return
            if verb.tag_ in ("VBG", "VBN", "VBD", "JJ"):
                yield noun
            if (
                verb.tag_ == "VBG"
                and word(noun) in _DOCUMENTS
                and noun.dep_ == "obj"
                and word(noun.head) in _ISSUING
                and not self.is_passive(noun.head)
            ):
                yield from self._functions(noun.head, "subject")
            return
        happens = word(verb) == "take" and any(each.lower_ == "place" for each in self._children[verb.i])
        if self.is_passive(verb) or happens:  # "a summit to take place in Lima"
            yield noun
            return
        if self.is_one_of_a_row(noun):
            yield from self._named_so(noun)
            return
        if word(noun) == "invitation":
            yield from self._invited(noun)
            return
        if word(noun) in _BIDS:
            yield from self._bidden(noun)
            return
        owners = [each for each in self._children[noun.i] if each.dep_ == "nmod:poss"]
        owners += [
            each
            for each in self._children[noun.i]
            if each.dep_ == "nmod" and self.case(each) in ("by", "for", *_ASKED_BY.get(word(noun), ()))
        ]
        if word(noun) in _EFFORTS | _RESOLVES:  # "the efforts of Qatar to mediate"
            owners += [e for e in self._children[noun.i] if e.dep_ == "nmod" and self.case(e) == "of"]
        named = [each for each in self._children[noun.i] if each.ent_type_ in ("NORP", "GPE", "ORG")]
        if word(noun) in _ASKING | _IDEAS | _OWN_PLANS:
            owners += [each for each in named if each.dep_ in ("amod", "compound")]  # "an Iranian offer to"
        answered = noun.dep_ == "obj" and word(noun.head) in _ANSWERING
        if owners and answered and word(noun) in _IDEAS and word(verb) in _JOINT:
            yield from self._functions(noun.head, "subject")  # "rejected an Iranian offer to hold talks"
        if owners:
            yield from owners
        elif word(noun) in _NEEDS and word(noun.head) not in _UNDERTAKING:
            return
        elif noun.dep_ in ("obj", "obl", "nsubj:pass") and is_verbal(noun.head):
            yield from self._functions(noun.head, "subject")
        else:
            yield from (each for each in self._children[noun.i] if each.dep_ in ("compound", "amod"))

    def _bidden(self, call: Token) -> Iterator[Token]:
        """Who is to do what a call bids: *on whom* it goes, else who hears it (*rejected demands to pay*)."""
        kids = self._children[call.i]
        opening = ("on", "upon", "for") if word(call) == "call" else ("on", "upon", "to", "for")
        bidden = [each for each in kids if each.dep_ == "nmod" and self.case(each) in opening]
        answered = call.dep_ == "obj" and word(call.head) in _ANSWERING
        yield from bidden or (self._functions(call.head, "subject") if answered else ())

    def is_one_of_a_row(self, noun: Token) -> bool:
        """Whether a noun is told as the *first*, *last* or *only* one to do something."""
        return any(each.lower_ in _ROW and each.dep_ in ("amod", "nmod") for each in self._children[noun.i])

    def _named_so(self, noun: Token) -> list[Token]:
        """Who *was the first pope* to do something, on either side of the verb."""
        if noun.dep_ == "xcomp" and word(noun.head) == "become":
            return list(self._functions(noun.head, "subject"))
        if any(each.dep_ == "cop" for each in self._children[noun.i]):
            return [each for each in self._children[noun.i] if each.dep_ == "nsubj"]
        head = noun.head
        copular = noun.dep_ == "nsubj" and any(each.dep_ == "cop" for each in self._children[head.i])
        return [head] if copular else [noun]

    def _invited(self, invitation: Token) -> Iterator[Token]:
        """Who does what an invitation is for: *to whom* it goes, else who takes or declines it."""
        named = [each for each in self._children[invitation.i] if self.case(each) == "to"]
        if not named and is_verbal(invitation.head) and word(invitation.head) in CONVEYING:
            named = [each for key in ("to", "iobj") for each in self._functions(invitation.head, key)]
        answers = is_verbal(invitation.head) and word(invitation.head) in _ANSWERING
        yield from named or (self._functions(invitation.head, "subject") if answers else ())

    def _controller(self, head: Token) -> Iterator[Token]:
        if is_verbal(head):
            if word(head) in _JUDGING:
                return  # "opposed tightening the embargo": whoever would tighten it
            if word(head) in OBJECT_CONTROL:
                objects = [*self._functions(head, "object"), *self._functions(head, "iobj")]
                objects += self._called(head)
                if objects:
                    yield from objects
                    return
            yield from self._functions(head, "object" if self.is_passive(head) else "subject")
        else:
            owners = [each for each in self._children[head.i] if each.dep_ in ("nsubj", "nmod:poss")]
            if not owners and head.dep_ == "xcomp":  # "stands ready to host"
                owners = list(self._functions(head.head, "subject"))
            yield from owners

    def _sent(self, verb: Token) -> list[Token]:
        """The person sent, or given an office, to do something: *sent Marrack Goulding to mediate*."""
        objects = self._functions(verb, "object") if word(verb) in _SENDING else ()
        return [each for each in objects if each.ent_type_ == "PERSON"]

    def _called(self, verb: Token) -> list[Token]:
        """Whom one calls on, or appeals to, to do something."""
        keys = ("on", "upon", "to") if word(verb) == "appeal" else ("on", "upon")
        return [each for key in keys for each in self._functions(verb, key)]

    def _functions(self, token: Token, function: str) -> Iterator[Token]:
        yield from (each.token for each in self.arguments(token) if each.function == function)

    def _gap(self, verb: Token, has_subject: bool) -> Iterator[Argument]:
        """The antecedent as the missing argument of a relative clause without pronoun.

        As in *the talks he hosted*.
        """
        kids = self._children[verb.i]
        openers = [*kids, *(kid for each in kids if each.i < verb.i for kid in self._children[each.i])]
        if any(each.lower_ in RELATIVE and each.tag_ in ("WP", "WDT", "WP$", "WRB") for each in openers):
            return
        if has_subject and not any(each.dep_ in ("obj", "xcomp", "ccomp") for each in kids):
            yield Argument("object", verb.head)

    def _object_to_come(self, verb: Token, passive: bool) -> Iterator[Argument]:
        """The object that a verb shares with the one coordinated right after it.

        As in *signed and ratified* the treaty.
        """
        if passive or any(
            each.dep_ in ("obj", "ccomp", "xcomp", "obl", "obl:unmarked") for each in self._children[verb.i]
        ):
            return
        for each in self._children[verb.i]:
            if each.dep_ == "conj" and is_verbal(each) and each.i - verb.i == _BESIDE:
                yield from (Argument("object", kid) for kid in self._children[each.i] if kid.dep_ == "obj")

    def _shared_object(self, verb: Token, first: Token) -> Iterator[Argument]:
        """The antecedent that coordinated verbs of a relative clause share.

        As in *talks he hosted and mediated*.
        """
        if first.dep_ != "acl:relcl" or any(
            each.dep_ in ("obj", "ccomp", "xcomp") or self.case(each) in ("between", "among")
            for each in self._children[verb.i]
        ):
            return
        if not any(each.dep_.startswith("nsubj") for each in self._children[verb.i]):
            own = any(
                each.dep_ == "nsubj" and each.lower_ not in RELATIVE for each in self._children[first.i]
            )
            yield from self._gap(first, own)
            if any(each.dep_ == "obj" and each.lower_ in RELATIVE for each in self._children[first.i]):
                yield Argument("object", first.head)

    def _raised(self, verb: Token) -> Iterator[Argument]:
        """The relative pronoun that hangs on the verb above (*talks which he planned to host*)."""
        if any(each.dep_ == "obj" for each in self._children[verb.i]):
            return
        for each in self._children[verb.head.i]:
            if each.dep_ == "obj" and each.lower_ in RELATIVE and each.i < verb.head.i:
                yield from self._relative("object", each, verb)

    def _stray(self, verb: Token, passive: bool) -> Iterator[Argument]:
        """What stands by a verb though the parser hung it on a noun before it.

        These are a prepositional phrase whose arc would cross the verb (*Blinken spoke with Abbas*, *talks
        mediated by X*), and the first part of a hyphenated compound before it (*X-brokered*).
        """
        if verb.dep_ == "amod" and verb.i > 1 and self.tokens[verb.i - 1].text in _HYPHENS:
            part = self.tokens[verb.i - 2]
            if part.head.i != verb.i and part.is_alpha:
                yield Argument("subject", part)
        for token in self.tokens[verb.i + 1 : verb.i + 1 + _NEAR]:
            if is_verbal(token) or token.is_sent_start:
                return
            if token.dep_ != "case" or token.head.i <= token.i:
                continue
            noun = token.head
            top = self._top_between(noun, token.i)
            crossing = top.head.i < verb.i and top.dep_ in _STRAYING
            beside = token.i == verb.i + 1 and noun.head.i > noun.i and noun.i in self._units
            if beside or (crossing and (token.i == verb.i + 1 or not self._is_under(verb, noun.head))):
                yield from self._oblique(noun, passive, verb)

    def _top_between(self, noun: Token, start: int) -> Token:
        """The word of a phrase, from a place on, that hangs outside it, when the parser took it apart."""
        top = noun
        while start < top.head.i < top.i:
            top = top.head
        return top

    def _name_before(self, verb: Token) -> Iterator[Token]:
        """The name right before a finite verb to which a parser gave no subject."""
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(
            each.dep_ == "aux" for each in self._children[verb.i]
        )
        if not finite or verb.dep_ in ("acl", "amod", "conj", "xcomp"):
            return
        place = verb.i - 1
        while (
            place > 0
            and self.tokens[place].dep_ in ("aux", "aux:pass", "advmod")
            and self.tokens[place].i not in self._units
        ):
            place -= 1
        unit = self._units.get(place)
        if unit is not None and unit[1] == place + 1 and not self._preposition_before(unit[0]):
            yield self.tokens[place]

    def _preposition_before(self, start: int) -> bool:
        before = self.tokens[start - 1]
        return start > 0 and before.tag_ in ("IN", "TO", "CC") and before.dep_ != "mark"

    def _nominal(self, noun: Token) -> Iterator[Argument]:
        yield from self._adjacent(noun)
        for each in self._children[noun.i]:
            dep = each.dep_
            if dep == "nmod:poss":
                yield Argument("possessive", each)
            elif dep in ("compound", "amod", "nmod:desc"):
                yield from self._modifier(each)
            elif dep == "flat" and each.i in self._units and noun.i not in self._units:
                yield Argument("modifier", each)
            elif dep in ("nmod:unmarked", "obl:unmarked"):
                yield Argument("unmarked", each)
            elif dep.startswith(("nmod", "obl")) or (dep == "appos" and self.case(each)):
                yield from self._noun_modifier(each)
            elif dep in ("nsubj", "nsubj:pass"):
                yield Argument("subject of", each)
            elif dep in ("ccomp", "xcomp"):
                yield Argument(dep, each)
            elif dep == "acl" and self.is_infinitive(each):
                yield Argument("xcomp", each)
            elif dep == "acl" and "that" in self.marks(each):
                yield Argument("ccomp", each)
                if self._is_bidden(each):
                    yield Argument("bidding", each)  # "the suggestion that talks be held"
            elif dep == "acl" and is_verbal(each):
                for kid in self._children[each.i]:
                    between = noun.i < kid.i < each.i or self._is_side(kid, each)
                    if kid.dep_.startswith("obl") and between:
                        yield from self._noun_modifier(kid)

    def _is_side(self, token: Token, participle: Token) -> bool:
        """Whether a side is told behind the day that a meeting is set for (*planned for Friday with* A)."""
        case = self.case(token)
        return case == "between" or (case == "with" and word(participle) in _SCHEDULING)

    def _adjacent(self, noun: Token) -> Iterator[Argument]:
        """Prepositional phrases right after a noun that the parser hung higher.

        As in *worked out in talks* with X.
        """
        place = noun.i + 1
        for _ in range(3):
            if place + 1 >= len(self.tokens) or self.tokens[place].dep_ != "case":
                return
            preposition, token = self.tokens[place].lower_, self.tokens[place].head
            if token.i <= place or preposition not in (*_HUNG_HIGH, "on", "over"):
                return
            if token.head.i < noun.i and not self._is_under(token, noun) and preposition in _HUNG_HIGH:
                yield Argument(preposition, token)
            place = max([place + 1, *(each.i + 1 for each in token.subtree)])

    def _is_under(self, token: Token, noun: Token) -> bool:
        """Whether a token stands below a noun, as *led* in *talks* led by X *with* Y."""
        return any(each.i == noun.i for each in token.ancestors)

    def _noun_modifier(self, token: Token) -> Iterator[Argument]:
        preposition = self.case(token)
        if not preposition:
            return
        yield from self._bridged(preposition, token)

    def _modifier(self, token: Token) -> Iterator[Argument]:
        """A compound or adjective, with what a hyphen or slash joins to it (*U.S.-EU talks*)."""
        yield Argument("modifier", token)
        for each in self._children[token.i]:
            if each.dep_ in ("compound", "amod", "nmod", "dep", "obl:unmarked", "flat"):
                between = self.tokens[min(each.i, token.i) + 1 : max(each.i, token.i)]
                if any(part.text in _HYPHENS for part in between):
                    yield from self._modifier(each)


def _relative_clause(verb: Token) -> Token | None:
    """The relative clause that a verb stands in, through complements and coordination."""
    token = verb
    for _ in range(6):
        if token.dep_ == "acl:relcl":
            return token
        if token.dep_ not in ("xcomp", "ccomp", "conj", "advcl"):
            return None
        token = token.head
    return None
