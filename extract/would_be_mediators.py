"""Who mediates, or would: the subject of the verb, or whoever has it to do."""

from __future__ import annotations

from .referents import SUBJECTS
from .token_table import TokenTable

_MEDIATING = frozenset({"mediate", "broker", "arbitrate", "facilitate", "intervene"})
_OBJECTS = ("obj", "iobj")


def go_betweens(table: TokenTable, verb: int) -> frozenset[int]:
    """The tokens of those who mediate in what a verb of mediation takes; none for any other verb.

    As in *asked A to mediate*, *A's offer to mediate*, *thanked A for mediating*, *said A had mediated*.
    """
    if table.lemmas[verb] not in _MEDIATING:
        return frozenset()
    above, dep = table.heads[verb], table.deps[verb]
    if own := _kids(table, verb, SUBJECTS):
        return own
    if dep in ("xcomp", "advcl"):
        return _kids(table, above, _OBJECTS) or _kids(table, above, SUBJECTS)
    return _kids(table, above, ("nmod:poss",)) if dep == "acl" else frozenset()


def _kids(table: TokenTable, token: int, deps: tuple[str, ...] | frozenset[str]) -> frozenset[int]:
    return frozenset(kid for kid in table.kids[token] if table.deps[kid] in deps)
