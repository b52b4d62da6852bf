"""Mends lists that something breaks: *A, led by X, and B, through Y, signed*; *but A, B and C came*."""

from __future__ import annotations

from .agent_lexicon import AgentClass, agent_lexicon
from .parsed import Doc, Token
from .tree_shape import cases

_BODIES = ("GPE", "ORG", "NORP")
_STEPS = 4
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OWNING = frozenset({"faction", "party", "side", "group", "movement", "state", "country", "organization"})
_MEDIATING = frozenset({"facilitate", "mediate", "broker"})
_CHAIRING = frozenset({"chair", "co-chair", "moderate"})
_TALKS = frozenset({"talk", "negotiation"})
_PRESSING = frozenset({"put", "exert", "bring", "apply", "increase"})
_COUNTS = frozenset({"dozen", "hundred", "thousand", "score", "number"})
_SETS = frozenset({"number", "group", "range", "host", "handful", "variety", "series"})
_GOVERNMENTS = frozenset({"government", "administration", "regime", "junta"})
_FIGHTERS = ("rebel", "militant", "insurgent", "guerrilla", "separatist", "fighter")
_OWN_CLAUSE = ("nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark", "expl")
_DONE = frozenset({"hold", "sign", "reach", "conclude", "conduct", "agree", "negotiate", "broker"})


def mend_held_between(doc: Doc) -> None:
    """Make a participle of the past after the last side (*talks between A and B held in*), in place.

    Before other mending, which would make a clause of it (*B held*).
    """
    for verb in doc.having("dep_", ("acl",)):
        if verb.tag_ == "VBD" and verb.lemma_ in _DONE and all(e.dep_ != "nsubj" for e in verb.children):
            between = [each for each in verb.head.children if _is_between(each) and each.i < verb.i]
            if between and any(each.dep_ == "conj" and each.i < verb.i for each in between[0].children):
                verb.tag_ = "VBN"


def mend_lists(doc: Doc) -> None:
    """Set right lists of doers that a parser tore apart, in place."""
    for token in doc.having("dep_", ("conj",)):
        owned = any(each.dep_ == "nmod:poss" for each in token.lefts)
        if token.head.dep_ == "flat" and token.head.head != token and owned:
            token.head = token.head.head  # joined to a surname: "Mali's A B and Chad's C"
    _mend_agreeing(doc)
    _mend_interruptions(doc)
    _mend_signed_between(doc)
    _mend_among_them(doc)
    _mend_remarked_sides(doc)
    _mend_second_sides(doc)
    _mend_beside_governments(doc)
    _mend_led_governments(doc)
    _mend_crossed(doc)
    _mend_doubled_subjects(doc)
    _mend_second_people(doc)
    _mend_people_after_places(doc)
    _mend_counted_people(doc)
    _mend_apposed(doc)
    _mend_joined_clauses(doc)
    _mend_shared_objects(doc)
    _mend_pressed(doc)
    _mend_counted(doc)
    _mend_titled(doc)
    _mend_as_well(doc)
    _mend_counterparts(doc)
    _mend_fighters(doc)
    _mend_without_and(doc)
    _mend_past_semicolons(doc)
    _mend_second_titles(doc)
    _mend_called_first(doc)
    _mend_bidden_rows(doc)


def _mend_agreeing(doc: Doc) -> None:
    """Join to one person whom a plural verb has act with him (*A of the bloc and the premier B have met*)."""
    for subject in doc.having("dep_", ("nsubj", "nsubj:pass")):
        helping = [each for each in subject.head.lefts if each.dep_ in ("aux", "aux:pass", "cop")]
        plural = any(each.lower_ in ("have", "are", "were") for each in helping)
        if not plural or subject.ent_type_ != "PERSON" or any(e.dep_ == "conj" for e in subject.children):
            continue
        for noun in [each for each in subject.rights if each.dep_ == "nmod"]:
            for other in [each for each in noun.rights if each.dep_ == "conj"]:
                other.head = subject


def _mend_interruptions(doc: Doc) -> None:
    """Make a body after *, and* the partner of the subject before a remark on this, in place.

    The remark must stand between commas, end in a person or a plain noun, and list nobody else.
    """
    for joining in doc.having("dep_", ("cc",)):
        second = joining.head
        if joining.i < 2 or joining.nbor(-1).text != "," or second.dep_ != "conj" or second.i < joining.i:
            continue
        last = second.head
        inner = last.ent_type_ not in _BODIES
        alone = sum(each.dep_ == "conj" for each in last.children) == 1
        if not inner or not alone or second.ent_type_ not in _BODIES:
            continue
        subject = _subject_before(last, second)
        if subject is not None:
            second.head, second.dep_ = subject, "conj"
            _lower_tail(second, subject, joining)


def _mend_signed_between(doc: Doc) -> None:
    """Make a second side of the subject that a participle took (*a pact between A (B) and C signed in*)."""
    for joining in doc.having("dep_", ("cc",)):
        verb = joining.head
        if verb.dep_ != "acl" or verb.i < joining.i or joining.lower_ != "and" or joining.i == 0:
            continue
        side = next((each for each in verb.children if each.dep_ == "nsubj" and each.i > joining.i), None)
        first = next((each for each in verb.head.children if _is_between(each) and each.i < joining.i), None)
        if side is not None and first is not None:
            side.head, side.dep_ = first, "conj"
            joining.head = side
            verb.tag_ = "VBN"


def _mend_apposed(doc: Doc) -> None:
    """Give names to the people they name: *the leaders of the parties, X and Y*; *two sides met: A and B*."""
    for name in doc.having("dep_", ("appos", "dep", "parataxis")):
        noun = name.head
        first = name.left_edge
        opening = first.text if first.is_punct or not first.i else first.nbor(-1).text
        people = noun.head
        if name.dep_ == "appos" and name.ent_type_ == "PERSON" and noun.lemma_ in _OWNING and opening == ",":
            if noun.tag_ == people.tag_ == "NNS" and noun.dep_ == "nmod":
                name.head = people
        elif opening == ":" and (name.dep_ != "appos" or noun.dep_ in ("obj", "obl")):
            listed = 1 + sum(each.dep_ == "conj" for each in name.children)
            clause = people if name.dep_ == "appos" else noun  # "three mediators were there: A, B and C"
            for subject in (each for each in clause.children if each.dep_ in ("nsubj", "nsubj:pass")):
                counts = [_COUNTED.get(each.lower_, 0) for each in subject.children if each.dep_ == "nummod"]
                announced = any(each.lower_ == "following" for each in subject.children)
                if subject.tag_ == "NNS" and (announced or listed in counts):
                    name.head, name.dep_ = subject, "appos"


def _mend_among_them(doc: Doc) -> None:
    """Read *among them* as *including* (*seventeen countries, among them A and B*), in place."""
    for them in doc.having("lower_", ("them",)):
        group, case = them.head, next((each for each in them.lefts if each.dep_ == "case"), None)
        if group.pos_ == "PROPN" and group.i > them.i and group.dep_ in ("nmod", "appos"):
            them.head = group = group.head
        if case is None or case.lower_ != "among" or group.tag_ != "NNS" or group.i > them.i:
            continue
        for name in group.children:
            follows = name.i > them.i and all(
                each.pos_ == "PROPN" or each.tag_ == "POS" for each in doc[them.i + 1 : name.i]
            )
            if name.dep_ in ("nmod", "appos") and follows:
                name.dep_ = "nmod"
                case.head, case.dep_ = name, "case"
                them.head, them.dep_ = case, "fixed"
                break


def _mend_remarked_sides(doc: Doc) -> None:
    """Make a name after *, and* the second side of *between* where a remark parts it from the first.

    As in *between A, one of three parties in the coalition, and B*: *between* wants two.
    """
    for case in doc.having("lower_", ("between",)):
        side = case.head
        listed = any(each.dep_ == "conj" for each in side.children)
        if case.dep_ != "case" or side.pos_ != "PROPN" or side.tag_ == "NNPS" or listed:
            continue
        for joining in doc[side.i + 1 : side.sent.end]:
            second = joining.head
            if joining.lower_ != "and" or joining.dep_ != "cc" or joining.nbor(-1).text != ",":
                continue
            if second.pos_ == "PROPN" and second.dep_ == "conj" and second.head.pos_ in ("NOUN", "NUM"):
                second.head, second.dep_ = side, "conj"
            break


def _mend_second_sides(doc: Doc) -> None:
    """Make what was joined to a noun its second side (*an accord between A and the government of B*)."""
    for second in doc.having("dep_", ("conj",)):
        joining = next((each for each in second.children if each.dep_ == "cc"), None)
        if joining is None or joining.lower_ != "and":
            continue
        near = (*second.head.children, *second.head.head.children)  # "brokered by A between B and C"
        sides = [each for each in near if _is_between(each) and second.head.i < each.i < second.i]
        if len(sides) != 1:
            continue
        alone = sides[0].tag_ in ("NN", "NNP") and all(each.dep_ != "conj" for each in sides[0].children)
        if alone and sides[0].right_edge.i == joining.i - 1:
            second.head = sides[0]


def _mend_beside_governments(doc: Doc) -> None:
    """Join *the* group to the government, not to whose it is (*the government of Roe and the Front*)."""
    for second in doc.having("dep_", ("conj",)):
        ruler = second.head
        named = ruler.pos_ == "PROPN" and "of" in cases(ruler)
        group = (second.pos_ == "PROPN" and second.ent_type_ != "GPE") or second.lemma_ in _FIGHTERS
        own = any(each.lower_ == "the" and each.dep_ == "det" for each in second.children)
        if named and group and own and ruler.dep_ == "nmod" and ruler.head.lemma_.lower() in _GOVERNMENTS:
            second.head = ruler.head


def _mend_crossed(doc: Doc) -> None:
    """Join a second subject to the first, not to a name before it (*Under the aegis of C, A and B signed*).

    No list reaches past a subject to what stands before this.
    """
    for joint in doc.having("dep_", ("cc",)):
        second, before = joint.head, joint.nbor(-1) if joint.i else joint
        if second.dep_ != "conj" or second.i < joint.i or second.pos_ not in ("NOUN", "PROPN"):
            continue
        while before.dep_ in ("flat", "compound") and before.head != before:
            before = before.head
        subject = before.dep_ in ("nsubj", "nsubj:pass") and before.head.i > second.i
        if subject and second.head.i < before.left_edge.i:
            second.head = before


def _mend_doubled_subjects(doc: Doc) -> None:
    """Join to the subject before it one behind *and* that a verb got besides (*A and Minister B said*)."""
    for second in doc.having("dep_", ("nsubj", "nsubj:pass")):
        joining = next((each for each in second.children if each.dep_ == "cc" and each.i < second.i), None)
        if joining is None or joining.lower_ != "and":
            continue
        first = next(
            (each for each in second.head.children if each.dep_ == second.dep_ and each.i < joining.i), None
        )
        if first is not None and max(each.i for each in first.subtree) == joining.i - 1:
            second.head, second.dep_ = first, "conj"


def _mend_led_governments(doc: Doc) -> None:
    """Join a government to the people whom somebody leads, not to him (*rebels led by A and the government
    of B signed*)."""
    for second in doc.having("lemma_", tuple(_GOVERNMENTS)):
        leader = second.head
        clause, people = leader.head, leader.head.head
        led = leader.dep_ == "obl:agent" and clause.dep_ == "acl" and clause.lemma_ in ("lead", "head")
        if second.dep_ == "conj" and led and leader.ent_type_ == "PERSON" and people.i < clause.i:
            second.head = people


def _mend_second_people(doc: Doc) -> None:
    """Make people the second side, not what the first is like (*between Hamas and Israeli officials*)."""
    for quality in doc.having("dep_", ("conj",)):
        name = quality.head
        if quality.tag_ != "JJ" or name.tag_ != "NNP" or name.i > quality.i or quality.i + 1 >= len(doc):
            continue
        people = quality.nbor(1)
        case = next((each for each in people.children if each.dep_ == "case" and each.i < name.i), None)
        apart = all(each.i != people.i for each in name.ancestors)
        if people.tag_ != "NNS" or case is None or name.ent_type_ not in _BODIES or not apart:
            continue
        case.head = name
        name.head, name.dep_ = people.head, people.dep_
        people.head, people.dep_ = name, "conj"
        for joining in [each for each in quality.children if each.dep_ == "cc"]:
            joining.head = people
        quality.head, quality.dep_ = people, "amod"
    for second in doc.having("dep_", ("nmod",)):
        if any(each.dep_ == "case" for each in second.children):
            continue
        joining = second.left_edge
        if joining.lower_ != "and" or joining.i == 0:
            continue
        sides = [each for each in second.head.children if _is_between(each) and each.i < joining.i]
        if len(sides) == 1 and sides[0].right_edge.i == joining.i - 1:
            second.head, second.dep_ = sides[0], "conj"
            joining.head = second


def _mend_people_after_places(doc: Doc) -> None:
    """Join people to people, not to where these are (*refugees in Jordan and the communities there*).

    So a body in the middle of a list that people open (*the people of Chad, the Union and our partners*).
    """
    for second in doc.having("dep_", ("conj",)):
        place = second.head
        people = place.head
        if place.ent_type_ != "GPE" or place.dep_ != "nmod" or not _is_people(people):
            continue
        inside = "in" in cases(place) and _is_people(second)
        if inside or _is_body_between(second, place, people):
            second.head = people


def _is_body_between(body: Token, place: Token, people: Token) -> bool:
    """Whether *the* body behind a comma stands between people of a place and others listed with these."""
    named = body.ent_type_ == "ORG" and body.left_edge.text == "," and body.left_edge.i + 1 < body.i
    alone = all(each == body for each in place.children if each.dep_ == "conj")
    listed = any(each.dep_ == "conj" and each.i > body.i for each in people.children)
    return named and alone and listed and body.left_edge.nbor().lower_ == "the"


def _mend_counted_people(doc: Doc) -> None:
    """Join people to somebody, not to what befell him (*the arrest of A and dozens of writers by Chad*)."""
    for second in doc.having("lemma_", _COUNTS):
        act, joining = second.head, second.left_edge
        if second.dep_ != "conj" or act.pos_ != "NOUN" or joining.lower_ != "and":
            continue
        first = next((each for each in act.children if each.right_edge.i == joining.i - 1), None)
        if (
            first is None
            or first.dep_ != "nmod"
            or first.ent_type_ != "PERSON"
            or first.left_edge.lower_ != "of"
        ):
            continue
        second.head = first
        for each in list(second.subtree):
            if each.left_edge.lower_ == "by" and each.dep_ == "nmod":
                each.head = act


def _is_people(token: Token) -> bool:
    told = agent_lexicon().agents.get(token.lower_)
    return token.tag_ == "NNS" and told is not None and told.category is AgentClass.PERSON


def _mend_joined_clauses(doc: Doc) -> None:
    """Make subjects of the names after *but* that were listed with the clause before, in place.

    As in *it was a meeting of the council but Chad, Togo and Niger also attended*.
    """
    for joining in doc.having("dep_", ("cc",)):
        verb = joining.head
        if verb.pos_ != "VERB" or verb.dep_ != "conj" or verb.i < joining.i + 2 or verb.tag_ == "VBG":
            continue
        above = verb.head
        late = [each for each in above.children if each.dep_ == "conj" and joining.i < each.i < verb.i]
        own = any(each.dep_ in ("nsubj", "nsubj:pass", "expl") for each in verb.children)
        if own or above.pos_ == "VERB" or not late or late[0].left_edge.i != joining.i + 1:
            continue
        late[0].head, late[0].dep_ = verb, "nsubj"
        for each in late[1:]:
            each.head = late[0]


def _mend_shared_objects(doc: Doc) -> None:
    """Give a mediating verb the object right after it (*opened and facilitated talks*), in place."""
    for verb in doc.having("dep_", ("conj",)):
        first = verb.head
        own = any(each.dep_ in ("obj", "xcomp", "ccomp", "obl", "nsubj") for each in verb.children)
        if verb.lemma_ not in _MEDIATING | _CHAIRING or first.pos_ != "VERB" or verb.i < first.i or own:
            continue
        for thing in first.children:
            mediated = verb.lemma_ in _MEDIATING or thing.lemma_ in _TALKS
            if thing.dep_ == "obj" and thing.i > verb.i and thing.left_edge.i == verb.i + 1 and mediated:
                thing.head = verb
                break


def _mend_pressed(doc: Doc) -> None:
    """Read *put pressure on A to sign* as *pressed A to sign*, in place."""
    for doing in doc.having("dep_", ("advcl",)):
        verb = doing.head
        if verb.lemma_ not in _PRESSING or all(each.tag_ != "TO" for each in doing.children):
            continue
        things = [each for each in verb.children if each.lemma_ == "pressure" and each.dep_ == "obj"]
        near = [each for head in (*things, verb) for each in head.children if things and each.i < doing.i]
        pressed = [each for each in near if each.left_edge.lower_ == "on" and each.pos_ != "ADP"]
        if not pressed:
            continue
        pressed[0].left_edge.dep_ = things[0].dep_ = "advmod"
        pressed[0].left_edge.head = verb
        pressed[0].head, pressed[0].dep_ = verb, "obj"
        doing.dep_, verb.lemma_ = "xcomp", "press"


def _mend_counted(doc: Doc) -> None:
    """Hang who is included on the count that heads them (*a number of leaders, including A*), in place."""
    for opening in doc.having("dep_", ("case",)):
        name = opening.head
        people = name.head
        counted = people.dep_ == "nmod" and people.head.lemma_ in _SETS and people.head.i < people.i
        if opening.lower_ == "including" and name.dep_ == "nmod" and counted:
            name.head = people.head


def _mend_titled(doc: Doc) -> None:
    """Join to a calling what is joined to the name after it (*journalist A and his friend B*), in place."""
    for name in doc.having("dep_", ("appos",)):
        calling = name.head
        bare = calling.tag_ == "NN" and all(
            each.dep_ not in ("det", "nmod:poss") for each in calling.children
        )
        if name.ent_type_ != "PERSON" or calling.i + 1 != name.i or not bare:
            continue
        for joined in list(name.children):
            if joined.dep_ == "conj" and joined.i > name.i:
                joined.head = calling


def _mend_as_well(doc: Doc) -> None:
    """Join to a list the name behind *as well as* that was taken for another apposition, in place."""
    for joining in doc.having("dep_", ("cc",)):
        last = joining.head
        if joining.lower_ != "as" or all(each.lower_ != "well" for each in joining.children):
            continue
        if last.i > joining.i:
            if last.dep_ == "nmod:desc" and last.head.i < joining.i:
                above = last.head
                last.head, last.dep_ = above.head if above.dep_ == "conj" else above, "conj"
            continue
        first = last.head if last.dep_ == "conj" else last
        for name in list(first.head.children):
            if name.dep_ == "appos" and first.dep_ == "appos" and name.i > joining.i:
                name.head, name.dep_ = first, "conj"
                joining.head = name
                for each in list(last.children):
                    if joining.i < each.i < name.i:
                        each.head = name
                break


def _is_between(token: Token) -> bool:
    return "between" in cases(token)


def _subject_before(last: Token, second: Token) -> Token | None:
    """The subject right before whose comma the remark that ends in `last` begins."""
    top = last
    for _ in range(_STEPS):
        verb = top.head
        subjects = [each for each in verb.children if each.dep_ in ("nsubj", "nsubj:pass")]
        subject = top if top.dep_ in ("nsubj", "nsubj:pass") else next(iter(subjects), None)
        if subject is not None and subject.i < last.i < second.i < subject.head.i:
            body = subject.ent_type_ in _BODIES or subject.pos_ == "PROPN"
            return subject if body and _has_comma_after(subject, last) else None
        top = verb
    return None


def _has_comma_after(subject: Token, last: Token) -> bool:
    """Whether a comma right after a name opens the remark that ends in `last`."""
    token = subject
    while (
        token.i + 1 < last.i and token.nbor(1).dep_ in ("flat", "compound") and token.nbor(1).head == subject
    ):
        token = token.nbor(1)
    return token.nbor(1).text == ","


def _lower_tail(second: Token, subject: Token, joining: Token) -> None:
    """Hang what was told of the second doer (*through Y*) on it, not on the first one's remark."""
    for token in second.doc[second.i + 1 : subject.head.i]:
        if token.head.i < joining.i and token.dep_ in ("obl", "obl:agent", "nmod"):
            token.head, token.dep_ = second, "nmod"


def _mend_counterparts(doc: Doc) -> None:
    """Join *and his counterpart* to the one whose counterpart it is, not to a word of the office before it.

    As in *the secretary of* state *and her Russian counterpart*.
    """
    for token in doc.having("lemma_", ("counterpart",)):
        office = token.head
        owned = any(each.dep_ == "nmod:poss" and each.tag_ == "PRP$" for each in token.children)
        of = "of" in cases(office)
        if (
            token.dep_ != "conj"
            or not owned
            or office.dep_ != "nmod"
            or not of
            or office.ent_type_ == "PERSON"
        ):
            continue
        while office.dep_ == "nmod" and office.head.i < office.i and office.head.pos_ in ("NOUN", "PROPN"):
            office = office.head
        if office.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "appos"):
            token.head = office


def _mend_fighters(doc: Doc) -> None:
    """Part a state from the region whose rebels stand after it (*between* Sudan *and* Darfur rebels)."""
    for rebels in doc.having("lemma_", _FIGHTERS):
        state = next((e for e in rebels.children if e.dep_ == "compound" and e.ent_type_ == "GPE"), None)
        between = next((e for e in rebels.children if e.dep_ == "case" and e.lower_ == "between"), None)
        if state is None or between is None or rebels.tag_ != "NNS":
            continue
        region = next((each for each in state.children if each.dep_ == "conj"), None)
        joint = next((each for each in region.children if each.dep_ == "cc"), None) if region else None
        if region is None or joint is None or region.i + 1 != rebels.i or between.i + 1 != state.i:
            continue
        state.head, state.dep_ = rebels.head, rebels.dep_
        between.head, joint.head = state, rebels
        rebels.head, rebels.dep_ = state, "conj"
        region.head, region.dep_ = rebels, "compound"


def _mend_without_and(doc: Doc) -> None:
    """Join the subjects of a list without *and* (*Norway, Togo, the EU stand ready*), in place."""
    for last in doc.having("dep_", ("nsubj",)):
        verb = last.head
        first = next((each for each in verb.children if each.dep_ == "nsubj"), last)
        named = first.ent_type_ in _BODIES or first.pos_ == "PROPN"
        if first is last or not named or last.i > verb.i:
            continue
        opening = [each for each in doc[first.right_edge.i + 1 : last.i] if each.dep_ not in ("det", "amod")]
        if [each.text for each in opening] != [","]:
            continue
        for each in [kid for kid in first.children if kid.dep_ in ("nmod:unmarked", "appos")]:
            each.dep_ = "conj" if each.ent_type_ in _BODIES else each.dep_
        last.head, last.dep_ = first, "conj"


def _mend_past_semicolons(doc: Doc) -> None:
    """Make a subject of what opens a clause after a semicolon and was listed with words before this.

    As in *the talks were mediated by Togo; Chad and Mali took part*.
    """
    for mark in doc.having("lower_", (";",)):
        for verb in doc[mark.i + 1 : mark.sent.end]:
            if verb.pos_ != "VERB" or verb.head.i > mark.i or verb.dep_ not in ("parataxis", "conj"):
                continue
            late = [
                each
                for each in doc[mark.i + 1 : verb.i]
                if each.dep_ == "conj" and each.head.i < mark.i and each.pos_ in ("NOUN", "PROPN")
            ]
            opens = late and late[0].left_edge.i == mark.i + 1
            if opens and all(not each.dep_.startswith("nsubj") for each in verb.children):
                passive = any(each.dep_ == "aux:pass" for each in verb.children)
                late[0].head, late[0].dep_ = verb, "nsubj:pass" if passive else "nsubj"
                for each in late[1:]:
                    each.head = late[0]
            break


def _mend_second_titles(doc: Doc) -> None:
    """Join who is named after his office to the list (*met President A, Director of the Office B, and C*)."""
    for name in doc.having("dep_", ("appos", "nmod")):
        if name.ent_type_ != "PERSON" or cases(name):
            continue
        office, end = name.head, name.right_edge.i + 1
        office = office.head if office.dep_ == "nmod" and "of" in cases(office) else office
        first = office.head
        told = office.dep_ in ("appos", "conj") and office.i < name.i and first.ent_type_ == "PERSON"
        if not told or first.i > office.i or end >= len(doc):
            continue
        adjoins = not name.left_edge.nbor(-1).is_punct and name.left_edge.i == name.i
        opening = {office.left_edge.text, office.left_edge.nbor(-1).text}
        if adjoins and doc[end].text in (",", "and") and "," in opening:
            name.head, name.dep_ = first, "conj"
            office.head, office.dep_ = name, "nmod:desc"


def _mend_called_first(doc: Doc) -> None:
    """Make who opens a list its first member, not somebody called (*President A, Minister B and C met*)."""
    for first in doc.having("dep_", ("vocative",)):
        verb = first.head
        second = next((each for each in verb.children if each.dep_ == "nsubj" and each.i > first.i), None)
        titled = any(each.dep_ == "nmod:desc" and each.i < first.i for each in first.children)
        if first.ent_type_ != "PERSON" or not titled or second is None or second.pos_ != "PROPN":
            continue
        listed = any(each.dep_ == "conj" for each in second.children)
        if (
            listed
            and second.left_edge.nbor(-1).text == ","
            and first.right_edge.i + 1 >= second.left_edge.i - 1
        ):
            for each in [second, *(kid for kid in second.children if kid.dep_ == "conj")]:
                each.head, each.dep_ = first, "conj"
            first.dep_ = "nsubj"


def _mend_bidden_rows(doc: Doc) -> None:
    """Join all that somebody is to do (*urges A to end it, free them and hold talks*), in place.

    A base form cannot stand beside a verb of the third person, nor beside a noun of what comes before it.
    """
    for verb in doc.having("tag_", ("VBP", "VB")):
        first = verb.head
        bare = verb.dep_ in ("conj", "parataxis", "advcl") and all(
            each.dep_ not in _OWN_CLAUSE for each in verb.children
        )
        if not bare or verb.i < first.i or not (first.tag_ == "VBZ" or first.pos_ in ("NOUN", "PROPN")):
            continue
        finite = first if first.tag_ == "VBZ" else next((e for e in first.ancestors if e.tag_ == "VBZ"), None)
        bids = [each for each in (finite.children if finite is not None else ()) if _is_bid(each)]
        bids = [each for each in bids if each.i < verb.i]
        first = verb.left_edge
        if bids and {first.text, doc[first.i - 1].text} & {",", "and", "or", ";"}:
            verb.head, verb.dep_, verb.tag_ = bids[-1], "conj", "VB"


def _is_bid(verb: Token) -> bool:
    """Whether a verb tells what somebody is to do: *urges A to end it*."""
    return verb.dep_ in ("xcomp", "advcl") and any(each.tag_ == "TO" for each in verb.children)
