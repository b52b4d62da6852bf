"""Set phrases read as one word: *pulled the plug on* a visit cancelled it, *a face-to-face* is a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from .idioms import Idiom, load_idioms
from .parsed import Doc, Token
from .tree_shape import cases

_OBJECTS = ("obj", "nsubj:pass")
_ANSWERS = (*_OBJECTS, "discourse", "advmod", "intj", "ccomp", "xcomp", "dep", "det")
_SAID = ("yes", "no", "sorry")
_BIDDING = (
    "urge", "exhort", "implore", "beseech", "entreat", "beg", "press", "pressure", "petition", "encourage",
    "persuade", "convince", "invite", "instruct", "direct", "oblige", "compel", "ask", "push", "prod",
    "enjoin", "nudge", "adjure", "lobby", "challenge", "advise", "counsel", "order", "command", "require",
)  # fmt: skip
"""Verbs whose object is to do what an infinitive behind it tells."""
_EDGES = ("verge", "brink", "cusp", "point", "threshold", "reach", "sight", "edge")
_AT_EDGES = frozenset({"on", "at", "within"})
_AGREEMENTS = frozenset(
    {"agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "settlement", "compromise"}
)
_UNTIL = frozenset({"until", "till"})
_CALLS = ("call", "appeal", "plea", "demand", "request")
_TO_WHOM = frozenset({"on", "upon", "to"})
_BESIDE = ("compound:prt", "advmod", "case", "mark")
_OPENERS = ("case", "mark", "compound")
"""How a parser hangs a preposition: *to* as a compound in *said no to talks*."""
_OPENED = ("obl", "nmod", "obj", "advcl", "acl", "ccomp", "xcomp")
_CLAUSES = ("acl", "advcl")
_DROPPED = "dep"
_FUSED: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "face": ((("to", "face"), "face-to-face"),),
    "one": ((("on", "one"), "one-on-one"),),
    "tete": ((("a", "tete"), "tete-a-tete"),),
    "tête": ((("à", "tête"), "tete-a-tete"),),
    "sit": ((("down",), "sit-down"),),
    "get": ((("together",), "get-together"),),
    "pull": ((("aside",), "pull-aside"), (("out",), "pullout"), (("back",), "pullback")),
    "build": ((("up",), "build-up"),),
    "walk": ((("out",), "walkout"),),
    "go": ((("between",), "go-between"), (("betweens",), "go-between")),
    "stop": ((("over",), "stopover"),),
    "no": ((("show",), "no-show"),),
    "horse": ((("trading",), "horse-trading"),),
}
"""First words, and for each what may follow it after hyphens and the noun that they make together."""
_OWN_WORDS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "another", "as"})


def mend_idioms(doc: Doc) -> None:
    """Read set phrases as the verb that they mean, and words joined by hyphens as one noun, in place."""
    _mend_fused(doc)
    _mend_nothing_to_do(doc)
    _mend_verges(doc)
    _mend_turned_backs(doc)
    idioms = load_idioms()
    for token in doc.having("lemma_", idioms):
        for idiom in idioms[token.lemma_]:
            if _mend(token, idiom):
                break
    _mend_purposes(doc)
    _mend_calls(doc)
    _mend_hands(doc)
    _mend_captives(doc)


def _mend_hands(doc: Doc) -> None:
    """Let those *at* whose *hands* something is suffered do it: *were tortured at the hands of the army*."""
    for hands in doc.having("lemma_", {"hand"}):
        verb = hands.head
        if cases(hands) != ["at"] or verb.tag_ != "VBN" or not hands.dep_.startswith("obl"):
            continue
        for each in hands.children:
            if each.dep_ == "nmod" and cases(each) == ["of"]:
                each.head, each.dep_, hands.dep_ = verb, "obl:agent", _DROPPED
                for case in each.children:
                    case.dep_ = _DROPPED if case.dep_ == "case" else case.dep_


def _mend_captives(doc: Doc) -> None:
    """Those *held hostage* hold nobody: without an object *all miners held captive* are held themselves."""
    for captive in doc.having("lower_", {"hostage", "captive", "prisoner"}):
        verb = captive.head
        if captive.dep_ not in ("obj", "xcomp") or captive.i != verb.i + 1 or verb.lower_ != "held":
            continue
        others = [each for each in verb.children if each.dep_ in ("obj", "iobj") and each.i != captive.i]
        if not others and all(each.dep_ != "det" for each in captive.children):
            captive.dep_, verb.tag_ = "xcomp", "VBN"
            for each in verb.children:
                each.dep_ = "nsubj:pass" if each.dep_ == "nsubj" else each.dep_


def _mend(verb: Token, idiom: Idiom) -> bool:
    """Rewrite a verb by one set phrase; whether it is one."""
    kids = list(verb.children)
    copula = next((each for each in kids if each.dep_ == "cop"), None)
    if verb.pos_ != "VERB" and (verb.pos_ != "ADJ" or copula is None):
        return False
    noun = _object(kids, idiom) if idiom.object else None
    after = _after(kids, idiom) if idiom.after else None
    if (idiom.object and noun is None) or (idiom.after and after is None):
        return False
    adverb = next((each for each in kids if each.lower_ in idiom.beside), None) if noun is None else None
    if idiom.beside and noun is None and adverb is None:
        return False
    taken = _opened(kids, noun or after or adverb, idiom.takes or idiom.keeps)
    if (idiom.takes or idiom.keeps) and taken is None:
        taken = _bare(kids, noun, idiom)
        if taken is None:
            return False
    beside = {each.lower_ for each in (*kids, *(taken.children if taken else ())) if each.dep_ in _BESIDE}
    if not beside.issuperset(idiom.words):
        return False
    goal = taken if idiom.takes or idiom.keeps else next((k for k in kids if k.dep_ in _OBJECTS), None)
    if idiom.of and (goal is None or not {goal.lemma_.lower(), goal.lower_} & set(idiom.of)):
        return False
    if goal is not None and goal.lower_ in idiom.never:
        return False
    verb.lemma_ = idiom.means
    if copula is not None:
        verb.pos_, verb.tag_, copula.dep_ = "VERB", "VBN" if copula.tag_ == "VB" else copula.tag_, _DROPPED
    if idiom.takes and taken is not None:
        _make_object(verb, taken, noun)
    elif taken is not None and taken.head != verb:
        taken.head, taken.dep_ = verb, "obl"
    for each in (noun, after, *(kid for kid in kids if kid.lower_ in idiom.words)):
        if each is not None and each != taken:
            each.dep_ = _DROPPED
    if after is not None:
        _free(verb, after)
    elif noun is not None:
        _free_agents(verb, noun)
    return True


def _free(verb: Token, noun: Token) -> None:
    """Hang on a verb what stands behind the noun of its phrase: *was put under pressure by Oslo to sign*."""
    for each in list(noun.rights):
        if each.dep_ == "acl" and each.tag_ == "VB":
            each.head, each.dep_ = verb, "advcl"
    for each in noun.lefts:
        if each.dep_ == "case":  # "came to Chad's defence"
            each.dep_ = _DROPPED
    _free_agents(verb, noun)


def _free_agents(verb: Token, noun: Token) -> None:
    """Hang on a passive verb who acts, told behind the noun of its phrase: *was given a welcome by Oslo*."""
    if any(each.dep_ in ("nsubj:pass", "aux:pass") for each in verb.children):
        for each in [each for each in noun.rights if each.dep_ == "nmod"]:
            opening = cases(each)
            if "by" in opening or ("in" in opening and each.ent_type_ == "GPE"):
                each.head, each.dep_ = verb, "obl:agent" if "by" in opening else "obl"


def _object(kids: list[Token], idiom: Idiom) -> Token | None:
    """The noun that belongs to the phrase (pulled the *plug*)."""
    for each in kids:
        named = each.lower_ in idiom.object or each.lemma_.lower() in idiom.object
        if named and each.dep_ in (_ANSWERS if each.lower_ in _SAID else _OBJECTS):
            beside = {kid.lower_ for kid in each.children}
            return each if not idiom.beside or beside.intersection(idiom.beside) else None
    return None


def _after(kids: list[Token], idiom: Idiom) -> Token | None:
    """The noun that belongs to the phrase after its preposition (put *on hold*)."""
    for each in kids:
        if {f"{case} {form}" for case in cases(each) for form in (each.lower_, each.lemma_.lower())} & {
            *idiom.after
        }:
            return each
    return None


def _opened(kids: list[Token], noun: Token | None, prepositions: tuple[str, ...]) -> Token | None:
    """What one of some prepositions opens, hung on the verb or on the noun of the phrase."""
    own = list(noun.children) if noun is not None else []
    owner = next((each for each in own if each.dep_ == "nmod:poss"), None)
    for each in (*kids, *own):
        if each.dep_ not in _OPENED or each == noun or each.tag_ == "VB":
            continue  # "placed a call to Oslo to discuss it"
        if any(kid.dep_ in _OPENERS and kid.lower_ in prepositions for kid in each.children):
            return each
    return owner if "of" in prepositions else None  # "came to Chad's rescue"


def _bare(kids: list[Token], noun: Token | None, idiom: Idiom) -> Token | None:
    """Whom or what a phrase takes without a preposition: *gave it short shrift*, *was given the nod*."""
    if noun is None or "to" not in idiom.takes:
        return None
    whom = (
        each
        for each in kids
        if each.dep_ in ("iobj", "nsubj:pass") or (each.dep_ == "obj" and each.i < noun.i)
    )
    return next((each for each in whom if each != noun), None)


def _make_object(verb: Token, taken: Token, noun: Token | None) -> None:
    """Make an object of what a phrase takes: the subject of a passive where its noun was that."""
    if taken.dep_ == "nsubj:pass":
        return
    clause = taken.dep_ in ("advcl", "acl", "ccomp", "xcomp")
    passive = noun is not None and noun.dep_ == "nsubj:pass"
    taken.head, taken.dep_ = verb, "xcomp" if clause else "nsubj:pass" if passive else "obj"
    for each in [kid for kid in taken.children if kid.dep_ in ("case", "mark") and kid.lower_ != "not"]:
        each.dep_ = _DROPPED


def _mend_purposes(doc: Doc) -> None:
    """Make a complement of what somebody intervenes for, or bids another do, in place.

    As in *intervened to end* the standoff, *exhorted* Chad *to end* it, *gave* it *until* May *to leave*.
    """
    for token in doc.having("lemma_", ("intervene", "step", "give", *_BIDDING)):
        bidding = token.lemma_ in _BIDDING or token.lemma_ == "give"
        if bidding and (token.pos_ != "VERB" or not any(map(_is_object, token.children))):
            continue
        if token.lemma_ == "give" and all(_UNTIL.isdisjoint(cases(each)) for each in token.rights):
            continue  # "gave the army until Sunday to leave"
        for each in token.rights:
            if each.dep_ == "advcl" and any(k.lower_ == "to" and k.dep_ == "mark" for k in each.children):
                each.dep_ = "xcomp"


def _mend_nothing_to_do(doc: Doc) -> None:
    """Hang what somebody has *nothing to do with* on *nothing*, in place."""
    for token in doc.having("lower_", ("nothing",)):
        for clause in token.rights:
            for thing in [each for each in clause.rights if clause.lower_ == "do" and "with" in cases(each)]:
                thing.head, thing.dep_ = token, "nmod"


def _mend_verges(doc: Doc) -> None:
    """Let one who *is on the verge of signing* be about to sign, *of a deal* near it, in place."""
    for noun in doc.having("lower_", _EDGES):
        on = next((each for each in noun.lefts if each.dep_ == "case" and each.lower_ in _AT_EDGES), None)
        copula = next((each for each in noun.lefts if each.dep_ == "cop"), None)
        if on is None or copula is None:
            continue
        done = next((each for each in noun.rights if each.tag_ == "VBG" and each.dep_ in _CLAUSES), None)
        near = next(
            (each for each in noun.rights if each.lemma_ in _AGREEMENTS and "of" in cases(each)), None
        )
        if done is not None and on.lower_ == "on":
            noun.pos_, noun.tag_ = "ADJ", "JJ"
            on.dep_, done.dep_ = _DROPPED, "xcomp"
        elif near is not None:
            noun.lemma_, noun.pos_, noun.tag_ = "near", "VERB", "VBN" if copula.tag_ == "VB" else copula.tag_
            on.dep_ = copula.dep_ = _DROPPED
            _make_object(noun, near, None)


def _mend_turned_backs(doc: Doc) -> None:
    """Make a noun of whose *back* is turned on something (*turned its back on* the plan), in place."""
    for back in doc.having("lower_", ("back",)):
        owner = back.nbor(-1) if back.i else back
        if owner.lower_ in _OWN_WORDS and owner.tag_.startswith("PRP") and owner.dep_ == "obj":
            back.pos_, back.tag_, back.dep_ = "NOUN", "NN", "obj"
            owner.head, owner.dep_ = back, "nmod:poss"


def _mend_calls(doc: Doc) -> None:
    """Hang what a call bids on the call (*its call on Chad to act was ignored*), in place."""
    for noun in doc.having("lemma_", _CALLS):
        opening = _TO_WHOM - {"to"} if noun.lemma_ == "call" else _TO_WHOM  # "a call to Oslo to discuss it"
        to_whom = [each for each in noun.rights if opening.intersection(cases(each))]
        if not to_whom or noun.dep_ not in ("obj", "nsubj", "nsubj:pass") or noun.pos_ != "NOUN":
            continue
        verb = noun.head
        for each in [each for each in verb.children if each.dep_ == "advcl" and each.i > to_whom[0].i]:
            infinitive = any(kid.lower_ == "to" and kid.dep_ == "mark" for kid in each.children)
            if infinitive and (each.i < verb.i or noun.dep_ == "obj"):
                each.head, each.dep_ = noun, "acl"


def _is_object(token: Token) -> bool:
    return token.dep_ in _OBJECTS and token.lower_ not in ("it", "this", "that")


def _mend_fused(doc: Doc) -> None:
    """Make one noun of words joined by hyphens (held *a face-to-face*), an adverb after a verb, in place."""
    for token in doc.having("lower_", _FUSED):
        for rest, name in _FUSED[token.lower_]:
            parts = list(_parts(token, rest))
            if parts and not (parts[-1].i + 1 < len(doc) and parts[-1].nbor().text == "-"):
                _fuse(token, parts, name)


def _parts(first: Token, rest: tuple[str, ...]) -> Iterator[Token]:
    """The tokens after the first, hyphens included, where they are those of the phrase; else nothing."""
    doc, place = first.doc, first.i
    found: list[Token] = []
    for each in rest:
        if place + 2 >= len(doc) or doc[place + 1].text != "-" or doc[place + 2].lower_ != each:
            return
        found += [doc[place + 1], doc[place + 2]]
        place += 2
    yield from found


def _fuse(first: Token, parts: list[Token], name: str) -> None:
    """Let the first word stand for all, with what hangs on any of them."""
    whole = [first, *parts]
    inside = {each.i for each in whole}
    top = next((each for each in whole if each.head.i not in inside or each.head == each), first)
    nested = top.dep_ in ("compound", "amod", "nmod") and top.head.i > parts[-1].i
    if nested and top.head.pos_ in ("NOUN", "PROPN") and top.head.i <= parts[-1].i + 3:
        return  # "face-to-face talks"
    clause = top.head
    if top.dep_ == "compound" and clause.pos_ == "VERB" and clause.i > parts[-1].i and clause.head != clause:
        top.head, top.dep_ = clause.head, "obj"  # "had a tete-a-tete lasting three hours"
        clause.head, clause.dep_ = first, "acl"
    if top != first:
        first.head, first.dep_ = (first if top.head == top else top.head), top.dep_
    for each in parts:
        for kid in [kid for kid in each.children if kid.i not in inside]:
            kid.head = first
        each.head, each.dep_ = first, "flat"
    own = any(kid.dep_ in ("det", "nmod:poss", "amod", "case", "nummod") for kid in first.children)
    verb = first.head
    first.lemma_ = name
    if own or first.i == 0 or first.nbor(-1).lower_ in _OWN_WORDS:
        first.pos_, first.tag_ = "NOUN", "NN"
        if first.dep_ == "obl:unmarked":
            first.dep_ = "obj"
    elif first.dep_ == "obj" and verb.pos_ == "VERB":
        first.pos_, first.tag_, first.dep_ = "ADV", "RB", "advmod"
        for kid in list(first.children):
            if kid.i > parts[-1].i:
                kid.head, kid.dep_ = verb, "obl" if kid.dep_ == "nmod" else kid.dep_
