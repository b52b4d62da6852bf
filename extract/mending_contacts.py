"""Trees of sentences that tell who was at a contact, or in which rank: *the first to be received by A*."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import first_case, is_verbal, word

_ROW = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "next", "only", "sole", "one"}
)
_AMONG = frozenset({"among", "amongst"})
_TIMES = frozenset({"time", "occasion", "day", "moment"})
_MEANS = frozenset({"link", "videolink", "phone", "telephone", "video", "videoconference"})
_NONE_BUT = frozenset({"other", "less"})
_STEAD = frozenset({"stead", "place", "absence"})
_IN_WHICH = frozenset({"in", "at", "to"})
_CONTACTS = frozenset(
    {"meeting", "talk", "negotiation", "summit", "conference", "session", "dialogue", "discussion",
     "consultation", "round", "gathering", "forum", "encounter", "dinner", "lunch", "banquet", "reception",
     "visit", "trip", "call", "conversation"}
)  # fmt: skip
_ATTENDING = frozenset({"take", "participate", "represent", "join", "attend", "invite", "speak"})
_OF_CLAUSES = frozenset(
    {"nsubj", "aux", "cop", "advmod", "punct", "conj", "cc", "obl", "advcl", "mark", "parataxis"}
)
_OBLIQUE = ("obl", "obl:unmarked")


def mend_contacts(doc: Doc) -> None:
    """Set right who meets, attends or is received in such sentences, in place."""
    for verb in doc.having("dep_", ("acl",)):
        _mend_ranked(verb)
    for token in doc.having("lower_", ("that",)):
        _mend_time_that(token)
    for token in doc.having("dep_", ("obl", "obl:agent")):
        _mend_means(token)
        _mend_none_but(token)
    for token in doc.having("dep_", ("nmod",)):
        _mend_in_place_of(token)
    for token in doc.having("lower_", ("which",)):
        _mend_gathering(token)
    for token in doc.having("dep_", _OBLIQUE):
        _mend_crossing(token)
    for token in doc.having("dep_", ("appos",)):
        _mend_ordinal(token)
    for token in doc.having("lower_", ("set",)):
        _mend_set(token)


def _mend_ranked(verb: Token) -> None:
    """Read *A was the first leader to be received by B*, or *among those*, as *A was received by B*.

    What is joined behind a comma to such a clause is told of A as well.
    """
    noun = verb.head
    top = noun.head if noun.dep_ == "xcomp" and word(noun.head) == "become" else noun
    kids = [each for each in {*noun.children, *top.children} if each not in (verb, noun)]
    subject = next((each for each in kids if each.dep_ == "nsubj" and each.i < noun.i), None)
    copula = next((each for each in kids if each.dep_ == "cop"), None if top == noun else top)
    passive = verb.tag_ == "VBN" and any(each.dep_ == "obl:agent" for each in verb.children)
    if subject is None or copula is None or not passive or noun.pos_ != "NOUN":
        return
    to = next((each for each in verb.children if each.dep_ == "mark" and each.lower_ == "to"), None)
    ranked = to is not None and any(each.lower_ in _ROW for each in noun.children)
    if not ranked and first_case(noun) not in _AMONG:
        return
    verb.head, verb.dep_ = (verb if top.head == top else top.head), top.dep_
    for each in (*(each for each in kids if each.dep_ in _OF_CLAUSES), copula):
        each.head = verb
    subject.dep_, copula.dep_ = "nsubj:pass", "aux:pass"
    noun.head, noun.dep_ = verb, "dep"
    if to is not None:
        to.dep_ = "discourse"


def _mend_time_that(token: Token) -> None:
    """Make a mere joint of *that* in *the first time that A and B met*, taken for the verb's object."""
    verb, noun = token.head, token.head.head
    if verb.dep_ == "acl:relcl" and word(noun) in _TIMES and token.dep_ in ("obj", "obl", "nsubj"):
        for each in noun.children:
            if each.dep_ == "nsubj" and token.i < each.i < verb.i:
                each.head = verb
        if any(each.dep_ in ("nsubj", "nsubj:pass") and each != token for each in verb.children):
            token.dep_ = "mark"


def _mend_means(token: Token) -> None:
    """Part *by video link* from *by A*, which alone is who does it, in place."""
    if word(token) not in _MEANS or not is_verbal(token.head):
        return
    for each in token.children:
        if each.dep_ == "nmod" and first_case(each) == "by":
            each.head, each.dep_ = token.head, "obl:agent"
            token.dep_ = "obl"


def _mend_none_but(token: Token) -> None:
    """Let A do what is done *by none other than A*, *by no less than A*, in place."""
    if token.lower_ not in ("none", "nobody"):
        return
    others = [each for each in token.children if each.lower_ in _NONE_BUT]
    named = [kid for each in (*others, token) for kid in each.children if first_case(kid) == "than"]
    if others and named:
        name = named[0]
        for case in [each for each in name.children if each.dep_ == "case" and each.lower_ == "than"]:
            case.dep_ = "discourse"
        for each in [each for each in token.children if each.dep_ == "case"]:
            each.head = name
        name.head, name.dep_ = token.head, "obl:agent"
        token.head, token.dep_ = name, "discourse"


def _mend_in_place_of(token: Token) -> None:
    """Give *to the summit* to who is sent *in his place*, not to the place, in place."""
    stead = token.head
    if first_case(token) == "to" and word(stead) in _STEAD and stead.dep_ == "obl" and is_verbal(stead.head):
        token.head, token.dep_ = stead.head, "obl"


def _mend_gathering(token: Token) -> None:
    """Let C take part in talks, not in B (*talks with B, in which C took part*), in place."""
    verb = token.head
    name = verb.head
    if verb.dep_ != "acl:relcl" or word(verb) not in _ATTENDING or first_case(token) not in _IN_WHICH:
        return
    above = name
    while (
        above.dep_ in ("nmod", "conj", "flat") and word(above) not in _CONTACTS and not is_verbal(above.head)
    ):
        above = above.head
    if above.dep_ == "obl" and first_case(above) == "with" and is_verbal(above.head):
        objects = [each for each in above.head.children if each.dep_ in ("obj", "nsubj:pass")]
        above = objects[0] if objects else above
    if above != name and word(above) in _CONTACTS and name.pos_ in ("PROPN", "NOUN"):
        verb.head = above


def _mend_crossing(token: Token) -> None:
    """Give a phrase behind another one of the clause above to that clause, not to one that ended before."""
    inner = token.head
    clause = inner
    while clause.dep_ in ("conj", "xcomp"):
        clause = clause.head
    if clause.dep_ != "acl:relcl" or inner.i > token.i or not first_case(token):
        return
    outer = clause.head
    while outer.dep_ in ("nmod", "conj", "appos") and outer.head != outer:
        outer = outer.head
    verb = outer.head
    if not is_verbal(verb) or verb.i > outer.i:
        return
    onward = first_case(outer) == "from" and first_case(token) == "to" and token.ent_type_ == "GPE"
    if onward and _follows_comma(token) and _follows_comma(clause):
        token.head = verb  # "flew from A, where he met B, to C"
        return
    if any(inner.i < each.i < token.left_edge.i and each.dep_ == "obl" for each in verb.children):
        token.head = verb


def _follows_comma(token: Token) -> bool:
    """Whether a phrase comes right after a comma, which may hang on it."""
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def _mend_set(token: Token) -> None:
    """Make an adjective of *set* before an infinitive, read as a passive (*is set to travel*)."""
    kids = list(token.children)
    if token.tag_ in ("JJ", "VBN") and any(each.dep_ == "xcomp" for each in kids):
        token.tag_, token.pos_ = "JJ", "ADJ"
        for each in kids:
            each.dep_ = {"nsubj:pass": "nsubj", "aux:pass": "cop"}.get(each.dep_, each.dep_)


def _mend_ordinal(token: Token) -> None:
    """Give to a contact the sides of *the first between A and B*, *A's first with B*, told beside it."""
    noun = token.head
    if token.lower_ not in _ROW or word(noun) not in _CONTACTS:
        return
    for each in list(token.children):
        if each.dep_ == "nmod:poss" or first_case(each) in ("with", "between"):
            each.head = noun
            each.dep_ = "nmod:poss" if each.dep_ == "nmod:poss" else "nmod"
