"""Subjects that a parser hung elsewhere: on an opening phrase, below another verb, on a conjunct."""

from __future__ import annotations

from .parsed import Doc, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_HUNG = frozenset({"acl", "acl:relcl", "advcl", "conj", "parataxis", "amod", "dep"})
_OURS = frozenset({"we", "i"})
_BIDDING = frozenset({"call", "urge", "ask", "encourage", "appeal", "demand", "implore"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_TITLES = frozenset({"NNP"})
_INNER = frozenset({"nmod", "appos", "conj", "flat"})
_SETTING = ("after", "before", "following", "since", "during")
_PAIR = 2
_LISTED = frozenset(
    {"nmod", "appos", "dep", "nmod:desc", "obl", "nmod:unmarked", "obl:unmarked", "compound", "conj"}
)


def mend_opening_phrases(doc: Doc) -> None:
    """Give a verb the subject hung on the name before it (*At talks in Doha*, *with C*, *A and B agreed*)."""
    for verb in doc.having("tag_", ("VBD", "VBZ", "VBP")):
        if verb.pos_ != "VERB" or verb.dep_ in _HUNG:
            continue
        subject = next((each for each in verb.children if each.dep_ in _SUBJECTS), None)
        mark = _mark_of_setting(verb) if subject is not None else None
        if subject is not None and (mark is None or not mark.i < subject.i < verb.i):
            continue
        names = _names_before(verb)
        for each in names:
            each.head, each.dep_ = names[0], "conj"
        if names:
            names[0].head, names[0].dep_ = verb, "nsubj"
        if names and mark is not None and subject is not None:
            subject.dep_ = "obl"
            mark.head, mark.dep_ = subject, "case"
    _mend_listed_with_setting(doc)
    _mend_subject_of_setting(doc)
    _mend_first_of_two(doc)


def _mend_first_of_two(doc: Doc) -> None:
    """Join to the subject the name before it that hangs on an opening (*with C's help, A and B agreed*)."""
    for second in doc.having("dep_", ("nsubj",)):
        joined = second.left_edge.lower_ == "and" and second.left_edge.dep_ == "cc" and second.left_edge.i > 1
        first = second.doc[second.left_edge.i - 1] if joined else second
        opens = first.dep_ in ("nmod:poss", "appos") and first.head.dep_ == "obl" and first.head.i < first.i
        if (
            joined
            and opens
            and first.head.head == second.head
            and first.doc[first.left_edge.i - 1].text == ","
        ):
            first.head, first.dep_ = second.head, "nsubj"
            second.head, second.dep_ = first, "conj"


def _mend_subject_of_setting(doc: Doc) -> None:
    """Give a verb the subject hung on the noun that opens it (*Under the deal Chad is to free* them)."""
    for noun in doc.having("dep_", ("obl",)):
        verb = noun.head
        if verb.pos_ != "VERB" or noun.i > verb.i or not any(each.dep_ == "case" for each in noun.children):
            continue
        kids = [each for each in noun.children if each.i > noun.i]
        subjects = [each for each in kids if each.dep_ in _SUBJECTS or _is_bare_name_before(each, verb)]
        if subjects and all(each.dep_ not in (*_SUBJECTS, "csubj", "expl") for each in verb.children):
            subjects[-1].head, subjects[-1].dep_ = verb, "nsubj"


def _is_bare_name_before(name: Token, verb: Token) -> bool:
    """Whether a name without a preposition or comma ends right before a verb, or its auxiliaries."""
    helping = [each.i for each in verb.children if each.dep_.startswith(("aux", "cop"))]
    beside = [each.dep_ for each in name.children]
    named = name.pos_ == "PROPN" and name.dep_ in ("appos", "nmod") and not {"case", "punct"} & {*beside}
    opens = name.left_edge.i and name.doc[name.left_edge.i - 1].text != ","
    return bool(named and opens) and name.right_edge.i + 1 == min([*helping, verb.i])


def _mend_listed_with_setting(doc: Doc) -> None:
    """Give a verb without a subject those listed behind what opens it (*Through C, A and the rebels met*)."""
    for verb in doc.having("tag_", ("VBD", "VBZ", "VBP", "VBN")):
        if verb.pos_ != "VERB" or verb.dep_ in _HUNG or not verb.i:
            continue
        kids = list(verb.children)
        passive = any(each.dep_ == "aux:pass" for each in kids)
        if any(each.dep_ in (*_SUBJECTS, "csubj", "expl") for each in kids) or (
            verb.tag_ == "VBN" and not passive
        ):
            continue
        first = min((each.i for each in kids if each.dep_.startswith("aux")), default=verb.i)
        names = _listed_before(doc[first - 1], verb)
        for each in names[1:]:
            each.head = names[0]
        if names:
            names[0].head, names[0].dep_ = verb, "nsubj:pass" if passive else "nsubj"


def _listed_before(last: Token, verb: Token) -> list[Token]:
    """What is listed right before a verb behind the last comma, where the list's first has a preposition."""
    while last.dep_ in ("flat", "compound", "nmod", "case", "det", "amod", "punct") and last.head.i != verb.i:
        last = last.head
    first = outer = last.head
    names = [each for each in first.children if each.dep_ == "conj"]
    if last.dep_ != "conj" or len(names) < _PAIR or names[-1].i != last.i:
        return []
    while outer.dep_ in ("nmod", "obl:agent") and outer.head.i != verb.i:
        outer = outer.head
    hung = outer.head.i == verb.i and outer.dep_.startswith("obl") and outer.i < verb.i
    opened = hung and any(each.dep_ == "case" for each in first.lefts)
    edges = [(place, each.left_edge) for place, each in enumerate(names[:-1])]
    parts = [place for place, edge in edges if "," in (edge.text, edge.nbor(-1).text)]
    return names[parts[-1] :] if opened and parts else []


def _mark_of_setting(verb: Token) -> Token | None:
    """The *after* of a main verb, which marks what opens it (*After talks with C*, *A signed*), no clause."""
    marks = [each for each in verb.children if each.dep_ == "mark" and each.lower_ in _SETTING]
    return marks[0] if marks and verb.dep_ == "ROOT" else None


def _mend_after_settings(doc: Doc) -> None:
    """Give a verb the subject read as another name of what opens it (*During the trip*, *A will meet B*).

    So, too, behind a participle (*Mocking the charge*, *the envoy left*).
    """
    for name in doc.having("dep_", ("appos", "conj", "flat", "nmod")):
        beside = name.dep_ in ("appos", "nmod")
        second = name.dep_ != "nmod" and _is_another_person(
            name
        )  # "At the invitation of B, A, the premier, met"
        if not second and (not beside or name.i < name.head.i or _has_case(name)):
            continue
        setting = (
            next((each for each in name.ancestors if each.dep_ not in _INNER), name) if second else name.head
        )
        first, last, verb = name.left_edge, name.right_edge, setting.head
        opens = setting.dep_ == "obl" or (setting.dep_ == "advcl" and setting.tag_ in ("VBG", "VBN"))
        if not opens or not setting.i < first.i <= last.i < verb.i or verb.pos_ != "VERB":
            continue
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(each.tag_ == "MD" for each in verb.children)
        bare = all(each.dep_ not in _SUBJECTS for each in verb.children)
        whole = last.nbor(1).text != "," or (second and _is_auxiliary(verb.doc[last.i + 2 : verb.i]))
        if finite and bare and whole and (second or "," in (first.text, first.nbor(-1).text)):
            name.head, name.dep_ = verb, "nsubj"


def _has_case(name: Token) -> bool:
    return any(each.dep_ == "case" and each.i < name.i for each in name.children)


def _is_another_person(name: Token) -> bool:
    """Whether a name without *and* follows a comma behind that of somebody else."""
    other = name.head
    if other.ent_type_ != "PERSON" and other.dep_ in ("appos", "conj") and other.tag_ == "NNP":
        other = other.head  # his office
    if not name.ent_type_ == other.ent_type_ == "PERSON" or other.i > name.i:
        return False
    opening = name.left_edge
    while opening.i and opening.nbor(-1).dep_ == "nmod:desc":
        opening = opening.nbor(-1)  # "H.E." hung on the name before
    apart = "," in (opening.text, opening.nbor(-1).text if opening.i else "")
    return apart and all(each.dep_ != "cc" for each in name.children)


def _is_auxiliary(tokens: list[Token]) -> bool:
    return all(each.dep_ in ("aux", "aux:pass", "advmod") for each in tokens)


def _mend_second_offices(doc: Doc) -> None:
    """Give a verb the second of two named office-holders (*For the king, A, the premier, B, left*)."""
    for name in doc.having("dep_", ("nsubj",)):
        verb, opening = name.head, name.left_edge
        second = next(
            (each for each in name.rights if each.dep_ in ("conj", "appos") and _has_name(each)), None
        )
        if name.ent_type_ != "PERSON" or second is None or opening.i < 2 or second.left_edge.text != ",":
            continue
        before = [each for each in verb.children if each.dep_ == "obl" and each.right_edge.i < name.i]
        office = before[-1] if before and opening.nbor(-1).text == "," else name
        while office is not name and office.tag_ not in _TITLES:
            office = next((each for each in office.rights if each.dep_ == "nmod"), name)
        if office is name or any(each.dep_ == "cc" for each in second.children) or _has_name(office):
            continue
        second.head, second.dep_ = verb, "nsubj"
        name.head, name.dep_ = office, "appos"


def _has_name(office: Token) -> bool:
    return any(each.dep_ in ("appos", "flat") and each.ent_type_ == "PERSON" for each in office.children)


def _mend_told_apart(doc: Doc) -> None:
    """Give a verb its subject where a report took both (*Talks between A and B opened*, officials said)."""
    for noun in doc.having("dep_", ("ccomp",)):
        if noun.pos_ not in ("NOUN", "PROPN") or any(
            each.dep_ in ("cop", *_SUBJECTS) for each in noun.children
        ):
            continue
        inside = {each.i for each in noun.subtree}
        for verb in noun.head.children:
            told = verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ", "VBN")
            if not told or verb.left_edge.i - 1 not in inside:
                continue
            kids = {each.dep_ for each in verb.children}
            if not kids & {*_SUBJECTS, "mark", "aux:pass"} and (verb.tag_ != "VBN" or "obj" in kids):
                verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
                noun.head, noun.dep_ = verb, "nsubj"
                break


def _names_before(verb: Token) -> list[Token]:
    """The names between a name with its comma and a verb, where these hang on what stands before."""
    place = verb.i - 1
    while place > verb.sent.start and _is_listed(verb.doc[place]):
        place -= 1
    town = verb.doc[place]
    setting = any(each.dep_ == "case" for each in town.lefts)
    while verb.doc[place + 1].dep_ == "flat" and verb.doc[place + 1].head.i == town.i:
        place += 1
    if not setting or place + 2 >= verb.i or verb.doc[place + 1].text != "," or verb.nbor(-1).pos_ != "PROPN":
        return []
    row = (each for each in verb.doc[place + 2 : verb.i] if each.pos_ == "PROPN" and each.dep_ in _LISTED)
    names = [each for each in row if each.dep_ != "compound" or not place + 2 <= each.head.i < verb.i]
    if names and all(each.dep_ != "cc" for each in names[-1].lefts):
        names = names[-1:]  # "in Vienna, Austria, Iran met"
    return names if all(each.head.i < verb.i for each in names) else []


def _is_listed(token: Token) -> bool:
    """Whether a token belongs to a row of names; a name with a preposition of its own does not."""
    if token.pos_ == "PROPN":
        return token.dep_ in ("flat", "compound") or all(each.dep_ != "case" for each in token.lefts)
    inside = token.lower_ == "the" or (token.tag_ == "NNP" and token.dep_ in ("amod", "compound"))
    return inside or token.dep_ == "cc" or token.text == ","


def _mend_after_headings(doc: Doc) -> None:
    """Give a verb the phrase between a heading's colon and it (*Relief: Some $2 million will help*)."""
    for phrase in doc.having("dep_", ("parataxis",)):
        start = phrase.left_edge.i
        if (
            phrase.pos_ in ("VERB", "AUX")
            or start == 0
            or ":" not in (phrase.doc[start].text, phrase.doc[start - 1].text)
        ):
            continue
        near = (*phrase.children, *phrase.head.children)
        verbs = [each for each in near if each.i > phrase.i and each.dep_ in ("acl:relcl", "parataxis")]
        for verb in verbs[:1]:
            finite = any(each.tag_ == "MD" for each in verb.children)
            if finite and all(each.dep_ not in _SUBJECTS for each in verb.children):
                verb.head, verb.dep_ = phrase.head, "parataxis"
                phrase.head, phrase.dep_ = verb, "nsubj"


def mend_subjects(doc: Doc) -> None:
    """Give subjects that a parser hung on the wrong verb to the verb whose they are, in place."""
    _mend_after_headings(doc)
    _mend_after_settings(doc)
    _mend_second_offices(doc)
    _mend_told_apart(doc)
    for mark in doc.having("dep_", ("mark",)):
        _return_to_clause(mark)
    for mark in doc.having("lower_", ("that",)):
        if mark.dep_ == "obj" and mark.i < mark.head.i and mark.head.dep_ in ("acl", "acl:relcl"):
            _return_to_clause(mark)  # "the text that the ministers adopted"
            mark.head.dep_ = "acl:relcl"
    for case in doc.having("lower_", ("after", "before")):
        _open_clause(case)
    for token in doc.having("dep_", _SUBJECTS):
        active = token.head.tag_ == "VBG" and all(each.lower_ != "being" for each in token.head.children)
        if token.dep_ == "nsubj:pass" and active:
            token.dep_ = "nsubj"  # "have been shuttling"
        if token.dep_ == "nsubj:pass" and _is_bare_relative(token.head, token):
            token.dep_, token.head.tag_ = "nsubj", "VBD"  # "freed a soldier it kidnapped last month"
        if token.dep_ == "nsubj:pass" and token.head.tag_ == "VBN" and token.head.dep_ == "ROOT":
            _make_active(token)
        if token.dep_ == "nsubj:pass" and token.head.lemma_ == "fire" and _fires(token.head):
            token.dep_, token.head.tag_ = "nsubj", "VBD"  # "rebels fired on peacekeepers"
        if token.i > token.head.i:
            _lower(token)
        else:
            _return_to_front(token)
    for token in doc.having("dep_", ("obl:agent",)):
        _part_from_opening(token)
    for token in doc.having("dep_", ("conj",)):
        _part_clauses(token)
        if token.tag_ in ("VBD", "VBN", "VBZ"):
            _raise_conjunct(token)
        elif token.tag_ in ("VB", "VBP") and token.lemma_ in _BIDDING and _raise_bidding(token):
            continue
        elif token.tag_ == "VBP":
            _raise_stand(token)
        _return_subject(token)
    for sentence in doc.sents:
        root = sentence.root
        _raise_clause(root)
        root = sentence.root
        if root.pos_ in _NOMINAL and root.pos_ != "PRON":
            _raise_main_verb(root, sentence.end)
            _raise_participle(sentence.root)
            _raise_naming(sentence.root)


def _is_bare_relative(verb: Token, subject: Token) -> bool:
    """Whether a past tense without auxiliary tells who did what to the noun before it."""
    before = verb.dep_ == "acl:relcl" and verb.tag_ == "VBN" and verb.head.i < subject.i < verb.i
    return before and not any(each.dep_.startswith("aux") or each.dep_ == "obj" for each in verb.children)


def _make_active(subject: Token) -> None:
    """Make a past tense of a root without auxiliary that has an object (*strikes killed 30 people*).

    Whom one *named minister*, a person, is its object too.
    """
    verb = subject.head
    kids = list(verb.children)
    if any(each.dep_ in ("aux", "aux:pass", "cop") for each in kids):
        return
    named = next((each for each in kids if each.dep_ == "xcomp" and each.pos_ == "PROPN"), None)
    if named is not None and named.i == verb.i + 1:
        named.dep_ = "obj"
    if named is not None or any(each.dep_ == "obj" for each in kids):
        subject.dep_, verb.tag_ = "nsubj", "VBD"


def _part_from_opening(agent: Token) -> None:
    """Give its subject to the verb that a participle opens (*Sacked by A on Sunday*, *B was replaced*).

    A parser takes B for another agent, or for another name of A.
    """
    opening = agent.head
    verb = opening.head
    kids = {each.dep_ for each in verb.children}
    if opening.dep_ != "advcl" or kids & set(_SUBJECTS) or not opening.i < agent.i < verb.i:
        return
    named = any(each.dep_ == "case" for each in agent.children)
    names = [each for each in agent.children if each.dep_ in ("appos", "nmod:desc")] if named else [agent]
    for name in names:
        first = name.left_edge
        if opening.i < first.i <= name.right_edge.i < verb.i and first.nbor(-1).text == ",":
            name.head, name.dep_ = verb, "nsubj:pass" if "aux:pass" in kids else "nsubj"
            return


def _return_to_clause(mark: Token) -> None:
    """The name between *after* and its verb, which a parser hung on the time (*a day after* A *signed*).

    Or on the report (*the announcement that* A *will sign*).
    """
    verb, time = mark.head, mark.head.head
    helped = verb.tag_ == "VB" and any(each.tag_ == "MD" and mark.i < each.i for each in verb.children)
    if mark.lower_ not in ("after", "before", "that") or not (verb.tag_ in ("VBD", "VBZ", "VBP") or helped):
        return
    if time.i >= mark.i or any(each.dep_ in _SUBJECTS for each in verb.children):
        return
    for name in verb.doc[mark.i + 1 : verb.i]:
        hung = name.dep_ == "nmod" or (name.dep_ == "appos" and mark.lower_ == "that")
        outside = name.head.i == time.i or (name.head.i < mark.i and mark.lower_ == "that")
        if hung and outside and all(e.dep_ != "case" for e in name.children):
            name.head, name.dep_ = verb, "nsubj"
            return


def _part_clauses(joined: Token) -> None:
    """Give two verbs what was read as one list between them (*in which A knew B and C knew* A), in place."""
    first = joined.head
    subject = first.dep_ in _SUBJECTS
    later = first.head if subject else joined.nbor(1) if joined.i + 1 < len(joined.doc) else joined
    earlier = first.nbor(-1) if subject and first.i and first.left_edge.i == first.i else first.head
    if earlier.pos_ != "VERB" or later.pos_ != "VERB" or not earlier.i < joined.i < later.i:
        return
    alike = later.head.i == earlier.head.i and later.dep_ == earlier.dep_ and earlier.dep_ != "ROOT"
    kids, own = ({each.dep_ for each in verb.children} for verb in (earlier, later))
    if not alike or "nsubj" not in kids or kids & {"ccomp", "xcomp", "iobj"} or "obj" not in own:
        return
    if ("obj" in kids) == subject or (not subject and (first.dep_ != "obj" or own & {*_SUBJECTS})):
        return
    for mark in [each for each in joined.children if each.dep_ == "cc"]:
        mark.head = later
    first.head, first.dep_, joined.head, joined.dep_ = earlier, "obj", later, "nsubj"
    later.head, later.dep_ = earlier, "conj"


def _open_clause(case: Token) -> None:
    """Make a clause of what *after* opens, its name the subject (*a day after* A *expelled* them)."""
    name, verb = case.head, case.head.head
    beside = [each.dep_ for each in verb.children]
    opens = case.dep_ == "case" and name.dep_ == "obl" and case.i < name.i < verb.i
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ == "advcl" and "obj" in beside
    if opens and finite and not {*_SUBJECTS, "mark", "aux:pass"} & {*beside}:
        name.dep_, case.dep_, case.head = "nsubj", "mark", verb


def _fires(verb: Token) -> bool:
    """Whether somebody fires *on* or *at* something, and is not fired on a day."""
    if any(each.dep_.startswith("aux") for each in verb.children):
        return False
    aims = [each for each in verb.children if each.dep_ == "obl" and each.ent_type_ not in ("DATE", "TIME")]
    return any(each.left_edge.lower_ in ("on", "at", "upon") for each in aims)


def _lower(subject: Token) -> None:
    """A second subject, between *that* and a verb of its own (*denied that Putin had spoken*)."""
    verb = subject.head
    if not any(each.dep_.startswith("nsubj") and each.i < verb.i for each in verb.children):
        return
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.i > subject.i:
            if not any(each.dep_.startswith("nsubj") for each in clause.children):
                subject.head = clause
            return


def _return_to_front(subject: Token) -> None:
    """Give the first of two subjects to what is said before who says it (*A will come, B said*)."""
    verb = subject.head
    clause = next((each for each in verb.lefts if each.dep_ == "ccomp" and each.i > subject.i), None)
    if clause is None or any(each.dep_.startswith("nsubj") for each in clause.children):
        return
    if any(each.dep_ == "nsubj" and each.i > clause.i for each in verb.children):
        subject.head = clause


def _return_subject(verb: Token) -> None:
    """Give the first of two subjects to the earlier verb that has none (*A* called B, and they met)."""
    subjects = [each for each in verb.children if each.dep_ == "nsubj" and each.i < verb.i]
    first = verb.head
    if not subjects or subjects[0].i > first.i or first.pos_ != "VERB":
        return
    if any(each.dep_.startswith("nsubj") for each in first.children):
        return
    own = [each for each in subjects[0].children if each.dep_ == "conj" and first.i < each.i < verb.i]
    if len(subjects) > 1 and subjects[-1].i > first.i:
        subjects[0].head = first
    elif own:  # "A called B, and C flew": C was taken to be another one who called
        subjects[0].head = first
        own[0].head, own[0].dep_ = verb, "nsubj"


def _raise_conjunct(verb: Token) -> None:
    """A finite verb that was hung on one that is not (*urged A to stop and called on B*).

    Also on a noun's infinitive (*refused an offer to mediate and accused A*), and on a passive after *would*
    (*said that it would not be bullied and accused A*).
    """
    first = verb.head
    kids = list(first.children)
    bidden = first.tag_ == "VB" and any(each.tag_ == "TO" for each in kids)
    helped = first.tag_ in ("VB", "VBN") and any(each.tag_ == "MD" for each in kids)
    if not (bidden or helped) or any(each.dep_.startswith(("aux", "nsubj")) for each in verb.children):
        return
    if bidden and verb.tag_ == "VBN" and first.dep_ not in ("xcomp", "advcl", "ccomp"):
        return
    if helped and not (verb.tag_ == "VBD" and any(each.dep_ == "obj" for each in verb.children)):
        return
    above = next((each for each in first.ancestors if _tense(each)), None)
    if above is None:
        return
    tense = _tense(above)
    if tense in ("had", verb.tag_) or (verb.tag_ == "VBN" and tense == "VBD" and bidden):
        verb.head = above
        verb.tag_ = verb.tag_ if tense == "had" else tense


def _raise_stand(verb: Token) -> None:
    """What *we* do about what was done (*are troubled by reports that it has been closed and urge calm*)."""
    first = verb.head
    done = first.tag_ == "VBD" or (first.tag_ == "VBN" and any(e.lemma_ == "have" for e in first.children))
    if not done or first.dep_ not in ("acl", "ccomp", "acl:relcl"):
        return
    if any(each.dep_.startswith(("aux", "nsubj")) for each in verb.children):
        return
    for above in first.ancestors:
        present = any(each.tag_ == "VBP" for each in (above, *above.children))
        ours = any(each.dep_.startswith("nsubj") and each.lower_ in _OURS for each in above.children)
        if ours and present:
            verb.head = above
            return


def _raise_bidding(verb: Token) -> bool:
    """What *we* bid beside what we bade others to do, or what they have done; whether it is such.

    As in *call on A to stop and urge all to talk*, *commend A for what it has done and urge B to help*.
    """
    first = verb.head
    if any(each.tag_ == "TO" or each.dep_.startswith(("aux", "nsubj")) for each in verb.children):
        return False
    kids = list(first.children)
    bidden = any(each.tag_ == "TO" for each in kids)
    done = first.tag_ == "VBD" or (first.tag_ == "VBN" and any(each.lemma_ == "have" for each in kids))
    for above in first.ancestors if bidden or (done and first.dep_ != "ROOT") else ():
        ours = any(each.dep_.startswith("nsubj") and each.lower_ in _OURS for each in above.children)
        if (bidden and above.lemma_ in _BIDDING and above.tag_ == "VBP") or (done and ours):
            verb.head, verb.tag_ = above, "VBP"
            return True
    return False


def _tense(verb: Token) -> str:
    """The tag of a finite verb, that of the copula of an adjective, *had* of a perfect; else nothing."""
    if verb.pos_ == "ADJ":
        return next((each.tag_ for each in verb.children if each.dep_ == "cop" and each.tag_ == "VBD"), "")
    if verb.pos_ != "VERB":
        return ""
    if verb.tag_ == "VBN":
        return "had" if any(each.lemma_ == "have" for each in verb.children if each.dep_ == "aux") else ""
    return verb.tag_ if verb.tag_ in ("VBD", "VBZ") else ""


def _raise_participle(noun: Token) -> None:
    """The verb of a sentence that was taken for its subject's participle (*A, B and C mediated between*)."""
    told = noun.sent[-1].text == "." or any(each.dep_ == "conj" for each in noun.children)
    verbs = [each for each in noun.children if each.dep_ == "acl" and each.tag_ in ("VBN", "VBD")]
    if noun.pos_ != "PROPN" or not told or len(verbs) != 1 or verbs[0].nbor(-1).text == ",":
        return
    verb = verbs[0]
    between = noun.doc[noun.i + 1 : verb.i]
    if any(each.pos_ not in ("PROPN", "PUNCT", "CCONJ", "DET") for each in between):
        return
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for each in between:
        if each.pos_ == "PROPN" and each.head.i >= verb.i:
            each.head, each.dep_ = noun, "conj"


def _raise_naming(noun: Token) -> None:
    """The verb of a sentence taken for its subject's participle, whose object is a person (*A named B*)."""
    for verb in noun.children:
        named = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
        person = named.head.i == verb.i and named.dep_ == "xcomp" and named.ent_type_ == "PERSON"
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and person:
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            noun.head, noun.dep_, named.dep_ = verb, "nsubj", "obj"
            return


def _raise_clause(time: Token) -> None:
    """The clause after a time that a parser took for the main thing (*Tomorrow* they fly to Doha)."""
    if time.ent_type_ not in ("DATE", "TIME") or time.pos_ not in _NOMINAL:
        return
    for verb in time.children:
        if (
            verb.dep_ == "parataxis"
            and verb.i > time.i
            and any(each.dep_ in _SUBJECTS for each in verb.children)
        ):
            verb.head, verb.dep_ = verb, "ROOT"
            time.head, time.dep_ = verb, "obl:unmarked"
            return


def _raise_main_verb(noun: Token, end: int) -> None:
    """The past verb after a relative clause, in a sentence without another (*X, who …, mediated*)."""
    clause = next((each for each in noun.children if each.dep_ == "acl:relcl" and each.i > noun.i), None)
    if clause is None or any(each.dep_ in ("cop", "nsubj") for each in noun.children):
        return
    for verb in noun.doc[clause.i + 1 : end]:
        if verb.tag_ not in ("VBD", "VBN") or verb.nbor(-1).text != "," or verb.dep_ not in _HUNG:
            continue
        if all(not each.dep_.startswith(("nsubj", "aux")) for each in verb.children):
            verb.head = verb
            verb.dep_, verb.tag_ = "ROOT", "VBD"
            noun.head = verb
            noun.dep_ = "nsubj"
            return
