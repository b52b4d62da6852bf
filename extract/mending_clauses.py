"""Mends clauses and what stands in them: participles, conditions without *if*, efforts, sums, styles."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_NEAR = 9
_JOURNEYS = frozenset({"visit", "trip", "tour", "arrival", "journey"})
_SENT = frozenset({"delegation", "mission", "team", "group"})
_KIN = ("wife", "husband", "spouse", "son", "daughter", "brother", "sister", "father", "mother", "cousin")
_ROLES = frozenset({"role", "effort", "part", "contribution", "success", "help", "support", "work"})
_ASSISTING = frozenset({"assist", "help", "aid", "support"})
_OPENING = ("after", "as", "before", "since", "when", "while", "until")
_BIDDING = frozenset(
    {"help", "urge", "ask", "implore", "press", "pressure", "tell", "order", "encourage", "invite", "request",
     "advise", "instruct", "exhort", "beg", "persuade", "convince", "remind", "direct"}
)  # fmt: skip
_DEMANDING = ("demand", "insist", "propose", "recommend", "suggest", "request")
_VERBS_IN_S = ("calls", "demands", "urges", "appeals", "supports", "thanks", "requests", "hopes", "plans")
_TALKING = frozenset({"meet", "talk", "speak", "confer", "negotiate", "visit", "consult"})
_AFTER = ("after", "before", "since")
_READY = ("ready", "willing", "prepared")
_CALLING_FOR = frozenset({"ask", "call", "appeal", "push", "press", "plead"})
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_ACTORS = frozenset(
    {"side", "party", "government", "country", "state", "nation", "neighbour", "neighbor", "faction", "rebel",
     "group", "militia", "leader", "authority", "army", "force", "troop", "regime", "community", "ally"}
)  # fmt: skip
_STYLES = ("he", "hh", "hm", "hrh")
_ASKING_FOR = frozenset(
    {"request", "proposal", "offer", "call", "appeal", "demand", "invitation", "bid", "plea"}
)


def mend_clauses(doc: Doc) -> None:
    """Set clauses right that a parser hung elsewhere or took for nouns, in place."""
    _mend_owners(doc)
    _mend_sums(doc)
    _mend_opening(doc)
    _mend_met(doc)
    _mend_inverted(doc)
    _mend_under_way(doc)
    _mend_taking_place(doc)
    _mend_kin(doc)
    _mend_roles(doc)
    _mend_led(doc)
    _mend_assisted(doc)
    _mend_fighting(doc)
    _mend_asked_for(doc)
    _mend_addressed(doc)
    _mend_after_particles(doc)
    _mend_rebuffed(doc)
    _mend_headlines(doc)
    _mend_announced(doc)
    _mend_calls(doc)
    _mend_called_for(doc)
    _mend_stops(doc)
    _mend_ready(doc)
    _mend_bidden(doc)
    _mend_demanded(doc)
    _mend_due_to_be(doc)
    _mend_going_to_be(doc)
    _mend_met_ones(doc)
    _mend_met_to(doc)
    _mend_told_ones(doc)
    _mend_semicolons(doc)


def _mend_due_to_be(doc: Doc) -> None:
    """Let a clause tell of the noun right before *due to be*, no reason of the verb above, in place."""
    for token in doc.having("lower_", ("due",)):
        if token.i == 0 or token.i + 2 >= len(doc) or token.nbor(1).lower_ != "to":
            continue
        clause, noun = token.head, token.nbor(-1)
        to_be = token.dep_ == "mark" and token.nbor(2).lower_ == "be" and token.nbor(2).head == clause
        if to_be and clause.tag_ == "VBN" and noun.head == clause.head and noun.pos_ in _NOMINAL:
            clause.head, clause.dep_ = noun, "acl"
            token.nbor(1).head, token.nbor(1).dep_ = clause, "mark"


def mend_styles(doc: Doc) -> None:
    """Make a style of what stands before a title in capitals (*HE* the Secretary-General), in place."""
    for token in doc.having("lower_", _STYLES):
        if token.i + 1 >= len(doc) or not token.is_upper:
            continue
        following = token.nbor(1)
        if following.text.isupper() or not (following.is_title or following.lower_ == "the"):
            continue
        titled = following
        while titled.head.i > token.i and titled.head.i != titled.i and titled.dep_ not in _SUBJECTS:
            titled = titled.head
        if titled.head.i == token.i or titled.head.i == token.head.i:
            titled.head, titled.dep_ = (
                (token.head, token.dep_) if token.head.i != token.i else (titled, "ROOT")
            )
        token.pos_, token.tag_ = "X", "FW"
        if titled.i != token.i:
            token.head, token.dep_ = titled, "nmod:desc"


def _mend_owners(doc: Doc) -> None:
    """Make an object of who was taken for an owner without *'s* (thanked *the minister* for his help)."""
    for token in doc.having("dep_", ("nmod:poss",)):
        first, last = token.left_edge, token.right_edge
        if token.pos_ not in ("NOUN", "PROPN") or any(each.tag_ == "POS" for each in token.children):
            continue
        verb = doc[first.i - 1] if first.i else token
        follows = doc[last.i + 1].tag_ if last.i + 1 < len(doc) else ""
        if verb.pos_ == "VERB" and follows == "IN" and all(each.dep_ != "obj" for each in verb.children):
            token.head, token.dep_ = verb, "obj"
    for token in doc.having("dep_", ("nsubj",)):  # "A thanked the minister for his help"
        kids = list(token.head.children)
        before = any(each.dep_ == "nsubj" and each.i < token.head.i for each in kids)
        lacks = all(each.dep_ not in ("obj", "ccomp", "xcomp") for each in kids)
        if before and lacks and token.i > token.head.i and token.head.pos_ == "VERB":
            token.dep_ = "obj"


def _mend_sums(doc: Doc) -> None:
    """Part a sum from what it is given in (allocated *€10 million* in aid), in place."""
    for token in doc.having("dep_", ("compound",)):
        goods = token.head
        between = [each for each in goods.children if each.dep_ == "case" and each.i > token.i]
        if token.tag_ == "$" and between and goods.dep_ == "obl" and goods.head.pos_ == "VERB":
            token.head, token.dep_ = goods.head, "obj"


def _mend_opening(doc: Doc) -> None:
    """Make a verb of *open* that was taken for an adjective (the embassy is due *to open*), in place."""
    for token in doc.having("lower_", ("open",)):
        due, to = doc[max(token.i - 2, 0)], doc[max(token.i - 1, 0)]
        if token.pos_ not in ("ADJ", "NOUN") or (due.lower_, to.lower_) != ("due", "to"):
            continue
        if due.head.i != token.i:
            continue
        token.pos_, token.tag_ = "VERB", "VB"
        due.dep_, to.head, to.dep_ = "advmod", token, "mark"
        for each in token.children:
            each.dep_ = "aux" if each.dep_ == "cop" else each.dep_


def _mend_met(doc: Doc) -> None:
    """Make a participle of *meeting* before the subject who met (*Meeting in* Oslo, the ministers agreed)."""
    for token in doc.having("lower_", ("meeting",)):
        verb = token.head
        if token.i and token.nbor(-1).lower_ in _AFTER and _is_gerund(token):
            _make_clause(token)
        if not (token.is_sent_start or token.nbor(-1).pos_ == "PUNCT"):
            continue
        if token.tag_ == "NN" and token.pos_ == "VERB" and token.dep_ == "acl":
            token.tag_, token.lemma_ = "VBG", "meet"  # "the ministers, meeting in Oslo, agreed"
        last = doc[verb.i - 1]
        subjects = [each for each in verb.children if each.dep_ in _SUBJECTS and each.i != token.i]
        if not subjects and last.dep_ == "appos" and token.is_ancestor(last) and _follows_comma(last):
            last.head, last.dep_, subjects = verb, "nsubj", [last]
        if not any(each.i > token.i and _follows_comma(each) for each in subjects):
            continue
        bare = all(each.dep_ != "det" for each in token.children)
        if token.dep_ == "csubj" or (token.dep_ == "nsubj" and bare):
            token.dep_ = "advcl"
        if token.tag_ == "NN" and token.dep_ == "advcl":
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBG", "meet"
            for each in token.children:
                each.dep_ = "obl" if each.dep_ == "nmod" else each.dep_


def _is_gerund(noun: Token) -> bool:
    """Whether a noun without an article is a verb after all: *after meeting on Monday, they said*."""
    alone = all(each.dep_ not in ("det", "nmod:poss", "amod", "compound", "nummod") for each in noun.children)
    return noun.tag_ == "NN" and noun.dep_ in ("obl", "advcl") and alone and noun.head.pos_ in ("VERB", "AUX")


def _make_clause(noun: Token) -> None:
    """Let a noun that dates another clause be the verb of a clause of its own."""
    noun.pos_, noun.tag_, noun.lemma_, noun.dep_ = "VERB", "VBG", "meet", "advcl"
    deps = {"case": "mark", "nmod": "obl", "nmod:unmarked": "obl:unmarked"}
    for each in noun.children:
        each.dep_ = deps.get(each.dep_, each.dep_)


def _follows_comma(token: Token) -> bool:
    """Whether a phrase is set off by a comma before it, whatever the comma was hung on."""
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def _mend_inverted(doc: Doc) -> None:
    """Give its subject to a condition without *if* (*should* Mali and Niger *agree*), in place."""
    for token in doc.having("lower_", ("should", "were", "had")):
        verb = token.head
        if token.dep_ not in ("aux", "aux:pass") or token.is_sent_start or verb.i == token.i + 1:
            continue
        if verb.i < token.i:  # no auxiliary stands after its verb
            later = [each for each in doc[token.i + 1 : token.i + _NEAR] if each.pos_ == "VERB"]
            if not later or token.lower_ != "should":
                continue
            token.head = verb = later[0]
        if any(each.dep_ in _SUBJECTS for each in verb.children):
            continue
        for each in doc[token.i + 1 : verb.i]:
            if each.pos_ in _NOMINAL and each.dep_ in ("obj", "obl", "nsubj") and each.head.i < token.i:
                each.head, each.dep_, verb.dep_ = verb, "nsubj", "advcl"
                break


def _mend_under_way(doc: Doc) -> None:
    """Make a verb of what says that something goes on (talks *are under way between* A and B), in place."""
    for token in doc.having("lower_", ("way", "underway", "ongoing", "progress")):
        copulas = [each for each in token.children if each.dep_ == "cop"]
        under = any(each.dep_ == "case" and each.lower_ in ("under", "in") for each in token.children)
        if token.head.lemma_ == "get" and (under or token.lower_ == "underway"):
            token.head.lemma_ = "begin"  # "the talks got under way in Oslo"
        if not copulas or not (under or token.pos_ in ("ADJ", "ADV")):
            continue
        token.pos_, token.tag_, token.lemma_ = "VERB", "VBG", "proceed"
        for each in token.children:
            labels = {"cop": "aux", "case": "advmod", "nmod": "obl"}
            each.dep_ = labels.get(each.dep_, each.dep_)
    for token in doc.having("lower_", ("face",)):
        if token.i + 2 < len(doc) and doc[token.i + 2].lower_ == "face":
            _mend_face_to_face(token)


def _mend_face_to_face(face: Token) -> None:
    """*Face to face* says how people met, or what talks were like (*their first face to face talks*)."""
    noun = face.nbor(3) if face.i + 3 < len(face.doc) else face
    if noun.tag_ in ("NN", "NNS") and noun.head.i == face.head.i:
        for each in [*face.lefts]:
            each.head = noun
        noun.dep_ = face.dep_
        face.head, face.dep_ = noun, "compound"
    elif face.dep_ == "obj":
        face.dep_ = "advmod"  # "met face to face"


def _mend_taking_place(doc: Doc) -> None:
    """Give *taking place* to the noun right before it (welcomed the summit *taking place in May*)."""
    for token in doc.having("lower_", ("taking", "occurring", "happening")):
        noun = doc[token.i - 1] if token.i else token
        if token.dep_ != "advcl" or token.tag_ != "VBG" or noun.pos_ not in _NOMINAL:
            continue
        what = next((each for each in token.children if each.dep_ == "obj"), None)
        if token.lower_ != "taking" or (what is not None and what.lower_ == "place"):
            while noun.head.i != token.head.i and noun.head.right_edge.i == token.i - 1:
                noun = noun.head
            token.head, token.dep_ = noun, "acl"


def _mend_kin(doc: Doc) -> None:
    """Make a name that follows whose kin it is no further member of a list (*his wife, A,* and his son)."""
    for kin in doc.having("lemma_", _KIN):
        if kin.i + 2 >= len(doc) or doc[kin.i + 1].text != "," or kin.tag_ != "NN":
            continue
        owned = any(each.dep_ == "nmod:poss" for each in kin.children)
        named = (each for each in kin.children if each.dep_ == "conj" and each.left_edge.i <= kin.i + 2)
        for name in named if owned else ():
            if name.ent_type_ == "PERSON" and all(each.dep_ != "cc" for each in name.children):
                name.dep_ = "appos"


def _mend_roles(doc: Doc) -> None:
    """Give *in mediating* to the role or efforts of somebody before it (the role of A *in mediating*)."""
    for token in doc.having("lower_", ("in",)):
        clause, role = token.head, doc[token.i - 1] if token.i else token
        if token.dep_ != "mark" or clause.tag_ != "VBG" or clause.dep_ not in ("advcl", "acl"):
            continue
        while role.lemma_ not in _ROLES and role.head.i < role.i:
            role = role.head
        if role.lemma_ in _ROLES and role.right_edge.i in (token.i - 1, clause.right_edge.i):
            clause.head, clause.dep_ = role, "acl"


def _mend_led(doc: Doc) -> None:
    """Give *led by A* to the mission, not to its visit (the visit *of a mission, led by* A), in place."""
    for token in doc.having("lemma_", ("lead", "head")):
        visit = token.head
        if token.dep_ != "acl" or token.tag_ != "VBN" or visit.lemma_ not in _JOURNEYS:
            continue
        guests = [each for each in visit.children if each.dep_ == "nmod" and each.lemma_ in _SENT]
        if guests and guests[-1].i < token.i:
            token.head = guests[-1]


def _mend_assisted(doc: Doc) -> None:
    """Let those who are assisted *in doing* something do it (assisted A and B *in reaching* an accord)."""
    for doing in doc.having("tag_", ("VBG",)):
        verb = doing.head
        if doing.dep_ != "advcl" or verb.lemma_ not in _ASSISTING or verb.i >= doing.i:
            continue
        inside = any(each.lower_ == "in" and each.dep_ in ("mark", "case") for each in doing.children)
        helped = any(each.dep_ == "obj" and each.i < doing.i for each in verb.children)
        if inside and helped:
            doing.dep_ = "xcomp"


def _mend_fighting(doc: Doc) -> None:
    """Make a noun of *fighting* that breaks out, and of what is *fled* between two, in place."""
    for token in doc.having("lower_", ("fighting",)):
        alone = all(each.dep_ not in ("obj", "nsubj", "obl") for each in token.children)
        if token.tag_ == "VBG" and token.dep_ in ("csubj", "nsubj") and alone:
            token.pos_, token.tag_, token.dep_, token.lemma_ = "NOUN", "NN", "nsubj", "fighting"
    for token in doc.having("lower_", ("fighting",)):
        sides = [each for each in token.rights if "between" in cases(each)]
        kids = {each.dep_ for each in (*token.children, *token.head.children)}
        if token.dep_ in ("advcl", "xcomp") and token.tag_ == "VBG" and sides and "obj" not in kids:
            token.pos_, token.tag_, token.dep_, token.lemma_ = "NOUN", "NN", "obj", "fighting"
            for each in sides:
                each.dep_ = "nmod"


def _mend_asked_for(doc: Doc) -> None:
    """Give *for talks* to the request or proposal that it is of (*declined a request* by A *for talks*)."""
    for token in doc.having("lower_", ("for",)):
        thing, verb = token.head, token.head.head
        if token.dep_ != "case" or thing.dep_ != "obl" or thing.ent_type_ in ("DATE", "TIME", "PERSON"):
            continue
        asked = [e for e in verb.children if e.dep_ in ("obj", "nsubj:pass") and e.lemma_ in _ASKING_FOR]
        if asked and asked[-1].i < token.i and thing.pos_ == "NOUN" and asked[-1].i > verb.i:
            thing.head, thing.dep_ = asked[-1], "nmod"


def _mend_addressed(doc: Doc) -> None:
    """Take the first of a verb's two subjects, a bare name between commas, for who is spoken to."""
    for token in doc.having("dep_", _SUBJECTS):
        if token.ent_type_ != "PERSON":
            continue
        last = token.right_edge
        while last.is_punct and last.i > token.i:
            last = last.nbor(-1)
        if last.i + 1 >= len(doc) or last.nbor(1).text != ",":
            continue
        first = token.left_edge
        opens = first.i == 0 or first.is_sent_start or first.nbor(-1).text == ","
        bare = all(each.dep_ in ("nmod:desc", "flat", "punct") for each in token.children)
        second = (e for e in token.head.children if e.dep_ in _SUBJECTS and token.i < e.i < token.head.i)
        if opens and bare and next(second, None) is not None:
            token.dep_ = "vocative"


def _mend_after_particles(doc: Doc) -> None:
    """Make an object of the bare noun phrase after a particle (brushed aside *an offer*), in place.

    A particle that was taken for what opens that phrase is made one before.
    """
    for token in doc.having("lower_", ("aside", "over")):
        verb = token.nbor(-1) if token.i else token
        case = token.dep_ == "case" and token.lower_ == "aside"
        number = token.dep_ == "advmod" and token.head.tag_ == "CD" and verb.lemma_ in ("hand", "turn")
        if (case or number) and verb.tag_.startswith("VB"):  # "handed over forty prisoners"
            token.head, token.dep_ = verb, "compound:prt"
    for token in doc.having("dep_", ("compound:prt",)):
        verb = token.head
        if any(each.dep_ in ("obj", "nsubj:pass", "ccomp", "xcomp") for each in verb.children):
            continue
        for thing in verb.children:
            after = thing.dep_ == "obl" and thing.left_edge.i == token.i + 1 and not thing.ent_type_
            if after and thing.pos_ == "NOUN" and all(each.dep_ != "case" for each in thing.children):
                thing.dep_ = "obj"
                break


def _mend_rebuffed(doc: Doc) -> None:
    """Make a participle of what was taken for an adjective (the offer *has been rebuffed*), in place."""
    for token in doc.having("tag_", ("JJ",)):
        form = token.lower_
        if not form.endswith("ed") or all(each.dep_ != "aux:pass" for each in token.children):
            continue
        stem = form[:-2]
        doubled = stem[-2:-1] == stem[-1:] and stem[-1:] not in "lsfz"
        token.pos_, token.tag_, token.lemma_ = "VERB", "VBN", stem[:-1] if doubled else stem


def _mend_headlines(doc: Doc) -> None:
    """Make a clause of what a headline's lack of articles hid (talks end *after* A *scraps summit*)."""
    for verb in doc.having("tag_", ("VBZ",)):
        noun = verb.head
        if verb.dep_ != "compound" or noun.i < verb.i:
            continue
        before = [each for each in noun.children if each.i < verb.i]
        names = [each for each in before if each.dep_ == "compound" and each.pos_ == "PROPN"]
        opening = [each for each in before if each.dep_ == "case" and each.lower_ in _OPENING]
        if not names or not opening or names[-1].i != verb.i - 1:
            continue
        verb.pos_, verb.dep_ = "VERB", "advcl"
        verb.head = noun.head
        for each in names:
            each.head, each.dep_ = (verb, "nsubj") if each is names[-1] else (names[-1], "compound")
        opening[-1].head, opening[-1].dep_ = verb, "mark"
        noun.head, noun.dep_ = verb, "obj"


def _mend_announced(doc: Doc) -> None:
    """Make a sentence of what a headline says that a name is to do (*Iran to host talks*), in place."""
    for name in doc.having("dep_", ("ROOT",)):
        if name.pos_ != "PROPN" or any(each.dep_ in ("cop", "case") for each in name.children):
            continue
        clauses = [each for each in name.children if each.dep_ in ("acl", "advcl") and each.tag_ == "VB"]
        if len(clauses) != 1:
            continue
        clause = clauses[0]
        listed = {name.i, *(each.i for each in name.subtree if each.i < clause.left_edge.i)}
        follows = max(listed) == clause.left_edge.i - 1
        if not follows or clause.left_edge.lower_ != "to" or any(e.dep_ == "nsubj" for e in clause.children):
            continue
        behind = [each for each in name.children if each.i > clause.i]
        clause.head, clause.dep_ = clause, "ROOT"
        for each in (name, *behind):
            each.head = clause
        name.dep_ = "nsubj"


def _mend_ready(doc: Doc) -> None:
    """Give *ready* the infinitive right behind it (stands *ready to help*), in place."""
    for token in doc.having("lower_", _READY):
        clause = token.nbor(2) if token.i + 2 < len(doc) else token
        to = clause.tag_ == "VB" and token.nbor(1).tag_ == "TO" and token.nbor(1).head.i == clause.i
        if to and clause.dep_ == "advcl" and clause.head.i in (token.i, token.head.i):
            clause.head, clause.dep_ = token, "xcomp"


def _mend_bidden(doc: Doc) -> None:
    """Make an object of who is to do what a verb bids (*urged A to sign*, *help A rebuild*), in place."""
    for token in doc.having("dep_", ("nsubj",)):
        clause = token.head
        verb = clause.head
        if verb.lemma_ not in _BIDDING or clause.dep_ not in ("xcomp", "ccomp") or clause.tag_ != "VB":
            continue
        infinitive = verb.lemma_ == "help" or any(each.tag_ == "TO" for each in clause.children)
        alone = all(each.dep_ not in ("obj", "iobj") for each in verb.children)
        if infinitive and alone and token.left_edge.i == verb.i + 1:
            token.head, token.dep_, clause.dep_ = verb, "obj", "xcomp"


def _mend_demanded(doc: Doc) -> None:
    """Make a clause of what it is demanded that somebody do (*demanded Iran halt enrichment*), in place."""
    for verb in doc.having("lemma_", _DEMANDING):
        for clause in [each for each in verb.children if each.dep_ == "xcomp" and each.tag_ in ("VB", "VBP")]:
            if clause.i < verb.i or any(each.tag_ == "TO" for each in clause.children):
                continue
            between = [each for each in (*verb.children, *clause.children) if verb.i < each.i < clause.i]
            who = next((each for each in between if each.dep_ in ("obj", "iobj", "nsubj", "nmod")), None)
            if who is not None and who.pos_ in _NOMINAL:
                who.head, who.dep_, clause.dep_ = clause, "nsubj", "ccomp"


def _mend_called_for(doc: Doc) -> None:
    """Let whom somebody *called for* to act do it (*called for Togo to withdraw its troops*), in place."""
    for opening in doc.having("lower_", ("for",)):
        if opening.dep_ not in ("case", "mark") or opening.i + 1 >= len(doc):
            continue
        verb = opening.head.head
        if verb.lemma_ not in _CALLING_FOR:
            continue
        for clause in [each for each in verb.rights if each.dep_ in ("xcomp", "advcl") and each.tag_ == "VB"]:
            who = next((each for each in verb.rights if opening.i < each.i and each.dep_ == "obl"), clause)
            acts = who.ent_type_ in _NAMES or who.lemma_ in _ACTORS or who.pos_ == "PRON"
            meets = who.right_edge.i + 1 == clause.left_edge.i or opening.head is clause
            if acts and who.i < clause.i and meets and opening.head in (who, clause):
                who.head, who.dep_, clause.dep_ = clause, "nsubj", "xcomp"
                opening.head, opening.dep_ = clause, "mark"


def _mend_calls(doc: Doc) -> None:
    """Make a verb of a plural joined to one (*condemns the arrest and calls on A to act*), in place."""
    for token in doc.having("lower_", _VERBS_IN_S):
        before = token.nbor(-1) if token.i else token
        if token.dep_ != "conj" or before.lower_ != "and":
            continue
        bidding = token.i + 1 < len(doc) and token.nbor(1).lower_ in ("on", "upon")
        far = token.tag_ == "VBZ" or (bidding and any(each.dep_ == "acl" for each in token.children))
        above = (token.head, *token.head.ancestors) if far else (token.head,)
        verb = next((each for each in above if each.tag_ == "VBZ" and each.dep_ != "acl:relcl"), None)
        if verb is None:
            continue
        token.pos_, token.tag_, token.head = "VERB", "VBZ", verb
        for each in token.children:
            if each.dep_ == "nmod":
                each.dep_ = "obl"
            elif each.dep_ == "acl" and any(kid.tag_ == "TO" for kid in each.children):
                each.dep_ = "xcomp"


def _mend_stops(doc: Doc) -> None:
    """Join a stop to the stop before, not to that one's day (*to A on Monday and B on Tuesday*), in place."""
    for token in doc.having("dep_", ("conj",)):
        day = token.head
        if day.ent_type_ != "DATE" or token.ent_type_ != "GPE" or day.head.pos_ != "VERB":
            continue
        stops = [each for each in day.head.children if each.ent_type_ == "GPE" and each.i < day.i]
        cases = [each.lower_ for each in stops[-1].children if each.dep_ == "case"] if stops else []
        if stops and (stops[-1].dep_ == "obj" or (stops[-1].dep_ == "obl" and cases == ["to"])):
            token.head = stops[-1]


def _mend_going_to_be(doc: Doc) -> None:
    """Let what somebody or something *is going to be* be said of it, in place.

    As in *the meeting is going to be in Oslo on Monday*.
    """
    for going in doc.having("lower_", ("going",)):
        told = next((each for each in going.rights if each.left_edge.i == going.i + 1), None)
        if told is None or going.tag_ != "VBG" or all(each.dep_ != "cop" for each in told.children):
            continue
        for each in [each for each in going.lefts if each.dep_ in ("nsubj", "aux")]:
            each.head = told
        above, dep = going.head, going.dep_
        told.head, told.dep_ = (told if above is going else above), dep
        going.head, going.dep_ = told, "aux"


def _mend_met_ones(doc: Doc) -> None:
    """Let whom one meets be no subject of what is done to them (*met with* prisoners *held in a jail*)."""
    for mark in doc.having("dep_", ("mark",)):
        clause, verb = mark.head, mark.head.head
        inner = (each for each in verb.children if each.dep_ == "advcl" and verb.i < each.i < mark.i)
        verb = next((each for each in inner if each.lemma_ in _TALKING), verb)  # "flew there to meet with …"
        if mark.lower_ != "with" or verb.lemma_ not in _TALKING or clause.tag_ not in ("VBN", "VBG"):
            continue
        people = next((each for each in clause.children if each.dep_ in _SUBJECTS), None)
        met = people is not None and verb.i < mark.i < people.i and mark.nbor(-1).text != ","
        alone = all(
            each.dep_ != "obj" and all(kid.lower_ != "with" or kid.i == mark.i for kid in each.children)
            for each in verb.children
        )
        if people is not None and met and alone:
            people.head, people.dep_ = verb, "obl"
            mark.head, mark.dep_, mark.tag_ = people, "case", "IN"
            clause.head, clause.dep_ = people, "acl"


def _mend_met_to(doc: Doc) -> None:
    """Let who meets do what for (*met with the rebels to bridge a gap*), not only those met, in place."""
    for verb in doc.having("lemma_", tuple(_TALKING)):
        for met in verb.rights if verb.pos_ == "VERB" else ():
            if met.dep_ != "obl" or "with" not in cases(met):
                continue
            people = (met, *(each for each in met.children if each.dep_ == "conj"))
            for clause in (each for who in people for each in who.rights if each.dep_ == "acl"):
                to = next(iter(clause.lefts), None)
                if clause.tag_ == "VB" and to is not None and to.lower_ == "to" and to.i + 1 == clause.i:
                    clause.head, clause.dep_ = verb, "advcl"


def _mend_told_ones(doc: Doc) -> None:
    """Let those whom one tells something do what stands behind them (*told* envoys *meeting here that*)."""
    for token in doc.having("dep_", ("ccomp",)):
        verb, told = token.head, token.nbor(-1) if token.i else token
        listening = told.head.i == verb.i and told.dep_ in ("iobj", "obj") and told.tag_ in ("NNS", "NNPS")
        said = any(each.dep_ == "ccomp" and each.i > token.i for each in verb.children)
        if token.tag_ == "VBG" and listening and said and all(each.i > token.i for each in token.children):
            token.head, token.dep_ = told, "acl"


def _mend_semicolons(doc: Doc) -> None:
    """Let a clause with its own subject, set apart by a semicolon, stand for itself, in place."""
    for token in doc.having("dep_", ("ccomp", "advcl")):
        first = token.left_edge.i
        if token.head.i > first or not any(each.dep_ in _SUBJECTS for each in token.children):
            continue
        apart = ";" in (doc[first].text, doc[first - 1].text if first else "")
        if apart and not any(each.dep_ == "mark" for each in token.children):
            token.dep_ = "parataxis"
