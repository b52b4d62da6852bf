"""Mends what a parser takes for more or less than a phrase: participles, gerunds, prepositions of nouns."""

from __future__ import annotations

from .agent_lexicon import agent_lexicon
from .parsed import Doc, Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_FINITE = ("VBD", "VBZ", "VBP")
_DATING = frozenset({"after", "before", "since", "following", "until", "during"})
_TAKEN = {
    "sanction": ("on", "against"), "embargo": ("on", "against"), "restriction": ("on",), "tariff": ("on",),
    "export": ("to",), "sale": ("to",), "delivery": ("to",), "supply": ("to",), "shipment": ("to",),
    "crackdown": ("on", "against"), "clampdown": ("on",), "curb": ("on",), "assault": ("on", "against"),
    "ban": ("on",), "attack": ("on", "against"), "raid": ("on",), "strike": ("on", "against"),
}  # fmt: skip
"""Nouns and the prepositions that are theirs after any verb but one that gives its object to somebody."""
_CONTACTS = frozenset(
    {"talk", "meeting", "negotiation", "discussion", "consultation", "summit", "conversation", "round",
     "visit", "call", "session", "conference", "dialogue"}
)  # fmt: skip
_HYPHENED = {
    "mediated": "mediate", "brokered": "broker", "facilitated": "facilitate", "sponsored": "sponsor",
    "hosted": "host", "led": "lead", "chaired": "chair", "negotiated": "negotiate", "convened": "convene",
    "moderated": "moderate", "backed": "back", "supervised": "supervise", "monitored": "monitor",
    "imposed": "impose", "organized": "organize", "organised": "organise",
}  # fmt: skip
_STATES_OF_THINGS = frozenset(
    {"situation", "development", "crisis", "conflict", "war", "tension", "violence", "escalation", "event"}
)
"""What there is somewhere, whoever discusses or ends it elsewhere."""
_BOTH = 2
_NAMES = frozenset({"PERSON", "GPE", "ORG"})
_CAPACITIES = frozenset({"mediate", "act", "serve", "facilitate", "chair", "moderate", "attend", "preside"})
_RECALLING = frozenset({"recall", "order", "report", "request"})
"""Verbs that take somebody, or what is said."""
_GIVING = frozenset(
    {"impose", "slap", "place", "put", "levy", "lay", "clamp", "inflict", "hand", "offer", "make", "launch",
     "mount", "carry", "conduct", "order", "send", "announce", "open", "begin", "start", "resume", "extend"}
)  # fmt: skip

_HANDING = frozenset({"hand", "turn", "give", "pass", "sign", "send", "bring", "take", "return"})


def mend_phrases(doc: Doc) -> None:
    """Set phrases right that were read as clauses, or hung on the wrong word, in place."""
    _mend_plurals(doc)
    _mend_led(doc)
    _mend_gerunds(doc)
    _mend_particles_of_gerunds(doc)
    _mend_joined(doc)
    _mend_hyphened(doc)
    _mend_passives(doc)
    _mend_involved(doc)
    _mend_actives(doc)
    _mend_relatives(doc)
    _mend_recalled(doc)
    _mend_pairs(doc)
    _mend_listed(doc)
    _mend_taken(doc)
    _mend_sequels(doc)
    _mend_settings(doc)
    _mend_stays(doc)
    _mend_capacities(doc)
    _mend_absolutes(doc)
    _mend_brought_about(doc)
    _mend_handed_over(doc)
    _mend_joint_agents(doc)
    _mend_thanks(doc)


def _mend_plurals(doc: Doc) -> None:
    """Tag as nouns those joined to a noun that were tagged as verbs (*asset freezes and travel bans*)."""
    for token in doc.having("tag_", ("VBZ",)):
        named = any(each.dep_ in ("compound", "amod") for each in token.children)
        if token.pos_ == "NOUN" and token.dep_ == "conj" and token.head.pos_ == "NOUN" and named:
            token.tag_ = "NNS"


def _mend_led(doc: Doc) -> None:
    """Make a verb of what was taken for its subject's participle (*a team led by A met B*), in place."""
    for noun in doc.having("dep_", ("ROOT",)):
        verbs = [each for each in noun.rights if each.dep_ == "acl" and each.tag_ in ("VBN", "VBD")]
        if noun.pos_ not in ("NOUN", "PROPN") or not verbs or noun.sent[-1].text != ".":
            continue
        *led, verb = verbs
        passive = any(each.dep_ in ("obl:agent", "aux:pass") for each in verb.children)
        if not passive and (_follows_participle(led, verb) if led else _follows_name(noun, verb)):
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            noun.head, noun.dep_ = verb, "nsubj"


def _follows_participle(led: list[Token], verb: Token) -> bool:
    """Whether a verb comes right after participles with an agent of their own, between two commas or none."""
    comma = verb.nbor(-1).text == ","
    first = led[0].left_edge
    opened = (first.nbor(-1) if first.text != "," and first.i else first).text == ","
    agents = all(any(kid.dep_ == "obl:agent" for kid in each.children) for each in led)
    return agents and comma == opened and led[-1].right_edge.i >= verb.left_edge.i - _BOTH


def _follows_name(noun: Token, verb: Token) -> bool:
    """Whether *mediated*, or a verb with an object, comes after people told with who they are."""
    active = verb.lemma_ == "mediate" or any(each.dep_ == "obj" for each in verb.children)
    people = noun.ent_type_ in ("PERSON", "ORG") and any(each.dep_ == "appos" for each in noun.children)
    before = [each for each in noun.rights if each.i < verb.i]
    told = all(each.dep_ in ("appos", "conj", "flat", "punct", "nmod") for each in before)
    return active and people and told


def _mend_gerunds(doc: Doc) -> None:
    """Make a nominal subject of a noun that looks like a verb (*Fighting* broke out), in place."""
    for token in doc.having("dep_", ("csubj", "csubj:pass")):
        if token.pos_ == "NOUN":
            token.dep_ = token.dep_.replace("csubj", "nsubj")


def _mend_particles_of_gerunds(doc: Doc) -> None:
    """Hang on a gerund its particle and what is behind it (*the shooting down of* a plane), in place."""
    for token in doc.having("lower_", ("down", "up", "off", "out")):
        gerund = token.nbor(-1) if token.i else token
        behind = [each for each in token.children if each.dep_ == "nmod" and _case(each) is not None]
        if not gerund.lower_.endswith("ing") or gerund.pos_ != "NOUN" or not behind:
            continue
        if behind[0].left_edge.lower_ == "of":
            token.head, token.dep_ = gerund, "compound:prt"
            for each in behind:
                each.head = gerund


def _mend_joined(doc: Doc) -> None:
    """Join a second subject that *and* opens to the first, right before it (*A and* Minister *B signed*)."""
    for token in doc.having("dep_", ("nsubj", "nsubj:pass")):
        joint = next((each for each in token.lefts if each.dep_ == "cc"), None)
        if joint is None or token.left_edge.i != joint.i or token.i > token.head.i:
            continue
        for first in token.head.lefts:
            if first.dep_ == token.dep_ and first.right_edge.i == joint.i - 1:
                token.head, token.dep_ = first, "conj"
                break


def _mend_hyphened(doc: Doc) -> None:
    """Make a participle of one after a hyphen that was taken for an adjective (*UN-mediated* talks).

    The name before the hyphen is its part, not a phrase of the clause (*a round of U.N.-led talks*).
    """
    for token in doc.having("tag_", ("HYPH",)):
        name, joined = token.nbor(-1) if token.i else token, doc[min(token.i + 1, len(doc) - 1)]
        if name.dep_ == "obl:unmarked" and name.head.i == joined.i and joined.tag_ == "VBN":
            name.dep_ = "compound"
    for token in doc.having("lower_", _HYPHENED):
        if token.dep_ == "amod" and token.pos_ == "ADJ" and token.i and token.nbor(-1).tag_ == "HYPH":
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBN", _HYPHENED[token.lower_]


def _mend_actives(doc: Doc) -> None:
    """Make an active verb of *mediated* after its subject (*the neighbours, A and B, mediated*), in place."""
    for token in doc.having("lemma_", ("mediate",)):
        kids = list(token.children)
        if token.tag_ != "VBN" or any(each.dep_ in ("aux", "aux:pass", "obl:agent") for each in kids):
            continue
        for each in kids:
            if each.dep_ == "nsubj:pass" and each.i < token.i:
                each.dep_, token.tag_ = "nsubj", "VBD"


def _mend_passives(doc: Doc) -> None:
    """Make a participle of a past verb with a *by* of its own after *talks* (*after talks brokered by A*)."""
    for token in doc.having("tag_", ("VBD",)):
        kids = list(token.children)
        marks = [each for each in kids if each.dep_ == "mark" and each.lower_ in _DATING]
        subjects = [each for each in kids if each.dep_ in ("nsubj", "nsubj:pass")]
        agents = [each for each in kids if each.dep_ == "obl:agent"]
        whole = any(each.dep_ in ("obj", "aux", "aux:pass", "ccomp", "xcomp") for each in kids)
        if not marks or not agents or whole:
            continue
        if len(subjects) == 1 and token.head.i != token.i:
            noun, above = subjects[0], token.head
            apart = marks[0].i > 0 and marks[0].nbor(-1).text == ","
            while above.head.i != above.i and not (above.tag_ in _FINITE if apart else above.pos_ == "VERB"):
                above = above.head
            noun.head, noun.dep_ = above, "obl" if above.pos_ == "VERB" else "nmod"
            token.head, token.dep_ = noun, "acl"
        if token.dep_ == "acl" and marks[0].i < token.head.i:
            mark, token.tag_ = marks[0], "VBN"
            mark.head, mark.dep_, mark.pos_ = token.head, "case", "ADP"


def _mend_relatives(doc: Doc) -> None:
    """Make a relative clause of one between a subject and its verb (*the truce that A signed* failed)."""
    for clause in doc.having("dep_", ("ccomp", "csubj", "advcl")):
        main = clause.head
        openers = [each for each in clause.children if each.tag_ == "WDT" and each.dep_ in ("obj", "nsubj")]
        if not openers or clause.i > main.i:
            continue
        noun = openers[0].nbor(-1) if openers[0].i else clause
        if noun.dep_.startswith("nsubj") and noun.head == main:
            clause.head, clause.dep_ = noun, "acl:relcl"


def _mend_recalled(doc: Doc) -> None:
    """Part two deeds read as one told (A *recalled its envoy and* B *closed its border*), in place."""
    for clause in doc.having("dep_", ("ccomp",)):
        verb, kids = clause.head, list(clause.children)
        people = [each for each in kids if each.dep_ == "nsubj" and each.left_edge.i == verb.i + 1]
        said = any(each.dep_ == "mark" for each in kids) or verb.lemma_ not in _RECALLING
        if said or not people or people[0].left_edge.tag_ != "PRP$" or not clause.i:
            continue
        name = clause.nbor(-1)
        while name.dep_ == "flat":
            name = name.head
        joined = [each for each in name.lefts if each.dep_ == "cc"]
        if joined and name.dep_ == "conj" and people[0].i < name.i < clause.i:
            people[0].head, people[0].dep_ = verb, "obj"
            name.head, name.dep_ = clause, "nsubj"
            joined[0].head = clause
            clause.dep_ = "conj"


def _mend_pairs(doc: Doc) -> None:
    """Put two names with a hyphen side by side before their noun (*Iran-U.S. talks*), in place."""
    for dash in doc.having("lower_", ("–",)):  # "a Roe–Poe summit"
        first, second = (dash.nbor(-1), dash.nbor()) if 0 < dash.i < len(doc) - 1 else (dash, dash)
        if second.dep_ == "flat" and second.head == first and first.dep_ == "compound":
            second.head, second.dep_ = first.head, "compound"
    for token in doc.having("dep_", ("appos",)):
        first, noun = token.head, token.head.head
        hyphen = token.nbor(-1) if token.i else token
        if hyphen.tag_ == "HYPH" and first.dep_ == "compound" and first.i < hyphen.i < token.i < noun.i:
            token.head, token.dep_ = noun, "compound"


def _mend_taken(doc: Doc) -> None:
    """Give a preposition to the object that takes it (*banned exports to A*, *vetoed sanctions on A*).

    Who stands with *by* behind the object of an active verb did what it tells: *condemned the launch by A*.
    """
    for token in doc.having("dep_", ("obl",)):
        verb, case = token.head, _case(token)
        if case is None or verb.lemma_ in _GIVING or token.ent_type_ in ("DATE", "TIME"):
            continue
        for noun in verb.children:
            ends = noun.dep_ in ("obj", "nsubj:pass") and noun.right_edge.i == case.i - 1
            deed = case.lower_ == "by" and _may_act(token) and _is_active(verb)
            there = case.lower_ == "in" and token.ent_type_ in _PLACES and noun.lemma_ in _STATES_OF_THINGS
            if ends and (deed or there or case.lower_ in _TAKEN.get(noun.lemma_, ())):
                token.head, token.dep_ = noun, "nmod"
                break


def _may_act(token: Token) -> bool:
    """Whether a word names or calls somebody; *by force* does not."""
    agent = agent_lexicon().agents.get(token.lower_)
    return token.ent_type_ in _NAMES or (agent is not None and any(e.dep_ == "det" for e in token.children))


def _is_active(verb: Token) -> bool:
    deps = {each.dep_ for each in verb.children}
    return "nsubj" in deps and "aux:pass" not in deps


def _mend_sequels(doc: Doc) -> None:
    """Give *after talks* to the verb, not to what it brought (agreed on *a plan after talks*), in place."""
    for token in doc.having("dep_", ("nmod",)):
        brought, case = token.head, _case(token)
        if case is None or case.lower_ not in ("after", "following") or token.lemma_ not in _CONTACTS:
            continue
        verb = brought.head
        sequel = brought.dep_ in ("obj", "obl", "nsubj:pass") and brought.lemma_ not in _CONTACTS
        if sequel and verb.pos_ == "VERB" and case.i > verb.i:
            token.head, token.dep_ = verb, "obl"


def _mend_settings(doc: Doc) -> None:
    """Give a town beside the verb's day to the verb (an accord on trade *in Doha on Tuesday*), in place."""
    for token in doc.having("dep_", ("nmod",)):
        if token.ent_type_ not in _PLACES:
            continue
        noun, case, following = token.head, _case(token), token.right_edge.i + 1
        if case is None or case.lower_ not in ("in", "at"):
            continue
        if noun.ent_type_ == "DATE" and noun.dep_ == "obl":
            token.head, token.dep_ = noun.head, "obl"
        elif noun.dep_ == "nmod" and following + 1 < len(doc) and doc[following].lower_ == "on":
            day, verb = doc[following].head, doc[following].head.head
            dated = day.ent_type_ == "DATE" and day.dep_ == "obl"
            if dated and any(each.i == verb.i for each in noun.ancestors):
                token.head, token.dep_ = verb, "obl"


def _mend_stays(doc: Doc) -> None:
    """Hang on somebody where he is, and on that what for (*A, in Cairo for talks, said*), in place."""
    for token in doc.having("dep_", ("obl",)):
        case = _case(token) if token.ent_type_ in _PLACES else None
        if case is None or case.lower_ != "in" or case.i < 2:
            continue
        person = _subject_before(case.nbor(-1), token.head)
        if person is not None:
            token.head, token.dep_ = person, "nmod"


def _subject_before(comma: Token, verb: Token) -> Token | None:
    """The person that ends at a comma and is the subject of a verb, with a purpose hung on him after it."""
    if comma.text != "," or comma.i == 0:
        return None
    for person in verb.children:
        name = person.dep_ == "nsubj" and person.ent_type_ == "PERSON" and person.i < comma.i < verb.i
        later = [each for each in person.children if each.i > comma.i and each.dep_ == "nmod"]
        if name and any((case := _case(each)) and case.lower_ in ("for", "on") for each in later):
            return person
    return None


def _mend_capacities(doc: Doc) -> None:
    """Give *as mediator* to whom it says it of (*with A as mediator*, B and C signed), not to the verb."""
    for token in doc.having("dep_", ("obl",)):
        case = _case(token)
        if case is None or case.lower_ != "as" or token.pos_ != "NOUN":
            continue
        beside = [each for each in token.head.children if each.dep_ == "obl"]
        for other in (*beside, *(kid for each in beside for kid in each.children if kid.dep_ == "nmod")):
            mark = _case(other) if other.right_edge.i == case.i - 1 else None
            if mark is not None and mark.lower_ == "with":
                token.head, token.dep_ = other, "nmod"
                break


def _mend_listed(doc: Doc) -> None:
    """Join to a person another one who was taken for an apposition (*A, the Italian envoy B* and C)."""
    for token in doc.having("dep_", ("appos",)):
        first = token.head
        while first.dep_ == "flat":
            first = first.head
        named = any(each.dep_ in ("appos", "flat") and each.ent_type_ == "PERSON" for each in token.rights)
        owners = [
            each for each in token.lefts if each.dep_ == "nmod:poss" and each.ent_type_ in ("GPE", "NORP")
        ]
        owned = bool(owners) and token.ent_type_ == "PERSON"  # "Peru's A, Chad's B and C"
        if (owned or (named and not token.ent_type_)) and first.ent_type_ == "PERSON" and first.i < token.i:
            token.dep_ = "conj"


def _mend_absolutes(doc: Doc) -> None:
    """Give *with A and B mediating* its subjects, which were hung beside it or on it, in place."""
    for verb in doc.having("tag_", ("VBG",)):
        if verb.lemma_ not in _CAPACITIES or not verb.i:
            continue
        name = verb.nbor(-1)
        own = name.ent_type_ in _NAMES and name.head == verb
        mark = next((each for each in verb.lefts if each.dep_ == "mark" and each.lower_ == "with"), None)
        if mark is not None and verb.dep_ == "advcl":
            beside = (e for e in verb.head.children if mark.i < e.i and e.right_edge.i == verb.i - 1)
            subject = name if own else next(beside, verb)
            if subject.i < verb.i:
                subject.head, subject.dep_ = verb, "nsubj"
            continue
        first = verb.head if verb.dep_ == "conj" else _before_joint(verb)
        case = _case(first)
        if case is None or case.lower_ != "with" or first.i >= verb.i or not first.ent_type_:
            continue
        for each in list(verb.lefts) if own else ():
            each.head, each.dep_ = (first, "conj") if each == name else (name, each.dep_)
        if verb.dep_ == "conj":
            verb.head, verb.dep_ = first.head, "advcl"
        first.head, first.dep_ = verb, "nsubj"
        case.head, case.dep_ = verb, "mark"


def _before_joint(verb: Token) -> Token:
    """What stands beside a verb's clause and ends right before it, or before its *and*; else the verb."""
    joint = next((each for each in verb.lefts if each.dep_ == "cc"), None)
    edge = joint.i if joint is not None else verb.left_edge.i
    beside = verb.head.children if verb.dep_ in ("advcl", "acl") else ()
    return next((each for each in beside if each.right_edge.i == edge - 1), verb)


def _mend_involved(doc: Doc) -> None:
    """Make a passive of *involved in* or *as* that was taken for an adjective (A *was involved in* talks)."""
    for token in doc.having("lower_", ("involved", "engaged")):
        copula = next((each for each in token.lefts if each.dep_ == "cop"), None)
        within = any((case := _case(each)) and case.lower_ in ("in", "as") for each in token.rights)
        if token.pos_ != "ADJ" or copula is None or not within:
            continue
        token.pos_, token.tag_, token.lemma_ = "VERB", "VBN", token.lower_.removesuffix("d")
        copula.dep_ = "aux:pass"
        for each in token.lefts:
            each.dep_ = "nsubj:pass" if each.dep_ == "nsubj" else each.dep_


def _mend_brought_about(doc: Doc) -> None:
    """Make a particle of *about* right after *bring*, and an object of what follows (*bring about* peace)."""
    for token in doc.having("lower_", ("about",)):
        verb, thing = token.nbor(-1) if token.i else token, token.head
        if token.dep_ == "case" and verb.lemma_ == "bring" and thing.head == verb and thing.dep_ == "obl":
            token.head, token.dep_ = verb, "compound:prt"
            thing.dep_ = "obj"


def _mend_handed_over(doc: Doc) -> None:
    """Make a particle of what stands before *to* after *hand* (*handed* them *over to* China)."""
    for token in doc.having("lower_", ("over", "back")):
        verb = token.head.head
        to = token.nbor(1) if token.i + 1 < len(doc) else token
        both = token.dep_ == to.dep_ == "case" and to.lower_ == "to" and to.head == token.head
        if both and verb.lemma_ in _HANDING and token.head.dep_ == "obl":
            token.head, token.dep_ = verb, "compound:prt"


def _mend_joint_agents(doc: Doc) -> None:
    """Join to the agent of a passive another one hung on the verb (*by A in general and B in particular*)."""
    for token in doc.having("dep_", ("conj",)):
        verb = token.head
        if token.pos_ not in ("NOUN", "PROPN") or verb.tag_ != "VBN":
            continue
        joint = next((each for each in token.lefts if each.dep_ == "cc"), None)
        if joint is None:
            continue
        agents = [each for each in verb.rights if each.dep_ == "obl:agent" and each.i < joint.i]
        clause = any(each.dep_.startswith(("nsubj", "cop", "aux", "case")) for each in token.children)
        if agents and not clause and token.left_edge.i == joint.i:
            token.head = agents[-1]


def _mend_thanks(doc: Doc) -> None:
    """Make a preposition of *thanks to* where *thanks* was taken for a noun beside the verb, in place."""
    for token in doc.having("lower_", ("thanks",)):
        thing = next((each for each in token.rights if each.dep_ == "nmod"), None)
        to = _case(thing) if thing is not None else None
        if token.dep_ != "obl:unmarked" or thing is None or to is None or to.i != token.i + 1:
            continue
        thing.head, thing.dep_ = token.head, "obl"
        token.head, token.dep_ = thing, "case"
        to.head, to.dep_ = token, "fixed"


def _case(token: Token) -> Token | None:
    """The preposition that marks a token."""
    for each in token.children:
        if each.dep_ == "case" and each.i < token.i:
            return each
    return None
