"""Who speaks: the author of a statement, the speaker of a quotation, the turns of a transcript."""

from __future__ import annotations

from .referents import Discourse, Referent, Sort
from .token_table import TokenTable

_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")
_LONGEST_QUOTE = 400


def quotations(table: TokenTable) -> list[tuple[int, int]]:
    """Token ranges between quotation marks, in text order; an unclosed quotation ends with its paragraph."""
    found: list[tuple[int, int]] = []
    start = -1
    for token, word in enumerate(table.words):
        if word.key:
            continue
        text = word.text
        if start >= 0 and (text in _CLOSING or text in ('"', "''") or "\n" in text or token - start > _LONGEST_QUOTE):
            found.append((start, token))
            start = -1
        elif start < 0 and (text in _OPENING or text in ('"', "``")):
            start = token + 1
    return found


class SpeakerFinder:
    """Finds for a first-person pronoun who says it."""

    def __init__(self, talk: Discourse) -> None:
        self._talk = talk
        self._quotes = quotations(talk.table)
        self._author: str = ""
        self._turn: str = ""

    def take_turn(self, referent: Referent) -> None:
        """Note the speaker of a transcript's turn ("SECRETARY BLINKEN: …") or the author in the first line."""
        table = self._talk.table
        if referent.sort is not Sort.PERSON or referent.plural:
            return
        begins = referent.start == table.sentence_start(referent.start)
        if not begins:
            return
        following = referent.end
        if following < table.size and table.words[following].text == ":" and table.words[referent.start].upper:
            self._turn = referent.entities[0]
        elif referent.start < 3 and (following >= table.size or "\n" in self._gap(referent.end)):
            self._author = referent.entities[0]

    def _gap(self, token: int) -> str:
        table = self._talk.table
        return table.characters[table.ends[token - 1] : table.starts[token] + 1] + table.words[token].text

    def speaker(self, token: int) -> str:
        """Entity that says the word at `token`; empty if nobody is known to."""
        for start, end in self._quotes:
            if start <= token < end:
                return self._of_quotation(start, end) or self._turn
        return self._turn or self._author

    def _of_quotation(self, start: int, end: int) -> str:
        """The subject of the verb that introduces the quotation, or the last subject before it."""
        talk, table = self._talk, self._talk.table
        for token in (*range(end, min(end + 12, table.size)), *range(start - 1, max(start - 14, -1), -1)):
            if table.deps[token] == "nsubj" and abs(table.sentences[token] - table.sentences[start]) <= 1:
                if table.pos[table.heads[token]] == "VERB" and not start <= table.heads[token] < end:
                    referent = talk.known.get(token)
                    if referent is not None:
                        return referent.entities[0]
        for referent in talk.back(start, 2):
            if table.deps[referent.head] == "nsubj" and referent.sort in (Sort.PERSON, Sort.ORG, Sort.STATE):
                return referent.entities[0]
        return ""
