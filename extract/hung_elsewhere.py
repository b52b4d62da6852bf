"""Arguments of a noun that a parser hung on a name or day beside it, or on the verb above."""

from __future__ import annotations

from .fillers import Fillers
from .frames import Frame
from .grammar import Tree
from .noun_doers import CONVEYING
from .parsed import Token
from .tree_shape import is_verbal, verb_above, word

_NAMED_AT = ("of", "by", "to", "in", "at", "near", "on", "of in", "of at", "as")
_BEHIND_NAMES = ("of", "by", "to", "from", "with", "against", "as", "for")
_NO_CAPACITIES = frozenset({"part", "result", "consequence", "means", "way", "matter", "sign", "step"})
_BEHIND = ("to", "from", "by", "against", "as")
_PUTTING = frozenset(
    {"make", "issue", "give", "voice", "submit", "lodge", "present", "put", "renew", "repeat"}
)
_VOICED = frozenset({"Condemnation", "Threat", "Warning"})
_INDEFINITE = frozenset({"a", "an", "another"})
_NAMES = ("GPE", "PERSON", "DATE", "TIME")
_SETTLING = frozenset({"settle", "resolve", "solve", "end", "defuse", "ease", "discuss", "overcome", "mend"})
_OPPOSING = frozenset(
    {"fight", "war", "struggle", "campaign", "battle", "rebel", "revolt", "uprising", "rise", "side", "ally",
     "operate", "protest", "demonstrate", "vote", "operation", "arm", "front", "alliance"}
)  # fmt: skip
"""What those who do it may themselves be doing against somebody."""
_QUARRELS = frozenset(
    {"dispute", "conflict", "row", "war", "standoff", "stand-off", "feud", "crisis", "quarrel", "tension",
     "difference", "fighting", "border"}
)  # fmt: skip
_COMPRISING = frozenset({"include", "comprise"})
_ALL_OF_THEM = frozenset(
    {"those", "participants", "attendees", "guests", "speakers", "delegates", "signatories"}
)


def add_hung_on_names(tree: Tree, frame: Frame, functions: dict[str, list[Token]]) -> None:
    """Add what a parser hung on a name or day, as if told of that (*the rejection by Iran of* it).

    So in *the accession of Albania to the pact* and *the opening of an embassy in Accra by Togo*; and on what
    somebody is named as: *the designation of B as envoy by A*; and what is *of* a body's deed:
    *the renewal by the Council of the mandate*.
    """
    missing = [key for key in _BEHIND_NAMES if key in frame.named and not functions.get(key)]
    for token in [each for key in _NAMED_AT for each in functions.get(key, ())] if missing else ():
        named_as = tree.case(token) == "as"
        named = token.ent_type_ in _NAMES or token.is_upper or named_as
        body = not named and token.ent_type_ == "ORG" and token.pos_ == "PROPN" and tree.case(token) == "by"
        if named or body:
            for each in tree.arguments(token):
                if each.function in missing and (not body or each.token.pos_ == "NOUN"):
                    functions.setdefault(each.function, []).append(each.token)


def add_behind(tree: Tree, frame: Frame, functions: dict[str, list[Token]], noun: Token) -> None:
    """Add what stands right behind a noun that tells of an act, hung on its verb.

    As in *welcomed the accession of Albania to the pact*, not in *handed the demand to the envoy*. So what
    somebody made it to do: *the promise made by Albania to send help*.
    """
    for clause in tree.children(noun) if "xcomp" in frame.named else ():
        if clause.dep_ == "acl" and clause.tag_ == "VBN" and word(clause) in _PUTTING:
            inner = [each for each in tree.children(clause) if each.dep_ in ("advcl", "xcomp")]
            functions.setdefault("xcomp", []).extend(each for each in inner if tree.is_infinitive(each))
    place = noun.right_edge.i + 1
    while noun.dep_ == "conj" and not is_verbal(noun.head):
        noun = noun.head  # "asset freezes and travel bans against"
    verb = noun.head
    if noun.dep_ not in ("obj", "obl") or not is_verbal(verb) or word(verb) in CONVEYING:
        return
    for each in tree.children(verb):
        function = tree.case(each)
        if each.left_edge.i == place and function in frame.named and function in _BEHIND:
            functions.setdefault(function, []).extend(tree.coordinated(each))
            place = each.right_edge.i + 1


def add_voiced(tree: Tree, frame: Frame, functions: dict[str, list[Token]], noun: Token) -> None:
    """Add who voices what a noun behind *in* calls it: *A recalled its envoy, B said, in a snub to C*."""
    told = any(functions.get(key) for key in ("actor", "possessive", "from", "by"))
    if told or frame.kind not in _VOICED or noun.dep_ not in ("obl", "nmod") or tree.case(noun) != "in":
        return
    if any(each.dep_ == "det" and each.lower_ not in _INDEFINITE for each in tree.children(noun)):
        return
    verb = verb_above(noun.head)
    if verb.dep_ in ("ccomp", "parataxis") and verb.i < verb.head.i < noun.i:
        verb = verb.head
        functions["voiced"] = [noun]
    functions["actor"] = tree.at(verb, "subject")


def add_struck_by_doers(tree: Tree, frame: Frame, functions: dict[str, list[Token]]) -> None:
    """Add whom an act is against where a parser hung these on those who do it.

    As in *attacks by forces allied with Chad against refugees*; *rebels fighting against Chad* fight it.
    """
    if functions.get("against") or "against" not in frame.roles or frame.kind != "Attack":
        return
    for doer in functions.get("by", ()):
        for each in doer.subtree:
            named = each.dep_ in ("nmod", "obl") and each.i > doer.i and tree.case(each) == "against"
            if named and word(each.head) not in _OPPOSING:
                functions.setdefault("against", []).extend(tree.coordinated(each))


def add_included(tree: Tree, fillers: Fillers, functions: dict[str, list[Token]]) -> None:
    """Add who is named with *including* on the verb to the one group told before them.

    As in *held meetings with leaders on both sides, including A and B*. They stand for all where *those
    attending include A and B*.
    """
    for row in functions.values():
        for each in [one for one in row if one.lower_ in _ALL_OF_THEM]:
            whole = _told_to_be(tree, each)
            named = [one for one in tree.coordinated(whole) if fillers.agents(one)] if whole else []
            if named:
                row[:] = [one for one in row if one is not each] + named
    named = [each for each in functions.get("including", ()) if fillers.agents(each)]
    if not named:
        return
    groups = [
        (key, each)
        for key, row in functions.items()
        for each in row
        if key not in ("including", "unmarked") and each.i < named[0].i and _is_group(fillers, each)
    ]
    if len(groups) == 1:
        functions[groups[0][0]].extend(named)


def _told_to_be(tree: Tree, those: Token) -> Token | None:
    """The first of who some are: *those attending include A and B*, *among those attending were A and B*."""
    if those.dep_ == "nsubj" and word(those.head) in _COMPRISING:
        return tree.child(those.head, "obj")
    among = tree.case(those) == "among" and tree.child(those, "cop") is not None
    return tree.child(those, "nsubj") if among else None


def _is_group(fillers: Fillers, token: Token) -> bool:
    return any(fillers.kind(each.entity) == "UnnamedGroup" for each in fillers.at(token))


_CALLED_ON = ("on", "upon", "for")


def add_bidden(tree: Tree, frame: Frame, functions: dict[str, list[Token]]) -> None:
    """Add who is to do what a noun bids: *its call for Kenya to act*, *its call on Kenya to act*."""
    if "bidden" not in frame.roles:
        return
    for clause in functions.get("xcomp", ()):
        keys = _CALLED_ON if word(clause.head) == "call" else (*_CALLED_ON, "to")
        bidden = [each for key in keys for each in functions.get(key, ())]
        if "for" in tree.marks(clause):
            subject = tree.child(clause, "nsubj", "nsubj:pass") or _before(tree, clause)
            bidden += tree.coordinated(subject) if subject is not None else []
        functions.setdefault("bidden", []).extend(bidden)


def _before(tree: Tree, clause: Token) -> Token | None:
    """Who stands between *for* and *to* where a parser hung them on the noun: *a call for Chad to act*."""
    kids = tree.children(clause.head)
    return next((e for e in kids if e.dep_ == "nmod" and e.i < clause.i and not tree.case(e)), None)


def add_passers(tree: Tree, kind: str, functions: dict[str, list[Token]], verb: Token) -> None:
    """Add who speaks in a text as those who passed it: *in a resolution passed Friday, the council said*."""
    noun = verb.head
    if kind != "Adoption" or verb.dep_ != "acl" or functions.get("by") or functions.get("subject"):
        return
    subject = tree.child(noun.head, "nsubj") if noun.dep_ == "obl" and is_verbal(noun.head) else None
    if subject is not None and tree.case(noun) == "in":
        functions.setdefault("by", []).extend(tree.coordinated(subject))


def add_quarrelling(tree: Tree, functions: dict[str, list[Token]], carriers: list[Token]) -> None:
    """Add the sides of a quarrel that talks without sides are to end (*talks to settle its row with* A)."""
    kids = [each for carrier in carriers for each in tree.children(carrier)]
    aims = [each for each in kids if word(each) in _SETTLING and tree.is_infinitive(each)]
    quarrels = [each for aim in aims for each in tree.children(aim) if each.dep_ == "obj"]
    for noun in [each for each in quarrels if word(each) in _QUARRELS]:
        for each in tree.children(noun):
            function = "possessive" if each.dep_ == "nmod:poss" else tree.case(each)
            if function in ("possessive", "with", "between"):
                functions.setdefault(function, []).extend(tree.coordinated(each))


def counterparts(tree: Tree, functions: dict[str, list[Token]]) -> list[Token]:
    """Whose counterpart the other side of talks is: he who talks *with his Russian counterpart* does so."""
    others = [each for each in functions.get("with", ()) if word(each) == "counterpart"]
    return [own for each in others for own in tree.children(each) if own.dep_ == "nmod:poss"]


def drop_kinds(tree: Tree, functions: dict[str, list[Token]]) -> None:
    """Drop by what kind of people something is done for the first time (*the first visit by a Pole*)."""
    by = functions.get("by", [])
    functions["by"] = [each for each in by if not tree.has_word(each, "det", frozenset({"a", "an", "any"}))]


def in_capacity(tree: Tree, name: Token) -> bool:
    """Whether words say as what somebody under *with* stands aside: *with Chad as the only critic*."""
    told = [each for each in tree.children(name) if each.dep_ == "nmod" and tree.case(each) == "as"]
    return any(word(each) not in _NO_CAPACITIES for each in told)


def with_as(tree: Tree, noun: Token) -> Token | None:
    """Who stands under *with* in a clause of its own, or after a comma, right before *as mediator*."""
    own, opening = tree.child(noun, "nsubj"), tree.child(noun, "case")
    if own is not None and tree.has_word(noun, "mark", frozenset({"with"})):
        return own
    if opening is None or opening.lower_ != "as" or opening.i == 0:
        return None
    token = named = noun.doc[opening.i - 1]
    while token.dep_ in ("conj", "flat", "compound") and token.head.i < named.i:
        token = token.head
    under = tree.child(token, "case")
    apart = under is not None and under.lower_ == "with" and noun.doc[max(0, under.i - 1)].text == ","
    return token if apart and token.dep_ in ("nmod", "obl") else None
