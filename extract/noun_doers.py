"""Who does what a verb that hangs on a noun tells: *Oman's offer to host*, *the role of Oman in hosting*."""

from __future__ import annotations

import re

from .argument import ArgumentTree
from .parsed import Token
from .tree_shape import is_verbal, word

_ROW = frozenset({"first", "second", "third", "last", "only", "latest"})
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
_ROLES = frozenset({"role", "part", "effort", "mission"})
_DOCUMENTS = frozenset(
    {"resolution", "statement", "declaration", "letter", "report", "text", "note", "motion", "law", "bill",
     "decree", "order", "legislation", "ruling", "edict", "directive", "measure", "act", "ordinance",
     "communique", "communiqué"}
)  # fmt: skip
_SPEAKING = frozenset(
    {"resolution", "statement", "declaration", "letter", "report", "motion", "communique", "communiqué"}
)
"""Texts that condemn or demand for those who made them."""
_PREVENTING = frozenset({"veto", "reject", "block", "defeat", "oppose", "withdraw", "shelve", "table"})
_ISSUING = frozenset(
    {"adopt", "approve", "circulate", "deliver", "draft", "file", "give", "have", "hand", "issue", "make",
     "enact", "pass", "present", "publish", "read", "release", "send", "sign", "submit", "table", "write"}
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
JUDGING = frozenset(
    {"condemn", "denounce", "criticize", "criticise", "slam", "blast", "deplore", "decry", "regret",
     "protest", "foil", "thwart", "uncover", "expose", "prevent", "block", "frustrate", "disrupt", "deter",
     "hail", "applaud", "praise", "commend", "appreciate", "note", "understand", "respect", "question",
     "welcome"}
)  # fmt: skip
"""What one does about plans and decisions of others: *condemned the plot to kill him*."""
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
_CALLING = frozenset({"call", "appeal", "press", "push", "plead", "campaign"})
_INTENTIONS = frozenset({"intention", "hope", "aim", "goal", "hopes", "possibility", "prospect", "idea"})
_RESOLVES = frozenset(
    {"decision", "refusal", "willingness", "readiness", "failure", "bid", "pledge", "promise"}
)
_SUFFERERS = frozenset({"victim", "survivor", "casualty", "witness", "memory", "result"})
_EFFORTS = frozenset({"effort", "role", "work", "success", "part", "contribution", "help", "attempt"})


def doers_below(tree: ArgumentTree, verb: Token, noun: Token) -> list[Token]:
    """The subject of a participle is its noun; that of an infinitive, whoever has the noun."""
    marks = set(tree.marks(verb)) if verb.tag_ == "VBG" else set[str]()
    intends = "of" in marks and word(noun) in _INTENTIONS
    intends = intends or (bool(marks & _TOWARDS) and word(noun) in _NEEDS)  # "steps toward lifting"
    if not tree.is_infinitive(verb) and not intends:
        return _of_participle(tree, verb, noun)
    happens = word(verb) == "take" and any(each.lower_ == "place" for each in tree.children(verb))
    if tree.is_passive(verb) or happens:  # "a summit to take place in Lima"
        return [noun]
    if is_one_of_a_row(tree, noun):
        return _named_so(tree, noun)
    if word(noun) == "invitation":
        return _invited(tree, noun)
    return _bidden(tree, noun) if word(noun) in _BIDS else _of_infinitive(tree, verb, noun)


def _of_participle(tree: ArgumentTree, verb: Token, noun: Token) -> list[Token]:
    if word(noun) in _EFFORTS and tree.marks(verb):
        played = noun.dep_ == "obj" and word(noun.head) == "play"
        return _owners(tree, noun) or (tree.at(noun.head, "subject") if played else [])
    if word(noun) in _SUFFERERS and "of" in tree.marks(verb):
        return []  # "victims of fighting" did not fight
    found = [noun] if verb.tag_ in ("VBG", "VBN", "VBD", "JJ") else []
    if (
        verb.tag_ == "VBG"
        and word(noun) in _DOCUMENTS
        and noun.dep_ == "obj"
        and word(noun.head) in _ISSUING
        and not tree.is_passive(noun.head)
    ):
        found += tree.at(noun.head, "subject")  # "issued a statement condemning it"
    return found


def makers_of(tree: ArgumentTree, text: Token) -> list[Token]:
    """Who speaks by a text that condemns, urges or welcomes: *the statement by A*, *a note that A sent*.

    A land before it is what it is about (*the Chad resolution*); a body or a nationality is whose it is.
    """
    draft = any(each.lower_ in ("draft", "proposed") for each in tree.children(text))
    if word(text) not in _SPEAKING or draft or (text.dep_ == "obj" and word(text.head) in _PREVENTING):
        return []
    found = [each for key in ("by", "possessive") for each in tree.at(text, key)]
    found += [each for each in tree.at(text, "modifier") if each.ent_type_ in ("ORG", "NORP")]
    if word(text) not in ("resolution", "report", "letter", "motion"):
        found += tree.at(text, "of")
    for clause in tree.children(text):
        if clause.dep_ in ("acl", "acl:relcl") and word(clause) in _ISSUING:
            found += [each for each in tree.at(clause, "subject") if each.i != text.i]
    if text.dep_ == "obj" and word(text.head) in _ISSUING and not tree.is_passive(text.head):
        found += tree.at(text.head, "subject")
    return found


def _of_infinitive(tree: ArgumentTree, verb: Token, noun: Token) -> list[Token]:
    """Whose plan, offer or effort it is to do something, else who does anything with it."""
    owners = _askers(tree, noun)
    answered = noun.dep_ == "obj" and word(noun.head) in _ANSWERING
    if owners and answered and word(noun) in _IDEAS and word(verb) in _JOINT:
        owners += tree.at(noun.head, "subject")  # "rejected an Iranian offer to hold talks"
    called_for = noun.dep_ == "obl" and word(noun.head) in _CALLING and tree.case(noun) == "for"
    judged = noun.dep_ in ("obj", "nsubj:pass") and word(noun.head) in JUDGING
    judged = judged or called_for  # "called for action to free them": not the caller's
    if owners or judged or (word(noun) in _NEEDS and word(noun.head) not in _UNDERTAKING):
        return owners
    if noun.dep_ in ("obj", "obl", "nsubj:pass") and is_verbal(noun.head):
        return tree.at(noun.head, "subject")
    return [each for each in tree.children(noun) if each.dep_ in ("compound", "amod")]


def _askers(tree: ArgumentTree, noun: Token) -> list[Token]:
    """Who has a noun that tells what they would do, or would have done: *an Iranian offer to*."""
    kids = tree.children(noun)
    behind = ("by", "for", *_ASKED_BY.get(word(noun), ()))
    if word(noun) in _EFFORTS or word(noun) in _RESOLVES:
        behind = (*behind, "of")  # "the efforts of Qatar to mediate"
    owners = [each for each in kids if each.dep_ == "nmod:poss"]
    owners += [each for each in kids if each.dep_ == "nmod" and tree.case(each) in behind]
    if word(noun) in _ASKING or word(noun) in _IDEAS or word(noun) in _OWN_PLANS:
        named = [each for each in kids if each.ent_type_ in ("NORP", "GPE", "ORG")]
        owners += [each for each in named if each.dep_ in ("amod", "compound")]
    return owners


def _bidden(tree: ArgumentTree, call: Token) -> list[Token]:
    """Who is to do what a call bids: *on whom* it goes, else who hears it (*rejected demands to pay*)."""
    kids = tree.children(call)
    opening = ("on", "upon", "for") if word(call) == "call" else ("on", "upon", "to", "for")
    bidden = [each for each in kids if each.dep_ == "nmod" and tree.case(each) in opening]
    return bidden or (
        tree.at(call.head, "subject") if call.dep_ == "obj" and word(call.head) in _ANSWERING else []
    )


def _invited(tree: ArgumentTree, invitation: Token) -> list[Token]:
    """Who does what an invitation is for: *to whom* it goes, else who takes or declines it."""
    verb = invitation.head
    named = [each for each in tree.children(invitation) if tree.case(each) == "to"]
    if not named and is_verbal(verb) and word(verb) in CONVEYING:
        named = [*tree.at(verb, "to"), *tree.at(verb, "iobj")]
    return named or (tree.at(verb, "subject") if is_verbal(verb) and word(verb) in _ANSWERING else [])


def _named_so(tree: ArgumentTree, noun: Token) -> list[Token]:
    """Who *was the first pope* to do something, on either side of the verb."""
    if noun.dep_ == "xcomp" and word(noun.head) == "become":
        return tree.at(noun.head, "subject")
    if any(each.dep_ == "cop" for each in tree.children(noun)):
        return [each for each in tree.children(noun) if each.dep_ == "nsubj"]
    head = noun.head
    copular = noun.dep_ == "nsubj" and any(each.dep_ == "cop" for each in tree.children(head))
    return [head] if copular else [noun]


def _owners(tree: ArgumentTree, noun: Token) -> list[Token]:
    """Who has or does what a noun names: *its*, *of* or *by* X."""
    return [
        each
        for each in tree.children(noun)
        if each.dep_ == "nmod:poss" or (each.dep_ == "nmod" and tree.case(each) in ("of", "by"))
    ]


def owners_of_effort(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Whose efforts an object names (*praised the role of Oman* in mediating)."""
    objects = [each for each in tree.children(verb) if each.dep_ == "obj" and word(each) in _EFFORTS]
    return [owner for each in objects for owner in _owners(tree, each)]


def players(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Who plays a role told by a participle: A *played a mediating role*, *A's mediating role*."""
    role = verb.head
    if verb.dep_ not in ("amod", "compound") or verb.tag_ != "VBG" or word(role) not in _ROLES:
        return []
    owners = [each for each in tree.children(role) if each.dep_ == "nmod:poss"]
    if not owners and role.dep_ == "obj" and is_verbal(role.head):
        owners = tree.at(role.head, "subject")
    return owners or [each for each in tree.children(role) if tree.case(each) == "of"]


def is_one_of_a_row(tree: ArgumentTree, noun: Token) -> bool:
    """Whether a noun is told as the *first*, *last* or *only* one to do something, or is such a word."""
    return noun.lower_ in _ROW or any(
        each.dep_ in ("amod", "nmod") and (each.lower_ in _ROW or _ORDINAL.fullmatch(each.lower_))
        for each in tree.children(noun)
    )
