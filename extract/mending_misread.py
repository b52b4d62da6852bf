"""Words that a parser took for another part of a phrase: participles, *to*, adjectives after their noun."""

from __future__ import annotations

from .agent_lexicon import agent_lexicon
from .parsed import Doc, Token
from .tree_shape import cases

_OWN = ("det", "amod", "case", "nmod:poss", "compound", "nummod", "cc")
_OBJECTS = {"xcomp": "obj", "ccomp": "obj", "advcl": "obl"}
_ROLES = frozenset({"role", "part"})
_INVITING = frozenset({"invite", "summon", "welcome", "receive"})
_ADDRESSING = frozenset(
    {"tell", "meet", "host", "receive", "brief", "welcome", "greet", "assure", "inform", "urge", "ask", "see"}
)
_NAMES = frozenset({"PERSON", "GPE", "ORG"})
_TERMING = frozenset({"call", "describe", "term", "dub", "label", "characterize", "characterise", "say"})
_COMMA = 2
_OPEN_TO = frozenset({"dialogue", "dialog", "compromise"})
"""What somebody is open *to*, which a parser reads as verbs."""
_DESCRIBING = frozenset({"JJ", "NNP", "NN", "NNS"})
_SAYING = frozenset(
    {"say", "believe", "claim", "allege", "think", "insist", "fear", "suspect", "report", "maintain"}
)
_GATHERINGS = frozenset(
    {"meeting", "summit", "conference", "round", "session", "talk", "negotiation", "forum", "gathering"}
)  # fmt: skip
_GATHERINGS_OF_MANY = frozenset({"talks", "negotiations", "contacts", "discussions", "meetings"})
_CUTTING = frozenset({"cut", "sever", "break", "suspend", "freeze", "restore"})
_JUDGING = frozenset({"declare", "pronounce", "consider", "deem", "call"})
_SLAYING = frozenset({"shoot", "kill", "murder", "behead", "stab", "strangle", "execute", "hang", "slay"})
_BROKERED = {
    "brokered": "broker", "mediated": "mediate", "sponsored": "sponsor", "facilitated": "facilitate",
    "negotiated": "negotiate", "imposed": "impose",
}  # fmt: skip
"""Participles that a parser may take for adjectives, with their verbs."""
_BROKERING = frozenset({*_BROKERED.values(), "draft"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = ("compound", "amod", "nsubj")
_SUBJECTS = ("nsubj", "nsubj:pass")


def mend_misread(doc: Doc) -> None:
    """Set right what was read as another part of a phrase, in place."""
    _mend_headed_by_participles(doc)
    _mend_without_verb(doc)
    _mend_said_to_do(doc)
    _mend_short_names(doc)
    _mend_talks_that(doc)
    _mend_direct_talks(doc)
    _mend_ties_cut(doc)
    _mend_talks_planned(doc)
    _mend_marked_nouns(doc)
    _mend_mediating(doc)
    _mend_judged(doc)
    _mend_invited_by(doc)
    _mend_suggested(doc)
    _mend_visiting_guests(doc)
    _mend_visitors(doc)
    _mend_named_said(doc)
    _mend_before_that(doc)
    _mend_described(doc)
    _mend_held_captive(doc)
    _mend_fired_on(doc)
    _mend_bound(doc)
    _mend_named_groups(doc)
    _mend_to_be_held(doc)
    _mend_counted_doers(doc)
    _mend_described_ahead(doc)
    _mend_sworn_in(doc)
    _mend_set_free(doc)
    _mend_among_pronouns(doc)
    _mend_who_are_meeting(doc)
    _mend_found_dead(doc)
    _mend_brokered(doc)
    _mend_crossings(doc)
    _mend_before_days(doc)
    _mend_seen_doing(doc)


def _mend_seen_doing(doc: Doc) -> None:
    """Make a verb of a noun that has a subject before what it does (*saw a jet fire missiles*), in place."""
    for thing in doc.having("dep_", ("obj",)):
        deed = thing.nbor(-1) if thing.i else thing
        if deed.dep_ != "compound" or deed.head.i != thing.i or thing.head.i > deed.i:
            continue
        doers = [each for each in deed.lefts if each.dep_ == "nsubj"]
        if doers and deed.tag_ == "NN":
            deed.pos_, deed.tag_, deed.dep_, deed.head = "VERB", "VB", "ccomp", thing.head
            thing.head = deed


def _mend_before_days(doc: Doc) -> None:
    """Hang on the noun what a parser hung on its day (*following Monday's meeting with A*), in place."""
    for case in doc.having("lower_", ("following", "after", "before", "during", "since")):
        day = case.head
        owned = any(each.dep_ in ("nmod:poss", "det") and case.i < each.i for each in day.children)
        if case.dep_ == "amod" and owned:  # "following last year's arrest of A"
            case.dep_, case.pos_, case.tag_ = "case", "ADP", "IN"
        if case.dep_ == "case" and day.dep_ == "nmod:poss" and case.i < day.i and day.ent_type_ == "DATE":
            case.head = day.head


def _mend_crossings(doc: Doc) -> None:
    """Make a noun of *crossing* behind *border* (*closed the border crossing at Rafah*), in place."""
    for crossing in doc.having("lower_", ("crossing",)):
        border = crossing.nbor(-1) if crossing.i else crossing
        if border.lower_ not in ("border", "frontier") or crossing.tag_ != "VBG":
            continue
        if crossing.dep_ not in ("acl", "xcomp") or any(each.dep_ == "obj" for each in crossing.children):
            continue
        crossing.tag_, crossing.pos_, crossing.lemma_ = "NN", "NOUN", "crossing"
        for each in [each for each in border.children if each != crossing]:
            each.head = crossing
        crossing.head, crossing.dep_ = border.head, border.dep_
        border.head, border.dep_ = crossing, "compound"


def _mend_brokered(doc: Doc) -> None:
    """Hang a name on *brokered* behind it that no hyphen joins to it (*a Saudi brokered deal*), in place."""
    for adjective in doc.having("lower_", tuple(_BROKERED)):
        if adjective.tag_ == "JJ" and adjective.dep_ == "amod" and adjective.i:
            adjective.tag_, adjective.pos_, adjective.lemma_ = "VBN", "VERB", _BROKERED[adjective.lower_]
    for verb in doc.having("lemma_", _BROKERING):
        name = verb.nbor(-1) if verb.i else verb
        things = [each for each in verb.rights if each.dep_ == "obj"]
        before = [each for each in (*verb.lefts, *name.lefts) if each.dep_ in ("mark", "case")]
        noun = verb.head if verb.dep_ == "amod" else things[0] if things and before else verb
        whole = noun.i > verb.i and noun.dep_ != "ROOT" and verb.tag_ in ("VBN", "VBD")
        if not whole or name.dep_ not in _NAMING:
            continue
        if name.ent_type_ not in _NAMES | {"NORP"} or name.head.i not in (noun.i, verb.i):
            continue
        if verb.dep_ != "amod":
            before[0].head, before[0].dep_ = noun, "case"
            noun.head, noun.dep_, verb.head, verb.dep_ = verb.head, "obl", noun, "amod"
        verb.tag_, name.head, name.dep_ = "VBN", verb, "compound"


def _mend_found_dead(doc: Doc) -> None:
    """Make *found* an auxiliary of what was done to whom one found so (*was found shot dead*), in place."""
    for done in doc.having("lemma_", _SLAYING):
        found = done.head
        passive = any(each.dep_ == "aux:pass" for each in found.children)
        if found.lemma_ != "find" or done.tag_ != "VBN" or done.dep_ != "xcomp" or not passive:
            continue
        for each in [each for each in found.children if each != done]:
            each.head = done
        above = done if found.dep_ == "ROOT" else found.head
        done.head, done.dep_, found.head, found.dep_ = above, found.dep_, done, "aux"


def _mend_who_are_meeting(doc: Doc) -> None:
    """Make a participle of *meeting* behind those who meet (*envoys meeting in Rome agreed*), in place."""
    for meeting in doc.having("lower_", ("meeting",)):
        if meeting.tag_ != "NN" or not 0 < meeting.i < len(doc) - 1 or meeting.nbor(1).pos_ != "ADP":
            continue
        last = meeting.nbor(-1)
        who = meeting.head if meeting.dep_ == "nmod" else None
        if meeting.dep_ in _SUBJECTS:
            beside = [each for each in meeting.head.lefts if each.dep_ in _SUBJECTS and each.i < meeting.i]
            who = beside[-1] if beside else None
        if who is None or who.tag_ not in ("NNS", "NNPS") or last not in who.subtree or last.text == ",":
            continue
        if any(each.dep_ not in ("nmod", "obl", "punct") for each in meeting.children):
            continue
        behind = [each for each in who.rights if each.dep_ == "nmod" and each.i > meeting.i]
        for each in [*meeting.rights, *behind]:
            each.head, each.dep_ = meeting, "obl" if each.dep_ == "nmod" else each.dep_
        meeting.tag_, meeting.pos_, meeting.lemma_ = "VBG", "VERB", "meet"
        meeting.head, meeting.dep_ = who, "acl"


def _mend_described_ahead(doc: Doc) -> None:
    """Make a subject of an apposition read to a noun behind the verb (*Roe opened talks with his guest*)."""
    for name in doc.having("dep_", ("appos",)):
        between = doc[name.i + 1 : name.head.i] if name.i < name.head.i else []
        verb = next((each for each in between if each.tag_ in ("VBD", "VBN", "VBZ", "VBP")), None)
        if verb is None or verb.pos_ != "VERB" or name.head not in verb.subtree:
            continue
        if not any(each.dep_.startswith(("nsubj", "csubj")) for each in verb.children):
            name.head, name.dep_ = verb, "nsubj"


def _mend_sworn_in(doc: Doc) -> None:
    """Make a particle of *in* behind *swear*, and an object of who is sworn in, in place."""
    for verb in doc.having("lemma_", ("swear",)):
        sworn = next((each for each in verb.children if each.dep_ == "obl" and each.i > verb.i), None)
        mark = doc[verb.i + 1] if verb.i + 1 < len(doc) else verb
        if sworn is not None and mark.lower_ == "in" and mark.head == sworn and mark.dep_ == "case":
            mark.head, mark.dep_ = verb, "compound:prt"
            sworn.dep_ = "obj"


def _mend_set_free(doc: Doc) -> None:
    """Make a participle of *set* taken for an adjective (*were set free by* the rebels), in place."""
    for free in doc.having("lower_", ("free",)):
        verb = free.head
        if verb.lower_ == "set" and verb.tag_ == "JJ" and free.dep_ in ("xcomp", "advmod"):
            verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBN", "set"
            for each in verb.children:
                each.dep_ = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(each.dep_, each.dep_)


def _mend_among_pronouns(doc: Doc) -> None:
    """Join a pronoun to the list that it opens (*that it, Mali and Chad form a group*), in place."""
    for pronoun in doc.having("lower_", ("it", "he", "she", "they")):
        comma = doc[pronoun.i + 1] if pronoun.i + 2 < len(doc) else pronoun
        first = next(
            (each for each in pronoun.head.children if each.dep_ == "nsubj" and each.i > pronoun.i), None
        )
        if pronoun.dep_ != "nsubj" or comma.text != "," or first is None or first.ent_type_ not in _NAMES:
            continue
        joined = [each for each in first.children if each.dep_ == "conj"]
        if joined and comma.i + 1 in (first.i, *(each.i for each in first.lefts)):
            for each in (first, *joined):
                each.head, each.dep_ = pronoun, "conj"


def _mend_counted_doers(doc: Doc) -> None:
    """Make a verb of a participle behind *the two* that tells of no noun (*; the two signed deals*)."""
    for count in doc.having("lower_", ("two", "three", "four")):
        thing = count.head
        verb = count.nbor(1) if count.i + 1 < len(doc) else count
        article = count.nbor(-1) if count.i else count
        above = next((each for each in thing.ancestors if each.pos_ == "VERB"), thing)
        whole = thing.dep_ in ("ROOT", "parataxis") or (thing.dep_ == "conj" and thing.head.i == above.i)
        whole = whole or (article.i > 0 and article.nbor(-1).text == ";" and thing.dep_ == "appos")
        participle = verb.tag_ in ("VBN", "VBD") and verb.dep_ == "amod" and verb.head.i == thing.i
        if article.lower_ != "the" or not participle:
            continue
        if not whole or thing.tag_ != "NNS" or any(e.dep_ in ("cop", "nsubj") for e in thing.children):
            continue
        verb.tag_, verb.pos_, verb.head = "VBD", "VERB", verb if thing.dep_ == "ROOT" else above
        verb.dep_ = "parataxis" if thing.dep_ == "appos" else thing.dep_
        for each in thing.children:
            if each.i < article.i:
                each.head = verb
        article.head, count.head, count.dep_ = count, verb, "nsubj"
        thing.head, thing.dep_ = verb, "obj"


def _mend_to_be_held(doc: Doc) -> None:
    """Let what is *to be held* be the meeting right before it (*talks at a summit, to be held in Oslo*)."""
    for verb in doc.having("lower_", ("held", "convened", "hosted")):
        opening = verb.left_edge
        if verb.dep_ not in ("acl", "advcl") or opening.lower_ not in ("to", ",") or opening.i < 2:
            continue
        comma = opening if opening.text == "," else opening.nbor(-1)
        last = comma.nbor(-1)
        inside = last.dep_ in ("nmod", "obl", "obj") and any(each is verb.head for each in last.ancestors)
        thing = last.dep_ == "obj" and last.pos_ == "NOUN" and last.lower_ not in agent_lexicon().agents
        inside = inside and (thing or last.lemma_ in _GATHERINGS)
        if comma.text == "," and comma.nbor(1).lower_ == "to" and inside:
            verb.head, verb.dep_ = last, "acl"


def _mend_named_groups(doc: Doc) -> None:
    """Make a name of what was read as a clause of its group, its days those of the verb, in place.

    As in *reached between Chad and the rebel movement MDD on 3 May*.
    """
    for name in doc.having("dep_", ("acl",)):
        group = name.head
        if name.tag_ != "NNP" or group.i + 1 != name.i or group.tag_ not in ("NN", "NNP"):
            continue
        name.dep_ = "flat"
        verb = next((each for each in group.ancestors if each.pos_ == "VERB"), None)
        if verb is None:
            continue
        for day in name.rights:
            if day.dep_ == "obl":
                day.head = verb


def _mend_bound(doc: Doc) -> None:
    """Make a complement of what somebody is *committed to doing*, in place."""
    for token in doc.having("lower_", ("committed", "dedicated")):
        for clause in token.rights if token.pos_ == "ADJ" else ():
            to = any(each.lower_ == "to" and each.dep_ == "mark" for each in clause.children)
            if clause.dep_ == "advcl" and clause.tag_ == "VBG" and to:
                clause.dep_ = "xcomp"


def _mend_said_to_do(doc: Doc) -> None:
    """Let *who* do what it is said that one does (*rebels who* Turkey says *attacked* it), in place."""
    for who in doc.having("lower_", ("who", "which", "that")):
        said = who.head
        if (
            who.dep_ not in ("obj", "iobj", "nsubj")
            or who.tag_ not in ("WP", "WDT")
            or said.lemma_ not in _SAYING
        ):
            continue
        done = next((each for each in said.children if each.dep_ == "ccomp" and each.i > said.i), None)
        told = any(each.dep_ == "nsubj" and who.i < each.i < said.i for each in said.children)
        if not told or done is None or any(each.dep_.startswith("nsubj") for each in done.children):
            continue
        passive = any(each.dep_ == "aux:pass" for each in done.children)
        who.head, who.dep_ = done, "nsubj:pass" if passive else "nsubj"


def _mend_short_names(doc: Doc) -> None:
    """Make a second name of the letters after *or* (*the National Liberation Army, or ELN*), in place."""
    for letters in doc.having("dep_", ("conj",)):
        comma = letters.nbor(-_COMMA) if letters.i > _COMMA else letters
        if not letters.text.isupper() or comma.text != "," or letters.nbor(-1).lower_ != "or":
            continue
        name = comma.nbor(-1)
        while name.head.ent_type_ and name.head.i < comma.i and name.head.ent_iob_ != "O":
            if name.dep_ not in ("flat", "compound", "nmod", "case"):
                break
            name = name.head
        if name.ent_type_ == "ORG" and len(letters.text) > 1:
            letters.head, letters.dep_ = name, "appos"


def _mend_talks_that(doc: Doc) -> None:
    """Make a noun of *talks* after *that*, read as the verb of a clause (hoped *that talks* could go on)."""
    for token in doc.having("tag_", ("VBZ",)):
        that = token.nbor(-1) if token.i else token
        if that.lower_ != "that" or that.head.i != token.i or token.dep_ != "acl:relcl":
            continue
        later = [each for each in token.head.children if each.dep_ == "acl:relcl" and each.i > token.i]
        verb = next((each for each in later if any(kid.dep_ == "aux" for kid in each.children)), None)
        if verb is None or any(each.dep_.startswith("nsubj") for each in verb.children):
            continue
        token.pos_, token.tag_, token.head, token.dep_ = "NOUN", "NNS", verb, "nsubj"
        token.lemma_ = token.lower_.removesuffix("s")
        that.head, that.dep_, that.pos_, that.tag_ = verb, "mark", "SCONJ", "IN"
        for each in token.children:
            each.dep_ = "nmod" if each.dep_ == "obl" else each.dep_


def _mend_direct_talks(doc: Doc) -> None:
    """Make an adjective of *direct* before talks read as its object (*agreed to direct talks*), in place."""
    for direct in doc.having("lower_", ("direct",)):
        talks = next((each for each in direct.children if each.dep_ == "obj"), None)
        mark = next((each for each in direct.children if each.lower_ == "to" and each.dep_ == "mark"), None)
        if direct.tag_ != "VB" or mark is None or talks is None or talks.i != direct.i + 1:
            continue
        if talks.lower_ not in _GATHERINGS_OF_MANY or direct.dep_ not in ("xcomp", "advcl"):
            continue
        mark.tag_, mark.pos_, mark.dep_ = "IN", "ADP", "case"
        talks.head, talks.dep_ = direct.head, "obl"
        for each in direct.children:
            each.head = talks
        direct.head, direct.dep_, direct.tag_, direct.pos_ = talks, "amod", "JJ", "ADJ"


def _mend_ties_cut(doc: Doc) -> None:
    """Hang on relations what became of them once, read as the verb's (*restored ties, cut in 2016*)."""
    for verb in doc.having("lemma_", _CUTTING):
        if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "advcl" or verb.i < _COMMA:
            continue
        noun = verb.nbor(-2)
        follows = verb.nbor(-1).text == "," and noun.lemma_ in ("relation", "tie")
        bare = not any(each.dep_.startswith(("nsubj", "obj", "aux")) for each in verb.children)
        if follows and bare and noun.head.i == verb.head.i:
            verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


def _mend_talks_planned(doc: Doc) -> None:
    """Make an object of *talks* read as a verb right behind one (Chad *plans talks* with Libya), in place."""
    for talks in doc.having("lower_", ("talks",)):
        verb = talks.head
        own = any(each.dep_ in ("nsubj", "mark", "aux", "obj") for each in talks.children)
        if talks.tag_ == "VBZ" and talks.dep_ == "ccomp" and verb.i == talks.i - 1 and not own:
            talks.tag_, talks.pos_, talks.lemma_, talks.dep_ = "NNS", "NOUN", "talk", "obj"


def _mend_held_captive(doc: Doc) -> None:
    """Let *held hostage* tell of the noun before it, an object (*freed a pilot held hostage*), in place."""
    for token in doc.having("lower_", ("hostage", "captive")):
        held = token.head
        _lower_below_later(held)
        people = next((each for each in held.lefts if each.dep_ == "nsubj"), None)
        if (
            held.tag_ != "VBN"
            or people is None
            or people.right_edge.i + 1 != held.i
            or people.left_edge.i == 0
        ):
            continue
        freeing = people.left_edge.nbor(-1)
        if freeing.pos_ == "VERB" and held.dep_ in ("acl", "ccomp", "xcomp", "advcl"):
            people.head, people.dep_ = freeing, "obj"
            held.head, held.dep_ = people, "acl"


def _mend_fired_on(doc: Doc) -> None:
    """Let those who fire kill, not those fired on (*opened fire on rebels killing two*), in place."""
    for token in doc.having("lower_", ("killing", "wounding", "injuring")):
        shot, verb = token.head, token.head.head
        fired = verb.lemma_ == "fire" or any(
            each.lower_ == "fire" for each in verb.children if each.dep_ == "obj"
        )
        if token.dep_ == "acl" and shot.dep_ == "obl" and fired and not {"on", "at"}.isdisjoint(cases(shot)):
            token.head, token.dep_ = verb, "advcl"


def _lower_below_later(held: Token) -> None:
    """Hang *held hostage* on its subject below a later verb (*a nurse held hostage was freed*)."""
    people = [each for each in held.lefts if each.dep_ == "nsubj"]
    finite = any(each.dep_.startswith("aux") for each in held.children)
    beside = (*held.children, *(each for each in held.head.children if each.dep_ == held.dep_))
    later = [each for each in beside if each.i > held.i and each.dep_ in ("ccomp", "parataxis", held.dep_)]
    later += [held.head] if held.dep_.startswith("csubj") and held.head.i > held.i else []
    told = [each for each in later if _lacks_subject(each)]
    if len(people) != 1 or finite or not told or people[0].right_edge.i + 1 != held.i:
        return
    verb, passive = told[0], any(each.dep_ == "aux:pass" for each in told[0].children)
    if verb.head.i == held.i:
        verb.head, verb.dep_ = held.head if held.head.i != held.i else verb, held.dep_
    people[0].head, people[0].dep_ = verb, "nsubj:pass" if passive else "nsubj"
    held.head, held.dep_, held.tag_ = people[0], "acl", "VBN"


def _lacks_subject(verb: Token) -> bool:
    """Whether a finite verb has an auxiliary, and neither a subject nor an *and* before it."""
    deps = {each.dep_ for each in verb.lefts}
    helped = any(each.startswith("aux") for each in deps)
    return (
        verb.pos_ == "VERB" and helped and not any(each.startswith(("nsubj", "cc", "mark")) for each in deps)
    )


def _mend_named_said(doc: Doc) -> None:
    """Make a name of *Said* in mid-sentence before another name (*the consul, Said Roe, left*), in place."""
    for token in doc.having("lower_", ("said",)):
        if token.text != "Said":
            continue
        place = token.i
        if (
            place < 2
            or place + 1 >= len(doc)
            or not token.nbor().text[:1].isalpha()
            or token.nbor(-1).text != ","
        ):
            continue
        noun = doc[place - 2]
        while noun.dep_ in ("nmod", "conj", "flat", "compound", "amod") and noun.head.i < place:
            noun = noun.head
        if token.nbor().pos_ != "PROPN" or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        above, kids = token.head, [each for each in token.children if each.dep_ != "flat"]
        main = next((each for each in kids if each.dep_ == "ccomp"), None)
        for each in kids:
            if each.i == place + 1:
                each.head, each.dep_ = token, "flat"
            elif each != main:
                each.head = noun if main is None else main
        if main is not None:
            main.head, main.dep_ = (main if above == token else above), token.dep_
        token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", "Said"
        token.head, token.dep_ = noun, "appos"


def _mend_before_that(doc: Doc) -> None:
    """Hang what stands before *that* on the verb of saying (*said, after meeting A, that* …), in place."""
    for that in doc.having("lower_", ("that",)):
        clause, verb = that.head, that.head.head
        if that.dep_ != "mark" or clause.dep_ != "ccomp" or verb.i > that.i:
            continue
        for each in list(clause.lefts):
            if verb.i < each.i < that.i and each.dep_.startswith(("advcl", "obl")):
                each.head = verb


def _mend_described(doc: Doc) -> None:
    """Let what somebody calls something stand for it (*held what he described as talks with A*), in place."""
    for what in doc.having("lower_", ("what",)):
        verb = next((each for each in what.rights if each.dep_ == "acl:relcl"), None)
        if verb is None or verb.lemma_ not in _TERMING or what.dep_ not in ("obj", "obl", "nmod", "nsubj"):
            continue
        named = [each for each in verb.rights if each.pos_ == "NOUN" and each.dep_ in ("xcomp", "obj", "obl")]
        noun = named[0] if named else what
        by = next((each for each in noun.lefts if each.dep_ == "case"), None)
        if noun is what or (noun.dep_ == "obl" and (by is None or by.lower_ != "as")):
            continue
        if by is not None:
            by.head, by.dep_ = verb, "mark"
        for each in [each for each in what.children if each is not verb and each != verb]:
            each.head = noun
        noun.head, noun.dep_ = what.head, what.dep_
        verb.head, what.head, what.dep_ = noun, verb, "obj"


def _mend_visiting_guests(doc: Doc) -> None:
    """Let *visiting* right behind a verb of telling say who its guests are (*told visiting senators*).

    Behind *and* it tells of the second of two: *between A and visiting President B*.
    """
    for verb in doc.having("lower_", ("visiting",)):
        guests = next((each for each in verb.rights if each.dep_ == "obj"), None)
        if guests is not None and verb.dep_ == "conj" and verb.head.pos_ in ("PROPN", "NOUN"):
            for each in [each for each in verb.children if each.dep_ == "cc"]:
                each.head = guests
            guests.head, guests.dep_, verb.head, verb.dep_ = verb.head, "conj", guests, "amod"
            continue
        told = verb.head
        people = guests is not None and (guests.ent_type_ == "PERSON" or guests.pos_ == "NOUN")
        if guests is None or not people or told.i != verb.i - 1 or told.lemma_ not in _ADDRESSING:
            continue
        for each in [each for each in verb.children if each.i > guests.right_edge.i]:
            each.head = told
        guests.head, guests.dep_ = told, "obj"
        verb.head, verb.dep_ = guests, "amod"


def _mend_visitors(doc: Doc) -> None:
    """Make those who are *visiting* the subject of the verb behind them (*Visiting Dutch envoys met A*)."""
    for visiting in doc.having("lower_", ("visiting",)):
        verb = visiting.head
        guests = next((each for each in visiting.rights if each.dep_ == "obj"), None)
        if guests is None or visiting.dep_ not in ("csubj", "advcl") or verb.i < guests.right_edge.i:
            continue
        people = guests.ent_type_ == "PERSON" or (
            guests.pos_ == "NOUN" and guests.left_edge.tag_ in _DESCRIBING
        )
        own = any(each.dep_ in ("nsubj", "nsubj:pass", "expl", "cop") for each in verb.children)
        if not people or own or verb.pos_ != "VERB" or any(each.dep_ == "mark" for each in visiting.children):
            continue
        for each in [each for each in visiting.children if each.i > guests.right_edge.i]:
            each.head = verb
        passive = any(each.dep_ == "aux:pass" for each in verb.children)
        guests.head, guests.dep_ = verb, "nsubj:pass" if passive else "nsubj"
        visiting.head, visiting.dep_ = guests, "amod"


def _mend_headed_by_participles(doc: Doc) -> None:
    """Hang a participle on the noun before it, read as part of it (signed *a truce brokered by* A)."""
    for noun in doc.having("dep_", ("compound",)):
        verb = noun.head
        if verb.i != noun.i + 1 or verb.tag_ not in ("VBN", "VBD", "JJ") or noun.pos_ != "NOUN":
            continue
        agents = [each for each in verb.rights if each.left_edge.lower_ == "by"]
        subject = any(each.dep_ in ("nsubj", "nsubj:pass", "aux", "aux:pass") for each in verb.children)
        if agents and not subject:
            _exchange(noun, verb, agents[0])


def _mend_without_verb(doc: Doc) -> None:
    """Read the participle of a sentence without a verb as its verb (*A committee mediated between* them)."""
    for verb in doc.having("dep_", ("acl",)):
        noun = verb.head
        bare = noun.dep_ == "ROOT" and verb.tag_ == "VBN" and noun.i < verb.i and noun.sent[-1].text == "."
        if not bare or all(each.dep_ != "det" for each in noun.children):
            continue
        done = verb.lemma_ == "mediate" or any(each.dep_ == "obj" for each in verb.children)
        if done and all(each.tag_ not in _FINITE or each.dep_ == "acl:relcl" for each in noun.children):
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            noun.head, noun.dep_ = verb, "nsubj"
            for each in list(noun.children):
                if each.i > verb.i or each.dep_ == "punct":
                    each.head = verb


def _exchange(noun: Token, verb: Token, agent: Token) -> None:
    """Let the noun stand where the participle stood, and the participle be a clause of it."""
    for each in list(verb.lefts):
        if each != noun and each.dep_ in _OWN:
            each.head = noun
    own_case = any(each.dep_ == "case" for each in noun.children)
    governed = verb.head != verb
    noun.head = verb.head if governed else noun
    noun.dep_ = "obl" if own_case and verb.dep_ in _OBJECTS else _OBJECTS.get(verb.dep_, verb.dep_)
    verb.head, verb.dep_, verb.pos_, verb.tag_ = noun, "acl", "VERB", "VBN"
    if agent.dep_ in ("obl", "nmod"):
        agent.dep_ = "obl:agent"


def _mend_marked_nouns(doc: Doc) -> None:
    """Make a preposition of *to* before a name or noun, read as that of an infinitive (a message *to A*)."""
    for token in doc.having("dep_", ("mark", "compound")):
        named = token.head.pos_ == "PROPN" or token.dep_ == "compound"
        if token.lower_ == "to" and named and token.head.dep_ in ("obl", "nmod"):
            token.dep_, token.pos_, token.tag_ = "case", "ADP", "IN"
    for noun in doc.having("lower_", _OPEN_TO):
        ready, to = noun.head, noun.nbor(-1) if noun.i else noun
        if noun.pos_ == "VERB" and ready.pos_ == "ADJ" and to.lower_ == "to" and to.head.i == noun.i:
            noun.pos_, noun.tag_, noun.dep_ = "NOUN", "NN", "obl"
            to.dep_, to.pos_, to.tag_ = "case", "ADP", "IN"


def _mend_mediating(doc: Doc) -> None:
    """Read *a mediating role* as one noun, not as a verb of its own (wants to play *a mediating role*)."""
    for token in doc.having("lower_", ("mediating",)):
        if token.dep_ == "amod" and token.head.lemma_ in _ROLES and token.i < token.head.i:
            token.pos_, token.tag_, token.head.lemma_ = "ADJ", "JJ", "mediating-role"


def _mend_judged(doc: Doc) -> None:
    """Give *null and void* to the verb that declares something so, not to a name before it, in place."""
    for token in doc.having("lower_", ("null", "void", "invalid")):
        noun = token.head
        above = next((each for each in noun.ancestors if each.lemma_ in _JUDGING), None)
        if token.dep_ != "amod" or token.i < noun.i or above is None or above.i > noun.i:
            continue
        if all(each.dep_ != "xcomp" for each in above.children):
            token.head, token.dep_ = above, "xcomp"


def _mend_invited_by(doc: Doc) -> None:
    """Give who invites to who is invited, not to what for (invited *to the summit by Canada*), in place."""
    for token in doc.having("dep_", ("nmod",)):
        noun, verb = token.head, token.head.head
        if token.ent_type_ not in _NAMES or token.left_edge.lower_ != "by" or noun.dep_ != "obl":
            continue
        labels = {each.dep_ for each in verb.children}
        if verb.lemma_ in _INVITING and "nsubj:pass" in labels and "obl:agent" not in labels:
            token.head, token.dep_ = verb, "obl:agent"


def _mend_suggested(doc: Doc) -> None:
    """Make a complement of a gerund after *suggest* (suggested *holding* talks), in place."""
    for token in doc.having("dep_", ("ccomp", "advcl")):
        if token.tag_ != "VBG" or token.head.lemma_ != "suggest" or token.i < token.head.i:
            continue
        if all(each.dep_ not in ("nsubj", "nsubj:pass", "aux", "mark") for each in token.children):
            token.dep_ = "xcomp"
