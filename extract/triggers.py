"""The words that may evoke an event, found in one pass over a document."""

from __future__ import annotations

from .fillers import Fillers
from .frames import Frame, Lexicon
from .parsed import Doc, Token
from .tree_shape import word

_NAMED = frozenset({"name", "alias", "acronym", "surname"})
_NEVER = ("aux", "case", "mark", "reparandum")
_HYPHENS = ("-", "‐", "‑", "–")
_Key = tuple[str, str, str, str]


class TriggerFinder:
    """Looks words up in a lexicon of frames; each lemma, with its tags and form, is looked up once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._adjectives = lexicon.words["offering adjectives"] | lexicon.words["feeling adjectives"]
        self._known: dict[_Key, tuple[Frame, ...]] = {}

    def find(self, doc: Doc, fillers: Fillers) -> list[tuple[Frame, Token]]:
        """The triggers of a document with each frame that they may evoke, in text order."""
        found: list[tuple[Frame, Token]] = []
        covered = fillers.covered(_NAMED)
        for token in doc:
            key = (token.lemma_, token.tag_, token.pos_, token.lower_)
            frames = self._known.get(key)
            if frames is None:
                frames = self._known[key] = self._look_up(token)
            if not frames:
                continue
            if token.lower_ == "fire" and frames[0].pos == "noun" and word(token) != "ceasefire":
                continue
            titled = token.tag_.startswith("NNP") or (token.is_title and not token.is_sent_start)
            if token.dep_ in _NEVER or (titled and covered(token)) or _is_label(token) or _is_own(token):
                continue
            if (
                frames[0].pos == "noun"
                and token.dep_ == "compound"
                and word(token.head) not in self._lexicon.containers
            ):
                continue
            found += [(frame, token) for frame in frames]
        return found

    def _look_up(self, token: Token) -> tuple[Frame, ...]:
        tag = token.tag_
        if tag == "JJ" and token.lower_ in self._adjectives:
            frames = self._lexicon.frames_at(token.lower_, "verb")
            return tuple(frame for frame in frames if "subject of" in frame.roles)
        participle = tag == "JJ" and token.lower_.endswith("ed")
        if tag == "VBG" and token.pos_ == "NOUN":
            return self._lexicon.frames_at(token.lower_, "noun")
        if tag.startswith("VB") or participle:
            return self._lexicon.frames_at(word(token), "verb")
        if not tag.startswith("NN"):
            return ()
        lemma = "ceasefire" if token.lower_ == "fire" else word(token)
        return self._lexicon.frames_at(lemma, "noun") or self._lexicon.frames_at(token.lower_, "noun")


def _is_own(token: Token) -> bool:
    """Whether a participle only tells what somebody is by his own doing: *the self-proclaimed chief*."""
    return (
        token.tag_ in ("VBN", "VBD", "JJ")
        and token.i > 1
        and token.nbor(-1).text in _HYPHENS
        and token.nbor(-2).lower_ == "self"
    )


def _is_label(token: Token) -> bool:
    """Whether a word only tells who speaks next in a transcript: *MODERATOR:*."""
    return (
        len(token.text) > 1 and token.text.isupper() and token.doc.span(token.i + 1, token.i + 2).text == ":"
    )
