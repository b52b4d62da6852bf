"""What stands ahead of its place: *whose offer A rejected*, *the first to condemn it was A*, *Visiting B*."""

from __future__ import annotations

from .parsed import Doc, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BETWEEN = frozenset({"aux", "advmod", "neg", "aux:pass", "obl", "obl:unmarked", "punct"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "next", "those"})
_WERE = frozenset({"was", "were", "is", "are"})
_CLAUSES = frozenset({"acl", "acl:relcl", "xcomp", "advcl"})
_CLIMB = 6
_GOING = frozenset(
    {"arrive", "walk", "fly", "come", "go", "march", "step", "ride", "sail", "drive", "land", "stride",
     "stroll", "roll", "emerge"}
)  # fmt: skip


def mend_fronted(doc: Doc) -> None:
    """Give verbs the objects, and names the predicates, that stand ahead of them, in place."""
    _mend_whose(doc)
    _mend_ranked(doc)
    _mend_opening_participles(doc)
    _mend_inverted(doc)


def _mend_inverted(doc: Doc) -> None:
    """Make a subject of who comes behind a verb that a place opens (*Out of it walked A*), in place."""
    for verb in doc.having("tag_", ("VBD", "VBZ")):
        if verb.lemma_ not in _GOING or verb.i == verb.sent.start:
            continue
        kids = list(verb.children)
        first = verb.sent[0]
        opened = any(each.dep_ == "obl" and each.left_edge.i == first.i for each in kids)
        comer = next((each for each in kids if each.dep_ == "obj" and each.i > verb.i), None)
        alone = all(each.dep_ not in ("nsubj", "aux") for each in kids)
        if opened and alone and first.dep_ in ("case", "advmod") and comer is not None:
            comer.dep_ = "nsubj"


def _mend_opening_participles(doc: Doc) -> None:
    """Hang on a verb that has a subject of its own what opens it (*Visiting Chad, A spoke*), in place."""
    for token in doc.having("dep_", ("csubj",)):
        if token.tag_ == "VBG" and token.head.i > token.i:
            subject = next((each for each in token.head.lefts if each.dep_ in ("nsubj", "nsubj:pass")), None)
            if subject is not None and subject.i > token.i and subject.left_edge.nbor(-1).text == ",":
                token.dep_ = "advcl"


def _mend_whose(doc: Doc) -> None:
    """Make *whose* and its noun the object where another subject follows (*whose offer A rejected*)."""
    for whose in doc.having("lower_", ("whose",)):
        thing = whose.head
        if thing.i <= whose.i or thing.pos_ not in _NOMINAL or thing.i + 1 >= len(doc):
            continue
        subject = _opening_at(thing.nbor(1), thing)
        verb = _verb_behind(subject, thing) if subject is not None else None
        if subject is None or verb is None or not _takes_object(verb, subject):
            continue
        above = whose.nbor(-2) if whose.nbor(-1).text == "," else whose.nbor(-1)
        inner = verb.head.i == thing.i
        if inner and thing.head.i in (verb.i, thing.i):
            continue
        if inner:
            verb.head, verb.dep_ = thing.head if thing.head.i < whose.i else above, "acl:relcl"
        subject.head, subject.dep_ = verb, "nsubj"
        thing.head, thing.dep_ = verb, "obj"


def _opening_at(token: Token, thing: Token) -> Token | None:
    """The nominal that opens at a word and hangs on a thing, or on what the thing hangs on."""
    for _ in range(_CLIMB):
        if token.pos_ in _NOMINAL and token.head in (thing, thing.head) and token.i != thing.i:
            break
        if token.head.i == token.i:
            return None
        token = token.head
    bare = all(each.dep_ not in ("case", "mark", "cc") for each in token.lefts)
    return token if token.i > thing.i and token.left_edge.i == thing.i + 1 and bare else None


def _verb_behind(subject: Token, thing: Token) -> Token | None:
    """The verb of the clause in which a subject follows a thing, if it is told of what stands before."""
    clauses = [subject.head, thing.head, *thing.children, *thing.head.children]
    for verb in clauses:
        if verb.pos_ == "VERB" and verb.i > subject.right_edge.i and verb.dep_ == "acl:relcl":
            between = verb.doc[subject.right_edge.i + 1 : verb.i]
            return verb if all(each.dep_ in _BETWEEN for each in between) else None
    return None


def _takes_object(verb: Token, subject: Token) -> bool:
    """Whether an active verb has no object of its own and no subject but the one at hand."""
    kids = [each for each in verb.children if each.i > subject.right_edge.i]
    return verb.tag_ != "VBG" and all(
        each.dep_ not in ("obj", "iobj", "ccomp", "aux:pass", "cop", "nsubj") for each in kids
    )


def _mend_ranked(doc: Doc) -> None:
    """Make a name the subject of what is said ahead of it (*among the first to sign was A*)."""
    for copula in doc.having("lower_", _WERE):
        name = copula.head
        if name.dep_ == "parataxis" and name.head.lower_ in _RANKS and name.head.i < copula.i:
            copula.head, name.dep_ = name.head, "nsubj"  # "among the first to sign was A"
            continue
        if copula.dep_ != "cop" or copula.i > name.i or name.pos_ not in _NOMINAL:
            continue
        ahead = [each for each in name.lefts if each.i < copula.i and each.dep_ not in ("punct", "cop")]
        rank = next((each for each in ahead if each.lower_ in _RANKS or _is_ranked(each)), None)
        clause = _told_of(rank) if rank is not None else None
        if rank is None or clause is None or name.left_edge.i > copula.i:
            continue
        _turn(name, rank, clause, copula)


def _is_ranked(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(each.lower_ in _RANKS for each in noun.lefts)


def _told_of(rank: Token) -> Token | None:
    """The clause that tells who is so ranked: *to sign*, *that signed*."""
    return next((each for each in rank.rights if each.dep_ in _CLAUSES and each.pos_ == "VERB"), None)


def _turn(name: Token, rank: Token, clause: Token, copula: Token) -> None:
    """Hang a name, and what hung on it ahead of the copula, on the predicate."""
    strays = [each for each in name.lefts if each.i < copula.i and each.i != rank.i]
    above, dep = (name.head, name.dep_) if name.head.i != name.i else (rank, "ROOT")
    rank.head, rank.dep_ = above, dep
    for each in [*strays, copula, *(kid for kid in name.rights if kid.dep_ == "punct")]:
        each.head = rank
        if each.dep_ in ("nsubj", "nsubj:outer"):  # "first to recognise B" with B for the subject
            each.head, each.dep_ = clause, "obj"
    if clause.dep_ in ("xcomp", "advcl"):
        clause.dep_ = "acl"
    name.head, name.dep_ = rank, "nsubj"
