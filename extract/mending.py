"""Mends trees where the words leave no doubt; the order of all mends, and those of no larger kind."""

from __future__ import annotations

from itertools import pairwise

from .antecedents import mend_antecedents
from .lemmas import gerund_base
from .mending_acts import mend_acts
from .mending_agents import (
    mend_agents,
    mend_among_them,
    mend_brokered,
    mend_companions,
    mend_offices,
    mend_sides,
    mend_signed_for,
    mend_witnesses,
)
from .mending_agreements import mend_agreements
from .mending_apposed import mend_apposed
from .mending_attachment import mend_attachment
from .mending_capacities import mend_capacities
from .mending_clauses import mend_clauses, mend_styles
from .mending_contacts import mend_contacts
from .mending_counts import mend_bounds
from .mending_directed import mend_directed
from .mending_echoes import mend_echoes
from .mending_ellipsis import mend_ellipsis
from .mending_fronted import mend_fronted
from .mending_gatherings import mend_people_meeting, mend_talks_followed
from .mending_givings import mend_givings
from .mending_helped import mend_called_on, mend_helped
from .mending_idioms import mend_idioms
from .mending_judged import mend_deeds_judged, mend_held_to_be, mend_judged
from .mending_left_out import mend_left_out
from .mending_lists import mend_held_between, mend_lists
from .mending_misread import mend_misread
from .mending_officers import mend_officers
from .mending_owners import mend_owners
from .mending_paragraphs import mend_paragraphs
from .mending_phrases import mend_phrases
from .mending_posts import mend_posts
from .mending_repeated import mend_repeated
from .mending_splits import mend_splits
from .mending_spoken import mend_spoken
from .mending_stays import mend_days_set, mend_days_somewhere, mend_deep_in, mend_stays_told_aside
from .mending_stranded import mend_past_places, mend_stranded
from .mending_subjects import mend_opening_phrases, mend_subjects
from .mending_times import mend_times
from .parsed import Doc, Token
from .spans_of_tokens import break_circles

_AND = frozenset({"and", "or", "&", "as well as"})
_MISTAKEN = frozenset(
    {"nmod", "appos", "dep", "nmod:desc", "obl", "nmod:unmarked", "obl:unmarked", "compound"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_NAMED = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_CONCLUDING = frozenset({"sign", "initial", "conclude", "reach", "ratify", "adopt"})
_AGREEMENTS = frozenset(
    {"agreement", "accord", "accords", "deal", "treaty", "pact", "protocol", "memorandum", "declaration",
     "convention", "truce", "ceasefire", "armistice", "settlement", "act", "charter", "communiqué"}
)  # fmt: skip
_MEASURES = frozenset({"hours", "days", "weeks", "months", "years", "rounds", "decades"})
_REPORTS = frozenset(
    {"report", "claim", "allegation", "accusation", "rumour", "rumor", "statement", "assertion", "suggestion",
     "news", "charge", "denial", "belief"}
)  # fmt: skip
_CALLS = frozenset({"call", "appeal", "plea", "request", "demand", "proposal", "bid", "push", "invitation"})
_RANKING = frozenset({"first", "second", "third", "such", "latest", "only"})
_GOVERNMENTS = frozenset({"government", "administration", "regime", "junta"})
_JUDGING = frozenset({"condemn", "denounce", "deplore", "mourn", "commemorate", "recall", "decry"})
_URGING = frozenset(
    {"urge", "ask", "press", "invite", "persuade", "convince", "encourage", "order", "request"}
)
_URGING_OR_HELPING = _URGING | {"help", "assist", "enable", "force", "oblige", "compel"}
_GOING = (
    "leave",
    "depart",
    "quit",
    "withdraw",
    "retreat",
    "pull",
    "surrender",
    "disarm",
    "return",
    "evacuate",
)
_KEEPING = frozenset(
    {"bar", "ban", "block", "deter", "discourage", "exclude", "forbid", "keep", "prevent", "prohibit", "stop"}
)
_HEARING = frozenset(
    {"tell", "inform", "assure", "warn", "ask", "meet", "receive", "host", "greet", "urge", "see", "remind"}
)
_RECEIVED_BY = frozenset({"with", "from", "between"})
_ALONGSIDE = frozenset({"of", "for", "to", "alongside", "beside"})
_LATE = frozenset(
    {"obj", "parataxis", "appos", "nmod", "dep", "obl", "obl:unmarked", "nmod:unmarked", "ccomp"}
)
_JUDGED_AS = frozenset({"dismiss", "reject", "denounce", "condemn", "deny", "decry", "describe", "brand"})
_CALLING_SO = frozenset(
    {"call", "declare", "consider", "deem", "brand", "label", "pronounce", "term", "find"}
)
_DUE_TO = frozenset(
    {"call", "visit", "tour", "address", "host", "return", "meet", "report", "head", "travel"}
)
"""Nouns that are verbs behind *was due to*."""
_YEAR = 4
_RECEIVING = frozenset({"receive", "meet", "host", "welcome"})
_CLIMB = 8
_OPENING = 6

_PARTICLES = frozenset({"off", "out", "up", "down", "away", "back", "over", "aside"})
"""Words that stand between a verb and its object as a part of the verb: *broke off* the talks."""


def mend_trees(doc: Doc) -> None:
    """Set a document's trees right where the words leave no doubt, in place."""
    mend_splits(doc)
    mend_paragraphs(doc)
    mend_held_between(doc)
    mend_misread(doc)
    mend_bounds(doc)
    mend_attachment(doc)
    mend_helped(doc)
    mend_called_on(doc)
    mend_phrases(doc)
    mend_posts(doc)
    mend_officers(doc)
    mend_givings(doc)
    mend_directed(doc)
    _mend_verbs_for_nouns(doc)
    mend_styles(doc)
    _mend_particles(doc)
    _mend_prepositions(doc)
    _mend_relative_subjects(doc)
    mend_apposed(doc)
    mend_fronted(doc)
    _mend_coordination(doc)
    mend_lists(doc)
    mend_repeated(doc)
    mend_owners(doc)
    _mend_opening_times(doc)
    _mend_dated_openings(doc)
    _mend_participles(doc)
    mend_agreements(doc)
    mend_opening_phrases(doc)
    mend_times(doc)
    mend_spoken(doc)
    _mend_signed(doc)
    mend_past_places(doc)
    mend_stranded(doc)
    mend_agents(doc)
    mend_signed_for(doc)
    mend_witnesses(doc)
    _mend_afterthoughts(doc)
    _mend_guests(doc)
    mend_deeds_judged(doc)
    mend_antecedents(doc)
    _mend_late_objects(doc)
    _mend_condemned(doc)
    _mend_urged(doc)
    _mend_ordered(doc)
    _mend_handed(doc)
    _mend_invited(doc)
    _mend_dismissed(doc)
    _mend_predicates(doc)
    mend_judged(doc)
    mend_held_to_be(doc)
    _mend_unwelcome(doc)
    _mend_clefts(doc)
    _mend_visiting(doc)
    _mend_due(doc)
    mend_clauses(doc)
    mend_people_meeting(doc)
    mend_talks_followed(doc)
    mend_sides(doc)
    mend_among_them(doc)
    mend_capacities(doc)
    mend_offices(doc)
    mend_subjects(doc)
    mend_companions(doc)
    mend_brokered(doc)
    _mend_measures(doc)
    _mend_asked(doc)
    _mend_reports(doc)
    mend_idioms(doc)
    mend_left_out(doc)
    mend_acts(doc)
    mend_ellipsis(doc)
    mend_echoes(doc)
    mend_contacts(doc)
    mend_deep_in(doc)
    mend_stays_told_aside(doc)
    mend_days_somewhere(doc)
    mend_days_set(doc)
    break_circles(doc)


def _mend_coordination(doc: Doc) -> None:
    """Make a nominal with its own *and*, without a preposition, a conjunct of the one before it, in place."""
    for token in doc.having("dep_", ("cc",)):
        if token.lower_ in _AND and token.i > 0 and token.head.i > token.i:
            second = token.head
            of_verb = second.dep_ == "conj" and second.head.pos_ == "VERB"  # "met A and Secretary B"
            backwards = second.dep_ == "conj" and second.head.i > second.i  # "by A and B and hosted by C"
            if (
                (second.dep_ in _MISTAKEN or of_verb or backwards)
                and second.pos_ in _NOMINAL
                and _is_bare(second, token)
            ):
                first = _right_before(token) if backwards else _partner(second, token)
                if first is not None and _is_a_body_beside(second, first):
                    first = second.head
                if first is not None:
                    second.head = first
                    second.dep_ = "conj"


def _mend_opening_times(doc: Doc) -> None:
    """Give a time that was taken for a sentence to the sentence that it opens (*On 15 August* Mr A …)."""
    sentences = list(doc.sents)
    for time, sentence in pairwise(sentences):
        if len(time) > _OPENING or time[0].dep_ != "case":
            continue
        root = time.root
        if (
            root.ent_type_ == "DATE"
            and all(each.ent_type_ == "DATE" for each in list(time)[1:])
            and sentence.root.pos_ in ("VERB", "AUX")
        ):
            root.head, root.dep_ = sentence.root, "obl"


def _mend_dated_openings(doc: Doc) -> None:
    """Give a preposition to the date right after it, not to the name after that (*In October* Iraq …)."""
    for token in doc.having("dep_", ("case",)):
        name, date = token.head, token.nbor(1) if token.i + 1 < len(doc) else token
        if date.ent_type_ != "DATE" or name.ent_type_ == "DATE" or name.i <= date.i:
            continue
        if date.head in (name, name.head) and date.dep_ in ("obl", "compound", "nmod", "obl:unmarked"):
            verb = name.head
            token.head = date
            date.head, date.dep_ = verb, "obl"
            if name.dep_ == "obl" and name.i < verb.i and all(k.dep_ != "nsubj" for k in verb.children):
                name.dep_ = "nsubj"


def _mend_verbs_for_nouns(doc: Doc) -> None:
    """Make a noun of what stands as subject or object but was tagged a verb (the Juba *talks* failed)."""
    for token in doc.having("dep_", ("advcl",)):
        if token.tag_ in ("NN", "JJ") and token.lower_.endswith("ing"):
            _restore_gerund(token)
    for token in doc.having("dep_", (*_SUBJECTS, "obj", "nmod")):
        if token.tag_ == "VBN":
            _restore_participle(token)
        if token.tag_ != "VBZ" or not token.i or token.nbor(-1).pos_ not in ("PROPN", "ADJ", "NOUN"):
            continue
        if any(each.dep_ in ("aux", "obj", "cop") for each in token.children):
            continue
        token.pos_, token.tag_ = "NOUN", "NNS"
        for each in token.children:
            if each.dep_ in _SUBJECTS and each.i < token.i:
                each.dep_ = "compound"


def _restore_gerund(token: Token) -> None:
    """Make a gerund again of a clause that was taken for a noun (left *after meeting* with A), in place.

    So of what opens a sentence: *Disapproving of it, A left*.
    """
    kids = list(token.children)
    opening = token.i == token.sent.start and token.head.i > token.i
    marked = opening or any(each.dep_ == "mark" for each in kids)
    if not marked or any(each.dep_ in ("det", "cop") for each in kids):
        return
    token.pos_, token.tag_, token.lemma_ = "VERB", "VBG", gerund_base(token.lower_)
    for each in kids:
        if each.dep_.startswith("nmod") and each.i > token.i:
            each.dep_ = each.dep_.replace("nmod", "obl")


def _restore_participle(token: Token) -> None:
    """Make a participle again of what was taken for a noun (a summit *co-chaired* by A), in place."""
    agents = [each for each in token.children if each.dep_ == "nmod" and each.left_edge.lower_ == "by"]
    noun = token.nbor(-1) if token.i else token
    if not agents or noun.pos_ != "NOUN" or noun.head not in (token, token.head):
        return
    if noun.head == token:
        noun.head, noun.dep_ = token.head, token.dep_
    for each in list(token.lefts):
        each.head = noun
    for each in agents:
        each.dep_ = "obl:agent"
    token.head, token.dep_, token.pos_ = noun, "acl", "VERB"


def _mend_particles(doc: Doc) -> None:
    """Make a particle of a bare preposition right after its verb (the talks fell *through*), in place."""
    for token in doc.having("lower_", ("through", "off", "apart")):
        bare = token.dep_ in ("obl", "advmod") and not token.children
        if bare and token.head.i == token.i - 1 and token.head.pos_ == "VERB":
            token.dep_ = "compound:prt"
    for token in doc.having("lower_", _PARTICLES):
        noun, verb = token.head, token.head.head
        thing = noun.dep_ == "obj" or (noun.dep_ == "obl" and token.tag_ == "RP")
        if token.dep_ != "case" or not thing or verb.i != token.i - 1 or verb.pos_ != "VERB":
            continue
        if noun.dep_ == "obj" or all(each.dep_ != "obj" for each in verb.children):
            token.head, token.dep_, token.tag_ = verb, "compound:prt", "RP"  # "after breaking off the talks"
            noun.dep_ = "obj"
    for about in doc.having("lower_", ("about",)):
        brought = about.head.head
        if about.dep_ == "case" and about.head.dep_ == "obj" and brought.lemma_ == "bring":
            about.head, about.dep_ = brought, "compound:prt"


def _mend_prepositions(doc: Doc) -> None:
    """Make a preposition of what was taken for a particle right before a place or time (signed *in* Oslo)."""
    for token in doc.having("lower_", ("ahead",)):
        following = token.nbor(1) if token.i + 1 < len(doc) else token
        if token.dep_ == "advmod" and following.lower_ == "of" and following.dep_ == "case":
            noun = following.head
            if noun in token.subtree:  # "to get ahead of where we are"
                noun.head, noun.dep_ = token.head if token.head != token else noun, "obl"
            token.head, token.dep_ = noun, "case"  # "met on Friday ahead of talks"
            following.head, following.dep_ = token, "fixed"
    for token in doc.having("dep_", ("compound:prt",)):
        if token.lower_ not in ("in", "at", "on") or token.i + 1 >= len(doc) or token.i < token.head.i:
            continue
        for each in token.head.children:
            opens = each.left_edge.i == token.i + 1 and (each.ent_type_ == "DATE" or each.pos_ == "PROPN")
            if opens and each.dep_ == "obl" and all(kid.dep_ != "case" for kid in each.children):
                token.head, token.dep_ = each, "case"
                break


def _mend_relative_subjects(doc: Doc) -> None:
    """Give its subject to a relative clause, not to the noun before it (*the accord that* A *had signed*)."""
    for pronoun in doc.having("lower_", ("that", "which", "whom")):
        clause = pronoun.head
        if pronoun.dep_ != "obj" or clause.dep_ != "acl:relcl" or pronoun.i + 1 >= clause.i:
            continue
        if any(each.dep_ in _SUBJECTS for each in clause.children):
            continue
        for each in clause.head.children:
            opens = each.left_edge.i == pronoun.i + 1 and each.i < clause.i
            if opens and each.dep_ in _MISTAKEN and each.pos_ in _NOMINAL:
                each.head, each.dep_ = clause, "nsubj"


def _mend_participles(doc: Doc) -> None:
    """Make a participle of a past verb with neither subject nor object after its noun (men *blamed for*)."""
    for token in doc.having("dep_", ("acl:relcl",)):
        kids = [each for each in token.children if each.dep_ != "punct"]
        if token.tag_ != "VBD" or token.head.i >= token.i or any(each.i < token.i for each in kids):
            continue
        whole = any(each.dep_ in ("obj", "ccomp", "xcomp", *_SUBJECTS) for each in kids)
        if token.nbor(-1).pos_ in _NOMINAL and any(each.dep_ == "obl" for each in kids) and not whole:
            token.tag_, token.dep_ = "VBN", "acl"
    for token in doc.having("dep_", ("acl",)):
        if token.tag_ == "VBD" and any(
            each.dep_ == "obl:agent" and each.i > token.i for each in token.children
        ):
            token.tag_ = "VBN"  # "a meeting convened by A"


def _mend_signed(doc: Doc) -> None:
    """Give *, signed by A* to the agreement right before the comma (promises in *the treaty, signed* …)."""
    for token in doc.having("dep_", ("acl",)):
        if token.tag_ != "VBN" or token.lemma_ not in _CONCLUDING or token.i < 2:
            continue
        comma, agreement = token.nbor(-1), token.nbor(-2)
        named = comma.text == "," and agreement.lemma_.lower() in _AGREEMENTS
        if named and token.head.lemma_.lower() not in _AGREEMENTS:
            token.head = agreement


def _mend_afterthoughts(doc: Doc) -> None:
    """Set an afterthought apart from the verb's object (they met, *the first such meeting* in years)."""
    for token in doc.having("dep_", ("obj", "obl", "obl:unmarked")):
        ranked = any(each.lower_ in _RANKING for each in token.children)
        if not ranked or any(each.dep_ == "case" for each in token.children):
            continue
        first = next((each for each in token.lefts if each.dep_ != "punct"), token)
        if first.i and first.nbor(-1).text == "," and token.head.i < first.i - 1:
            token.dep_ = "parataxis"


def _mend_guests(doc: Doc) -> None:
    """Part a town from the name after it: *received in Paris* President A."""
    for token in doc.having("dep_", ("case",)):
        guest, town = token.head, token.nbor(1) if token.i + 1 < len(doc) else token
        verb = guest.head
        if guest.ent_type_ != "PERSON" or town.ent_type_ != "GPE" or verb.lemma_ not in _RECEIVING:
            continue
        if token.lower_ not in ("in", "at", "near", "outside"):
            continue  # "met with Chad's Roe"
        last = town
        while last.nbor(1).ent_type_ == "GPE":
            last = last.nbor(1)
        if last.nbor(1).tag_ == "POS":
            continue  # "met with Egypt's A"
        if last.i >= guest.i or guest.dep_ != "obl" or any(each.dep_ == "obj" for each in verb.children):
            continue
        for each in doc[town.i : last.i]:
            each.head, each.dep_ = last, "compound"
        last.head, last.dep_ = verb, "obl"
        token.head, guest.dep_ = last, "obj"


def _mend_late_objects(doc: Doc) -> None:
    """Make an object of whom a verb meets after a place (*met in Geneva* the minister), in place."""
    for token in doc.having("dep_", ("appos",)):
        above, verb = token.head, token.head.head
        first = next((each for each in token.lefts if each.dep_ != "punct"), token)
        beside = above.dep_ in ("nsubj", "obl") and above.ent_type_ != "DATE"
        town = token.ent_type_ in ("GPE", "LOC", "FAC")  # "met in the Kenyan capital Nairobi"
        if not beside or town or verb.lemma_ not in _RECEIVING or not verb.i < first.i:
            continue
        if first.nbor(-1).text != "," and all(each.dep_ != "obj" for each in verb.children):
            token.head, token.dep_ = verb, "obj"
    for token in doc.having("lower_", ("terms", "language", "words")):
        verb, things = token.head, [each for each in token.children if each.dep_ == "appos"]
        if (
            token.dep_ == "obl"
            and things
            and verb.lemma_ in _JUDGING
            and things[0].left_edge.i == token.i + 1
        ):
            things[0].head, things[0].dep_ = verb, "obj"  # "condemned in strong terms the attack"


def _mend_condemned(doc: Doc) -> None:
    """Give a date with its year to the deed that is condemned (an attack *committed by A* on a day)."""
    for token in doc.having("dep_", ("obl",)):
        verb = token.head
        if token.ent_type_ != "DATE" or verb.lemma_ not in _JUDGING or token.i < verb.i:
            continue
        deeds = [
            each
            for thing in verb.children
            if thing.dep_ == "obj"
            for each in thing.children
            if each.dep_ == "acl" and each.tag_ == "VBN" and each.i < token.i
        ]
        if deeds and any(each.text.isdigit() and len(each.text) == _YEAR for each in token.subtree):
            token.head = deeds[-1]


def _mend_urged(doc: Doc) -> None:
    """Make an object of whom somebody is urged to do, or told, something (urged *A* to sign), in place."""
    for token in doc.having("dep_", ("iobj", "nsubj", "nsubj:pass")):
        verb, clause = token.head, token.head
        if clause.dep_ == "ccomp" and clause.head.lemma_ in _HEARING and token.i < clause.i:
            after = doc[token.i + 1]
            both = (
                token.dep_ == after.dep_ and after.head == clause and token.left_edge.i == clause.head.i + 1
            )
            if both and token.dep_ != "iobj" and after.pos_ in ("PRON", "PROPN"):
                token.head, token.dep_ = clause.head, "iobj"  # "told Ankara they would leave"
                continue
        if token.dep_ == "iobj" and any(each.dep_ == "xcomp" for each in verb.children):
            if all(each.dep_ != "obj" for each in verb.children):
                token.dep_ = "obj"
        elif clause.dep_ == "ccomp" and clause.tag_ == "VB" and clause.head.lemma_ in _URGING:
            marks = [each.lower_ for each in clause.children if each.dep_ == "mark"]
            if marks == ["to"] and clause.head.i < token.i < clause.i:
                token.head, token.dep_, clause.dep_ = clause.head, "obj", "xcomp"


def _mend_ordered(doc: Doc) -> None:
    """Make what somebody is told, or helped, to do a complement (*told six diplomats to leave*), in place."""
    for token in doc.having("dep_", ("advcl",)):
        asks = token.tag_ == "VB" and token.head.lemma_ in _URGING_OR_HELPING and token.head.i < token.i
        people = [each for each in token.head.children if each.dep_ in ("obj", "iobj")] if asks else []
        if asks and not people and token.left_edge.lower_ == "to" and token.left_edge.nbor(-1).text != ",":
            helped = any(each.dep_ == "nsubj:pass" for each in token.head.lefts)
            token.dep_ = "xcomp" if helped else token.dep_  # "were helped by B to agree"
        if people and people[0].head.i < people[0].i < token.i and token.left_edge.lower_ == "to":
            token.dep_ = "xcomp"
            people[0].dep_ = "obj" if len(people) == 1 else people[0].dep_
    for token in doc.having("lemma_", _GOING):
        verb = token.head
        if token.dep_ == "acl" and verb.dep_ in ("obj", "iobj"):
            verb = verb.head
        told = verb.lemma_ in _URGING | {"tell", "instruct", "command", "direct"}
        if token.dep_ in ("advcl", "acl") and told and token.left_edge.lower_ == "to":
            people = [each for each in verb.children if each.dep_ in ("obj", "iobj", "nsubj:pass")]
            if people:
                token.head, token.dep_ = verb, "xcomp"
            if [each.dep_ for each in people] == ["iobj"]:
                people[0].dep_ = "obj"


def _mend_invited(doc: Doc) -> None:
    """Give an infinitive to the invitation before it (*extended an invitation to* A *to visit*), in place."""
    for token in doc.having("lemma_", ("invitation",)):
        for clause in token.head.children:
            opens = clause.dep_ == "advcl" and clause.left_edge.lower_ == "to"
            if token.dep_ == "obj" and opens and clause.left_edge.i == token.right_edge.i + 1:
                clause.head, clause.dep_ = token, "acl"


def _mend_handed(doc: Doc) -> None:
    """Make a verb share the passive before it (*was summoned and handed a note*), in place."""
    for token in doc.having("lemma_", ("hand", "tell")):
        shared = token.dep_ == "conj" and any(each.dep_ == "aux:pass" for each in token.head.children)
        if shared and token.tag_ == "VBD" and all(each.dep_ != "nsubj" for each in token.children):
            token.tag_ = "VBN"


def _mend_dismissed(doc: Doc) -> None:
    """Give its object back to the verb (*dismissed as baseless a report*), in place."""
    for token in doc.having("lower_", ("as",)):
        judged, verb = token.head, token.head.head
        if judged.dep_ not in ("advcl", "obl") or verb.lemma_ not in _JUDGED_AS or verb.i > token.i:
            continue
        if any(each.dep_ in ("obj", "nsubj:pass", "aux:pass") for each in verb.children):
            continue
        if judged.i == token.i + 1:
            behind = [each for each in (*judged.rights, *verb.rights) if each.left_edge.i == judged.i + 1]
        else:  # "condemned as cowardly the attack", the attack taken for what it was condemned as
            apart = judged.i > token.i + 2 and token.nbor(2).dep_ in ("det", "nmod:poss")
            apart = apart or (_is_charge(judged, token) and verb.dep_ != "acl:relcl")
            behind = [judged] if apart else []
            token.head = token.nbor(1) if behind else judged
        for thing in behind[:1]:
            plain = thing.pos_ == "NOUN" and all(each.dep_ != "case" for each in thing.children)
            if plain and thing.dep_ in _LATE:
                thing.head, thing.dep_ = verb, "obj"


def _is_charge(noun: Token, opening: Token) -> bool:
    """Whether a noun right behind *as* and a judgement is what is judged: *as absurd Chadian charges*."""
    judged = opening.nbor(1).tag_ in ("JJ", "VBN", "VBG") and noun.i > opening.i + 1
    return judged and noun.lemma_ in _REPORTS and noun.tag_ == "NNS"


def _mend_predicates(doc: Doc) -> None:
    """Part a judgement from what is judged (*called the charges baseless*, *declared it null*), in place."""
    for token in doc.having("dep_", ("amod",)):
        judged, verb = token.head, token.head.head
        if token.i == judged.i + 1 and judged.dep_ == "obj" and verb.lemma_ in _CALLING_SO:
            token.head, token.dep_ = verb, "xcomp"


def _mend_unwelcome(doc: Doc) -> None:
    """Part *persona non grata* from who is declared it (*declared a Peruvian diplomat persona*), in place."""
    for token in doc.having("lower_", ("persona", "personae")):
        verb, person = token.head, token.nbor(-1) if token.i else token
        if token.dep_ not in ("obj", "nmod") or person.dep_ != "compound" or person.head.i != token.i:
            continue
        for each in list(token.lefts):
            if each.i != person.i:
                each.head = person
        person.head, person.dep_ = verb, token.dep_
        opening = next((each for each in person.children if each.dep_ == "case"), None)
        if opening is not None and token.dep_ == "obj" and opening.i:
            person.head, person.dep_ = doc[opening.i - 1], "nmod"  # "two employees of the embassy"
        while verb.pos_ != "VERB" and verb.head.i != verb.i:
            verb = verb.head  # "declared two employees of the embassy personae"
        token.head, token.dep_ = verb, "xcomp"


def _mend_clefts(doc: Doc) -> None:
    """Make the clause of a cleft a relative one (*it was A that hosted the talks*), in place."""
    for token in doc.having("dep_", ("advcl:relcl",)):
        if token.head.pos_ in _NOMINAL:
            token.dep_ = "acl:relcl"
    for that in doc.having("lower_", ("that",)):
        _mend_cleft(that)


def _mend_cleft(that: Token) -> None:
    """Read *it was B that A hosted* as *B, which A hosted*, *it was in May that A met B* as *in May …*."""
    clause, named = that.head, that.head.head
    if clause.dep_ not in ("csubj", "ccomp", "acl:relcl", "acl") or not clause.i > that.i > named.i:
        return
    while named.dep_ == "nmod" and named.head.pos_ in _NOMINAL:
        named = named.head
    kids = list(named.children)
    opened = any(each.lower_ == "it" and each.i < named.i for each in kids)
    if not opened or all(each.dep_ != "cop" for each in kids) or named.pos_ not in _NOMINAL:
        return
    labels = {each.dep_ for each in clause.children}
    if any(each.dep_ == "case" for each in kids) and labels & {*_SUBJECTS}:
        clause.head, clause.dep_, that.dep_ = named, "csubj", "mark"
    elif named.ent_type_ in _NAMED and "obj" not in labels and "nsubj" in labels and that.dep_ == "mark":
        clause.head, clause.dep_, that.dep_, that.tag_ = named, "acl:relcl", "obj", "WDT"


def _mend_visiting(doc: Doc) -> None:
    """Make *visiting* an adjective of the guest after it (*told visiting* President A), in place."""
    for token in doc.having("lower_", ("visiting",)):
        verb = token.head
        guests = [each for each in token.children if each.dep_ == "obj" and each.ent_type_ == "PERSON"]
        if token.dep_ == "xcomp" and verb.i == token.i - 1 and verb.lemma_ in _HEARING and guests:
            guests[0].head, token.head, token.dep_ = verb, guests[0], "amod"
            continue
        known = _RECEIVED_BY | _ALONGSIDE if guests else _RECEIVED_BY  # "in honour of visiting A"
        marks = [each for each in token.children if each.dep_ == "mark" and each.lower_ in known]
        guests = [each for each in token.children if each.dep_ == "obj" and each.i > token.i]
        kept = marks and marks[0].lower_ == "from" and verb.lemma_ in _KEEPING  # "barred A from visiting B"
        if marks and guests and not kept and marks[0].i == token.i - 1:  # "talks with visiting President A"
            noun = marks[0].nbor(-1)
            above, dep = (noun, "nmod") if noun.pos_ == "NOUN" else (verb, "obl")
            guests[0].head, guests[0].dep_ = above, dep
            marks[0].head, marks[0].dep_ = guests[0], "case"
            token.head, token.dep_ = guests[0], "amod"


def _mend_due(doc: Doc) -> None:
    """Make a verb of *due* that says where somebody will be (*is due in Berlin*), in place."""
    for token in doc.having("lower_", ("due",)):
        _restore_due(token)
        places = [each for each in token.children if each.dep_ == "obl" and each.ent_type_ == "GPE"]
        copulas = [each for each in token.children if each.dep_ == "cop"]
        apart = token.dep_ in ("amod", "acl", "appos", "advcl") and token.i > token.head.i
        if apart and places and token.head.ent_type_ == "PERSON":  # "Blinken, due in Cairo on Monday, …"
            token.pos_, token.tag_, token.lemma_, token.dep_ = "VERB", "VBG", "due", "acl"
        elif token.pos_ == "ADJ" and places and copulas:
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBN", "due"
            for each in copulas:
                each.dep_ = "aux"


def _restore_due(due: Token) -> None:
    """Make a verb again of what somebody *was due to call* on another, taken for a noun, in place."""
    noun = due.head
    copular = any(each.dep_ == "cop" for each in noun.children)
    if noun.tag_ != "NN" or noun.i != due.i + 2 or not copular or noun.lemma_ not in _DUE_TO:
        return
    noun.pos_, noun.tag_ = "VERB", "VB"
    for each in [each for each in noun.children if each.dep_ == "nmod" and each.i > noun.i]:
        each.dep_ = "obl"


def _mend_measures(doc: Doc) -> None:
    """Give *of talks* right after *weeks*, *days* or *rounds* to these, whatever it was hung on, in place."""
    for token in doc.having("lower_", ("of",)):
        measure = token.nbor(-1) if token.i else token
        inner = token.head
        if measure.lower_ not in _MEASURES or token.dep_ != "case" or inner.dep_ != "nmod":
            continue
        if inner.head.i < measure.i and all(each.i != inner.i for each in measure.ancestors):
            inner.head = measure


def _mend_asked(doc: Doc) -> None:
    """Give *for talks* to the call it follows (rejected *a call* by A *for talks*), not to the verb."""
    for token in doc.having("lower_", ("for",)):
        wish, calls = token.head, [each for each in token.head.head.children if each.dep_ == "obj"]
        if token.dep_ != "case" or wish.dep_ != "obl" or wish.ent_type_ in ("DATE", "TIME") or not calls:
            continue
        call = calls[-1]
        if call.lemma_ in _CALLS and call.i < token.i and call.right_edge.i == token.i - 1:
            wish.head, wish.dep_ = call, "nmod"


def _mend_reports(doc: Doc) -> None:
    """Make what a report says its content, where a parser took it for another clause, in place."""
    for clause in doc.having("dep_", ("acl:relcl",)):
        if clause.head.lemma_ not in _REPORTS | _CALLS or clause.nbor(-1).i <= clause.head.i:
            continue
        opening = next(
            (e for e in clause.children if e.lower_ == "that" and e.dep_ in ("obj", "mark")), clause
        )
        whole = {"nsubj", "obj"} <= {each.dep_ for each in clause.children if each.i != opening.i}
        if opening.dep_ == "mark" or (opening.dep_ == "obj" and whole and opening.i == clause.head.i + 1):
            clause.dep_, opening.dep_ = "acl", "mark"
    for clause in doc.having("dep_", ("parataxis",)):
        said = any(each.lower_ == "that" and each.dep_ == "mark" for each in clause.children)
        reports = [e for e in clause.head.children if e.dep_ == "obj" and e.lemma_ in _REPORTS]
        if said and reports and reports[-1].i < clause.i:  # "rejects the claim, made by A, that …"
            clause.head, clause.dep_ = reports[-1], "acl"


def _is_bare(token: Token, coordinator: Token) -> bool:
    """Whether nothing but *and* tells how a nominal hangs on what stands before it."""
    kids = [each for each in token.children if each.i < token.i]
    return all(
        each.dep_ not in ("case", "mark", "nsubj", "cop") or each.tag_ == "POS" for each in kids
    ) and all(each.i >= coordinator.i for each in kids if each.dep_ not in ("punct",))


def _is_a_body_beside(second: Token, first: Token) -> bool:
    """Whether *the* organisation stands beside a government, not beside the state that it is of."""
    government = second.head
    if government.lemma_.lower() not in _GOVERNMENTS or first.head.i != government.i:
        return False
    own = any(each.lower_ == "the" and each.dep_ == "det" for each in second.children)
    return own and second.ent_type_ == "ORG" and second.dep_ != "obj"


def _right_before(coordinator: Token) -> Token | None:
    """The head of the nominal that ends right before *and*."""
    token = coordinator.nbor(-1)
    while token.dep_ in ("flat", "compound") and token.head.i < coordinator.i:
        token = token.head
    return token if token.pos_ in _NOMINAL else None


def _partner(second: Token, coordinator: Token) -> Token | None:
    """The nominal right before *and* that hangs where the second does, or that the second was hung on."""
    place = coordinator.i - 1
    while place > 0 and second.doc[place].is_punct:
        place -= 1
    token = second.doc[place]
    for _ in range(_CLIMB):
        if token.i == second.head.i or (token.head.i == second.head.i and token.i != second.i):
            return token if token.pos_ in _NOMINAL else None
        if token.head.i == token.i or token.head.i >= coordinator.i:
            return None
        token = token.head
    return None
