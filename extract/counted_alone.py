"""Words that stand alone for so many just spoken of: "the two", "all three", "neither", "the trio"."""

from __future__ import annotations

from .token_table import TokenTable

COUNTED = {
    "two": 2, "both": 2, "pair": 2, "duo": 2, "each": 2, "neither": 2, "former": 2, "latter": 2,
    "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5, "six": 6,
}  # fmt: skip
"""How many are meant by each."""
ONE_OF_TWO = {"former": 0, "latter": 1}
"""Which of two, in the order in which they were told."""
_BANDS = frozenset({"pair", "duo", "trio", "quartet"})
_STANDING = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss"})
_BEFORE = frozenset({"the", "all"})


def stands_alone(table: TokenTable, token: int) -> bool:
    """Whether one of `COUNTED` at `token` stands without a noun for those just spoken of."""
    word, before = table.words[token].lower, table.words[token - 1].lower if token else ""
    following = table.words[token + 1].lower if token + 1 < table.size else ""
    if word == "neither" and table.deps[token] == "advmod":  # as parsers have it before a verb
        verb, free = table.heads[token], (table.pos[token + 1] if token + 1 < table.size else "")
        kids = (kid for kid in table.kids[verb] if kid < verb)
        return free in ("VERB", "AUX") and all(table.deps[kid] not in _STANDING for kid in kids)
    if table.deps[token] not in _STANDING:
        return False
    if word == "each":  # "each accuses the other"
        told = _has_other_after(table, token) or token == table.sentence_start(token)
        return table.deps[token] == "nsubj" and following != "of" and told
    if word == "neither":  # "neither has signed", no "neither A nor B"
        return table.deps[token] == "nsubj" and table.pos[token + 1] in ("VERB", "AUX", "ADV")
    if word in _BANDS and following == "of":
        return False
    if word in ONE_OF_TWO and table.heads[token] > token and table.tags[token + 1].startswith("NN"):
        return False
    if word == "both":
        alone = token + 1 == table.size or table.case(token + 1) == ""
        return alone and table.pos[token] in ("PRON", "DET", "NUM")
    if before == "all" and word in _BANDS | ONE_OF_TWO.keys():
        return False
    return before in _BEFORE and (table.pos[token] in ("NUM", "NOUN", "PRON") or word in ONE_OF_TWO)


def _has_other_after(table: TokenTable, token: int) -> bool:
    """Whether *the other* follows in the sentence."""
    here, place = table.sentences[token], token + 1
    while place + 1 < table.size and table.sentences[place] == here:
        if table.words[place].lower == "the" and table.words[place + 1].lower == "other":
            return True
        place += 1
    return False
