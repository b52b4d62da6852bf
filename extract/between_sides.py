"""Who hosts, mediates or only helps, and so is none of the sides: *Qatar brokered talks … the two sides*."""

from __future__ import annotations

from .governments import tells_of_a_go_between
from .referents import Discourse, Referent, Sort
from .token_table import TokenTable

_BETWEEN = frozenset(
    {"host", "mediate", "broker", "facilitate", "sponsor", "convene", "chair", "moderate", "oversee"}
)
_BROKERING = _BETWEEN - {"host", "convene", "chair"}
"""What somebody does who is not one of two people: *Togo's president mediated … the two men*."""
_HELP = frozenset(
    {"help", "assistance", "mediation", "facilitation", "auspex", "auspices", "aegis", "office"}
)
MEDIATORS = frozenset({"mediator", "facilitator", "guarantor", "broker"})
SIGNERS = frozenset({"signatory"})
_SIGNING = frozenset({"sign", "initial", "conclude", "ink"})
_BESIDE_SIDES = MEDIATORS | {"observer", "witness", "moderator", "intermediary", "conciliator", "host"}
_SERVING = frozenset(
    {"act", "serve", "attend", "participate", "take", "sign", "appoint", "name", "designate"}
)
_TALKS = frozenset(
    {"talk", "talks", "negotiation", "dialogue", "round", "process", "deal", "agreement", "truce", "cease",
     "ceasefire", "accord", "fire", "mediation"}
)  # fmt: skip
_SENTENCES, _PAIR, _STEPS = 6, 2, 8


def go_betweens(talk: Discourse, back: list[Referent], *, people: bool = False) -> frozenset[str]:
    """Those told to host or mediate, and so none of the sides: *talks hosted by Japan*, *Qatar brokered*.

    Where the sides are `people`, a host may be one of them: *A hosted talks with B … the two presidents*.
    """
    table, found = talk.table, set[str]()
    verbs = _BROKERING if people else _BETWEEN
    for referent in back:
        if referent.noun in MEDIATORS or (
            referent.how == "demonym" and tells_of_a_go_between(talk, referent)
        ):  # "a Kenyan mediator said … both sides"
            found |= {each for entity in referent.entities for each in (entity, talk.state_of(entity))}
        first = table.first_of_list(referent.head)
        verb = table.heads[first]
        acts = table.lemmas[verb] in verbs and table.deps[first] in ("nsubj", "obl:agent")
        apart = (acts and _is_on_talks(table, verb)) or _is_to_mediate(table, first)
        if apart or (not people and (_helps(table, first) or _serves(table, first))):
            found |= {*referent.entities, *(talk.state_of(entity) for entity in referent.entities)}
    return frozenset(found) - {""}


def _is_to_mediate(table: TokenTable, token: int) -> bool:
    """Whether somebody tries, offers or is sent to mediate: *a bid by A to broker*, *sent A to*."""
    above = table.heads[token]
    by = table.deps[token] == "nmod" and table.case(token) in ("by", "from", "of")
    told = by or table.deps[token] in ("nsubj", "obj", "nmod:poss")
    return told and any(
        kid > above and table.lemmas[kid] in _BROKERING and table.deps[kid] in ("xcomp", "advcl", "acl")
        for kid in table.kids[above]
    )


def mediating(talk: Discourse, start: int) -> tuple[str, ...]:
    """Those told last to mediate together: "A, B and C mediated … the mediators"."""
    table, rows = talk.table, dict[int, list[str]]()
    for referent in talk.back(start, _SENTENCES):
        first = table.first_of_list(referent.head)
        verb = table.heads[first]
        acts = table.deps[first] in ("nsubj", "obl:agent") and table.lemmas[verb] in _BETWEEN - {"convene"}
        acts = (acts and _is_on_talks(table, verb)) or (
            table.deps[first] == "nsubj" and table.lemmas[verb] in MEDIATORS
        )  # "A, B and C are guarantors"
        if acts and referent.sort is not Sort.PLACE:
            rows.setdefault(first, []).extend(referent.entities)
    members = tuple(dict.fromkeys(reversed(rows[max(rows)]))) if rows else ()
    return members if len(members) >= _PAIR else ()


def signing(talk: Discourse, start: int) -> tuple[str, ...]:
    """Those told last to sign together: "A and B signed the pact … the signatories"."""
    table, rows = talk.table, dict[int, list[str]]()
    for referent in talk.back(start, _SENTENCES):
        first = table.first_of_list(referent.head)
        signs = table.lemmas[table.heads[first]] in _SIGNING
        if signs and table.deps[first] in ("nsubj", "obl:agent") and referent.sort is not Sort.PLACE:
            rows.setdefault(first, []).extend(referent.entities)
    members = tuple(dict.fromkeys(reversed(rows[max(rows)]))) if rows else ()
    return members if len(members) >= _PAIR else ()


def _serves(table: TokenTable, token: int) -> bool:
    """Whether somebody is told as one beside the sides: *A were observers*, *A served as mediator*."""
    if table.deps[token] not in ("nsubj", "nsubj:pass"):
        return False
    verb = table.heads[token]
    if table.lemmas[verb] in _BESIDE_SIDES and table.tags[verb].startswith("NN"):
        return True
    acting = table.lemmas[verb] in _SERVING
    return acting and any(
        table.lemmas[kid] in _BESIDE_SIDES and table.case(kid) == "as" for kid in table.kids[verb]
    )


def _helps(table: TokenTable, token: int) -> bool:
    """Whether somebody is named only as a help: *with the assistance of the UN chief's envoy, the sides*."""
    for _ in range(_STEPS):
        if table.deps[token] not in ("nmod", "nmod:poss", "appos", "conj", "compound"):
            return False
        token = table.heads[token]
        if table.lemmas[token] in _HELP:
            return table.case(token) in ("with", "through", "under", "thanks")
    return False


def _is_on_talks(table: TokenTable, verb: int) -> bool:
    """Whether what a verb hosts or brokers is talks or what comes of them."""
    things = [kid for kid in table.kids[verb] if table.deps[kid] in ("obj", "nsubj:pass")]
    if table.deps[verb].startswith("acl"):
        things.append(table.heads[verb])
    return table.lemmas[verb] == "mediate" or any(table.lemmas[thing] in _TALKS for thing in things)
