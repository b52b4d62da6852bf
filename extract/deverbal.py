"""Noun readings of verb frames: *the dismissal of A by B* is what *B dismissed A* tells.

A noun has its verb's roles: whom it is *of* is the object, whom it is *by*, or whose it is, the subject;
*A's dismissal by B* has its object as the owner.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .frames import Frame, Lexicon, Need
from .kinds import SAYINGS, is_contact

_DOERS = ("by", "possessive", "actor", "modifier")
_ACTING = frozenset({"State", "InternationalOrganization", "NonStateArmedGroup", "DeFactoAuthority"})
_SAID = SAYINGS - {"Summons"} | {"Mediation", "Statement", "AgreementReached"}
_OF = "of"
_PLAIN = ("subject", "object")
_VOWELS = frozenset("aeiou")
_KEEPING = ("ee", "oe", "ye")


def is_of_verb(frame: Frame) -> bool:
    """Whether a frame is the noun reading of a verb by what the noun is *of* (*the crossing of*)."""
    return frame.id.endswith(f".{_OF}")


def gerund(verb: str) -> str:
    """The *-ing* form of a verb.

    >>> [gerund(verb) for verb in ("down", "name", "ban", "free", "tie")]
    ['downing', 'naming', 'banning', 'freeing', 'tying']
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(_KEEPING):
        return verb[:-1] + "ing"
    short = len(verb) > 2 and verb[-2] in _VOWELS and verb[-3] not in _VOWELS and verb[-1] not in "aeiouwxy"
    doubled = short and sum(letter in _VOWELS for letter in verb) == 1
    return verb + (verb[-1] if doubled else "") + "ing"


def with_noun_readings(lexicon: Lexicon) -> Lexicon:
    """A lexicon with the noun readings of its verbs behind its own frames."""
    made = tuple(noun_readings(lexicon.frames, lexicon.nominals))
    by_word = dict(lexicon.by_word)
    for frame in made:
        for lemma in frame.lemmas:
            by_word[lemma, "noun"] = (*by_word.get((lemma, "noun"), ()), frame)
    return replace(lexicon, frames=(*lexicon.frames, *made), by_word=by_word)


def noun_readings(frames: Iterable[Frame], nouns: Mapping[str, str]) -> Iterator[Frame]:
    """The frames of nouns made of the verbs of frames; `nouns` maps such a noun to its verb.

    Contacts and sayings have frames of their own for their nouns; verbs that need a particle have none.
    """
    made: dict[str, list[str]] = {}
    for noun, verb in nouns.items():
        made.setdefault(verb, []).append(noun)
    for frame in frames:
        if frame.pos != "verb" or is_contact(frame.kind) or frame.kind in _SAID or _is_bound(frame):
            continue
        lemmas = tuple(noun for verb in frame.lemmas for noun in (gerund(verb), *made.get(verb, ())))
        yield _of(frame, lemmas)
        if any(each.function == "object" and not each.words for need in frame.needs for each in need):
            yield _owned(frame, lemmas)


def _is_bound(frame: Frame) -> bool:
    """Whether the verb of a frame must stand before its noun, or takes up what was told before."""
    return bool(frame.hyphenated or frame.answers or frame.repeats or frame.elaborates)


def _of(frame: Frame, lemmas: tuple[str, ...]) -> Frame:
    """*The dismissal of A by B*."""
    roles: dict[str, str] = {}
    for function, role in frame.roles.items():
        for key in _DOERS if function == "subject" else (_renamed(function, "of"),):
            roles.setdefault(key, role)
    needs = tuple(need for old in frame.needs for need in _needs_of(frame, old))
    return _derived(frame, _OF, lemmas, roles, needs, "of")


def _owned(frame: Frame, lemmas: tuple[str, ...]) -> Frame:
    """*A's dismissal by B*."""
    roles: dict[str, str] = {}
    for function, role in frame.roles.items():
        key = {"subject": "by", "object": "possessive"}.get(function, function)
        if not key.startswith(("object ", "subject ")):
            roles.setdefault(key, role)
    keys = {"subject": "by", "object": "possessive"}
    needs = tuple(
        tuple(replace(each, function=keys.get(each.function, each.function)) for each in need)
        for need in frame.needs
        if {each.function for each in need} >= {"subject", "object"} and not any(each.words for each in need)
    )
    return _derived(frame, "owned", lemmas, roles, needs, "possessive", "of")


def _derived(
    frame: Frame,
    name: str,
    lemmas: tuple[str, ...],
    roles: dict[str, str],
    needs: tuple[tuple[Need, ...], ...],
    thing: str,
    *without: str,
) -> Frame:
    return replace(
        frame,
        id=f"{frame.id.removesuffix('.verb')}.{name}",
        pos="noun",
        lemmas=lemmas if needs else (),
        roles=roles,
        needs=needs,
        objects=frozenset(),
        particles=frozenset(),
        without=(
            *(_renamed(each, thing) for each in frame.without if each not in ("subject", "by")),
            *without,
        ),
        complements=tuple(_renamed(each, thing) for each in frame.complements),
        confidence=min(frame.confidence, 0.8),
        examples=(),
    )


def _needs_of(frame: Frame, need: tuple[Need, ...]) -> Iterator[tuple[Need, ...]]:
    """One alternative of a verb as alternatives of its noun, which must at least be *of* something."""
    atoms = [replace(each, function=_renamed(each.function, "of")) for each in need]
    subjects = [each for each in atoms if each.function == "subject"]
    rest = [each for each in atoms if each.function not in _PLAIN and each not in subjects]
    if frame.objects:
        rest.append(Need("of", loose=True, words=frame.objects))
    if not any(each.function == "of" for each in rest):
        return
    if not subjects:
        yield tuple(rest)
    elif any(each.words for each in rest if each.function == "of"):
        yield from ((*rest, Need(each)) for each in _told_with(frame))
    for key in _DOERS if subjects else ():
        for each in subjects:
            kinds = _ACTING if key == "modifier" and not each.kinds else each.kinds
            yield (replace(each, function=key, kinds=kinds), *rest)


def _told_with(frame: Frame) -> Iterator[str]:
    """The functions at which the object names whom the act is aimed at (*the freezing of Iranian assets*)."""
    for function, role in frame.roles.items():
        if role in ("target", "recipient") and function.startswith("object "):
            yield _renamed(function, "of")


def _renamed(function: str, thing: str) -> str:
    """A verb's function as its noun's: `object with` is what an argument of the noun has.

    >>> _renamed("object with", "of"), _renamed("iobj", "of")
    ('of with', 'to')
    """
    if function == "object" or function.startswith("object "):
        return thing + function.removeprefix("object")
    return "to" if function == "iobj" else function
