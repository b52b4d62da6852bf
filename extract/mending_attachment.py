"""Mends clauses that a parser hung on the wrong word: relative clauses, participles, joined verbs."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .noun_doers import JUDGING
from .parsed import Doc, Token
from .tree_shape import cases

_CLIMB, _BACK = 4, 2
_SUBJECTS = ("nsubj", "nsubj:pass")
_MAKING = frozenset(
    {"sign", "initial", "reach", "conclude", "accept", "reject", "approve", "endorse", "ratify", "hold",
     "attend", "announce", "violate", "break", "honour", "honor", "implement", "welcome", "praise"}
)  # fmt: skip
_PROMPTING = ("prompt", "lead", "trigger", "spark", "force", "draw", "push", "cause", "compel", "provoke")
_NAMES = frozenset({"PERSON", "GPE", "ORG"})
_BINDING = frozenset(
    {"agree", "decide", "pledge", "promise", "vow", "refuse", "offer", "undertake", "decline", "volunteer"}
)
_CONTACTS = frozenset({"talk", "meeting", "summit", "conference", "call", "visit", "negotiation", "session"})
_THERE = frozenset({"during", "after", "at", "in", "following"})
_SENT = frozenset({"envoy", "representative", "emissary"})
_FINITE = ("VBD", "VBZ", "VBP")
_NOMINAL = ("NOUN", "PROPN")
_AIDES = frozenset(
    {"adviser", "advisor", "aide", "assistant", "deputy", "envoy", "spokesman", "spokesperson",
     "spokeswoman", "secretary", "counselor", "counsellor", "representative"}
)  # fmt: skip
_SERVING = frozenset({"to", "of", "for"})
_FOR_WHOM = frozenset({"to", "for"})
_SENT_OUT = frozenset({"delegation", "team", "mission"})
_ACTS = frozenset(
    {"request", "behest", "invitation", "initiative", "insistence", "urging", "suggestion", "presence",
     "absence", "behalf", "name", "company", "participation", "auspex", "auspices", "mediation", "death",
     "arrest", "visit", "arrival", "departure", "ouster", "return", "plan", "proposal", "decision", "call",
     "killing", "leadership", "chairmanship", "offer", "victory", "resignation", "appointment", "election"}
)  # fmt: skip
_MADE = frozenset({"make", "issue", "extend", "table", "voice", "level", "submit", "reject", "renew"})
_SAID = frozenset(
    {"offer", "proposal", "promise", "pledge", "request", "demand", "threat", "call", "appeal", "accusation",
     "warning", "invitation", "plan"}
)  # fmt: skip
_CHARGES = frozenset(
    {"charge", "accusation", "allegation", "claim", "complaint", "case", "campaign", "threat", "act",
     "suspicion"}
)  # fmt: skip
_AHEAD = frozenset({"due", "set", "scheduled", "expected", "likely", "ready", "about", "supposed"})
_VERBS_TOO = frozenset(
    {"resume", "open", "start", "visit", "travel", "host", "return", "launch", "chair", "address", "head",
     "vote", "debate", "release", "end"}
)  # fmt: skip
_SPEAKING = frozenset(
    {"accuse", "say", "call", "urge", "blame", "warn", "threaten", "demand", "deny", "reject", "insist",
     "argue", "vow", "ask", "condemn", "cite", "denounce", "protest", "complain", "declare", "claim",
     "allege"}
)  # fmt: skip
_TRYING = frozenset(
    {"seek", "try", "attempt", "refuse", "decline", "fail", "move", "rush", "struggle", "manage"}
)
_INTENDING = frozenset({"plan", "intend", "expect", "hope", "want", "prepare", "wish", "need", "schedule"})
_GIVING = frozenset(
    {"give", "provide", "donate", "contribute", "pledge", "commit", "promise", "allocate", "send", "deliver",
     "supply", "grant", "disburse", "ship", "offer", "lend", "transfer"}
)  # fmt: skip


def mend_attachment(doc: Doc) -> None:
    """Hang clauses where the words leave no doubt that they belong, in place."""
    _mend_active(doc)
    _mend_finite(doc)
    _mend_consequences(doc)
    _mend_parted_names(doc)
    _mend_offices_of_two(doc)
    _mend_doubled(doc)
    _mend_infinitives(doc)
    _mend_antecedents(doc)
    _mend_deeds(doc)
    _mend_charges(doc)
    _mend_attributes(doc)
    _mend_joined_attributes(doc)
    _mend_joined(doc)
    _mend_closed(doc)
    _mend_agreed(doc)
    _mend_appositions(doc)
    _mend_saying(doc)
    _mend_second_subjects(doc)
    _mend_relatives(doc)
    _mend_given(doc)
    _mend_involving(doc)
    _mend_remarks(doc)
    _mend_judged(doc)
    _mend_lone_indirect(doc)
    _mend_goals(doc)


def _mend_active(doc: Doc) -> None:
    """Make an active verb of a participle between a name and its object (*A telephoned President B*)."""
    for verb in doc.having("tag_", ("VBN",)):
        if verb.dep_ not in ("ROOT", "ccomp", "parataxis") or verb.is_sent_start or not verb.i:
            continue
        deps = {each.dep_ for each in verb.children}
        objects = any(each.dep_ == "obj" and each.i > verb.i for each in verb.children)
        if not objects or deps & {"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "obl:agent"}:
            continue
        first = verb.nbor(-1)
        if first.ent_type_ not in _NAMES:
            continue
        while first.ent_iob_ != "B" and first.i:
            first = first.nbor(-1)
        if first.i and doc[first.i - 1].tag_ in ("IN", "TO", "CC"):
            continue
        verb.tag_ = "VBD"
        first.head, first.dep_ = verb, "nsubj"
        for each in doc[first.i + 1 : verb.i]:
            if not first.i <= each.head.i < verb.i:
                each.head, each.dep_ = first, "flat"


def _mend_finite(doc: Doc) -> None:
    """Make a sentence of a name and the past verb behind it, taken to modify it (*leader A named B*)."""
    for verb in doc.having("dep_", ("acl",)):
        noun, deps = verb.head, {each.dep_ for each in verb.children}
        if verb.tag_ not in ("VBD", "VBN") or noun.dep_ != "ROOT" or not deps.isdisjoint(_SUBJECTS):
            continue
        named = any(each.dep_ in ("appos", "flat") and each.i < verb.i for each in noun.children)
        if verb.tag_ == "VBN":  # "Norway, along with Peru, mediated between A and B"
            named = noun.ent_type_ in _NAMES and "obl" in deps and "obl:agent" not in deps
            inserted = sum(each.text == "," for each in doc[noun.i : verb.i]) > 1
            named = named and inserted and doc[noun.sent.end - 1].text == "."
        if not named or any(each.dep_ in ("cop", "acl:relcl") for each in noun.children):
            continue
        verb.tag_ = "VBD"
        verb.head, verb.dep_ = verb, "ROOT"
        noun.head, noun.dep_ = verb, "nsubj"
        for each in noun.children:
            if each.i > verb.i:
                each.head = verb


def _mend_consequences(doc: Doc) -> None:
    """Give what follows from a plan to who tells of it (*said it would leave, prompting A to protest*)."""
    for clause in doc.having("lemma_", _PROMPTING):
        plan, ahead = clause.head, clause.nbor(-1).text == "," if clause.i else False
        if clause.tag_ != "VBG" or clause.dep_ != "advcl" or plan.dep_ != "ccomp" or not ahead:
            continue
        if any(each.tag_ == "MD" for each in plan.children) and plan.i < clause.i:
            clause.head = plan.head


def _mend_parted_names(doc: Doc) -> None:
    """Make one of the words of a name that hang on a verb apart (*Burkina Faso, Mali and Niger left*)."""
    for token in doc.having("dep_", _SUBJECTS):
        if token.ent_iob_ != "I" or token.ent_type_ not in _NAMES:
            continue
        first = token.nbor(-1)
        if first.head.i != token.head.i or first.dep_ != token.dep_ or first.ent_type_ != token.ent_type_:
            continue
        if all(each.dep_ != "conj" for each in (*first.children, *token.children)):
            continue  # "told Ankara Norway would leave"
        for each in token.children:
            each.head = first
        token.head, token.dep_ = first, "flat"


def _mend_offices_of_two(doc: Doc) -> None:
    """Part two people of two states, of whom one is named (*Chad's president and Nigerian leader A*)."""
    for name in doc.having("dep_", ("appos",)):
        office = next((each for each in name.lefts if each.dep_ == "nmod:desc"), None)
        if office is None or all(each.dep_ != "cc" for each in office.children):
            continue
        other = name.head
        if other.i < office.i and all(
            any(_tells_state(kid) for kid in each.lefts) for each in (other, office)
        ):
            name.dep_ = "conj"


def _tells_state(token: Token) -> bool:
    """Whether a word before an office tells whose it is."""
    return token.ent_type_ in ("GPE", "NORP", "ORG") and token.dep_ in ("nmod:poss", "amod", "compound")


def _mend_doubled(doc: Doc) -> None:
    """Make an object of a second subject, right after the verb (*A told B that C left*), in place."""
    for token in doc.having("dep_", ("nsubj",)):
        verb = token.head
        if verb.pos_ != "VERB" or token.ent_type_ not in _NAMES or token.left_edge.i != verb.i + 1:
            continue
        others = [each for each in verb.children if each.i != token.i]
        before = any(each.dep_ == "nsubj" and each.i < verb.i for each in others)
        clauses = [each for each in others if each.dep_ == "ccomp"]
        whole = all(any(kid.dep_.startswith("nsubj") for kid in each.children) for each in clauses)
        if before and whole and all(each.dep_ != "obj" for each in others):
            token.dep_ = "obj"


def _mend_infinitives(doc: Doc) -> None:
    """Make a verb of what *due to* stands before (talks are *due to resume*), in place.

    Who *has a month in which to sign* signs.
    """
    for clause in doc.having("dep_", ("acl:relcl",)):
        time, words = clause.head, {each.lower_ for each in clause.children}
        if time.ent_type_ == "DATE" and time.head.lemma_ == "have" and {"to", "which"} <= words:
            clause.head, clause.dep_ = time.head, "advcl"
    for token in doc.having("lower_", _VERBS_TOO):
        if token.i < _BACK or token.tag_ not in ("NN", "JJ"):
            continue
        before, ahead = token.nbor(-1), token.nbor(-_BACK)
        if before.lower_ != "to" or ahead.lower_ not in _AHEAD or token.head.i != ahead.i:
            continue
        token.pos_, token.tag_, token.dep_ = "VERB", "VB", "xcomp"
        before.tag_, before.dep_ = "TO", "mark"
        for each in token.children:
            if each.i < ahead.i:
                each.head = ahead
            elif each.dep_ == "nmod":
                each.dep_ = "obl"


def _mend_antecedents(doc: Doc) -> None:
    """Give *who* to the person named before it, not to that one's act (*at the request of A, who*)."""
    for token in doc.having("lower_", ("who", "whom")):
        clause = token.head
        while clause.dep_ in ("xcomp", "ccomp") and clause.head.i < clause.i:
            clause = clause.head
        noun = clause.head
        if clause.dep_ != "acl:relcl" or noun.lemma_.lower() not in _ACTS or token.i < noun.i:
            continue
        last = token.nbor(-1)
        last = last.nbor(-1) if last.text == "," else last
        person = last
        while (
            person.ent_type_ == "PERSON" and person.head.ent_type_ == "PERSON" and person.head.i != person.i
        ):
            person = person.head
        if last.ent_type_ == "PERSON" and any(each.i == noun.i for each in person.ancestors):
            clause.head = person


def _mend_deeds(doc: Doc) -> None:
    """Give *made by A* to the offer, not to what is offered (*an offer of asylum made by A*), in place."""
    for clause in doc.having("dep_", ("acl",)):
        inner = clause.head
        if clause.tag_ != "VBN" or clause.lemma_ not in _MADE or inner.dep_ != "nmod" or inner.i > clause.i:
            continue
        if inner.head.lemma_.lower() in _SAID:
            clause.head = inner.head


def _mend_charges(doc: Doc) -> None:
    """Give *against A* to the charge, not to what it is of (*charges of theft against A*), in place.

    Who is accused *of spying* is the object of the accusing, not only who would spy.
    """
    for accused in doc.having("dep_", ("nsubj",)):
        crime = accused.head
        accusing = crime.head.lemma_ in ("accuse", "suspect") and crime.dep_ == "advcl"
        if accusing and accused.left_edge.i == crime.head.i + 1 and accused.nbor(1).lower_ == "of":
            accused.head, accused.dep_ = crime.head, "obj"
    for token in doc.having("lower_", ("against",)):
        accused, crime = token.head, token.head.head
        inside = token.dep_ == "case" and accused.dep_ in ("nmod", "obl") and crime.dep_ in ("nmod", "acl")
        if inside and crime.head.lemma_.lower() in _CHARGES and crime.left_edge.lower_ == "of":
            accused.head, accused.dep_ = crime.head, "nmod"


def _mend_attributes(doc: Doc) -> None:
    """Make a verb of a past tense taken for an attribute (*denied it and accused Chad of lies*), in place."""
    for verb in doc.having("dep_", ("amod",)):
        name, joint = verb.head, verb.nbor(-1) if verb.i else verb
        if verb.tag_ != "VBD" or joint.dep_ != "cc" or name.ent_type_ not in _NAMES or name.i < verb.i:
            continue
        main = verb.sent.root
        if main.tag_ != "VBD" or main.i > verb.i or verb.lemma_ not in _SPEAKING:
            continue
        joint.head, verb.head, verb.dep_ = verb, main, "conj"
        name.head, name.dep_ = verb, "obj"
        for each in doc[name.i + 1 : verb.sent.end]:
            if each.lower_ == "of" and each.dep_ == "case" and each.head.i > each.i:
                each.head.head, each.head.dep_ = verb, "obl"
                break


def _mend_joined_attributes(doc: Doc) -> None:
    """Make a verb of a participle taken for an attribute (*cut ties with A and opened relations with B*).

    Where a noun without an article is joined to a verb in the past, the participle before it is.
    """
    for verb in doc.having("dep_", ("amod",)):
        noun, joint = verb.head, verb.nbor(-1) if verb.i else verb
        main = noun.head
        if verb.tag_ not in ("VBN", "VBD") or noun.dep_ != "conj" or main.tag_ != "VBD" or main.i > verb.i:
            continue
        if joint.lower_ != "and" or joint.head.i != noun.i or noun.i != verb.i + 1 or noun.tag_ != "NNS":
            continue
        verb.head, verb.dep_, verb.tag_, verb.pos_ = main, "conj", "VBD", "VERB"
        joint.head = verb
        noun.head, noun.dep_ = verb, "obj"


def _mend_joined(doc: Doc) -> None:
    """Give a finite verb back to the one that it is joined with, past a participle or a noun, in place.

    As in *cut ties, accusing it of arming rebels, and expelled its envoy*, *fears the raid and joins A*.
    """
    for verb in doc.having("dep_", ("conj",)):
        above = verb.head
        if verb.tag_ == "VBN" and above.head.lemma_ == "deny" and verb.lemma_ in _SPEAKING:
            verb.tag_ = "VBD"  # "denied having fired first and accused Chad"
        if verb.tag_ not in (*_FINITE, "VBG") or verb.i < above.i:
            continue
        if any(each.dep_.startswith(("aux", "nsubj")) for each in verb.children):
            continue
        if above.pos_ in _NOMINAL and above.dep_.startswith(("obl", "nmod", "obj")):
            _raise_from_noun(verb)
        if above.dep_ == "acl:relcl" and verb.tag_ == "VBP" and _is_of_first_person(verb, above):
            verb.head = verb.sent.root
            continue  # "We mourn those who fell and extend our condolences"
        if verb.tag_ == "VBG" or not _is_participle(above):
            continue
        for _ in range(_CLIMB):
            if not _is_participle(above) or above.dep_ not in ("advcl", "acl", "xcomp", "ccomp", "conj"):
                break
            above = above.head
        if above.tag_ == verb.tag_ and _is_whole(above):
            verb.head = above


def _is_of_first_person(verb: Token, relative: Token) -> bool:
    """Whether *our* tells that *we*, the subject of the sentence, do what was joined to a relative clause."""
    root = verb.sent.root
    ours = any(each.lower_ in ("our", "my") for kid in verb.children for each in kid.children)
    we = any(each.lower_ in ("we", "i") and each.dep_ == "nsubj" for each in root.children)
    return ours and we and root.tag_ == "VBP" and relative.tag_ == "VBD"


def _raise_from_noun(verb: Token) -> None:
    """Join a verb with an object or a phrase to the nearest of its tense above a noun that it was hung on.

    A finite one is joined to a whole clause, a participle to that whose object the noun is.
    """
    tells = any(each.dep_ in ("obj", "obl", "xcomp", "ccomp") for each in verb.children)
    if not tells or verb.pos_ != "VERB" or all(each.dep_ != "cc" for each in verb.lefts):
        return
    above = (each for each in verb.ancestors if each.pos_ == "VERB" and each.tag_ == verb.tag_)
    if verb.tag_ == "VBG":
        first = next(above, None) if verb.head.dep_ == "obj" else None
        verb.head = first if first is not None and first.dep_ in ("acl", "advcl") else verb.head
    else:
        verb.head = next((each for each in above if _is_whole(each)), verb.head)


def _mend_closed(doc: Doc) -> None:
    """Join a verb after *, and* to the one above the clause that the commas close, in place.

    As in *boycotted the talks, which Roe had chaired, and did not sign*.
    """
    for second in doc.having("dep_", ("conj",)):
        clause = second.head
        if clause.dep_ != "acl:relcl" or second.pos_ != "VERB":
            continue
        joining = next((each for each in second.lefts if each.dep_ == "cc"), None)
        if joining is None or joining.nbor(-1).text != ",":
            continue
        own = [each for each in clause.children if each.dep_ in _SUBJECTS and each.tag_[0] != "W"]
        opened = clause.left_edge.i > 0 and clause.doc[clause.left_edge.i - 1].text == ","
        opened = opened or clause.left_edge.text == ","
        above = next((each for each in clause.ancestors if each.pos_ == "VERB"), None)
        alone = all(each.dep_ not in _SUBJECTS for each in second.children)
        if own and opened and alone and above is not None:
            second.head = above


def _is_participle(verb: Token) -> bool:
    """Whether a verb is not finite: *accusing*, *having accused*."""
    auxiliaries = [each for each in verb.children if each.dep_.startswith("aux")]
    if verb.tag_ == "VBG":
        return all(each.dep_ != "aux" for each in auxiliaries)
    return verb.tag_ == "VBN" and any(each.tag_ == "VBG" for each in auxiliaries)


_BIDDING = frozenset({"urging", "request", "suggestion", "insistence", "invitation", "prompting", "behest"})


def _mend_agreed(doc: Doc) -> None:
    """Give *to …* to what was agreed, not to the talks (*agreed during talks in Lima to sign*), in place."""
    for clause in doc.having("dep_", ("advcl",)):
        if clause.head.lemma_ in _BINDING and clause.left_edge.i == clause.head.i + 1:
            clause.dep_ = "xcomp" if clause.tag_ == "VB" and clause.left_edge.lower_ == "to" else clause.dep_
        noun = clause.head.head
        bound = noun.dep_ == "obl" and noun.head.lemma_ in _BINDING and clause.tag_ == "VB"
        if bound and clause.head.dep_ == "acl" and clause.head.tag_ == "VBN":
            clause.head, clause.dep_ = clause.head.head, "acl"  # "agreed at talks chaired by A to sign"
    for clause in doc.having("dep_", ("acl",)):
        noun = clause.head
        verb = noun.head
        if clause.tag_ != "VB" or verb.lemma_ not in _BINDING:
            continue
        there = noun.dep_ == "obl" and any(each.lower_ in _THERE for each in noun.children)
        opening = clause.left_edge.nbor() if clause.left_edge.text == "," else clause.left_edge
        urged = noun.lemma_ in _BIDDING and opening.i > 0 and opening.nbor(-1).text == ","
        bound = there and all(each.dep_ not in ("xcomp", "ccomp") for each in verb.children)
        if bound and opening.lower_ == "to" and (noun.lemma_ in _CONTACTS or urged):
            clause.head, clause.dep_ = verb, "xcomp"


def _mend_appositions(doc: Doc) -> None:
    """Give a name to the description before it, not to a noun after it (*the commander who fought him, A,
    met B under Oslo's auspices*), in place."""
    for name in doc.having("dep_", ("appos",)):
        if name.ent_type_ != "PERSON":
            continue
        comma = name.left_edge if name.left_edge.text == "," else doc[max(name.left_edge.i - 1, 0)]
        if comma.text != "," or not comma.i:
            continue
        if name.head.i < name.i:
            name.head = _office_above(name.head) or name.head
            continue
        before = comma.nbor(-1)
        above = [before, *before.ancestors]
        clause = next((each for each in above if each.dep_ in ("acl", "acl:relcl") and each.i < name.i), None)
        if clause is not None and clause.head.pos_ == "NOUN" and clause.head.i < clause.i:
            name.head = clause.head


def _office_above(noun: Token) -> Token | None:
    """The office *of* what a name was hung on (the head of *a mission*, A; the envoy of *its chief*, A).

    Also that of who serves somebody named (*the adviser to Prime Minister B, A*).
    """
    office = noun.head
    if noun.dep_ == "nmod" and office.lower_ in _AIDES and noun.ent_type_ == "PERSON":
        return office if _SERVING.intersection(cases(noun)) else None
    if noun.dep_ != "nmod" or "of" not in cases(noun) or office.tag_ != "NN" or noun.tag_ != "NN":
        return None
    known, inner = (agent_lexicon().agents.get(each.lower_) for each in (office, noun))
    serves = known is not None and known.category is AgentClass.OFFICE
    person = inner is not None and inner.category in (AgentClass.OFFICE, AgentClass.PERSON)
    return office if serves and (not person or office.lemma_ in _SENT) else None


def _mend_saying(doc: Doc) -> None:
    """Give *accusing …* after a comma to the verb, not to a noun (*wrote to the Council, accusing Chad*)."""
    for clause in doc.having("dep_", ("acl",)):
        if clause.tag_ != "VBG" or clause.lemma_ not in _SPEAKING or doc[clause.i - 1].text != ",":
            continue
        above = clause.head
        for _ in range(_CLIMB):
            if above.dep_ not in ("obj", "obl", "nmod", "conj", "appos") or above.pos_ == "VERB":
                break
            above = above.head
        if above.pos_ == "VERB" and above.i < clause.i:
            clause.head, clause.dep_ = above, "advcl"
    for clause in doc.having("dep_", ("advcl",)):
        if clause.tag_ != "VBG" or clause.head.dep_ != "xcomp":
            continue
        inner, comma = clause.head, clause.left_edge
        comma = comma if comma.text == "," or not comma.i else comma.nbor(-1)
        if comma.text == "," and inner.i < comma.i:
            higher = _above_its_noun(inner) or _above_its_attempt(inner, clause)
            clause.head = higher or clause.head


def _above_its_noun(verb: Token) -> Token | None:
    """The finite verb whose object is told more of by *allowing A to do* (*signed a deal letting A stay*)."""
    telling = verb.head
    noun = telling.head
    above = noun.head
    if telling.dep_ != "acl" or noun.dep_ != "obj" or not above.i < noun.i < telling.i:
        return None
    return above if above.tag_ in _FINITE else None


def _above_its_attempt(verb: Token, clause: Token) -> Token | None:
    """The finite verb above an infinitive, beside which something was done or said, whatever came of it.

    As in *sought to calm them, sending its minister* and *urged Mali to stop, warning it of sanctions*.
    """
    above = verb.head
    told = above.lemma_ in _TRYING or (clause.lemma_ in _SPEAKING and above.lemma_ not in _INTENDING)
    return above if told and above.tag_ in ("VBD", "VBZ") else None


def _mend_second_subjects(doc: Doc) -> None:
    """Give a verb the name before it that was joined to another (*left Chad and* Niger *expelled* A)."""
    for verb in doc.having("tag_", ("VBD", "VBZ", "VBN")):
        auxiliaries = [each for each in verb.children if each.dep_.startswith("aux") and each.i < verb.i]
        if verb.tag_ == "VBN" and not auxiliaries:
            continue
        _raise_first(verb)
        name = _name_before(verb)
        own = [each for each in _own(verb) if each.dep_ == "cc"]
        if name is None or (own and own[-1].i != name.left_edge.i - 1):
            continue
        joint = next((each for each in (*name.children, *own) if each.dep_ == "cc"), None)
        if any(each.dep_.startswith("nsubj") for each in _own(verb)):
            continue
        if joint is None or name.dep_ != "conj" or joint.i > name.i:
            continue
        above = _governor(name.head, verb)
        if above is None or above.i > name.head.i or above.dep_ in ("acl", "acl:relcl", "amod"):
            continue
        if any(each.i == verb.i for each in above.ancestors) and verb.head.i != above.i:
            continue
        passive = any(each.dep_ == "aux:pass" for each in auxiliaries)
        name.head, name.dep_ = verb, "nsubj:pass" if passive else "nsubj"
        joint.head = verb
        verb.head, verb.dep_ = above, "conj"


def _raise_first(verb: Token) -> None:
    """Make the first of two clauses the main one (*A met B and C left*), not an aside of the second."""
    if verb.dep_ != "ROOT":
        return
    first = next((each for each in verb.children if each.dep_ == "parataxis" and each.i < verb.i), None)
    subject = next((each for each in verb.children if each.dep_ == "nsubj"), None)
    if first is None or subject is None or not subject.i < first.i:
        return
    objects = any(each.dep_ in ("obj", "obl") and each.i < verb.i for each in first.children)
    name = _name_before(verb)
    if name is None or name.dep_ != "conj" or not objects or any(e.dep_ == "nsubj" for e in first.children):
        return
    subject.head = first
    first.head, first.dep_ = first, "ROOT"
    verb.head, verb.dep_ = first, "conj"


def _own(verb: Token) -> list[Token]:
    """The dependents of a verb, less a subject that stands right after the verb above."""
    above = verb.head
    between = verb.dep_ == "conj" and above.pos_ == "VERB" and above.i < verb.i
    return [each for each in verb.children if not (between and each.dep_ == "nsubj" and each.i > above.i)]


def _name_before(verb: Token) -> Token | None:
    """The head of the name right before a verb and its auxiliaries."""
    place = verb.i - 1
    while (
        place > 0 and verb.doc[place].dep_ in ("aux", "aux:pass", "advmod") and verb.doc[place].head == verb
    ):
        place -= 1
    name = verb.doc[max(place, 0)]
    if name.ent_type_ not in _NAMES:
        return None
    while (
        name.head.ent_type_ == name.ent_type_ and name.dep_ in ("flat", "compound") and name.head.i < verb.i
    ):
        name = name.head
    return name


def _governor(noun: Token, verb: Token) -> Token | None:
    """The verb before `verb` that a noun is an object of, by the nouns that it hangs on."""
    while noun.dep_ in ("nmod", "conj", "appos", "nmod:poss") and noun.head.i < noun.i:
        noun = noun.head
    if noun.dep_ in ("obj", "iobj", "obl") and noun.head.pos_ == "VERB" and noun.head.i != verb.i:
        return noun.head
    above = verb.head
    taken = noun.dep_ == "nsubj" and noun.head.i == verb.i and verb.dep_ == "conj" and above.pos_ == "VERB"
    if not taken or above.i > noun.i or any(each.dep_ == "obj" for each in above.children):
        return None
    noun.head, noun.dep_ = above, "obj"
    return above


def _mend_relatives(doc: Doc) -> None:
    """Give a relative clause its own: *whose plan Chad rejected*, *a ceremony that President A hosted*."""
    for token in doc.having("lower_", ("whose", "that", "which")):
        thing = token.head if token.lower_ == "whose" else token
        if token.lower_ == "whose" and thing.dep_ in ("appos", "acl:relcl") and thing.pos_ == "NOUN":
            clause = next((e for e in doc[thing.i + 1 : token.sent.end] if e.dep_ == "acl:relcl"), None)
            if clause is not None and clause.head.i < token.i:
                owned = any(each.dep_.startswith("nsubj") for each in clause.children)
                thing.head, thing.dep_ = clause, "obj" if owned else "nsubj"
            continue
        clause = token.head
        if token.dep_ == "mark" and _is_told_of(clause):
            clause.dep_, token.dep_ = "acl:relcl", "obj"
        if clause.dep_ != "acl:relcl" or token.dep_ != "obj" or token.i > clause.i:
            continue
        name = _name_before(clause)
        owned = any(each.dep_.startswith("nsubj") for each in clause.children)
        if name is not None and not owned and token.i < name.i and name.head.i == clause.head.i:
            name.head, name.dep_ = clause, "nsubj"


def _is_told_of(clause: Token) -> bool:
    """Whether a clause without an object tells who made what stands before it (*a threat that A issued*)."""
    made = clause.dep_ == "acl" and clause.lemma_ in _MADE | {"deliver", "give", "send"}
    return (
        made
        and clause.head.lemma_ in _SAID
        and all(each.dep_ not in ("obj", "iobj", "ccomp", "xcomp", "aux:pass") for each in clause.children)
    )


def _is_whole(verb: Token) -> bool:
    """Whether a verb has a subject of its own or is the main one."""
    return verb.dep_ == "ROOT" or any(each.dep_.startswith("nsubj") for each in verb.children)


def _mend_given(doc: Doc) -> None:
    """Give *to A* to the verb that gives a sum or a number of things (gave 5 million euros *to A*).

    To what is *of* a sum give whom it is for (a package of 5 million euros *for A*).
    """
    for token in doc.having("dep_", ("nmod",)):
        gift, verb = token.head, token.head.head
        if gift.ent_type_ == "MONEY" and gift.dep_ == "nmod" and "of" in cases(gift):
            token.head = verb if _FOR_WHOM.intersection(cases(token)) else gift
        if verb.lemma_ in _SENT_OUT and gift.dep_ == "nmod" and "to" in cases(token):
            token.head = verb if token.ent_type_ == "GPE" else gift  # "a team of experts to Mali"
        if gift.dep_ not in ("obj", "nsubj:pass") or verb.lemma_ not in _GIVING:
            continue
        counted = gift.ent_type_ in ("MONEY", "QUANTITY") or any(e.dep_ == "nummod" for e in gift.children)
        if counted and "to" in cases(token):
            token.head, token.dep_ = verb, "obl"


def _mend_involving(doc: Doc) -> None:
    """Give *involving* to what a clause tells of (talks are set for Monday *involving* the envoys)."""
    for token in doc.having("lower_", ("involving",)):
        told = [each for each in token.head.children if each.dep_ in ("nsubj", "nsubj:pass")]
        if token.dep_ == "advcl" and told and told[0].pos_ == "NOUN":
            token.head, token.dep_ = told[0], "acl"
        if token.dep_ == "acl" and not token.children:  # "talks involving A, B and some groups"
            for each in token.head.rights:
                if each.dep_ == "nmod" and each.left_edge.i == token.i + 1 and not cases(each):
                    each.head, each.dep_ = token, "obj"


def _mend_remarks(doc: Doc) -> None:
    """Give *brokered by A* to the noun before it (*Under the deal, brokered by A, B left*; *signed a deal
    brokered by A*)."""
    for agent in doc.having("dep_", ("obl:agent",)):
        verb = agent.head
        if verb.tag_ == "VBN" and verb.dep_ == "xcomp" and verb.head.lemma_ in _MAKING:
            thing = verb.nbor(-1)
            if thing.dep_ == "obj" and thing.head.i == verb.head.i:
                verb.head, verb.dep_ = thing, "acl"
        if verb.tag_ != "VBN" or verb.dep_ != "advcl" or verb.i < 2 or verb.nbor(-1).text != ",":
            continue
        noun = verb.nbor(-2)
        if noun.pos_ == "NOUN" and noun.head.i == verb.head.i and noun.dep_ == "obl":
            verb.head, verb.dep_ = noun, "acl"


def _mend_judged(doc: Doc) -> None:
    """Give *to …* to the plan that is judged (*condemned the plot to kill him*): nobody condemns to do it."""
    for mark in doc.having("lower_", ("to",)):
        clause = mark.head
        verb, noun = clause.head, doc[mark.i - 1]
        if mark.dep_ != "mark" or clause.dep_ != "advcl" or verb.lemma_ not in JUDGING:
            continue
        day = noun if noun.dep_ == "obl:unmarked" and noun.ent_type_ == "DATE" else None
        noun = doc[day.left_edge.i - 1] if day is not None else noun
        if noun.dep_ == "obj" and noun.head.i == verb.i and noun.tag_ == "NN":
            clause.head, clause.dep_ = noun, "acl"
            if day is not None:  # "welcomes the announcement today to close it"
                day.head, day.dep_ = noun, "nmod:unmarked"


def _mend_lone_indirect(doc: Doc) -> None:
    """Make an object of an indirect one that has no other beside it (*accusing Chad of breaking it*)."""
    for token in doc.having("dep_", ("iobj",)):
        others = {each.dep_ for each in token.head.children if each.i != token.i}
        if not others & {"obj", "ccomp", "xcomp", "parataxis"}:
            token.dep_ = "obj"


def _mend_goals(doc: Doc) -> None:
    """Make no object of what has *to* before it (*return as soon as possible to talks*), in place."""
    for to in doc.having("lower_", ("to",)):
        goal = to.head
        if to.dep_ == "case" and goal.dep_ == "obj" and goal.i > to.i > goal.head.i:
            goal.dep_ = "obl"
