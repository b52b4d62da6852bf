"""Mends trees: relative clauses on the noun they tell of, guests and owners on the word they belong to.

*Who* tells of people and *which* of things, whatever noun a parser hung the clause on.
"""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .parsed import Doc, Token
from .tree_shape import cases

_RECEIVING = ("receive", "meet", "host", "welcome")
_PEOPLE = (AgentClass.OFFICE, AgentClass.PERSON)
_SETTING = frozenset({"GPE", "FAC", "LOC", "DATE", "TIME"})
_OWNERS = frozenset({"GPE", "ORG"})
_DETERMINERS = frozenset({"the", "his", "her", "its", "their"})
_INSIDE_TITLE = frozenset({"for", "of", "to", "and", "-"})
_HOLDING = frozenset({"hold", "host", "convene", "attend", "resume", "mediate"})
_MEDIATING = frozenset({"mediate", "broker", "facilitate", "chair", "host"})
_MEDIATED = frozenset({"dialogue", "discussion", "process", "agreement", "accord", "truce", "ceasefire"})
_HOSTING = frozenset({"host", "co-host", "cohost", "mediate", "broker", "facilitate"})
_MAKING = frozenset({"sign", "conclude", "reach", "initial", "strike", "agree"})
_HAPPENING = frozenset({"occur", "begin", "start", "open", "last", "end", "conclude", "resume"})
_GATHERINGS = frozenset(
    {"talk", "talks", "negotiation", "consultation", "round", "meeting", "session", "summit", "conference"}
)
MINDED = frozenset(
    {"ready", "willing", "unwilling", "prepared", "able", "unable", "eager", "keen", "reluctant",
     "determined", "confident", "concerned", "grateful", "aware", "optimistic", "committed", "interested",
     "opposed"}
)  # fmt: skip
"""Adjectives said of whoever has a mind: *it is ready to host*."""
_KIN = frozenset({"family", "relative", "parent", "child", "wife", "mother", "father", "spouse", "friend"})
_HARMING = frozenset({"kill", "wound", "injure", "claim", "leave"})
ATTACKS = frozenset(
    {"attack", "airstrike", "strike", "bombing", "raid", "shelling", "assault", "ambush", "bombardment"}
)  # fmt: skip
"""Nouns of what kills."""
_GOVERNING = frozenset({"by", "with", "between"})
_MEMBERS = frozenset(
    {"member", "lawmaker", "legislator", "deputy", "official", "aide", "adviser", "advisor", "leader"}
)
_CLIMB, _TITLE = 4, 10


def mend_antecedents(doc: Doc) -> None:
    """Give relative clauses and late guests to the words they belong to, in place."""
    for clause in doc.having("dep_", ("acl:relcl",)):
        opening = next((each.lower_ for each in clause.children if each.dep_.startswith("nsubj")), "")
        of_thing = opening == "that" and clause.head.ent_type_ == "PERSON"  # a name would have *who*
        opening = "which" if of_thing else opening
        found = {"who": _people_above, "which": _thing_above}.get(opening, _gathering_above)
        antecedent = found(clause) or _held_above(clause)
        if antecedent is None and opening == "which":
            antecedent = _attack_above(clause)
        if antecedent is not None:
            clause.head = antecedent
    for clause in doc.having("dep_", ("acl",)):
        gathering = _hosted(clause) or _relatives(clause)
        if gathering is not None:
            clause.head = gathering
    for verb in doc.having("lemma_", _RECEIVING):
        if verb.pos_ == "VERB" and not any(each.dep_ in ("obj", "aux:pass") for each in verb.children):
            _mend_guest(verb)
    for token in doc.having("dep_", ("expl",)):
        said = (token.head, *(each for each in token.head.children if each.dep_ == "xcomp"))
        if token.lower_ == "it" and any({each.lemma_, each.lower_} & MINDED for each in said):
            token.dep_ = "nsubj"
    for token in doc.having("dep_", ("nsubj",)):
        _mend_shared(token)
    for token in doc.having("dep_", ("appos", "conj")):
        if token.ent_type_ == "PERSON":
            _mend_named(token)
        elif token.dep_ == "appos" and token.ent_type_ == "GPE" and token.head.dep_ == "obl":
            _mend_told_of(token)
    for case in doc.having("dep_", ("case",)):
        _mend_doubled(case)
        if case.tag_ == "POS":
            _mend_owner(case)
        elif case.i and case.i < case.head.i:
            _mend_governed(case)


def _is_person(token: Token) -> bool:
    word = agent_lexicon().agents.get(token.lower_)
    return token.ent_type_ == "PERSON" or (word is not None and word.category in _PEOPLE)


def _people_above(clause: Token) -> Token | None:
    """Those a clause with *who* tells of: people of states (*envoys from Mali and Chad, who*), or a name."""
    above, start = clause.head, clause.left_edge.i
    for _ in range(
        _CLIMB if above.ent_type_ in _OWNERS and "," in clause.doc.span(start - 1, start + 1).text else 0
    ):
        if above.dep_ not in ("nmod", "conj", "appos"):
            break
        above = above.head
        if above.tag_ == "NNS" and _is_person(above):
            return above
    return _person_before(clause)


def _person_before(clause: Token) -> Token | None:
    """The person named right before a clause with *who* that hangs on a thing (*the work of A, who* …)."""
    if clause.head.pos_ != "NOUN" or _is_person(clause.head) or _is_collective(clause.head):
        return None
    start = clause.left_edge.i
    comma = start - 1 if clause.doc[start].text != "," else start
    name = clause.doc[comma - 1] if comma > 0 else clause
    if clause.doc[comma].text != "," or name.ent_type_ != "PERSON":
        return None
    head = _name_head(name)
    return head if clause.head.i < head.i < clause.i else None


def _is_collective(token: Token) -> bool:
    return token.tag_ == "NNS" or token.lower_ in agent_lexicon().agents


def _name_head(token: Token) -> Token:
    """The word of a person's name that hangs outside it."""
    while token.head.ent_type_ == "PERSON" and token.dep_ in ("flat", "compound"):
        token = token.head
    return token


def _thing_above(clause: Token) -> Token | None:
    """The thing whose people a clause with *which* was hung on (*a meeting of presidents, which* …)."""
    above = clause.head
    for _ in range(_CLIMB):
        if not _is_person(above):
            return above if above.pos_ == "NOUN" and above.i != clause.head.i else None
        if above.dep_ not in ("nmod", "conj", "flat", "appos"):
            return None
        above = above.head
    return None


def _gathering_above(clause: Token) -> Token | None:
    """The talks whose topic a clause was hung on that tells of them (*talks on peace, which A will hold*)."""
    verbs = [clause, *(each for each in clause.children if each.dep_ == "xcomp")]
    objects = {kid.lower_ for verb in verbs for kid in verb.children if kid.dep_ == "obj"}
    held = any(verb.lemma_ in _HOLDING | _MEDIATING for verb in verbs) and "which" in objects
    above = clause.head
    for _ in range(_CLIMB if held else 0):
        if above.lemma_ in _GATHERINGS or above.dep_ != "nmod":
            break
        above = above.head
    if held:
        return above if above.lemma_ in _GATHERINGS and above.i != clause.head.i else None
    return _attack_above(clause)


def _attack_above(clause: Token) -> Token | None:
    """The attack that killed, where a clause was hung on what was hit (*a raid on a mosque that killed*)."""
    above = clause.head
    for _ in range(_CLIMB if clause.lemma_ in _HARMING and not _is_person(above) else 0):
        committed = above.dep_ == "obl" and above.head.tag_ == "VBN"  # "an attack carried out against A"
        if above.lemma_ in ATTACKS or not (committed or above.dep_ in ("nmod", "appos", "acl")):
            break
        above = above.head
    return above if above.lemma_ in ATTACKS and above.i != clause.head.i else None


def _relatives(clause: Token) -> Token | None:
    """Those whose families a participle was hung on (*the families of tourists held in Iran*)."""
    kin = clause.head
    if clause.tag_ != "VBN" or kin.lemma_ not in _KIN:
        return None
    close = [
        each for each in kin.children if each.dep_ == "nmod" and each.right_edge.i + 1 == clause.left_edge.i
    ]
    return close[0] if close and close[0].left_edge.lower_ == "of" else None


def _hosted(clause: Token) -> Token | None:
    """The gathering whose body a participle was hung on (*a meeting of the coalition hosted by A*)."""
    if (between := _held_between(clause)) is not None:
        return between
    by = any(each.dep_ == "obl:agent" for each in clause.children)
    if clause.tag_ != "VBN" or clause.lemma_ not in _HOSTING or not by or clause.head.lemma_ in _GATHERINGS:
        return None
    above = clause.head
    for _ in range(_CLIMB):
        if above.dep_ not in ("nmod", "acl", "obj"):
            return None
        above = above.head
        if above.lemma_ in _GATHERINGS:
            return above
    return None


def _held_between(clause: Token) -> Token | None:
    """The talks or accord on whose last side a participle was hung (*talks between A and B held in Oslo*)."""
    side = clause.head
    agent = any(each.dep_ == "obl:agent" for each in clause.children)
    own = any(each.dep_ in ("nsubj", "obj") for each in clause.children)
    first = side.head if side.dep_ in ("conj", "flat", "appos") else side
    between = "between" in cases(first)
    told = first.dep_ == "nmod" and first.head.lemma_ in _GATHERINGS | _MEDIATED
    fits = clause.lemma_ in _MEDIATING if agent else clause.lemma_ == "hold"
    return first.head if between and told and fits and not own else None


def _held_above(clause: Token) -> Token | None:
    """The talks or accord on whose sides a clause was hung that says when it came about (*of A, which*)."""
    things = [each.lower_ for each in clause.children if each.dep_ == "obj"]
    subjects = {each.dep_ for each in clause.children if each.lower_ in ("which", "that")}
    took = clause.lemma_ == "take" and things == ["place"]
    happens = took or (clause.lemma_ in _HAPPENING and not things)
    held = clause.lemma_ in _HOLDING and "nsubj:pass" in subjects
    made = clause.lemma_ in _MAKING and "nsubj:pass" in subjects
    above, things_told = clause.head, _MEDIATED if made else _GATHERINGS
    if above.lemma_ in things_told or not (held or made or (happens and "nsubj" in subjects)):
        return None
    for _ in range(_CLIMB):
        if above.lemma_ in things_told or above.dep_ not in ("nmod", "conj"):
            break
        above = above.head
    return above if above.lemma_ in things_told else None


def _mend_shared(subject: Token) -> None:
    """Give a name to the main verb past a participle set off by commas (*A, having signed it, left*)."""
    clause = subject.head
    if clause.dep_ != "advcl" or not subject.i < clause.i < clause.head.i:
        return
    after = subject.doc[min(subject.right_edge.i + 1, len(subject.doc) - 1)]
    having = any(each.dep_ == "aux" and each.lower_ == "having" for each in clause.children)
    apart = "," in (after.text, subject.right_edge.text)
    free = all(each.dep_ not in ("nsubj", "nsubj:pass") for each in clause.head.children)
    if having and apart and free:
        subject.head = clause.head


def _mend_told_of(state: Token) -> None:
    """Make a subject of a state named after whoever tells of it (*according to the minister, A has left*)."""
    teller, verb = state.head, state.head.head
    according = "according" in cases(teller)
    if according and state.i < verb.i and all(not each.dep_.startswith("nsubj") for each in verb.children):
        state.head, state.dep_ = verb, "nsubj"


def _mend_named(name: Token) -> None:
    """Give a person's name to the office before it, not to whose it is (*the president of the body, A*)."""
    owner = name.head
    if (member := _member_named(name)) is not None:
        name.head, name.dep_ = member, "appos"
        return
    if owner.dep_ != "nmod" or owner.ent_type_ not in ("ORG", "GPE") or not _is_person(owner.head):
        return
    joined = name.dep_ == "conj" and any(each.dep_ == "cc" for each in (*name.lefts, *owner.rights))
    if not joined and owner.head.tag_ != "NNS":
        name.head, name.dep_ = owner.head, "appos"


def _member_named(name: Token) -> Token | None:
    """The subject that a name between commas tells, hung on its party (*a member of B's party, A, said*)."""
    last = max(each.i for each in name.subtree)
    doc, member = name.doc, name.head
    closed = last + 2 < len(doc) and doc[last + 1].text == "," and doc[last + 2].pos_ in ("VERB", "AUX")
    if name.dep_ != "appos" or not closed or doc[name.i - 1].text != "," or member.pos_ != "NOUN":
        return None
    while member.dep_ in ("nmod", "nmod:poss") and member.head.i < member.i:
        member = member.head
    counted = {"a", "an", "one"} & {each.lower_ for each in member.children}
    fits = member.dep_ == "nsubj" and member.lower_ in _MEMBERS and bool(counted)
    return member if fits and member.i != name.head.i else None


def _mend_owner(case: Token) -> None:
    """Make an owner of who stands with *'s* before a noun (*rejected his colleague A's charge*)."""
    owner, thing = case.head, case.nbor(1) if case.i + 1 < len(case.doc) else case
    while thing.dep_ in ("amod", "compound") and thing.head.i > thing.i:
        thing = thing.head
    while owner.dep_ == "appos" and owner.head.i < owner.i:
        owner = owner.head
    beside = owner.head.i == thing.head.i and owner.dep_ in ("iobj", "obj", "obl:unmarked", "nmod")
    if beside and thing.i > case.i and thing.pos_ == "NOUN":
        owner.head, owner.dep_ = thing, "nmod:poss"


def _mend_governed(case: Token) -> None:
    """Give a name after a preposition to the noun before it, not to what stands further off.

    *In a call with* Minister *A*, he … (where A was taken for a subject), *under the chairmanship of A* (for
    an apposition).
    """
    name, noun = case.head, case.nbor(-1)
    if name.ent_type_ != "PERSON" or noun.pos_ != "NOUN" or case.tag_ != "IN":
        return
    whole = name if name.dep_ not in ("nmod:desc", "flat", "compound") else name.head
    second = whole.dep_ == "nsubj" and any(
        each.dep_ == "nsubj" and each.i < case.i for each in whole.head.children
    )
    far = whole.dep_ == "appos" and whole.head.i < noun.i
    if whole.ent_type_ == "PERSON" and (second or far):
        timed = noun.ent_type_ in ("DATE", "TIME")  # "spoke today with A"
        whole.head, whole.dep_ = (noun.head, "obl") if timed else (noun, "nmod")
        case.head = whole


def _mend_doubled(case: Token) -> None:
    """Give a preposition to the name right after it, not past another one (*made by A before the council*).

    Nor to a word before it.
    """
    if case.tag_ != "IN" or case.lower_ not in _GOVERNING:
        return
    far, name = case.head, _name_after(case.doc, case.i + 1)
    if name is None:
        return
    whole = _name_head(name)
    between = any(each.dep_ == "case" and whole.i < each.i < far.i for each in far.children)
    free = all(each.dep_ != "case" for each in whole.children) and whole.dep_ in ("nmod", "obl", "nsubj")
    if whole.i == far.i or not free or not (between or far.i < case.i):
        return
    case.head = whole
    if between:
        whole.head, whole.dep_ = far.head, "obl:agent" if case.lower_ == "by" else "obl"


def _mend_guest(verb: Token) -> None:
    """Make an object of who is named after place and day: *received in Rome on Monday Prime Minister A*.

    The name may have been taken for the start of a sentence.
    """
    first = _after_setting(verb)
    name = _name_after(verb.doc, first) if first > verb.i + 1 else None
    if name is None:
        return
    guest = _name_head(name)
    for each in verb.doc[first : guest.i]:
        outside = not first <= each.head.i <= guest.i or each.head.i == each.i
        if outside or (each.head.i == guest.i and each.dep_ == "case"):
            each.head = guest if outside else each.nbor(1)
            each.dep_ = "nmod:desc" if outside else "case"
    guest.head, guest.dep_ = verb, "obj"
    for part in [guest, *(each for each in guest.subtree if each.ent_type_ == "PERSON")]:
        for each in list(part.children):
            if each.dep_ == "conj" and each.pos_ == "VERB":
                each.head = verb


def _after_setting(verb: Token) -> int:
    """The number of the first token after the places and times that follow a verb."""
    doc, place = verb.doc, verb.i + 1
    while place < len(doc):
        start = place
        if doc[place].pos_ == "ADP":
            place += 1
            if place < len(doc) and doc[place].lower_ in _DETERMINERS:
                place += 1
        named = place
        while place < len(doc) and doc[place].ent_type_ in _SETTING:
            place += 1
        if place == named:
            return start
    return place


def _name_after(doc: Doc, first: int) -> Token | None:
    """The first word of a person's name that only a title stands before."""
    for token in doc[first : first + _TITLE]:
        if token.ent_type_ == "PERSON":
            return token
        titular = token.pos_ in ("NOUN", "PROPN", "ADJ") and token.dep_ != "nmod:poss"
        if not titular and token.lower_ not in _INSIDE_TITLE:
            return None
    return None
