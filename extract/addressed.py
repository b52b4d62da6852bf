"""Whom a demand, a threat or a refusal is for, where the clause around it tells.

*Said that Mali must leave*, *threatened to close the strait if Oman joined*, *balked at Oman's request*.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..ontology.model import Status
from .argument import Functions
from .auxiliaries import NOT
from .drafts import Draft, Filler, Modality
from .fillers import Fillers
from .frames import Frame
from .grammar import Tree
from .parsed import Token
from .subjunctives import is_bidden
from .tree_shape import is_verbal, verb_above, word

BIDS = frozenset(
    {"advice", "appeal", "application", "attempt", "bid", "call", "claim", "condition", "deadline", "demand",
     "effort", "initiative", "insistence", "invitation", "mediation", "offer", "order", "overture", "plan",
     "plea", "pressure", "proposal", "request", "suggestion", "threat", "ultimatum", "warning", "decision",
     "criticism", "interference", "meddling", "roadmap", "blueprint", "bill", "law", "decree", "remark",
     "comment", "statement", "vote", "move", "resolution", "embargo", "blockade", "sanction", "accusation",
     "allegation", "assertion", "charge", "step", "action", "measure", "ruling", "verdict", "act", "gesture",
     "help", "assistance", "aid"}
)  # fmt: skip
"""What somebody wants, says or would do, and others refuse."""
_SUMMING = frozenset({"move", "decision", "step", "action", "measure", "ruling", "verdict", "act", "gesture"})
_CHARGES = frozenset({"accusation", "allegation", "charge", "claim", "assertion"})
_CHARGING = frozenset({"accuse", "allege", "assert", "blame", "charge", "claim", "fault", "say", "suspect"})
_ASIDE = frozenset({"parataxis", "obl:unmarked", "appos"})
"""How a noun hangs that sums up the clause before it: *A closed the road, a move that B condemned*."""
_BELOW_CHARGES = frozenset({"advcl", "ccomp", "xcomp", "conj"})
_BID_AT = ("object", "object to", "object about", "at", "to", "about", "of", "by", "over", "with", "bridge")
_ASKERS = ("possessive", "modifier", "by", "from")
_NOT_SO = NOT | {"might", "may", "could", "if"}
_GUILTY = frozenset({"responsible", "guilty", "complicit", "culpable", "commit", "perpetrate", "mastermind",
                     "orchestrate", "instigate", "carry", "stage"})  # fmt: skip
_WAGING = frozenset({"carry", "stage"})
_WARFARE = frozenset({"raid", "strike", "shelling", "attack", "ambush", "bombing"})
"""What an army's own spokesmen say that it carried out."""
WRONGS = frozenset(
    {"abduction", "abuse", "aggression", "ambush", "assassination", "atrocity", "attack", "blast",
     "bloodshed", "bombing", "breach", "collapse", "coup", "crime", "cyberattack", "death", "disaster",
     "downing", "escalation", "explosion", "failure", "genocide", "incident", "kidnapping", "killing",
     "massacre", "murder", "plot", "poisoning", "raid", "riot", "sabotage", "shelling", "strike",
     "suffering", "unrest", "violation", "violence", "war"}
)  # fmt: skip
_CALLING = frozenset({"call", "describe", "term", "dub", "label", "brand", "see"})
_WILL = frozenset({"will", "would", "wo", "'ll", "’ll", "shall", "can", "ca"})
_NONE = frozenset({"no", "little"})
_RESOLVED = frozenset({"will", "shall", "'ll", "’ll"})
_WARNED = _RESOLVED | {"would", "'d", "’d"}
_UNLESS = frozenset({"if", "unless"})
_FIRST = frozenset({"we", "i"})
_THEIRS = frozenset({"their", "its"})
_THREATENING = frozenset({"warn", "threaten", "vow", "caution", "pledge", "promise", "swear"})
_ANSWERING = frozenset({"respond", "react"})
_FORCES = frozenset(
    {"attack", "aggression", "violation", "provocation", "threat", "strike", "incursion", "hostility",
     "escalation", "intrusion", "invasion", "assault", "force", "might", "strength", "fire", "firepower",
     "missile", "power", "blow", "measure", "countermeasure", "sanction", "violence"}
)  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "until", "should"})
_AIMED_AT = ("target", "addressee", "party", "participant")
_FOR_STATES = ("Person", "GovernmentBody", "ArmedForces")
_ADDRESSED = frozenset(
    {"State", "InternationalOrganization", "GovernmentBody", "DeFactoAuthority", "NonStateArmedGroup"}
)
_FIRM = ("unwilling", "resolved", "warned", "voiced")


def add_said(tree: Tree, frame: Frame, fillers: Fillers, functions: Functions) -> None:
    """Give a verb of saying whom what is said is about, where the frame asks for it.

    Who is `due` must do something (*said that Mali must leave*, *set a deadline for Mali to leave*), who is
    `blamed` has done wrong (*said Mali was behind the raid*); neither is the one who says so.
    """
    for role, is_such in (("due", _is_obliging), ("blamed", _is_blaming)):
        if role not in frame.roles:
            continue
        below = [each for noun in functions.get("object", ()) for each in tree.children(noun)]
        clauses = [each for each in (*functions.get("ccomp", ()), *below) if is_such(tree, each)]
        own = own_side(fillers, fillers.named(functions.get("subject", []))) if clauses else set()
        for who in (each for clause in clauses for each in _subjects(tree, clause)):
            heard = [*functions.get("iobj", ()), *functions.get("object", ())]
            if who.pos_ == "PRON" and role == "due" and heard:  # "told Mali that it must leave"
                functions.setdefault(role, []).extend(heard)
            elif who.pos_ != "PRON" and own.isdisjoint(fillers.named([who])):
                functions.setdefault(role, []).append(who)


def own_side(fillers: Fillers, acting: list[str]) -> set[str]:
    """Those who act, and the states for which they do: an officer's and a ministry's, not a rebel's."""
    return {*acting, *(fillers.state(each) for each in acting if fillers.kind(each) in _FOR_STATES)}


def add_complaint(tree: Tree, frame: Frame, functions: Functions, verb: Token) -> None:
    """Give an accusation behind it the clause before it: *Mali had mined the road, Togo complained*."""
    told = verb.head
    if frame.kind != "Accusation" or verb.dep_ != "parataxis" or told.i > verb.i or functions.get("ccomp"):
        return
    if "ccomp subject" in frame.roles and is_verbal(told):
        functions["ccomp"] = [told]
        functions["ccomp subject"] = tree.at(told, "subject")


def _subjects(tree: Tree, clause: Token) -> list[Token]:
    subject = tree.child(clause, "nsubj")
    return tree.coordinated(subject) if subject is not None else []


def _is_obliging(tree: Tree, clause: Token) -> bool:
    """Whether a clause tells what somebody must, should, has to or is to do."""
    if clause.dep_ == "acl":
        return "for" in tree.marks(clause) and tree.is_infinitive(clause)
    return is_bidden(tree, clause)


def _is_blaming(tree: Tree, clause: Token) -> bool:
    """Whether a clause tells that somebody did a wrong: *was behind it*, *was responsible for the raid*."""
    kids = tree.children(clause)
    if any(each.lower_ in _NOT_SO for each in kids):
        return False
    if tree.case(clause) == "behind":
        return tree.child(clause, "cop") is not None
    if word(clause) == "blame" and "to" in tree.marks(clause):  # "Mali was to blame"
        return any(each.lemma_ == "be" for each in kids)
    wrongs = {word(each) for each in (*kids, *(kid for each in kids for kid in tree.children(each)))}
    told = WRONGS - _WARFARE if word(clause) in _WAGING else WRONGS
    return word(clause) in _GUILTY and not wrongs.isdisjoint(told)


def add_called(tree: Tree, frame: Frame, functions: Functions) -> None:
    """Give a verb what its object is said to be: *condemned what it called meddling by Mali*."""
    for what in functions.get("object", ()) if "called" in frame.roles else ():
        for clause in tree.children(what) if what.lower_ == "what" else ():
            if clause.dep_ == "acl:relcl" and word(clause) in _CALLING:
                named = [*tree.at(clause, "xcomp"), *tree.at(clause, "as"), *tree.at(clause, "object")]
                found = [each for each in named if each.i > clause.i]
                functions.setdefault("called", []).extend(found)


def add_unwilling(tree: Tree, frame: Frame, functions: Functions, verb: Token) -> None:
    """Give a verb the word that tells that one will not do it: *will not yield*, *would never yield*."""
    if "unwilling" in frame.asked:
        helping = [each for each in tree.children(verb) if each.dep_ in ("aux", "advmod")]
        if any(each.lower_ in _WILL for each in helping):
            functions["unwilling"] = [each for each in helping if each.lower_ in NOT]
        for noun in functions.get("object", ()):  # "has no intention"
            none = (each for each in tree.children(noun) if each.lower_ in _NONE)
            functions.setdefault("unwilling", []).extend(none)


def add_resolved(tree: Tree, frame: Frame, fillers: Fillers, functions: Functions, verb: Token) -> None:
    """Give a verb the *will* of one who says so himself or for his own side: *we will retaliate*, A said.

    As `warned` where he does so unless others act, or if they do: *said they would shoot unless he left*.
    """
    asked = next((each for each in ("resolved", "warned") if each in frame.asked), "")
    if not asked or (asked == "warned" and not _is_conditional(tree, verb)):
        return
    helping = [each for each in tree.children(verb) if each.dep_ in ("aux", "advmod")]
    will = [each for each in helping if each.lower_ in (_RESOLVED if asked == "resolved" else _WARNED)]
    mild = verb.lemma_ in _ANSWERING and not _is_forceful(functions)
    if not will or mild or any(each.lower_ in NOT for each in helping):
        return
    saying = verb.head if verb.dep_ in ("ccomp", "parataxis") else None
    if saying is not None and saying.lemma_ in _THREATENING:
        return
    speakers = tree.at(saying, "subject") if saying is not None else []
    own = own_side(fillers, fillers.named(speakers))
    subjects = functions.get("subject", [])
    theirs = saying is not None and saying.i > verb.i and any(_is_theirs(tree, each) for each in speakers)
    if (
        theirs
        or any(each.lower_ in _FIRST for each in subjects)
        or not own.isdisjoint(fillers.named(subjects))
    ):
        functions[asked] = will


def _is_theirs(tree: Tree, speaker: Token) -> bool:
    """Whether a speaker is that of those just told of: *their spokesman*, *its foreign minister*."""
    return tree.has_word(speaker, "nmod:poss", _THEIRS)


def _is_conditional(tree: Tree, verb: Token) -> bool:
    """Whether something is done unless others act, or if they do."""
    clauses = [each for each in tree.children(verb) if each.dep_ == "advcl" and each.i > verb.i]
    return any(_UNLESS.intersection(tree.marks(each)) for each in clauses)


def _is_forceful(functions: Functions) -> bool:
    """Whether an answer is one of force: *respond to an attack*, *react with all our might*."""
    tokens = [each for key in ("to", "with", "advmod", "if") for each in functions.get(key, ())]
    return any(word(each) in _FORCES for each in tokens)


def add_conditions(tree: Tree, frame: Frame, functions: Functions, verb: Token) -> None:
    """Give a threat or a warning who would bring it about: *threatened to leave unless Oman gave in*."""
    if "condition" not in frame.roles:
        return
    heads = [verb, *(each for key in ("xcomp", "ccomp", "object") for each in functions.get(key, ()))]
    found = [each for head in heads for each in _conditions(tree, head)]
    if found:
        functions["condition"] = found


def _conditions(tree: Tree, head: Token) -> Iterator[Token]:
    """The subjects of the clauses under a head that begin with *if*, *unless* or the like."""
    for each in tree.children(head):
        if each.dep_ == "advcl" and (
            _CONDITIONS.intersection(tree.marks(each)) or tree.has_word(each, "aux", frozenset({"should"}))
        ):
            yield from (who for who in tree.at(each, "subject") if who.pos_ != "PRON")


def add_askers(tree: Tree, frame: Frame, functions: Functions) -> None:
    """Give a refusal whose bid it refuses: *balked at Oman's request*, *a threat by Oman*."""
    if "asker" not in frame.roles:
        return
    bids = [each for key in _BID_AT for each in functions.get(key, ()) if word(each) in BIDS]
    found = [who for bid in bids for who in askers(tree, bid)]
    if found:
        functions["asker"] = found


def askers(tree: Tree, bid: Token) -> Iterator[Token]:
    """Who makes a bid; of *a move* that sums up a clause, who does that; of *a charge*, who said it."""
    for each in tree.arguments(bid):
        if each.function in _ASKERS:
            yield each.token
    if bid.dep_ not in _ASIDE or tree.case(bid):
        return
    if word(bid) in _SUMMING:
        yield from tree.at(verb_above(bid), "subject")
    elif word(bid) in _CHARGES:
        yield from tree.at(_charging(bid), "subject")


def _charging(charge: Token) -> Token:
    """The verb of the charge that a noun sums up: *A accused B of arming rebels, a charge B denied*."""
    verb = verb_above(charge)
    while verb.lemma_ not in _CHARGING and verb.dep_ in _BELOW_CHARGES:
        verb = verb_above(verb.head)
    return verb if verb.lemma_ in _CHARGING else charge


def stand_firm(drafts: list[Draft]) -> None:
    """Make refusals told by *will not*, threats told by *will* and what one says *in a warning* held ones."""
    for draft in drafts:
        if any(draft.functions.get(each) for each in _FIRM):
            draft.modality = Modality(Status.HELD)


def address_by_acts(drafts: list[Draft], tree: Tree, fillers: Fillers) -> None:
    """Give threats that name nobody the one it would hit (*threatened to impose sanctions on A*)."""
    for draft in drafts:
        if draft.kind != "Threat" or draft.fillers.get("addressee"):
            continue
        told = [other for name, other in draft.links if name == "about"]
        found = [filler for other in told for filler in _borne(other)]
        if not told:
            found = list(_served(draft, tree, fillers))
        own = own_side(fillers, draft.entities("speaker"))
        for filler in found:
            if filler.entity not in own:
                draft.add("addressee", filler)


def _borne(measure: Draft) -> list[Filler]:
    """Those on whom a measure bears."""
    ended = measure.modality.status in (Status.SUSPENDED, Status.CANCELLED)
    roles = (*_AIMED_AT, "recipient") if ended else _AIMED_AT
    return [filler for role in roles for filler in measure.fillers.get(role, ())]


def _served(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[Filler]:
    """Against whom one threatens to do something."""
    keys = ("object", "against", "on", "at")
    for act in (*draft.functions.get("xcomp", ()), *draft.functions.get("object xcomp", ())):
        served = [token for key in keys for token in tree.at(act, key)]
        served += [token for thing in tree.at(act, "object") for token in tree.at(thing, "at")]
        for filler in (each for token in served for each in fillers.agents(token)):
            if fillers.kind(filler.entity) in _ADDRESSED:
                yield filler
