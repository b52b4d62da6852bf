"""How many there are: words that only bound a number belong to it (*sent up to 500 troops*)."""

from __future__ import annotations

from .parsed import Doc


def mend_bounds(doc: Doc) -> None:
    """Hang *up to* on the number that it bounds, not on the verb before it, in place."""
    for token in doc.having("lower_", ("up",)):
        if token.i + 2 >= len(doc) or token.nbor(1).lower_ != "to":
            continue
        number = token.nbor(2)
        counted = number.pos_ == "NUM" and number.dep_ == "nummod" and number.head.i > number.i
        if counted and number.ent_type_ not in ("DATE", "TIME"):
            token.head, token.dep_ = number, "advmod"
            token.nbor(1).head, token.nbor(1).dep_ = token, "fixed"
