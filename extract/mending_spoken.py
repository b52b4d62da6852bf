"""Sets right what parsers make of spoken sentences: asides, *in the process of*, gerunds after *with*."""

from __future__ import annotations

from .agent_lexicon import agent_lexicon
from .parsed import Doc, Token

_DASHES = frozenset({"–", "—", "--", "-"})
_CONTACTS = frozenset({"meeting", "summit", "conversation"})
_EMPTY = ("vacuum", "void", "isolation", "haste")
_HAVING = frozenset({"have", "hold", "make", "pay", "conclude"})
_REACTIONS = frozenset({"reaction", "response", "comment", "answer"})
_ASIDE = 14
_BREAKS = _DASHES | {","}
_TELLING = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc"})
_ANOTHER = frozenset({"another", "other", "more", "further", "new", "next", "separate", "second", "third"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_HERE = ("here", "back", "together")
_GLAD = frozenset({"pleased", "delighted", "glad", "happy", "honored", "honoured", "privileged", "proud"})
PLEASURES = frozenset({"pleasure", "honor", "honour", "privilege", "delight", "great", "good", "wonderful"})
"""What *it is* to do something, for who says so: *it's a pleasure to welcome you*."""
_ADDING = ("adding", "noting", "stressing", "insisting", "warning", "arguing", "pointing", "citing")
_BY_PEOPLE = frozenset(
    {"accuse", "blame", "warn", "threaten", "demand", "urge", "ask", "order", "call", "appeal", "deny",
     "reject", "refuse", "denounce", "condemn", "criticise", "criticize", "praise", "thank", "welcome",
     "apologise", "apologize", "promise", "pledge", "vow", "offer", "propose", "invite", "summon", "expel",
     "recall", "dismiss", "appoint", "announce", "sign", "meet", "visit", "telephone"}
)  # fmt: skip
"""Verbs of what only people do."""
_SPEAKING = frozenset({"say", "tell", "report", "announce", "write", "add", "declare", "state"})


def mend_spoken(doc: Doc) -> None:
    """Set right such clauses, in place."""
    _mend_processes(doc)
    _mend_reactions(doc)
    _mend_second_gerunds(doc)
    _mend_asides(doc)
    _mend_required(doc)
    _mend_persons_meeting(doc)
    _mend_enough(doc)
    _mend_in_a_vacuum(doc)
    _mend_including(doc)
    _mend_off_of(doc)
    _mend_said_and_did(doc)
    _mend_being_here(doc)
    _mend_pleasures(doc)
    _mend_repeats(doc)
    _mend_adding(doc)


def _mend_processes(doc: Doc) -> None:
    """Read *is in the process of providing* as *is providing*, in place."""
    for doing in doc.having("dep_", ("acl",)):
        process = doing.head
        copula = next((each for each in process.children if each.dep_ == "cop"), None)
        if process.lemma_ != "process" or doing.tag_ != "VBG" or copula is None:
            continue
        doing.head, doing.dep_ = process.head if process.head != process else doing, process.dep_
        for each in list(process.children):
            if each.dep_ in ("nsubj", "cop", "punct", "advmod", "obl", "advcl"):
                each.head = doing
        copula.dep_ = "aux"
        process.head, process.dep_ = doing, "advmod"


def _mend_reactions(doc: Doc) -> None:
    """Give a gerund its subject behind *reaction to* (a *reaction to* A *closing* the border), in place."""
    for doing in doc.having("tag_", ("VBG",)):
        reaction = doing.head
        if doing.dep_ != "acl" or reaction.lemma_ not in _REACTIONS or reaction.i > doing.i:
            continue
        doer = next((each for each in reaction.children if each.dep_ == "nmod" and each.i < doing.i), None)
        if doer is not None and doer.right_edge.i == doing.i - 1:
            for each in doer.children:
                if each.dep_ == "case":
                    each.head = doing
            doer.head, doer.dep_ = doing, "nsubj"
        for each in doing.children:
            each.dep_ = "case" if each.dep_ == "mark" else each.dep_  # no infinitive


def _mend_second_gerunds(doc: Doc) -> None:
    """Give its subject to the second of two gerunds (*with A saying this and B saying that*), in place."""
    for verb in doc.having("dep_", ("conj",)):
        first = verb.head
        if verb.tag_ != "VBG" or first.tag_ != "VBG" or not verb.i:
            continue
        if any(each.dep_ == "nsubj" for each in verb.children):
            continue
        who = verb.nbor(-1)
        joining = next((each for each in who.children if each.dep_ == "cc"), None)
        own = any(each.dep_ == "nsubj" for each in first.children)
        if (
            own
            and who.pos_ == "PROPN"
            and who.dep_ == "conj"
            and joining is not None
            and who.head.i > first.i
        ):
            who.head, who.dep_ = verb, "nsubj"
            joining.head = verb


def _mend_asides(doc: Doc) -> None:
    """Give *to travel* behind an aside to the noun before it (*a chance – in May, I guess – to travel*)."""
    for opening in doc.having("lower_", ("to",)):
        doing = opening.head
        if opening.i < 2 or doing.tag_ != "VB" or opening.nbor(-1).text not in _DASHES:
            continue
        first = max(opening.sent.start + 1, opening.i - _ASIDE)
        before = [each for each in doc[first : opening.i - 1] if each.text in _DASHES]
        noun = before[-1].nbor(-1) if before else opening
        if noun.pos_ == "NOUN" and before[-1].i < doing.head.i < opening.i:
            doing.head, doing.dep_ = noun, "acl"


def _mend_required(doc: Doc) -> None:
    """Let who is required to do something do it (*it requires the regime to talk*), in place."""
    for doing in doc.having("dep_", ("csubj",)):
        verb = doing.head
        things = [each for each in verb.children if each.dep_ == "obj" and verb.i < each.i < doing.i]
        if verb.lemma_ == "require" and things and any(each.tag_ == "TO" for each in doing.children):
            doing.dep_ = "xcomp"


def _mend_persons_meeting(doc: Doc) -> None:
    """Make the owner of a meeting of who stands before it as who meets (*of Mr A meeting with Mr B*)."""
    for who in doc.having("dep_", ("compound",)):
        noun = who.head
        if who.ent_type_ != "PERSON" or noun.lemma_ not in _CONTACTS or noun.tag_ != "NN":
            continue
        titled = any(each.dep_ in ("nmod:desc", "flat") for each in who.children)
        if titled and _has_partner(noun) and all(each.dep_ != "det" for each in noun.children):
            who.dep_ = "nmod:poss"


def _mend_enough(doc: Doc) -> None:
    """Part *was kind enough* from what somebody was kind enough *to do*, in place."""
    for enough in doc.having("lower_", ("enough",)):
        kind = enough.head
        if kind.pos_ not in ("ADV", "ADJ") or kind.i != enough.i - 1:
            continue
        for doing in [each for each in kind.children if each.dep_ == "acl" and each.tag_ == "VB"]:
            before = [each for each in doing.children if each.i < kind.i and each.dep_ != "punct"]
            for each in before:
                each.head = kind
                each.dep_ = "nsubj" if each.dep_.startswith("nsubj") else each.dep_
            kind.pos_ = "ADJ"


def _has_partner(noun: Token) -> bool:
    return any(each.dep_ == "nmod" and each.left_edge.lower_ == "with" for each in noun.children)


def _mend_in_a_vacuum(doc: Doc) -> None:
    """Deny what a thing is done in, not that it is done (*is not happening in a vacuum*), in place."""
    for noun in doc.having("lower_", _EMPTY):
        verb = noun.head
        if noun.left_edge.lower_ not in ("in", "into") or verb.pos_ not in ("VERB", "AUX"):
            continue
        for each in list(verb.children):
            if each.lower_ in ("not", "n't", "n’t", "never"):
                each.head = noun


def _mend_including(doc: Doc) -> None:
    """Let who has a visit, *including a meeting*, have the meeting as well, in place."""
    for opening in doc.having("lower_", ("including",)):
        noun = opening.head
        whole = noun.head
        had = whole.dep_ == "obj" and whole.head.lemma_ in _HAVING
        if noun.dep_ == "nmod" and noun.lemma_ in _CONTACTS and had and opening.dep_ == "case":
            noun.dep_, opening.dep_ = "conj", "cc"


def _mend_off_of(doc: Doc) -> None:
    """Read *off of* as one preposition, in place."""
    for off in doc.having("lower_", ("off",)):
        of = off.nbor() if off.i + 1 < len(doc) else off
        if of.lower_ == "of" and off.dep_ == of.dep_ == "case" and off.head == of.head:
            of.head, of.dep_ = off, "fixed"


def _mend_said_and_did(doc: Doc) -> None:
    """Join what somebody did to his saying, not to what he says, in place.

    What tells so is the tense (*said talks would go on, and left*), or that no thing does what was done
    (*said the vote was rigged and accused* them).
    """
    for verb in doc.having("tag_", ("VBD", "VBZ")):
        first = verb.head
        said = first.head
        joined = verb.dep_ == "conj" and first.dep_ == "ccomp" and said.tag_ == verb.tag_ and said.i < first.i
        if not joined or any(each.dep_.startswith("nsubj") for each in verb.children):
            continue
        if _tense(first) not in ("", verb.tag_) or (verb.lemma_ in _BY_PEOPLE and _is_of_a_thing(first)):
            verb.head = said


def _is_of_a_thing(verb: Token) -> bool:
    """Whether the subject of a clause is no agent: *the vote* was rigged."""
    subject = next((each for each in verb.children if each.dep_.startswith("nsubj")), None)
    return (
        subject is not None
        and subject.pos_ == "NOUN"
        and not subject.ent_type_
        and subject.lemma_ not in agent_lexicon().agents
    )


def _tense(verb: Token) -> str:
    """The tag that tells the tense of a clause, of its verb or what helps it; nothing where none does."""
    helping = (each.tag_ for each in verb.children if each.dep_ in ("aux", "aux:pass", "cop"))
    return next((tag for tag in (*helping, verb.tag_) if tag in _FINITE), "")


def _mend_being_here(doc: Doc) -> None:
    """Read whom one is glad *to be here with* as whom one meets, in place."""
    for here in doc.having("lower_", _HERE):
        joy = here.head
        being = any(each.dep_ == "cop" and each.lower_ == "be" for each in here.children)
        glad = here.dep_ in ("csubj", "xcomp") and (joy.lemma_ in PLEASURES or joy.lower_ in _GLAD)
        beside = any(each.dep_ == "obl" and each.left_edge.lower_ == "with" for each in here.children)
        if being and glad and beside:
            here.pos_, here.tag_, here.lemma_ = "VERB", "VB", "meet"
            for each in here.children:
                each.dep_ = "advmod" if each.dep_ == "cop" else each.dep_


def _mend_pleasures(doc: Doc) -> None:
    """Read *it is a pleasure to welcome A* as what the one does who says *it*, in place."""
    for verb in doc.having("dep_", ("csubj",)):
        joy = verb.head
        it = next((each for each in joy.children if each.lower_ == "it" and each.i < joy.i), None)
        copula = next((each for each in joy.children if each.dep_ == "cop"), None)
        glad = joy.lemma_ in PLEASURES and verb.lemma_ in (
            "welcome",
            "have",
            "host",
            "see",
            "meet",
            "receive",
        )
        if it is None or copula is None or not glad or verb.tag_ != "VB":
            continue
        verb.head, verb.dep_ = joy.head if joy.head != joy else verb, joy.dep_
        verb.tag_ = "VBD" if copula.tag_ == "VBD" else "VBP"
        for mark in [each for each in verb.children if each.tag_ == "TO"]:
            mark.dep_ = "advmod"
        it.head, it.dep_ = verb, "nsubj"
        joy.head, joy.dep_ = verb, "advmod"


def _mend_repeats(doc: Doc) -> None:
    """Read a noun said again in more words as one (*the talks, the indirect talks with Chad*), in place."""
    for noun in doc.having("dep_", ("appos", "conj")):
        before = [each for each in noun.children if each.dep_ in _TELLING and each.i < noun.i]
        if noun.pos_ != "NOUN" or not before:
            continue
        first = before[0].left_edge.i
        said = doc[first - 2] if first > 1 and doc[first - 1].text in _BREAKS else noun
        if said.i == noun.i or said.lower_ != noun.lower_:
            continue
        joined = any(each.dep_ == "cc" for each in noun.children)  # "an attack, or a second attack"
        if joined or said.sent.start != noun.sent.start or not _are_one(said, before):
            continue
        for each in list(noun.children):
            if each.dep_ not in ("det", "punct"):
                each.head = said
        noun.head, noun.dep_ = said, "reparandum"


def _are_one(said: Token, again: list[Token]) -> bool:
    """Whether the words before a noun said again may tell of the same: no others, nor *another* one."""
    told = {each.lower_ for each in said.children if each.dep_ in ("amod", "compound") and each.i < said.i}
    more = {each.lower_ for each in again if each.dep_ in ("amod", "compound")}
    counted = any(each.dep_ == "nummod" for each in (*again, *said.children))
    return not counted and told <= more and all(each.lower_ not in _ANOTHER for each in again)


def _mend_adding(doc: Doc) -> None:
    """Give *adding* to who spoke right before it (*A was stoned, police said, adding that* …), in place."""
    for token in doc.having("lower_", _ADDING):
        verb = token.head
        if token.dep_ != "advcl" or token.i < 2:
            continue
        sayers = [each for each in verb.children if each.dep_ == "parataxis" and verb.i < each.i < token.i]
        if verb.dep_ == "ccomp" and verb.i < verb.head.i < token.i:
            sayers.append(verb.head)
        sayers = [each for each in sayers if each.lemma_ in _SPEAKING]
        if sayers:
            token.head = sayers[-1]
