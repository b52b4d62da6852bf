"""Where an event took place: the places at its own prepositions, else those of the journey it belongs to."""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.model import Entity, Mention, Status
from ..ontology.names import fold, slug
from .drafts import Draft
from .fillers import Fillers
from .kinds import is_contact
from .parsed import Doc, Token
from .scenes import scenes_of_force
from .spans_of_tokens import Sentences, name_span
from .tree_shape import first_case, is_verbal

_AT = ("in", "at", "near", "outside", "inside", "around", "within", "along")
_BODILY = ("Meeting", "Talks", "Summit", "Signing", "Session")
_DATELINE, _DATELINE_LENGTH = 60, 60
_DEPTH, _MINTED = 3, 0.7
_TOWNS = frozenset(
    {"town", "city", "village", "capital", "port", "resort", "island", "suburb", "region", "district"}
)
_LANDS = frozenset({"island", "peninsula"})
"""What one is *on*."""
_BUILDINGS = frozenset(
    {
        "palace",
        "hotel",
        "house",
        "airport",
        "embassy",
        "base",
        "theatre",
        "theater",
        "castle",
        "villa",
        "residence",
        "ministry",
        "headquarters",
        "university",
        "plantation",
        "estate",
        "ranch",
        "monastery",
        "resort",
        "center",
        "centre",
        "chancellery",
        "parliament",
        "church",
        "abbey",
        "dacha",
    }
)
_NO_VENUE = frozenset(
    {
        "time",
        "level",
        "meeting",
        "summit",
        "conference",
        "talks",
        "request",
        "invitation",
        "session",
        "event",
        "ceremony",
        "forum",
        "dialogue",
        "workshop",
        "assembly",
        "roundtable",
        "ministerial",
        "reception",
    }
)
_OCCASIONS = frozenset(
    {
        "talk",
        "meeting",
        "consultation",
        "discussion",
        "negotiation",
        "lunch",
        "dinner",
        "summit",
        "mini-summit",
        "conference",
        "forum",
        "reception",
        "breakfast",
        "banquet",
    }
)
_HOLDING = frozenset({"host", "organize", "organise", "chair", "convene", "mediate", "broker", "sponsor"})
_SPOKEN = frozenset(
    {
        "Statement",
        "Accusation",
        "Denial",
        "Condemnation",
        "Warning",
        "Threat",
        "Regret",
        "Pledge",
        "Demand",
        "Recognition",
        "Sanctions",
    }
)


def place_by_words(drafts: Iterable[Draft], fillers: Fillers) -> None:
    """Set the places that drafts name themselves."""
    rows = list(drafts)
    sentences = Sentences(rows[0].trigger.doc) if rows else None
    for draft in rows:
        if sentences is None or draft.extra or draft.kind in _SPOKEN:
            continue
        tokens = [token for function in _AT for token in draft.functions.get(function, ())]
        tokens += [token for token in draft.functions.get("on", ()) if token.lemma_.lower() in _LANDS]
        tokens = [token for token in tokens if token.ent_type_ not in ("DATE", "TIME")]
        tokens = [token for token in tokens if not _is_of_topic(draft, token, fillers)]
        own = [place for token in tokens for place in _at(token, fillers)]
        own += [
            place for token in draft.functions.get("at", ()) if not own for place in _venue(token, fillers)
        ]
        own += [] if own else _beside_people(draft, fillers)
        own += [] if own else _beside_those_struck(draft, fillers)
        own += [] if own else _beside_dates(draft, fillers)
        own += [] if own else _before_dates(draft, fillers)
        own += [] if own else _beside_plan(draft, fillers)
        own += _deep(draft, fillers, sentences) if not own and draft.kind in (*_BODILY, "Attack") else []
        own += [] if own else scenes_of_force(draft, fillers)
        own += [] if own else _opening(draft, fillers)
        if is_contact(draft.kind) and draft.kind != "Visit":
            own += _named_after(draft, fillers)
        draft.places = _unique([*draft.places, *own])


def _is_of_topic(draft: Draft, token: Token, fillers: Fillers) -> bool:
    """Whether a land, no town, is where that is which some discuss: *discussed press freedom in Chad*."""
    topic = draft.frame.roles.get("object") == "topic" and is_contact(draft.kind)
    if not topic or all(each.i != token.i for each in draft.functions.get("object in", ())):
        return False
    return all(fillers.kind(each.entity) not in ("Settlement", "Venue") for each in fillers.places(token))


def _at(token: Token, fillers: Fillers) -> list[Mention]:
    """The places of a token; of *the town of* Ohrid, those of its name."""
    found = fillers.places(token)
    if found or token.lemma_.lower() not in _TOWNS:
        return found
    return [
        place
        for each in token.children
        if each.dep_ in ("nmod", "compound", "appos")
        for place in fillers.places(each)
    ]


def _venue(token: Token, fillers: Fillers) -> list[Mention]:
    """A building that is no town, minted by its words (at *the White House*, at *Ankara airport*)."""
    if token.ent_type_ in ("DATE", "TIME", "PERSON", "EVENT") or token.lemma_.lower() in _NO_VENUE:
        return []
    if token.tag_ not in ("NNP", "NNPS") and token.lemma_.lower() not in _BUILDINGS:
        return []
    span = name_span(token)
    entity = Entity(f"place/{slug(span.text)}", "Venue", span.text, minted=True)
    if fillers.entity(entity.id) is None:
        fillers.add(entity)
    return [Mention(span, entity.id, "minted", _MINTED)]


def _beside_people(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The place told with the other side or the occasion (*with Aliyev in Brussels*, *for talks in Doha*)."""
    sides = ("with", "between", "object") if draft.kind == "Meeting" else ("with", "between")
    people = [token for function in sides for token in draft.functions.get(function, ())]
    hosted = ("for", "at", "over") if draft.kind == "Meeting" else ("for",)  # "hosted A at a dinner in Rome"
    occasions = [token for function in hosted for token in draft.functions.get(function, ())]
    people += [token for token in occasions if token.lemma_.lower() in _OCCASIONS]
    people += [token.head for token in people if token.dep_ == "appos"]  # "with the leader A B in Brussels"
    inner = [each for token in people for each in token.children if each.dep_ == "nmod"]
    senders = [
        each for each in inner if first_case(each) in ("from", "of")
    ]  # "representatives from the government"
    inner += [each for token in senders for each in token.children if each.dep_ == "nmod"]
    inner = [each for each in inner if first_case(each) in ("in", "at")]
    persons = {token.i for token in people if _is_named(token)}
    return [
        place
        for each in inner
        for place in (_at(each, fillers) if each.head.i in persons else _towns_at(each, fillers))
    ]


def _beside_those_struck(draft: Draft, fillers: Fillers) -> list[Mention]:
    """Where those are whom an attack or arrest is told of, or who came together in a noun.

    As in *the arrests of protesters in Chad*, *attacks against refugees in Tigray*, *a meeting of Arab states
    in Qatar*.
    """
    struck = draft.kind in ("Arrest", "Attack")
    keys = ("of", "against", "on", "object") if struck else ("of",) if draft.kind in _BODILY else ()
    people = [
        token for key in keys for token in draft.functions.get(key, ()) if token.tag_ == "NNS" or struck
    ]
    inner = [each for token in people for each in token.children if each.dep_ == "nmod"]
    return [place for each in inner if first_case(each) == "in" for place in _at(each, fillers)]


def _opening(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The place that opens a sentence, of the second thing done there (*in Lyon he saw A and met B*)."""
    verb = draft.anchor
    first = verb.head if verb.dep_ == "conj" and is_verbal(verb) else verb
    subject = next((each for each in first.children if each.dep_ == "nsubj"), None)
    if draft.kind not in _BODILY or first.i == verb.i or subject is None:
        return []
    if any(each.dep_ == "nsubj" for each in verb.children):
        return []
    before = [each for each in first.children if each.dep_ == "obl" and each.i < subject.i]
    named = [each for token in before if first_case(token) in ("in", "at") for each in _row(token)]
    return [place for each in named for place in _at(each, fillers)]


def _row(token: Token) -> list[Token]:
    return [token, *(each for each in token.children if each.dep_ == "conj")]


def _is_named(token: Token) -> bool:
    """Whether a person is told by name, alone or after what he is (*with Chadian leader A in Darfur*)."""
    after = token.doc[min(token.i + 1, len(token.doc) - 1)]
    return "PERSON" in (token.ent_type_, after.ent_type_ if token.pos_ in ("NOUN", "PROPN") else "")


def _beside_dates(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The place that the parser hung on a date (*on October 5 in Spain*)."""
    dates = [
        token for function in ("on", "unmarked", "in", "for") for token in draft.functions.get(function, ())
    ]
    inner = [each for token in dates if _is_date(token) for each in token.children if each.dep_ == "nmod"]
    return [place for each in inner if first_case(each) in ("in", "at") for place in _at(each, fillers)]


def _before_dates(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The town between what was agreed and its day (*agreed to a draft in Lima on 5 May*)."""
    if draft.kind != "AgreementReached":
        return []
    days = [token for key in ("on", "unmarked", "in") for token in draft.functions.get(key, ())]
    days = [token for token in days if _is_date(token)]
    agreed = [token for key in ("to", "on", "upon", "object") for token in draft.functions.get(key, ())]
    inner = [each for token in agreed if days for each in token.children if each.dep_ == "nmod"]
    inner = [each for each in inner if first_case(each) in ("in", "at")]
    told = [each for each in inner if any(day.left_edge.i == each.right_edge.i + 1 for day in days)]
    return [place for each in told for place in _towns_at(each, fillers)]


def _beside_plan(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The town told with the verb that plans an event (*is scheduled for Monday in* Lima)."""
    noun = draft.carriers[-1]
    if noun.dep_ != "nsubj:pass" or draft.modality.status is not Status.PLANNED:
        return []
    beside = [each for each in noun.head.children if each.dep_ == "obl" and first_case(each) in ("in", "at")]
    return [place for each in beside for place in _towns_at(each, fillers)]


def _is_date(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.tag_ == "CD" or token.lower_ == "time"


def _deep(draft: Draft, fillers: Fillers, sentences: Sentences) -> list[Mention]:
    """A town in a phrase that the parser hung inside the object (*signed an agreement on unity in Mecca*)."""
    for token in draft.trigger.doc[draft.trigger.i : sentences.bounds(draft.trigger)[1]]:
        if token.i <= draft.trigger.i or token.dep_ != "nmod" or first_case(token) not in ("in", "at"):
            continue
        above, depth = token.head, 0
        while (
            (above.dep_ in ("nmod", "obj", "conj", "appos") or _signs(above) or _is_hosting(above))
            and depth < _DEPTH
            and above.i != draft.trigger.i
        ):
            above, depth = above.head, depth + 1
        if above.i == draft.trigger.i and (towns := _towns_at(token, fillers)):
            return towns
    return []


def _signs(token: Token) -> bool:
    """Whether those who do what a passive tells may have its place (*signed by the parties in Rome*)."""
    return token.dep_ == "obl:agent" and (token.tag_ in ("NNS", "NNP") or _is_named(token))


def _is_hosting(token: Token) -> bool:
    """Whether a participle tells who holds a contact, after whom its place stands (*hosted by A in Rome*)."""
    return token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_.lower() in _HOLDING


def _towns_at(token: Token, fillers: Fillers) -> list[Mention]:
    return [each for each in _at(token, fillers) if fillers.kind(each.entity) in ("Settlement", "Venue")]


def place_by_others(drafts: Iterable[Draft], dateline: Mention | None) -> None:
    """Set the places of events that name none.

    What was agreed at talks has their place. *Here* is the place of the dateline, and so is the place of a
    meeting or signing told in the first sentence of an article with one.
    """
    rows = list(drafts)
    if dateline is not None:
        for draft in rows:
            lead = draft.kind in _BODILY and draft.modality.status is Status.HELD
            if not draft.places and (_says_here(draft) or (lead and _leads(draft, dateline))):
                draft.places = [dateline]
    for draft in rows:
        done = draft.modality.status is Status.HELD and not draft.places
        if draft.kind in ("AgreementReached", "Signing") and done:
            draft.places = _of_talks(draft, rows)


def dateline_place(fillers: Fillers, doc: Doc) -> Mention | None:
    """The place of the article's dateline: the first mention of it in the text."""
    name = fold(fillers.document.place)
    if not name:
        return None
    for token in doc[:_DATELINE]:
        for place in fillers.places(token):
            if fold(place.span.text) in (name, fold(fillers.document.place.partition(",")[0])):
                return place
    return None


def _says_here(draft: Draft) -> bool:
    return any(
        each.lower_ == "here" and each.dep_ == "advmod" for token in draft.carriers for each in token.children
    )


def _leads(draft: Draft, dateline: Mention) -> bool:
    """Whether an event is told in the sentence that holds or follows the dateline."""
    first, last = Sentences(draft.trigger.doc).characters(draft.trigger)
    return dateline.span.start < last and first - dateline.span.end < _DATELINE_LENGTH


def _named_after(draft: Draft, fillers: Fillers) -> list[Mention]:
    """The town that an event is named after (*the Brussels talks*)."""
    found = [place for token in draft.functions.get("modifier", ()) for place in fillers.places(token)]
    return [each for each in found if fillers.kind(each.entity) in ("Settlement", "Venue")]


def _of_talks(draft: Draft, rows: list[Draft]) -> list[Mention]:
    """The place of the talks or the summit at which something was agreed or signed."""
    at = {each.i for key in ("at", "during") for each in draft.functions.get(key, ())}
    held = (each for each in rows if at and is_contact(each.kind) and at & {one.i for one in each.carriers})
    return list(next((each.places for each in held if each.places), []))


def _unique(places: list[Mention]) -> list[Mention]:
    seen: dict[str, Mention] = {}
    for each in places:
        seen.setdefault(each.entity, each)
    return sorted(seen.values())
