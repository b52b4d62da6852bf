"""Mends of who is given what (*lent Tanzania 300 million dollars*) and of stricken places (*flood-hit X*)."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_GIVING = (
    "give", "lend", "loan", "hand", "promise", "offer", "grant", "send", "pay", "award", "pledge", "owe",
    "allocate", "extend", "ship", "deliver", "sell", "supply", "deny", "refuse", "cost", "set",
)  # fmt: skip
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_STRICKEN = ("hit", "struck", "stricken", "torn", "ravaged", "devastated", "affected", "battered", "plagued")
_LADEN = ("loaded", "laden", "packed", "filled", "carrying", "bearing", "transporting")
_OWED = ("owed", "worth")
_GIVEN_BARE = frozenset(
    {"aid", "arms", "assurance", "asylum", "credit", "guarantee", "independence", "money", "permission",
     "notice", "recognition", "sanctuary", "shelter", "support", "weapon", "word"}
)  # fmt: skip
"""What is given without an article: *gave Georgia assurances*."""
_WITHIN = ("compound", "nmod", "nmod:poss", "nmod:desc")


def mend_givings(doc: Doc) -> None:
    """Part who is given something from what is given, and read *flood-hit* as one word, in place."""
    for verb in doc.having("lemma_", _GIVING):
        if verb.tag_.startswith("VB"):
            for thing in [each for each in verb.children if each.dep_ in ("obj", "iobj") and each.i > verb.i]:
                _part(verb, thing)
            _part_objects(verb)
    for verb in doc.having("lemma_", ("withhold",)):
        _mend_withheld(verb)
    for token in doc.having("lower_", _STRICKEN):
        _mend_stricken(token)
    for token in doc.having("lower_", (*_LADEN, *_OWED)):
        _mend_clause_of_thing(token)


def _mend_withheld(verb: Token) -> None:
    """Hang on *withheld* from whom it is, not on what is withheld (*withheld aid from A*)."""
    for thing in [each for each in verb.children if each.dep_ in ("obj", "nsubj:pass")]:
        for each in [each for each in thing.rights if each.dep_ == "nmod" and "from" in cases(each)]:
            each.head, each.dep_ = verb, "obl"


def _part_objects(verb: Token) -> None:
    """Tell the one who is given, or denied, something from the thing (*denied Mali a visa*)."""
    objects = [each for each in verb.children if each.dep_ == "obj" and each.i > verb.i]
    two = len(objects) == 2 and objects[0].right_edge.i + 1 == objects[1].left_edge.i
    if two and objects[0].ent_type_ in _NAMES:
        objects[0].dep_ = "iobj"
    for thing in [each for each in objects[0].children if each.dep_ == "appos"] if len(objects) == 1 else ():
        if thing.lemma_ in _GIVEN_BARE and thing.left_edge.i > objects[0].i:  # "granted the envoy, A, asylum"
            thing.head, thing.dep_, objects[0].dep_ = verb, "obj", "iobj"
    if any(each.dep_ == "aux:pass" for each in verb.children):
        for each in verb.rights:  # "was granted asylum"
            if each.dep_ == "xcomp" and each.tag_ in ("NN", "NNS") and each.i == verb.i + 1:
                each.dep_ = "obj"


def _part(verb: Token, thing: Token) -> None:
    """Make a name right after the verb, with a sum or a possessor after it, the one who is given it."""
    if any(each.dep_ == "iobj" and each != thing for each in verb.children):
        return
    for name in [each for each in thing.children if each.dep_ in _WITHIN and each.ent_type_ in _NAMES]:
        after = name.right_edge.i + 1
        if name.left_edge.i - verb.i > 2 or name.right_edge.tag_ == "POS" or after > thing.i:
            continue
        dollars = name.doc[after].tag_ == "$" and name.lower_ in ("u.s.", "us")
        following = name.doc[after].tag_
        bare = (
            following == "JJ" and name.dep_ == "compound" and name.ent_type_ == "GPE"
        )  # "gave Chad new ships"
        bare = bare or (after == thing.i and name.dep_ == "compound" and thing.lemma_ in _GIVEN_BARE)
        if (following in ("CD", "PRP$", "DT", "$") or bare) and not dollars:
            name.head, name.dep_, thing.dep_ = verb, "iobj", "obj"
            return


def _mend_stricken(token: Token) -> None:
    """Give a name back to the preposition before *flood-hit* (sent aid *to flood-hit Pakistan*)."""
    if token.i < 3 or token.i + 1 >= len(token.doc):
        return
    name, hyphen, before = token.nbor(1), token.nbor(-1), token.nbor(-3)
    if hyphen.text != "-" or name.tag_ != "NNP" or before.lower_ != "to" or name.head.i != token.i:
        return
    if token.head.i == token.i or token.dep_ not in ("advcl", "xcomp", "acl"):
        return
    verb = token.head
    name.head, name.dep_ = verb, "obl"
    before.head, before.dep_, before.tag_, before.pos_ = name, "case", "IN", "ADP"
    token.head, token.dep_, token.tag_, token.pos_ = name, "amod", "JJ", "ADJ"


def _mend_clause_of_thing(token: Token) -> None:
    """Hang on a thing what a clause tells it to carry, who owes it, whom it is for, in place.

    As in *a plane loaded with food for Chad*, *the debt owed by Chad*, *aid worth $5 for Chad*.
    """
    thing = token.head
    if thing.pos_ != "NOUN" or token.dep_ not in ("acl", "amod") or token.i < thing.i:
        return
    laden = token.lower_ in _LADEN
    for each in [each for each in token.rights if each.dep_ in ("obj", "obl", "obl:agent")]:
        opens = next((kid.lower_ for kid in each.children if kid.dep_ == "case"), "")
        if opens in (("with", "to", "for") if laden else ("by", "to", "for")):
            each.head, each.dep_ = thing, "nmod"
            for deeper in [below for below in each.subtree if laden and "to" in cases(below)]:
                deeper.head, deeper.dep_ = thing, "nmod"  # "loaded with tonnes of food to Chad"
        elif laden and not opens:
            each.head, each.dep_ = thing, "nmod"
            token.head, token.dep_, token.pos_, token.tag_ = each, "case", "ADP", "IN"
